"""Files of items: JSON Lines, JSON, CSV, TSV, XLSX. What cannot be read is told with its line."""

import csv
import json
import tomllib
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from chronology import documents
from chronology.building.items.read import FIELDS, Given, Place
from chronology.building.totals import counted
from chronology.documents.tables.separated import delimiter_of
from chronology.errors import DocumentUnreadable, ItemsUnreadable
from chronology.ledger.mapping.items import ItemMapping
from chronology.ledger.structure import structure
from chronology.opening import bytes_of, how_to_mend
from chronology.parts import Rows
from chronology.sources import Document

if TYPE_CHECKING:
    import _csv  # which names the type

LARGEST = 256 * 2**20  # bytes
_SEPARATED = (".csv", ".tsv")
_WORKBOOK = ".xlsx"
_TOO_LONG = "a number in it has too many digits"
_JSON = (".jsonl", ".ndjson", ".json")


def given_in(path: Path, columns: ItemMapping | None = None) -> Iterator[Given]:
    """Return the items in a file; its name says of what type it is.

    Args:
        path: the file.
        columns: which columns of a table hold what, if they are not called as the fields are.

    Raises:
        ItemsUnreadable: it is not there, of another type, larger than 256 MiB, not UTF-8, or a
            table without a column of quotes.
    """
    suffix = path.suffix.lower()
    if suffix == _WORKBOOK:
        return _rows_of_workbook(path, columns)
    if suffix not in (*_SEPARATED, *_JSON):
        known = ", ".join((*_JSON, *_SEPARATED, _WORKBOOK))
        reason = f"items of type “{suffix}” are not read" if suffix else "its name says no type"
        raise ItemsUnreadable(path=str(path), reason=reason, remedy=f"save them as {known}")
    text = _text_of(path)
    if suffix in _SEPARATED:
        delimiter = delimiter_of(text) if suffix == ".csv" else "\t"
        return _rows(text, path, delimiter, columns)
    if text.lstrip().startswith("["):
        return _items_of_list(text, path)
    return _lines(text, path)


def _text_of(path: Path) -> str:
    try:
        raw = bytes_of(path, LARGEST)
    except OSError as error:
        raise _no_items(path, str(error.strerror), how_to_mend(error)) from error
    if len(raw) > LARGEST:
        raise _no_items(path, "it is larger than 256 MiB", "split it into several")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _no_items(path, f"line {line} is not UTF-8", "save it in UTF-8") from error


def _no_items(path: Path, reason: str, remedy: str) -> ItemsUnreadable:
    return ItemsUnreadable(path=str(path), reason=reason, remedy=remedy)


def _lines(text: str, path: Path) -> Iterator[Given]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = Place(name=f"line {number}", file=str(path), line=number)
            yield _of_json(line, place)


def _of_json(line: str, place: Place) -> Given:
    try:
        return Given(place=place, value=json.loads(line, object_pairs_hook=_once))
    except json.JSONDecodeError as error:
        fault = f"it is no JSON: {error.msg} at character {error.pos + 1}"
        return Given(place=place, fault=(fault, 'write one {"quote": "…", …} a line'))
    except RecursionError:
        return Given(place=place, fault=("it is nested too deeply", "write texts as values"))
    except _StandsTwice as error:
        return Given(place=place, fault=(str(error), "write each key once"))
    except ValueError:
        return Given(place=place, fault=(_TOO_LONG, "write texts as values"))


class _StandsTwice(ValueError):
    """A key of an object stands twice."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON in which every key stands once.

    Raises:
        _StandsTwice: one does not.
    """
    made = dict(pairs)
    if len(made) != len(pairs):
        seen = set[str]()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # it adds
        message = f"the key “{twice[:60]}” stands twice"
        raise _StandsTwice(message)
    return made


def _items_of_list(text: str, path: Path) -> Iterator[Given]:
    """Return the items of one JSON list.

    Raises:
        ItemsUnreadable: it is no JSON.
    """
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"it is no JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        raise _no_items(path, reason, "write one object a line") from error
    except RecursionError as error:
        raise _no_items(path, "it is nested too deeply", "write texts as values") from error
    except ValueError as error:
        raise _no_items(path, _TOO_LONG, "write texts as values") from error
    return (
        Given(place=Place(name=f"items[{at}]", file=str(path)), value=value)
        for at, value in enumerate(values)
    )


def mapping_in(path: Path) -> ItemMapping:
    """Return the column map that a TOML file is.

    Raises:
        ItemsUnreadable: it is no TOML, or says something else.
    """
    try:
        table = tomllib.loads(_text_of(path))
    except tomllib.TOMLDecodeError as error:
        remedy = 'write lines such as quote = "Words"'
        raise _no_items(path, f"it is no TOML: {error}", remedy) from error
    except RecursionError as error:
        raise _no_items(path, "it is nested too deeply", "write a table of names") from error
    except ValueError as error:
        raise _no_items(path, _TOO_LONG, "write names of columns as values") from error
    read = structure(table, ItemMapping, "")
    if isinstance(read, list):
        where = ".".join(map(str, read[0].path))
        raise _no_items(path, f"{where}: {read[0].reason}".lstrip(": "), read[0].remedy)
    return read


def _rows(text: str, path: Path, delimiter: str, columns: ItemMapping | None) -> Iterator[Given]:
    """Return the items of a table, of which the first row names the columns.

    Raises:
        ItemsUnreadable: it has no column of quotes.
    """
    before = csv.field_size_limit(LARGEST)
    try:
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
        header = [name.strip() for name in next(reader, [])]
        _require_quotes(header, path, columns)
        if len({*header} - {""}) < len([name for name in header if name]):
            raise _no_items(path, "two columns have one name", "rename one")
        yield from _cells(reader, header, path)
    except csv.Error as error:
        reason = f"line {reader.line_num}: {error}"
        raise _no_items(path, reason, "write a quotation mark within a cell twice") from error
    finally:
        csv.field_size_limit(before)


def _require_quotes(header: Sequence[str], path: Path, columns: ItemMapping | None) -> None:
    """Hold the columns of a table to what a column map names, and to having one of quotes.

    Raises:
        ItemsUnreadable: they are not so.
    """
    for fault in columns.faults(header) if columns else ():
        raise _no_items(path, fault.reason, fault.remedy)
    if "quote" not in header and not (columns and columns.quote):
        names = ", ".join(FIELDS)
        remedy = f"call its columns {names}, or say which is which by a column map (--map)"
        raise _no_items(path, "no column is called `quote`", remedy)


def _rows_of_workbook(path: Path, columns: ItemMapping | None) -> Iterator[Given]:
    """Return the items of the first sheet of a workbook that is shown.

    Raises:
        ItemsUnreadable: it is no workbook, is too large, or has no column of quotes.
    """
    try:
        document = documents.read(path)
    except DocumentUnreadable as error:
        raise _no_items(path, error.reason, error.remedy) from error
    header = () if document.rows is None else document.rows.columns
    _require_quotes(header, path, columns)
    return iter(()) if document.rows is None else _cells_of_workbook(document, document.rows, path)


def _cells_of_workbook(document: Document, rows: Rows, path: Path) -> Iterator[Given]:
    for number, line in enumerate(rows.numbers):
        cells = rows.cells_of(number)
        value = {rows.columns[at]: document.text[one:end] for at, (one, end) in cells.items()}
        if value:
            place = Place(name=f"row {line}", file=str(path), line=line)
            yield Given(place=place, value=value)


def _cells(reader: "_csv.Reader", header: list[str], path: Path) -> Iterator[Given]:
    line = reader.line_num + 1
    for row in reader:
        place = Place(name=f"line {line}", file=str(path), line=line)
        line = reader.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(header):
            reason = f"it has {counted(len(row), 'cell')}, and the columns are {len(header)}"
            yield Given(
                place=place, fault=(reason, "put cells with a separator in quotation marks")
            )
            continue
        named = zip(header, row, strict=False)
        yield Given(place=place, value={key: cell for key, cell in named if key or cell.strip()})
