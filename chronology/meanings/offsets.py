"""Meanings of times that are counted from another by a length: "two days before 14 July 1789"."""

import re

import attrs

from chronology.meanings.business import business_day
from chronology.meanings.counted import Ahead, Timeless
from chronology.meanings.lengths import LENGTH, LengthTo
from chronology.meanings.meaning import DAYS_IN_WEEK, Meaning, Reading, Unclear, View, outer_days
from chronology.meanings.meaning import value_of as value_of_days
from chronology.meanings.stepped import MONTHS_OF_LENGTH, length_value, same_day, unit_from
from chronology.meanings.terms import (
    BUSINESS_DAYS,
    Limit,
    Offset,
    Step,
    Tense,
    TimeFault,
    TimexType,
    unclear,
)
from chronology.timespan import DAY, TimeSpan

_DAYS_OF_STEP = {Step.DAY: 1, Step.WEEK: DAYS_IN_WEEK}
_NO_DAY = "XXXX-XX-XX"
_ROUGHLY = unclear("it is counted only roughly")
_EITHER = unclear("it may be the day itself or the one from which it is counted")


@attrs.frozen(kw_only=True)
class Uncounted(Timeless):
    """A length in days of which only a declared calendar could tell which count.

    Attributes:
        fault: what is missing.
        is_limit: whether a deadline is told with it alone: "within five business days".
        type: as `Timeless.type`.
    """

    fault: TimeFault
    is_limit: bool = False
    type: TimexType = TimexType.DURATION

    def seen_from(self, view: View) -> Reading:
        """Return no span; how long it lasted may be said, but not which day that gives."""
        reading = super().seen_from(view)
        return attrs.evolve(reading, fault=self.fault) if self.is_limit else reading


@attrs.frozen(kw_only=True)
class BusinessAhead(Ahead):
    """So many business days that count on from the anchor: "within five working days".

    Attributes:
        until: whether some time until then is meant, though its end is no deadline.
    """

    until: bool = False

    is_business = True

    @property
    def offset(self) -> Offset:
        """How far ahead."""
        return attrs.evolve(super().offset, business=True)

    def seen_from(self, view: View) -> Reading:
        """Return the day so many business days ahead; none without a calendar."""
        plain = Reading(span=None, value=length_value(self.count, self.step))
        if view.business is None:
            return attrs.evolve(plain, fault=BUSINESS_DAYS)
        if view.today is None or view.tense is Tense.PAST:
            return plain
        found = business_day(view.today, self.count, view.business)
        if found.day is None:
            return attrs.evolve(plain, fault=unclear(found.reason))
        first = view.today if self.deadline or self.until else found.day
        span = TimeSpan.days(first, found.day)
        return attrs.evolve(plain, span=span, holidays=found.holidays)


@attrs.frozen(kw_only=True)
class BusinessLength(Timeless):
    """A length in business days, by which another time may be counted.

    Attributes:
        count: how many.
        type: as `Timeless.type`.
    """

    count: int
    type: TimexType = TimexType.DURATION


_LIMITS = {
    "": Limit.EXACT,
    "EQUAL_OR_MORE": Limit.LEAST,
    "MORE_THAN": Limit.LEAST,
    "EQUAL_OR_LESS": Limit.MOST,
    "LESS_THAN": Limit.MOST,
}


@attrs.frozen(kw_only=True)
class CountedFrom(LengthTo):
    """A time so many units before or after another: "two days before 14 July 1789".

    From what is longer than a day, each of its days is counted: "two weeks after Easter 2021".

    Attributes:
        back: whether it is before.
        within: whether some time between the two is meant ("within 60 days of 1 March").
        deadline: whether a plan for it may be met at any time up to its end.
        exact: whether it is a limit, which falls on a day. Else what happened "two years after
            3 May 1911" may have happened on any day of that year.
        limit: whether so many units are the least ("at least 14 days before") or the most.
        beyond: whether so many days are too few: "more than 14 days before"; longer
            units are told roughly.
    """

    back: bool
    within: bool = False
    deadline: bool = False
    exact: bool = False
    limit: Limit = Limit.EXACT
    beyond: bool = False

    @property
    def mod(self) -> str:
        """The open side, as TIMEX3 writes it."""
        if self.limit is not Limit.LEAST:
            return ""
        return "ON_OR_BEFORE" if self.back else "ON_OR_AFTER"

    @property
    def is_deadline(self) -> bool:
        """As `deadline`."""
        return self.deadline

    @property
    def as_limit(self) -> "CountedFrom":
        """The day itself."""
        return attrs.evolve(self, exact=True)

    def seen_from(self, view: View) -> Reading:
        """Return the day, or the month or year in which it lies."""
        other = self.end.seen_from(view)
        outer = None if other.span is None else outer_days(other.span)
        if outer is None:
            return other
        days = self._days(*outer, view)
        if isinstance(days, Reading):
            return days
        (first, last), holidays = days
        span, of = TimeSpan.days(first, last), None
        if self.limit is Limit.LEAST:
            of = span
            more = (-1 if self.back else 1) if self.beyond else 0
            first, last = first + more, last + more
            bounds = (first * DAY, (last + 1) * DAY - 1)
            span = TimeSpan.within(*((None, bounds[1]) if self.back else (bounds[0], None)))
        value = value_of_days(first, last)
        return attrs.evolve(other, span=span, value=value, of=of, holidays=holidays)

    def _days(
        self,
        first: int,
        last: int,
        view: View,  # noqa: ARG002 - a calendar may be asked
    ) -> tuple[tuple[int, int], tuple[int, ...]] | Reading:
        """Return the first and last day, and the holidays passed over; or why there are none."""
        count = int(-self.count if self.back else self.count)
        moved = tuple(_day_moved(day, self.step, count) for day in (first, last))
        return self._between((first, last), (moved[0], moved[1])), ()

    def _between(self, days: tuple[int, int], moved: tuple[int, int]) -> tuple[int, int]:
        first, last = days
        if (self.within and self.limit is Limit.EXACT) or self.limit is Limit.MOST:
            return min(first, *moved), max(last, *moved)
        if self.within:  # "for at least two years before 2010": since then, or longer
            return first, last
        if self.exact or self.limit is Limit.LEAST or self.step not in MONTHS_OF_LENGTH:
            return moved[0], moved[1]
        return unit_from(moved[0], self.step, 0)[0], unit_from(moved[1], self.step, 0)[1]


@attrs.frozen(kw_only=True)
class BusinessFrom(CountedFrom):
    """A day so many business days before or after another."""

    is_business = True

    def _days(
        self, first: int, last: int, view: View
    ) -> tuple[tuple[int, int], tuple[int, ...]] | Reading:
        unknown = Reading(span=None, value=_NO_DAY, fault=BUSINESS_DAYS)
        if view.business is None:
            return unknown
        count = int(-self.count if self.back else self.count)
        found = tuple(business_day(day, count, view.business) for day in (first, last))
        if found[0].day is None or found[1].day is None:
            return attrs.evolve(unknown, fault=unclear(found[0].reason or found[1].reason))
        holidays = tuple(sorted({*found[0].holidays, *found[1].holidays}))
        return self._between((first, last), (found[0].day, found[1].day)), holidays


def _day_moved(day: int, step: Step, count: int) -> int:
    """Return the day so many units from one; in a shorter month, its last day."""
    months = MONTHS_OF_LENGTH.get(step)
    return day + count * _DAYS_OF_STEP[step] if months is None else same_day(day, months * count)


def counted_from(
    left: Meaning, right: Meaning, *, back: bool, lasting: bool = False
) -> Meaning | None:
    """Join a length to the time before or after which it is counted.

    `None` if the first is no length of whole units. What nobody can count is unclear; the time
    from which it is counted is never the one that is meant.

    Args:
        left: the length.
        right: the time.
        back: whether it is counted back.
        lasting: whether the time between is meant, and not its far end: "for two years before".
    """
    business = business_days(left)
    if (refused := uncountable(left)) is not None and (lasting or business is None):
        return refused
    length = whole_length(left) if business is None else (Step.DAY, business)
    if length is None:
        return _refused(_ROUGHLY) if _is_rough(left) else None
    step, count = length
    is_deadline = isinstance(left, Ahead) and left.deadline
    kind = CountedFrom if business is None else BusinessFrom
    return kind(
        begin=left,
        end=right,
        step=step,
        count=count,
        back=back,
        within=is_deadline or lasting,
        deadline=is_deadline and not back,
        limit=limit_of(left),
        beyond=left.mod == "MORE_THAN" and step is Step.DAY,
    )


def business_days(length: Meaning) -> int | None:
    """Return how many business days a length has; `None` if it is none of these."""
    return length.count if isinstance(length, BusinessAhead | BusinessLength) else None


def limit_of(length: Meaning) -> Limit:
    """Return how exactly the words of a length tell of the time to which it counts."""
    return Limit.EXACT if isinstance(length, Ahead) else _LIMITS.get(length.mod, Limit.EXACT)


def counted_from_what_may_be_it(left: Meaning, right: Meaning, *, back: bool) -> Meaning | None:
    """Join a length to what happened, with a day that may be that of either.

    "He died ten days after the crash on 3 May" leaves open what happened on 3 May. Where all of
    the time between is meant, it holds both readings.
    """
    counted = counted_from(left, right, back=back)
    if not isinstance(counted, CountedFrom):
        return counted
    return counted if counted.within or counted.limit is Limit.MOST else _refused(_EITHER)


def uncountable(length: Meaning) -> Unclear | None:
    """Return what becomes of a length that nobody can count, beside a time; `None` for others."""
    if business_days(length) is not None:
        return _refused(BUSINESS_DAYS)
    return _refused(length.fault) if isinstance(length, Uncounted) else None


def _refused(fault: TimeFault) -> Unclear:
    return Unclear(value=_NO_DAY, fault=fault)


def refused_as_rough(meaning: Meaning) -> Unclear | None:
    """Return what becomes of a length that is only roughly known, beside a time."""
    is_length = isinstance(meaning, Timeless | Ahead) and meaning.type is TimexType.DURATION
    return _refused(_ROUGHLY) if is_length else None


def _is_rough(meaning: Meaning) -> bool:
    """Whether a length of whole units is only roughly known: "about two weeks"."""
    is_length = isinstance(meaning, Timeless) and meaning.type is TimexType.DURATION
    is_rough = is_length and meaning.mod not in _LIMITS
    return is_rough and LENGTH.fullmatch(getattr(meaning, "value", "")) is not None


def whole_length(meaning: Meaning) -> tuple[Step, int] | None:
    """Return the unit of a length, and how many; `None` if it is no such or only roughly so."""
    if isinstance(meaning, Ahead):
        return meaning.step, meaning.count
    is_length = isinstance(meaning, Timeless) and meaning.type is TimexType.DURATION
    if not isinstance(meaning, Timeless) or not is_length or meaning.mod not in _LIMITS:
        return None
    length = LENGTH.fullmatch(meaning.value)
    if length is None or not length["count"].isdecimal():
        return None
    return Step(length["step"]), int(length["count"])


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

    A time of day stays, on the clock that tells it, where whole days or weeks are counted; where
    months are, nobody says that it does. `None` if the length is only roughly known, or of hours
    where no time of day is, or an end is open.
    """
    if (seconds := _seconds_of(length, span)) is not None:
        return _later(span, -seconds if back else seconds)
    outer, found = outer_days(span), LENGTH.fullmatch(length)
    if outer is None or found is None or not found["count"].isdecimal():
        return None
    step, count = Step(found["step"]), -int(found["count"]) if back else int(found["count"])
    first, last = (_day_moved(day, step, count) for day in outer)
    if outer[0] < outer[1]:  # a month later than February is all of March
        last = max(last, _day_moved(outer[1] + 1, step, count) - 1)
    moved_span = TimeSpan.days(first, last)
    return moved_span if span.is_extent else moved_span.some_time_within


_HOURS = re.compile(r"PT(?P<count>\d{1,4})(?P<unit>[HMS])")
_SECONDS = {"H": 3600, "M": 60, "S": 1}


def _seconds_of(length: str, span: TimeSpan) -> int | None:
    """Return how many seconds later a time lies; `None` if it counts in whole days or longer."""
    if (hours := _HOURS.fullmatch(length)) is not None:
        seconds = int(hours["count"]) * _SECONDS[hours["unit"]]
        return seconds if span.timed or not seconds % DAY else None
    found = LENGTH.fullmatch(length)
    if not span.timed or found is None or not found["count"].isdecimal():
        return None
    days = _DAYS_OF_STEP.get(Step(found["step"]))
    return None if days is None else days * int(found["count"]) * DAY


def _later(span: TimeSpan, seconds: int) -> TimeSpan | None:
    """Return a time so many seconds later, with the clock that tells it."""
    if span.begin_of_the_begin is None or span.end_of_the_end is None:
        return None
    if span.is_extent:
        ends = _later(span.begin, seconds), _later(span.end, seconds)
        return None if ends[0] is None or ends[1] is None else TimeSpan.from_to(ends[0], ends[1])
    return span.between(span.begin_of_the_begin + seconds, span.end_of_the_end + seconds)
