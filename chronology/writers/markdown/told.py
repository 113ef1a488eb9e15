"""The first lines of a report in Markdown, and its one table: who says what, and where."""

from collections.abc import Iterable, Iterator, Sequence

from chronology.view import Report
from chronology.view.answer import Answer
from chronology.view.answers import answers
from chronology.view.columns import EVENTS, TOLD
from chronology.view.dates import text_of
from chronology.view.rows import EventRow
from chronology.view.short_words import short_words
from chronology.view.told import (
    ToldRow,
    about,
    findings_shown,
    in_the_table,
    standing_shown,
    who_disputes_what,
)
from chronology.writers.markdown.text import notes, table, text


def in_short(report: Report) -> Iterator[str]:
    """Yield what a reader must know first, and who disputes what."""
    yield "## In short"
    for answer in answers(report):
        yield from _answer_in_markdown(answer)
    words = TOLD.pick("words", "source").headers
    rows = [
        [text(what) if place == 0 else "", text(row.who), *_dispute(row)]
        for what, _, told in who_disputes_what(report)
        for place, row in enumerate(told)
    ]
    if rows:
        yield "### Who disputes what"
        yield table(("On what", "Who", "Says", *words), rows)


def _answer_in_markdown(answer: Answer) -> Iterator[str]:
    if not answer.items:
        yield text(answer.sentence)
        return
    yield f"**{text(answer.sentence)}**"
    items = [_with_note(item.anchor, item.in_words) for item in answer.items]
    items += [text(answer.folded)] if answer.rest else []
    yield "\n".join(f"- {item}" for item in items)


def _with_note(anchor: str, words: str) -> str:
    return f"{text(words)} {notes([anchor])}" if anchor.startswith("c") else text(words)


def _dispute(row: ToldRow) -> list[str]:
    return [text(row.says) or "no date", *_words_and_source(row, says="")]


def _words_and_source(row: ToldRow, says: str) -> list[str]:
    said = f"**{text(says)}:** " if says else ""
    return [f"{said}“{text(row.words)}” {notes([row.claim])}", text(row.pinpoint)]


def chronology(report: Report) -> Iterator[str]:
    """Yield the one table: the events with a date, in order, a line for each claim."""
    yield "## Chronology"
    if report.events:
        yield table(TOLD.headers, _lines_of_events(report.events, report))
    else:
        yield "No event has a date."


def undated(report: Report) -> Iterator[str]:
    """Yield the events without a date, with what follows for them from others."""
    yield "## Events without a date"
    if report.undated:
        headers = (EVENTS["follows"].header, *TOLD.headers[1:])
        yield table(headers, _lines_of_events(report.undated, report))
    else:
        yield "Every event has a date."


def _lines_of_events(events: Iterable[EventRow], report: Report) -> Iterator[list[str]]:
    """Yield a line for each claim on each event; the first has the event's date and name."""
    for event in events:
        told, more = in_the_table(event, report)
        cells = [_claim_cells(row) for row in told] or [["", ""]]
        if more:
            cells.append([f"{more} further claims: {notes(event.claims)}", ""])
        shown = event.when or event.inferred
        found = dict.fromkeys(short_words(row.code) for row in findings_shown(event, report))
        first, *rest = cells
        yield [text(text_of(shown, "no date")), _what(event), *first, text(", ".join(found))]
        yield from (["", "", *line, ""] for line in rest)


def _claim_cells(row: ToldRow) -> list[str]:
    words, source = _words_and_source(row, row.says)
    return [words, f"{source}; {text(row.voice)}" if row.voice else source]


def _what(event: EventRow) -> str:
    also = [f"also {merged.id}" for merged in event.merged]
    known: Sequence[str] = [part for part in (*also, standing_shown(event), about(event)) if part]
    return f"**{text(event.name)}**" + (f" ({text('; '.join(known))})" if known else "")
