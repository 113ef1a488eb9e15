"""What of a Word document its layout may keep from its reader, though nothing in it is hidden.

Paragraphs under shapes, those of a heading that is folded up, words that a field moves away, that
are pressed into no width, or in cells without any, and what a table's style does to some rows.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from chronology.documents.trees import attribute, child, local
from chronology.documents.word.ground import PAPER, is_unseen, shaded
from chronology.documents.word.overlaid import Flow
from chronology.documents.word.styles import Styles

_OFF = frozenset({"0", "false", "off"})
_NARROWEST = 60  # twips of a cell, and of a letter, in which anything is seen
_NARROWEST_LETTER = 20
_LOWEST_HEADING = 9
_LOOKS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstCol": 0x80, "lastCol": 0x100, "band": 0x600,
}  # fmt: skip
"""Which parts of a table its style may dress by themselves; bands unless these bits are set."""
_NAMES = {"firstCol": "firstColumn", "lastCol": "lastColumn"}
_CORNERS = {
    "nwCell": ("firstRow", "firstCol"), "neCell": ("firstRow", "lastCol"),
    "swCell": ("lastRow", "firstCol"), "seCell": ("lastRow", "lastCol"),
}  # fmt: skip
_MOVES = re.compile(r"(?:\A|\s)ADVANCE\s{1,9}\\[dulrxy]", re.IGNORECASE)
_HIDES = ("vanish", "specVanish", "strike", "dstrike")


def doubted_in(root: Element, styles: Styles) -> set[int]:
    """Return the ids of the elements of a file that its layout may keep from its reader."""
    found = {id(one) for one in Flow(root).overlaid()}
    for one in root.iter():
        match local(one.tag):
            case "body":
                found.update(map(id, _under_folded_headings(one, styles)))
            case "p" if _is_moved_by_field(one):
                found.add(id(one))
            case "r" if _is_pressed(one):
                found.add(id(one))
            case "tbl":
                found.update(map(id, _cells_out_of_sight(one)))
                found.update(map(id, _dressed(one, styles)))
    return found


def _under_folded_headings(body: Element, styles: Styles) -> Iterator[Element]:
    """Yield what stands under headings that are shown folded up."""
    folded = 0
    for one in body:
        level = _level_of(one, styles) if local(one.tag) == "p" else 0
        if level and level <= folded:
            folded = 0
        if folded:
            yield one
        elif level and _is_on(child(one, "pPr"), "collapsed"):
            folded = level


def _level_of(paragraph: Element, styles: Styles) -> int:
    """Return how high a heading is, 1 for the highest; 0 of any other paragraph."""
    own = child(paragraph, "pPr")
    named = child(own, "pStyle") if own is not None else None
    style = attribute(named, "val") if named is not None else ""
    for properties in (own, *styles.of_paragraph(style)):
        level = child(properties, "outlineLvl") if properties is not None else None
        if level is not None:
            written = attribute(level, "val")
            known = int(written) + 1 if written in set("012345678") else 0
            return known if known <= _LOWEST_HEADING else 0
    return 0


def _is_moved_by_field(paragraph: Element) -> bool:
    codes = [one.text or "" for one in paragraph.iter() if local(one.tag) == "instrText"]
    codes += [attribute(one, "instr") for one in paragraph.iter() if local(one.tag) == "fldSimple"]
    return _MOVES.search("".join(codes)) is not None


def _is_pressed(run: Element) -> bool:
    """Say whether all letters of a run are to fit into no width."""
    properties = child(run, "rPr")
    fitted = child(properties, "fitText") if properties is not None else None
    if fitted is None:
        return False
    wide = attribute(fitted, "val")
    letters = sum(len(one.text or "") for one in run if local(one.tag) == "t")
    return wide.isascii() and wide.isdigit() and int(wide[:9]) < letters * _NARROWEST_LETTER


def _is_on(properties: Element | None, name: str) -> bool:
    told = child(properties, name) if properties is not None else None
    return told is not None and attribute(told, "val") not in _OFF


def _cells_out_of_sight(table: Element) -> Iterator[Element]:
    """Yield cells merged into the one before, or without width in a table that keeps widths."""
    own = child(table, "tblPr")
    layout = child(own, "tblLayout") if own is not None else None
    is_fixed = layout is not None and attribute(layout, "type") == "fixed"
    for cell in (one for row in _rows_of_table(table) for one in _cells_of_row(row)):
        properties = child(cell, "tcPr")
        if properties is None:
            continue
        merged, wide = child(properties, "hMerge"), child(properties, "tcW")
        is_merged = merged is not None and attribute(merged, "val") in {"", "continue"}
        is_narrow = is_fixed and wide is not None and _is_narrow(wide)
        if is_merged or is_narrow:
            yield cell


def _is_narrow(wide: Element) -> bool:
    written = attribute(wide, "w")
    is_known = written.isascii() and written.isdigit() and attribute(wide, "type") in {"", "dxa"}
    return is_known and 0 < int(written[:9]) <= _NARROWEST


def _dressed(table: Element, styles: Styles) -> Iterator[Element]:
    """Yield the rows and cells that the style of a table hides, or strikes out, by their place."""
    own = child(table, "tblPr")
    named = child(own, "tblStyle") if own is not None else None
    if own is None or named is None:
        return
    rows, asked = list(_rows_of_table(table)), child(own, "tblLook")
    parts = list(styles.parts_of_tables(attribute(named, "val")))
    for kind, dress in parts:
        around = [one for name, one in parts if name in _CORNERS.get(kind, ())]
        if not _hides(dress, styles, around):
            continue
        part = kind if kind in _LOOKS else "band" if kind.startswith("band") else ""
        if not all(_is_asked_for(one, asked) for one in _CORNERS.get(kind, (part,)) if one):
            continue
        if kind in _CORNERS:
            yield from _corner_of(rows, *_CORNERS[kind])
            continue
        match part:
            case "firstRow":
                yield from rows[:1]
            case "lastRow":
                yield from rows[-1:]
            case "firstCol":
                yield from (one for row in rows for one in list(_cells_of_row(row))[:1])
            case "lastCol":
                yield from (one for row in rows for one in list(_cells_of_row(row))[-1:])
            case _:
                yield from rows


def _corner_of(rows: list[Element], row: str, column: str) -> Iterator[Element]:
    """Yield the cell in a corner of a table."""
    for one in rows[:1] if row == "firstRow" else rows[-1:]:
        cells = list(_cells_of_row(one))
        yield from cells[:1] if column == "firstCol" else cells[-1:]


def _hides(dress: Element, styles: Styles, around: list[Element]) -> bool:
    """Say whether a part of a style hides words, or writes them in the colour of their ground.

    That of a corner without a ground of its own is that of its row, or of its column.
    """
    words = child(dress, "rPr")
    if words is None:
        return False
    if any(_is_on(words, name) for name in _HIDES):
        return True
    own = _ground_of(dress)
    grounds = [own] if own is not None or not around else [_ground_of(one) for one in around]
    behind = [shaded(one, PAPER, styles.theme) for one in grounds]
    return all(is_unseen(words, "", None, one, styles=styles) for one in behind)


def _ground_of(dress: Element) -> Element | None:
    cells = child(dress, "tcPr")
    return child(cells, "shd") if cells is not None else None


def _is_asked_for(part: str, asked: Element | None) -> bool:
    """Say whether a table wants a part of it to be dressed by itself."""
    if asked is None:
        return part == "band"
    written = attribute(asked, "val")
    bits = int(written, 16) if written and set(written) <= set("0123456789abcdefABCDEF") else 0
    if part == "band":
        return True
    named = attribute(asked, _NAMES.get(part, part))
    return named not in _OFF if named else bool(bits & _LOOKS[part])


def _rows_of_table(table: Element) -> Iterator[Element]:
    return (one for one in table if local(one.tag) == "tr")


def _cells_of_row(row: Element) -> Iterator[Element]:
    return (one for one in row if local(one.tag) == "tc")
