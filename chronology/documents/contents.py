"""What a file is by its first bytes, where its name says otherwise.

A picture may be named .pdf, a page .xls. Nothing is read by it; whoever named the file is told.
"""

import re
from pathlib import Path
from typing import NamedTuple

from chronology.documents.kinds import MODULES, remedy_of, suffix_of
from chronology.errors import DocumentUnreadable

HEAD = 2**16
"""Bytes of a file that are looked at."""
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}<(?:!doctype html|html)[\s>]", re.IGNORECASE)
_ZIP = b"PK\x03\x04"
_TEXTS = frozenset({"", ".txt", ".text", ".log", ".md", ".markdown", ".csv", ".tsv"})
"""Types whose readers take any text: what is of another kind must be told before it is read."""


class _Kind(NamedTuple):
    """What a file may be: in words, and the types that are named so, the usual one first."""

    words: str
    suffixes: tuple[str, ...]
    remedy: str = ""
    is_text: bool = False
    is_packed: bool = False


_PICTURE = _Kind("a picture", (".png", ".jpg", ".jpeg", ".gif"))
_BEGINNINGS = (
    (b"%PDF-", _Kind("a PDF", (".pdf",))),
    (b"{\\rtf", _Kind("rich text (RTF)", (".rtf",))),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        _Kind(
            "of an older Office program, or locked with a password",
            (".msg", ".doc", ".dot", ".xls", ".ppt", ".wps"),
            "save it without a password, as .docx or .xlsx",
        ),
    ),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"7z\xbc\xaf\x27\x1c", _Kind("an archive", (".7z",))),
    (b"Rar!\x1a\x07", _Kind("an archive", (".rar",))),
    (b"\x1f\x8b\x08", _Kind("packed (gzip)", (".gz", ".warc.gz"), is_packed=True)),
)
_WITHIN = (
    (b"word/document.xml", _Kind("a Word document", (".docx", ".docm", ".dotx", ".dotm"))),
    (b"xl/workbook.xml", _Kind("a workbook", (".xlsx", ".xlsm"))),
    (b"ppt/presentation.xml", _Kind("slides", (".pptx",))),
    (b"opendocument.text", _Kind("an OpenDocument text", (".odt", ".ott"))),
    (b"opendocument.spreadsheet", _Kind("an OpenDocument sheet", (".ods",))),
    (b"epub+zip", _Kind("a book (EPUB)", (".epub",))),
)
_ARCHIVE = _Kind("an archive (zip)", (".zip",), is_packed=True)


def held_to_name(raw: bytes, path: Path) -> None:
    """Refuse what would be read as a text, and is of another kind; an empty text is one.

    Raises:
        DocumentUnreadable: it is.
    """
    is_text = suffix_of(path) in _TEXTS and bool(raw.strip())
    told = of_another_kind(raw, path) if is_text else None
    if told is not None and not _kind_of(raw).is_text:
        raise told


def of_another_kind(raw: bytes, path: Path) -> DocumentUnreadable | None:
    """Return the error for a file that is empty, or not what its name says; else `None`."""
    if not raw.strip():
        return DocumentUnreadable(
            path=str(path), reason="it is empty", remedy="put the document there"
        )
    kind, suffix = _kind_of(raw), suffix_of(path)
    if not kind.words or suffix in kind.suffixes:
        return None
    if kind.is_packed and suffix in MODULES and suffix not in _TEXTS:
        return None  # its own reader knows more of what is wrong with a package
    usual = kind.suffixes[0]
    named = f"named {suffix}" if suffix else "named without a type"
    remedy = kind.remedy or remedy_of(Path(f"a{usual}")) or f"give its name the ending {usual}"
    return DocumentUnreadable(path=str(path), reason=f"it is {kind.words}, {named}", remedy=remedy)


def _kind_of(raw: bytes) -> _Kind:
    """Return what a file is; of no words if that is not known."""
    head = raw[:HEAD]
    for begins, kind in _BEGINNINGS:
        if head.startswith(begins):
            return kind
    if head.startswith(_ZIP):
        return next((kind for name, kind in _WITHIN if name in raw), _ARCHIVE)
    if _PAGE.match(head):
        return _Kind("a page (HTML)", (".html", ".htm", ".xhtml"), is_text=True)
    return _Kind("", ())
