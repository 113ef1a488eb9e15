"""The tables and lists of a report's page, in the order in which a reader meets them."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from chronology.view import Report
from chronology.view.columns import (
    DECISIONS,
    EVENTS,
    FARED,
    FARED_HEADING,
    FINDINGS,
    PROBLEMS,
    STATISTICS,
    STATISTICS_HEADING,
    TOTALS,
)
from chronology.view.dates import text_of
from chronology.view.rows import (
    ClaimRow,
    EventRow,
    FindingRow,
    HistoryRow,
    PlanRow,
    SourceRow,
)
from chronology.view.words import AS_TYPED
from chronology.writers.page.elements import NUMBERS, Child, Line, element, filled, listed, table
from chronology.writers.page.passages import (
    claim_link,
    event_link,
    facts,
    number_of,
    quotation,
    witness,
)

# What was found ----------------------------------------------------------------------------


def conflicts(report: Report) -> Iterator[Element]:
    """Yield what cannot all be true: each with the quotes that contradict, side by side."""
    for finding in report.conflicts:
        yield element(
            "article",
            element("h3", element("span", "Conflict", class_="label"), " ", finding.sentence),
            element("p", *_concerned(finding, report), class_="concerned"),
            element("div", *_witnesses(finding, report), class_="pair"),
            id=finding.anchor,
            class_="conflict",
        )


def _concerned(finding: FindingRow, report: Report) -> Iterator[Child]:
    yield element("code", finding.code)
    events = [report.event_of[anchor] for anchor in finding.events if anchor in report.event_of]
    if events:
        yield " · "
        yield from listed(event_link(event) for event in events)
    if finding.slip:
        yield f" · {finding.slip}"


def _witnesses(finding: FindingRow, report: Report) -> Iterator[Element]:
    for anchor in finding.claims:
        claim = report.claim_of[anchor]
        source = report.source_of[claim.source]
        said = f"{claim.modality_in_words}: {claim.date.text if claim.date else 'no date'}"
        stated = f", stated {claim.stated.text}" if claim.stated else ""
        yield element(
            "figure",
            element("p", element("a", said, number_of(anchor), href=f"#{anchor}"), class_="said"),
            *(quotation(passage) for passage in claim.passages[:1]),
            element(
                "figcaption",
                *_voice(claim, source),
                element("a", element("bdi", source.name), href=f"#{source.anchor}"),
                stated,
            ),
        )
    for anchor in finding.sources:
        source = report.source_of[anchor]
        yield element("p", element("a", source.name, href=f"#{anchor}"))


def _voice(claim: ClaimRow, source: SourceRow) -> list[Child]:
    """Return whose word it is, where that is not the source's own."""
    if claim.speaker in {"", source.id, source.name}:
        return []
    return [element("bdi", claim.voice), " in "]


def findings(report: Report) -> Element:
    """Return warnings and notes, and conflicts that a person acknowledged."""
    headers = (*FINDINGS.pick("severity", "says", "finding").headers, "Passages")
    lines = (_finding_line(finding, report) for finding in report.findings)
    return table("Warnings and notes", headers, lines, "findings")


def _finding_line(finding: FindingRow, report: Report) -> Line:
    said: list[Child] = [finding.sentence]
    if finding.acknowledged:
        said.append(element("small", f" Acknowledged: {finding.acknowledged}", class_="more"))
    passages = listed((claim_link(anchor, report) for anchor in finding.claims), "; ")
    weight = element("span", finding.severity, class_=f"weight {finding.severity}")
    return Line(
        cells=([weight], said, [element("code", finding.code)], passages),
        id=finding.anchor,
        look="acknowledged" if finding.acknowledged else None,
    )


# The chronology ----------------------------------------------------------------------------

_CHRONOLOGY = EVENTS.pick("when", "what", "kind", "status", "sources", "findings").headers


def chronology(report: Report) -> Element:
    """Return the events with a date, in order."""
    lines = (_event_line(event, report) for event in report.events)
    return table("The chronology: events with a date, in order", _CHRONOLOGY, lines, "events")


def undated(report: Report) -> Element:
    """Return the events without a date, with what follows for them from others."""
    headers = (EVENTS["follows"].header, *_CHRONOLOGY[1:])
    lines = (_event_line(event, report) for event in report.undated)
    return table("Events without a date", headers, lines, "events")


def _event_line(event: EventRow, report: Report) -> Line:
    codes = [report.finding_of[anchor] for anchor in event.findings if anchor in report.finding_of]
    shown = [f for f in codes if f.severity != "note" and not f.acknowledged]
    return Line(
        cells=(
            [_when(event, report)],
            [element("bdi", event.name), *_who_and_where(event)],
            event.kind,
            event.standing,
            [element("span", event.independent, title=_source_names(event, report))],
            listed(_findings_of(shown)),
        ),
        id=event.anchor,
        look=event.status if event.status == "disputed" else None,
    )


def _findings_of(findings: Sequence[FindingRow]) -> Iterator[Element]:
    """Yield links to findings: each code once, what else has the same code by its number."""
    told: dict[str, int] = {}
    for finding in findings:
        number = told[finding.code] = told.get(finding.code, 0) + 1
        name = f"({number})" if number > 1 else finding.code
        yield element("a", name, href=f"#{finding.anchor}", class_=finding.severity)


def _when(event: EventRow, report: Report) -> Child:
    """Return an event's date, as a link to the passage that it follows from."""
    shown = event.when or event.inferred
    words = shown.text if shown else "nothing"
    target = witness(event, report)
    edtf = shown.edtf if shown else None
    if not target:
        return words
    return element("a", words, number_of(target), href=f"#{target}", title=edtf)


def _who_and_where(event: EventRow) -> Iterator[Child]:
    """Yield who took part and where, below the name."""
    parts = [", ".join(event.participants), event.place]
    known = " · ".join(part for part in parts if part)
    if known:
        yield element("small", known, class_="more", dir="auto")
    if event.note:
        yield element("small", event.note, class_="more", dir="auto")


def _source_names(event: EventRow, report: Report) -> str:
    return ", ".join(report.source_of[anchor].id for anchor in event.sources)


# Plans -------------------------------------------------------------------------------------


def plans(report: Report) -> Element:
    """Return every plan, and what came of the last of each event."""
    headers = ("Stated", "Event, and by whom", "Date", "Slip", "What came of it")
    lines = (line for history in report.plans for line in _history_lines(history, report))
    return table("Plans, in the order in which they were stated", headers, lines, "plans")


def _history_lines(history: HistoryRow, report: Report) -> Iterator[Line]:
    event = report.event_of[history.event]
    for place, plan in enumerate(history.plans, 1):
        last = place == len(history.plans)
        yield _plan_line(plan, event, _outcome_in_a_cell(history) if last else "")


def _plan_line(plan: PlanRow, event: EventRow, outcome: str) -> Line:
    name = [event_link(event), element("small", plan.voice, class_="more", dir="auto")]
    words = text_of(plan.date) or "no date"
    date = element("a", words, number_of(plan.claim), href=f"#{plan.claim}")
    replaced = "" if plan.current or plan.date is None else "replaced"
    said = "" if plan.says == _PLANNED else plan.says
    more = said if plan.given_up else ", ".join(filter(None, (said, replaced)))
    told = [element("small", f" {more}", class_="more")] if more else []
    return Line(cells=(text_of(plan.stated), name, [date, *told], plan.moved, outcome))


_PLANNED = "planned"


def _outcome_in_a_cell(history: HistoryRow) -> str:
    reported = f"reported {history.reported.text}: " if history.reported else ""
    came = history.kept or history.outcome
    total = f"in all {history.total}" if history.total else ""
    return ", ".join(filter(None, (f"{reported}{came}", total)))


def statistics(report: Report) -> Element:
    """Return how plans were kept, by voice, series, kind and tag."""
    rows = (STATISTICS.texts(row, report).values() for row in report.statistics)
    lines = (Line(cells=tuple(cells)) for cells in rows)
    return table(STATISTICS_HEADING, STATISTICS.headers, lines, NUMBERS)


def fared(report: Report) -> Element:
    """Return how first plans, what binds and last plans fared, by the same."""
    fared = (one for row in report.statistics for one in row.against)
    lines = (Line(cells=tuple(FARED.texts(one, report).values())) for one in fared)
    return table(FARED_HEADING, FARED.headers, lines, NUMBERS)


# Claims that do not count ------------------------------------------------------------------


def failed(report: Report) -> Element:
    """Return the claims that do not count, each with the reasons."""
    headers = ("Status", "Claim", "Why")
    lines = (
        Line(cells=(row.status, [_claim_of_event(row.claim, report)], " ".join(row.why)))
        for row in report.failed
    )
    return table("Claims that do not count", headers, lines, "failed")


def not_yet(report: Report) -> Element:
    """Return the claims that did not exist yet on the day looked from."""
    headers = ("Source", "Claim", "Why")
    lines = (
        Line(cells=([_source_link(report.source_of[row.source])], row.id, row.why))
        for row in report.not_yet
    )
    return table("Claims not yet made on the day looked from", headers, lines, "failed")


def _claim_of_event(anchor: str, report: Report) -> Element:
    claim = report.claim_of[anchor]
    event = report.event_of.get(claim.event)
    name = event.name if event else claim.id
    source = report.source_of[claim.source].name
    return element("a", element("bdi", name), f" ({source})", number_of(anchor), href=f"#{anchor}")


# Sources -----------------------------------------------------------------------------------


def sources(report: Report) -> Iterator[Element]:
    """Yield each source: what it is, its hashes, and what its date rests on."""
    for source in report.sources:
        yield element(
            "article",
            element("h3", element("bdi", source.name)),
            *_change_of_the_file(source),
            _source_facts(source),
            *_dating(source),
            id=source.anchor,
            class_="source",
        )


def _change_of_the_file(source: SourceRow) -> Iterator[Element]:
    if source.changed:
        words = "The file is not the one that the ledger records: its hash differs."
        yield element("p", element("strong", words), class_="fault")


def _source_facts(source: SourceRow) -> Element:
    return facts(
        ("Published by", [source.publisher]),
        ("Published", [text_of(source.published)]),
        ("Retrieved", [text_of(source.retrieved)]),
        ("From", [_address(source.url)]),
        ("File", [source.file]),
        ("Language", [source.language]),
        ("Version", [source.version_in_words]),
        ("Claims resting on it", [str(source.claims)]),
        (AS_TYPED.capitalize(), [", ".join(source.typed)]),
        ("SHA-256 of the file", [_digest(source.raw_sha256)]),
        ("SHA-256 of its text", [_digest(source.text_sha256)]),
        ("SHA-256 in the ledger", [_digest(source.recorded_sha256)]),
        ("Read by", [source.extractor]),
        ("Not in the text", ["; ".join(source.unread)]),
        ("Remark", [source.note]),
        ("In the ledger", [source.id]),
    )


def _digest(digest: str) -> Child:
    return element("code", digest) if digest else None


def _address(url: str) -> Child:
    """Return a web address as a link; anything else, such as a script, as mere text."""
    if url.lower().startswith(("https://", "http://")):
        return element("a", url, href=url, rel="noreferrer noopener nofollow")
    return url


def _dating(source: SourceRow) -> Iterator[Element]:
    """Yield the words that a source's own date rests on."""
    named = (
        ("Words for its date", source.published_passage, ""),
        ("Words that place it", source.placed_passage, source.placed_reason),
    )
    for title, passage, reason in named:
        if passage is not None:
            made = element("div", element("h4", title), quotation(passage), class_="further")
            yield filled(made, [element("p", reason)] if reason else [])


def _source_link(source: SourceRow) -> Element:
    return element("a", element("bdi", source.name), href=f"#{source.anchor}")


# Decisions, problems, totals ---------------------------------------------------------------


def decisions(report: Report) -> Element:
    """Return what a person decided, each with its reason."""
    lines = (
        Line(cells=(row.what, [element("bdi", row.on)], row.reason), id=row.anchor)
        for row in report.decisions
    )
    return table("Decisions of a person", DECISIONS.headers, lines, "failed")


def problems(report: Report) -> Element:
    """Return what of the ledger and its documents could not be used."""
    lines = (Line(cells=(row.place, row.reason, row.remedy)) for row in report.problems)
    return table("What could not be used", PROBLEMS.headers, lines, "failed")


def totals(report: Report) -> Element:
    """Return what became of everything that went in; the parts add up to the claims."""
    columns = TOTALS.pick("number", "what", "meaning")
    rows = (columns.texts(row, report).values() for row in report.totals.lines)
    lines = (Line(cells=tuple(cells)) for cells in rows)
    return table("What went in, and what became of it", columns.headers, lines, NUMBERS)
