"""Files that are not what their names say, and what whoever names them is told."""

from pathlib import Path

import pytest

import chronology
from chronology import documents
from chronology.errors import DocumentUnreadable

WORD = b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml"
OLDER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 50
PNG = b"\x89PNG\r\n\x1a\n\0\0"
PAGE = b"<!DOCTYPE html><table><tr><td>a</td></tr></table>"


@pytest.mark.parametrize(
    ("name", "raw", "reason", "remedy"),
    [
        ("a.txt", WORD, "it is a Word document, named .txt", ".docx"),
        ("a", WORD, "it is a Word document, named without a type", ".docx"),
        ("a.pdf", WORD, "it is a Word document, named .pdf", ".docx"),
        ("a.csv", b"PK\x03\x04abc", "it is an archive (zip), named .csv", "unpack it"),
        ("a.txt", b"{\\rtf1 x}", "it is rich text (RTF), named .txt", ".rtf"),
        ("a.doc", b"{\\rtf1 x}", "it is rich text (RTF), named .doc", ".rtf"),
        ("a.docx", b"%PDF-1.4", "it is a PDF, named .docx", ".pdf"),
        ("a.md", b"%PDF-1.4", "it is a PDF, named .md", ".pdf"),
        ("a.xls", PAGE, "it is a page (HTML), named .xls", ".html"),
        ("a.pdf", PNG, "it is a picture, named .pdf", "OCR"),
        ("a.xlsx", OLDER, "it is of an older Office program, or locked", "without a password"),
        ("a.doc", OLDER, "documents of type “.doc” are not read", "word processor"),
        ("a.jpg", PNG, "documents of type “.jpg” are not read", "OCR"),
        ("a.pdf", b" \n", "it is empty", "put the document there"),
        ("a.xls", b"", "it is empty", "put the document there"),
    ],
)
def test_a_file_is_told_as_what_it_is(
    name: str, raw: bytes, reason: str, remedy: str, tmp_path: Path
) -> None:
    """Both by who reads it alone, and by items that name it."""
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(DocumentUnreadable) as caught:
        documents.read(tmp_path / name)
    assert caught.value.reason.startswith(reason)
    assert remedy in caught.value.remedy
    (item,) = chronology.check_items([{"document": name, "quote": "x"}], tmp_path).to_dicts()
    assert reason in str(item["problems"])


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_page_saved_as_text_is_read(name: str) -> None:
    """Its source is text, too."""
    assert documents.of_bytes(PAGE, Path(name)).text.strip()


def test_hidden_files_and_those_of_no_known_kind_are_not_told_of(tmp_path: Path) -> None:
    """Items learn nothing of what else lies in a folder."""
    for name in (".a.doc", "a.py"):
        (tmp_path / name).write_bytes(b"x")
        (item,) = chronology.check_items([{"document": name, "quote": "x"}], tmp_path).to_dicts()
        assert "there is no document" in str(item["problems"])
