"""A file to be imported: what it is, and what it holds. Its content decides, not its name alone."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from chronology import documents
from chronology.building.items.files import LARGEST, given_in
from chronology.building.items.read import FIELDS, Given, Place
from chronology.errors import DocumentUnreadable, ItemsUnreadable
from chronology.importers import calendars, langextract, timelines
from chronology.importers.model import Read
from chronology.ledger.mapping.items import ItemMapping
from chronology.opening import bytes_of, how_to_mend

_JSON = frozenset({".json", ".jsonl", ".ndjson"})
_TABLES = frozenset({".csv", ".tsv", ".xlsx"})
_CALENDARS = frozenset({".ics", ".ical"})
_KNOWN = ", ".join(sorted({*_JSON, *_TABLES, *_CALENDARS}))


def read_file(path: Path, columns: ItemMapping | None = None) -> Read:
    """Return what a file holds that may be imported.

    Args:
        path: the file.
        columns: which keys or columns hold what of an item, where they are called otherwise.

    Raises:
        ItemsUnreadable: it is not there, of another type, too large, or none of its type.
        MissingExtra: it is a calendar, and the extra `ics` is not installed.
    """
    suffix = path.suffix.lower()
    if suffix in _CALENDARS:
        return Read(records=tuple(calendars.records_in(_raw(path), path)))
    if suffix in _TABLES:
        return _of_table(path, columns)
    if suffix in _JSON:
        return _of_json(path, columns)
    reason = f"files of type “{suffix}” are not imported" if suffix else "its name says no type"
    raise ItemsUnreadable(path=str(path), reason=reason, remedy=f"save it as one of {_KNOWN}")


def _raw(path: Path) -> bytes:
    try:
        raw = bytes_of(path, LARGEST)
    except OSError as error:
        remedy = how_to_mend(error)
        raise ItemsUnreadable(path=str(path), reason=str(error.strerror), remedy=remedy) from error
    if len(raw) > LARGEST:
        reason, remedy = "it is larger than 256 MiB", "split it into several"
        raise ItemsUnreadable(path=str(path), reason=reason, remedy=remedy)
    return raw


# JSON --------------------------------------------------------------------------------------


def _of_json(path: Path, columns: ItemMapping | None) -> Read:
    raw = _raw(path)
    try:
        whole = json.loads(raw)
    except (ValueError, RecursionError):
        whole = None  # lines of it, or none: whoever reads items tells
    if isinstance(whole, dict) and timelines.is_timeline(whole):
        return Read(records=tuple(timelines.records_of(whole)))
    if isinstance(whole, dict) and langextract.is_document(whole):
        return Read(items=tuple(langextract.items_of(whole, Place(name="", file=str(path)))))
    given = list(given_in(path, columns))
    return _items_read([item for one in given for item in _unfolded(one, columns)])


def _items_read(items: list[Given]) -> Read:
    return Read(items=tuple(items), unused=Counter(_keys_without_use(items)))


def _mapped(given: Given, columns: ItemMapping | None) -> Given:
    """Return an item with its fields by their names."""
    if columns is None or not isinstance(given.value, Mapping):
        return given
    return attrs.evolve(given, value=columns.item(given.value))


def _unfolded(given: Given, columns: ItemMapping | None) -> Iterator[Given]:
    """Yield an item, or all of a document that langextract annotated."""
    if isinstance(given.value, Mapping) and langextract.is_document(given.value):
        yield from langextract.items_of(given.value, given.place)
    else:
        yield _mapped(given, columns)


def _keys_without_use(items: list[Given]) -> Iterator[str]:
    values: Iterator[Mapping[Any, object]] = (
        one.value for one in items if isinstance(one.value, Mapping)
    )
    yield from (str(key) for value in values for key in value if key not in FIELDS)


# Tables ------------------------------------------------------------------------------------


def _of_table(path: Path, named: ItemMapping | None) -> Read:
    """Return the items or the entries of a timeline that a table holds.

    Raises:
        ItemsUnreadable: it is no such table.
    """
    try:
        document = documents.read(path)
    except DocumentUnreadable as error:
        raise ItemsUnreadable(path=str(path), reason=error.reason, remedy=error.remedy) from error
    rows = document.rows
    columns = () if rows is None else rows.columns
    if rows is not None and named is None and timelines.is_sheet(columns):
        cells = (
            {
                columns[at]: document.text[start:end]
                for at, (start, end) in rows.cells_of(number).items()
            }
            for number in range(len(rows))
        )
        numbered = zip(rows.numbers, cells, strict=True)
        return Read(records=tuple(timelines.records_of_rows(numbered)))
    return _items_read([_mapped(one, named) for one in given_in(path, named)])
