"""Meanings of what runs from a time named before, or from the telling, and of when it ends."""

from enum import StrEnum

import attrs

from chronology.meanings.counted import Ahead, Spoken
from chronology.meanings.meaning import (
    DAYS_IN_WEEK,
    Meaning,
    Pair,
    Reading,
    View,
    outer_days,
    reading_of,
)
from chronology.meanings.meaning import value_of as value_of_days
from chronology.meanings.stepped import (
    MONTHS_OF_LENGTH,
    Shifted,
    length_value,
    same_day,
    unit_from,
)
from chronology.meanings.terms import Basis, Limit, Offset, Step, Tense, TimexType, unclear
from chronology.meanings.wrapped import Wrapped
from chronology.timespan import DAY, TimeSpan, civil

_UNNAMED = unclear("the day from which it is counted is not named")
_TOLD = unclear("it is counted from a time that is told, and not from the telling")
_HOUR = 3600  # seconds
_LAST_OF_WINTER = 2  # until then "the new year" may be the one that has begun


@attrs.frozen(kw_only=True)
class TermEnd(Spoken):
    """The end of a term that began on a day named before: "and expires three years later".

    Where a longer time was named, it ends in the month or year that lies so many on.
    """

    def seen_from(self, view: View) -> Reading:
        """Return the day, or what `Spoken` gives."""
        if view.last is None or view.last[0] != view.last[1]:
            return super().seen_from(view)
        number = same_day(view.last[0], self.shift * MONTHS_OF_LENGTH[self.step])
        return reading_of(number, number)


@attrs.frozen(kw_only=True)
class WithinFromNamed(Meaning):
    """Some time from a day named before to so many units on: "within seven days thereafter".

    Attributes:
        step: the unit.
        count: how many.
    """

    step: Step
    count: int

    basis = Basis.ANTECEDENT

    @property
    def offset(self) -> Offset:
        """How far on at the most."""
        return Offset(step=self.step, count=self.count, limit=Limit.MOST)

    def seen_from(self, view: View) -> Reading:
        """Return the days; of a longer time nobody says from which of its days they count."""
        if view.last is None or view.last[0] != view.last[1]:
            return Reading(span=None, value=length_value(self.count, self.step), fault=_UNNAMED)
        first, last = view.last[0], _moved(view.last[0], self.step, self.count)
        return Reading(span=TimeSpan.days(first, last), value=value_of_days(first, last))


def _moved(day: int, step: Step, count: int) -> int:
    months = MONTHS_OF_LENGTH.get(step)
    if months is not None:
        return same_day(day, months * count)
    return day + count * (DAYS_IN_WEEK if step is Step.WEEK else 1)


@attrs.frozen(kw_only=True)
class InTimeToCome(Ahead):
    """A time so far ahead of the telling, in words that never tell how long: "in a year's time"."""

    type = TimexType.DATE
    calendar = True

    def seen_from(self, view: View) -> Reading:
        """Return it; refused where the clause looks back."""
        reading = super().seen_from(view)
        return reading if reading.span is not None else attrs.evolve(reading, fault=_TOLD)


class Edge(StrEnum):
    """Which day of a month."""

    FIRST = "first"
    LAST = "last"


@attrs.frozen(kw_only=True)
class DayOfMonthAfter(Meaning):
    """The first or last day of a later month: "the first day of the third month following".

    Attributes:
        months: how many months after that of the time named before.
        edge: which day of it.
    """

    months: int
    edge: Edge

    basis = Basis.ANTECEDENT

    def seen_from(self, view: View) -> Reading:
        """Return the day; refused where no time within one month was named."""
        if view.last is None or civil(view.last[0])[:2] != civil(view.last[1])[:2]:
            return Reading(span=None, value="XXXX-XX-XX", fault=_UNNAMED)
        days = unit_from(view.last[0], Step.MONTH, self.months)
        number = days[0 if self.edge is Edge.FIRST else 1]
        return reading_of(number, number)


@attrs.frozen(kw_only=True)
class Anniversary(Wrapped):
    """The same day so many years on: "the second anniversary of 1 July 2023".

    Attributes:
        years: how many.
    """

    years: int

    @property
    def core(self) -> Meaning:
        """Itself: "the day before the third anniversary of 1 July 2022"."""
        return self

    def seen_from(self, view: View) -> Reading:
        """Return the day, or the year."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        first, last = (same_day(day, 12 * self.years) for day in outer)
        return attrs.evolve(reading_of(first, last), basis=reading.basis)


@attrs.frozen(kw_only=True)
class HoursFrom(Pair):
    """So many hours that begin with a time: "48 hours from 8 p.m. on Sunday 30 April".

    Attributes:
        hours: how many.
    """

    hours: int

    @property
    def basis(self) -> Basis:
        """As that of the time."""
        return self.end.basis

    @property
    def spreads(self) -> bool:
        """As the time."""
        return self.end.spreads

    def seen_from(self, view: View) -> Reading:
        """Return some time on the days that they touch."""
        begin = self.end.seen_from(view)
        if begin.span is None or (outer := outer_days(begin.span)) is None:
            return begin
        last = ((begin.span.end_of_the_end or 0) + self.hours * _HOUR) // DAY
        value = f"{begin.value}/PT{self.hours}H"
        return attrs.evolve(begin, span=TimeSpan.days(outer[0], last), value=value)


@attrs.frozen(kw_only=True)
class Countdown(Wrapped):
    """The time to which is counted how long it still is: "less than a week until Christmas"."""

    by_default = Tense.FUTURE

    def seen_from(self, view: View) -> Reading:
        """Return the time itself."""
        return self.of.seen_from(view)


@attrs.frozen(kw_only=True)
class NewYear(Shifted):
    """The next year, as it is spoken of in the old one: "in the new year"."""

    step: Step = Step.YEAR
    shift: int = 1
    told: bool = True

    basis = Basis.TENSE

    def seen_from(self, view: View) -> Reading:
        """Return the next year; refused where the clause looks back, and in the new year itself."""
        reading = super().seen_from(view)
        if view.told is not None or view.today is None:
            return reading
        is_begun = civil(view.today)[1] <= _LAST_OF_WINTER
        if view.tense is not Tense.PAST and not is_begun:
            return reading
        open_year = unclear("it may be the year that has begun, or the next one")
        return attrs.evolve(reading, span=None, fault=open_year)


@attrs.frozen(kw_only=True)
class Feast(Wrapped):
    """A feast without its year, of the year that a text of other times tells of: "at Michaelmas".

    Where no year was named before, or that of the telling, nobody knows of which it is told.
    """

    def seen_from(self, view: View) -> Reading:
        """Return the day of that year; refused where none is told."""
        if view.told is None and view.same_year is not None and view.last is not None:
            now = None if view.today is None else civil(view.today)[0]
            if now is None or abs(now - view.same_year) > 1:
                return self._in(attrs.evolve(view, told=(view.last[0], view.last[0])), view.last)
        if view.told is not None:
            return self._in(view, view.told)
        reading = self.of.seen_from(attrs.evolve(view, today=None))
        return attrs.evolve(reading, span=None, fault=unclear("its year is not said"))

    def _in(self, view: View, last: tuple[int, int]) -> Reading:
        """Return the day in the year that was told last."""
        first, _ = unit_from(last[0], Step.YEAR, 0)
        seen = attrs.evolve(view, today=first, tense=Tense.FUTURE, told=None)
        return attrs.evolve(self.of.seen_from(seen), basis=Basis.ANTECEDENT)
