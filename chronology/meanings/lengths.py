"""Meanings of lengths that are counted from a time, or end with one."""

import re

import attrs

from chronology.meanings.calendar import Day, Months, Years
from chronology.meanings.counted import Ahead, Spoken, Timeless
from chronology.meanings.fiscal import Fiscal
from chronology.meanings.meaning import (
    DAYS_IN_WEEK,
    Meaning,
    Pair,
    Reading,
    Unclear,
    View,
    outer_days,
    value_of,
)
from chronology.meanings.stepped import (
    MONTHS_OF_LENGTH,
    Shifted,
    Weekday,
    length_value,
    moved,
    same_day,
    unit_from,
)
from chronology.meanings.terms import Basis, Step, TimexType
from chronology.timespan import TimeSpan
from chronology.vocabulary import TimeFaultKind


@attrs.frozen(kw_only=True)
class LengthTo(Pair):
    """So many units that end with a time: "the six months to 30 June 2022".

    Attributes:
        step: the unit.
        count: how many.
    """

    step: Step
    count: float

    @property
    def basis(self) -> Basis:
        """As that of the time."""
        return self.end.basis

    @property
    def leans(self) -> bool:
        """As the time."""
        return self.end.leans

    @property
    def spreads(self) -> bool:
        """As the time."""
        return self.end.spreads

    def seen_from(self, view: View) -> Reading:
        """Return some time from so many units back to the end of the time."""
        end = self.end.seen_from(view)
        value = f"{self.begin.seen_from(view).value}/{end.value}"
        outer = None if end.span is None else outer_days(end.span)
        if outer is None:
            return attrs.evolve(end, value=value)
        first = moved(outer[1] + 1, self.step, -self.count)
        return attrs.evolve(end, span=TimeSpan.days(first, outer[1]), value=value)


@attrs.frozen(kw_only=True)
class LengthFrom(LengthTo):
    """So many units that begin with a day: "the week beginning 20 May".

    Attributes:
        counted: whether they are counted from the day, which may then not be one of them: "for
            two weeks from 4 June" ends on 17 or 18 June.
    """

    counted: bool = False

    def seen_from(self, view: View) -> Reading:
        """Return some time from the day to so many units on."""
        day = self.end.seen_from(view)
        value = f"{day.value}/{self.begin.seen_from(view).value}"
        outer = None if day.span is None else outer_days(day.span)
        if outer is None:
            return attrs.evolve(day, value=value)
        last = moved(outer[0], self.step, self.count) - (0 if self.counted else 1)
        return attrs.evolve(day, span=TimeSpan.days(outer[0], last), value=value)


_DAYS_OF_STEP = {Step.DAY: 1, Step.WEEK: DAYS_IN_WEEK}
_LENGTH = re.compile(r"P(?P<count>\d{1,3}(?:\.5)?)(?P<step>[DWMQY])")


def length_to(left: Meaning, right: Meaning) -> LengthTo | None:
    """Join a length to the time with which it ends: "the year ended 31 December 2021"."""
    if not isinstance(right, Day | Months | Years) or (isinstance(right, Months) and right.code):
        return None
    if isinstance(left, Spoken) and not left.shift and not left.calendar:
        unit = Timeless(value=length_value(1, left.step), type=TimexType.DURATION)
        return LengthTo(begin=unit, end=right, step=left.step, count=1)
    if _is_fiscal_year(left):
        return LengthTo(begin=left, end=right, step=Step.YEAR, count=1)
    is_quarter = isinstance(left, Months) and bool(left.code) and left.leans
    is_quarter |= isinstance(left, Fiscal) and not left.is_whole
    if isinstance(left, Fiscal | Months) and is_quarter and isinstance(right, Day):
        return LengthTo(begin=left, end=right, step=Step.MONTH, count=left.count)
    is_length = isinstance(left, Timeless | Ahead) and left.type is TimexType.DURATION
    length = _LENGTH.fullmatch(left.value) if is_length and isinstance(left, Timeless) else None
    if length is None:
        return None
    step, count = Step(length["step"]), float(length["count"])
    is_whole = count.is_integer() or step is Step.YEAR
    return LengthTo(begin=left, end=right, step=step, count=count) if is_whole else None


def _is_fiscal_year(meaning: Meaning) -> bool:
    """Say whether a year is meant of which only the day on which it ends is to be said."""
    if isinstance(meaning, Fiscal):
        return meaning.is_whole and meaning.year.number is None
    if not isinstance(meaning, Unclear) or meaning.value != "XXXX":
        return False
    return meaning.fault.kind is TimeFaultKind.FISCAL


def length_from(left: Meaning, right: Meaning, *, counted: bool = False) -> LengthFrom | None:
    """Join a length to the day with which it begins: "the year beginning 1 April 2023"."""
    length = length_to(left, right) if isinstance(right, Day) else None
    if length is None:
        return None
    step, count = length.step, length.count
    return LengthFrom(begin=length.begin, end=right, step=step, count=count, counted=counted)


@attrs.frozen(kw_only=True)
class CountedFrom(LengthTo):
    """A time so many units before or after another: "two days before 14 July 1789".

    Attributes:
        back: whether it is before.
        within: whether some time between the two is meant ("within 60 days of 1 March").
        exact: whether it is a limit, which falls on a day. Else what happened "two years after
            3 May 1911" may have happened on any day of that year.
    """

    back: bool
    within: bool = False
    exact: bool = False

    @property
    def limit(self) -> "CountedFrom":
        """The day itself."""
        return attrs.evolve(self, exact=True)

    def seen_from(self, view: View) -> Reading:
        """Return the day, or the month or year in which it lies."""
        other = self.end.seen_from(view)
        outer = None if other.span is None else outer_days(other.span)
        if outer is None:
            return other
        days = self._days(outer[0])
        return attrs.evolve(other, span=TimeSpan.days(*days), value=value_of(*days), of=None)

    def _days(self, day: int) -> tuple[int, int]:
        count = int(-self.count if self.back else self.count)
        moved = _day_moved(day, self.step, count)
        if self.within:
            return min(day, moved), max(day, moved)
        if self.exact or self.step not in MONTHS_OF_LENGTH:
            return moved, moved
        return unit_from(moved, self.step, 0)


def _day_moved(day: int, step: Step, count: int) -> int:
    """Return the day so many units from one; in a shorter month, its last day."""
    months = MONTHS_OF_LENGTH.get(step)
    return day + count * _DAYS_OF_STEP[step] if months is None else same_day(day, months * count)


def counted_from(left: Meaning, right: Meaning, *, back: bool) -> CountedFrom | None:
    """Join a length to the day before or after which it is counted.

    `None` if the length is only roughly known, or the other is longer than a day.
    """
    is_day = isinstance(right, Day | Weekday)
    if not is_day and not (isinstance(right, Shifted) and right.step is Step.DAY):
        return None
    length = _whole_length(left)
    if length is None:
        return None
    within = isinstance(left, Ahead) and left.deadline
    step, count = length
    return CountedFrom(begin=left, end=right, step=step, count=count, back=back, within=within)


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
    outer, found = outer_days(span), _LENGTH.fullmatch(length)
    if outer is None or found is None or not found["count"].isdecimal():
        return None
    step, count = Step(found["step"]), -int(found["count"]) if back else int(found["count"])
    first, last = (_day_moved(day, step, count) for day in outer)
    if outer[0] < outer[1]:  # a month later than February is all of March
        last = max(last, _day_moved(outer[1] + 1, step, count) - 1)
    moved_span = TimeSpan.days(first, last)
    return moved_span if span.is_extent else moved_span.some_time_within


def _whole_length(meaning: Meaning) -> tuple[Step, int] | None:
    """Return the unit of a length, and how many; `None` if it is no such or only roughly so."""
    if isinstance(meaning, Ahead):
        return meaning.step, meaning.count
    is_sharp = isinstance(meaning, Timeless) and not meaning.mod
    length = _LENGTH.fullmatch(meaning.value) if isinstance(meaning, Timeless) else None
    if length is None or not is_sharp or not length["count"].isdecimal():
        return None
    return Step(length["step"]), int(length["count"])
