"""English days and months whose year is written otherwise than as four figures behind them."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.days import DAY_FIGURE as DAY
from chronology.languages.english.time_words.days import OF_MONTH, WEEKDAY
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_LONG_FIGURE,
    BY_MONTH,
    BY_THE,
    BY_WEEKDAY,
    COMMA,
    END,
    MONTH,
    START,
    START_WORD,
    WEEKDAY_NAMES,
    YEAR,
    Match,
    S,
    dated_year_of,
    month_of,
    named,
    one_of,
    word_after,
    year_of,
)
from chronology.languages.english.time_words.zones import clock_named
from chronology.languages.time_rules import Rule
from chronology.meanings.calendar import Day, Months, Year
from chronology.meanings.clock import AtClock
from chronology.meanings.meaning import Meaning

_LONGEST_MONTH = 31
_HOURS_IN_DAY, _NOON, _SIXTY = 24, 12, 60
_LAST_DUAL = 1752  # "3 March 2023/24" is of a season, or of a mistake
_NEW_YEAR = (3, 25)  # on which the year began in England until 1752

_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,6})?)?"
    r"(?:\s?(?P<half>[AaPp]\.?\s?[Mm]\b\.?))?"
    rf"(?:\s?,?{S}(?P<zone>[A-Z]{{2,5}}\b|[+-]\d\d:?\d\d))?"
)
_BETWEEN = (
    rf"(?:\s?,)?{S}(?:at{S})?{_CLOCK}(?:\s?,)?{S}{YEAR}"
    rf"(?:(?={S}(?P<offset>[+-]\d\d:?\d\d\b)))?"
)
_SHORT = rf"(?:(?:\s?,)?{S}(?P<mark>[’'‘`])|(?:\s?,)?{S})(?P<short>\d\d)(?!\s\d)"
_DUAL = rf"{YEAR}/(?P<dual>\d{{1,4}})"
_PART = one_of((*lexicon.PARTS_OF_DAY, "day", "weekend", "week", "Sunday", "Saturday"))
# After two bare figures: a verb would count them ("on 3 May 14 were hurt").
_GOES_ON = frozenset({"and", "as", "at", "by", "for", "from", "in", "on", "or", "to", "with"})


def _day(match: Match) -> Day:
    """Return the day that words name, in the year beside it."""
    return Day(
        month=month_of(match),
        day=int(match["day"]),
        year=dated_year_of(match),
        weekday=WEEKDAY_NAMES.get(match["weekday"] or ""),
    )


def _timed(match: Match) -> Meaning | None:
    """A day whose time of day stands before its year: "Fri Mar 14 09:12:44 2014"."""
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    half = named(match, "half")
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    if hour >= _HOURS_IN_DAY or minute >= _SIXTY or second >= _SIXTY:
        return None
    first = (hour * _SIXTY + minute) * _SIXTY + second
    written = f"{hour:02}:{minute:02}" + (f":{second:02}" if match["second"] else "")
    zone = match["zone"] or match["offset"]
    last = first if match["second"] else first + _SIXTY - 1
    clock = None if not zone else clock_named(zone)
    return AtClock(of=_day(match), first=first, last=last, written=written, clock=clock)


def _ends_phrase(match: Match) -> bool:
    """Whether nothing follows that two figures could count."""
    following = word_after(match).lower()
    return not following or following in _GOES_ON


def _short_day(match: Match) -> Meaning | None:
    """A day with the last two figures of its year: "31 March 21", "3 May '98"."""
    is_day = 1 <= int(match["day"]) <= _LONGEST_MONTH
    if not match["mark"] and (_COMMA_BEFORE.search(match[0]) or not _ends_phrase(match)):
        return None
    if not match["mark"] and _TORN.search(match[0]):
        return None
    return _day(match) if is_day else None


_TORN = re.compile(r"\b(?:1[5-9]|20)\s{1,3}\d\d\Z")  # "June 19 83" is rather of 1983
_COMMA_BEFORE = re.compile(r",\s{1,3}\d\d\Z")


def _short_month(match: Match) -> Meaning | None:
    """A month with two figures of its year; without a mark, they must be no day of it."""
    is_marked = bool(match["mark"])
    if not is_marked and (int(match["short"]) <= _LONGEST_MONTH or "," in match[0]):
        return None
    if not is_marked and word_after(match).lower() not in {"", "for", "from"}:
        return None
    return Months(month=month_of(match), year=dated_year_of(match))


def _dual(match: Match) -> Meaning | None:
    """A date of the weeks in which two years were counted: "10 February 1750/1" is of 1751."""
    year, dual = int(match["year"]) + 1, match["dual"]
    is_day = "day" in match.re.groupindex
    month, day = month_of(match), int(match["day"]) if is_day else 1
    if year > _LAST_DUAL or not str(year).endswith(dual) or (month, day) >= _NEW_YEAR:
        return None
    if not is_day:
        return Months(month=month, year=Year(number=year))
    weekday = WEEKDAY_NAMES.get(match["weekday"] or "")
    return Day(month=month, day=day, year=Year(number=year), weekday=weekday)


def _year_first(match: Match) -> Meaning | None:
    """A day behind its year: "2014 March 3"; "in 2014 March 3 men" counts the men."""
    following = word_after(match).lower()
    is_day = 1 <= int(match["day"]) <= _LONGEST_MONTH
    return _day(match) if is_day and following not in lexicon.COUNTED else None


def _month_in_year(match: Match) -> Meaning:
    """A day or a part of one, of which only the month is said: "a May morning in 1998"."""
    return Months(month=month_of(match), year=year_of(match))


_FIRST_OF_DAY = BY_FIGURE + BY_THE + BY_WEEKDAY
_DAY_THEN_MONTH = rf"{START}{WEEKDAY}{DAY}{OF_MONTH}"
_MONTH_THEN_DAY = rf"{START_WORD}{WEEKDAY}{MONTH}{S}{DAY}"

YEAR_ELSEWHERE_RULES = (
    *(
        Rule(name="day", pattern=pattern, build=build, trigger=BY_MONTH, first=first)
        for begin, first in (
            (_DAY_THEN_MONTH, _FIRST_OF_DAY),
            (_MONTH_THEN_DAY, BY_MONTH + BY_WEEKDAY),
        )
        for pattern, build in (
            (f"{begin}{_BETWEEN}{END}", _timed),
            (f"{begin}{_SHORT}{END}", _short_day),
            (f"{begin}{COMMA}{_DUAL}{END}", _dual),
        )
    ),
    Rule(
        name="month",
        pattern=f"{START_WORD}{MONTH}{_SHORT}{END}",
        build=_short_month,
        first=BY_MONTH,
    ),
    Rule(
        name="month",
        pattern=f"{START_WORD}{MONTH}{COMMA}{_DUAL}{END}",
        build=_dual,
        first=BY_MONTH,
    ),
    Rule(
        name="day",
        pattern=(
            rf"{START}(?P<weekday>){YEAR}(?:(?:\s?,)?[ ]|[-/.]){MONTH}(?:[ ]|[-/.]){DAY}{END}"
            rf"(?!\s?,?{S}[12]\d{{3}}\b)"
        ),
        build=_year_first,
        trigger=BY_MONTH,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="month",
        pattern=rf"{START_WORD}{MONTH}{S}(?i:{_PART}){S}(?i:of|in){S}{YEAR}{END}",
        build=_month_in_year,
        first=BY_MONTH,
    ),
)
