"""What differs between two chronologies: two days' views of one ledger, or two ledgers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronology import doors
from chronology.claims import VerifiedClaim
from chronology.findings import Finding
from chronology.ledger.ids import may_be_made
from chronology.reconciling import Dossier
from chronology.reconciling.plans import slip
from chronology.slip import Slip
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

    def __str__(self) -> str:
        before, after = (span or "no date" for span in (self.before, self.after))
        status = f", {self.status_before} → {self.status_after}"
        changed = status if self.status_before is not self.status_after else ""
        return f"{self.name}: {before} → {after}{changed}"


@attrs.frozen(kw_only=True)
class Redescribed:
    """An event that both have, of which the ledgers say other things.

    Attributes:
        event: its id.
        name: what tables call it.
        changes: what differs, e.g. `place`, with both values as text; empty if not given.
    """

    event: str
    name: str
    changes: tuple[tuple[str, str, str], ...]


@attrs.frozen(kw_only=True)
class Redecided:
    """A person's decision that only one has, or that has another reason.

    Attributes:
        what: `acknowledged`, `set aside` or `merged`.
        on: the finding and its event, the claim, or the two entries.
        before: the reason in the first; empty if it was not decided.
        after: the reason in the second.
    """

    what: str
    on: str
    before: str
    after: str


@attrs.frozen(kw_only=True)
class Diff:
    """What is new, moved, newly found, or no longer so, from one chronology to another.

    False if nothing differs.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> changed = made.as_of("2022").diff(made)
        >>> print(changed)
        33 new, 1 moved, 6 found, 39 claims new
        >>> print(changed.moved[0].name, "|", changed.moved[0].after)
        KAMAZ service centre near Jabrayil | 17 or 18 June 2023

    Attributes:
        new: events that only the second has.
        gone: events that only the first has.
        moved: events with another date or status.
        redescribed: events with another name, kind, place, participants and so on.
        redecided: decisions that came, went or have another reason.
        found: findings that only the second has.
        no_longer: findings that only the first has.
        changed: findings on the same events that rest on other claims, before and after.
        claims_new: ids of claims that only the second has.
        claims_gone: ids of claims that only the first has.
        claims_changed: id, status before and after of claims that stand otherwise.
        claims_edited: ids of claims of which the ledgers say other things.
    """

    new: tuple[Dossier, ...]
    gone: tuple[Dossier, ...]
    moved: tuple[Moved, ...]
    redescribed: tuple[Redescribed, ...] = ()
    redecided: tuple[Redecided, ...] = ()
    found: tuple[Finding, ...]
    no_longer: tuple[Finding, ...]
    changed: tuple[tuple[Finding, Finding], ...]
    claims_new: tuple[str, ...]
    claims_gone: tuple[str, ...]
    claims_changed: tuple[tuple[str, ClaimStatus, ClaimStatus], ...]
    claims_edited: tuple[str, ...] = ()

    @property
    def newly_in_conflict(self) -> tuple[str, ...]:
        """The ids of events that stand in a conflict that only the second has."""
        return _in_conflict(self.found)

    @property
    def no_longer_in_conflict(self) -> tuple[str, ...]:
        """The ids of events that stand in a conflict that only the first has."""
        return _in_conflict(self.no_longer)

    def _repr_html_(self) -> str:
        return doors.shown("diff", self)

    def __bool__(self) -> bool:
        return any(attrs.astuple(self, recurse=False))

    def __str__(self) -> str:
        counts = ((field.name, len(getattr(self, field.name))) for field in attrs.fields(Diff))
        told = (f"{number} {name.replace('_', ' ')}" for name, number in counts if number)
        return ", ".join(told) or "nothing differs"


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
        decisions: the reason of each decision, by what was decided and on what.
    """

    dossiers: Sequence[Dossier]
    findings: Sequence[Finding]
    claims: Sequence[VerifiedClaim]
    decisions: Mapping[tuple[str, str], str] = attrs.field(factory=dict)


def difference(first: View, second: View) -> Diff:
    """Return what differs from one chronology to another. Equal ones give an empty `Diff`."""
    before = {dossier.event.id: dossier for dossier in first.dossiers}
    after = {dossier.event.id: dossier for dossier in second.dossiers}
    renamed = _reworded(first.claims, second.claims)
    no_longer, found, changed = _findings_compared(
        _renamed(first.findings, renamed), second.findings
    )
    was = {renamed.get(c.claim.id, c.claim.id): c.status for c in first.claims}
    now = {claim.claim.id: claim.status for claim in second.claims}
    return Diff(
        new=tuple(d for d in second.dossiers if d.event.id not in before),
        gone=tuple(d for d in first.dossiers if d.event.id not in after),
        moved=tuple(_events_moved(second.dossiers, before)),
        redescribed=tuple(_redescribed(second.dossiers, before)),
        redecided=tuple(_redecided(first.decisions, second.decisions)),
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
        claims_edited=tuple(_edited(first.claims, second.claims, renamed)),
    )


def _reworded(first: Iterable[VerifiedClaim], second: Iterable[VerifiedClaim]) -> Mapping[str, str]:
    """Return the new id of each claim that only has other words, for an id made follows from them.

    It is the only one of its event and source that the second lacks, and the new one the only
    one of these that the first lacks.
    """
    before, after = _with_made_ids(first), _with_made_ids(second)
    gone, new = defaultdict(list), defaultdict(list)
    for name in before.keys() - after.keys():
        gone[before[name]].append(name)
    for name in after.keys() - before.keys():
        new[after[name]].append(name)
    return {
        old[0]: new[about][0]
        for about, old in gone.items()
        if len(old) == 1 and len(new.get(about, ())) == 1
    }


def _with_made_ids(claims: Iterable[VerifiedClaim]) -> dict[str, tuple[str, str]]:
    """Return event and source of each claim whose id was made."""
    made = (claim.claim for claim in claims if may_be_made(claim.claim))
    return {claim.id: (claim.event, claim.source) for claim in made}


def _renamed(findings: Iterable[Finding], renamed: Mapping[str, str]) -> Sequence[Finding]:
    """Return findings that name their claims by the ids that those have now."""
    return [
        attrs.evolve(f, claims=tuple(renamed.get(name, name) for name in f.claims))
        if not renamed.keys().isdisjoint(f.claims)
        else f
        for f in findings
    ]


def _events_moved(dossiers: Iterable[Dossier], before: Mapping[str, Dossier]) -> Iterable[Moved]:
    for new in dossiers:
        old = before.get(new.event.id)
        if old is not None and (_at(old), old.status) != (_at(new), new.status):
            yield Moved(
                event=new.event.id,
                name=new.name,
                before=old.span,
                after=new.span,
                status_before=old.status,
                status_after=new.status,
                by=slip(new.span, old.span) if old.span and new.span else None,
            )


def _at(dossier: Dossier) -> TimeSpan | None:
    """Return the date of an event, whichever clock shows it."""
    return dossier.span and dossier.span.at_offset(0)


def _redescribed(
    dossiers: Iterable[Dossier], before: Mapping[str, Dossier]
) -> Iterator[Redescribed]:
    for new in dossiers:
        old = before.get(new.event.id)
        if old is None or (old.event == new.event and old.name == new.name):
            continue
        was, now = _description(old), _description(new)
        changes = tuple(
            (key, was.get(key, ""), now.get(key, ""))
            for key in dict.fromkeys((*was, *now))
            if was.get(key, "") != now.get(key, "")
        )
        if changes:
            yield Redescribed(event=new.event.id, name=new.name, changes=changes)


def _description(dossier: Dossier) -> dict[str, str]:
    """Return what an event's entry says, as text; empty for what it leaves out."""
    event = dossier.event
    fields = [field.name for field in attrs.fields(type(event)) if field.name not in _NAMED]
    said = {name: _text(getattr(event, name)) for name in fields}
    return {"name": dossier.name, "kind": event.kind, **said}


_NAMED = frozenset({"id", "name", "same_as"})


def _text(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _redecided(
    before: Mapping[tuple[str, str], str], after: Mapping[tuple[str, str], str]
) -> Iterator[Redecided]:
    for what, on in sorted({*before, *after}):
        old, new = before.get((what, on), ""), after.get((what, on), "")
        if old != new:
            yield Redecided(what=what, on=on, before=old, after=new)


def _edited(
    first: Iterable[VerifiedClaim], second: Iterable[VerifiedClaim], renamed: Mapping[str, str]
) -> Iterator[str]:
    entries = (claim.claim for claim in first)
    names = ((renamed.get(entry.id, entry.id), entry) for entry in entries)
    was = {name: attrs.evolve(entry, id=name) for name, entry in names}
    for claim in second:
        if was.get(claim.claim.id, claim.claim) != claim.claim:
            yield claim.claim.id


_Pairs = list[tuple[Finding, Finding]]


def _findings_compared(
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
    named = finding.events, tuple(sorted(finding.claims)), finding.sources
    return (finding.code, finding.severity, *named, finding.slip)
