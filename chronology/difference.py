"""What differs between two chronologies: two days' views of one ledger, or two ledgers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding, Slip
from chronology.reconcile import Dossier
from chronology.reconcile.plans import slip
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, EventStatus, Severity


@attrs.frozen(kw_only=True)
class Moved:
    """An event that both have, with another date or another status.

    Attributes:
        event: its id.
        name: what tables call it.
        before: its date in the first; `None` if it had none.
        after: its date in the second.
        status_before: how it stood in the first.
        status_after: how it stands in the second.
        by: how many days it begins later; `None` if one of them has no date.
    """

    event: str
    name: str
    before: TimeSpan | None
    after: TimeSpan | None
    status_before: EventStatus
    status_after: EventStatus
    by: Slip | None


@attrs.frozen(kw_only=True)
class Diff:
    """What is new, moved, newly found, or no longer so, from one chronology to another.

    Attributes:
        new: events that only the second has.
        gone: events that only the first has.
        moved: events with another date or status.
        found: findings that only the second has.
        no_longer: findings that only the first has.
        changed: findings on the same events that rest on other claims, before and after.
        claims_new: ids of claims that only the second has.
        claims_gone: ids of claims that only the first has.
        claims_changed: id, status before and after of claims that stand otherwise.
    """

    new: tuple[Dossier, ...]
    gone: tuple[Dossier, ...]
    moved: tuple[Moved, ...]
    found: tuple[Finding, ...]
    no_longer: tuple[Finding, ...]
    changed: tuple[tuple[Finding, Finding], ...]
    claims_new: tuple[str, ...]
    claims_gone: tuple[str, ...]
    claims_changed: tuple[tuple[str, ClaimStatus, ClaimStatus], ...]

    @property
    def newly_in_conflict(self) -> tuple[str, ...]:
        """The ids of events that stand in a conflict that only the second has."""
        return _in_conflict(self.found)

    @property
    def no_longer_in_conflict(self) -> tuple[str, ...]:
        """The ids of events that stand in a conflict that only the first has."""
        return _in_conflict(self.no_longer)

    def __bool__(self) -> bool:
        return any(attrs.astuple(self, recurse=False))


def _in_conflict(findings: Iterable[Finding]) -> tuple[str, ...]:
    conflicts = (finding for finding in findings if finding.severity is Severity.CONFLICT)
    return tuple(dict.fromkeys(event for finding in conflicts for event in finding.events))


@attrs.frozen(kw_only=True)
class View:
    """One chronology, as far as it is compared.

    Attributes:
        dossiers: its events in order.
        findings: its findings.
        claims: its claims.
    """

    dossiers: Sequence[Dossier]
    findings: Sequence[Finding]
    claims: Sequence[VerifiedClaim]


def difference(first: View, second: View) -> Diff:
    """Return what differs from one chronology to another. Equal ones give an empty `Diff`."""
    before = {dossier.event.id: dossier for dossier in first.dossiers}
    after = {dossier.event.id: dossier for dossier in second.dossiers}
    no_longer, found, changed = _findings(first.findings, second.findings)
    was = {claim.claim.id: claim.status for claim in first.claims}
    now = {claim.claim.id: claim.status for claim in second.claims}
    return Diff(
        new=tuple(d for d in second.dossiers if d.event.id not in before),
        gone=tuple(d for d in first.dossiers if d.event.id not in after),
        moved=tuple(_moved(second.dossiers, before)),
        found=tuple(found),
        no_longer=tuple(no_longer),
        changed=tuple(changed),
        claims_new=tuple(name for name in now if name not in was),
        claims_gone=tuple(name for name in was if name not in now),
        claims_changed=tuple(
            (name, was[name], status)
            for name, status in now.items()
            if was.get(name, status) is not status
        ),
    )


def _moved(dossiers: Iterable[Dossier], before: Mapping[str, Dossier]) -> Iterable[Moved]:
    for new in dossiers:
        old = before.get(new.event.id)
        if old is not None and (old.span, old.status) != (new.span, new.status):
            yield Moved(
                event=new.event.id,
                name=new.name,
                before=old.span,
                after=new.span,
                status_before=old.status,
                status_after=new.status,
                by=slip(new.span, old.span) if old.span and new.span else None,
            )


_Pairs = list[tuple[Finding, Finding]]


def _findings(
    first: Sequence[Finding], second: Sequence[Finding]
) -> tuple[list[Finding], list[Finding], _Pairs]:
    """Return the findings that only the first has, that only the second has, and those changed."""
    gone, found = _without(first, second), _without(second, first)
    waiting: dict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in reversed(found):
        waiting[finding.code, finding.events].append(finding)
    changed = [
        (old, waiting[old.code, old.events].pop())
        for old in gone
        if waiting.get((old.code, old.events))
    ]
    paired = {id(finding) for pair in changed for finding in pair}
    return (
        [finding for finding in gone if id(finding) not in paired],
        [finding for finding in found if id(finding) not in paired],
        changed,
    )


def _without(findings: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """Return the findings that the others lack; sentences may differ, what they rest on may not."""
    left = Counter(map(_substance, others))
    missing = []
    for finding in findings:
        substance = _substance(finding)
        if left[substance]:
            left[substance] -= 1
        else:
            missing.append(finding)
    return missing


def _substance(finding: Finding) -> tuple[object, ...]:
    named = finding.events, finding.claims, finding.sources
    return (finding.code, finding.severity, *named, finding.slip)
