"""Meanings of times of day, and of days as they are spoken of."""

import attrs

from chronology.meanings.meaning import Meaning, Reading, View, outer_days, reading_of
from chronology.meanings.terms import Basis, Step, Tense, TimexType, impossible, unclear
from chronology.meanings.wrapped import Wrapped
from chronology.meanings.zones import Clock, left_out_by
from chronology.timespan import DAY, TimeSpan

_EVENING = 6 * 3600  # seconds: what is so near is still today
_PAST = "PAST_REF"  # as annotators have it
_SMALL_HOURS = 6 * 3600  # seconds of a day that are still called the night of the day before
_NIGHT = "NI"
_OF_EITHER_DAY = unclear("it may be the small hours of that day, or those in which its night ends")
_OF_ANOTHER_CLOCK = unclear("it is told a day on from another clock that does not stand beside it")


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
    grain = Step.DAY
    is_end = True
    takes_clock = True
    is_day_long = True

    @property
    def day_named(self) -> Meaning | None:
        """The day, if the words name it."""
        return self.of if self.named else None

    def on(self, day: Meaning) -> "PartOfDay | None":
        """Return that part of another day, if the words name none."""
        return None if self.named else attrs.evolve(self, of=day, named=True)

    @property
    def calendar(self) -> bool:
        """Whether the words name the day."""
        return self.named and self.of.calendar

    def seen_from(self, view: View) -> Reading:
        """Return the day, with the part in the value."""
        day = self.of.seen_from(view)
        return attrs.evolve(day, value=f"{day.value}T{self.code}")


@attrs.frozen(kw_only=True)
class EndOfDay(PartOfDay):
    """When a day ends, or breaks, at work: "close of business on Friday"."""


@attrs.frozen(kw_only=True)
class ByClock(Wrapped):
    """A day with the clock by which a time beside it is told: "9 p.m. on 3 May EST".

    Attributes:
        clock: which.
    """

    clock: Clock

    takes_clock = True
    is_end = True

    @property
    def grain(self) -> Step | None:
        """As the day."""
        return self.of.grain

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        return self.of.seen_from(view)


@attrs.frozen(kw_only=True)
class AtClock(Wrapped):
    """A time of day: "10:30 on Tuesday".

    Attributes:
        first: the first second of the day that is meant; `None` if it is not known: then the
            bounds stay those of the day.
        last: the last second of the day that is meant.
        written: the time as ISO 8601 writes it.
        named: whether the words name the day.
        clock: by which clock, if the words say so; else by that of its source. Where the one
            that they name is not known, the bounds stay those of the day, which it is there.
        outer: whether the day is rather that of a time on another clock, before brackets: "10:30
            p.m. (0330 GMT) on Friday". By itself it may then be on a day beside it.
        limit: the first second that is meant where the time is a limit, although what is only told
            to be then may be hours from it: "by noon", but "at noon"; `None` if it is none.
        days_on: how many days it lies after the day of the clock beside it: "01:00 UTC (+1 day)".
    """

    first: int | None
    last: int
    written: str
    named: bool = True
    clock: Clock | None = None
    outer: bool = False
    limit: int | None = None
    days_on: int = 0

    type = TimexType.TIME
    is_end = True
    is_clock = True

    @property
    def as_limit(self) -> "AtClock":
        """The time sharply, where the words of a limit are exact."""
        is_sharper = self.first is None and self.limit is not None
        return attrs.evolve(self, first=self.limit) if is_sharper else self

    @property
    def is_day_long(self) -> bool:
        """Whether its bounds are those of its day."""
        is_open = self.outer or (self.clock is not None and self.clock.is_open)
        return self.first is None or is_open

    @property
    def day_named(self) -> Meaning | None:
        """The day, if the words name it."""
        return self.of if self.named else None

    @property
    def _is_of_a_night(self) -> bool:
        """Whether it is in the small hours of a night: "1 am last night"."""
        of = self.of.of if isinstance(self.of, ByClock) else self.of
        is_night = isinstance(of, PartOfDay) and of.code == _NIGHT
        return is_night and self.last < _SMALL_HOURS

    def on(self, day: Meaning) -> "AtClock | None":
        """Return that time of another day, if the words name none."""
        if self.named:
            return None
        if isinstance(day, ByClock):
            return attrs.evolve(self, of=day.of, named=True, clock=self.clock or day.clock)
        return attrs.evolve(self, of=day, named=True)

    @property
    def calendar(self) -> bool:
        """Whether the words name the day."""
        return self.named

    def seen_from(self, view: View) -> Reading:
        """Return some time between the two seconds."""
        day = self.of.seen_from(view)
        outer = None if day.span is None else outer_days(day.span)
        value = f"{day.value}T{self.written}"
        if self.days_on:
            return Reading(span=None, value=value, fault=_OF_ANOTHER_CLOCK)
        if outer is None or self.first is None or self.outer or outer[0] != outer[1]:
            return attrs.evolve(day, value=value)
        first, last = outer[0] * DAY + self.first, outer[0] * DAY + self.last
        if self._is_of_a_night:
            return attrs.evolve(day, span=day.span, value=value, fault=_OF_EITHER_DAY)
        clock = self.clock or Clock()
        if name := clock.left_out(first, last, view.zone):
            return Reading(span=None, value=value, fault=impossible(left_out_by(name)))
        seen = clock.bounds(first, last, view.zone)
        if seen is not None:
            span = TimeSpan.within(*seen[:2], timed=True, offset=seen[2])
            either = tuple(span.between(*bounds) for bounds in clock.either(first, last))
            span = attrs.evolve(span, members=either)
            return attrs.evolve(day, span=span, value=value)
        floats = TimeSpan.within(first, last, timed=True)
        return attrs.evolve(day, span=day.span if self.clock else floats, value=value)


@attrs.frozen(kw_only=True)
class DayUntil(Wrapped):
    """A day up to a time of it: "on 15 April by 5 p.m."; a plan for it may be met before.

    Attributes:
        of: the time of day, with its day.
        before: whether the time itself is no longer meant.
    """

    before: bool = False

    has_sides = False
    is_deadline = True

    @property
    def mod(self) -> str:
        """As TIMEX3 writes it."""
        return "BEFORE" if self.before else "ON_OR_BEFORE"

    def seen_from(self, view: View) -> Reading:
        """Return what lies between the begin of the day and the time."""
        reading = self.of.seen_from(view)
        day = None if self.of.day_named is None else self.of.day_named.seen_from(view).span
        if reading.span is None or day is None:
            return reading
        begin, until = day.begin_of_the_begin, reading.span.end_of_the_end
        if self.before:
            until = reading.span.begin_of_the_begin
            until = None if until is None or not reading.span.timed else until - 1
        if begin is None or until is None or until < begin:
            return attrs.evolve(reading, span=day, of=day)
        if self.before:
            return attrs.evolve(reading, span=reading.span.between(begin, until), of=day)
        either = tuple(day_.between(begin, day_.end_of_the_end) for day_ in reading.span.members)
        span = attrs.evolve(reading.span.between(begin, until), members=either)
        return attrs.evolve(reading, span=span, of=day)


@attrs.frozen(kw_only=True)
class SpokenDay(Meaning):
    """The day that is spoken of: the last one named, else the anchor's.

    Attributes:
        calendar: as `TimeExpression.calendar`.
    """

    calendar: bool = True

    basis = Basis.ANCHOR
    grain = Step.DAY
    is_told = True

    def seen_from(self, view: View) -> Reading:
        """Return the day."""
        if view.antecedent is not None and (outer := outer_days(view.antecedent)):
            return attrs.evolve(reading_of(*outer), basis=Basis.ANTECEDENT)
        if view.today is None:
            return Reading(span=None, value="XXXX-XX-XX")
        return reading_of(view.today, view.today)


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


@attrs.frozen(kw_only=True)
class HoursAhead(Meaning):
    """A time some hours from the telling, where the clause looks ahead: "in two hours".

    Attributes:
        seconds: how many.
        value: as `TimeExpression.value`.
        deadline: whether any time until then is meant: "within 24 hours".
    """

    seconds: int
    value: str
    deadline: bool = False

    type = TimexType.DURATION
    basis = Basis.TENSE
    calendar = False
    by_default = Tense.FUTURE
    spreads = True

    @property
    def is_deadline(self) -> bool:
        """As `deadline`."""
        return self.deadline

    def seen_from(self, view: View) -> Reading:
        """Return the day, or the days, of it; few write in the last hours before midnight."""
        if view.today is None or view.tense is Tense.PAST:
            return Reading(span=None, value=self.value)
        last = (view.today * DAY + max(0, self.seconds - _EVENING) + DAY - 1) // DAY
        first = (view.today * DAY + self.seconds) // DAY
        return Reading(span=TimeSpan.days(first, max(first, last)), value=self.value)
