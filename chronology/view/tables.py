"""Tables of plans, of claims and of what changed, as values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from chronology.building.selection import Selection
from chronology.claims import VerifiedClaim
from chronology.errors import UnknownName
from chronology.reconcile import Dossier
from chronology.tables import Column, Table
from chronology.view.columns import (
    CHANGES,
    CHECKED,
    CLAIMS,
    PLANS,
    STATISTICS,
    STATISTICS_HEADING,
    Columns,
)
from chronology.view.event_tables import Wanted, of_texts, refuse_twice, several
from chronology.view.plans import PlanLine, lines_of, statistics_rows
from chronology.view.view import View

_SIGN = "A slip counts days after the plan; a negative one, days before it."


# Plans -------------------------------------------------------------------------------------


def plans_table(
    view: View, dossiers: Sequence[Dossier[Any]], *, by: str, columns: Wanted, summary: bool
) -> Table:
    """Return each event's plans in the order stated, what came of them, and the statistics.

    Raises:
        UnknownName: there is no such column, or statistics cannot be grouped so.
    """
    order = {view.anchors.events[one.event.id]: n for n, one in enumerate(dossiers)}
    histories = sorted(
        (one for one in view.plans if one.event in order), key=lambda one: order[one.event]
    )
    kept = _statistics(view, dossiers, by)
    if summary:
        return kept
    picked = PLANS if columns is None else _picked(PLANS, columns)
    lines = [line for history in histories for line in lines_of(history)]
    events = {view.anchors.events[one.event.id]: one for one in dossiers}
    values = [_plan_values(line, view, events) for line in lines]
    below: tuple[Table | str, ...] = (kept,) if kept.rows else ()
    slips = any(
        text
        for row in kept.texts
        for key, text in zip(kept.keys, row, strict=True)
        if key == "median_slip"
    )
    return Table(
        keys=picked.keys,
        headers=picked.headers,
        rows=tuple(tuple(row[key] for key in picked.keys) for row in values),
        texts=tuple(tuple(picked.texts(line, view).values()) for line in lines),
        below=((*below, _SIGN) if slips else below) if lines else (),
        empty="No plans yet." if not view.plans else "No plans of such events.",
    )


def _plan_values(
    line: PlanLine, view: View, events: Mapping[str, Dossier[Any]]
) -> dict[str, object]:
    """Return the values of a line of plans, each with its event: rows may be sorted."""
    one = events[line.history.event]
    texts = PLANS.texts(line, view)
    texts["event"] = one.name
    if line.plan is None:
        return {**texts, "stated": None, "date": one.reported, "slip": one.slip}
    plan = next(p for p in one.plans if view.anchors.claims[p.claim] == line.plan.claim)
    return {**texts, "stated": plan.stated, "date": plan.date, "slip": plan.moved}


def _statistics(view: View, dossiers: Sequence[Dossier[Any]], by: str) -> Table:
    among = Selection(whole=view.chronology, events=tuple(dossiers))
    rows = statistics_rows(among, by)
    counted = [c.key for c in STATISTICS.columns if c.key not in {"by", "group"}]
    columns = STATISTICS.pick(*(["group"] if by else []), *counted)
    columns = columns.renamed(group=by.capitalize())
    return Table(
        keys=columns.keys,
        headers=columns.headers,
        rows=tuple(columns.cells(row, view) for row in rows),
        texts=tuple(tuple(columns.texts(row, view).values()) for row in rows),
        heading=STATISTICS_HEADING,
        empty="No plans yet.",
    )


def _picked(columns: Columns[Any], wanted: Iterable[str | Column]) -> Columns[Any]:
    keys = several(wanted)
    refuse_twice([key if isinstance(key, str) else key.key for key in keys])
    for key in keys:
        if key not in columns.keys:
            raise UnknownName(what="column", name=str(key), known=columns.keys)
    return columns.pick(*map(str, keys))


# Claims ------------------------------------------------------------------------------------


def claims_table(view: View, dossiers: Sequence[Dossier[Any]], *, columns: Wanted) -> Table:
    """Return a row for each claim on these events, in the order of the ledger.

    Raises:
        UnknownName: there is no such column.
    """
    own = {claim.id: claim for one in dossiers for claim in one.claims}
    checked = [row for row in view.checked() if row.id in own]
    some = any(row.typed for row in checked)
    shown = [key for key in CHECKED.keys if some or key != "typed"]
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
