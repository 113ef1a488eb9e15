"""CSV, TSV, sheets of .xlsx and JSON Lines as documents whose rows are parts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

import attrs

from chronology.documents.charsets import decoded, is_known
from chronology.documents.extracted import Extracted, clauses, encodable, named, refused
from chronology.documents.tables.columns import Columns
from chronology.documents.tables.json_lines import Objects
from chronology.documents.tables.laid_out import Laid, Record, rows_in_words
from chronology.documents.tables.separated import separated
from chronology.documents.tables.sheets import opened
from chronology.errors import DocumentUnreadable

SEPARATED = (".csv", ".tsv")
WORKBOOKS = (".xlsx",)
LINES = (".jsonl", ".ndjson")
_FURTHEST_HEADER = 1_000
_FURTHEST_LOOKED_AT = 100  # rows in which the names of columns are looked for
_MOST_SHEETS = 20


def extract(
    raw: bytes, path: Path, *, encoding: str = "", sheet: str = "", header: int | None = None
) -> Extracted:
    """Return the text of a table, with the places of its rows and cells.

    Args:
        raw: the file's bytes.
        path: the file.
        encoding: the character set, where no byte order mark says it; empty for UTF-8.
        sheet: which sheet of a workbook; empty for the first.
        header: the number of the row that names the columns; `None` for the first with words.

    Raises:
        DocumentUnreadable: it cannot be read as a table.
    """
    suffix = path.suffix.lower()
    if suffix in LINES:
        return _of_json_lines(raw, path, encoding)
    if suffix in WORKBOOKS:
        book = opened(raw, path, sheet)
        told = f"{named('table 1', 'python-calamine')}, sheet “{book.sheet.name}”"
        return _with_header(book.records(), path, told, book.notes, header, lost=book.lost)
    table = separated(raw, path, encoding)
    records = table.records(path)
    return _with_header(
        records, path, f"table 1 ({table.told})", lambda: table.notes, header, is_ragged=True
    )


def _with_header(  # noqa: PLR0913 - what differs between two formats
    records: Iterator[Record],
    path: Path,
    extractor: str,
    notes: Callable[[], Iterable[str]],
    header: int | None,
    *,
    is_ragged: bool = False,
    lost: Callable[[], Iterable[str]] = tuple,
) -> Extracted:
    """Return the table of some rows, of which one names the columns."""
    above, names = _header_of(records, path, header)
    laid = Laid(path, Columns.of(names.cells), is_ragged=is_ragged)
    for record in (*above, names):
        laid.plain(record)
    laid.take(records)
    return _as_extracted(laid, extractor, notes(), lost())


def _header_of(
    records: Iterator[Record], path: Path, header: int | None
) -> tuple[list[Record], Record]:
    """Return the row that names the columns, and those with words above it.

    Raises:
        DocumentUnreadable: there is none.
    """
    above: list[Record] = []
    for record in records:
        if header is None and any(record.cells):
            return [], record
        if record.number == header:
            if not any(record.cells):
                raise refused(path, f"row {header} names no column", "correct `header`")
            return above, record
        if header is not None and record.number > min(header, _FURTHEST_HEADER):
            break
        above += [record] if any(record.cells) else []
    if header is not None:
        reason = f"it has no row {header}, which is to name its columns"
        raise refused(path, reason, f"correct `header`: 1 to {_FURTHEST_HEADER:,}")
    raise refused(path, "it has no row with words", "put the table there, or leave the source out")


@attrs.frozen(kw_only=True)
class Likelier:
    """A row that names more of the columns that are asked for than the one that was taken.

    Attributes:
        header: its number.
        sheet: its sheet, of a workbook.
        found: which of the names it has.
        is_first: whether it is the first row of its sheet with words.
        is_other_sheet: whether another sheet is the one that is read.
    """

    header: int
    sheet: str
    found: tuple[str, ...]
    is_first: bool
    is_other_sheet: bool = False


def likelier_header(
    raw: bytes, path: Path, names: Sequence[str], *, encoding: str = "", sheet: str = ""
) -> Likelier | None:
    """Return the row that names the most of some columns, in its own sheet or another's.

    Args:
        raw: the file's bytes.
        path: the file.
        names: the names of the columns.
        encoding: its character set, if that is said.
        sheet: the sheet that is read, of a workbook; empty for the first.
    """
    best: Likelier | None = None
    wanted = {_name_folded(name): name for name in names}
    for number, (title, records) in enumerate(_beginnings_of_rows(raw, path, encoding, sheet)):
        first = 0
        for record in records:
            first = first or (record.number if any(record.cells) else 0)
            cells = {_name_folded(cell) for cell in record.cells}
            found = tuple(name for plain, name in wanted.items() if plain in cells)
            if len(found) > (len(best.found) if best else 0):
                is_first = record.number == first
                best = Likelier(
                    header=record.number,
                    sheet=title,
                    found=found,
                    is_first=is_first,
                    is_other_sheet=number > 0,
                )
    return best


def _name_folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _beginnings_of_rows(
    raw: bytes, path: Path, encoding: str, sheet: str
) -> Iterator[tuple[str, Iterator[Record]]]:
    """Yield the first rows of a table, and of the other sheets of its workbook."""
    suffix = path.suffix.lower()
    if suffix in SEPARATED:
        yield "", islice(separated(raw, path, encoding).records(path), _FURTHEST_LOOKED_AT)
    if suffix not in WORKBOOKS:
        return
    book = opened(raw, path, sheet)
    yield book.sheet.name, islice(book.records(), _FURTHEST_LOOKED_AT)
    others = (one.name for one in book.book.sheets if one.name != book.sheet.name)
    for name in islice(others, _MOST_SHEETS):
        try:
            yield name, islice(opened(raw, path, name).records(), _FURTHEST_LOOKED_AT)
        except DocumentUnreadable:
            continue


def _of_json_lines(raw: bytes, path: Path, encoding: str) -> Extracted:
    """Return the table of the objects that stand one a line."""
    if encoding and not is_known(encoding):
        reason = f"the character set “{encoding[:40]}” is not known"
        raise refused(path, reason, "JSON Lines are written in UTF-8")
    found = decoded(raw, encoding or "utf-8")
    objects = Objects(encodable(found.text), path)
    laid = Laid(path, Columns())
    laid.take(_naming(objects, laid.columns))
    if not len(laid.rows):
        raise refused(path, "it has no row with words", "put the table there")

    def lost() -> Iterator[str]:
        if objects.unread:
            told = rows_in_words(objects.unread).replace("row", "line")
            yield f"{told}: no object of JSON with each key once"
        if objects.beyond:
            yield f"further keys in {rows_in_words(objects.beyond).replace('row', 'line')}"

    return _as_extracted(laid, "table 1 (JSON Lines)", found.notes, lost())


def _naming(objects: Objects, columns: Columns) -> Iterator[Record]:
    """Yield the objects of a file, while their keys become columns."""
    for record in objects.records():
        for name in list(objects.columns)[len(columns.names) :]:
            columns.add(name)
        yield record


def _as_extracted(
    laid: Laid, extractor: str, notes: Iterable[str], lost: Iterable[str]
) -> Extracted:
    gone = clauses(lost)
    return Extracted(
        text=laid.text,
        extractor=extractor,
        unread=(*gone, *clauses(chain(notes, laid.notes()))),
        lost=gone,
        parts=laid.rows,
    )
