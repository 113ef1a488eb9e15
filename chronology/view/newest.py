"""What stands newest of a plan that moved, whoever planned it."""

from chronology.reconciling.plans import has_preposition
from chronology.view.dates import text_of
from chronology.view.report import Report
from chronology.view.rows import FindingRow, HistoryRow, PlanRow
from chronology.vocabulary import EventStatus


def newest_of_others(move: FindingRow, report: Report) -> str:
    """Return what is planned last of an event, where that is not the plan of a move told last.

    A plan moves from what its own voice said before; another voice may have said something else
    since. Empty if none has, and of an event that is reported, or called off.

    Args:
        move: the finding that tells the move.
        report: the report.
    """
    last = next((row for row in report.plans if _is_told_in(move, row)), None)
    if last is None or report.event_of[last.event].status not in _TO_COME:
        return ""
    current = [plan for plan in last.plans if plan.current]
    others = [plan for plan in current if plan.claim not in move.claims]
    return "; ".join(map(_plan_in_words, others))


_TO_COME = frozenset({EventStatus.PLANNED.value, EventStatus.PENDING.value})


def _is_told_in(move: FindingRow, history: HistoryRow) -> bool:
    """Say whether a move is one of the plans of a history, and not told before another of them."""
    plans = [plan for plan in history.plans if plan.moved]
    return bool(plans) and plans[-1].claim in move.claims


def _plan_in_words(plan: PlanRow) -> str:
    date = text_of(plan.date, "without a date")
    when = date if has_preposition(date) or plan.date is None else f"for {date}"
    stated = ", ".join(filter(None, (plan.voice, text_of(plan.stated))))
    return f"also planned {when} ({stated})"
