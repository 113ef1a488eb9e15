"""The meaning of a month or season next to a time named before."""

import attrs

from chronology.meanings.meaning import Meaning, Reading, View, outer_days
from chronology.meanings.stepped import unit_from
from chronology.meanings.terms import Basis, Step, Tense
from chronology.meanings.wrapped import Wrapped


@attrs.frozen(kw_only=True)
class BesideNamed(Wrapped):
    """A month or season next to the time named before: "the following January".

    Attributes:
        tense: `future` for the first one after the month named before, `past` for the last one
            before it.
        to: that time, where it stands directly beside ("between May 1918 and the following
            March").
    """

    tense: Tense
    to: Meaning | None = None

    @property
    def basis(self) -> Basis:
        """The time named before."""
        return Basis.ANTECEDENT if self.to is None else self.to.basis

    @property
    def leans(self) -> bool:
        """Whether it may be that nothing was named before."""
        return self.to is None or self.to.leans

    def seen_from(self, view: View) -> Reading:
        """Return the one beside it, or else the nearest as the tense has it."""
        named = None if self.to is None else self.to.seen_from(view).span
        last_named = view.last if named is None else outer_days(named)
        if last_named is None:
            return attrs.evolve(self.of.seen_from(view), basis=Basis.TENSE)
        is_back = self.tense is Tense.PAST
        first, last = last_named
        today = (
            unit_from(first, Step.MONTH, 0)[0] - 1 if is_back else unit_from(last, Step.MONTH, 1)[0]
        )
        beside = self.of.seen_from(attrs.evolve(view, today=today, tense=self.tense, told=None))
        return attrs.evolve(beside, basis=self.basis)
