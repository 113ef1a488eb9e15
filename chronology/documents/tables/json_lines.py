"""Tables as JSON Lines: an object a line; what is nested in one stands as JSON text."""

import json
from collections.abc import Iterator
from pathlib import Path

from chronology.documents.extracted import encodable, refused
from chronology.documents.tables.columns import MOST_COLUMNS
from chronology.documents.tables.laid_out import Record, cleaned


class _AsWritten(str):
    """A number as the file has it."""

    __slots__ = ()


class Objects:
    """The objects of a file, read one by one.

    Args:
        text: the file's text.
        path: the file, for errors.

    Attributes:
        columns: for each key, its place, in the order in which keys come.
        unread: the lines that hold no object.
        beyond: the lines with keys for which there is no column any more.
    """

    def __init__(self, text: str, path: Path) -> None:
        self.text = text
        self.path = path
        self.columns: dict[str, int] = {}
        self.unread: list[int] = []
        self.beyond: list[int] = []

    def records(self) -> Iterator[Record]:
        """Yield the objects, each with the number of its line.

        Raises:
            DocumentUnreadable: no line holds an object.
        """
        is_any = False
        for number, line in enumerate(self.text.split("\n"), 1):
            if not line.strip():
                continue
            found = _object_in(line)
            if found is None:
                self.unread.append(number)
                continue
            is_any = True
            yield Record(number=number, cells=self._cells_of_object(found, number))
        if not is_any and self.unread:
            remedy = 'write one {"name": "value", …} a line, each key once'
            raise refused(self.path, "no line of it is an object of JSON", remedy)

    def _cells_of_object(self, found: dict[str, object], number: int) -> list[str]:
        for key in found:
            name = _column_for(key)
            if name not in self.columns and len(self.columns) < MOST_COLUMNS:
                self.columns[name] = len(self.columns)
            elif name not in self.columns and self.beyond[-1:] != [number]:
                self.beyond.append(number)
        cells = [""] * len(self.columns)
        for key, value in found.items():
            if (at := self.columns.get(_column_for(key))) is not None:
                words = _as_cell(value)
                cells[at] = cleaned(words if words.isascii() else encodable(words))
        return cells


def _column_for(key: str) -> str:
    return cleaned(key if key.isascii() else encodable(key))


def _object_in(line: str) -> dict[str, object] | None:
    """Return the object of a line; `None` if there is none, or a key of it stands twice."""
    try:
        found = json.loads(
            line, object_pairs_hook=_with_keys_once, parse_int=_AsWritten, parse_float=_AsWritten
        )
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _with_keys_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON in which every key stands once.

    Raises:
        ValueError: one stands twice.
    """
    made = dict(pairs)
    if len(made) != len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return made


def _as_cell(value: object) -> str:
    """Return a value as text: a text as it is, nothing for null, what is nested as JSON."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
    try:
        return _as_json(value)
    except RecursionError:
        return ""


def _as_json(value: object) -> str:
    """Return a nested value as JSON, its numbers as they were written."""
    match value:
        case _AsWritten():
            return str(value)
        case dict():
            pairs = (
                f"{json.dumps(k, ensure_ascii=False)}: {_as_json(v)}" for k, v in value.items()
            )
            return f"{{{', '.join(pairs)}}}"
        case list():
            return f"[{', '.join(map(_as_json, value))}]"
    return json.dumps(value, ensure_ascii=False)
