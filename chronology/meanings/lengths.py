"""Meanings of lengths that begin or end with a time."""

import re

import attrs

from chronology.meanings.calendar import Day, Months, Years
from chronology.meanings.counted import Ahead, Spoken, Timeless
from chronology.meanings.fiscal import Fiscal
from chronology.meanings.meaning import Meaning, Pair, Reading, Unclear, View, outer_days
from chronology.meanings.stepped import FromAntecedent, length_value, moved
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


LENGTH = re.compile(r"P(?P<count>\d{1,3}(?:\.5)?)(?P<step>[DWMQY])")


def length_to(left: Meaning, right: Meaning) -> LengthTo | None:
    """Join a length to the time with which it ends: "the year ended 31 December 2021"."""
    if not isinstance(right, Day | FromAntecedent | Months | Years) or (
        isinstance(right, Months) and right.code
    ):
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
    length = LENGTH.fullmatch(left.value) if is_length and isinstance(left, Timeless) else None
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
    length = length_to(left, right) if isinstance(right, Day | FromAntecedent) else None
    if length is None:
        return None
    step, count = length.step, length.count
    return LengthFrom(begin=length.begin, end=right, step=step, count=count, counted=counted)
