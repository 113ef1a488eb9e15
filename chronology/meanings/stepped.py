"""Meanings of units, weekdays and days that are counted from the anchor or an antecedent."""

from enum import StrEnum

import attrs

from chronology.meanings.displaced import one_of
from chronology.meanings.meaning import (
    DAYS_IN_WEEK,
    Meaning,
    Reading,
    View,
    outer_days,
    reading_of,
    value_of,
    weekday_of,
)
from chronology.meanings.terms import Basis, Limit, Offset, Step, Tense, TimexType
from chronology.timespan import DAY, TimeSpan, civil, day_number, days_in_month
from chronology.timespan.civil import days_of_months

_SATURDAY = 5


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

    basis = Basis.ANCHOR
    is_date = True
    is_end = True
    takes_clock = True

    @property
    def grain(self) -> Step:
        """The unit."""
        return self.step

    @property
    def is_told(self) -> bool:
        """As `told`."""
        return self.told

    def seen_from(self, view: View) -> Reading:
        """Return the unit that lies so many units from today's."""
        if self.told and view.told is not None:
            told = reading_of(*unit_from(view.told[0], self.step, self.shift))
            return attrs.evolve(told, basis=Basis.ANTECEDENT)
        if view.today is None:
            return Reading(span=None, value=UNRESOLVED_STEP[self.step])
        return reading_of(*unit_from(view.today, self.step, self.shift))


@attrs.frozen(kw_only=True)
class Ago(Shifted):
    """A unit so many back from the anchor's: "two years ago"; a day may follow ("ago today")."""


@attrs.frozen(kw_only=True)
class Stretch(Meaning):
    """So many units up to the anchor, or from it: "the past five years".

    Attributes:
        step: the unit.
        count: how many; negative for back.
        deadline: whether only its end is to be kept: "within the next two weeks".
    """

    step: Step
    count: int
    deadline: bool = False

    type = TimexType.DURATION
    basis = Basis.ANCHOR
    has_sides = False

    @property
    def is_deadline(self) -> bool:
        """As `deadline`."""
        return self.deadline

    @property
    def offset(self) -> Offset | None:
        """How far ahead; `None` if it lies back."""
        if self.count < 0:
            return None
        limit = Limit.MOST if self.deadline else Limit.EXACT
        return Offset(step=self.step, count=self.count, limit=limit)

    def seen_from(self, view: View) -> Reading:
        """Return some time between today and the same day so many units away."""
        months = _MONTHS_IN_STEP.get(self.step)
        value = length_value(abs(self.count), self.step)
        if view.today is None:
            return Reading(span=None, value=value)
        if months is None:
            other = view.today + self.count * (DAYS_IN_WEEK if self.step is Step.WEEK else 1)
        else:
            other = same_day(view.today, months * self.count)
        first, last = sorted((view.today, other))
        return Reading(span=TimeSpan.days(first, last), value=value)


@attrs.frozen(kw_only=True)
class Open(Meaning):
    """A length without a number up to the anchor, or from it: "in the coming weeks".

    Attributes:
        value: as `TimeExpression.value`.
        ahead: whether it lies ahead.
        type: as `TimeExpression.type`.
    """

    value: str
    ahead: bool
    type: TimexType = TimexType.DURATION

    basis = Basis.ANCHOR
    calendar = False
    has_sides = False

    def seen_from(self, view: View) -> Reading:
        """Return what lies on that side of today."""
        if view.today is None:
            return Reading(span=None, value=self.value)
        today = view.today * DAY
        span = (
            TimeSpan.within(today, None) if self.ahead else TimeSpan.within(None, today + DAY - 1)
        )
        return Reading(span=span, value=self.value)


def length_value(count: float | str, step: Step) -> str:
    """Return the value of a length: decades are written in years."""
    if step is Step.DECADE and not isinstance(count, str):
        return f"P{10 * count:g}Y"
    return f"P{count if isinstance(count, str) else f'{count:g}'}{step}"


class Which(StrEnum):
    """Which of the days of one name."""

    NEAREST = "nearest"
    LAST = "last"
    PAST = "the one before today"
    THIS = "this"
    NEXT = "next"
    COMING = "the one after today"
    PRECEDING = "the one before the day named before"
    FOLLOWING = "the one after the day named before"


_COUNTED_FROM_NAMED = {Which.PRECEDING: Which.PAST, Which.FOLLOWING: Which.COMING}


@attrs.frozen(kw_only=True)
class Weekday(Meaning):
    """A day of the week: "Monday", "next Friday".

    Attributes:
        weekday: 0 for Monday.
        which: the nearest that way, today included; the last before today; the one in
            today's week; the next after today; those before and after a day named before. Of
            "last" and "next" nobody can tell whether a day of today's week is meant, or that of
            the week beside it.
        opens_sooner: whether it is written hastily ("thurs"): there verbs are left out, and what
            they would tell.
    """

    weekday: int
    which: Which = Which.NEAREST
    opens_sooner: bool = False

    grain = Step.DAY
    is_date = True
    is_end = True
    takes_clock = True

    @property
    def recurring(self) -> str:
        """Every week."""
        return f"XXXX-WXX-{self.weekday + 1}"

    @property
    def basis(self) -> Basis:
        """The tense, unless the words say which."""
        if self.which in _COUNTED_FROM_NAMED:
            return Basis.ANTECEDENT
        return Basis.TENSE if self.which is Which.NEAREST else Basis.ANCHOR

    spreads = True

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        if self.which in _COUNTED_FROM_NAMED:
            return self._from_named(view)
        if view.told is not None and self.which is Which.NEAREST and view.told[0] == view.told[1]:
            number = view.told[0] + (self.weekday - weekday_of(view.told[0])) % DAYS_IN_WEEK
            return attrs.evolve(reading_of(number, number), basis=Basis.ANTECEDENT)
        if view.today is None:
            return Reading(span=None, value=f"XXXX-WXX-{self.weekday + 1}")
        number = view.today + self._distance(weekday_of(view.today), view.tense)
        nearest = reading_of(number, number)
        if not self._may_be_of_week_beside(view.today, number):
            return nearest
        beyond = number + (DAYS_IN_WEEK if number > view.today else -DAYS_IN_WEEK)
        days = nearest, reading_of(beyond, beyond)
        back, ahead = days if beyond > number else reversed(days)
        return one_of(back, ahead, nearest.value)

    def _may_be_of_week_beside(self, today: int, number: int) -> bool:
        """Say whether the nearest day lies in today's week: "next Thursday", said on a Monday.

        Who looks ahead on a Sunday may count it to the week that follows.
        """
        if self.which is Which.LAST:
            return _week_of(number) == _week_of(today)
        starts = _week_of(today), _week_of(today + 1)
        return self.which is Which.NEXT and _week_of(number) in starts

    def _from_named(self, view: View) -> Reading:
        """Return the one beside the day named before; beside today, if no time was named.

        None, if what was named is longer than a day.
        """
        if view.antecedent is None and view.last is not None:
            return Reading(span=None, value=f"XXXX-WXX-{self.weekday + 1}")
        named = None if view.antecedent is None else outer_days(view.antecedent)
        today, basis = (view.today, Basis.ANCHOR) if named is None else (named[0], Basis.ANTECEDENT)
        beside = attrs.evolve(self, which=_COUNTED_FROM_NAMED[self.which])
        return attrs.evolve(beside.seen_from(attrs.evolve(view, today=today)), basis=basis)

    def _distance(self, today: int, tense: Tense) -> int:
        """Return the days from a weekday to the one meant."""
        ahead = (self.weekday - today) % DAYS_IN_WEEK
        back = ahead - DAYS_IN_WEEK if ahead else 0
        match self.which:
            case Which.LAST | Which.PAST | Which.PRECEDING:
                return back or -DAYS_IN_WEEK
            case Which.NEXT | Which.COMING | Which.FOLLOWING:
                return ahead or DAYS_IN_WEEK
            case Which.THIS:
                return self.weekday - today
            case Which.NEAREST:
                return back if tense is Tense.PAST else ahead


def _week_of(number: int) -> int:
    """Return the Monday of a day's week."""
    return number - weekday_of(number)


@attrs.frozen(kw_only=True)
class FromAntecedent(Meaning):
    """A day counted from one named before: "the same day", "two days later".

    Attributes:
        shift: days on; negative for back.
        months: and months, to the same day of one ("exactly four years afterwards").
    """

    shift: int = 0
    months: int = 0

    basis = Basis.ANTECEDENT
    grain = Step.DAY
    is_end = True
    takes_clock = True

    @property
    def offset(self) -> Offset | None:
        """How far on, or back; `None` for the day itself."""
        count, step = (self.months, Step.MONTH) if self.months else (self.shift, Step.DAY)
        return Offset(step=step, count=abs(count), back=count < 0) if count else None

    def seen_from(self, view: View) -> Reading:
        """Return some time within the antecedent, so many days on."""
        outer = None if view.antecedent is None else outer_days(view.antecedent)
        if outer is None:
            return Reading(span=None, value="XXXX-XX-XX")
        if self.months:
            outer = same_day(outer[0], self.months), same_day(outer[1], self.months)
        return reading_of(outer[0] + self.shift, outer[1] + self.shift)


def unit_from(today: int, step: Step, shift: int) -> tuple[int, int]:
    """Return the first and last day of the unit so many units from today's."""
    if step is Step.DAY:
        return today + shift, today + shift
    if step is Step.WEEK:
        monday = today - weekday_of(today) + DAYS_IN_WEEK * shift
        return monday, monday + DAYS_IN_WEEK - 1
    count = _MONTHS_IN_STEP[step]
    year, month, _ = civil(today)
    index = ((year * 12 + month - 1) // count + shift) * count
    return days_of_months(index // 12, index % 12 + 1, count)


def months_of(days: tuple[int, int]) -> int | None:
    """Return the first of two day numbers, if both lie in one month."""
    first, last = civil(days[0]), civil(days[1])
    return days[0] if first[:2] == last[:2] else None


def same_day(today: int, months: int) -> int:
    """Return the day so many months on; in a shorter month, its last day."""
    year, month, day = civil(today)
    index = year * 12 + month - 1 + months
    year, month = index // 12, index % 12 + 1
    return day_number(year, month, min(day, days_in_month(year, month)))


@attrs.frozen(kw_only=True)
class Weekend(Meaning):
    """A weekend, from Saturday to Sunday: "last weekend".

    Attributes:
        shift: weeks on from the anchor's; negative for back; `None` if the tense tells.
    """

    shift: int | None = 0

    @property
    def basis(self) -> Basis:
        """The anchor, and the tense where it tells."""
        return Basis.TENSE if self.shift is None else Basis.ANCHOR

    spreads = True

    def seen_from(self, view: View) -> Reading:
        """Return both days."""
        if view.today is None:
            return Reading(span=None, value="XXXX-WXX-WE")
        shift = self.shift
        if shift is None:
            has_come = weekday_of(view.today) >= _SATURDAY
            shift = 0 if has_come or view.tense is not Tense.PAST else -1
        monday = view.today - weekday_of(view.today) + DAYS_IN_WEEK * shift
        return Reading(
            span=TimeSpan.days(monday + 5, monday + 6),
            value=f"{value_of(monday, monday + DAYS_IN_WEEK - 1)}-WE",
        )


MONTHS_OF_LENGTH = {Step.MONTH: 1, Step.QUARTER: 3, Step.YEAR: 12, Step.DECADE: 120}


def moved(start: int, step: Step, count: float) -> int:
    """Return the day so many units from one; in a shorter month, the next month's first."""
    if step not in MONTHS_OF_LENGTH:
        return start + int(count * (DAYS_IN_WEEK if step is Step.WEEK else 1))
    year, month, day = civil(start)
    index = year * 12 + month - 1 + int(count * MONTHS_OF_LENGTH[step])
    first, last = days_of_months(index // 12, index % 12 + 1)
    return min(first + day - 1, last + 1)
