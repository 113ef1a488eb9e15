"""Where a page of a PDF writes its letters, and why its reader may not see them."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

import attrs

from chronology.documents.pdf.colours import are_alike, mixed
from chronology.documents.pdf.glyphs import Glyphs
from chronology.documents.pdf.paint import (
    NORMAL,
    PLAIN,
    WHITE,
    Box,
    Brush,
    Colour,
    Matrix,
    Paint,
    Point,
    holds,
    matrix_of,
    paint_at,
    placed,
    times,
)
from chronology.documents.pdf.setting import PAIRED, SPACE, Font
from chronology.documents.pdf.shapes import Shape
from chronology.vocabulary import Hidden

_SMALLEST = 1.0  # points of letters
_TRANSPARENT = 0.06  # of opaque is what nobody sees
_MIDDLE = 0.25  # of a letter's size above its baseline is about its middle
_BESIDE = 0.15  # of it above and below its middle are the other places that are looked at
_USUAL = 0.42  # of a letter's size is its width, where the font does not tell
_SURELY = 0.3  # of a letter's size is its width at least
_MOST_LETTERS = 400  # of a text whose places are looked at one by one
_SLACK = 2.0  # points beyond an edge that letters may stand
_NEAR = 0.1  # of their size apart are letters that nobody reads
_ENOUGH = 3  # such, one after the other
_MOST_SEEN = 2  # of the three places of a letter are in what is shown, at least
_FILLED = frozenset({0, 2, 4, 6})
_STROKED = frozenset({1, 2, 5, 6})
Ground: TypeAlias = Callable[[float, float], tuple[Colour | None, Shape | None]]
"""What tells the colour at a place and what is painted there last; `None` where not known."""


def bare(_x: float, _y: float) -> tuple[Colour | None, Shape | None]:
    """Return the colour of paper on which nothing is painted."""
    return WHITE, None


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
        codes: their numbers in their font.
        widths: how wide each is, as a part of its size.
        right: one size to the right, as far and wide as it goes on the page.
        up: likewise, upwards.
    """

    middles: Sequence[Point]
    codes: Sequence[int]
    widths: Sequence[float]
    right: Point
    up: Point

    @property
    def height(self) -> float:
        """How high letters are, in points."""
        return math.hypot(*self.up)

    @property
    def width(self) -> float:
        """How wide a letter is that is as wide as its font is high, in points."""
        return math.hypot(*self.right)

    @property
    def upright(self) -> float:
        """How far apart the sides of a letter are that lie opposite, however it is slanted."""
        (right, high), (aside, up) = self.right, self.up
        longest = max(self.height, self.width)
        return abs(right * up - high * aside) / longest if longest else 0.0

    def places(self, x: float, y: float) -> tuple[Point, Point, Point]:
        """Return places of the letter whose middle is given, from low to high."""
        right, up = _BESIDE * self.up[0], _BESIDE * self.up[1]
        return (x - right, y - up), (x, y), (x + right, y + up)

    def box(self, across: float = 0.0, upward: float = _BESIDE) -> Box:
        """Return a box about the letters, some of their size across and upwards from the middle."""
        aside = abs(self.up[0]) * upward + abs(self.right[0]) * across
        high = abs(self.up[1]) * upward + abs(self.right[1]) * across
        xs, ys = [x for x, _ in self.middles], [y for _, y in self.middles]
        return min(xs) - aside, min(ys) - high, max(xs) + aside, max(ys) + high


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
        x, letters = 0.0, list[tuple[Point, int, float]]()
        size = setting.size * font.tall
        high = brush.rise + _MIDDLE * size
        for one in array:
            if not isinstance(one, bytes):
                x -= 0.0 if isinstance(one, str) else float(one) / 1000 * scale
                continue
            for code, width, sure in letters_shown(one, font):
                if code != SPACE and len(letters) < _MOST_LETTERS:
                    letters.append((placed(x + sure * scale / 2, high, matrix), code, width))
                x += width * scale + setting.for_letters * setting.scale
                x += setting.for_words * setting.scale if code == SPACE else 0.0
        self.pen = times((1, 0, 0, 1, x, 0), self.pen)
        return Written(
            middles=[middle for middle, _, _ in letters],
            codes=[code for _, code, _ in letters],
            widths=[width for _, _, width in letters],
            right=(matrix[0] * scale * font.tall, matrix[1] * scale * font.tall),
            up=(matrix[2] * size, matrix[3] * size),
        )


def letters_shown(shown: bytes, font: Font) -> Iterator[tuple[int, float, float]]:
    """Yield letters, how wide they likely are, and surely are, as parts of their size.

    The number of a letter that has two bytes has one more before them, for none is a space.
    """
    if font.usual is not None:
        for at in range(0, len(shown) - 1, 2):
            code = shown[at] * 256 + shown[at + 1]
            width = font.by_pairs.get(code, font.usual) / 1000
            yield PAIRED + code, width, width
    elif widths := font.widths or font.likely:
        for code in shown:
            width = widths.get(code, 1000 * _USUAL) / 1000
            yield code, width, width
    else:
        codes = shown if font.is_simple else [PAIRED] * (len(shown) // 2)
        yield from ((code, _USUAL, _SURELY) for code in codes)


def why_unseen(
    written: Written, brush: Brush, font: Font, glyphs: Glyphs, ground: Ground
) -> Hidden | None:
    """Return why a reader does not see letters by themselves; `None` if nothing speaks against it.

    Args:
        written: the letters.
        brush: how they are drawn.
        font: their font.
        glyphs: what its letters draw.
        ground: what tells the colour at a place.
    """
    inks = [(brush.fill, brush.fill_alpha * brush.alpha)] if brush.mode in _FILLED else []
    inks += [(brush.stroke, brush.stroke_alpha * brush.alpha)] if brush.mode in _STROKED else []
    seen = [(ink, alpha) for ink, alpha in inks if alpha >= _TRANSPARENT]
    if not seen or any(code in glyphs.blank for code in written.codes):
        return Hidden.UNDRAWN
    if written.upright < _SMALLEST:
        return Hidden.SMALL
    if brush.is_veiled or glyphs.is_coloured:
        return Hidden.VEILED
    return _why_unread(written, font, glyphs) or _why_lost(written, seen, brush.mixing, ground)


def _why_unread(written: Written, font: Font, glyphs: Glyphs) -> Hidden | None:
    """Return why letters that are drawn are not what the file says, or are not read so."""
    if any(code in glyphs.misnamed for code in written.codes):
        return Hidden.MISNAMED
    (right, high), (aside, up) = written.right, written.up
    if right * up - high * aside < 0 and not font.is_own:
        return Hidden.MIRRORED
    near = _NEAR * max(written.width, 1e-9)
    run = 0
    for (x0, y0), (x1, y1) in pairwise(written.middles):
        run = run + 1 if math.hypot(x1 - x0, y1 - y0) < near else 0
        if run >= _ENOUGH:
            return Hidden.STACKED
    return None


def _why_lost(
    written: Written, inks: Sequence[tuple[Paint, float]], mix: str, ground: Ground
) -> Hidden | None:
    """Return why letters are not seen on their ground: in its colour, or in none that is known."""
    is_one = ground is bare and not any(callable(ink) for ink, _ in inks)
    for middle in written.middles[:1] if is_one else written.middles:
        low, _, high = written.places(*middle)
        why = _lost_at(middle, inks, mix, ground)
        if why and (_lost_at(low, inks, mix, ground) or _lost_at(high, inks, mix, ground)):
            return why
    return None


def _lost_at(
    place: Point, inks: Sequence[tuple[Paint, float]], mix: str, ground: Ground
) -> Hidden | None:
    """Return why ink is not seen at a place; `None` if it is, or its ground is not known."""
    colours = [(paint_at(ink, *place), alpha) for ink, alpha in inks]
    known = [(colour, alpha) for colour, alpha in colours if colour is not None]
    if len(known) < len(colours):
        return Hidden.VEILED
    behind, _ = ground(*place)
    if behind is None:
        return None
    made = [(blended(colour, mix, behind), alpha) for colour, alpha in known]
    if any(one is None for one, _ in made):
        return Hidden.VEILED
    are_lost = all(
        one is not None and are_alike(mixed(one, alpha, behind), behind) for one, alpha in made
    )
    return Hidden.GROUND if are_lost else None


def blended(colour: Colour, mix: str, ground: Colour) -> Colour | None:
    """Return what a colour makes of a ground that it is mixed with; `None` where nobody knows."""
    ways: dict[str, Callable[[float, float], float]] = {
        NORMAL: lambda one, _: one,
        "/Multiply": lambda one, other: one * other,
        "/Screen": lambda one, other: one + other - one * other,
        "/Darken": min,
        "/Lighten": max,
    }
    if mix not in ways:
        return None
    red, green, blue = (ways[mix](*two) for two in zip(colour, ground, strict=True))
    return red, green, blue


def are_within(written: Written, box: Box, cuts: Sequence[Shape]) -> bool:
    """Say whether letters are in a box and in all that is cut out, or hardly beyond."""
    left, low, right, high = written.box()
    if not cuts and holds(box, left, low) and holds(box, right, high):
        return True
    slack = min(_SLACK, _MIDDLE * _BESIDE * written.height)
    return all(
        holds(box, *middle, _SLACK)
        and sum(
            holds(box, *place, slack) and all(one.holds(*place, slack) for one in cuts)
            for place in written.places(*middle)
        )
        >= _MOST_SEEN
        for middle in written.middles
    )
