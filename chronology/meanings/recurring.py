"""Meanings of what comes again and again, and how often that is."""

from collections.abc import Callable

from chronology.meanings.calendar import InYear
from chronology.meanings.clock import SpokenDay
from chronology.meanings.counted import FittingDay, MonthDay, Timeless
from chronology.meanings.meaning import Meaning, Pair, View
from chronology.meanings.stepped import Weekday, Weekend, Which
from chronology.meanings.terms import Step, TimexType
from chronology.meanings.wrapped import LookingBack, Wrapped

_UNSEEN = View(today=None)
_NOBODY_KNOWS = "XXXX"  # how the value of a time without its year begins


def period_of(meaning: Meaning) -> Step | None:
    """Return in which unit there is one such time: a weekday comes once a week.

    `None` if it is one of the calendar, or already comes again.
    """
    if isinstance(meaning, Pair):
        periods = period_of(meaning.begin), period_of(meaning.end)
        return periods[0] if periods[0] is periods[1] else None
    if isinstance(meaning, Wrapped):
        return None if isinstance(meaning, LookingBack) else period_of(meaning.of)
    sorts = (sort for sort, is_of in _PERIODS if is_of(meaning))
    return next(sorts, None)


_PERIODS: tuple[tuple[Step, Callable[[Meaning], bool]], ...] = (
    (Step.YEAR, lambda of: isinstance(of, InYear) and of.lacks_year),
    (Step.WEEK, lambda of: isinstance(of, Weekday) and of.which is Which.NEAREST),
    (Step.WEEK, lambda of: isinstance(of, Weekend) and of.shift is None),
    (Step.MONTH, lambda of: isinstance(of, MonthDay | FittingDay)),
    (Step.DAY, lambda of: isinstance(of, SpokenDay)),
)


def is_recurring(meaning: Meaning) -> bool:
    """Say whether a time comes again on days that have a name: "Mondays", but not "monthly"."""
    is_set = isinstance(meaning, Timeless) and meaning.type is TimexType.SET
    return is_set and meaning.seen_from(_UNSEEN).value.startswith(_NOBODY_KNOWS)


def is_timeless(meaning: Meaning) -> bool:
    """Say whether words name no time of the calendar already: "every Monday", "two years"."""
    return isinstance(meaning, Timeless)


def again(meaning: Meaning) -> Timeless:
    """Return a time as one that comes again and again: TIMEX3 leaves its year open."""
    return Timeless(value=meaning.seen_from(_UNSEEN).value, type=TimexType.SET)
