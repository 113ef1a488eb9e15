"""A chronology as plain JSON values, for programs.

Dates are objects with `text` (English), `edtf` (`null` where one EDTF string cannot hold
them), `earliest` and `latest`, the outer bounds (ISO 8601, `null` if open), and `bounds`, all
four: when it began at the earliest and latest, when it ended at the earliest and latest.
Offsets count code points from 0,
half open.
"""

from typing import Any

import attrs

from chronology import edtf
from chronology.building import Chronology
from chronology.claims import Evidence, VerifiedClaim
from chronology.errors import NotExpressible, Problem
from chronology.findings import Finding, Slip
from chronology.reconcile import Dossier, PlanHistory
from chronology.reconcile.chains import Link
from chronology.reconcile.order import inferred
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.view.explanations import why_before_other


def chronology_values(chronology: Chronology) -> dict[str, Any]:
    """Return events in order, claims, findings, problems and totals."""
    return {
        "title": chronology.ledger.heading.title,
        "events": [event_values(dossier, chronology) for dossier in chronology.events],
        **check_values(chronology),
    }


def check_values(chronology: Chronology) -> dict[str, Any]:
    """Return claims with their verdicts, findings, problems and totals."""
    return {
        "as_of": date_values(chronology.totals.as_of),
        "evidence_holds": chronology.evidence_holds,
        "sources": [source_values(source) for source in chronology.ledger.sources],
        "claims": [claim_values(claim) for claim in chronology.claims],
        "findings": [finding_values(finding) for finding in chronology.findings],
        "problems": [problem_values(problem) for problem in chronology.ledger.problems],
        "totals": attrs.asdict(chronology.totals, filter=attrs.filters.exclude("as_of")),
    }


def source_values(source: Source) -> dict[str, Any]:
    """Return one source: what was read of it, and by what; hashes are SHA-256."""
    document = source.document
    return {
        "id": source.id,
        "file": source.file,
        "title": source.title,
        "publisher": source.publisher,
        "published": date_values(source.published),
        "raw_sha256": document and document.raw_sha256,
        "text_sha256": document and document.text_sha256,
        "extractor": document and document.extractor,
        "unread": list(document.unread) if document else [],
    }


def date_values(span: TimeSpan | None) -> dict[str, Any] | None:
    """Return a date as an object; `None` for none."""
    if span is None or span.is_unknown:
        return None
    try:
        written: str | None = edtf.format(span)
    except NotExpressible:
        written = None
    return {
        "text": str(span),
        "edtf": written,
        "earliest": None if span.earliest is None else str(span.earliest),
        "latest": None if span.latest is None else str(span.latest),
        "bounds": [None if bound is None else str(bound) for bound in span.bounds],
    }


def event_values(dossier: Dossier, chronology: Chronology) -> dict[str, Any]:
    """Return one event: its date, status, claims, findings, and what follows for it."""
    event = dossier.event
    return {
        "id": event.id,
        "name": dossier.name,
        "kind": event.kind,
        "place": event.place,
        "participants": list(event.participants),
        "also": [{"id": name, "reason": same.reason} for name, same in dossier.merged],
        "status": dossier.status.value,
        "date": date_values(dossier.span),
        "inferred": date_values(inferred(dossier, chronology.reconciled.network)),
        "claims": [claim.claim.id for claim in dossier.claims],
        "findings": [f.code for f in chronology.findings if event.id in f.events],
    }


def claim_values(claim: VerifiedClaim) -> dict[str, Any]:
    """Return one claim: its verdict, its date and how it follows, its words."""
    how = claim.derivation
    return {
        "id": claim.claim.id,
        "line": claim.claim.line,
        "event": claim.claim.event,
        "source": claim.claim.source,
        "speaker": claim.claim.speaker,
        "modality": claim.claim.modality.value,
        "status": claim.status.value,
        "verdict": claim.verdict.value,
        "stated": date_values(claim.stated),
        "restated": date_values(claim.restated),
        "corrects": list(claim.claim.corrects),
        "retracts": list(claim.claim.retracts),
        "date": date_values(claim.span),
        "derivation": {
            "rule": how.rule,
            "words": how.words,
            "anchor": date_values(how.anchor),
            "basis": how.basis,
            "date": date_values(how.span),
        },
        "repeats": claim.repeats or None,
        "evidence": [_evidence_values(evidence) for evidence in claim.evidence],
    }


def _evidence_values(evidence: Evidence) -> dict[str, Any]:
    return {
        "role": evidence.role,
        "exact": evidence.quote.exact,
        "verdict": evidence.verdict.value,
        "start": evidence.start,
        "end": evidence.end,
        "reason": evidence.reason,
        "after_change": evidence.after_change.value if evidence.after_change else None,
        "differences": [
            {
                "quoted": difference.quoted,
                "found": difference.found,
                "quoted_start": difference.quoted_start,
                "quoted_end": difference.quoted_end,
                "start": difference.start,
                "end": difference.end,
                "alteration": difference.alteration and difference.alteration.value,
            }
            for difference in evidence.differences
        ],
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """Return one finding; `slip` counts days, `null` where unbounded."""
    return {
        "code": finding.code,
        "family": finding.family.value,
        "severity": finding.severity.value,
        "sentence": finding.sentence,
        "events": list(finding.events),
        "claims": list(finding.claims),
        "sources": list(finding.sources),
        "slip": slip_values(finding.slip),
        "acknowledged": finding.acknowledged,
    }


def diff_values(first: Chronology, second: Chronology) -> dict[str, Any]:
    """Return what is new, moved, newly found or no longer so, from one to another."""
    diff = first.diff(second)
    return {
        "new": [event_values(dossier, second) for dossier in diff.new],
        "gone": [event_values(dossier, first) for dossier in diff.gone],
        "moved": [
            {
                "event": moved.event,
                "name": moved.name,
                "before": date_values(moved.before),
                "after": date_values(moved.after),
                "status_before": moved.status_before.value,
                "status_after": moved.status_after.value,
                "by": slip_values(moved.by),
            }
            for moved in diff.moved
        ],
        "redescribed": [
            {
                "event": described.event,
                "name": described.name,
                "changes": [
                    {"key": key, "before": was, "after": now} for key, was, now in described.changes
                ],
            }
            for described in diff.redescribed
        ],
        "redecided": [attrs.asdict(decided) for decided in diff.redecided],
        "found": [finding_values(finding) for finding in diff.found],
        "no_longer": [finding_values(finding) for finding in diff.no_longer],
        "changed": [
            {"before": finding_values(old), "after": finding_values(new)}
            for old, new in diff.changed
        ],
        "claims_new": list(diff.claims_new),
        "claims_gone": list(diff.claims_gone),
        "claims_changed": [
            {"id": name, "before": old.value, "after": new.value}
            for name, old, new in diff.claims_changed
        ],
        "claims_edited": list(diff.claims_edited),
    }


def plans_values(chronology: Chronology, by: str = "") -> dict[str, Any]:
    """Return the plan histories and how plans were kept; slips count days."""
    return {
        "plans": [_history_values(history) for history in chronology.plans()],
        "statistics": [
            {
                **attrs.asdict(row, filter=attrs.filters.exclude("median_slip")),
                "share_met": row.share_met,
                "median_slip": slip_values(row.median_slip),
            }
            for row in chronology.plan_statistics(by)
        ],
    }


def _history_values(history: PlanHistory) -> dict[str, Any]:
    return {
        "event": history.event,
        "name": history.name,
        "kind": history.kind,
        "series": history.series,
        "plans": [
            {
                "claim": plan.claim,
                "speaker": plan.speaker,
                "source": plan.source,
                "stated": date_values(plan.stated),
                "date": date_values(plan.date),
                "moved": slip_values(plan.moved),
                "current": plan.current,
            }
            for plan in history.plans
        ],
        "reported": date_values(history.reported),
        "outcome": history.outcome,
        "slip": slip_values(history.slip),
        "total": slip_values(history.total),
    }


def slip_values(slip: Slip | None) -> dict[str, Any] | None:
    """Return a slip in days, `null` where unbounded."""
    return None if slip is None else {"least": slip.least, "most": slip.most}


def problem_values(problem: Problem) -> dict[str, Any]:
    """Return one located error."""
    return attrs.asdict(problem, filter=attrs.filters.exclude("excerpt", "marker"))


def explanation_values(
    chronology: Chronology, event: str, other: str | None = None
) -> dict[str, Any]:
    """Return why an event has its date, or why one event stands before another.

    Raises:
        UnknownName: the ledger has no such event.
    """
    if other is None:
        dossier = chronology.event(event)
        found = [f for f in chronology.findings if dossier.event.id in f.events]
        return {
            "event": event_values(dossier, chronology),
            "claims": [claim_values(claim) for claim in dossier.claims],
            "findings": [finding_values(finding) for finding in found],
        }
    why = why_before_other(chronology, event, other)
    return {
        "first": why.first.event.id,
        "second": why.second.event.id,
        "label": why.label.value,
        "sentence": why.sentence,
        "chain": [_link_values(link) for link in why.chain],
        "claims": [claim_values(claim) for claim in why.claims],
        "contradictions": [
            {
                "finding": finding_values(found.finding),
                "chain": [_link_values(link) for link in found.links],
            }
            for found in chronology.reconciled.network.contradictions
            if {why.first.event.id, why.second.event.id} <= {*found.finding.events}
        ],
    }


def _link_values(link: Link) -> dict[str, Any]:
    return {
        "label": link.label.value,
        "sentence": link.sentence,
        "claims": [claim.claim.id for claim in link.claims],
    }
