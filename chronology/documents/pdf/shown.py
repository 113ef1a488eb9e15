"""Whether a page of a PDF shows the text that it writes, or keeps it from its reader.

The instructions of the page are followed as a viewer does that draws them: where text stands, how
large, in which colour on what ground, within which clip, and what is drawn over it later. What
decides and is not understood, as a mask or a pattern, leaves open what is seen, and is told so.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice, product
from typing import Any

import attrs

from chronology.documents.pdf.colours import shade_of
from chronology.documents.pdf.comments import comments_of
from chronology.documents.pdf.covers import Alpha, Covers, Painted, opaque
from chronology.documents.pdf.glyphs import FontGlyphs
from chronology.documents.pdf.layers import Layers
from chronology.documents.pdf.paint import (
    NORMAL,
    PLAIN,
    Box,
    Brush,
    Paint,
    both,
    holds,
    matrix_of,
    paint_at,
    times,
)
from chronology.documents.pdf.pictures import (
    is_stencil,
    may_be_read,
    nobody_knows,
    opacity_or_open,
    paint_of,
)
from chronology.documents.pdf.setting import Font, Operation, fonts_of
from chronology.documents.pdf.shapes import Path, Shape, cut, shape_about
from chronology.documents.pdf.stacked import Stack
from chronology.documents.pdf.state import (
    Frame,
    follow_colour,
    follow_outline,
    set_state,
    thickness_of,
    value_or,
)
from chronology.documents.pdf.writing import Shown, are_within, why_unseen
from chronology.vocabulary import Hidden

_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_FILLS = frozenset({b"f", b"F", b"f*", b"b", b"b*", b"B", b"B*"})
_STROKES = frozenset({b"S", b"s", b"b", b"b*", b"B", b"B*"})
_CLOSES = frozenset({b"s", b"b", b"b*"})
_EVEN_ODD = frozenset({b"f*", b"b*", b"B*"})
_PAINTS = _FILLS | _STROKES | {b"n"}
_PLACES = frozenset({b"BMC", b"BDC", b"EMC", b"Do", b"sh", b"INLINE IMAGE"})
_SQUARES = 20  # across a page and up it, at which pictures are looked for
_MOST_OF_IT = 0.8  # of a page is what a picture of it covers at least
_SEEN = 0.5  # of opaque is what is seen for certain
_MOST_PICTURES = 1000
_MOST_FOLLOWED = 20_000  # instructions of comments and of forms without text
_BYTES = 64  # of a form that take as long to read as an instruction to follow
_MOST_SHADES = 2_000
_MOST_NESTED = 1_000  # forms within forms of a page, each as often as it is drawn
_MOST_DEEP = 8  # forms, one in the other
_SQUARE: Box = (0.0, 0.0, 1.0, 1.0)
_DAMAGE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class Watch:
    """What of a page's text its reader is shown, told instruction by instruction.

    Args:
        page: the page.
        layers: the layers of the document, and which are switched off.
        glyphs: what is known of the fonts of the document.

    Attributes:
        passed_over: how many forms within forms are not read, as there are too many.
    """

    def __init__(self, page: Any, layers: Layers, glyphs: FontGlyphs) -> None:  # noqa: ANN401 - as the file has it
        self._page = page
        self._layers = layers
        self._glyphs = glyphs
        box = page.cropbox
        self._edge: Box = (float(box.left), float(box.bottom), float(box.right), float(box.top))
        self._covers = Covers()
        self._stack = Stack()
        self._frames = [Frame(resources=_resources(page), fonts=fonts_of(page), brush=Brush())]
        with suppress(*_DAMAGE):
            first = self._frames[0].space("/DeviceGray").first
            self._frames[0].brush.fill = self._frames[0].brush.stroke = first
        self._entered: list[Any] = []
        self._told: list[int] = []
        self._followed = self._shades = self._nested = self.passed_over = 0
        self._pictures: list[Box] = []
        self._pages: list[Shape] = []  # pictures of a page, or of a strip of it

    def before(self, operator: bytes, operands: Sequence[Any]) -> Shown | None:
        """Take note of an instruction; return the text that it shows, if it does."""
        frame = self._frames[-1]
        if self._told:
            self._told[-1] += 1
        if operator == b"Do":
            self._nested += bool(self._entered)
            self._entered.append(None)
            self._told.append(0)
            if self._nested > _MOST_NESTED and isinstance(operands, list):
                self._pass_over(operands)
        try:
            if operator in _SHOWS:
                return self._shown(frame, operands, operator)
            self._follow(frame, operator, operands)
        except _DAMAGE:
            if operator in _SHOWS:
                return Shown()
            frame.path = Path() if operator in _PAINTS else frame.path
        return None

    def _pass_over(self, operands: list[Any]) -> None:
        """Leave a form within forms out, whoever else would read it, and all open what is seen."""
        operands.clear()
        self.passed_over += 1
        self._covers.give_up()

    def after(self, operator: bytes) -> None:
        """Take note that an instruction is done: of a form, that all of it is drawn.

        A form of which nothing was told, as one without text, is followed now.
        """
        if operator != b"Do" or not self._entered:
            return
        form, told = self._entered.pop(), self._told.pop()
        if form is not None:
            is_in_itself = any(form is one for one in self._entered)
            if not told and not is_in_itself:
                self._play(form)
            self._frames.pop()

    def _play(self, form: Any) -> None:  # noqa: ANN401 - as the file has it
        """Follow what a form draws that nobody tells of."""
        try:
            self._follow_form(form)
        except Exception:  # noqa: BLE001 - what damage raises in pypdf has no end
            self._covers.give_up()

    def _follow_form(self, form: Any) -> None:  # noqa: ANN401 - as the file has it
        from pypdf.generic import ContentStream

        if len(self._frames) > _MOST_DEEP or self._followed > _MOST_FOLLOWED:
            self._covers.give_up()
            return
        self._followed += len(form.get_data()) // _BYTES
        operations: list[Operation] = ContentStream(form, self._page.pdf, "bytes").operations
        for operands, operator in islice(operations, _MOST_FOLLOWED):
            self._followed += 1
            self.before(operator, operands)
            self.after(operator)
        if len(operations) > _MOST_FOLLOWED:
            self._covers.give_up()

    def _comment(self) -> None:
        """Follow what the comments and fields of the page draw over its text."""
        for comment in comments_of(self._page, self._layers):
            for shape in comment.strikes:
                self._covers.strike_within(shape, Hidden.CROSSED)
            for shape in comment.covers:
                self._covers.cover(Painted(shape=shape, paint=None))
            if comment.form is not None and comment.matrix is not None:
                brush = Brush(matrix=comment.matrix)
                brush.group_mix = "/Multiply" if comment.is_marker else NORMAL
                self._frames.append(Frame(resources={}, fonts={}, brush=brush))
                self._enter(comment.form, brush)
                self._play(comment.form)
                del self._frames[-2:]

    def end(self) -> None:
        """Tell all that was shown whether it lies on a picture, and whether that is the page."""
        del self._frames[1:]
        try:
            self._comment()
        except Exception:  # noqa: BLE001 - what damage raises in pypdf has no end
            self._covers.give_up()
        self._covers.end()
        self._stack.end()
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
        across = [left + (right - left) * one for one in shares]
        up = [low + (high - low) * one for one in shares]
        covered = sum(self._covers.shows(self._pages, x, y) for x, y in product(across, up))
        return covered >= _MOST_OF_IT * len(shares) ** 2

    def _follow(self, frame: Frame, operator: bytes, operands: Sequence[Any]) -> None:
        brush = frame.brush
        if operator == b"q":
            frame.kept.append(attrs.evolve(brush))
        elif operator == b"Q":
            frame.brush = frame.kept.pop() if frame.kept else brush
        elif operator == b"cm":
            brush.matrix = times(matrix_of(operands), brush.matrix)
        elif operator == b"gs":
            set_state(brush, frame.named("/ExtGState")[operands[0]])
        elif operator in _PAINTS:
            self._paint(frame, operator)
        elif operator in _PLACES:
            self._place(frame, operator, operands)
        elif operator == b"w":
            brush.thickness = float(operands[0])
        elif operator == b"ET":
            frame.end_of_text()
        elif not (
            follow_colour(frame, operator, operands) or follow_outline(frame, operator, operands)
        ):
            frame.writing.follow(brush, operator, operands)

    def _place(self, frame: Frame, operator: bytes, operands: Sequence[Any]) -> None:
        """Follow what draws pictures, forms and shades, and what begins and ends layers."""
        if operator in {b"BMC", b"BDC"}:
            frame.marked.append(False)
            frame.marked[-1] = operator == b"BDC" and self._is_off(frame, operands)
        elif operator == b"EMC":
            frame.marked.pop()
        elif operator == b"Do":
            self._draw(frame, frame.named("/XObject")[operands[0]].get_object())
        elif operator == b"sh":
            self._shade(frame, frame.named("/Shading")[operands[0]])
        elif not self._is_switched_off:
            told = operands.get("settings", {}) if isinstance(operands, dict) else {}
            is_mask = is_stencil(told)
            self._picture(frame, None, nobody_knows if is_mask else 1.0)

    def _is_off(self, frame: Frame, operands: Sequence[Any]) -> bool:
        """Say whether marked content is of a layer that is switched off."""
        if operands[0] != "/OC":
            return False
        return self._layers.is_off(frame.resources["/Properties"].get_object().raw_get(operands[1]))

    @property
    def _is_switched_off(self) -> bool:
        return any(any(frame.marked) for frame in self._frames)

    def _shade(self, frame: Frame, written: Any) -> None:  # noqa: ANN401 - as the file has it
        self._shades += 1
        if self._is_switched_off:
            return
        paint: Paint = None
        with suppress(*_DAMAGE):
            if self._shades <= _MOST_SHADES:
                paint = shade_of(written, frame.brush.matrix, frame.named("/ColorSpace"))
        told = written.get_object()
        box = self._edge
        if "/BBox" in told:
            numbers = [float(one) for one in told["/BBox"]]
            box = shape_about(
                (numbers[0], numbers[1], numbers[2], numbers[3]), frame.brush.matrix
            ).box
        alpha = frame.brush.fill_alpha * frame.brush.alpha
        self._lay(Shape(box=box), frame.brush, paint, alpha)

    def _lay(self, shape: Shape, brush: Brush, paint: Paint, alpha: Alpha) -> Shape:
        """Take note of what is painted: over what is written, and under what will be."""
        shape = shape.within(both(brush.clip, self._edge), brush.cuts)
        painted = Painted(shape=shape, paint=paint, alpha=alpha, mix=brush.mixing)
        if brush.is_veiled:
            painted = attrs.evolve(painted, paint=None)
        why = Hidden.VEILED if brush.is_veiled or alpha is nobody_knows else Hidden.COVERED
        for one in opaque(painted):
            self._covers.cover(one, why)
        self._covers.paint(painted)
        return shape

    def _draw(self, frame: Frame, what: Any) -> None:  # noqa: ANN401 - as the file has it
        """Take note of a picture, or enter a form."""
        is_off = "/OC" in what and self._layers.is_off(what.raw_get("/OC"))
        brush = attrs.evolve(frame.brush)
        if what["/Subtype"] != "/Image":
            self._enter(what, brush, is_off=is_off)
            self._entered[-1] = what
        elif not is_off and not self._is_switched_off:
            shape = self._picture(frame, what, opacity_or_open(what, brush.matrix))
            if len(self._pages) < _MOST_PICTURES and may_be_read(what, shape.box, brush):
                self._pages.append(shape)

    def _enter(self, form: Any, brush: Brush, *, is_off: bool = False) -> None:  # noqa: ANN401 - as the file has it
        """Begin to draw a form."""
        frame = self._frames[-1]
        if "/Group" in form:
            brush.begin_group()
            brush.knocks_out = bool(form["/Group"].get("/K", False))
        brush.matrix = times(matrix_of(value_or(form, "/Matrix", PLAIN)), brush.matrix)
        if "/BBox" in form:
            left, low, right, high = (float(one) for one in form["/BBox"])
            _cut_to(brush, shape_about((left, low, right, high), brush.matrix))
        has_own = form.get("/Resources") is not None
        self._frames.append(
            Frame(
                resources=_resources(form) if has_own else frame.resources,
                fonts=fonts_of(form) if has_own else frame.fonts,
                brush=brush,
                base=brush.matrix,
                marked=[is_off],
            )
        )

    def _picture(self, frame: Frame, picture: Any, alpha: Alpha) -> Shape:  # noqa: ANN401 - as the file has it
        brush = frame.brush
        shape = shape_about(_SQUARE, brush.matrix)
        box = both(shape.box, brush.clip)
        if len(self._pictures) < _MOST_PICTURES:
            self._pictures.append(box)
        paint: Paint = None
        if picture is not None:
            is_mask = is_stencil(picture)
            spaces = frame.named("/ColorSpace")
            paint = brush.fill if is_mask else paint_of(picture, brush.matrix, spaces)
        faint = brush.fill_alpha * brush.alpha
        if callable(alpha):
            return self._lay(shape, brush, paint, alpha if faint > _SEEN else 0.0)
        return self._lay(shape, brush, paint, alpha * faint)

    def _paint(self, frame: Frame, operator: bytes) -> None:
        """Fill and stroke what is outlined, and take it for a clip where it is to be one."""
        path, brush = frame.path, frame.brush
        frame.path = Path()
        if operator in _CLOSES:
            path.close()
        if not self._is_switched_off:
            alpha = brush.fill_alpha * brush.alpha
            if brush.knocks_out and alpha < _SEEN and operator in _FILLS:
                for shape in path.filled(is_even_odd=operator in _EVEN_ODD):
                    self._covers.cover(Painted(shape=shape, paint=None), Hidden.VEILED)
            if operator in _FILLS and alpha > 0:
                for shape in path.filled(is_even_odd=operator in _EVEN_ODD):
                    self._lay(shape, brush, brush.fill, alpha)
            alpha = brush.stroke_alpha * brush.alpha
            if operator in _STROKES and alpha > 0:
                for shape in path.stroked(thickness_of(brush)):
                    self._lay(shape, brush, brush.stroke, alpha)
        if path.is_clip:
            _cut_to(brush, path.clip())

    def _shown(self, frame: Frame, operands: Sequence[Any], operator: bytes) -> Shown:
        """Return what is shown, and why its reader may not see it, as far as that is known."""
        brush, writing = frame.brush, frame.writing
        if operator in {b"'", b'"'}:
            writing.follow(brush, operator, operands)
        name = brush.setting.font
        font = frame.fonts.get(name, Font())
        array = operands[-1] if operator == b"TJ" else [operands[-1]]
        written = writing.show(brush, font, array)
        points = written.middles
        shown = Shown(at=points[0] if points else None)
        if self._is_switched_off:
            shown.hidden = Hidden.SWITCHED
        elif points and not are_within(written, both(self._edge, brush.clip), brush.cuts):
            shown.hidden = Hidden.BEYOND
        elif points:
            ground = self._covers.ground_of(written.box())
            glyphs = self._glyphs.of(frame.named("/Font"), name)
            shown.hidden = why_unseen(written, brush, font, glyphs, ground)
        frame.cut_to_letters(written)
        self._covers.write(shown, written)
        if points:
            is_seen = brush.fill_alpha * brush.alpha >= _SEEN
            self._stack.write(shown, written, paint_at(brush.fill if is_seen else None, *points[0]))
        return shown


def _cut_to(brush: Brush, shape: Shape) -> None:
    """Cut what is drawn from here on to a shape."""
    brush.clip = both(brush.clip, shape.box)
    brush.cuts = cut(brush.cuts, shape)


def _resources(of: Any) -> Mapping[str, Any]:  # noqa: ANN401 - as the file has it
    written = of.get("/Resources")
    found: Mapping[str, Any] = written.get_object() if written is not None else {}
    return found
