"""What others planned of what moved, before and since."""

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


def first_of_others(move: FindingRow, report: Report) -> str:
    """Return what another voice planned first of an event, where that is told before a move.

    Who speaks for a body may have planned for it: whether it was the body's plan nobody can know.
    Empty where the first plan is that of a move, or was told after it.
    """
    moved = next((row for row in report.plans if _is_told_in(move, row)), None)
    if moved is None:
        return ""
    first = moved.plans[0]
    told = [plan for plan in moved.plans if plan.moved]
    own = {plan.speaker for plan in moved.plans if plan.claim in move.claims}
    is_another = first.claim not in move.claims and first.speaker not in own
    if not is_another or first.given_up or told[0].claim not in move.claims or first.date is None:
        return ""
    return _plan_in_words(first, "planned before that")


_TO_COME = frozenset({EventStatus.PLANNED.value, EventStatus.PENDING.value})


def _is_told_in(move: FindingRow, history: HistoryRow) -> bool:
    """Say whether a move is one of the plans of a history, and not told before another of them."""
    plans = [plan for plan in history.plans if plan.moved]
    return bool(plans) and plans[-1].claim in move.claims


def _plan_in_words(plan: PlanRow, planned: str = "also planned") -> str:
    date = text_of(plan.date, "without a date")
    when = date if has_preposition(date) or plan.date is None else f"for {date}"
    stated = ", ".join(filter(None, (plan.voice, text_of(plan.stated))))
    return f"{planned} {when} ({stated})"
