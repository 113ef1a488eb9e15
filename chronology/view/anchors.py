"""Anchors: the names by which the rows of a report refer to each other."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import attrs

from chronology.building import Chronology
from chronology.findings import Finding
from chronology.reconciling import roots
from chronology.view.rows import FindingRow
from chronology.vocabulary import Severity


@attrs.frozen(kw_only=True)
class Anchors:
    """The anchors of a report's rows, by what the chronology calls them.

    Attributes:
        events: by id or alias of an event; what is merged has the anchor of what it is.
        claims: by id.
        sources: by id.
        findings: each with its anchor, in the order in which the report tells them.
    """

    events: Mapping[str, str]
    claims: Mapping[str, str]
    sources: Mapping[str, str]
    findings: tuple[tuple[Finding, str], ...]

    @classmethod
    def of(cls, chronology: Chronology) -> "Anchors":
        """Return the anchors for a chronology."""
        own = numbered("e", (dossier.event.id for dossier in chronology.events))
        real = roots(chronology.ledger.events)
        told = (claim.claim.id for d in chronology.events for claim in d.claims)
        rest = (claim.claim.id for claim in chronology.claims)
        return cls(
            events={name: own[root] for name, root in real.items() if root in own},
            claims=numbered("c", chain(told, rest)),
            sources=numbered("s", (source.id for source in chronology.ledger.sources)),
            findings=tuple(_in_order_told(chronology.findings)),
        )

    def of_events(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the anchors of events, each once; of one that is not shown, none."""
        return _anchors_known(names, self.events)

    def of_claims(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the anchors of claims, each once; of one that is not shown, none."""
        return _anchors_known(names, self.claims)

    def of_sources(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the anchors of sources, each once."""
        return _anchors_known(names, self.sources)


def numbered(letter: str, names: Iterable[str]) -> dict[str, str]:
    """Return an anchor for each name, numbered in their order."""
    return {name: f"{letter}{n}" for n, name in enumerate(dict.fromkeys(names), start=1)}


def open_conflict(finding: Finding | FindingRow) -> bool:
    """Say whether a finding stands with the conflicts: most serious, and not folded away."""
    return finding.severity == Severity.CONFLICT and not finding.acknowledged


def _in_order_told(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    in_order = sorted(findings, key=lambda finding: not open_conflict(finding))
    for number, finding in enumerate(in_order, start=1):
        yield finding, f"f{number}"


def _anchors_known(names: Iterable[str], anchors: Mapping[str, str]) -> tuple[str, ...]:
    found: Iterator[str] = (anchors[name] for name in names if name in anchors)
    return tuple(dict.fromkeys(found))
