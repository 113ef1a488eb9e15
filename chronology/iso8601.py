"""ISO 8601 time intervals to `TimeSpan` and back (ISO 8601-1:2019, 5.5; `..` as in part 2).

An interval has two bounds, a span four: writing keeps the outer two. Intervals of dates read
as EDTF has them; intervals with times of day, and with a duration on one side, EDTF has not.
"""

import datetime as dt
from typing import TYPE_CHECKING

from chronology import edtf
from chronology.errors import EdtfError, IntervalError, NotExpressible
from chronology.timespan import DAY, Bound, TimeSpan, iso_offset

if TYPE_CHECKING:
    import pendulum

_NAME = "ISO 8601 interval"
_LARGEST_PLAIN_YEAR = 9999


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
        text: `start/end`, `start/duration` or `duration/end`; each of them a date or a
            date-time as EDTF level 0 has them, or `..`. From a date, a duration counts whole
            days, the first included: `2023-06-17/P2D` are the 17th and the 18th.

    Raises:
        IntervalError: the text is no such interval.
    """
    first, slash, last = text.partition("/")
    if not slash or "/" in last or not first or not last:
        raise IntervalError(text=text, position=0, reason="an interval is written start/end")
    behind = len(first) + 1
    if first.startswith("P"):
        end = _read(last, text, behind)
        begin = _moved(end, _duration(first, text, 0), text, -1)
    else:
        begin = _read(first, text, 0)
        if last.startswith("P"):
            end = _moved(begin, _duration(last, text, behind), text, 1)
        else:
            end = _read(last, text, behind)
    span = TimeSpan.from_to(begin, end)
    if not span.is_possible:
        raise IntervalError(text=text, position=behind, reason="it ends before it begins")
    return span


def _written(bound: Bound | None) -> str:
    if bound is None:
        return ".."
    year = bound.parts[0]
    sign = "+" if year > _LARGEST_PLAIN_YEAR else ""
    return f"{sign}{bound}{iso_offset(bound.offset) if bound.timed else ''}"


def _read(part: str, text: str, offset: int) -> TimeSpan:
    if part == "..":
        return TimeSpan()
    try:
        if edtf.level(part) > 0:
            reason = "an interval has dates like 2023-06-17 or 2023-06-17T16:00:00+04:00"
            raise IntervalError(text=text, position=offset, reason=reason)
        return edtf.parse(part)
    except EdtfError as error:
        position = min(offset + error.position, max(0, len(text) - 1))
        raise IntervalError(text=text, position=position, reason=error.reason) from None


def _duration(part: str, text: str, offset: int) -> "pendulum.Duration":
    import pendulum

    try:
        found = pendulum.parse(part)
    except (ValueError, OverflowError):
        found = None
    if not isinstance(found, pendulum.Duration):
        raise IntervalError(text=text, position=offset, reason="a duration is written like P2D")
    return found


def _moved(start: TimeSpan, duration: "pendulum.Duration", text: str, way: int) -> TimeSpan:
    """Return the other end of an interval, a duration away from one end."""
    bound = start.earliest if way > 0 else start.latest
    if bound is None:
        raise IntervalError(text=text, position=0, reason="a duration needs a date beside it")
    if not start.timed and duration.total_seconds() % DAY:
        raise IntervalError(text=text, position=0, reason="hours need a time of day beside them")
    try:
        moment = bound.pendulum()
        moved = moment + duration if way > 0 else moment - duration
        if not start.timed:  # a date's own day is counted
            moved = moved - dt.timedelta(days=way)
    except (ValueError, OverflowError):
        reason = "it leads out of the years 1 to 9999"
        raise IntervalError(text=text, position=0, reason=reason) from None
    return TimeSpan.of_date(moved if start.timed else moved.date())
