"""English words before a clause, in its sentence, by which nobody stands for it without reserve."""

import re

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import words
from chronology.languages.english.small_words import REFLEXIVES
from chronology.patterns import when_used

_OPENS = r"(?:^|\n|[.;:–—(]\s{1,3})(?:\(?[\dA-Za-z]{1,4}(?:\.\d{1,3}){0,3}[.)]?\s{1,3})?"
_LETTERS = r"[\w.'’&-]{1,24}"

RESERVING = when_used(
    rf"{_OPENS}(?:subject to|save (?:as|for|that|where|to)|unless|except (?:as|where|that|to)"
    r"|(?:in)?so ?far as|in so far as|as far as|to the extent|without prejudice"
    r"|on the (?:assumption|footing|hypothesis|supposition|premise)|in the event (?:of|that)"
    r"|for all (?:we|i|anyone|anybody|they) knows?|to (?:hear|listen to)|assuming|supposing"
    r"|(?:(?:solely|only|purely|merely|exclusively|simply|strictly) )?(?:by(?: way of)?|as)"
    r" (?:a |the )?(?:matter of )?(?:legal |statutory |mere )?(?:fiction|presumption)|notionally"
    r"|(?:solely|only|purely|merely|exclusively|strictly) (?:for|by way of|as)"
    r"|for (?:the sake of )?argument|for (?:the )?[^,.;\n]{1,60}\bonly"
    r"|for (?:[\w-]{2,16} ){0,2}(?:tax|accounting|fiscal|legal|insurance|statistical|customs"
    r"|reporting|regulatory|pension|vat|these|those|present|limitation|voting)"
    r" (?:[\w-]{2,16} )?purposes"
    r"|for (?:the )?purposes? of (?:this|these|those|such|any|clause|section|article|schedule"
    r"|part|paragraph|rule|chapter|annex|regulation|(?:calcul|comput|determin|assess)\w+"
    r"|the (?:act|agreement|rules?|present|said"
    r"|tax|calculation))"
    r"|if|whether)\b[^.;\n]{0,200},\s{0,3}$",
    re.IGNORECASE,
)
"""Opens a sentence, up to the comma before a clause: "*Subject to the bank's consent,* the …"."""

VERSION = when_used(
    rf"(?:{_OPENS}|,\s{{0,3}})(?:on|in|by|from|under|upon|to)\s(?:(?:{_LETTERS}\s){{0,6}})"
    r"(?:versions?|telling|accounts?|reading|recollection|memory|reckoning|hypothesis|scenario"
    r"|narrative|imagination|mind|eyes|view|opinion|submission|construction|interpretation"
    r"|timeline|universe|multiverse|simulation|model|model run|question"
    r"|campaign|game|quest|larp(?: group)?"
    rf"|(?:{_LETTERS}['’]s?|his|her|their|its|my|our)\s(?:case|theory|argument|analysis|story))"
    rf"(?:\s(?:of|by)\s{_LETTERS}(?:\s{_LETTERS}){{0,4}}\s?)?,?\s{{0,3}}$",
    re.IGNORECASE,
)
"""Tells whose version a clause is, or in which world it is so: "*On his version* the …"."""

NOT_GENUINE = when_used(
    r"\b(?:forged|fake|faked|doctored|deleted|retracted|withdrawn|spoofed?|hoax|parody|counterfeit"
    r"|falsified|bogus|sham|invented|fabricated|unsent|deepfake|photoshopped|spurious|alternative"
    r"|parallel|fictional|fictitious|imaginary|satirical|disowned|superseded|discarded|rejected"
    r"|ai-generated|generated)\s"
    rf"(?:{_LETTERS}\s){{0,3}}?(?:e-?mails?|mails?|letters?|logs?|posts?|notes?|entry|entries|diar"
    r"(?:y|ies)|tweets?|memos?|minutes|reports?|records?|papers?|documents?|statements?|messages?"
    r"|articles?|press releases?|releases?|certificates?|invoices?|receipts?|drafts?|stories|story"
    r"|pages?|summar(?:y|ies)|histor(?:y|ies)|world|universe|timeline|account|accounts|website"
    r"|screenshots?|recordings?|videos?|voicemails?|transcripts?|confessions?|testimony|wills?"
    r"|tapes?|clips?|films?|footage|audio|photos?|photographs?|images?|pictures?|ledgers?|books?"
    r"|files?|maps?|data|figures?|scans?|pages?|quotes?|quotations?)\b"
    r"[^.;\n]{0,60}$"
    r"|, (?:an? )?(?:[\w-]{1,16} )?(?:forgery|fake|hoax|fabrication|parody|spoof|fiction"
    r"|invention),[^.;,\n]{0,40}$"
    r"|\b(?:hoaxer|forger|fraudster|scammer|impostor|imposter|liar|prankster"
    r"|troll|con ?man|fantasist)s?"
    r"(?:['’]s?)?\b[^.;,\n]{0,60}$",
    re.IGNORECASE,
)
"""Names what is not genuine, up to a clause told in it: "*A forged e-mail says* the dam …"."""

LEFT_OUT = when_used(
    r"\b(?:cut|deleted|struck|removed|dropped|ignore|disregard|scrap|discard|forget|delete|skip"
    r"|omitted|binned|tore up|invented|faked|forged)\b[^.;\n]{0,60}\b(?:in which|where|that|saying"
    r"|in that|which said|which says)\s{0,3}$",
    re.IGNORECASE,
)
"""Tells of a passage that was given up, up to what it told: "*I cut the passage in which* …"."""

WAGER = when_used(
    r"\b(?:bet|wager|betting|wagering|dare|odds|a fiver|a tenner|a quid|fingers crossed|rumou?r has"
    r" it|word is|god forbid|heaven forbid|suffice it to (?:say|pretend)|you will tell me"
    r"|make believe|next you)\b[^.,;\n]{0,60}$",
    re.IGNORECASE,
)
"""Bets on a clause, or only plays with it: "*Bet you a fiver* the cox quit"."""

TITLED = when_used(
    r"(?:^|\n)[ \t>*_#-]{0,8}(?:(?:this house|motion|lecture|talk|seminar|debate|title|synopsis"
    r"|plot|dialogue|scene|act|quiz|question|riddle|headline|caption|risk|hazard|threat|scenario"
    r"|assumption|ground|allegation|count|charge|myth|rumou?r|joke|opinion|dissent|submission"
    r"|argument|contention|theory|hypothesis|claim)s?(?:\s(?:of the (?:day|week|month|year)"
    r"|no\.?\s?\d{1,3}|\d{1,3}|[A-Z]|[ivx]{1,5}))?|[^:\n]{0,80}\b(?:dissent(?:ing)?|arguendo"
    r"|in character|role-?play(?:ing)?|parody|satire)\b[^:\n]{0,40})\s?[:–—]\s[^\n]{0,120}$",
    re.IGNORECASE,
)
"""A label by which a line is a title, an allegation, a risk or the word of a minority."""

FICTION = when_used(
    r"\bany (?:resemblance|similarity) to (?:real|actual|any|living|true)\b[^.\n]{0,80}"
    r"|\bthis (?:article|story|post|report|piece|page|paper|study|text|interview)"
    r" (?:has been|was|is|have been) (?:since |now |later )?(?:retracted|withdrawn"
    r"|disowned|a (?:hoax|parody|spoof|satire|work of (?:fiction|satire)))\b",
    re.IGNORECASE,
)
"""Says of a whole text that it does not stand, wherever it is said."""

BEHIND = when_used(
    r"(?:(?:\s\S{1,30}){0,4}?[,;]\s{0,3}(?:my (?:foot|eye|arse|ass|hat|aunt)|yeah,? right"
    r"|(?:(?:as|but|though|and) )?(?:we|it|i) (?:now |since |later )?"
    r"(?:know|turns out|learn(?:ed|t)?|found|turned out)\b[^.\n]{0,40}"
    r"\b(?:not|never|false|untrue|wrong|n['’]t)\b"
    r"|to quote (?:the|a|an|that) [^.\n]{0,40}\b(?:hoax\w*|liar|forg\w+|fraud\w*|prank\w*|troll)"
    r"|as the (?:false|forged|fake|doctored|bogus|invented) [^.\n]{1,40})"
    r"|\s(?:in|on) (?:the|a|an|his|her|its|their|my|our) (?:[\w-]{1,16} ){0,2}(?:video game"
    r"|computer game|board game|role-playing game|simulation|simulator|escape room|re-?enactment"
    r"|nightmare|dream|fantasy|wargame|war game)\b"
    r"|[.!]\s{1,3}believe (?:that|it|this)(?:,| and) (?:and )?you(?:['’]ll| will) believe)",
    re.IGNORECASE,
)
"""Follows a clause, and mocks it or takes it back: "…, *my foot*"."""

HELD_BARE = when_used(
    r"\b(?:where|when|if|once|unless|until|whenever|wherever|as if|as though|than|upon being"
    r"|(?:treated|regarded|deemed|remembered|known|taken|recorded|registered|described|presented"
    r"|portrayed|credited|accused|suspected|acquitted|cleared|capable|guilty|boasted|dreamt|dreamed"
    r"|talked|spoke|bragged) (?:as|of|with|to)|professed to|purported to|claimed to"
    r"|(?:taken|deemed|said|thought|believed|supposed|reputed|rumou?red|alleged|held|presumed"
    r"|assumed|reported) to)\s{0,3}$",
    re.IGNORECASE,
)
"""Stands right before a verb that has no subject in the quote: "accepted *where* delivered"."""

GENERIC = when_used(
    r"\b(?:any|anyone|anybody|every|everyone|whoever|whichever|no one|nobody)\b"
    r"(?:\s[\w'’-]{1,20}){0,4}\s{0,2}$",
    re.IGNORECASE,
)
"""Speaks of whatever may be, right before words that say of what kind: "*Any* employee who"."""

HELD_IF = when_used(
    rf"{_OPENS}(?:where|once|whenever|wherever|as soon as|until|when)\s{{1,3}}$", re.IGNORECASE
)
"""Opens a condition of a rule, right before its clause: "*Where* the Buyer has paid"."""

TIMES = words(
    "time day moment week month year night morning evening afternoon date hour minute second "
    "season summer winter spring autumn instant weekend way reason ago earlier later fortnight "
    "decade century"
)
"""Nouns behind which a clause stands that says which they are: "the *day* the dam broke"."""

FACTS = words("fact news") | forms("discover")
"""Nouns that tell that a clause is so, though it has no "that"."""

REASONING = forms("infer deduce persuade convince promise pledge vow guarantee guess imagine")
"""Verbs by which somebody reasons, or gives their word, of what they did not see."""

DIMLY = words(
    "dreamily vaguely dimly faintly half hazily wrongly falsely mistakenly seemingly supposedly"
)
"""Adverbs of what somebody does not recall well."""

SELVES = REFLEXIVES | words("myself ourselves yourself")
PARTICLES = words("about on out off up")
"""Small words behind the verb of a telling: "*let on*", "*put about*"."""
