"""What became of the tables that a ledger maps: a line for each mapping, and its rejected cells."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from chronology.building import Chronology
from chronology.ledger.mapping.model import TableReading
from chronology.tables import Table
from chronology.vocabulary import ClaimStatus

Mapped: TypeAlias = tuple[str, int | None, str]
"""A mapping of one table: its source, and the line and file of the ledger where it stands."""

_MOST_ROWS = 5  # that a cell of a table names
_SUMMARY = {
    "line": "Line", "table": "Table", "rows": "Rows", "claims": "Claims", "verified": "Verified",
    "other": "Not verified", "faulty": "Cells at fault", "empty": "Empty or left out",
}  # fmt: skip
_REJECTED = {"table": "Table", "column": "Column", "reason": "Why no claim", "cells": "Cells",
             "rows": "Rows"}  # fmt: skip


def mapping_of_claims(chronology: Chronology) -> Mapping[str, Mapped]:
    """Return of which mapping each claim is that a table made, by the claim's id."""
    read = chronology.ledger
    if not read.readings or read.entered is None:
        return {}
    own = {claim.id for claim in read.entered.claims}
    return {
        claim.id: (claim.source, claim.line, claim.in_file)
        for claim in read.claims
        if claim.id not in own
    }


def _mapping_of(one: TableReading) -> Mapped:
    return one.source, one.line, one.in_file


def summary_of_tables(chronology: Chronology) -> Table:
    """Return a row for each mapping of a table: its rows, its claims, and what makes none."""
    own = mapping_of_claims(chronology)
    made = Counter[tuple[Mapped, bool]]()
    for claim in chronology.claims:
        if (name := own.get(claim.id)) is not None:
            made[name, claim.status is ClaimStatus.VERIFIED] += 1
    rows: list[tuple[Any, ...]] = []
    seen: set[Mapped] = set()
    for one in chronology.ledger.readings:
        name = _mapping_of(one)
        verified, others = made[name, True], made[name, False]
        if name in seen:  # of a builder, whose mappings stand on no line
            verified = others = 0
        seen.add(name)
        faulty = sum(why.count for why in one.rejected if not why.is_plain)
        plain = sum(why.count for why in one.rejected if why.is_plain)
        rows.append((
            one.line, one.source, one.rows, one.claims, verified, others, faulty, plain,
        ))  # fmt: skip
    return _table(_SUMMARY, rows, below="`--all` lists the claims of tables one by one.")


def rejected_table(chronology: Chronology) -> Table:
    """Return the cells of tables of which no claim was made, a row for each value and reason."""
    rows = [
        (one.source, why.column, f"{why.reason}: {why.why}" if why.why else why.reason,
         why.count, _rows_in_words(why.rows, is_all=why.is_all))
        for one in chronology.ledger.readings
        for why in one.rejected
    ]  # fmt: skip
    return _table(_REJECTED, rows)


def _rows_in_words(rows: tuple[int, ...], *, is_all: bool) -> str:
    shown = ", ".join(map(str, rows[:_MOST_ROWS]))
    return shown if is_all and len(rows) <= _MOST_ROWS else f"{shown}, …"


def _table(headers: Mapping[str, str], rows: list[tuple[Any, ...]], below: str = "") -> Table:
    texts = tuple(tuple(_shown_in_a_cell(value) for value in row) for row in rows)
    used = [at for at in range(len(headers)) if any(text[at] for text in texts)]

    def picked(values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(values[at] for at in used)

    return Table(
        keys=picked(tuple(headers)),
        headers=picked(tuple(headers.values())),
        rows=tuple(map(picked, rows)),
        texts=tuple(map(picked, texts)),
        below=(below,) if below else (),
    )


def _shown_in_a_cell(value: object) -> str:
    match value:
        case None | 0:
            return ""
        case int():
            return f"{value:,}"
    return str(value)


def names_of_mappings(chronology: Chronology) -> Iterator[tuple[Mapped, str]]:
    """Yield each mapping with what people call it."""
    for one in chronology.ledger.readings:
        line = "" if one.line is None else f" (line {one.line})"
        yield _mapping_of(one), f"the table “{one.source}”{line}"
