"""Columns that a table has not, because another row, or another sheet, names them."""

from collections.abc import Sequence
from pathlib import Path

import attrs

from chronology.documents.tables.reader import Likelier, likelier_header
from chronology.errors import DocumentUnreadable
from chronology.ledger.mapping.model import TableMapping
from chronology.ledger.mapping.templates import NoColumn
from chronology.ledger.structure import Fault
from chronology.sources import Source

_MOST_NAMED = 3


def with_likelier_header(
    faults: Sequence[Fault], mapping: TableMapping, source: Source
) -> tuple[Fault, ...]:
    """Return what is wrong with a mapping; columns that stand elsewhere are told as one fault.

    Args:
        faults: what is wrong.
        mapping: the mapping.
        source: the source of the table, with its document.
    """
    missing = [one for one in faults if isinstance(one, NoColumn)]
    document = source.document
    if not missing or document is None or document.rows is None:
        return tuple(faults)
    rows = document.rows
    has = [name for name in mapping.names if rows.column_called(name) is not None]
    found = _likelier(mapping, source)
    if found is None or len(found.found) <= len(has):
        return tuple(faults)
    first, more = missing[0], len({one.words for one in missing}) - 1
    others = f", nor {more} other {'column' if more == 1 else 'columns'} of the mapping"
    told = attrs.evolve(
        first,
        reason=f"{first.reason}{others if more else ''}",
        remedy=_remedy(found, source),
    )
    return (told, *(one for one in faults if not isinstance(one, NoColumn)))


def _likelier(mapping: TableMapping, source: Source) -> Likelier | None:
    assert source.document is not None  # noqa: S101 - for the type checker
    path = Path(source.document.path)
    try:
        raw = source.document.raw or path.read_bytes()
        return likelier_header(
            raw, path, mapping.names, encoding=source.encoding, sheet=source.sheet
        )
    except (OSError, DocumentUnreadable):
        return None


def _remedy(found: Likelier, source: Source) -> str:
    """Return what to write of the source, so that the row that has the columns names them."""
    named = ", ".join(f"“{name[:40]}”" for name in found.found[:_MOST_NAMED])
    more = len(found.found) - _MOST_NAMED
    shown = f"{named} and {more} more" if more > 0 else named
    keys = [f'sheet = "{found.sheet}"'] if found.is_other_sheet else []
    keys += [] if found.is_first and source.header is None else [f"header = {found.header}"]
    of = f" of the sheet “{found.sheet[:40]}”" if found.is_other_sheet else ""
    where = f"row {found.header}{of}"
    return f"{where} has {shown}: write `{'` and `'.join(keys)}` under [sources.{source.id}]"
