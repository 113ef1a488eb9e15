"""Meanings of winters, which two years share."""

import attrs

from chronology.meanings.calendar import InYear
from chronology.meanings.meaning import (
    Reading,
    View,
    outer_days,
)
from chronology.meanings.terms import Basis, Step, Tense
from chronology.meanings.wrapped import Wrapped
from chronology.timespan.civil import days_of_months
from chronology.timex3 import year_value


@attrs.frozen(kw_only=True)
class Winter(InYear):
    """The winter of one year: it may be the one that ends in it or the one that begins in it."""

    grain = Step.QUARTER
    is_end = True

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
