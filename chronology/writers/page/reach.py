"""How far time reaches: the bounds of dates in seconds, and which time a picture first shows."""

import re
from collections.abc import Iterable, Sequence

from chronology.timespan.civil import DAY, LAST_SECOND, day_number
from chronology.view.dates import Date
from chronology.writers.page.marks import Bounds, Look, Mark

_OUTLYING = 0.05  # of the marks, where leaving them out lets one see the others better
_NEARBY = 1.25  # times what the rest needs: what lies so near is left in view
_FEWEST = 6  # marks among which one may be an outlier
_PARTS = 40  # the margin on each side is one part of so many of the time in view
_SAYINGS = frozenset({Look.CANCELLED, Look.PENDING})
_ROOM_FOR_SAYINGS = 6  # times the rest of the view: that still takes a sixth of the picture
_ISO = re.compile(r"(-?\d{4,12})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?")
_Times = tuple[int, int]


def bounds_of(date: Date) -> Bounds:
    """Return a date's bounds in seconds from 1970; a day as a latest bound means its end."""
    first, begun, ending, last = date.bounds
    return _second(first), _second(begun, LAST_SECOND), _second(ending), _second(last, LAST_SECOND)


def end_of(date: Date | None) -> int | None:
    """Return when a date is over, in milliseconds from 1970; `None` for no date."""
    last = None if date is None else bounds_of(date)[3]
    return None if last is None else (last + 1) * 1000


def _second(bound: str | None, whole_day: int = 0) -> int | None:
    """Return a bound in seconds; a day without a time counts from `whole_day` on."""
    found = _ISO.match(bound or "")
    if found is None:
        return None
    year, month, day, *clock = (int(part) if part else None for part in found.groups())
    start = day_number(year or 0, month or 1, day or 1) * DAY
    if clock[0] is None:
        return start + whole_day
    hour, minute, second = (part or 0 for part in clock)
    return start + hour * 3600 + minute * 60 + second


def time_in_view(marks: Iterable[Mark]) -> tuple[int, int]:
    """Return the time first shown, in milliseconds: all of it, but for the few marks far from it.

    Those are told by a word at the edge. What was said at some day has no such word, and is held
    in view unless the rest would be squeezed.
    """
    drawn = list(marks)
    extents = list(_extents(drawn))
    if not extents:
        return 0, DAY * 1000
    first, last = _with_sayings(_without_outliers(extents), drawn)
    margin = max((last - first) // _PARTS, DAY)
    return (first - margin) * 1000, (last + margin) * 1000


def _with_sayings(view: _Times, marks: Iterable[Mark]) -> _Times:
    """Return a view with the days on which something was called off, or was still to come."""
    said = [mark.begin for mark in marks if mark.look in _SAYINGS and mark.begin is not None]
    first, last = min(view[0], *said, view[0]), max(view[1], *said, view[1])
    is_squeezed = last - first > (view[1] - view[0]) * _ROOM_FOR_SAYINGS
    return view if is_squeezed else (first, last)


def _extents(marks: Iterable[Mark]) -> Iterable[_Times]:
    """Return from when to when each mark is known to reach, each once."""
    known = ((m.begin, m.end) for m in marks if m.look not in {Look.BEYOND, Look.ARROW, Look.MOVE})
    for begin, end in known:
        times = [time for time in (begin, end) if time is not None]
        if times:
            yield times[0], times[-1]


def _without_outliers(extents: Sequence[_Times]) -> _Times:
    """Return the time that holds nearly all marks, if that is less than half of what all need."""
    begins, ends = sorted(begin for begin, _ in extents), sorted(end for _, end in extents)
    few = max(1, int(len(extents) * _OUTLYING)) if len(extents) >= _FEWEST else 0
    best = begins[0], ends[-1]
    for early, late in ((0, few), (few, 0), (few, few)):
        first, last = begins[early], ends[-1 - late]
        if 0 < (last - first) * 2 < best[1] - best[0]:
            best = _widened(begins[: early + 1], ends[len(ends) - 1 - late :])
    return best


def _widened(begins: Sequence[int], ends: Sequence[int]) -> _Times:
    """Return a view with what of both sides is not so far from it that one would see much less.

    Args:
        begins: the begins left out, ascending, and behind them that of the view.
        ends: the end of the view, and behind it the ends left out, ascending.
    """
    first, last = begins[-1], ends[0]
    most = (last - first) * _NEARBY
    first = next(begin for begin in begins if last - begin <= most)
    return first, next(end for end in reversed(ends) if end == last or end - first <= most)
