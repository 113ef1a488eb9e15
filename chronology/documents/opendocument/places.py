"""Lengths by which words of an OpenDocument text are put where no reader sees them."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from chronology.documents.trees import attribute

_POINTS = {"in": 72.0, "cm": 28.35, "mm": 2.835, "pt": 1.0, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(
    rf"(?P<number>-?(?:\d{{1,9}}(?:\.\d{{0,9}})?|\.\d{{1,9}}))(?P<unit>{'|'.join(_POINTS)}|%)"
)
_FAR, _WIDE = -200.0, 750.0  # points to the left and to the right, beyond any page
_LOWEST = 2.0  # points of a line, or a row, of which nothing is seen
_TIGHTEST = -4.0  # points, by which letters still stand beside each other
_SMALLEST = 5.0  # per cent of a size


def points_of(written: str) -> float | None:
    """Return the points of a length; `None` of what is none."""
    found = _LENGTH.fullmatch(written)
    if found is None or found["unit"] == "%":
        return None
    return float(found["number"]) * _POINTS[found["unit"]]


def is_out_of_sight(line: Sequence[Element]) -> bool:
    """Say whether words are far out, on each other, or in a line or a row that is too low.

    Args:
        line: what a style says, and what those say that it is made from, nearest first.
    """
    return (
        _is_far(_nearest(line, "margin-left"))
        or _is_far(_nearest(line, "margin-right"))
        or _is_far(_nearest(line, "text-indent"))
        or any(_is_below(_nearest(line, name), _LOWEST) for name in ("line-height", "row-height"))
        or _is_below(_nearest(line, "letter-spacing"), _TIGHTEST)
        or _is_small(_nearest(line, "font-size"))
    )


def is_beside(box: Element) -> bool:
    """Say whether a box is put beside the page, or above it, or has no room for words."""
    places = (points_of(attribute(box, name)) for name in ("x", "y"))
    if any(one is not None and not _FAR < one < 4 * _WIDE for one in places):
        return True
    return any(_is_below(attribute(box, name), _LOWEST) for name in ("width", "height"))


def _nearest(line: Sequence[Element], name: str) -> str:
    return next(filter(None, (attribute(one, name) for one in line)), "")


def _is_far(written: str) -> bool:
    points = points_of(written)
    return points is not None and not _FAR < points < _WIDE


def _is_below(written: str, limit: float) -> bool:
    points = points_of(written)
    return points is not None and points <= limit


def _is_small(written: str) -> bool:
    found = _LENGTH.fullmatch(written)
    return found is not None and found["unit"] == "%" and float(found["number"]) <= _SMALLEST
