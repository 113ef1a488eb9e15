"""Meanings of days that move with the year: Easter, holidays on a weekday of a month."""

from enum import IntEnum

import attrs
from dateutil.easter import easter

from chronology.meanings.calendar import WEEKDAYS, InYear, Year
from chronology.meanings.meaning import value_of, weekday_within
from chronology.meanings.terms import TimeFault, impossible, unclear
from chronology.timespan import TimeSpan, day_number
from chronology.timespan.civil import days_of_months
from chronology.timex3 import year_value

_FIRST_SHARED, _LAST_KNOWN = 1753, 4099  # before, England kept another Easter than Rome


class Rite(IntEnum):
    """By whose reckoning Easter is, as `dateutil.easter` numbers them; both give our dates."""

    ORTHODOX = 2
    WESTERN = 3


@attrs.frozen(kw_only=True)
class MovingDay(InYear):
    """A day, or some, that come once a year, on other days of each."""

    @property
    def unresolved(self) -> str:
        """The value while the year is not known."""
        return "XXXX-XX-XX"

    def value_in(self, year: int) -> str:
        """Return the ISO date."""
        days = self.stretch(year)
        return year_value(year) if days is None else value_of(*days)

    def in_year(self, year: Year) -> "MovingDay":
        """Return the same of a year."""
        return attrs.evolve(self, year=year)


@attrs.frozen(kw_only=True)
class Easter(MovingDay):
    """Days counted from Easter Sunday: "Good Friday 1998", "Whit Monday".

    Attributes:
        first: days from Easter Sunday to the first of them.
        last: and to the last.
        rite: by whose reckoning.
    """

    first: int
    last: int
    rite: Rite = Rite.WESTERN

    @property
    def sunday(self) -> "Easter":
        """The Sunday alone, where several days are meant."""
        return self if self.first == self.last else attrs.evolve(self, first=0, last=0)

    @property
    def core(self) -> "Easter":
        """The Sunday: "the week before Easter" is that before it."""
        return self.sunday

    def stretch(self, year: int) -> tuple[int, int] | None:
        """Return the days; `None` where the calendars of Europe differed."""
        if not _FIRST_SHARED <= year <= _LAST_KNOWN:
            return None
        sunday = easter(year, self.rite)
        number = day_number(sunday.year, sunday.month, sunday.day)
        return number + self.first, number + self.last

    def fault_in(self, year: int | None) -> TimeFault | None:
        """Say where it was not one day everywhere."""
        if year is None or self.stretch(year) is not None:
            return None
        return unclear(f"before {_FIRST_SHARED} Easter was not on one day everywhere")


@attrs.frozen(kw_only=True)
class WeekdayHoliday(MovingDay):
    """A holiday on a weekday of a month: Thanksgiving is November's fourth Thursday.

    Attributes:
        month: 1 to 12.
        weekday: 0 for Monday.
        place: which, from 1; -1 for the last, -2 for the one before.
        shift: days on from there.
        since: the first year in which it was so.
    """

    month: int
    weekday: int
    place: int
    shift: int = 0
    since: int

    def stretch(self, year: int) -> tuple[int, int] | None:
        """Return the day, twice; `None` before it was so."""
        if year < self.since:
            return None
        days = days_of_months(year, self.month)
        number = weekday_within(days, self.weekday, self.place) + self.shift
        return number, number

    def fault_in(self, year: int | None) -> TimeFault | None:
        """Say before which year it was on another day."""
        if year is None or year >= self.since:
            return None
        return unclear(f"before {self.since} it was on another day")


@attrs.frozen(kw_only=True)
class WeekdayOfMonth(InYear):
    """A weekday counted within a month: "the first Monday of June".

    Attributes:
        month: 1 to 12.
        weekday: 0 for Monday.
        place: which, from 1; -1 for the last, -2 for the one before.
    """

    month: int
    weekday: int
    place: int

    @property
    def unresolved(self) -> str:
        """The value while the year is not known: the month's."""
        return f"XXXX-{self.month:02}"

    def value_in(self, year: int) -> str:
        """Return the ISO date; the month's where it has no such day."""
        days = self.stretch(year)
        return value_of(*(days or days_of_months(year, self.month)))

    def stretch(self, year: int) -> tuple[int, int] | None:
        """Return the day, twice; `None` if the month has no fifth such weekday in that year."""
        days = days_of_months(year, self.month)
        number = weekday_within(days, self.weekday, self.place)
        return (number, number) if number <= days[1] else None

    def fault_in(self, year: int | None) -> TimeFault | None:
        """Say how many such weekdays the month has, if that is too few."""
        if year is None or self.stretch(year) is not None:
            return None
        month, weekday = TimeSpan.months(year, self.month), WEEKDAYS[self.weekday]
        return impossible(f"{month} has {self.place - 1} {weekday}s")
