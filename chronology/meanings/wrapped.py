"""Meanings made of one other: an open side, a wide margin, the nearest of its kind."""

import attrs

from chronology.meanings.meaning import Meaning, Reading, View, outer_days
from chronology.meanings.terms import Basis, Step, Tense, TimexType
from chronology.timespan import DAY, Qualification, TimeSpan, widened


@attrs.frozen(kw_only=True)
class Wrapped(Meaning):
    """A meaning made from another.

    Attributes:
        of: the other.
    """

    of: Meaning

    @property
    def type(self) -> TimexType:
        """As the other's."""
        return self.of.type

    @property
    def calendar(self) -> bool:
        """As the other's."""
        return self.of.calendar

    @property
    def basis(self) -> Basis:
        """As the other's."""
        return self.of.basis

    @property
    def leans(self) -> bool:
        """As the other."""
        return self.of.leans

    @property
    def lacks_year(self) -> bool:
        """As the other."""
        return self.of.lacks_year

    @property
    def opens_ahead(self) -> bool:
        """As the other."""
        return self.of.opens_ahead

    @property
    def opens_sooner(self) -> bool:
        """As the other."""
        return self.of.opens_sooner

    @property
    def spreads(self) -> bool:
        """As the other."""
        return self.of.spreads

    @property
    def is_told(self) -> bool:
        """As the other."""
        return self.of.is_told


@attrs.frozen(kw_only=True)
class About(Wrapped):
    """What lies near a time: "around 1890".

    It widens as `~` does in EDTF: by the length of the stretch itself, on either side.
    """

    mod = "APPROX"
    is_date = True
    is_end = True

    def seen_from(self, view: View) -> Reading:
        """Return the widened span, marked as approximate."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        earliest, latest = widened(outer[0] * DAY, (outer[1] + 1) * DAY - 1)
        span = TimeSpan.within(earliest, latest)
        return attrs.evolve(
            reading, span=attrs.evolve(span, qualification=Qualification.APPROXIMATE)
        )


@attrs.frozen(kw_only=True)
class Roughly(Wrapped):
    """A time that is counted only roughly: "some four weeks before".

    Attributes:
        days: how many it may lie farther on, or back.
    """

    days: int

    mod = "APPROX"

    def seen_from(self, view: View) -> Reading:
        """Return the widened span, marked as approximate."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        span = TimeSpan.days(outer[0] - self.days, outer[1] + self.days).some_time_within
        return attrs.evolve(
            reading, span=attrs.evolve(span, qualification=Qualification.APPROXIMATE)
        )


@attrs.frozen(kw_only=True)
class Near(Wrapped):
    """A meaning without a year that takes its year from another, beside which it stands.

    Attributes:
        to: the other.
        tense: `past` for the last one not after the other, `future` for the next one.
    """

    to: Meaning
    tense: Tense

    is_date = True

    @property
    def grain(self) -> Step | None:
        """As its own words."""
        return self.of.grain

    @property
    def own(self) -> Meaning:
        """The other."""
        return self.of

    @property
    def basis(self) -> Basis:
        """As that which it leans on."""
        return self.to.basis

    @property
    def leans(self) -> bool:
        """As that which it leans on."""
        return self.to.leans

    @property
    def lacks_year(self) -> bool:
        """As its own words, whatever it leans on."""
        return self.of.lacks_year

    @property
    def spreads(self) -> bool:
        """As that which it leans on."""
        return self.to.spreads

    def seen_from(self, view: View) -> Reading:
        """Return the reading seen from the other's near end."""
        to = self.to.seen_from(view)
        outer = None if to.span is None else outer_days(to.span)
        today = None if outer is None else outer[1 if self.tense is Tense.PAST else 0]
        near = self.of.seen_from(attrs.evolve(view, today=today, tense=self.tense, told=None))
        return attrs.evolve(near, basis=to.basis)


@attrs.frozen(kw_only=True)
class LookingBack(Wrapped):
    """A meaning that leans back whatever the words around it: the day of a dateline."""

    @property
    def basis(self) -> Basis:
        """The anchor, if the meaning needs it."""
        return Basis.ANCHOR if self.of.leans else self.of.basis

    leans = False

    def seen_from(self, view: View) -> Reading:
        """Return the last one by today."""
        return self.of.seen_from(attrs.evolve(view, tense=Tense.PAST, told=None))
