"""English days of a month that is not named: "the 11th", "the 28th or 29th", "on 19/3"."""

import re

import attrs

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_MARKED_FIGURE,
    BY_THE,
    BY_WEEKDAY,
    COMMA,
    END,
    MOVED,
    START,
    WEEKDAY_NAMES,
    Match,
    S,
    before,
    first_words,
    named,
    one_of,
)
from chronology.languages.time_rules import Apart, Construction, Rule
from chronology.meanings.calendar import Day
from chronology.meanings.counted import FittingDay, MonthDay
from chronology.meanings.figures import InFigures
from chronology.meanings.meaning import Meaning, Unclear
from chronology.meanings.pairs import Extent, between
from chronology.meanings.put_off import MovedTo
from chronology.meanings.terms import unclear
from chronology.timespan import days_in_month

_LONGEST_MONTH = 31
_MONTHS_IN_YEAR = 12
_LEAP_YEAR = 2000
_FUNCTION = "|".join(sorted(lexicon.FUNCTION_WORDS - {"of"}))
_FILLERS = "|".join(sorted(lexicon.HASTY_FILLERS | {"about", "around", "between", "til", "works"}))
_SIGNS = r"\u2600-\u27bf\U0001f000-\U0001faff"  # faces and the like, which end a phrase
_ENDS = rf"(?=\s?[.,;:!?)(…–—{_SIGNS}]|\s{{0,3}}\Z|\s(?:{_FUNCTION}|{_FILLERS})\b)"
_NTH = r"(?:\d{1,2}(?:st|nd|rd|th))"
# Before a day these leave no other reading, however small the figure.
_SURE = re.compile(
    r"\b(?i:on|by|until|till|til|due|dated|since|before|after|from|of"
    r"|(?:no|not)\slater\sthan)\s(?:or\s)?\Z"
    rf"|(?i:\b(?:{lexicon.HAVE_A_DAY})(?:\s(?:day|date))?"
    r"(?:\s(?:is|was|will\sbe|would\sbe|could\sbe|moved\sto)|[’']?s)(?:\snow|\sstill)?\s)\Z"
)
# These do so where the figure is no place in a short row.
_LIKELY = re.compile(
    r"\b(?i:do|make|manage|on|how about|what about|maybe|for|to|between|off|free|around|say"
    r"|either|not)\s\Z"
)
_ROW = 10
_LIMIT = re.compile(r"\b(?i:before|after|from|of)\s\Z")
_PLACE = re.compile(
    rf"(?:(?:,\s?|,?\s(?:and|or|to|&)\s)(?:the\s)?{_NTH}){{1,6}}\s(?!(?:{_FUNCTION})\b)[^\W\d_]"
)


def _is_day(match: Match) -> bool:
    """Whether the words before a figure make a day of it, and no place in a row."""
    preceding, highest = before(match, 48), max(_figures(match))
    if not all(1 <= day <= _LONGEST_MONTH for day in _figures(match)):
        return False
    if _PLACE.match(match.string, match.end()):
        return False
    if _LIMIT.search(preceding):
        return highest >= _ROW or named(match, "opening") != ""
    if _SURE.search(preceding) or named(match, "opening"):
        return True
    return _LIKELY.search(preceding) is not None and highest >= _ROW


def _figures(match: Match) -> tuple[int, ...]:
    return tuple(int(match[name]) for name in ("day", "last") if named(match, name))


def _day(match: Match) -> Meaning | None:
    return MonthDay(day=int(match["day"])) if _is_day(match) else None


def _two_days(match: Match) -> Construction | Apart | None:
    """Two days: from one to the other, one of both, or each by itself."""
    if not _is_day(match):
        return None
    first, last = (MonthDay(day=day) for day in _figures(match))
    joint = named(match, "joint")
    if match["list"]:
        return _listed(match, first, last)
    whole = between(first, last)
    spans = (
        match.end("first") - len(f"the {match['first']}"),
        match.end("first"),
        match.start("second"),
        match.end(),
    )
    is_next = last.day - first.day == 1 or last.day == 1
    if joint in {"or", "/"} and is_next:
        whole = attrs.evolve(whole, extent=Extent.ONE_OF)
    elif MOVED.search(before(match, 48)) and named(match, "opening") == "from":
        to = MovedTo(day=last.day)
        return Apart(parts=((*spans[:2], between(first, to).begin), (*spans[2:], to)))
    elif joint in {"and", "&", "or", "/"} and not (is_next or named(match, "opening") == "between"):
        return Apart(parts=((*spans[:2], whole.begin), (*spans[2:], last)))
    parts = (*spans[:2], whole.begin), (*spans[2:], whole.end)
    return Construction(whole=whole, parts=parts)


def _listed(match: Match, first: MonthDay, last: MonthDay) -> Apart | None:
    """Several days of one month, each by itself: "the 1st, 8th and 15th"."""
    begin, _ = match.span("list")
    days = [
        (begin + day.start(), begin + day.end(), MonthDay(day=int(day[0][:-2])))
        for day in re.finditer(_NTH, match["list"])
    ]
    figures = [first.day, *(day.day for *_, day in days), last.day]
    if figures != sorted(figures):
        return None
    head = match.end("first") - len(f"the {match['first']}"), match.end("first"), first
    near = ((start, end, between(day, last).begin) for start, end, day in (head, *days))
    return Apart(parts=(*near, (match.start("second"), match.end(), last)))


def _fitting_day(match: Match) -> Meaning | None:
    """A weekday by its short name, with the day of a month: "Thurs 23rd"."""
    if not 1 <= int(match["day"]) <= _LONGEST_MONTH:
        return None
    return FittingDay(weekday=WEEKDAY_NAMES[match["weekday"]], day=int(match["day"]))


_NO_DAYS = frozenset({"9/11", "24/7", "7/7", "50/50"})


def _in_figures(match: Match) -> Meaning | None:
    """A day and month in figures without a year: "on 19/3"."""
    if named(match, "figures") in _NO_DAYS:
        return None
    lead = before(match, 64)
    if lead[-3:].lower() == "to " and not MOVED.search(lead):
        return None  # "up to 3/4"
    one, other = int(match["one"]), int(match["other"])
    weekday = WEEKDAY_NAMES.get(match["weekday"] or "")
    readings = [
        Day(month=month, day=day, weekday=weekday)
        for day, month in dict.fromkeys([(one, other), (other, one)])
        if 1 <= month <= _MONTHS_IN_YEAR and 1 <= day <= days_in_month(_LEAP_YEAR, month)
    ]
    if len(readings) <= 1:
        return readings[0] if readings else None
    fault = unclear(f"{match['figures']} may have its day or its month first")
    return InFigures(
        day_first=readings[0],
        month_first=readings[1],
        mark="/",
        unclear=Unclear(value="XXXX-XX-XX", fault=fault),
    )


DAY_OF_MONTH_RULES = (
    Rule(
        name="days-of-that-month",
        pattern=(
            rf"{START}(?i:(?P<opening>from|between){S})?(?i:the){S}(?P<first>(?P<day>\d{{1,2}})"
            rf"(?:st|nd|rd|th))(?P<list>(?:,{S}(?:the{S})?{_NTH}){{0,6}}),?(?:{S}(?P<joint>(?i:and|or|to|until|till|til|through)|&){S}"
            rf"|\s?(?P<dash>[–/-])\s?)(?i:(?:the){S})?(?P<second>(?P<last>\d{{1,2}})"
            rf"(?:st|nd|rd|th)){END}{_ENDS}"
        ),
        build=_two_days,
        trigger=BY_FIGURE,
        first=first_words(["from", "between", "the"]),
    ),
    Rule(
        name="day-of-that-month",
        pattern=rf"{START}(?i:the){S}(?P<day>\d{{1,2}})(?:st|nd|rd|th){END}{_ENDS}",
        build=_day,
        trigger=BY_FIGURE,
        first=BY_THE,
    ),
    Rule(
        name="day-of-that-month",
        pattern=(
            rf"{START}(?P<weekday>{one_of(WEEKDAY_NAMES)})\b\.?,?{S}(?:the{S})?"
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b{_ENDS}"
        ),
        build=_fitting_day,
        first=BY_WEEKDAY,
    ),
    Rule(
        name="numeric-date",
        pattern=(
            rf"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\bOn\s)|(?<=\bBy\s)|(?<=\bdue\s)|(?<=\buntil\s)"
            rf"|(?<=\btill\s)|(?<=\btil\s)|(?<=\bsince\s)|(?<=\bbefore\s)|(?<=\bafter\s)"
            rf"|(?<=\bfrom\s)|(?<=\bto\s)|(?=[MTWFS]))(?:(?P<weekday>{one_of(WEEKDAY_NAMES)})\b\.?{COMMA})?"
            rf"(?P<figures>(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}}))(?![\w/%]|[.:-]\d){_ENDS}"
        ),
        build=_in_figures,
        first=BY_WEEKDAY + BY_MARKED_FIGURE,
    ),
)
