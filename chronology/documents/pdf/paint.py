"""What a PDF paints with: places on the page, colours, boxes, and how text is to be drawn."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from chronology.documents.pdf.setting import Setting

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Colour: TypeAlias = tuple[float, float, float]
"""Red, green and blue, of 1 each."""
Box: TypeAlias = tuple[float, float, float, float]
"""Left, low, right and high, in points of the page."""

PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (-math.inf, -math.inf, math.inf, math.inf)
WHITE: Colour = (1.0, 1.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0)
_ALIKE = 0.08  # of each of red, green and blue by which colours differ that nobody tells apart
_COLOURED = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_CALIBRATED = {"/CalGray": "/DeviceGray", "/CalRGB": "/DeviceRGB"}
_SHORT = {"/G": "/DeviceGray", "/RGB": "/DeviceRGB", "/CMYK": "/DeviceCMYK"}


@attrs.define(kw_only=True)
class Brush:
    """How a page draws at a moment: what `q` keeps and `Q` gives back.

    Attributes:
        matrix: where a place of the instructions is on the page.
        clip: beyond which nothing is drawn.
        fill, stroke: the colours; `None` where they are not known.
        fill_space, stroke_space: what numbers of a colour mean.
        fill_alpha, stroke_alpha: from 0, transparent, to 1.
        is_plain: whether what is drawn lies upon what is there, and is not mixed with it.
        mode: how letters are drawn; of 3 and 7 they are not.
        setting: how text is set.
        leading: how far below the line before a line stands.
        rise: how far text is raised.
    """

    matrix: Matrix = PLAIN
    clip: Box = EVERYWHERE
    fill: Colour | None = BLACK
    stroke: Colour | None = BLACK
    fill_space: str = "/DeviceGray"
    stroke_space: str = "/DeviceGray"
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    is_plain: bool = True
    mode: int = 0
    setting: Setting = attrs.field(factory=Setting)
    leading: float = 0.0
    rise: float = 0.0


def times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix of one matrix and then another."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def matrix_of(written: Sequence[Any]) -> Matrix:
    """Return a matrix as it is written.

    Raises:
        ValueError: it is none; or `TypeError`.
    """
    a, b, c, d, e, f = (float(one) for one in written)
    return (a, b, c, d, e, f)


def placed(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    """Return where a place is on the page."""
    return (
        x * matrix[0] + y * matrix[2] + matrix[4],
        x * matrix[1] + y * matrix[3] + matrix[5],
    )


def box_about(points: Sequence[tuple[float, float]]) -> Box:
    """Return the box that is just about points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def corners(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    """Return the corners of a rectangle, one after the other."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def both(one: Box, other: Box) -> Box:
    """Return the box that two boxes share; its right is left of its left where they share none."""
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def holds(box: Box, x: float, y: float, slack: float = 0.0) -> bool:
    """Say whether a place is in a box, or no farther beside it than some slack."""
    return box[0] - slack <= x <= box[2] + slack and box[1] - slack <= y <= box[3] + slack


def is_rectangle(points: Sequence[tuple[float, float]]) -> bool:
    """Say whether points, one after the other, are the corners of an upright rectangle."""
    left, low, right, high = box_about(points)
    slack = 0.01 * max(right - left, high - low)
    at_corners = {
        (abs(x - left) <= slack, abs(y - low) <= slack)
        for x, y in points
        if min(abs(x - left), abs(x - right)) <= slack and min(abs(y - low), abs(y - high)) <= slack
    }
    return len(points) in {4, 5} and len(at_corners) == 4  # noqa: PLR2004 - corners


def are_alike(one: Colour, other: Colour) -> bool:
    """Say whether nobody tells letters of one colour from a ground of the other."""
    return all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def space_of(name: object, spaces: Mapping[str, Any]) -> str:
    """Return what numbers of a colour mean: the name of a device's colours, or `/Separation`.

    Args:
        name: a name, or what is written of a space.
        spaces: the spaces that names of the page stand for.
    """
    written: Any = spaces.get(name, name) if isinstance(name, str) else name
    written = written.get_object() if hasattr(written, "get_object") else written
    if isinstance(written, str):
        return _SHORT.get(written, written)
    kind = str(written[0])
    if kind == "/ICCBased":
        return _COLOURED.get(int(written[1].get_object()["/N"]), "")
    return _CALIBRATED.get(kind, kind)


def first_of(space: str) -> Colour | None:
    """Return the colour that a space begins with."""
    return BLACK if space in {*_COLOURED.values(), "/Separation"} else None


def colour_of(numbers: Sequence[Any], space: str) -> Colour | None:
    """Return a colour; `None` where it is not known, as of a pattern.

    Raises:
        TypeError: its numbers are none; or `ValueError`.
    """
    if any(isinstance(one, str) for one in numbers):
        return None
    told = [min(1.0, max(0.0, float(one))) for one in numbers]
    if space == "/DeviceGray" and len(told) == 1:
        return told[0], told[0], told[0]
    if space == "/DeviceRGB" and len(told) == 3:  # noqa: PLR2004 - as named
        return told[0], told[1], told[2]
    if space == "/DeviceCMYK" and len(told) == 4:  # noqa: PLR2004 - as named
        key = told[3]
        return (
            (1 - told[0]) * (1 - key),
            (1 - told[1]) * (1 - key),
            (1 - told[2]) * (1 - key),
        )
    return WHITE if space in {"/Separation", "/DeviceN"} and not any(told) else None
