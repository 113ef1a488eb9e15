"""Plans as reports and tables tell them: their histories, and how they were kept."""

from collections.abc import Iterator, Mapping

import attrs

from chronology.building import Chronology
from chronology.building.selection import Events
from chronology.reconcile import PlanHistory, PlanStatistics
from chronology.view.anchors import Anchors
from chronology.view.dates import date_of
from chronology.view.rows import HistoryRow, PlanRow, StatisticsRow
from chronology.view.words import days, lateness, move, move_in_all, share
from chronology.vocabulary import Grouping, TypedField

ALL = "all"
"""What statistics are grouped by that are not grouped."""


@attrs.frozen(kw_only=True)
class PlanLine:
    """One line of a table of plans: a plan, or at the end of a history what came of it.

    Attributes:
        history: the history.
        plan: the plan; `None` for what came of it.
        first: whether it is the first of its history.
    """

    history: HistoryRow
    plan: PlanRow | None
    first: bool = False


def lines_of(history: HistoryRow) -> Iterator[PlanLine]:
    """Yield a line for each plan, and one for what came of them."""
    for number, plan in enumerate(history.plans):
        yield PlanLine(history=history, plan=plan, first=number == 0)
    yield PlanLine(history=history, plan=None)


def history_row(
    history: PlanHistory, anchors: Anchors, typed: Mapping[str, tuple[TypedField, ...]]
) -> HistoryRow:
    """Return every plan for one event, and what came of the last.

    Args:
        history: the plans.
        anchors: the names of rows.
        typed: by the id of a claim, the fields on which it rests as typed.
    """
    return HistoryRow(
        event=anchors.events[history.event],
        plans=tuple(
            PlanRow(
                claim=anchors.claims[plan.claim],
                speaker=plan.speaker,
                typed=tuple(field.value for field in typed[plan.claim]),
                stated=date_of(plan.stated),
                date=date_of(plan.date),
                moved=move(plan.moved),
                current=plan.current,
            )
            for plan in history.plans
        ),
        reported=date_of(history.reported),
        outcome=history.outcome,
        slip=lateness(history),
        total=move_in_all(history),
    )


def all_statistics(chronology: Chronology) -> Iterator[StatisticsRow]:
    """Yield how plans were kept: in all, then by each thing that some plan is grouped by."""
    for by in ("", *Grouping):
        rows = statistics_rows(chronology, by)
        if not by or any(row.group for row in rows):
            yield from rows


def statistics_rows(among: Events, by: str) -> list[StatisticsRow]:
    """Return how plans were kept, a row for each group; `by` as for `plan_statistics`."""
    return [_statistics_row(row, by) for row in among.plan_statistics(by)]


def _statistics_row(row: PlanStatistics, by: str) -> StatisticsRow:
    return StatisticsRow(
        by=str(by) or ALL,
        share_met=share(row.share_met),
        median_slip=days(row.median_slip),
        **attrs.asdict(row, filter=attrs.filters.exclude("median_slip")),
    )
