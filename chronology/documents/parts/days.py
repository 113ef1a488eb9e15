"""The day that the head of a message names."""

import datetime as dt
import re
from functools import lru_cache

import attrs

from chronology import expressions
from chronology.languages.mail_heads import MONTHS, WRITTEN_DAY
from chronology.timespan import DAY, TimeSpan

_NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,2})(?P<joint>[/.-])(?P<b>\d{1,2})(?P=joint)(?P<year>\d{4}|\d\d)(?![\d/-])"
)
_RFC = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)?"
    r"(?: [+-]\d{4}| GMT| UTC)?"
)
_LONGEST = 300
_CENTURY = 2000


@attrs.frozen(kw_only=True)
class HeadDay:
    """The day of a head.

    Attributes:
        day: it; `None` if the head names none, or several.
        if_month_first: the other, where its figures may be of two and months come first.
        months_first: whether its figures show that months come first; `None` if they show nothing.
        is_short: whether the first of its figures may be the year as well: "23/03/02".
    """

    day: TimeSpan | None = None
    if_month_first: TimeSpan | None = None
    months_first: bool | None = None
    is_short: bool = False


@lru_cache(maxsize=4_096)
def day_of(words: str) -> HeadDay:
    """Return the one full day that words name; nothing where they name none or several."""
    words = words[:_LONGEST]
    if rfc := _RFC.search(words):
        try:
            from email.utils import parsedate_to_datetime  # slow to import, and rarely needed

            return HeadDay(day=TimeSpan.of_date(parsedate_to_datetime(rfc.group()).date()))
        except (ValueError, TypeError, IndexError, OverflowError):
            return HeadDay()
    figures = [_of_figures(found) for found in _NUMERIC.finditer(words)]
    if figures:
        return figures[0] if len(set(figures)) == 1 and not figures[0].is_short else HeadDay()
    return HeadDay(day=_of_iso(words) or _of_words(words) or _of_another_language(words))


def of_figures(words: str) -> HeadDay:
    """Return the day of figures, be it known only beside others whether a year stands first."""
    found = _NUMERIC.fullmatch(words)
    return day_of(words) if found is None else _of_figures(found)


def _of_figures(found: re.Match[str]) -> HeadDay:
    year, first, second = int(found["year"]), int(found["a"]), int(found["b"])
    is_whole = len(found["year"]) == len("2023")
    by_year = None if is_whole else _calendar_day(_CENTURY + first, second, year)
    # With full stops nobody writes the year first in two figures, or the month; nor it in one.
    is_short = by_year is not None and found["joint"] != "." and len(found["a"]) > 1
    year = year if is_whole else _CENTURY + year
    day_first, month_first = _calendar_day(year, second, first), _calendar_day(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        shown = None if day_first == month_first else day_first is None
        return HeadDay(day=day_first or month_first, months_first=shown, is_short=is_short)
    if found["joint"] == ".":
        return HeadDay(day=day_first)
    return HeadDay(day=day_first, if_month_first=month_first, is_short=is_short)


def _calendar_day(year: int, month: int, day: int) -> TimeSpan | None:
    try:
        return TimeSpan.of_date(dt.date(year, month, day))
    except ValueError:
        return None


def _of_iso(words: str) -> TimeSpan | None:
    try:
        return TimeSpan.of_date(dt.date.fromisoformat(words))
    except ValueError:
        return None


def _of_another_language(words: str) -> TimeSpan | None:
    days = {
        _calendar_day(int(found["year"]), month, int(found["day"]))
        for found in WRITTEN_DAY.finditer(words)
        if (month := MONTHS.get(found["month"].lower()))
    }
    return days.pop() if len(days) == 1 else None


def _of_words(words: str) -> TimeSpan | None:
    days: set[TimeSpan] = set()
    for one in expressions.phrases(expressions.find(words, None)):
        span = one.span
        if span is None or one.fault is not None or not one.calendar:
            continue
        first, last = span.begin_of_the_begin, span.end_of_the_end
        if first is None or last is None or first // DAY != last // DAY:
            continue
        days.add(TimeSpan.days(first // DAY, first // DAY))
    return days.pop() if len(days) == 1 else None
