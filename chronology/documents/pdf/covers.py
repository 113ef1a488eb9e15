"""What a page of a PDF draws over its text, and under it, in bounded time."""

from collections.abc import Sequence

from chronology.documents.pdf.paint import WHITE, Box, Colour, holds
from chronology.documents.pdf.writing import Shown
from chronology.vocabulary import Hidden

_CELL = 36.0  # points of the squares that places are kept in
_THIN = 0.3  # of the height of letters is what covers them at least, and does not strike them out
_MOST_LOOKS = 4_000_000  # of places or grounds of a page
_MOST_LETTERS = 200_000  # of a page whose places are kept
_Letter = tuple[float, float, float, Shown]


class Covers:
    """What was written on a page so far, and what was painted on it."""

    def __init__(self) -> None:
        self.undrawn: list[Shown] = []
        self._cells: dict[tuple[int, int], list[_Letter]] = {}
        self._painted: list[tuple[Box, Colour | None]] = []
        self._letters = 0
        self._looks = 0

    def write(self, shown: Shown, points: Sequence[tuple[float, float]], height: float) -> None:
        """Keep text with the places of its letters, to see what is drawn over it."""
        if shown.hidden is Hidden.UNDRAWN:
            self.undrawn.append(shown)
        if shown.hidden is not None:
            return
        if self._looks > _MOST_LOOKS:
            shown.hidden = Hidden.TANGLED
            return
        self._letters += len(points)
        for x, y in points if self._letters <= _MOST_LETTERS else points[:1]:
            cell = (int(x // _CELL), int(y // _CELL))
            self._cells.setdefault(cell, []).append((x, y, height, shown))

    def paint(self, box: Box, colour: Colour | None) -> None:
        """Keep what is painted, as the ground of what is written later."""
        if box[0] < box[2] and box[1] < box[3]:
            self._painted.append((box, colour))

    def ground(self, x: float, y: float) -> Colour | None:
        """Return the colour at a place; `None` where that is not known, as of a picture.

        Paper is white, and so is what lies under more than is looked at.
        """
        for box, colour in reversed(self._painted):
            self._looks += 1
            if holds(box, x, y):
                return colour
            if self._looks > _MOST_LOOKS:
                break
        return WHITE

    def cover(self, box: Box) -> None:
        """Take note of text that something opaque is drawn over."""
        if not (box[0] < box[2] and box[1] < box[3]) or not self._cells:
            return
        for cell in self._cells_in(box):
            left = list[_Letter]()
            letters = self._cells[cell]
            self._looks += len(letters)
            for letter in letters:
                x, y, height, shown = letter
                is_thick = min(box[2] - box[0], box[3] - box[1]) >= _THIN * height
                if shown.hidden is None and is_thick and holds(box, x, y):
                    shown.hidden = Hidden.COVERED
                    self.undrawn.append(shown)
                elif shown.hidden is None:
                    left.append(letter)
            self._cells[cell] = left
        if self._looks > _MOST_LOOKS:
            self._give_up()

    def _cells_in(self, box: Box) -> list[tuple[int, int]]:
        """Return the squares in which a box has a part, of those where letters are."""
        left, low, right, high = (one / _CELL for one in box)
        if (right - left + 2) * (high - low + 2) < len(self._cells):
            across = range(int(left // 1), int(right // 1) + 1)
            up = range(int(low // 1), int(high // 1) + 1)
            return [cell for x in across for y in up if (cell := (x, y)) in self._cells]
        self._looks += len(self._cells)
        return [(x, y) for x, y in self._cells if left - 1 <= x <= right and low - 1 <= y <= high]

    def _give_up(self) -> None:
        """Say of all text that is left that it is not known what is seen of it."""
        for letters in self._cells.values():
            for _, _, _, shown in letters:
                shown.hidden = shown.hidden or Hidden.TANGLED
        self._cells = {}
