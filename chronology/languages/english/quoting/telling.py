"""English words that change what a sentence says: none of them may be left out or altered."""

import re

from chronology.languages.english.inflection import regular_forms
from chronology.languages.english.names import (
    FULL_MONTHS,
    FULL_WEEKDAYS,
    ORDINAL_ENDING,
    OTHERWISE,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
)
from chronology.languages.english.notation import words
from chronology.languages.english.small_words import BE, CARDINALS, DO, HAVE, ORDINALS

# Verbs after which something is not, or is no longer: "failed to open", "scrapped the plan to".
# Karttunen's negative implicatives (Language 47, 1971), and those of refusing and calling off.
_DENYING = regular_forms(
    "deny refuse fail reject decline neglect avoid refrain prevent abandon cancel postpone delay"
    " suspend halt shelve withhold revoke annul overturn dispute doubt lack dismiss pretend"
) | words(
    "cancelled cancelling scrap scraps scrapped scrapping stop stops stopped stopping"
    " forgot forgotten forget forgets withdraw withdrew withdrawn ban bans banned"
    " rule rules ruled unable impossible false falsely untrue wrong wrongly aint anything"
)
# Words that make less of a statement: hedges (Lakoff 1973), approximators.
_LESSENING = words(
    "almost nearly only far hardly barely scarcely rarely seldom partly partially mostly largely"
    " half temporarily provisionally symbolically nominally technically supposedly ostensibly"
    " allegedly reportedly apparently seemingly theory theoretically few little"
    " seem seems seemed appear appears appeared feared meant"
)
# What such a word names is none (privative adjectives: Kamp and Partee, Cognition 57, 1995).
_PRIVATIVE = words(
    "former ex fake false mock pseudo alleged purported putative proposed"
    " draft deputy vice acting counterfeit forged replica copy"
)
# Verbs by which somebody else says or thinks it: source-introducing predicates (Sauri and
# Pustejovsky, FactBank, 2009).
_TELLING_VERBS = regular_forms(
    "claim allege believe rumour assume suspect imagine insinuate purport"
) | words("say says said saying think thinks thought rumored told tell tells according")
_PLANNING = regular_forms("plan expect schedule intend propose") | words("planned planning")
_LIKELIHOOD = words("supposed likely unlikely possibly probably perhaps")
# Words by which it is still to come, wanted or feared: nothing follows of what came of it.
_AHEAD = (
    _PLANNING
    | _LIKELIHOOD
    | regular_forms(
        "hope aim promise pledge vow want wish seek threaten attempt prepare hesitate predict"
    )
    | words("planner due set going sought forecast forecasts slated poised")
)
NEGATIONS = (
    words(
        "not no non never none nobody nothing nowhere neither nor without cannot unless"
        " hardly barely scarcely rarely seldom almost nearly only far either"
    )
    | _DENYING
    | regular_forms("claim")
)
MODALS = (
    words("may might can could would should will shall must ought if")
    | words("alleged allegedly reportedly")
    | _LIKELIHOOD
    | _PLANNING
)
NUMBERS = (
    CARDINALS
    | frozenset(ORDINALS)
    | words(
        "zero hundred thousand million billion trillion dozen twentieth thirtieth once twice thrice"
        " double triple both"
    )
)
AUXILIARIES = BE | HAVE | DO | words("doing done get gets got becomes become became")
TIME_WORDS = words(
    "today tomorrow yesterday tonight now currently previously formerly originally recently"
    " circa about around approximately roughly eve noon am pm"
    " earlier later soon already yet ago since until till before after"
    " minute minutes hour hours day days daily night nights morning evening afternoon noon"
    " midnight week weeks weekly weekend month months monthly quarter quarters quarterly"
    " year years yearly annual annually decade decades century centuries"
    " spring summer autumn winter"
) | ((FULL_MONTHS | FULL_WEEKDAYS) - OTHERWISE)
# Time words only with a capital: in lower case they are other words.
NAMES = (SHORT_MONTHS | SHORT_WEEKDAYS | (OTHERWISE & FULL_MONTHS)) - words("may")
COUNTS = NUMBERS | words("percent half quarter")
_CONTRACTIONS = words("ll d")
TELLING = (
    NEGATIONS
    | MODALS
    | TIME_WORDS
    | NAMES
    | _LESSENING
    | _PRIVATIVE
    | _TELLING_VERBS
    | _AHEAD
    | _CONTRACTIONS
)
INFINITIVES = frozenset({"be", "have", "become", "get"})
CONTRACTED = ("n't", "'ll", "'d")
DENIED_VERBS = re.compile(
    r"(?:did|do|does|is|are|was|were|has|have|had|wo|would|could|should|ca|must|might)n't(?:'ve)?"
    r"|(?:did|do|does|is|are|was|were|has|have|had|would|could|should)nt|noone"
)
# What a number follows that counts something, and stands beside another: "17 and 18".
_NUMBER = rf"(?:\d{{1,2}}{ORDINAL_ENDING}?|{'|'.join(sorted(FULL_MONTHS))})"
PAIR = re.compile(
    rf"(?<!\w)({_NUMBER})[ ,/&-]{{1,3}}(?:(?:and|or|to|through) )?(?=({_NUMBER})(?!\w))"
)
COUNT = re.compile(rf"(?<!\w)(?:\d[\d.,]*{ORDINAL_ENDING}?|[a-z]+|%)[ -]?\Z")
# The "no." of "no. 5" is no negation.
TOKEN = re.compile(r"\d{1,2}[:/]\d{2}(?!\w)|(?<![\w'])(?!nos?\. ?\d)[\w']+")
# Contractions and prefixes that deny: what stands before and behind where none may be cut off.
DENYING_EDGES = (
    (r"(?i:n)", r"'(?i:t)\b"),
    (r"(?i:n)'", r"(?i:t)\b"),
    (r"\w", r"(?: n't|'nt)\b"),
    (r"(?i:\b(?:non|un|anti|ex|pseudo|quasi))[-_]", r"\w"),
)
