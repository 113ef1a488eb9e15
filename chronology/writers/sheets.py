"""A report as tables to work with: CSV, a row for each claim; XLSX, a sheet for each section.

Tables bear no payload and cannot be checked again. No cell can become a formula: in CSV one
that would begin like a formula gets an apostrophe before it, as spreadsheets themselves write;
in XLSX every text is of the type text, and numbers are counts of ours.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import attrs

from chronology.errors import MissingExtra, ReportUnreadable
from chronology.printable import in_a_line
from chronology.view import Report
from chronology.view.answers import answers
from chronology.view.columns import (
    BOUNDS,
    CLAIMS,
    DECISIONS,
    EVENTS,
    FARED,
    FINDINGS,
    PLANS,
    SOURCES,
    SPREAD,
    TOLD,
    TOTALS,
    Cell,
    Columns,
    statistics_columns,
)
from chronology.view.plans import lines_of
from chronology.view.rows import EventRow
from chronology.view.told import ToldRow, told_of

SUFFIXES = (".csv", ".xlsx")
_LEADS_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_LONGEST_CELL = 32_767  # characters that a cell of a spreadsheet holds
_MOST_ROWS = 1_048_576  # rows that a sheet holds
_FINDINGS = FINDINGS.pick("severity", "finding", "says", "events", "claims", "acknowledged")
_EVENTS = EVENTS.pick(
    "event", "id", "when", "edtf", *BOUNDS, "follows", "kind", "status", "who", "where", "series",
    "number", "fields", "tags", "sources", "findings", "why_here",
)  # fmt: skip
_Row = TypeVar("_Row")


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
    findings, events = (*report.conflicts, *report.findings), (*report.events, *report.undated)
    return (
        Sheet(name="In short", headers=("What was found",), rows=tuple(_first_lines(report))),
        _sheet("Chronology", TOLD, _told_rows(events, report), report),
        _sheet("Findings", _FINDINGS, findings, report),
        _sheet("Events", _EVENTS, events, report),
        Sheet(name="Plans", headers=PLANS.headers, rows=tuple(_plan_rows(report))),
        _sheet("Statistics", statistics_columns(report.statistics), report.statistics, report),
        _sheet("On time", FARED, (one for row in report.statistics for one in row.against), report),
        _sheet("Slips", SPREAD, report.spread, report),
        claims_sheet(report),
        _sheet("Sources", SOURCES, report.sources, report),
        _sheet("Decisions", DECISIONS, report.decisions, report),
        Sheet(name="Totals", headers=TOTALS.headers, rows=tuple(_total_rows(report))),
    )


def _first_lines(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Yield what a reader must know first, a row for each sentence and each thing it names."""
    for answer in answers(report):
        yield (answer.sentence,)
        yield from ((f"– {item.in_words}",) for item in answer.items)
        if answer.rest:
            yield (answer.folded,)


def _told_rows(events: Iterable[EventRow], report: Report) -> Iterator[tuple[EventRow, ToldRow]]:
    """Yield the one table: a row for each claim, each with its event."""
    return ((event, row) for event in events for row in told_of(event, report))


def claims_sheet(report: Report) -> Sheet:
    """Return a row for each claim: its event, its date, and all that the date follows from."""
    return _sheet("Claims", CLAIMS, report.claims, report)


def _sheet(name: str, columns: Columns[_Row], rows: Iterable[_Row], report: Report) -> Sheet:
    cells = tuple(columns.cells(row, report) for row in rows)
    return Sheet(name=name, headers=columns.headers, rows=cells)


def _plan_rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each plan, each with its event, so that rows can be sorted."""
    for history in report.plans:
        name = report.event_of[history.event].name
        for line in lines_of(history):
            cells = {**PLANS.texts(line, report), "event": name}
            if line.said is None:
                says = "came of its end" if history.of_end else "came of it"
                cells |= {"says": says, "slip": cells["slip"] or history.outcome}
            yield tuple(cells.values())


def _total_rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Yield the totals, then what made the report."""
    for total in report.totals.lines:
        yield TOTALS.cells(total, report)
    yield "made at", report.head.at, report.head.made_by


# Files -------------------------------------------------------------------------------------


def _csv(sheet: Sheet) -> bytes:
    """Return a table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(sheet.headers)
    writer.writerows([harmless(cell) for cell in row] for row in sheet.rows)
    return file.getvalue().encode("utf-8-sig")


def harmless(cell: Cell) -> Cell:
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
        book.set_properties({"title": _text_that_fits(report.head.title)[:200], "created": at})
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
        page.set_column(column, column, _column_width(sheet, column))
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                page.write_number(number, column, cell, wrapped)
            else:
                page.write_string(number, column, _text_that_fits(cell), wrapped)


def _column_width(sheet: Sheet, column: int) -> int:
    longest = max((len(str(row[column])) for row in sheet.rows[:1000]), default=0)
    return min(60, max(len(sheet.headers[column]), longest) + 2)


def _text_that_fits(cell: str) -> str:
    """Return a text that a cell can hold; what was cut off is said."""
    text = in_a_line(cell)
    if len(text) <= _LONGEST_CELL:
        return text
    note = f"… ({len(text)} characters in all)"
    return text[: _LONGEST_CELL - len(note)] + note
