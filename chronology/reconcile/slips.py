"""How far one time lies after another: in calendar days, as a range."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from chronology.findings import Slip
from chronology.meanings.terms import Course
from chronology.reconcile.bounds import INFINITY
from chronology.timespan import DAY, TimeSpan


class Limits(NamedTuple):
    """The first and the last second of some time; infinite where a side is open."""

    first: float = -INFINITY
    last: float = INFINITY

    @classmethod
    def of(cls, bounds: tuple[int | None, int | None]) -> "Limits":
        """Return bounds, of which an open one is `None`, as limits."""
        first, last = bounds
        return cls(
            -INFINITY if first is None else first,
            INFINITY if last is None else last,
        )

    @property
    def is_unknown(self) -> bool:
        """Whether both sides are open."""
        return self.first == -INFINITY and self.last == INFINITY

    @property
    def is_open(self) -> bool:
        """Whether one side is."""
        return self.first == -INFINITY or self.last == INFINITY

    def holds(self, other: "Limits") -> bool:
        """Say whether another time certainly lies within it."""
        return self.first <= other.first and other.last <= self.last

    def excludes(self, other: "Limits") -> bool:
        """Say whether nothing can lie in both."""
        return self.last < other.first or other.last < self.first

    def meet(self, other: "Limits") -> "Limits":
        """Return what lies in both; its last second is before its first if nothing does."""
        return Limits(max(self.first, other.first), min(self.last, other.last))

    @property
    def counted(self) -> "Limits":
        """The same, an open side standing where the other does.

        A deadline counts from its last day, "not before" from its first.
        """
        if self.is_unknown:
            return self
        return Limits(
            self.last if self.first == -INFINITY else self.first,
            self.first if self.last == INFINITY else self.last,
        )

    def as_date(self) -> TimeSpan:
        """Return some time within it, in days if both of its sides are whole days."""
        first, last = (None if abs(bound) == INFINITY else int(bound) for bound in self)
        timed = bool((first or 0) % DAY or ((-1 if last is None else last) + 1) % DAY)
        return TimeSpan.within(first, last, timed=timed)


def course_of(new: Limits, old: Limits) -> Course:
    """Return to which side a plan moved: open if it did not, or that cannot be told.

    Two deadlines, and two plans "not before", move bound against bound; any others only where
    they exclude each other.
    """
    if {new.first, old.first} == {-INFINITY} or {new.last, old.last} == {INFINITY}:
        new, old = new.counted, old.counted
    if old.last < new.first:
        return Course.LATER
    return Course.EARLIER if new.last < old.first else Course.OPEN


def slip_of(later: Limits, plan: Limits) -> Slip:
    """Return how many calendar days some time lies after a plan."""
    plan = plan.counted
    return Slip(
        least=_days_between(plan.last, later.first), most=_days_between(plan.first, later.last)
    )


def _days_between(first: float, last: float) -> int | None:
    if INFINITY in {abs(first), abs(last)}:
        return None
    return int(last // DAY - first // DAY)


def joint(slips: Iterable[Slip]) -> Slip:
    """Return the range that holds every one of some slips."""
    slips = tuple(slips)
    return Slip(
        least=_of_all(min, [slip.least for slip in slips]),
        most=_of_all(max, [slip.most for slip in slips]),
    )


def _of_all(choose: Callable[[list[int]], int], days: Sequence[int | None]) -> int | None:
    known = [number for number in days if number is not None]
    return choose(known) if known and len(known) == len(days) else None
