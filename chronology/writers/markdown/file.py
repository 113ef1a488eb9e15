"""A report as GitHub-flavoured Markdown: a footnote for each claim, the payload in a comment."""

import re
from collections.abc import Iterable, Iterator, Sequence

from chronology.view import Report
from chronology.view.columns import (
    DECISIONS,
    FARED,
    FARED_HEADING,
    PLANS,
    SOURCES,
    SPREAD,
    SPREAD_HEADING,
    STATISTICS_HEADING,
    TOTALS,
    statistics_columns,
)
from chronology.view.dates import UNDATED
from chronology.view.payload import Assets, without_payload
from chronology.view.plans import ALL, lines_of, rows_explained
from chronology.view.report import Total
from chronology.view.rows import (
    ClaimRow,
    EventRow,
    FailedRow,
    FindingRow,
    HistoryRow,
    SourceRow,
    SpreadRow,
)
from chronology.view.said import said_in_words
from chronology.view.told import disputes, in_titles, many_took_part
from chronology.view.words import AS_TYPED, counted
from chronology.vocabulary import Outcome
from chronology.writers.formats import Format
from chronology.writers.markdown.footnotes import derivations, place_of
from chronology.writers.markdown.text import (
    date_or,
    fenced,
    in_quotes,
    notes,
    seen,
    table,
    text,
    with_edtf,
)
from chronology.writers.markdown.told import chronology, in_short, undated

_OPENS, _CLOSES = "<!-- chronology-report payload\n", "\n-->\n"
_OPENS_SOMEHOW = re.compile(r"<!--\s{0,99}chronology-report\s{1,99}payload\b")
_ORDER_IN_GENERAL = {
    "dated": "its dates lie wholly after those of the event before it.",
    "tie-break": (
        "nothing tells which came first; the earlier first day goes first, then the earlier "
        "last day, then what was stated first."
    ),
}


def render(report: Report, payload: str, _assets: Assets) -> str:
    """Return the whole file: the report, its footnotes, and the payload in a comment."""
    sections = (
        _title_and_standfirst, in_short, chronology, undated, _plans_and_outcomes,
        _findings_section, _claims_that_fail, _sources, _decisions, _proof, _appendix,
    )  # fmt: skip
    blocks = (block for section in sections for block in section(report))
    return "\n\n".join(blocks) + f"\n\n{_OPENS}{payload}{_CLOSES}"


def payload_in(file: str) -> str:
    """Return the payload of a file; raises `ReportUnreadable` if it has none."""
    found = _opened(file)
    if found is None or (end := file.find("-->", found.end())) < 0:
        raise without_payload()
    return file[found.end() : end].strip()


def _opened(file: str) -> re.Match[str] | None:
    """Return where the last comment with a payload begins, also if its spaces changed."""
    start = max(file.rfind("<!--"), 0)
    return _OPENS_SOMEHOW.match(file, start)


def visible(file: str) -> str:
    """Return what a reader sees of a file: all but the payload."""
    found = _opened(file)
    return file if found is None else file[: found.start()]


# Head --------------------------------------------------------------------------------------


def _title_and_standfirst(report: Report) -> Iterator[str]:
    head = report.head
    yield f"# {text(head.title)}"
    counts = [f"{part.number} {part.what}" for part in report.totals.parts if part.number]
    seen = f" As of {text(head.as_of)}." if head.as_of else ""
    yield f"{counted(report.totals.claims, 'claim')}: {', '.join(counts) or 'none'}.{seen}"
    yield (
        f"Made at {head.at} from {text(head.ledger) or 'a ledger'} by chronology "
        f"{text(head.versions[0].version)}. What it proves, and what not, stands before the "
        "appendix."
    )


# Findings ----------------------------------------------------------------------------------


def _findings_section(report: Report) -> Iterator[str]:
    yield "## What was found"
    if not (report.conflicts or report.findings):
        yield "Nothing to tell: no conflicts, no warnings, no notes."
    if disputed := list(disputes(report)):
        yield "### Conflicts"
    for conflict in disputed:
        yield f"**{text(conflict.code)}:** {text(conflict.in_titles)}"
        claims = [report.claim_of[name] for name in conflict.claims]
        if conflict.family == "evidence":
            yield from filter(None, map(_against_source, claims))
            claims = [claim for claim in claims if all(p.holds for p in claim.passages)]
        if claims:
            yield _side_by_side(claims, report)
    for title, severity in (("Warnings", "warning"), ("Notes", "note")):
        told = {row.anchor for row in disputed}
        open_ = (f for f in report.findings if not f.acknowledged and f.anchor not in told)
        rows = [finding for finding in open_ if finding.severity == severity]
        yield from _listed(f"### {title}", map(_finding_line, rows))
    folded = [finding for finding in report.findings if finding.acknowledged]
    yield from _listed("### Acknowledged by a person", map(_acknowledged_finding, folded))


def _side_by_side(claims: Sequence[ClaimRow], report: Report) -> str:
    """Return the claims of a conflict beside each other: who, the words, the date."""
    heads = [f"{text(claim.voice)}, {date_or(claim.stated, 'undated')}" for claim in claims]
    words = [f"{in_quotes(claim.passages[0].quoted)} {notes([claim.anchor])}" for claim in claims]
    dates = [text(said_in_words(c, report.date_shown(c) or c.derived, "no date")) for c in claims]
    sources = [text(report.source_of[claim.source].name) for claim in claims]
    return table(heads, [words, dates, sources])


def _against_source(claim: ClaimRow) -> str:
    """Return a quote that fails beside the source's nearest words; empty if none fails."""
    failing = [passage for passage in claim.passages if not passage.holds]
    rows = [[in_quotes(p.quoted), in_quotes(p.found) if p.found else "nothing"] for p in failing]
    note = notes([claim.anchor])
    return table((f"as quoted {note}", "in the source"), rows) if rows else ""


def _finding_line(finding: FindingRow) -> str:
    return f"**{text(finding.code)}:** {text(finding.in_titles)} {notes(finding.claims)}".rstrip()


def _acknowledged_finding(finding: FindingRow) -> str:
    return f"{_finding_line(finding)} — {text(finding.acknowledged)}"


def _listed(heading: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield heading
        yield "\n".join(lines)


# Events ------------------------------------------------------------------------------------


def _about_events(report: Report) -> Iterator[str]:
    """Say why each event stands where it does, and what else there is to know of it."""
    events = (*report.events, *report.undated)
    yield from _listed("### Why in this order", _order_reasons(events))
    more = ((event, "; ".join(_further_words(event))) for event in events)
    items = (f"**{text(event.name)}:** {words}" for event, words in more if words)
    yield from _listed("### More on these events", items)


def _further_words(event: EventRow) -> Iterator[str]:
    """Yield what the table does not hold of an event."""
    yield text(event.kind)
    if event.when and event.when.edtf != event.when.text:
        yield f"EDTF {text(event.when.edtf)}"
    yield f"sources: {text(event.independent)}"
    if everybody := many_took_part(event):
        yield f"took part: {text(everybody)}"
    if event.series:
        number = f"number {text(event.ordinal)}" if event.ordinal else "one"
        yield f"{number} of {text(event.series)}"
    for field in event.fields:
        yield f"{text(field.name)}: {text(field.text)}"
    for merged in event.merged:
        yield f"{text(merged.id)} is this event, because {text(merged.reason)}"
    if event.when and event.inferred:
        yield f"from all events together follows: {with_edtf(event.inferred)}"
    if event.tags:
        yield f"tags: {text(', '.join(event.tags))}"
    yield from [text(event.note)] if event.note else []


def _order_reasons(events: Sequence[EventRow]) -> Iterator[str]:
    counts = {label: sum(event.order == label for event in events) for label in _ORDER_IN_GENERAL}
    following = sum(event.order != "" for event in events)
    for label, reason in _ORDER_IN_GENERAL.items():
        if counts[label]:
            noun = "event that follows" if following == 1 else "events that follow"
            share = f"{counts[label]} of {following} {noun} another"
            yield f"**{label}** ({share}): {reason}"
    for event in events:
        if event.order and event.order not in _ORDER_IN_GENERAL:
            why = f"{text(event.order_reason)} {notes(event.order_claims)}".rstrip()
            yield f"**{event.order}**, {text(event.name)}: {why}"


# Plans -------------------------------------------------------------------------------------


def _plans_and_outcomes(report: Report) -> Iterator[str]:
    yield "## Plans, and what came of them"
    if not report.plans:
        yield "Nothing was planned."
        return
    yield table(
        PLANS.headers, (row for plan in report.plans for row in _history_cells(plan, report))
    )
    yield "\n".join(f"- {text(row.sentence)}" for row in report.statistics if row.by == ALL)


def _how_plans_were_kept(report: Report) -> Iterator[str]:
    if not report.statistics:
        return
    yield f"### {STATISTICS_HEADING}"
    columns = statistics_columns(report.statistics)
    cells = (
        [text(cell) for cell in columns.texts(row, report).values()] for row in report.statistics
    )
    yield table(columns.headers, cells)
    fared = [one for row in report.statistics for one in row.against]
    if fared:
        yield f"### {FARED_HEADING}"
        cells = ([*map(text, FARED.texts(one, report).values())] for one in fared)
        yield table(FARED.headers, cells)
        yield from map(text, rows_explained(fared))
    if report.spread:
        yield f"### {SPREAD_HEADING}"
        yield table(SPREAD.headers, (_spread_cells(row, report) for row in report.spread))


def _spread_cells(row: SpreadRow, report: Report) -> list[str]:
    return [text(cell) for cell in SPREAD.texts(row, report).values()]


def _history_cells(history: HistoryRow, report: Report) -> Iterator[list[str]]:
    """Yield a row for each plan, and one for what came of them."""
    for line in lines_of(history):
        cells = {key: text(cell) for key, cell in PLANS.texts(line, report).items()}
        if said := line.said:
            cells["says"] += f"{', replaced' if line.is_replaced else ''}{notes([said.claim])}"
            cells["stated"] = cells["stated"] or UNDATED
            cells["date"] = cells["date"] or ("no date" if line.plan else "")
        else:
            cells["says"] = f"**what came of {'its end' if history.of_end else 'it'}**"
            none = "" if history.outcome == Outcome.CANCELLED else "no report"
            cells["date"] = cells["date"] or none
            cells["slip"] = cells["slip"] or text(history.outcome)
        yield list(cells.values())


# What failed -------------------------------------------------------------------------------


def _claims_that_fail(report: Report) -> Iterator[str]:
    yield "## Claims that do not count"
    if not (report.failed or report.not_yet):
        yield "Every claim counts."
    for row in report.failed:
        yield from _one_that_fails(row, report)
    yield from _listed(
        "### Not stated yet",
        (
            f"“{text(row.words)}” ({_source_name(row.source, report)}): {text(row.why)}"
            for row in report.not_yet
        ),
    )


def _one_that_fails(row: FailedRow, report: Report) -> Iterator[str]:
    claim = report.claim_of[row.claim]
    yield f"**{text(in_titles(row.claim, report))}** ({row.status}){notes([claim.anchor])}"
    yield "\n".join(f"- {text(why)}" for why in row.why) or "- no reason is recorded"
    for passage in claim.passages:
        if passage.comparison:
            yield fenced(passage.comparison, "")


# Sources -----------------------------------------------------------------------------------


def _source_name(anchor: str, report: Report) -> str:
    source = report.source_of[anchor]
    return text(source.name)


def _sources(report: Report) -> Iterator[str]:
    yield "## Sources"
    if not report.sources:
        yield "There are none."
        return
    columns = SOURCES.pick("publisher", "published", "url", "claims", "note")
    told = ((source, columns.texts(source, report)) for source in report.sources)
    rows = (
        [
            text(source.name),
            *(text(cells[key] or (UNDATED if key == "published" else "")) for key in cells),
        ]
        for source, cells in told
    )
    yield table((SOURCES["title"].header, *columns.headers), rows)


def _files(report: Report) -> Iterator[str]:
    """Yield the file of each source: its hashes, how it was read, and what its date rests on."""
    for source in report.sources:
        yield f"**{text(source.name)}**"
        yield "\n".join(f"- {name}: {value}" for name, value in _facts_of_a_source(source) if value)


def _facts_of_a_source(source: SourceRow) -> Iterator[tuple[str, str]]:
    yield "named", text(source.id)
    yield "file", text(source.file)
    yield "published", with_edtf(source.published, "unknown")
    yield "written, by its own words", date_or(source.written)
    for passage in filter(None, (source.published_passage, source.placed_passage)):
        yield (
            f"its words for the {passage.role}",
            f"{in_quotes(passage.quoted)}, {place_of(passage)}",
        )
    yield "placed, because", text(source.placed_reason)
    yield "retrieved", date_or(source.retrieved)
    yield "language", text(source.language)
    yield "SHA-256 of the bytes", source.raw_sha256 or "could not be read"
    yield "SHA-256 recorded, which is another", source.recorded_sha256 if source.changed else ""
    yield "SHA-256 of the text", source.text_sha256
    yield "text read by", text(source.extractor)
    yield "not read of it", text("; ".join(source.unread))
    yield "version", text(source.version_in_words)
    yield AS_TYPED, ", ".join(source.typed)


# Decisions, totals, proof ------------------------------------------------------------------


def _decisions(report: Report) -> Iterator[str]:
    yield "## Decisions"
    if not report.decisions:
        yield "Nobody decided anything."
        return
    rows = (DECISIONS.texts(row, report).values() for row in report.decisions)
    yield table(DECISIONS.headers, (list(map(text, cells)) for cells in rows))


def _appendix(report: Report) -> Iterator[str]:
    yield "## Appendix"
    yield from derivations(report)
    yield from _about_events(report)
    yield from _how_plans_were_kept(report)
    yield "### Files and hashes"
    yield from _files(report)
    yield from _totals(report)


def _totals(report: Report) -> Iterator[str]:
    yield "### Totals"
    yield table(TOTALS.headers, (_total(total, report) for total in report.totals.lines))
    problems = (f"{text(p.place)}: {text(p.reason)}; {text(p.remedy)}" for p in report.problems)
    yield from _listed("### What could not be used", problems)


def _total(total: Total, report: Report) -> list[str]:
    """Return a number with what it means; the sum stands out."""
    what, number, meaning = TOTALS.texts(total, report).values()
    strong = total == report.totals.whole
    return [f"**{what}**", f"**{number}**", meaning] if strong else [what, number, meaning]


def _proof(report: Report) -> Iterator[str]:
    yield "## What this report proves, and what not"
    yield "It proves:"
    yield "\n".join(f"- {text(sentence)}" for sentence in report.head.proves)
    yield "It does not prove:"
    yield "\n".join(f"- {text(sentence)}" for sentence in report.head.proves_not)
    yield f"Made by {text(report.head.made_by)}."


FORMAT = Format(
    name="Markdown",
    suffixes=(".md",),
    render=render,
    payload_in=payload_in,
    visible=visible,
    seen=seen,
)
