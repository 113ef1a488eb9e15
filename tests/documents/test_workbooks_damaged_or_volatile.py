"""Workbooks that say of their cells what cannot be, or show another than they hold."""

import io
import warnings
import zipfile
from pathlib import Path

import hostile_files
import pytest

from chronology import documents
from chronology.errors import DocumentUnreadable
from chronology.sources import Document


def cell(place: str, words: str = "x") -> str:
    """Return a cell of words as a sheet has it."""
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def row(number: int, *cells: str) -> str:
    """Return a row of a sheet."""
    return f'<row r="{number}">{"".join(cells)}</row>'


HEAD = row(1, cell("A1", "Project"), cell("B1", "Opened"))


def read(rows: str, styles: str = "", beside: str = "") -> Document:
    """Return a sheet as a document."""
    return documents.of_bytes(hostile_files.xlsx(rows, "", styles, beside), Path("a.xlsx"))


def formula(place: str, words: str, value: str, about: str = "") -> str:
    """Return a cell with a formula and what it gave when the file was saved."""
    return f'<c r="{place}"><f{about}>{words}</f><v>{value}</v></c>'


@pytest.mark.parametrize(
    "rows",
    [
        row(3, cell("A9999999999")),
        row(3, cell("A4294967295")),
        row(3, cell("ZZZZZ3")),
        row(3, cell("XFE3")),
        row(1_048_577, cell("A1048577")),
        row(3, cell("A0")),
        row(3, cell("a3")),
        row(3, cell("&#65;3")),
        row(3, cell("A9")),
        row(3, cell("-5")),
        '<row r="9999999999"><c><v>1</v></c></row>',
        '<row r="4294967290"><c><v>1</v></c></row>',
        '<row r="-5"><c><v>1</v></c></row>',
        "<row r=' 3'><c><v>1</v></c></row>",
        '<row r="1048576"/><row><c><v>1</v></c></row>',
        '<row r="3"><c x="&gt;" y=">" r="A4294967295"><v>1</v></c></row>',
        '<row r="3"><c y="<" r="A4294967295"><v>1</v></c></row>',
        """<!-- <c x=' --><row r="3"><c r="A4294967295" y="'"><v>1</v></c></row>""",
        '<x:row r="3"><x:c\tr = "A4294967295"><x:v>1</x:v></x:c></x:row>',
        row(3, cell("A3"), cell("A3")),
        row(3, cell("B3"), cell("A3"), "<c><v>1</v></c>"),
        row(3, cell("A3")) + row(3, cell("B3")),
        row(3, cell("A3")) + row(2, cell("A2")) + "<row><c><v>1</v></c></row>",
        cell("A3"),
        '<row r="3"><c r="A3" r="B3"><v>1</v></c></row>',
    ],
)
def test_cells_that_lie_nowhere_or_twice_are_refused(rows: str) -> None:
    """Before anything makes room for them, and whichever of two would be read."""
    with pytest.raises(DocumentUnreadable, match="its sheet is damaged"):
        read(HEAD + rows)


@pytest.mark.parametrize(
    "rows",
    [
        row(2, cell("B2", "2021-01-01"), cell("A2", "A")),
        "<row><c><v>5</v></c><c><v>2021</v></c></row>",
        row(9, cell("A9")) + row(4, cell("A4")),
        """<x:row r='2'><x:c r='A2'><x:v>1</x:v></x:c></x:row>""",
        row(2, '<c r="A2" x="a > b"><v>1</v></c>'),
        row(2, '<col r="99999999999"/>'),
    ],
)
def test_cells_that_lie_on_the_sheet_are_read(rows: str) -> None:
    """In whatever order they are written, and if they do not say where they lie."""
    assert read(HEAD + rows).text.startswith("Project; Opened")


def test_an_archive_with_a_file_twice_is_refused() -> None:
    """Of two sheets of one name, one is looked at and another read."""
    raw = io.BytesIO(hostile_files.xlsx(HEAD, ""))
    with zipfile.ZipFile(raw, "a") as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made.writestr("xl/worksheets/Sheet1.xml", "<worksheet/>")
    with pytest.raises(DocumentUnreadable, match="a file lies twice in it"):
        documents.of_bytes(raw.getvalue(), Path("a.xlsx"))


@pytest.mark.parametrize(
    ("cells", "is_read"),
    [
        (formula("B2", "DATE(2021,1,1)", "2021"), True),
        (formula("B2", "A1+1", "2021"), True),
        (formula("B2", "&quot;not now&quot;", "2021"), True),
        (formula("B2", "TODAY()", "2021"), False),
        (formula("B2", "year( now () )", "2021"), False),
        (formula("B2", "_xlfn.RANDARRAY(1)", "2021"), False),
        (formula("B2", "INDIRECT(&quot;A1&quot;)", "2021"), False),
        (formula("B2", "C2-3", "2021") + formula("C2", "TODAY()", "2024"), False),
        (formula("A2", "TODAY()", "5", ' t="array" ref="A2:B2"') + "<c><v>2021</v></c>", False),
        ('<c r="B2"><v>2021</v></c>' + formula("C2", "TODAY()", "2024"), True),
    ],
)
def test_what_counts_anew_each_day_is_no_evidence(cells: str, is_read: bool) -> None:  # noqa: FBT001
    """The value beside such a formula is that of whoever saved the file last; others stay."""
    document = read(HEAD + row(2, cells))
    assert ("2021" in document.text) is is_read
    told = any("may count anew each day: " in one for one in document.unread)
    assert told is ("TODAY" in cells or not is_read)


@pytest.mark.parametrize(
    ("rule", "is_read"),
    [
        ('<dxf><font><color rgb="FFFF0000"/></font></dxf>', True),
        ('<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>', True),
        ('<dxf><font><color rgb="FFFFFFFF"/></font></dxf>', False),
        ('<dxf><font><color theme="0"/></font></dxf>', False),
        ("<dxf><font><strike/></font></dxf>", False),
        ('<dxf><numFmt numFmtId="170" formatCode=";;;"/></dxf>', False),
        ('<dxf><numFmt numFmtId="170" formatCode="&quot;not &quot;0"/></dxf>', False),
        ('<dxf><numFmt numFmtId="170" formatCode="yyyy"/></dxf>', False),
        ('<dxf><fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill></dxf>', False),
    ],
)
def test_what_a_rule_may_hide_is_no_evidence(rule: str, is_read: bool) -> None:  # noqa: FBT001
    """Whether the rule holds is not counted; what it only colours is read."""
    shown = (
        '<conditionalFormatting sqref="D1 B2:B4"><cfRule type="expression" dxfId="0" '
        'priority="1"><formula>A1</formula></cfRule></conditionalFormatting>'
    )
    rows = row(2, cell("A2", "seen"), cell("B2", "hid")) + row(5, cell("B5", "later"))
    document = read(HEAD + rows, f"<dxfs>{rule}</dxfs>", shown)
    assert ("hid" in document.text) is is_read
    assert "seen" in document.text
    assert "later" in document.text
    assert any("a rule may hide or show as another: B2" in one for one in document.unread) is (
        not is_read
    )


_DAYS = '<cellXfs><xf numFmtId="14"/></cellXfs>'


@pytest.mark.parametrize(
    ("value", "shown"),
    [("61", "1900-03-01"), ("60", ""), ("59", ""), ("44206.99999884259", "2021-01-10")],
)
def test_days_are_those_that_a_spreadsheet_shows(value: str, shown: str) -> None:
    """Sheets have a 29 February 1900, which never was; a time that is not shown is not read."""
    document = read(HEAD + row(2, cell("A2"), f'<c r="B2" s="0"><v>{value}</v></c>'), _DAYS)
    assert document.text.splitlines()[1] == (
        f"Project: x; Opened: {shown}" if shown else "Project: x"
    )
    assert any("count otherwise: B2" in one for one in document.unread) is (not shown)


@pytest.mark.parametrize("height", ["0", "0.5", ".75", "1", "1.9"])
def test_a_row_that_is_too_low_to_be_read_is_hidden(height: str) -> None:
    """Nobody sees it, though its height is not nought."""
    document = read(HEAD + f'<row r="2" ht="{height}" customHeight="1"><c><v>2021</v></c></row>')
    assert "2021" not in document.text
