"""Pictures of a PDF: how opaque they are at a place, and in which colour, where that is told."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from chronology.documents.pdf.colours import Space, space_of
from chronology.documents.pdf.paint import WHITE, Box, Brush, Colour, Matrix, Paint, inverse, placed

_MOST_BYTES = 2**25
_FINE = 0.5  # of a picture's points for each point of the page: 36 in an inch
_SEEN = 0.5  # of opaque is what is seen for certain
_BITS = frozenset({1, 2, 4, 8, 16})
_PLAIN = frozenset(
    {"/FlateDecode", "/LZWDecode", "/RunLengthDecode", "/ASCII85Decode", "/ASCIIHexDecode"}
)
_DAMAGE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
Opacity: TypeAlias = Callable[[float, float], float]


@attrs.define(eq=False, kw_only=True)
class Points:
    """The points of a picture, unpacked when one is asked for first.

    Attributes:
        picture: the picture, as the file has it.
        back: what takes a place on the page to one in the picture, of 1 each way.
        many: how many numbers a point has.
    """

    picture: Any
    back: Matrix
    many: int
    _data: bytes = b""
    _is_read: bool = False

    def at(self, x: float, y: float) -> list[float] | None:
        """Return the numbers of a point, of 1 each; `None` where they cannot be told."""
        wide, high = int(self.picture["/Width"]), int(self.picture["/Height"])
        bits = 1 if is_stencil(self.picture) else int(self.picture["/BitsPerComponent"])
        line = (wide * self.many * bits + 7) // 8
        if not self._is_read:
            self._is_read = True
            self._data = self._unpacked(line * high, bits)
        if not self._data:
            return None
        across, up = placed(x, y, self.back)
        column = min(max(math.floor(across * wide), 0), wide - 1) * self.many
        row = min(max(math.floor((1 - up) * high), 0), high - 1) * line
        found = [self._number(row, column + one, bits) for one in range(self.many)]
        turned = [float(one) for one in self.picture.get("/Decode", ())]
        bounds = list(zip(turned[::2], turned[1::2], strict=True)) or [(0.0, 1.0)] * self.many
        return [low + one * (up - low) for one, (low, up) in zip(found, bounds, strict=True)]

    def _unpacked(self, size: int, bits: int) -> bytes:
        filters = self.picture.get("/Filter", ())
        names = {filters} if isinstance(filters, str) else set(filters)
        if not names <= _PLAIN or not 0 < size <= _MOST_BYTES or bits not in _BITS:
            return b""
        data: bytes = self.picture.get_data()
        return data if len(data) >= size else b""

    def _number(self, row: int, column: int, bits: int) -> float:
        if bits == 16:  # noqa: PLR2004 - of two bytes
            return self._data[row + 2 * column] / 255
        place = column * bits
        byte = self._data[row + place // 8]
        return (byte >> (8 - bits - place % 8) & (1 << bits) - 1) / ((1 << bits) - 1)


def opacity_of(picture: Any, matrix: Matrix) -> Opacity | None:  # noqa: ANN401 - as the file has it
    """Return what tells how opaque a picture is; `None` where it is opaque all over.

    What tells it may raise `ValueError`, or what damage raises, where nobody knows.
    """
    if is_stencil(picture):
        return _told_by_it(Points(picture=picture, back=inverse(matrix), many=1), is_stencil=True)
    mask = picture.get("/SMask") or picture.get("/Mask")
    if mask is None:
        return None
    mask = mask.get_object()
    if isinstance(mask, list):
        raise TypeError(mask)  # colours that are let through
    points = Points(picture=mask, back=inverse(matrix), many=1)
    return _told_by_it(points, is_stencil="/SMask" not in picture)


def is_stencil(picture: Any) -> bool:  # noqa: ANN401 - as the file has it
    """Say whether a picture only lets colour through, point by point."""
    told = next((picture[key] for key in ("/ImageMask", "/IM") if key in picture), False)
    return bool(getattr(told, "value", told))  # any object of pypdf's is true


def _told_by_it(points: Points, *, is_stencil: bool) -> Opacity:
    def opacity(x: float, y: float) -> float:
        found = points.at(x, y)
        if found is None:
            raise ValueError(found)
        return 1 - found[0] if is_stencil else found[0]

    return opacity


def paint_of(picture: Any, matrix: Matrix, spaces: Mapping[str, Any]) -> Paint:  # noqa: ANN401 - as the file has it
    """Return the colours of a picture; `None` where they cannot be told, as of a photograph."""
    try:
        space = space_of(picture["/ColorSpace"], spaces)
        points = Points(picture=picture, back=inverse(matrix), many=space.many)
    except _DAMAGE:
        return None

    def colour(x: float, y: float) -> Colour | None:
        try:
            found = points.at(x, y)
            return None if found is None else space.colour(_scaled(found, space, picture))
        except _DAMAGE:
            return None

    return colour


def _scaled(numbers: Sequence[float], space: Space, picture: Any) -> Sequence[float]:  # noqa: ANN401 - as the file has it
    if space.most == 1:
        return numbers
    most = (1 << int(picture["/BitsPerComponent"])) - 1
    return [one if "/Decode" in picture else one * most for one in numbers]


def may_be_read(picture: Any, box: Box, brush: Brush) -> bool:  # noqa: ANN401 - as the file has it
    """Say whether a picture has points enough for letters, and is drawn so that it is seen."""
    across, up = float(picture["/Width"]), float(picture["/Height"])
    wide, high = box[2] - box[0], box[3] - box[1]
    fewest, most = (_FINE * one for one in sorted((wide, high)))
    is_fine = min(across, up) >= fewest and max(across, up) >= most
    is_white = is_stencil(picture) and brush.fill == WHITE
    return is_fine and brush.fill_alpha > _SEEN and not is_white


def nobody_knows(_x: float, _y: float) -> float:
    """Return that what nobody knows to be seen through is opaque."""
    return 1.0


def opacity_or_open(picture: Any, matrix: Matrix) -> float | Opacity:  # noqa: ANN401 - as the file has it
    """Return how opaque a picture is, all over or place by place; where nobody knows, all over."""
    try:
        told = opacity_of(picture, matrix)
    except _DAMAGE:
        return nobody_knows
    if told is None:
        return 1.0
    opacity = told

    def at(x: float, y: float) -> float:
        try:
            return opacity(x, y)
        except _DAMAGE:
            return 1.0

    return at
