"""Tables as documents: what is read of each kind, where rows and cells stand, what is refused."""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
    ],
)
def test_the_delimiter_gives_every_row_as_many_cells(name: str, text: str, delimiter: str) -> None:
    """What parts the cells is found, and told."""
    assert f"({delimiter}, utf-8)" in read(name, text).extractor


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    """UTF-8 and UTF-16 are known by their marks."""
    assert cells(read("a.csv", "Größe,b\nä,2\n".encode(encoding)), 2) == {"Größe": "ä", "b": "2"}


def test_another_encoding_is_said_and_never_guessed() -> None:
    """Without a mark and a word it is UTF-8, or refused with the remedy."""
    raw = "Größe,b\nä,2\n".encode("cp1252")
    with pytest.raises(DocumentUnreadable, match=r"line 1 is not UTF-8.*windows-1252"):
        read("a.csv", raw)
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
    assert cells(document, 4) == {"a": "2020-05-01", "b": "3", "c": "2.5"}
    assert cells(document, 5) == {"a": "2020-05-01T12:30:00", "b": "TRUE"}
    told = "; ".join(document.unread)
    assert "1 other sheet: “Other” (hidden)" in told
    assert "hides row 4" in told
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
        ("a.csv", b"", "no row with words"),
        ("a.csv", b"a,b\n\x00,1\n", "null byte"),
        ("a.xlsx", b"PK\x03\x04 no archive", "no workbook"),
        ("a.xlsx", b"", "no workbook"),
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
    with pytest.raises(DocumentUnreadable, match="larger than 512 MiB"):
        read("a.xlsx", bomb)
    size = (600 * 2**20).to_bytes(4, "little")
    with pytest.raises(DocumentUnreadable, match=r"larger than 512 MiB|no workbook"):
        read("a.xlsx", bomb.replace(size, (100).to_bytes(4, "little")))


def test_cells_far_apart_do_not_fill_memory() -> None:
    """A sheet with a cell at each end is refused before it is laid out."""
    book = openpyxl.Workbook()
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "b"
    written = io.BytesIO()
    book.save(written)
    with pytest.raises(DocumentUnreadable, match="places, and 8,000,000 are read"):
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
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == member else old.read(name))
    return made.getvalue()


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("yyyy", "2024"),
        ("mmm-yy", "2024-05"),
        ('[$-409]mmmm\\ yyyy" d";@', "2024-05"),
        ("mm/yyyy", "2024-05"),
        ("e", "45413"),
        ("yyyy h:mm", "2024"),
        ("yyyy-mm-dd", "2024-05-01"),
        ("d mmm", "2024-05-01"),
        ("dddd", "2024-05-01"),
        ("m/d/yy h:mm", "2024-05-01"),
        ("General", "45413"),
        ('0 "days"', "45413"),
    ],
)
def test_a_date_is_as_exact_as_its_format_shows(code: str, shown: str) -> None:
    """A month or a year that a sheet keeps as its first day is no day."""

    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        sheet["C2"].value = 45413
        sheet["C2"].number_format = code

    assert cells(read("a.xlsx", styled(change)), 2)["Done"] == shown


def test_styles_that_cannot_be_read_are_told() -> None:
    """Then a day may be none."""
    bad = b'<!DOCTYPE styleSheet [<!ENTITY a "b">]><styleSheet/>'
    made = rewritten(styled(lambda _: None), "xl/styles.xml", lambda _: bad)
    assert any("its styles cannot be read" in one for one in read("a.xlsx", made).unread)


def test_what_a_sheet_hides_strikes_out_and_remarks_is_told() -> None:
    """Struck cells are left out; what is hidden is read."""

    def change(sheet: Any) -> None:  # noqa: ANN401 - as above
        sheet["B2"].font = openpyxl.styles.Font(strike=True)
        sheet["C2"].comment = openpyxl.comments.Comment("Not done", "Ann")
        sheet.append(["Mill", None, dt.date(2024, 6, 1)])
        sheet.column_dimensions["C"].hidden = True

    def flat(xml: bytes) -> bytes:
        return xml.replace(b'<row r="3"', b'<row r="3" ht="0"')  # openpyxl writes none

    document = read("a.xlsx", rewritten(styled(change), "xl/worksheets/sheet1.xml", flat))
    assert cells(document, 2) == {"Project": "Quay", "Done": "2024-05-01"}
    for told in ("1 cell struck out: B2", "1 comment on cells", "hides row 3", "hides column C"):
        assert any(told in one for one in document.unread), told


def test_a_text_with_struck_words_is_left_out() -> None:
    """What of it stands, nobody need tell."""
    rich = pytest.importorskip("openpyxl.cell.rich_text")
    struck = pytest.importorskip("openpyxl.cell.text").InlineFont(strike=True)

    def change(sheet: Any) -> None:  # noqa: ANN401 - as above
        sheet["C2"].value = rich.CellRichText(rich.TextBlock(struck, "3 May"), " 5 May")

    assert "Done" not in cells(read("a.xlsx", styled(change)), 2)
