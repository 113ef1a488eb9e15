"""EDTF text to `TimeSpan` and back (ISO 8601-2:2019, Annex A; Library of Congress, 2019).

    >>> from chronology import edtf
    >>> print(edtf.parse("1850~"))
    c. 1850
    >>> edtf.format(edtf.parse("[2023-06-18,2023-06-17]"))
    '[2023-06-17..2023-06-18]'

All three levels are read. What the standard leaves open, such as how far `~` widens a date,
is told in docs/edtf.md.
"""

import datetime as dt

from chronology.edtf.levels import level_of
from chronology.edtf.read import read
from chronology.edtf.write import write
from chronology.errors import WrongType
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
    span = read(_required(text))
    return span if zone is None else span.in_zone(zone)


def format(span: TimeSpan) -> str:  # noqa: A001 - the public name pairs with `parse`
    """Return the canonical EDTF text of a span.

    Raises:
        NotExpressible: one EDTF string cannot hold these bounds.
    """
    if not isinstance(span, TimeSpan):
        raise WrongType(argument="span", expected="a TimeSpan", got=type(span).__name__)
    return write(span)


def level(text: str) -> int:
    """Return the lowest level of EDTF, 0 to 2, that has all features of a text.

    Raises:
        EdtfError: the text is not EDTF, or names a date that does not exist.
    """
    read(_required(text))
    return level_of(text)


def _required(text: str) -> str:
    if not isinstance(text, str):
        raise WrongType(argument="text", expected="a text", got=type(text).__name__)
    return text
