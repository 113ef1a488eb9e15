"""The colours of a PDF: spaces of numbers and what they look like, patterns, shades."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

import attrs

from chronology.documents.pdf.functions import Function, function_of
from chronology.documents.pdf.paint import (
    BLACK,
    Colour,
    Matrix,
    Paint,
    inverse,
    matrix_of,
    placed,
    times,
)

_ALIKE = 0.08  # of each of red, green and blue by which colours differ that nobody tells apart
_COLOURED = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_CALIBRATED = {"/CalGray": "/DeviceGray", "/CalRGB": "/DeviceRGB"}
_SHORT = {
    "/G": "/DeviceGray",
    "/RGB": "/DeviceRGB",
    "/CMYK": "/DeviceCMYK",
    "/I": "/Indexed",
}
_NUMBERS = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
_MOST_DEEP = 4
_MOST_INKS = 32
_MOST_TINTS = 50_000  # that are computed of one space
_SAMPLES = 9  # of a shade of which places are not told
_AXIAL, _RADIAL = 2, 3
Told: TypeAlias = Callable[[Sequence[float]], Colour | None]


@attrs.frozen(eq=False, kw_only=True)
class Space:
    """What numbers of a colour mean.

    Attributes:
        colour: tells the colour that numbers are; `None` where it is not known.
        first: the colour that it begins with.
        many: how many numbers a colour has.
        most: the largest of them, in a picture.
    """

    colour: Told
    first: Colour | None = BLACK
    many: int = 1
    most: float = 1.0


def are_alike(one: Colour, other: Colour) -> bool:
    """Say whether nobody tells letters of one colour from a ground of the other."""
    return all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def mixed(colour: Colour, alpha: float, ground: Colour) -> Colour:
    """Return what is seen of a colour that is partly transparent on a ground."""
    red, green, blue = (
        alpha * one + (1 - alpha) * other for one, other in zip(colour, ground, strict=True)
    )
    return red, green, blue


def device(name: str) -> Space:
    """Return the colours of a device; a name that is none has colours that are not known."""
    tells: dict[str, Told] = {"/DeviceGray": _grey, "/DeviceRGB": _rgb, "/DeviceCMYK": _cmyk}
    if name not in tells:
        return Space(colour=lambda _: None, first=None)
    return Space(colour=tells[name], many=_NUMBERS[name])


def space_of(written: Any, spaces: Mapping[str, Any], depth: int = 0) -> Space:  # noqa: ANN401 - as the file has it
    """Return what numbers of a colour mean.

    Args:
        written: a name, or what is written of a space.
        spaces: the spaces that names of the page stand for.
        depth: within how many other spaces it stands.
    """
    told = spaces.get(written, written) if isinstance(written, str) else written
    told = told.get_object() if hasattr(told, "get_object") else told
    if isinstance(told, str):
        return device(_SHORT.get(told, told))
    kind = _SHORT.get(str(told[0]), str(told[0]))
    if depth > _MOST_DEEP:
        return device("")
    if kind in {"/Separation", "/DeviceN", "/Indexed"}:
        own = 1 if kind == "/Indexed" else 2
        base = space_of(told[own], spaces, depth + 1)
        return _indexed(told, base) if kind == "/Indexed" else _tinted(told, base)
    if kind == "/ICCBased":
        return _profiled(told[1].get_object())
    if kind == "/Lab":
        return Space(colour=_lab, many=3)
    return device(_CALIBRATED.get(kind, kind))


def _grey(numbers: Sequence[float]) -> Colour | None:
    (grey,) = _clamped(numbers)
    return grey, grey, grey


def _rgb(numbers: Sequence[float]) -> Colour | None:
    red, green, blue = _clamped(numbers)
    return red, green, blue


def _cmyk(numbers: Sequence[float]) -> Colour | None:
    cyan, magenta, yellow, key = _clamped(numbers)
    return (1 - cyan) * (1 - key), (1 - magenta) * (1 - key), (1 - yellow) * (1 - key)


def _clamped(numbers: Sequence[float]) -> list[float]:
    return [min(1.0, max(0.0, float(one))) for one in numbers]


def _lab(numbers: Sequence[float]) -> Colour | None:
    light, a, b = (float(one) for one in numbers)
    middle = (light + 16) / 116
    x, y, z = (
        one**3 if one > 6 / 29 else 3 * (6 / 29) ** 2 * (one - 4 / 29)
        for one in (middle + a / 500, middle, middle - b / 200)
    )
    x, z = x * 0.9505, z * 1.089
    linear = (
        3.2406 * x - 1.5372 * y - 0.4986 * z,
        -0.9689 * x + 1.8758 * y + 0.0415 * z,
        0.0557 * x - 0.2040 * y + 1.0570 * z,
    )
    return _rgb(
        [
            12.92 * one if one <= 0.0031308 else 1.055 * one ** (1 / 2.4) - 0.055  # noqa: PLR2004 - as sRGB has it
            for one in linear
        ]
    )


def _profiled(written: Any) -> Space:  # noqa: ANN401 - as the file has it
    """Return colours of a profile: as its kind is by its own head; as a device's if it has none."""
    number = int(written["/N"])
    head = bytes(written.get_data()[16:20])
    usual = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}
    if head == b"Lab ":
        return Space(colour=_lab, many=3)
    if len(head) == 4 and usual.get(head) != number:  # noqa: PLR2004 - letters
        return device("")
    return device(_COLOURED.get(number, ""))


def _indexed(told: Any, base: Space) -> Space:  # noqa: ANN401 - as the file has it
    written = told[3].get_object()
    table = written.get_data() if hasattr(written, "get_data") else written
    table = table.encode("latin-1") if isinstance(table, str) else bytes(table)

    def colour(numbers: Sequence[float]) -> Colour | None:
        at = min(max(int(numbers[0]), 0), int(told[2])) * base.many
        return base.colour([one / 255 for one in table[at : at + base.many]])

    return Space(colour=colour, first=colour([0]), most=255.0)


def _tinted(told: Any, base: Space) -> Space:  # noqa: ANN401 - as the file has it
    """Return the colours of inks of their own, as the file says what else they look like."""
    names = [str(one) for one in (told[1] if isinstance(told[1], list) else [told[1]])]
    if len(names) > _MOST_INKS:
        return device("")
    if set(names) == {"/None"}:  # nothing is painted
        return Space(colour=lambda _: None, first=None, many=len(names))
    tint = function_of(told[3])
    left = [_MOST_TINTS]

    def colour(numbers: Sequence[float]) -> Colour | None:
        left[0] -= 1
        if left[0] < 0:
            return None
        return base.colour(tint([float(one) for one in numbers]))

    return Space(colour=colour, first=colour([1.0] * len(names)), many=len(names))


def shade_of(written: Any, matrix: Matrix, spaces: Mapping[str, Any]) -> Paint:  # noqa: ANN401 - as the file has it
    """Return what a shade looks like, place by place; `None` where that is not known.

    Args:
        written: the shade.
        matrix: what takes a place of it to the page.
        spaces: the spaces that names of the page stand for.
    """
    told = written.get_object()
    space = space_of(told.raw_get("/ColorSpace"), spaces)
    kind = int(told["/ShadingType"])
    if kind not in {_AXIAL, _RADIAL}:
        return None
    tint = function_of(told.raw_get("/Function"))
    first, last = (float(one) for one in told.get("/Domain", (0, 1)))
    if kind == _RADIAL:
        steps = [first + (last - first) * one / (_SAMPLES - 1) for one in range(_SAMPLES)]
        found = {space.colour(tint([one])) for one in steps}
        return found.pop() if len(found) == 1 else None
    return _axial(told, inverse(matrix), space, tint)


def _axial(told: Any, back: Matrix, space: Space, tint: Function) -> Paint:  # noqa: ANN401 - as the file has it
    x0, y0, x1, y1 = (float(one) for one in told["/Coords"])
    first, last = (float(one) for one in told.get("/Domain", (0, 1)))
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    colours = dict[int, Colour | None]()

    def colour(x: float, y: float) -> Colour | None:
        right, up = placed(x, y, back)
        along = ((right - x0) * (x1 - x0) + (up - y0) * (y1 - y0)) / length if length else 0.0
        step = round(min(max(along, 0.0), 1.0) * 255)
        if step not in colours:
            try:
                colours[step] = space.colour(tint([first + (last - first) * step / 255]))
            except (ArithmeticError, LookupError, TypeError, ValueError):
                colours[step] = None
        return colours[step]

    return colour


def pattern_of(written: Any, base: Matrix, spaces: Mapping[str, Any]) -> Paint:  # noqa: ANN401 - as the file has it
    """Return what a pattern looks like: a shade; of one that is tiled, nobody knows."""
    told = written.get_object()
    if int(told["/PatternType"]) != 2:  # noqa: PLR2004 - the number of shades
        return None
    own = matrix_of(told["/Matrix"]) if "/Matrix" in told else None
    return shade_of(told.raw_get("/Shading"), times(own, base) if own else base, spaces)


def colour_of(numbers: Sequence[Any], space: Space) -> Colour | None:
    """Return a colour; `None` where it is not known, as of a pattern.

    Raises:
        TypeError: its numbers are none; or `ValueError`.
    """
    told = [float(one) for one in islice(numbers, _MOST_INKS)]
    if any(math.isnan(one) for one in told):
        raise ValueError(told)
    return space.colour(told)
