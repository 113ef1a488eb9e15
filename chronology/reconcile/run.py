"""`reconcile`: the way through the parts of this package, in order."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event
from chronology.findings import Finding
from chronology.reconcile import group
from chronology.reconcile.checks import Check, Checks, found_by
from chronology.reconcile.combine import combine
from chronology.reconcile.model import Dossier, Spoken, World, by_modality
from chronology.reconcile.order import Network, edges_of, ordered, tightened
from chronology.reconcile.plans import current_plans, standing_cancellations
from chronology.reconcile.series import number_in_run
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, EventStatus, Family, Modality, Severity


@attrs.frozen(kw_only=True)
class Reconciled:
    """Events in order, and what a reader must know of them.

    Attributes:
        dossiers: the events in the printed order, those without a date last.
        findings: what reconciling brought up, most serious first.
        network: the tightened bounds, and the edges they came over.
    """

    dossiers: tuple[Dossier, ...]
    findings: tuple[Finding, ...]
    network: Network = attrs.field(eq=False, repr=False)


def reconcile(
    events: Iterable[Event],
    claims: Iterable[VerifiedClaim],
    statements: Iterable[Statement],
    world: World,
    checks: Iterable[Check] = Checks(),
) -> Reconciled:
    """Return the events in order, whatever order events, claims and statements are given in.

    Args:
        events: what the claims are about; one that is another (`same_as`) is merged into it.
        claims: what the sources say of them, verified.
        statements: what the claims count as.
        world: what the checks may look at besides.
        checks: what looks for findings; a user's own may stand beside ours.

    Raises:
        InvalidCheck: a check gives something else than findings.
    """
    events = sorted(events, key=lambda event: event.id)
    root_of = group.roots(events)
    groups = group.grouped(claims, root_of)
    counted = group.counted(statements, root_of)
    merged = group.merged(events, root_of)
    entry_of = {event.id: event for event in events}
    dossiers = [
        dossier(
            event,
            groups.get(event.id, ()),
            counted.get(event.id, ()),
            _entries(event, merged, entry_of),
            world,
        )
        for event in events
        if root_of[event.id] == event.id
    ]
    findings = [finding for d in dossiers for finding in d.findings]
    findings += [finding for check in checks for finding in found_by(check, dossiers, world)]
    conflicts = [finding for finding in findings if finding.severity is Severity.CONFLICT]
    in_conflict = frozenset(event for finding in conflicts for event in finding.events)
    out_of_order = frozenset(
        event for f in conflicts if f.family is Family.SERIES for event in f.events
    )
    edges = edges_of(dossiers, root_of, in_conflict=in_conflict, out_of_order=out_of_order)
    network = tightened(dossiers, edges, in_conflict)
    findings += network.findings
    return Reconciled(
        dossiers=tuple(_dated_first(ordered(dossiers, network))),
        findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        network=network,
    )


def _entries(
    event: Event, merged: Mapping[str, Sequence[str]], entry_of: Mapping[str, Event]
) -> tuple[Event, ...]:
    return tuple(entry_of[name] for name in merged.get(event.id, ()))


def dossier(
    event: Event,
    claims: tuple[VerifiedClaim, ...],
    statements: tuple[Statement, ...],
    entries: tuple[Event, ...],
    world: World,
) -> Dossier:
    """Return an event with all that is said of it and of the entries that are it, combined."""
    name = event.describe(world.series_names)
    spoken = by_modality(statements)
    reports = spoken.get(Modality.REPORTED, ())
    combined = combine(reports, event.id, name, world.zones)
    reported = None if combined is None else combined.span
    disputed = combined is not None and combined.disputed
    planned = current_plans(spoken.get(Modality.PLANNED, ()), reports, reported)
    return Dossier(
        event=event,
        name=name,
        merged=tuple((entry.id, entry.same_as) for entry in entries if entry.same_as),
        entries=entries,
        number=number_in_run(event, reported, world),
        claims=claims,
        statements=statements,
        reported=reported,
        disputed=disputed,
        planned=planned,
        span=_shown(reported, planned, spoken),
        status=EventStatus.DISPUTED if disputed else _status(claims, spoken),
        findings=combined.findings if combined else (),
        spoken=spoken,
    )


def _status(claims: Sequence[VerifiedClaim], spoken: Spoken) -> EventStatus:
    if Modality.REPORTED in spoken:
        return EventStatus.REPORTED
    if standing_cancellations(spoken):
        return EventStatus.CANCELLED
    for modality, status in _STATUSES:
        if modality in spoken:
            return status
    failed = any(claim.status in _FAILED for claim in claims)
    return EventStatus.UNVERIFIED if failed else EventStatus.UNCLAIMED


_STATUSES = (
    (Modality.PLANNED, EventStatus.PLANNED),
    (Modality.PENDING, EventStatus.PENDING),
    (Modality.DENIED, EventStatus.DENIED),
)
_FAILED = frozenset({ClaimStatus.UNVERIFIED, ClaimStatus.SET_ASIDE})


def _shown(
    reported: TimeSpan | None, planned: Sequence[Statement], spoken: Spoken
) -> TimeSpan | None:
    """Return the date to show: the reports', else the current plans', else "still pending"."""
    if reported is not None:
        return None if reported.is_unknown else reported
    spans = [plan.span for plan in planned if plan.span is not None]
    if not spans:
        pending = spoken.get(Modality.PENDING, ())
        spans = [made.span for made in pending[-1:] if made.span is not None]
    shown = spans[0] if spans else TimeSpan()
    for span in spans[1:]:
        shown = shown.hull(span)
    return None if shown.is_unknown else shown


def _dated_first(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """Put events without a date last, in the order they have."""
    return [d for d in dossiers if d.span] + [d for d in dossiers if d.span is None]
