"""`Chronology`, and the way to one: load a ledger, verify its claims, reconcile them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from graphlib import TopologicalSorter
from pathlib import Path

import attrs

from chronology import documents, explain, ledger, tables
from chronology.claims import Claim, VerifiedClaim
from chronology.errors import DocumentUnreadable, Problem, UnknownName
from chronology.events import Event, real_names
from chronology.findings import Finding
from chronology.ledger import Ledger
from chronology.reconcile import Dossier, Reconciled, World, order, reconcile
from chronology.reconcile.combine import combine
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.verify import (
    Verified,
    stated_at,
    stated_by_source,
    verify_claim,
    verify_source,
)
from chronology.vocabulary import ClaimStatus, Family, Modality, Severity


def load(path: str | Path, kinds: Iterable[type[Event]] = ()) -> Ledger:
    """Return the ledger in a file, with its documents read.

    What is wrong with the file or a document stands in the ledger's `problems`, each with
    its place and remedy; whatever is sound is kept.

    Args:
        path: the ledger, a TOML file. Documents are looked for from its folder.
        kinds: further kinds of event, as attrs classes derived from `Event`.

    Raises:
        LedgerUnreadable: the file cannot be opened, or is larger than 64 MiB.
        InvalidKind: a class cannot serve as a kind of event.
    """
    read = ledger.read(path, kinds)
    folder = Path(path).parent
    problems: list[Problem] = []
    sources = tuple(_with_document(source, folder, read, problems) for source in read.sources)
    return attrs.evolve(read, sources=sources, problems=(*read.problems, *problems))


def _with_document(source: Source, folder: Path, read: Ledger, problems: list[Problem]) -> Source:
    try:
        return attrs.evolve(source, document=documents.read(_inside(folder, source.file)))
    except DocumentUnreadable as error:
        problems.append(
            read.problem(
                ("sources", source.id, "file"), error.reason, error.remedy, words=source.file
            )
        )
        return source


def _inside(folder: Path, file: str) -> Path:
    """Return a document's path, or refuse one that leads out of the ledger's folder."""
    if "\0" in file or not file.strip():
        raise DocumentUnreadable(path=file, reason="this is no file name", remedy="name a file")
    path = folder / file
    try:
        leads_out = not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError) as error:
        raise DocumentUnreadable(
            path=file, reason=f"the path cannot be followed: {error}", remedy="name a plain file"
        ) from error
    if leads_out:
        raise DocumentUnreadable(
            path=file,
            reason="the path leads out of the ledger's folder",
            remedy="copy the document into it",
        )
    return path


def build(source: Ledger | str | Path, as_of: dt.date | None = None) -> "Chronology":
    """Return the chronology of a ledger: its claims verified, reconciled and put in order.

    Args:
        source: a ledger, or the path of one, which is then loaded.
        as_of: the day from which one looks; claims stated later do not exist yet. By
            default the day of the last statement in the ledger.

    Raises:
        LedgerUnreadable: as `load`, if a path is given.
    """
    read = source if isinstance(source, Ledger) else load(source)
    claims = [claim for claim in read.claims if claim.source in read.source_of]
    day = None if as_of is None else TimeSpan.of_date(dt.date(as_of.year, as_of.month, as_of.day))
    verified, findings = _known_by(day, claims, read)
    existing = {claim.claim.id for claim in verified}
    world = _world(day, verified, read)
    sources = [s for s in read.sources if _source_known(s, day)]
    findings += [f for s in sources for f in verify_source(s, _on_source(s, verified))]
    reconciled = reconcile(_told_of(read, existing), verified, world)
    return Chronology(
        ledger=read,
        claims=tuple(sorted(verified, key=lambda claim: claim.claim.id)),
        not_yet=tuple(claim for claim in read.claims if claim.id not in existing),
        world=world,
        reconciled=reconciled,
        findings=tuple(_decided([*findings, *reconciled.findings], read)),
    )


def _told_of(read: Ledger, existing: set[str]) -> list[Event]:
    """Return the events that some existing claim speaks of, and those that none ever does."""
    real = real_names(read.events)
    now = {real[claim.event] for claim in read.claims if claim.id in existing}
    ever = {real[claim.event] for claim in read.claims}
    return [e for e in read.events if real[e.id] in now or real[e.id] not in ever]


def _on_source(source: Source, claims: Sequence[VerifiedClaim]) -> tuple[str, ...]:
    return tuple(sorted(c.claim.id for c in claims if c.claim.source == source.id))


def _source_known(source: Source, day: TimeSpan | None) -> bool:
    return day is None or _certainly_by(stated_by_source(source), day)


def _known_by(
    day: TimeSpan | None, claims: Sequence[Claim], read: Ledger
) -> tuple[list[VerifiedClaim], list[Finding]]:
    """Verify the claims that exist on a day.

    When a claim was made may rest on another, by `said_at`; so those left are verified
    anew until none is left out any more.
    """
    while True:
        verified, findings = _verified(claims, read)
        if day is None:
            return verified, findings
        kept = {v.claim.id for v in verified if _certainly_by(v.stated, day)}
        if len(kept) == len(claims):
            return verified, findings
        claims = [claim for claim in claims if claim.id in kept]


def _certainly_by(stated: TimeSpan, day: TimeSpan) -> bool:
    last, end = stated.end_of_the_end, day.end_of_the_end
    return last is not None and end is not None and last <= end


def _verified(claims: Sequence[Claim], read: Ledger) -> tuple[list[VerifiedClaim], list[Finding]]:
    """Verify claims event by event, those said at an event after that event's own."""
    real = real_names(read.events)
    groups: dict[str, list[Claim]] = {}
    needs: dict[str, set[str]] = {}
    for claim in claims:
        event = real[claim.event]
        groups.setdefault(event, []).append(claim)
        needs.setdefault(event, set()).update({real[claim.said_at]} if claim.said_at else ())
    dates: dict[str, TimeSpan | None] = {}
    verified: list[VerifiedClaim] = []
    findings: list[Finding] = []
    for event in TopologicalSorter(needs).static_order():
        results = [_verify(claim, dates, real, read) for claim in groups.get(event, ())]
        verified += [result.claim for result in results]
        findings += [finding for result in results for finding in result.findings]
        dates[event] = _reported([result.claim for result in results], event)
    return verified, findings


def _verify(
    claim: Claim, dates: dict[str, TimeSpan | None], real: dict[str, str], read: Ledger
) -> Verified:
    source = read.source_of[claim.source]
    said_at = dates.get(real[claim.said_at]) if claim.said_at else None
    event = read.event_of[claim.event]
    return verify_claim(claim, event, source, stated_at(source, said_at))


def _reported(claims: Sequence[VerifiedClaim], event: str) -> TimeSpan | None:
    reports = [c for c in claims if c.counts and c.claim.modality is Modality.REPORTED]
    combined = combine(reports, event, event)
    return None if combined is None or combined.disputed else combined.span


def _world(day: TimeSpan | None, claims: Sequence[VerifiedClaim], read: Ledger) -> World:
    made = [c.stated.end_of_the_end for c in claims]
    last = max((bound for bound in made if bound is not None), default=None)
    seen_from = day.end_of_the_end if day is not None else last
    return World(
        as_of=seen_from,
        sources=sum(_source_known(source, day) for source in read.sources),
        latest=None if last is None else tables.day_of(last),
        places={place.id: place for place in read.places},
        series={series.id: series for series in read.series},
    )


def _decided(findings: Iterable[Finding], read: Ledger) -> Iterator[Finding]:
    """Yield findings, most serious first; those that a person decided on bear the reason."""
    reasons = {(d.finding, d.event): d.reason for d in read.decisions}
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        named = ((finding.code, event) for event in finding.events)
        reason = next((reasons[key] for key in named if key in reasons), "")
        yield attrs.evolve(finding, acknowledged=reason) if reason else finding


@attrs.frozen(kw_only=True, slots=False)
class Chronology:
    """What happened when, as far as a ledger's sources say, with the words that prove it.

    Attributes:
        ledger: what it was made from.
        claims: every claim that exists on the day looked from, verified or not, by id.
        not_yet: claims that were not certainly stated by that day.
        world: the day looked from, the sources known on it, places and series.
        reconciled: the events in order and the network of bounds behind it.
        findings: what a reader must know, most serious first.
    """

    ledger: Ledger = attrs.field(repr=False)
    claims: tuple[VerifiedClaim, ...] = attrs.field(repr=False)
    not_yet: tuple[Claim, ...] = attrs.field(repr=False)
    world: World = attrs.field(repr=False)
    reconciled: Reconciled = attrs.field(repr=False)
    findings: tuple[Finding, ...] = attrs.field(repr=False)

    @property
    def events(self) -> tuple[Dossier, ...]:
        """The events in order, each with its claims; those without a date last."""
        return self.reconciled.dossiers

    @cached_property
    def _by_name(self) -> dict[str, Dossier]:
        by_id = {dossier.event.id: dossier for dossier in self.events}
        names = real_names(self.ledger.events)
        return {name: by_id[real] for name, real in names.items() if real in by_id}

    def event(self, name: str) -> Dossier:
        """Return one event by its id or an alias.

        Raises:
            UnknownName: the ledger has no such event.
        """
        if name not in self._by_name:
            raise UnknownName(what="event", name=name, known=tuple(self._by_name))
        return self._by_name[name]

    def as_of(self, day: dt.date) -> "Chronology":
        """Return the chronology as it could be known at the end of a day."""
        return build(self.ledger, as_of=day)

    def table(  # noqa: PLR0913 - each is one choice of what the table shows
        self,
        *,
        kind: str = "",
        findings: bool = False,
        notes: bool = False,
        edtf: bool = False,
        format: str = "simple",  # noqa: A002 - tabulate's users know it by this name
        width: int | None = None,
    ) -> str:
        """Return the chronology as a table, by tabulate.

        Columns, all text: When, What, Kind, Status, Sources, Findings. Events without a date
        form a second table; totals follow.

        Args:
            kind: show only events of this kind.
            findings: list the findings, each in one sentence, below.
            notes: show findings of severity `note` too.
            edtf: write dates in EDTF (ISO 8601-2) instead of English.
            format: a table format of tabulate, e.g. `github`, `html` or `tsv`.
            width: columns of text to fit plain formats into; unlimited if `None`.

        Raises:
            UnknownName: there is no such kind or format.
        """
        kinds = {dossier.event.kind for dossier in self.events}
        if kind and kind not in kinds:
            raise UnknownName(what="kind", name=kind, known=tuple(sorted(kinds)))
        layout = tables.Layout(
            format=format, width=width, notes=notes, edtf=edtf, findings=findings
        )
        shown = [d for d in self.events if not kind or d.event.kind == kind]
        inferred = {d.event.id: order.inferred(d, self.reconciled.network) for d in shown}
        return tables.chronology_table(shown, inferred, self.findings, self.totals, layout)

    @cached_property
    def totals(self) -> tables.Totals:
        """How many claims came in and what became of them; the numbers add up."""
        statuses = [claim.status for claim in self.claims]
        return tables.Totals(
            claims=len(self.ledger.claims),
            verified=statuses.count(ClaimStatus.VERIFIED),
            unverified=statuses.count(ClaimStatus.UNVERIFIED),
            set_aside=statuses.count(ClaimStatus.SET_ASIDE),
            not_yet=len(self.not_yet),
            sources=len(self.ledger.sources),
            unused=self.ledger.unused,
            as_of=None if self.world.as_of is None else tables.day_of(self.world.as_of),
        )

    @property
    def evidence_holds(self) -> bool:
        """Whether every quote stands, every date follows, and no relations contradict.

        Findings that a person acknowledged do not count; claims set aside do not either.
        """
        failing = [
            finding
            for finding in self.findings
            if not finding.acknowledged
            and finding.severity is not Severity.NOTE
            and (finding.family is Family.EVIDENCE or finding.code == "order-cycle")
        ]
        return not failing and not self.totals.unverified

    def explain(self, event: str, other: str | None = None) -> str:
        """Return why an event has its date; with a second event, why this order.

        Raises:
            UnknownName: the ledger has no such event.
        """
        first = self.event(event)
        if other is None:
            found = [f for f in self.findings if first.event.id in f.events]
            return explain.why_this_date(first, found, self.reconciled.network, self._sources)
        first, second = self.in_order(event, other)
        return explain.why_this_order(first, second, self.reconciled.network)

    def in_order(self, event: str, other: str) -> tuple[Dossier, Dossier]:
        """Return two events, the one that is printed first first.

        Raises:
            UnknownName: the ledger has no such event.
        """
        position = {dossier.event.id: place for place, dossier in enumerate(self.events)}
        first, second = sorted(
            (self.event(event), self.event(other)), key=lambda d: position[d.event.id]
        )
        return first, second

    @property
    def _sources(self) -> dict[str, Source]:
        return dict(self.ledger.source_of)

    def __str__(self) -> str:
        return self.table()

    def _repr_html_(self) -> str:
        return self.table(format="html")
