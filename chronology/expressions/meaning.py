"""What words may mean, before anybody has said from which day they are seen.

A language's rules turn words into one of these meanings; `Meaning.seen_from` turns a
meaning into bounds. Nothing here knows any language.

Every meaning moves forward, or stays, as the day it is seen from moves forward. Therefore
two readings, from the first and from the last day of an uncertain anchor, tell whether any
day between them would give another result.
"""

from abc import ABC, abstractmethod
from enum import StrEnum

import attrs

from chronology.expressions.model import Basis, Tense, TimexType
from chronology.timespan import DAY, TimeSpan, civil, day_number, days_in_month
from chronology.timespan.civil import days_of_months
from chronology.timex3 import value_of_days, year_value

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS_IN_WEEK = 7
_LONGEST_SEASON = 100  # days
_BACK = 1.5  # how much farther a step back counts than a step forward
_SAME = 0.5  # how much less a step counts within the year that a sentence opened with
_YEARS_BETWEEN_LEAP_YEARS = 8  # 1896 and 1904: the longest wait for a 29 February


@attrs.frozen(kw_only=True)
class View:
    """From where a meaning is seen.

    Attributes:
        today: the anchor, as days since 1970-01-01; `None` if there is none.
        tense: which way a date without its year leans.
        antecedent: the day that "the same day" leans on.
        same_year: the year that "the same year" leans on.
        last: the first and last day number of what "the following month" leans on.
        told: the first and last day number of what a time without its year leans on, where
            it leans on the text and not on the anchor.
        framed: whether `told` opened a sentence of the same paragraph: then its year holds on.
        cued: whether anything tells the tense.
    """

    today: int | None
    tense: Tense = Tense.PAST
    cued: bool = True
    antecedent: TimeSpan | None = None
    same_year: int | None = None
    last: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    framed: bool = False


@attrs.frozen(kw_only=True)
class Reading:
    """A meaning, seen from one day.

    Attributes:
        span: when that is; `None` if unknown or impossible.
        value: as `TimeExpression.value`.
        fault: as `TimeExpression.fault`.
        basis: what it rested on, if that turned out only here.
        of: the time itself, where `span` is what lies beside it ("since 1992").
    """

    span: TimeSpan | None
    value: str
    fault: str = ""
    basis: Basis | None = None
    of: TimeSpan | None = None


class Meaning(ABC):
    """A time as words name it.

    A meaning `leans` if it needs a tense. It `spreads` if, seen from an uncertain anchor,
    it may be any of the readings ("today"); one that does not spread is taken from the
    anchor's latest day looking back, and from its earliest looking ahead ("29 November").
    """

    @property
    def type(self) -> TimexType:
        """TIMEX3 `type`."""
        return TimexType.DATE

    @property
    def calendar(self) -> bool:
        """As `TimeExpression.calendar`."""
        return True

    @property
    def mod(self) -> str:
        """TIMEX3 `mod`."""
        return ""

    @property
    def basis(self) -> Basis:
        """What a reading rests on."""
        return Basis.WORDS

    @property
    def leans(self) -> bool:
        """Whether a reading needs a tense."""
        return self.basis is Basis.TENSE

    @property
    def by_default(self) -> Tense:
        """Which way a reading leans where nothing around it tells."""
        return Tense.PAST

    @property
    def spreads(self) -> bool:
        """Whether an uncertain anchor makes the reading as uncertain as itself."""
        return self.basis is Basis.ANCHOR

    @abstractmethod
    def seen_from(self, view: View) -> Reading:
        """Return when that is, seen from there."""


@attrs.frozen(kw_only=True)
class Year:
    """Which year words name: a number, one counted from another, or none.

    Attributes:
        number: the year as written.
        shift: 0 for "this year", -1 for "last year".
        beside: 0 for "the same year" as that of the expression before, 1 for "the following
            year".
    """

    number: int | None = None
    shift: int | None = None
    beside: int | None = None

    @property
    def basis(self) -> Basis:
        """What the year rests on; `tense` if the words name none."""
        if self.number is not None:
            return Basis.WORDS
        if self.beside is not None:
            return Basis.ANTECEDENT
        return Basis.TENSE if self.shift is None else Basis.ANCHOR

    def seen_from(self, view: View) -> int | None:
        """Return the year, or `None` if it is not known or not named."""
        if self.number is not None:
            return self.number
        if self.beside is not None:
            return None if view.same_year is None else view.same_year + self.beside
        if self.shift is None or view.today is None:
            return None
        return civil(view.today)[0] + self.shift


NO_YEAR = Year()


@attrs.frozen(kw_only=True)
class InYear(Meaning):
    """A stretch that comes once in every year.

    Attributes:
        year: in which one.
    """

    year: Year = NO_YEAR

    @property
    def basis(self) -> Basis:
        """As `Year.basis`."""
        return self.year.basis

    @property
    def spreads(self) -> bool:
        """A year counted from the anchor is as uncertain as the anchor."""
        return self.year.basis is Basis.ANCHOR

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
            return Reading(span=None, value=self.unresolved, fault=self.fault_in(None))
        days = self.stretch(year)
        return Reading(
            span=None if days is None else TimeSpan.days(*days),
            value=self.value_in(year),
            fault=self.fault_in(year),
            basis=basis,
        )

    def _year_from(self, view: View) -> tuple[int | None, Basis | None]:
        if self.year.basis is not Basis.TENSE:
            return self.year.seen_from(view), None
        if view.told is not None:
            year = self._nearest(*view.told, framed=view.framed)
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

    def fault_in(self, year: int | None) -> str:  # noqa: ARG002 - most stretches are in every year
        """Return what is wrong with the words, in one clause, or nothing."""
        return ""

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

    @property
    def unresolved(self) -> str:
        """The value while the year is not known."""
        return f"XXXX-{self.month:02}-{self.day:02}"

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

    def fault_in(self, year: int | None) -> str:
        """Say that there is no such day, or that it is another weekday."""
        days = None if year is None else self.stretch(year)
        if days is None:
            return self._impossible(year)
        if self.weekday is None or weekday_of(days[0]) == self.weekday:
            return ""
        right, wrong = WEEKDAYS[weekday_of(days[0])], WEEKDAYS[self.weekday]
        return f"the weekday of {TimeSpan.days(*days)} is {right}, not {wrong}"

    def _impossible(self, year: int | None) -> str:
        """Say how long the month is; without a year, the longest it can be."""
        leap = 2000
        length = days_in_month(leap if year is None else year, self.month)
        if 1 <= self.day <= length:
            return ""
        month = str(TimeSpan.months(leap if year is None else year, self.month))
        return f"{month if year is not None else month.removesuffix(f' {leap}')} has {length} days"


@attrs.frozen(kw_only=True)
class WeekdayOfMonth(InYear):
    """A weekday counted within a month: "the first Monday of June".

    Attributes:
        month: 1 to 12.
        weekday: 0 for Monday.
        place: which, from 1; -1 for the last.
    """

    month: int
    weekday: int
    place: int

    @property
    def unresolved(self) -> str:
        """The value while the year is not known: the month's."""
        return f"XXXX-{self.month:02}"

    def value_in(self, year: int) -> str:
        """Return the ISO date."""
        return value_of(*self.stretch(year))

    def stretch(self, year: int) -> tuple[int, int]:
        """Return the day, twice."""
        number = weekday_within(days_of_months(year, self.month), self.weekday, self.place)
        return number, number


def weekday_within(days: tuple[int, int], weekday: int, place: int) -> int:
    """Return the day number of a weekday counted within a stretch, from 1, or -1 for its last."""
    first, last = days
    if place < 0:
        return last - (weekday_of(last) - weekday) % _DAYS_IN_WEEK
    return first + (weekday - weekday_of(first)) % _DAYS_IN_WEEK + _DAYS_IN_WEEK * (place - 1)


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

    @property
    def unresolved(self) -> str:
        """The value while the year is not known."""
        return self._written("XXXX")

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
class Winter(InYear):
    """The winter of one year: it may be the one that ends in it or the one that begins in it."""

    @property
    def unresolved(self) -> str:
        """The value while the year is not known."""
        return "XXXX-WI"

    def value_in(self, year: int) -> str:
        """Return the value in a year."""
        return f"{year_value(year)}-WI"

    def stretch(self, year: int) -> tuple[int, int]:
        """Return both winters, and what lies between: from December to February."""
        return days_of_months(year - 1, 12, 15)


@attrs.frozen(kw_only=True)
class Years(Meaning):
    """So many written years: "2023", "the 1990s".

    Attributes:
        first: the first.
        count: how many.
    """

    first: int
    count: int = 1

    def seen_from(self, view: View) -> Reading:  # noqa: ARG002 - it is the same from everywhere
        """Return some time within them."""
        span = TimeSpan.months(self.first, 1, 12 * self.count)
        value = year_value(self.first)
        return Reading(span=span, value=value[: len(value) - len(str(self.count)) + 1])


class Step(StrEnum):
    """A unit in which time is counted from the anchor."""

    DAY = "D"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


_MONTHS_IN_STEP = {
    Step.MONTH: 1,
    Step.QUARTER: 3,
    Step.YEAR: 12,
    Step.DECADE: 120,
    Step.CENTURY: 1200,
}
UNRESOLVED_STEP = {
    Step.DAY: "XXXX-XX-XX",
    Step.WEEK: "XXXX-WXX",
    Step.MONTH: "XXXX-XX",
    Step.QUARTER: "XXXX-QX",
    Step.YEAR: "XXXX",
    Step.DECADE: "XXX",
    Step.CENTURY: "XX",
}


@attrs.frozen(kw_only=True)
class Shifted(Meaning):
    """A calendar unit counted from the anchor's own: "yesterday", "last month".

    Attributes:
        step: the unit.
        shift: how many on; negative for back.
        told: whether it is rather counted from what a narrative tells of ("the end of the
            year").
    """

    step: Step
    shift: int = 0
    told: bool = False

    @property
    def basis(self) -> Basis:
        """The anchor."""
        return Basis.ANCHOR

    def seen_from(self, view: View) -> Reading:
        """Return the unit that lies so many units from today's."""
        if self.told and view.told is not None:
            told = reading_of(*unit_from(view.told[0], self.step, self.shift))
            return attrs.evolve(told, basis=Basis.ANTECEDENT)
        if view.today is None:
            return Reading(span=None, value=UNRESOLVED_STEP[self.step])
        return reading_of(*unit_from(view.today, self.step, self.shift))


@attrs.frozen(kw_only=True)
class Stretch(Meaning):
    """So many units up to the anchor, or from it: "the past five years".

    Attributes:
        step: the unit.
        count: how many; negative for back.
    """

    step: Step
    count: int

    @property
    def type(self) -> TimexType:
        """A length."""
        return TimexType.DURATION

    @property
    def basis(self) -> Basis:
        """The anchor."""
        return Basis.ANCHOR

    def seen_from(self, view: View) -> Reading:
        """Return some time between today and the same day so many units away."""
        months = _MONTHS_IN_STEP.get(self.step)
        value = length_value(abs(self.count), self.step)
        if view.today is None:
            return Reading(span=None, value=value)
        if months is None:
            other = view.today + self.count * (_DAYS_IN_WEEK if self.step is Step.WEEK else 1)
        else:
            other = _same_day_of_month(view.today, months * self.count)
        first, last = sorted((view.today, other))
        return Reading(span=TimeSpan.days(first, last), value=value)


def length_value(count: float | str, step: Step) -> str:
    """Return the value of a length: decades are written in years."""
    if step is Step.DECADE and not isinstance(count, str):
        return f"P{10 * count:g}Y"
    return f"P{count if isinstance(count, str) else f'{count:g}'}{step}"


class Which(StrEnum):
    """Which of the days of one name."""

    NEAREST = "nearest"
    LAST = "last"
    THIS = "this"
    NEXT = "next"


@attrs.frozen(kw_only=True)
class Weekday(Meaning):
    """A day of the week: "Monday", "next Friday".

    Attributes:
        weekday: 0 for Monday.
        which: the nearest that way, today included; the last before today; the one in
            today's week; the next after today.
    """

    weekday: int
    which: Which = Which.NEAREST

    @property
    def basis(self) -> Basis:
        """The tense, unless the words say which."""
        return Basis.TENSE if self.which is Which.NEAREST else Basis.ANCHOR

    @property
    def spreads(self) -> bool:
        """A weekday is counted from the anchor, whichever way it leans."""
        return True

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        if view.told is not None and self.which is Which.NEAREST and view.told[0] == view.told[1]:
            number = view.told[0] + (self.weekday - weekday_of(view.told[0])) % _DAYS_IN_WEEK
            return attrs.evolve(reading_of(number, number), basis=Basis.ANTECEDENT)
        if view.today is None:
            return Reading(span=None, value=f"XXXX-WXX-{self.weekday + 1}")
        number = view.today + self._distance(weekday_of(view.today), view.tense)
        return reading_of(number, number)

    def _distance(self, today: int, tense: Tense) -> int:
        """Return the days from a weekday to the one meant."""
        ahead = (self.weekday - today) % _DAYS_IN_WEEK
        back = ahead - _DAYS_IN_WEEK if ahead else 0
        match self.which:
            case Which.LAST:
                return back or -_DAYS_IN_WEEK
            case Which.NEXT:
                return ahead or _DAYS_IN_WEEK
            case Which.THIS:
                return self.weekday - today
            case Which.NEAREST:
                return back if tense is Tense.PAST else ahead


@attrs.frozen(kw_only=True)
class FromAntecedent(Meaning):
    """A day counted from one named before: "the same day", "two days later".

    Attributes:
        shift: days on; negative for back.
    """

    shift: int = 0

    @property
    def basis(self) -> Basis:
        """The antecedent."""
        return Basis.ANTECEDENT

    def seen_from(self, view: View) -> Reading:
        """Return some time within the antecedent, so many days on."""
        outer = None if view.antecedent is None else outer_days(view.antecedent)
        if outer is None:
            return Reading(span=None, value="XXXX-XX-XX")
        return reading_of(outer[0] + self.shift, outer[1] + self.shift)


@attrs.frozen(kw_only=True)
class Unclear(Meaning):
    """Words that certainly denote a time, of which they do not say enough.

    Attributes:
        value: as `TimeExpression.value`.
        fault: what is missing, in one clause; empty if the words are right but are no
            single time.
        type: as `TimeExpression.type`.
        span: the times of which it is one, if they are known.
    """

    value: str
    fault: str = ""
    type: TimexType = TimexType.DATE
    span: TimeSpan | None = None

    def seen_from(self, view: View) -> Reading:  # noqa: ARG002 - it is unclear from everywhere
        """Return what is known, and the fault."""
        return Reading(span=self.span, value=self.value, fault=self.fault)


@attrs.frozen(kw_only=True)
class Pair(Meaning):
    """Two times that make one construction.

    Attributes:
        begin: the first.
        end: the second.
    """

    begin: Meaning
    end: Meaning


def weekday_of(number: int) -> int:
    """Return the weekday of a day number, 0 for Monday."""
    return (number + 3) % _DAYS_IN_WEEK  # 1970-01-01 was a Thursday


def outer_days(span: TimeSpan) -> tuple[int, int] | None:
    """Return the first and last day number that a span touches; `None` if it is open."""
    if span.begin_of_the_begin is None or span.end_of_the_end is None:
        return None
    return span.begin_of_the_begin // DAY, span.end_of_the_end // DAY


def value_of(first: int, last: int) -> str:
    """Return the TIMEX3 value of a stretch of whole days, given by day numbers."""
    return value_of_days(first, last) or f"{_iso(first)}/{_iso(last)}"


def reading_of(first: int, last: int) -> Reading:
    """Return the reading of a stretch of whole days."""
    return Reading(span=TimeSpan.days(first, last), value=value_of(first, last))


def _iso(number: int) -> str:
    year, month, day = civil(number)
    return f"{year_value(year)}-{month:02}-{day:02}"


def unit_from(today: int, step: Step, shift: int) -> tuple[int, int]:
    """Return the first and last day of the unit so many units from today's."""
    if step is Step.DAY:
        return today + shift, today + shift
    if step is Step.WEEK:
        monday = today - weekday_of(today) + _DAYS_IN_WEEK * shift
        return monday, monday + _DAYS_IN_WEEK - 1
    count = _MONTHS_IN_STEP[step]
    year, month, _ = civil(today)
    index = ((year * 12 + month - 1) // count + shift) * count
    return days_of_months(index // 12, index % 12 + 1, count)


def months_of(days: tuple[int, int]) -> int | None:
    """Return the first of two day numbers, if both lie in one month."""
    first, last = civil(days[0]), civil(days[1])
    return days[0] if first[:2] == last[:2] else None


def _same_day_of_month(today: int, months: int) -> int:
    """Return the day so many months on; in a shorter month, its last day."""
    year, month, day = civil(today)
    index = year * 12 + month - 1 + months
    year, month = index // 12, index % 12 + 1
    return day_number(year, month, min(day, days_in_month(year, month)))
