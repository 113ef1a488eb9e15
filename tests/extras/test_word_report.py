"""A report as a Word document (extra `word`)."""

import hashlib
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Desk
from hostile import HOSTILE, ledger
from reports import AT, written_to

import chronology
from chronology.errors import MissingExtra, WrongType
from chronology.report import write
from chronology.writers import word_paper

DEPOT = ROOT / "tests" / "golden" / "depot"
docx = pytest.importorskip("docx", reason="the extra `word` is not installed")


def texts(raw: bytes) -> str:
    """Return all text of a document, that of its tables too."""
    document = docx.Document(io.BytesIO(raw))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_what_stands_in_it(tmp_path: Path) -> None:
    """First what was found, then the one table; the appendix only where it is asked for."""
    made = chronology.build(written_to(tmp_path))
    write(made, tmp_path / "report.docx", at=AT)
    write(made, tmp_path / "whole.docx", at=AT, appendix=True)
    short = texts((tmp_path / "report.docx").read_bytes())
    assert short.index("In short") < short.index("Chronology") < short.index("Sources")
    assert "“The bridge will open on 10 May 2022”" in short
    assert "Appendix" not in short
    assert "Files and hashes" in texts((tmp_path / "whole.docx").read_bytes())


def test_it_names_the_digest_of_what_verifies(tmp_path: Path) -> None:
    """The document says the SHA-256 of the report in JSON; the same moment gives the same bytes."""
    made = chronology.build(written_to(tmp_path))
    digest = write(made, tmp_path / "report.json", at=AT)
    write(made, tmp_path / "report.docx", at=AT)
    first = (tmp_path / "report.docx").read_bytes()
    assert digest in texts(first)
    write(made, tmp_path / "report.docx", at=AT)
    again = (tmp_path / "report.docx").read_bytes()
    assert hashlib.sha256(first).digest() == hashlib.sha256(again).digest()


def lines(document: Any) -> Iterator[str]:  # noqa: ANN401 - of a package that may be missing
    """Yield each paragraph with its style, and each row of a table, in order."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield from (" | ".join(cell.text for cell in row.cells) for row in block.rows)
        elif block.text:
            yield f"{block.style.name}: {block.text}"


def test_what_people_read_of_a_dispute(tmp_path: Path) -> None:
    """Titles, lists and tables stand in styles of the office's own template, in a golden file."""
    path = tmp_path / "report.docx"
    write(chronology.build(DEPOT / "chronology.toml"), path, at=AT)
    told = [line for line in lines(docx.Document(path)) if "Made by " not in line]
    text = re.sub(r"\b[0-9a-f]{64}\b", "(SHA-256)", "\n".join(told) + "\n")
    if os.environ.get("UPDATE_DOCS"):
        (DEPOT / "docx.txt").write_text(text, encoding="utf-8")
    assert text == (DEPOT / "docx.txt").read_text(encoding="utf-8")


def test_pages_are_numbered_and_heads_of_tables_repeated(tmp_path: Path) -> None:
    """The footer counts the pages by fields, and each table says that its head is repeated."""
    path = tmp_path / "report.docx"
    write(chronology.build(DEPOT / "chronology.toml"), path, at=AT)
    document = docx.Document(path)
    footer = document.sections[0].footer._element  # noqa: SLF001 - the package has no fields
    fields = footer.xpath(".//w:fldSimple/@w:instr")
    assert fields == ["PAGE", "NUMPAGES"]
    heads = document.element.xpath("//w:tbl/w:tr[1]/w:trPr/w:tblHeader")
    assert len(heads) == len(document.tables) > 4


def test_heads_stand_with_their_rows(tmp_path: Path) -> None:
    """Every head is kept with the row below it: else LibreOffice cuts off all rows at a foot."""
    path = tmp_path / "report.docx"
    write(chronology.build(DEPOT / "chronology.toml"), path, at=AT)
    tables = docx.Document(path).tables
    heads = [p for table in tables for cell in table.rows[0].cells for p in cell.paragraphs]
    assert heads
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in heads)
    ends = [p for table in tables for cell in table.rows[-1].cells for p in cell.paragraphs]
    assert not any(paragraph.paragraph_format.keep_with_next for paragraph in ends)


def test_a_name_stands_again_before_a_page_may_break_its_rows() -> None:
    """Rows of one name stand together, six at most; behind these the name is written again."""
    paper = word_paper.Paper(docx.Document())
    rows = [("May", "The move", "first"), *(("", "", str(place)) for place in range(13))]
    paper.table(("Date", "What", "Words"), [*rows, ("June", "x", "y")], (1, 1, 1), named=1)
    table = docx.Document(io.BytesIO(paper.saved())).tables[0]
    names = [row.cells[1].text for row in table.rows]
    again = "The move (continued)"
    assert names == ["What", "The move", *[""] * 5, again, *[""] * 5, again, "", "x"]
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]
    assert kept == [True, *([True] * 5 + [False]) * 2, True, False, False]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words(words: str, desk: Desk, tmp_path: Path) -> None:
    """Whatever a ledger holds, the document can be read, and holds no field or link of it."""
    text, documents = ledger(words)
    write(desk.build(text, **documents), tmp_path / "report.docx", at=AT)
    document = docx.Document(tmp_path / "report.docx")
    fields = document.element.xpath("//w:fldSimple | //w:hyperlink | //w:instrText")
    assert fields == []


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the package the message says what to install; others always have their appendix."""
    made = chronology.build(written_to(tmp_path))
    with pytest.raises(WrongType, match=r"\.docx or \.pdf"):
        write(made, tmp_path / "report.md", at=AT, appendix=True)
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    with pytest.raises(MissingExtra, match=r"pip install 'sourced-chronology\[word\]'"):
        write(made, tmp_path / "report.docx", at=AT)
