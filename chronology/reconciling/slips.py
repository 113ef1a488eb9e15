"""How far one time lies after another: in calendar days, as a range."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from chronology.meanings.terms import Course
from chronology.reconciling.bounds import INFINITY
from chronology.slip import Slip
from chronology.timespan import DAY, TimeSpan, in_zone
from chronology.timespan.zones import zone_of

BEHIND, AHEAD = 12 * 3600, 14 * 3600
"""How far clocks lie behind UTC, and ahead of it, in seconds."""
_MINUTE = 60


class Limits(NamedTuple):
    """The first and the last second of some time; infinite where a side is open.

    Attributes:
        first: the first second, on the clock that shows it.
        last: the last second.
        ahead: how many seconds that clock is ahead of UTC, for an instant; `None` floats.
        zone: the zone by which what floats is counted; empty where that is not known.
    """

    first: float = -INFINITY
    last: float = INFINITY
    ahead: int | None = None
    zone: str = ""

    @classmethod
    def of(
        cls, bounds: tuple[int | None, int | None], span: TimeSpan | None = None, zone: str = ""
    ) -> "Limits":
        """Return bounds, of which an open one is `None`, as limits.

        Args:
            bounds: the bounds, in seconds.
            span: the date of which they are; without it they float.
            zone: the zone by which its source counts, if that is known.
        """
        first, last = bounds
        return cls(
            -INFINITY if first is None else first,
            INFINITY if last is None else last,
            None if span is None else span.offset,
            zone if span is not None and span.offset is None else "",
        )

    @property
    def in_utc(self) -> "Limits":
        """The same by the clock of UTC; what floats stays."""
        if not self.ahead:
            return self
        return self._replace(first=self.first - self.ahead, last=self.last - self.ahead)

    def beside(self, other: "Limits", *, within: bool = False) -> "tuple[Limits, Limits]":
        """Return this and another time as one clock has them.

        Two instants are laid upon UTC. Beside an instant, what floats is counted by its zone; if
        that is not known, the instant is whatever it may be in any zone.

        Args:
            other: the other.
            within: whether it is asked if this lies within the other, whatever the zone. The
                other is then only what it is in every zone.
        """
        if (self.ahead is None) == (other.ahead is None):
            return self.in_utc, other.in_utc
        if self.ahead is not None:
            return _as_told_by(self.in_utc, other.zone), other
        return self, _as_told_by(other.in_utc, self.zone, within=within)

    def is_before(self, other: "Limits") -> bool:
        """Say whether it certainly lies before another, whatever the zone."""
        if self.ahead is None and other.ahead is None:
            return self.last < other.first
        this, that = self.beside(other)
        return this.last < that.first

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
        if self.ahead is None and other.ahead is None:
            return self.first <= other.first and other.last <= self.last
        inner, outer = other.beside(self, within=True)
        return outer.first <= inner.first and inner.last <= outer.last

    def excludes(self, other: "Limits") -> bool:
        """Say whether nothing can lie in both."""
        return self.is_before(other) or other.is_before(self)

    def meet(self, other: "Limits") -> "Limits":
        """Return what lies in both; its last second is before its first if nothing does."""
        if (self.ahead is None) != (other.ahead is None) and not self.excludes(other):
            return other if self.ahead is None else self  # an instant says more
        this, that = (self, other) if self.ahead == other.ahead else self.beside(other)
        return this._replace(first=max(this.first, that.first), last=min(this.last, that.last))

    @property
    def counted(self) -> "Limits":
        """The same, an open side standing where the other does.

        A deadline counts from its last day, "not before" from its first.
        """
        if self.is_unknown or not self.is_open:
            return self
        return self._replace(
            first=self.last if self.first == -INFINITY else self.first,
            last=self.first if self.last == INFINITY else self.last,
        )

    def until(self, known: float) -> "Limits":
        """Return the same, ended by some second of UTC; what floats, by the end of that day.

        What lies wholly after it is as it was: that it cannot be, another finding tells.
        """
        end = self._at(known)
        return self if end < self.first else self._replace(last=min(self.last, end))

    def begins_by(self, known: float) -> bool:
        """Say whether it may begin by some second of UTC; what floats, by the end of that day."""
        return self.first <= self._at(known)

    def _at(self, known: float) -> float:
        """Return a second of UTC on its clock; of what floats, the end of that day."""
        if known == INFINITY:
            return known
        return known + self.ahead if self.ahead is not None else known // DAY * DAY + DAY - 1

    def as_date(self) -> TimeSpan:
        """Return some time within it, in days if both of its sides are whole days."""
        ends = self.first, self.last
        first, last = (None if abs(bound) == INFINITY else int(bound) for bound in ends)
        timed = self.ahead is not None or bool(
            (first or 0) % DAY or ((-1 if last is None else last) + 1) % DAY
        )
        return TimeSpan.within(first, last, timed=timed, offset=self.ahead)


def _as_told_by(instant: Limits, zone: str, *, within: bool = False) -> Limits:
    """Return an instant of UTC as the clock of what floats beside it may have it."""
    if zone:
        clock = zone_of(zone)
        first, last = (
            bound if abs(bound) == INFINITY else in_zone(int(bound), clock)
            for bound in (instant.first, instant.last)
        )
        return Limits(first, last)
    low, high = (AHEAD, -BEHIND) if within else (-BEHIND, AHEAD)
    return Limits(instant.first + low, instant.last + high)


def course_of(new: Limits, old: Limits) -> Course:
    """Return to which side a plan moved: open if it did not, or that cannot be told.

    Two deadlines, and two plans "not before", move bound against bound; any others only where
    they exclude each other.
    """
    if {new.first, old.first} == {-INFINITY} or {new.last, old.last} == {INFINITY}:
        new, old = new.counted, old.counted
    if old.is_before(new):
        return Course.LATER
    return Course.EARLIER if new.is_before(old) else Course.OPEN


def slip_of(later: Limits, plan: Limits) -> Slip:
    """Return how far some time lies after a plan: between instants exactly, else in days.

    A deadline counts from its last day. Of a plan "not before" no more is known than its first:
    what comes earlier is so by that at least.
    Times of a whole minute count in minutes, as days count in days.
    """
    is_exact = later.ahead is not None and plan.ahead is not None
    later, plan = later.beside(plan if plan.last == INFINITY else plan.counted)
    if is_exact:
        sharp = later.first == later.last and plan.first == plan.last
        unit = 1 if sharp else _MINUTE
        return Slip.exact(
            _between(plan.last, later.first, unit), _between(plan.first, later.last, unit)
        )
    return Slip(
        least=_days_between(plan.last, later.first), most=_days_between(plan.first, later.last)
    )


def moved_by(new: Limits, old: Limits) -> Slip:
    """Return how far a plan lies after another: two "not before" bound against bound."""
    if new.last == old.last == INFINITY:
        return slip_of(new.counted, old.counted)
    return slip_of(new if new.last == INFINITY else new.counted, old)


def _days_between(first: float, last: float) -> int | None:
    days = _between(first, last, DAY)
    return None if days is None else days // DAY


def _between(first: float, last: float, unit: int) -> int | None:
    """Return the seconds from one second to another, counted in whole units."""
    if INFINITY in {abs(first), abs(last)}:
        return None
    return int(last // unit - first // unit) * unit


def joint(slips: Iterable[Slip]) -> Slip:
    """Return the range that holds every one of some slips; exact if all of them are."""
    slips = tuple(slips)
    if len(slips) == 1:
        return slips[0]
    exact = [slip.seconds for slip in slips if slip.seconds is not None]
    if exact and len(exact) == len(slips):
        return Slip.exact(
            _of_all(min, [low for low, _ in exact]), _of_all(max, [high for _, high in exact])
        )
    return Slip(
        least=_of_all(min, [slip.least for slip in slips]),
        most=_of_all(max, [slip.most for slip in slips]),
    )


def _of_all(choose: Callable[[list[int]], int], days: Sequence[int | None]) -> int | None:
    known = [number for number in days if number is not None]
    return choose(known) if known and len(known) == len(days) else None
