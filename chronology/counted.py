"""What a reader counts in a text: its lines, those that have words, and its paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

import attrs


@attrs.frozen(kw_only=True)
class Counts:
    """The lines and paragraphs of a text that have words, and show them.

    Attributes:
        every: where each line begins, in code points, blank ones among them.
        lines: where each line with words begins, in code points.
        paragraphs: where the first line begins of each run of such lines.
        first_row: where the first line of cells begins; `None` if the text has no table.
    """

    every: Sequence[int]
    lines: Sequence[int]
    paragraphs: Sequence[int]
    first_row: int | None

    @classmethod
    def of(cls, text: str, unseen: Iterable[tuple[int, int]]) -> "Counts":
        """Return what is counted in a text; what no reader is shown is not."""
        every, lines, paragraphs = list[int](), list[int](), list[int]()
        first_row: int | None = None
        is_apart = True
        for begin, line in _lines_with_begins(_with_blanks_for(text, unseen)):
            has_words = bool(line.strip())
            every.append(begin)
            if has_words:
                lines.append(begin)
            if has_words and is_apart:
                paragraphs.append(begin)
            if first_row is None and "\t" in line.strip():
                first_row = begin
            is_apart = not has_words
        return cls(every=every, lines=lines, paragraphs=paragraphs, first_row=first_row)

    def line_from(self, begin: int, offset: int) -> str:
        """Return which line with words it is, counted from a place on: `line 3`."""
        return f"line {self._number(begin, offset)}"

    def paragraph(self, offset: int) -> str:
        """Return which paragraph it is; where rows of tables are among them, that is told."""
        number = max(1, bisect_right(self.paragraphs, offset))
        has_rows = self.first_row is not None and self.first_row <= offset
        return f"paragraph {number}{' (each row of a table is one)' if has_rows else ''}"

    def in_mail(self, mails: Sequence[tuple[int, int]], offset: int) -> str:
        """Return which line of a mail's head or body it is, and of several mails, of which.

        Blank lines count, as in a file of plain text, from the first line with words on.
        """
        at = max(0, bisect_right(mails, offset, key=itemgetter(0)) - 1)
        head, body = mails[at]
        of = "head" if offset < body else "body"
        line = f"line {self._number_of_all(head if offset < body else body, offset)} of the {of}"
        return line if len(mails) == 1 else f"mail {at + 1}, {line}"

    def _number_of_all(self, begin: int, offset: int) -> int:
        place = bisect_right(self.lines, begin - 1)
        first = self.lines[place] if place < len(self.lines) else begin
        return max(1, bisect_right(self.every, offset) - bisect_left(self.every, first))

    def _number(self, begin: int, offset: int) -> int:
        before = bisect_right(self.lines, begin - 1)
        return max(1, bisect_right(self.lines, offset) - before)


def _with_blanks_for(text: str, unseen: Iterable[tuple[int, int]]) -> str:
    """Return a text with spaces for what is not shown, as long as it."""
    pieces, done = list[str](), 0
    for start, end in unseen:
        first = max(done, start)
        if first < end:
            blank = "".join(char if char in "\n\f" else " " for char in text[first:end])
            pieces += (text[done:first], blank)
            done = end
    return "".join((*pieces, text[done:]))


def _lines_with_begins(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for line in text.replace("\f", "\n").split("\n"):
        yield begin, line
        begin += len(line) + 1
