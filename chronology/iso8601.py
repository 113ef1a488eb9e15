"""ISO 8601 time intervals to `TimeSpan` and back (ISO 8601-1:2019, 5.5; `..` as in part 2).

An interval has two bounds, a span four: writing keeps the outer two, and no difference between
an open end and an unknown one. Reading takes dates, date-times, and a duration on one side,
which EDTF does not have.

    >>> from chronology import edtf, iso8601
    >>> iso8601.format_interval(edtf.parse("2022-35"))
    '2022-07-01/2022-09-30'
    >>> print(iso8601.parse_interval("2023-06-17/P2D"))
    17–18 June 2023
"""

import datetime as dt
import re
from typing import TYPE_CHECKING

from chronology import edtf
from chronology.errors import (
    EdtfError,
    IntervalError,
    NoSuchDate,
    NotExpressible,
    OutOfRange,
    WrongType,
)
from chronology.timespan import DAY, Bound, TimeSpan, iso_offset
from chronology.timespan.notation import LARGEST_PLAIN_YEAR

if TYPE_CHECKING:
    import pendulum

_NAME = "ISO 8601 interval"
_FAR_DAY = re.compile(
    r"(?P<year>\+[0-9]{5,100}|-[0-9]{5,100})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
)
_DURATION = re.compile(
    r"P(?:(?P<years>[0-9]{1,9})Y)?(?:(?P<months>[0-9]{1,9})M)?(?:(?P<weeks>[0-9]{1,9})W)?"
    r"(?:(?P<days>[0-9]{1,9})D)?(?:T(?:(?P<hours>[0-9]{1,9})H)?(?:(?P<minutes>[0-9]{1,9})M)?"
    r"(?:(?P<seconds>[0-9]{1,9})S)?)?"
)
_TOO_LONG = "it leads out of the years 1 to 9999"
_DATE = re.compile(r"-?[0-9]{4}(?:-[0-9]{2}){0,2}|-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:Z+-]+")


def format_interval(span: TimeSpan) -> str:
    """Return the interval from the earliest to the latest bound, both included; `..` if open.

    Whole days are written as days, times of day with their offset. A year of more than four
    digits bears its sign, as the standard's expanded years do.

    Raises:
        NotExpressible: both bounds are open.
    """
    if span.earliest is None and span.latest is None:
        raise NotExpressible(reason="nothing is known of it", notation=_NAME)
    return f"{_written(span.earliest)}/{_written(span.latest)}"


def parse_interval(text: str) -> TimeSpan:
    """Return what begins at some time in the first date and ends at some time in the second.

    Args:
        text: `start/end`, `start/duration` or `duration/end`; each of them a year, a month, a
            day or a date-time, or `..`. From a date, a duration counts whole days, the first
            included: `2023-06-17/P2D` are the 17th and the 18th. From a month or a year it
            counts from each of its days.

    Raises:
        IntervalError: the text is no such interval.
    """
    if not isinstance(text, str):
        raise WrongType(argument="text", expected="a text", got=type(text).__name__)
    first, slash, last = text.partition("/")
    if not slash or "/" in last or not first or not last:
        raise IntervalError(text=text, position=0, reason="an interval is written start/end")
    behind = len(first) + 1
    if first.startswith("P"):
        end = _read(last, text, behind)
        begin = _other_end(end, first, text, 0)
    else:
        begin = _read(first, text, 0)
        end = _other_end(begin, last, text, behind) if last[0] == "P" else _read(last, text, behind)
    span = TimeSpan.from_to(begin, end)
    if not span.is_possible:
        raise IntervalError(text=text, position=behind, reason="it ends before it begins")
    return span


def _written(bound: Bound | None) -> str:
    if bound is None:
        return ".."
    sign = "+" if bound.parts[0] > LARGEST_PLAIN_YEAR else ""
    return f"{sign}{bound}{iso_offset(bound.offset) if bound.timed else ''}"


def _read(part: str, text: str, offset: int) -> TimeSpan:
    """Read one end of an interval that begins at `offset` of the text."""
    if part == "..":
        return TimeSpan()
    try:
        if far := _FAR_DAY.fullmatch(part):
            return TimeSpan.day(int(far["year"]), int(far["month"]), int(far["day"]))
        if not _DATE.fullmatch(part):
            reason = "an end is written like 2023, 2023-06-17 or 2023-06-17T16:00:00+04:00"
            raise IntervalError(text=text, position=offset, reason=reason)
        return edtf.parse(part)
    except EdtfError as error:
        position = min(offset + error.position, max(0, len(text) - 1))
        raise IntervalError(text=text, position=position, reason=error.reason) from None
    except NoSuchDate as error:
        raise IntervalError(text=text, position=offset, reason=str(error)) from None


def _other_end(start: TimeSpan, part: str, text: str, offset: int) -> TimeSpan:
    """Return the other end of an interval: a duration after its begin, or before its end."""
    earliest, latest = start.earliest, start.latest
    if earliest is None or latest is None:
        reason = "a duration needs a date beside it"
        raise IntervalError(text=text, position=offset, reason=reason)
    duration = _duration(part, text, offset)
    if not start.timed and duration.total_seconds() % DAY:
        reason = "hours need a time of day beside them"
        raise IntervalError(text=text, position=offset, reason=reason)
    sign = 1 if offset else -1
    try:
        bounds = [_away(bound, duration, sign) for bound in (earliest, latest)]
    except (ValueError, OverflowError, OutOfRange):
        raise IntervalError(text=text, position=offset, reason=_TOO_LONG) from None
    return bounds[0].hull(bounds[1])


def _away(bound: Bound, duration: "pendulum.Duration", sign: int) -> TimeSpan:
    """Return the time that lies a duration after a bound, or before it."""
    moment = bound.pendulum()
    if bound.timed:
        return TimeSpan.of_date(moment + duration if sign > 0 else moment - duration)
    day = dt.timedelta(days=1)  # a date's own day is counted
    moved = moment + duration - day if sign > 0 else moment + day - duration
    return TimeSpan.of_date(moved.date())


def _duration(part: str, text: str, offset: int) -> "pendulum.Duration":
    import pendulum

    match = _DURATION.fullmatch(part)
    if match is None or part.endswith(("P", "T")):
        raise IntervalError(text=text, position=offset, reason="a duration is written like P2D")
    try:
        return pendulum.duration(**{unit: int(n) for unit, n in match.groupdict().items() if n})
    except (ValueError, OverflowError):
        raise IntervalError(text=text, position=offset, reason=_TOO_LONG) from None
