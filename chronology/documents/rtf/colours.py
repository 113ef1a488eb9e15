"""The colours of words in rich text, and behind them, by their places in the file's table."""

from collections.abc import Sequence

from chronology.documents.html.colours import is_unseen_on

_PAPER = "#ffffff"
_SMALLEST = 2  # half points
_NARROWEST = 5  # hundredths of the width of letters
_FARTHEST = 200  # half points above or below the line
_CLOSEST = -400  # twips between letters


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

    def hide(self, table: Sequence[str], *, is_on_paper: bool) -> bool:
        """Say whether nobody sees words of these colours.

        Args:
            table: the colours of the file, as `#rrggbb`; empty for one that is not stated.
            is_on_paper: whether nothing about them is shaded.
        """
        if self.size <= _SMALLEST or 0 < self.scale <= _NARROWEST:
            return True
        if abs(self.moved) >= _FARTHEST or self.spread <= _CLOSEST:
            return True
        paper = _PAPER if is_on_paper else ""
        behind = _colour_at(table, self.behind) if self.behind else paper
        return bool(self.ink) and is_unseen_on(_colour_at(table, self.ink), behind)


def _colour_at(table: Sequence[str], place: int) -> str:
    return table[place] if 0 <= place < len(table) else ""
