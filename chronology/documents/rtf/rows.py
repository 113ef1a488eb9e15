"""The rows of tables in rich text: where they are placed, and which of their cells are not seen."""

from chronology.documents.sign_fonts import hides_words

_NARROWEST = 60  # twips that a cell has in which anything is seen
_MERGED = frozenset({"clmrg", "clvmrg"})
_MOST_CELLS = 1_000
_OF_SIGNS = 2  # the character set of fonts that show signs for letters


class Rows:
    """The row that was last described, and the cell that is written in it.

    A row's description holds for those behind it until the next one, and for paragraphs in tables
    alone.
    """

    def __init__(self) -> None:
        self.holds_text = False  # whether what is written stands in a row
        self._unseen = list[bool]()
        self._is_merged = False
        self._edge = self._at = 0

    def follow(self, word: str, number: int) -> None:
        """Follow a control word, which may be one of rows."""
        if word == "trowd":
            self._unseen, self._is_merged, self._edge = [], False, 0
            self.holds_text = True
        elif word == "intbl":
            self.holds_text = True
        elif word == "pard":
            self.holds_text = False
        elif word == "trleft":
            self._edge = number
        elif word in _MERGED:
            self._is_merged = True
        elif word == "cellx":
            self._cell_ends_at(number)
        elif word == "cell":
            self._at += 1
        elif word == "row":
            self._at = 0

    def _cell_ends_at(self, edge: int) -> None:
        if len(self._unseen) < _MOST_CELLS:
            self._unseen.append(self._is_merged or edge - self._edge < _NARROWEST)
        self._is_merged, self._edge = False, edge

    @property
    def hides(self) -> bool:
        """Whether nobody sees what is written: its cell is merged into another, or of no width."""
        return self.holds_text and self._at < len(self._unseen) and self._unseen[self._at]


class SignFonts:
    """The fonts of a file that show signs where letters are written."""

    def __init__(self) -> None:
        self._numbers = set[int]()

    def note(self, font: int, charset: int) -> None:
        """Note the character set of a font."""
        if charset == _OF_SIGNS:
            self._numbers.add(font)
        else:
            self._numbers.discard(font)

    def hide(self, font: int, text: str) -> bool:
        """Say whether words in a font are shown as signs; one letter is meant as its sign."""
        return font in self._numbers and hides_words(text)
