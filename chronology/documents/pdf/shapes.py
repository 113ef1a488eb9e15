"""What a PDF outlines, fills and strokes: shapes of which it is told whether a place is in them."""

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Self

import attrs

from chronology.documents.pdf.paint import (
    Box,
    Matrix,
    Point,
    both,
    box_about,
    corners,
    holds,
    placed,
)

_STEPS = 8  # into which a curve is parted
_MOST_POINTS = 20_000  # of an outline, of which more are not kept
_MOST_CUTS = 16  # of what is shown, one within the other
_MOST_STROKES = 2_000  # of a path that are looked at
_THIN = 3.0  # points of a line of which short pieces cover nothing
_SHORT = 6.0  # points
_DASH = 1.5  # points of a piece of a line that is level or upright
_FEWEST, _HIGH = 5, 10.0  # places of a wave, and the points that it goes up and down
_FLATTEST = 0.1  # points of an area that is drawn, however flat it is
_LEVEL = 0.1  # by which a line that strikes letters out is steeper than they, at most
_THICK = 0.25  # of a letter's size is such a line at most
_LOWEST = -0.14  # of a letter's size from its middle is such a line at least
_HIGHEST = 0.2


@attrs.frozen(kw_only=True)
class Shape:
    """A part of a page.

    Attributes:
        box: the box about it.
        outlines: what bounds it, each closed; where there are none it is the box.
        is_even_odd: whether what lies within two outlines is no part of it.
        along: which way it goes, where it is a bar, far longer than thick.
        thick: how thick it is then, in points.
        cuts: other shapes beyond which nothing of it lies.
    """

    box: Box
    outlines: Sequence[Sequence[Point]] = ()
    is_even_odd: bool = False
    along: Point | None = None
    thick: float = 0.0
    cuts: Sequence["Shape"] = ()

    @cached_property
    def cost(self) -> int:
        """How many lines are looked at for a place in its box."""
        return 1 + sum(map(len, self.outlines)) + sum(one.cost for one in self.cuts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing can lie in it."""
        return not (self.box[0] < self.box[2] and self.box[1] < self.box[3])

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Say whether a place is in it, or no farther beside it than some slack."""
        if not holds(self.box, x, y, slack) or not all(one.holds(x, y) for one in self.cuts):
            return False
        if not self.outlines or self._has(x, y):
            return True
        beside = ((-slack, 0.0), (slack, 0.0), (0.0, -slack), (0.0, slack))
        return slack > 0 and any(self._has(x + right, y + up) for right, up in beside)

    def _has(self, x: float, y: float) -> bool:
        turns = sum(_winding(outline, x, y) for outline in self.outlines)
        return turns % 2 == 1 if self.is_even_odd else turns != 0

    def crossing(self, middle: Point, right: Point, up: Point) -> Point | None:
        """Return where a bar strikes a letter out; `None` where it does not, or is no bar.

        Args:
            middle: the middle of the letter.
            right: its size to the right, on the page.
            up: likewise, upwards.
        """
        size, wide = math.hypot(*up), math.hypot(*right)
        if self.along is None or self.thick > _THICK * size or not size or not wide:
            return None
        slope = (self.along[0] * right[1] - self.along[1] * right[0]) / wide
        x = (self.box[0] + self.box[2]) / 2 - middle[0]
        y = (self.box[1] + self.box[3]) / 2 - middle[1]
        far = abs(x * right[0] + y * right[1]) / wide
        high = (x * up[0] + y * up[1]) / size**2
        length = math.hypot(self.box[2] - self.box[0], self.box[3] - self.box[1])
        if abs(slope) > _LEVEL or far > length / 2 or not _LOWEST <= high <= _HIGHEST:
            return None
        return middle[0] + high * up[0], middle[1] + high * up[1]

    def within(self, box: Box, cuts: Sequence["Shape"]) -> Self:
        """Return what of it lies in a box and in other shapes."""
        return attrs.evolve(self, box=both(self.box, box), cuts=cuts)


def _winding(outline: Sequence[Point], x: float, y: float) -> int:
    """Return how often an outline goes round a place."""
    turns = 0
    for (x0, y0), (x1, y1) in pairwise([*outline, outline[0]]):
        if (y0 <= y) != (y1 <= y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x:
            turns += 1 if y1 > y0 else -1
    return turns


@attrs.define(kw_only=True)
class Path:
    """What is being outlined, in points of the page."""

    outlines: list[list[Point]] = attrs.field(factory=list)
    is_clip: bool = False
    is_even_odd_clip: bool = False
    _points: int = 0

    def add(self, *points: Point, is_new: bool = False) -> None:
        """Go on to places one after the other, or begin anew there."""
        if self._points > _MOST_POINTS:
            return
        if is_new or not self.outlines:
            self.outlines.append([])
        self.outlines[-1].extend(points)
        self._points += len(points)

    def curve(self, first: Point, second: Point, end: Point) -> None:
        """Go on to a place in a curve that is drawn by two others."""
        here = self.last or first
        for step in range(1, _STEPS + 1):
            at = step / _STEPS
            parts = (1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3
            points = list(zip(parts, (here, first, second, end), strict=True))
            self.add((sum(p * x for p, (x, _) in points), sum(p * y for p, (_, y) in points)))

    @property
    def last(self) -> Point | None:
        """Where it has come to."""
        return self.outlines[-1][-1] if self.outlines and self.outlines[-1] else None

    def close(self) -> None:
        """Go back to where it began."""
        if self.outlines and len(self.outlines[-1]) > 1:
            self.add(self.outlines[-1][0])

    def filled(self, *, is_even_odd: bool) -> list[Shape]:
        """Return what it bounds: boxes of which none is a hole of another, or one shape."""
        outlines = [_thickened(points) for points in self.outlines if len(points) > 2]  # noqa: PLR2004 - an area
        if not outlines:
            return []
        is_one_way = len({_area(points) > 0 for points in outlines}) == 1 and not is_even_odd
        if len(outlines) == 1 or is_one_way:
            return [_shape_of(points, is_even_odd=is_even_odd) for points in outlines]
        box = box_about([point for points in outlines for point in points])
        return [Shape(box=box, outlines=outlines, is_even_odd=is_even_odd)]

    def clip(self) -> Shape:
        """Return what it bounds, as one shape; of an empty path, one that holds nothing."""
        outlines = [points for points in self.outlines if points]
        if not outlines:
            return Shape(box=(0.0, 0.0, 0.0, 0.0), outlines=[[(0.0, 0.0)]])
        if len(outlines) == 1:
            return _shape_of(outlines[0], is_even_odd=self.is_even_odd_clip)
        box = box_about([point for points in outlines for point in points])
        return Shape(box=box, outlines=outlines, is_even_odd=self.is_even_odd_clip)

    def stroked(self, width: float) -> Iterator[Shape]:
        """Yield the strokes of a line of some width along it; short pieces of thin ones not."""
        number = 0
        for outline in self.outlines:
            if (wave := _wave(outline, width)) is not None:
                yield wave
            for (x0, y0), (x1, y1) in pairwise(outline):
                length = math.hypot(x1 - x0, y1 - y0)
                shortest = _DASH if min(abs(x1 - x0), abs(y1 - y0)) <= _LEVEL * length else _SHORT
                if length == 0 or (width < _THIN and length < shortest):
                    continue
                number += 1
                if number > _MOST_STROKES:
                    return
                yield _stroke((x0, y0), (x1, y1), width)


def _stroke(begin: Point, end: Point, width: float) -> Shape:
    """Return a line of some width from one place to another."""
    (x0, y0), (x1, y1) = begin, end
    length = math.hypot(x1 - x0, y1 - y0)
    aside = -(y1 - y0) / length * width / 2, (x1 - x0) / length * width / 2
    edge = [
        (x0 + aside[0], y0 + aside[1]),
        (x1 + aside[0], y1 + aside[1]),
        (x1 - aside[0], y1 - aside[1]),
        (x0 - aside[0], y0 - aside[1]),
    ]
    return _shape_of(edge)


def _wave(outline: Sequence[Point], width: float) -> Shape | None:
    """Return the line along which a wave of short pieces goes; `None` where it is none."""
    (x0, y0), (x1, y1) = outline[0], outline[-1]
    length = math.hypot(x1 - x0, y1 - y0)
    if len(outline) < _FEWEST or length < _SHORT:
        return None
    right, up = (x1 - x0) / length, (y1 - y0) / length
    aside = [(y - y0) * right - (x - x0) * up for x, y in outline]
    along = [(x - x0) * right + (y - y0) * up for x, y in outline]
    low, high = min(aside), max(aside)
    is_one_way = min(along) >= -_HIGH and max(along) <= length + _HIGH
    if high - low > _HIGH or not is_one_way:
        return None
    middle = (low + high) / 2
    moved = -up * middle, right * middle
    return _stroke((x0 + moved[0], y0 + moved[1]), (x1 + moved[0], y1 + moved[1]), width)


def shape_about(box: Box, matrix: Matrix) -> Shape:
    """Return what of a page a box is, wherever its place is moved and turned to."""
    left, low, right, high = box
    edge = [(left, low), (right, low), (right, high), (left, high)]
    return _shape_of([placed(x, y, matrix) for x, y in edge])


def cut(cuts: tuple[Shape, ...], by: Shape) -> tuple[Shape, ...]:
    """Return what something is cut to, one more cut made; boxes are not kept apart."""
    if not by.outlines:
        return cuts
    if len(cuts) >= _MOST_CUTS:  # nobody knows what is left
        return (*cuts, Shape(box=(0.0, 0.0, 0.0, 0.0), outlines=[[(0.0, 0.0)]]))
    return (*cuts, by)


def _shape_of(points: Sequence[Point], *, is_even_odd: bool = False) -> Shape:
    box, bar = box_about(points), _bar(points)
    along, thick = bar or (None, 0.0)
    if _is_upright(points, box):
        return Shape(box=box, along=along, thick=thick)
    outlines = (points,)
    return Shape(box=box, outlines=outlines, is_even_odd=is_even_odd, along=along, thick=thick)


def _thickened(points: Sequence[Point]) -> Sequence[Point]:
    """Return the corners of an area; one without any height is drawn as a line all the same."""
    left, low, right, high = box_about(points)
    if right - left > _SHORT and high == low:
        return corners(left, low - _FLATTEST / 2, right - left, _FLATTEST)
    if high - low > _SHORT and right == left:
        return corners(left - _FLATTEST / 2, low, _FLATTEST, high - low)
    return points


def _bar(points: Sequence[Point]) -> tuple[Point, float] | None:
    """Return which way a bar of four corners goes, and how thick it is; `None` of other shapes."""
    corners = points[:-1] if len(points) == 5 and points[0] == points[-1] else points  # noqa: PLR2004
    if len(corners) != 4:  # noqa: PLR2004 - corners
        return None
    sides = [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(corners[:3])]
    short, long = sorted(sides, key=lambda side: math.hypot(*side))
    length, thick = math.hypot(*long), math.hypot(*short)
    if length < 3 * thick or not length:
        return None
    return (long[0] / length, long[1] / length), thick


def _is_upright(points: Sequence[Point], box: Box) -> bool:
    """Say whether points, one after the other, are the corners of an upright rectangle."""
    left, low, right, high = box
    slack = 0.01 * min(right - left, high - low)
    at = [
        (abs(x - left) <= slack, abs(y - low) <= slack)
        for x, y in points
        if min(abs(x - left), abs(x - right)) <= slack and min(abs(y - low), abs(y - high)) <= slack
    ]
    is_round = len(points) in {4, 5} and len(at) == len(points) and len(set(at)) == 4  # noqa: PLR2004
    return is_round and all(
        sum(a != b for a, b in zip(*two, strict=True)) <= 1 for two in pairwise(at)
    )


def _area(points: Sequence[Point]) -> float:
    """Return the area within an outline, negative where it goes round with the clock."""
    around = pairwise([*points, points[0]])
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around) / 2
