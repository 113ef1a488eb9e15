"""English cues for the tense, and where sentences and clauses end.

An auxiliary takes the verb after it along ("will be held"), so that its participle does not
count as a past. A verb of reporting counts only where the time directly follows ("said on
Monday"), since otherwise it dates the telling ("said the plant will open in November").
Verbs are cues in lower case only, so that "May" is none.
"""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    FULL_MONTHS,
    FULL_WEEKDAYS,
    SHORT_MONTHS,
    one_of,
)
from chronology.meanings.terms import Tense

_S = r"\s{1,3}"
_ADVERBS = rf"(?:{_S}(?:not|also|be|have|been|\w{{2,20}}ly)\b){{0,3}}"
_PARTICIPLE = (
    rf"(?:{_S}(?:{lexicon.IRREGULAR_PAST}|\w{{1,20}}(?:ed|en|ought|uilt|eld|ade|eft|et))\b)?"
)

# "Has been scheduled" looks ahead, though "has been" alone looks back.
_AUXILIARY = rf"(?:(?:has|have|is|are){_S}(?:also{_S}|now{_S})?(?:been{_S})?)?"
_FUTURE = (
    rf"\b(?:{lexicon.FUTURE_VERBS})\b{_ADVERBS}{_PARTICIPLE}"
    rf"|\b{_AUXILIARY}(?i:{lexicon.FUTURE_WORDS})\b"
    rf"|\b(?:was{_S}|were{_S}|been{_S})?(?:{lexicon.PUT_OFF})(?:{_S}\w{{1,20}}){{0,3}}{_S}(?:to"
    rf"|until|till)\b"
)
# A plan on which the past looks back: "was to open", "had been planned for".
_RECALLED = (
    rf"\b(?:(?:was|were)(?:{_S}\w{{2,20}}ly)?{_S}to|(?:had(?:{_S}been)?|was|were)"
    rf"(?:{_S}\w{{2,20}}ly)?{_S}(?:planned|scheduled|expected|due|slated|meant|supposed|intended"
    rf"|set(?={_S}(?:to|for)\b))(?:{_S}(?:to|for))?)\b{_ADVERBS}{_PARTICIPLE}"
)
# The days of a dividend lie near the telling, on either side.
_DIVIDEND = (
    rf"\b(?i:{lexicon.DIVIDENDS})\b|\bpays{_S}(?:a|its|the)(?:{_S}\w{{1,20}}){{0,2}}{_S}"
    r"dividend\b"
)
# What holds now, and until then: "is closed until September".
_HOLDS_UNTIL = (
    rf"\b(?:is|are|remains?|stays?|(?:has|have){_S}been)(?:{_S}\w{{1,20}}){{1,3}}"
    rf"(?={_S}(?:until|till|through)\b)"
)
# The simple present of what is scheduled looks ahead where a day or a month directly follows.
_DAY_OR_MONTH = (
    rf"(?:{_S}at)?(?:{_S}\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?(?:\s\(?(?:{lexicon.ZONES})\b"
    rf"\)?)?,?)?(?:{_S}(?:on|in|from|between"
    rf"|until|to|through))?(?:{_S}either)?"
    rf"(?:{_S}the{_S}(?:first|second|third|fourth|last)(?={_S}[MTWFS]))?(?:{_S}(?:early"
    rf"|late|mid))?(?:{_S}\d{{1,2}}(?:st|nd|rd|th)?"
    rf"(?:(?:{_S}(?:to|and|or){_S}|\s?[–-]\s?)\d{{1,2}})?)?[\s-]{{1,3}}"
    rf"(?:{one_of(FULL_MONTHS)}|{one_of(FULL_WEEKDAYS)}|(?:{one_of(SHORT_MONTHS)})\.?{_S}\d"
    rf"|the{_S}weekend)(?!\w{{2}})"
)
_SCHEDULED = (
    rf"\b(?:{lexicon.SCHEDULED}|(?<=s\s)(?:{lexicon.SCHEDULED_PLURAL}))\b(?={_DAY_OR_MONTH})"
    rf"|\b(?:{lexicon.FACING})\b(?=(?:{_S}\w{{1,20}}){{1,3}}?{_DAY_OR_MONTH})"
)
# What invites to something, and what a calendar says of it.
_INVITED = (
    rf"\b(?i:see{_S}you|join{_S}us|don['’]t{_S}miss|save{_S}the{_S}date|tune{_S}in)\b"
    rf"|\b(?:comes?|goes|go){_S}(?:before|to){_S}the{_S}\w{{2,20}}\b(?={_DAY_OR_MONTH})"
    rf"|\b(?:follows|(?<=s\s)follow)\b(?={_DAY_OR_MONTH})"
)
_BEFORE_A_TIME = (
    r"(?=\s(?:(?:on|in|last|late|early|yesterday|this|today|earlier)\b|[MTWFS][a-z]{2,7}day\b))"
)
_DONE_TO = rf"(?:{lexicon.OBJECT_OF_PLANS})?"
_PAST = (
    rf"\b(?:{lexicon.IRREGULAR_PAST})\b{_DONE_TO}|\b(?:did|was|were|had)n[’']t\b"
    rf"|\b(?:{lexicon.REPORTING})\b{_BEFORE_A_TIME}"
    rf"|\b(?!(?:{lexicon.NOT_PAST})\b)[a-z]{{2,20}}ed\b{_DONE_TO}"
)
# What is so now: whether since a day or from a day on, other words tell.
_NEUTRAL = rf"\b(?:is|are){_ADVERBS}{_S}(?!(?:{lexicon.NOT_PAST})\b)[a-z]{{2,20}}ed\b"
CUES = (
    (Tense.RECALLED, f"{_RECALLED}|{_DIVIDEND}"),
    (Tense.FUTURE, f"{_HOLDS_UNTIL}|{_FUTURE}|{_SCHEDULED}|{_INVITED}"),
    (None, _NEUTRAL),
    (Tense.PAST, _PAST),
)
LONGEST_REACH = 40  # code points between such a verb and the time that it speaks of
RECALLED_PLAN = (
    r"\b(?:had(?:\s\w{2,20}ly)?\sbeen|had|was|were)(?:\s\w{2,20}ly)?"
    r"\s(?:planned|scheduled|expected|due|set|slated|meant|supposed|intended|to"
    r"|(?:about|going|preparing|poised) to)\b"
    r"|\b(?:should|ought\sto)(?:\s\w{2,20}ly)?\shave\b"
)
_NO_TITLE = "".join(
    rf"(?<!\b{title}[.!?])" for title in ("[A-Z]", "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "No")
)
# "At 11 a.m. EST" goes on.
_NO_ZONE = rf"(?:(?<![ap]\.m\.)|(?!\s{{1,3}}(?:{lexicon.ZONES})\b))"
# The mark comes first: the search leaps from mark to mark, and then looks at what it ends.
SENTENCE_END = (
    rf"[.!?\n](?:(?<=\n)[ \t\r]{{0,3}}\n"
    rf"|(?<!\n){_NO_TITLE}{_NO_ZONE}[)\"”’']{{0,2}}\s{{1,3}}(?=[\"“‘(]?[A-Z]))"
)
CLAUSE_BREAK = (
    r";|:\s|,\s(?:but|while|whereas|although|which|who|where|and|after|before|as)\b|\s[—–]\s"
)
