"""Tables as they are given: files of several types, Arrow streams, rows in Python.

Whatever they hold becomes text, as it would stand in a spreadsheet; rows keep their numbers.
"""

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import TextIOBase
from itertools import chain
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import attrs

from chronology import edtf
from chronology.bulk.apart import BrokenOff, hand_over, lines_apart
from chronology.bulk.form import Cells
from chronology.documents.tables.columns import MOST_COLUMNS, Columns
from chronology.documents.tables.laid_out import cleaned
from chronology.documents.tables.separated import delimiter_of
from chronology.errors import DocumentUnreadable, MissingExtra, WrongType
from chronology.opening import no_file
from chronology.timespan import TimeSpan

_SAMPLE = 2**16  # characters of a file by which its delimiter is known
_LONGEST_LINE = 2**24  # characters of a line of JSON
_AT_ONCE = 10_000  # rows that are asked of a library together
_LONGEST_CELL = 2**17  # characters
_MIDNIGHT = dt.time()
_ARROW_FILE = b"ARROW1\0\0"
SEPARATED, OBJECTS = (".csv", ".tsv"), (".jsonl", ".ndjson")
PARQUET, ARROW = (".parquet", ".pq"), (".arrow", ".arrows", ".feather")


@runtime_checkable
class GivesArrow(Protocol):
    """What gives an Arrow stream by the PyCapsule interface: a frame, a table, a reader."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the capsule of a stream."""
        ...


Rows = Iterable[Mapping[str, Any]]
"""Rows in Python, each with what stands in it by the names of the columns."""
TableLike = GivesArrow | Rows | str | Path
"""What a table may be: a path, whatever gives Arrow, or rows."""


@attrs.frozen(kw_only=True)
class Faulty:
    """A row that is none: what is wrong with it.

    Attributes:
        value: what stands there.
        reason: why it is no row.
    """

    value: str
    reason: str


@attrs.frozen(kw_only=True)
class Given:
    """A table as it was given.

    Attributes:
        names: the names of its columns.
        rows: its rows, each with its number, as a spreadsheet shows it; to be read once.
    """

    names: tuple[str, ...]
    rows: Iterator[tuple[int, Cells | Faulty]]


def given(table: TableLike) -> Given:
    """Return a table, whatever it is given as.

    Raises:
        DocumentUnreadable: a file cannot be read as what its name says.
        MissingExtra: what it is given as needs an extra that is not installed.
        WrongType: it is no table.
    """
    if isinstance(table, str | Path):
        return _of_file(Path(table))
    if isinstance(table, GivesArrow):
        return _of_arrow(table)
    value: object = table
    if isinstance(value, Iterable) and not isinstance(value, Mapping | bytes):
        return _of_rows(value)
    expected = "a path, an object that gives Arrow, or rows as mappings"
    raise WrongType(argument="table", expected=expected, got=type(table).__name__)


# Files -------------------------------------------------------------------------------------


def _of_file(path: Path) -> Given:
    suffix = path.suffix.lower()
    readers: tuple[tuple[tuple[str, ...], Callable[[Path], Given]], ...] = (
        (SEPARATED, _of_separated),
        (OBJECTS, _of_objects),
        (PARQUET, _of_parquet),
        (ARROW, _of_arrow_file),
    )
    for suffixes, read in readers:
        if suffix in suffixes:
            try:
                if why := no_file(path):
                    raise _not_a_table(path, why, "check the file's name")
                return read(path)
            except OSError as error:
                if isinstance(error, DocumentUnreadable):
                    raise
                reason = error.strerror or type(error).__name__
                raise _not_a_table(path, reason, "check the file's rights") from error
    known = ", ".join(name for suffixes, _ in readers for name in suffixes)
    reason = f"tables of type “{suffix}” are not read" if suffix else "its name says no type"
    raise _not_a_table(path, reason, f"save it as one of {known}")


def _not_a_table(path: Path, reason: str, remedy: str) -> DocumentUnreadable:
    return DocumentUnreadable(path=str(path), reason=reason, remedy=remedy)


def _of_separated(path: Path) -> Given:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        sample = file.read(_SAMPLE)
    delimiter = "\t" if path.suffix.lower() == ".tsv" else delimiter_of(sample)
    records = _records(path, delimiter)
    header = next(records, (1, []))[1]
    names = Columns.of([plain(cell) for cell in header]).names
    if not names:
        raise _not_a_table(path, "its first row names no columns", "name them there")
    return Given(names=tuple(names), rows=_held(records, len(names)))


def _records(path: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a file, each with its number; empty ones count."""
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            csv.field_size_limit(_LONGEST_CELL)
            for number, cells in enumerate(csv.reader(file, delimiter=delimiter, strict=True), 1):
                yield number, cells
    except csv.Error as error:
        reason = f"row {number + 1} is no row of a table: {error}"
        remedy = "double the quotation marks within cells, and close each"
        raise _not_a_table(path, reason, remedy) from error
    except UnicodeDecodeError as error:
        reason = f"row {number + 1} or one soon after is not UTF-8"
        raise _not_a_table(path, reason, "save it in UTF-8") from error


def _held(
    records: Iterable[tuple[int, Sequence[str]]], width: int
) -> Iterator[tuple[int, Cells | Faulty]]:
    """Yield rows that have no more cells than there are columns, and those that have."""
    for number, given_cells in records:
        cells = [plain(cell) for cell in given_cells]
        beyond = [cell for cell in cells[width:] if cell]
        if beyond:
            reason = f"the row has {len(cells)} cells, and the table {width} columns"
            yield number, Faulty(value=beyond[0], reason=reason)
        elif any(cells):
            yield number, cells[:width]


def _of_objects(path: Path) -> Given:
    names: dict[str, None] = {}
    for _, made in _objects(path):
        if isinstance(made, dict):
            names.update(dict.fromkeys(made))
        if len(names) > MOST_COLUMNS:
            reason = f"its objects have more than {MOST_COLUMNS:,} keys"
            raise _not_a_table(path, reason, "leave some out")
    if not names:
        raise _not_a_table(path, "no line of it is an object of JSON", 'write {"event": …} a line')
    called = tuple(Columns.of([plain(name) for name in names]).names)
    places = list(names)

    def rows() -> Iterator[tuple[int, Cells | Faulty]]:
        for number, made in _objects(path):
            if isinstance(made, Faulty):
                yield number, made
            elif any(cells := [as_text(made.get(name)) for name in places]):
                yield number, cells

    return Given(names=called, rows=rows())


def _objects(path: Path) -> Iterator[tuple[int, dict[str, object] | Faulty]]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="\n") as file:
        for number, line in enumerate(_json_lines(file), 1):
            if not line.strip():
                continue
            if len(line) > _LONGEST_LINE:
                raise _not_a_table(path, f"line {number} is too long", "write one object a line")
            try:
                made = json.loads(line)
            except (ValueError, RecursionError):
                made = None
            if isinstance(made, dict):
                yield number, made
            else:
                shown = plain(line)[:60]
                yield number, Faulty(value=shown, reason="the line holds no object of JSON")


def _json_lines(file: TextIOBase | Any) -> Iterator[str]:  # noqa: ANN401 - a text file
    """Yield the lines of a file, and of none more than one may read."""
    while line := file.readline(_LONGEST_LINE + 1):
        yield line


def _of_parquet(path: Path) -> Given:
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtra(what=f"reading {path.name}", extra="bulk") from error
    connection = duckdb.connect()
    connection.execute("SET preserve_insertion_order = true")
    connection.execute("SET memory_limit = '512MB'")
    try:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
    except duckdb.Error as error:
        raise _not_a_table(path, "it is no Parquet file", "write it anew") from error
    names = tuple(Columns.of([plain(column[0]) for column in found.description]).names)

    def rows() -> Iterator[tuple[int, Cells | Faulty]]:
        number = 1
        try:
            while chunk := found.fetchmany(_AT_ONCE):
                for values in chunk:
                    number += 1
                    yield number, [as_text(value) for value in values]
        except duckdb.Error as error:
            reason = f"it breaks off behind row {number}"
            raise _not_a_table(path, reason, "write it anew") from error
        finally:
            connection.close()

    return Given(names=names, rows=rows())


# Arrow -------------------------------------------------------------------------------------


def _of_arrow_file(path: Path) -> Given:
    _nanoarrow(path.name)
    told = lines_apart(__name__, arrow_rows.__name__, path)
    try:
        names = next(told)
    except BrokenOff as error:
        reason = "it is no Arrow file, or one that is not read: compressed, or as Polars writes it"
        remedy = "save it as Parquet"
        raise _not_a_table(path, reason, remedy) from error

    def rows() -> Iterator[tuple[int, Cells | Faulty]]:
        number = 1
        try:
            for number, cells in enumerate(told, 2):
                yield number, cells
        except BrokenOff as error:
            reason = f"it cannot be read behind row {number}"
            raise _not_a_table(path, reason, "write it without compression") from error

    return Given(names=tuple(names), rows=rows())


def arrow_rows(path: str) -> None:
    """Hand over the columns and then the rows of an Arrow file, in a process of our own."""
    nanoarrow = _nanoarrow(path)
    with Path(path).open("rb") as file:
        if file.read(len(_ARROW_FILE)) != _ARROW_FILE:
            file.seek(0)  # a stream, and no file with an index behind it
        stream = nanoarrow.ipc.InputStream.from_readable(file)
        found = _of_stream(nanoarrow.ArrayStream(stream))
        hand_over(chain([found.names], (cells for _, cells in found.rows)))


def _of_arrow(table: GivesArrow) -> Given:
    return _of_stream(_nanoarrow("a table in Arrow").ArrayStream(table))


def _nanoarrow(what: str) -> Any:  # noqa: ANN401 - of a package that may be missing
    try:
        import nanoarrow
        import nanoarrow.ipc
    except ImportError as error:
        raise MissingExtra(what=f"reading {what}", extra="arrow") from error
    return nanoarrow


def _of_stream(stream: Any) -> Given:  # noqa: ANN401 - as above
    called = [field.name for field in stream.schema.fields]
    names = tuple(Columns.of([plain(name) for name in called]).names)

    def rows() -> Iterator[tuple[int, Cells | Faulty]]:
        number = 1
        try:
            for values in stream.iter_tuples():
                number += 1
                yield number, [as_text(value) for value in values]
        except (ValueError, NotImplementedError, RuntimeError) as error:
            expected = "a table of texts, numbers and dates, without dictionaries"
            raise WrongType(argument="table", expected=expected, got="stream") from error

    return Given(names=names, rows=rows())


# Rows --------------------------------------------------------------------------------------


def _of_rows(rows: Iterable[object]) -> Given:
    held = list(rows)
    keys: dict[str, None] = {}
    for row in held:
        if not isinstance(row, Mapping):
            expected = "rows that are mappings of names to values"
            raise WrongType(argument="table", expected=expected, got=type(row).__name__)
        keys.update(dict.fromkeys(row))
    names = tuple(Columns.of([plain(str(name)) for name in keys]).names)
    made = (
        (number, [as_text(row.get(key)) for key in keys])
        for number, row in enumerate(held, 2)
        if isinstance(row, Mapping)
    )
    return Given(names=names, rows=((number, cells) for number, cells in made if any(cells)))


def as_text(value: object) -> str:  # noqa: PLR0911 - one for each sort of value
    """Return a value as a spreadsheet would show it; a list with semicolons between."""
    match value:
        case None:
            return ""
        case str():
            return plain(value)
        case bool():
            return "true" if value else "false"
        case dt.datetime():
            return _moment_of_run(value)
        case dt.date():
            return value.isoformat()
        case TimeSpan():
            return edtf.format(value)
        case float() if value != value:  # noqa: PLR0124 - what is no number, as pandas has it
            return ""
        case Mapping():
            return plain(json.dumps(value, ensure_ascii=False, default=str))
        case list() | tuple() | set() | frozenset():
            return "; ".join(filter(None, map(as_text, value)))
    return plain(str(value))


def plain(cell: str) -> str:
    """Return a cell as text of one line that UTF-8 can hold."""
    if not cell.isascii():
        cell = cell.encode("utf-8", "backslashreplace").decode("utf-8")
    return cleaned(cell.replace("\0", " "))


def _moment_of_run(value: dt.datetime) -> str:
    """Return a moment; midnight without an offset is the day, as spreadsheets export days."""
    if value.tzinfo is None and value.time() == _MIDNIGHT:
        return value.date().isoformat()
    return value.isoformat(timespec="seconds" if not value.microsecond else "auto")
