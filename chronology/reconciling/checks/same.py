"""Entries of a ledger that may be one event."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chronology.claims import Statement
from chronology.events import Event, containing
from chronology.findings import Finding
from chronology.reconciling.bounds import INFINITY, as_lower
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.series import number_of
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality


def check_possible_same_event(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find pairs of entries that may be one event.

    Same or related kind; a shared participant; places equal or nested; dates compatible, or
    a plan of one unreported while the other is reported. Plain events have no kind to
    share, what lasts is told apart by its dates only, and a source that speaks of both
    speaks of two.
    """
    around = {place: containing(place, world.places.values()) for place in _places(dossiers)}
    by_participant: dict[str, list[Dossier]] = defaultdict(list)
    for dossier in sorted(dossiers, key=lambda d: d.event.id):
        if dossier.event.place and _sources(dossier):
            for participant in set(dossier.event.participants):
                by_participant[participant].append(dossier)
    told: set[tuple[str, str]] = set()
    for _, sharing in sorted(by_participant.items()):
        for first, second in _near_in_time(sharing):
            pair = (first.event.id, second.event.id)
            if pair not in told and _may_be_same(first, second, around):
                told.add(pair)
                yield _find_same(first, second)


def _near_in_time(sharing: Sequence[Dossier]) -> Iterator[tuple[Dossier, Dossier]]:
    """Yield pairs, by id, of which one is planned, or whose reports overlap.

    Only these can be one event; going through all pairs would take a square of the time.
    """
    planned = [d for d in sharing if not d.reports and d.with_modality(Modality.PLANNED)]
    reported = [d for d in sharing if d.reported is not None]
    for first in planned:
        for second in reported:
            yield _in_order_of_ids(first, second)
    running: list[Dossier] = []
    for dossier in sorted(reported, key=_earliest):
        running = [d for d in running if _latest(d) >= _earliest(dossier)]
        yield from (_in_order_of_ids(other, dossier) for other in running)
        running.append(dossier)


def _in_order_of_ids(first: Dossier, second: Dossier) -> tuple[Dossier, Dossier]:
    return (first, second) if first.event.id < second.event.id else (second, first)


def _earliest(dossier: Dossier) -> float:
    bound = dossier.reported.begin_of_the_begin if dossier.reported is not None else None
    return as_lower(bound)


def _latest(dossier: Dossier) -> float:
    """Return the last second of a report; one that is open on either side overlaps nothing."""
    span = dossier.reported
    if span is None or span.begin_of_the_begin is None or span.end_of_the_end is None:
        return -INFINITY
    return span.end_of_the_end


def _places(dossiers: Sequence[Dossier]) -> set[str]:
    return {dossier.event.place for dossier in dossiers}


def _may_be_same(first: Dossier, second: Dossier, around: Mapping[str, Sequence[str]]) -> bool:
    return (
        _kinds_fit(first, second)
        and _places_fit(first.event.place, second.event.place, around)
        and not _sources(first) & _sources(second)
        and (_dates_fit(first, second) or _plan_met_elsewhere(first, second))
    )


def _kinds_fit(first: Dossier, second: Dossier) -> bool:
    a, b = first.event, second.event
    if a.kind == b.kind:
        return a.kind != "event" and not _distinct_keys(a, b)
    return a.kind in b.related or b.kind in a.related


def _distinct_keys(first: Event, second: Event) -> bool:
    """Say whether two of a kind are told apart: another number, another stage or milestone."""
    keys = [(getattr(first, field), getattr(second, field)) for field in first.key]
    told = number_of(first), number_of(second)
    return any(a and b and a != b for a, b in [*keys, told])


def _places_fit(first: str, second: str, around: Mapping[str, Sequence[str]]) -> bool:
    return first in around[second] or second in around[first]


def _sources(dossier: Dossier) -> set[str]:
    return {made.source for made in dossier.statements}


def _dates_fit(first: Dossier, second: Dossier) -> bool:
    """Say whether two reports can be of one time; what is open or disputed says too little."""
    a, b = first.reported, second.reported
    if a is None or b is None or first.disputed or second.disputed:
        return False
    closed = None not in {a.earliest, a.latest, b.earliest, b.latest}
    return closed and a.intersection(b) is not None


def _plan_met_elsewhere(first: Dossier, second: Dossier) -> bool:
    """Say whether what one entry plans may be what the other reports.

    What was over when the plan was made is not what was planned, nor is what was over before
    the time planned for: things come late, seldom early, and what recurs is planned ahead.
    """

    def may_be(planned: Dossier, reported: Dossier) -> bool:
        plans = planned.with_modality(Modality.PLANNED)
        return (
            reported.reported is not None
            and not planned.reports
            and any(_may_meet(reported.reported, plan) for plan in plans)
        )

    return may_be(first, second) or may_be(second, first)


def _may_meet(report: TimeSpan, plan: Statement) -> bool:
    ahead = plan.span is not None and report.definitely_before(plan.span)
    return not ahead and not report.definitely_before(plan.stated)


def _find_same(first: Dossier, second: Dossier) -> Finding:
    shared = sorted(set(first.event.participants) & set(second.event.participants))
    return Finding(
        code="possible-same-event",
        sentence=f"{first.name} ({first.event.id}) and {second.name} ({second.event.id}) may be "
        f"one event: {_kinds_in_words(first.event, second.event)}, both with {', '.join(shared)}; "
        f"if so, add `same_as` with the reason",
        events=(first.event.id, second.event.id),
        claims=claim_ids(*first.statements, *second.statements),
    )


def _kinds_in_words(first: Event, second: Event) -> str:
    return f"both {first.kind}" if first.kind == second.kind else f"{first.kind} and {second.kind}"
