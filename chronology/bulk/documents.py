"""Rows of a table as documents: each row is a line, and is quoted as a row of any table is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from chronology.bulk.form import Cells, Form
from chronology.documents.tables.columns import MOST_COLUMNS
from chronology.parts import BEHIND_NAME, BETWEEN, Rows
from chronology.sources import Document, Source

TABLE = "table"
"""The id of the source of rows that name none."""


def document_of(
    form: Form,
    numbers: Sequence[int],
    rows: Sequence[Cells],
    unsaid: frozenset[int] = frozenset(),
) -> Document:
    """Return rows of a table as a document that holds nothing else.

    Args:
        form: how the rows are read.
        numbers: the number of each row.
        rows: what stands in each.
        unsaid: the places of columns that name other rows or events, and say nothing by words.
    """
    made = Rows(columns=form.names, shown=form.shown)
    leads = [f"{name}{BEHIND_NAME}" for name in form.names[:MOST_COLUMNS]]
    lines: list[str] = []
    at = 0
    for number, cells in zip(numbers, rows, strict=True):
        made.first_cells.append(len(made.cell_columns))
        made.numbers.append(number)
        made.starts.append(at)
        words = list[str]()
        for column, (lead, cell) in enumerate(zip(leads, cells, strict=False)):
            if not cell or column in unsaid:
                continue
            at += (len(BETWEEN) if words else 0) + len(lead)
            words.append(f"{lead}{cell}")
            made.cell_columns.append(column)
            made.cell_starts.append(at)
            at += len(cell)
            made.cell_ends.append(at)
        made.ends.append(at)
        lines.append(BETWEEN.join(words))
        at += 1
    return Document(
        path=TABLE,
        text="\n".join(lines),
        raw_sha256="",
        text_sha256="",
        extractor="rows",
        parts=made,
    )


def sources_of(
    form: Form,
    named: Mapping[int, str],
    numbers: Sequence[int],
    rows: Sequence[Cells],
    unsaid: frozenset[int],
) -> list[Source]:
    """Return the sources of rows, each with the rows that are its own.

    Args:
        form: how the rows are read.
        named: by the number of a row, the source that it is of.
        numbers: the number of each row.
        rows: what stands in each.
        unsaid: the places of columns that name other rows or events, and say nothing by words.
    """
    own: dict[str, list[int]] = defaultdict(list)
    for at, number in enumerate(numbers):
        if (name := named.get(number)) is not None:
            own[name].append(at)
    return [
        source_called(
            name,
            form,
            document_of(form, [numbers[at] for at in places], [rows[at] for at in places], unsaid),
        )
        for name, places in own.items()
    ]


def source_called(name: str, form: Form, document: Document | None = None) -> Source:
    """Return a source of rows by its name, as what the table says of it has it."""
    told = form.sources.get(name)
    return Source(
        id=name,
        file=TABLE,
        publisher=form.publisher if told is None else told.publisher,
        published=form.published if told is None else told.published,
        day_first=form.day_first,
        document=document,
    )
