"""The colours of words in rich text, and behind them, by their places in the file's table."""

from collections.abc import Iterable, Sequence

from chronology.documents.html.colours import is_unseen_on
from chronology.documents.rtf.words import OF_ONE_COLOUR, SHADINGS, UNSHADED

_PAPER = "#ffffff"
_SMALLEST = 2  # half points
_NARROWEST = 5  # hundredths of the width of letters
_FARTHEST = 200  # half points above or below the line
_CLOSEST = -2.5  # twips between letters for each half point of their size, so that they overlap


class Colours:
    """How words are coloured, and how large they are.

    Attributes:
        ink: the place of their colour; 0 for the one that is chosen by what is behind them.
        behind: that of the colour behind them; 0 for none.
        size: of their letters, in half points.
        scale: the width of their letters, in hundredths; 0 for one that is not stated.
        moved: how far they are raised or lowered, in half points.
        spread: how far their letters stand apart, in twips.
    """

    def __init__(self) -> None:
        self.ink = self.behind = 0
        self.size, self.scale = 24, 100
        self.moved = self.spread = 0

    def copied(self) -> "Colours":
        """Return the same colours, to be changed by themselves."""
        made = Colours.__new__(Colours)
        made.__dict__.update(self.__dict__)
        return made

    def set(self, name: str, number: int) -> None:
        """Set one of them, as a control word says."""
        setattr(self, name, number)

    def hide(self, table: Sequence[str], grounds: Iterable[int | None]) -> bool:
        """Say whether nobody sees words of these colours.

        Args:
            table: the colours of the file, as `#rrggbb`; empty for one that is not stated.
            grounds: the places of those of which one is behind them; 0 for paper, `None` for one
                that is not known.
        """
        if self.size <= _SMALLEST or 0 < self.scale <= _NARROWEST:
            return True
        if abs(self.moved) >= _FARTHEST or self.spread <= _CLOSEST * self.size:
            return True
        places = [self.behind] if self.behind else list(grounds)
        ink = _colour_at(table, self.ink)
        return bool(self.ink) and all(is_unseen_on(ink, _ground_at(table, one)) for one in places)


def _ground_at(table: Sequence[str], place: int | None) -> str:
    if place is None:
        return ""
    return _colour_at(table, place) if place else _PAPER


def _colour_at(table: Sequence[str], place: int) -> str:
    return table[place] if 0 <= place < len(table) else ""


class Grounds:
    """What shades the paragraph that is written, and the cells of the row that it stands in."""

    def __init__(self) -> None:
        self._paragraph: int | None = 0
        self._cells = dict[int | None, None]()  # in the order in which they were told
        self._cell: int | None = 0

    def shade(self, word: str, number: int) -> None:
        """Take note of a control word that shades a paragraph or a cell; 0 shades with nothing."""
        if not number:
            return
        ground = number if word in OF_ONE_COLOUR else None
        if SHADINGS[word] == "paragraph":
            self._paragraph = ground
        else:
            self._cell = ground

    def cell_ends(self) -> None:
        """Take note of the end of what is said of a cell."""
        self._cells[self._cell] = None
        self._cell = 0

    def end(self, word: str) -> None:
        """Take note that a paragraph, or a row, is described anew."""
        if UNSHADED[word] == "paragraph":
            self._paragraph = 0
        else:
            self._cells, self._cell = {}, 0

    @property
    def behind(self) -> Sequence[int | None]:
        """The places of the colours of which one is behind what is written; 0 for paper."""
        if self._paragraph != 0:
            return [self._paragraph]
        return tuple(self._cells) or [0]
