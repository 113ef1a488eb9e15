"""`Chronology`: what happened when, as far as a ledger's sources say on a day."""

import datetime as dt
from functools import cached_property

import attrs

from chronology import doors
from chronology.arguments import checked
from chronology.building.coverage import Coverage, coverage_of
from chronology.building.decisions import by_subject, decided, reasons_in
from chronology.building.folders import left_over
from chronology.building.holding import Unheld, unheld
from chronology.building.known import (
    Seen,
    certainly_by,
    day_of,
    events_told,
    known_sources,
    last_day,
    versions_known,
    with_all,
    world_of,
)
from chronology.building.names import EventNames
from chronology.building.repairs import Repair, repairs_of
from chronology.building.selection import Events, printed_as
from chronology.building.statements import statements_of, unheeded, with_retractions
from chronology.building.tables import rejected
from chronology.building.totals import Decided, Totals, decisions, typed_among
from chronology.building.versions import AS_BEFORE, with_versions
from chronology.claims import Claim, VerifiedClaim
from chronology.copies import SharedWords, with_origins
from chronology.difference import Diff, View, difference
from chronology.entered import DateLike
from chronology.errors import Problem
from chronology.events import Event
from chronology.findings import Finding
from chronology.ledger import Ledger
from chronology.reconciling import (
    Check,
    Checks,
    Dossier,
    PlanHistory,
    Reconciled,
    World,
    histories,
    order,
    reconcile,
    roots,
)
from chronology.tables import Table
from chronology.timespan import TimeSpan
from chronology.verify import Verified, verify_source
from chronology.vocabulary import ClaimStatus


@attrs.frozen(kw_only=True, slots=False)
class Chronology(Events[Event]):
    """What happened when, as far as a ledger's sources say, with the words that prove it.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> print(made.event("az-tat-3").span, "-", made.event("az-tat-3").status)
        April 2023 - reported
        >>> print(made.event("az-tat-3").statements[0].claim.claim.quote.exact[:40])
        In April of this year, the 3rd regular m

    Attributes:
        ledger: what it was made from.
        claims: every claim that exists on the day looked from, verified or not, by id.
        not_yet: claims that were not certainly stated by that day.
        world: the day looked from, the sources known on it, places and series.
        reconciled: the events in order and the network of bounds behind it.
        findings: what a reader must know, most serious first.
        verified: every claim of the ledger with what its evidence is worth, whatever the day.
        shared: which sources have whose words, whatever the day.
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
    shared: SharedWords = attrs.field(repr=False, eq=False)
    checks: tuple[Check, ...] = attrs.field(default=Checks(), repr=False, eq=False)
    asked: dt.date | None = attrs.field(default=None, repr=False, eq=False)

    @classmethod
    def seen_from(  # noqa: PLR0913, PLR0917 - what a chronology is made of
        cls,
        day: dt.date | None,
        read: Ledger,
        verified: tuple[Verified, ...],
        checks: tuple[Check, ...],
        shared: SharedWords | None = None,
        seen: Seen | None = None,
    ) -> "Chronology":
        """Return the chronology of a ledger whose claims are verified, as of the end of a day.

        Args:
            day: the day; `None` for the last of which the ledger knows.
            read: the ledger.
            verified: its claims.
            checks: what looks for findings.
            shared: which sources have whose words, if that is known already.
            seen: where the ledger has some rows of a larger table, what is known of all of them;
                what is to be told of the table as a whole is told elsewhere then.
        """
        if shared is None:
            every = tuple(one.claim for one in verified)
            shared = SharedWords(claims=every, sources=read.source_of, real=roots(read.events))
        end = None if day is None else TimeSpan.of_date(dt.date(day.year, day.month, day.day))
        known = [one for one in verified if certainly_by(one.claim.stated, end)]
        made = sorted((one.claim for one in known), key=lambda claim: claim.claim.id)
        publisher_of = {source.id: source.publisher for source in read.sources if source.publisher}
        existing = {claim.claim.id for claim in made}
        sources = known_sources(read, made, end)
        versions = versions_known(read, (source for source, _ in sources))
        standing = with_versions(with_retractions(made, publisher_of), versions, shared.real)
        unchanged = {claim.id for claim in standing if claim.unchanged is not None}
        claims = with_origins(standing, statements_of(standing), shared)
        findings = [
            finding
            for one in known
            for finding in one.findings
            if one.claim.id not in unchanged or finding.code not in AS_BEFORE
        ]
        findings += unheeded(standing, publisher_of)
        world = world_of(end, claims, [source for source, _ in sources], read)
        if seen is None:
            findings += [f for source, ids in sources for f in verify_source(source, ids)]
            findings += rejected(read)
        else:
            world = seen.of(world)
        statements = statements_of(claims)
        reconciled = reconcile(events_told(read, existing), claims, statements, world, checks)
        whole = len(claims) == len(verified)
        return cls(
            ledger=read,
            claims=tuple(claims),
            not_yet=tuple(claim for claim in read.claims if claim.id not in existing),
            world=world,
            reconciled=reconciled,
            findings=tuple(decided([*findings, *reconciled.findings], read, whole=whole)),
            verified=verified,
            shared=shared,
            checks=checks,
            asked=day,
        )

    @property
    def whole(self) -> "Chronology":
        """The chronology itself: a selection of all of it."""
        return self

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What of the ledger could not be used, each with its place and remedy."""
        return self.ledger.problems

    @cached_property
    def unused_files(self) -> tuple[str, ...]:
        """The documents in the ledger's folder that no source uses, as they are called from there.

        >>> import chronology
        >>> chronology.build("seeds/chronology.toml").unused_files
        ()
        """
        return left_over(self.ledger).documents

    @cached_property
    def unreadable_files(self) -> tuple[str, ...]:
        """The files there that no source uses and whose types are not read, likewise.

        >>> import chronology
        >>> chronology.build("seeds/chronology.toml").unreadable_files
        ()
        """
        return left_over(self.ledger).others

    @cached_property
    def events(self) -> tuple[Dossier, ...]:
        """The events in order, each with its claims; those without a date last.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> print(made.events[0].name, "|", made.events[0].when)
        Representation of Tatarstan at work | since 1992
        """
        return with_all(self.reconciled.dossiers, self.findings, self.plans())

    @cached_property
    def names(self) -> EventNames:
        """Which event a name means."""
        return EventNames.of(self.events, self.ledger.events, roots(self.ledger.events))

    @checked
    def as_of(self, day: DateLike) -> "Chronology":
        """Return the chronology as it could be known at the end of a day.

        Args:
            day: the day, or another date, which counts to its end.

        Raises:
            EdtfError: a text is no date.
            WrongType: it is no day, or has no end.
        """
        return Chronology.seen_from(
            last_day(day, "day"), self.ledger, self.verified, self.checks, self.shared
        )

    @cached_property
    def decisions(self) -> tuple[Decided, ...]:
        """What a person decided, each with its reason: acknowledged, set aside, merged, refused."""
        return tuple(decisions(self.events, self.findings, self.ledger.refused))

    @cached_property
    def totals(self) -> Totals:
        """How many claims came in and what became of them; the numbers add up."""
        statuses = [claim.status for claim in self.claims]
        return Totals(
            claims=len(self.ledger.claims),
            verified=statuses.count(ClaimStatus.VERIFIED) + statuses.count(ClaimStatus.RETRACTION),
            unverified=statuses.count(ClaimStatus.UNVERIFIED),
            set_aside=statuses.count(ClaimStatus.SET_ASIDE),
            retracted=statuses.count(ClaimStatus.RETRACTED),
            merged=sum(len(dossier.merged) for dossier in self.reconciled.dossiers),
            typed=typed_among(self.claims),
            not_yet=len(self.not_yet),
            sources=len(self.ledger.sources),
            unused=self.ledger.unused,
            as_of=None if self.world.as_of is None else day_of(self.world.as_of),
        )

    @property
    def evidence_holds(self) -> bool:
        """Whether every quote stands, every date follows, and no relations contradict.

        A ledger of which something could not be used does not hold: nobody knows what that said.
        Findings that a person acknowledged do not count; claims set aside do not either. Of a
        ledger without claims it is true: nothing in it fails, and `totals` tells that it is empty.
        """
        return not self.unheld

    @cached_property
    def unheld(self) -> Unheld:
        """Which claims' evidence does not hold, and why, a sentence each; false if all holds."""
        return unheld(self.findings, self.claims, self.problems)

    def repairs(self) -> tuple[Repair, ...]:
        """Return what may be entered instead of each quote that does not hold.

        In the order of the ledger, the words for the sources' own dates first. What is proposed
        is the source's true wording, and holds; nothing is changed by asking.

            >>> import chronology
            >>> chronology.build("seeds/chronology.toml").repairs()
            ()
        """
        known = {claim.claim.id for claim in self.claims}
        return repairs_of(self.ledger, [one for one in self.verified if one.claim.id in known])

    def coverage(self) -> Coverage:
        """Return which dated sentences of the sources no claim quotes, and which files are unused.

        Whatever the day looked from: what claims that do not exist yet quote is covered, too.

            >>> import chronology
            >>> print(chronology.build("seeds/chronology.toml").coverage())
            18 of 18 dated sentences are covered by claims.
        """
        return coverage_of(self.ledger, self.verified)

    def plans(self) -> tuple[PlanHistory, ...]:
        """Return the history of every event ever planned: who planned what, what came of it."""
        return histories.plan_histories(self.reconciled.dossiers, self.world)

    @checked
    def diff(self, other: "Chronology") -> Diff:
        """Return what is new, moved, newly found or no longer so, from this one to another.

        `new`, `gone`, `moved` and `redescribed` are of events; `found`, `no_longer` and `changed`
        of findings; `claims_new`, `claims_gone`, `claims_changed` and `claims_edited` of claims;
        `redecided` of decisions. Each is a tuple; `moved` has `before`, `after` and `by`.
        """
        return difference(self._view, other._view)  # noqa: SLF001 - the same class

    @property
    def _view(self) -> View:
        return View(
            dossiers=self.events,
            findings=self.findings,
            claims=self.claims,
            decisions=by_subject(reasons_in(self.ledger)),
        )

    @checked
    def diff_table(
        self,
        other: "Chronology",
        *,
        notes: bool = False,
        format: str = "simple",  # noqa: A002 - tabulate's users know it by this name
        width: int | None = None,
    ) -> Table:
        """Return what changed from this chronology to another as a table.

        Columns, all text: Change, What, Before, Now; a line on claims follows.

        Args:
            other: the later one.
            notes: show findings of severity `note` too.
            format: how `str` prints it: a table format of tabulate, or `csv`.
            width: columns of text to fit plain formats into; unlimited if `None`.

        Raises:
            UnknownName: there is no such format.
        """
        made = doors.made("diff_table", self, other, notes=notes)
        return printed_as(made, format, width)

    @checked
    def explain(self, event: str, other: str | None = None) -> str:
        """Return why an event has its date; with a second event, why this order.

        Raises:
            UnknownName: the ledger has no such event.
            AmbiguousName: several events are called so.
        """
        return str(doors.made("explain", self, event=event, other=other))

    @checked
    def in_order(self, event: str, other: str) -> tuple[Dossier, Dossier]:
        """Return two events, the one that came first first.

        That is the one printed first, unless a chain of claims puts it last, as it may an
        event without a date.

        Raises:
            UnknownName: the ledger has no such event.
            AmbiguousName: several events are called so.
        """
        position = {dossier.event.id: place for place, dossier in enumerate(self.events)}
        first, second = sorted(
            (self.event(event), self.event(other)), key=lambda d: position[d.event.id]
        )
        network = self.reconciled.network
        if order.chain_before(first, second, network):
            return first, second
        return (second, first) if order.chain_before(second, first, network) else (first, second)

    def __str__(self) -> str:
        return str(self.table())
