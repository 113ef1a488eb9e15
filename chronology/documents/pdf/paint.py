"""What a PDF paints with: places on the page, colours, boxes, and how text is to be drawn."""

import math
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import attrs

from chronology.documents.pdf.setting import Setting

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Colour: TypeAlias = tuple[float, float, float]
"""Red, green and blue, of 1 each."""
Point: TypeAlias = tuple[float, float]
"""A place on the page, in points from the left and from below."""
Paint: TypeAlias = Colour | Callable[[float, float], Colour | None] | None
"""A colour, or what tells that of a place; `None` where it is not known."""
Box: TypeAlias = tuple[float, float, float, float]
"""Left, low, right and high, in points of the page."""

PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (-math.inf, -math.inf, math.inf, math.inf)
WHITE: Colour = (1.0, 1.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0)
NORMAL = "/Normal"


@attrs.define(kw_only=True)
class Brush:
    """How a page draws at a moment: what `q` keeps and `Q` gives back.

    Attributes:
        matrix: where a place of the instructions is on the page.
        clip: beyond which nothing is drawn.
        cuts: likewise, of what is no upright box.
        fill, stroke: the colours; `None` where they are not known.
        fill_space, stroke_space: what numbers of a colour mean.
        fill_alpha, stroke_alpha: from 0, transparent, to 1.
        alpha: likewise, of the group that all that is drawn belongs to.
        mix: how what is drawn is mixed with what is there; `/Normal` lies upon it.
        group_mix: likewise, of the group.
        is_masked: whether a mask decides what is seen of it.
        is_masked_group: likewise, of the group.
        knocks_out: whether what is drawn takes away what its group drew there before.
        thickness: of lines, in what the matrix makes points.
        mode: how letters are drawn; of 3 and 7 they are not.
        setting: how text is set.
        leading: how far below the line before a line stands.
        rise: how far text is raised.
    """

    matrix: Matrix = PLAIN
    clip: Box = EVERYWHERE
    cuts: tuple[Any, ...] = ()
    fill: Paint = BLACK
    stroke: Paint = BLACK
    fill_space: Any = None
    stroke_space: Any = None
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    alpha: float = 1.0
    mix: str = NORMAL
    group_mix: str = NORMAL
    is_masked: bool = False
    is_masked_group: bool = False
    knocks_out: bool = False
    thickness: float = 1.0
    mode: int = 0
    setting: Setting = attrs.field(factory=Setting)
    leading: float = 0.0
    rise: float = 0.0

    @property
    def mixing(self) -> str:
        """How what is drawn is mixed with what is there, in a group or not."""
        return self.group_mix if self.mix == NORMAL else self.mix

    @property
    def is_veiled(self) -> bool:
        """Whether a mask decides what is seen of what is drawn, in a group or not."""
        return self.is_masked or self.is_masked_group

    def begin_group(self) -> None:
        """Draw what follows as a whole: as transparent and masked as the brush is now."""
        self.alpha *= self.fill_alpha
        self.fill_alpha = self.stroke_alpha = 1.0
        self.group_mix, self.mix = self.mixing, NORMAL
        self.is_masked_group, self.is_masked = self.is_veiled, False


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


def inverse(matrix: Matrix) -> Matrix:
    """Return what takes a place on the page back.

    Raises:
        ZeroDivisionError: all places are one, or in a line.
    """
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    return d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area


def paint_at(paint: Paint, x: float, y: float) -> Colour | None:
    """Return the colour that something is painted in at a place; `None` where it is not known."""
    return paint(x, y) if callable(paint) else paint
