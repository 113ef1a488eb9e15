"""`contents`: from a `Chronology` to a `Report`. It is the only maker of reports' contents."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

import attrs

from chronology.building import Chronology
from chronology.errors import Problem
from chronology.findings import Finding
from chronology.report.anchors import Anchors, open_conflict
from chronology.report.claim_rows import ClaimRows, failed_rows, not_yet_rows
from chronology.report.dates import date_of
from chronology.report.event_rows import EventRows, history_row, statistics_rows
from chronology.report.model import (
    DecisionRow,
    FindingRow,
    Head,
    ProblemRow,
    Report,
    SourceRow,
    Total,
    Totals,
    Version,
)
from chronology.report.passages import publication
from chronology.report.versions import DATES, versions
from chronology.sources import Source
from chronology.vocabulary import Severity

PROVES = (
    "Each quote that counts stands in its source: who has the sources can look for it again.",
    "Each date follows from the words quoted, by its rule and anchor, unless it is “as-given”.",
    "What the sources disagree on is listed, and so is every claim that does not count.",
)
PROVES_NOT = (
    "Whether what the sources say is true, or whether a source is what it claims to be.",
    "Dates under the rule “as-given”, and sources' own dates without words: those were typed.",
    "Whether the sources were chosen fairly, or something in them was passed over.",
    "Who made it: only a digest published elsewhere, or a signature, shows a forgery.",
)


def contents(chronology: Chronology, *, at: dt.datetime, made_by: Sequence[Version] = ()) -> Report:
    """Return everything that a reader of a report on a chronology sees.

    Args:
        chronology: the chronology.
        at: when the report is made; a time without a zone is taken as UTC.
        made_by: the versions to name; left out, those of this program.
    """
    anchors = Anchors.of(chronology)
    made_by = tuple(made_by) or versions()
    head = _head(chronology, at, made_by)
    events = EventRows.of(chronology, anchors)
    claims = _claim_rows(chronology, anchors, made_by)
    told = [claim for dossier in chronology.events for claim in dossier.claims]
    findings = [_finding_row(finding, anchor, anchors) for finding, anchor in anchors.findings]
    conflicts = sum(map(open_conflict, chronology.findings))
    return Report(
        head=head,
        totals=_totals(chronology),
        conflicts=tuple(findings[:conflicts]),
        findings=tuple(findings[conflicts:]),
        events=tuple(events.row(d) for d in chronology.events if d.span),
        undated=tuple(events.row(d) for d in chronology.events if d.span is None),
        plans=tuple(history_row(history, anchors) for history in chronology.plans()),
        statistics=tuple(statistics_rows(chronology)),
        failed=tuple(failed_rows(chronology, anchors)),
        not_yet=tuple(not_yet_rows(chronology, anchors, head.as_of)),
        claims=tuple(claims.row(claim) for claim in told),
        sources=tuple(_source_rows(chronology, anchors)),
        decisions=tuple(_decision_rows(chronology, anchors)),
        problems=tuple(map(_problem_row, chronology.ledger.problems)),
    )


def _claim_rows(chronology: Chronology, anchors: Anchors, made_by: Sequence[Version]) -> ClaimRows:
    rules = {version.name: version.version for version in made_by}
    return ClaimRows(
        anchors=anchors,
        sources=chronology.ledger.source_of,
        names={anchors.events[d.event.id]: d.name for d in chronology.events},
        version=rules.get(DATES, ""),
    )


def _head(chronology: Chronology, at: dt.datetime, made_by: Sequence[Version]) -> Head:
    heading, seen = chronology.ledger.heading, chronology.totals.as_of
    return Head(
        title=heading.title or "Chronology",
        ledger=PurePath(chronology.ledger.path).name,
        at=written_moment(at),
        as_of="" if seen is None else str(seen),
        zone=heading.zone,
        versions=tuple(made_by),
        proves=PROVES,
        proves_not=PROVES_NOT,
    )


def written_moment(at: dt.datetime) -> str:
    """Return a moment in UTC, to the second, as ISO 8601 has it."""
    moment = at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at.astimezone(dt.UTC)
    return f"{moment.replace(tzinfo=None, microsecond=0).isoformat()}Z"


def _totals(chronology: Chronology) -> Totals:
    totals = chronology.totals
    parts = (
        ("verified", totals.verified, "their quotes stand and their dates follow"),
        ("unverified", totals.unverified, "a quote or a date failed; they take no part"),
        ("set aside", totals.set_aside, "a person does not use them, with a reason"),
        ("retracted", totals.retracted, "their publisher corrected them or took them back"),
        ("not stated yet", totals.not_yet, "not certainly made by the day looked from"),
    )
    return Totals(
        claims=totals.claims,
        parts=tuple(Total(what=w, number=n, reason=r) for w, n, r in parts),
        others=tuple(_others(chronology)),
    )


def _others(chronology: Chronology) -> Iterator[Total]:
    totals, events = chronology.totals, chronology.events
    dated = sum(dossier.span is not None for dossier in events)
    yield Total(what="sources", number=totals.sources)
    yield Total(what="events with a date", number=dated)
    yield Total(what="events without a date", number=len(events) - dated)
    yield Total(what="events merged", number=totals.merged, reason="a person's word, with reason")
    unused = "with an error in the ledger"
    yield Total(what="entries that could not be used", number=totals.unused, reason=unused)
    yield from _counted_findings(chronology.findings)


def _counted_findings(findings: Sequence[Finding]) -> Iterator[Total]:
    unanswered = [finding for finding in findings if not finding.acknowledged]
    for severity in Severity:
        number = sum(finding.severity is severity for finding in unanswered)
        yield Total(what=f"{severity}s", number=number)
    folded = len(findings) - len(unanswered)
    yield Total(what="findings acknowledged", number=folded, reason="a person's word, with reason")


def _finding_row(finding: Finding, anchor: str, anchors: Anchors) -> FindingRow:
    return FindingRow(
        anchor=anchor,
        severity=finding.severity.value,
        family=finding.family.value,
        code=finding.code,
        sentence=finding.sentence,
        events=anchors.of_events(finding.events),
        claims=anchors.of_claims(finding.claims),
        sources=anchors.of_sources(finding.sources),
        slip="" if finding.slip is None else str(finding.slip),
        acknowledged=finding.acknowledged,
    )


def _source_rows(chronology: Chronology, anchors: Anchors) -> Iterator[SourceRow]:
    resting = Counter(claim.claim.source for claim in chronology.claims)
    for source in chronology.ledger.sources:
        yield _source_row(source, anchors.sources[source.id], resting[source.id])


def _source_row(source: Source, anchor: str, claims: int) -> SourceRow:
    document, placed = source.document, source.placed_by
    return SourceRow(
        anchor=anchor,
        id=source.id,
        file=source.file,
        title=source.title,
        publisher=source.publisher,
        published=date_of(source.published),
        published_passage=publication("publication", source.published_quote, source),
        placed_passage=publication("placing", placed.quote if placed else None, source),
        placed_reason=placed.reason if placed else "",
        retrieved=date_of(source.retrieved),
        language=source.language,
        url=source.url,
        recorded_sha256=source.sha256.lower(),
        raw_sha256=document.raw_sha256 if document else "",
        text_sha256=document.text_sha256 if document else "",
        extractor=document.extractor if document else "",
        changed=source.changed,
        unread=document.unread if document else (),
        claims=claims,
        note=source.note,
    )


def _decision_rows(chronology: Chronology, anchors: Anchors) -> Iterator[DecisionRow]:
    for number, decided in enumerate(chronology.decisions, start=1):
        yield DecisionRow(
            anchor=f"d{number}",
            what=decided.what,
            on=decided.on,
            events=anchors.of_events(decided.events),
            reason=decided.reason,
        )


def _problem_row(problem: Problem) -> ProblemRow:
    named = attrs.evolve(problem, file=PurePath(problem.file).name)
    return ProblemRow(place=named.place, reason=problem.reason, remedy=problem.remedy)
