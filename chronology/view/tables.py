"""Tables of claims and of what changed, as values."""

from collections.abc import Container, Sequence
from typing import Any

import attrs

from chronology.claims import VerifiedClaim
from chronology.errors import UnknownName
from chronology.reconciling import Dossier
from chronology.tables import Table
from chronology.view.columns import (
    CHANGES,
    CHECKED,
    CLAIMS,
)
from chronology.view.event_tables import Wanted, of_texts, refuse_twice, several
from chronology.view.view import View

# Claims ------------------------------------------------------------------------------------


def claims_table(
    view: View, dossiers: Sequence[Dossier[Any]], *, columns: Wanted, without: Container[str] = ()
) -> Table:
    """Return a row for each claim on these events, in the order of the ledger.

    Args:
        view: the chronology.
        dossiers: the events.
        columns: the keys of the columns; `None` for those that people read.
        without: the ids of claims that are left out.

    Raises:
        UnknownName: there is no such column.
    """
    own = {c.id: c for one in dossiers for c in one.claims if c.id not in without}
    checked = [row for row in view.checked() if row.id in own]
    unused = {
        key
        for key, is_used in (
            ("typed", any(row.typed for row in checked)),
            ("part", any(row.part for row in checked)),
        )
        if not is_used
    }
    shown = [key for key in CHECKED.keys if key not in unused]
    keys = shown if columns is None else [str(key) for key in several(columns)]
    refuse_twice(keys)
    known = tuple(dict.fromkeys((*CHECKED.keys, *CLAIMS.keys)))
    for key in keys:
        if key not in known:
            raise UnknownName(what="column", name=key, known=known)
    further = {row.id: row for row in view.claims} if {*keys} - {*CHECKED.keys} else {}
    cells: list[dict[str, object]] = []
    for row in checked:
        held: dict[str, object] = dict(zip(CHECKED.keys, CHECKED.cells(row, view), strict=True))
        rest = [key for key in keys if key not in held]
        cells.append(held | {key: CLAIMS[key].cell(further[row.id], view) for key in rest})
    return Table(
        keys=tuple(keys),
        headers=tuple((CHECKED if key in CHECKED.keys else CLAIMS)[key].header for key in keys),
        rows=tuple(
            tuple(_value_of_claim(key, own[row.id], cell[key]) for key in keys)
            for row, cell in zip(checked, cells, strict=True)
        ),
        texts=tuple(tuple(str(cell[key]) for key in keys) for cell in cells),
        empty="No claims yet." if not view.chronology.claims else "No claims on such events.",
    )


def _value_of_claim(key: str, claim: VerifiedClaim, cell: object) -> object:
    """Return what stands in a column of claims, of which `cell` is what people read."""
    match key:
        case "date":
            return claim.span
        case "stated":
            return claim.told
        case "tags":
            return claim.claim.tags
        case "line":
            return claim.claim.line
    return None if cell == "" else cell


# Differences -------------------------------------------------------------------------------


def diff_table(view: View, other: View, *, notes: bool) -> Table:
    """Return what is new, moved, newly found or no longer so, a row each."""
    rows, claims = view.changes_to(other, notes=notes)
    texts = [tuple(CHANGES.texts(row, view).values()) for row in rows]
    return attrs.evolve(of_texts(CHANGES, texts), below=(claims,))
