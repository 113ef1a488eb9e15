"""One of several dates, where each was said and nothing between them was."""

from collections.abc import Iterable
from itertools import pairwise

from chronology import edtf
from chronology.errors import NotExpressible
from chronology.timespan import TimeSpan

_MOST = 4
"""So many dates are told one by one; of more, the time from the first to the last."""


def either(dates: Iterable[TimeSpan], whole: TimeSpan) -> TimeSpan:
    """Return one of some dates that exclude each other, as a set; where they do not, the whole.

    Of a date that says no more than another, the other counts. Times of day, and stretches of
    what lasts, are told as a whole.

    Args:
        dates: the dates.
        whole: what holds all of them.

    >>> days = TimeSpan.day(2023, 7, 7), TimeSpan.day(2023, 7, 19)
    >>> print(either(days, days[0].hull(days[1])))
    7 July 2023 or 19 July 2023
    """
    apart = {*dates}
    if len(apart) < 2:  # noqa: PLR2004 - there is nothing between one date and itself
        return whole
    known = sorted(apart, key=lambda date: (date.sort_key, repr(date)))
    if any(date.timed or date.is_extent or date.ends or date.members for date in known):
        return whole
    told = [one for one in known if not any(one is not o and one.contains(o) for o in known)]
    parted = all(one.definitely_before(other) for one, other in pairwise(told))
    if not parted or not 1 < len(told) <= _MOST:
        return whole
    try:
        found = edtf.parse(f"[{','.join(map(edtf.format, told))}]")
    except (NotExpressible, ValueError):
        return whole
    return found if found.bounds == whole.bounds else whole
