"""The tables and lists of a report's page, in the order in which a reader meets them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from chronology.view import Report
from chronology.view.columns import (
    DECISIONS,
    FARED,
    FARED_HEADING,
    FINDINGS,
    PROBLEMS,
    SOURCES,
    SPREAD,
    SPREAD_HEADING,
    STATISTICS_HEADING,
    TOTALS,
    statistics_columns,
)
from chronology.view.dates import UNDATED, text_of
from chronology.view.plans import lines_of
from chronology.view.rows import (
    CalledOffRow,
    ClaimRow,
    EventRow,
    FindingRow,
    HistoryRow,
    PlanRow,
    SourceRow,
)
from chronology.view.said import said_in_words
from chronology.view.short_words import short_words
from chronology.view.told import RIVALS, disputes
from chronology.view.words import AS_TYPED, counted
from chronology.vocabulary import Modality, Severity
from chronology.writers.page.elements import NUMBERS, Child, Line, element, filled, listed, table
from chronology.writers.page.passages import (
    claim_link,
    event_link,
    facts,
    number_of,
    quotation,
)

# What was found ----------------------------------------------------------------------------


def conflicts(report: Report) -> Iterator[Element]:
    """Yield what cannot all be true: each with the quotes that contradict, side by side."""
    for finding in disputes(report):
        rivals = "Plans" if finding.code == RIVALS else "Possible conflict"
        label = "Conflict" if finding.severity == Severity.CONFLICT else rivals
        yield element(
            "article",
            element("h3", element("span", label, class_="label"), " ", finding.in_titles),
            element("p", *_concerned(finding, report), class_="concerned"),
            element("div", *_witnesses(finding, report), class_="pair"),
            id=finding.anchor,
            class_="conflict",
        )


def _concerned(finding: FindingRow, report: Report) -> Iterator[Child]:
    yield _in_few_words(finding)
    events = [report.event_of[anchor] for anchor in finding.events if anchor in report.event_of]
    if events:
        yield " · "
        yield from listed(event_link(event) for event in events)
    if finding.slip:
        yield f" · {finding.slip}"


def _in_few_words(finding: FindingRow) -> Element:
    """Return what a reader calls a finding; its code stands behind it."""
    return element("span", short_words(finding.code), title=finding.code)


def _witnesses(finding: FindingRow, report: Report) -> Iterator[Element]:
    for anchor in finding.claims:
        claim = report.claim_of[anchor]
        source = report.source_of[claim.source]
        said = said_in_words(claim, report.date_shown(claim), "no date")
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


def findings(report: Report) -> Iterator[Element]:
    """Yield warnings, of each kind the first few; what else there is is folded, and counted."""
    told = {row.anchor for row in disputes(report)}
    rest = [row for row in report.findings if row.anchor not in told]
    open_ = [row for row in rest if not row.acknowledged]
    warnings = [row for row in open_ if row.severity != Severity.NOTE]
    kinds = {
        code: [row for row in warnings if row.code == code] for code in _number_of_each(warnings)
    }
    shown = [row for rows in kinds.values() for row in rows[:_FIRST]]
    if shown:
        yield _findings_table("Warnings", shown, report)
    for code, rows in kinds.items():
        yield from _folded(
            f"{len(rows) - _FIRST} more of “{short_words(code)}”", rows[_FIRST:], report
        )
    notes = [row for row in open_ if row.severity == Severity.NOTE]
    counts = ", ".join(
        f"{short_words(code)} {number}" for code, number in _number_of_each(notes).items()
    )
    yield from _folded(f"{counted(len(notes), 'note')}: {counts}", notes, report)
    folded = [row for row in rest if row.acknowledged]
    yield from _folded(f"{counted(len(folded), 'finding')} acknowledged", folded, report)


_FIRST = 6  # findings of one kind that stand there without being asked for


def _number_of_each(rows: Iterable[FindingRow]) -> Counter[str]:
    return Counter(row.code for row in rows)


def _folded(summary: str, rows: Sequence[FindingRow], report: Report) -> Iterator[Element]:
    if rows:
        head = element("summary", summary)
        yield element("details", head, _findings_table(summary, rows, report), class_="folded")


def _findings_table(caption: str, rows: Iterable[FindingRow], report: Report) -> Element:
    headers = (*FINDINGS.pick("severity", "says", "finding").headers, "Passages")
    lines = (_finding_line(finding, report) for finding in rows)
    return table(caption, headers, lines, "findings")


def _finding_line(finding: FindingRow, report: Report) -> Line:
    said: list[Child] = [finding.in_titles]
    if finding.acknowledged:
        said.append(element("small", f" Acknowledged: {finding.acknowledged}", class_="more"))
    passages = listed((claim_link(anchor, report) for anchor in finding.claims), "; ")
    weight = element("span", finding.severity, class_=f"weight {finding.severity}")
    return Line(
        cells=([weight], said, [_in_few_words(finding)], passages),
        id=finding.anchor,
        look="acknowledged" if finding.acknowledged else None,
    )


# Plans -------------------------------------------------------------------------------------


def plans(report: Report) -> Element:
    """Return every plan, and what came of the last of each event."""
    headers = ("Stated", "Event, and by whom", "Date", "Slip", "What came of it")
    lines = (line for history in report.plans for line in _history_lines(history, report))
    return table("Plans, in the order in which they were stated", headers, lines, "plans")


def _history_lines(history: HistoryRow, report: Report) -> Iterator[Line]:
    """Yield a line for each plan, with what came of it alone, and one for what came of them.

    What came of a single plan that is not reported stands in its own line.
    """
    event = report.event_of[history.event]
    if len(history.plans) == 1 and history.reported is None and not history.called_off:
        yield _plan_line(history.plans[0], event, history.kept or history.outcome)
        return
    is_told_below = len(history.plans) == 1 and history.plans[0].held
    for line in lines_of(history):
        if line.plan:
            yield _plan_line(line.plan, event, "" if is_told_below else line.plan.came)
        elif line.off:
            yield _cancellation_line(line.off, event)
        else:
            yield _outcome_line(history, event)


def _cancellation_line(off: CalledOffRow, event: EventRow) -> Line:
    name = [event_link(event), element("small", off.voice, class_="more")]
    said = element("a", Modality.CANCELLED, number_of(off.claim), href=f"#{off.claim}")
    return Line(cells=(text_of(off.stated, UNDATED), name, [said], "", ""))


def _plan_line(plan: PlanRow, event: EventRow, came: str) -> Line:
    name = [event_link(event), element("small", plan.voice, class_="more")]
    words = text_of(plan.date) or "no date"
    date = element("a", words, number_of(plan.claim), href=f"#{plan.claim}")
    replaced = "replaced" if plan.replaced else ""
    said = "" if plan.says == _PLANNED else plan.says
    more = said if plan.given_up else ", ".join(filter(None, (said, replaced)))
    told = [element("small", f" {more}", class_="more")] if more else []
    return Line(cells=(text_of(plan.stated, UNDATED), name, [date, *told], plan.moved, came))


_PLANNED = "planned"


def _outcome_line(history: HistoryRow, event: EventRow) -> Line:
    what = "what came of its end" if history.of_end else "what came of it"
    name = [event_link(event), element("small", what, class_="more")]
    told = element("small", " reported", class_="more") if history.reported else " no report"
    total = f"in all {history.total}" if history.total else ""
    came = history.kept or history.outcome
    return Line(cells=("", name, [text_of(history.reported), told], total, came), look="outcome")


def statistics(report: Report) -> Element:
    """Return how plans were kept, by voice, series, kind and tag."""
    columns = statistics_columns(report.statistics)
    rows = (columns.texts(row, report).values() for row in report.statistics)
    lines = (Line(cells=tuple(cells)) for cells in rows)
    return table(STATISTICS_HEADING, columns.headers, lines, NUMBERS)


def fared(report: Report) -> Element:
    """Return how first plans, what binds and last plans fared, by the same."""
    fared = (one for row in report.statistics for one in row.against)
    lines = (Line(cells=tuple(FARED.texts(one, report).values())) for one in fared)
    return table(FARED_HEADING, FARED.headers, lines, NUMBERS)


def spread(report: Report) -> Element:
    """Return how many plans moved, and events came after their first plan, by how long."""
    lines = (Line(cells=tuple(SPREAD.texts(row, report).values())) for row in report.spread)
    return table(SPREAD_HEADING, SPREAD.headers, lines, NUMBERS)


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
        Line(
            cells=([_source_link(report.source_of[row.source])], [element("q", row.words)], row.why)
        )
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


def sources(report: Report) -> Element:
    """Return the sources: what each is, and how many claims rest on it."""
    keys = [key for key in _MAY_LACK if any(getattr(source, key) for source in report.sources)]
    columns = SOURCES.pick("claims", *keys)
    lines = (
        Line(
            cells=(
                source.dated or UNDATED,
                [element("bdi", source.name), *_change_of_the_file(source)],
                *(
                    [_address(source.url)] if key == "url" else text
                    for key, text in columns.texts(source, report).items()
                ),
            ),
            id=source.anchor,
        )
        for source in report.sources
    )
    return table("Sources", ("Published", "Title", *columns.headers), lines, "sources")


_MAY_LACK = ("publisher", "url", "note")


def files(report: Report) -> Iterator[Element]:
    """Yield the file of each source: its hashes, how it was read, and what its date rests on."""
    for source in report.sources:
        yield element(
            "article",
            element("h4", _source_link(source)),
            *_change_of_the_file(source),
            _source_facts(source),
            *_dating(source),
            class_="source",
        )


def _change_of_the_file(source: SourceRow) -> Iterator[Element]:
    if source.changed:
        words = "The file is not the one that the ledger records: its hash differs."
        yield element("p", element("strong", words), class_="fault")


def _source_facts(source: SourceRow) -> Element:
    return facts(
        ("Retrieved", [text_of(source.retrieved)]),
        ("File", [source.file]),
        ("Language", [source.language]),
        ("Version", [source.version_in_words]),
        (AS_TYPED.capitalize(), [", ".join(source.typed)]),
        ("SHA-256 of the file", [_digest(source.raw_sha256)]),
        ("SHA-256 of its text", [_digest(source.text_sha256)]),
        ("SHA-256 in the ledger", [_digest(source.recorded_sha256)]),
        ("Read by", [source.extractor]),
        ("Not in the text", ["; ".join(source.unread)]),
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
            made = element("div", element("h5", title), quotation(passage), class_="further")
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
