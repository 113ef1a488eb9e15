"""Cells of a sheet that lie under pictures, shapes and charts, and those in tables with stripes."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from posixpath import normpath
from xml.etree.ElementTree import Element

from chronology.documents.tables.hidden import told_by_element
from chronology.documents.tables.places import Area, area_of
from chronology.documents.tables.sizes import Sizes
from chronology.documents.trees import attribute, child, local, tree_of
from chronology.errors import DocumentUnreadable

_ANCHORS = frozenset({"twoCellAnchor", "oneCellAnchor", "absoluteAnchor"})
_FILLS = frozenset({"solidFill", "gradFill", "blipFill", "pattFill", "grpFill"})
_TOUCHED = 0.3  # of a cell: what covers less of it leaves its words to be seen
_OFF = frozenset({"", "0", "false"})
_LINES = ("line", "straightConnector", "bentConnector", "curvedConnector")
_OPAQUE = 30_000  # thousandths of a per cent
_MOST = 900
_WHOLE = Area(first_row=1, last_row=2**20, first=0, last=2**14 - 1)
_RELATION = re.compile(rb"<(?:\w{1,20}:)?Relationship\s([^<>]*)>")

Read = Callable[[str], bytes]


def covered_areas(names: list[str], read: Read, sizes: Sizes) -> Iterator[Area]:
    """Yield the areas of a sheet over which something is drawn.

    Args:
        names: the archive's members with the sheet's drawings.
        read: reads one.
        sizes: those of the cells of the sheet.
    """
    left = _MOST
    for name in names:
        if not (written := read(name)):
            continue  # there is no such member
        try:
            drawn = tree_of(written, Path(name), name, "")
        except DocumentUnreadable:
            yield _WHOLE  # what it covers is not known
            return
        for one in drawn:
            if local(one.tag) in _ANCHORS and _lies_over_cells(one):
                left -= 1
                if left < 0:
                    yield _WHOLE
                    return
                yield from _area_of(one, sizes)


def striped_areas(names: list[str], read: Read) -> Iterator[Area]:
    """Yield the areas of a sheet whose tables have a style of their own."""
    for name in names[:_MOST]:
        with suppress(DocumentUnreadable):
            table = tree_of(read(name), Path(name), name, "")
            style = child(table, "tableStyleInfo")
            area = area_of(attribute(table, "ref"))
            if style is not None and attribute(style, "name") and area is not None:
                yield area


def related(read: Read, member: str, kind: str) -> list[str]:
    """Return the members of an archive to which a part of it refers.

    Args:
        read: reads one.
        member: the part.
        kind: which of them are asked for.
    """
    folder, _, name = member.rpartition("/")
    found = list[str]()
    for one in _RELATION.finditer(read(f"{folder}/_rels/{name}.rels")):
        told = told_by_element(one[1])
        if told.get("Type", "").endswith(f"/{kind}"):
            target = told.get("Target", "")
            where = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            found.append(normpath(where))
    return found


def _lies_over_cells(anchor: Element) -> bool:
    """Say whether a drawing hides what lies under it."""
    return any(_is_opaque(one) for one in anchor.iter())


def _is_opaque(one: Element) -> bool:
    match local(one.tag):
        case "pic" | "graphicFrame" | "contentPart":
            return True
        case "sp" | "cxnSp":
            properties = child(one, "spPr")
            return properties is not None and _is_drawn(one, properties)
    return False


def _is_drawn(shape: Element, properties: Element) -> bool:
    form = child(properties, "prstGeom")
    is_line = form is not None and attribute(form, "prst").startswith(_LINES)
    known = {local(one.tag): one for one in properties}
    if is_line:
        return "ln" not in known or child(known["ln"], "noFill") is None
    if "solidFill" in known:
        alphas = [one for one in known["solidFill"].iter() if local(one.tag) == "alpha"]
        return all(_whole_written(attribute(one, "val")) >= _OPAQUE for one in alphas)
    if not _FILLS.isdisjoint(known):
        return True
    style = child(shape, "style")
    fill = child(style, "fillRef") if style is not None else None
    return "noFill" not in known and fill is not None and attribute(fill, "idx") not in _OFF


def _area_of(anchor: Element, sizes: Sizes) -> Iterator[Area]:
    """Yield the cells of which a drawing covers so much that words in them may not be seen."""
    begin, end = child(anchor, "from"), child(anchor, "to")
    extent, place = child(anchor, "ext"), child(anchor, "pos")
    column, row, right, down = _corner(begin)
    if begin is None:
        right, down = (
            _whole_written(attribute(place, one)) if place is not None else 0 for one in "xy"
        )
    first, across = sizes.column_at(column, right)
    top, along = sizes.row_at(row, down)
    if end is not None:
        last_column, last_row, right, down = _corner(end)
        last, last_across = sizes.column_at(last_column, right)
        low, last_along = sizes.row_at(last_row, down)
    elif extent is not None:
        wide, high = (_whole_written(attribute(extent, one)) for one in ("cx", "cy"))
        last, last_across = sizes.column_at(column, right + wide)
        low, last_along = sizes.row_at(row, down + high)
    else:
        return
    first += across >= 1 - _TOUCHED and first < last
    top += along >= 1 - _TOUCHED and top < low
    last -= last_across <= _TOUCHED / 3 and first < last
    low -= last_along <= _TOUCHED and top < low
    if first <= last and top <= low:
        yield Area(first_row=top, last_row=low, first=first, last=last)


def _corner(corner: Element | None) -> tuple[int, int, int, int]:
    """Return the column, from 0, and the row, from 1, of a corner, and how far into them it is."""
    if corner is None:
        return 0, 1, 0, 0
    told = {local(one.tag): _whole_written((one.text or "").strip()) for one in corner}
    return (
        min(told.get("col", 0), 2**14),
        min(told.get("row", 0), 2**20) + 1,
        told.get("colOff", 0),
        told.get("rowOff", 0),
    )


def _whole_written(written: str) -> int:
    is_number = written.isascii() and written.isdigit() and len(written) < 12  # noqa: PLR2004 - figures
    return int(written) if is_number else 0
