"""Meanings of times that are counted from others, or from none of the calendar."""

import attrs

from chronology.meanings.calendar import WEEKDAYS, Year
from chronology.meanings.clock import PartOfDay
from chronology.meanings.displaced import one_of
from chronology.meanings.meaning import (
    Meaning,
    Reading,
    View,
    outer_days,
    reading_of,
    weekday_of,
)
from chronology.meanings.stepped import (
    UNRESOLVED_STEP,
    Stretch,
    length_value,
    months_of,
    moved,
    unit_from,
)
from chronology.meanings.terms import (
    Basis,
    Limit,
    Offset,
    Step,
    Tense,
    TimeFault,
    TimexType,
    unclear,
)
from chronology.meanings.wrapped import Wrapped
from chronology.timespan import TimeSpan, civil
from chronology.timespan.civil import days_of_months
from chronology.timex3 import year_value

_DAYS_IN_QUARTER = (89, 93)
_A_YEAR = 366  # days


@attrs.frozen(kw_only=True)
class Timeless(Meaning):
    """Words of time that name none of the calendar: "two years", "every Monday", "now".

    Attributes:
        value: as `TimeExpression.value`.
        type: as `TimeExpression.type`.
        mod: as `TimeExpression.mod`.
    """

    value: str
    type: TimexType = TimexType.DATE
    mod: str = ""

    calendar = False
    has_sides = False

    def on(self, day: Meaning) -> "Meaning | None":
        """Return that part of a day, if it is one."""
        if self.type is not TimexType.TIME:
            return None
        return PartOfDay(of=day, code=self.value.rpartition("T")[2])

    def seen_from(self, view: View) -> Reading:  # noqa: ARG002 - it is the same from everywhere
        """Return no span."""
        return Reading(span=None, value=self.value)


@attrs.frozen(kw_only=True)
class Modified(Wrapped):
    """A meaning that the words qualify without a change to its bounds: "late Thursday".

    Attributes:
        mod: TIMEX3 `mod`.
    """

    mod: str

    takes_clock = True

    def seen_from(self, view: View) -> Reading:
        """Return the same reading."""
        return self.of.seen_from(view)


@attrs.frozen(kw_only=True)
class Rough(Wrapped):
    """A time of which the words do not say enough: "nearly two years ago". It has no span.

    Attributes:
        fault: what is unclear.
        mod: TIMEX3 `mod`.
    """

    fault: TimeFault
    mod: str

    def seen_from(self, view: View) -> Reading:
        """Return the value alone."""
        return attrs.evolve(self.of.seen_from(view), span=None, fault=self.fault)


@attrs.frozen(kw_only=True)
class Spoken(Meaning):
    """A unit counted from a time named before: "the following month", "a year earlier".

    Where nothing is named before, `value` follows the anchor, as annotators have it, and
    there is no span.

    Attributes:
        step: the unit.
        shift: how many on; negative for back.
        keeps: whether a quarter stays a quarter ("profit fell from a year earlier").
        calendar: as `TimeExpression.calendar`.
    """

    step: Step
    shift: int = 0
    keeps: bool = False
    calendar: bool = True

    basis = Basis.ANTECEDENT
    is_end = True

    @property
    def grain(self) -> Step:
        """The unit."""
        return self.step

    def seen_from(self, view: View) -> Reading:
        """Return the unit that lies so many from that of the antecedent."""
        is_after_stretch = view.stretch is not None and self.step is Step.YEAR
        if is_after_stretch and view.stretch is not None and self.shift > 0:
            return reading_of(*unit_from(view.stretch[1], self.step, self.shift))
        if view.last is None or (is_after_stretch and self.shift < 0):  # before which of its ends?
            return self._from_anchor(view)
        step, shift = self.step, self.shift
        quarter = _DAYS_IN_QUARTER[0] < view.last[1] - view.last[0] <= _DAYS_IN_QUARTER[1]
        if self.keeps and step is Step.YEAR and quarter:
            step, shift = Step.QUARTER, 4 * shift
        side = 0 if shift <= 0 else 1
        return reading_of(*unit_from(view.last[side], step, shift))

    def _from_anchor(self, view: View) -> Reading:
        if view.today is None:
            return Reading(span=None, value=UNRESOLVED_STEP[self.step])
        return Reading(
            span=None, value=reading_of(*unit_from(view.today, self.step, self.shift)).value
        )


@attrs.frozen(kw_only=True)
class SamePeriod(Meaning):
    """The months named before, in another year: "the same period last year".

    Attributes:
        year: in which year.
        step: the unit that it is, where the words say so ("the same quarter").
        calendar: whether something happened then, and is not only compared with it.
    """

    year: Year
    step: Step | None = None
    calendar: bool = False

    basis = Basis.ANTECEDENT

    def seen_from(self, view: View) -> Reading:
        """Return the same months of that year."""
        year = self.year.seen_from(view)
        last = view.last
        if last is not None and self.step is not None:
            last = unit_from(last[1], self.step, 0)
        if last is None or year is None:
            return Reading(span=None, value="XXXX" if year is None else year_value(year))
        begin, end = civil(last[0]), civil(last[1])
        if begin[0] != end[0]:
            return Reading(span=None, value="XXXX")
        return reading_of(*days_of_months(year, begin[1], end[1] - begin[1] + 1))


@attrs.frozen(kw_only=True)
class Later(Wrapped):
    """A day so many days after another, which lies ahead: "a week from Friday".

    Attributes:
        days: how many; negative for before ("two Mondays ago").
    """

    days: int

    basis = Basis.ANCHOR

    def seen_from(self, view: View) -> Reading:
        """Return the day; of a day that may be one of two ("next Friday"), both."""
        reading = self.of.seen_from(attrs.evolve(view, tense=Tense.FUTURE, told=None))
        spans = () if reading.span is None else reading.span.members or (reading.span,)
        each = tuple(map(outer_days, spans))
        days = [reading_of(day[0] + self.days, day[1] + self.days) for day in each if day]
        if not days:
            return reading
        return days[0] if len(days) == 1 else one_of(days[0], days[-1], days[0].value)


@attrs.frozen(kw_only=True)
class Back(Wrapped):
    """A time so many units before another: "50 years ago today", "two years ago this month".

    Attributes:
        step: the unit.
        shift: how many on; negative for back.
    """

    step: Step
    shift: int

    basis = Basis.ANCHOR
    spreads = True

    def seen_from(self, view: View) -> Reading:
        """Return the same day, week, month or year so many units away; of a day, that date."""
        reading = self.of.seen_from(attrs.evolve(view, tense=Tense.PAST, told=None))
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        of = self.of.grain or Step.DAY
        first = moved(outer[0], self.step, self.shift)
        return attrs.evolve(reading_of(*unit_from(first, of, 0)), basis=Basis.ANCHOR)


@attrs.frozen(kw_only=True)
class MonthDay(Meaning):
    """A day of the month that is spoken of: "the 5th".

    Attributes:
        day: as written.
    """

    day: int

    basis = Basis.TENSE
    opens_sooner = True  # of such days no data are known
    is_end = True

    def seen_from(self, view: View) -> Reading:
        """Return that day of the last month named, or else the one nearest to the anchor."""
        month = None if view.last is None else months_of(view.last)
        is_now = view.last is not None and view.today in range(view.last[0], view.last[1] + 1)
        if month is not None and not is_now:  # "this morning" names no month
            return attrs.evolve(self._of_month(self._onward(month, view)), basis=Basis.ANTECEDENT)
        if view.today is None:
            return Reading(span=None, value=f"XXXX-XX-{self.day:02}")
        first, _ = unit_from(view.today, Step.MONTH, 0)
        has_come = first + self.day - 1 <= view.today
        shift = (0 if has_come else -1) if view.tense is Tense.PAST else int(has_come)
        is_today = first + self.day - 1 == view.today
        month, _ = unit_from(view.today, Step.MONTH, 0 if is_today else shift)
        return self._of_month(month)

    def _onward(self, month: int, view: View) -> int:
        """Return a day of the month named before, or of the next if that day must lie ahead."""
        number = unit_from(month, Step.MONTH, 0)[0] + self.day - 1
        today, last = view.today, view.last
        is_ahead = today is not None and last is not None and number < today < last[0]
        shift = int(is_ahead and view.tense is Tense.FUTURE)
        return unit_from(month, Step.MONTH, shift)[0]

    def _of_month(self, month: int) -> Reading:
        first, last = unit_from(month, Step.MONTH, 0)
        number = first + self.day - 1
        if number > last:
            return Reading(span=None, value=f"XXXX-XX-{self.day:02}")
        return reading_of(number, number)


@attrs.frozen(kw_only=True)
class FittingDay(Meaning):
    """A weekday with the day of a month that is not named: "Monday the 6th".

    Attributes:
        weekday: 0 for Monday.
        day: as written.
    """

    weekday: int
    day: int

    basis = Basis.TENSE
    spreads = True

    def seen_from(self, view: View) -> Reading:
        """Return the day in the anchor's month or the one beside it, if one of them has it."""
        value = f"XXXX-XX-{self.day:02}"
        told = self._in_month_of(view.last)
        near = self._nearby(view)
        is_old = told is not None and view.today is not None and told < view.today - _A_YEAR
        if told is not None and (near in {None, told} or is_old):
            return attrs.evolve(reading_of(told, told), basis=Basis.ANTECEDENT)
        if near is not None and told is None:
            return reading_of(near, near)
        if view.today is None:
            return Reading(span=None, value=value)
        neither = f"neither this month nor the one beside it has such a {WEEKDAYS[self.weekday]}"
        both = "this month and the one named before both have such a day"
        return Reading(span=None, value=value, fault=unclear(both if near else neither))

    def _in_month_of(self, last: tuple[int, int] | None) -> int | None:
        """Return the day in the month of what was named last, if it fits there."""
        month = None if last is None else months_of(last)
        if month is None:
            return None
        first, end = unit_from(month, Step.MONTH, 0)
        number = first + self.day - 1
        return number if number <= end and weekday_of(number) == self.weekday else None

    def _nearby(self, view: View) -> int | None:
        """Return the day in the anchor's month or the one beside it, if it fits there."""
        if view.today is None:
            return None
        other = Tense.FUTURE if view.tense is Tense.PAST else Tense.PAST
        # That both fit says more than words that leave the side open.
        ways = (view.tense,) if view.cued else (view.tense, other)
        found = (self._on_side(view.today, tense) for tense in ways)
        return next((number for number in found if number is not None), None)

    def _on_side(self, today: int, tense: Tense) -> int | None:
        """Return the day in this month or the one beside it, if it fits."""
        is_past = tense is Tense.PAST
        for shift in (0, -1 if is_past else 1):
            first, last = unit_from(today, Step.MONTH, shift)
            number = first + self.day - 1
            is_on_side = number <= today if is_past else number >= today
            if number <= last and is_on_side and weekday_of(number) == self.weekday:
                return number
        return None


@attrs.frozen(kw_only=True)
class Ahead(Meaning):
    """A length that counts on from the anchor where the clause looks ahead: "in two months".

    Attributes:
        step: the unit.
        count: how many.
        deadline: whether some time until then is meant ("within 30 days").
    """

    step: Step
    count: int
    deadline: bool = False

    type = TimexType.DURATION
    basis = Basis.TENSE
    calendar = False
    by_default = Tense.FUTURE
    spreads = True
    has_sides = False

    @property
    def is_deadline(self) -> bool:
        """As `deadline`."""
        return self.deadline

    @property
    def offset(self) -> Offset:
        """How far ahead."""
        limit = Limit.MOST if self.deadline else Limit.EXACT
        return Offset(step=self.step, count=self.count, limit=limit)

    def seen_from(self, view: View) -> Reading:
        """Return the time so far ahead; none if the clause looks back."""
        value = length_value(self.count, self.step)
        if view.today is None or view.tense is Tense.PAST:
            return Reading(span=None, value=value)
        first, last = unit_from(view.today, self.step, self.count)
        if self.deadline:
            same = Stretch(step=self.step, count=self.count).seen_from(view)
            return attrs.evolve(same, value=value)
        return Reading(span=TimeSpan.days(first, last), value=value)
