"""HTML: its visible text, as a browser shows it without scripts and style sheets."""

import re
from pathlib import Path

import attrs

from chronology.documents.charsets import decoded, known_codec
from chronology.documents.extracted import (
    Extracted,
    clauses,
    named,
    refused,
    without_nulls,
)
from chronology.documents.html import names
from chronology.documents.html.allowance import Allowance
from chronology.documents.html.changed import Changed
from chronology.documents.html.dates import DATED, PARTS, Places, Within
from chronology.documents.html.dressed import Wardrobe
from chronology.documents.html.flow import Flow
from chronology.documents.html.ground import ground, on
from chronology.documents.html.left_out import LeftOut
from chronology.documents.html.linked import Finder, in_address, may_be_dressed
from chronology.documents.html.meta import Statements
from chronology.documents.html.near import shown
from chronology.documents.html.own_charset import charset_stated
from chronology.documents.html.owner import Attributes, Owner, owner_of
from chronology.documents.html.posts import Posts
from chronology.documents.html.raised import Raised
from chronology.documents.html.set_off import SetOff
from chronology.documents.html.shape import is_block, is_gone, is_no_text, is_turned
from chronology.documents.html.stack import Element, OpenElements, begins_comments, is_word_apart
from chronology.documents.html.stretches import doubted_as, told_hidden
from chronology.documents.html.style import UNSTYLED, Style, style_of
from chronology.documents.html.unmarked import unmarked_comments
from chronology.documents.html.veils import NO_CONTRAST
from chronology.documents.reference_marks import RAISED, in_order
from chronology.sources import Declared
from chronology.vocabulary import Hidden, QuoteFold

_EXTRACTOR = "html 1"
_TOO_MANY = "it has far more elements than its words can need"
_TEMPLATE, _ANYTHING = frozenset({"template"}), frozenset[str]()
_EMPTY_DRAWING = re.compile(r"<svg\b(?P<attributes>[^<>]*+)(?<=/)>", re.IGNORECASE)
_RAISES = frozenset({"sup", "a"})
_STATES = frozenset({"svg", "title", "script", "meta", "link"})  # what may state something
_UNLIKE = PARTS | DATED | names.STRUCK | names.CHANGED  # each is noted by itself
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def extract(raw: bytes, path: Path, encoding: str = "") -> Extracted:
    """Return the visible text of an HTML file.

    Blocks stand apart by an empty line, the cells of a row by a tab; `<br>` is a line break.

    Raises:
        DocumentUnreadable: it holds a null byte, or far more elements than words, or no character
            set has the name `encoding`.
    """
    if encoding:
        known_codec(encoding, path)
    return extract_html(raw, path, charset=encoding, xml=path.suffix.lower() == ".xhtml")


def extract_html(  # noqa: PLR0913 - what another file knows of a page in it
    raw: bytes,
    path: Path,
    *,
    charset: str = "",
    xml: bool = False,
    tells_changes: bool = True,
    allowance: Allowance | None = None,
    find: Finder | None = None,
    doubt: Hidden = Hidden.MAYBE,
) -> Extracted:
    """Return the visible text of HTML that may come out of another file.

    Args:
        raw: the HTML.
        path: the file, for messages.
        charset: the character set that was sent along, or empty.
        xml: whether it is XHTML, written in the syntax of XML.
        tells_changes: whether what its elements insert and delete is told; not of a file that
            another reader wrote as HTML, and tells of itself.
        allowance: how many elements it may have; left out, as many as a file of its size.
        find: finds the style sheets beside it by their address; left out, none is at hand.
        doubt: why words may not be seen of which that is not known.

    Raises:
        DocumentUnreadable: it holds a null byte, or far more elements than words.
    """
    read = decoded(raw, charset, charset_stated(raw))
    markup = without_nulls(read.text, path)
    notes, is_declared = read.notes, False
    if xml:
        from chronology.documents.html.xhtml import as_html, gives_attributes

        is_declared = gives_attributes(markup)
        markup, not_resolved = as_html(markup)
        notes += not_resolved
    allowance = allowance or Allowance(len(raw))
    if not tells_changes and not allowance.has_room_for(markup):
        raise refused(path, _TOO_MANY, "save its text as .txt")
    is_dressed = may_be_dressed(markup, finds_sheets=find is not None)
    reading = _Reading(allowance, Wardrobe(find or in_address) if is_dressed else None)
    if not reading.read(_EMPTY_DRAWING.sub(_opened_and_closed, markup)):
        raise refused(path, _TOO_MANY, "save its text as .txt")
    text = str(reading.flow)
    changes = reading.changed.told() if tells_changes else ()
    headings, blocks = reading.set_off.headings(text), reading.posts.blocks(text)
    comments = reading.comments()
    found = ((0, len(text), Hidden.MAYBE),) if is_declared else reading.hidden(text)
    hidden = doubted_as(doubt, found, text)
    styled = ((begin, end, QuoteFold.MARKUP) for begin, end, why in hidden if why is Hidden.STYLED)
    unmarked = unmarked_comments(text, dict(headings), blocks, comments)
    return Extracted(
        text=text,
        extractor=named(_EXTRACTOR, "justhtml"),
        paragraphs=True,
        unread=clauses((*changes, *reading.left_out.told(), *told_hidden(hidden), *notes)),
        declared=reading.declared(text),
        comments=tuple(sorted((*comments, *unmarked))),
        passed_over=in_order((*reading.raised.marks(text), *styled)),
        struck=tuple(reading.struck),
        headings=headings,
        quoted=reading.set_off.quoted(text),
        blocks=blocks,
        posts=reading.posts.parts(text),
        inserted=reading.set_off.inserted(text),
        hidden=hidden,
    )


def _opened_and_closed(match: re.Match[str]) -> str:
    return f"<svg{match['attributes'][:-1]}></svg>"


_PAGE = Element(name="", block=True, laid_out=True)  # around all elements


class _Reading:
    """One pass over the tags and texts of a page."""

    def __init__(self, allowance: Allowance, wardrobe: Wardrobe | None) -> None:
        self._allowance = allowance
        self.flow = Flow()
        self.statements = Statements()
        self._open = OpenElements()
        self._cells: list[int] = []  # of each open row
        self.left_out = LeftOut()
        self._drops_line_end = False
        self._page = _PAGE
        self._passages = 0  # that are struck out
        self._struck_read = 0  # the last of them that has text
        self.struck: list[tuple[int, int]] = []
        self._comments: list[list[int]] = []
        self.raised = Raised()
        self.set_off = SetOff()
        self.posts = Posts()
        self.changed = Changed()
        self._places = Places()
        self._wardrobe = wardrobe
        self._keeps_hidden = False  # as sheets may show it
        self._alike: dict[str, tuple[Element, Element]] = {}

    def read(self, markup: str) -> bool:
        """Read a page from its beginning to its end; say whether no more stands in it than may."""
        from justhtml import stream

        self._keeps_hidden = self._wardrobe is not None and "[hidden" in markup
        for event in stream(markup):
            if event[0] == "text":
                self._text(event[1])
            elif event[0] == "start":
                if not self._allowance.takes_one():
                    return False
                self._start(*event[1])
            elif event[0] == "end":
                self._end(event[1])
        if self._comments and self._comments[-1][1] < 0:
            self._comments[-1][1] = len(self.flow)
        return True

    def declared(self, text: str) -> tuple[Declared, ...]:
        """Return what the page states of itself, and the dates that it shows."""
        stated = self.statements.declared()
        called = [one.value for one in stated if one.key == "title"]
        titles = (*called, *self.statements.titles())
        self._places.end(len(text))
        return (*stated, *shown(text, self._places.found, self._places.scopes, titles))

    def comments(self) -> tuple[tuple[int, int], ...]:
        """Return where in the text readers' comments stand."""
        return tuple((begin, end) for begin, end in self._comments if begin < end)

    def hidden(self, text: str) -> tuple[tuple[int, int, Hidden], ...]:
        """Return what of the text the page's own style sheets, or its shut parts, hide."""
        return () if self._wardrobe is None else self._wardrobe.hidden(text)

    def _text(self, text: str) -> None:
        element = self._open.innermost
        if element is not None and element.changing is not None:
            element.changing.words.append(text)
        if self._open.holds("sup"):
            text = text.translate(RAISED)
        elif self._open.holds("sub"):
            text = text.translate(_LOWERED)
        if self._drops_line_end:
            text = text.removeprefix("\n")
            self._drops_line_end = False
        if element is None or element.shown:
            self._shown(text, element or _PAGE)
        else:
            self.statements.text(text)
            if element.name == "style" and self._wardrobe is not None:
                self._wardrobe.sheet(text, element.dressed)

    def _shown(self, text: str, element: Element) -> None:
        if element.struck > self._struck_read and not text.isspace():
            self._struck_read = element.struck
            self.left_out.struck += 1
        if element.turned and not text.isspace():
            self.left_out.turned()
            text = names.UNREAD
        write = {"kept": self.flow.keep, "lines": self.flow.lines}
        begin = len(self.flow)
        write.get(element.white_space, self.flow.write)(text)
        if element.struck and begin < len(self.flow):
            self.struck.append((begin, len(self.flow)))

    def _start(self, name: str, attributes: Attributes) -> None:
        self._drops_line_end = False
        if name in names.TABLE_PARTS and not self._open.holds("table", _TEMPLATE):
            return
        if name in names.MAKES_ROOM:
            for element in self._open.make_room(name):
                self._ended(element)
        if name in names.CELLS and not self._open.holds("tr"):
            self._start("tr", {})
        outer = self._open.innermost or self._page
        style = style_of(attributes["style"] or "") if "style" in attributes else UNSTYLED
        is_unseen = style.visible is False or bool(style.veiled)
        hidden = is_gone(name, attributes, style, is_kept=self._keeps_hidden) or is_unseen
        if name in {"html", "head", "body"}:
            self.left_out.is_page |= hidden
            self._page_begins(name, attributes, style)
            return
        element = self._element_within(outer, name, attributes, style)
        hidden |= NO_CONTRAST in element.veils - outer.veils
        if name in _RAISES:
            self.raised.started(name, attributes, len(self.flow))
        if outer.shown:
            self.left_out.count(name, attributes, hidden=hidden)
        if name in _STATES:
            self.statements.start(name, attributes, element.owner)
        self._begun(element, outer)
        self.set_off.started(name, len(self.flow))
        if name not in names.VOID:
            is_reader = element.owner is Owner.READER
            self.posts.started(name, attributes, len(self.flow), is_reader=is_reader)
            self._open.push(element)
            self._drops_line_end = name in names.PREFORMATTED

    def _page_begins(self, name: str, attributes: Attributes, style: Style) -> None:
        behind = ground(name, attributes, style, self._page)[1]
        self._page = attrs.evolve(self._page, background=behind)
        self.statements.page(attributes)
        if self._wardrobe is not None and name != "head":
            self._wardrobe.page(name, attributes)

    def _element_within(
        self, outer: Element, name: str, attributes: Attributes, style: Style
    ) -> Element:
        """Return an element; plain ones of a name within the same element are all alike."""
        if attributes or name in _UNLIKE or self._wardrobe is not None:
            return self._element(name, attributes, style, outer)
        around, made = self._alike.get(name, (None, None))
        if made is None or around is not outer:
            made = self._element(name, attributes, style, outer)
            self._alike[name] = (outer, made)
        return made

    def _element(self, name: str, attributes: Attributes, style: Style, outer: Element) -> Element:
        """Return an element as its name, its own style and the element around it have it."""
        gone = is_gone(name, attributes, style, is_kept=self._keeps_hidden)
        in_article = name == "article" and self._open.holds("article", _ANYTHING)
        own_space = "kept" if name in names.PREFORMATTED else outer.white_space
        colour, behind = ground(name, attributes, style, outer)
        struck = (name in names.STRUCK) if style.struck is None else style.struck
        self._passages += struck and not outer.struck
        owner = owner_of(name, attributes, outer.owner, in_article=in_article)
        at = len(self.flow)
        scope = None
        if attributes or name in PARTS:
            within = Within(owner=owner, outer=outer.owner, scopes=outer.scopes)
            scope = self._places.scope(name, attributes, within, at)
        scopes = (*outer.scopes, scope) if scope is not None else outer.scopes
        begun = outer.shown and not gone
        changing = (self.changed.begun(name, attributes) if begun else None) or outer.changing
        may_date = bool(attributes) or name in DATED
        is_own = may_date and owner is not Owner.READER and outer.laid_out and not gone
        return Element(
            name=name,
            block=not gone and (is_block(name, style) or outer.flex),
            apart=not gone and (name in names.APART or (style.display == "box" and style.room)),
            laid_out=outer.laid_out and not gone and not is_no_text(name, attributes),
            visible=outer.visible if style.visible is None else style.visible,
            veils=(outer.veils - style.unveiled - {NO_CONTRAST})
            | style.veiled
            | on(colour, behind),
            turned=outer.turned or is_turned(name, attributes, style),
            colour=colour,
            background=behind,
            white_space=style.white_space or own_space,
            flex=style.flex,
            struck=outer.struck or (self._passages if struck else 0),
            owner=owner,
            scopes=scopes,
            scope=scope,
            changing=changing,
            place=self._places.place(name, attributes, scopes, at) if is_own else None,
            dressed=None
            if self._wardrobe is None
            else self._wardrobe.begun(name, attributes, outer.dressed, at),
        )

    def _begun(self, element: Element, outer: Element) -> None:
        if begins_comments(element, outer):
            self._comments.append([len(self.flow), -1])
        if element.block and element.changing is not None:
            element.changing.words.append(" ")
        if not outer.laid_out:
            return
        if is_word_apart(element, outer):
            self.flow.apart()
        if element.block and element.name in names.WIDGETS:
            self.flow.block()
        if not element.laid_out:
            return
        if element.name == "br":
            self.flow.line_break()
        else:
            self._box(element)

    def _box(self, element: Element) -> None:
        """Begin a row, a cell or a block."""
        if element.name == "tr":
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

    def _noted(self, element: Element) -> None:
        """Have an element's end noted by whoever collects such elements."""
        if element.name in _STATES:
            self.statements.end(element.name)
        if element.name in _RAISES:
            self.raised.ended(element.name, len(self.flow))
        self.set_off.ended(element.name, len(self.flow))
        if element.dressed is not None and self._wardrobe is not None:
            self._wardrobe.ended(element.dressed, len(self.flow))
        self.posts.ended(element.name, len(self.flow))
        for part in (element.place, element.scope):
            if part is not None:
                part.ended(len(self.flow))

    def _ended(self, element: Element) -> None:
        self._noted(element)
        outer = self._open.innermost or _PAGE
        if begins_comments(element, outer):
            self._comments[-1][1] = len(self.flow)
        if not element.laid_out:
            return
        if is_word_apart(element, outer):
            self.flow.apart()
        if element.name in names.CELLS:
            self.flow.cell_ends()
        elif element.block:
            self.flow.block()
        if element.name == "tr":
            self._cells.pop()
