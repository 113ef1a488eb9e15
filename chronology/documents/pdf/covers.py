"""What a page of a PDF draws over its text, and under it, in bounded time."""

from collections.abc import Callable, Iterator, Sequence

import attrs

from chronology.documents.pdf.colours import are_alike, mixed
from chronology.documents.pdf.paint import NORMAL, WHITE, Box, Colour, Paint, Point, holds, paint_at
from chronology.documents.pdf.shapes import Shape
from chronology.documents.pdf.writing import Ground, Shown, Written, bare, blended
from chronology.vocabulary import Hidden

_CELL = 36.0  # points of the squares that places are kept in
_MOST_LOOKS = 2_000_000  # of places or grounds of a page
_MOST_LETTERS = 200_000  # of a page whose places are kept
_LONG = 8  # looks at a place take as long as one at a letter that may be covered
_GONE = 0.1  # of a letter left is what nobody sees
_MOST_GONE = 2  # of its three places
_ENOUGH = 3  # letters that are struck out
_BESIDE = 0.2  # of a letter's size above a line is the ground that it is seen on
_REACH = 0.25  # of a letter's size from its middle is the farthest that is looked at
_HALF = 0.5  # of opaque is what is seen for certain
_FAINT = 0.3  # of opaque is what strikes nothing out
Alpha = float | Callable[[float, float], float]
"""How opaque something is, of 1, or what tells that of a place."""


@attrs.frozen(kw_only=True)
class Painted:
    """What was painted: where, in which colour, how opaque, how mixed with what was there."""

    shape: Shape
    paint: Paint
    alpha: Alpha = 1.0
    mix: str = NORMAL

    def alpha_at(self, x: float, y: float) -> float:
        """Return how opaque it is at a place."""
        return self.alpha(x, y) if callable(self.alpha) else self.alpha


@attrs.define(eq=False, kw_only=True)
class _Letter:
    """A letter: its number, its middle, how far its places reach, and what is left of them."""

    number: int
    middle: Point
    reach: float
    written: Written
    shown: Shown
    left: list[float]


class Covers:
    """What was written on a page so far, and what was painted on it."""

    def __init__(self) -> None:
        self.undrawn: list[Shown] = []
        self._cells: dict[tuple[int, int], list[_Letter]] = {}
        self._painted: list[Painted] = []
        self._bars: list[Painted] = []
        self._crossed: dict[int, tuple[Shown, Hidden]] = {}
        self._letters = 0
        self._looks = 0

    def write(self, shown: Shown, written: Written) -> None:
        """Keep text with the places of its letters, to see what is drawn over it."""
        if shown.hidden is Hidden.UNDRAWN:
            self.undrawn.append(shown)
        if shown.hidden is not None or not written.middles:
            return
        if self._looks > _MOST_LOOKS:
            shown.hidden = Hidden.TANGLED
            return
        kept = written.middles if self._letters <= _MOST_LETTERS else written.middles[:1]
        reach = _REACH * written.height
        for number, (x, y) in enumerate(kept, self._letters):
            letter = _Letter(
                number=number,
                middle=(x, y),
                reach=reach,
                written=written,
                shown=shown,
                left=[1.0, 1.0, 1.0],
            )
            self._cells.setdefault((int(x // _CELL), int(y // _CELL)), []).append(letter)
        self._struck_before(shown, written)
        self._letters += len(written.middles)

    def paint(self, painted: Painted) -> None:
        """Keep what is painted, as the ground of what is written later."""
        if not painted.shape.is_empty:
            self._painted.append(painted)
            if painted.shape.along is not None:
                self._bars.append(painted)

    def ground_of(self, box: Box) -> Ground:
        """Return what tells the colour of places in a box, and the bar that is painted there last.

        Paper is white, and so is what lies under more than is looked at.
        """
        self._looks += len(self._painted)
        near = [one for one in reversed(self._painted) if _meet(one.shape.box, box)]
        if not near:
            return bare

        def ground(x: float, y: float) -> tuple[Colour | None, Shape | None]:
            above = list[tuple[Colour, float, str]]()
            colour, bar = WHITE, None
            for one in near:
                self._looks += one.shape.cost
                if self._looks > _MOST_LOOKS:
                    break
                if not one.shape.holds(x, y) or (alpha := one.alpha_at(x, y)) <= 0:
                    continue
                bar = bar or one.shape
                found = paint_at(one.paint, x, y)
                if found is None:
                    return None, bar
                if alpha >= 1 and one.mix == NORMAL:
                    colour = found
                    break
                above.append((found, alpha, one.mix))
            return _laid(above, colour), bar

        return ground

    def cover(self, painted: Painted, why: Hidden = Hidden.COVERED) -> None:
        """Take note of text that something is drawn over, and say why it is not seen then."""
        shape = painted.shape
        if shape.is_empty or not self._cells:
            return
        for cell in self._cells_in(shape.box):
            letters = self._cells[cell]
            near = [one for one in letters if holds(shape.box, *one.middle, one.reach)]
            self._looks += len(letters) + len(near) * (_LONG + shape.cost)
            if self._looks > _MOST_LOOKS:
                break
            for letter in near:
                if letter.shown.hidden is None:
                    self._cover_letter(letter, painted, why)
            if any(letter.shown.hidden for letter in near):
                self._cells[cell] = [one for one in letters if one.shown.hidden is None]
        if self._looks > _MOST_LOOKS:
            self.give_up()

    def _cover_letter(self, letter: _Letter, painted: Painted, why: Hidden) -> None:
        shape, shown, written = painted.shape, letter.shown, letter.written
        places = written.places(*letter.middle)
        faint = [1 - min(1.0, painted.alpha_at(*at)) if shape.holds(*at) else 1.0 for at in places]
        if callable(painted.alpha):  # strokes of a picture, that may cross a letter or two
            if sum(one < _GONE for one in faint) >= _MOST_GONE:
                self._crossed[letter.number] = shown, why
            return
        letter.left = [one * other for one, other in zip(letter.left, faint, strict=True)]
        if sum(left < _GONE for left in letter.left) >= _MOST_GONE:
            shown.hidden = why
            self.undrawn.append(shown)
            return
        at = shape.crossing(letter.middle, written.right, written.up)
        if at is not None and shape.holds(*at) and self._is_apart(painted, at, written.up):
            self._crossed[letter.number] = shown, Hidden.CROSSED

    def _is_apart(self, painted: Painted, place: Point, up: Point) -> bool:
        """Say whether a line is seen on the ground beside it."""
        beside = place[0] + _BESIDE * up[0], place[1] + _BESIDE * up[1]
        colour = paint_at(painted.paint, *place)
        ground, shape = self.ground_of((*beside, *beside))(*beside)
        if shape is painted.shape or painted.alpha_at(*place) < _FAINT:
            return False
        return colour is None or ground is None or not are_alike(colour, ground)

    def _struck_before(self, shown: Shown, written: Written) -> None:
        """Take note of text that is written over a line, which strikes it out as well."""
        box = written.box()
        self._looks += len(self._bars)
        bars = [one for one in self._bars if _meet(one.shape.box, box)]
        if not bars:
            return
        ground = self.ground_of(box)
        for number, middle in enumerate(written.middles, self._letters):
            self._looks += len(bars)
            if any(self._is_struck(bar, middle, written, ground) for bar in bars):
                self._crossed[number] = shown, Hidden.CROSSED

    def _is_struck(self, bar: Painted, middle: Point, written: Written, ground: Ground) -> bool:
        """Say whether a letter is written over a bar that strikes it out and is still seen."""
        at = bar.shape.crossing(middle, written.right, written.up)
        if at is None or ground(*at)[1] is not bar.shape:
            return False
        return self._is_apart(bar, at, written.up)

    def strike_within(self, shape: Shape, why: Hidden) -> None:
        """Take note of text that a comment strikes out, or marks to be taken out."""
        if shape.is_empty or not self._cells:
            return
        for cell in self._cells_in(shape.box):
            for letter in self._cells[cell]:
                self._looks += shape.cost
                if letter.shown.hidden is None and shape.holds(*letter.middle):
                    letter.shown.hidden = why
        if self._looks > _MOST_LOOKS:
            self.give_up()

    def end(self) -> None:
        """Say which text is struck out, or lies under a picture: some letters in a row of it do."""
        run: list[int] = []
        for number in sorted(self._crossed):
            run = [*run, number] if run and number == run[-1] + 1 else [number]
            for one in run if len(run) >= _ENOUGH else ():
                shown, why = self._crossed[one]
                if shown.hidden is None:
                    shown.hidden = why
                    self.undrawn.extend([shown] if why is not Hidden.CROSSED else [])
            run = run[-_ENOUGH:]

    def shows(self, shapes: Sequence[Shape], x: float, y: float) -> bool:
        """Say whether what is seen at a place is one of some shapes, and nothing that hides it."""
        for one in reversed(self._painted):
            self._looks += one.shape.cost
            is_over = one.mix == NORMAL and one.shape.holds(x, y)
            if is_over and one.alpha_at(x, y) > _HALF:
                return any(one.shape is shape for shape in shapes)
            if self._looks > _MOST_LOOKS:
                break
        return False

    def _cells_in(self, box: Box) -> list[tuple[int, int]]:
        """Return the squares in which a box has a part, of those where letters are."""
        left, low, right, high = (one / _CELL for one in box)
        if (right - left + 2) * (high - low + 2) < len(self._cells):
            across = range(int((left - 1) // 1), int((right + 1) // 1) + 1)
            up = range(int((low - 1) // 1), int((high + 1) // 1) + 1)
            return [cell for x in across for y in up if (cell := (x, y)) in self._cells]
        self._looks += len(self._cells)
        return [
            (x, y)
            for x, y in self._cells
            if left - 2 <= x <= right + 1 and low - 2 <= y <= high + 1
        ]

    def give_up(self) -> None:
        """Say of all text that is left that it is not known what is seen of it."""
        for letters in self._cells.values():
            for letter in letters:
                letter.shown.hidden = letter.shown.hidden or Hidden.TANGLED
        self._cells = {}


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _laid(above: Sequence[tuple[Colour, float, str]], ground: Colour) -> Colour | None:
    """Return what colours make of a ground, one laid upon the other; the first is the last."""
    for colour, alpha, mix in reversed(above):
        made = blended(colour, mix, ground)
        if made is None:
            return None
        ground = mixed(made, alpha, ground)
    return ground


def opaque(painted: Painted) -> Iterator[Painted]:
    """Yield what of something painted hides what is there: all, or nothing where it mixes with it.

    What multiplies hides where it is dark, what lightens where it is light.
    """
    if painted.mix == NORMAL or callable(painted.paint):
        yield painted
    elif painted.mix in {"/Multiply", "/Darken", "/ColorBurn"}:
        if painted.paint is not None and max(painted.paint) <= 0.15:  # noqa: PLR2004 - of 1
            yield painted
    elif painted.mix in {"/Screen", "/Lighten", "/ColorDodge"}:
        if painted.paint is not None and min(painted.paint) >= 0.85:  # noqa: PLR2004 - of 1
            yield painted
    else:
        yield painted
