"""Tables as documents: what is read of each kind, where rows and cells stand, what is refused."""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hostile_files
import pytest

from chronology import documents
from chronology.errors import DocumentUnreadable
from chronology.sources import Document

openpyxl = pytest.importorskip("openpyxl")


def read(name: str, text: str | bytes, **how: object) -> Document:
    """Return a table that a file of this name would be."""
    raw = text.encode() if isinstance(text, str) else text
    return documents.of_bytes(raw, Path(name), **how)  # type: ignore[arg-type]  # as given


def cells(document: Document, number: int) -> dict[str, str]:
    """Return what stands in a row, by the name of its column."""
    rows = document.rows
    assert rows is not None
    at = rows.index_of(number)
    assert at is not None
    found = rows.cells_of(at).items()
    return {rows.columns[column]: document.text[start:end] for column, (start, end) in found}


def workbook(*rows: list[object], **sheets: list[list[object]]) -> bytes:
    """Return a workbook as openpyxl writes it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for name, others in sheets.items():
        sheet = book.create_sheet(name)
        for row in others:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_a_row_is_a_line_and_a_part() -> None:
    """The line of a row is its number, empty rows included; its words follow their columns."""
    document = read("a.csv", "unit,start\nA,2020-01-01\n\n,\nB,\n")
    assert document.text == "unit; start\nunit: A; start: 2020-01-01\n\n\nunit: B"
    assert [(part.number, document.text[part.start : part.end]) for part in document.parts] == [
        (2, "unit: A; start: 2020-01-01"),
        (5, "unit: B"),
    ]
    assert str(document.parts[0]) == "row 2"
    assert cells(document, 5) == {"unit": "B"}


@pytest.mark.parametrize(
    ("name", "text", "delimiter"),
    [
        ("a.csv", "a,b\n1,2\n", "comma"),
        ("a.csv", "a;b\n1,5;2\n3,5;4\n", "semicolon"),
        ("a.csv", "a\tb\n1\t2\n", "tab"),
        ("a.csv", "a|b|c\n1|2|3\n", "bar"),
        ("a.tsv", "a,b\tc\n1\t2\n", "tab"),
        ("a.csv", "a\n1\n2\n", "comma"),
        ("a.csv", '"a;b",c\n"1;2",3\n', "comma"),
        ("a.csv", "sep=;\na;b,c\n1,5;2\n", "semicolon"),
        ("a.csv", 'SEP=|\r\na|"b;c"\r\n', "bar"),
        ("a.tsv", "sep=,\na,b\n1,2\n", "comma"),
    ],
)
def test_the_delimiter_gives_every_row_as_many_cells(name: str, text: str, delimiter: str) -> None:
    """What parts the cells is found, and told."""
    assert f"({delimiter}, utf-8)" in read(name, text).extractor


def test_the_line_that_says_the_delimiter_is_no_row() -> None:
    """Spreadsheets do not show it; rows keep the number of their line in the file."""
    document = read("a.csv", "sep=;\nProject;Opened\nQuay;2021-01-01\n")
    assert document.text == "\nProject; Opened\nProject: Quay; Opened: 2021-01-01"
    assert cells(document, 3) == {"Project": "Quay", "Opened": "2021-01-01"}
    assert read("a.csv", "sep=x\na\n").text == "sep=x\nsep=x: a"
    with pytest.raises(DocumentUnreadable, match=r"in row 3 \(line 3\)"):
        read("a.csv", 'sep=;\na;b\n"1"2;3\n')


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    """UTF-8 and UTF-16 are known by their marks."""
    assert cells(read("a.csv", "Größe,b\nä,2\n".encode(encoding)), 2) == {"Größe": "ä", "b": "2"}


def test_another_encoding_is_said_and_never_guessed() -> None:
    """Without a mark and a word it is UTF-8, or refused with the remedy."""
    raw = "Größe,b\nä,2\n".encode("cp1252")
    shown = (
        r"line 1 is not UTF-8; if it reads “Größe,b”, write `encoding = \"windows-1252\"` to its"
    )
    with pytest.raises(DocumentUnreadable, match=shown):
        read("a.csv", raw)
    late = ("a,b\n" + "1,2\n" * 80_000 + "Köln,3\n").encode("cp1252")
    with pytest.raises(DocumentUnreadable, match="if it reads “Köln,3”"):
        read("a.csv", late)
    assert cells(read("a.csv", raw, encoding="windows-1252"), 2)["Größe"] == "ä"
    with pytest.raises(DocumentUnreadable, match="is not known"):
        read("a.csv", raw, encoding="utf-7")


def test_names_of_columns_are_told_apart() -> None:
    """Empty and repeated names bear the letter of their column; ragged rows are told."""
    document = read("a.csv", "a,,a\n1,2,3\n4\n5,6,7,8\n")
    assert cells(document, 2) == {"a": "1", "column B": "2", "a (column C)": "3"}
    assert cells(document, 4)["column D"] == "8"
    told = " ".join(document.unread)
    assert "“column B”" in told
    assert "“a (column C)”" in told
    assert "row 4" in told
    assert "row 3, which have too few" in told


def test_a_workbook_is_read_as_it_shows_itself() -> None:
    """Days in ISO, numbers without a fraction as whole, one sheet; the rest is told."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["Title"],
        [],
        ["a", "b", "c"],
        [dt.date(2020, 5, 1), 3, 2.5],
        [dt.datetime(2020, 5, 1, 12, 30), True, "=1+1"],  # noqa: DTZ001 - as sheets have them
    ):
        sheet.append(row)
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("Other").sheet_state = "hidden"
    written = io.BytesIO()
    book.save(written)
    document = read("a.xlsx", written.getvalue(), header=3)
    assert all(row.number != 4 for row in document.parts)
    assert cells(document, 5) == {"a": "2020-05-01T12:30:00", "b": "TRUE"}
    told = "; ".join(document.unread)
    assert "1 other sheet: “Other” (hidden)" in told
    assert "hides: row 4" in told
    assert "1 formula without a value, first C5" in told


def test_a_sheet_is_chosen_by_its_name() -> None:
    """One that is not there is told with those that are."""
    raw = workbook(["a"], [1], Works=[["b"], [2]])
    assert cells(read("a.xlsx", raw, sheet="Works"), 2) == {"b": "2"}
    with pytest.raises(DocumentUnreadable, match="no sheet “Work”; did you mean “Works”"):
        read("a.xlsx", raw, sheet="Work")


def test_json_lines_are_rows() -> None:
    """An object a line, its keys the columns; what is nested stands as JSON, else it is told."""
    lines = ['{"a": 1, "b": null}', "", "no", '{"b": "x\\ny", "c": {"d": [1.50, true]}}', "[1]"]
    document = read("a.jsonl", "\n".join(lines))
    assert cells(document, 1) == {"a": "1"}
    assert cells(document, 4) == {"b": "x y", "c": '{"d": [1.50, true]}'}
    assert "2 lines (3, 5): no object of JSON" in document.unread[0]


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.csv", b'a,b\n1,2\n"3,4\n5,6\n', "row 3 .line 3. a quotation mark is opened and never"),
        ("a.csv", b'a,b\n"1"2,3\n', "row 2"),
        ("a.csv", b"", "it is empty"),
        ("a.csv", b",,\n", "no row with words"),
        ("a.csv", b"a,b\n\x00,1\n", "null byte"),
        ("a.xlsx", b"PK\x03\x04 no archive", "no workbook"),
        ("a.xlsx", b"", "it is empty"),
        ("a.jsonl", b"no\n[1]\n", "no line of it is an object"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "save the sheet as .xlsx"),
    ],
)
def test_what_is_no_table_is_refused_with_its_place(name: str, raw: bytes, reason: str) -> None:
    """One clear error each."""
    with pytest.raises(DocumentUnreadable, match=reason):
        read(name, raw)


def archive(**members: bytes) -> bytes:
    """Return a ZIP archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return written.getvalue()


def test_a_bomb_is_refused_whatever_it_says_of_its_size() -> None:
    """Members are unpacked only to count their bytes; a size that lies does not help."""
    bomb = archive(**{"xl/workbook.xml": b"\0" * (600 * 2**20)})
    with pytest.raises(DocumentUnreadable, match="larger than 33 MiB"):
        read("a.xlsx", bomb)
    size = (600 * 2**20).to_bytes(4, "little")
    with pytest.raises(DocumentUnreadable, match=r"larger than 33 MiB|no workbook"):
        read("a.xlsx", bomb.replace(size, (100).to_bytes(4, "little")))


def test_cells_far_apart_do_not_fill_memory() -> None:
    """A sheet with a cell at each end is refused before it is laid out."""
    book = openpyxl.Workbook()
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "b"
    written = io.BytesIO()
    book.save(written)
    with pytest.raises(DocumentUnreadable, match="places, and 2,00"):
        read("a.xlsx", written.getvalue())


def test_many_cells_and_rows_and_a_long_cell_are_read() -> None:
    """A million cells in a row are cut at the last column; a million empty rows are lines."""
    wide = read("a.csv", "a\n" + "x," * 1_000_000 + "\n")
    assert "cells beyond column 16,384: row 2" in "; ".join(wide.unread)
    assert len(read("a.csv", "a\n" + "\n" * 1_000_000 + "b\n").parts) == 1
    long = read("a.csv", "a,b\n" + "y" * 20_000_000 + ",2020-01-01\n")
    assert cells(long, 2)["b"] == "2020-01-01"


def test_a_text_that_grows_beyond_bounds_is_refused() -> None:
    """Long names of columns stand in each row: the sum is bounded."""
    name = "n" * 1_000_000
    with pytest.raises(DocumentUnreadable, match="goes beyond 67,108,864 characters"):
        read("a.csv", f"{name}\n" + "1\n" * 100)


def test_json_numbers_keep_their_writing() -> None:
    """A figure is a quote of the file's own characters."""
    document = read("a.jsonl", json.dumps({"a": 1}) + '\n{"a": 1.500}')
    assert cells(document, 2) == {"a": "1.500"}


def styled(change: Callable[[Any], None]) -> bytes:
    """Return a workbook of one project, changed by whoever keeps it."""
    book = openpyxl.Workbook()
    book.active.append(["Project", "Planned", "Done"])
    book.active.append(["Quay", dt.date(2024, 3, 1), dt.date(2024, 5, 1)])
    change(book.active)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def rewritten(raw: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a workbook of which one file is changed."""
    made, packed = io.BytesIO(), zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w", packed) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == member else old.read(name))
    return made.getvalue()


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("yyyy", "2024"),
        ("mmm-yy", "2024-05"),
        ("[$-409]mmmm\\ yyyy;@", "2024-05"),
        ('mmmm yyyy" d"', None),
        ("mm/yyyy", "2024-05"),
        ("e", "45413"),
        ("yyyy h:mm", "2024"),
        ("yyyy-mm-dd", "2024-05-01"),
        ("d mmm", None),
        ("dddd", None),
        ("h:mm", None),
        ("dddd, mmmm yyyy", "2024-05"),
        ("mmmmm-yy", "2024"),
        ("[$-407]d. mmmm yyyy", "2024-05-01"),
        ('yyyy"年"m"月"d"日"', "2024-05-01"),
        ('yyyy-mm-dd"T"hh:mm:ss', "2024-05-01"),
        ("[<=45000]yyyy;[>45000]yyyy-mm-dd", "2024"),
        ("m/d/yy h:mm", "2024-05-01"),
        ("General", "45413"),
        ('0 "days"', None),
        ("[$€-407] #,##0", "45413"),
        ("[$not -409]yyyy-mm-dd", None),
        ('"not "yyyy-mm-dd', None),
        ('yyyy-mm-dd" (forecast)"', None),
        ("yyyy-mm-dd\\?", None),
        ("\\n\\o\\t yyyy-mm-dd", None),
        ('"2022-02-02"', None),
        ('[>40000]"2020-09-09";yyyy-mm-dd', None),
        ("[White]yyyy-mm-dd", None),
        ("[Color 2]yyyy-mm-dd", None),
        ("[Red]yyyy-mm-dd", "2024-05-01"),
    ],
)
def test_a_date_is_as_exact_as_its_format_shows(code: str, shown: str | None) -> None:
    """A month or a year that a sheet keeps as its first day is no day.

    What shows no year, or shows other words than the cell has, is not read.
    """

    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        sheet["C2"].value = 45413
        sheet["C2"].number_format = code

    assert cells(read("a.xlsx", styled(change)), 2).get("Done") == shown


def test_styles_that_cannot_be_read_are_told() -> None:
    """Then a day may be none."""
    bad = b'<!DOCTYPE styleSheet [<!ENTITY a "b">]><styleSheet/>'
    made = rewritten(styled(lambda _: None), "xl/styles.xml", lambda _: bad)
    assert any("its styles cannot be read" in one for one in read("a.xlsx", made).unread)


def test_what_a_sheet_hides_strikes_out_and_remarks_is_told() -> None:
    """Struck cells are left out; so is what is hidden."""

    def change(sheet: Any) -> None:  # noqa: ANN401 - as above
        sheet["B2"].font = openpyxl.styles.Font(strike=True)
        sheet["C2"].comment = openpyxl.comments.Comment("Not done", "Ann")
        sheet.append(["Mill", None, dt.date(2024, 6, 1)])
        sheet.column_dimensions["C"].hidden = True

    def flat(xml: bytes) -> bytes:
        return xml.replace(b'<row r="3"', b'<row r="3" ht="0"')  # openpyxl writes none

    document = read("a.xlsx", rewritten(styled(change), "xl/worksheets/sheet1.xml", flat))
    assert cells(document, 2) == {"Project": "Quay"}
    assert "Mill" not in document.text
    for told in ("1 cell struck out: B2", "1 comment on cells", "hides: row 3", "hides: column C"):
        assert any(told in one for one in document.unread), told


def test_a_text_with_struck_words_is_left_out() -> None:
    """What of it stands, nobody need tell."""
    rich = pytest.importorskip("openpyxl.cell.rich_text")
    struck = pytest.importorskip("openpyxl.cell.text").InlineFont(strike=True)

    def change(sheet: Any) -> None:  # noqa: ANN401 - as above
        sheet["C2"].value = rich.CellRichText(rich.TextBlock(struck, "3 May"), " 5 May")

    assert "Done" not in cells(read("a.xlsx", styled(change)), 2)


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        (";;;", False, False),
        (" ; ; ; ", False, False),
        (";;", False, True),
        ('"";"";"";""', False, False),
        ('"n/a"', False, True),
        (";;;@", False, True),
        ("0;-0;;@", True, True),
        ('_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', True, True),
        ("@", True, True),
        ("General", True, True),
    ],
)
def test_a_format_that_shows_nothing(code: str, number: bool, words: bool) -> None:  # noqa: FBT001
    """What nobody sees of a cell is not read; most formats show what is there."""

    def change(sheet: Any) -> None:  # noqa: ANN401 - as above
        sheet["B2"], sheet["C2"] = 7777, "4 May"
        sheet["B2"].number_format = sheet["C2"].number_format = code

    document = read("a.xlsx", styled(change))
    assert [one in document.text for one in ("7777", "4 May")] == [number, words]
    hidden = [one for one, is_seen in (("B2", number), ("C2", words)) if not is_seen]
    told = f"that no reader is shown: {', '.join(hidden)}"
    assert any(told in one for one in document.unread) is bool(hidden)


@pytest.mark.parametrize(
    ("colour", "fill", "is_seen"),
    [
        ("FFFFFFFF", None, False),
        ("FFFFFFFF", "FFFFFFFF", False),
        ("FFFFFFFF", "FF4472C4", True),
        ("FF000000", "FF000000", False),
        ("FF000000", None, True),
        (None, None, True),
    ],
)
def test_letters_in_the_colour_of_the_cell(
    colour: str | None,
    fill: str | None,
    is_seen: bool,  # noqa: FBT001 - a table
) -> None:
    """Nobody sees them, and they are not read; white letters on a coloured cell are."""

    def change(sheet: Any) -> None:  # noqa: ANN401 - as above
        sheet["B2"] = "4 May"
        sheet["B2"].font = openpyxl.styles.Font(color=colour)
        if fill:
            sheet["B2"].fill = openpyxl.styles.PatternFill("solid", fgColor=fill)

    assert ("4 May" in read("a.xlsx", styled(change)).text) is is_seen


def test_a_sheet_that_nobody_is_shown_is_not_the_first() -> None:
    """It is read if it is named, and then that is told."""
    book = openpyxl.Workbook()
    book.active.append(["a"])
    book.active.sheet_state = "hidden"
    book.create_sheet("Seen").append(["b"])
    book["Seen"].sheet_format.zeroHeight = True
    written = io.BytesIO()
    book.save(written)
    document = read("a.xlsx", written.getvalue())
    assert document.text == "b"
    assert "that the sheet hides all rows that are not in the file" in document.unread
    named = read("a.xlsx", written.getvalue(), sheet="Sheet")
    assert any("is hidden: read" in one for one in named.unread)


@pytest.mark.parametrize(
    ("rows", "strings", "reason"),
    [
        ("<row>" + "<c><v>1</v></c>" * 400_000 + "</row>", "", "it has more than 30"),
        (
            "<row>" + '<c t="s"><v>0</v></c>' * 1_000 + "</row>",
            f"<si><t>{'a' * 100_000}</t></si>",
            "its cells have more than 1",
        ),
    ],
)
def test_cells_that_would_fill_memory_are_refused(rows: str, strings: str, reason: str) -> None:
    """They are counted before they are given away; a text that many share counts each time."""
    with pytest.raises(DocumentUnreadable, match=reason):
        read("a.xlsx", hostile_files.xlsx(rows, strings))


def test_what_stands_behind_merged_cells_is_not_read() -> None:
    """A spreadsheet shows the first of them alone; what is beside them is read."""
    merges = '<mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="C1:C1"/></mergeCells>'
    raw = rewritten(
        workbook(["a", "b", "c"], ["A2", "B2", "C2"], ["A3", "B3", "C3"], ["A4", "B4", "C4"]),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"</sheetData>", b"</sheetData>" + merges.encode()),
    )
    document = read("a.xlsx", raw)
    assert document.text.splitlines()[1:] == ["a: A2; c: C2", "c: C3", "a: A4; b: B4; c: C4"]
    assert "3 cells behind merged ones: B2, A3, B3" in document.unread
