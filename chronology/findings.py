"""What a reader must know: `Finding`, the table of codes, a person's `Decision` and `Refusal`."""

from collections.abc import Callable, Mapping
from typing import Self

import attrs

from chronology import doors
from chronology.errors import UnknownCode
from chronology.slip import Slip
from chronology.sources import Quote, as_quote
from chronology.vocabulary import Family, Referent, Severity, TimeFaultKind, Verdict


@attrs.frozen(kw_only=True)
class Code:
    """One kind of finding.

    Attributes:
        family: what it is about.
        severity: how much it matters, unless the finding itself says otherwise.
        meaning: when it is found, in one clause.
    """

    family: Family
    severity: Severity
    meaning: str


def _codes(family: Family, *rows: tuple[str, Severity, str]) -> dict[str, Code]:
    return {
        code: Code(family=family, severity=severity, meaning=meaning)
        for code, severity, meaning in rows
    }


_CONFLICT, _WARNING, _NOTE = Severity.CONFLICT, Severity.WARNING, Severity.NOTE

CODES: Mapping[str, Code] = {
    **_codes(
        Family.EVIDENCE,
        ("quote-missing", _CONFLICT, "the quoted words do not stand in the source"),
        ("quote-altered", _CONFLICT, "the quoted words differ from the source's in substance"),
        ("source-changed", _CONFLICT, "the source's bytes are not those recorded"),
        (
            "date-mismatch",
            _CONFLICT,
            "the date given, or how far it lies from another event, does not follow from the words",
        ),
        ("impossible-date", _CONFLICT, "the words name a day, or an hour, that does not exist"),
        ("weekday-mismatch", _CONFLICT, "the words name another weekday than the date has"),
        ("modality-mismatch", _CONFLICT, "the words tell in another mood than the claim"),
        ("binding-mismatch", _CONFLICT, "entered as binding, and the words only expect it"),
        ("ordinal-mismatch", _CONFLICT, "the words name another number than the event has"),
        ("participant-mismatch", _CONFLICT, "the words say that somebody took no part"),
        ("quote-out-of-context", _CONFLICT, "words outside the quote turn it round"),
        ("quote-near", _WARNING, "the source has nearly these words; the difference is shown"),
        (
            "source-hidden",
            _WARNING,
            "the words stand in the source's file, but its reader may not see them so",
        ),
        (
            "source-recognised",
            _WARNING,
            "a machine read the words off a picture of the page, which may say otherwise",
        ),
        ("quote-ambiguous", _WARNING, "the quoted words stand in several places"),
        (
            "quote-across-parts",
            _WARNING,
            "the words are not those of one part of the document",
        ),
        ("cells-rejected", _WARNING, "cells of a table that its mapping reads make no claim"),
        ("date-ambiguous", _WARNING, "the words give several dates, or none without help"),
        ("date-unread", _WARNING, "a date, or its year, is written in a way that is not read"),
        ("speaker-mismatch", _WARNING, "the words name another speaker than the claim"),
        ("published-mismatch", _CONFLICT, "the document states another date than `published`"),
        ("language-mismatch", _WARNING, "the words are of another language than is given"),
        ("page-assumed", _WARNING, "an archive has several pages; no `url` says which is meant"),
        ("modality-open", _WARNING, "the words tell no mood, and only the statement dates them"),
        ("telling-unknown", _NOTE, "words govern the quote, and are not known to tell it"),
        ("hour-unread", _NOTE, "a time of day beside the date is not read: only its day counts"),
        ("date-beside-quote", _NOTE, "the sentence dates what is told, outside the quote"),
        ("planned-before", _NOTE, "the words name a plan that was given up; it is kept as one"),
        ("source-unread", _NOTE, "something in a source's file was not read, or is struck out"),
        ("language-unread", _NOTE, "there are no rules for a source's language"),
        ("anchor-assumed", _NOTE, "the date rests on an assumed year or publication date"),
    ),
    **_codes(
        Family.DISAGREEMENT,
        ("date-disagreement", _CONFLICT, "reports cannot all be right about the date"),
        ("reported-in-future", _CONFLICT, "reported as past before it can have happened"),
        ("reported-before-pending", _CONFLICT, "reported to have happened, later still pending"),
        ("denied-vs-reported", _CONFLICT, "reported within what another claim denies"),
        ("held-though-cancelled", _CONFLICT, "reported as held, though a cancellation stands"),
        ("two-places", _CONFLICT, "somebody was in two places at one time"),
        ("extent-differs", _NOTE, "reports may be of more and of less of what lasted"),
        ("report-corrected", _NOTE, "a newer version of a document states a report otherwise"),
        ("report-unchanged", _NOTE, "a report whose words stand unchanged since they told a plan"),
        ("correction-unheeded", _WARNING, "it corrects a claim of another publisher"),
        ("possible-same-event", _NOTE, "two entries may be one event"),
    ),
    **_codes(
        Family.PLAN,
        (
            "late",
            _WARNING,
            "happened after what binds, or after the first plan or what its voice said last",
        ),
        (
            "early",
            _WARNING,
            "happened before what binds, or before the first plan or what its voice said last",
        ),
        ("met", _NOTE, "happened as was binding, or as planned first and last"),
        ("cannot-tell", _NOTE, "the dates do not tell whether the plan was met"),
        ("plan-slipped", _WARNING, "a voice's plan, or what binds, moved to a later date"),
        ("plan-advanced", _WARNING, "a voice's plan, or what binds, moved to an earlier date"),
        (
            "rival-plans",
            _WARNING,
            "plans that both stand, or of one voice at one time, cannot both be met",
        ),
        ("pending-after-plan", _WARNING, "still to come after the planned time"),
        (
            "plan-denied",
            _WARNING,
            "denied to have happened when planned, and not reported",
        ),
        ("plan-unreported", _WARNING, "the planned time is over and no source says what came"),
        ("stale-plan", _WARNING, "planned for a time that was over when the plan was stated"),
        ("planned-after-reported", _WARNING, "planned after it was reported to have happened"),
        ("plan-order", _WARNING, "one voice's plans at one time break the order of their events"),
        ("plan-dropped", _NOTE, "a version of a document, read whole, no longer has the plan"),
    ),
    **_codes(
        Family.SERIES,
        ("series-order", _CONFLICT, "the fewest reports without which a series is in order"),
        ("ordinal-clash", _CONFLICT, "one number for two events, or two numbers for one"),
        ("series-gap", _NOTE, "a number is missing between two known ones of a series"),
    ),
    **_codes(
        Family.ORDER,
        ("order-cycle", _CONFLICT, "dates and relations cannot all hold"),
    ),
    **_codes(
        Family.DECISION,
        (
            "decision-unused",
            _WARNING,
            "a person decided on a finding that there is not, or no more",
        ),
    ),
}
"""Every code a finding may bear, with its family and severity."""

CODE_OF_CONTEXT: Mapping[bool, str] = {
    False: "quote-out-of-context",
    True: "modality-mismatch",
}
"""The code for words that govern a quote, by whether they stand in the quote itself."""

CODE_OF_VERDICT: Mapping[Verdict, str] = {
    Verdict.MISSING: "quote-missing",
    Verdict.NEAR: "quote-near",
    Verdict.ALTERED: "quote-altered",
    Verdict.AMBIGUOUS: "quote-ambiguous",
}
"""The code for each verdict that is found on a quote; a changed source is found once for all."""

CODE_OF_TIME_FAULT: Mapping[TimeFaultKind, str] = {
    TimeFaultKind.IMPOSSIBLE: "impossible-date",
    TimeFaultKind.WEEKDAY: "weekday-mismatch",
    TimeFaultKind.FISCAL: "date-ambiguous",
    TimeFaultKind.UNREAD: "date-unread",
    TimeFaultKind.UNCLEAR: "date-ambiguous",
}
"""The code for each kind of fault of the words that date a claim."""

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def _known(code: str) -> Code:
    if code not in CODES:
        raise UnknownCode(code=code)
    return CODES[code]


@attrs.frozen(kw_only=True)
class Named:
    """What a sentence names by its id.

    Attributes:
        of: what it is.
        id: its id in the ledger.
    """

    of: Referent
    id: str

    def __str__(self) -> str:
        return self.id


def source_named(name: str) -> Named:
    """Return a source, as a sentence names it."""
    return Named(of=Referent.SOURCE, id=name)


def claim_named(name: str) -> Named:
    """Return a claim, as a sentence names it."""
    return Named(of=Referent.CLAIM, id=name)


def event_named(name: str) -> Named:
    """Return an event, as a sentence names it."""
    return Named(of=Referent.EVENT, id=name)


class Sentence(str):
    """A sentence with ids of the ledger in it, which readers who have no ledger get as titles.

        >>> said = Sentence("Bridge opened: denied by ", source_named("herald"))
        >>> said, said.told(lambda named: "“The Herald”")
        ('Bridge opened: denied by herald', 'Bridge opened: denied by “The Herald”')

    Attributes:
        parts: its text, and what it names.
    """

    __slots__ = ("parts",)
    parts: tuple[str | Named, ...]

    def __new__(cls, *parts: str | Named) -> Self:
        """Return the sentence of some parts."""
        made = super().__new__(cls, "".join(map(str, parts)))
        made.parts = parts
        return made

    def told(self, name: Callable[[Named], str]) -> str:
        """Return the sentence with another name for each that it names."""
        return "".join(name(part) if isinstance(part, Named) else part for part in self.parts)


def parts_of(clause: str) -> tuple[str | Named, ...]:
    """Return a clause in its parts, to be put into a sentence."""
    return clause.parts if isinstance(clause, Sentence) else (clause,)


@attrs.frozen(kw_only=True)
class Finding:
    """Something a reader must know.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> sorted({finding.code for finding in made.findings if finding.severity == "warning"})
        ['plan-unreported']

    One of a user's own checks has a code of its own; it then gives severity and family too.

    Raises:
        UnknownCode: a code of one's own is given without severity or family.

    Attributes:
        code: what kind of finding; a key of `CODES`, or a word of a user's own.
        severity: how much it matters; by default as `CODES` has it.
        family: what it is about; by default as `CODES` has it.
        sentence: one sentence that says it.
        events: the ids of the events concerned, the one it is listed under first.
        claims: the ids of the claims at fault.
        sources: the ids of sources at fault, where no claim is.
        slip: for `late`, `early` and moved plans, by how much.
        acknowledged: a person's reason for folding it away; empty if nobody decided so.
    """

    code: str
    severity: Severity = attrs.field(
        default=attrs.Factory(lambda self: _known(self.code).severity, takes_self=True)
    )
    family: Family = attrs.field(
        default=attrs.Factory(lambda self: _known(self.code).family, takes_self=True)
    )
    sentence: str
    events: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    slip: Slip | None = None
    acknowledged: str = ""

    def _repr_html_(self) -> str:
        return doors.shown("finding", self)

    @property
    def sort_key(self) -> tuple[int, str, tuple[str, ...], tuple[str, ...], str]:
        """Most serious first, then by code, events, claims and sentence."""
        return (_RANK[self.severity], self.code, self.events, self.claims, self.sentence)


@attrs.frozen(kw_only=True)
class Decision:
    """A person's word on a finding: it is folded away in tables and counted, never hidden.

        >>> import chronology
        >>> book = chronology.LedgerBuilder.of(chronology.load("seeds/chronology.toml"))
        >>> decision = book.add_decision("plan-unreported", "border-crossing", "not looked for")
        >>> [f.acknowledged for f in book.build().findings if f.acknowledged]
        ['not looked for']

    Attributes:
        finding: the code of the finding.
        event: the id of the event it concerns.
        reason: why it need not be shown.
    """

    finding: str
    event: str
    reason: str


@attrs.frozen(kw_only=True)
class Refusal:
    """A person's word that a passage is no claim: `draft` proposes it no more.

        >>> import chronology
        >>> book = chronology.LedgerBuilder()
        >>> source = book.add_source(text="Offices close on 24 December 2026.", id="notice")
        >>> refusal = book.add_refusal(source, "close on 24 December 2026", "opening hours")
        >>> book.ledger.refused[0].quote.exact
        'close on 24 December 2026'

    Attributes:
        source: the id of the source.
        quote: the words that are no claim, as the source has them.
        reason: why not; may be left out.
    """

    source: str
    quote: Quote = attrs.field(converter=as_quote)
    reason: str = ""
