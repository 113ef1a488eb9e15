"""Findings as tables and reports tell them: what a sentence names by its id, by its title too."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath

from chronology.building import Chronology
from chronology.findings import Finding, Named, Sentence
from chronology.sources import Source
from chronology.view.anchors import Anchors
from chronology.view.dates import date_of
from chronology.view.rows import FindingRow, name_without_title
from chronology.vocabulary import Referent


def finding_rows(chronology: Chronology, anchors: Anchors) -> Iterator[FindingRow]:
    """Yield every finding, in the order in which a report tells them."""
    title = title_of(chronology)
    for finding, anchor in anchors.findings:
        yield _finding_row(finding, anchor, anchors, title)


def title_of(chronology: Chronology) -> Callable[[Named], str]:
    """Return what a reader who has no ledger calls sources, events and claims."""
    sources = _titles_of_sources(chronology.ledger.sources)
    events = {one.event.id: one.name for one in chronology.events}
    claims = {one.claim.id: one.claim for one in chronology.claims}

    def title(named: Named) -> str:
        if named.of is Referent.SOURCE:
            return f"“{sources[named.id]}”" if named.id in sources else named.id
        if named.of is Referent.EVENT:
            return events.get(named.id, named.id)
        claim = claims.get(named.id)
        if claim is None:
            return named.id
        event, source = events.get(claim.event, ""), sources.get(claim.source, claim.source)
        return f"{event} ({source})" if event else source

    return title


def _titles_of_sources(sources: tuple[Source, ...]) -> Mapping[str, str]:
    """Return what a reader calls each source, with its day or its id where several are alike."""
    titles = {one.id: one.title or _without_title(one) for one in sources}
    for field in ("published", "id"):
        numbers = Counter(titles.values())
        alike = [one for one in sources if numbers[titles[one.id]] > 1]
        for one in alike:
            titles[one.id] += f", {getattr(one, field) or 'undated'}"
    return titles


def _without_title(source: Source) -> str:
    file = source.url or PurePosixPath(source.file).name or source.id
    published = date_of(source.published)
    return name_without_title(publisher=source.publisher, published=published, file=file)


def _finding_row(
    finding: Finding, anchor: str, anchors: Anchors, title: Callable[[Named], str]
) -> FindingRow:
    said = finding.sentence
    return FindingRow(
        anchor=anchor,
        severity=finding.severity.value,
        family=finding.family.value,
        code=finding.code,
        sentence=str(said),
        told=said.told(title) if isinstance(said, Sentence) else "",
        events=anchors.of_events(finding.events),
        claims=anchors.of_claims(finding.claims),
        sources=anchors.of_sources(finding.sources),
        slip="" if finding.slip is None else str(finding.slip),
        acknowledged=finding.acknowledged,
    )
