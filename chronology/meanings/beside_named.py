"""The meaning of a month or season next to a time named before."""

import attrs

from chronology.meanings.meaning import Reading, View
from chronology.meanings.stepped import unit_from
from chronology.meanings.terms import Basis, Step, Tense
from chronology.meanings.wrapped import Wrapped


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
    is_end = True

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
        return attrs.evolve(beside, basis=self.basis)
