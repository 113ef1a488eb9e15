"""The checks: each a plain function from what is known to findings, in one named tuple.

A check of one event takes its `Dossier` and the `World`; a check of all takes every dossier.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from chronology.events import containing
from chronology.findings import Finding
from chronology.reconcile import plans
from chronology.reconcile.combine import day_in_words
from chronology.reconcile.model import Dossier, World, begins, claim_ids
from chronology.reconcile.series import check_series_gap, check_series_order
from chronology.timespan import TimeSpan
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
                f"in a statement made by {day_in_words(made_by)}",
                events=(dossier.event.id,),
                claims=claim_ids(report),
            )


def check_reported_before_pending(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find what is reported to have begun before a source says that it is still pending."""
    reports = [r for r in dossier.reports if begins(r.span)[1] is not None]
    pending = [
        claim
        for claim in dossier.with_modality(Modality.PENDING)
        if claim.stated.begin_of_the_begin is not None
    ]
    if not reports or not pending:
        return
    first = min(reports, key=lambda r: (begins(r.span)[1] or 0, r.claim.id))
    last = max(pending, key=lambda p: (p.stated.begin_of_the_begin or 0, p.claim.id))
    if (begins(first.span)[1] or 0) < (last.stated.begin_of_the_begin or 0):
        yield Finding(
            code="reported-before-pending",
            sentence=f"{dossier.name}: reported {first.span} by {first.claim.source}, "
            f"but still pending on {last.stated} in {last.claim.source}",
            events=(dossier.event.id,),
            claims=claim_ids(first, last),
        )


def check_possible_same_event(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find pairs of entries that may be one event.

    Same or related kind; a shared participant; places equal or nested; dates compatible, or
    a plan of one unreported while the other is reported. Plain events have no kind to
    share, what lasts is told apart by its dates only, and a source that speaks of both
    speaks of two.
    """
    candidates = [d for d in dossiers if d.event.participants and d.event.place and d.claims]
    for first, second in combinations(sorted(candidates, key=lambda d: d.event.id), 2):
        if _may_be_same(first, second, world):
            yield _same(first, second)


def _may_be_same(first: Dossier, second: Dossier, world: World) -> bool:
    return (
        _kinds_fit(first, second)
        and bool(set(first.event.participants) & set(second.event.participants))
        and _places_fit(first.event.place, second.event.place, world)
        and not _sources(first) & _sources(second)
        and (_dates_fit(first, second) or _plan_met_elsewhere(first, second))
    )


def _kinds_fit(first: Dossier, second: Dossier) -> bool:
    a, b = first.event, second.event
    if a.kind == b.kind:
        return a.kind != "event" and not _distinct_ordinals(first, second)
    return a.kind in b.related or b.kind in a.related


def _distinct_ordinals(first: Dossier, second: Dossier) -> bool:
    a, b = getattr(first.event, "ordinal", None), getattr(second.event, "ordinal", None)
    return a is not None and b is not None and a != b


def _places_fit(first: str, second: str, world: World) -> bool:
    places = world.places.values()
    return first in containing(second, places) or second in containing(first, places)


def _sources(dossier: Dossier) -> set[str]:
    return {claim.claim.source for claim in dossier.claims}


def _dates_fit(first: Dossier, second: Dossier) -> bool:
    """Say whether two reports can be of one time; a report without a lower bound fits all."""
    a, b = first.reported, second.reported
    if a is None or b is None or None in {*_outer(a), *_outer(b)}:
        return False
    return a.intersection(b) is not None


def _outer(span: TimeSpan) -> tuple[int | None, int | None]:
    return span.begin_of_the_begin, span.end_of_the_end


def _plan_met_elsewhere(first: Dossier, second: Dossier) -> bool:
    def unreported(dossier: Dossier) -> bool:
        return bool(dossier.with_modality(Modality.PLANNED)) and not dossier.reports

    return (unreported(first) and bool(second.reports)) or (
        unreported(second) and bool(first.reports)
    )


def _same(first: Dossier, second: Dossier) -> Finding:
    shared = sorted(set(first.event.participants) & set(second.event.participants))
    return Finding(
        code="possible-same-event",
        sentence=f"{first.name} ({first.event.id}) and {second.name} ({second.event.id}) may be "
        f"one event: both {first.event.kind}, both with {', '.join(shared)}; "
        f"if so, add `same_as` with the reason",
        events=(first.event.id, second.event.id),
        claims=claim_ids(*first.claims, *second.claims),
    )


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
