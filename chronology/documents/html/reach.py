"""How far a box of a page reaches over others, as far as its style says so (CSS 2, 9 and 10).

What it says is told in lines of text; of what it does not say, the farthest is taken.
"""

import math
from collections.abc import Mapping

import attrs

from chronology.documents.html.colours import opacity_of
from chronology.documents.html.harmless import is_harmless
from chronology.documents.html.lengths import LENGTH, PIXELS, numbers_of, pixels_of, share_of
from chronology.documents.html.names import names
from chronology.documents.html.strikes import is_bar

REPLACED = names("img video iframe canvas svg object embed input textarea select button")
"""The elements that have a ground of their own."""
COVERING = names(
    "position z-index background background-color background-image width height min-height inset"
    " left right top bottom margin margin-top margin-bottom margin-left opacity transform translate"
    " padding border border-top border-bottom outline outline-width outline-offset outline-color"
    " box-shadow display grid-area grid-row grid-column backdrop-filter"
)
"""The properties by which, together, an element lies over others."""
_SIDES = ("top", "right", "bottom", "left")
_LINE, _OPAQUE = 16.0, 0.8
_WHOLE = 100.0  # hundredths of a window
_NARROW, _FLAT, _THICK = 40.0, 8.0, 16.0  # pixels
_RECKONED = 320.0  # pixels that a shift may have which is reckoned
_TALL = 300.0  # pixels beyond which what stays in the window may hide the same lines always
_WIDGET = {"width": 300.0, "height": 150.0}  # pixels of what gives itself no size
_SHORT = 40  # letters of lines that may stand in menus, of which most are shut
_STACKS = ("transform", "filter", "will-change", "isolation", "mix-blend-mode", "perspective")
_EDGES = ("outline", "box-shadow", "border", "border-top", "border-bottom")
_OUTWARD = ("outline", "outline-width", "outline-offset")
_ATOMS = frozenset({"inline-block", "inline-flex", "inline-grid", "inline-table"})


@attrs.frozen(kw_only=True)
class Reach:
    """How far a box reaches over others; with no lines, over all that it is placed in.

    Attributes:
        before: over how many lines before it.
        behind: over how many lines behind it.
        first: over how many lines of what it is placed in, from its beginning.
        last: alike, from its end.
        whole: over all of it.
    """

    before: int = 0
    behind: int = 0
    first: int = 0
    last: int = 0
    whole: bool = False


def may_cover(says: Mapping[str, str]) -> bool:
    """Say whether what is so may lie over others, if it has a ground."""
    is_out = says.get("position") in {"absolute", "fixed"}
    is_spread = max(_spread(says)) >= _LINE
    return is_out or is_spread or _shift(says) != (0, 0) or any(cell_of(says)) or _pulls(says)


def _pulls(says: Mapping[str, str]) -> bool:
    return _pixels(side_of(says, "margin", "bottom")) <= -_LINE or "height" in says


def is_laid(says: Mapping[str, str]) -> bool:
    """Say whether what is so is painted by itself, over what stands in the flow."""
    return (
        says.get("position", "static") != "static"
        or any(says.get(name, "none") not in {"none", "auto", "normal"} for name in _STACKS)
        or opacity_of(says.get("opacity", "1")) < 1
        or says.get("display") in _ATOMS
        or any(cell_of(says))
    )


def has_ground(says: Mapping[str, str], name: str) -> bool:
    """Say whether nothing is seen through a box."""
    if name in REPLACED:
        return True
    shown = [says[one] for one in ("background", "background-color", "background-image")
             if one in says]  # fmt: skip
    edges = [says[one] for one in _EDGES if one in says]
    is_thick = any(
        pixels_of(part) >= _THICK for one in edges if "inset" not in one for part in one.split()
    )
    is_blurred = "blur" in says.get("backdrop-filter", "")
    return is_thick or is_blurred or any(opacity_of(one) >= _OPAQUE for one in shown)


def reach_of(says: Mapping[str, str], name: str, words: str) -> Reach | None:
    """Return how far a box with a ground reaches over others; `None` if over none.

    Args:
        says: the value of each property, in lower case.
        name: that of the element; empty of what a sheet writes.
        words: that stand in it.
    """
    is_away = any(not is_harmless(one, says[one]) for one in ("transform", "translate")
                  if one in says)  # fmt: skip
    if height_of(says) < 0 or is_away or opacity_of(says.get("opacity", "1")) < _OPAQUE:
        return None
    position = says.get("position", "static")
    if position in {"absolute", "fixed"}:
        return _of_placed(says, name, words, stays=position == "fixed")
    up, down = _shift(says)
    above, below = _spread(says)
    if max(above, below) >= _LINE:
        return Reach(before=_lines_of(up + above), behind=_lines_of(down + below))
    is_drawn = is_laid(says) or is_bar(says, name, words)
    down = max(down, -_pixels(side_of(says, "margin", "bottom")))
    if not is_drawn or max(up, down) < _LINE:
        return None
    return Reach(before=_lines_of(up), behind=_lines_of(down))


def _spread(says: Mapping[str, str]) -> tuple[float, float]:
    """Return by how many pixels what is drawn round a box reaches above it and below it."""
    outline = sum(pixels_of(part) for name in _OUTWARD for part in says.get(name, "").split())
    is_seen = opacity_of(says.get("outline-color", says.get("outline", ""))) >= _OPAQUE
    if outline >= _LINE and is_seen:
        return outline, outline
    shadow = says.get("box-shadow", "")
    if not is_laid(says) or "inset" in shadow or opacity_of(shadow) < _OPAQUE:
        return 0.0, 0.0
    lengths = [pixels_of(part) for part in shadow.split() if LENGTH.fullmatch(part)]
    across, down, blur, spread = (*lengths, 0.0, 0.0, 0.0, 0.0)[:4]
    aside = _LINE if abs(across) - blur >= _NARROW else 0.0
    return max(aside, spread - blur - down, 0.0), max(aside, spread - blur + down, 0.0)


def _of_placed(says: Mapping[str, str], name: str, words: str, *, stays: bool) -> Reach | None:
    lines = [one for one in words.split("\n") if len(one.strip()) > (_SHORT if stays else 0)]
    wide = _size_of(says, ("left", "right"), ("width", "min-width"), name, lines)
    high = _size_of(says, ("top", "bottom"), ("height", "min-height"), name, lines)
    if wide < _NARROW or high < _FLAT or (stays and _is_beside_window(says)):
        return None
    if stays:
        return Reach(whole=True) if high >= _TALL and wide >= _TALL else None
    if math.isinf(high):
        return Reach(whole=True)
    top, bottom = (side_of(says, "inset", side) for side in ("top", "bottom"))
    above = _lines_of(max(0.0, -_pixels(top)))
    if top not in {"", "auto"}:
        return Reach(first=_lines_of(high + max(0.0, _pixels(top))), before=above)
    if bottom not in {"", "auto"}:
        return Reach(last=_lines_of(high + max(0.0, _pixels(bottom))))
    up, down = _shift(says)
    return Reach(before=_lines_of(up), behind=_lines_of(high + down))


def _is_beside_window(says: Mapping[str, str]) -> bool:
    """Say whether what stays in the window is placed beside it, as what slides in later is."""
    sides = (share_of(side_of(says, "inset", side)) for side in _SIDES)
    return max(sides) >= _WHOLE and translated(says) == (0.0, 0.0)


def _size_of(
    says: Mapping[str, str],
    sides: tuple[str, str],
    sizes: tuple[str, str],
    name: str,
    lines: list[str],
) -> float:
    """Return how many pixels a box reaches one way; endless if that is not known."""
    said = [side_of(says, "inset", side) for side in sides]
    written = [says[one] for one in sizes if says.get(one, "auto") != "auto"]
    if written:
        lengths = [LENGTH.fullmatch(one) for one in written]
        if not all(one and one["unit"] in PIXELS for one in lengths):
            return math.inf
        return max(map(pixels_of, written))
    if all(one not in {"", "auto"} for one in said):
        return math.inf
    if name in REPLACED:
        return math.inf if name == "img" else _WIDGET[sizes[0]]
    room = 2 * max((pixels_of(part) for one in ("padding", "border") for part in
                    says.get(one, "").split()), default=0.0)  # fmt: skip
    is_high = sizes[0] == "height"
    return room + (1.5 * _LINE * len(lines) if is_high else 8.0 * max(map(len, lines), default=0))


def _shift(says: Mapping[str, str]) -> tuple[float, float]:
    """Return by how many pixels a box is shifted up and down, or over its neighbours."""
    is_relative = says.get("position") in {"relative", "sticky"}
    margin, left = (_pixels(side_of(says, "margin", side)) for side in ("top", "left"))
    moved = translated(says)
    shifts = [min(0.0, margin), moved[1]]
    asides = [min(0.0, left), moved[0]]
    if is_relative:
        shifts += [
            _pixels(side_of(says, "inset", "top")),
            -_pixels(side_of(says, "inset", "bottom")),
        ]
        asides += [
            _pixels(side_of(says, "inset", "left")),
            -_pixels(side_of(says, "inset", "right")),
        ]
    up, down = -sum(one for one in shifts if one < 0), sum(one for one in shifts if one > 0)
    is_beside = says.get("display") in _ATOMS and sum(map(abs, asides)) >= _NARROW
    aside = _LINE if is_beside else 0.0
    return (up if up >= _LINE else aside), (down if down >= _LINE else aside)


def translated(says: Mapping[str, str]) -> tuple[float, float]:
    """Return by how many pixels a box is shifted to the right and down, without its place."""
    x, *rest = says.get("translate", "none").split()
    across, down = _pixels(x), _pixels(rest[0] if rest else "")
    for call in says.get("transform", "").split(")"):
        name, _, parts = call.strip().partition("(")
        each = [_pixels(one.strip()) for one in parts.split(",")]
        if name in {"translatex", "translate", "translate3d"}:
            across += each[0]
        if name == "translatey":
            down += each[0]
        elif name.startswith("translate") and len(each) > 1:
            down += each[1]
    return across, down


def _pixels(value: str) -> float:
    """Return the pixels of a shift; of what is reckoned, as many as it may have."""
    if "(" in value:
        is_back = " - " in value or any(number < 0 for number, _ in numbers_of(value))
        return -_RECKONED if is_back else 0.0
    length = LENGTH.fullmatch(value)
    if length is None:
        return 0.0
    return float(length["number"]) * (
        PIXELS["vw"] / 2 if length["unit"] == "%" else PIXELS.get(length["unit"], 0.0)
    )


def side_of(says: Mapping[str, str], shorthand: str, side: str) -> str:
    """Return what a side of a box is given, by its own name or with the others."""
    own = side if shorthand == "inset" else f"{shorthand}-{side}"
    axis = "block" if side in {"top", "bottom"} else "inline"
    end = "start" if side in {"top", "left"} else "end"
    for name in (own, f"{shorthand}-{axis}-{end}", f"{shorthand}-{axis}"):
        if name in says:
            return says[name].split()[-1] if name.endswith(axis) and end == "end" else says[name]
    if "(" in (whole := says.get(shorthand, "")):
        return whole
    parts = whole.split()
    if len(parts) == len("trb") and side == "left":
        return parts[1]
    return parts[_SIDES.index(side) % len(parts)] if parts else ""


def cell_of(says: Mapping[str, str]) -> tuple[str, ...]:
    """Return where in a grid a box is put; empty words for what is not said."""
    return tuple(says.get(name, "") for name in ("grid-area", "grid-row", "grid-column"))


def _lines_of(pixels: float) -> int:
    return math.ceil(pixels / _LINE)


def height_of(says: Mapping[str, str]) -> int:
    """Return how high a box lies over others, as its `z-index` has it."""
    written = says.get("z-index", "0").removeprefix("+")
    digits = written.removeprefix("-")
    return int(written[:12]) if digits.isascii() and digits.isdigit() else 0


def is_pulled(says: Mapping[str, str], words: str) -> bool:
    """Say whether what follows an element begins before its words end."""
    lines = [one for one in words.split("\n") if one.strip()]
    high = LENGTH.fullmatch(says.get("height", ""))
    is_low = high is not None and high["unit"] in PIXELS
    is_low = is_low and pixels_of(says["height"]) < len(lines) * _LINE - _LINE / 2
    return is_low or _pixels(side_of(says, "margin", "bottom")) <= -_LINE
