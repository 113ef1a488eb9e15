"""What style sheets say that is known to take nothing from a reader's sight.

The world of properties is closed: some cannot move, clip, cover or shrink the words of an element;
of some the values that do not are known, or others weigh them; any other may do so.
"""

import math
import re
from collections.abc import Callable, Mapping

from chronology.documents.html.boxes import is_cut
from chronology.documents.html.lengths import (
    LENGTH,
    UNKNOWN,
    WORDS_OF_ANY,
    is_far,
    is_sized,
    numbers_of,
    pixels_of,
    reckoned,
    share_of,
    sums_up_far,
)
from chronology.documents.html.names import names

_PREFIX = re.compile(r"-(?:webkit|moz|ms|o|khtml|epub|apple)-")
_NAME = re.compile(r"[a-z][a-z\d-]{0,60}")
_MOVE = re.compile(
    r"(?P<name>translate\w{0,2}|matrix)\((?P<parts>[^()]{0,200}(?:\([^()]{0,100}\)[^()]{0,60}){0,3})\)"
)
_FILTER = re.compile(
    r"(?P<name>[a-z-]{1,20})\((?P<parts>[^()]{0,100}(?:\([^()]{0,60}\)[^()]{0,60})?)\)"
)
_CALL = re.compile(r"(?P<name>[a-z-]{1,30})\(")

# A family is harmless with all properties whose names begin so, but for those that are named below.
_FAMILIES = (
    "mso-", "animation", "background", "border", "box-", "break-", "caret", "color", "column",
    "counter-", "flex", "font", "glyph-", "grid", "hyphen", "image-", "justify-", "line-", "list-",
    "marker", "max-", "min-", "nav-", "object-", "outline", "overscroll-", "padding", "page",
    "perspective", "place-", "ruby-", "scroll", "speak", "stroke", "text-", "timeline-", "touch-",
    "transform-", "transition", "view-", "voice-", "word-",
)  # fmt: skip
_HARMLESS = names(
    "accent-color align-content align-items align-self alignment-baseline appearance"
    " backdrop-filter"
    " baseline-shift baseline-source behavior block-size bottom-color caption-side clear clip-rule"
    " contain-intrinsic-block-size contain-intrinsic-height contain-intrinsic-inline-size"
    " contain-intrinsic-size contain-intrinsic-width container container-name container-type"
    " backface-visibility cursor"
    " direction dominant-baseline empty-cells enable-background fill fill-opacity fill-rule"
    " float flood-color flood-opacity forced-color-adjust gap hanging-punctuation height"
    " high-contrast-adjust image-rendering ime-mode initial-letter inline-size interpolate-size"
    " interpolation-mode isolation kerning lighting-color locale-override locale margin-trim"
    " math-depth math-shift math-style order orphans overlay paint-order pointer-events"
    " print-color-adjust quotes reading-flow resize row-gap rtl-ordering shape-image-threshold"
    " shape-margin shape-outside shape-rendering size src stop-color stop-opacity string-set"
    " tab-size table-layout tap-highlight-color unicode-bidi unicode-range user-drag user-focus"
    " user-input user-modify user-select vector-effect white-space white-space-collapse widows"
    " width will-change writing-mode osx-font-smoothing hyphenate-character aspect-ratio"
    " field-sizing interactivity position-try position-try-fallbacks position-try-order"
    " margin-collapse nbsp-mode overflow-scrolling overflow-style overflow-anchor"
    " overflow-wrap overflow-block overflow-inline overflow-clip-margin user-zoom zoom-animation"
    " dashboard-region box-reflect force-broken-image-icon bookmark-label bookmark-level"
)
# Others weigh these: what is veiled, cut, turned, moved or struck by them.
_WEIGHED = names(
    "clip-path color content-visibility display mask mask-box-image mask-image overflow overflow-x"
    " overflow-y position rotate scale text-decoration text-decoration-line text-fill-color"
    " text-security visibility height max-height max-width line-clamp"
)
_DISTANCES = names(
    "left right top bottom inset inset-block inset-block-start inset-block-end inset-inline"
    " inset-inline-start inset-inline-end margin margin-left margin-right margin-top margin-bottom"
    " margin-block margin-block-start margin-block-end margin-inline margin-inline-start"
    " margin-inline-end text-indent"
)
_SOFT = names("drop-shadow grayscale sepia saturate hue-rotate opacity")
_OLD_FILTERS = ("progid:", "alpha(", "gray", "mask(", "chroma(")  # no browser has these any more
_WRITES = frozenset({"attr", "counter", "counters", "url", "var"})
_TIGHTEST = -4.0  # pixels, by which letters still stand beside each other
_THICKEST = 3.0  # pixels of a stroke that leaves a letter its shape
_LOWEST, _FAINTEST = 0.3, 0.05
_WIDE = 48.0  # pixels of a box in which words are still seen
_WHOLE = 100.0  # per cent
_IN_BOX = 0.5  # of a window, by which a line may be indented in a box that cuts it off
_BLURRED = 2.0  # pixels


def is_harmless(name: str, value: str) -> bool:
    """Say whether a declaration is known to hide nothing, or is weighed elsewhere.

    Args:
        name: of the property, in lower case; what is no name is no property.
        value: what it is given, in lower case.

    >>> is_harmless("font-weight", "700"), is_harmless("translate", "-500vw 0")
    (True, False)
    >>> is_harmless("something-new", "all"), is_harmless("*zoom", "1")
    (False, True)
    """
    bare = _PREFIX.sub("", name, count=1)
    if not _NAME.fullmatch(bare) or value in WORDS_OF_ANY or not value:
        return True
    rule = _RULES.get(bare)
    if rule is not None:
        return rule(value)
    if bare in _WEIGHED:
        return UNKNOWN not in value
    return bare in _HARMLESS or bare.startswith(_FAMILIES)


def may_hide(says: Mapping[str, str]) -> bool:
    """Say whether it is not known of a declaration, or of some together, that they hide nothing."""
    fits_window = "50%" in {says.get("left"), says.get("right")}  # and reaches over its parent
    return _together(says) or not all(
        is_harmless(*one) or (fits_window and one[1] == "-50vw") for one in says.items()
    )


def _together(says: Mapping[str, str]) -> bool:
    position = says.get("position", "static")
    if position != "static" and says.get("z-index", "0").startswith("-"):
        return True  # behind the ground of whatever it stands in
    if position == "fixed" and any(
        abs(one) >= _WHOLE
        for name in ("top", "bottom", "inset")
        for one in _shares(says.get(name, ""))
    ):
        return True  # below the window, which follows nobody
    indent = says.get("text-indent", "")
    if "(" in indent and is_cut(says) and sums_up_far(indent, _IN_BOX):
        return True
    contained = says.get("contain", "").split()
    return "strict" in contained or ("size" in contained and "paint" in contained)


def _shares(value: str) -> list[float]:
    """Return the lengths of a value in hundredths of a window."""
    windows = {"vh": 1.0, "%": 1.0, "vmax": 1.0, "px": 0.1, "em": 1.6, "rem": 1.6}
    return [number * windows.get(unit, 0.0) for number, unit in numbers_of(value)]


def _is_near(value: str) -> bool:
    if "(" in value:
        return not (sums_up_far(value) or is_far(reckoned(value)))
    return not any(is_far(part) for part in value.replace("/", " ").split())


def _is_moved_little(value: str) -> bool:
    """Say whether what is shifted stays in sight."""
    if "(" in value:
        return not (sums_up_far(value) or is_far(reckoned(value)))
    return all(_stays(part) for part in value.replace(",", " ").split())


def _is_turned_in_place(value: str) -> bool:
    for one in _MOVE.finditer(value):
        parts = one["parts"]
        if one["name"] == "matrix":
            parts = " ".join(f"{part.strip()}px" for part in parts.split(",")[4:6])
        if not _is_moved_little(parts):
            return False
    return UNKNOWN not in value


def _stays(part: str) -> bool:
    return not is_far(part) and not (part.endswith("%") and abs(share_of(part)) >= _WHOLE)


def _is_opaque(value: str) -> bool:
    return LENGTH.fullmatch(value) is not None or value.isalpha()  # which veils weigh


def _is_large(value: str) -> bool:
    return "(" not in value or is_sized(value)


def _is_loose(value: str) -> bool:
    return all(pixels_of(part) > _TIGHTEST for part in value.split()) and "(" not in value


def _keeps_size(value: str) -> bool:
    """Say whether letters keep a size by that of another font."""
    return all(number >= _LOWEST for number, _ in numbers_of(value)) and "(" not in value


def _is_soft(value: str) -> bool:
    """Say whether a filter leaves letters apart from their ground."""
    if value.startswith(_OLD_FILTERS):
        return True
    for one in _FILTER.finditer(value):
        numbers = numbers_of(one["parts"])
        first = numbers[0][0] if numbers else 1.0
        if one["name"] == "blur":
            is_kept = all(pixels_of(part) <= _BLURRED for part in one["parts"].split())
        elif one["name"] in {"brightness", "contrast"}:
            is_kept = _LOWEST <= first / (100 if "%" in one["parts"] else 1) <= 1 / _LOWEST
        elif one["name"] == "invert":
            is_kept = first == 0.0
        else:
            is_kept = one["name"] in _SOFT
        if not is_kept:
            return False
    return "url(" not in value and "var(" not in value


def _is_thin(value: str) -> bool:
    return all(pixels_of(part) <= _THICKEST for part in value.split() if LENGTH.fullmatch(part))


def _is_in_line(value: str) -> bool:
    return "(" not in value and all(abs(pixels_of(part)) <= _WIDE for part in value.split())


def _is_cut_out(value: str) -> bool:
    """Say whether enough is left of what is cut out of a box."""
    edges = value.removeprefix("rect(").removesuffix(")").replace(",", " ").split()
    if len(edges) != len("trbl"):
        return False
    top, right, bottom, left = (math.nan if one == "auto" else pixels_of(one) for one in edges)
    return not (right - left < _WIDE or bottom - top < _WIDE or top > _WIDE or left > _WIDE)


def _is_text(value: str) -> bool:
    return all(one["name"] in _WRITES for one in _CALL.finditer(_without_strings(value)))


def _without_strings(value: str) -> str:
    return re.sub(r"\"[^\"]*+\"?|'[^']*+'?", "", value)


_NONE: Callable[[str], bool] = WORDS_OF_ANY.__contains__
_RULES: Mapping[str, Callable[[str], bool]] = {
    **dict.fromkeys(_DISTANCES, _is_near),
    "clip": _is_cut_out,
    "columns": lambda _: True,
    "contain": lambda _: True,
    "content": _is_text,
    "filter": _is_soft,
    "font": _is_large,
    "font-size": _is_large,
    "font-size-adjust": _keeps_size,
    "grid-template": lambda _: True,
    "letter-spacing": _is_loose,
    "mix-blend-mode": _NONE,
    "opacity": _is_opaque,
    "outline-offset": _is_loose,
    "text-combine": _NONE,
    "transform": _is_turned_in_place,
    "translate": _is_moved_little,
    "text-combine-upright": _NONE,
    "text-stroke": _is_thin,
    "text-stroke-width": _is_thin,
    "vertical-align": _is_in_line,
    "word-spacing": _is_loose,
    "z-index": lambda _: True,
    "zoom": lambda value: "(" not in value,
    "all": lambda _: True,
}
