"""The marks of an EDTF date, and how far they widen it."""

import re
from collections.abc import Sequence

from chronology.edtf.faults import fault
from chronology.timespan import Marks, TimeSpan, marks_of, widened_by_months
from chronology.timespan.civil import widened_days
from chronology.timespan.notation import CODES, COMPONENTS

_MONTHS = 12


def qualified(
    days: tuple[int, int], written: str, match: re.Match[str], text: str, offset: int
) -> TimeSpan:
    """Return a date with its marks, widened where they say that it is approximate.

    Args:
        days: the first and the last day number of the date.
        written: its text without marks, where the bounds alone do not tell it.
        match: the date with its marks, as `notation.DATE` has it.
        text: the whole text, for an error.
        offset: where the date begins in it.
    """
    for component in COMPONENTS:
        if match[f"{component}_left"] and match[f"{component}_right"]:
            position = offset + match.start(f"{component}_right")
            raise fault(text, position, f"the {component} bears one mark, before or behind it")
    marks = marks_of(match)
    parts = [part for part in match.group(*COMPONENTS) if part]
    throughout = marks.throughout(len(parts))
    if throughout is None:
        return TimeSpan.days(
            *_widened_in_part(days, match, marks),
            qualification=marks.together,
            component_marks=marks,
            written=_with_marks(parts, marks),
        )
    return TimeSpan.days(
        *(widened_days(*days) if throughout.is_approximate else days),
        qualification=throughout,
        written=f"{written}{throughout}" if written else "",
    )


def _widened_in_part(days: tuple[int, int], match: re.Match[str], marks: Marks) -> tuple[int, int]:
    """Widen a date by the units of its approximate components.

    Those that form an unbroken run from the year on count as one, of the finest one's unit.
    """
    approximate = [c for c in COMPONENTS if getattr(marks, c).is_approximate]
    run = [c for c, expected in zip(approximate, COMPONENTS, strict=False) if c == expected]
    units = (*run[-1:], *approximate[len(run) :])
    months = sum(_months_of(match, component) for component in units)
    first, last = widened_by_months(*days, months) if months else days
    return first - ("day" in approximate), last + ("day" in approximate)


def _months_of(match: re.Match[str], component: str) -> int:
    """Return the length of a component's unit in months; a day has none."""
    if component == "year":
        digits = match["year"]
        return int(_MONTHS * 10 ** (len(digits) - len(digits.rstrip("X"))))
    if component == "month":
        code = match["month"]
        return CODES[int(code)][1] if "X" not in code and int(code) in CODES else 1
    return 0


def _with_marks(parts: Sequence[str], marks: Marks) -> str:
    """Write components with their marks: one for all that the first ones share, then singly."""
    each = [marks.year, marks.month, marks.day][: len(parts)]
    shared = next(i for i, mark in enumerate(each) if mark is not each[0])
    grouped = shared if each[0] else 0
    before = [f"{parts[grouped - 1]}{each[0]}"] if grouped else []
    singly = [f"{mark}{part}" for mark, part in zip(each[grouped:], parts[grouped:], strict=True)]
    return "-".join([*parts[: max(0, grouped - 1)], *before, *singly])
