"""`Report`: everything that a reader of a report sees, as typed rows of plain text.

`contents` makes it, and every format is written from it alone. Text from ledgers and
documents stands here as it is: whoever writes it somewhere makes it safe for that place.

Rows refer to each other by anchors: `c12` is a claim, `e3` an event, `s1` a source, `f7` a
finding, `d2` a decision. An anchor is one letter and a number from 1, in the order in which the
rows stand in the report; it is unique in the report and safe in any format. The id by which
the ledger knows a row stands beside it, and may be any text.
"""

from collections.abc import Mapping
from functools import cached_property

import attrs


@attrs.frozen(kw_only=True)
class Date:
    """A date as a reader sees it, and as a picture needs it.

    Attributes:
        text: as people write it: `Q3 2022`, `17–18 June 2023`, `by 26 April 2022`.
        edtf: in EDTF; where one EDTF string cannot hold it, `begin …, end …`.
        bounds: when it began at the earliest and at the latest, when it ended at the earliest
            and at the latest: ISO 8601, a day or a date-time; `None` for an open bound. A day
            is that whole day: as a latest bound it means the day's end.
    """

    text: str
    edtf: str
    bounds: tuple[str | None, str | None, str | None, str | None]


@attrs.frozen(kw_only=True)
class Version:
    """Which version of something made the report.

    Attributes:
        name: what it is a version of: `chronology`, `English time expressions`.
        version: which.
    """

    name: str
    version: str


@attrs.frozen(kw_only=True)
class Head:
    """What the report is, and what it proves.

    Attributes:
        title: what it is about.
        ledger: the name of the ledger's file, without its folder.
        at: when it was made: ISO 8601 in UTC, to the second.
        as_of: the day from which it looks; empty if nothing is dated.
        zone: the time zone of the ledger; empty if it names none.
        versions: of this program, and of the rules by which dates were derived.
        proves: what the report proves, a sentence each.
        proves_not: what it does not prove, a sentence each.
    """

    title: str
    ledger: str
    at: str
    as_of: str
    zone: str
    versions: tuple[Version, ...]
    proves: tuple[str, ...]
    proves_not: tuple[str, ...]


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
class Totals:
    """What became of everything that went in.

    Attributes:
        claims: claims of the ledger that could be read.
        parts: what became of them; the numbers add up to `claims`.
        others: sources, events, entries of the ledger that could not be used, findings.
    """

    claims: int
    parts: tuple[Total, ...]
    others: tuple[Total, ...]


@attrs.frozen(kw_only=True)
class FindingRow:
    """Something a reader must know.

    Attributes:
        anchor: `f1`.
        severity: `conflict`, `warning` or `note`.
        family: what it is about: `evidence`, `disagreement`, `plan`, `series`, `order`.
        code: what kind of finding, e.g. `date-disagreement`.
        sentence: one sentence that says it.
        events: anchors of the events concerned, the one it is listed under first.
        claims: anchors of the claims at fault: of a disagreement, one pair of witnesses.
        sources: anchors of sources at fault, where no claim is.
        slip: by how many days, e.g. `by 3 to 5 days`; empty where that has no meaning.
        acknowledged: a person's reason for folding it away; empty if nobody decided so.
    """

    anchor: str
    severity: str
    family: str
    code: str
    sentence: str
    events: tuple[str, ...]
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    slip: str
    acknowledged: str


@attrs.frozen(kw_only=True)
class Merged:
    """An entry of the ledger that a person declared to be another event.

    Attributes:
        id: the entry's id.
        reason: why it is the same.
    """

    id: str
    reason: str


@attrs.frozen(kw_only=True)
class Field:
    """A field of an event that only its kind has.

    Attributes:
        name: the field's name, e.g. `plant`.
        text: its value.
    """

    name: str
    text: str


@attrs.frozen(kw_only=True)
class EventRow:
    """One event of the chronology.

    Attributes:
        anchor: `e1`.
        id: its id in the ledger.
        name: what tables call it.
        when: the date it is shown with; `None` if it has none.
        reported: its date as its reports say; `None` without any.
        planned: the date of the plans that are current; `None` without any.
        inferred: what follows for it from all events together, where it has no date of its
            own or that says more; `None` if nothing does.
        kind: its kind.
        lasts: whether it has an extent.
        status: `reported`, `disputed`, `planned`, `pending`, `cancelled`, `denied`,
            `unverified` or `unclaimed`.
        standing: the status in words: `reported; pending on 2022-11-29`.
        participants: who took part.
        place: where, and what that lies within: `Jabrayil, Karabakh, Azerbaijan`.
        series: the name of its series; empty if it has none.
        ordinal: which of the series; empty if that is not given.
        fields: what else its kind says of it.
        merged: entries that a person declared to be this event.
        claims: anchors of all claims on it, by when they were stated.
        sources: anchors of the sources that tell of it.
        independent: how many sources there are that do not repeat one another: `2`, `1 of 2`.
        findings: anchors of what a reader must know of it.
        order: why it stands after the event before it: `dated`, `stated`, `ordinal`,
            `inferred` or `tie-break`; empty for the first.
        order_reason: the same in a sentence.
        order_claims: anchors of the claims that the order rests on.
        note: a person's remark.
    """

    anchor: str
    id: str
    name: str
    when: Date | None
    reported: Date | None
    planned: Date | None
    inferred: Date | None
    kind: str
    lasts: bool
    status: str
    standing: str
    participants: tuple[str, ...]
    place: str
    series: str
    ordinal: str
    fields: tuple[Field, ...]
    merged: tuple[Merged, ...]
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    independent: str
    findings: tuple[str, ...]
    order: str
    order_reason: str
    order_claims: tuple[str, ...]
    note: str


@attrs.frozen(kw_only=True)
class PlanRow:
    """One plan for an event.

    Attributes:
        claim: anchor of the claim that states it.
        speaker: whose plan it is.
        stated: when it was stated; `None` if unknown.
        date: what it was planned for; `None` for a plan without a date.
        moved: how it moved from the same speaker's plan before: `slipped by 30 days`; empty
            if it did not, or that cannot be told.
        current: whether no later plan has replaced it.
    """

    claim: str
    speaker: str
    stated: Date | None
    date: Date | None
    moved: str
    current: bool


@attrs.frozen(kw_only=True)
class HistoryRow:
    """Every plan for one event, and what came of the last.

    Attributes:
        event: anchor of the event.
        plans: in the order stated.
        reported: when it happened, as its reports say; `None` without any.
        outcome: `late`, `early`, `met` or `cannot-tell`; without a report `cancelled`,
            `unreported` or `open`.
        slip: how late or early, e.g. `by 3 to 5 days`; empty otherwise.
        total: how far the end lies from the first plan: `slipped by 30 days`; empty if it
            does not, or there was one plan only.
    """

    event: str
    plans: tuple[PlanRow, ...]
    reported: Date | None
    outcome: str
    slip: str
    total: str


@attrs.frozen(kw_only=True)
class StatisticsRow:
    """How a group of events kept to their plans.

    Attributes:
        by: what is grouped by: `all`, `speaker`, `series` or `kind`.
        group: the name of the group; empty for all, and for events without a series.
        events: events with a dated plan.
        met: of these, reported within every current plan.
        late: reported after every one.
        early: reported before every one.
        cannot_tell: reported, but the dates do not tell.
        cancelled: cancelled, and not planned anew.
        unreported: the planned time is over and no source says what came.
        open: the planned time is not over.
        share_met: of all met, late or early, e.g. `50%`; empty if there are none.
        median_slip: in days, e.g. `3 to 5 days`; empty if nothing planned was reported.
    """

    by: str
    group: str
    events: int
    met: int
    late: int
    early: int
    cannot_tell: int
    cancelled: int
    unreported: int
    open: int
    share_met: str
    median_slip: str


@attrs.frozen(kw_only=True)
class Passage:
    """One quote of the ledger, and the passage of the source in which it was looked for.

    `before`, `found` and `after` are the source's own characters, and stand side by side in
    its text. Where nothing was found they are empty.

    Attributes:
        role: what the words are for: `quote`, `date`, `antecedent`, `modality`, `speaker`,
            `relation`, `publication` or `placing`.
        quoted: the words as the ledger has them.
        verdict: `exact`, `normalised`, `elided`, `ambiguous`, `near`, `altered`, `missing` or
            `source-changed`.
        holds: whether the words count as found.
        reason: why they do not, in one clause; empty if they do.
        start: where the words begin in the source's text, in code points; `None` if not found.
        end: where they end, half open; `None` if not found.
        line: the line of the text on which they begin, from 1; `None` if not found.
        page: the page, from 1; `None` if the document has no pages.
        before: the source's text directly before.
        found: the source's text from `start` to `end`.
        after: the source's text directly after.
        marks: (start, end) in code points of `found`: the time words a date follows from.
        comparison: quote and nearest passage, line under line, with what differs marked by
            `^`; for a font of fixed width. Empty if nothing differs.
    """

    role: str
    quoted: str
    verdict: str
    holds: bool
    reason: str
    start: int | None
    end: int | None
    line: int | None
    page: int | None
    before: str
    found: str
    after: str
    marks: tuple[tuple[int, int], ...]
    comparison: str


@attrs.frozen(kw_only=True)
class ClaimRow:
    """One claim: its words, and how its date follows from them.

    Attributes:
        anchor: `c1`.
        id: its id in the ledger.
        line: the line of the ledger; `None` if the ledger was not read from a text.
        event: anchor of the event it speaks of.
        source: anchor of its source.
        status: `verified`, `unverified`, `set aside`, `retracted` or `retraction`.
        verdict: what became of its quote.
        date: the date it counts with; `None` for none, or if it does not count.
        derived: the date that follows from the words; `None` if none does.
        derivation: how, in a line: words, rule, basis, result.
        words: the time words; empty if there are none.
        rule: the name of the rule.
        rule_version: the version of the rules.
        basis: what the date rests on, in one clause.
        anchor_date: the date against which the words were resolved; `None` if none was needed.
        anchor_words: the source's own words for that date; empty if none are recorded.
        modality: `reported`, `planned`, `pending`, `cancelled` or `denied`.
        modality_words: the words that prove it; empty if none are recorded or known.
        speaker: whose word it is: the speaker's, or else the publisher's or the source's.
        speaker_words: the words that name the speaker; empty if none are recorded.
        stated: when it was said; `None` if unknown.
        said_at: anchor of the event at which it was said; empty if at none.
        copies: anchor of the source whose words these repeat; empty if of none.
        relations: what it says of the order: `after Minnikhanov meets Aliyev`.
        takes_back: anchors of the claims that it corrects or retracts.
        passages: its quotes, the main one first.
        set_aside: why a person does not use it; empty if they do.
        note: a person's remark.
    """

    anchor: str
    id: str
    line: int | None
    event: str
    source: str
    status: str
    verdict: str
    date: Date | None
    derived: Date | None
    derivation: str
    words: str
    rule: str
    rule_version: str
    basis: str
    anchor_date: Date | None
    anchor_words: str
    modality: str
    modality_words: str
    speaker: str
    speaker_words: str
    stated: Date | None
    said_at: str
    copies: str
    relations: tuple[str, ...]
    takes_back: tuple[str, ...]
    passages: tuple[Passage, ...]
    set_aside: str
    note: str


@attrs.frozen(kw_only=True)
class FailedRow:
    """A claim that does not count, and why.

    Attributes:
        claim: anchor of the claim; its passages show the nearest words.
        status: `unverified`, `set aside` or `retracted`.
        why: a sentence each.
    """

    claim: str
    status: str
    why: tuple[str, ...]


@attrs.frozen(kw_only=True)
class NotYetRow:
    """A claim that was not certainly stated by the day from which the report looks.

    Attributes:
        id: its id in the ledger.
        source: anchor of its source.
        why: why it is not shown, in one sentence.
    """

    id: str
    source: str
    why: str


@attrs.frozen(kw_only=True)
class SourceRow:
    """One source: what it is, what was read of it, and what its dates rest on.

    Attributes:
        anchor: `s1`.
        id: its id in the ledger.
        file: the document's file name, as the ledger has it.
        title: the document's title; empty if not given.
        publisher: who published it; empty if not given.
        published: when; `None` if not known.
        published_passage: the words of the document that say so; `None` if none are recorded.
        placed_passage: for a document without a date, the words that place it; or `None`.
        placed_reason: what follows from those, in a person's words.
        retrieved: when it was retrieved; `None` if not given.
        language: BCP 47.
        url: where from; not checked in any way. Empty if not given.
        recorded_sha256: the SHA-256 that the ledger records for it; empty if none.
        raw_sha256: the SHA-256 of the file's bytes; empty if it could not be read.
        text_sha256: the SHA-256 of its text in UTF-8; empty likewise.
        extractor: what turned bytes into text; empty likewise.
        changed: whether the bytes are not those that the ledger records.
        unread: what of the file is not in the text, a clause each.
        claims: how many claims rest on it.
        note: a person's remark.
    """

    anchor: str
    id: str
    file: str
    title: str
    publisher: str
    published: Date | None
    published_passage: Passage | None
    placed_passage: Passage | None
    placed_reason: str
    retrieved: Date | None
    language: str
    url: str
    recorded_sha256: str
    raw_sha256: str
    text_sha256: str
    extractor: str
    changed: bool
    unread: tuple[str, ...]
    claims: int
    note: str


@attrs.frozen(kw_only=True)
class DecisionRow:
    """What a person decided, and why.

    Attributes:
        anchor: `d1`.
        what: `acknowledged`, `set aside` or `merged`.
        on: the finding, the claim or the event.
        events: anchors of the events concerned.
        reason: why.
    """

    anchor: str
    what: str
    on: str
    events: tuple[str, ...]
    reason: str


@attrs.frozen(kw_only=True)
class ProblemRow:
    """Something in the ledger or a document that could not be used.

    Attributes:
        place: where: the file, the line, the key.
        reason: what is wrong.
        remedy: how to mend it.
    """

    place: str
    reason: str
    remedy: str


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
        failed: claims that do not count, with the reasons.
        not_yet: claims that were not yet made on the day looked from.
        claims: every claim with its derivation, in the order of the events.
        sources: the sources, in the order of the ledger.
        decisions: a person's decisions.
        problems: what could not be used.
    """

    head: Head
    totals: Totals
    conflicts: tuple[FindingRow, ...]
    findings: tuple[FindingRow, ...]
    events: tuple[EventRow, ...]
    undated: tuple[EventRow, ...]
    plans: tuple[HistoryRow, ...]
    statistics: tuple[StatisticsRow, ...]
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
    def claim_of(self) -> Mapping[str, ClaimRow]:
        """Claims by anchor."""
        return {row.anchor: row for row in self.claims}

    @cached_property
    def source_of(self) -> Mapping[str, SourceRow]:
        """Sources by anchor."""
        return {row.anchor: row for row in self.sources}

    @cached_property
    def finding_of(self) -> Mapping[str, FindingRow]:
        """Findings by anchor, conflicts too."""
        return {row.anchor: row for row in (*self.conflicts, *self.findings)}
