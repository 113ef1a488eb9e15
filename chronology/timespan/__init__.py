"""When something was: time spans with four bounds, their comparisons and their wording.

>>> from chronology.timespan import TimeSpan
>>> print(TimeSpan.day(2023, 6, 17).hull(TimeSpan.day(2023, 6, 18)))
17 or 18 June 2023
"""

from chronology.timespan.bound import Bound, iso_offset, iso_year
from chronology.timespan.civil import (
    DAY,
    Unit,
    civil,
    day_number,
    days_in_month,
    in_zone,
    is_shown,
    narrowed,
    of_zone,
    whole_unit,
    widened,
    widened_by_months,
)
from chronology.timespan.columns import from_columns, to_columns
from chronology.timespan.duration import Duration
from chronology.timespan.lengths import length_in_words, length_of
from chronology.timespan.marks import Marks, Qualification, marks_of
from chronology.timespan.relations import Lean, Relation
from chronology.timespan.span import TimeSpan, aligned, earlier, later, sort_key

__all__ = [
    "DAY",
    "Bound",
    "Duration",
    "Lean",
    "Marks",
    "Qualification",
    "Relation",
    "TimeSpan",
    "Unit",
    "aligned",
    "civil",
    "day_number",
    "days_in_month",
    "earlier",
    "from_columns",
    "in_zone",
    "is_shown",
    "iso_offset",
    "iso_year",
    "later",
    "length_in_words",
    "length_of",
    "marks_of",
    "narrowed",
    "of_zone",
    "sort_key",
    "to_columns",
    "whole_unit",
    "widened",
    "widened_by_months",
]
