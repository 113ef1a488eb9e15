"""A report as tables to work with: CSV, a row for each claim; XLSX, a sheet for each section.

Tables bear no payload and cannot be checked again. No cell can become a formula: in CSV one
that would begin like a formula gets an apostrophe before it, as spreadsheets themselves write;
in XLSX every text is of the type text, and numbers are counts of ours.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from chronology.errors import MissingExtra, ReportUnreadable
from chronology.printable import in_a_line
from chronology.report.model import ClaimRow, Date, EventRow, FindingRow, Report, SourceRow

SUFFIXES = (".csv", ".xlsx")
_LEADS_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_LONGEST_CELL = 32_767  # characters that a cell of a spreadsheet holds
_MOST_ROWS = 1_048_576  # rows that a sheet holds
Cell = str | int


@attrs.frozen(kw_only=True)
class Sheet:
    """One table.

    Attributes:
        name: what it is called.
        headers: the names of its columns.
        rows: its rows, as many cells each.
    """

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def written(report: Report, suffix: str) -> bytes:
    """Return a report as a file of tables.

    Args:
        report: the report.
        suffix: `.csv` or `.xlsx`.

    Raises:
        MissingExtra: it is `.xlsx`, and the extra `xlsx` is not installed.
    """
    return _csv(claims_sheet(report)) if suffix == ".csv" else _xlsx(report)


def sheets(report: Report) -> tuple[Sheet, ...]:
    """Return the tables of a report, in the order in which it is told."""
    return (
        _sheet("Findings", _FINDINGS, (_finding(row, report) for row in _all_findings(report))),
        _sheet("Chronology", _EVENTS, (_event(row, report) for row in _all_events(report))),
        _sheet("Plans", _PLANS, _plans(report)),
        claims_sheet(report),
        _sheet("Sources", _SOURCES, map(_source, report.sources)),
        _sheet("Decisions", _DECISIONS, ((d.what, d.on, d.reason) for d in report.decisions)),
        _sheet("Totals", _TOTALS, _totals(report)),
    )


def _sheet(name: str, headers: Sequence[str], rows: Any) -> Sheet:  # noqa: ANN401 - any iterable of rows
    return Sheet(name=name, headers=tuple(headers), rows=tuple(map(tuple, rows)))


# Rows --------------------------------------------------------------------------------------

_FINDINGS = ("Severity", "Finding", "What it says", "Events", "Claims", "Acknowledged")
_EVENTS = (
    "Event", "Id", "When", "EDTF", "Began at the earliest", "Began at the latest",
    "Ended at the earliest", "Ended at the latest", "What follows for it", "Kind", "Status",
    "Who", "Where", "Series", "Number", "Sources", "Findings", "Why here",
)  # fmt: skip
_PLANS = ("Event", "Stated", "By", "Says", "Date", "Slip")
_CLAIMS = (
    "Event", "Claim", "Date", "EDTF", "Began at the earliest", "Began at the latest",
    "Ended at the earliest", "Ended at the latest", "Modality", "Status", "Verdict", "Quote",
    "Time words", "Rule", "Version of the rules", "Follows from", "Anchor",
    "Words for the anchor", "Said by", "Stated", "Source", "File", "First code point",
    "Code point after the last", "SHA-256 of the file", "Set aside", "Note",
)  # fmt: skip
_SOURCES = (
    "Source", "File", "Title", "Publisher", "Published", "Words for that", "Retrieved",
    "Address", "Language", "SHA-256 of the bytes", "SHA-256 of the text", "Claims", "Note",
)  # fmt: skip
_DECISIONS = ("Decision", "On", "Reason")
_TOTALS = ("What", "Number", "What that means")


def claims_sheet(report: Report) -> Sheet:
    """Return a row for each claim: its event, its date, and all that the date follows from."""
    return _sheet("Claims", _CLAIMS, (_claim(row, report) for row in report.claims))


def _dated(date: Date | None) -> tuple[str, ...]:
    """Return a date in words, in EDTF, and its four bounds."""
    if date is None:
        return ("",) * 6
    return (date.text, date.edtf, *(bound or "" for bound in date.bounds))


def _words(date: Date | None) -> str:
    return date.text if date else ""


def _claim(row: ClaimRow, report: Report) -> tuple[Cell, ...]:
    source, event = report.source_of[row.source], report.event_of.get(row.event)
    passage = row.passages[0]
    return (
        event.name if event else "", row.id, *_dated(row.date), row.modality, row.status,
        row.verdict, passage.quoted, row.words, row.rule, row.rule_version, row.derivation,
        _words(row.anchor_date), row.anchor_words, row.speaker, _words(row.stated), source.id,
        source.file, "" if passage.start is None else passage.start,
        "" if passage.end is None else passage.end, source.raw_sha256, row.set_aside,
        row.note,
    )  # fmt: skip


def _all_findings(report: Report) -> tuple[FindingRow, ...]:
    return (*report.conflicts, *report.findings)


def _finding(row: FindingRow, report: Report) -> tuple[Cell, ...]:
    events = ", ".join(report.event_of[name].name for name in row.events)
    claims = ", ".join(report.claim_of[name].id for name in row.claims)
    return (row.severity, row.code, row.sentence, events, claims, row.acknowledged)


def _all_events(report: Report) -> tuple[EventRow, ...]:
    return (*report.events, *report.undated)


def _event(row: EventRow, report: Report) -> tuple[Cell, ...]:
    codes = dict.fromkeys(report.finding_of[name].code for name in row.findings)
    return (
        row.name, row.id, *_dated(row.when), _words(row.inferred), row.kind, row.standing,
        ", ".join(row.participants), row.place, row.series, row.ordinal, row.independent,
        ", ".join(codes), f"{row.order}: {row.order_reason}" if row.order else "",
    )  # fmt: skip


def _plans(report: Report) -> Iterator[tuple[Cell, ...]]:
    for history in report.plans:
        name = report.event_of[history.event].name
        for plan in history.plans:
            yield (
                name, _words(plan.stated), plan.speaker, "planned", _words(plan.date), plan.moved,
            )  # fmt: skip
        came = f"{history.outcome} {history.slip}".strip()
        yield (name, "", "", "came of it", _words(history.reported), came)


def _source(row: SourceRow) -> tuple[Cell, ...]:
    passage = row.published_passage or row.placed_passage
    return (
        row.id, row.file, row.title, row.publisher, _words(row.published),
        passage.quoted if passage else "", _words(row.retrieved), row.url, row.language,
        row.raw_sha256, row.text_sha256, row.claims, row.note,
    )  # fmt: skip


def _totals(report: Report) -> Iterator[tuple[Cell, ...]]:
    for part in report.totals.parts:
        yield part.what, part.number, part.reason
    yield "claims in all", report.totals.claims, "the sum of the lines above"
    for other in report.totals.others:
        yield other.what, other.number, other.reason
    yield (
        "made at",
        report.head.at,
        "; ".join(f"{v.name} {v.version}" for v in report.head.versions),
    )


# Files -------------------------------------------------------------------------------------


def _csv(sheet: Sheet) -> bytes:
    """Return a table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(sheet.headers)
    writer.writerows([_harmless(cell) for cell in row] for row in sheet.rows)
    return file.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(cell, int):
        return cell
    text = in_a_line(cell)
    return f"'{text}" if text[:1] in _LEADS_A_FORMULA else text


def _xlsx(report: Report) -> bytes:
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError as error:
        raise MissingExtra(what="a report in XLSX", extra="xlsx") from error
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, {**options, "strings_to_numbers": False}) as book:
        at = dt.datetime.fromisoformat(report.head.at).replace(tzinfo=None)
        book.set_properties({"title": _cut(report.head.title)[:200], "created": at})
        bold = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in sheets(report):
            _fill(book.add_worksheet(sheet.name), sheet, bold, wrapped)
    return file.getvalue()


def _fill(page: Any, sheet: Sheet, bold: Any, wrapped: Any) -> None:  # noqa: ANN401 - of a package that may be missing
    if len(sheet.rows) >= _MOST_ROWS:
        reason = f"a sheet holds {_MOST_ROWS} rows, and {sheet.name} needs more"
        remedy = "write .csv, or look from an earlier day"
        raise ReportUnreadable(path=f"{sheet.name}.xlsx", reason=reason, remedy=remedy)
    page.freeze_panes(1, 0)
    for column, header in enumerate(sheet.headers):
        page.write_string(0, column, header, bold)
        page.set_column(column, column, _width(sheet, column))
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                page.write_number(number, column, cell, wrapped)
            else:
                page.write_string(number, column, _cut(cell), wrapped)


def _width(sheet: Sheet, column: int) -> int:
    longest = max((len(str(row[column])) for row in sheet.rows[:1000]), default=0)
    return min(60, max(len(sheet.headers[column]), longest) + 2)


def _cut(cell: str) -> str:
    """Return a text that a cell can hold; what was cut off is said."""
    text = in_a_line(cell)
    if len(text) <= _LONGEST_CELL:
        return text
    note = f"… ({len(text)} characters in all)"
    return text[: _LONGEST_CELL - len(note)] + note
