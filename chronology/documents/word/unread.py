"""What stands in a Word document and is nobody's word, or is put where no reader sees it."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from chronology.documents.beside import UNREAD, Beside
from chronology.documents.html.style import declarations, style_of
from chronology.documents.trees import attribute, child, local
from chronology.documents.word.styles import Styles

SET_ANEW = frozenset({
    "dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong", "pgNum",
})  # fmt: skip
"""Elements that show a part of today's date, or the number of a page."""
SHAPES = frozenset({"rect", "roundrect", "oval", "shape", "group", "polyline", "arc", "curve"})
"""Shapes as word processors drew them before 2007 (VML)."""
COVERS = ("shape that may lie over words", "shapes that may lie over words")
_NEW_TO_WORD = re.compile(r"(?:w(?:14|15|16\w*|ps|pg|pc|pi|p14|p15)|c14|cx\d*|a14|aink|am3d|v|m)\Z")
"""Prefixes of the extensions that word processors of today know, as all of them write them."""
_FILLED = frozenset({"", "t", "true", "1"})
_OFF = frozenset({"0", "false", "off", "none"})
_PLACEHOLDER = ("placeholder nobody wrote over", "placeholders nobody wrote over")
_TURNED = ("stretch shown in the other direction", "stretches shown in the other direction")
_LOWEST_LINE = 40  # twips of a line, or a row, of which nothing is seen
_FAR, _WIDE = -4_000, 15_000  # twips to the left and to the right, beyond any page
_PLACES = {
    "ind": ("left", "start", "right", "end", "firstLine"), "framePr": ("x", "y"), "tblInd": ("w",),
    "tblpPr": ("tblpX", "tblpY"),
}  # fmt: skip


def chosen(alternatives: Element) -> list[Element]:
    """Return what word processors of today show of several ways to write one thing."""
    for one in alternatives:
        needed = attribute(one, "Requires").split()
        if local(one.tag) == "Choice" and needed and all(map(_NEW_TO_WORD.match, needed)):
            return list(one)
    fallback = child(alternatives, "Fallback")
    return list(fallback) if fallback is not None else []


def blank(one: Element, name: str, found: Beside) -> None:
    """Let a sign stand for the words of a placeholder, or of a stretch that is turned round."""
    if name == "sdt" and _shows_placeholder(one):
        kind = _PLACEHOLDER
    elif name == "bdo" and attribute(one, "val") == "rtl":
        kind = _TURNED
    else:
        return
    texts = [each for each in one.iter() if local(each.tag) == "t" and each.text]
    for each in texts:
        each.text = ""
    if texts:
        texts[0].text = UNREAD
        found.left_out[kind] += 1


def anew(one: Element, found: Beside) -> Element:
    """Return a text with a sign for what is set anew whenever the document is opened."""
    text = Element(one.tag.removesuffix(local(one.tag)) + "t")
    text.text = UNREAD
    found.set_anew.append("")
    return text


def is_shape_unseen(shape: Element) -> bool:
    """Say whether a shape is hidden, beside the page or without size, as its style has it."""
    style = style_of(attribute(shape, "style"))
    return style.visible is False or style.display == "none" or bool(style.veiled | style.doubted)


def may_cover(shape: Element) -> bool:
    """Say whether a shape without words is filled, and lies over what it is placed on."""
    says = {name: value for name, value, _ in declarations(attribute(shape, "style"))}
    lies_behind = says.get("z-index", "").startswith("-")
    return (
        says.get("position") == "absolute"
        and not lies_behind
        and attribute(shape, "filled") in _FILLED
        and local(shape.tag) in {"rect", "roundrect", "oval"}
        and not any(local(one.tag) == "txbxContent" for one in shape.iter())
    )


def is_out_of_sight(one: Element, name: str, style: str, styles: Styles) -> bool:
    """Say whether a paragraph, or a row, is so low or so far out that nobody sees it.

    Args:
        one: the element.
        name: its name, `p`, `tr` or `tbl`.
        style: the name of the style of a paragraph; empty for the default.
        styles: the styles of the document.
    """
    own = child(one, f"{name}Pr")
    if name == "tr":
        height = child(own, "trHeight") if own is not None else None
        return height is not None and _is_low(height, "val", "hRule")
    if name == "tbl":
        return any(map(_is_away, own if own is not None else ()))
    return name == "p" and any(
        _is_line_low(each) or _is_away(each) or _is_frame_low(each)
        for each in _nearest_of_each(own, styles.of_paragraph(style))
    )


def _nearest_of_each(own: Element | None, others: Iterator[Element]) -> Iterator[Element]:
    """Yield the properties of a paragraph, each as it is stated nearest to it."""
    known = set[str]()
    for properties in (own, *others):
        for one in properties if properties is not None else ():
            if (name := local(one.tag)) not in known:
                known.add(name)
                yield one


def _is_line_low(one: Element) -> bool:
    return local(one.tag) == "spacing" and _is_low(one, "line", "lineRule")


def _is_low(one: Element, size: str, rule: str) -> bool:
    height = _twips(attribute(one, size))
    return attribute(one, rule) == "exact" and height is not None and height <= _LOWEST_LINE


def _is_frame_low(one: Element) -> bool:
    """Say whether a frame has no width for its words, or no height."""
    if local(one.tag) != "framePr":
        return False
    wide = _twips(attribute(one, "w"))
    return _is_low(one, "h", "hRule") or (wide is not None and 0 < wide <= _LOWEST_LINE)


def _is_away(one: Element) -> bool:
    name = local(one.tag)
    found = [_twips(attribute(one, side)) for side in _PLACES.get(name, ())]
    if name == "ind" and (hanging := _twips(attribute(one, "hanging"))) is not None:
        left = _twips(attribute(one, "left") or attribute(one, "start"))
        found.append((left or 0) - hanging)
    return any(
        far is not None and not _FAR < far < _WIDE + (name != "ind") * _WIDE for far in found
    )


def _twips(written: str) -> int | None:
    digits = written.removeprefix("-")
    is_number = digits.isascii() and digits.isdigit() and len(digits) < 10  # noqa: PLR2004 - digits
    return int(written) if is_number else None


def _shows_placeholder(one: Element) -> bool:
    properties = child(one, "sdtPr")
    shown = child(properties, "showingPlcHdr") if properties is not None else None
    return shown is not None and attribute(shown, "val") not in _OFF
