"""Plan histories as rows: who planned what and when, how it moved, what came of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from chronology.claims import Statement
from chronology.reconciling.bounds import as_upper, made_by
from chronology.reconciling.called_off import standing_cancellations
from chronology.reconciling.chains import in_all, replaced
from chronology.reconciling.clocks import by_own_clock
from chronology.reconciling.denied import denials_of_reports
from chronology.reconciling.history import Alternatives, History, takes_part
from chronology.reconciling.if_right import if_right
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.moves import Moved, moves
from chronology.reconciling.outcomes import came_of, decisive, held_against
from chronology.reconciling.planned import Kept, Plan, PlanHistory
from chronology.reconciling.plans import (
    as_stated,
    denials_of,
    denied_by,
    end_of,
    in_order,
    watched,
)
from chronology.reconciling.series import number_of
from chronology.reconciling.slips import joint, slip_of
from chronology.reconciling.told import Told
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality, Outcome


def plan_histories(dossiers: Iterable[Dossier], world: World) -> tuple[PlanHistory, ...]:
    """Return the history of every event that was ever planned, in the order of the events.

    Of what lasts, the plans for its end alone follow those for its begin.
    """
    return tuple(history for dossier in dossiers for history in histories_of(dossier, world))


def histories_of(dossier: Dossier, world: World) -> tuple[PlanHistory, ...]:
    """Return the plans for an event: for its begin, and for its end alone; none without plans."""
    if not dossier.with_modality(Modality.PLANNED):
        return ()
    planning = dossier.planning or (History(told=()),)
    undated = _undated(dossier)
    return tuple(
        _history_of(dossier, history, world, undated, is_first=not number)
        for number, history in enumerate(planning)
    )


def _undated(dossier: Dossier) -> list[Statement]:
    """Return the plans that enter no history: those without a date."""
    known = {id(one) for history in dossier.planning for one in _statements(history)}
    return [one for one in dossier.with_modality(Modality.PLANNED) if id(one) not in known]


def _statements(history: History) -> Iterator[Statement]:
    for told in history.told:
        yield from told.statements
    yield from history.recalled_as


def _history_of(
    dossier: Dossier,
    history: History,
    world: World,
    undated: Sequence[Statement],
    *,
    is_first: bool,
) -> PlanHistory:
    outcome, slip = what_came(dossier, history, world)
    moved = moves(history)
    total, total_by = _total_slip(history)
    deniers = {denial.voice for denial in denials_of_reports(dossier)}
    denials = (
        denials_of(
            watched(history, dossier.spoken, world), dossier.spoken, world, of_end=history.of_end
        )
        if outcome is Outcome.DENIED
        else ()
    )
    return PlanHistory(
        event=dossier.event.id,
        name=dossier.name,
        kind=dossier.event.kind,
        series=(number_of(dossier.event) or ("", 0))[0],
        plans=tuple(_rows_of_plans(history, undated if is_first else (), moved, deniers)),
        of_end=history.of_end,
        reported=end_of(dossier.reported) if history.of_end else dossier.reported,
        outcome=outcome,
        slip=slip,
        against={
            against: Kept(
                outcome=came.outcome,
                slip=came.slip,
                claims=claim_ids(*in_order(came.told)),
            )
            for against, came in held_against(history)
        },
        moves=len(moved),
        total=total,
        total_by=total_by,
        denied_by=denied_by(denials),
        if_right=if_right(dossier, history),
        called_off=claim_ids(*_cancellations_told(dossier, outcome)) if is_first else (),
    )


def _cancellations_told(dossier: Dossier, outcome: Outcome) -> list[Statement]:
    """Return what called an event off, but what stands where that is what came of its plans."""
    standing = standing_cancellations(dossier.spoken) if outcome is Outcome.CANCELLED else ()
    off = dossier.with_modality(Modality.CANCELLED)
    return as_stated(one for one in off if one not in standing)


def what_came(dossier: Dossier, history: History, world: World) -> tuple[Outcome, Slip | None]:
    """Return what came of the plans for one side of an event, by how many days later."""
    came = decisive(history)
    if came is not None:
        return came.outcome, came.slip
    return (Outcome.CANNOT_TELL if history.event else _still(dossier, history, world)), None


def _still(dossier: Dossier, history: History, world: World) -> Outcome:
    """Return how plans stand of which nothing is reported."""
    if dossier.reported is not None and not history.of_end:
        return Outcome.CANNOT_TELL
    if standing_cancellations(dossier.spoken):
        return Outcome.CANCELLED
    told = watched(history, dossier.spoken, world)
    if denials_of(told, dossier.spoken, world, of_end=history.of_end):
        return Outcome.DENIED
    return Outcome.UNREPORTED if told else Outcome.OPEN


def _rows_of_plans(
    history: History,
    undated: Iterable[Statement],
    moved: Sequence[Moved],
    deniers: Collection[str],
) -> Iterator[Plan]:
    move_of = {move.new.first: move for move in moved}
    binding = (told for plans in history.binding for told in plans.told)
    current = {*history.last.told, *binding}
    in_place_of = replaced(history)
    rows = [(one, told) for told in history.told for one in told.statements]
    rows += history.recalled_as.items()
    told_of = dict(rows)
    for plan in sorted((*told_of, *undated), key=_as_told):
        told = told_of.get(plan)
        yield Plan(
            claim=plan.id,
            speaker=plan.speaker or plan.voice or plan.source,
            named=bool(plan.speaker),
            source=plan.source,
            stated=plan.stated,
            date=_by_clock_of(plan, _date_of(plan, told, of_end=history.of_end)),
            moved=move_of[plan].slip if plan in move_of else None,
            follows=claim_ids(*in_order(move_of[plan].old)) if plan in move_of else (),
            current=told in current and plan.recall is None,
            replaced=told in in_place_of and plan.recall is None,
            binding=plan.binding and plan.recall is None,
            recall=plan.recall,
            given_up=told is not None and bool(told.given_up) and plan.recall is None,
            denies=plan.voice in deniers,
            **_came_of_one(history, told),
        )


def _as_told(plan: Statement) -> tuple[float, bool, float, str]:
    """Order plans as they were stated; what a source recalls was planned before all it tells."""
    last = as_upper(None if plan.span is None else plan.span.end_of_the_end)
    return made_by(plan), plan.recall is None, last, plan.id


def _by_clock_of(plan: Statement, date: TimeSpan | None) -> TimeSpan | None:
    return None if date is None else by_own_clock(date, [plan])


def _date_of(plan: Statement, told: Told | None, *, of_end: bool) -> TimeSpan | None:
    """Return what something was planned for, or what follows from the event it leans on."""
    if told is not None and plan.span is None:
        return told.date
    return end_of(plan.span) if of_end else plan.span


def _came_of_one(history: History, told: Told | None) -> dict[str, Any]:
    if told is None or history.event is None:
        return {}
    if not takes_part(told, history):
        return {"after": True}
    came = came_of(Alternatives(told=(told,)), history)
    return {"outcome": came.outcome, "slip": came.slip}


def _total_slip(history: History) -> tuple[Slip | None, tuple[str, ...]]:
    """Return how far the event lies from the first plan, whichever of several that was.

    While nothing is reported, how far a plan moved in all, and whose it is.
    """
    if history.counted_to is None:
        came = in_all(history)
        if came is None:
            return None, ()
        return came.slip, tuple(dict.fromkeys(told.by_name for told in came.told))
    slips = [slip_of(history.counted_to, when) for when in history.baseline.whens]
    return joint(slips) if slips else None, ()
