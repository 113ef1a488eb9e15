"""`Report`: everything that a reader of a report sees, in the order in which it is told."""

from collections.abc import Mapping
from functools import cached_property

import attrs

from chronology.view.dates import Date
from chronology.view.rows import (
    ClaimRow,
    DecisionRow,
    EventRow,
    FailedRow,
    FindingRow,
    HistoryRow,
    NotYetRow,
    ProblemRow,
    SourceRow,
    SpreadRow,
    StatisticsRow,
)
from chronology.view.versions import Version


@attrs.frozen(kw_only=True)
class Head:
    """What the report is, and what it proves.

    Attributes:
        title: what it is about.
        ledger: the name of the ledger's file, without its folder.
        at: when it was made: ISO 8601 in UTC, to the second.
        as_of: the day from which it looks, in words; empty if nothing is dated.
        seen_from: the same day as a picture needs it.
        zone: the time zone of the ledger; empty if it names none.
        versions: of this program, and of the rules by which dates were derived.
        proves: what the report proves, a sentence each.
        proves_not: what it does not prove, a sentence each.
    """

    title: str
    ledger: str
    at: str
    as_of: str
    seen_from: Date | None
    zone: str
    versions: tuple[Version, ...]
    proves: tuple[str, ...]
    proves_not: tuple[str, ...]

    @property
    def made_by(self) -> str:
        """The versions, in a line."""
        return "; ".join(f"{version.name} {version.version}" for version in self.versions)


@attrs.frozen(kw_only=True)
class Total:
    """One number of the report.

    Attributes:
        what: what is counted: `verified`, `unverified`, `set aside`.
        number: how many.
        reason: what that means for the reader, in one clause.
    """

    what: str
    number: int
    reason: str = ""


@attrs.frozen(kw_only=True)
class TotalRows:
    """What became of everything that went in.

    Attributes:
        claims: claims of the ledger that could be read.
        parts: what became of them; the numbers add up to `claims`.
        others: sources, events, entries of the ledger that could not be used, findings.
    """

    claims: int
    parts: tuple[Total, ...]
    others: tuple[Total, ...]

    @property
    def whole(self) -> Total:
        """The claims in all."""
        return Total(what="claims in all", number=self.claims, reason="the sum of the lines above")

    @property
    def lines(self) -> tuple[Total, ...]:
        """Every number, in the order in which tables tell them."""
        return (*self.parts, self.whole, *self.others)

    @property
    def verified(self) -> int:
        """How many claims are verified."""
        return self.number_of("verified")

    def number_of(self, part: str) -> int:
        """Return the number of one of the parts.

        Raises:
            LookupError: there is no such part, as in a report that somebody changed.
        """
        return {total.what: total.number for total in self.parts}[part]


@attrs.frozen(kw_only=True, slots=False)
class Report:
    """Everything that a reader sees, in the order in which it is told.

    Attributes:
        head: what it is, and what it proves.
        totals: what became of everything that went in.
        conflicts: what cannot all be true, first of all; both quotes stand in the claims.
        findings: warnings and notes, and conflicts that a person acknowledged.
        events: the chronology: events with a date, in order.
        undated: events without a date, in order, with what follows for them.
        plans: the history of every event ever planned.
        statistics: how plans were kept.
        spread: how many plans moved, and events came after their first, by how long.
        failed: claims that do not count, with the reasons.
        not_yet: claims that were not yet made on the day looked from.
        claims: every claim with its derivation, in the order of the events.
        sources: the sources, in the order of the ledger.
        decisions: a person's decisions.
        problems: what could not be used.
    """

    head: Head
    totals: TotalRows
    conflicts: tuple[FindingRow, ...]
    findings: tuple[FindingRow, ...]
    events: tuple[EventRow, ...]
    undated: tuple[EventRow, ...]
    plans: tuple[HistoryRow, ...]
    statistics: tuple[StatisticsRow, ...]
    spread: tuple[SpreadRow, ...]
    failed: tuple[FailedRow, ...]
    not_yet: tuple[NotYetRow, ...]
    claims: tuple[ClaimRow, ...]
    sources: tuple[SourceRow, ...]
    decisions: tuple[DecisionRow, ...]
    problems: tuple[ProblemRow, ...]

    @cached_property
    def event_of(self) -> Mapping[str, EventRow]:
        """Events by anchor, those without a date too."""
        return {row.anchor: row for row in (*self.events, *self.undated)}

    @cached_property
    def event_names(self) -> Mapping[str, str]:
        """The names of events by anchor."""
        return {anchor: row.name for anchor, row in self.event_of.items()}

    @cached_property
    def claim_of(self) -> Mapping[str, ClaimRow]:
        """Claims by anchor."""
        return {row.anchor: row for row in self.claims}

    @cached_property
    def planned_by(self) -> Mapping[str, Date | None]:
        """What plans are for, by the anchors of their claims, reckoned where words lack a date."""
        return {plan.claim: plan.date for one in self.plans for plan in one.plans}

    def date_shown(self, claim: ClaimRow) -> Date | None:
        """Return the date of a claim, that of a plan as counted from another event."""
        return claim.date or self.planned_by.get(claim.anchor)

    @cached_property
    def source_of(self) -> Mapping[str, SourceRow]:
        """Sources by anchor."""
        return {row.anchor: row for row in self.sources}

    @cached_property
    def finding_of(self) -> Mapping[str, FindingRow]:
        """Findings by anchor, conflicts too."""
        return {row.anchor: row for row in (*self.conflicts, *self.findings)}
