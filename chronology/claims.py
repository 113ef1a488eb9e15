"""What sources say: `Claim`; `VerifiedClaim`, which only `verify` makes; what that counts as.

The module is long because it holds what a claim is at every stage, with what each field means.
"""

from collections.abc import Iterator

import attrs

from chronology import doors
from chronology.entered import as_date, as_gap_of, as_gap_unit, as_modality, as_texts
from chronology.meanings.business import BusinessCalendar
from chronology.parts import Part
from chronology.quotes import Difference
from chronology.sources import (
    Pinpoint,
    Quote,
    Source,
    as_calendar,
    as_optional_quote,
    as_quote,
)
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import (
    ClaimStatus,
    ContextPlace,
    GapOf,
    GapUnit,
    Hidden,
    Modality,
    QuoteFold,
    QuoteRole,
    Recall,
    Relation,
    TypedField,
    Verdict,
)

_DAYS_OF_UNIT = {
    GapUnit.DAYS: (1, 1),
    GapUnit.WEEKS: (7, 7),
    GapUnit.MONTHS: (28, 31),
    GapUnit.YEARS: (365, 366),
}
"""How many days a unit has, at the least and at the most."""


@attrs.frozen(kw_only=True)
class Gap:
    """How many days, or other units, lie between two events.

        >>> import chronology
        >>> print(chronology.Gap(least=2, most=30))
        2 to 30 days
        >>> print(chronology.Gap(most=10, unit="business-days", of="later"))
        at most 10 business days of the later

    Days at the least count from the begin of the earlier event, days at the most from its
    end, both to the begin of the later one: so they hold whichever was meant.

    Attributes:
        least: days at the least; left out, none need lie between them.
        most: days at the most; left out, there is no limit.
        unit: what is counted: days (the default), weeks, months, years or business-days, for
            which a `calendar` must be declared.
        of: from which of several events they count: from each (the default), from the later or
            from the earlier of them.
    """

    least: int | None = None
    most: int | None = None
    unit: GapUnit = attrs.field(default=GapUnit.DAYS, converter=as_gap_unit)
    of: GapOf = attrs.field(default=GapOf.EACH, converter=as_gap_of)

    @property
    def business(self) -> bool:
        """Whether only business days count."""
        return self.unit is GapUnit.BUSINESS_DAYS

    @property
    def days(self) -> tuple[int | None, int | None]:
        """The fewest and the most calendar days that it lets lie between; `None` for no limit.

        A month has 28 days at the least and 31 at the most. Of business days nobody can say
        without a calendar how many days they are at the most.

            >>> import chronology
            >>> chronology.Gap(least=2, most=3, unit="months").days
            (56, 93)
        """
        if self.business:
            return self.least, None
        fewest, most = _DAYS_OF_UNIT[self.unit]
        return (
            None if self.least is None else self.least * fewest,
            None if self.most is None else self.most * most,
        )

    def __str__(self) -> str:
        of = "" if self.of is GapOf.EACH else f" of the {self.of.value}"
        return f"{self._length}{of}"

    @property
    def _length(self) -> str:
        match self.least, self.most:
            case None, most:
                return f"at most {amount_in_words(most, self.unit)}"
            case least, None:
                return f"at least {amount_in_words(least, self.unit)}"
            case least, most if least == most:
                return amount_in_words(least, self.unit)
        return f"{self.least} to {amount_in_words(self.most, self.unit)}"


def as_gap(value: Gap | int | None) -> Gap | None:
    """Return a number of days as a gap of exactly that many."""
    return Gap(least=value, most=value) if type(value) is int else value  # type: ignore[return-value]  # an `int` is no gap


def days_in_words(number: int | None) -> str:
    """Return a number of days as people write it."""
    return "1 day" if number == 1 else f"{number} days"


def amount_in_words(number: int | None, unit: GapUnit) -> str:
    """Return a number of units as people write it: "10 business days"."""
    plural = unit.value.replace("-", " ")
    return f"{number} {plural.removesuffix('s') if number == 1 else plural}"


NO_WORDS = Quote(exact="")
"""Stands where a claim quotes no words itself, but a row of a table."""


@attrs.frozen(kw_only=True)
class Claim:
    """One source says, in these words: this event, in this modality, at this time.

    Texts are taken for quotes, for dates (EDTF) and for the modality:

        >>> import chronology
        >>> claim = chronology.Claim(
        ...     event="bridge", source="herald", quote="to open in May", modality="planned",
        ...     when="2024-05",
        ... )
        >>> claim.modality, str(claim.when), claim.quote.exact
        (<Modality.PLANNED: 'planned'>, 'May 2024', 'to open in May')

    Attributes:
        id: optional; made from event, source and words where left out.
        event: the id of the event that it speaks of.
        source: the id of the source that says so.
        quote: the source's words, verbatim; of a table it may be left out where `row` is given.
        modality: reported (the default), planned, pending, cancelled or denied.
        when: the date; left out, it is derived from the words.
        zone: the zone by which its words count days and hours, where its source or ledger does
            not say, or another: an IANA name such as "Asia/Baku", or "AoE".
        row: of a table, the number of the row in which its words stand, as a spreadsheet shows it;
            without a `quote` the whole row is the quote, or the cell that `cell` names.
        cell: of a table, the name of the column in which they stand.
        date_quote: the words that date it, where the quote holds several dates or none.
        antecedent: the words whose day "the same day" means.
        modality_quote: the words that prove the modality, where the quote does not.
        binding: whether the plan obliges somebody; left out, the words decide ("shall").
        binding_quote: the words by which it does, where the quote does not hold them.
        speaker: who said it, if not the source itself.
        speaker_quote: the words that name the speaker.
        said_at: the id of the event at which it was said; it counts as stated then.
        before: ids of events that it says came later.
        after: ids of events that it says came earlier.
        during: ids of events within which it says it happened.
        same_day: ids of events on whose day it says it happened.
        near: ids of events within some days of which it says it happened, before or after:
            "within 30 days of"; `gap` says how many.
        gap: how many days lie between, for `before`, `after` and `near`: "two days later". One
            number says exactly how many; for `near`, how many at the most. Of a plan it follows
            from the words, where they say it.
        relation_quote: the words for the relation, where the quote does not hold them.
        calendar: which days are business days in its words; left out, as its source says.
        stated: when it was said, where the source recalls an earlier statement.
        corrects: ids of claims of the same publisher that this one replaces.
        retracts: ids of claims of the same publisher that this one takes back; of another's
            claims it is a denial.
        amends: ids of the binding plans that this one replaces, whoever made them: an extension
            that was granted. It binds as they did, also where it was made after the event.
        repeats: the id of the claim whose words it repeats; the two count as one.
        set_aside: why the claim is not used; it stays listed and counted.
        tags: a person's words to select it by.
        note: a remark for readers.
        line: the line of the ledger on which it stands.
        in_file: the file that the ledger includes in which that line is; empty for its own.
    """

    id: str = ""
    event: str
    source: str
    quote: Quote = attrs.field(default=NO_WORDS, converter=as_quote)
    modality: Modality = attrs.field(default=Modality.REPORTED, converter=as_modality)
    when: TimeSpan | None = attrs.field(default=None, converter=as_date)
    zone: str = ""
    row: int | None = None
    cell: str = ""
    date_quote: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    antecedent: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    modality_quote: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    binding: bool | None = None
    binding_quote: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    speaker: str = ""
    speaker_quote: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    said_at: str = ""
    before: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    after: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    during: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    same_day: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    near: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    gap: Gap | None = attrs.field(default=None, converter=as_gap)
    relation_quote: Quote | None = attrs.field(default=None, converter=as_optional_quote)
    calendar: BusinessCalendar | None = attrs.field(default=None, converter=as_calendar)
    stated: TimeSpan | None = attrs.field(default=None, converter=as_date)
    corrects: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    retracts: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    amends: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    repeats: str = ""
    set_aside: str = ""
    tags: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    note: str = ""
    line: int | None = attrs.field(default=None, eq=False)
    in_file: str = attrs.field(default="", eq=False)

    @property
    def place(self) -> tuple[str, int, str]:
        """Where it stands in its ledger, for sorting: the file, the line, the id."""
        return self.in_file, self.line or 0, self.id

    @property
    def quotes(self) -> Iterator[tuple[QuoteRole, Quote]]:
        """Its quotes, each with what its words are for, the main one first."""
        for role, quote in (
            (QuoteRole.QUOTE, self.quote),
            (QuoteRole.DATE, self.date_quote),
            (QuoteRole.ANTECEDENT, self.antecedent),
            (QuoteRole.MODALITY, self.modality_quote),
            (QuoteRole.BINDING, self.binding_quote),
            (QuoteRole.SPEAKER, self.speaker_quote),
            (QuoteRole.RELATION, self.relation_quote),
        ):
            if quote is not None:
                yield role, quote

    @property
    def relations(self) -> tuple[tuple[Relation, str], ...]:
        """(relation, event id) pairs, e.g. (`Relation.AFTER`, "ministers-talk")."""
        if not (self.before or self.after or self.during or self.same_day or self.near):
            return ()
        named = (
            (Relation.BEFORE, self.before),
            (Relation.AFTER, self.after),
            (Relation.DURING, self.during),
            (Relation.SAME_DAY, self.same_day),
            (Relation.NEAR, self.near),
        )
        return tuple((relation, event) for relation, events in named for event in events)

    @property
    def takes_back(self) -> tuple[str, ...]:
        """The ids of the claims that it corrects or retracts."""
        return (*self.corrects, *self.retracts)


@attrs.frozen(kw_only=True)
class Evidence:
    """What became of looking for one quote of a claim.

    Attributes:
        role: what its words are for, e.g. `quote` or `date_quote`.
        quote: the words looked for.
        verdict: what was found.
        start: where the words begin in the source's text (code points), if they were found.
        end: where they end, half open.
        parts: the (start, end) of each stretch found; several where the quote leaves words out.
        reason: why they do not count as found, in one clause; empty if they do.
        differences: what differs from the source's words, where those are near or altered.
        comparison: quote and source, line under line, with what differs marked; or empty.
        true_wording: where they are near or altered, the source's own words, of the whole
            stretch; a quote that leaves words out goes on leaving them out where it may.
        after_change: if the source's bytes are not those recorded, what its words would be
            worth otherwise: `exact` if they are still there.
        folds: the conventions of quoting with which the words were read.
        hidden: why readers of the source are not shown the words, if they are not.
    """

    role: QuoteRole = attrs.field(converter=QuoteRole)
    quote: Quote
    verdict: Verdict
    start: int | None = None
    end: int | None = None
    parts: tuple[tuple[int, int], ...] = ()
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    comparison: str = ""
    true_wording: str = ""
    after_change: Verdict | None = None
    folds: tuple[QuoteFold, ...] = ()
    hidden: Hidden | None = None

    @property
    def read_with(self) -> str:
        """The conventions with which the words were read, as people are told; or empty."""
        return f"read with: {', '.join(self.folds)}" if self.folds and self.verdict.verified else ""

    @property
    def holds(self) -> bool:
        """Whether the words count as found: a good verdict, and nothing against it."""
        return self.verdict.verified and not self.reason


@attrs.frozen(kw_only=True)
class Context:
    """What governs a claim's quote in its sentence, where that stands against the claim.

    Attributes:
        words: the governing words.
        start: where they begin in the source's text (code points).
        end: where they end, half open.
        made: what they make of the quote, e.g. `planned` or `denied`, as readers are told it.
        inside: whether they stand in the quote itself.
        turns: whether the claim cannot stand so; otherwise it is only weaker than it looks.
        doubts: whether they leave open that it is so at all, and the claim does not count.
        place: where they stand, if not in the quote.
    """

    words: str
    start: int
    end: int
    made: str
    inside: bool
    turns: bool
    doubts: bool = False
    place: ContextPlace = ContextPlace.SENTENCE

    def __str__(self) -> str:
        place = "its words say" if self.inside else _SAID_BY[self.place]
        return f"{place} “{self.words}”: {self.made}"


_SAID_BY = {
    ContextPlace.SENTENCE: "its sentence says",
    ContextPlace.HEADING: "the heading above it says",
    ContextPlace.COLUMN: "the table it stands in says",
    ContextPlace.ANSWER: "the answer to it says",
    ContextPlace.CORRECTION: "a note on what was published says",
}


@attrs.frozen(kw_only=True)
class Derivation:
    """How a claim's date follows from its words.

    Attributes:
        rule: the name of the rule, e.g. `quarter` or `by-the-statement`.
        words: the time expression itself; empty where there is none.
        anchor: the date against which the words were resolved; `None` if none was needed.
        basis: what the date rests on, in one clause.
        span: the date derived; `None` if the words give none.
    """

    rule: str
    words: str = ""
    anchor: TimeSpan | None = None
    basis: str
    span: TimeSpan | None


@attrs.frozen(kw_only=True)
class Binding:
    """Why a plan binds: it obliges somebody, whatever anyone forecasts.

    Attributes:
        words: the words that say so, as the source has them: "shall"; empty where none do.
        entered: whether a person entered it, and its words do not say so by themselves.
    """

    words: str = ""
    entered: bool = False


@attrs.frozen(kw_only=True)
class RecalledPlan:
    """A plan that a claim's words tell of as given up: "slipped from March to May".

    Attributes:
        span: what it was for.
        recall: how it is told.
        words: the words that date it, as the source has them.
    """

    span: TimeSpan
    recall: Recall = Recall.RECALLED
    words: str = ""


@attrs.frozen(kw_only=True)
class Shift:
    """By how much words say that a plan moved, where they do not say to when.

    Attributes:
        length: how far, as an ISO 8601 duration: "P2W".
        back: whether it came forward, to an earlier time.
        words: the words that say so, as the source has them: "by two weeks".
        of_end: whether they move the end of what lasts: "extended by six months".
    """

    length: str
    back: bool = False
    words: str = ""
    of_end: bool = False


@attrs.frozen(kw_only=True)
class Unchanged:
    """That a claim says what an earlier version of its document said already.

    Attributes:
        claim: the id of the claim of that version, the first to say so.
        source: the id of that version.
        modality: in what mood it was said then, and so still is.
    """

    claim: str
    source: str
    modality: Modality


_BY_DEFAULT = frozenset({"by-the-statement", "after-the-statement", "plan-without-a-date"})


@attrs.frozen(kw_only=True)
class VerifiedClaim:
    """A claim whose words were looked for and whose date was derived again.

    Its `words` are the source's own, `where` says where they stand (`herald.txt:23:1`), `context`
    is the sentence around them.

    Attributes:
        claim: the claim as entered.
        status: whether it takes part in reconciling.
        verdict: what became of its quote.
        evidence: what became of each of its quotes, the main one first.
        derivation: how its date follows from its words.
        span: its date; `None` for a plan without a date, or if unverified.
        stated: when the claim was made, first made if it repeats; its bounds may be open.
        restated: when it was repeated; `None` if it repeats nothing earlier.
        voice: whose word it is: the speaker's, or else the publisher's, or else the source's.
        repeats: the id of the source that told these words first, where this one copies them.
        outdated: where it repeats words that were corrected or taken back since, whose, in one
            clause; or empty.
        extent: the stretch of days that its words name, where its kind of event does not last.
        governed_by: what governs its quote and stands against it; `None` if nothing does.
        typed: the fields on which it rests and which no words of its source bear, in the order
            of `TypedField`; none for a claim that does not count.
        binding: why the plan binds; `None` if it does not.
        recall: how the plan is told, where the words tell of it as given up; else `None`.
        recalled: the other plans that its words tell of as given up.
        shift: by how much its words move the plan, where they do not say to when; else `None`.
        put_off: the words by which its plan is put off to no new time; empty if none do.
        sighting: the words by which what lasts was only going on then: "was in force"; or empty.
        undone: the words by which a report tells that something was not done: "failed to open"; it
            may be what is reported, or the contrary of what was planned. Empty if none do.
        gap: how far it lies from the events that it names: as entered, or of a plan as its words
            say; else `None`.
        ahead: whether a plan is told as what "will" be, and not as what was to be.
        unchanged: what it stands unchanged from, in an earlier version of its document; it then
            states nothing anew. `None` for any other claim.
        corrected_by: the id of the claim by which a newer version of its document replaced it,
            a report; or empty.
        part: the part of the source's document in which its words stand; `None` for words that
            are the document's own.
        told_by: the source that says so, with its document, as `source` gives it; `None` for a
            claim that no source was verified with.
    """

    claim: Claim
    status: ClaimStatus
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    derivation: Derivation
    span: TimeSpan | None
    stated: TimeSpan
    restated: TimeSpan | None = None
    voice: str = ""
    repeats: str = ""
    outdated: str = ""
    extent: TimeSpan | None = None
    governed_by: Context | None = None
    typed: tuple[TypedField, ...] = ()
    binding: Binding | None = None
    recall: Recall | None = None
    recalled: tuple[RecalledPlan, ...] = ()
    shift: Shift | None = None
    put_off: str = ""
    sighting: str = ""
    undone: str = ""
    gap: Gap | None = None
    ahead: bool = False
    unchanged: Unchanged | None = None
    corrected_by: str = ""
    part: Part | None = None
    told_by: Source | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def is_dated_by_default(self) -> bool:
        """Whether it is dated by its statement alone, or not at all."""
        return self.derivation.rule in _BY_DEFAULT

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def calendar(self) -> BusinessCalendar | None:
        """Which days are business days in its words, as it, its source or its ledger says."""
        return self.claim.calendar or (self.told_by.business if self.told_by else None)

    @property
    def when(self) -> TimeSpan | None:
        """Its date: the same as `span`."""
        return self.span

    @property
    def modality(self) -> Modality:
        """In what mood it was entered; `derivation` and `status` tell what became of it."""
        return self.claim.modality

    @property
    def source(self) -> Source:
        """The source that says so, with its document."""
        return self.told_by or Source(id=self.claim.source, file="")

    @property
    def words(self) -> str:
        """The source's own words for it; those of the ledger, where they do not stand there.

        >>> import chronology
        >>> chronology.build("seeds/chronology.toml")["centre-opening"].claims[2].words
        'opened a new service center near the city of Jabrayil'
        """
        document = self.source.document
        found = self.evidence[0] if self.evidence else None
        parts = found.parts if document and found and found.verdict.verified else ()
        words = [document.text[start:end] for start, end in parts] if document else []
        return " … ".join(words) or self.claim.quote.exact

    @property
    def where(self) -> Pinpoint | None:
        """Where its words stand: `str` of it is `herald.txt:23:1`.

        It also has the page and the place in code points. Of words that the source has nearly so
        it is the place of the nearest; `None` if there are none.
        """
        if not self.evidence:
            return None
        start, end = self.evidence[0].start, self.evidence[0].end
        return None if start is None or end is None else self.source.pinpoint(start, end)

    @property
    def context(self) -> str:
        """The sentence of the source in which its words, or the nearest, stand; or empty.

        What in it stands against the claim is `governed_by`.
        """
        where = self.where
        if where is None or self.source.document is None:
            return ""
        return self.source.document.sentences_around(where.start, where.end)

    def _repr_html_(self) -> str:
        return doors.shown("claim", self)

    @property
    def told(self) -> TimeSpan:
        """When its own source said so."""
        return self.stated if self.restated is None else self.restated

    @property
    def origin(self) -> str:
        """The id of the source that told these words first: copies count once."""
        return self.repeats or self.claim.source

    @property
    def zone(self) -> str:
        """The zone by which it counts days and hours, as it, its source or its ledger says."""
        return self.claim.zone or self.source.clock

    @property
    def counts(self) -> bool:
        """Whether it takes part in reconciling."""
        return self.status is ClaimStatus.VERIFIED


@attrs.frozen(kw_only=True)
class Statement:
    """What a verified claim counts as; the claim itself stays as it was entered.

    Reconciling reads statements. Of one claim there may be none, one or several.

    Attributes:
        claim: the claim by which it is made.
        modality: in what mood it counts; what takes back another publisher's claim denies.
        span: the date it counts with; `None` for a plan or a denial without one.
        extent: the stretch of days that its words name, where its kind of event does not last.
        binding: whether it is a plan that obliges.
        recall: how a plan is told that was given up by then; `None` for any other.
        of_end: whether it speaks of the end alone of what lasts.
        shift: by how much it moves the plan of its voice; it has then no date of its own.
        put_off: whether it says that the plan is put off, and not to when.
        sighting: whether it tells only that something that lasts was going on then.
    """

    claim: VerifiedClaim
    modality: Modality
    span: TimeSpan | None
    extent: TimeSpan | None = None
    binding: bool = False
    recall: Recall | None = None
    of_end: bool = False
    shift: Shift | None = None
    put_off: bool = False
    sighting: bool = False

    def __hash__(self) -> int:
        return hash((self.id, self.modality, self.span, self.recall))

    @property
    def id(self) -> str:
        """The id of its claim."""
        return self.claim.claim.id

    @property
    def source(self) -> str:
        """The id of the source that makes it."""
        return self.claim.claim.source

    @property
    def speaker(self) -> str:
        """Who made it, if not the source itself."""
        return self.claim.claim.speaker

    @property
    def voice(self) -> str:
        """Whose word it is: the speaker's, or else the publisher's, or else the source's."""
        return self.claim.voice

    @property
    def stated(self) -> TimeSpan:
        """When it was made, first made if it repeats; its bounds may be open."""
        return self.claim.stated

    @property
    def awaited(self) -> TimeSpan:
        """When what is pending was certainly still to come: when that was said, or before.

        "Had not been delivered by 17 March", said in April, tells nothing of the days between.
        """
        named, said = self.claim.derivation.span, self.stated.begin_of_the_begin
        if self.span is None or named is None or not self.claim.derivation.words:
            return self.stated
        first = named.begin_of_the_end if self.of_end else named.begin_of_the_begin
        if first is None or (said is not None and said <= first):
            return self.stated
        return named.between(first, first if named.timed else first + DAY - 1)

    @property
    def zone(self) -> str:
        """The zone by which it counts days and hours; empty where it is not known."""
        return self.claim.zone

    @property
    def told(self) -> TimeSpan:
        """When its own source made it."""
        return self.claim.told

    @property
    def origin(self) -> str:
        """The id of the source that told these words first: copies count once."""
        return self.claim.origin

    @property
    def typed(self) -> tuple[TypedField, ...]:
        """The fields on which it rests and which no words of its source bear."""
        return self.claim.typed

    @property
    def outdated(self) -> str:
        """Where it repeats words that stand no more, whose, in one clause; or empty."""
        return self.claim.outdated
