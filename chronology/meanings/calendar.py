"""Meanings of what the calendar itself names: years, and what comes once in every year."""

from abc import abstractmethod

import attrs

from chronology.meanings.meaning import (
    Meaning,
    Reading,
    View,
    span_of,
    weekday_of,
)
from chronology.meanings.terms import Basis, Step, Tense, TimeFault, impossible, unread
from chronology.timespan import TimeSpan, civil, day_number, days_in_month
from chronology.timespan.civil import days_of_months
from chronology.timex3 import year_value
from chronology.vocabulary import TimeFaultKind

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST_SEASON = 100  # days
_BACK = 1.5  # how much farther a step back counts than a step forward
_SAME = 0.5  # how much less a step counts within the year that a sentence opened with
_CENTURY, _HALF_A_CENTURY = 100, 50  # years
_SOON, _NOT_TO_COME = 5, 40  # years ahead for which two figures are written, or hardly ever
_YEARS_BETWEEN_LEAP_YEARS = 8  # 1896 and 1904: the longest wait for a 29 February


@attrs.frozen(kw_only=True)
class Year:
    """Which year words name: a number, one counted from another, or none.

    Attributes:
        number: the year as written.
        shift: 0 for "this year", -1 for "last year".
        beside: 0 for "the same year" as that of the expression before, 1 for "the following
            year".
        short: the last two figures of a year whose century is left out ("'98").
        told: whether `shift` is rather counted from what the text tells of ("of the year").
    """

    number: int | None = None
    short: int | None = None
    shift: int | None = None
    beside: int | None = None
    told: bool = False

    @property
    def basis(self) -> Basis:
        """What the year rests on; `tense` if the words name none."""
        if self.number is not None:
            return Basis.WORDS
        if self.short is not None:
            return Basis.ANCHOR  # which tells the century
        if self.beside is not None:
            return Basis.ANTECEDENT
        return Basis.TENSE if self.shift is None else Basis.ANCHOR

    def seen_from(self, view: View) -> int | None:
        """Return the year, or `None` if it is not known or not named."""
        if self.number is not None:
            return self.number
        if self.short is not None:
            return self._in_its_century(view)
        if self.beside is not None:
            return None if view.same_year is None else view.same_year + self.beside
        if self.told and self.shift is not None and view.told is not None:
            return civil(view.told[0])[0] + self.shift
        if self.shift is None or view.today is None:
            return None
        return civil(view.today)[0] + self.shift

    @property
    def written(self) -> str:
        """The year in a value while it is not known."""
        return "XXXX" if self.short is None else f"XX{self.short:02}"

    @property
    def doubt(self) -> TimeFault | None:
        """What is wrong where the year cannot be told."""
        return None if self.short is None else unread("its century is not said")

    def _in_its_century(self, view: View) -> int | None:
        """Return the year; `None` where it may as well be that of the next century, or the last.

        A history goes on in the century that it tells of. Else the year has come, or will come
        soon: from 2024, '21 and '98 are 2021 and 1998, but '41 may be 1941 or 2041.
        """
        if view.told is not None and self.short is not None:
            begin = civil(view.told[0])[0] - _HALF_A_CENTURY
            return begin + (self.short - begin) % _CENTURY
        if view.today is None or self.short is None:
            return None
        today = civil(view.today)[0]
        ahead = (self.short - today) % _CENTURY
        if ahead <= _SOON:
            return today + ahead
        has_come = ahead >= _NOT_TO_COME and view.tense is not Tense.FUTURE
        return today + ahead - _CENTURY if has_come else None


NO_YEAR = Year()


@attrs.frozen(kw_only=True)
class InYear(Meaning):
    """A stretch that comes once in every year.

    Attributes:
        year: in which one.
    """

    year: Year = NO_YEAR

    is_end = True

    @property
    def basis(self) -> Basis:
        """As `Year.basis`."""
        return self.year.basis

    @property
    def spreads(self) -> bool:
        """A year counted from the anchor is as uncertain as the anchor."""
        return self.year.basis is Basis.ANCHOR

    @property
    def lacks_year(self) -> bool:
        """Whether the words name none."""
        return self.year is NO_YEAR

    @property
    def is_told(self) -> bool:
        """As `Year.told`."""
        return self.year.told

    @property
    def core(self) -> Meaning:
        """Itself."""
        return self

    @property
    @abstractmethod
    def unresolved(self) -> str:
        """The value while the year is not known."""

    @abstractmethod
    def stretch(self, year: int) -> tuple[int, int] | None:
        """Return the first and last day number in a year; `None` if it has no such day."""

    @abstractmethod
    def value_in(self, year: int) -> str:
        """Return the value in a year."""

    def seen_from(self, view: View) -> Reading:
        """Return the stretch in the year named, or the nearest one that way."""
        year, basis = self._year_from(view)
        if year is None:
            fault = self.fault_in(None) or self.year.doubt
            return Reading(span=None, value=self.unresolved, fault=fault)
        days = self.stretch(year)
        return Reading(
            span=None if days is None else span_of(*days),
            value=self.value_in(year),
            fault=self.fault_in(year),
            basis=basis,
        )

    def _year_from(self, view: View) -> tuple[int | None, Basis | None]:
        if self.year.basis is not Basis.TENSE:
            return self.year.seen_from(view), None
        if view.told is not None:
            year = (
                self._leaning(view.told[1], Tense.FUTURE)
                if view.onward
                else self._nearest(*view.told, framed=view.framed)
            )
            if year is not None:
                return year, Basis.ANTECEDENT
        return None if view.today is None else self._leaning(view.today, view.tense), None

    def _nearest(self, first: int, last: int, *, framed: bool) -> int | None:
        """Return the year of the nearest such stretch; a narrative rather goes on than back.

        What was told of a whole year, or of more than a season, goes on within it. What
        opens a sentence sets the year for what follows in the paragraph.
        """
        year = civil(first)[0]
        if last - first > _LONGEST_SEASON:
            return year if self.stretch(year) else None
        near = [
            (_far(days[0] - first) * (_SAME if framed and other == year else 1), other)
            for other in (year - 1, year, year + 1)
            if (days := self.stretch(other)) is not None
        ]
        return min(near)[1] if near else None

    def fault_in(self, year: int | None) -> TimeFault | None:  # noqa: ARG002 - most are in every year
        """Return what is wrong with the words, or nothing."""
        return None

    def counts_as_past(self, days: tuple[int, int], today: int) -> bool:
        """Whether a stretch that has begun may be spoken of in the past."""
        return days[0] <= today

    def _leaning(self, today: int, tense: Tense) -> int | None:
        """Return the year of the last such stretch by today, or of the next from today."""
        if tense is Tense.RECALLED:
            either = (self._leaning(today, way) for way in (Tense.FUTURE, Tense.PAST))
            years = [year for year in either if year is not None]
            return min(years, key=lambda year: self._distance(today, year), default=None)
        this_year, reach = civil(today)[0], _YEARS_BETWEEN_LEAP_YEARS + 1
        ahead = range(this_year - 1, this_year + reach)
        back = range(this_year + 1, this_year - reach, -1)
        for year in back if tense is Tense.PAST else ahead:
            days = self.stretch(year)
            if days is None:
                continue
            if self.counts_as_past(days, today) if tense is Tense.PAST else days[1] >= today:
                return year
        return None

    def _distance(self, today: int, year: int) -> int:
        """Return the days between today and such a stretch; 0 within it."""
        first, last = self.stretch(year) or (today, today)
        return max(first - today, today - last, 0)


def _far(days: int) -> float:
    """Return how far a narrative leaps over so many days on, or back."""
    return days if days >= 0 else -days * _BACK


@attrs.frozen(kw_only=True)
class Day(InYear):
    """A day of a month: "Monday, 17 June 2023", "29 November".

    Attributes:
        month: 1 to 12.
        day: as written, possible or not.
        weekday: 0 for Monday, if the words name one.
    """

    month: int
    day: int
    weekday: int | None = None

    grain = Step.DAY
    is_date = True
    is_end = True
    takes_clock = True

    def of_year(self, number: int) -> "Day | None":
        """Return the same day of a year, if it has none."""
        return attrs.evolve(self, year=Year(number=number)) if self.leans else None

    @property
    def unresolved(self) -> str:
        """The value while the year is not known."""
        return f"{self.year.written}-{self.month:02}-{self.day:02}"

    def value_in(self, year: int) -> str:
        """Return the ISO date."""
        return f"{year_value(year)}-{self.month:02}-{self.day:02}"

    def _year_from(self, view: View) -> tuple[int | None, Basis | None]:
        """Return the year; another in which the weekday fits, if it is nearer or as likely."""
        year, basis = super()._year_from(view)
        if not self.leans or basis is not None or view.today is None or year is None:
            return year, basis
        if self.weekday is None or not self.fault_in(year):
            return year, basis
        ways = (self._leaning(view.today, way) for way in (Tense.FUTURE, Tense.PAST))
        fitting = [other for other in ways if other is not None and not self.fault_in(other)]
        is_open = not view.cued or view.tense is Tense.RECALLED
        for other in fitting:
            if is_open or self._distance(view.today, other) < self._distance(view.today, year):
                return other, basis
        return year, basis

    def stretch(self, year: int) -> tuple[int, int] | None:
        """Return the day, twice; `None` if the month has no such day in that year."""
        if not 1 <= self.day <= days_in_month(year, self.month):
            return None
        number = day_number(year, self.month, self.day)
        return number, number

    def fault_in(self, year: int | None) -> TimeFault | None:
        """Say that there is no such day, or that it is another weekday."""
        days = None if year is None else self.stretch(year)
        if days is None:
            return self._impossible(year)
        if self.weekday is None or weekday_of(days[0]) == self.weekday:
            return None
        right, wrong = WEEKDAYS[weekday_of(days[0])], WEEKDAYS[self.weekday]
        sentence = f"the weekday of {TimeSpan.days(*days)} is {right}, not {wrong}"
        return TimeFault(kind=TimeFaultKind.WEEKDAY, sentence=sentence)

    def _impossible(self, year: int | None) -> TimeFault | None:
        """Say how long the month is; without a year, the longest it can be."""
        leap = 2000
        length = days_in_month(leap if year is None else year, self.month)
        if 1 <= self.day <= length:
            return None
        month = str(TimeSpan.months(leap if year is None else year, self.month))
        named = month if year is not None else month.removesuffix(f" {leap}")
        return impossible(f"{named} has {length} days")


@attrs.frozen(kw_only=True)
class Months(InYear):
    """Whole months of a year: a month, a quarter, a half, "the first six months".

    Attributes:
        month: the first, 1 to 12.
        count: how many.
        code: how TIMEX3 writes it after the year, if not as a month or a stretch of them.
    """

    month: int
    count: int = 1
    code: str = ""

    grain = Step.MONTH
    is_date = True
    is_end = True

    def of_year(self, number: int) -> "Months | None":
        """Return the same months of a year, if they have none."""
        return attrs.evolve(self, year=Year(number=number)) if self.leans else None

    @property
    def unresolved(self) -> str:
        """The value while the year is not known."""
        return self._written(self.year.written)

    def value_in(self, year: int) -> str:
        """Return the value in a year."""
        return self._written(year_value(year))

    def _written(self, year: str) -> str:
        if self.code or self.count == 1:
            return f"{year}-{self.code or f'{self.month:02}'}"
        return f"{year}-{self.month:02}/{year}-{self.month + self.count - 1:02}"

    def stretch(self, year: int) -> tuple[int, int]:
        """Return the first and last day number."""
        return days_of_months(year, self.month, self.count)

    def counts_as_past(self, days: tuple[int, int], today: int) -> bool:
        """A month counts from its first day, what is longer once it is complete.

        "In April" may be said in the middle of April; the figures of "the first quarter"
        are out when the quarter is over.
        """
        return days[0 if self.count == 1 else 1] <= today


@attrs.frozen(kw_only=True)
class Years(Meaning):
    """So many written years: "2023", "the 1990s".

    Attributes:
        first: the first.
        count: how many.
    """

    first: int
    count: int = 1

    grain = Step.YEAR
    is_date = True
    is_end = True

    @property
    def core(self) -> Meaning:
        """Themselves."""
        return self

    @property
    def year_named(self) -> int | None:
        """The first, if it is the only one."""
        return self.first if self.count == 1 else None

    def seen_from(self, view: View) -> Reading:  # noqa: ARG002 - it is the same from everywhere
        """Return some time within them."""
        value = year_value(self.first)
        span = span_of(*days_of_months(self.first, 1, 12 * self.count))
        return Reading(span=span, value=value[: len(value) - len(str(self.count)) + 1])
