"""`Chronology`, and the way to one: load a ledger, verify its claims, reconcile them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from graphlib import TopologicalSorter
from pathlib import Path

import attrs

from chronology import documents, explain, ledger, tables
from chronology.claims import Claim, VerifiedClaim
from chronology.copies import with_origins
from chronology.difference import Diff, View, difference
from chronology.errors import DocumentUnreadable, Problem, UnknownName, WrongType
from chronology.events import Event
from chronology.findings import CODES, Finding
from chronology.graphs import knots
from chronology.ledger import Ledger
from chronology.ledger.ids import with_ids
from chronology.processes import in_processes
from chronology.reconcile import (
    Check,
    Checks,
    Dossier,
    PlanHistory,
    PlanStatistics,
    Reconciled,
    World,
    histories,
    order,
    reconcile,
    roots,
)
from chronology.reconcile.combine import combine
from chronology.reconcile.retractions import with_retractions
from chronology.sources import Document, Source
from chronology.timespan import TimeSpan, earlier
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
    return with_documents(read, lambda source: documents.read(inside(folder, source.file)))


def with_documents(read: Ledger, document_of: Callable[[Source], Document]) -> Ledger:
    """Return a ledger with its documents; those that cannot be had stand in its `problems`.

    Args:
        read: the ledger.
        document_of: returns the document of a source, or raises `DocumentUnreadable`.
    """
    problems: list[Problem] = []
    sources = tuple(_with_document(source, document_of, read, problems) for source in read.sources)
    return attrs.evolve(read, sources=sources, problems=(*read.problems, *problems))


def _with_document(
    source: Source,
    document_of: Callable[[Source], Document],
    read: Ledger,
    problems: list[Problem],
) -> Source:
    try:
        return attrs.evolve(source, document=document_of(source))
    except DocumentUnreadable as error:
        problems.append(
            read.problem(
                ("sources", source.id, "file"), error.reason, error.remedy, words=source.file
            )
        )
        return source


def inside(folder: Path, file: str) -> Path:
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


def build(
    source: Ledger | str | Path,
    as_of: dt.date | None = None,
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
    checks: Iterable[Check] = Checks(),
) -> "Chronology":
    """Return the chronology of a ledger: its claims verified, reconciled and put in order.

    Args:
        source: a ledger, or the path of one, which is then loaded.
        as_of: the day from which one looks; claims stated later do not exist yet. By
            default the last day of which the ledger has a statement or a source.
        progress: called now and again with how many claims are verified, and of how many.
        jobs: how many processes verify claims. More than one needs an operating system that
            forks; elsewhere, one does.
        checks: what looks for findings: by default all of ours. A user's own stands beside
            them: `[*Checks(), each(my_check)]`, see `chronology.reconcile`.

    Raises:
        LedgerUnreadable: as `load`, if a path is given.
        UnknownName: a claim of a ledger made by hand names no source or event of it.
        WrongType: an argument is of another type.
    """
    if not isinstance(as_of, dt.date | None):
        raise WrongType(argument="as_of", expected="a datetime.date", got=type(as_of).__name__)
    if not isinstance(source, Ledger | str | Path):
        raise WrongType(argument="source", expected="a ledger or a path", got=type(source).__name__)
    read = _complete(source if isinstance(source, Ledger) else load(source))
    verified = _verified(read, progress or _no_progress, jobs)
    return _seen_from(as_of, read, verified, tuple(checks))


def _no_progress(_done: int, _all: int) -> None:
    """Tell nobody."""


def _seen_from(
    as_of: dt.date | None,
    read: Ledger,
    verified: tuple[Verified, ...],
    checks: tuple[Check, ...],
) -> "Chronology":
    """Return the chronology of a ledger whose claims are verified, as of a day."""
    day = None if as_of is None else TimeSpan.of_date(dt.date(as_of.year, as_of.month, as_of.day))
    known = [one for one in verified if _certainly_by(one.claim.stated, day)]
    made = sorted((one.claim for one in known), key=lambda claim: claim.claim.id)
    publisher_of = {source.id: source.publisher for source in read.sources if source.publisher}
    standing = with_retractions(made, publisher_of)
    claims = with_origins(standing, read.source_of, roots(read.events))
    existing = {claim.claim.id for claim in claims}
    sources = _known_sources(read, claims, day)
    findings = [finding for one in known for finding in one.findings]
    findings += [f for source, ids in sources for f in verify_source(source, ids)]
    world = _world(day, claims, [source for source, _ in sources], read)
    reconciled = reconcile(_told_of(read, existing), claims, world, checks)
    return Chronology(
        ledger=read,
        claims=tuple(claims),
        not_yet=tuple(claim for claim in read.claims if claim.id not in existing),
        world=world,
        reconciled=reconciled,
        findings=tuple(
            _decided([*findings, *reconciled.findings], read, whole=len(claims) == len(verified))
        ),
        verified=verified,
        checks=checks,
        asked=as_of,
    )


def _complete(read: Ledger) -> Ledger:
    """Return a ledger in which every claim has an id; refuse names that nothing bears.

    A ledger read from a file is complete already; one made by hand may not be.
    """
    known = roots(read.events)
    for claim in read.claims:
        if claim.source not in read.source_of:
            raise UnknownName(what="source", name=claim.source, known=tuple(read.source_of))
        for name in _named(claim):
            if name not in known:
                raise UnknownName(what="event", name=name, known=tuple(known))
    if not all(claim.id for claim in read.claims):
        read = attrs.evolve(read, claims=tuple(with_ids(read.claims)))
    ids = {claim.id for claim in read.claims}
    for claim in () if read.unused else read.claims:
        for name in filter(None, (*claim.takes_back, claim.repeats)):
            if name not in ids:
                raise UnknownName(what="claim", name=name, known=tuple(ids))
    return read


def _named(claim: Claim) -> Iterator[str]:
    """Yield the events that a claim names."""
    yield claim.event
    yield from filter(None, [claim.said_at])
    yield from (event for _, event in claim.relations)


def _told_of(read: Ledger, existing: set[str]) -> list[Event]:
    """Return the events that some existing claim names, and those that none ever does."""
    real = roots(read.events)
    now = {real[name] for c in read.claims if c.id in existing for name in _named(c)}
    ever = {real[name] for c in read.claims for name in _named(c)}
    return [e for e in read.events if real[e.id] in now or real[e.id] not in ever]


# When things were stated -------------------------------------------------------------------


def _certainly_by(stated: TimeSpan, day: TimeSpan | None) -> bool:
    """Say whether a statement had certainly been made by the end of a day."""
    if day is None:
        return True
    last, end = stated.end_of_the_end, day.end_of_the_end
    return last is not None and end is not None and last <= end


def _verified(
    read: Ledger, progress: Callable[[int, int], None], jobs: int
) -> tuple[Verified, ...]:
    """Verify every claim, those said at an event after that event's own.

    When a claim was made does not depend on the day from which one looks: what was said at
    an event was said then, also if a later source is the first to tell when that was.
    """
    real = roots(read.events)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in read.claims:
        groups[real[claim.event]].append(claim)
    needs = _said_at(groups, real)
    dates: dict[str, TimeSpan] = {}
    results: list[Verified] = []
    alone = {claim.id: claim for claim in _alone(read)}
    ready = in_processes(_verify_alone, (alone, real, read), list(alone), jobs, progress)
    for event in TopologicalSorter(needs).static_order():
        known = {place: dates[place] for place in needs.get(event, ())}
        found = [
            ready.get(claim.id) or _verify(claim, known, real, read)
            for claim in groups.get(event, ())
        ]
        dates[event] = _reported([one.claim for one in found], event)
        results += found
        progress(len(results), len(read.claims))
    return tuple(results)


def _alone(read: Ledger) -> list[Claim]:
    """Return the claims that need no other's date, those of one source together."""
    alone = [claim for claim in read.claims if not claim.said_at]
    return sorted(alone, key=lambda claim: claim.source)


def _verify_alone(
    shared: tuple[Mapping[str, Claim], Mapping[str, str], Ledger], name: str
) -> Verified:
    """Verify one claim that needs no other's date."""
    claims, real, read = shared
    return _verify(claims[name], {}, real, read)


def _said_at(groups: Mapping[str, Sequence[Claim]], real: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the events at which something on each was said.

    Where that closes a circle, as it may in a ledger made by hand, none of it is used.
    """
    needs = {
        event: {real[claim.said_at] for claim in claims if claim.said_at}
        for event, claims in groups.items()
    }
    for knot in knots(needs):
        for event in knot:
            needs[event] -= knot
    return needs


def _verify(
    claim: Claim, dates: Mapping[str, TimeSpan], real: Mapping[str, str], read: Ledger
) -> Verified:
    source = read.source_of[claim.source]
    said_at = dates.get(real[claim.said_at], TimeSpan()) if claim.said_at else None
    entry = read.event_of.get(claim.event) or read.event_of[real[claim.event]]
    stated = stated_at(source, said_at)
    if claim.stated is not None:
        stated = _recalled(claim.stated, stated)
    return verify_claim(claim, entry, source, stated)


def _recalled(recalled: TimeSpan, published: TimeSpan) -> TimeSpan:
    """Return when something was said that a source recalls: before it was published."""
    first, last = recalled.begin_of_the_begin, recalled.end_of_the_end
    stated = TimeSpan.within(first, earlier(last, published.end_of_the_end))
    return stated if stated.is_possible else published


def _reported(claims: Sequence[VerifiedClaim], event: str) -> TimeSpan:
    """Return when something happened, as far as its reports say."""
    reports = [c for c in claims if c.counts and c.claim.modality is Modality.REPORTED]
    combined = combine(reports, event, event)
    return TimeSpan() if combined is None else combined.span


def _known_sources(
    read: Ledger, claims: Sequence[VerifiedClaim], day: TimeSpan | None
) -> list[tuple[Source, tuple[str, ...]]]:
    """Return the sources that exist on a day, each with the ids of its claims."""
    own: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        own[claim.claim.source].append(claim.claim.id)
    return [
        (source, tuple(sorted(own[source.id])))
        for source in read.sources
        if source.id in own or _certainly_by(stated_by_source(source), day)
    ]


def _world(
    day: TimeSpan | None, claims: Sequence[VerifiedClaim], sources: Sequence[Source], read: Ledger
) -> World:
    said = [*(claim.told for claim in claims), *map(stated_by_source, sources)]
    made = [stated for stated in said if stated.end_of_the_end is not None]
    latest = max(made, key=lambda stated: stated.end_of_the_end or 0, default=None)
    certain = [tables.day_of(_certain_second(stated)).end_of_the_end for stated in made]
    last = max((second for second in certain if second is not None), default=None)
    return World(
        as_of=day.end_of_the_end if day is not None else last,
        sources=len(sources),
        latest=latest,
        places={place.id: place for place in read.places},
        series={series.id: series for series in read.series},
        zones={source.id: source.zone for source in read.sources if source.zone},
    )


def _certain_second(stated: TimeSpan) -> int:
    """Return up to when somebody certainly still spoke: the earliest that it may have been."""
    if stated.begin_of_the_begin is not None:
        return stated.begin_of_the_begin
    return stated.end_of_the_end or 0


def _decided(findings: Iterable[Finding], read: Ledger, *, whole: bool) -> Iterator[Finding]:
    """Yield findings on the events they stand at, most serious first.

    Those that a person decided on bear the reason. Once the whole ledger is known, a decision
    without its finding is a finding too.
    """
    real = roots(read.events)
    reasons = _joined(((d.finding, real.get(d.event, d.event)), d.reason) for d in read.decisions)
    placed = [attrs.evolve(f, events=_real_events(f, real)) for f in findings]
    there = {(finding.code, event) for finding in placed for event in finding.events}
    if whole:
        placed += [
            _unused(code, event, reason, _name_of(event, read))
            for (code, event), reason in reasons.items()
            if (code, event) not in there
        ]
    for finding in sorted(placed, key=lambda finding: finding.sort_key):
        named = ((finding.code, event) for event in finding.events)
        reason = next((reasons[key] for key in named if key in reasons), "")
        yield attrs.evolve(finding, acknowledged=reason) if reason else finding


def _reasons(read: Ledger) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield every decision of a ledger with its reason, whether it still finds anything."""
    for decision in read.decisions:
        yield ("acknowledged", f"{decision.finding} of {decision.event}"), decision.reason
    for claim in read.claims:
        if claim.set_aside:
            yield ("set aside", claim.id), claim.set_aside
    for event in read.events:
        if event.same_as is not None:
            yield ("merged", f"{event.id} is {event.same_as.event}"), event.same_as.reason


def _joined(reasons: Iterable[tuple[tuple[str, str], str]]) -> dict[tuple[str, str], str]:
    """Return the reasons by what they are for; several for one thing, one after the other."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for what, reason in reasons:
        found[what].append(reason)
    return {what: "; ".join(dict.fromkeys(given)) for what, given in found.items()}


def _name_of(event: str, read: Ledger) -> str:
    """Return what tables call an event; its id if the ledger has none."""
    entry = read.event_of.get(event)
    return event if entry is None else entry.describe({s.id: s.name or s.id for s in read.series})


def _unused(code: str, event: str, reason: str, name: str) -> Finding:
    sentence = f"{name}: there is no finding {code} to acknowledge ({reason})"
    if code not in CODES:
        near = get_close_matches(code, CODES, n=1)
        meant = f"; did you mean {near[0]}?" if near else ""
        sentence = f"{name}: no check finds {code}, to be acknowledged ({reason}){meant}"
    return Finding(code="decision-unused", sentence=sentence, events=(event,))


def _real_events(finding: Finding, real: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(real.get(event, event) for event in finding.events))


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
        verified: every claim of the ledger with what its evidence is worth, whatever the day.
        checks: what looked for findings.
        asked: the day that was asked for; `None` if none was.
    """

    ledger: Ledger = attrs.field(repr=False)
    claims: tuple[VerifiedClaim, ...] = attrs.field(repr=False)
    not_yet: tuple[Claim, ...] = attrs.field(repr=False)
    world: World = attrs.field(repr=False)
    reconciled: Reconciled = attrs.field(repr=False)
    findings: tuple[Finding, ...] = attrs.field(repr=False)
    verified: tuple[Verified, ...] = attrs.field(repr=False, eq=False)
    checks: tuple[Check, ...] = attrs.field(default=Checks(), repr=False, eq=False)
    asked: dt.date | None = attrs.field(default=None, repr=False, eq=False)

    @property
    def events(self) -> tuple[Dossier, ...]:
        """The events in order, each with its claims; those without a date last."""
        return self.reconciled.dossiers

    @cached_property
    def _by_name(self) -> dict[str, Dossier]:
        by_id = {dossier.event.id: dossier for dossier in self.events}
        names = roots(self.ledger.events)
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
        """Return the chronology as it could be known at the end of a day.

        Raises:
            WrongType: the day is no `datetime.date`.
        """
        if not isinstance(day, dt.date):
            raise WrongType(argument="day", expected="a datetime.date", got=type(day).__name__)
        return _seen_from(day, self.ledger, self.verified, self.checks)

    def table(  # noqa: PLR0913 - each is one choice of what the table shows
        self,
        *,
        kind: str = "",
        findings: bool = False,
        decisions: bool = False,
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
            decisions: list what a person decided, each with its reason, below.
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
            format=format,
            width=width,
            notes=notes,
            edtf=edtf,
            findings=findings,
            decisions=decisions,
        )
        shown = [d for d in self.events if not kind or d.event.kind == kind]
        inferred = {d.event.id: order.inferred(d, self.reconciled.network) for d in shown}
        return tables.chronology_table(shown, inferred, self.findings, self.totals, layout)

    @cached_property
    def decisions(self) -> tuple[tables.Decided, ...]:
        """What a person decided, each with its reason: acknowledged, set aside, merged."""
        return tuple(tables.decisions(self.events, self.findings))

    @cached_property
    def totals(self) -> tables.Totals:
        """How many claims came in and what became of them; the numbers add up."""
        statuses = [claim.status for claim in self.claims]
        return tables.Totals(
            claims=len(self.ledger.claims),
            verified=statuses.count(ClaimStatus.VERIFIED) + statuses.count(ClaimStatus.RETRACTION),
            unverified=statuses.count(ClaimStatus.UNVERIFIED),
            set_aside=statuses.count(ClaimStatus.SET_ASIDE),
            retracted=statuses.count(ClaimStatus.RETRACTED),
            merged=sum(len(dossier.merged) for dossier in self.events),
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
        evidence = [f for f in self.findings if f.family is Family.EVIDENCE]
        answered = {claim for f in evidence if f.acknowledged for claim in f.claims}
        unverified = {c.claim.id for c in self.claims if c.status is ClaimStatus.UNVERIFIED}
        return not failing and unverified <= answered

    def plans(self) -> tuple[PlanHistory, ...]:
        """Return the history of every event ever planned: who planned what, what came of it."""
        return histories.plan_histories(self.events, self.world)

    def plan_statistics(self, by: str = "") -> tuple[PlanStatistics, ...]:
        """Return how plans were kept: the share met, the median slip.

        Args:
            by: `series`, `speaker` or `kind`, for one row each; left out, one row for all.

        Raises:
            UnknownName: statistics cannot be grouped so.
        """
        if by and by not in histories.GROUPINGS:
            raise UnknownName(what="grouping", name=by, known=histories.GROUPINGS)
        return histories.plan_statistics(self.events, self.world, by)

    def plans_table(
        self,
        *,
        by: str = "",
        format: str = "simple",  # noqa: A002 - tabulate's users know it by this name
        width: int | None = None,
    ) -> str:
        """Return the plan histories as a table, and how plans were kept.

        Columns, all text: Event, Stated, By, Says, Date, Slip; then for each group Events,
        Met, Late, Early, Cannot tell, Cancelled, Unreported, Open, Share met, Median slip.

        Args:
            by: what the statistics are grouped by: `series`, `speaker` or `kind`.
            format: a table format of tabulate.
            width: columns of text to fit plain formats into; unlimited if `None`.

        Raises:
            UnknownName: there is no such grouping or format.
        """
        layout = tables.Layout(format=format, width=width)
        return tables.plans_table(self.plans(), self.plan_statistics(by), by, layout)

    def diff(self, other: "Chronology") -> Diff:
        """Return what is new, moved, newly found or no longer so, from this one to another."""
        return difference(self._view, other._view)  # noqa: SLF001 - the same class

    @property
    def _view(self) -> View:
        return View(
            dossiers=self.events,
            findings=self.findings,
            claims=self.claims,
            decisions=_joined(_reasons(self.ledger)),
        )

    def diff_table(
        self,
        other: "Chronology",
        *,
        notes: bool = False,
        format: str = "simple",  # noqa: A002 - tabulate's users know it by this name
        width: int | None = None,
    ) -> str:
        """Return what changed from this chronology to another as a table.

        Columns, all text: Change, What, Before, Now; a line on claims follows.

        Args:
            other: the later one.
            notes: show findings of severity `note` too.
            format: a table format of tabulate.
            width: columns of text to fit plain formats into; unlimited if `None`.

        Raises:
            UnknownName: there is no such format.
        """
        layout = tables.Layout(format=format, width=width, notes=notes)
        return tables.diff_table(self.diff(other), layout)

    def explain(self, event: str, other: str | None = None) -> str:
        """Return why an event has its date; with a second event, why this order.

        Raises:
            UnknownName: the ledger has no such event.
        """
        first = self.event(event)
        if other is None or self.event(other) is first:
            found = [f for f in self.findings if first.event.id in f.events]
            return explain.why_this_date(first, found, self.reconciled.network, self._sources)
        first, second = self.in_order(event, other)
        both = {first.event.id, second.event.id}
        found = [f for f in self.findings if f.family is Family.ORDER and both <= {*f.events}]
        return explain.why_this_order(first, second, found, self.reconciled.network)

    def in_order(self, event: str, other: str) -> tuple[Dossier, Dossier]:
        """Return two events, the one that came first first.

        That is the one printed first, unless a chain of claims puts it last, as it may an
        event without a date.

        Raises:
            UnknownName: the ledger has no such event.
        """
        position = {dossier.event.id: place for place, dossier in enumerate(self.events)}
        first, second = sorted(
            (self.event(event), self.event(other)), key=lambda d: position[d.event.id]
        )
        network = self.reconciled.network
        if order.chain_before(first, second, network):
            return first, second
        return (second, first) if order.chain_before(second, first, network) else (first, second)

    @property
    def _sources(self) -> dict[str, Source]:
        return dict(self.ledger.source_of)

    def __str__(self) -> str:
        return self.table()

    def _repr_html_(self) -> str:
        return self.table(format="html")
