"""Templates over the columns of a table: "{project}, {phase}"."""

import re
from collections.abc import Mapping
from functools import lru_cache

import attrs

from chronology.errors import suggest
from chronology.ledger.ids import cut, digest
from chronology.ledger.structure import Fault
from chronology.parts import Rows

_FIELD = re.compile(r"\{([^{}]*)\}")
_LONGEST_ID = 60  # code points of an event's id that is made of its row


@attrs.frozen(kw_only=True)
class NoColumn(Fault):
    """A column that is named, and that a table has not."""


@attrs.frozen(kw_only=True)
class Template:
    """Text in which names of columns stand for what a row has in them.

    Attributes:
        texts: the texts between them; one more than columns.
        columns: the places of the columns.
    """

    texts: tuple[str, ...]
    columns: tuple[int, ...]

    def of(self, cells: Mapping[int, str]) -> str:
        """Return the text for a row; empty if it has none of its columns."""
        if self.columns and not any(column in cells for column in self.columns):
            return ""
        if not self.columns:
            return self.texts[0]
        parts = [self.texts[0]]
        for column, text in zip(self.columns, self.texts[1:], strict=True):
            parts += (cells.get(column, ""), text)
        return "".join(parts).strip()

    def key(self, cells: Mapping[int, str]) -> tuple[str, ...]:
        """Return what a row has in the columns."""
        return tuple(cells.get(column, "") for column in self.columns)


def template(words: str, rows: Rows, *path: str | int, needed: bool = False) -> Template | Fault:
    """Return a template over the columns of a table, or what is wrong with it.

    Args:
        words: the template.
        rows: the rows of the table.
        path: where it stands in its entry.
        needed: whether it must name a column.
    """
    parts = _FIELD.split(words)
    places = []
    for name in parts[1::2]:
        found = place_of(name, rows, *path)
        if isinstance(found, Fault):
            return found
        places.append(found)
    if not places and (needed or rows.column_called(words) is not None) and words:
        is_column = rows.column_called(words) is not None
        reason = f"“{words}” {'is the name of a column' if is_column else 'names no column'}"
        return Fault(
            path=path, reason=reason, remedy='write the column in braces: "{…}"', words=words
        )
    return Template(texts=tuple(parts[::2]), columns=tuple(places))


def place_of(name: str, rows: Rows, *path: str | int) -> int | Fault:
    """Return the place of a column, or the fault of naming one that the table has not."""
    if (at := rows.column_called(name)) is not None:
        return at
    remedy = suggest(name, rows.columns)
    reason = f"the table has no column “{name}”"
    return NoColumn(path=path, reason=reason, remedy=remedy, words=name)


@lru_cache(maxsize=2**12)
def slug(words: str) -> str:
    """Return the id of an event that is called so; empty if it has no letters or digits."""
    plain = re.sub(r"[^\w-]+", "-", re.sub(r"(?<=\w)['’](?=\w)", "", words.lower()))
    plain = re.sub(r"_*-[-_]*", "-", plain).strip("-_")
    if len(plain) <= _LONGEST_ID:
        return plain
    return f"{cut(plain, _LONGEST_ID - 8)}-{digest(plain)}"
