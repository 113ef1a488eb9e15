"""Plain text and Markdown, kept as they are; form feeds part the pages of a text."""

from pathlib import Path

from chronology.documents.extracted import (
    Extracted,
    clauses,
    not_shown,
    refused,
    struck_out,
    without_nulls,
)
from chronology.documents.markdown_marks import SUFFIXES, entities, markdown_marks, struck_passages
from chronology.documents.markdown_unseen import hides_words, unseen_passages
from chronology.documents.pages.lines import page_beginnings, pages_in
from chronology.documents.pages.marks import Layout, layout_of
from chronology.documents.reference_marks import in_order, reference_marks
from chronology.vocabulary import QuoteFold

_EXTRACTOR = "plain text 1"


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of a file in UTF-8, without a byte order mark.

    Raises:
        DocumentUnreadable: it is not UTF-8, or holds a null byte.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise refused(
            path,
            f"byte 0x{raw[error.start]:02x} on line {line} is not UTF-8",
            "save the document as UTF-8",
        ) from error
    text = without_nulls(text, path)
    passed = [*reference_marks(text), *entities(text)]
    layout, beginnings = Layout(), page_beginnings(text)
    unseen: tuple[tuple[int, int], ...] = ()
    if path.suffix.lower() in SUFFIXES:
        unseen = unseen_passages(text)
        passed += markdown_marks(text)
        passed += ((*one, QuoteFold.MARKUP) for one in unseen)
    else:
        layout = layout_of(text, list(pages_in(text, beginnings or (0,))), beginnings)
    struck, hidden = struck_passages(text), sum(hides_words(text, one) for one in unseen)
    return Extracted(
        text=text,
        extractor=_EXTRACTOR,
        unread=clauses([struck_out(len(struck)), not_shown(hidden)]),
        pages=beginnings,
        passed_over=in_order([*layout.marks, *passed]),
        struck=struck,
        unseen=unseen,
        printed_pages=layout.pages,
        printed_lines=layout.lines,
        page_figures=layout.figures,
    )
