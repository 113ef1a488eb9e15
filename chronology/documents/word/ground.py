"""The colour behind the words of a Word document, as far as it is known: white paper, shading.

Words in the colour of what is behind them are seen by nobody, and letters too small to be seen are
not, either.
"""

import re
from xml.etree.ElementTree import Element

from chronology.documents.html.colours import colour_of, is_unseen_on
from chronology.documents.trees import attribute, child
from chronology.documents.word.styles import Styles

PAPER = "#ffffff"
UNKNOWN = ""
"""What is behind words where a picture or a form may be."""
_AUTOMATIC = frozenset({"", "auto"})
_PLAIN_SHADING = frozenset({"", "clear", "nil"})
_INK = "#000000"
_SMALLEST = 2  # half points
_NARROWEST = 5  # hundredths of the width of letters
_FARTHEST = 200  # half points above or below the line
_CLOSEST = -400  # twips between letters
_NUMBER = re.compile(r"-?\d{1,9}")


def of_document(root: Element) -> str:
    """Return the colour of the pages of a document."""
    own = child(root, "background")
    return PAPER if own is None else _colour_written(attribute(own, "color"))


def shaded(shading: Element | None, behind: str) -> str:
    """Return what is behind words within an element that is shaded so, or not at all."""
    if shading is None:
        return behind
    if attribute(shading, "val") not in _PLAIN_SHADING:
        return UNKNOWN
    fill = attribute(shading, "fill")
    return behind if fill in _AUTOMATIC else _colour_written(fill)


def of_place(one: Element, name: str, behind: str, styles: Styles) -> str:
    """Return what is behind the words of a paragraph, a table, a cell or a box.

    Args:
        one: the element.
        name: its name.
        behind: what is behind the element about it.
        styles: the styles of the document.
    """
    if name == "txbxContent":
        return UNKNOWN
    properties = child(one, f"{name}Pr")
    own = child(properties, "shd") if properties is not None else None
    if own is None and properties is not None and name in {"p", "tbl"}:
        style = child(properties, "pStyle" if name == "p" else "tblStyle")
        named = attribute(style, "val") if style is not None else ""
        if name == "tbl" and styles.shades_cells(named):
            return UNKNOWN
        own = styles.shading_of(named) if name == "p" else None
    return shaded(own, behind)


def is_unseen(
    run: Element | None, paragraph: str, table: str | None, behind: str, *, styles: Styles
) -> bool:
    """Say whether nobody sees the words of a run.

    Args:
        run: the run's own properties.
        paragraph: the name of the style of its paragraph; empty for the default.
        table: that of the innermost table about it; nothing if it stands in none.
        behind: the colour behind its paragraph.
        styles: the styles of the document.
    """
    size = styles.value("sz", run, paragraph, table)
    if size.isdecimal() and int(size) <= _SMALLEST:
        return True
    scale, moved, spread = (
        int(value) if _NUMBER.fullmatch(value := styles.value(name, run, paragraph, table)) else 0
        for name in ("w", "position", "spacing")
    )
    if 0 < scale <= _NARROWEST or abs(moved) >= _FARTHEST or spread <= _CLOSEST:
        return True
    fill = styles.nearest("textFill", run, paragraph, table)
    if fill is not None and _is_fill_unseen(fill, behind):
        return True
    colour = styles.value("color", run, paragraph, table)
    marker = styles.value("highlight", run, paragraph, table)
    if marker not in {"", "none"}:  # it covers shading, and ink stays as it is
        return is_unseen_on(
            _INK if colour in _AUTOMATIC else _colour_written(colour), colour_of(marker)
        )
    behind = shaded(styles.nearest("shd", run, paragraph, table), behind)
    return colour not in _AUTOMATIC and is_unseen_on(_colour_written(colour), behind)


def _is_fill_unseen(fill: Element, behind: str) -> bool:
    """Say whether letters filled so are not seen: with nothing, or as what is behind them."""
    if child(fill, "noFill") is not None:
        return True
    solid = child(fill, "solidFill")
    own = child(solid, "srgbClr") if solid is not None else None
    return own is not None and is_unseen_on(_colour_written(attribute(own, "val")), behind)


def _colour_written(written: str) -> str:
    """Return a colour as `#rrggbb`; empty for one that is not known."""
    return colour_of(f"#{written.lower()}")
