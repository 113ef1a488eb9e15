"""Where a page of a PDF writes its letters, and why its reader may not see them."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import attrs

from chronology.documents.pdf.paint import (
    PLAIN,
    Box,
    Brush,
    Colour,
    Matrix,
    are_alike,
    holds,
    matrix_of,
    placed,
    times,
)
from chronology.documents.pdf.setting import Font
from chronology.vocabulary import Hidden

_SMALLEST = 1.0  # points of letters
_TRANSPARENT = 0.06  # of opaque is what nobody sees
_MIDDLE = 0.25  # of a letter's size above its baseline is about its middle
_USUAL = 0.42  # of a letter's size is its width, where the font does not tell
_SURELY = 0.3  # of a letter's size is its width at least
_MOST_LETTERS = 400  # of a text whose places are looked at one by one
_SPACE = 32
_SLACK = 2.0  # points beyond an edge that letters may stand
_FILLED = frozenset({0, 2, 4, 6})
_STROKED = frozenset({1, 2, 5, 6})
Point: TypeAlias = tuple[float, float]
Ground: TypeAlias = Callable[[float, float], Colour | None]
"""What tells the colour at a place; `None` where it is not known."""


@attrs.define(eq=False, kw_only=True)
class Shown:
    """A text that a page writes.

    Attributes:
        hidden: why its reader does not see it; `None` for what is seen as far as is known.
        at: where it begins on the page.
    """

    hidden: Hidden | None = None
    at: Point | None = None


@attrs.frozen(kw_only=True)
class Written:
    """Letters on a page.

    Attributes:
        middles: where the middle of each is, but for spaces.
        height: how high they are, in points.
        width: how wide a letter is that is as wide as its font is high, in points.
    """

    middles: Sequence[Point]
    height: float
    width: float


@attrs.define(kw_only=True)
class Writing:
    """Where the pen stands: of the line, and in it."""

    line: Matrix = PLAIN
    pen: Matrix = PLAIN

    def follow(self, brush: Brush, operator: bytes, operands: Sequence[Any]) -> None:
        """Follow an instruction that moves the pen or says how text is set."""
        if operator == b"BT":
            self._move_to(PLAIN)
        elif operator == b"Tm":
            self._move_to(matrix_of(operands))
        elif operator in {b"Td", b"TD"}:
            x, y = float(operands[0]), float(operands[1])
            if operator == b"TD":
                brush.leading = -y
            self._move_to(times((1, 0, 0, 1, x, y), self.line))
        elif operator in {b"T*", b"'", b'"'}:
            self._move_to(times((1, 0, 0, 1, 0, -brush.leading), self.line))
        elif operator == b"TL":
            brush.leading = float(operands[0])
        elif operator == b"Ts":
            brush.rise = float(operands[0])
        elif operator == b"Tr":
            brush.mode = int(operands[0])
        if operator in {b"Tf", b"Tc", b"Tw", b"Tz", b'"'}:
            brush.setting = brush.setting.after(operands, operator)

    def _move_to(self, matrix: Matrix) -> None:
        self.line = self.pen = matrix

    def show(self, brush: Brush, font: Font, array: Sequence[Any]) -> Written:
        """Move the pen behind what is shown, and return its letters."""
        setting = brush.setting
        matrix = times(self.pen, brush.matrix)
        scale = setting.size * setting.scale
        x, middles = 0.0, list[Point]()
        high = brush.rise + _MIDDLE * setting.size
        for one in array:
            if not isinstance(one, bytes):
                x -= 0.0 if isinstance(one, str) else float(one) / 1000 * scale
                continue
            for code, width, sure in _letters_shown(one, font):
                if code != _SPACE and len(middles) < _MOST_LETTERS:
                    middles.append(placed(x + sure * scale / 2, high, matrix))
                x += width * scale + setting.for_letters * setting.scale
                x += setting.for_words * setting.scale if code == _SPACE else 0.0
        self.pen = times((1, 0, 0, 1, x, 0), self.pen)
        height = abs(setting.size) * math.hypot(matrix[2], matrix[3])
        width = abs(scale) * math.hypot(matrix[0], matrix[1])
        return Written(middles=middles, height=height, width=width)


def _letters_shown(shown: bytes, font: Font) -> Iterator[tuple[int, float, float]]:
    """Yield letters, how wide they likely are, and surely are, as parts of their size."""
    if font.usual is not None:
        for at in range(0, len(shown) - 1, 2):
            code = shown[at] * 256 + shown[at + 1]
            width = font.by_pairs.get(code, font.usual) / 1000
            yield -1, width, width
    elif font.widths:
        for code in shown:
            width = font.widths.get(code, 0.0) / 1000
            yield code, width, width
    else:
        codes = shown if font.is_simple else [-1] * (len(shown) // 2)
        yield from ((code, _USUAL, _SURELY) for code in codes)


def why_unseen(written: Written, brush: Brush, font: Font, ground: Ground) -> Hidden | None:
    """Return why a reader does not see letters by themselves; `None` if nothing speaks against it.

    Args:
        written: the letters.
        brush: how they are drawn.
        font: their font.
        ground: what tells the colour at a place.
    """
    inks = [(brush.fill, brush.fill_alpha)] if brush.mode in _FILLED else []
    inks += [(brush.stroke, brush.stroke_alpha)] if brush.mode in _STROKED else []
    seen = [ink for ink, alpha in inks if alpha >= _TRANSPARENT]
    if not seen:
        return Hidden.UNDRAWN
    if font.is_own:
        return None
    if min(written.height, written.width) < _SMALLEST:
        return Hidden.SMALL
    points = written.middles
    some = points[:: max(1, len(points) // 3)]
    return Hidden.GROUND if any(_are_lost(seen, ground(*point)) for point in some) else None


def are_within(points: Iterable[Point], *boxes: Box) -> bool:
    """Say whether places are in all boxes, or hardly beyond."""
    return all(holds(box, x, y, _SLACK) for x, y in points for box in boxes)


def _are_lost(inks: Iterable[Colour | None], ground: Colour | None) -> bool:
    """Say whether nobody tells any of some colours from a ground."""
    return ground is not None and all(ink is not None and are_alike(ink, ground) for ink in inks)
