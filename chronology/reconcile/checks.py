"""The checks: each a plain function from what is known to findings, in one named tuple.

A check of one event takes its `Dossier` and the `World`; a check of all takes every dossier.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from chronology.claims import VerifiedClaim
from chronology.events import Event, containing
from chronology.findings import Finding
from chronology.reconcile import plans
from chronology.reconcile.model import Dossier, World, begins, claim_ids, moment_in_words
from chronology.reconcile.series import check_series_gap, check_series_order, number_of
from chronology.vocabulary import Modality

EventCheck = Callable[[Dossier, World], Iterator[Finding]]
GlobalCheck = Callable[[Sequence[Dossier], World], Iterator[Finding]]


def check_reported_in_future(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report of something that can only have begun after the report was made."""
    for report in dossier.reports:
        low, _high = begins(report.span)
        made_by = report.stated.end_of_the_end
        if low is not None and made_by is not None and low > made_by:
            yield Finding(
                code="reported-in-future",
                sentence=f"{dossier.name}: reported for {report.span}, "
                f"in a statement made by {moment_in_words(made_by)}",
                events=(dossier.event.id,),
                claims=claim_ids(report),
            )


def check_reported_before_pending(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find what is reported to have begun before a source says that it is still pending."""
    pending = dossier.with_modality(Modality.PENDING)
    done = [(u, r.claim.id, r) for r in dossier.reports if (u := begins(r.span)[1]) is not None]
    seen = [(s, p.claim.id, p) for p in pending if (s := p.stated.begin_of_the_begin) is not None]
    if not done or not seen:
        return
    (until, _id, first), (since, _id, last) = min(done, key=_by_bound), max(seen, key=_by_bound)
    if until < since:
        yield Finding(
            code="reported-before-pending",
            sentence=f"{dossier.name}: reported {first.span} by {first.claim.source}, "
            f"but still pending on {last.stated} in {last.claim.source}",
            events=(dossier.event.id,),
            claims=claim_ids(first, last),
        )


def _by_bound(entry: tuple[int, str, VerifiedClaim]) -> tuple[int, str]:
    return entry[:2]


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
                yield _same(first, second)


def _near_in_time(sharing: Sequence[Dossier]) -> Iterator[tuple[Dossier, Dossier]]:
    """Yield pairs, by id, of which one is planned, or whose reports overlap.

    Only these can be one event; going through all pairs would take a square of the time.
    """
    planned = [d for d in sharing if not d.reports and d.with_modality(Modality.PLANNED)]
    reported = [d for d in sharing if d.reported is not None]
    for first in planned:
        for second in reported:
            yield _by_id(first, second)
    running: list[Dossier] = []
    for dossier in sorted(reported, key=_earliest):
        running = [d for d in running if _latest(d) >= _earliest(dossier)]
        yield from (_by_id(other, dossier) for other in running)
        running.append(dossier)


def _by_id(first: Dossier, second: Dossier) -> tuple[Dossier, Dossier]:
    return (first, second) if first.event.id < second.event.id else (second, first)


def _earliest(dossier: Dossier) -> float:
    bound = dossier.reported.begin_of_the_begin if dossier.reported is not None else None
    return float("-inf") if bound is None else bound


def _latest(dossier: Dossier) -> float:
    """Return the last second of a report; one that is open on either side overlaps nothing."""
    span = dossier.reported
    if span is None or span.begin_of_the_begin is None or span.end_of_the_end is None:
        return float("-inf")
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
        return a.kind != "event" and not _distinct_numbers(first, second)
    return a.kind in b.related or b.kind in a.related


def _distinct_numbers(first: Dossier, second: Dossier) -> bool:
    a, b = number_of(first.event), number_of(second.event)
    return a is not None and b is not None and a != b


def _places_fit(first: str, second: str, around: Mapping[str, Sequence[str]]) -> bool:
    return first in around[second] or second in around[first]


def _sources(dossier: Dossier) -> set[str]:
    return {claim.claim.source for claim in dossier.claims if claim.counts}


def _dates_fit(first: Dossier, second: Dossier) -> bool:
    """Say whether two reports can be of one time; what is open or disputed says too little."""
    a, b = first.reported, second.reported
    if a is None or b is None or first.disputed or second.disputed:
        return False
    closed = None not in {a.earliest, a.latest, b.earliest, b.latest}
    return closed and a.intersection(b) is not None


def _plan_met_elsewhere(first: Dossier, second: Dossier) -> bool:
    """Say whether what one entry plans may be what the other reports.

    What was over when the plan was made is not what was planned.
    """

    def may_be(planned: Dossier, reported: Dossier) -> bool:
        plans = planned.with_modality(Modality.PLANNED)
        return (
            reported.reported is not None
            and not planned.reports
            and any(not reported.reported.definitely_before(plan.stated) for plan in plans)
        )

    return may_be(first, second) or may_be(second, first)


def _same(first: Dossier, second: Dossier) -> Finding:
    shared = sorted(set(first.event.participants) & set(second.event.participants))
    return Finding(
        code="possible-same-event",
        sentence=f"{first.name} ({first.event.id}) and {second.name} ({second.event.id}) may be "
        f"one event: {_kinds(first.event, second.event)}, both with {', '.join(shared)}; "
        f"if so, add `same_as` with the reason",
        events=(first.event.id, second.event.id),
        claims=claim_ids(*(c for c in (*first.claims, *second.claims) if c.counts)),
    )


def _kinds(first: Event, second: Event) -> str:
    return f"both {first.kind}" if first.kind == second.kind else f"{first.kind} and {second.kind}"


class Checks(NamedTuple):
    """Every check of the reconciler, in the order in which findings are listed."""

    reported_in_future: EventCheck = check_reported_in_future
    reported_before_pending: EventCheck = check_reported_before_pending
    outcome: EventCheck = plans.check_outcome
    history: EventCheck = plans.check_history
    pending_after_plan: EventCheck = plans.check_pending_after_plan
    unreported: EventCheck = plans.check_unreported


class GlobalChecks(NamedTuple):
    """Every check that looks at several events at once."""

    series_order: GlobalCheck = check_series_order
    series_gap: GlobalCheck = check_series_gap
    possible_same_event: GlobalCheck = check_possible_same_event
