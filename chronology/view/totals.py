"""What became of everything that went in, as reports and tables tell it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from chronology.building import Chronology
from chronology.findings import Finding
from chronology.view.report import Total, TotalRows
from chronology.view.words import counted
from chronology.vocabulary import Severity

_DECIDED = "a person's word, with reason"
_MEANING = {
    "verified": "their quotes stand and their dates follow",
    "unverified": "a quote or a date failed; they take no part",
    "set aside": "a person does not use them, with a reason",
    "retracted": "their publisher corrected them or took them back",
    "not stated yet": "not certainly made by the day looked from",
}


def total_rows(chronology: Chronology) -> TotalRows:
    """Return how many claims came in, what became of them, and how much else there is."""
    totals = chronology.totals
    parts = (Total(what=w, number=n, reason=_MEANING[w]) for w, n in totals.parts)
    return TotalRows(
        claims=totals.claims, parts=tuple(parts), others=tuple(_other_totals(chronology))
    )


def _other_totals(chronology: Chronology) -> Iterator[Total]:
    totals, events = chronology.totals, chronology.events
    dated = sum(dossier.span is not None for dossier in events)
    bare = f"no words of their sources bear: {totals.typed}" if totals.typed.claims else ""
    yield Total(what="claims on fields as typed", number=totals.typed.claims, reason=bare)
    yield Total(what="sources", number=totals.sources)
    yield Total(what="events with a date", number=dated)
    yield Total(what="events without a date", number=len(events) - dated)
    yield Total(what="events merged", number=totals.merged, reason=_DECIDED)
    unused = "with an error in the ledger"
    yield Total(what="entries that could not be used", number=totals.unused, reason=unused)
    for severity, number in _number_open(chronology.findings).items():
        yield Total(what=f"{severity}s", number=number)
    yield Total(
        what="findings acknowledged",
        number=_number_acknowledged(chronology.findings),
        reason=_DECIDED,
    )


def _number_open(findings: Sequence[Finding]) -> dict[Severity, int]:
    """Return how many findings of each severity are not acknowledged."""
    found = Counter(finding.severity for finding in findings if not finding.acknowledged)
    return {severity: found[severity] for severity in Severity}


def _number_acknowledged(findings: Sequence[Finding]) -> int:
    return sum(finding.acknowledged != "" for finding in findings)


def findings_in_words(findings: Sequence[Finding], *, listed: bool, notes: bool) -> str:
    """Say how many findings there are, and how to read those that are not shown.

    Args:
        findings: the findings.
        listed: whether they are listed.
        notes: whether those of severity `note` are shown.
    """
    found, folded = _number_open(findings), _number_acknowledged(findings)
    counts = [counted(number, severity) for severity, number in found.items() if number]
    counts += [f"{folded} acknowledged"] if folded else []
    hidden = [] if listed else ["findings"]
    hidden += ["notes"] if not notes and found[Severity.NOTE] else []
    more = f" (--{' --'.join(hidden)} to read them)" if counts and hidden else ""
    return f"{', '.join(counts)}{more}." if counts else ""
