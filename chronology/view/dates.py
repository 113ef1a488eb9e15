"""Dates as people read them, in words and in EDTF."""

from functools import lru_cache

import attrs

from chronology import edtf
from chronology.errors import NotExpressible
from chronology.timespan import TimeSpan


@attrs.frozen(kw_only=True)
class Date:
    """A date as a reader sees it, and as a picture needs it.

    Attributes:
        text: as people write it: `Q3 2022`, `17–18 June 2023`, `by 26 April 2022`.
        edtf: in EDTF; where one EDTF string cannot hold it, `begin …, end …`.
        bounds: when it began at the earliest and at the latest, when it ended at the earliest
            and at the latest: ISO 8601, a day or a date-time; `None` for an open bound. A day
            is that whole day: as a latest bound it means the day's end.
    """

    text: str
    edtf: str
    bounds: tuple[str | None, str | None, str | None, str | None]


UNDATED = "undated"
"""How a reader is told that nobody knows when something was said or published."""


def date_of(span: TimeSpan | None) -> Date | None:
    """Return a span as a reader sees it; `None` where nothing is known."""
    if span is None or span.is_unknown:
        return None
    if span.ends or span.members:
        return _date(span)
    return _date_of_bounds(span, span.timed)


@lru_cache(maxsize=2**14)
def _date_of_bounds(span: TimeSpan, _timed: bool) -> Date:  # noqa: FBT001 - a part of the key
    """Return a span without parts; equal spans are written alike, if both have a time or none."""
    return _date(span)


def _date(span: TimeSpan) -> Date:
    first, second, third, fourth = (None if b is None else str(b) for b in span.bounds)
    return Date(text=str(span), edtf=in_edtf(span), bounds=(first, second, third, fourth))


def in_edtf(span: TimeSpan) -> str:
    """Return a date in EDTF; where one string cannot hold it, its begin and its end."""
    try:
        return edtf.format(span)
    except NotExpressible:
        if span.begin == span:
            return str(span)
        begin, end = ("" if s.is_unknown else in_edtf(s) for s in (span.begin, span.end))
        return f"begin {begin or '..'}, end {end or '..'}"


def text_of(date: Date | None, otherwise: str = "") -> str:
    """Return a date in words, or what stands in its place where there is none."""
    return otherwise if date is None else date.text
