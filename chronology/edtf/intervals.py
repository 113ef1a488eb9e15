"""Intervals of an EDTF text, with open, unknown and bounded ends."""

import attrs

from chronology.edtf.dates import read_date
from chronology.edtf.faults import fault
from chronology.edtf.ranges import one_member, stretch
from chronology.edtf.write import write
from chronology.timespan import TimeSpan


def read_interval(text: str) -> TimeSpan:
    """Read an interval; raises `EdtfError`."""
    left, _, right = text.partition("/")
    if "/" in right:
        raise fault(text, text.index("/", len(left) + 1), "an interval has one “/”")
    if not left and not right:
        raise fault(text, 0, "an interval needs a date, or “..”, on one side")
    begin, end = _begin(left, text), _end(right, text, len(left) + 1)
    span = TimeSpan.from_to(begin, end)
    if not span.is_possible:
        raise fault(text, len(left) + 1, "it ends before it begins")
    written = _interval_text(left, right, begin, end)
    return attrs.evolve(span, written=written) if written else span


def _interval_text(left: str, right: str, begin: TimeSpan, end: TimeSpan) -> str:
    """Return the canonical text where bounds and parts do not tell it."""
    unknown = not left or not right
    bounded = _is_bounded(left) or _is_bounded(right)
    nothing = begin.is_unknown and end.is_unknown
    if not (unknown or bounded or nothing):
        return ""
    first = left if begin.is_unknown else _end_text(begin, left)
    last = right if end.is_unknown else _end_text(end, right)
    return f"{first}/{last}"


def _is_bounded(end: str) -> bool:
    """Say whether an end is itself "on or before" or "on or after" a date."""
    return ".." in end and end != ".."


def _end_text(span: TimeSpan, written: str) -> str:
    return write(span).strip("[]") if _is_bounded(written) else write(span)


def _begin(part: str, text: str) -> TimeSpan:
    """Read a begin: a date, nothing, `..`, or `..date` for on or before it."""
    if part in {"", ".."}:
        return TimeSpan()
    if part.startswith(".."):
        return _on_or_before(part, text, 0)
    return read_date(part, text, 0)


def _end(part: str, text: str, offset: int) -> TimeSpan:
    """Read an end: a date, nothing, `..`, or `date..` for on or after it."""
    if part in {"", ".."}:
        return TimeSpan()
    if part.endswith(".."):
        return _on_or_after(part, text, offset)
    return read_date(part, text, offset)


def _on_or_before(part: str, text: str, offset: int) -> TimeSpan:
    return one_member(stretch(None, read_date(part[2:], text, offset + 2)))


def _on_or_after(part: str, text: str, offset: int) -> TimeSpan:
    return one_member(stretch(read_date(part[:-2], text, offset), None))
