"""A sheet of a workbook (.xlsx) as a table: the values that its cells show, dates as ISO 8601."""

import datetime as dt
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import attrs

from chronology.documents.extracted import counted, encodable, reason_of, refused
from chronology.documents.tables.columns import letters_of
from chronology.documents.tables.laid_out import Record, cleaned, rows_in_words
from chronology.documents.tables.styles import ADDED_TO, GONE, YEARLESS
from chronology.documents.tables.workbook import Marks, Sheet, Workbook
from chronology.errors import suggest

_MOST_NAMED = 5
_UNSURE_UP_TO = (1900, 2, 28)  # day 59 of sheets and their day 60, which is 29 February there
_BROKEN = "open it with the program that made it, and save it as .xlsx or .csv"


@attrs.frozen(kw_only=True)
class Opened:
    """A sheet, opened.

    Attributes:
        book: the workbook.
        sheet: the sheet.
        marks: what its XML says beside its values.
        raw: the file's bytes.
        impossible: the cells read so far with days that sheets count otherwise, such as `B7`.
        added_to: those that show words beside their own.
        yearless: those that show of a day no year.
        volatile: those whose formulas count anew, such as `B7`.
        cut: those whose words do not fit in them.
        of_formulas: those that show a formula.
    """

    book: Workbook
    sheet: Sheet
    marks: Marks
    raw: bytes = attrs.field(repr=False)
    impossible: list[str] = attrs.field(factory=list, eq=False, repr=False)
    added_to: list[str] = attrs.field(factory=list, eq=False, repr=False)
    yearless: list[str] = attrs.field(factory=list, eq=False, repr=False)
    volatile: list[str] = attrs.field(factory=list, eq=False, repr=False)
    cut: list[str] = attrs.field(factory=list, eq=False, repr=False)
    of_formulas: list[str] = attrs.field(factory=list, eq=False, repr=False)

    def records(self) -> Iterator[Record]:
        """Yield the rows that the sheet has, each with its number.

        Raises:
            DocumentUnreadable: the sheet cannot be read.
        """
        from python_calamine import CalamineError, CalamineWorkbook

        try:
            book = CalamineWorkbook.from_filelike(BytesIO(self.raw))
            sheet = book.get_sheet_by_name(self.sheet.name)
            begin = sheet.start
            if begin is None:
                return
            hidden_rows = frozenset(self.marks.hidden_rows)
            for number, row in enumerate(sheet.to_python(skip_empty_area=True), begin[0] + 1):
                if number in hidden_rows:
                    continue
                cells = [""] * begin[1] + [_cell_shown(value) for value in row]
                for column, shown in self.marks.shown.of_row(number).items():
                    at = column - begin[1]
                    if 0 <= at < len(row) and cells[column]:
                        place = f"{letters_of(column)}{number}"
                        cells[column] = self._as_shown(cells[column], row[at], shown, place)
                for first, last in self.marks.hidden_columns:
                    cells[first : last + 1] = [""] * len(cells[first : last + 1])
                self._empty_impossible(number, begin[1], row, cells)
                self._empty_volatile(number, cells)
                self._empty_cut(number, begin[1], row, cells)
                self.marks.covered.empty(number, cells)
                self.marks.veiled.empty(number, cells)
                self.marks.merged.empty(number, cells)
                yield Record(number=number, cells=cells)
        except (CalamineError, ValueError, OverflowError, OSError, KeyError) as error:
            reason = f"its sheet cannot be read: {reason_of(error)}"
            raise refused(self.book.path, reason, _BROKEN) from error

    def _as_shown(self, words: str, value: object, shown: int, place: str) -> str:
        """Return of a cell's words what its style shows; what is left out is kept."""
        if shown in GONE:
            self.added_to.extend([place] if shown == ADDED_TO else [])
            return ""
        if not isinstance(value, dt.date):
            return words
        if shown == YEARLESS:
            self.yearless.append(place)
            return ""
        return words[:shown]

    def _empty_impossible(
        self, number: int, begin: int, row: Sequence[object], cells: list[str]
    ) -> None:
        """Empty cells with days up to 28 February 1900, of which spreadsheets have one too many."""
        for at, value in enumerate(row, begin):
            is_unsure = isinstance(value, dt.date) and value.timetuple()[:3] <= _UNSURE_UP_TO
            if is_unsure and cells[at]:
                self.impossible.append(f"{letters_of(at)}{number}")
                cells[at] = ""

    def _empty_cut(self, number: int, begin: int, row: Sequence[object], cells: list[str]) -> None:
        """Empty cells whose words are cut off, made too small, or replaced by signs."""
        sizes, layouts = self.marks.sizes, self.marks.shown.layouts_of(number)
        for at, value in enumerate(row, begin):
            layout = layouts.get(at)
            if not cells[at] or (layout is None and not isinstance(value, dt.date)):
                continue
            last_row, last = self.marks.merged.reaches(number, at)
            if isinstance(value, dt.date):
                is_alone = last == at and (layout is None or not layout.shrinks)
                fits = not is_alone or sizes.shows_days(at)
            else:
                is_low = layout is not None and last_row == number
                fits = (
                    not is_low
                    or layout is None
                    or sizes.shows(str(value), layout, number, (at, last))
                )
            if not fits:
                self.cut.append(f"{letters_of(at)}{number}")
                cells[at] = ""

    def _empty_volatile(self, number: int, cells: list[str]) -> None:
        """Empty cells whose words are those of the day of saving, or that show a formula."""
        if self.marks.formulas_shown is not None:
            for column in self.marks.formulas_shown.formulas_of(number):
                if column < len(cells) and cells[column]:
                    self.of_formulas.append(f"{letters_of(column)}{number}")
                    cells[column] = ""
        if self.marks.volatile is None:
            return
        for column in self.marks.volatile.formulas_of(number):
            if column < len(cells) and cells[column]:
                self.volatile.append(f"{letters_of(column)}{number}")
                cells[column] = ""
        self.marks.filled.empty(number, cells)

    def lost(self) -> Iterator[str]:
        """Yield what a reader of the workbook sees in its cells, and is not read."""
        if self.marks.unvalued:
            first = f", first {self.marks.first_unvalued}" if self.marks.first_unvalued else ""
            told = f"{counted(self.marks.unvalued, 'formula')} without a value{first}"
            yield f"{told}: open it with a program that counts them, and save it"

    def notes(self) -> Iterator[str]:
        """Yield what of the workbook is not read, and what no reader of it is shown."""
        others = [one for one in self.book.sheets if one.name != self.sheet.name]
        if others:
            names = [f"“{one.name[:40]}”{' (hidden)' * one.is_hidden}" for one in others]
            yield f"{counted(len(others), 'other sheet')}: {_first_few(names)}"
        if self.sheet.is_hidden:
            yield f"that the sheet “{self.sheet.name[:40]}” is hidden: read"
        yield from self._hidden()
        yield from self._left_out()
        if self.marks.comments:
            yield f"{counted(self.marks.comments, 'comment')} on cells"
        if self.marks.shown.unread:
            yield self.marks.shown.unread
        if self.book.has_macros:
            yield "macros, which are not run"
        if self.book.has_links:
            yield "links to other files, which are not followed"

    def _left_out(self) -> Iterator[str]:
        """Yield which cells show other than they hold, or may do so, and are not read."""
        volatile = [*self.volatile, *self.marks.filled.emptied]
        for cells, why in (
            (volatile, "with formulas that may count anew each day"),
            (self.added_to, "whose format adds words to theirs"),
            (self.yearless, "that show of a date no year"),
            (self.marks.veiled.emptied, "that a rule may hide or show as another"),
            (self.marks.covered.emptied, "that something is drawn over"),
            (self.cut, "whose words do not fit in them"),
            (self.of_formulas, "that show a formula, and not what it gives"),
            (self.impossible, "with days that spreadsheets count otherwise"),
        ):
            if cells:
                yield f"{counted(len(cells), 'cell')} {why}: {_first_few(cells)}"

    def _hidden(self) -> Iterator[str]:
        """Yield what the sheet holds and shows to nobody."""
        if self.marks.hidden_rows:
            yield f"what the workbook hides: {rows_in_words(self.marks.hidden_rows)}"
        if columns := [_columns_in_words(one) for one in self.marks.hidden_columns]:
            is_one = columns[0].isalpha() and len(columns) == 1
            yield f"what the workbook hides: column{'s' * (not is_one)} {_first_few(columns)}"
        if self.marks.hides_others:
            yield "that the sheet hides all rows that are not in the file"
        if struck := self.marks.shown.struck:
            yield f"{counted(len(struck), 'cell')} struck out: {_first_few(struck)}"
        if unseen := self.marks.shown.unseen:
            yield f"{counted(len(unseen), 'cell')} that no reader is shown: {_first_few(unseen)}"
        if covered := self.marks.merged.emptied:
            yield f"{counted(len(covered), 'cell')} behind merged ones: {_first_few(covered)}"
        if self.marks.merged.unread:
            yield f"how {counted(self.marks.merged.unread, 'merged cell')} is shown: too many"


def opened(raw: bytes, path: Path, name: str) -> Opened:
    """Return a sheet of a workbook.

    Args:
        raw: the file's bytes.
        path: the file.
        name: the sheet's name; empty for the first that is shown.

    Raises:
        DocumentUnreadable: it is no workbook, too large, or has no such sheet.
    """
    book = Workbook.of(raw, path)
    if not book.sheets:
        raise refused(path, "it is no workbook (.xlsx): it names no sheet", _BROKEN)
    shown = [one for one in book.sheets if not one.is_hidden] or book.sheets
    sheet = next((one for one in (book.sheets if name else shown) if name in {"", one.name}), None)
    if sheet is None:
        remedy = suggest(name, [one.name for one in book.sheets])
        raise refused(path, f"it has no sheet “{name[:60]}”", remedy)
    return Opened(book=book, sheet=sheet, marks=book.marks(sheet), raw=raw)


def _first_few(names: Sequence[str]) -> str:
    """Return names in a line; of many, the first few."""
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")


def _columns_in_words(columns: tuple[int, int]) -> str:
    """Return the letters of a column, or of the first and the last of several."""
    return " to ".join(dict.fromkeys(map(letters_of, columns)))


def _cell_shown(value: object) -> str:  # noqa: PLR0911 - one for each sort of cell
    """Return what a cell shows, as text; days and times in ISO 8601."""
    match value:
        case str():
            return cleaned(encodable(value) if not value.isascii() else value)
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004 - all such are exact
            return str(int(value))
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.datetime():
            return value.replace(microsecond=0).isoformat()
        case dt.time():
            return value.replace(microsecond=0).isoformat()
    return str(value)
