"""The marks of an EDTF date, and how far they widen it."""

import re
from collections.abc import Sequence

import attrs

from chronology.edtf.faults import fault
from chronology.timespan import DAY, Marks, TimeSpan, marks_of, shifted, widened
from chronology.timespan.notation import CODES, COMPONENTS

_MONTHS = 12


def qualified(span: TimeSpan, match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Add the marks of a date, and widen it where they say that it is approximate."""
    for component in COMPONENTS:
        if match[f"{component}_left"] and match[f"{component}_right"]:
            position = offset + match.start(f"{component}_right")
            raise fault(text, position, f"the {component} bears one mark, before or behind it")
    marks = marks_of(match)
    parts = [part for part in match.group(*COMPONENTS) if part]
    throughout = marks.throughout(len(parts))
    if throughout is None:
        wide = _widened_in_part(span, match, marks)
        written = _with_marks(parts, marks)
        return attrs.evolve(wide, qualification=marks.together, marks=marks, written=written)
    wide = widened_by_its_length(span) if throughout.is_approximate else span
    written = f"{'-'.join(parts)}{throughout}" if span.written or "X" in match.group() else ""
    return attrs.evolve(wide, qualification=throughout, written=written)


def widened_by_its_length(span: TimeSpan) -> TimeSpan:
    """Widen a date by its own length on each side: months by months, days by days."""
    first, last = _outer_seconds(span)
    return TimeSpan.within(*widened(first, last))


def _widened_in_part(span: TimeSpan, match: re.Match[str], marks: Marks) -> TimeSpan:
    """Widen a date by the units of its approximate components.

    Those that form an unbroken run from the year on count as one, of the finest one's unit.
    """
    first, last = (second // DAY for second in _outer_seconds(span))
    approximate = [
        component for component in COMPONENTS if getattr(marks, component).is_approximate
    ]
    run = [c for c, expected in zip(approximate, COMPONENTS, strict=False) if c == expected]
    months = sum(
        _months_of(match, component) for component in (*run[-1:], *approximate[len(run) :])
    )
    days = int("day" in approximate)
    first, last = shifted(first, last, months) if months else (first, last)
    return TimeSpan.days(first - days, last + days)


def _months_of(match: re.Match[str], component: str) -> int:
    """Return the length of a component's unit in months; a day has none."""
    if component == "year":
        digits = match["year"]
        return int(_MONTHS * 10 ** (len(digits) - len(digits.rstrip("X"))))
    if component == "month":
        code = match["month"]
        return CODES[int(code)][1] if "X" not in code and int(code) in CODES else 1
    return 0


def _outer_seconds(span: TimeSpan) -> tuple[int, int]:
    """Return the outer bounds of a date, which are never open."""
    return span.begin_of_the_begin or 0, span.end_of_the_end or 0


def _with_marks(parts: Sequence[str], marks: Marks) -> str:
    """Write components with their marks: one for all that the first ones share, then singly."""
    each = [marks.year, marks.month, marks.day][: len(parts)]
    shared = next(i for i, mark in enumerate(each) if mark is not each[0])
    grouped = shared if each[0] else 0
    before = [f"{parts[grouped - 1]}{each[0]}"] if grouped else []
    singly = [f"{mark}{part}" for mark, part in zip(each[grouped:], parts[grouped:], strict=True)]
    return "-".join([*parts[: max(0, grouped - 1)], *before, *singly])
