"""What a page of a PDF draws, and where: pieces of text, the lines they make, raised figures.

pypdf gives the text in the order in which it is drawn. To know where each piece stands, the
instructions that move the pen are led by one that moves nothing and has pypdf tell what it read
so far; the text stays what it was. Where that fails, a page has its text and no places.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from chronology.documents.pdf.gaps import with_gaps_as_moves
from chronology.documents.pdf.glyphs import FontGlyphs
from chronology.documents.pdf.layers import Layers
from chronology.documents.pdf.setting import Operation, fonts_of
from chronology.documents.pdf.shown import Watch
from chronology.documents.pdf.spaced import with_spaces_as_steps
from chronology.documents.pdf.unseen import worst
from chronology.documents.reference_marks import RAISED
from chronology.vocabulary import Hidden

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import ContentStream

    from chronology.documents.pdf.writing import Shown

_MOVES = frozenset({b"Td", b"TD", b"Tm", b"T*", b"Ts", b"'", b'"'})
_STAYS: tuple[list[Any], bytes] = ([1, 0, 0, 1, 0, 0], b"cm")
_MOST_OPERATIONS = 200_000  # of a page whose places are told
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FIGURES = re.compile(r"[ ]?\d{1,3}(?:[,–-]\d{1,3}){0,4}[ ]?|[-+−–]\d{1,2}[ ]?")
_TO_RAISED = str.maketrans({**RAISED, ord("−"): "⁻", ord("–"): "⁻"})
_SMALLER = 0.85  # of the size beside them are raised figures at most
_HIGHER = 0.12  # of that size is their baseline above it at least
_MUCH_HIGHER = 0.25  # and where they are as large
_HIGHEST = 0.9
_LEVEL = 0.05  # of a letter's size by which words of one line differ in height and size at most
_GOES_ON = re.compile(r"[^\W_]| ?[.,:/]\d")  # of what a figure may be a part
_NARROW = 0.37  # of its size is the width of a figure that a font has for raising, at most
_NARROWEST_LETTER = 0.25  # of its size is the width of a letter on average at least


@attrs.frozen(kw_only=True)
class Piece:
    """A piece of text as it is drawn in one go.

    Attributes:
        text: the text; a line ends with it or not.
        x: where it begins, in points from the left as the page is read.
        y: its baseline, in points from below; `nan` where it is turned otherwise than the page.
        size: the size of its letters in points.
        rise: how far it is raised above its baseline, in points.
        hidden: why its reader does not see it; `None` for what is seen as far as is known.
    """

    text: str
    x: float = math.nan
    y: float = math.nan
    size: float = math.nan
    rise: float = 0.0
    hidden: Hidden | None = None

    @property
    def height(self) -> float:
        """Where its letters stand, in points from below."""
        return self.y + self.rise


Line: TypeAlias = list[Piece]
Matrix: TypeAlias = Sequence[float]
"""How a place in text is turned, scaled and moved, in six numbers."""


@attrs.frozen(kw_only=True)
class Drawn:
    """What a page draws.

    Attributes:
        text: its text.
        pieces: what the text is made of; nothing where places cannot be told.
        hidden: where its reader does not see it, and why, if the pieces do not tell.
        passed_over: how many forms within forms are not read.
    """

    text: str
    pieces: Sequence[Piece] = ()
    hidden: Sequence[tuple[int, int, Hidden]] = ()
    passed_over: int = 0


class _Drawing:
    """What pypdf tells of a page while it reads it."""

    def __init__(self, watch: Watch) -> None:
        self._found: list[tuple[str, int, Piece]] = []
        self._shown: list[Sequence[Shown]] = []
        self._watch = watch
        self._pending: list[Shown] = []
        self._is_shown_now = False
        self.rise = 0.0
        self._rises: list[float] = []

    def before(self, operator: bytes, operands: Sequence[Any], _cm: Matrix, _tm: Matrix) -> None:
        """Take note of an instruction that raises text, and of what is seen."""
        shown = self._watch.before(operator, operands)
        self._is_shown_now = shown is not None
        if shown is not None:
            self._pending.append(shown)
        if operator == b"Ts":
            self.rise = float(operands[0]) if operands else 0.0
        elif operator == b"q":
            self._rises.append(self.rise)
        elif operator == b"Q" and self._rises:
            self.rise = self._rises.pop()

    def after(self, operator: bytes, _operands: object, _cm: Matrix, _tm: Matrix) -> None:
        """Take note that an instruction is done."""
        self._watch.after(operator)

    def text(self, text: str, cm: Matrix, tm: Matrix, _font: object, size: float) -> None:
        """Take note of a piece of text, and where it stands."""
        if not text:
            if not self._is_shown_now:  # all that was shown has been told
                self._pending = []
            return
        across, up = (tm[2] * cm[0] + tm[3] * cm[2]), (tm[2] * cm[1] + tm[3] * cm[3])
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = math.hypot(across, up)
        turned = _degrees_turned(across, up)
        x, y = {0: (x, y), 90: (y, -x), 180: (-x, -y), 270: (-y, x)}.get(turned, (x, math.nan))
        piece = Piece(text=text, x=x, y=y, size=abs(size) * scale, rise=self.rise * scale)
        self._found.append((text, turned, piece))
        self._shown.append(self._pending)
        # What is told amid an instruction may be the text before it, or some of its own.
        self._pending = self._pending[-1:] if self._is_shown_now else []

    def pieces(self) -> list[tuple[str, int, Piece]]:
        """Return the pieces, how far each is turned, and why it is not seen, where it is not."""
        self._watch.end()
        return [
            (text, turned, attrs.evolve(piece, hidden=hidden) if hidden else piece)
            for (text, turned, piece), shown in zip(self._found, self._shown, strict=True)
            for hidden in (worst(one.hidden for one in shown),)
        ]


def _degrees_turned(across: float, up: float) -> int:
    """Return by how many degrees letters are turned to the left; -1 if they stand askew."""
    if abs(across) < 0.02 * abs(up):
        return 0 if up > 0 else 180
    if abs(up) < 0.02 * abs(across):
        return 90 if across < 0 else 270
    return -1


def instructions_of(page: "PageObject") -> "ContentStream | None":
    """Return the instructions that draw a page, as pypdf reads text from them; or `None`."""
    from pypdf.generic import ContentStream

    contents = page.get("/Contents")
    written = None if contents is None else contents.get_object()
    return None if written is None else ContentStream(written, page.pdf, "bytes")


def drawn_on(
    page: "PageObject",
    contents: "ContentStream | None",
    layers: Layers,
    glyphs: FontGlyphs,
) -> Drawn:
    """Return the text of a page, the pieces that it is drawn in, if told, and what is not seen.

    Args:
        page: the page.
        contents: the instructions that draw it.
        layers: the layers of its document.
        glyphs: what is known of the fonts of its document; what is found is added to it.
    """
    from pypdf.generic import NameObject

    operations = contents.operations if contents is not None else []
    if contents is None or not operations:
        return Drawn(text=page.extract_text())
    is_placed = len(operations) <= _MOST_OPERATIONS
    if is_placed:
        contents.operations = list(_led(_plainly(page, operations)))
    page[NameObject("/Contents")] = contents
    watch = Watch(page, layers, glyphs)
    drawing = _Drawing(watch)
    text = page.extract_text(
        visitor_text=drawing.text,
        visitor_operand_before=drawing.before,
        visitor_operand_after=drawing.after,
    )
    pieces, left = drawing.pieces(), watch.passed_over
    if _RIGHT_TO_LEFT.search(text):  # what is drawn later may stand before it
        contents.operations = operations
        text, is_placed = page.extract_text(), False
    if "".join(piece[0] for piece in pieces) != text:
        return Drawn(text=text, hidden=_somewhere(text, pieces), passed_over=left)
    is_unseen = any(operator == b"Tr" and operands[:1] == [3] for operands, operator in operations)
    if is_unseen or not is_placed:  # text under a scan was read by machine, and stands where it may
        hidden = list(hidden_in(piece for _, _, piece in pieces))
        return Drawn(text=text, hidden=hidden, passed_over=left)
    return Drawn(text=text, pieces=_upright(pieces), passed_over=left)


def hidden_in(pieces: Iterable[Piece]) -> Iterator[tuple[int, int, Hidden]]:
    """Yield where in the text of pieces, one after the other, a reader does not see it, and why."""
    offset = 0
    for piece in pieces:
        end = offset + len(piece.text)
        if piece.hidden is not None and any(map(str.isalnum, piece.text)):
            yield offset, end, piece.hidden
        offset = end


def _somewhere(
    text: str, pieces: Sequence[tuple[str, int, Piece]]
) -> Sequence[tuple[int, int, Hidden]]:
    """Return that a text is not seen, all of it, if some piece is not: where it stands is open."""
    hidden = worst(why for _, _, why in hidden_in(piece for _, _, piece in pieces))
    return [(0, len(text), hidden)] if hidden is not None and text else []


def _plainly(page: "PageObject", operations: Sequence[Operation]) -> Sequence[Operation]:
    """Return instructions that draw the same in a way that pypdf reads; as they are if damaged."""
    try:
        fonts = fonts_of(page)
        return with_gaps_as_moves(with_spaces_as_steps(operations, fonts), fonts)
    except (AttributeError, IndexError, OverflowError, TypeError, ValueError):
        return operations


def _led(operations: Sequence[Operation]) -> Iterator[Operation]:
    for one in operations:
        if one[1] in _MOVES:
            yield _STAYS
        yield one


def _upright(found: list[tuple[str, int, Piece]]) -> list[Piece]:
    """Return pieces, without places where they are turned otherwise than most of the page."""
    letters: dict[int, int] = {}
    for text, turned, _ in found:
        letters[turned] = letters.get(turned, 0) + len(text)
    usual = max(letters, key=lambda turned: letters[turned], default=0)
    return [
        piece if turned == usual and turned >= 0 else Piece(text=piece.text, hidden=piece.hidden)
        for _, turned, piece in found
    ]


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Return the lines that pieces make; all but the last end with a line end."""
    lines: list[Line] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        for number, text in enumerate((first, *others)):
            if number:
                lines[-1].append(attrs.evolve(piece, text="\n"))
                lines.append([])
            if text:
                lines[-1].append(attrs.evolve(piece, text=text))
    return lines


def text_of(lines: Sequence[Line]) -> str:
    """Return the text of lines."""
    return "".join(piece.text for line in lines for piece in line)


def with_marks_in_line(lines: Sequence[Line]) -> list[Line]:
    """Return lines, with a raised figure in the line that it was drawn behind, or before.

    Some programs end a line with whatever they draw; then a figure stands alone between the words
    that it belongs to.
    """
    made = list[Line]()
    for line in lines:
        before = made[-1] if made else None
        if before is not None and (
            _is_drawn_behind(line, before) or _is_drawn_before(before, line)
        ):
            while before and before[-1].text == "\n":
                before.pop()
            before.extend(line)
        else:
            made.append(list(line))
    return made


def _lone_figure(line: Line) -> Piece | None:
    """Return the figure that a line is all of; `None` where it holds anything else."""
    pieces = [piece for piece in line if piece.text.strip()]
    is_figure = len(pieces) == 1 and _FIGURES.fullmatch(pieces[0].text) is not None
    return pieces[0] if is_figure else None


def _is_drawn_behind(line: Line, before: Line) -> bool:
    figure = _lone_figure(line)
    words = [piece for piece in before if piece.text.strip()]
    if figure is None or not words:
        return False
    last = words[-1]
    reach = last.x + _NARROWEST_LETTER * last.size * len(last.text)
    is_small = figure.size <= _SMALLER * last.size and not last.text[-1].isspace()
    return is_small and figure.x >= reach and _is_raised(figure, last)


def _is_drawn_before(line: Line, behind: Line) -> bool:
    figure = _lone_figure(line)
    first = next((piece for piece in behind if piece.text.strip()), None)
    if figure is None or first is None or figure.size > _SMALLER * first.size:
        return False
    near = figure.x + len(figure.text.strip()) * figure.size + first.size
    return figure.x < first.x <= near and _is_raised(figure, first)


def with_raised_figures(line: Line) -> Line:
    """Return a line with figures that are drawn smaller and higher written as such: `2023¹²`."""
    if len(line) < 2 or not any(_FIGURES.fullmatch(piece.text) for piece in line):  # noqa: PLR2004 - two pieces
        return line
    line = list(_figures_joined(line))
    made = list(line)
    for at, piece in enumerate(line):
        if not _FIGURES.fullmatch(piece.text):
            continue
        before = line[at - 1] if at else None
        if before is not None and before.text[-1:].isspace():
            continue
        beside = _neighbour_of_figure(made, line, at)
        behind = next((one for one in line[at + 1 :] if one.text.strip()), None)
        rest = "".join(one.text for one in line[at : at + 3])[len(piece.text.rstrip()) :]
        if before is not None and (
            _GOES_ON.match(rest) or (behind is not None and not _is_level(before, behind))
        ):
            continue
        is_narrow = len(line) > at + 1 and _is_narrow(piece, line[at + 1])
        if beside is not None and (is_narrow or _is_raised(piece, beside)):
            made[at] = attrs.evolve(piece, text=piece.text.translate(_TO_RAISED))
    return made


def _neighbour_of_figure(made: Line, line: Line, at: int) -> Piece | None:
    """Return the piece that a figure stands beside: before it, of those not raised; else behind."""
    for index in range(at - 1, -1, -1):
        if made[index] is line[index] and line[index].text.strip():
            return line[index]
    return next((piece for piece in line[at + 1 :] if piece.text.strip()), None)


def _figures_joined(line: Line) -> Iterator[Piece]:
    """Yield the pieces of a line; figures that are drawn one by one, at one height, as one."""
    last: Piece | None = None
    for piece in line:
        same = last is not None and (last.y, last.size, last.rise) == (
            piece.y,
            piece.size,
            piece.rise,
        )
        if last is not None and same and piece.text[:1].isdigit() and last.text.isdigit():
            last = attrs.evolve(last, text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _is_level(before: Piece, behind: Piece) -> bool:
    """Say whether words about a figure are alike in size and height.

    Where text was read by machine, letters of one line have many sizes and heights.
    """
    if _FIGURES.fullmatch(before.text) or _FIGURES.fullmatch(behind.text):
        return True
    is_level = abs(before.y - behind.y) <= _LEVEL * before.size
    return is_level and abs(before.size - behind.size) <= _LEVEL * before.size


def _is_narrow(piece: Piece, behind: Piece) -> bool:
    """Say whether figures are the raised ones of their font: none else are so narrow."""
    figures = piece.text.strip()
    width = (behind.x - piece.x) / len(figures)
    return figures.isdigit() and behind.y == piece.y and 0 < width < _NARROW * piece.size


def _is_raised(piece: Piece, beside: Piece) -> bool:
    up = piece.height - beside.height
    if not _HIGHER * beside.size <= up <= _HIGHEST * beside.size:  # also where a place is unknown
        return False
    return piece.size <= _SMALLER * beside.size or up >= _MUCH_HIGHER * beside.size
