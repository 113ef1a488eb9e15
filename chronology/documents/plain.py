"""Plain text and Markdown, kept as they are; form feeds part the pages of a text."""

from pathlib import Path

from chronology.documents.charsets import text_of
from chronology.documents.extracted import (
    Extracted,
    clauses,
    not_shown,
    require_words,
    struck_out,
)
from chronology.documents.markdown_marks import SUFFIXES, entities, markdown_marks, struck_passages
from chronology.documents.markdown_unseen import hides_words, unseen_passages
from chronology.documents.pages.lines import page_beginnings, pages_in
from chronology.documents.pages.marks import Layout, layout_of
from chronology.documents.reference_marks import in_order, reference_marks
from chronology.documents.terminals import joined, overwritten_in
from chronology.vocabulary import QuoteFold

_EXTRACTOR = "plain text 1"


def extract(raw: bytes, path: Path, encoding: str = "") -> Extracted:
    """Return the text of a file, without a byte order mark.

    Args:
        raw: the file.
        path: its name.
        encoding: the character set that is declared, if any.

    Raises:
        DocumentUnreadable: it is in no character set that is told, holds a null byte, or is
            hardly more than line ends.
    """
    read = text_of(raw, path, encoding)
    text = read.text
    require_words(text, path)
    passed = [*reference_marks(text), *entities(text)]
    layout, beginnings = Layout(), page_beginnings(text)
    unseen = tuple(overwritten_in(text))
    is_markdown = path.suffix.lower() in SUFFIXES
    if is_markdown:
        unseen = tuple(joined([*unseen, *unseen_passages(text)]))
        passed += markdown_marks(text)
        passed += ((*one, QuoteFold.MARKUP) for one in unseen)
    else:
        layout = layout_of(text, list(pages_in(text, beginnings or (0,))), beginnings)
    struck = struck_passages(text, is_markdown=is_markdown)
    hidden = sum(hides_words(text, one) for one in unseen)
    return Extracted(
        text=text,
        extractor=_EXTRACTOR,
        unread=clauses([*read.notes, struck_out(len(struck)), not_shown(hidden)]),
        pages=beginnings,
        passed_over=in_order([*layout.marks, *passed]),
        struck=struck,
        unseen=unseen,
        printed_pages=layout.pages,
        printed_lines=layout.lines,
        page_figures=layout.figures,
    )
