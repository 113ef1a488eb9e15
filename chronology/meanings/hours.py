"""Hours of one day, from one time of day to another: "18:00–20:00 UTC on 29 March"."""

import attrs

from chronology.meanings.clock import AtClock
from chronology.meanings.meaning import Meaning, Reading, View
from chronology.meanings.pairs import Range
from chronology.meanings.parts import UnitBeside
from chronology.meanings.terms import Basis, Step, TimexType

_NO_DAY = "XXXX-XX-XX"


@attrs.frozen(kw_only=True)
class Hours(Range):
    """From one time of a day to another, which is of the next day where it is the earlier.

    Attributes:
        begin: the first.
        end: the last.
    """

    begin: AtClock
    end: AtClock

    type = TimexType.TIME
    is_clock = True
    has_sides = False

    @property
    def calendar(self) -> bool:
        """Whether the words name the day."""
        return self.begin.named

    @property
    def basis(self) -> Basis:
        """That of the day."""
        return self.begin.basis

    @property
    def day_named(self) -> Meaning | None:
        """The day, if the words name it."""
        return self.begin.day_named

    def on(self, day: Meaning) -> "Hours | None":
        """Return those hours of another day, if the words name none."""
        begin = self.begin.on(day)
        if not isinstance(begin, AtClock):
            return None
        of = begin.of
        end = self.end.on(UnitBeside(of=of, step=Step.DAY, back=False) if self._is_over else of)
        if not isinstance(end, AtClock):
            return None
        clock = self.end.clock or begin.clock
        begin, end = (attrs.evolve(one, clock=clock) for one in (begin, end))
        return attrs.evolve(self, begin=begin, end=end)

    @property
    def _is_over(self) -> bool:
        """Whether midnight lies between."""
        return self.end.last < self.begin.last

    def seen_from(self, view: View) -> Reading:
        """Return the stretch; without a day they may be the hours of any: "08:00–20:00"."""
        if self.begin.named:
            return super().seen_from(view)
        value = "/".join(f"{_NO_DAY}T{one.written}" for one in (self.begin, self.end))
        return Reading(span=None, value=value)
