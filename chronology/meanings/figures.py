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
from chronology.timespan.civil import civil

_NEAR = 2  # years on either side of the telling in which a year in front may lie


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

    takes_clock = True

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
            return self._of_its_weekday(view) or self.unclear.seen_from(view)
        day = self.day_first if is_first else self.month_first
        return attrs.evolve(day.seen_from(view), basis=Basis.ORDER)

    def _of_its_weekday(self, view: View) -> Reading | None:
        """Return the day that alone is the weekday which the words name: "Friday 03/05/2024"."""
        if self.leans or self.day_first.weekday is None:
            return None
        read = (self.day_first.seen_from(view), self.month_first.seen_from(view))
        fitting = [one for one in read if one.fault is None]
        return fitting[0] if len(fitting) == 1 else None


@attrs.frozen(kw_only=True)
class YearAtEitherEnd(Meaning):
    """A day whose first figures may be its day or its year: "24/05/03".

    Attributes:
        day_first: the day, if the year comes last.
        year_first: the day, if it comes first.
        mark: what stands between the figures.
        unclear: what it means where nothing says which.
    """

    day_first: Day
    year_first: Day
    mark: str
    unclear: Unclear

    takes_clock = True

    @property
    def leans(self) -> bool:
        """As the day, if the year comes last."""
        return self.day_first.leans

    def seen_from(self, view: View) -> Reading:
        """Return the day, unless only the year in front is near the telling."""
        today, first = view.today, self.year_first.year.number
        last = self.day_first.year.seen_from(view)
        if view.day_first.get(self.mark) is not None or today is None or not first or not last:
            return self.day_first.seen_from(view)
        this_year = civil(today)[0]
        is_near, is_far = abs(first - this_year) <= _NEAR, abs(last - this_year) > _NEAR
        meant = self.unclear if is_near and is_far else self.day_first
        return meant.seen_from(view)
