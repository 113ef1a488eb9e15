"""Tables of plans as values: the histories, how plans were kept, and frames for programs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from chronology.building.selection import Selection
from chronology.reconciling import Dossier, Plan, PlanHistory
from chronology.tables import Table
from chronology.tables.values import as_text
from chronology.timespan import TimeSpan
from chronology.view.columns import (
    FARED,
    FARED_HEADING,
    PLANS,
    STATISTICS_HEADING,
    came_of_it,
    statistics_columns,
)
from chronology.view.event_tables import Wanted, picked
from chronology.view.plans import (
    PlanLine,
    current_lines,
    lines_of,
    rows_explained,
    statistics_rows,
)
from chronology.view.rows import HistoryRow, StatisticsRow
from chronology.view.view import View
from chronology.view.words import came_of_plan, counted
from chronology.vocabulary import Against, Outcome

_SIGN = "A slip counts days after the plan; a negative one, days before it."
_BINDING = (
    "A binding plan obliges, and stands until another that binds replaces it: what happens is "
    "held against it. Where nothing binds, it is held against the first plan and the last word "
    "of whoever gave it."
)
_RECALLED = "A recalled plan was told after it was given up, or over."
_MOST_SENTENCES = 9  # groups of which the slip is told in a sentence, too


@attrs.frozen(kw_only=True)
class PlansWanted:
    """What a table of plans is to show.

    Attributes:
        columns: the keys of its columns; `None` for all.
        by: what the statistics are grouped by; empty for all in one.
        ahead: hold events also against the last plan so many days before; `None` for no such.
        moved: only events of which a plan moved.
        current: only what binds, and the last of all plans.
        summary: only the statistics.
        fold: fold unreported plans that never moved, where there are more; `None` to show all.
    """

    columns: Wanted = None
    by: str = ""
    ahead: int | None = None
    moved: bool = False
    current: bool = False
    summary: bool = False
    fold: int | None = None


@attrs.frozen(kw_only=True)
class _Line:
    """One line of a table of plans, with the values that stand in it.

    Attributes:
        line: what people read of it.
        history: the plans for the event.
        plan: the plan; `None` for another line.
        off: when the event was called off; `None` for another line.
    """

    line: PlanLine
    history: PlanHistory
    plan: Plan | None
    off: TimeSpan | None = None

    def texts(self, view: View, *, current: bool) -> Mapping[str, str]:
        """Return what people read; of a current plan also what came of it."""
        texts = PLANS.texts(self.line, view)
        if not current:
            return texts
        came = came_of_plan(self.plan) if self.plan else ""
        return {**texts, "slip": came or came_of_it(self.line)}

    def values(self, view: View, *, current: bool) -> Mapping[str, object]:
        """Return the values, with the event in each: rows may be sorted."""
        texts = {**self.texts(view, current=current), "event": self.history.name}
        plan = self.plan
        if self.off is not None:
            return {**texts, "stated": self.off, "date": None, "slip": None}
        if plan is None:
            return {
                **texts,
                "stated": None,
                "date": self.history.reported,
                "slip": self.history.slip,
            }
        slip = plan.slip if current else plan.moved
        return {**texts, "stated": plan.stated, "date": plan.date, "slip": slip}


def plans_table(view: View, dossiers: Sequence[Dossier[Any]], wanted: PlansWanted) -> Table:
    """Return each event's plans in the order stated, what came of them, and the statistics.

    Raises:
        UnknownName: there is no such column, or statistics cannot be grouped so.
    """
    if wanted.moved:
        dossiers = [one for one in dossiers if any(p.moves for p in (one.history, one.end) if p)]
    kept = statistics_table(view, dossiers, wanted)
    columns = PLANS if wanted.columns is None else picked(PLANS, wanted.columns)
    if wanted.summary:
        return attrs.evolve(kept, below=(*kept.below, *_as_of_line(view)))
    histories, folded = _with_folded(_histories(view, dossiers), wanted)
    made = {claim.id: claim.stated for claim in view.chronology.claims}
    lines = [one for pair in histories for one in _lines(*pair, made, current=wanted.current)]
    of_each = [line.values(view, current=wanted.current) for line in lines]
    texts = [line.texts(view, current=wanted.current) for line in lines]
    told = " ".join((*_as_of_line(view), *_told_of_folded(folded)))
    below: list[Table | str] = [told] if told else []
    below += [] if wanted.current else [kept]
    return Table(
        keys=columns.keys,
        headers=columns.headers,
        rows=tuple(tuple(row[key] for key in columns.keys) for row in of_each),
        texts=tuple(tuple(row[key] for key in columns.keys) for row in texts),
        below=(*below, *_legend(lines, kept)) if lines or folded else (),
        empty="" if folded else _why_empty(view, wanted),
    )


def _why_empty(view: View, wanted: PlansWanted) -> str:
    if not view.plans:
        return "No plans yet."
    return "No plan of such events moved." if wanted.moved else "No plans of such events."


def _histories(
    view: View, dossiers: Sequence[Dossier[Any]]
) -> list[tuple[PlanHistory, HistoryRow]]:
    rows = {(row.event, row.of_end): row for row in view.plans}
    return [
        (history, rows[view.anchors.events[history.event], history.of_end])
        for one in dossiers
        for history in (one.history, one.end)
        if history is not None
    ]


def _with_folded(
    histories: list[tuple[PlanHistory, HistoryRow]], wanted: PlansWanted
) -> tuple[list[tuple[PlanHistory, HistoryRow]], int]:
    """Return the histories to be shown, and how many that are unreported are folded."""
    kept = [
        pair for pair in histories if pair[0].outcome is not Outcome.UNREPORTED or pair[0].moves
    ]
    folded = len(histories) - len(kept)
    if wanted.fold is None or folded <= wanted.fold:
        return histories, 0
    return kept, folded


def _told_of_folded(number: int) -> Iterator[str]:
    if number:
        yield f"{counted(number, 'plan')} unreported; --all shows them."


def _lines(
    history: PlanHistory, row: HistoryRow, made: Mapping[str, TimeSpan], *, current: bool
) -> Iterator[_Line]:
    plans = {id(shown): plan for shown, plan in zip(row.plans, history.plans, strict=True)}
    called_off = zip(row.called_off, history.called_off, strict=True)
    off = {id(shown): made[claim] for shown, claim in called_off}
    for line in (current_lines if current else lines_of)(row):
        yield _Line(
            line=line, history=history, plan=plans.get(id(line.plan)), off=off.get(id(line.off))
        )


def _as_of_line(view: View) -> Iterator[str]:
    seen = view.chronology.totals.as_of
    if seen is not None:
        yield f"As of {seen}."


def _legend(lines: Sequence[_Line], kept: Table) -> Iterator[str]:
    """Yield what words and signs of a table mean that stand in it."""
    plans = [line.plan for line in lines if line.plan]
    meant = []
    if any(plan.binding for plan in plans):
        meant.append(_BINDING)
    if any(plan.recall for plan in plans):
        meant.append(_RECALLED)
    if meant:
        yield " ".join(meant)
    moved = any(plan.moved for plan in plans)
    if moved or any(isinstance(below, Table) for below in kept.below):
        yield _SIGN


# Statistics --------------------------------------------------------------------------------


def statistics_table(view: View, dossiers: Sequence[Dossier[Any]], wanted: PlansWanted) -> Table:
    """Return how plans were kept, a row for each group; below it the slips.

    Raises:
        UnknownName: statistics cannot be grouped so.
    """
    among = Selection(whole=view.chronology, events=tuple(dossiers))
    rows = statistics_rows(among, wanted.by, wanted.ahead)
    return attrs.evolve(
        _of_rows(statistics_columns(rows), rows, wanted.by, view),
        heading=STATISTICS_HEADING,
        below=tuple(_below_statistics(rows, wanted.by, view)) if rows else (),
        empty="No plans yet.",
    )


def _below_statistics(rows: Sequence[StatisticsRow], by: str, view: View) -> Iterator[Table | str]:
    fared = [one for row in rows for one in row.against]
    if fared:
        yield attrs.evolve(_of_rows(FARED, fared, by, view), heading=FARED_HEADING)
    if len(rows) <= _MOST_SENTENCES:
        yield from (row.sentence for row in rows if row.against or not by)
    yield from rows_explained(fared)


def _of_rows(columns: Any, rows: Sequence[Any], by: str, view: View) -> Table:  # noqa: ANN401 - columns of such rows
    keys = [key for key in columns.keys if key not in {"by", "group"}]
    shown = columns.pick(*(["group"] if by else []), *keys).renamed(group=by.capitalize())
    return Table(
        keys=shown.keys,
        headers=shown.headers,
        rows=tuple(shown.cells(row, view) for row in rows),
        texts=tuple(tuple(shown.texts(row, view).values()) for row in rows),
    )


# Frames ------------------------------------------------------------------------------------

_Value = Callable[[Dossier[Any], PlanHistory], object]
_OF_EVENT: Mapping[str, _Value] = {
    "event": lambda one, _: one.id,
    "name": lambda one, _: one.name,
    "kind": lambda _, history: history.kind,
    "series": lambda _, history: history.series or None,
    "tags": lambda one, _: one.tags,
    "of_end": lambda _, history: history.of_end,
}
_OF_PLAN: Mapping[str, Callable[[Plan], object]] = {
    "claim": lambda plan: plan.claim,
    "source": lambda plan: plan.source,
    "voice": lambda plan: plan.speaker,
    "named": lambda plan: plan.named,
    "stated": lambda plan: plan.stated,
    "date": lambda plan: plan.date,
    "binding": lambda plan: plan.binding,
    "recalled": lambda plan: plan.recall,
    "given_up": lambda plan: plan.given_up,
    "current": lambda plan: plan.current,
    "moved": lambda plan: plan.moved,
    "outcome": lambda plan: plan.outcome,
    "slip": lambda plan: plan.slip,
}


def _outcome_against(plan: Against) -> _Value:
    return lambda _, history: history.against[plan].outcome if plan in history.against else None


def _slip_against(plan: Against) -> _Value:
    return lambda _, history: history.against[plan].slip if plan in history.against else None


_OF_OUTCOME: Mapping[str, _Value] = {
    **_OF_EVENT,
    "plans": lambda _, history: len(history.plans),
    "moves": lambda _, history: history.moves,
    "happened": lambda _, history: history.reported,
    "outcome": lambda _, history: history.outcome,
    "slip": lambda _, history: history.slip,
    "first_outcome": _outcome_against(Against.BASELINE),
    "first_slip": _slip_against(Against.BASELINE),
    "binding_outcome": _outcome_against(Against.BINDING),
    "binding_slip": _slip_against(Against.BINDING),
    "last_outcome": _outcome_against(Against.LAST),
    "last_slip": _slip_against(Against.LAST),
    "total": lambda _, history: history.total,
}


def plans_frame(dossiers: Sequence[Dossier[Any]]) -> Table:
    """Return a row for each plan: what it says, how it moved, what came of it."""
    rows = [
        (
            *(value(one, history) for value in _OF_EVENT.values()),
            *(value(plan) for value in _OF_PLAN.values()),
            history.reported,
        )
        for one, history in _planned(dossiers)
        for plan in history.plans
    ]
    return _frame((*_OF_EVENT, *_OF_PLAN, "happened"), rows)


def outcomes_frame(dossiers: Sequence[Dossier[Any]]) -> Table:
    """Return a row for each event that was planned: what came of its plans."""
    rows = [
        tuple(value(one, history) for value in _OF_OUTCOME.values())
        for one, history in _planned(dossiers)
    ]
    return _frame(tuple(_OF_OUTCOME), rows)


def _planned(dossiers: Sequence[Dossier[Any]]) -> Iterator[tuple[Dossier[Any], PlanHistory]]:
    for one in dossiers:
        for history in (one.history, one.end):
            if history is not None:
                yield one, history


def _frame(keys: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> Table:
    return Table(
        keys=keys,
        headers=tuple(key.replace("_", " ").capitalize() for key in keys),
        rows=tuple(rows),
        texts=tuple(tuple(map(as_text, row)) for row in rows),
        empty="No plans yet.",
    )
