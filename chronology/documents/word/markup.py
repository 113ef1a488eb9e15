"""The markup of a Word document (ECMA-376), made ready to be read.

What a tracked change deleted or moved away is taken out, and told; what one inserted is marked.
Hidden text is taken out. References to comments go: comments are read by themselves. Words in an
element that is not known are words of the text: a sentence never loses one without a trace.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.beside import UNREAD, Beside, is_set_anew
from chronology.documents.changes import Change
from chronology.documents.sign_fonts import hides_words
from chronology.documents.trees import attribute, child, local
from chronology.documents.word.bound import Store, blank_bound
from chronology.documents.word.doubts import doubted_in
from chronology.documents.word.fields import shows_nothing, take_out_codes
from chronology.documents.word.ground import PAPER, is_unseen, of_document, of_place
from chronology.documents.word.overlaid import is_off_page
from chronology.documents.word.signs import sign_of
from chronology.documents.word.styles import Styles
from chronology.documents.word.unread import (
    COVERS,
    SET_ANEW,
    SHAPES,
    anew,
    blank,
    chosen,
    is_out_of_sight,
    is_shape_unseen,
    may_cover,
)

BEGINS, ENDS = "\ufdd0", "\ufdd1"
"""Stand around words that were inserted; they are no characters, and stand in no text."""
DOUBT_BEGINS, DOUBT_ENDS = "\ufdd2", "\ufdd3"
"""Stand around words that the layout may keep from its reader."""
_MARKS = dict.fromkeys(map(ord, (BEGINS, ENDS, DOUBT_BEGINS, DOUBT_ENDS)), "\ufffd")
_UNMARKED = dict.fromkeys(_MARKS)
_TEXTS = frozenset({"t", "delText"})
_REMOVED = frozenset({"del", "moveFrom"})
_ADDED = frozenset({"ins", "moveTo"})
_WORDS = frozenset({"t", "sym"})
_CODES = frozenset({"fldChar", "instrText"})
_UNSEEN = frozenset({"commentReference", "rubyPr"})
_PROPERTIES = frozenset({"rPr", "pPr", "trPr", "tcPr", "tblPr", "sectPr", "numPr"})
_OFF = frozenset({"0", "false", "off", "none"})
_UNWRAPPED = frozenset({"oMathPara", "hyperlink", "fldSimple", "rubyBase", "AlternateContent"})
_KNOWN = frozenset({
    "document", "body", "footnotes", "footnote", "endnotes", "endnote", "comments", "comment",
    "hdr", "ftr", "t", "sym", "delText", "r", "p", "tbl", "tr", "tc", "customXml", "smartTag",
    "object", "drawing", "pict", "group", "rect", "roundrect", "shape", "textbox", "txbxContent",
    "sdt", "sdtContent", "inline", "anchor",
})  # fmt: skip
"""Elements whose words are read by those who turn a document into a page."""
_PAGE = re.compile(r"[0-9]{0,5}|[ivxlc]{1,8}")
_GROUNDS = frozenset({"p", "tbl", "txbxContent"})
_FORMULAS = frozenset({"oMath"})
_OF_A_LINE = frozenset({"r", "t"})
_SETTINGS = frozenset({"rPr", "ctrlPr"})
_NOT_TEXT = {
    "blip": ("image", ""),
    "imagedata": ("image", ""),
    "oMath": ("formula", "formulas"),
    "chart": ("chart", ""),
    "OLEObject": ("embedded object", ""),
    "altChunk": ("document within the document", "documents within the document"),
    "control": ("control", ""),
    "relIds": ("diagram", ""),
}

_COUNTED = {
    **{name: _NOT_TEXT[name] for name in ("blip", "imagedata")},
    "rt": ("gloss above a word", "glosses above words"),
}


def words_of(element: Element) -> str:
    """Return the words of an element, those of its paragraphs apart by a space, in one line."""
    pieces = list[str]()
    for one in element.iter():
        name = local(one.tag)
        if name in _TEXTS:
            pieces.append(one.text or "")
        elif name in {"p", "tab", "br", "cr", "tc"}:
            pieces.append(" ")
    return " ".join("".join(pieces).split())


@attrs.frozen(kw_only=True)
class _Place:
    """Where an element stands: in what was inserted or doubted, its styles and its ground."""

    is_inserted: bool = False
    is_doubted: bool = False
    paragraph: str = ""
    table: str | None = None
    behind: str = PAPER


def make_ready(root: Element, found: Beside, styles: Styles, stores: Store | None = None) -> None:
    """Take out of a tree what the document does not say, and mark what was inserted.

    Args:
        root: the root of the tree.
        found: where it is told.
        styles: the styles of the document.
        stores: the data that its fields may be bound to.
    """
    _Readying(found, styles, root, stores or {}).make_ready(
        root, _Place(behind=of_document(root, styles.theme))
    )
    take_out_codes(root, found)


class _Readying:
    """The making ready of one tree."""

    def __init__(self, found: Beside, styles: Styles, root: Element, stores: Store) -> None:
        self._found, self._stores = found, stores
        self._doubted = doubted_in(root, styles)
        self._styles = styles
        self._space = root.tag.removesuffix(local(root.tag))

    def make_ready(self, parent: Element, place: _Place) -> None:
        kept = list[Element]()
        for one in list(parent):
            is_doubted = place.is_doubted or id(one) in self._doubted
            within = attrs.evolve(place, is_doubted=True) if is_doubted else place
            kept.extend(self._what_stays(one, within))
        parent[:] = self._joined(kept, place)

    def _joined(self, elements: list[Element], place: _Place) -> list[Element]:
        """Return elements, paragraphs whose end is hidden, or was deleted, joined to the next.

        A paragraph that no other stands behind ends all the same.
        """
        found = list[Element]()
        is_open = False
        for one in elements:
            is_paragraph = local(one.tag) == "p"
            if is_open and is_paragraph:
                before = found.pop()
                at = int(child(one, "pPr") is not None)
                one[at:at] = [each for each in before if local(each.tag) != "pPr"]
            is_open = is_paragraph and self._is_end_unseen(one, place)
            found.append(one)
        return found

    def _is_end_unseen(self, paragraph: Element, place: _Place) -> bool:
        """Say whether the end of a paragraph is hidden, or a tracked change deleted it."""
        properties = child(paragraph, "pPr")
        mark = child(properties, "rPr") if properties is not None else None
        if mark is None:
            return False
        removed = [one for one in mark if local(one.tag) in _REMOVED]
        for one in removed:
            mark.remove(one)
        style = _styled(paragraph, "p", place).paragraph
        return bool(removed) or self._styles.hides(mark, style, place.table)

    def _what_stays(self, one: Element, place: _Place) -> Iterator[Element]:
        """Yield what of an element the document says: itself, nothing, or what is in it."""
        name = local(one.tag)
        if name in _PROPERTIES:
            yield one
        elif name in _REMOVED:
            _tell(self._found.deleted, one, one)
        elif name in _ADDED:
            self.make_ready(one, attrs.evolve(place, is_inserted=True))
            _tell(self._found.inserted, one, one)
            yield from one
        elif name in {"tr", "tc"}:
            yield from self._cells_that_stay(one, name, place)
        elif name == "r":
            yield from self._run_that_stays(one, place)
        elif name in _COUNTED:
            self._found.left_out[_COUNTED[name]] += 1
        elif name in SET_ANEW:
            yield anew(one, self._found)
        elif name in {"p", "tbl"} and self._is_out_of_sight(one, name, place):
            self._found.hidden += bool(words_of(one))
        elif name not in _UNSEEN:
            blank(one, name, self._found)
            blank_bound(one, name, self._stores, self._found)
            yield from self._others_that_stay(one, name, place)

    def _others_that_stay(self, one: Element, name: str, place: _Place) -> Iterator[Element]:
        if name == "AlternateContent":
            one[:] = chosen(one)
        elif name == "sym":
            one = sign_of(one, self._found)
            name = local(one.tag)
        elif _is_drawing_hidden(one, name) or (
            name == "fldSimple" and shows_nothing(attribute(one, "instr"))
        ):
            self._found.hidden += bool(words_of(one))
            return
        elif name in _FORMULAS:
            yield self._formula(one, place)
            return
        elif name == "fldSimple" and is_set_anew(attribute(one, "instr")):
            self._found.set_anew.append(words_of(one))
            yield self._run_of(UNREAD, place)
            return
        if name in SHAPES and may_cover(one):
            self._found.left_out[COVERS] += 1
        place = self._within(one, name, place)
        _note(one, name, self._found, place)
        self.make_ready(one, place)
        if name == "drawing" and (boxes := list(_boxes_in(one))):
            one.tag = one.tag.replace("drawing", "pict")
            one[:] = boxes
        if name in _UNWRAPPED or (name not in _KNOWN and _has_words(one, name)):
            yield from one  # where a link leads is no text, and may be nowhere
        else:
            yield one

    def _is_out_of_sight(self, one: Element, name: str, place: _Place) -> bool:
        return is_out_of_sight(one, name, _styled(one, name, place).paragraph, self._styles)

    def _within(self, one: Element, name: str, place: _Place) -> _Place:
        """Return the place within an element, the label of a paragraph written into it."""
        if name in {"p", "tbl"}:
            place = _styled(one, name, place)
        if name == "p":
            self._label(one, place)
        if name not in _GROUNDS:
            return place
        return attrs.evolve(place, behind=of_place(one, name, place.behind, self._styles))

    def _label(self, paragraph: Element, place: _Place) -> None:
        """Write the label before a paragraph into it, if it has words."""
        own = child(paragraph, "pPr")
        about = (*(() if own is None else (own,)), *self._styles.of_paragraph(place.paragraph))
        if label := self._styles.labels.before(about):
            paragraph.insert(int(own is not None), self._run_of(label, _Place()))

    def _run_that_stays(self, run: Element, place: _Place) -> Iterator[Element]:
        """Yield a run; of a hidden one only the marks of fields, whose text may be shown."""
        properties = child(run, "rPr")
        about = (properties, place.paragraph, place.table)
        if self._is_hidden(run, about, place):
            self._found.hidden += bool(words_of(run))
            run[:] = [one for one in run if local(one.tag) in _CODES]
            if len(run):
                yield run
            return
        if self._styles.strikes(*about):
            _strike(run, properties)
        self.make_ready(run, place)
        yield run

    def _is_hidden(
        self, run: Element, about: tuple[Element | None, str, str | None], place: _Place
    ) -> bool:
        """Say whether no reader sees a run, or not every one; lists of contents hide numbers."""
        if self._styles.hides(*about) or is_unseen(*about, place.behind, styles=self._styles):
            return True
        if self._styles.shows_signs(*about) and hides_words(words_of(run)):
            return True
        return self._styles.hides_on_screen(*about) and not _is_page(words_of(run))

    def _formula(self, formula: Element, place: _Place) -> Element:
        """Return a formula as a run: what it says, if that is a line; else a sign for it, told."""
        is_a_line = all(local(one.tag) in _OF_A_LINE for one in _without_properties(formula))
        words = words_of(formula) if is_a_line else ""
        if not words:
            self._found.left_out[_NOT_TEXT["oMath"]] += 1
        return self._run_of(words or UNREAD, place)

    def _run_of(self, words: str, place: _Place) -> Element:
        """Return words as a run."""
        run, text = Element(f"{self._space}r"), Element(f"{self._space}t")
        text.text = words
        _note(text, "t", self._found, place)
        run.append(text)
        return run

    def _cells_that_stay(self, one: Element, name: str, place: _Place) -> Iterator[Element]:
        """Yield a row or a cell of a table, unless it is hidden or a tracked change deleted it."""
        properties = child(one, f"{name}Pr")
        known = {local(each.tag): each for each in properties} if properties is not None else {}
        deleted, added = ("del", "ins") if name == "tr" else ("cellDel", "cellIns")
        if deleted in known:
            _tell(self._found.deleted, one, known[deleted])
            return
        is_hidden = "hidden" in known and attribute(known["hidden"], "val") not in _OFF
        if name == "tr" and (is_hidden or is_out_of_sight(one, name, "", self._styles)):
            self._found.hidden += bool(words_of(one))
            return
        place = attrs.evolve(place, behind=of_place(one, name, place.behind, self._styles))
        is_added = added in known and not place.is_inserted
        self.make_ready(one, attrs.evolve(place, is_inserted=place.is_inserted or is_added))
        if is_added:
            _tell(self._found.inserted, one, known[added])
        yield one


def _without_properties(one: Element) -> Iterator[Element]:
    """Yield what is in an element, but for what tells how it is set."""
    for inner in one:
        if local(inner.tag) not in _SETTINGS:
            yield inner
            yield from _without_properties(inner)


def _styled(one: Element, name: str, place: _Place) -> _Place:
    """Return the place within a paragraph or a table."""
    properties = child(one, f"{name}Pr")
    wanted = "pStyle" if name == "p" else "tblStyle"
    style = child(properties, wanted) if properties is not None else None
    named = attribute(style, "val") if style is not None else ""
    if name == "p":
        return attrs.evolve(place, paragraph=named)
    return attrs.evolve(place, table=named)


def _is_page(words: str) -> bool:
    """Say whether words are no more than the number of a page."""
    return _PAGE.fullmatch(words.strip()) is not None


def _is_drawing_hidden(drawing: Element, name: str) -> bool:
    """Say whether a drawing is hidden, or put where nobody sees it."""
    if name in SHAPES:
        return is_shape_unseen(drawing)
    named = (one for one in drawing.iter() if local(one.tag) == "docPr")
    if name == "drawing" and is_off_page(drawing):
        return True
    return name == "drawing" and any(attribute(one, "hidden") not in {"", *_OFF} for one in named)


def _boxes_in(drawing: Element) -> Iterator[Element]:
    """Yield the outermost boxes of text in a drawing."""
    for one in drawing:
        if local(one.tag) == "txbxContent":
            yield one
        else:
            yield from _boxes_in(one)


def _has_words(one: Element, name: str) -> bool:
    return name not in _NOT_TEXT and any(local(each.tag) in _WORDS for each in one.iter())


def _strike(run: Element, properties: Element | None) -> None:
    """Write into a run's own properties that it is struck out."""
    space = run.tag.removesuffix("r")
    if properties is None:
        properties = Element(f"{space}rPr")
        run.insert(0, properties)
    properties[:] = [one for one in properties if local(one.tag) != "strike"]
    properties.append(Element(f"{space}strike"))


def _note(one: Element, name: str, found: Beside, place: _Place) -> None:
    """Count what is no text, and mark what is inserted text, or may not be seen."""
    if name in _NOT_TEXT:
        found.left_out[_NOT_TEXT[name]] += 1
    elif name == "t" and one.text:
        text = one.text.translate(_MARKS)
        text = f"{BEGINS}{text}{ENDS}" if place.is_inserted else text
        one.text = f"{DOUBT_BEGINS}{text}{DOUBT_ENDS}" if place.is_doubted else text


def _tell(changes: list[Change], holder: Element, change: Element) -> None:
    """Note a change, with that before it if one person made both on one day, side by side."""
    words = " ".join(words_of(holder).translate(_UNMARKED).split())
    if words:
        author, day = attribute(change, "author"), attribute(change, "date")[:10]
        changes.append(Change(words=words, author=author, day=day))
