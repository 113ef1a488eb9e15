"""What the styles of a workbook lay behind the letters of a cell, and how they set them."""

import re
from xml.etree.ElementTree import Element

from chronology.documents.html.colours import is_unseen_on
from chronology.documents.tables.colours import BLACK, WHITE, Palette
from chronology.documents.tables.sizes import Layout
from chronology.documents.themes import lightened
from chronology.documents.trees import attribute, child, local

_SIZE = re.compile(r"\d{1,4}(?:\.\d{1,30})?")
_ON = frozenset({"1", "true"})
_STRIPES = (0.8, 0.6, 0.4)  # of the way to white, in which styles stripe tables
_GREYS = ("#d9d9d9", "#bfbfbf", "#f2f2f2")


def filled_with(fill: Element, palette: Palette) -> str:
    """Return the colour that a fill lays behind a cell: the paper's, if it lays none."""
    pattern = child(fill, "patternFill")
    if pattern is None:
        return WHITE if not len(fill) else ""
    match attribute(pattern, "patternType"):
        case "" | "none":
            return WHITE
        case "solid":
            return palette.colour(child(pattern, "fgColor"))
    return ""


def grounds_of(fill: Element, palette: Palette) -> list[str]:
    """Return the colours of which a pattern, or a shade, makes the ground of a cell."""
    pattern = child(fill, "patternFill")
    kind = "" if pattern is None else attribute(pattern, "patternType")
    if pattern is None:
        stops = [one for one in fill.iter() if local(one.tag) == "color"]
        return [palette.colour(one) for one in stops]
    if kind in {"", "none", "solid"}:
        return []
    front, behind = (child(pattern, name) for name in ("fgColor", "bgColor"))
    grounds = [WHITE if behind is None else palette.colour(behind)]
    if kind.startswith("dark") or kind == "mediumGray":
        grounds.append(BLACK if front is None else palette.colour(front))
    return grounds


def is_pale(own: Element | None, palette: Palette) -> bool:
    """Say whether letters have a colour in which some style stripes tables."""
    colour = "" if own is None else palette.colour(own)
    return any(
        is_unseen_on(colour, lightened(one, share))
        for name, one in palette.theme.items()
        if name.startswith("accent") or name == "lt2"
        for share in _STRIPES
    ) or any(is_unseen_on(colour, one) for one in _GREYS)


def layout_of(style: Element, font: Element) -> Layout:
    """Return how the style of a cell lays its words out."""
    told, size = child(style, "alignment"), child(font, "sz")
    if told is None:
        return Layout()
    turned, points = attribute(told, "textRotation"), "" if size is None else attribute(size, "val")
    return Layout(
        wraps=attribute(told, "wrapText") in _ON,
        shrinks=attribute(told, "shrinkToFit") in _ON,
        turned=int(turned) if turned.isascii() and turned.isdigit() and len(turned) < 4 else 0,  # noqa: PLR2004 - figures
        size=float(points) if _SIZE.fullmatch(points) else Layout().size,
    )
