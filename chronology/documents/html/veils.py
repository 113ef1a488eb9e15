"""What an element's own style does so that nobody sees its text, though it is laid out.

Each way is a veil. Some an element within may lift, as its own size of letters or its own
colour does; others, such as an opacity of nothing, cover all that stands in it.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

from chronology.documents.html.boxes import is_shrunk, may_be_shrunk
from chronology.documents.html.colours import is_unsure
from chronology.documents.html.harmless import may_hide
from chronology.documents.html.lengths import LENGTH
from chronology.documents.sign_fonts import is_of_signs

Veils: TypeAlias = frozenset[str]

NO_CONTRAST = "contrast"
"""The veil of letters that have the colour of what is behind them."""
HIDING = "hiding()"
"""The value that an animation has which ends with nothing to be seen."""
_ANIMATIONS = ("animation", "animation-name", "-webkit-animation")
_NO_COLOUR = re.compile(
    r"transparent|#[\da-f]{3}0|#[\da-f]{6}0[\da-c]"
    r"|(?:rgb|hsl)a\([^()]{0,60},\s?(?:0?\.?0{1,4}|0?\.0[0-4]\d{0,4}|[0-4](?:\.\d{0,4})?%)\s?\)"
    r"|(?:rgb|hsl)a?\([^()]{0,60}/\s?(?:0?\.?0{1,4}|0?\.0[0-4]\d{0,4}|[0-4](?:\.\d{0,4})?%)\s?\)"
)
_NO_CLIP = re.compile(
    r"rect\(\s?(?:[01](?:px)?[ ,]{1,3}){3}[01](?:px)?\s?\)|inset\((?:[5-9]\d|100)%.{0,40}\)"
)
_MOVED = re.compile(r"translate(?:x|y|3d)?\((?P<far>[^(),]{1,20})(?:,.{0,40})?\)")
_NO_SCALE = re.compile(r"scale(?:x|y|3d)?\(\s?0(?:\.0{1,4})?\s?(?:,.{0,20})?\)")
_NO_FILTER = re.compile(r"opacity\(\s?(?:0?\.0[0-4]\d{0,4}|0?\.?0{0,4}|[0-4](?:\.\d{0,4})?%)\s?\)")
_OPACITY = re.compile(r"opacity\(\s?(?P<share>[\d.]{1,12}%?)\s?\)")
_SIZE_OF_FONT = re.compile(
    r"(?:\A|\s)(?P<size>0|(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:[a-z]{2,4}|%))(?=[/\s])"
)
_TURNED = re.compile(r"scale(?:x|3d)?\(\s?-|rotate(?:y|z)?\(\s?-?180deg|matrix\(\s?-")
_OVERRIDES = frozenset({"bidi-override", "isolate-override"})
_AWAY = ("left", "right", "top", "bottom", "margin-left", "margin-right", "margin-top", "inset")
_OUT_OF_SIGHT = {  # so far, in each unit, that nothing of a page is seen there
    **dict.fromkeys(("px", "pt", ""), 500.0),
    **dict.fromkeys(("em", "rem", "ch", "ex"), 50.0),
    **dict.fromkeys(("%", "vw", "vh"), 100.0),
}
FAINTEST = 0.05
"""The least of what can be seen at all."""
_SMALLEST = 1.0  # pixels or points of letters, and of a box whose rest is cut off
_RELATIVE = frozenset({"em", "ex", "ch", "%"})

_NUMBERS = ("opacity", "font-size", "text-indent", "height", "max-height", "width", "max-width")
_QUOTED = re.compile(r"[\"']([^\"']{1,100})")
_OF_ANY = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})
_WORD = re.compile(r"[a-z][a-z-]{1,30}|[a-z-]{1,20}\(.*\)")


def is_valid(name: str, value: str) -> bool:
    """Say whether a value counts: a length, a word or a function, of what is given in lengths."""
    if name == "opacity" and value.isalpha():
        return value in _OF_ANY
    return name not in _NUMBERS or any(one.fullmatch(value) for one in (LENGTH, _WORD))


def veils(says: Mapping[str, str]) -> tuple[Veils, Veils]:
    """Return the veils that a style lays on its text, and those that it lifts.

    Args:
        says: the value of each property, in lower case.
    """
    laid, lifted = set[str](), set[str]()
    if "opacity" in says and _share(says["opacity"]) <= FAINTEST:
        laid.add("opacity")
    _by_shorthands(says, laid, lifted)
    if "font-size" in says:
        (laid if _is_nothing(says["font-size"]) else lifted).add("font-size")
        if _unit(says["font-size"]) in _RELATIVE:  # of what is nothing
            lifted.discard("font-size")
    for name in ("color", "-webkit-text-fill-color"):
        if name in says:
            (laid if _NO_COLOUR.fullmatch(says[name]) else lifted).add("color")
    if says.get("color") in {"inherit", "currentcolor", "unset"}:
        lifted.discard("color")
    if "text-indent" in says:
        (laid if _is_indented_away(says) else lifted).add("text-indent")
    if any(is_away(says[name]) for name in _AWAY if name in says) or _is_moved_away(says):
        laid.add("place")
    if _is_cut_off(says) or is_shrunk(says):
        laid.add("size")
    return frozenset(laid), frozenset(lifted)


def doubts(says: Mapping[str, str]) -> tuple[Veils, Veils]:
    """Return the veils of which it is not known if a style lays them, and those that it lifts.

    Args:
        says: the value of each property, in lower case.
    """
    laid, lifted = set[str](), set[str]()
    for name in ("color", "-webkit-text-fill-color"):
        if name in says:
            (laid if is_unsure(says[name]) else lifted).add("color")
    if says.get("color") in {"inherit", "currentcolor", "unset"}:
        lifted.discard("color")
    for name in ("font-family", "font"):
        if name in says and (family := _first_family(says[name])):
            (laid if is_of_signs(family) else lifted).add("font")
    if any(says.get(name) == HIDING for name in _ANIMATIONS):
        laid.add("animation")
    if may_be_shrunk(says) or may_hide(says):
        laid.add("size")
    return frozenset(laid), frozenset(lifted)


def _first_family(fonts: str) -> str:
    """Return the first font that a style asks for; empty where it leaves it as it is."""
    first = fonts.partition(",")[0].strip()
    quoted = _QUOTED.search(first)
    words = quoted[1] if quoted else _SIZE_OF_FONT.sub(" ", first).rpartition("/")[2]
    family = words.strip()
    if not quoted and "/" in first:
        family = family.partition(" ")[2]
    return "" if family in _OF_ANY else family


def _by_shorthands(says: Mapping[str, str], laid: set[str], lifted: set[str]) -> None:
    """Take the veils that a filter lays, and a font's own size."""
    if _NO_FILTER.search(says.get("filter", "")):
        laid.add("opacity")
    if (font := _SIZE_OF_FONT.search(says.get("font", ""))) and "font-size" not in says:
        (laid if _is_nothing(font["size"]) else lifted).add("font-size")


def _is_cut_off(says: Mapping[str, str]) -> bool:
    """Say whether a box has no room for its text, which is cut off, or nothing of it is shown."""
    clips = (says.get("clip", ""), says.get("clip-path", ""))
    is_clipped = any(_NO_CLIP.fullmatch(one) for one in clips)
    if is_clipped or _NO_SCALE.fullmatch(says.get("transform", "")):
        return True
    shows = {says.get(name, "visible") for name in ("overflow", "overflow-x", "overflow-y")}
    is_cut = any(set(one.split()) & {"hidden", "clip", "scroll", "auto"} for one in shows)
    sizes = ("height", "max-height", "width", "max-width", "block-size", "inline-size")
    return is_cut and any(_is_nothing(says[name]) for name in sizes if name in says)


def _is_moved_away(says: Mapping[str, str]) -> bool:
    moved = _MOVED.fullmatch(says.get("transform", ""))
    return moved is not None and is_away(moved["far"].strip())


def _is_nothing(value: str) -> bool:
    length = LENGTH.fullmatch(value)
    if length is None:
        return False
    limit = _SMALLEST if length["unit"] in {"px", "pt"} else FAINTEST
    return abs(float(length["number"])) <= limit


def is_away(value: str, far: float = 0.0) -> bool:
    """Say whether the first length of a value leads so far out that nothing is seen there.

    Args:
        value: of a property.
        far: how many pixels are so far; left out, as far as no page reaches.
    """
    length = LENGTH.fullmatch(value.split(maxsplit=1)[0]) if value.split() else None
    if length is None:
        return False
    limit = _OUT_OF_SIGHT.get(length["unit"])
    share = far / _OUT_OF_SIGHT["px"] if far else 1.0
    return limit is not None and float(length["number"]) <= -limit * share


def _is_indented_away(says: Mapping[str, str]) -> bool:
    """Say whether a line begins where nothing is seen: far to the left, or cut off to the right."""
    indent = says["text-indent"]
    is_cut = says.get("overflow", says.get("overflow-x", "")).split()[:1] in (["hidden"], ["clip"])
    return is_away(indent) or (is_cut and is_away(f"-{indent}"))


def is_turned(direction: str, says: Mapping[str, str]) -> bool:
    """Say whether letters are shown in another order than they are written, or turned round.

    Args:
        direction: its own `dir`, in lower case.
        says: the value of each property of its style, in lower case.
    """
    overrides = says.get("unicode-bidi", "") in _OVERRIDES
    is_against = overrides and says.get("direction", direction) == "rtl"
    return is_against or _TURNED.search(says.get("transform", "")) is not None


def share_left(says: Mapping[str, str]) -> float:
    """Return how much of an element its own transparency and its filters leave.

    Args:
        says: the value of each property, in lower case.
    """
    left = _share(says["opacity"]) if "opacity" in says else 1.0
    for one in _OPACITY.finditer(says.get("filter", "")):
        left *= _share(one["share"])
    return min(1.0, max(0.0, left))


def _share(value: str) -> float:
    length = LENGTH.fullmatch(value)
    if length is None:
        return 1.0
    return float(length["number"]) / (100 if length["unit"] == "%" else 1)


def _unit(value: str) -> str:
    length = LENGTH.fullmatch(value)
    return length["unit"] if length else ""
