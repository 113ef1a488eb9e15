"""Whether a page of a PDF shows the text that it writes, or keeps it from its reader.

The instructions of the page are followed as a viewer does that draws them: where text stands, how
large, in which colour on what ground, within which clip, and what is drawn over it later.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import attrs

from chronology.documents.pdf.covers import Covers
from chronology.documents.pdf.layers import Layers
from chronology.documents.pdf.paint import (
    PLAIN,
    WHITE,
    Box,
    Brush,
    Matrix,
    both,
    box_about,
    colour_of,
    corners,
    first_of,
    holds,
    is_rectangle,
    matrix_of,
    placed,
    space_of,
    times,
)
from chronology.documents.pdf.setting import Font, fonts_of
from chronology.documents.pdf.writing import Shown, Writing, are_within, why_unseen
from chronology.vocabulary import Hidden

_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_FILLS = frozenset({b"f", b"F", b"f*", b"b", b"b*", b"B", b"B*"})
_EVEN_ODD = frozenset({b"f*", b"b*", b"B*"})
_PAINTS = _FILLS | {b"S", b"s", b"n"}
_PLACES = frozenset({b"BMC", b"BDC", b"EMC", b"Do", b"sh", b"INLINE IMAGE"})
_SQUARES = 20  # across a page and up it, at which pictures are looked for
_MOST_OF_IT = 0.8  # of a page is what a picture of it covers at least
_FINE = 0.5  # of a picture's points for each point of the page: 36 in an inch
_SEEN = 0.5  # of opaque is what is seen for certain
_MOST_RECTANGLES = 64  # of a path whose holes are looked for
_MOST_POINTS = 1000  # of a path, of which more are a drawing
_DAMAGE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@attrs.define(kw_only=True)
class _Path:
    """What is being outlined, in points of the page."""

    rectangles: list[tuple[Box, bool]] = attrs.field(factory=list)
    lines: list[list[tuple[float, float]]] = attrs.field(factory=list)
    is_curved: bool = False
    is_clip: bool = False

    def box(self) -> Box | None:
        """Return the box about it; `None` where nothing is outlined."""
        boxes = [box for box, _ in self.rectangles]
        boxes += [box_about(points) for points in self.lines if points]
        if not boxes:
            return None
        return box_about([point for box in boxes for point in (box[:2], box[2:])])

    def solid(self, *, is_even_odd: bool) -> list[Box]:
        """Return the rectangles that it fills whole; none where it has, or may have, holes."""
        lines = [points for points in self.lines if len(points) > 1]
        if self.is_curved or not all(map(is_rectangle, lines)):
            return []
        boxes = [box for box, _ in self.rectangles] + [box_about(points) for points in lines]
        is_one_way = not lines and len({turns for _, turns in self.rectangles}) <= 1
        if len(boxes) <= 1 or (is_one_way and not is_even_odd):
            return boxes
        if len(boxes) > _MOST_RECTANGLES:
            return []
        return [one for one in boxes if not any(_meet(one, two) for two in boxes if two is not one)]


def _meet(one: Box, other: Box) -> bool:
    left, low, right, high = both(one, other)
    return left < right and low < high


@attrs.define(kw_only=True)
class _Frame:
    """A form that is being drawn, or the page itself."""

    resources: Mapping[str, Any]
    fonts: Mapping[str, Font]
    brush: Brush
    kept: list[Brush] = attrs.field(factory=list)
    marked: list[bool] = attrs.field(factory=list)
    path: _Path = attrs.field(factory=_Path)
    writing: Writing = attrs.field(factory=Writing)


class Watch:
    """What of a page's text its reader is shown, told instruction by instruction.

    Args:
        page: the page.
        layers: the layers of the document, and which are switched off.
    """

    def __init__(self, page: Any, layers: Layers) -> None:  # noqa: ANN401 - as the file has it
        self._layers = layers
        box = page.cropbox
        self._edge: Box = (float(box.left), float(box.bottom), float(box.right), float(box.top))
        self._covers = Covers()
        self._frames = [_Frame(resources=_resources(page), fonts=fonts_of(page), brush=Brush())]
        self._entered: list[bool] = []
        self._pictures: list[Box] = []
        self._pages: list[Box] = []  # pictures of a page, or of a strip of it

    def before(self, operator: bytes, operands: Sequence[Any]) -> Shown | None:
        """Take note of an instruction; return the text that it shows, if it does."""
        frame = self._frames[-1]
        if operator == b"Do":
            self._entered.append(False)
        try:
            if operator in _SHOWS:
                return self._shown(frame, operands, operator)
            self._follow(frame, operator, operands)
        except _DAMAGE:
            if operator in _SHOWS:
                return Shown()
        return None

    def after(self, operator: bytes) -> None:
        """Take note that an instruction is done: of a form, that all of it is drawn."""
        if operator == b"Do" and self._entered and self._entered.pop():
            self._frames.pop()

    def end(self) -> None:
        """Tell all that was shown whether it lies on a picture, and whether that is the page."""
        undrawn = self._covers.undrawn
        why = Hidden.SCANNED if undrawn and self._is_a_scan() else Hidden.LAYER
        for shown in undrawn:
            if shown.at is not None and any(holds(box, *shown.at) for box in self._pictures):
                is_read = shown.hidden is Hidden.UNDRAWN
                shown.hidden = why if is_read else Hidden.LAYER

    def _is_a_scan(self) -> bool:
        """Say whether pictures make up the page, fine enough to be read, and nothing hides them."""
        left, low, right, high = self._edge
        shares = [(one + 0.5) / _SQUARES for one in range(_SQUARES)]
        covered = 0
        across = [left + (right - left) * one for one in shares]
        up = [low + (high - low) * one for one in shares]
        for x, y in product(across, up):
            is_in_one = any(holds(box, x, y) for box in self._pages)
            covered += is_in_one and self._covers.ground(x, y) is None
        return covered >= _MOST_OF_IT * len(shares) ** 2

    def _follow(self, frame: _Frame, operator: bytes, operands: Sequence[Any]) -> None:
        brush = frame.brush
        if operator == b"q":
            frame.kept.append(attrs.evolve(brush))
        elif operator == b"Q":
            frame.brush = frame.kept.pop() if frame.kept else brush
        elif operator == b"cm":
            brush.matrix = times(matrix_of(operands), brush.matrix)
        elif operator == b"gs":
            _set_state(brush, frame.resources["/ExtGState"][operands[0]])
        elif operator in _PAINTS:
            self._paint(frame, operator)
        elif operator in _PLACES:
            self._place(frame, operator, operands)
        elif not (_colour(frame, operator, operands) or _outline(frame, operator, operands)):
            frame.writing.follow(brush, operator, operands)

    def _place(self, frame: _Frame, operator: bytes, operands: Sequence[Any]) -> None:
        """Follow what draws pictures, forms and shades, and what begins and ends layers."""
        if operator in {b"BMC", b"BDC"}:
            frame.marked.append(False)
            frame.marked[-1] = operator == b"BDC" and self._is_off(frame, operands)
        elif operator == b"EMC":
            frame.marked.pop()
        elif operator == b"Do":
            self._draw(frame, frame.resources["/XObject"][operands[0]].get_object())
        elif operator == b"sh":
            self._covers.paint(both(frame.brush.clip, self._edge), None)
        else:
            self._picture(frame.brush, is_opaque=False)

    def _is_off(self, frame: _Frame, operands: Sequence[Any]) -> bool:
        """Say whether marked content is of a layer that is switched off."""
        if operands[0] != "/OC":
            return False
        return self._layers.is_off(frame.resources["/Properties"].get_object().raw_get(operands[1]))

    @property
    def _is_switched_off(self) -> bool:
        return any(any(frame.marked) for frame in self._frames)

    def _draw(self, frame: _Frame, what: Any) -> None:  # noqa: ANN401 - as the file has it
        """Take note of a picture, or enter a form."""
        is_off = "/OC" in what and self._layers.is_off(what.raw_get("/OC"))
        brush = attrs.evolve(frame.brush)
        if what["/Subtype"] == "/Image":
            masks = ("/SMask", "/Mask", "/ImageMask")
            if not is_off and not self._is_switched_off:
                box = self._picture(brush, is_opaque=not any(mask in what for mask in masks))
                if len(self._pages) < _MOST_POINTS and _may_be_read(what, box, brush):
                    self._pages.append(box)
            return
        brush.matrix = times(matrix_of(_value_or(what, "/Matrix", PLAIN)), brush.matrix)
        if "/BBox" in what:
            left, low, right, high = (float(one) for one in what["/BBox"])
            edge = corners(left, low, right - left, high - low)
            box = box_about([placed(x, y, brush.matrix) for x, y in edge])
            brush.clip = both(brush.clip, box)
        has_own = what.get("/Resources") is not None
        self._frames.append(
            _Frame(
                resources=_resources(what) if has_own else frame.resources,
                fonts=fonts_of(what) if has_own else frame.fonts,
                brush=brush,
                marked=[is_off],
            )
        )
        self._entered[-1] = True

    def _picture(self, brush: Brush, *, is_opaque: bool) -> Box:
        square = box_about([placed(x, y, brush.matrix) for x, y in corners(0, 0, 1, 1)])
        box = both(square, brush.clip)
        if len(self._pictures) < _MOST_POINTS:
            self._pictures.append(box)
        if is_opaque and brush.is_plain and brush.fill_alpha == 1:
            self._covers.cover(box)
        self._covers.paint(box, None)
        return box

    def _paint(self, frame: _Frame, operator: bytes) -> None:
        """Fill what is outlined, and take it for a clip where it is to be one."""
        path, brush = frame.path, frame.brush
        frame.path = _Path()
        box = path.box()
        if box is None:
            return
        if operator in _FILLS and brush.fill_alpha > 0 and not self._is_switched_off:
            solid = path.solid(is_even_odd=operator in _EVEN_ODD)
            is_opaque = brush.is_plain and brush.fill_alpha == 1 and brush.fill is not None
            for one in solid if is_opaque else ():
                within = both(one, brush.clip)
                self._covers.cover(within)
                self._covers.paint(within, brush.fill)
            if not (solid and is_opaque):
                self._covers.paint(both(box, brush.clip), None)
        if path.is_clip:
            brush.clip = both(brush.clip, box)

    def _shown(self, frame: _Frame, operands: Sequence[Any], operator: bytes) -> Shown:
        """Return what is shown, and why its reader may not see it, as far as that is known."""
        brush, writing = frame.brush, frame.writing
        if operator in {b"'", b'"'}:
            writing.follow(brush, operator, operands)
        font = frame.fonts.get(brush.setting.font, Font())
        array = operands[-1] if operator == b"TJ" else [operands[-1]]
        written = writing.show(brush, font, array)
        points = written.middles
        shown = Shown(at=points[0] if points else None)
        if self._is_switched_off:
            shown.hidden = Hidden.SWITCHED
        elif points and not are_within(points, self._edge, brush.clip):
            shown.hidden = Hidden.BEYOND
        elif points:
            shown.hidden = why_unseen(written, brush, font, self._covers.ground)
        self._covers.write(shown, points, written.height)
        return shown


def _may_be_read(picture: Any, box: Box, brush: Brush) -> bool:  # noqa: ANN401 - as the file has it
    """Say whether a picture has points enough for letters, and is drawn so that it is seen."""
    across, up = float(picture["/Width"]), float(picture["/Height"])
    wide, high = box[2] - box[0], box[3] - box[1]
    fewest, most = (_FINE * one for one in sorted((wide, high)))
    is_fine = min(across, up) >= fewest and max(across, up) >= most
    is_white = "/ImageMask" in picture and brush.fill == WHITE
    return is_fine and brush.fill_alpha > _SEEN and not is_white


def _resources(of: Any) -> Mapping[str, Any]:  # noqa: ANN401 - as the file has it
    written = of.get("/Resources")
    found: Mapping[str, Any] = written.get_object() if written is not None else {}
    return found


def _value_or(of: Any, key: str, otherwise: Any) -> Any:  # noqa: ANN401 - as the file has it
    return of[key] if key in of else otherwise  # noqa: SIM401 - it follows references


def _set_state(brush: Brush, written: Any) -> None:  # noqa: ANN401 - as the file has it
    state = written.get_object()
    brush.fill_alpha = float(_value_or(state, "/ca", brush.fill_alpha))
    brush.stroke_alpha = float(_value_or(state, "/CA", brush.stroke_alpha))
    if (mixed := _value_or(state, "/BM", None)) is not None:
        brush.is_plain = (mixed if isinstance(mixed, str) else mixed[0]) in {
            "/Normal",
            "/Compatible",
        }
    if (font := _value_or(state, "/Font", None)) is not None:
        brush.setting = attrs.evolve(brush.setting, font="", size=float(font[1]))


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


def _colour(frame: _Frame, operator: bytes, operands: Sequence[Any]) -> bool:
    """Follow an instruction that sets a colour; say whether it was one."""
    brush = frame.brush
    if operator in {b"cs", b"CS"}:
        which = "fill" if operator == b"cs" else "stroke"
        spaces: Any = frame.resources.get("/ColorSpace")
        space = space_of(operands[0], spaces.get_object() if spaces is not None else {})
        setattr(brush, f"{which}_space", space)
        setattr(brush, which, first_of(space))
        return True
    if operator not in _COLOURS:
        return False
    which, space = _COLOURS[operator]
    space = space or getattr(brush, f"{which}_space")
    setattr(brush, f"{which}_space", space)
    setattr(brush, which, colour_of(operands, space))
    return True


def _outline(frame: _Frame, operator: bytes, operands: Sequence[Any]) -> bool:
    """Follow an instruction that outlines a path; say whether it was one."""
    path, matrix = frame.path, frame.brush.matrix
    if operator == b"re":
        x, y, width, height = (float(one) for one in operands)
        edge = [placed(*point, matrix) for point in corners(x, y, width, height)]
        path.rectangles.append((box_about(edge), width * height > 0))
        path.is_curved = path.is_curved or not is_rectangle(edge)
    elif operator in {b"m", b"l"}:
        if operator == b"m" or not path.lines:
            path.lines.append([])
        _add(path, operands, matrix)
    elif operator in {b"c", b"v", b"y"}:
        path.is_curved = True
        for at in range(0, len(operands), 2):
            _add(path, operands[at : at + 2], matrix)
    elif operator in {b"W", b"W*"}:
        path.is_clip = True
    else:
        return operator == b"h"
    return True


def _add(path: _Path, operands: Sequence[Any], matrix: Matrix) -> None:
    if not path.lines:
        path.lines.append([])
    path.lines[-1].append(placed(float(operands[0]), float(operands[1]), matrix))
