"""What leaves nothing of an element's box to be seen, or perhaps not all (CSS Transforms, Masking).

Of a property that can hide, the values that are known to be harmless are allowed. One that is
known to hide does so; of any other it is not known.
"""

import math
import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto

from chronology.documents.html.lengths import LENGTH, PIXELS

_FUNCTION = re.compile(r"(?P<name>[a-z][\da-z-]{0,30})\((?P<parts>[^()]{0,200})\)")
_CALCULATED = re.compile(r"(?:calc|min|max|clamp|var)\([^()]{0,200}\)")
_OF_ANY = frozenset({"", "none", "auto", "normal", "inherit", "initial", "unset", "revert"})
_CLIPS = frozenset({"border-box", "padding-box", "content-box", "margin-box", "revert-layer"})
_MASKS = ("mask", "mask-image", "-webkit-mask", "-webkit-mask-image", "-webkit-mask-box-image")
_TRACKS = ("grid-template-rows", "grid-template-columns", "grid-template", "grid")
_SECURITY = ("-webkit-text-security", "text-security")
_CLAMPS = ("-webkit-line-clamp", "line-clamp")
CUTTING = frozenset({
    "overflow", "overflow-x", "overflow-y", "height", "max-height", "width", "max-width",
    "block-size", "inline-size", "max-block-size", "max-inline-size", "line-height", "white-space",
    "aspect-ratio", "box-sizing", "padding", "padding-top", "padding-block-start",
    "flex", "flex-basis", "flex-grow", *_CLAMPS,
})  # fmt: skip
"""The properties by which, together, what has no room is cut off."""
_CUT = frozenset({"hidden", "clip"})
_FLAT = frozenset({"translate", "translatex", "translatey", "translatez", "translate3d", "rotate",
                   "rotatez", "perspective"})  # fmt: skip
_SLANTS = frozenset({"skew", "skewx", "skewy"})
_LEAST_UPRIGHT = 0.3  # of a letter that is slanted
_FAINTEST = 0.05  # of what can be seen at all
_SMALLEST_ZOOM = _SMALLEST_SCALE = 0.1
_MOST_CUT = 50.0  # per cent of a side, beyond which nothing may be left
_NEARLY_ALL = 90.0  # per cent that opposite sides are cut together
_LEAST_ROUND = 40.0  # per cent: the radius of a circle that leaves most
_LINE, _LETTER, _EM = 16.0, 5.0, 16.0  # pixels that a line and a letter take at the least
_WIDTH = 1_280.0  # pixels of a window
_RATIO = re.compile(
    r"(?:auto )?(?P<wide>\d{1,6}(?:\.\d{1,6})?)(?: ?/ ?(?P<high>\d{1,6}(?:\.\d{1,6})?))?"
)
_NOTHING_AT_ALL = re.compile(r"0(?:\.0{1,6})?(?:[a-z]{1,4}|%)?")
_WIDEST_LINE = 60  # letters that a line has for certain, if nothing says how wide it is


class _Fate(Enum):
    """What becomes of a box of which it is not known that it is shown."""

    HIDES = auto()
    UNKNOWN = auto()


def is_shrunk(says: Mapping[str, str]) -> bool:
    """Say whether nothing of an element's box is left, or its letters are shown as signs."""
    return (
        _Fate.HIDES in {*_by_transform(says), *_by_clip(says)}
        or _factor(says.get("zoom", "1")) < _SMALLEST_ZOOM
        or any(says.get(name, "none") not in _OF_ANY for name in _SECURITY)
        or (is_cut(says) and _is_no_line(says))
    )


def may_be_shrunk(says: Mapping[str, str]) -> bool:
    """Say whether it is not known if anything of an element's box is seen."""
    is_masked = any(says.get(name, "none") not in _OF_ANY for name in _MASKS)
    is_flat = any(_is_of_no_size(says[name]) for name in _TRACKS if name in says)
    return is_masked or is_flat or _Fate.UNKNOWN in {*_by_transform(says), *_by_clip(says)}


def takes_part(says: Mapping[str, str]) -> bool:
    """Say whether declarations may cut words off, together with others or by how many they are."""
    return any(name in says for name in _CLAMPS) or is_cut(says) or _is_no_line(says)


def is_cut(says: Mapping[str, str]) -> bool:
    """Say whether what has no room in a box is cut off, and no reader can come by it."""
    shows = (says.get(name, "visible") for name in ("overflow", "overflow-x", "overflow-y"))
    return any(not _CUT.isdisjoint(one.split()) for one in shows)


def has_no_room(says: Mapping[str, str], text: str, gaps: int = 0) -> bool:
    """Say whether a box may be too small for its words, of which the rest is cut off.

    Args:
        says: the value of each property, in lower case.
        text: the words that stand in it.
        gaps: how many of its parts stand apart by a line.
    """
    words = text.strip()
    lines = [one for one in words.split("\n") if one.strip()]
    for name in _CLAMPS:
        many = says.get(name, "none")
        if many.isascii() and many.isdigit():
            return len(lines) > int(many[:9]) or len(words) > _WIDEST_LINE * int(many[:9])
    if not is_cut(says) or not lines:
        return False
    wide = _smallest(says, ("width", "max-width", "inline-size", "max-inline-size"))
    if "nowrap" in says.get("white-space", "") and has_no_width(wide, max(map(len, lines))):
        return True
    high = _smallest(says, ("height", "max-height", "block-size", "max-block-size"))
    if high is not None and _is_padded_out(says, high):
        return True
    needed = (len(lines) + gaps) * _LINE
    return (high is not None and needed > max(high, _LINE)) or _is_flat(says, lines)


def _is_padded_out(says: Mapping[str, str], high: float) -> bool:
    """Say whether a box's own padding leaves no line of the height that it is part of."""
    if says.get("box-sizing") != "border-box":
        return False
    own = says.get("padding-top", says.get("padding-block-start", says.get("padding", "")))
    top = LENGTH.fullmatch(own.split()[0]) if own.split() else None
    many = PIXELS.get(top["unit"], 0.0) if top else 0.0
    return top is not None and high - float(top["number"]) * many < _LINE / 2 < high


def has_no_width(wide: float | None, letters: int) -> bool:
    """Say whether a line that does not break may be longer than the box it stands in.

    Args:
        wide: how many pixels the box has; `None` if that is not known.
        letters: how many letters the line has.
    """
    return letters > _WIDEST_LINE if wide is None else letters * _LETTER > wide


def _is_flat(says: Mapping[str, str], lines: list[str]) -> bool:
    """Say whether a box that is cut is too flat by its proportions, or begins with no width."""
    ratio = _RATIO.fullmatch(says.get("aspect-ratio", ""))
    if ratio is not None:
        wide, high = float(ratio["wide"]), float(ratio["high"] or 1)
        return len(lines) * _LINE * wide > _WIDTH * high
    basis = says.get("flex-basis", says.get("flex", "").rpartition(" ")[2])
    grows = says.get("flex-grow", says.get("flex", "1").split()[0])
    return bool(_NOTHING_AT_ALL.fullmatch(basis)) and grows in {"0", "0.0"}


def _smallest(says: Mapping[str, str], names: tuple[str, ...]) -> float | None:
    lengths = (LENGTH.fullmatch(says[name]) for name in names if name in says)
    return min(
        (float(one["number"]) * PIXELS[one["unit"]] for one in lengths if one
         and one["unit"] in PIXELS),
        default=None,
    )  # fmt: skip


def _is_no_line(says: Mapping[str, str]) -> bool:
    length = LENGTH.fullmatch(says.get("line-height", "normal"))
    if length is None:
        return False
    return float(length["number"]) <= (1 if length["unit"] in {"px", "pt"} else _FAINTEST)


def _by_transform(says: Mapping[str, str]) -> Iterator[_Fate]:
    """Yield what becomes of a box that is turned or shrunk, nothing where that is harmless."""
    for one in _FUNCTION.finditer(_CALCULATED.sub("calculated", says.get("transform", ""))):
        yield from _fate_by(one["name"], one["parts"])
    scale = says.get("scale", "none")
    if scale not in _OF_ANY:
        yield from _fate_by("scale", scale)
    turned = says.get("rotate", "none").split()
    if len(turned) > 1 and turned[0] != "z":
        is_plain = turned[:-1] in (["x"], ["y"])
        yield from _fate_by(f"rotate{turned[0]}" if is_plain else "rotate3d", turned[-1])


def _fate_by(name: str, written: str) -> Iterator[_Fate]:
    parts = written.replace(",", " ").split()
    numbers = [_factor(part, math.nan) for part in parts]
    if name in _FLAT:
        return
    if name in _SLANTS:
        if any(not math.cos(_angle(part)) > _LEAST_UPRIGHT for part in parts):
            yield _Fate.UNKNOWN
    elif name.startswith("scale"):
        if any(abs(one) <= _SMALLEST_SCALE for one in numbers):
            yield _Fate.HIDES
        elif not numbers or any(math.isnan(one) for one in numbers):
            yield _Fate.UNKNOWN
    elif name in {"rotatex", "rotatey"}:
        yield from _fate_by_turn(math.cos(_angle(parts[0] if parts else "")))
    elif name == "matrix" and len(numbers) == len("abcdef"):
        a, b, c, d, *_ = numbers
        if not abs(a * d - b * c) > _FAINTEST**2:
            yield _Fate.HIDES
    else:
        yield _Fate.UNKNOWN


def _fate_by_turn(turned: float) -> Iterator[_Fate]:
    """Yield what becomes of a box of which a turn leaves so much to be seen, or of its back."""
    if abs(turned) <= _FAINTEST:
        yield _Fate.HIDES
    elif not turned > 0:  # unknown, or its back, which may not be seen
        yield _Fate.UNKNOWN


def _by_clip(says: Mapping[str, str]) -> Iterator[_Fate]:
    """Yield what becomes of a box that is cut out, nothing where enough is left."""
    value = next((says[one] for one in ("clip-path", "-webkit-clip-path") if one in says), "")
    if value in _OF_ANY or value in _CLIPS:
        return
    found = _FUNCTION.match(value)
    name, parts = (found["name"], found["parts"]) if found else ("", "")
    lengths = [LENGTH.fullmatch(part) for part in parts.partition(" at ")[0].split()]
    if name == "inset":
        sides = [LENGTH.fullmatch(part) for part in parts.partition("round")[0].split()]
        cut = [_per_cent(one) for one in sides]
        if any(one >= _MOST_CUT for one in cut) or _most_of_two(cut) >= _NEARLY_ALL:
            yield _Fate.HIDES
        elif not _most_of_two(cut) < _MOST_CUT:
            yield _Fate.UNKNOWN
    elif name in {"circle", "ellipse"}:
        radii = [_per_cent(one) for one in lengths]
        if any(one and float(one["number"]) == 0 for one in lengths):
            yield _Fate.HIDES
        elif radii and not all(one >= _LEAST_ROUND for one in radii):
            yield _Fate.UNKNOWN
    elif name != "polygon" or not _is_wide(parts):
        yield _Fate.UNKNOWN


def _most_of_two(cut: list[float]) -> float:
    """Return how much two sides that lie opposite are cut together, whichever is more."""
    top = cut[0] if cut else math.nan
    right = cut[1] if len(cut) > len("t") else top
    bottom = cut[2] if len(cut) > len("tr") else top
    left = cut[3] if len(cut) > len("trb") else right
    return max(top + bottom, left + right)


def _is_wide(parts: str) -> bool:
    """Say whether a polygon leaves a quarter of the box at the least."""
    corners = [[_per_cent(LENGTH.fullmatch(one)) for one in part.split()]
               for part in parts.split(",")]  # fmt: skip
    points = [(one[0], one[1]) for one in corners if len(one) == len("xy")]
    area = sum(
        x * other_y - other_x * y
        for (x, y), (other_x, other_y) in zip(points, points[1:] + points[:1], strict=True)
    )
    return len(points) == len(corners) and abs(area) / 2 >= 100 * 100 / 4


def _per_cent(length: re.Match[str] | None) -> float:
    """Return a length in per cent; a small one in pixels counts as nothing."""
    if length is None:
        return math.nan
    number = float(length["number"])
    if length["unit"] == "%" or not number:
        return number
    is_small = length["unit"] in PIXELS and abs(number) * PIXELS[length["unit"]] <= _EM
    return 0.0 if is_small else math.nan


def _is_of_no_size(tracks: str) -> bool:
    """Say whether every row, or every column, of a grid has no size."""
    return any(
        bool(sizes) and all(re.fullmatch(r"0(?:\.0*)?(?:[a-z]{1,4}|%)?", one) for one in sizes)
        for sizes in (side.split() for side in tracks.split("/"))
    )


def _factor(value: str, otherwise: float = 1.0) -> float:
    length = LENGTH.fullmatch(value)
    if length is None or length["unit"] not in {"", "%"}:
        return otherwise
    return float(length["number"]) / (100 if length["unit"] else 1)


def _angle(value: str) -> float:
    length = LENGTH.fullmatch(value)
    whole = {"deg": 360.0, "turn": 1.0, "rad": 2 * math.pi, "grad": 400.0}
    if length is None:
        return math.nan
    if not float(length["number"]):
        return 0.0
    unit = length["unit"]
    return float(length["number"]) / whole[unit] * 2 * math.pi if unit in whole else math.nan
