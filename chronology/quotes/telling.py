"""English words that change what a sentence says: none of them may be left out or altered."""

import re
from collections.abc import Iterator

from chronology.quotes.model import Stretch


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces."""
    return frozenset(text.split())


def forms_of(verbs: str) -> frozenset[str]:
    """Return the regular forms of verbs in a list that is written with spaces."""
    return frozenset(form for verb in verbs.split() for form in _forms(verb))


def _forms(verb: str) -> tuple[str, ...]:
    """Return a verb with -s, -ed and -ing; verbs that double their last letter are irregular."""
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    s = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return verb, f"{verb}{s}", f"{verb}ed", f"{verb}ing"


# Verbs after which something is not, or is no longer: "failed to open", "scrapped the plan to".
# Karttunen's negative implicatives (Language 47, 1971), and those of refusing and calling off.
_DENYING = forms_of(
    "deny refuse fail reject decline neglect avoid refrain prevent abandon cancel postpone delay"
    " suspend halt shelve withhold revoke annul overturn dispute doubt lack dismiss pretend"
) | words_of(
    "cancelled cancelling scrap scraps scrapped scrapping stop stops stopped stopping"
    " forgot forgotten forget forgets withdraw withdrew withdrawn ban bans banned"
    " rule rules ruled unable impossible false falsely untrue wrong wrongly aint anything"
)
# Words that make less of a statement: hedges (Lakoff 1973), approximators.
_LESSENING = words_of(
    "almost nearly only far hardly barely scarcely rarely seldom partly partially mostly largely"
    " half temporarily provisionally symbolically nominally technically supposedly ostensibly"
    " allegedly reportedly apparently seemingly theory theoretically few little"
    " seem seems seemed appear appears appeared feared meant"
)
# What such a word names is none (privative adjectives: Kamp and Partee, Cognition 57, 1995).
_PRIVATIVE = words_of(
    "former ex fake false mock pseudo alleged purported putative proposed"
    " draft deputy vice acting counterfeit forged replica copy"
)
# Verbs by which somebody else says or thinks it: source-introducing predicates (Sauri and
# Pustejovsky, FactBank, 2009).
_TELLING_VERBS = forms_of(
    "claim allege believe rumour assume suspect imagine insinuate purport"
) | words_of("say says said saying think thinks thought rumored told tell tells according")
_PLANNING = forms_of("plan expect schedule intend propose") | words_of("planned planning")
_LIKELIHOOD = words_of("supposed likely unlikely possibly probably perhaps")
# Words by which it is still to come, wanted or feared: nothing follows of what came of it.
_AHEAD = (
    _PLANNING
    | _LIKELIHOOD
    | forms_of(
        "hope aim promise pledge vow want wish seek threaten attempt prepare hesitate predict"
    )
    | words_of("planner due set going sought forecast forecasts slated poised")
)
NEGATIONS = (
    words_of(
        "not no non never none nobody nothing nowhere neither nor without cannot unless"
        " hardly barely scarcely rarely seldom almost nearly only far either"
    )
    | _DENYING
    | forms_of("claim")
)
MODALS = (
    words_of("may might can could would should will shall must ought if")
    | words_of("alleged allegedly reportedly")
    | _LIKELIHOOD
    | _PLANNING
)
NUMBERS = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred thousand million billion trillion dozen"
    " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    " thirtieth once twice thrice double triple both"
)
DETERMINERS = words_of("the a an his her its their our my your this that these those")
AUXILIARIES = words_of(
    "am is are was were be been being has have had having do does did doing done get gets got"
    " becomes become became"
)
TIME_WORDS = words_of(
    "today tomorrow yesterday tonight now currently previously formerly originally recently"
    " circa about around approximately roughly eve noon am pm"
    " earlier later soon already yet ago since until till before after"
    " minute minutes hour hours day days daily night nights morning evening afternoon noon"
    " midnight week weeks weekly weekend month months monthly quarter quarters quarterly"
    " year years yearly annual annually decade decades century centuries"
    " spring summer autumn winter"
    " january february april june july september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
# Time words only with a capital: in lower case they are other words.
NAMES = words_of(
    "march august jan feb mar apr jun jul aug sep sept oct nov dec"
    " mon tue tues wed thu thur thurs fri sat sun"
)
_COUNTS = NUMBERS | words_of("percent half quarter")
_CONTRACTIONS = words_of("ll d")
_TELLING = (
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
_COUNT = re.compile(r"(?<!\w)(?:\d[\d.,]*(?:st|nd|rd|th)?|[a-z]+|%)[ -]?\Z")
_INFINITIVES = frozenset({"be", "have", "become", "get"})
_CONTRACTED = ("n't", "'ll", "'d")
_DENIED_VERBS = re.compile(
    r"(?:did|do|does|is|are|was|were|has|have|had|wo|would|could|should|ca|must|might)n't(?:'ve)?"
    r"|(?:did|do|does|is|are|was|were|has|have|had|would|could|should)nt|noone"
)
_FOOTNOTE = re.compile(r"(?<=[^\W\d])[\d\u00b2\u00b3\u00b9\u2070-\u2079]{1,3}\Z")  # "not1"
_SHORT_YEAR = re.compile(r"'\d\d")
_YEAR_OR_PART = re.compile(r"[12]\d{3}s?|(?:[qh]|fy)\d{1,4}|\d{1,2}[:/]\d{2}")
# The "no." of "no. 5" is no negation.
_TOKEN = re.compile(r"\d{1,2}[:/]\d{2}(?!\w)|(?<![\w'])(?!nos?\. ?\d)[\w']+")
_NUMBER = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)"
)
_PAIR = re.compile(
    rf"(?<!\w)({_NUMBER})[ ,/&-]{{1,3}}(?:(?:and|or|to|through) )?(?=({_NUMBER})(?!\w))"
)
_PAIR_REACH = 40  # code points on either side of a seam, more than the longest pair takes


def telling_words(folded: str, begin: int, end: int) -> Iterator[Stretch]:
    """Yield the folded stretches of what was left out that may forbid leaving it out."""
    before, last = "", (begin, begin)
    for token in _TOKEN.finditer(folded, begin, end):
        word = token.group().strip("'_")
        short_year = _SHORT_YEAR.fullmatch(token.group())
        if (
            short_year
            or _forbids(word)
            or _forbids(_FOOTNOTE.sub("", word))
            or (before == "to" and word in _INFINITIVES)
        ):
            yield token.span()
        before, last = word, token.span()
    if before == "to":  # "is to … open"
        yield last
    yield from _torn_count(folded, begin, end)
    for seam, left_out in ((begin, 2), (end, 1)):
        yield from _torn_pairs(folded, seam, left_out)


def _forbids(word: str) -> bool:
    return (
        word in _TELLING
        or word.partition("'")[0] in _TELLING
        or word.endswith(_CONTRACTED)
        or _DENIED_VERBS.fullmatch(word) is not None
        or _YEAR_OR_PART.fullmatch(word) is not None
    )


def _torn_count(folded: str, begin: int, end: int) -> Iterator[Stretch]:
    """Yield a number that was left out though what it counts was not: "over 100 … people"."""
    count = _COUNT.search(folded, max(begin, end - _PAIR_REACH), end)
    if count and (not count.group()[0].isalpha() or count.group().strip(" -") in _COUNTS):
        yield count.start(), count.start() + len(count.group().strip(" -"))


def _torn_pairs(folded: str, seam: int, left_out: int) -> Iterator[Stretch]:
    """Yield the left-out half of a pair such as "17 and 18" or "June 17" torn at a seam."""
    window = max(0, seam - _PAIR_REACH), seam + _PAIR_REACH
    for pair in _PAIR.finditer(folded, *window):
        if pair.end(1) <= seam <= pair.start(2):
            yield pair.span(left_out)
