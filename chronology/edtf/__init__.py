"""EDTF text to `TimeSpan` and back (ISO 8601-2:2019, Annex A; Library of Congress, 2019).

All three levels are read. Where the standard leaves a choice, these are ours:

- `~` and `%` widen a date. The standard names no amount. A date that is approximate as a
  whole widens by its own length on each side: a day by a day, a month by a month, a year by
  a year. Of one that is approximate in part, the approximate components widen it by their
  own unit; those that form an unbroken run from the year on count as one, of its finest unit.
- Seasons without a hemisphere are the northern ones, by whole months; a winter begins in
  December of the year that is named.
- Significant digits count from the left: `Y171010000S3` is some year from 171000000 to
  171999999.
- Digits that are unspecified stand for every calendar date that fits them; where none does,
  the text is refused.
- An interval is refused if it certainly ends before it begins.
- Hour 24, second 60, the offset `-00:00` and years of more than 100 digits are refused.
"""

import datetime as dt

from chronology.edtf.levels import level_of
from chronology.edtf.read import read
from chronology.edtf.write import write
from chronology.timespan import TimeSpan

__all__ = ["format", "level", "parse"]


def parse(text: str, zone: dt.tzinfo | None = None) -> TimeSpan:
    """Return the time span that an EDTF text denotes.

    Args:
        text: one date, date-time, interval or set.
        zone: the zone to whose clock a date-time with an offset is converted. Without one,
            the bounds are those of the clock as written, and the span keeps its offset. A
            bare date floats and is never converted.

    Raises:
        EdtfError: the text is not EDTF, or names a date that does not exist.
    """
    span = read(text)
    return span if zone is None else span.in_zone(zone)


def format(span: TimeSpan) -> str:  # noqa: A001 - the public name pairs with `parse`
    """Return the canonical EDTF text of a span.

    Raises:
        NotExpressible: one EDTF string cannot hold these bounds.
    """
    return write(span)


def level(text: str) -> int:
    """Return the lowest level of EDTF, 0 to 2, that has all features of a text.

    Raises:
        EdtfError: the text is not EDTF, or names a date that does not exist.
    """
    read(text)
    return level_of(text)
