"""Single values as people read them in a notebook: a dossier, a claim, a finding, plans, a diff."""

from collections.abc import Iterator
from typing import Any

import attrs

from chronology.claims import VerifiedClaim
from chronology.difference import Diff
from chronology.findings import Finding
from chronology.reconciling import Dossier, PlanHistory
from chronology.tables import Table
from chronology.tables.values import as_text
from chronology.timespan import TimeSpan
from chronology.view.claims import derivation
from chronology.view.columns import CHANGES, PLANS
from chronology.view.differences import changes, claims_in_words
from chronology.view.passages import Passage, passage
from chronology.view.words import (
    OUTCOMES,
    kept_in_words,
    move,
    move_in_all,
    plan_in_words,
    standing,
)
from chronology.vocabulary import QuoteRole


@attrs.frozen(kw_only=True)
class Piece:
    """One value as people read it.

    Attributes:
        title: what it is.
        lines: what is to be said of it, a sentence each.
        passages: quotes beside the passages of their source.
        tables: tables of it.
        parts: what it consists of.
    """

    title: str = ""
    lines: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    tables: tuple[Table, ...] = ()
    parts: tuple["Piece", ...] = ()


def of_dossier(one: Dossier[Any]) -> Piece:
    """Return an event: its date, how it stands, its plans, its findings, its claims."""
    when = _said(one.span) or "no date"
    fields = (f"{name} {text}" for name, text in _of_the_event(one) if text)
    known = "; ".join((f"{one.event.kind}, {standing(one)}", *fields))
    return Piece(
        title=f"{one.name} — {when}",
        lines=(known, *map(_found_in_words, one.findings)),
        parts=(
            *(of_history(plans) for plans in (one.history, one.end) if plans is not None),
            *map(of_claim, one.claims),
        ),
    )


def _of_the_event(one: Dossier[Any]) -> Iterator[tuple[str, str]]:
    """Yield what the event itself has, except its name and kind."""
    for field in attrs.fields(type(one.event)):
        if field.name not in {"name", "lasts", "same_as", "aliases"}:
            yield field.name.replace("_", " "), as_text(getattr(one.event, field.name))


def of_claim(claim: VerifiedClaim) -> Piece:
    """Return a claim: its words where they stand in their source, and how its date follows."""
    said = claim.claim.modality.value.capitalize()
    status = "" if claim.counts else f" ({claim.status})"
    where = claim.where
    lines = [f"Date: {derivation(claim)}"]
    if claim.governed_by is not None:
        lines.append(str(claim.governed_by))
    reasons = (evidence.reason for evidence in claim.evidence if evidence.reason)
    return Piece(
        title=f"{said}: {_said(claim.span) or 'no date'}{status} — {claim.voice}",
        lines=(*(() if where is None else (str(where),)), *lines, *dict.fromkeys(reasons)),
        passages=tuple(_passages(claim)),
    )


def _passages(claim: VerifiedClaim) -> Iterator[Passage]:
    dated = QuoteRole.QUOTE if claim.claim.date_quote is None else QuoteRole.DATE
    for evidence in claim.evidence:
        words = claim.derivation.words if evidence.role == dated else ""
        context = claim.governed_by if evidence.role == QuoteRole.QUOTE else None
        yield passage(evidence, claim.source, words, context)


def of_finding(finding: Finding) -> Piece:
    """Return a finding: its code and severity, and what it says."""
    decided = (f"Acknowledged: {finding.acknowledged}",) if finding.acknowledged else ()
    return Piece(title=f"{finding.severity}: {finding.code}", lines=(finding.sentence, *decided))


def _found_in_words(finding: Finding) -> str:
    return f"{finding.severity}: {finding.code}: {finding.sentence}"


def of_history(history: PlanHistory) -> Piece:
    """Return the plans for an event, and what came of them."""
    said = plan_in_words
    rows = [
        (_said(p.stated), p.speaker, said(p, of_end=history.of_end), _said(p.date), move(p.moved))
        for p in history.plans
    ]
    in_all = move_in_all(history)
    came = kept_in_words(history) or (f"in all {in_all}" if in_all else "")
    rows.append(("", "", OUTCOMES[history.outcome], _said(history.reported), came))
    columns = PLANS.pick("stated", "by", "says", "date", "slip")
    table = Table(keys=columns.keys, headers=columns.headers, rows=tuple(rows), texts=tuple(rows))
    title = "Plans for its end" if history.of_end else "Plans"
    return Piece(title=f"{title}: {history.name}", tables=(table,))


def of_diff(diff: Diff) -> Piece:
    """Return what differs, a row each."""
    rows = tuple(changes(diff, notes=True))
    texts = tuple((row.change, row.what, row.before, row.now) for row in rows)
    table = Table(keys=CHANGES.keys, headers=CHANGES.headers, rows=texts, texts=texts)
    said = claims_in_words(diff, shown=bool(rows))
    return Piece(title="What changed", lines=(said,), tables=(table,) if rows else ())


def _said(span: TimeSpan | None) -> str:
    return "" if span is None or span.is_unknown else str(span)
