"""What is left of a time: "the rest of the year"."""

import attrs

from chronology.meanings.meaning import Reading, View, outer_days, reading_of
from chronology.meanings.stepped import Shifted, unit_from
from chronology.meanings.terms import Basis, Tense
from chronology.meanings.wrapped import Wrapped


@attrs.frozen(kw_only=True)
class Rest(Wrapped):
    """The rest of a month, a year or another stretch, from the day on that is spoken of.

    That is a time within it that was named before, or the anchor, where the clause looks ahead;
    else nobody says from when on, and it is some time within the whole.
    """

    leans = True
    opens_ahead = True
    comes_again = False

    def seen_from(self, view: View) -> Reading:
        """Return what is left."""
        whole = self._whole(view)
        outer = None if whole.span is None else outer_days(whole.span)
        if outer is None:
            return whole
        first = max(outer[0], self._begin(view, *outer))
        rest = reading_of(first, outer[1])
        return attrs.evolve(whole, span=rest.span, value=rest.value, of=whole.span)

    def _whole(self, view: View) -> Reading:
        """Return the whole: of what is told, "the year" is that of the time named before."""
        of, last = self.of, view.last
        if not isinstance(of, Shifted) or not of.told or view.tense is not Tense.PAST or not last:
            return of.seen_from(view)
        whole = reading_of(*unit_from(last[0], of.step, of.shift))
        return attrs.evolve(whole, basis=Basis.ANTECEDENT)

    def _begin(self, view: View, first: int, last: int) -> int:
        """Return the first day that may be meant."""
        named = view.last
        if named is not None and first <= named[0] and named[1] <= last and named != (first, last):
            return named[0]
        today = view.today
        looks_on = view.tense is Tense.FUTURE and today is not None and first <= today <= last
        return today if looks_on and today is not None else first
