"""HTML: its visible text, as a browser shows it without scripts and style sheets."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs

from chronology.documents import html_names as names
from chronology.documents.charsets import decoded
from chronology.documents.extracted import Extracted, clauses, counted, named, without_nulls
from chronology.documents.html_flow import Flow
from chronology.documents.html_meta import Attributes, Statements
from chronology.documents.html_stack import Element, OpenElements

_TOOLTIP = ("text that appears under the pointer", "texts that appear under the pointer")
_EXTRACTOR = "html 1"
_META_CHARSET = re.compile(
    rb"<meta\b[^>]{0,1000}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}(?P<name>[\w:.-]{1,40})",
    re.IGNORECASE,
)
_XML_CHARSET = re.compile(rb"\A\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"'](?P<name>[\w.-]{1,40})")
_HEAD_BYTES = 4096  # in which the character set is stated
_TEMPLATE = frozenset({"template"})
_LONGEST_VALUE = 10_000
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*(?P<value>[\w-]+)", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)\b", re.IGNORECASE)
_KEPT_SPACE = re.compile(r"(?:^|;)\s*white-space\s*:\s*(?:pre|break)", re.IGNORECASE)
_BLOCK_DISPLAYS = ("block", "flex", "grid", "table", "list-item", "flow-root")
# XML has empty elements that HTML takes for open ones, and sections of plain characters.
_EMPTY_ELEMENT = re.compile(
    r"<(?P<name>[a-zA-Z][\w:-]*+)(?P<attributes>(?:\s++[\w:.-]++\s*+=\s*+"
    r"(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\s*+/>"
)
_EMPTY_DRAWING = re.compile(r"<svg\b(?P<attributes>[^<>]*+)(?<=/)>", re.IGNORECASE)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
# Raised digits stay apart from the number before them: 10⁶ is not 106.
_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the visible text of an HTML file.

    Blocks stand apart by an empty line, the cells of a row by a tab; `<br>` is a line break.

    Raises:
        DocumentUnreadable: it holds a null byte.
    """
    return extract_html(raw, path, xml=path.suffix.lower() == ".xhtml")


def extract_html(raw: bytes, path: Path, *, charset: str = "", xml: bool = False) -> Extracted:
    """Return the visible text of HTML that may come out of another file.

    Args:
        raw: the HTML.
        path: the file, for messages.
        charset: the character set that was sent along, or empty.
        xml: whether it is XHTML, written in the syntax of XML.

    Raises:
        DocumentUnreadable: it holds a null byte.
    """
    read = decoded(raw, charset, _stated_charset(raw))
    markup = without_nulls(read.text, path)
    reading = _Reading()
    reading.read(_as_html(markup) if xml else _EMPTY_DRAWING.sub(_opened_and_closed, markup))
    return Extracted(
        text=str(reading.flow),
        extractor=named(_EXTRACTOR, "justhtml"),
        unread=clauses((*reading.unread(), *read.notes)),
        declared=reading.statements.declared(),
    )


def _stated_charset(raw: bytes) -> str:
    head = raw[:_HEAD_BYTES]
    found = _META_CHARSET.search(head) or _XML_CHARSET.match(head)
    name = found["name"].decode("ascii", "replace") if found else ""
    # Who could read this name in a `meta` element does not read UTF-16.
    return "utf-8" if name.lower().startswith("utf-16") else name


def _as_html(markup: str) -> str:
    """Return XHTML with what only XML knows written as HTML."""
    return _EMPTY_ELEMENT.sub(_opened_and_closed_unless_void, _without_sections(markup))


def _without_sections(markup: str) -> str:
    """Return XML in which sections of plain characters are written as text."""
    pieces, at = list[str](), 0
    while (begin := markup.find(_CDATA, at)) >= 0:
        end = markup.find(_CDATA_END, begin)
        if end < 0:
            break
        pieces += [markup[at:begin], _escaped(markup[begin + len(_CDATA) : end])]
        at = end + len(_CDATA_END)
    return "".join([*pieces, markup[at:]])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _opened_and_closed(match: re.Match[str]) -> str:
    return f"<svg{match['attributes'][:-1]}></svg>"


def _opened_and_closed_unless_void(match: re.Match[str]) -> str:
    if match["name"].lower() in names.VOID:
        return match.group()
    return f"<{match['name']}{match['attributes']}></{match['name']}>"


@attrs.frozen(kw_only=True)
class _Style:
    """What an element's own attributes say about how it is shown."""

    hidden: bool
    block: bool | None
    pre: bool

    @classmethod
    def of(cls, name: str, attributes: Attributes) -> "_Style":
        style = attributes.get("style") or ""
        if len(style) > _LONGEST_VALUE:
            style = ""
        displays = _DISPLAY.findall(style) if style else []
        display = displays[-1].lower() if displays else ""
        closed = name == "dialog" and "open" not in attributes
        return cls(
            hidden="hidden" in attributes
            or display == "none"
            or closed
            or bool(style and _INVISIBLE.search(style)),
            block=_block(display),
            pre=bool(style and _KEPT_SPACE.search(style)),
        )


def _block(display: str) -> bool | None:
    if display in {"inline", "contents"}:
        return False
    return True if display.startswith(_BLOCK_DISPLAYS) else None


class _Reading:
    """One pass over the tags and texts of a page."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.statements = Statements()
        self._open = OpenElements()
        self._cells: list[int] = []  # of each open row
        self._left_out: Counter[tuple[str, str]] = Counter()
        self._described = 0
        self._drops_line_end = False
        self._hidden_page = False

    def read(self, markup: str) -> None:
        """Read a page from its beginning to its end."""
        from justhtml import stream

        for event in stream(markup):
            if event[0] == "text":
                self._text(event[1])
            elif event[0] == "start":
                self._start(*event[1])
            elif event[0] == "end":
                self._end(event[1])

    def unread(self) -> Iterator[str]:
        """Yield what is not in the text, one clause each."""
        for kind, number in self._left_out.items():
            clause = counted(number, *kind)
            if kind == names.NOT_TEXT["img"] and self._described:
                clause += f", {self._described} with a description"
            yield clause
        if self._hidden_page:
            yield "the page hides itself from browsers without scripts; it is read all the same"

    def _text(self, text: str) -> None:
        element = self._open.innermost
        if self._open.holds("sup"):
            text = text.translate(_RAISED)
        elif self._open.holds("sub"):
            text = text.translate(_LOWERED)
        if self._drops_line_end:
            text = text.removeprefix("\n")
            self._drops_line_end = False
        if element is not None and not element.shown:
            self.statements.text(text)
        elif element is not None and element.pre:
            self.flow.keep(text)
        else:
            self.flow.write(text)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._drops_line_end = False
        if name in names.TABLE_PARTS and not self._open.holds("table", _TEMPLATE):
            return
        for element in self._open.make_room(name):
            self._ended(element)
        if name in names.CELLS and not self._open.holds("tr"):
            self._start("tr", {})
        outer = self._open.innermost
        style = _Style.of(name, attributes)
        if name in {"html", "head", "body"}:
            self._hidden_page |= style.hidden
            return
        shown = outer is None or outer.shown
        element = Element(
            name=name,
            block=(name in names.BLOCKS) if style.block is None else style.block,
            shown=shown and not style.hidden and not _is_no_text(name),
            pre=(outer is not None and outer.pre) or style.pre or name in names.PREFORMATTED,
        )
        if shown:
            self._count(name, attributes, style)
        self.statements.start(name, attributes)
        self._begun(element)
        if name not in names.VOID:
            self._open.push(element)
            self._drops_line_end = name in names.PREFORMATTED

    def _count(self, name: str, attributes: Attributes, style: _Style) -> None:
        """Count what is shown in another way than as text, or would be shown but for itself."""
        if name in names.NOT_TEXT:
            unseen = name == "input" and attributes.get("type") == "hidden"
            self._left_out[names.NOT_TEXT[name]] += not unseen
        elif style.hidden and name not in names.NEVER_SHOWN:
            self._left_out["hidden element", ""] += 1
        elif name == "link" and "stylesheet" in (attributes.get("rel") or "").lower():
            self._left_out[names.NOT_TEXT["style"]] += 1
        self._described += name == "img" and bool((attributes.get("alt") or "").strip())
        if (attributes.get("title") or "").strip() and name != "link":
            self._left_out[_TOOLTIP] += 1

    def _begun(self, element: Element) -> None:
        if not element.shown:
            return
        if element.name == "br":
            self.flow.line_break()
        elif element.name == "tr":
            self._cells.append(0)
            self.flow.row()
        elif element.name in names.CELLS:
            self.flow.cell(first=not self._cells or not self._cells[-1])
            if self._cells:
                self._cells[-1] += 1
        elif element.block:
            self.flow.block()

    def _end(self, name: str) -> None:
        self._drops_line_end = False
        ended = False
        for element in self._open.end(name):
            ended = True
            self._ended(element)
        # The standard's own exceptions: these two stand for a whole element.
        if not ended and name in {"p", "br"}:
            self._start(name, {})
            if name == "p":
                self._end(name)

    def _ended(self, element: Element) -> None:
        self.statements.end(element.name)
        if not element.shown:
            return
        if element.name in names.CELLS:
            self.flow.cell_ends()
        elif element.block:
            self.flow.block()
        if element.name == "tr":
            self._cells.pop()


def _is_no_text(name: str) -> bool:
    return name in names.NOT_TEXT or name in names.NEVER_SHOWN
