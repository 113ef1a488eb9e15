"""`Form`: how the rows of a table are read, and `Piece`: some of its rows, which are read by it."""

from collections.abc import Mapping, Sequence

import attrs

from chronology.ledger.mapping.model import TableMapping
from chronology.timespan import TimeSpan

Cells = Sequence[str]
"""What stands in a row, from the first column on."""
Shown = tuple[tuple[str, str], ...]
"""Cells of a column that show which way its figures are: where each stands, and its words."""


@attrs.frozen(kw_only=True)
class Told:
    """What the first row that names a source says of it.

    Attributes:
        publisher: who published it.
        published: when.
        row: the number of that row.
    """

    publisher: str
    published: TimeSpan | None
    row: int = 0


@attrs.frozen(kw_only=True)
class Form:
    """How the rows of a table are read.

    Attributes:
        names: the names of its columns.
        mapping: the column map, where one is given; its rows may make several claims each.
        columns: without a map, which column or template holds each field, by the field.
        publisher: who published the table, where its rows do not say.
        published: when, likewise.
        day_first: whether days come before months in its figures; `None` if nobody said.
        shown: by the place of a column, those of its cells that show which way its figures are.
        sources: what the table says of the sources that its rows name.
    """

    names: tuple[str, ...]
    mapping: TableMapping | None = None
    columns: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    publisher: str = ""
    published: TimeSpan | None = None
    day_first: bool | None = None
    shown: Mapping[int, Shown] = attrs.field(factory=dict, hash=False)
    sources: Mapping[str, Told] = attrs.field(factory=dict, hash=False, repr=False)


@attrs.frozen(kw_only=True)
class Piece:
    """Some rows of a table, by their numbers.

    Attributes:
        form: how they are read.
        numbers: the number of each row, ascending.
        rows: what stands in each.
        refused: the rows whose `id` an earlier row of the table has.
    """

    form: Form
    numbers: Sequence[int]
    rows: Sequence[Cells]
    refused: frozenset[int] = frozenset()


@attrs.frozen(kw_only=True)
class Reject:
    """A cell, or a row, that could not be read.

    Attributes:
        row: the number of the row.
        column: the name of the column; empty for the row as a whole.
        value: what stands there.
        reason: why it cannot be read.
    """

    row: int
    column: str
    value: str
    reason: str
