"""CSV, TSV, sheets of .xlsx and JSON Lines as documents whose rows are parts."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from chronology.documents.charsets import decoded, is_known
from chronology.documents.extracted import Extracted, clauses, encodable, named, refused
from chronology.documents.tables.columns import Columns
from chronology.documents.tables.json_lines import Objects
from chronology.documents.tables.laid_out import Laid, Record, rows_in_words
from chronology.documents.tables.separated import separated
from chronology.documents.tables.sheets import opened

SEPARATED = (".csv", ".tsv")
WORKBOOKS = (".xlsx",)
LINES = (".jsonl", ".ndjson")
_FURTHEST_HEADER = 1_000


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
        return _with_header(book.records(), path, told, book.notes, header)
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
) -> Extracted:
    """Return the table of some rows, of which one names the columns."""
    above, names = _header_of(records, path, header)
    laid = Laid(path, Columns.of(names.cells), is_ragged=is_ragged)
    for record in (*above, names):
        laid.plain(record)
    laid.take(records)
    return _as_extracted(laid, extractor, notes())


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

    def notes() -> Iterator[str]:
        yield from found.notes
        if objects.unread:
            told = rows_in_words(objects.unread).replace("row", "line")
            yield f"{told}: no object of JSON with each key once"
        if objects.beyond:
            yield f"further keys in {rows_in_words(objects.beyond).replace('row', 'line')}"

    return _as_extracted(laid, "table 1 (JSON Lines)", notes())


def _naming(objects: Objects, columns: Columns) -> Iterator[Record]:
    """Yield the objects of a file, while their keys become columns."""
    for record in objects.records():
        for name in list(objects.columns)[len(columns.names) :]:
            columns.add(name)
        yield record


def _as_extracted(laid: Laid, extractor: str, notes: Iterable[str]) -> Extracted:
    return Extracted(
        text=laid.text,
        extractor=extractor,
        unread=clauses(chain(notes, laid.notes())),
        parts=laid.rows,
    )
