"""Plan histories as rows: who planned what and when, how it moved, what came of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor
from statistics import median
from typing import Any

import attrs

from chronology.claims import Statement
from chronology.findings import Slip
from chronology.reconcile.bounds import INFINITY, as_lower, as_upper, made_by
from chronology.reconcile.history import Alternatives, History
from chronology.reconcile.model import Dossier, World, claim_ids
from chronology.reconcile.moves import Moved, moves
from chronology.reconcile.outcomes import came_of, decisive, held_against
from chronology.reconcile.planned import Kept, Plan, PlanHistory
from chronology.reconcile.plans import (
    current_plans,
    end_of,
    in_order,
    standing_cancellations,
    watched,
)
from chronology.reconcile.series import number_of
from chronology.reconcile.slips import joint, slip_of
from chronology.reconcile.told import Told
from chronology.vocabulary import Grouping, Modality, Outcome


@attrs.frozen(kw_only=True)
class PlanStatistics:
    """How a group of events kept to their plans.

    Attributes:
        group: the series, speaker or kind; empty for all.
        events: events with a dated plan.
        met: of these, reported within every current plan.
        late: reported after every one.
        early: reported before every one.
        cannot_tell: reported, but the dates do not tell.
        cancelled: cancelled, and not planned anew.
        unreported: the planned time is over and no source says what came.
        open: the planned time is not over.
        median_slip: the median of the slips in days: it lies in this range whatever the true
            dates are. `None` if nothing planned was reported.
    """

    group: str
    events: int
    met: int
    late: int
    early: int
    cannot_tell: int
    cancelled: int
    unreported: int
    open: int
    median_slip: Slip | None

    @property
    def share_met(self) -> float | None:
        """The share met of all that were met, late or early; `None` if there are none."""
        told = self.met + self.late + self.early
        return self.met / told if told else None


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
        _history_of(dossier, history, world, () if number else undated)
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
    dossier: Dossier, history: History, world: World, undated: Sequence[Statement]
) -> PlanHistory:
    outcome, slip = _what_came(dossier, history, world)
    moved = moves(history)
    return PlanHistory(
        event=dossier.event.id,
        name=dossier.name,
        kind=dossier.event.kind,
        series=(number_of(dossier.event) or ("", 0))[0],
        plans=tuple(_rows_of_plans(history, undated, moved)),
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
        total=_total_slip(history),
    )


_Came = tuple[Outcome, Slip | None]  # what came of a plan, and by how many days later


def _what_came(dossier: Dossier, history: History, world: World) -> _Came:
    """Return what came of the plans for one side of an event."""
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
    return Outcome.UNREPORTED if watched(history, dossier.spoken, world) else Outcome.OPEN


def _rows_of_plans(
    history: History, undated: Iterable[Statement], moved: Iterable[Moved]
) -> Iterator[Plan]:
    slips = {move.new: move.slip for move in moved}
    current = {*current_plans(history)}
    rows = [(one, told) for told in history.told for one in told.statements]
    rows += history.recalled_as.items()
    told_of = dict(rows)
    for plan in sorted((*told_of, *undated), key=lambda one: (made_by(one), one.id)):
        told = told_of.get(plan)
        own = told is not None and plan is told.first
        yield Plan(
            claim=plan.id,
            speaker=plan.speaker or plan.voice or plan.source,
            named=bool(plan.speaker),
            source=plan.source,
            stated=plan.stated,
            date=plan.span if told is None or plan.span is not None else told.when.as_date(),
            moved=slips.get(told) if told is not None and own else None,
            current=told in current and plan.recall is None,
            binding=plan.binding and plan.recall is None,
            recall=plan.recall,
            given_up=told is not None and bool(told.given_up) and plan.recall is None,
            **_came_of_one(history, told),
        )


def _came_of_one(history: History, told: Told | None) -> dict[str, Any]:
    if told is None or history.event is None:
        return {}
    came = came_of(Alternatives(told=(told,)), history)
    return {"outcome": came.outcome, "slip": came.slip}


def _total_slip(history: History) -> Slip | None:
    """Return how far the end lies from the first plan, whichever of several that was."""
    first = history.baseline.whens
    ends = (
        [history.counted_to]
        if history.counted_to
        else [when.counted for when in history.last.whens]
    )
    slips = [slip_of(end, when) for end in ends for when in first]
    return joint(slips) if slips else None


# Statistics --------------------------------------------------------------------------------


def plan_statistics(
    dossiers: Iterable[Dossier], world: World, by: str = ""
) -> tuple[PlanStatistics, ...]:
    """Return how plans were kept, in all or by group, in alphabetical order.

    By speaker, the report is held against that speaker's own last plan. Events without a
    series stand under the empty name.
    """
    groups: dict[str, list[_Came]] = defaultdict(list)
    for dossier in dossiers:
        for history in dossier.planning:
            for group, came in _grouped(dossier, history, world, by):
                groups[group].append(came)
    return tuple(_statistics_of(group, outcomes) for group, outcomes in sorted(groups.items()))


def _grouped(
    dossier: Dossier, history: History, world: World, by: str
) -> Iterator[tuple[str, _Came]]:
    if by == Grouping.SPEAKER:
        for voice, last in history.last_words.items():
            if last and history.event is not None:
                came = came_of(last, history)
                yield voice[0] or voice[1], (came.outcome, came.slip)
            elif last:
                yield voice[0] or voice[1], (_still(dossier, history, world), None)
        return
    series = (number_of(dossier.event) or ("", 0))[0]
    named = {Grouping.SERIES: series, Grouping.KIND: dossier.event.kind}
    yield (named[Grouping(by)] if by else ""), _what_came(dossier, history, world)


def _statistics_of(group: str, came: Sequence[_Came]) -> PlanStatistics:
    count = Counter(outcome for outcome, _ in came)
    return PlanStatistics(
        group=group,
        events=len(came),
        met=count[Outcome.MET],
        late=count[Outcome.LATE],
        early=count[Outcome.EARLY],
        cannot_tell=count[Outcome.CANNOT_TELL],
        cancelled=count[Outcome.CANCELLED],
        unreported=count[Outcome.UNREPORTED],
        open=count[Outcome.OPEN],
        median_slip=_median_slip([slip for _, slip in came if slip is not None]),
    )


def _median_slip(slips: Sequence[Slip]) -> Slip | None:
    """Return the range in which the median lies: of the least days, and of the most."""
    if not slips:
        return None
    exact = [slip.seconds for slip in slips if slip.seconds is not None]
    is_exact = len(exact) == len(slips)
    known = exact if is_exact else [(slip.least, slip.most) for slip in slips]
    least = median(as_lower(low) for low, _ in known)
    most = median(as_upper(high) for _, high in known)
    low = None if least == -INFINITY else floor(least)
    high = None if most == INFINITY else ceil(most)
    return Slip.exact(low, high) if is_exact else Slip(least=low, most=high)
