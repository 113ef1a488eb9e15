"""One moment as two clocks show it: "18:00 PDT (01:00 UTC on 30 March)"."""

from collections.abc import Iterator

import attrs

from chronology.meanings.clock import AtClock
from chronology.meanings.meaning import Meaning, Pair, Reading, View, outer_days
from chronology.meanings.terms import Basis, TimeFault, TimexType, unclear
from chronology.meanings.zones import Clock
from chronology.timespan import DAY, TimeSpan, civil

_QUARTER = 900  # seconds
_HALF_HOURS = range(-12 * 4, 14 * 4 + 1, 2)  # in quarters: how far clocks are ahead of UTC
_ODD = (23, 35, 51, 55)  # those of Nepal, Eucla and the Chatham Islands
_BESIDE = (0, 1, -1)  # days by which two clocks may differ


@attrs.frozen(kw_only=True)
class OneMoment(Pair):
    """A time of day as two clocks show it.

    Where only one of the two has a day, the other has that day, or one beside it.

    Attributes:
        begin: as the first shows it.
        end: as the second shows it.
        shared: whether the day of the second was taken for that of the first.
    """

    begin: AtClock
    end: AtClock
    shared: bool = False

    type = TimexType.TIME
    is_end = True
    is_clock = True

    @property
    def _dated(self) -> AtClock:
        in_turn = sorted(
            (self.begin, self.end),
            key=lambda time: (bool(time.days_on), not time.named, time.lacks_year),
        )
        return in_turn[0]

    @property
    def named(self) -> bool:
        """Whether the words name the day of either."""
        return self.begin.named or self.end.named

    @property
    def ends(self) -> tuple[Meaning, Meaning]:
        """Both, as far as their day is known."""
        day = self.day_named
        begin = (self.begin.on(day) if day else None) or self.begin
        return begin, (self.end.on(day) if day else None) or self.end

    @property
    def calendar(self) -> bool:
        """Whether the words name the day."""
        return self.named

    @property
    def basis(self) -> Basis:
        """That of the one whose day is named."""
        return self._dated.basis

    @property
    def leans(self) -> bool:
        """As the one whose day is named."""
        return self._dated.leans

    @property
    def spreads(self) -> bool:
        """As the one whose day is named."""
        return self._dated.spreads

    @property
    def is_day_long(self) -> bool:
        """Whether neither clock is known."""
        return self.begin.is_day_long and self.end.is_day_long

    @property
    def day_named(self) -> Meaning | None:
        """The day, if the words name it."""
        return self._dated.day_named

    def on(self, day: Meaning) -> "OneMoment | None":
        """Return that moment of another day, if the words name none."""
        begin = None if self.named else self.begin.on(day)
        return None if begin is None else attrs.evolve(self, begin=begin)

    def begun_on(self, day: Meaning) -> "OneMoment | None":
        """Return that moment, the day before both being that of the first."""
        own = attrs.evolve(self.begin, named=False) if self.shared else self.begin
        begin = own.on(day)
        return None if begin is None else attrs.evolve(self, begin=begin, shared=False)

    def seen_from(self, view: View) -> Reading:
        """Return the moment, as the clock shows it whose day is named; a fault if it is none."""
        dated = self._dated
        other = self.end if dated is self.begin else self.begin
        if dated.days_on:
            return dated.seen_from(view)
        reading, days = dated.seen_from(view), _day_of(dated, view)
        if reading.span is None or days is None or dated.first is None or other.first is None:
            return reading
        beside = _days_beside(other, days, view)
        found = [span for day in beside for span in _moments(dated, days, other, day, view)]
        if not found and self.shared:
            return Reading(span=None, value=reading.value, fault=self._of_which_clock())
        if len(found) == 1:
            return attrs.evolve(reading, span=found[0])
        if not found:
            fault = unclear(f"{self.begin.written} and {self.end.written} are not one moment")
        else:
            fault = unclear(f"{self.begin.written} and {self.end.written} may be two moments")
        return Reading(span=None, value=reading.value, fault=fault)

    def _of_which_clock(self) -> TimeFault:
        times = f"{self.begin.written} and {self.end.written}"
        return unclear(f"{times} are not one moment on that day; on which clock it is is not said")


def _days_beside(time: AtClock, day: int, view: View) -> list[int]:
    """Return the days on which a time of day may be that is on a clock beside another's day."""
    if time.days_on:
        return [day + time.days_on]
    return _days_named(time, day, view) if time.named else [day + shift for shift in _BESIDE]


def _days_named(time: AtClock, beside: int, view: View) -> list[int]:
    """Return the day that a time names, in the year of the day beside it if it names none."""
    if not time.lacks_year:
        own = _day_of(time, view)
        return [] if own is None else [own]
    years = {civil(beside + shift)[0] for shift in _BESIDE}
    dated = [time.of.of_year(year) for year in sorted(years)]
    days = [_day_of(attrs.evolve(time, of=day), view) for day in dated if day is not None]
    return [day for day in days if day is not None]


def _day_of(time: AtClock, view: View) -> int | None:
    """Return the one day of a time of day; `None` if it may be several."""
    span = time.of.seen_from(view).span
    outer = None if span is None else outer_days(span)
    return outer[0] if outer is not None and outer[0] == outer[1] else None


def _moments(
    one: AtClock, day: int, other: AtClock, its_day: int, view: View
) -> Iterator[TimeSpan]:
    """Yield the moment that two clocks show on their days, if they may show one."""
    first, second = _on_its_clock(one, day, view), _on_its_clock(other, its_day, view)
    if first.offset is not None and second.offset is not None:
        both = first.at_offset(0).intersection(second.at_offset(0))
        if both is not None:
            yield both.at_offset(first.offset)
        return
    if first.offset is None and second.offset is None:
        if its_day == day:
            yield one.seen_from(view).span or first
        return
    known, floating = (first, second) if first.offset is not None else (second, first)
    ahead = _between(known.at_offset(0), floating)
    if ahead is not None and not ahead % _QUARTER and _may_be_ahead(ahead // _QUARTER):
        yield known.at_offset(ahead) if known is second else known


def _may_be_ahead(quarters: int) -> bool:
    return quarters in _HALF_HOURS or quarters in _ODD


def _between(known: TimeSpan, floating: TimeSpan) -> int | None:
    low, shown = known.begin_of_the_begin, floating.begin_of_the_begin
    return None if low is None or shown is None else shown - low


def _on_its_clock(time: AtClock, day: int, view: View) -> TimeSpan:
    """Return a time of day on a day: with its offset, or floating where its clock is not known."""
    first, last = day * DAY + (time.first or 0), day * DAY + time.last
    seen = (time.clock or Clock()).bounds(first, last, view.zone)
    if seen is None:
        return TimeSpan.within(first, last, timed=True)
    return TimeSpan.within(*seen[:2], timed=True, offset=seen[2])
