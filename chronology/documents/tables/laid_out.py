"""The text of a table: a line for each row, which is its number; its cells behind their columns.

"Unit: Balakovo 5; Commercial operation: 1985-03-01". Empty cells are left out. An empty row is an
empty line, so that the number of a line is that of its row, as a spreadsheet shows it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from chronology.documents.extracted import LONGEST_TEXT, refused
from chronology.documents.tables.columns import MOST_COLUMNS, Columns
from chronology.parts import BEHIND_NAME, BETWEEN, Rows

_MOST_TOLD = 5  # rows that a note names
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


@attrs.frozen(kw_only=True)
class Record:
    """A row as it was read.

    Attributes:
        number: its number, as a spreadsheet shows it.
        cells: its cells, from the first column on.
    """

    number: int
    cells: Sequence[str]


class Laid:
    """A table laid out as text.

    Args:
        path: the file, for errors.
        columns: its columns.
        is_ragged: whether rows must have as many cells as there are columns.

    Attributes:
        pieces: the text so far.
        at: how many code points that is.
        line: the number of the line that is written next.
        long: the rows that have more cells than there are columns.
        short: the rows that have fewer.
        beyond: the rows of which cells beyond the last column that is read have words.
    """

    def __init__(self, path: Path, columns: Columns, *, is_ragged: bool = False) -> None:
        self.path = path
        self.columns = columns
        self.is_ragged = is_ragged
        self.pieces: list[str] = []
        self.at = 0
        self.line = 1
        self.long: list[int] = []
        self.short: list[int] = []
        self.beyond: list[int] = []
        self._rows = Rows()

    def plain(self, record: Record) -> None:
        """Add a row that is none of the table's: the header, or what stands above it."""
        self._go_to(record.number)
        self._add(BETWEEN.join(filter(None, record.cells)), record.number)

    def take(self, records: Iterable[Record]) -> None:
        """Add rows, in order.

        Raises:
            DocumentUnreadable: the text would be too long.
        """
        for record in records:
            self._take(record)

    def _take(self, record: Record) -> None:
        cells = [(at, cell) for at, cell in enumerate(record.cells) if cell]
        if cells and cells[-1][0] >= MOST_COLUMNS:
            self.beyond.append(record.number)
            cells = [one for one in cells if one[0] < MOST_COLUMNS]
        if not cells:
            return
        self._hold_width(record, cells[-1][0] + 1)
        self._go_to(record.number)
        rows, start, words = self._rows, self.at, list[str]()
        rows.first_cells.append(len(rows.cell_columns))
        at = start
        for column, cell in cells:
            at += len(BETWEEN) if at > start else 0
            at += len(self.columns.names[column]) + len(BEHIND_NAME)
            if at + len(cell) > LONGEST_TEXT:
                raise self._too_long(record.number)
            words.append(f"{self.columns.names[column]}{BEHIND_NAME}{cell}")
            rows.cell_columns.append(column)
            rows.cell_starts.append(at)
            at += len(cell)
            rows.cell_ends.append(at)
        rows.numbers.append(record.number)
        rows.starts.append(start)
        rows.ends.append(at)
        self._add(BETWEEN.join(words), record.number)

    def _hold_width(self, record: Record, reach: int) -> None:
        """Remember a row that has other than one cell for each column."""
        named = len(self.columns.names) - self.columns.added
        if reach > named:
            self.columns.reach(reach)
            self.long.append(record.number)
        elif self.is_ragged and len(record.cells) < named:
            self.short.append(record.number)

    def _go_to(self, number: int) -> None:
        """End lines until the next one is that of a row."""
        ends = number - self.line
        if ends > 0:
            self.pieces.append("\n" * ends)
            self.at += ends
            self.line = number

    def _add(self, words: str, number: int) -> None:
        if self.at + len(words) > LONGEST_TEXT:
            raise self._too_long(number)
        self.pieces.append(words)
        self.at += len(words)

    def _too_long(self, number: int) -> Exception:
        return refused(
            self.path,
            f"with the names of its columns row {number} goes beyond {LONGEST_TEXT:,} characters",
            "split the table into several files, or leave columns out",
        )

    @property
    def rows(self) -> Rows:
        """Where its rows and cells stand."""
        return attrs.evolve(self._rows, columns=tuple(self.columns.names))

    @property
    def text(self) -> str:
        """The text."""
        return "".join(self.pieces)

    def notes(self) -> Iterable[str]:
        """Yield what a reader must know of it, a clause each."""
        yield from self.columns.notes()
        if self.long:
            named = len(self.columns.names) - self.columns.added
            yield (
                f"the names of cells beyond the {named} columns of the header: "
                f"{rows_in_words(self.long)}"
            )
        if self.short:
            yield f"cells at the end of {rows_in_words(self.short)}, which have too few"
        if self.beyond:
            yield f"cells beyond column {MOST_COLUMNS:,}: {rows_in_words(self.beyond)}"


def cleaned(cell: str) -> str:
    """Return a cell in one line, without blanks around it."""
    return cell.translate(_LINE_ENDS).strip() if cell else cell


def rows_in_words(numbers: Sequence[int]) -> str:
    """Return some rows in words: `row 5`, or `1,204 rows (5, 9, 14, 15, 16, …)`."""
    if len(numbers) == 1:
        return f"row {numbers[0]}"
    shown = ", ".join(map(str, numbers[:_MOST_TOLD]))
    return f"{len(numbers):,} rows ({shown}{', …' if len(numbers) > _MOST_TOLD else ''})"
