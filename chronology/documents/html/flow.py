"""Text as a browser shows it: white space folded, blocks apart, cells side by side."""

import re

_SPACE = re.compile(r"[ \t\n\f\r]+")
_PARAGRAPHS = 2  # line ends between two of them


class Flow:
    """A text in the making.

    White space is written only once something follows it, so that the text neither begins
    nor ends with any, and of several kinds the strongest stands: an empty line between
    blocks, else line breaks, else tabs between cells, else one space.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._line_ends = 0  # that the text ends with
        self._block = self._space = self._apart = False
        self._breaks = self._tabs = 0
        self._cell_begins = False
        self._row_empty = True
        self._length = 0

    def __str__(self) -> str:
        return "".join(self._parts)

    def __len__(self) -> int:
        """Return the length of what is written so far, in code points."""
        return self._length

    def write(self, text: str) -> None:
        """Add text whose white space is folded; a no-break space is none."""
        words = _SPACE.sub(" ", text)
        if words[:1] == " ":
            self._space = True
            words = words[1:]
        if words:
            trailing = words[-1] == " "
            self._add(words[:-1] if trailing else words)
            self._space = trailing

    def keep(self, text: str) -> None:
        """Add text with its white space as it is."""
        if text:
            self._add(text)

    def lines(self, text: str) -> None:
        """Add text whose line ends are kept, and its other white space folded."""
        first, *others = text.split("\n")
        self.write(first)
        for line in others:
            self.line_break()
            self.write(line)

    def apart(self) -> None:
        """Begin or end a box in the line: words before and after it are two."""
        self._apart = True

    def line_break(self) -> None:
        """Begin a new line."""
        self._breaks += 1
        self._space = False

    def block(self) -> None:
        """Begin a new paragraph, unless a table's cell has just begun."""
        if not self._cell_begins:
            self._block = True
            self._tabs = 0

    def row(self) -> None:
        """Begin a new row, which ends the cell before."""
        self._cell_begins = False
        self._row_empty = True
        self.block()

    def cell(self, *, first: bool) -> None:
        """Begin a cell; all but the first of a row stand behind a tab."""
        if not first:
            if not self._row_empty:
                self._block = False
                self._breaks = 0
            self._tabs += 1
        self._cell_begins = True

    def cell_ends(self) -> None:
        """End a cell."""
        self._cell_begins = False

    def _add(self, text: str) -> None:
        gap = self._gap() or " " * self._joins(text)
        self._parts += (gap, text)
        self._length += len(gap) + len(text)
        ends = len(text) - len(text.rstrip("\n"))
        self._line_ends = ends if ends < len(text) else ends + gap.count("\n")
        self._block = self._space = self._apart = False
        self._cell_begins = self._row_empty = False
        self._breaks = self._tabs = 0

    def _joins(self, text: str) -> bool:
        """Say whether a box's word would be joined to its neighbour's."""
        if not self._apart or not self._parts:
            return False
        return self._parts[-1][-1].isalnum() and text[0].isalnum()

    def _gap(self) -> str:
        """Return the white space that is due before the next text."""
        tabs = "\t" * self._tabs
        if not self._parts:
            return tabs
        if self._block:
            return "\n" * max(0, _PARAGRAPHS - self._line_ends) + tabs
        if self._breaks:
            return "\n" * self._breaks + tabs
        return tabs or " " * self._space
