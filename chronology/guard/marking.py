"""What goes back to a model: text of others marked as data, its length bounded; dates in full."""

from typing import Any

from chronology.printable import in_a_line
from chronology.tables.values import edtf_of
from chronology.timespan import TimeSpan

OPEN, CLOSE = "⟦", "⟧"
LONGEST = 1_000  # code points of one text that goes back
_BRACKETS = str.maketrans({OPEN: "[", CLOSE: "]"})


def marked(text: str, longest: int = LONGEST) -> str:
    """Return text that others wrote, between marks that nothing in it can close.

    It is one line, invisible characters are shown as code points, and what is too long is cut,
    with how much.
    """
    if not text:
        return ""
    shown = in_a_line(text[: longest + 1]).translate(_BRACKETS)
    more = max(len(text) - longest, 0)
    rest = f" … ({more} more character{'s' * (more != 1)})" if more else ""
    return f"{OPEN}{shown[:longest]}{CLOSE}{rest}"


def date_values(span: TimeSpan | None) -> dict[str, Any] | None:
    """Return a date in English, in EDTF and by its four bounds; `None` for none."""
    if span is None or span.is_unknown:
        return None
    written, begin, end = edtf_of(span)
    names = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")
    bounds = (None if bound is None else str(bound) for bound in span.bounds)
    return {
        "text": str(span),
        "edtf": written,
        **({} if written else {"edtf_pair": [begin, end]}),
        **dict(zip(names, bounds, strict=True)),
    }
