"""The one table of a report: for each event the words that tell of it, and where they stand."""

from collections.abc import Iterable, Iterator

import attrs

from chronology.view.cancelled import HELD_THOUGH_CANCELLED, contested
from chronology.view.dates import UNDATED, Date, text_of
from chronology.view.report import Report
from chronology.view.rows import ClaimRow, EventRow, FindingRow, SourceRow
from chronology.view.said import said_in_words
from chronology.view.short_words import short_words
from chronology.vocabulary import ClaimStatus, Modality, Severity

MOST_TOLD = 8
"""So many claims of one event stand in the table; of more, their number does."""
MOST_NAMED = 8
"""So many of those who took part in an event stand in the table."""


@attrs.frozen(kw_only=True)
class ToldRow:
    """What one claim says of an event, in a line.

    Attributes:
        claim: anchor of the claim.
        says: what it says, where that is not the event's own date, or it does not count:
            `planned: March 2020`, `27 October 2020`, `unverified`; else empty.
        words: the words quoted.
        source: what a reader calls its source.
        place: where in the source they stand: `page 5, line 12`; `not found` if they do not.
        voice: whose word it is, where that is not the source itself, and when it was stated,
            where what the source is called does not say that.
    """

    claim: str
    says: str
    words: str
    source: str
    place: str
    voice: str

    @property
    def who(self) -> str:
        """Whose word it is: the source's, where nothing else is to be said."""
        return self.voice or self.source

    @property
    def pinpoint(self) -> str:
        """The source and the place in it, as one cites them: `Minutes, page 5, line 12`."""
        return f"{self.source}, {self.place}"

    @property
    def in_words(self) -> str:
        """The words in quotation marks, behind what they say where that is to be added."""
        return f"{self.says}: “{self.words}”" if self.says else f"“{self.words}”"


def told_of(event: EventRow, report: Report) -> tuple[ToldRow, ...]:
    """Return what is told of an event: the reports that count first, each by when it was stated."""
    claims = sorted((report.claim_of[anchor] for anchor in event.claims), key=_rank)
    return tuple(told_row(claim, report, event) for claim in claims)


def in_the_table(event: EventRow, report: Report) -> tuple[tuple[ToldRow, ...], int]:
    """Return what stands in the table of an event, and how many claims on it do not."""
    told = told_of(event, report)
    return told[:MOST_TOLD], max(0, len(told) - MOST_TOLD)


def _rank(claim: ClaimRow) -> tuple[bool, bool]:
    counts = claim.status == ClaimStatus.VERIFIED
    return not counts, claim.counted_modality != Modality.REPORTED


def told_row(claim: ClaimRow, report: Report, event: EventRow | None = None) -> ToldRow:
    """Return what a claim says; of an event, only where that is not the event's own date."""
    source = report.source_of[claim.source]
    passage = claim.passages[0]
    by = "" if claim.speaker in {"", source.id, source.name} else claim.voice
    return ToldRow(
        claim=claim.anchor,
        says=_adds(claim, event, report),
        words=passage.quoted,
        source=source.name,
        place=", ".join(filter(None, (claim.part, passage.place or "not found"))),
        voice=_voice_beside(source.name, by, _published_by(by, source), claim),
    )


def _voice_beside(title: str, by: str, published: str, claim: ClaimRow) -> str:
    """Return whose word it is and when it was stated, without what the title beside it says."""
    stated = text_of(claim.stated, UNDATED)
    whole = ", ".join(filter(None, (by, published, stated)))
    if whole == title or not title.endswith(f", {stated}"):
        return "" if whole == title else whole
    return ", ".join(filter(None, (by, published)))


def _published_by(speaker: str, source: SourceRow) -> str:
    """Return where a speaker is quoted, if what the source is called does not say it."""
    is_said = not source.publisher or source.publisher in f"{speaker} {source.name}"
    return f"published by {source.publisher}" if speaker and not is_said else ""


def _adds(claim: ClaimRow, event: EventRow | None, report: Report) -> str:
    date = text_of(claim.date)
    own = event is not None and date == text_of(event.when)
    if claim.modality_in_words == Modality.REPORTED:
        said = "" if own else date
    else:
        said = said_in_words(claim, report.date_shown(claim))
    status = "" if claim.status == ClaimStatus.VERIFIED else claim.status
    return "; ".join(filter(None, (said, status)))


def dates_reported(event: EventRow, report: Report) -> list[tuple[Date, str]]:
    """Return each date on which an event is reported, with the claim that says so."""
    claims = (report.claim_of[anchor] for anchor in event.claims)
    return [
        (claim.date, claim.anchor)
        for claim in claims
        if claim.status == ClaimStatus.VERIFIED
        and claim.counted_modality == Modality.REPORTED
        and claim.date is not None
    ]


def in_titles(anchor: str, report: Report) -> str:
    """Return what a reader calls a claim: its event, and its source."""
    claim = report.claim_of[anchor]
    event, source = report.event_of.get(claim.event), report.source_of[claim.source].name
    return f"{event.name} ({source})" if event else source


def standing_shown(event: EventRow) -> str:
    """Return how an event stands, where its date and the words beside it do not tell that."""
    return "" if event.standing in _PLAIN else event.standing


_PLAIN = frozenset({"reported", "planned"})


def findings_shown(event: EventRow, report: Report) -> list[FindingRow]:
    """Return what the table names of an event: conflicts and warnings that nobody acknowledged."""
    found = [report.finding_of[anchor] for anchor in event.findings if anchor in report.finding_of]
    return [one for one in found if one.severity != Severity.NOTE and not one.acknowledged]


def about(event: EventRow) -> str:
    """Return who took part and where, in a line; empty if neither is known.

    Of many the first are named, and of the rest their number; `many_took_part` has all.
    """
    rest = len(event.participants) - MOST_NAMED
    more = [f"and {rest} more, in the appendix"] if many_took_part(event) else []
    named = event.participants[:MOST_NAMED] if more else event.participants
    return _with_place((*named, *more), event)


def about_in_full(event: EventRow) -> str:
    """Return the same with all who took part, for what has no appendix that names them."""
    return _with_place(event.participants, event)


def _with_place(names: Iterable[str], event: EventRow) -> str:
    return " · ".join(part for part in (", ".join(names), event.place) if part)


def many_took_part(event: EventRow) -> str:
    """Return all who took part, where more did than the table names; else nothing."""
    folded = len(event.participants) > MOST_NAMED + 1  # one more takes no more room than its number
    return ", ".join(event.participants) if folded else ""


def disputes(report: Report) -> Iterator[FindingRow]:
    """Yield what voices disagree on: conflicts, what was held though cancelled, and plans.

    These are plans that cannot both be met.
    """
    yield from report.conflicts
    for code in (HELD_THOUGH_CANCELLED, RIVALS):
        yield from (row for row in report.findings if row.code == code and not row.acknowledged)


RIVALS = "rival-plans"


def who_disputes_what(report: Report) -> Iterator[tuple[str, str, tuple[ToldRow, ...]]]:
    """Yield all that voices dispute of each event: on what, where it stands, and what each says.

    Who takes part in several disagreements on one event says there what they say once.
    """
    found: dict[str, tuple[str, dict[str, None]]] = {}
    for name, anchor, claims in _disagreements(report):
        found.setdefault(name, (anchor, {}))[1].update(dict.fromkeys(claims))
    for name, (anchor, of_all) in found.items():
        yield name, anchor, tuple(told_row(report.claim_of[claim], report) for claim in of_all)


def _disagreements(report: Report) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield each disagreement of several claims: on what, where it stands, and the claims."""
    for finding in disputes(report):
        if len(finding.claims) > 1:
            known = [report.event_of[e].name for e in finding.events if e in report.event_of]
            yield ", ".join(known) or short_words(finding.code), finding.anchor, finding.claims
    for one in contested(report):
        claims = one.cancelled.anchor, one.later.anchor
        yield one.event.name, one.cancelled.anchor, claims
