"""A report as a Word document: styles that an office can change, and numbered pages.

It bears no payload and does not verify itself: it names the SHA-256 of the report in JSON that is
written from the same ledger at the same moment, which does. All styles are those of Word's own
template (Title, Heading 1, List Bullet, Table Grid), so that an office's template changes them.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator

from chronology.errors import MissingExtra
from chronology.view import Report
from chronology.view.answers import answers
from chronology.view.columns import EVENTS, FINDINGS, PLANS, SOURCES, SPREAD, TOLD, Columns
from chronology.view.dates import UNDATED, text_of
from chronology.view.plans import lines_of
from chronology.view.rows import EventRow, FindingRow
from chronology.view.short_words import short_words
from chronology.view.spread import spread_in_words
from chronology.view.told import (
    about_in_full,
    findings_shown,
    in_the_table,
    in_titles,
    standing_shown,
    who_disputes_what,
)
from chronology.view.words import counted
from chronology.vocabulary import Severity
from chronology.writers import pictures
from chronology.writers.page import picture, slips
from chronology.writers.page.drawn_rows import rows
from chronology.writers.page.figure import COUNTED, SLIPS_HEADING, slips_explained
from chronology.writers.word_paper import Paper, Row

SUFFIX = ".docx"
_WHEN = (1980, 1, 1, 0, 0, 0)  # of every file in the package, so that the bytes are the same


def written(report: Report, digest: str, *, appendix: bool) -> bytes:
    """Return a report as a Word document.

    Args:
        report: the report.
        digest: the SHA-256 of the report in JSON, which can be checked.
        appendix: whether the document has how each date follows, the order and the hashes.

    Raises:
        MissingExtra: the extra `word` is not installed.
    """
    try:
        import docx
    except ImportError as error:
        raise MissingExtra(what="a report in DOCX", extra="word") from error
    paper = Paper(docx.Document())
    paper.set_up(report)
    _main_part(paper, report)
    if appendix:
        _appendix_of(paper, report)
    paper.heading("What this report proves, and what not")
    paper.bullets(report.head.proves)
    paper.line("It does not prove:")
    paper.bullets(report.head.proves_not)
    paper.line(
        "This document is for reading and does not verify itself. What verifies is the report in "
        f"JSON, written from {report.head.ledger} with --at {report.head.at}: its SHA-256 is "
        f"{digest}."
    )
    paper.line(f"Made by {report.head.made_by}.")
    return _packed_again(paper.saved())


# What stands there -------------------------------------------------------------------------


def _main_part(paper: Paper, report: Report) -> None:
    paper.heading("In short")
    for answer in answers(report):
        paper.line(answer.sentence, bold=bool(answer.items))
        paper.bullets(item.in_words for item in answer.items)
        if answer.rest:
            paper.bullets([answer.folded])
    disputed = list(_disputed(report))
    if disputed:
        paper.heading("Who disputes what", 2)
        headers = ("On what", "Who", "Says", *TOLD.pick("words", "source").headers)
        paper.table(headers, disputed, (3, 3, 2.6, 4.8, 3.8), named=0)
    for title, events in (
        ("Chronology", report.events),
        ("Events without a date", report.undated),
    ):
        if events:
            paper.heading(title)
            paper.table(TOLD.headers, _lines_told(events, report), _TOLD_WIDTHS, named=1)
    if picture.available() and (drawn := rows(report)):
        paper.heading("Timeline")
        if not picture.has_rows(report, on_paper=True):
            paper.line(COUNTED)
        told = f"Timeline of {counted(len(drawn), 'event')} with a date. The table says the same."
        paper.picture(pictures.drawn(report, on_paper=True).png(), told)
    _slips_of(paper, report)
    if report.plans:
        paper.heading("Plans, and what came of them")
        paper.table(PLANS.headers, _plan_lines(report), (3, 2.2, 2.9, 2, 2.5, 3.2), named=0)
    _what_was_found_in(paper, report)
    if report.failed:
        paper.heading("Claims that do not count")
        failed = ((in_titles(r.claim, report), r.status, " ".join(r.why)) for r in report.failed)
        paper.table(("Claim", "Status", "Why"), failed, (4, 2.5, 10))
    paper.heading("Sources")
    sources = (
        (one.name, one.publisher, one.dated or UNDATED, str(one.claims)) for one in report.sources
    )
    headers = SOURCES.pick("title", "publisher", "published", "claims").headers
    paper.table(headers, sources, (7, 4, 3, 2))


_TOLD_WIDTHS = (2.5, 2.8, 5.3, 4.7, 2.5)


def _what_was_found_in(paper: Paper, report: Report) -> None:
    """Write conflicts, warnings and notes, then what a person acknowledged, and is of no use."""
    in_turn = sorted(report.findings, key=lambda row: row.severity == Severity.NOTE)
    folded = [row for row in in_turn if row.acknowledged]
    shown = [*report.conflicts, *(row for row in in_turn if not row.acknowledged)]
    for found, title, level, last in (
        (shown, "What was found", 1, "finding"),
        (folded, "Acknowledged by a person", 2, "acknowledged"),
    ):
        if found:
            paper.heading(title, level)
            columns = FINDINGS.pick("severity", "says", last)
            paper.table(columns.headers, _found_lines(found, columns, report), (2, 11, 3.4))
    if report.problems:
        paper.heading("What could not be used", 2)
        paper.bullets(f"{one.place}: {one.reason}" for one in report.problems)


def _found_lines(
    rows: Iterable[FindingRow], columns: Columns[FindingRow], report: Report
) -> Iterator[Row]:
    for row in rows:
        cells = columns.texts(row, report)
        named = {"finding": short_words(row.code)} if "finding" in cells else {}
        yield tuple({**cells, **named}.values())


def _slips_of(paper: Paper, report: Report) -> None:
    if not slips.shown(report):
        return
    paper.heading(SLIPS_HEADING)
    for sentence in spread_in_words(report):
        paper.line(sentence, leads=True)
    if picture.available():
        told = " ".join((f"{SLIPS_HEADING}.", *spread_in_words(report)))
        paper.picture(pictures.drawn(report, of_slips=True, on_paper=True).png(), told)
        paper.line(" ".join(slips_explained(report)), small=True)
    elif report.spread:
        cells = (tuple(SPREAD.texts(row, report).values()) for row in report.spread)
        paper.table(SPREAD.headers, cells, (4, 3, 3))


def _disputed(report: Report) -> Iterator[Row]:
    for what, _, told in who_disputes_what(report):
        for place, row in enumerate(told):
            said = unbroken(row.says or "no date")
            yield "" if place else what, row.who, said, f"“{row.words}”", row.pinpoint


def unbroken(date: str) -> str:
    """Return a date in words in which no line ends behind a day or before a year."""
    return _IN_A_DATE.sub(NO_BREAK, date)


NO_BREAK = "\u00a0"
_IN_A_DATE = re.compile(r"(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d{4})")


def _lines_told(events: Iterable[EventRow], report: Report) -> Iterator[Row]:
    """Yield a line for each claim; the first of an event has its date, name and findings."""
    for event in events:
        told, more = in_the_table(event, report)
        found = dict.fromkeys(short_words(row.code) for row in findings_shown(event, report))
        standing = standing_shown(event)
        about = about_in_full(event)
        what = f"{event.name} ({standing})" if standing else event.name
        what = f"{what}: {about}" if about else what
        mark = "! " if event.disputed else ""
        own = (f"{mark}{unbroken(text_of(event.when or event.inferred, 'no date'))}", what)
        cells = [(row.in_words, f"{row.pinpoint}; {row.voice}".rstrip("; ")) for row in told]
        cells += [(f"{more} further claims", "")] if more else []
        for place, (words, source) in enumerate(cells or [("", "")]):
            when, what = ("", "") if place else own
            yield when, what, words, source, "" if place else ", ".join(found)


def _plan_lines(report: Report) -> Iterator[Row]:
    for history in report.plans:
        for line in lines_of(history):
            cells = PLANS.texts(line, report)
            cells["stated"] = cells["stated"] or (UNDATED if line.said else "")
            yield tuple(cells.values())


def _appendix_of(paper: Paper, report: Report) -> None:
    paper.heading("Appendix")
    paper.heading("How each date follows", 2)
    followed = (
        (in_titles(claim.anchor, report), claim.verdict, claim.derivation)
        for claim in report.claims
    )
    paper.table(("Claim", "Verdict", "How its date follows"), followed, (4, 2.5, 10))
    paper.heading("Why in this order", 2)
    columns = EVENTS.pick("event", "why_here")
    order = (tuple(columns.texts(e, report).values()) for e in (*report.events, *report.undated))
    paper.table(columns.headers, order, (5, 11))
    paper.heading("Files and hashes", 2)
    files = ((one.name, one.file, one.raw_sha256, one.extractor) for one in report.sources)
    paper.table(("Source", "File", "SHA-256 of the bytes", "Read by"), files, (4, 3, 7, 2.5))


def _packed_again(raw: bytes) -> bytes:
    """Return a package with the same files, none of which says when it was packed."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return file.getvalue()
