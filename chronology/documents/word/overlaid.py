"""Shapes and pictures of a Word document that may lie over its words.

Where words stand on a page is not known before it is laid out. Which paragraphs a shape may reach
is told by where it hangs, how far it is moved from there and how high it is: of a line no less
than `_LINE` is taken.
"""

import math
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.html.colours import colour_of, is_unseen_on
from chronology.documents.html.lengths import PIXELS
from chronology.documents.html.style import declarations
from chronology.documents.trees import attribute, child, local
from chronology.documents.word.unread import SHAPES, chosen, is_shape_unseen

_EMU = 635.0  # of a twip
_TWIPS_OF_PIXEL = 15.0
_LINE = 200.0  # twips that a line takes at the least
_SHORT, _THIN = 300.0, 60.0  # twips of a line that strikes out words, and how high it is
_LETTERS = 80.0  # twips of a shape that covers some letters
_OF_A_PAGE = 60  # paragraphs to each side, where a shape is placed on the page
_PAGE = {"w": 12_240.0, "h": 15_840.0}
_MARGIN = 1_440.0
_BESIDE_PAGE, _LARGEST = 4_000.0, 31_680.0  # twips beyond which no page has anything
_INK = "#000000"
_OFF = frozenset({"", "0", "false", "off", "f", "no"})
_LINES = ("line", "straightConnector", "bentConnector", "curvedConnector")
_FILLS = frozenset({"gradFill", "blipFill", "pattFill", "grpFill"})
_BESIDE = frozenset({"wrapSquare", "wrapTopAndBottom", "wrapTight", "wrapThrough"})
_HALF = 10_800  # of a side, as those of what words flow round are told
_OPAQUE = 30_000  # thousandths of a per cent
_MOST_SHAPES, _MOST_PARAGRAPHS = 2_000, 2_000_000
_FAR = 1e6
_PLACE = re.compile(r"(?P<x>-?[\d.]{1,12}[a-z]{0,2}),(?P<y>-?[\d.]{1,12}[a-z]{0,2})")


@attrs.frozen(kw_only=True)
class _Shape:
    """What a drawing covers, in twips.

    Attributes:
        at: the number of the paragraph that it hangs in.
        own: the numbers of the paragraphs that stand in it.
        box: left, top, right and low, from where it hangs or from the corner of the text.
        is_of_page: whether it is placed on the page, wherever its paragraph is.
    """

    at: int
    own: range
    box: tuple[float, float, float, float]
    is_of_page: bool


class Flow:
    """The paragraphs of a document in their order, and what may lie over them.

    Args:
        root: the root of the file.
    """

    def __init__(self, root: Element) -> None:
        self._paragraphs = list[Element]()
        self._pages = [0]
        self._shapes = list[_Shape]()
        self._page = _page_of(root)
        self._walk(root)

    def overlaid(self) -> Iterator[Element]:
        """Yield the paragraphs that a shape may lie over."""
        left = _MOST_PARAGRAPHS
        for shape in self._shapes[:_MOST_SHAPES]:
            first, last = self._reached(shape)
            left -= last - first
            for number in range(first, last + 1):
                if number not in shape.own:
                    yield self._paragraphs[number]
            if left < 0:
                break
        if left < 0 or len(self._shapes) > _MOST_SHAPES:
            yield from self._paragraphs

    def _walk(self, one: Element) -> None:
        name = local(one.tag)
        if name == "p":
            self._paragraphs.append(one)
            self._pages += [len(self._paragraphs) - 1] * _begins_page(one)
        inner = chosen(one) if name == "AlternateContent" else one
        at, begin = len(self._paragraphs) - 1, len(self._paragraphs)
        for each in inner:
            self._walk(each)
        box = None
        if name == "anchor":
            box = _anchored(one, self._page)
        elif name in SHAPES | {"line"}:
            box = _placed_as_before(one)
        if box is not None and at >= 0 and self._may_reach(box):
            edges, is_of_page = box
            own = range(begin, len(self._paragraphs))
            self._shapes.append(_Shape(at=at, own=own, box=edges, is_of_page=is_of_page))

    def _may_reach(self, box: tuple[tuple[float, float, float, float], bool]) -> bool:
        (left, top, right, low), is_of_page = box
        wide, high = (self._page[one] - 2 * _MARGIN for one in ("w", "h"))
        is_beside = right <= 0 or left >= max(wide, _MARGIN)
        return not is_beside and not (is_of_page and (low <= 0 or top >= max(high, _MARGIN)))

    def _reached(self, shape: _Shape) -> tuple[int, int]:
        """Return the first and the last paragraph that a shape may reach."""
        _, top, _, low = shape.box
        if shape.is_of_page:
            begins = max(one for one in self._pages if one <= shape.at)
            ends = min((one for one in self._pages if one > shape.at), default=_MOST_PARAGRAPHS)
            first, last = max(begins, shape.at - _OF_A_PAGE), min(ends - 1, shape.at + _OF_A_PAGE)
        else:
            first = shape.at - math.ceil(max(0.0, -top) / _LINE)
            last = shape.at + math.ceil(max(0.0, low) / _LINE) - (low <= 0)
            last += len(shape.own)
        return max(0, first), min(last, len(self._paragraphs) - 1)


def _begins_page(paragraph: Element) -> bool:
    """Say whether a paragraph begins a page, or holds a break to the next one."""
    return any(
        (local(one.tag) == "br" and attribute(one, "type") == "page")
        or (local(one.tag) == "pageBreakBefore" and attribute(one, "val") not in {"0", "false"})
        for one in paragraph.iter()
    )


def _page_of(root: Element) -> dict[str, float]:
    """Return how wide and high the pages of a document are, those of its last section."""
    sizes = [one for one in root.iter() if local(one.tag) == "pgSz"]
    last = sizes[-1] if sizes else None
    return {
        side: (_figure_written(attribute(last, side)) if last is not None else 0.0) or usual
        for side, usual in _PAGE.items()
    }


def _figure_written(written: str) -> float:
    digits = written.strip().removeprefix("-")
    is_number = digits.isascii() and digits.isdigit() and len(digits) < 12  # noqa: PLR2004 - figures
    return float(written) if is_number else 0.0


def is_off_page(drawing: Element) -> bool:
    """Say whether a drawing is placed beside every page, or has no size for its words."""
    anchor = child(drawing, "anchor")
    extent = child(anchor, "extent") if anchor is not None else None
    if anchor is None or extent is None:
        return False
    wide, high = (_figure_written(attribute(extent, one)) / _EMU for one in ("cx", "cy"))
    grows = any(local(one.tag) == "spAutoFit" for one in anchor.iter())
    if wide <= _THIN or (high <= _THIN and not grows):
        return True
    for side, size in (("positionH", wide), ("positionV", high)):
        position = child(anchor, side)
        offset = child(position, "posOffset") if position is not None else None
        if position is None or offset is None:
            continue
        least = 0.0 if attribute(position, "relativeFrom") == "page" else -_BESIDE_PAGE
        begin = _figure_written(offset.text or "") / _EMU
        if begin + size <= least or begin >= _LARGEST:
            return True
    return False


def _anchored(
    anchor: Element, page: dict[str, float]
) -> tuple[tuple[float, float, float, float], bool] | None:
    """Return where a drawing lies over words, and if on the page; `None` if it covers none."""
    extent = child(anchor, "extent")
    wraps = {local(one.tag) for one in anchor}
    if extent is None or (not _BESIDE.isdisjoint(wraps) and not _is_narrowed(anchor)):
        return None
    is_behind = attribute(anchor, "behindDoc") not in _OFF
    wide, high = (_figure_written(attribute(extent, one)) / _EMU for one in ("cx", "cy"))
    if not any(_hides_beneath(one, wide, high, is_behind=is_behind) for one in anchor.iter()):
        return None
    left, _ = _placed_at(child(anchor, "positionH"), wide, page["w"])
    top, is_of_page = _placed_at(child(anchor, "positionV"), high, page["h"])
    return (left, top, max(left + wide, left + 1), max(top + high, top + 1)), is_of_page


def _is_narrowed(anchor: Element) -> bool:
    """Say whether words flow round less than the drawing is."""
    points = [
        (_figure_written(attribute(one, "x")), _figure_written(attribute(one, "y")))
        for one in anchor.iter()
        if local(one.tag) in {"start", "lineTo"}
    ]
    sides = [max(each) - min(each) for each in zip(*points, strict=True)]
    return any(side < _HALF for side in sides)


def _placed_at(position: Element | None, size: float, page: float) -> tuple[float, bool]:
    """Return how far from the corner of the text, or of its paragraph, a drawing begins."""
    if position is None:
        return 0.0, True
    origin = attribute(position, "relativeFrom")
    is_of_page = origin not in {"paragraph", "line", "column", "character"}
    offset, aligned = child(position, "posOffset"), child(position, "align")
    shift = 0.0
    if origin in {"page", "topMargin", "leftMargin", "insideMargin"}:
        shift = -_MARGIN
    elif origin in {"bottomMargin", "rightMargin", "outsideMargin"}:
        shift = page - 2 * _MARGIN
    if aligned is None:
        return shift + _figure_written(
            (offset.text if offset is not None else "") or ""
        ) / _EMU, is_of_page
    room = page if origin == "page" else _MARGIN if "Margin" in origin else page - 2 * _MARGIN
    share = {"right": 1.0, "bottom": 1.0, "outside": 1.0, "center": 0.5}
    return shift + share.get((aligned.text or "").strip(), 0.0) * (room - size), is_of_page


def _hides_beneath(one: Element, wide: float, high: float, *, is_behind: bool) -> bool:
    """Say whether a part of a drawing hides what lies under it, or strikes it out."""
    name = local(one.tag)
    if is_behind:
        return name == "spPr" and _is_dark(one)
    if name == "graphicData":
        uri = attribute(one, "uri").lower()
        return not uri.endswith(("/picture", "group", "canvas", "shape"))
    is_flat = high <= _THIN
    least = _SHORT if is_flat else _LETTERS
    return wide >= least and (
        name == "pic" or (name == "wsp" and _is_solid(one, min(wide, high), is_flat=is_flat))
    )


def _is_solid(shape: Element, across: float, *, is_flat: bool) -> bool:
    """Say whether a shape is filled, or its outline fills it; of a line, whether it is drawn."""
    properties = child(shape, "spPr")
    if properties is None:
        return False
    form = child(properties, "prstGeom")
    is_line = form is not None and attribute(form, "prst").startswith(_LINES)
    if is_line or is_flat:
        return _has_line(shape, properties)
    if _is_filled(shape, properties):
        return True
    line = child(properties, "ln")
    thick = _figure_written(attribute(line, "w")) / _EMU if line is not None else 0.0
    return 2 * thick >= across and _has_line(shape, properties)


def _is_filled(shape: Element, properties: Element) -> bool:
    known = {local(one.tag): one for one in properties}
    if "solidFill" in known:
        alphas = [one for one in known["solidFill"].iter() if local(one.tag) == "alpha"]
        return all(_figure_written(attribute(one, "val")) >= _OPAQUE for one in alphas)
    if not _FILLS.isdisjoint(known):
        return True
    return "noFill" not in known and _is_of_style(shape, "fillRef")


def _has_line(shape: Element, properties: Element) -> bool:
    line = child(properties, "ln")
    if line is not None and child(line, "noFill") is not None:
        return False
    is_filled = _is_filled(shape, properties)
    return is_filled or (line is not None and len(line) > 0) or _is_of_style(shape, "lnRef")


def _is_of_style(shape: Element, name: str) -> bool:
    style = child(shape, "style")
    told = child(style, name) if style is not None else None
    return told is not None and attribute(told, "idx") not in {"", "0"}


def _is_dark(properties: Element) -> bool:
    """Say whether a fill behind words has the colour of ink."""
    fill = child(properties, "solidFill")
    own = child(fill, "srgbClr") if fill is not None else None
    return own is not None and is_unseen_on(_INK, colour_of(f"#{attribute(own, 'val').lower()}"))


def _placed_as_before(shape: Element) -> tuple[tuple[float, float, float, float], bool] | None:
    """Return where a shape as it was drawn before 2007 (VML) lies over words; `None` if on none."""
    says = {name: value for name, value, _ in declarations(attribute(shape, "style"))}
    is_over = says.get("position") == "absolute" and not says.get("z-index", "").startswith("-")
    wrap = child(shape, "wrap")
    is_wrapped = wrap is not None and attribute(wrap, "type") in {"square", "tight", "topAndBottom"}
    if not is_over or is_wrapped or is_shape_unseen(shape):
        return None
    parts = {local(one.tag) for one in shape.iter()}
    is_line = local(shape.tag) == "line"
    is_filled = attribute(shape, "filled") not in _OFF - {""} and local(shape.tag) != "group"
    if not (is_line or is_filled or "imagedata" in parts):
        return None
    left, top, wide, high = (
        _twips(says.get(one, "")) for one in ("margin-left", "margin-top", "width", "height")
    )
    left, top = left + _twips(says.get("left", "")), top + _twips(says.get("top", ""))
    is_of_page = says.get("mso-position-vertical-relative", "text") not in {"text", "line"}
    is_aligned = says.get("mso-position-vertical", "absolute") != "absolute"
    ends = _ends_of(shape) if is_line else None
    if is_of_page or is_aligned or (is_line and ends is None):
        is_of_page, top, high = True, 0.0, _FAR
    elif ends is not None:
        (x, y), (other_x, other_y) = ends
        left, top = left + min(x, other_x), top + min(y, other_y)
        wide, high = max(abs(x - other_x), 1.0), max(abs(y - other_y), 1.0)
    return (left, top, left + (wide or _FAR), top + (high or _FAR)), is_of_page


def _ends_of(line: Element) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return where a line begins and ends, from the paragraph it hangs in; `None` if not told."""
    found = [_PLACE.fullmatch(attribute(line, name)) for name in ("from", "to")]
    ends = [(_twips(one["x"]), _twips(one["y"])) for one in found if one is not None]
    return (ends[0], ends[1]) if len(ends) == len(found) else None


def _twips(length: str) -> float:
    number = length.rstrip("abcdefghijklmnopqrstuvwxyz%")
    try:
        pixels = float(number) * PIXELS.get(length[len(number) :] or "px", 0.0)
    except ValueError:
        return 0.0
    return pixels * _TWIPS_OF_PIXEL if math.isfinite(pixels) else 0.0
