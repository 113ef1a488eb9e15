"""The meaning of weeks that are numbered within a year."""

import attrs

from chronology.meanings.meaning import DAYS_IN_WEEK, Meaning, Reading, View, weekday_of
from chronology.meanings.terms import impossible
from chronology.timespan import TimeSpan
from chronology.timespan.civil import days_of_months
from chronology.timex3 import year_value


@attrs.frozen(kw_only=True)
class WeekOfYear(Meaning):
    """A week by its number, from Monday to Sunday (ISO 8601): "week 14 of 2023".

    Attributes:
        year: the year of the week.
        week: its number, as written.
    """

    year: int
    week: int

    def seen_from(self, view: View) -> Reading:  # noqa: ARG002 - it is the same from everywhere
        """Return the whole week; a fault if the year has none of that number."""
        value = f"{year_value(self.year)}-W{self.week:02}"
        mondays = [_first_monday(year) for year in (self.year, self.year + 1)]
        monday = mondays[0] + DAYS_IN_WEEK * (self.week - 1)
        if not mondays[0] <= monday < mondays[1]:
            weeks = (mondays[1] - mondays[0]) // DAYS_IN_WEEK
            fault = impossible(f"{self.year} has {weeks} weeks")
            return Reading(span=None, value=value, fault=fault)
        return Reading(span=TimeSpan.days(monday, monday + DAYS_IN_WEEK - 1), value=value)


def _first_monday(year: int) -> int:
    """Return the Monday of a year's first week, which is that of its 4 January (ISO 8601)."""
    fourth = days_of_months(year, 1)[0] + 3
    return fourth - weekday_of(fourth)
