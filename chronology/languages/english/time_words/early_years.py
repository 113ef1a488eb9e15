"""English words for years that figures alone do not show: "by 1285", "1596–7", "the year 476".

Figures from 1000 to 1399 are amounts and times of day as often as years. They are years where a
cue stands before them ("by", "until", "from", "c."), nothing is counted, measured or changed by
them, and what stands around tells of a distant past.
"""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_LONG_FIGURE,
    END,
    START,
    YEAR,
    Match,
    S,
    any_of,
    before,
    is_counted,
    one_of,
    word_after,
    word_before,
)
from chronology.languages.time_rules import Construction, Rule
from chronology.meanings.calendar import Day, Year, Years
from chronology.meanings.holidays import Easter
from chronology.meanings.meaning import Meaning, Unclear
from chronology.meanings.pairs import Range
from chronology.meanings.terms import unclear

_AROUND = 200  # code points
_CLAUSE = re.compile(r"[.;:!?(]\s")
_CHANGE = re.compile(rf"\b(?i:{lexicon.CHANGES})\b")
_PAST_TOLD = re.compile(rf"\b(?:{lexicon.OF_THE_PAST})\b")
_DISTANT = re.compile(rf"\b(?:{lexicon.OF_THE_DISTANT_PAST})\b")
_CENTURY = re.compile(r"\bcentur(?:y|ies)\b|\bA\.?D\b|\b(?:ca?\.|circa)\s\d")
_OTHER_YEAR = re.compile(
    r"\b(?i:in|since|of|before|after|by|until|year|early|late|from|to|and|about|was)\s(?:c\.\s)?"
    r"1[0-8]\d\d\b(?![,.:/]\d|\s?(?:%|[a-z]{3,12}s\b))"
)


_TITLE = re.compile(rf"\s(?=[A-Z])(?!\w{{1,12}}s\b)(?:{lexicon.OF_THE_PAST})\b")  # of one person


def _early(match: Match) -> Meaning | None:
    """A year of four figures before people printed, in what tells of a distant past."""
    following = word_after(match).lower()
    ends_phrase = not following or following in lexicon.FUNCTION_WORDS - {"of"}
    ends_phrase |= _TITLE.match(match.string, match.end()) is not None
    is_cued = word_before(match).lower() in lexicon.BEFORE_EARLY_YEARS and ends_phrase
    may_follow = ends_phrase or not following.endswith("s")
    is_cued |= may_follow and _OF_EVENT.search(before(match)) is not None
    if not is_cued or is_counted(match) or lexicon.NUMBERED.search(before(match)):
        return None
    year = int(match["year"])
    return Years(first=year) if _is_of_the_past(match, year) else None


def _is_of_the_past(match: Match, year: int) -> bool:
    """Whether what stands around tells of a distant past, and of no amount or time of day."""
    text, (start, end) = match.string, match.span()
    head, tail = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if _CHANGE.search(_CLAUSE.split(head)[-1]) or _CHANGE.match(tail.lstrip()):
        return False
    if _OF_AMOUNT_TO.search(head):
        return False
    if _MODERN.search(_SENTENCE.split(head)[-1]) or _MODERN.search(_SENTENCE.split(tail)[0]):
        return False
    # The other end of the same stretch tells nothing of it.
    around = _PARTNER_BEFORE.sub("", head), _PARTNER_BEHIND.sub("", tail)
    may_be_clock = year % _HUNDRED < _SIXTY or word_before(match).lower() in _OF_AMOUNTS
    if _OF_EVENT.search(before(match)):
        may_be_clock = False
    signs = (_OTHER_YEAR, _CENTURY, _DISTANT if may_be_clock else _PAST_TOLD)
    return any(sign.search(words) for sign in signs for words in around)


_OF_AMOUNT_TO = re.compile(r"\bof\s\d{4}\s(?:to|and|or)\s\Z")
_HUNDRED, _SIXTY = 100, 60
_OF_AMOUNTS = frozenset({"about", "around"})
_SENTENCE = re.compile(r"[.!?]\s{1,3}(?=[A-Z])")
_MODERN = re.compile(
    r"\b(?:20\d\d|19[5-9]\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|will|[ap]\.?m\b|today|tour"
    r"|members|students|visitors|service|seats)\b"
)
_PARTNER_BEFORE = re.compile(r"\b\d{4}\s(?:to|and|or|until)\s\Z")
_PARTNER_BEHIND = re.compile(r"\A\s(?:to|and|or|until)\s\d{4}\b")
_OF_EVENT = re.compile(rf"\b(?i:{lexicon.EVENTS_OF_YEARS})\sof\s\Z")


_CUES_OF_STRETCHES = lexicon.BEFORE_EARLY_YEARS | {"of", "for"}


def _short_stretch(match: Match) -> Construction | None:
    """Two years, the second by its last figure: "the dearth of 1596–7"."""
    first = int(match["year"])
    last = first - first % 10 + int(match["last"])
    is_cued = word_before(match).lower() in _CUES_OF_STRETCHES or before(match).endswith("(")
    if not first < last or not is_cued or is_counted(match):
        return None
    if lexicon.NUMBERED.search(before(match)):
        return None
    whole = Range(begin=Years(first=first), end=Years(first=last))
    parts = (*match.span("year"), whole.begin), (*match.span("last"), whole.end)
    return Construction(whole=whole, parts=parts)


def _named_year(match: Match) -> Meaning | None:
    """A year of three figures that is called one: "in the year 476"."""
    return None if not _ends_phrase(match) else Years(first=int(match["short"]))


def _feast(match: Match) -> Meaning:
    """A feast in a year of three figures: "on Christmas Day 800"."""
    name, year = match["feast"], Year(number=int(match["short"]))
    if name in lexicon.HOLIDAYS:
        month, day = lexicon.HOLIDAYS[name]
        return Day(month=month, day=day, year=year)
    first, last = lexicon.DAYS_OF_EASTER[name]
    return Easter(first=first, last=last, year=year)


def _ends_phrase(match: Match) -> bool:
    """Whether nothing follows that three figures could count."""
    following = word_after(match).lower()
    return not following or following in _AFTER_YEARS


_AFTER_YEARS = lexicon.FUNCTION_WORDS - {"of", "were", "are", "had", "have", "more", "no", "not"}
_FEASTS = tuple(dict.fromkeys((*lexicon.HOLIDAYS, *lexicon.DAYS_OF_EASTER)))
_THREE = r"(?P<short>[1-9]\d{2})"

_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{one_of(tuple(lexicon.CENTURIES))})"
_REIGN = (
    rf"(?:(?i:(?:(?:his|her|their|the){S})?(?:{lexicon.REIGNS}))(?:{S}of(?:{S}[A-Z]\w{{1,16}}){{1,3}})?"
    rf"|(?:{lexicon.RULERS})(?:{S}[A-Z]\w{{0,16}}){{1,3}})"
)


def _of_reign(_: Match) -> Meaning:
    """A year counted from when somebody came to rule, which the words do not say."""
    return Unclear(value="XXXX", fault=_FROM_REIGN)


_FROM_REIGN = unclear("it is counted from the begin of a reign")

EARLY_YEAR_RULES = (
    Rule(
        name="year",
        pattern=rf"{START}(?=1[0-3]){YEAR}{END}",
        build=_early,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="years",
        pattern=rf"{START}{YEAR}\s?[–-]\s?(?P<last>\d){END}",
        build=_short_stretch,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="year",
        pattern=rf"{START}(?i:the{S}year){S}{_THREE}{END}",
        build=_named_year,
        trigger=any_of("year"),
    ),
    Rule(
        name="year-of-reign",
        pattern=(
            rf"{START}(?i:(?:the{S})?{_NTH}{S}year{S}of){S}{_REIGN}(?!\w)"
            r"(?!\s?[,(]\s?\(?\d{3,4})"
        ),
        build=_of_reign,
        trigger=any_of("year"),
    ),
    Rule(
        name="holiday",
        pattern=rf"{START}(?P<feast>{one_of(_FEASTS)})(?:\s?,)?{S}(?:(?:in|of){S})?{_THREE}{END}"
        rf"(?=\s?[.;:)\]]|\s{{0,3}}\Z|(?:,{S}|{S})(?:{lexicon.BEHIND_YEARS})\b"
        rf"|,{S}(?:in|at|by){S}[A-Z])",
        build=_feast,
        trigger=tuple(dict.fromkeys(name.split()[0] for name in _FEASTS)),
    ),
)
