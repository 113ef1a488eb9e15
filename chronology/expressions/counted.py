"""Meanings of lengths, of parts of days, weeks and months, and of times counted from others."""

import re

import attrs

from chronology.expressions.combined import Wrapped
from chronology.expressions.meaning import (
    Meaning,
    Pair,
    Reading,
    Unclear,
    View,
    outer_days,
    reading_of,
    value_of,
    weekday_of,
)
from chronology.expressions.model import (
    Basis,
    Tense,
    TimeFault,
    TimexType,
    impossible,
    unclear,
)
from chronology.expressions.stepped import (
    UNRESOLVED_STEP,
    Shifted,
    Step,
    Stretch,
    Weekday,
    length_value,
    months_of,
    same_day,
    unit_from,
)
from chronology.expressions.yearly import WEEKDAYS, Day, Months, Year, Years, weekday_within
from chronology.timespan import DAY, TimeSpan, civil
from chronology.timespan.civil import days_of_months
from chronology.timex3 import year_value
from chronology.vocabulary import TimeFaultKind

_DAYS_IN_WEEK = 7
_SATURDAY = 5
_MONTHS_OF_STEP = {Step.MONTH: 1, Step.YEAR: 12, Step.DECADE: 120}
_DAYS_IN_QUARTER = (89, 93)


_SHORTER = "it is not that long"


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
class PartOfDay(Wrapped):
    """A part of a day: "Thursday night". Its bounds stay those of the day.

    When a morning ends nobody has laid down, and a night may end on the next day.

    Attributes:
        code: TIMEX3's (`MO`, `MI`, `AF`, `EV`, `NI`, `DT`).
        named: whether the words name the day.
    """

    code: str
    named: bool = True

    type = TimexType.TIME

    @property
    def calendar(self) -> bool:
        """Whether the words name the day."""
        return self.named and self.of.calendar

    def seen_from(self, view: View) -> Reading:
        """Return the day, with the part in the value."""
        day = self.of.seen_from(view)
        return attrs.evolve(day, value=f"{day.value}T{self.code}")


@attrs.frozen(kw_only=True)
class AtClock(Wrapped):
    """A time of day: "10:30 on Tuesday".

    Attributes:
        first: the first second of the day that is meant; `None` if a zone is given, which
            may be another than the reader's: then the bounds stay those of the day.
        last: the last second of the day that is meant.
        written: the time as ISO 8601 writes it.
        named: whether the words name the day.
    """

    first: int | None
    last: int
    written: str
    named: bool = True

    type = TimexType.TIME

    @property
    def calendar(self) -> bool:
        """Whether the words name the day."""
        return self.named

    def seen_from(self, view: View) -> Reading:
        """Return some time between the two seconds."""
        day = self.of.seen_from(view)
        outer = None if day.span is None else outer_days(day.span)
        value = f"{day.value}T{self.written}"
        if outer is None or self.first is None or outer[0] != outer[1]:
            return attrs.evolve(day, value=value)
        start = outer[0] * DAY
        span = TimeSpan.within(start + self.first, start + self.last, timed=True)
        return attrs.evolve(day, span=span, value=value)


@attrs.frozen(kw_only=True)
class SpokenDay(Meaning):
    """The day that is spoken of: the last one named, else the anchor's.

    Attributes:
        calendar: as `TimeExpression.calendar`.
    """

    calendar: bool = True

    basis = Basis.ANCHOR

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        if view.antecedent is not None and (outer := outer_days(view.antecedent)):
            return attrs.evolve(reading_of(*outer), basis=Basis.ANTECEDENT)
        if view.today is None:
            return Reading(span=None, value="XXXX-XX-XX")
        return reading_of(view.today, view.today)


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

    def seen_from(self, view: View) -> Reading:
        """Return the unit that lies so many from that of the antecedent."""
        if view.last is None:
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
    """

    year: Year
    step: Step | None = None

    basis = Basis.ANTECEDENT
    calendar = False

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
        monday = view.today - weekday_of(view.today) + _DAYS_IN_WEEK * shift
        return Reading(
            span=TimeSpan.days(monday + 5, monday + 6),
            value=f"{value_of(monday, monday + _DAYS_IN_WEEK - 1)}-WE",
        )


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
            days = f"{whole.span} has {outer[1] - outer[0] + 1} days"
            return attrs.evolve(whole, span=None, fault=impossible(days))
        last = min(first + self.days - 1, outer[1])
        value = value_of(first, last)
        if self.days == _DAYS_IN_WEEK:
            monday = first + 3 - weekday_of(first + 3)
            value = value_of(monday, monday + _DAYS_IN_WEEK - 1)
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
        touches = mondays // _DAYS_IN_WEEK + 1
        may_be = self.step is Step.WEEK and abs(self.count) <= touches
        return unclear(_SHORTER) if may_be else impossible(_SHORTER)

    def _within(self, first: int, last: int) -> tuple[int, int]:
        if self.step not in _MONTHS_OF_STEP:
            days = self.count * (_DAYS_IN_WEEK if self.step is Step.WEEK else 1)
            return (first, first + days - 1) if days > 0 else (last + days + 1, last)
        count = abs(self.count) * _MONTHS_OF_STEP[self.step]
        year, month, _ = civil(first if self.count > 0 else last)
        index = year * 12 + month - (1 if self.count > 0 else count)
        return days_of_months(index // 12, index % 12 + 1, count)


@attrs.frozen(kw_only=True)
class Later(Wrapped):
    """A day so many days after another, which lies ahead: "a week from Friday".

    Attributes:
        days: how many; negative for before ("two Mondays ago").
    """

    days: int

    basis = Basis.ANCHOR

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        reading = self.of.seen_from(attrs.evolve(view, tense=Tense.FUTURE, told=None))
        outer = None if reading.span is None else outer_days(reading.span)
        return reading if outer is None else reading_of(outer[0] + self.days, outer[1] + self.days)


@attrs.frozen(kw_only=True)
class BesideNamed(Wrapped):
    """A month or season next to the time named before: "the following January".

    Attributes:
        tense: `future` for the first one after the month named before, `past` for the last one
            before it.
    """

    tense: Tense

    @property
    def basis(self) -> Basis:
        """The time named before."""
        return Basis.ANTECEDENT

    leans = True  # where nothing was named before

    def seen_from(self, view: View) -> Reading:
        """Return the one beside it, or else the nearest as the tense has it."""
        if view.last is None:
            return attrs.evolve(self.of.seen_from(view), basis=Basis.TENSE)
        is_back = self.tense is Tense.PAST
        first, last = view.last
        today = (
            unit_from(first, Step.MONTH, 0)[0] - 1 if is_back else unit_from(last, Step.MONTH, 1)[0]
        )
        beside = self.of.seen_from(attrs.evolve(view, today=today, tense=self.tense, told=None))
        return attrs.evolve(beside, basis=Basis.ANTECEDENT)


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

    def seen_from(self, view: View) -> Reading:
        """Return the days."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        if self.back:
            counted = _moved(outer[0], self.step, -1), outer[0] - 1
            unit = unit_from(outer[0], self.step, -1)
        else:
            counted = outer[1] + 1, _moved(outer[1] + 1, self.step, 1) - 1
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
            number = last + _DAYS_IN_WEEK * (self.place + 1)
        return attrs.evolve(reading_of(number, number), basis=reading.basis)


@attrs.frozen(kw_only=True)
class NearWinter(Wrapped):
    """The winter in which today lies or to which it is nearest, or the next: "this winter".

    Attributes:
        following: whether the next one that is still to begin is meant.
    """

    following: bool = False

    basis = Basis.ANCHOR
    leans = False
    spreads = True

    def seen_from(self, view: View) -> Reading:
        """Return the winter."""
        view = attrs.evolve(view, told=None)
        if not self.following:
            nearest = self.of.seen_from(attrs.evolve(view, tense=Tense.RECALLED))
            return attrs.evolve(nearest, basis=Basis.ANCHOR)
        ahead = self.of.seen_from(attrs.evolve(view, tense=Tense.FUTURE))
        outer = None if ahead.span is None else outer_days(ahead.span)
        if outer is not None and view.today is not None and outer[0] <= view.today:
            following = attrs.evolve(view, today=outer[1] + 1, tense=Tense.FUTURE)
            ahead = self.of.seen_from(following)
        return attrs.evolve(ahead, basis=Basis.ANCHOR)


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
        of = self.of.step if isinstance(self.of, Shifted) else Step.DAY
        first = _moved(outer[0], self.step, self.shift)
        return attrs.evolve(reading_of(*unit_from(first, of, 0)), basis=Basis.ANCHOR)


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
        first = _moved(outer[1] + 1, self.step, -self.count)
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
        last = _moved(outer[0], self.step, self.count) - (0 if self.counted else 1)
        return attrs.evolve(day, span=TimeSpan.days(outer[0], last), value=value)


_MONTHS_OF_LENGTH = {Step.MONTH: 1, Step.QUARTER: 3, Step.YEAR: 12, Step.DECADE: 120}
_DAYS_OF_STEP = {Step.DAY: 1, Step.WEEK: _DAYS_IN_WEEK}
_LENGTH = re.compile(r"P(?P<count>\d{1,3}(?:\.5)?)(?P<step>[DWMQY])")


def _moved(start: int, step: Step, count: float) -> int:
    """Return the day so many units from one; in a shorter month, the next month's first."""
    if step not in _MONTHS_OF_LENGTH:
        return start + int(count * (_DAYS_IN_WEEK if step is Step.WEEK else 1))
    year, month, day = civil(start)
    index = year * 12 + month - 1 + int(count * _MONTHS_OF_LENGTH[step])
    first, last = days_of_months(index // 12, index % 12 + 1)
    return min(first + day - 1, last + 1)


def length_to(left: Meaning, right: Meaning) -> LengthTo | None:
    """Join a length to the time with which it ends: "the year ended 31 December 2021"."""
    if not isinstance(right, Day | Months | Years) or (isinstance(right, Months) and right.code):
        return None
    if isinstance(left, Spoken) and not left.shift and not left.calendar:
        unit = Timeless(value=length_value(1, left.step), type=TimexType.DURATION)
        return LengthTo(begin=unit, end=right, step=left.step, count=1)
    if _is_fiscal_year(left):
        return LengthTo(begin=left, end=right, step=Step.YEAR, count=1)
    if isinstance(left, Months) and left.code and left.leans and isinstance(right, Day):
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
        if self.exact or self.step not in _MONTHS_OF_LENGTH:
            return moved, moved
        return unit_from(moved, self.step, 0)


def _day_moved(day: int, step: Step, count: int) -> int:
    """Return the day so many units from one; in a shorter month, its last day."""
    months = _MONTHS_OF_LENGTH.get(step)
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


def _whole_length(meaning: Meaning) -> tuple[Step, int] | None:
    """Return the unit of a length, and how many; `None` if it is no such or only roughly so."""
    if isinstance(meaning, Ahead):
        return meaning.step, meaning.count
    is_sharp = isinstance(meaning, Timeless) and not meaning.mod
    length = _LENGTH.fullmatch(meaning.value) if isinstance(meaning, Timeless) else None
    if length is None or not is_sharp or not length["count"].isdecimal():
        return None
    return Step(length["step"]), int(length["count"])


@attrs.frozen(kw_only=True)
class MonthDay(Meaning):
    """A day of the month that is spoken of: "the 5th".

    Attributes:
        day: as written.
    """

    day: int

    basis = Basis.ANTECEDENT
    leans = True

    def seen_from(self, view: View) -> Reading:
        """Return that day of the last month named, or else the one nearest to the anchor."""
        month = None if view.last is None else months_of(view.last)
        if month is not None:
            return self._of_month(month)
        if view.today is None:
            return Reading(span=None, value=f"XXXX-XX-{self.day:02}", basis=Basis.TENSE)
        first, _ = unit_from(view.today, Step.MONTH, 0)
        has_come = first + self.day - 1 <= view.today
        shift = (0 if has_come else -1) if view.tense is Tense.PAST else int(has_come)
        is_today = first + self.day - 1 == view.today
        month, _ = unit_from(view.today, Step.MONTH, 0 if is_today else shift)
        return attrs.evolve(self._of_month(month), basis=Basis.TENSE)

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
        if view.today is None:
            return Reading(span=None, value=value)
        shifts = (0, -1) if view.tense is Tense.PAST else (0, 1)
        for shift in shifts:
            first, last = unit_from(view.today, Step.MONTH, shift)
            number = first + self.day - 1
            is_on_side = number <= view.today if view.tense is Tense.PAST else number >= view.today
            if number <= last and is_on_side and weekday_of(number) == self.weekday:
                return reading_of(number, number)
        neither = f"neither this month nor the one beside it has such a {WEEKDAYS[self.weekday]}"
        return Reading(span=None, value=value, fault=unclear(neither))


@attrs.frozen(kw_only=True)
class WeekOfYear(Meaning):
    """A week by its number, from Monday to Sunday (ISO 8601): "week 14 of 2023".

    Attributes:
        year: the year of the week.
        week: its number, as written.
    """

    year: int
    week: int

    def seen_from(self, view: View) -> Reading:  # noqa: ARG002 - it is the same from everywhere
        """Return the whole week; a fault if the year has none of that number."""
        value = f"{year_value(self.year)}-W{self.week:02}"
        mondays = [_first_monday(year) for year in (self.year, self.year + 1)]
        monday = mondays[0] + _DAYS_IN_WEEK * (self.week - 1)
        if not mondays[0] <= monday < mondays[1]:
            weeks = (mondays[1] - mondays[0]) // _DAYS_IN_WEEK
            fault = impossible(f"{self.year} has {weeks} weeks")
            return Reading(span=None, value=value, fault=fault)
        return Reading(span=TimeSpan.days(monday, monday + _DAYS_IN_WEEK - 1), value=value)


def _first_monday(year: int) -> int:
    """Return the Monday of a year's first week, which is that of its 4 January (ISO 8601)."""
    fourth = days_of_months(year, 1)[0] + 3
    return fourth - weekday_of(fourth)


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


@attrs.frozen(kw_only=True)
class HoursAgo(Meaning):
    """A time so many seconds ago: "two hours ago". At which hour of its day nobody knows.

    Attributes:
        seconds: how many.
    """

    seconds: int

    basis = Basis.ANCHOR

    def seen_from(self, view: View) -> Reading:
        """Return the days that it may have been, if the telling was at any hour of its day."""
        if view.today is None:
            return Reading(span=None, value=_PAST)
        first = (view.today * DAY - self.seconds) // DAY
        last = ((view.today + 1) * DAY - 1 - self.seconds) // DAY
        return Reading(span=TimeSpan.days(first, last), value=_PAST)


_PAST = "PAST_REF"  # as annotators have it


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

    def seen_from(self, view: View) -> Reading:
        """Return what lies on that side of today."""
        if view.today is None:
            return Reading(span=None, value=self.value)
        today = view.today * DAY
        span = (
            TimeSpan.within(today, None) if self.ahead else TimeSpan.within(None, today + DAY - 1)
        )
        return Reading(span=span, value=self.value)
