"""A chronology as plain JSON values, for programs.

Dates are objects with `text` (English), `edtf` (`null` where one EDTF string cannot hold
them; `edtf_pair` has then begin and end, each in EDTF), `earliest` and `latest`, the outer
bounds (ISO 8601, `null` if open), and `bounds`, all four: when it began at the earliest and
latest, when it ended at the earliest and latest. Offsets count code points from 0, half open.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

import attrs

from chronology.building import Chronology
from chronology.building.coverage import Coverage
from chronology.building.repairs import Repair
from chronology.building.selection import Events
from chronology.building.statements import counts_otherwise
from chronology.building.totals import Totals
from chronology.claims import Evidence, VerifiedClaim
from chronology.errors import MOST_FAULTS, Problem
from chronology.events import Event
from chronology.exporters.tables_read import table_values
from chronology.findings import Finding
from chronology.reconciling import Dossier, Fared
from chronology.reconciling.order import Link, inferred
from chronology.slip import Slip
from chronology.sources import Source
from chronology.tables.values import edtf_of
from chronology.timespan import TimeSpan, iso_offset
from chronology.view.explanations import why_before_other


def chronology_values(chronology: Chronology, shown: Events | None = None) -> dict[str, Any]:
    """Return events in order, claims, findings, problems and totals, of all events or some."""
    events = chronology.events if shown is None else shown.events
    return {
        "title": chronology.ledger.heading.title,
        "events": [event_values(dossier, chronology) for dossier in events],
        **check_values(chronology, shown),
    }


def check_values(chronology: Chronology, shown: Events | None = None) -> dict[str, Any]:
    """Return claims with their verdicts, findings, problems and totals, likewise."""
    names = {dossier.id for dossier in chronology.events if shown is None or dossier in shown}
    claims = {
        claim.id for dossier in chronology.events if dossier.id in names for claim in dossier.claims
    }
    return {
        "as_of": date_values(chronology.totals.as_of),
        "evidence_holds": chronology.evidence_holds,
        "sources": [source_values(source) for source in chronology.ledger.sources],
        "claims": [claim_values(c) for c in chronology.claims if shown is None or c.id in claims],
        "findings": [
            finding_values(finding)
            for finding in chronology.findings
            if shown is None or names & {*finding.events}
        ],
        **problems_values(chronology.ledger.problems),
        "tables": [table_values(one) for one in chronology.ledger.readings],
        "unused_files": list(chronology.unused_files),
        "totals": values(chronology.totals, *_TOTALS) | {"typed": _typed_values(chronology)},
    }


def problems_values(problems: Sequence[Problem]) -> dict[str, Any]:
    """Return the first faults of a ledger, and how many are left out where there are more."""
    told = [dict(values(one, *_PROBLEM)) for one in problems[:MOST_FAULTS]]
    more = {"problems_left_out": len(problems) - len(told)} if len(problems) > len(told) else {}
    return {"problems": told, **more}


_TOTALS = tuple(
    field.name for field in attrs.fields(Totals) if field.name not in {"as_of", "typed"}
)
_DOCUMENT = ("raw_sha256", "text_sha256", "extractor", "unread")
_FINDING = (
    "code", "family", "severity", "sentence", "events", "claims", "sources", "slip",
    "acknowledged",
)  # fmt: skip
_PROBLEM = ("file", "line", "key_path", "subject", "reason", "remedy")
_CLAIMS_CHANGED = ("id", "before", "after")


def _typed_values(chronology: Chronology) -> dict[str, Any]:
    """Return how many claims rest on fields that no words bear, in all and by field."""
    typed = chronology.totals.typed
    fields = {field.value: number for field, number in typed.fields}
    return {"claims": typed.claims, "fields": fields}


def values(value: Any, *names: str) -> Any:  # noqa: ANN401 - JSON holds any value
    """Return a value as plain JSON; of one of our types the fields named, or all of them."""
    if isinstance(value, TimeSpan):
        return date_values(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [values(inner) for inner in value]
    if isinstance(value, Mapping):
        return {values(key): values(inner) for key, inner in value.items()}
    if attrs.has(type(value)):
        own = names or _fields_of(value)
        return {name: values(getattr(value, name)) for name in own}
    return value


def _fields_of(value: Any) -> list[str]:  # noqa: ANN401 - any of our types
    """Return the fields of a value; seconds only of a slip that is exact."""
    names = [field.name for field in attrs.fields(type(value))]
    is_of_days = isinstance(value, Slip) and value.seconds is None
    return [name for name in names if name != "seconds" or not is_of_days]


def date_values(span: TimeSpan | None) -> dict[str, Any] | None:
    """Return a date as an object; `None` for none."""
    if span is None or span.is_unknown:
        return None
    written, begin, end = edtf_of(span)
    bounds = [None if bound is None else str(bound) for bound in span.bounds]
    clock = {} if span.offset is None else {"offset": iso_offset(span.offset)}
    return {
        "text": str(span),
        "edtf": written,
        "edtf_pair": None if written else [begin, end],
        "earliest": None if span.earliest is None else str(span.earliest),
        "latest": None if span.latest is None else str(span.latest),
        "bounds": bounds,
        **clock,
    }


def source_values(source: Source) -> dict[str, Any]:
    """Return one source: what was read of it, and by what; hashes are SHA-256."""
    read = values(source.document, *_DOCUMENT) if source.document else dict.fromkeys(_DOCUMENT)
    known = values(source, "id", "file", "title", "publisher", "published")
    known |= values(source, "version_of", "version", "complete")
    return {**known, **read, "unread": read["unread"] or []}


def event_values(dossier: Dossier, chronology: Chronology) -> dict[str, Any]:
    """Return one event: its date, status, claims, findings, and what follows for it."""
    event = dossier.event
    return {
        "id": event.id,
        "name": dossier.name,
        **values(event, "kind", "place", "participants", "tags"),
        "lasts": event.has_extent,
        "fields": own_fields(event),
        "also": [{"id": name, "reason": same.reason} for name, same in dossier.merged],
        "status": dossier.status.value,
        "date": date_values(dossier.span),
        "inferred": date_values(inferred(dossier, chronology.reconciled.network)),
        "claims": [claim.claim.id for claim in dossier.claims],
        "findings": [f.code for f in chronology.findings if event.id in f.events],
    }


def own_fields(event: Event) -> dict[str, Any]:
    """Return the fields that only the event's kind has, such as `series` and `ordinal`."""
    common = {field.name for field in attrs.fields(Event)}
    own = (field.name for field in attrs.fields(type(event)) if field.name not in common)
    return {name: values(getattr(event, name)) for name in own}


def claim_values(claim: VerifiedClaim) -> dict[str, Any]:
    """Return one claim as entered: its verdict, its date and how it follows, its words.

    `counts_as` lists what it counts as where that is something else; `typed` the fields on which
    it rests and which no words of its source bear; `recalled` the plans that its words tell of
    as given up, `recall` whether it tells so of its own, `shift` by how much it moves one.
    """
    how = claim.derivation
    otherwise = counts_otherwise(claim)
    return {
        **values(
            claim.claim, "id", "line", "in_file", "event", "source", "speaker", "modality", "tags"
        ),
        "where": None if claim.where is None else str(claim.where),
        **_place_in_table(claim),
        "part": values(claim.part, "kind", "author", "published") if claim.part else None,
        "counts_as": [
            values(made, "modality") | {"date": date_values(made.span)} for made in otherwise
        ],
        **values(claim, "status", "verdict", "stated", "restated"),
        **values(claim.claim, "corrects", "retracts"),
        "binding": None if claim.binding is None else values(claim.binding, "words", "entered"),
        **values(claim.claim, "amends"),
        "date": date_values(claim.span),
        "derivation": {
            **values(how, "rule", "words", "anchor", "basis"),
            "date": date_values(how.span),
        },
        "recall": values(claim.recall),
        "recalled": [
            values(plan, "recall", "words") | {"date": date_values(plan.span)}
            for plan in claim.recalled
        ],
        "shift": None if claim.shift is None else values(claim.shift),
        "put_off": claim.put_off or None,
        "repeats": claim.repeats or None,
        "unchanged": values(claim.unchanged) if claim.unchanged else None,
        "corrected_by": claim.corrected_by or None,
        "typed": values(claim.typed),
        "evidence": [_evidence_values(evidence) for evidence in claim.evidence],
    }


def _place_in_table(claim: VerifiedClaim) -> dict[str, Any]:
    """Return the row of a table, also by RFC 7111; of words elsewhere nothing."""
    row = claim.where and claim.where.row
    return {"row": row, "fragment": claim.where.fragment or None} if claim.where and row else {}


def _evidence_values(evidence: Evidence) -> dict[str, Any]:
    return {
        "role": values(evidence.role),
        "exact": evidence.quote.exact,
        **values(evidence, "verdict", "start", "end", "reason", "after_change", "differences"),
        **values(evidence, "folds"),
        "true_wording": evidence.true_wording or None,
    }


def mending_values(chronology: Chronology, *wanted: str) -> dict[str, Any]:
    """Return what may be repaired, and how far claims cover the sources.

    Args:
        chronology: the chronology.
        wanted: `repairs`, `coverage`, or both.
    """
    made: dict[str, Any] = {}
    if "repairs" in wanted:
        made["repairs"] = [repair_values(one) for one in chronology.repairs()]
    if "coverage" in wanted:
        made["coverage"] = coverage_values(chronology.coverage())
    return made


def repair_values(repair: Repair) -> dict[str, Any]:
    """Return one quote that does not hold, and what may be entered instead.

    `new` is TOML, to be put in place of the lines from `line` to `last`, if `whole`.
    """
    then = repair.then
    return {
        **values(repair, "claim", "source"),
        **values(repair.place),
        **_evidence_values(repair.evidence),
        "changes": [values(change) for change in repair.changes],
        "turns": bool(repair.turns),
        "proposals": [
            {**values(proposal), "new": new}
            for proposal, new in zip(repair.proposals, repair.new, strict=True)
        ],
        "why_none": repair.why_none or None,
        "then": None
        if then is None
        else {
            "status": values(then.claim.status),
            "date": date_values(then.claim.span),
            "findings": [finding_values(finding) for finding in then.findings],
        },
    }


def coverage_values(coverage: Coverage) -> dict[str, Any]:
    """Return the dated sentences that no claim covers, and the files that no source uses."""
    return {
        **values(coverage, "dated", "covered"),
        "sources": [
            {
                **values(source, "source", "dated", "covered", "open"),
                "why_not_read": values(source.why_not_read) or None,
            }
            for source in coverage.sources
        ],
        **values(coverage, "unused", "unreadable"),
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """Return one finding; `slip` counts days, `null` where unbounded; an exact one also seconds."""
    return dict(values(finding, *_FINDING))


def diff_values(first: Chronology, second: Chronology) -> dict[str, Any]:
    """Return what is new, moved, newly found or no longer so, from one to another."""
    diff = first.diff(second)
    return {
        "new": [event_values(dossier, second) for dossier in diff.new],
        "gone": [event_values(dossier, first) for dossier in diff.gone],
        "moved": values(diff.moved),
        "redescribed": [
            {
                **values(described, "event", "name"),
                "changes": [
                    {"key": key, "before": was, "after": now} for key, was, now in described.changes
                ],
            }
            for described in diff.redescribed
        ],
        "redecided": values(diff.redecided),
        "found": [finding_values(finding) for finding in diff.found],
        "no_longer": [finding_values(finding) for finding in diff.no_longer],
        "changed": [
            {"before": finding_values(old), "after": finding_values(new)}
            for old, new in diff.changed
        ],
        **values(diff, "claims_new", "claims_gone"),
        "claims_changed": [
            dict(zip(_CLAIMS_CHANGED, values(changed), strict=True))
            for changed in diff.claims_changed
        ],
        **values(diff, "claims_edited"),
    }


def plans_values(chronology: Events, by: str = "", ahead: int | None = None) -> dict[str, Any]:
    """Return the plan histories and how plans were kept; slips count days."""
    return {
        "plans": values(chronology.plans()),
        "statistics": statistics_values(chronology, by, ahead),
    }


def statistics_values(
    among: Events, by: str = "", ahead: int | None = None
) -> list[dict[str, Any]]:
    """Return how plans were kept, an object for each group; slips count days."""
    return [
        {
            **values(row, *_COUNTS, "share_met", "median_slip", "mean_moves", "median_moves"),
            "against": {plan.value: _fared_values(one) for plan, one in row.against.items()},
            "moved": _fared_values(row.moved),
            "awaited": values(row.awaited),
        }
        for row in among.plan_statistics(by, ahead=ahead)
    ]


_COUNTS = (
    "group", "events", "met", "late", "early", "cannot_tell", "cancelled", "denied", "unreported",
    "open",
)  # fmt: skip


def _fared_values(fared: Fared) -> dict[str, Any]:
    return dict(values(fared, "number", *_FARED, "share_on_time"))


_FARED = tuple(field.name for field in attrs.fields(Fared))


def explanation_values(
    chronology: Chronology, event: str, other: str | None = None
) -> dict[str, Any]:
    """Return why an event has its date, or why one event stands before another.

    Raises:
        UnknownName: the ledger has no such event.
        AmbiguousName: several events are called so.
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
