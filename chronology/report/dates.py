"""Dates as rows of a report show them."""

from chronology.report.model import Date
from chronology.tables import in_edtf
from chronology.timespan import TimeSpan


def date_of(span: TimeSpan | None) -> Date | None:
    """Return a span as a reader sees it; `None` where nothing is known."""
    if span is None or span.is_unknown:
        return None
    first, second, third, fourth = (None if b is None else str(b) for b in span.bounds)
    return Date(text=str(span), edtf=in_edtf(span), bounds=(first, second, third, fourth))
