"""The markup of an OpenDocument text (ISO/IEC 26300), written as HTML."""

from collections.abc import Callable
from html import escape
from typing import ClassVar
from xml.etree.ElementTree import Element

from chronology.documents.beside import UNREAD, Beside
from chronology.documents.changes import Change
from chronology.documents.html.colours import is_unseen_on
from chronology.documents.opendocument.places import is_beside
from chronology.documents.opendocument.styles import PARAGRAPH, STRETCH, UNKNOWN, Effect, Styles
from chronology.documents.remarks import Remark
from chronology.documents.sign_fonts import hides_words
from chronology.documents.trees import attribute, child, local

_PLAIN = {
    "list-header": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "section": "div",
    "text-box": "div",
    "index-body": "div",
}
_NOT_TEXT = {
    "image": ("image", ""),
    "object": ("embedded object", ""),
    "object-ole": ("embedded object", ""),
    "plugin": ("embedded object", ""),
}
_OWN_PARAGRAPHS = frozenset({"p", "h", "note", "annotation", "text-box"})
_SET_ANEW = frozenset({"date", "time", "modification-date", "print-date"})
_DRAWN = frozenset({"frame", "custom-shape", "rect", "ellipse", "circle", "g", "text-box"})
_NO_TEXT = frozenset({
    "tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls",
    "dde-connection-decls", "table-of-content-source", "alphabetical-index-source",
    "bookmark-start", "bookmark-end", "title", "desc", "event-listeners", "script",
    "annotation-end", "ruby-text",
})  # fmt: skip
_MOST_SPACES = 100_000  # that a text may have without writing them
_GROUNDS = frozenset({"table", "table-row", "table-cell", "section"})
_HIGHEST, _LOWEST = 1, 6


class Writing:
    """An OpenDocument text, as it is written as HTML.

    Args:
        styles: its styles: which raise words, strike them out or hide them.
    """

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._pieces: list[str] = []
        self._notes: list[str] = []
        self._spaces_left = _MOST_SPACES
        self._open_ids: tuple[str, ...] = ()
        self._is_hidden = False
        self._colour, self._behind = "", styles.paper
        self._signs = self._was_unseen = False
        self._lists: list[str] = []
        self._label = ""
        self._boxes: list[str] | None = None
        self.beside = Beside()
        self.remarks: list[Remark] = []
        self._changes: dict[str, Change] = {}
        self._within: dict[str, list[str]] = {}

    def write(self, body: Element) -> str:
        """Return the body of a text as HTML, its notes behind it."""
        self._read_changes(body)
        self._inside(body)
        for change, words in self._within.items():
            known = self._changes.get(change)
            if known is not None and (said := " ".join("".join(words).split())):
                self.beside.inserted.append(Change(words=said, author=known.author, day=known.day))
        self.beside.notes = len(self._notes)
        notes = "".join(f"<p>{one}</p>" for one in self._notes)
        return f"<html><body>{''.join(self._pieces)}{notes}</body></html>"

    def _read_changes(self, body: Element) -> None:
        for region in body.iter():
            if local(region.tag) != "changed-region":
                continue
            for kind in region:
                info = child(kind, "change-info")
                author, day = _who_and_when(info) if info is not None else ("", "")
                change = Change(words=_words_beside(kind, info), author=author, day=day)
                if local(kind.tag) == "deletion" and change.words:
                    self.beside.deleted.append(change)
                elif local(kind.tag) == "insertion":
                    self._changes[attribute(region, "id")] = change

    def _inside(self, element: Element) -> None:
        self._text(element.text)
        for one in element:
            self._element(one)
            self._text(one.tail)

    def _text(self, text: str | None) -> None:
        if not text or self._is_hidden:
            return
        is_of_signs = self._signs and hides_words(text)
        if is_of_signs or is_unseen_on(self._colour, self._behind):
            self._unseen(text)
            return
        self._was_unseen = False
        for words in self._within_open():
            words.append(text)
        written = escape(text, quote=False)
        self._pieces.append(f"<ins>{written}</ins>" if self._open_ids else written)

    def _unseen(self, text: str) -> None:
        """Tell of words in the colour of what is behind them, those side by side once."""
        self.beside.hidden += not self._was_unseen and bool(text.strip())
        self._was_unseen = True

    def _within_open(self) -> list[list[str]]:
        return [self._within[one] for one in self._open_ids]

    def _element(self, one: Element) -> None:
        name = local(one.tag)
        if name in _NOT_TEXT:
            self.beside.left_out[_NOT_TEXT[name]] += 1
        if name in _NO_TEXT:
            return
        if _hides_itself(one, name) or self._is_unseen(one, name):
            self.beside.hidden += any(map(str.strip, one.itertext()))
            return
        if name in self._special:
            self._special[name](self, one)
            return
        if name in _DRAWN and self._boxes is not None:
            self._box(one)
            return
        if name in _SET_ANEW and attribute(one, "fixed") != "true":
            self.beside.set_anew.append("".join(one.itertext()))
            self._text(UNREAD)
            return
        if name in _PLAIN:
            self._wrapped(_PLAIN[name], one)
        else:
            self._inside(one)

    def _is_unseen(self, one: Element, name: str) -> bool:
        """Say whether a row is too low for its words, or a box stands beside the page."""
        if name == "table-row":
            return self._styles.is_low(attribute(one, "style-name"))
        return name in _DRAWN and is_beside(one)

    def _box(self, one: Element) -> None:
        """Keep what is drawn in a paragraph: it stands behind it, and in no sentence of it."""
        outer, self._pieces = self._pieces, []
        behind, self._behind = self._behind, self._ground_of(one, self._behind)
        self._inside(one)
        made, self._pieces = "".join(self._pieces), outer
        self._behind = behind
        if self._boxes is not None and made:
            self._boxes.append(made)

    def _list(self, one: Element) -> None:
        """Write a list; one within another has its style, if it states none."""
        own = attribute(one, "style-name")
        self._lists.append(own or (self._lists[-1] if self._lists else ""))
        self._wrapped("ul", one)
        self._lists.pop()

    def _item(self, one: Element) -> None:
        self._label = self._styles.label(self._lists[-1], len(self._lists)) if self._lists else ""
        self._wrapped("li", one)

    def _wrapped(self, tag: str, one: Element) -> None:
        for words in self._within_open():
            words.append(" ")
        outer = self._behind
        self._behind = self._ground_of(one, outer)
        self._pieces.append(f"<{tag}>")
        if local(one.tag) == "p" and self._label:
            label, self._label = self._label, ""
            self._text(label)
        self._inside(one)
        self._pieces.append(f"</{tag}>")
        self._behind = outer

    def _ground_of(self, one: Element, outer: str) -> str:
        """Return what is behind the words of a table, a part of one, a section or a box."""
        name = local(one.tag)
        if name == "text-box":
            return UNKNOWN
        if name not in _GROUNDS:
            return outer
        own = self._styles.behind(name, attribute(one, "style-name"))
        return outer if own is None else own

    def _enter(self, effect: Effect) -> tuple[str, str, bool]:
        """Take the colours and the font of a paragraph or a stretch; return those around it."""
        outer = self._colour, self._behind, self._signs
        self._signs = self._signs if effect.signs is None else effect.signs
        self._colour = self._colour if effect.colour is None else effect.colour
        self._behind = self._behind if effect.behind is None else effect.behind
        return outer

    def _paragraph(self, one: Element) -> None:
        was_hidden = self._is_hidden
        effect = self._styles.of(PARAGRAPH, attribute(one, "style-name"))
        hides = effect.hides or _has_hiding_field(one)
        self._is_hidden = hides or was_hidden
        self.beside.hidden += hides and not was_hidden and any(map(str.strip, one.itertext()))
        tag = "p" if local(one.tag) == "p" else _heading_of(one)
        self._pieces += ["<s>"] * effect.strikes
        outer, self._colour = self._colour, ""
        signs, self._signs = self._signs, False
        _, behind, _ = self._enter(effect)
        boxes, self._boxes = self._boxes, []
        self._wrapped(tag, one)
        self._colour, self._behind, self._signs = outer, behind, signs
        self._pieces += self._boxes
        self._boxes = boxes
        self._pieces += ["</s>"] * effect.strikes
        self._is_hidden = was_hidden

    def _span(self, one: Element) -> None:
        was_hidden = self._is_hidden
        effect = self._styles.of(STRETCH, attribute(one, "style-name"))
        self._is_hidden = was_hidden if effect.hides is None else effect.hides
        self.beside.hidden += self._is_hidden and not was_hidden
        tags = [tag for tag in (effect.tag, "s" * effect.strikes) if tag]
        self._pieces += [f"<{tag}>" for tag in tags]
        outer = self._enter(effect)
        self._inside(one)
        self._colour, self._behind, self._signs = outer
        self._pieces += [f"</{tag}>" for tag in reversed(tags)]
        self._is_hidden = was_hidden

    def _spaces(self, one: Element) -> None:
        number = attribute(one, "c")
        known = int(number) if number.isascii() and number.isdigit() and len(number) < 5 else 1  # noqa: PLR2004 - figures
        spaces = min(known, self._spaces_left)
        self._spaces_left -= spaces
        self._text("\u00a0" * spaces if spaces > 1 else " ")

    def _tab(self, one: Element) -> None:
        del one
        self._text(" ")

    def _line_break(self, one: Element) -> None:
        del one
        self._pieces.append("<br>")

    def _note(self, one: Element) -> None:
        if self._is_hidden:
            return
        citation, body = child(one, "note-citation"), child(one, "note-body")
        mark = escape("".join(citation.itertext()).strip()) if citation is not None else ""
        mark = mark or str(len(self._notes) + 1)
        self._pieces.append(f'<sup><a href="#note{len(self._notes) + 1}">{mark}</a></sup>')
        outer, self._pieces = self._pieces, []
        self._notes.append("")
        place = len(self._notes) - 1
        if body is not None:
            self._inside(body)
        own = "".join(self._pieces).replace("<p>", "").replace("</p>", " ")
        self._pieces = outer
        self._notes[place] = f"<sup>{mark}</sup> {own}"

    def _annotation(self, one: Element) -> None:
        author, day = _who_and_when(one)
        words = " ".join("".join(_paragraphs(one)).split())
        if words:
            self.remarks.append(Remark(words=words, author=author, day=day))

    def _change_starts(self, one: Element) -> None:
        change = attribute(one, "change-id")
        if change in self._changes and change not in self._open_ids:
            self._open_ids = (*self._open_ids, change)
            self._within.setdefault(change, [])

    def _change_ends(self, one: Element) -> None:
        change = attribute(one, "change-id")
        self._open_ids = tuple(known for known in self._open_ids if known != change)

    _special: ClassVar[dict[str, Callable[["Writing", Element], None]]] = {
        "p": _paragraph,
        "h": _paragraph,
        "span": _span,
        "a": _span,
        "list": _list,
        "list-item": _item,
        "s": _spaces,
        "tab": _tab,
        "line-break": _line_break,
        "note": _note,
        "annotation": _annotation,
        "change-start": _change_starts,
        "change-end": _change_ends,
    }


def _who_and_when(element: Element) -> tuple[str, str]:
    author, day = child(element, "creator"), child(element, "date")
    written = (day.text or "").strip()[:10] if day is not None else ""
    return (author.text or "").strip() if author is not None else "", written


def _words_beside(kind: Element, info: Element | None) -> str:
    pieces = ["".join(one.itertext()) for one in kind if one is not info]
    return " ".join(" ".join(pieces).split())


def _paragraphs(annotation: Element) -> list[str]:
    return ["".join(one.itertext()) + " " for one in annotation if local(one.tag) in {"p", "list"}]


def _heading_of(heading: Element) -> str:
    level = attribute(heading, "outline-level")
    height = int(level) if level.isascii() and level.isdigit() and len(level) < 3 else 1  # noqa: PLR2004 - figures
    return f"h{min(max(height, _HIGHEST), _LOWEST)}"


def _hides_itself(one: Element, name: str) -> bool:
    """Say whether an element itself says that it is hidden, or was when the file was saved."""
    if attribute(one, "display") == "none" or name == "placeholder":
        return True
    if name == "covered-table-cell" or attribute(one, "visibility") in {"collapse", "filter"}:
        return any(map(str.strip, one.itertext()))
    if attribute(one, "display") == "condition":  # which is asked anew whenever it is opened
        return attribute(one, "is-hidden") != "false"
    return name == "hidden-text" and attribute(one, "is-hidden") == "true"


def _has_hiding_field(paragraph: Element) -> bool:
    """Say whether a field in a paragraph hides it, not one in a note or a box that hangs on it."""
    for one in paragraph:
        name = local(one.tag)
        if name == "hidden-paragraph" and attribute(one, "is-hidden") == "true":
            return True
        if name not in _OWN_PARAGRAPHS and _has_hiding_field(one):
            return True
    return False
