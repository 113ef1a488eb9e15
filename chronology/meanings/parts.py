"""Meanings of parts of months and years, and of what lies beside a time."""

import attrs

from chronology.meanings.meaning import (
    DAYS_IN_WEEK,
    MONTHS_IN_YEAR,
    Meaning,
    Reading,
    View,
    outer_days,
    reading_of,
    value_of,
    weekday_of,
    weekday_within,
)
from chronology.meanings.stepped import moved, unit_from
from chronology.meanings.terms import Step, TimeFault, impossible, unclear
from chronology.meanings.wrapped import Wrapped
from chronology.timespan import TimeSpan, civil, days_in_month
from chronology.timespan.civil import days_of_months

_MONTHS_OF_STEP = {Step.MONTH: 1, Step.YEAR: 12, Step.DECADE: 120}
_SHORTER = "it is not that long"
_YEARS_IN_DECADE = 10
_THURSDAY = 3  # 1970-01-01, day number 0, counted from Monday


@attrs.frozen(kw_only=True)
class PieceOf(Wrapped):
    """Some days at the edge of a month or a longer stretch: "the last week of March".

    Attributes:
        index: which, from 0; negative from the end.
        days: how many.
    """

    index: int
    days: int

    def seen_from(self, view: View) -> Reading:
        """Return the days; of a week, the value is that of the calendar week around them."""
        whole = self.of.seen_from(view)
        outer = None if whole.span is None else outer_days(whole.span)
        if outer is None:
            return whole
        first = (
            outer[0] + self.index * self.days
            if self.index >= 0
            else outer[1] + 1 + self.index * self.days
        )
        if first < outer[0] or first > outer[1]:
            number = outer[1] - outer[0] + 1
            days = f"{whole.span} has {number} day{'s' * (number != 1)}"
            return attrs.evolve(whole, span=None, fault=impossible(days))
        last = min(first + self.days - 1, outer[1])
        value = value_of(first, last)
        if self.days == DAYS_IN_WEEK:
            monday = first + 3 - weekday_of(first + 3)
            value = value_of(monday, monday + DAYS_IN_WEEK - 1)
        return attrs.evolve(whole, span=TimeSpan.days(first, last), value=value)


@attrs.frozen(kw_only=True)
class WeekdayWithin(Wrapped):
    """A weekday counted within a longer stretch: "the second Monday of next month".

    Attributes:
        weekday: 0 for Monday.
        place: which, from 1; -1 for the last.
    """

    weekday: int
    place: int

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        whole = self.of.seen_from(view)
        outer = None if whole.span is None else outer_days(whole.span)
        if outer is None:
            return whole
        number = weekday_within(outer, self.weekday, self.place)
        if number > outer[1]:
            return attrs.evolve(whole, span=None, fault=impossible(_SHORTER))
        return attrs.evolve(reading_of(number, number), basis=whole.basis)


@attrs.frozen(kw_only=True)
class Edge(Wrapped):
    """Several units at the edge of a longer stretch: "the first two weeks of April".

    Attributes:
        step: the unit.
        count: how many; negative from the end.
    """

    step: Step
    count: int

    def seen_from(self, view: View) -> Reading:
        """Return some time within them; nothing if the whole has not so many."""
        whole = self.of.seen_from(view)
        outer = None if whole.span is None else outer_days(whole.span)
        if outer is None:
            return whole
        first, last = self._within(*outer)
        if first < outer[0] or last > outer[1]:
            return attrs.evolve(whole, span=None, fault=self._too_many(*outer))
        return attrs.evolve(whole, span=TimeSpan.days(first, last), value=value_of(first, last))

    def _too_many(self, first: int, last: int) -> TimeFault:
        """Say that the whole is shorter; it may touch as many weeks of the calendar."""
        mondays = last - weekday_of(last) - (first - weekday_of(first))
        touches = mondays // DAYS_IN_WEEK + 1
        may_be = self.step is Step.WEEK and abs(self.count) <= touches
        return unclear(_SHORTER) if may_be else impossible(_SHORTER)

    def _within(self, first: int, last: int) -> tuple[int, int]:
        if self.step not in _MONTHS_OF_STEP:
            days = self.count * (DAYS_IN_WEEK if self.step is Step.WEEK else 1)
            return (first, first + days - 1) if days > 0 else (last + days + 1, last)
        count = abs(self.count) * _MONTHS_OF_STEP[self.step]
        year, month, _ = civil(first if self.count > 0 else last)
        index = year * 12 + month - (1 if self.count > 0 else count)
        return days_of_months(index // 12, index % 12 + 1, count)


@attrs.frozen(kw_only=True)
class UnitBeside(Wrapped):
    """The unit directly before or after a time: "the week before Christmas".

    Of a week before a Wednesday, nobody says whether it is the seven days or the week of the
    calendar: it is some time within both.

    Attributes:
        step: the unit.
        back: whether it is before.
    """

    step: Step
    back: bool

    is_end = True

    def seen_from(self, view: View) -> Reading:
        """Return the days."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        if self.back:
            counted = moved(outer[0], self.step, -1), outer[0] - 1
            unit = unit_from(outer[0], self.step, -1)
        else:
            counted = outer[1] + 1, moved(outer[1] + 1, self.step, 1) - 1
            unit = unit_from(outer[1], self.step, 1)
        days = min(counted[0], unit[0]), max(counted[1], unit[1])
        return attrs.evolve(reading_of(*days), basis=reading.basis)


@attrs.frozen(kw_only=True)
class WeekdayBeside(Wrapped):
    """A weekday counted from a day that is named: "the first Monday after 3 May 2021".

    Attributes:
        weekday: 0 for Monday.
        place: which, from 1 after that day; negative before it.
    """

    weekday: int
    place: int

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        if self.place > 0:
            number = weekday_within((outer[1] + 1, outer[1] + 1), self.weekday, self.place)
        else:
            last = weekday_within((outer[0] - 1, outer[0] - 1), self.weekday, -1)
            number = last + DAYS_IN_WEEK * (self.place + 1)
        return attrs.evolve(reading_of(number, number), basis=reading.basis)


@attrs.frozen(kw_only=True)
class Parts(Wrapped):
    """Some time within two neighbouring parts of a stretch: "early to mid 2025".

    Attributes:
        last: the second of them; `of` is the first.
        mod: TIMEX3 `mod`.
    """

    last: Meaning
    mod: str

    def seen_from(self, view: View) -> Reading:
        """Return both parts together."""
        begin, end = self.of.seen_from(view), self.last.seen_from(view)
        if begin.span is None or end.span is None:
            return begin
        outer = outer_days(begin.span.hull(end.span))
        return begin if outer is None else attrs.evolve(begin, span=TimeSpan.days(*outer))


@attrs.frozen(kw_only=True)
class Part(Wrapped):
    """A part of a stretch: "the end of March", "early 2023".

    Attributes:
        index: which part, from 0.
        parts: into how many the stretch is divided.
        mod: TIMEX3 `mod`.
    """

    index: int
    parts: int
    mod: str

    is_date = True
    is_end = True

    def seen_from(self, view: View) -> Reading:
        """Return the part of the whole, in whole months where it has enough of them."""
        whole = self.of.seen_from(view)
        outer = None if whole.span is None else outer_days(whole.span)
        if outer is None:
            return whole
        days = _part(*outer, self.index, self.parts)
        return attrs.evolve(whole, span=TimeSpan.days(*days))


_EITHER_WEEK = unclear("the day is a Sunday: the week may end with it, or begin")


@attrs.frozen(kw_only=True)
class WeekOf(Wrapped):
    """The week, from Monday to Sunday (ISO 8601), in which a day lies: "the week of 3 May".

    Of a Sunday it may as well be the week that begins with it, as weeks do in North America.
    """

    def seen_from(self, view: View) -> Reading:
        """Return the whole week; of a Sunday both, and that it is unclear which."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        monday = outer[0] - (outer[0] + _THURSDAY) % DAYS_IN_WEEK
        sunday = monday + DAYS_IN_WEEK - 1
        if outer == (sunday, sunday):
            either = TimeSpan.days(monday, sunday + DAYS_IN_WEEK - 1)
            return Reading(span=either, value="", fault=_EITHER_WEEK)
        return Reading(span=TimeSpan.days(monday, sunday), value=value_of(monday, sunday))


def _part(first: int, last: int, index: int, parts: int) -> tuple[int, int]:
    """Return one part of a stretch.

    A month's thirds are its first ten days, its second ten and the rest; a year's are four
    months each; a decade's and a century's are whole years. What does not divide into whole
    months is divided by days.
    """
    year, month, day = civil(first)
    end_year, end_month, end_day = civil(last)
    count = (end_year - year) * 12 + end_month - month + 1
    whole = day == 1 and end_day == days_in_month(end_year, end_month)
    years, rest = divmod(count, MONTHS_IN_YEAR)
    if whole and not rest and years >= _YEARS_IN_DECADE:
        # "Early" and "mid-" overlap by a year or so: nobody draws the line within a year.
        start, end = years * index // parts, -(-years * (index + 1) // parts)
        return days_of_months(year + start, month, MONTHS_IN_YEAR * (end - start))
    if whole and count % parts == 0:
        start = year * 12 + month - 1 + index * count // parts
        return days_of_months(start // 12, start % 12 + 1, count // parts)
    length = 30 if whole and count == 1 else last - first + 1
    begin, following = (first + length * part // parts for part in (index, index + 1))
    return begin, last if index == parts - 1 else following - 1
