"""What people read is made once, and only as far as it is looked at."""

from conftest import Desk
from reports import AT, DOCUMENTS, LEDGER

from chronology.report import contents
from chronology.view import View
from chronology.view import columns as all_columns
from chronology.view.columns import EVENTS, FARED, STATISTICS, Columns
from chronology.view.event_tables import events_table
from chronology.writers.terminal import check_table, printed

TABLES = {name: value for name, value in vars(all_columns).items() if isinstance(value, Columns)}
PLAIN = {"columns": None, "findings": True, "decisions": True, "notes": True, "edtf": False}


def test_a_terminal_table_makes_no_row_of_a_claim(desk: Desk) -> None:
    """Printing the events derives no passage and no derivation of any claim."""
    view = View.of(desk.build(LEDGER, **DOCUMENTS))
    table = events_table(view, view.chronology.events, **PLAIN)  # type: ignore[arg-type]
    assert printed(table, style="simple", width=110)
    assert check_table(view, 110)
    assert not {"claims", "claim_of", "sources", "statistics", "_reasoned"} & {*vars(view)}


def test_a_report_is_the_whole_of_a_view(desk: Desk) -> None:
    """The report and the view hold the same rows; events that a table shows lack their order."""
    made = desk.build(LEDGER, **DOCUMENTS)
    view = View.of(made)
    report = contents(made, at=AT)
    assert view.report(AT) == report
    assert view.report(AT).claims is view.claims
    assert {*view.event_of} == {*report.event_of}
    assert view.finding_of == report.finding_of


def test_columns_have_keys_and_headers_of_their_own() -> None:
    """No two columns of a table share a key or a header."""
    assert len(TABLES) == 14
    for columns in TABLES.values():
        keys = [column.key for column in columns.columns]
        assert len({*keys}) == len(keys)
        assert len({*columns.headers}) == len(columns.headers)


def test_cells_are_of_the_type_of_their_column(desk: Desk) -> None:
    """A column of numbers holds numbers, one of text holds text; an unknown number is empty."""
    report = contents(desk.build(LEDGER, **DOCUMENTS), at=AT)
    fared = [one for row in report.statistics for one in row.against]
    assert fared
    tables = ((EVENTS, report.events), (STATISTICS, report.statistics), (FARED, fared))
    for columns, rows in tables:
        for row in rows:
            for column in columns.columns:
                cell = column.cell(row, report)  # type: ignore[arg-type]
                assert cell == "" or isinstance(cell, column.type)
