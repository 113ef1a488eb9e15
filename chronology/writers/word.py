"""A report as a Word document: styles that an office can change, and numbered pages.

It bears no payload and does not verify itself: it names the SHA-256 of the report in JSON that is
written from the same ledger at the same moment, which does. All styles are those of Word's own
template (Title, Heading 1, List Bullet, Table Grid), so that an office's template changes them.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from chronology.errors import MissingExtra
from chronology.printable import in_a_line
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

SUFFIX = ".docx"
_WHEN = (1980, 1, 1, 0, 0, 0)  # of every file in the package, so that the bytes are the same
_WIDE = 17.4  # centimetres between the margins
_TALLEST = 23.0  # centimetres that a picture may take
_SMALL = 8.5  # points, in tables
_Row = Sequence[str]


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
    paper = _Paper(docx.Document())
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


class _Paper:
    """A document that is being written; every text is made safe to show."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - of a package that may be missing
        self.document = document

    def set_up(self, report: Report) -> None:
        """Set page, footer and properties, and write the title."""
        from docx.shared import Cm

        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm((21 - _WIDE) / 2)
        page.top_margin = page.bottom_margin = Cm(1.8)
        self._number_pages(page.footer.paragraphs[0])
        known = self.document.core_properties
        known.title, known.author = in_a_line(report.head.title)[:200], ""
        known.created = known.modified = dt.datetime.fromisoformat(report.head.at)
        known.comments = ""
        self.document.add_heading(in_a_line(report.head.title), 0)
        seen = f" As known on {report.head.as_of}." if report.head.as_of else ""
        claims = (
            f"{counted(report.totals.claims, 'claim')}, {report.totals.verified} of them verified"
        )
        sources = counted(len(report.sources), "source")
        self.line(f"{claims}, from {sources}.{seen} Made {report.head.at}.")

    def _number_pages(self, paragraph: Any) -> None:  # noqa: ANN401 - of a package that may be missing
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for place, field in enumerate(("PAGE", "NUMPAGES")):
            if place:
                paragraph.add_run(" / ")
            made = OxmlElement("w:fldSimple")
            made.set(qn("w:instr"), field)
            paragraph._p.append(made)  # noqa: SLF001 - the package has no fields of its own

    def heading(self, words: str, level: int = 1) -> None:
        """Write a heading."""
        self.document.add_heading(in_a_line(words), level)

    def line(self, words: str, *, bold: bool = False, small: bool = False) -> None:
        """Write a paragraph."""
        from docx.shared import Pt

        run = self.document.add_paragraph().add_run(in_a_line(words))
        run.bold = bold
        if small:
            run.font.size = Pt(_SMALL)

    def bullets(self, items: Iterable[str]) -> None:
        """Write a list."""
        for item in items:
            self.document.add_paragraph(in_a_line(item), style="List Bullet")

    def picture(self, raw: bytes, told: str) -> None:
        """Put in a picture, as wide as the page or as high, and what it shows, in words."""
        from docx.shared import Cm

        shape = self.document.add_picture(io.BytesIO(raw), width=Cm(_WIDE))
        if shape.height > Cm(_TALLEST):
            shape.width = int(shape.width * Cm(_TALLEST) / shape.height)
            shape.height = Cm(_TALLEST)
        shape._inline.docPr.set("descr", in_a_line(told))  # noqa: SLF001 - the package has none

    def table(self, headers: _Row, rows: Iterable[_Row], widths: Sequence[float]) -> None:
        """Write a table whose head is repeated on each page; widths are shares of the page."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Cm

        made = self.document.add_table(rows=1, cols=len(headers), style="Table Grid")
        made.autofit = False
        look = made._tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - the package has no such margins
        look.addprevious(self._room_in_cells())
        self._fill(made.rows[0], headers, bold=True)
        head = made.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - as above
        head.append(OxmlElement("w:tblHeader"))
        for row in rows:
            self._fill(made.add_row(), row, bold=False)
        for row in made.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
            for cell, share in zip(row.cells, widths, strict=True):
                cell.width = Cm(_WIDE * share / sum(widths))
        for column, share in zip(made.columns, widths, strict=True):
            column.width = Cm(_WIDE * share / sum(widths))
        self.document.add_paragraph()

    def _room_in_cells(self) -> Any:  # noqa: ANN401 - of a package that may be missing
        """Return margins that keep the words in a cell off its lines."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        room = OxmlElement("w:tblCellMar")
        for side, width in (("top", 20), ("left", 80), ("bottom", 20), ("right", 80)):
            margin = OxmlElement(f"w:{side}")
            margin.set(qn("w:w"), str(width))
            margin.set(qn("w:type"), "dxa")
            room.append(margin)
        return room

    def _fill(self, row: Any, texts: _Row, *, bold: bool) -> None:  # noqa: ANN401 - as above
        from docx.shared import Pt

        for cell, text in zip(row.cells, texts, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            run = paragraph.add_run(in_a_line(text))
            run.bold, run.font.size = bold, Pt(_SMALL)

    def saved(self) -> bytes:
        """Return the document's bytes."""
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()


# What stands there -------------------------------------------------------------------------


def _main_part(paper: _Paper, report: Report) -> None:
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
        paper.table(headers, disputed, (3, 3, 2.6, 4.8, 3.8))
    for title, events in (
        ("Chronology", report.events),
        ("Events without a date", report.undated),
    ):
        if events:
            paper.heading(title)
            paper.table(TOLD.headers, _lines_told(events, report), (2.7, 2.8, 5.2, 4.4, 2.7))
    if picture.available() and (drawn := rows(report)):
        paper.heading("Timeline")
        if not picture.has_rows(report, on_paper=True):
            paper.line(COUNTED)
        told = f"Timeline of {counted(len(drawn), 'event')} with a date. The table says the same."
        paper.picture(pictures.drawn(report, on_paper=True).png(), told)
    _slips_of(paper, report)
    if report.plans:
        paper.heading("Plans, and what came of them")
        paper.table(PLANS.headers, _plan_lines(report), (3, 2.2, 2.9, 2, 2.5, 3.2))
    _what_was_found_in(paper, report)
    if report.failed:
        paper.heading("Claims that do not count")
        failed = ((in_titles(r.claim, report), r.status, " ".join(r.why)) for r in report.failed)
        paper.table(("Claim", "Status", "Why"), failed, (4, 2.5, 10))
    paper.heading("Sources")
    sources = (
        (one.name, one.publisher, text_of(one.published, UNDATED), str(one.claims))
        for one in report.sources
    )
    headers = SOURCES.pick("title", "publisher", "published", "claims").headers
    paper.table(headers, sources, (7, 4, 3, 2))


def _what_was_found_in(paper: _Paper, report: Report) -> None:
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
) -> Iterator[_Row]:
    for row in rows:
        cells = columns.texts(row, report)
        named = {"finding": short_words(row.code)} if "finding" in cells else {}
        yield tuple({**cells, **named}.values())


def _slips_of(paper: _Paper, report: Report) -> None:
    if not slips.shown(report):
        return
    paper.heading(SLIPS_HEADING)
    for sentence in spread_in_words(report):
        paper.line(sentence)
    if picture.available():
        told = " ".join((f"{SLIPS_HEADING}.", *spread_in_words(report)))
        paper.picture(pictures.drawn(report, of_slips=True).png(), told)
        paper.line(" ".join(slips_explained(report)), small=True)
    elif report.spread:
        cells = (tuple(SPREAD.texts(row, report).values()) for row in report.spread)
        paper.table(SPREAD.headers, cells, (4, 3, 3))


def _disputed(report: Report) -> Iterator[_Row]:
    for what, _, told in who_disputes_what(report):
        for place, row in enumerate(told):
            said = unbroken(row.says or "no date")
            yield "" if place else what, row.voice, said, f"“{row.words}”", row.pinpoint


def unbroken(date: str) -> str:
    """Return a date in words in which no line ends behind a day or before a year."""
    return _IN_A_DATE.sub(NO_BREAK, date)


NO_BREAK = "\u00a0"
_IN_A_DATE = re.compile(r"(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d{4})")


def _lines_told(events: Iterable[EventRow], report: Report) -> Iterator[_Row]:
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


def _plan_lines(report: Report) -> Iterator[_Row]:
    for history in report.plans:
        for line in lines_of(history):
            cells = PLANS.texts(line, report)
            cells["stated"] = cells["stated"] or (UNDATED if line.plan else "")
            yield tuple(cells.values())


def _appendix_of(paper: _Paper, report: Report) -> None:
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
