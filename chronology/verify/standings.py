"""What a row of a table says beside a date: by the name of its column, and by a status.

"Planned start: 2021-01-14" reports nothing, nor does "Opening: 2021-03-01" beside "Status:
Planned", whichever of the two is quoted. Words that tell by a verb what was done are another's
word on it, and no status governs them.
"""

from collections.abc import Iterator

import attrs

from chronology import expressions
from chronology.claims import Context
from chronology.expressions.bracketed import bracketed
from chronology.expressions.column_names import (
    Label,
    StatusColumn,
    awaits_what_follows,
    governs,
    plan_in,
    standing_of,
    status_columns,
)
from chronology.timespan import TimeSpan
from chronology.verify.rows import InTable
from chronology.vocabulary import Modality, Standing

_TO_COME = frozenset({Standing.PLANNED, Standing.PENDING, Standing.UNDER_WAY})
_STANDING_OF = {Modality.REPORTED: Standing.DONE, Modality.PLANNED: Standing.PLANNED}
_BY_WEIGHT = tuple(Standing)  # what is planned says more than what is not finished


@attrs.frozen(kw_only=True)
class Beside:
    """A cell of a row that says how things stand.

    Attributes:
        standing: how.
        column: its column.
        start: where it begins in the table's text, with the name of its column.
        end: where it ends.
    """

    standing: Standing
    column: StatusColumn
    start: int
    end: int


def standings_in(placed: InTable) -> Iterator[Beside]:
    """Yield what the row of a claim says of how things stand."""
    rows, document = placed.rows, placed.source.document
    columns = status_columns(rows.columns)
    if not columns or document is None:
        return
    cells = rows.cells_of(placed.spot.at)
    for column in columns:
        if (value := cells.get(column.at)) is None:
            continue
        words, field = document.text[slice(*value)], rows.field_of(placed.spot.at, column.at)
        standing = standing_of(words, column, rows.columns[column.at])
        if standing is not None and field is not None:
            yield Beside(standing=standing, column=column, start=field[0], end=field[1])


def standing_against(placed: InTable, label: Label, column: int | None) -> Context | None:
    """Return the status of a row that is against a report of a date of it; `None` for none.

    Args:
        placed: the claim in its row.
        label: what the name of the date's column says.
        column: the place of that column; `None` where no column dates it.
    """
    if placed.claim.modality is not Modality.REPORTED:
        return None
    found = list(_about(placed, column))
    if label.is_open and not any(one.standing is Standing.DONE for one in found):
        against = next((one for one in found if one.standing in _TO_COME), None)
        return _by_the_name(placed, label.plans) if against is None else _by(against, placed, label)
    against = next((one for one in found if _stands_against(one, placed, label)), None)
    return None if against is None else _by(against, placed, label)


def _stands_against(beside: Beside, placed: InTable, label: Label) -> bool:
    document, cells = placed.source.document, placed.rows.cells_of(placed.spot.at)
    start, end = cells.get(beside.column.at, (0, 0))
    words = "" if document is None else document.text[start:end]
    return governs(beside.standing, label) and not awaits_what_follows(words, label)


def open_plan(placed: InTable, label: Label, column: int, *, is_to_come: bool) -> Context | None:
    """Return what leaves open that a date was planned, of a column of both; `None` for nothing."""
    if placed.claim.modality is not Modality.PLANNED or not label.is_open:
        return None
    found = list(_about(placed, column))
    if is_to_come or any(one.standing in _TO_COME for one in found):
        return None
    return _by_the_name(placed, label.does)


def _about(placed: InTable, column: int | None) -> list[Beside]:
    """Return what a row says of a date, the gravest first: its own status before the row's."""
    found = sorted(standings_in(placed), key=lambda one: _BY_WEIGHT.index(one.standing))
    own = [one for one in found if one.column.of == column and column is not None]
    return own or [one for one in found if one.column.of is None and one.column.at != column]


def _by(beside: Beside, placed: InTable, label: Label) -> Context:
    document, quoted = placed.source.document, placed.spot
    is_inside = quoted.start <= beside.start and beside.end <= quoted.end and not any(
        start <= beside.start < end for start, end in placed.others
    )  # fmt: skip
    return Context(
        words="" if document is None else document.text[beside.start : beside.end],
        start=beside.start,
        end=beside.end,
        made=str(beside.standing),
        inside=is_inside,
        turns=beside.standing is Standing.PLANNED and not label.does,
    )


def _by_the_name(placed: InTable, words: str) -> Context:
    """Return words of a column's name that leave open what its dates are."""
    start = placed.spot.start + max(0, placed.spot.label.lower().find(words.lower()))
    made = "it may be a plan, or what was done"
    return Context(
        words=words, start=start, end=start + len(words), made=made, inside=True, turns=False
    )


def named_against(placed: InTable, label: Label, *, is_to_come: bool) -> Context | None:
    """Return the words of a column's name that stand against the mood of a claim, or nothing.

    Args:
        placed: the claim in its row.
        label: what the name says.
        is_to_come: whether the date lies after the claim was made.
    """
    modality, words, made = placed.claim.modality, "", ""
    if modality is Modality.REPORTED and is_to_come and not label.plans:
        return _of_what_is_to_come(placed)
    if modality is Modality.REPORTED and label.plans and not label.does:
        words, made = label.plans, "planned"
    elif modality is Modality.PLANNED and not label.plans:
        is_ahead = is_to_come or _is_planned_in_brackets(placed)
        words, made = label.does or ("" if is_ahead else label.happened), "done"
    if not words:
        return None
    start = placed.spot.start + max(0, placed.spot.label.lower().find(words.lower()))
    return Context(
        words=words, start=start, end=start + len(words), made=made, inside=True, turns=True
    )


def _is_planned_in_brackets(placed: InTable) -> bool:
    document, value = placed.source.document, placed.spot.value
    beside = None if document is None or value is None else bracketed(document.text[slice(*value)])
    return beside is not None and beside.standing is Standing.PLANNED


def said_in_cell(placed: InTable) -> Context | None:
    """Return the words of a cell that stand against the mood of its claim: "2022 (planned)"."""
    document, value = placed.source.document, placed.spot.value
    modality = placed.claim.modality
    if document is None or value is None or modality not in _STANDING_OF:
        return None
    cell = document.text[slice(*value)]
    words, beside = plan_in(cell) if modality is Modality.REPORTED else "", bracketed(cell)
    made = "planned"
    if beside is not None and beside.standing is not _STANDING_OF[modality]:
        words, made = beside.words, str(beside.standing)
    if not words:
        return None
    start = document.text.rfind(words, *value)
    return Context(
        words=words, start=start, end=start + len(words), made=made, inside=True, turns=True
    )


def _of_what_is_to_come(placed: InTable) -> Context | None:
    """Return the date of a cell, which lies after it was stated: so it reports nothing."""
    document, value = placed.source.document, placed.spot.value
    if document is None or value is None:
        return None
    words, (start, end) = document.text[slice(*value)], value
    return Context(
        words=words, start=start, end=end, made="to come, when it was stated", inside=True,
        turns=True,
    )  # fmt: skip


def is_told(words: str) -> bool:
    """Say whether words of a cell tell by a verb what was done."""
    return any(
        cue.firm and cue.modality is Modality.REPORTED
        for cue in expressions.cues(words, 0, len(words))
    )


def is_after(stated: TimeSpan, span: TimeSpan | None) -> bool:
    """Say whether a time certainly lies after a claim was made."""
    return span is not None and stated.definitely_before(span)
