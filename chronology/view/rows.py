"""The rows of a report and of tables, as typed values of plain text.

`View` makes them, and whatever people read is written from them alone. Text from ledgers and
documents stands here as it is: whoever writes it somewhere makes it safe for that place.

Rows refer to each other by anchors: `c12` is a claim, `e3` an event, `s1` a source, `f7` a
finding, `d2` a decision. An anchor is one letter and a number from 1, in the order in which the
rows stand in the report; it is unique in the report and safe in any format. The id by which
the ledger knows a row stands beside it, and may be any text.

The module is long because it holds every type of row, with what each of its fields means.
"""

from pathlib import PurePosixPath

import attrs

from chronology.view.dates import Date, text_of
from chronology.view.passages import Passage
from chronology.view.words import BINDING, RECALLED, as_typed
from chronology.vocabulary import TypedField


@attrs.frozen(kw_only=True)
class FindingRow:
    """Something a reader must know.

    Attributes:
        anchor: `f1`.
        severity: `conflict`, `warning` or `note`.
        family: what it is about: `evidence`, `disagreement`, `plan`, `series`, `order`.
        code: what kind of finding, e.g. `date-disagreement`.
        sentence: one sentence that says it.
        told: the same with sources and events by their titles, for readers who have no ledger;
            empty where it names none by its id.
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
    told: str
    events: tuple[str, ...]
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    slip: str
    acknowledged: str

    @property
    def in_titles(self) -> str:
        """The sentence for readers who have no ledger."""
        return self.told or self.sentence


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
        standing: the status in words: `reported; pending on 29 November 2022`,
            `cancelled (as typed)`, `reported; disputed`.
        disputed: whether voices contradict each other on it, and nobody acknowledged that.
        participants: who took part.
        place: where, and what that lies within: `Jabrayil, Karabakh, Azerbaijan`.
        series: the name of its series; empty if it has none.
        ordinal: which of the series, as typed if no claim's words say so; empty if not given.
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
        tags: a person's words to select it by, its claims' too.
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
    disputed: bool
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
    tags: tuple[str, ...]
    note: str


@attrs.frozen(kw_only=True)
class PlanRow:
    """One plan for an event.

    Attributes:
        claim: anchor of the claim that states it.
        speaker: whose plan it is.
        typed: the fields on which it rests as typed: no words of its source bear them.
        stated: when it was stated; `None` if unknown.
        date: what it was planned for; `None` for a plan without a date.
        moved: how it moved from the same speaker's plan before: `slipped by 30 days`; empty
            if it did not, or that cannot be told.
        follows: anchors of the claims that state the plans from which it moved.
        current: whether it is what binds, or the last plan, whoever gave it.
        replaced: whether another stands in its place: a later one of its own voice, or what
            amends it.
        given_up: whether it was told as given up, put off or over.
        came: what came of it by itself: `late by 3 days`; empty where nothing is reported. Of one
            stated after the event, or by who denies it, that it is so.
        held: whether what is reported is held against it.
        says: what it is: `planned`, `end planned`, `planned, binding`, `recalled`.
    """

    claim: str
    speaker: str
    typed: tuple[str, ...]
    stated: Date | None
    date: Date | None
    moved: str
    follows: tuple[str, ...]
    current: bool
    replaced: bool
    given_up: bool
    came: str
    held: bool
    says: str

    @property
    def is_recalled(self) -> bool:
        """Whether somebody only recalls it, as made before."""
        return self.says.startswith(RECALLED)

    @property
    def binds(self) -> bool:
        """Whether it obliges."""
        return self.says.endswith(BINDING)

    @property
    def voice(self) -> str:
        """Whose plan it is, as typed if no words name them."""
        return as_typed(self.speaker, TypedField.SPEAKER, self.typed)


@attrs.frozen(kw_only=True)
class CalledOffRow:
    """That an event was called off.

    Attributes:
        claim: anchor of the claim that says so.
        speaker: who called it off, or whose word that is.
        typed: as in `PlanRow`.
        stated: when that was stated; `None` if unknown.
        after: how many of the plans stand before it.
    """

    claim: str
    speaker: str
    typed: tuple[str, ...]
    stated: Date | None
    after: int

    @property
    def voice(self) -> str:
        """Who says so, as typed if no words name them."""
        return as_typed(self.speaker, TypedField.SPEAKER, self.typed)


@attrs.frozen(kw_only=True)
class HistoryRow:
    """Every plan for one event, and what came of the last.

    Attributes:
        event: anchor of the event.
        plans: in the order stated.
        reported: when it happened, as its reports say; `None` without any.
        outcome: `late`, `early`, `met` or `cannot-tell`; without a report `cancelled`,
            `denied`, `unreported` or `open`.
        slip: how late or early, e.g. `by 3 to 5 days`; empty otherwise.
        kept: the same in words, with what came of the first plan, of what binds and of the last
            where that is something else: `met; late by 3 days against the first plan`; who denies
            that it happened when planned; empty without either.
        total: how far a plan moved in all, as its own voice or what binds tells it, where nothing
            is reported: `slipped by 30 days`; whose it is, beside plans of others; empty if it
            did not.
        moves: how often a plan moved.
        of_end: whether the end of what lasts was planned, and not its begin.
        called_off: by what it was called off, but for what stands where that came of the plans.
    """

    event: str
    plans: tuple[PlanRow, ...]
    reported: Date | None
    outcome: str
    slip: str
    kept: str
    total: str
    moves: int
    of_end: bool
    called_off: tuple[CalledOffRow, ...] = ()


@attrs.frozen(kw_only=True)
class FaredRow:
    """How the first plans of a group of events fared, what binds, or the last ones.

    Attributes:
        by: what is grouped by, as in `StatisticsRow`.
        group: the name of the group, likewise.
        plan: which plan of each event: `first`, `binding`, `last`, `last 90 days ahead`; `first,
            censored` with what is not reported; or `first to last`, the last of several plans
            against the first.
        number: how many there are.
        met: of these, met; of what moved, the same as the first; `None` where some are censored.
        late: missed; of what moved, later.
        early: beaten; of what moved, earlier.
        cannot_tell: the dates do not tell.
        on_time: the share that was met or beaten, e.g. `50%` or `50 to 60%`; empty of what moved.
        median_slip: in days, e.g. `3 to 5 days`; where some are censored, by Kaplan and Meier.
        percentile_80: in days: 80 % slipped by no more.
    """

    by: str
    group: str
    plan: str
    number: int
    met: int | None
    late: int | None
    early: int | None
    cannot_tell: int | None
    on_time: str
    median_slip: str
    percentile_80: str


@attrs.frozen(kw_only=True)
class SpreadRow:
    """How many plans moved, and how many events came after their first plan, by one length.

    A slip that is a range may be of several lengths; it is certainly of one only if all of the
    range is.

    Attributes:
        length: how far, e.g. `8 to 30 days later`.
        moves: how many plans certainly moved so far from the one that they followed.
        moves_possible: how many may have, those among them.
        came: how many events certainly came so far after their first plan.
        came_possible: how many may have, those among them.
    """

    length: str
    moves: int
    moves_possible: int
    came: int
    came_possible: int


@attrs.frozen(kw_only=True)
class StatisticsRow:
    """How a group of events kept to their plans.

    Attributes:
        by: what is grouped by: `all`, `voice`, `series`, `kind` or `tag`.
        group: the name of the group; empty for all, for events without a series or tag, and for
            plans told without a speaker.
        events: events with a dated plan.
        met: of these, reported as what binds has it, or else as the first plan and the last word
            of whoever gave it.
        late: reported later.
        early: reported earlier.
        cannot_tell: reported, but the dates do not tell.
        cancelled: cancelled, and not planned anew.
        denied: a source denies that they happened when planned, and nobody reports them.
        unreported: the planned time is over and no source says what came.
        open: the planned time is not over.
        moves: how often a plan moved on average, e.g. `1.5`.
        against: the same against the first plan, what binds and the last plan.
        sentence: the slip of such plans, in a sentence.
    """

    by: str
    group: str
    events: int
    met: int
    late: int
    early: int
    cannot_tell: int
    cancelled: int
    denied: int
    unreported: int
    open: int
    moves: str
    against: tuple[FaredRow, ...]
    sentence: str


@attrs.frozen(kw_only=True)
class ClaimRow:
    """One claim: its words, and how its date follows from them.

    Attributes:
        anchor: `c1`.
        id: its id in the ledger.
        line: the line of the ledger; `None` if the ledger was not read from a text.
        in_file: the file that the ledger includes in which that line is; empty for its own.
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
        modality: as entered: `reported`, `planned`, `pending`, `cancelled` or `denied`.
        counts_as: the modality it counts as, where that is another; empty otherwise.
        modality_words: the words that prove it as entered; empty if none are recorded or known.
        speaker: whose word it is: the speaker's, or else the publisher's or the source's.
        speaker_words: the words that name the speaker; empty if none are recorded.
        part: the part of its source in which it is said, and the day of that: `the letter of Ann
            Marsh, 2 March 2023`; empty for the source's own words of its own day.
        stated: when it was said; `None` if unknown.
        said_at: anchor of the event at which it was said; empty if at none.
        copies: anchor of the source whose words these repeat; empty if of none.
        unchanged_from: anchor of the claim, of an earlier version of its document, from which it
            stands unchanged; empty if it states anything anew.
        corrected_by: anchor of the claim by which a newer version of its document replaced it;
            empty if none did.
        relations: what it says of the order: `after Minnikhanov meets Aliyev`.
        takes_back: anchors of the claims that it corrects or retracts.
        binds: the words by which a plan obliges, or that it does so as entered; empty for no.
        amends: anchors of the binding plans that it replaces.
        passages: its quotes, the main one first.
        typed: the fields on which it rests as typed: no words of its source bear them.
        set_aside: why a person does not use it; empty if they do.
        tags: a person's words to select it by.
        note: a person's remark.
    """

    anchor: str
    id: str
    line: int | None
    in_file: str
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
    counts_as: str
    modality_words: str
    speaker: str
    speaker_words: str
    stated: Date | None
    said_at: str
    copies: str
    unchanged_from: str
    corrected_by: str
    relations: tuple[str, ...]
    takes_back: tuple[str, ...]
    binds: str
    amends: tuple[str, ...]
    passages: tuple[Passage, ...]
    typed: tuple[str, ...]
    set_aside: str
    tags: tuple[str, ...]
    note: str
    part: str = ""

    @property
    def counted_modality(self) -> str:
        """The modality it counts in: the one entered, unless it counts as another."""
        return self.counts_as or self.modality

    @property
    def modality_in_words(self) -> str:
        """How it was entered, and what it counts as: `reported, counts as denied`."""
        entered = as_typed(self.modality, TypedField.MODALITY, self.typed)
        return f"{entered}, counts as {self.counts_as}" if self.counts_as else entered

    @property
    def voice(self) -> str:
        """Whose word it is, as typed if no words name them."""
        return as_typed(self.speaker, TypedField.SPEAKER, self.typed)


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
        words: the words quoted.
        source: anchor of its source.
        why: why it is not shown, in one sentence.
    """

    id: str
    words: str
    source: str
    why: str


def name_without_title(*, publisher: str, published: Date | None, file: str) -> str:
    """Return what a reader calls a source that has no title.

    >>> name_without_title(publisher="", published=None, file="minutes.txt")
    'minutes.txt'
    """
    if publisher:
        return f"{publisher}, {published.text if published else file}"
    return file


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
        written: where that is not known, when its own parts say that they were written: the date
            of a mail's head; `None` if they do not, or are all another's.
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
        version_of: the name of the document of which it is a version; empty if of none.
        version: its number among those versions; `None` if of none, or their order is not known.
        complete: whether every row of this version was entered.
        claims: how many claims rest on it.
        typed: of `published` and `language`, what the document does not bear.
        note: a person's remark.
    """

    anchor: str
    id: str
    file: str
    title: str
    publisher: str
    published: Date | None
    written: Date | None
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
    version_of: str
    version: int | None
    complete: bool
    claims: int
    typed: tuple[str, ...]
    note: str

    @property
    def dated(self) -> str:
        """When it was published, or else when its parts were written, as a list of sources has it.

        Empty where neither is known.
        """
        if self.published is not None or self.written is None:
            return text_of(self.published)
        return f"{self.written.text} (by its own words)"

    @property
    def name(self) -> str:
        """What a reader calls it: its title, else who published it and when, else its file."""
        return self.title or name_without_title(
            publisher=self.publisher,
            published=self.published,
            file=self.url or PurePosixPath(self.file).name or self.id,
        )

    def voice_of(self, claim: ClaimRow) -> str:
        """Return whose word a claim of this source is: where nobody is named, the source's."""
        return self.name if claim.speaker in {"", self.id} else claim.voice

    @property
    def version_in_words(self) -> str:
        """Which version of which document it is: `version 2 of page, entered whole`; or empty."""
        if self.version is None:
            return f"a version of {self.version_of}" if self.version_of else ""
        whole = ", entered whole" if self.complete else ""
        return f"version {self.version} of {self.version_of}{whole}"


@attrs.frozen(kw_only=True)
class DecisionRow:
    """What a person decided, and why.

    Attributes:
        anchor: `d1`.
        what: `acknowledged`, `unused`, `set aside`, `merged` or `refused`.
        on: the finding, the claim, the event or the passage.
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


@attrs.frozen(kw_only=True)
class CheckedRow:
    """What became of checking one claim.

    Attributes:
        line: the line of the ledger; `None` if the ledger was not read from a text.
        in_file: the file that the ledger includes in which that line is; empty for its own.
        id: its id in the ledger.
        verdict: what became of its quote, and how the claim stands if it does not count.
        date: the date it counts with; `None` for none, or if it does not count.
        follows: the time words, if there are any, and the name of the rule.
        typed: the fields on which it rests as typed: no words of its source bear them.
        part: the part of its source in which it is said, and the day of that; empty for the
            source's own words of its own day.
    """

    line: int | None
    in_file: str
    id: str
    verdict: str
    date: Date | None
    follows: str
    typed: tuple[str, ...]
    part: str = ""

    @property
    def place_in_ledger(self) -> int | str:
        """Its line, behind the name of its file where that is not the ledger's own."""
        if self.line is None:
            return ""
        return f"{self.in_file}:{self.line}" if self.in_file else self.line


@attrs.frozen(kw_only=True)
class FailingRow:
    """Something at fault with the evidence.

    Attributes:
        finding: what is wrong.
        comparisons: quote and nearest passage, line under line, for each quote at fault.
    """

    finding: FindingRow
    comparisons: tuple[str, ...]


@attrs.frozen(kw_only=True)
class ChangeRow:
    """Something that differs between two chronologies.

    Attributes:
        change: what kind of change: `new`, `moved`, `no longer a conflict`.
        what: the event's name, the code of the finding, or what was decided on.
        before: as it was; empty if it was not there.
        now: as it is; empty if it is gone.
    """

    change: str
    what: str
    before: str
    now: str
