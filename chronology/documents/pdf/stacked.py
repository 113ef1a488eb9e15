"""Letters of a PDF that are drawn over one another, so that nobody reads them."""

from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.pdf.paint import Colour, Point
from chronology.documents.pdf.writing import Shown, Written
from chronology.vocabulary import Hidden

_CELL = 12.0  # points
_MOST_CELLS = 400  # that one letter reaches
_MOST_LETTERS = 100_000
_MOST_LOOKS = 4_000_000
_ACROSS = 0.4  # of a letter's width from its middle is another that it is drawn over, at most
_UP = 0.35  # of its size, upwards
_ALIKE = 0.35  # of red, green and blue by which inks differ at most that are not told apart
_ENOUGH = 3  # letters, one after the other


@attrs.frozen(eq=False, kw_only=True)
class _Letter:
    number: int
    place: Point
    code: int
    width: float
    written: Written
    ink: Colour
    shown: Shown


class Stack:
    """The letters of a page, to see which are drawn over one another."""

    def __init__(self) -> None:
        self._letters: list[_Letter] = []

    def write(self, shown: Shown, written: Written, ink: Colour | None) -> None:
        """Keep letters that are drawn in some ink; such as are hidden anyway are not."""
        if shown.hidden is not None or ink is None or len(self._letters) > _MOST_LETTERS:
            return
        for place, code, width in zip(written.middles, written.codes, written.widths, strict=True):
            self._letters.append(
                _Letter(
                    number=len(self._letters),
                    place=place,
                    code=code,
                    width=width,
                    written=written,
                    ink=ink,
                    shown=shown,
                )
            )

    def end(self) -> None:
        """Say of text that letters are drawn over it, where they are over some in a row."""
        over = list(self._drawn_over())
        run = list[_Letter]()
        for letter in over:
            if run and letter.number != run[-1].number + 1:
                run = []
            run.append(letter)
            if len(run) >= _ENOUGH:
                for one in run:
                    one.shown.hidden = one.shown.hidden or Hidden.STACKED

    def _drawn_over(self) -> Iterator[_Letter]:
        cells: dict[tuple[int, int], list[_Letter]] = {}
        for letter in self._letters:
            for cell in _reach(letter):
                cells.setdefault(cell, []).append(letter)
        looks = 0
        for letter in self._letters:
            x, y = letter.place
            near = cells.get((int(x // _CELL), int(y // _CELL)), [])
            looks += len(near)
            if looks > _MOST_LOOKS:
                letter.shown.hidden = letter.shown.hidden or Hidden.TANGLED
            elif len(near) > 1 and any(_is_over(letter, other) for other in near):
                yield letter


def _reach(letter: _Letter) -> Sequence[tuple[int, int]]:
    """Return the squares in which the middle of another may be that it is drawn over."""
    (x, y), written = letter.place, letter.written
    right, high = (letter.width * _ACROSS * one for one in written.right)
    aside, up = (_UP * one for one in written.up)
    wide, tall = abs(right) + abs(aside), abs(high) + abs(up)
    across = range(int((x - wide) // _CELL), int((x + wide) // _CELL) + 1)
    upward = range(int((y - tall) // _CELL), int((y + tall) // _CELL) + 1)
    if len(across) * len(upward) > _MOST_CELLS:
        return []
    return [(one, other) for one in across for other in upward]


def _is_over(letter: _Letter, other: _Letter) -> bool:
    """Say whether another letter is drawn over one: no accent, and not the same once more."""
    if abs(letter.number - other.number) <= 1:
        return False
    written = other.written
    right, up = letter.place[0] - other.place[0], letter.place[1] - other.place[1]
    across = (right * written.right[0] + up * written.right[1]) / (written.width**2 or 1.0)
    upward = (right * written.up[0] + up * written.up[1]) / (written.height**2 or 1.0)
    if abs(across) > _ACROSS * other.width or abs(upward) > _UP:
        return False
    is_same = letter.code == other.code and 0.8 < letter.written.height / written.height < 1.25  # noqa: PLR2004
    inks = zip(letter.ink, other.ink, strict=True)
    return not is_same and all(abs(one - two) <= _ALIKE for one, two in inks)
