"""The meaning of a day without its month to which something is moved."""

import attrs

from chronology.meanings.counted import MonthDay
from chronology.meanings.meaning import Meaning, Reading, View, outer_days
from chronology.meanings.terms import Basis, Tense, unclear


@attrs.frozen(kw_only=True)
class MovedTo(Meaning):
    """A day of a month to which something is moved: "from the 11th to the 18th".

    One tells of a move before the day to which it goes. It is the next such day, if that is
    nearer than the last; else it may be either.

    Attributes:
        day: as written.
    """

    day: int

    basis = Basis.ANCHOR
    spreads = True

    def seen_from(self, view: View) -> Reading:
        """Return the day of the month named, or the next such day; none if the last is nearer."""
        day = MonthDay(day=self.day)
        named = day.seen_from(view)
        if named.basis is Basis.ANTECEDENT:
            return named
        back, ahead = (
            day.seen_from(attrs.evolve(view, last=None, told=None, tense=tense))
            for tense in (Tense.PAST, Tense.FUTURE)
        )
        days = [None if one.span is None else outer_days(one.span) for one in (back, ahead)]
        if view.today is None or days[0] is None or days[1] is None:
            return ahead
        if days[1][0] - view.today <= view.today - days[0][0]:
            return attrs.evolve(ahead, basis=Basis.ANCHOR)
        fault = unclear(f"it may be {back.span} or {ahead.span}, and the words do not tell which")
        return Reading(span=None, value=f"XXXX-XX-{self.day:02}", fault=fault)
