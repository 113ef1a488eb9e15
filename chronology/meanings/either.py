"""Readings of times of which nobody can tell which of two is meant."""

from chronology import edtf
from chronology.errors import EdtfError, NotExpressible
from chronology.meanings.meaning import Reading
from chronology.meanings.terms import TimeFault
from chronology.timespan import TimeSpan


def either_reading(one: Reading, other: Reading, value: str, fault: TimeFault) -> Reading:
    """Return the reading of a time that is one of two.

    Args:
        one: as it may be read.
        other: as it may be read, too.
        value: what is known of it.
        fault: what leaves it open.
    """
    return Reading(span=either(one.span, other.span), value=value, fault=fault)


def either(one: TimeSpan | None, other: TimeSpan | None) -> TimeSpan | None:
    """Return one of two spans; where it cannot be written as that, some time within both."""
    if one is None or other is None:
        return one or other
    try:
        return edtf.parse(f"[{edtf.format(one)},{edtf.format(other)}]")
    except (NotExpressible, EdtfError):
        return one.hull(other).some_time_within
