"""What a page of a PDF, or a form on it, is drawn with at a moment, and what changes it."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from chronology.documents.pdf.colours import Space, colour_of, pattern_of, space_of
from chronology.documents.pdf.paint import (
    NORMAL,
    PLAIN,
    Box,
    Brush,
    Matrix,
    Paint,
    both,
    box_about,
    corners,
    placed,
)
from chronology.documents.pdf.setting import Font
from chronology.documents.pdf.shapes import Path
from chronology.documents.pdf.writing import Writing, Written

_THINNEST = 0.1  # points of a line that is drawn as thin as can be
_CLIPS = 4  # and above are ways to draw letters that cut what is drawn later to them
_PLAINLY = frozenset({"/Normal", "/Compatible"})
_COLOURS: Mapping[bytes, tuple[str, str]] = {
    b"g": ("fill", "/DeviceGray"),
    b"rg": ("fill", "/DeviceRGB"),
    b"k": ("fill", "/DeviceCMYK"),
    b"sc": ("fill", ""),
    b"scn": ("fill", ""),
    b"G": ("stroke", "/DeviceGray"),
    b"RG": ("stroke", "/DeviceRGB"),
    b"K": ("stroke", "/DeviceCMYK"),
    b"SC": ("stroke", ""),
    b"SCN": ("stroke", ""),
}


_IN_PLACE = {
    "/DeviceGray": "/DefaultGray",
    "/DeviceRGB": "/DefaultRGB",
    "/DeviceCMYK": "/DefaultCMYK",
}


@attrs.define(kw_only=True)
class Frame:
    """Where instructions stand: of a page, or of a form on it.

    Attributes:
        resources: what their names mean.
        fonts: the fonts among that.
        brush: what is drawn with.
        base: where a place of a pattern is on the page.
        kept: what was drawn with before.
        marked: of each part that is begun, whether it belongs to a layer that is switched off.
        path: what is being outlined.
        writing: where the pen stands.
        cut_to: the letters that what is drawn later is cut to.
    """

    resources: Mapping[str, Any]
    fonts: Mapping[str, Font]
    brush: Brush
    base: Matrix = PLAIN
    kept: list[Brush] = attrs.field(factory=list)
    marked: list[bool] = attrs.field(factory=list)
    path: Path = attrs.field(factory=Path)
    writing: Writing = attrs.field(factory=Writing)
    cut_to: list[Box] = attrs.field(factory=list)
    _spaces: dict[str, Space] = attrs.field(factory=dict)
    _patterns: dict[str, Paint] = attrs.field(factory=dict)

    def named(self, kind: str) -> Mapping[str, Any]:
        """Return what names of a kind stand for."""
        told: Any = self.resources.get(kind)
        found: Mapping[str, Any] = told.get_object() if told is not None else {}
        return found

    def space(self, name: str) -> Space:
        """Return the space of colours that a name stands for.

        A page may have another one in place of each that devices have.
        """
        if name not in self._spaces:
            spaces = self.named("/ColorSpace")
            own = _IN_PLACE.get(name, "")
            self._spaces[name] = space_of(own if own in spaces else name, spaces)
        return self._spaces[name]

    def pattern(self, name: str) -> Paint:
        """Return what a pattern looks like; `None` where nobody knows."""
        if name not in self._patterns:
            self._patterns[name] = None  # also where it turns out to be damaged
            spaces, patterns = self.named("/ColorSpace"), self.named("/Pattern")
            self._patterns[name] = pattern_of(patterns[name], self.base, spaces)
        return self._patterns[name]

    def cut_to_letters(self, written: Written) -> None:
        """Take note of letters that cut what is drawn later to them, if they are drawn so."""
        if self.brush.mode >= _CLIPS and written.middles:
            left, low, right, high = written.box()
            size = max(written.height, written.width)
            self.cut_to.append((left - size, low - size, right + size, high + size))

    def end_of_text(self) -> None:
        """Cut what is drawn from here on to letters."""
        if self.cut_to:
            box = box_about([point for one in self.cut_to for point in (one[:2], one[2:])])
            self.brush.clip = both(self.brush.clip, box)
        self.cut_to = []


def follow_colour(frame: Frame, operator: bytes, operands: Sequence[Any]) -> bool:
    """Follow an instruction that sets a colour; say whether it was one."""
    brush = frame.brush
    if operator in {b"cs", b"CS"}:
        which = "fill" if operator == b"cs" else "stroke"
        setattr(brush, which, None)
        space = frame.space(str(operands[0]))
        setattr(brush, f"{which}_space", space)
        setattr(brush, which, space.first)
        return True
    if operator not in _COLOURS:
        return False
    which, name = _COLOURS[operator]
    setattr(brush, which, None)
    if name:
        setattr(brush, f"{which}_space", frame.space(name))
    if operands and isinstance(operands[-1], str):
        setattr(brush, which, frame.pattern(operands[-1]))
    else:
        space = getattr(brush, f"{which}_space") or frame.space("/DeviceGray")
        setattr(brush, which, colour_of(operands, space))
    return True


def follow_outline(frame: Frame, operator: bytes, operands: Sequence[Any]) -> bool:
    """Follow an instruction that outlines a path; say whether it was one."""
    path, matrix = frame.path, frame.brush.matrix
    if operator == b"re":
        edge = corners(*(float(one) for one in operands))
        path.add(*(placed(*point, matrix) for point in [*edge, edge[0]]), is_new=True)
    elif operator in {b"m", b"l"}:
        point = placed(float(operands[0]), float(operands[1]), matrix)
        path.add(point, is_new=operator == b"m")
    elif operator in {b"c", b"v", b"y"}:
        numbers = [float(one) for one in operands]
        points = [placed(x, y, matrix) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if operator == b"v":
            points.insert(0, path.last or points[0])
        path.curve(points[0], points[1], points[-1])
    elif operator in {b"W", b"W*"}:
        path.is_clip, path.is_even_odd_clip = True, operator == b"W*"
    elif operator == b"h":
        path.close()
    else:
        return False
    return True


def set_state(brush: Brush, written: Any) -> None:  # noqa: ANN401 - as the file has it
    """Follow what a page has under a name: how opaque, how mixed, through what mask.

    Of what is damaged nobody knows what is seen of what is drawn so.
    """
    try:
        _set_state(brush, written.get_object())
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        brush.is_masked = True


def _set_state(brush: Brush, state: Any) -> None:  # noqa: ANN401 - as the file has it
    if (mask := value_or(state, "/SMask", None)) is not None:
        brush.is_masked = mask != "/None"
    for key in ("/TR", "/TR2"):
        if str(value_or(state, key, "/Identity")) not in {"/Identity", "/Default"}:
            brush.is_masked = True
    brush.fill_alpha = float(value_or(state, "/ca", brush.fill_alpha))
    brush.stroke_alpha = float(value_or(state, "/CA", brush.stroke_alpha))
    brush.thickness = float(value_or(state, "/LW", brush.thickness))
    if (mixed := value_or(state, "/BM", None)) is not None:
        name = str(mixed if isinstance(mixed, str) else mixed[0])
        brush.mix = NORMAL if name in _PLAINLY else name
    if (font := value_or(state, "/Font", None)) is not None:
        brush.setting = attrs.evolve(brush.setting, font="", size=float(font[1]))


def value_or(of: Any, key: str, otherwise: Any) -> Any:  # noqa: ANN401 - as the file has it
    """Return what something has under a key, or something else."""
    return of[key] if key in of else otherwise  # noqa: SIM401 - it follows references


def thickness_of(brush: Brush) -> float:
    """Return how thick lines are on the page, in points."""
    a, b, c, d, _, _ = brush.matrix
    return max(_THINNEST, brush.thickness * math.sqrt(abs(a * d - b * c)))
