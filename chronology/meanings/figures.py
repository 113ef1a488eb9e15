"""The meaning of a day in figures alone, which may be read in two ways."""

import attrs

from chronology.meanings.calendar import Day
from chronology.meanings.meaning import (
    Meaning,
    Reading,
    Unclear,
    View,
)
from chronology.meanings.terms import Basis


@attrs.frozen(kw_only=True)
class InFigures(Meaning):
    """A day whose figures may be read in two ways: "3/5/2024".

    Attributes:
        day_first: the day, if the day comes first.
        month_first: the day, if the month does.
        mark: what stands between the figures.
        unclear: what it means where nothing says which.
    """

    day_first: Day
    month_first: Day
    mark: str
    unclear: Unclear

    @property
    def leans(self) -> bool:
        """Whether its words name no year."""
        return self.day_first.leans

    @property
    def lacks_year(self) -> bool:
        """Whether its words name none."""
        return self.day_first.lacks_year

    def seen_from(self, view: View) -> Reading:
        """Return the day, if it is known which figure is its month."""
        is_first = view.day_first.get(self.mark)
        if is_first is None:
            return self.unclear.seen_from(view)
        day = self.day_first if is_first else self.month_first
        return attrs.evolve(day.seen_from(view), basis=Basis.ORDER)
