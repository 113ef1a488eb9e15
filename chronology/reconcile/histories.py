"""Plan histories as rows: who planned what and when, how it moved, what came of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor
from statistics import median

import attrs

from chronology.claims import Statement
from chronology.findings import Slip
from chronology.reconcile import plans
from chronology.reconcile.bounds import INFINITY, as_lower, as_upper
from chronology.reconcile.model import Dossier, World
from chronology.reconcile.planned import Plan, PlanHistory
from chronology.reconcile.series import number_of
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
    """Return the history of every event that was ever planned, in the order of the events."""
    return tuple(
        _history_of(dossier, world)
        for dossier in dossiers
        if dossier.with_modality(Modality.PLANNED)
    )


def _history_of(dossier: Dossier, world: World) -> PlanHistory:
    outcome, slip = _what_came(dossier, dossier.planned, world)
    return PlanHistory(
        event=dossier.event.id,
        name=dossier.name,
        kind=dossier.event.kind,
        series=(number_of(dossier.event) or ("", 0))[0],
        plans=tuple(_rows_of_plans(dossier)),
        reported=dossier.reported,
        outcome=outcome,
        slip=slip,
        total=_total_slip(dossier),
    )


_Came = tuple[Outcome, Slip | None]  # what came of a plan, and by how many days later


def _what_came(dossier: Dossier, planned: Sequence[Statement], world: World) -> _Came:
    """Return what came of some plans for an event."""
    if dossier.reported is not None:
        if not planned:
            return Outcome.CANNOT_TELL, None
        return plans.outcome(planned, dossier.reported)
    if plans.standing_cancellations(dossier.spoken):
        return Outcome.CANCELLED, None
    return (Outcome.UNREPORTED if plans.are_over(planned, world) else Outcome.OPEN), None


def _rows_of_plans(dossier: Dossier) -> Iterator[Plan]:
    moved = {
        new: plans.slip(new.span, old.span)
        for history in plans.histories(dossier).values()
        for old, new in history
        if old is not None
    }
    current = {*dossier.planned}
    for plan in dossier.with_modality(Modality.PLANNED):
        yield Plan(
            claim=plan.id,
            speaker=plans.speaker_of(plan),
            source=plan.source,
            stated=plan.stated,
            date=plan.span,
            moved=moved.get(plan),
            current=plan in current,
        )


def _total_slip(dossier: Dossier) -> Slip | None:
    """Return how far the end lies from the first plan, whichever of several that was."""
    dated = plans.dated_plans(dossier.with_modality(Modality.PLANNED))
    first = plans.not_preceded(dated)
    if dossier.reported is not None:
        ends = [dossier.reported]
    else:
        ends = [plan.span for plan in dossier.planned if plan.span is not None]
    slips = [plans.slip(end, plan.span) for end in ends for plan in first]
    return plans.joint(slips) if slips else None


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
        for group, planned in _grouped(dossier, by):
            groups[group].append(_what_came(dossier, planned, world))
    return tuple(_statistics_of(group, outcomes) for group, outcomes in sorted(groups.items()))


def _grouped(dossier: Dossier, by: str) -> Iterator[tuple[str, Sequence[Statement]]]:
    if by == Grouping.SPEAKER:
        own: dict[str, list[Statement]] = defaultdict(list)
        for plan in plans.before_reported(dossier):
            own[plans.speaker_of(plan)].append(plan)
        for speaker, stated in own.items():
            yield speaker, plans.last_plans(dossier, stated)
    elif dossier.planned:
        series = (number_of(dossier.event) or ("", 0))[0]
        named = {Grouping.SERIES: series, Grouping.KIND: dossier.event.kind}
        yield (named[Grouping(by)] if by else ""), dossier.planned


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
    least = median(as_lower(slip.least) for slip in slips)
    most = median(as_upper(slip.most) for slip in slips)
    return Slip(
        least=None if least == -INFINITY else floor(least),
        most=None if most == INFINITY else ceil(most),
    )
