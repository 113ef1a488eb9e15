"""The day that the head of a message names."""

import datetime as dt
import re

import attrs

from chronology import expressions
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
    """

    day: TimeSpan | None = None
    if_month_first: TimeSpan | None = None
    months_first: bool | None = None


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
        return figures[0] if len(set(figures)) == 1 else HeadDay()
    return HeadDay(day=_of_iso(words) or _of_words(words))


def _of_figures(found: re.Match[str]) -> HeadDay:
    year = int(found["year"])
    year = year if len(found["year"]) > 2 else _CENTURY + year  # noqa: PLR2004 - two figures
    first, second = int(found["a"]), int(found["b"])
    day_first, month_first = _calendar_day(year, second, first), _calendar_day(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        shown = None if day_first == month_first else day_first is None
        return HeadDay(day=day_first or month_first, months_first=shown)
    if found["joint"] == ".":  # nobody writes the month first so
        return HeadDay(day=day_first)
    return HeadDay(day=day_first, if_month_first=month_first)


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
