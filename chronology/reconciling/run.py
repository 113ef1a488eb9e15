"""`reconcile`: the way through the parts of this package, in order."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event
from chronology.findings import Finding
from chronology.reconciling import group
from chronology.reconciling.called_off import standing_cancellations
from chronology.reconciling.checks import Check, Checks, found_by
from chronology.reconciling.clocks import as_one_clock_shows, by_own_clock, have_instants
from chronology.reconciling.combine import Combined, combine
from chronology.reconciling.either import either
from chronology.reconciling.happened import Known
from chronology.reconciling.history import History, history_of
from chronology.reconciling.model import Dossier, Spoken, World, by_modality
from chronology.reconciling.order import Key, Network, edges_of, placed, tightened
from chronology.reconciling.plans import (
    current_plans,
    date_of_plans,
    in_order,
)
from chronology.reconciling.series import number_in_run, unordered
from chronology.reconciling.told import answering
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, EventStatus, Family, Modality, Severity


@attrs.frozen(kw_only=True)
class Reconciled:
    """Events in order, and what a reader must know of them.

    Attributes:
        dossiers: the events in the printed order, those without a date last.
        findings: what reconciling brought up, most serious first.
        network: the tightened bounds, and the edges they came over.
        keys: by what each event was put in its place: its own key, and what it waited for where
            something ties it to others; by its id.
    """

    dossiers: tuple[Dossier, ...]
    findings: tuple[Finding, ...]
    network: Network = attrs.field(eq=False, repr=False)
    keys: Mapping[str, tuple[Key, Key | None]] = attrs.field(eq=False, repr=False)


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
    counted = group.counted(as_one_clock_shows(statements, world.zone), root_of)
    merged = group.merged(events, root_of)
    entry_of = {event.id: event for event in events}
    combined = {
        event.id: _combined(event, counted.get(event.id, ()), world)
        for event in events
        if root_of[event.id] == event.id
    }
    world = attrs.evolve(
        world,
        reported={
            name: _as_reported(made, counted.get(root, ()))
            for name, root in root_of.items()
            if (made := combined[root]) is not None
        },
    )
    dossiers = [
        dossier(
            event,
            Said(
                claims=groups.get(event.id, ()),
                statements=counted.get(event.id, ()),
                entries=_entries(event, merged, entry_of),
                combined=combined[event.id],
            ),
            world,
        )
        for event in events
        if event.id in combined
    ]
    findings = [finding for d in dossiers for finding in d.findings]
    findings += [finding for check in checks for finding in found_by(check, dossiers, world)]
    conflicts = [finding for finding in findings if finding.severity is Severity.CONFLICT]
    in_conflict = frozenset(event for finding in conflicts for event in finding.events)
    out_of_order = frozenset(
        event for f in conflicts if f.family is Family.SERIES for event in f.events
    )
    if len(dossiers) > _FEW:
        for place, one in enumerate(dossiers):  # one by one: two of all take much memory
            dossiers[place] = _put_down(one)
    edges = edges_of(
        dossiers,
        root_of,
        in_conflict=in_conflict,
        out_of_order=out_of_order,
        unordered=unordered(world),
    )
    network = tightened(dossiers, edges, in_conflict)
    findings += network.findings
    order = list(placed(dossiers, network))
    return Reconciled(
        dossiers=tuple(map(_by_own_clocks, _dated_first([one.dossier for one in order]))),
        findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        network=network,
        keys={one.dossier.event.id: (one.key, one.rank) for one in order},
    )


_FEW = 5_000  # events of which all that was reckoned may be held, for whoever asks for it again


def _entries(
    event: Event, merged: Mapping[str, Sequence[str]], entry_of: Mapping[str, Event]
) -> tuple[Event, ...]:
    return tuple(entry_of[name] for name in merged.get(event.id, ()))


def _combined(event: Event, statements: Sequence[Statement], world: World) -> Combined | None:
    """Return what the reports of an event give together; `None` if there is none."""
    reports = by_modality(statements).get(Modality.REPORTED, ())
    return combine(reports, event.id, event.describe(world.series_names), world.zones)


@attrs.frozen(kw_only=True)
class Said:
    """What is said of one event.

    Attributes:
        claims: every claim on it.
        statements: what those count as.
        entries: the entries that a person declared to be it.
        combined: what its reports give together; `None` if there is none.
    """

    claims: tuple[VerifiedClaim, ...]
    statements: tuple[Statement, ...]
    entries: tuple[Event, ...]
    combined: Combined | None


def dossier(event: Event, said: Said, world: World) -> Dossier:
    """Return an event with all that is said of it and of the entries that are it, combined."""
    spoken, combined, entries = by_modality(said.statements), said.combined, said.entries
    date = None if combined is None else combined.span
    disputed = combined is not None and combined.disputed
    if date is not None and disputed:
        reports = spoken.get(Modality.REPORTED, ())
        date = either((one.span for one in reports if one.span is not None), date)
    planning = _planning(event, said, world)
    current = [told for history in planning[:1] for told in current_plans(history)]
    planned_for = date_of_plans(current) or _called_off_for(spoken)
    status = _status(said.claims, spoken, all_given_up=bool(planning) and not current)
    return Dossier(
        event=event,
        name=event.describe(world.series_names),
        merged=tuple((entry.id, entry.same_as) for entry in entries if entry.same_as),
        entries=entries,
        number=number_in_run(event, date, world),
        claims=said.claims,
        statements=said.statements,
        reported=date,
        disputed=disputed,
        planned=tuple(in_order(current)),
        planned_for=planned_for,
        planning=planning,
        span=_shown(date, planned_for, spoken),
        status=EventStatus.DISPUTED if disputed else status,
        findings=combined.findings if combined else (),
    )


def _as_reported(made: Combined, statements: Sequence[Statement]) -> TimeSpan:
    """Return when something happened; where reports disagree, one of their dates, not between."""
    reports = (one.span for one in statements if one.modality is Modality.REPORTED)
    return either(filter(None, reports), made.span) if made.disputed else made.span


def _planning(event: Event, said: Said, world: World) -> tuple[History, ...]:
    """Return what was planned of the begin of an event and of its end, where anything was."""
    spoken, combined = by_modality(said.statements), said.combined
    known = Known(
        spoken=spoken,
        date=None if combined is None else combined.span,
        disputed=combined is not None and combined.disputed,
        answered=answering(said.claims),
    )
    plans = spoken.get(Modality.PLANNED, ())
    lasts = event.has_extent
    of_begin = [plan for plan in plans if not (plan.of_end and lasts)]
    of_end = [plan for plan in plans if lasts and (plan.of_end or _has_two_sides(plan.span))]
    histories = (
        history_of(own, known, world, lasts=lasts, of_end=own is of_end)
        for own in (of_begin, of_end)
        if own
    )
    return tuple(history for history in histories if history.told)


def _has_two_sides(span: TimeSpan | None) -> bool:
    """Say whether a plan names another time for the end of what lasts than for its begin."""
    if span is None or not span.is_extent:
        return False
    last, first = span.end_of_the_begin, span.begin_of_the_end
    return last is not None and first is not None and last < first


def _status(claims: Sequence[VerifiedClaim], spoken: Spoken, *, all_given_up: bool) -> EventStatus:
    """Return how an event stands; what was put off, and is planned no more, is pending."""
    if Modality.REPORTED in spoken:
        return EventStatus.REPORTED
    if standing_cancellations(spoken):
        return EventStatus.CANCELLED
    for modality, status in _STATUSES:
        is_off = modality is Modality.PLANNED and all_given_up and Modality.PENDING in spoken
        if modality in spoken and not is_off:
            return status
    failed = any(claim.status in _FAILED for claim in claims)
    return EventStatus.UNVERIFIED if failed else EventStatus.UNCLAIMED


_STATUSES = (
    (Modality.PLANNED, EventStatus.PLANNED),
    (Modality.PENDING, EventStatus.PENDING),
    (Modality.DENIED, EventStatus.DENIED),
)
_FAILED = frozenset({ClaimStatus.UNVERIFIED, ClaimStatus.SET_ASIDE})


def _called_off_for(spoken: Spoken) -> TimeSpan | None:
    """Return for when something was planned that is called off, where only that claim says so.

    A day to come is that of the plan: nobody calls off anything on a day to come.
    """
    if {Modality.PLANNED, Modality.REPORTED} & spoken.keys():
        return None
    standing = standing_cancellations(spoken)
    ahead = [one.span for one in standing if one.span and one.stated.definitely_before(one.span)]
    return ahead[-1] if ahead else None


def _shown(reported: TimeSpan | None, planned: TimeSpan | None, spoken: Spoken) -> TimeSpan | None:
    """Return the date to show: the reports', else the current plans', else "still pending"."""
    if reported is not None:
        return None if reported.is_unknown else reported
    if planned is None:
        pending = spoken.get(Modality.PENDING, ())
        planned = pending[-1].span if pending else None
    return None if planned is None or planned.is_unknown else planned


def _dated_first(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """Put events without a date last, in the order they have."""
    return [d for d in dossiers if d.span] + [d for d in dossiers if d.span is None]


def _put_down(dossier: Dossier) -> Dossier:
    """Return an event without what was reckoned of it for the checks, and is not kept."""
    planning = tuple(attrs.evolve(history) for history in dossier.planning)
    return attrs.evolve(dossier, planning=planning)


def _by_own_clocks(dossier: Dossier) -> Dossier:
    """Return an event whose dates, once compared, are told by the clocks of their words."""
    if not have_instants(dossier.statements):
        return dossier
    reports, plans = dossier.reports, dossier.planned
    telling = plans if dossier.reported is None else reports
    return attrs.evolve(
        dossier,
        reported=dossier.reported and by_own_clock(dossier.reported, reports),
        planned_for=dossier.planned_for and by_own_clock(dossier.planned_for, plans),
        span=dossier.span and by_own_clock(dossier.span, telling),
    )
