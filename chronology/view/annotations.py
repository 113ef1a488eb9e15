"""What is wrong with a ledger or with items, each at its line: for editors and for checks of CI."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from chronology.building import Chronology
from chronology.building.items import CheckedItem
from chronology.errors import Problem
from chronology.findings import Finding
from chronology.vocabulary import Family, Severity

_PROBLEM = "unreadable"


@attrs.frozen(kw_only=True)
class AnnotationRow:
    """Something wrong, and where it stands.

    Attributes:
        is_error: whether the check fails for it; else it warns.
        file: the file; empty if none is known.
        line: the line, from 1; `None` if none is known.
        title: its code.
        sentence: what is wrong, in one sentence.
    """

    is_error: bool
    file: str
    line: int | None
    title: str
    sentence: str


def of_ledger(chronology: Chronology) -> Iterator[AnnotationRow]:
    """Yield what is wrong with the evidence of a ledger, and with the ledger itself."""
    ledger = chronology.ledger
    claims = {one.claim.id: one.claim for one in chronology.claims}
    for found in chronology.findings:
        if found.family is not Family.EVIDENCE or found.severity is Severity.NOTE:
            continue
        at_fault = next((claims[name] for name in found.claims if name in claims), None)
        if at_fault is not None:
            inner = str(Path(ledger.path).parent / at_fault.in_file) if at_fault.in_file else ""
            yield _of_finding(found, inner or ledger.path, at_fault.line)
            continue
        source = next(iter(found.sources), "")
        place = ledger.problem(("sources", source), "", "")
        yield _of_finding(found, place.file or ledger.path, place.line)
    yield from map(_of_problem, ledger.problems)


def of_items(items: Iterable[CheckedItem], file: str) -> Iterator[AnnotationRow]:
    """Yield what is wrong with items, each at its line of their file."""
    for item in items:
        yield from map(_of_problem, item.problems)
        fails = not item.holds
        for found in item.reasons:
            yield attrs.evolve(_of_finding(found, file, item.line), is_error=fails)


def _of_finding(found: Finding, file: str, line: int | None) -> AnnotationRow:
    is_error = found.severity is Severity.CONFLICT and not found.acknowledged
    return AnnotationRow(
        is_error=is_error, file=file, line=line, title=found.code, sentence=found.sentence
    )


def _of_problem(problem: Problem) -> AnnotationRow:
    told = f"{problem.reason}; {problem.remedy}"
    sentence = f"{problem.key_path}: {told}" if problem.key_path else told
    return AnnotationRow(
        is_error=True, file=problem.file, line=problem.line, title=_PROBLEM, sentence=sentence
    )
