"""English words by which a length beside a day counts from it, whatever stands between.

"Within 14 days of the date of this order, 3 May 2024", "the fifth anniversary of the issue date (3
May 2024)": the day is not the one that is told. Where nothing joins the two into one time, it is
left open.
"""

from chronology.languages.english.time_words.days import SPOKEN_DAYS
from chronology.languages.english.time_words.words import NUMBER, one_of
from chronology.languages.time_doubts import Doubt

_S = r"\s{1,3}"
_KIND = rf"(?:(?:business|working|calendar|clear|trading|full|consecutive|net){_S})?"
_UNIT = r"(?:day|week|month|quarter|year|fortnight)s?[’']?"
# "Postponed by two weeks from 3 May" tells of a move.
_LENGTH = rf"(?:(?<!\bby\s)\b(?:{NUMBER}|an?|\d{{1,3}}){_S}(?:\(\d{{1,3}}\){_S})?{_KIND}{_UNIT})"
_ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{one_of(tuple(SPOKEN_DAYS))}"
    r"|(?:[a-z]{2,10}-)?[a-z]{2,10}(?:th|first|second|third))"
).replace(r"\-", r"[\s-]")
_NUMBERED = rf"(?:\bthe{_S}{_ORDINAL}{_S}{_KIND}(?:day|anniversary|month|week))"
_ANNIVERSARY = rf"(?:\b{_ORDINAL}{_S}anniversary)"
_ON = (
    r"(?:after|following|from|before|prior\s{1,3}to|preceding"
    # "A month ahead of schedule on 3 May" counts from no time.
    r"|ahead\s{1,3}of(?!\s{1,3}(?:(?:the|its|their|our)\s{1,3})?(?:(?:original|initial|planned)\s{1,3})?"
    r"(?:schedule|time|plan|target|timetable|forecast|expectations?)\s{1,3}(?:on|in)\b)|beginning|starting"
    r"|commencing|running\s{1,3}from|counted\s{1,3}from)"
)
_EXTRA = rf"(?:{_S}(?:end{_S}of{_S}month|net|EOM|inclusive))?"
# Within what is counted from stands no verb of its own: "two years after the fire it reopened on".
_NO_VERB = (
    r"(?!(?:and|or|but|which|who|that|when|if|where|as|will|shall|would|is|are|was|were|be|been|has"
    r"|have|had|may|might|must|can|could|should|did|does|he|she|they|we|i|until|till|by|to|opens"
    r"|begins|starts|ends|expires|falls|closes|takes|comes|said|went|came|became|[a-z]{2,20}ed"
    r"(?<!dated))\b)"
)
_GAP = rf"(?:{_S}{_NO_VERB}[A-Za-z’'&-]{{1,24}})"
_CLAUSE = rf"(?:{_S}(?:date|day){_S}on{_S}which(?:{_S}[A-Za-z’'-]{{1,24}}){{1,8}}?)"
_APPOSED = rf"(?:,{_S}(?:(?:being|namely),?{_S})?|{_S}\(|{_S}being{_S})"
_THAT_IS = rf"(?:,{_S}(?:that{_S}is|i\.e\.),?{_S})"
_HANGS = rf"(?:{_S}(?:on|in|of|dated|with){_S})"
_OF_A_DATE = rf"(?:{_GAP}{{0,10}}?{_S}(?:date|day)(?:{_S}of{_GAP}{{1,6}}?)?)"
_COUNTED = (
    rf"(?:{_LENGTH}{_EXTRA}{_S}{_ON}|{_NUMBERED}{_S}{_ON}"
    rf"|\bwithin{_S}{_LENGTH}{_EXTRA}{_S}(?:of|{_ON})|\bnet{_S}\d{{1,3}}{_S}(?:days{_S})?from)"
)

# Those that count from a time directly behind them, which nothing joined to it.
_JOINED = (
    rf"(?:{_LENGTH}{_EXTRA}{_S}(?:beginning|starting|commencing)|{_NUMBERED}{_S}{_ON}"
    rf"|{_LENGTH}{_S}(?:end{_S}of{_S}month|EOM|net){_S}{_ON}"
    rf"|\bwithin{_S}{_LENGTH}{_EXTRA}{_S}(?:of|{_ON})|\bnet{_S}\d{{1,3}}{_S}(?:days{_S})?from)"
)

COUNTED_BESIDE = (
    Doubt(
        sentence="a length beside it counts from it",
        before=(
            rf"(?i:{_COUNTED}(?:(?:{_GAP}{{1,12}}?|{_CLAUSE}|{_OF_A_DATE})(?:{_APPOSED}|{_HANGS})"
            rf"|{_OF_A_DATE}{_THAT_IS})|{_JOINED}{_S}(?:(?:on|with){_S})?"
            rf"|{_ANNIVERSARY}{_S}of{_OF_A_DATE}(?:{_APPOSED}|{_HANGS})"
            rf"|(?:\bwithin{_S}{_LENGTH}|{_LENGTH}{_S}(?:end{_S}of{_S}month|EOM|net)|{_NUMBERED}"
            rf"|\bnet{_S}\d{{1,3}}){_S})"
        ),
        words=("day", "week", "month", "quarter", "year", "fortnight", "anniversary", "net"),
    ),
)
