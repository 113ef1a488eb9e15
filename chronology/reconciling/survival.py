"""The median of delays of which some are not over: the product-limit estimator, with bounds.

Source of the estimator: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete
Observations, Journal of the American Statistical Association 53 (1958), 457–481. What is
censored on a day was still to come on it, and counts among those at risk on that day.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from chronology.reconciling.bounds import INFINITY

_HALF = 0.5 + 1e-9  # products of shares are exact to some 15 digits


@attrs.frozen(kw_only=True)
class Delay:
    """How long something took, or for how long it was known not to be over.

    Attributes:
        least: the days at the least; minus infinity if unknown.
        most: the days at the most; infinity if unknown.
        is_over: whether it came to an end then; else it is censored.
    """

    least: float
    most: float
    is_over: bool = True


def survival(delays: Iterable[tuple[float, bool]]) -> Iterator[tuple[float, float]]:
    """Yield after which delay which share is not yet over, wherever that share falls.

        >>> list(survival([(1, True), (2, False), (3, True)]))
        [(1, 0.6666666666666667), (3, 0.0)]

    Args:
        delays: each with whether it was over then; else it is censored.
    """
    known = list(delays)
    at_risk, share = len(known), 1.0
    every = Counter(days for days, _ in known)
    over = Counter(days for days, is_over in known if is_over)
    for days in sorted(every):
        if over[days]:
            share *= 1 - over[days] / at_risk
            yield days, share
        at_risk -= every[days]


def median_of(delays: Sequence[Delay]) -> tuple[float, float]:
    """Return the days between which the median lies, whatever the true delays are.

    The median is the least delay after which no more than half are not over. It is infinite
    where there is none.
    """
    return (
        _first_half(delays, _turns(delays), _share_at_the_least),
        _first_half(delays, [d.most for d in delays if d.is_over], _share_at_the_most),
    )


def _turns(delays: Iterable[Delay]) -> Iterator[float]:
    """Yield the days on which the least share falls: more is over, or was censored before."""
    for one in delays:
        yield one.least
        if one.is_over:
            yield one.most
        else:
            yield one.least + 1


def _first_half(
    delays: Sequence[Delay],
    days: Iterable[float],
    share_after: Callable[[Sequence[Delay], float], float],
) -> float:
    """Return the first of some days after which no more than half are not over."""
    tried = sorted(set(days))
    place = bisect_left(tried, True, key=lambda day: share_after(delays, day) <= _HALF)  # noqa: FBT003 - what is looked for
    return tried[place] if place < len(tried) else INFINITY


def _share_at_the_least(delays: Sequence[Delay], day: float) -> float:
    """Return the least share that may not be over after a day.

    Whatever may be over by then is, as late as possible, so that most are censored before it.
    """
    return _share_after(
        day,
        (
            (min(one.most, day) if one.least <= day else INFINITY, True)
            if one.is_over
            else (one.least, False)
            for one in delays
        ),
    )


def _share_at_the_most(delays: Sequence[Delay], day: float) -> float:
    """Return the greatest share that may not be over after a day.

    Whatever may be over later is; all else is over as early as possible.
    """
    return _share_after(
        day,
        (
            (one.least if one.most <= day else INFINITY, True) if one.is_over else (one.most, False)
            for one in delays
        ),
    )


def _share_after(day: float, delays: Iterable[tuple[float, bool]]) -> float:
    share = 1.0
    for days, left in survival(delays):
        if days > day:
            break
        share = left
    return share
