"""PDF: the text of its pages, in the order in which they draw it, columns one after another.

What pages did to it is marked: see `page_marks`.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from chronology.documents.extracted import (
    LONGEST_TEXT,
    Extracted,
    attachments,
    clauses,
    counted,
    encodable,
    named,
    reason_of,
    refused,
)
from chronology.documents.pages.lines import PageLine, pages_in
from chronology.documents.pages.marks import layout_of
from chronology.documents.pdf.columns import in_reading_order
from chronology.documents.pdf.drawn import (
    Line,
    drawn_on,
    hidden_in,
    instructions_of,
    lines_of,
    text_of,
    with_marks_in_line,
    with_raised_figures,
)
from chronology.documents.pdf.glyphs import FontGlyphs
from chronology.documents.pdf.layers import Layers, layers_of
from chronology.documents.pdf.unseen import in_words
from chronology.documents.quiet import quiet
from chronology.documents.reference_marks import in_order, reference_marks
from chronology.sources import Declared
from chronology.vocabulary import Hidden

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_EXTRACTOR = "pdf 2"
_MOST_PAGES = 10_000
# One page reads as slowly as pypdf lets it, some seconds; without this, a small file could
# hold ten thousand such pages.
_MOST_INSTRUCTIONS = 2**28
_MOST_NAMED = 5
_MOST_ATTACHMENTS = 1_000
_LONGEST_TITLE = 300
_FILE_NAME = re.compile(r"\.\w{2,4}\Z")
_PAGE_END = "\f"
_NESTED = "drawing within drawings, of which too many are drawn in each other"
_MANY = {"part of it damaged": "parts of it damaged", _NESTED: _NESTED.replace(" ", "s ", 1)}
_DAMAGE = "open it in a PDF reader and save it anew, or save its text as .txt"
_OCR = "run OCR over it, for example ocrmypdf, and read its result"
_LOCK = "save it without its password"


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of a PDF file, its pages parted by a form feed.

    Raises:
        DocumentUnreadable: it is no PDF, damaged beyond reading, locked with a password, has
            more than 10 000 pages, or unpacks to more than a text may be.
    """
    with quiet("pypdf") as warnings:
        reader = _opened(raw, path)
        pages = _pages_of(reader, path)
        unread = [*_silent(pages), *_others(reader, pages), *_damage_told(warnings)]
        declared = tuple(_title_declared(reader))
    texts = [page.text for page in pages]
    text, beginnings = _PAGE_END.join(texts), list(_beginnings(texts))
    layout = layout_of(text, list(_placed(text, beginnings, pages)), beginnings)
    return Extracted(
        text=text,
        extractor=named(_EXTRACTOR, "pypdf"),
        unread=clauses(unread),
        pages=tuple(beginnings),
        declared=declared,
        passed_over=in_order([*layout.marks, *reference_marks(text)]),
        printed_pages=layout.pages,
        printed_lines=layout.lines,
        page_figures=layout.figures,
        scanned=_scanned(pages),
        hidden=tuple(_hidden(pages, beginnings)),
    )


@attrs.frozen(kw_only=True)
class _Page:
    """A page's text, why it has none, and what else is on it.

    Its `size` is that of the instructions that draw it, in bytes; `hidden` is what of its text
    nobody sees, and why; its `lines` are those of its text with the places of what they are made
    of, if these can be told.
    """

    text: str = ""
    lines: list[Line] = attrs.field(factory=list)
    size: int = 0
    fault: str = ""
    hidden: Sequence[tuple[int, int, Hidden]] = ()
    others: Counter[str] = attrs.field(factory=Counter)


def _opened(raw: bytes, path: Path) -> "PdfReader":
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(raw))
        locked = reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED
    except DependencyError as error:
        reason = "it is encrypted in a way that needs the package cryptography"
        raise refused(path, reason, f"pip install cryptography, or {_LOCK}") from error
    except Exception as error:
        raise refused(path, f"it is no readable PDF ({reason_of(error)})", _DAMAGE) from error
    if locked:
        raise refused(path, "it is encrypted with a password", _LOCK)
    return reader


def _pages_of(reader: "PdfReader", path: Path) -> list[_Page]:
    """Read all pages; one that cannot be read is said to be unread, all of them an error."""
    try:
        number = len(reader.pages)
    except Exception as error:
        raise refused(path, f"its pages cannot be found ({reason_of(error)})", _DAMAGE) from error
    if not number:
        raise refused(path, "it has no pages", _DAMAGE)
    if number > _MOST_PAGES:
        raise refused(path, f"it has more than {_MOST_PAGES} pages", "split it into parts")
    layers, glyphs = layers_of(reader), FontGlyphs()
    pages: list[_Page] = []
    length = size = 0
    for index in range(number):
        pages.append(_page(reader, index, layers, glyphs))
        length += len(pages[-1].text) + len(_PAGE_END)
        size += pages[-1].size
        if length > LONGEST_TEXT:
            raise refused(path, "its text is longer than 64 Mi characters", "split it into parts")
        if size > _MOST_INSTRUCTIONS:
            raise refused(path, "it unpacks to more than 256 MiB", "split it into parts")
    if all(page.fault for page in pages):
        raise refused(path, f"no page of it can be read ({pages[0].fault})", _DAMAGE)
    return pages


def _page(reader: "PdfReader", index: int, layers: Layers, glyphs: FontGlyphs) -> _Page:
    try:
        page = reader.pages[index]
        contents = instructions_of(page)
        size = len(contents.get_data()) if contents is not None else 0
        drawn = drawn_on(page, contents, layers, glyphs)
        drawn_lines = with_marks_in_line(lines_of(drawn.pieces))
        lines = in_reading_order([with_raised_figures(line) for line in drawn_lines])
        text = _storable(text_of(lines) if drawn.pieces else drawn.text)
        hidden = tuple(hidden_in(chain(*lines)) if drawn.pieces else drawn.hidden)
    except Exception as error:  # noqa: BLE001 - what damage raises in pypdf has no end
        return _Page(fault=reason_of(error))
    try:
        others = Counter(_on(page))
    except Exception:  # noqa: BLE001 - as above
        others = Counter({"part of it damaged": 1})
    others.update({_NESTED: drawn.passed_over} if drawn.passed_over else {})
    shown = lines if drawn.pieces else []
    return _Page(text=text, lines=shown, size=size, others=others, hidden=hidden)


def _hidden(pages: list[_Page], beginnings: list[int]) -> Iterator[tuple[int, int, Hidden]]:
    """Yield where the text of the file is not seen, what stands side by side as one."""
    last: tuple[int, int, Hidden] | None = None
    for page, beginning in zip(pages, beginnings, strict=True):
        for start, end, why in page.hidden:
            first, until = beginning + start, beginning + end
            if last is not None and last[1] == first and last[2] is why:
                first = last[0]
            elif last is not None:
                yield last
            last = first, until, why
    if last is not None:
        yield last


def _storable(text: str) -> str:
    """Return a text as it can be kept; it is as long as before, but for halves of characters."""
    return encodable(text).replace("\0", "\ufffd")


def _placed(text: str, beginnings: list[int], pages: list[_Page]) -> Iterator[list[PageLine]]:
    """Yield the lines of each page, with their baselines and sizes where these are known."""
    for found, page in zip(pages_in(text, beginnings), pages, strict=True):
        drawn = [line for line in page.lines if text_of([line]).strip()]
        words = [" ".join(_storable(text_of([line])).split()) for line in drawn]
        if words != [line.words for line in found]:
            yield found
            continue
        yield [
            attrs.evolve(one, y=middle.y, size=middle.size)
            for one, line in zip(found, drawn, strict=True)
            for middle in (max(line, key=lambda piece: len(piece.text.strip())),)
        ]


def _on(page: "PageObject") -> Iterator[str]:
    """Yield what stands on a page beside its text: images, comments, form fields."""
    resources: Any = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources else None
    for one in drawn.get_object().values() if drawn else ():
        if one.get_object().get("/Subtype") == "/Image":
            yield "image"
    for annotation in page.get("/Annots", ()) or ():
        kind = annotation.get_object().get("/Subtype")
        if kind == "/Widget":
            yield "form field"
        elif kind not in {"/Link", "/Popup"}:
            yield "comment"


def _silent(pages: list[_Page]) -> Iterator[str]:
    """Yield which pages gave no text."""
    for fault in dict.fromkeys(page.fault for page in pages if page.fault):
        numbers = [number for number, page in enumerate(pages, 1) if page.fault == fault]
        yield f"{_numbered(numbers)} cannot be read ({fault})"
    if numbers := _without_text(pages, has_image=False):
        yield f"{_numbered(numbers)} {_hold_no_text(numbers)}"
    if scanned := _scanned(pages):
        yield scanned


def _scanned(pages: list[_Page]) -> str:
    """Return which pages are images without text, and what to do; empty for none."""
    numbers = _without_text(pages, has_image=True)
    return f"{_numbered(numbers)} {_hold_no_text(numbers)}: {_OCR}" if numbers else ""


def _without_text(pages: list[_Page], *, has_image: bool) -> list[int]:
    return [
        number
        for number, page in enumerate(pages, 1)
        if not page.fault and not page.text.strip() and (page.others["image"] > 0) is has_image
    ]


def _hold_no_text(numbers: list[int]) -> str:
    return "holds no text (an image?)" if len(numbers) == 1 else "hold no text (images?)"


def _numbered(pages: list[int]) -> str:
    """Return `page 3`; `pages 3, 4 and 5`; `pages 3, 4, 5 and 12 more`."""
    shown = [str(number) for number in pages[:_MOST_NAMED]]
    if len(pages) > _MOST_NAMED:
        shown.append(f"{len(pages) - _MOST_NAMED} more")
    if len(shown) == 1:
        return f"page {shown[0]}"
    return f"pages {', '.join(shown[:-1])} and {shown[-1]}"


def _others(reader: "PdfReader", pages: list[_Page]) -> Iterator[str]:
    """Yield what else the file holds."""
    total: Counter[str] = Counter()
    for page in pages:
        total.update(page.others)
    for what, number in total.items():
        yield counted(number, what, _MANY.get(what, ""))
    yield from in_words([hidden for page in pages for _, _, hidden in page.hidden])
    try:
        yield attachments(list(islice(reader.attachments, _MOST_ATTACHMENTS)))
    except Exception:  # noqa: BLE001 - as above
        yield "attachments that cannot be read"


def _title_declared(reader: "PdfReader") -> Iterator[Declared]:
    """Yield the title, unless it is but the name of the file that was printed."""
    try:
        title = " ".join(encodable((reader.metadata and reader.metadata.title) or "").split())
    except Exception:  # noqa: BLE001 - as above
        return
    if 0 < len(title) <= _LONGEST_TITLE and not _FILE_NAME.search(title):
        yield Declared(key="title", value=title, element="/Title of the document information")


def _beginnings(texts: list[str]) -> Iterator[int]:
    offset = 0
    for text in texts:
        yield offset
        offset += len(text) + len(_PAGE_END)


def _damage_told(warnings: list[str]) -> Iterator[str]:
    if warnings:
        yield f"{counted(len(warnings), 'fault')} in the file (“{warnings[0]}”)"
