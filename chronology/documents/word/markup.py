"""The markup of a Word document (ECMA-376), made ready to be read.

What a tracked change deleted or moved away is taken out, and told; what one inserted is marked.
Hidden text is taken out. References to comments go: comments are read by themselves.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from chronology.documents.beside import Beside
from chronology.documents.changes import Change
from chronology.documents.trees import attribute, child, local

BEGINS, ENDS = "\ufdd0", "\ufdd1"
"""Stand around words that were inserted; they are no characters, and stand in no text."""
_MARKS = {ord(BEGINS): "\ufffd", ord(ENDS): "\ufffd"}
_TEXTS = frozenset({"t", "delText"})
_REMOVED = frozenset({"del", "moveFrom"})
_ADDED = frozenset({"ins", "moveTo"})
_PROPERTIES = frozenset({"rPr", "pPr", "trPr", "tcPr", "tblPr", "sectPr", "numPr"})
_OFF = frozenset({"0", "false", "off", "none"})
_SET_ANEW = re.compile(r"\s*(?:DATE|TIME|SAVEDATE|PRINTDATE|EDITTIME)\b", re.IGNORECASE)
_IMAGES = frozenset({"blip", "imagedata"})
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


def make_ready(root: Element, found: Beside) -> None:
    """Take out of a tree what the document does not say, and mark what was inserted."""
    _make_ready(root, found, is_inserted=False)


def _make_ready(parent: Element, found: Beside, *, is_inserted: bool) -> None:
    kept = list[Element]()
    for one in list(parent):
        kept.extend(_what_stays(one, found, is_inserted=is_inserted))
    parent[:] = kept


def _what_stays(one: Element, found: Beside, *, is_inserted: bool) -> Iterator[Element]:
    """Yield what of an element the document says: itself, nothing, or what is in it."""
    name = local(one.tag)
    if name in _PROPERTIES:
        yield one
    elif name in _REMOVED:
        _tell(found.deleted, one, one)
    elif name in _ADDED:
        _tell(found.inserted, one, one)
        _make_ready(one, found, is_inserted=True)
        yield from one
    elif name == "tr":
        yield from _row_that_stays(one, found, is_inserted=is_inserted)
    elif name == "r" and _is_run_hidden(one):
        found.hidden += bool(words_of(one))
    elif name == "hyperlink":  # where it leads is no text, and may be nowhere
        _make_ready(one, found, is_inserted=is_inserted)
        yield from one
    elif name in _IMAGES:
        found.left_out[_NOT_TEXT[name]] += 1
    elif name != "commentReference":
        _note(one, name, found, is_inserted=is_inserted)
        _make_ready(one, found, is_inserted=is_inserted)
        yield one


def _note(one: Element, name: str, found: Beside, *, is_inserted: bool) -> None:
    """Count what is no text, and mark what is inserted text."""
    if name in _NOT_TEXT:
        found.left_out[_NOT_TEXT[name]] += 1
    elif name in {"instrText", "fldSimple"}:
        code = attribute(one, "instr") or one.text or ""
        found.set_anew += _SET_ANEW.match(code) is not None
    elif name == "t" and one.text:
        text = one.text.translate(_MARKS)
        one.text = f"{BEGINS}{text}{ENDS}" if is_inserted else text


def _row_that_stays(row: Element, found: Beside, *, is_inserted: bool) -> Iterator[Element]:
    """Yield a row of a table, unless a tracked change deleted it."""
    properties = child(row, "trPr")
    deleted = child(properties, "del") if properties is not None else None
    if deleted is not None:
        _tell(found.deleted, row, deleted)
        return
    added = child(properties, "ins") if properties is not None else None
    is_own = added is not None and not is_inserted
    if added is not None and is_own:
        _tell(found.inserted, row, added)
    _make_ready(row, found, is_inserted=is_inserted or is_own)
    yield row


def _tell(changes: list[Change], holder: Element, change: Element) -> None:
    """Note a change, with that before it if one person made both on one day, side by side."""
    words = words_of(holder)
    if words:
        author, day = attribute(change, "author"), attribute(change, "date")[:10]
        changes.append(Change(words=words, author=author, day=day))


def _is_run_hidden(run: Element) -> bool:
    properties = child(run, "rPr")
    if properties is None:
        return False
    hides = (child(properties, name) for name in ("vanish", "specVanish"))
    return any(one is not None and attribute(one, "val") not in _OFF for one in hides)
