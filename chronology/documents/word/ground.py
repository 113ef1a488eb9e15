"""The colour behind the words of a Word document, as far as it is known: white paper, shading.

Words in the colour of what is behind them are seen by nobody, and letters too small to be seen are
not, either.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from chronology.documents.html.colours import colour_of, is_unseen_on, laid_on
from chronology.documents.themes import Theme, lightened
from chronology.documents.trees import attribute, child, local
from chronology.documents.word.styles import Styles

PAPER = "#ffffff"
UNKNOWN = ""
"""What is behind words where a picture or a form may be."""
_AUTOMATIC = frozenset({"", "auto"})
_PLAIN_SHADING = frozenset({"", "clear", "nil"})
_INK = "#000000"
_SMALLEST = 2  # half points
_MEASURE = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|pi)?")
_HALF_POINTS = {None: 1.0, "pt": 2.0, "in": 144.0, "cm": 56.7, "mm": 5.67, "pc": 24.0, "pi": 24.0}
_OF_THEME = {
    "background1": "lt1", "light1": "lt1", "bg1": "lt1", "text1": "dk1", "dark1": "dk1",
    "tx1": "dk1", "background2": "lt2", "light2": "lt2", "bg2": "lt2", "text2": "dk2",
    "dark2": "dk2", "tx2": "dk2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_NARROWEST = 5  # hundredths of the width of letters
_FARTHEST = 200  # half points above or below the line
_CLOSEST = -2.5  # twips between letters for each half point of their size, so that they overlap
_USUAL = 22  # half points
_THROUGH = 95_000  # thousandths of a per cent of letters through which everything is seen
_DOTS = re.compile(r"pct(\d{1,2})")
_BYTE = re.compile(r"[0-9A-Fa-f]{2}")
_NUMBER = re.compile(r"-?\d{1,9}")


def of_document(root: Element, theme: Theme) -> str:
    """Return the colour of the pages of a document."""
    own = child(root, "background")
    if own is None:
        return PAPER
    return _of_theme(own, "theme", theme) or _colour_written(attribute(own, "color"))


def shaded(shading: Element | None, behind: str, theme: Theme) -> str:
    """Return what is behind words within an element that is shaded so, or not at all."""
    if shading is None:
        return behind
    fill = attribute(shading, "fill")
    ground = _of_theme(shading, "themeFill", theme)
    ground = ground or (behind if fill in _AUTOMATIC else _colour_written(fill))
    pattern = attribute(shading, "val")
    if pattern in _PLAIN_SHADING:
        return ground
    share = (
        100 if pattern == "solid" else int(found[1]) if (found := _DOTS.fullmatch(pattern)) else 0
    )
    return laid_on(_dots_of(shading, theme), ground, share / 100) if share else UNKNOWN


def _dots_of(shading: Element, theme: Theme) -> str:
    """Return the colour of what is sprinkled over a ground."""
    written = attribute(shading, "color")
    themed = _of_theme(shading, "theme", theme)
    return themed or (_INK if written in _AUTOMATIC else _colour_written(written))


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
    return shaded(own, behind, styles.theme)


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
    of_sizes = ("szCs", "sz") if styles.is_complex(run, paragraph, table) else ("sz",)
    if any(_is_tiny(styles.value(name, run, paragraph, table)) for name in of_sizes):
        return True
    scale, moved, spread = (
        int(value) if _NUMBER.fullmatch(value := styles.value(name, run, paragraph, table)) else 0
        for name in ("w", "position", "spacing")
    )
    size = _half_points(styles.value("sz", run, paragraph, table)) or _USUAL
    if 0 < scale <= _NARROWEST or abs(moved) >= _FARTHEST or spread <= _CLOSEST * size:
        return True
    fill = styles.nearest("textFill", run, paragraph, table)
    if fill is not None and _is_fill_unseen(fill, behind, styles.theme):
        return True
    inks = list(_inks(styles.nearest("color", run, paragraph, table), styles.theme))
    marker = styles.value("highlight", run, paragraph, table)
    if marker not in {"", "none"}:  # it covers shading, and ink stays as it is
        return any(is_unseen_on(one, colour_of(marker)) for one in inks or [_INK])
    behind = shaded(styles.nearest("shd", run, paragraph, table), behind, styles.theme)
    return any(is_unseen_on(one, behind) for one in inks)


def _inks(colour: Element | None, theme: Theme) -> Iterator[str]:
    """Yield the colour of letters: as the theme has it, and as it is written for others."""
    if colour is None:
        return
    if themed := _of_theme(colour, "theme", theme):
        yield themed
    written = attribute(colour, "val")
    if written not in _AUTOMATIC:
        yield _colour_written(written)


def _of_theme(one: Element, prefix: str, theme: Theme) -> str:
    """Return the colour of the theme that an element names; empty if it names none.

    Args:
        one: the element.
        prefix: with which its attributes begin: "themeFill", or "theme" for "themeColor".
        theme: the colours of the theme.
    """
    name = attribute(one, "themeColor" if prefix == "theme" else prefix)
    known = theme.get(_OF_THEME.get(name, name), "")
    tint, shade = (_share_of_hex(attribute(one, f"{prefix}{kind}")) for kind in ("Tint", "Shade"))
    return lightened(lightened(known, 1 - tint), shade - 1)


def _share_of_hex(written: str) -> float:
    return int(written, 16) / 255 if _BYTE.fullmatch(written) else 1.0


def _half_points(size: str) -> float | None:
    found = _MEASURE.fullmatch(size)
    return float(found[1]) * _HALF_POINTS[found[2]] if found is not None else None


def _is_tiny(size: str) -> bool:
    """Say whether letters of a size are too small for anybody to see."""
    points = _half_points(size)
    return points is not None and points <= _SMALLEST


def _is_fill_unseen(fill: Element, behind: str, theme: Theme) -> bool:
    """Say whether letters filled so are not seen: with nothing, or as what is behind them."""
    if child(fill, "noFill") is not None:
        return True
    colours = [one for one in fill.iter() if local(one.tag) in {"srgbClr", "schemeClr"}]
    return bool(colours) and all(_is_colour_unseen(one, behind, theme) for one in colours)


def _is_colour_unseen(colour: Element, behind: str, theme: Theme) -> bool:
    """Say whether letters of a colour are those of what is behind them, or seen through."""
    alpha = child(colour, "alpha")
    through = attribute(alpha, "val") if alpha is not None else ""
    if through.isascii() and through.isdigit() and int(through[:9]) >= _THROUGH:
        return True
    name = attribute(colour, "val")
    if local(colour.tag) == "srgbClr":
        return is_unseen_on(_colour_written(name), behind)
    return not len(colour) and is_unseen_on(theme.get(_OF_THEME.get(name, name), ""), behind)


def _colour_written(written: str) -> str:
    """Return a colour as `#rrggbb`; empty for one that is not known."""
    return colour_of(f"#{written.lower()}")
