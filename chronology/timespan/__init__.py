"""When something was: time spans with four bounds, their comparisons and their wording."""

from chronology.timespan.civil import DAY, Unit, civil, day_number, days_in_month, whole_unit
from chronology.timespan.span import (
    Bound,
    Qualification,
    TimeSpan,
    earlier,
    iso_year,
    later,
    sort_key,
)

__all__ = [
    "DAY",
    "Bound",
    "Qualification",
    "TimeSpan",
    "Unit",
    "civil",
    "day_number",
    "days_in_month",
    "earlier",
    "iso_year",
    "later",
    "sort_key",
    "whole_unit",
]
