"""Meanings of times that are counted from another by a length: "two days before 14 July 1789"."""

from enum import StrEnum

import attrs

from chronology.meanings.counted import Ahead, Timeless
from chronology.meanings.lengths import LENGTH, LengthTo
from chronology.meanings.meaning import DAYS_IN_WEEK, Meaning, Reading, Unclear, View, outer_days
from chronology.meanings.meaning import value_of as value_of_days
from chronology.meanings.stepped import MONTHS_OF_LENGTH, same_day, unit_from
from chronology.meanings.terms import Step, TimeFault, TimexType, unclear
from chronology.timespan import DAY, TimeSpan

_DAYS_OF_STEP = {Step.DAY: 1, Step.WEEK: DAYS_IN_WEEK}
_ROUGHLY = unclear("it is counted only roughly")
_EITHER = unclear("it may be the day itself or the one from which it is counted")


@attrs.frozen(kw_only=True)
class Uncounted(Timeless):
    """A length in days of which only a declared calendar could tell which count.

    Attributes:
        fault: what is missing.
        is_limit: whether a deadline is told with it alone: "within five business days".
        type: as `Timeless.type`.
    """

    fault: TimeFault
    is_limit: bool = False
    type: TimexType = TimexType.DURATION

    def seen_from(self, view: View) -> Reading:
        """Return no span; how long it lasted may be said, but not which day that gives."""
        reading = super().seen_from(view)
        return attrs.evolve(reading, fault=self.fault) if self.is_limit else reading


class Limit(StrEnum):
    """How exactly a length tells of the time to which it counts, by the TIMEX3 `mod` of it."""

    EXACT = ""
    LEAST = "at least"
    MOST = "at most"


_LIMITS = {
    "": Limit.EXACT,
    "EQUAL_OR_MORE": Limit.LEAST,
    "MORE_THAN": Limit.LEAST,
    "EQUAL_OR_LESS": Limit.MOST,
    "LESS_THAN": Limit.MOST,
}


@attrs.frozen(kw_only=True)
class CountedFrom(LengthTo):
    """A time so many units before or after another: "two days before 14 July 1789".

    From what is longer than a day, each of its days is counted: "two weeks after Easter 2021".

    Attributes:
        back: whether it is before.
        within: whether some time between the two is meant ("within 60 days of 1 March").
        exact: whether it is a limit, which falls on a day. Else what happened "two years after
            3 May 1911" may have happened on any day of that year.
        limit: whether so many units are the least ("at least 14 days before") or the most.
    """

    back: bool
    within: bool = False
    exact: bool = False
    limit: Limit = Limit.EXACT

    @property
    def mod(self) -> str:
        """The open side, as TIMEX3 writes it."""
        if self.limit is not Limit.LEAST:
            return ""
        return "ON_OR_BEFORE" if self.back else "ON_OR_AFTER"

    @property
    def as_limit(self) -> "CountedFrom":
        """The day itself."""
        return attrs.evolve(self, exact=True)

    def seen_from(self, view: View) -> Reading:
        """Return the day, or the month or year in which it lies."""
        other = self.end.seen_from(view)
        outer = None if other.span is None else outer_days(other.span)
        if outer is None:
            return other
        first, last = self._days(*outer)
        span, of = TimeSpan.days(first, last), None
        if self.limit is Limit.LEAST:
            of = span
            bounds = (first * DAY, (last + 1) * DAY - 1)
            span = TimeSpan.within(*((None, bounds[1]) if self.back else (bounds[0], None)))
        return attrs.evolve(other, span=span, value=value_of_days(first, last), of=of)

    def _days(self, first: int, last: int) -> tuple[int, int]:
        count = int(-self.count if self.back else self.count)
        moved = tuple(_day_moved(day, self.step, count) for day in (first, last))
        if (self.within and self.limit is Limit.EXACT) or self.limit is Limit.MOST:
            return min(first, *moved), max(last, *moved)
        if self.within:  # "for at least two years before 2010": since then, or longer
            return first, last
        if self.exact or self.limit is Limit.LEAST or self.step not in MONTHS_OF_LENGTH:
            return moved[0], moved[1]
        return unit_from(moved[0], self.step, 0)[0], unit_from(moved[1], self.step, 0)[1]


def _day_moved(day: int, step: Step, count: int) -> int:
    """Return the day so many units from one; in a shorter month, its last day."""
    months = MONTHS_OF_LENGTH.get(step)
    return day + count * _DAYS_OF_STEP[step] if months is None else same_day(day, months * count)


def counted_from(
    left: Meaning, right: Meaning, *, back: bool, lasting: bool = False
) -> Meaning | None:
    """Join a length to the time before or after which it is counted.

    `None` if the first is no length of whole units. What nobody can count is unclear; the time
    from which it is counted is never the one that is meant.

    Args:
        left: the length.
        right: the time.
        back: whether it is counted back.
        lasting: whether the time between is meant, and not its far end: "for two years before".
    """
    if (refused := uncountable(left)) is not None:
        return refused
    length = whole_length(left)
    if length is None:
        return _refused(_ROUGHLY) if _is_rough(left) else None
    step, count = length
    is_deadline = isinstance(left, Ahead) and left.deadline
    limit = Limit.EXACT if isinstance(left, Ahead) else _LIMITS[left.mod]
    return CountedFrom(
        begin=left,
        end=right,
        step=step,
        count=count,
        back=back,
        within=is_deadline or lasting,
        limit=limit,
    )


def counted_from_what_may_be_it(left: Meaning, right: Meaning, *, back: bool) -> Meaning | None:
    """Join a length to what happened, with a day that may be that of either.

    "He died ten days after the crash on 3 May" leaves open what happened on 3 May. Where all of
    the time between is meant, it holds both readings.
    """
    counted = counted_from(left, right, back=back)
    if not isinstance(counted, CountedFrom):
        return counted
    return counted if counted.within or counted.limit is Limit.MOST else _refused(_EITHER)


def uncountable(length: Meaning) -> Unclear | None:
    """Return what becomes of a length that nobody can count, beside a time; `None` for others."""
    return _refused(length.fault) if isinstance(length, Uncounted) else None


def _refused(fault: TimeFault) -> Unclear:
    return Unclear(value="XXXX-XX-XX", fault=fault)


def refused_as_rough(meaning: Meaning) -> Unclear | None:
    """Return what becomes of a length that is only roughly known, beside a time."""
    is_length = isinstance(meaning, Timeless | Ahead) and meaning.type is TimexType.DURATION
    return _refused(_ROUGHLY) if is_length else None


def _is_rough(meaning: Meaning) -> bool:
    """Whether a length of whole units is only roughly known: "about two weeks"."""
    is_length = isinstance(meaning, Timeless) and meaning.type is TimexType.DURATION
    is_rough = is_length and meaning.mod not in _LIMITS
    return is_rough and LENGTH.fullmatch(getattr(meaning, "value", "")) is not None


def whole_length(meaning: Meaning) -> tuple[Step, int] | None:
    """Return the unit of a length, and how many; `None` if it is no such or only roughly so."""
    if isinstance(meaning, Ahead):
        return meaning.step, meaning.count
    is_length = isinstance(meaning, Timeless) and meaning.type is TimexType.DURATION
    if not isinstance(meaning, Timeless) or not is_length or meaning.mod not in _LIMITS:
        return None
    length = LENGTH.fullmatch(meaning.value)
    if length is None or not length["count"].isdecimal():
        return None
    return Step(length["step"]), int(length["count"])


def moved_by(span: TimeSpan, length: str, *, back: bool = False) -> TimeSpan | None:
    """Return a time that lies so much later, or earlier, than another.

        >>> str(moved_by(TimeSpan.day(2024, 1, 31), "P1M"))
        '29 February 2024'
        >>> str(moved_by(TimeSpan.day(2024, 5, 15), "P2W", back=True))
        '1 May 2024'

    Args:
        span: the other, as a plan names it; of longer ones both ends are moved.
        length: by how much, as TIMEX3 has it.
        back: whether it lies earlier.

    `None` if the length is only roughly known or shorter than a day, or an end is open.
    """
    outer, found = outer_days(span), LENGTH.fullmatch(length)
    if outer is None or found is None or not found["count"].isdecimal():
        return None
    step, count = Step(found["step"]), -int(found["count"]) if back else int(found["count"])
    first, last = (_day_moved(day, step, count) for day in outer)
    if outer[0] < outer[1]:  # a month later than February is all of March
        last = max(last, _day_moved(outer[1] + 1, step, count) - 1)
    moved_span = TimeSpan.days(first, last)
    return moved_span if span.is_extent else moved_span.some_time_within
