"""Single values in a notebook: HTML that needs no style sheet, and in which no text is markup."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from chronology.view.passages import Passage
from chronology.view.pieces import Piece
from chronology.writers.page.elements import Child, element, markup
from chronology.writers.terminal.tables import printed

_CUT = 100  # code points: a shorter text behind a quote is the end of its source


def in_html(piece: Piece) -> str:
    """Return one value as HTML.

    Quoted words are marked in the passage around them; of these, the words that date them are
    bold, and words that stand against them are underlined.
    """
    return f"<div>{_inner(piece, 3)}</div>"


def _inner(piece: Piece, level: int) -> str:
    """Return what stands within a value's element, under a heading of a level."""
    heading = [element(f"h{level}", piece.title)] if piece.title else []
    lines = (element("p", line) for line in piece.lines)
    parts = (_inner(part, min(level + 1, 6)) for part in piece.parts)
    tables = (printed(table, style="html", width=None) for table in piece.tables)
    quotes = (_quotation(passage) for passage in piece.passages)
    return "".join((markup(*heading, *quotes, *lines), *tables, *parts))


def _quotation(passage: Passage) -> Element:
    """Return a quote marked in its passage; what was not found, beside the nearest words."""
    role = [] if passage.role == "quote" else [element("i", f"{passage.role}: ")]
    if passage.start is None:
        faults = [element("p", f"{passage.verdict}: {passage.reason}".rstrip(": "))]
        if passage.comparison:
            faults.append(element("pre", passage.comparison))
        return element("blockquote", *role, element("q", passage.quoted), *faults, dir="auto")
    opening = "" if passage.start == len(passage.before) else "… "
    closing = " …" if len(passage.after) >= _CUT else ""
    second = len(passage.before) + len(passage.found)
    words = element("mark", *_bold(passage))
    around = (
        *_underlined(passage, passage.before, 0),
        words,
        *_underlined(passage, passage.after, second),
    )
    return element("blockquote", *role, opening, *around, closing, dir="auto")


def _bold(passage: Passage) -> Iterator[Child]:
    """Yield the words found, those that date them in bold."""
    done = 0
    for start, end in passage.marks:
        yield passage.found[done:start]
        yield element("b", passage.found[start:end])
        done = end
    yield passage.found[done:]


def _underlined(passage: Passage, words: str, first: int) -> Iterator[Child]:
    """Yield words beside the quote, those that stand against it underlined."""
    done = 0
    for start, end in passage.governing:
        begin, stop = max(0, start - first), min(len(words), end - first)
        if begin < stop:
            yield words[done:begin]
            yield element("u", words[begin:stop])
            done = stop
    yield words[done:]
