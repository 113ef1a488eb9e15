"""When something was: time spans with four bounds, their comparisons and their wording."""

from chronology.timespan.civil import (
    DAY,
    NoSuchDate,
    Unit,
    civil,
    day_number,
    days_in_month,
    narrowed,
    whole_unit,
    widened,
)
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
    "NoSuchDate",
    "Qualification",
    "TimeSpan",
    "Unit",
    "civil",
    "day_number",
    "days_in_month",
    "earlier",
    "iso_year",
    "later",
    "narrowed",
    "sort_key",
    "whole_unit",
    "widened",
]
