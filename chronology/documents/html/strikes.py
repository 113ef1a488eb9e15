"""Lines through words that are no line-through: grounds with a bar, lowered lines, thin boxes."""

import re
from collections.abc import Iterator, Mapping

from chronology.documents.html.colours import colour_of, opacity_of
from chronology.documents.html.lengths import LENGTH, numbers_of, pixels_of, share_of
from chronology.documents.html.media import split_at_commas

_GRADIENT = re.compile(
    r"linear-gradient\((?P<stops>[^()]{0,400}(?:\([^()]{0,100}\)[^()]{0,200}){0,12})\)"
)
_DIRECTION = re.compile(r"\s*(?:to [a-z ]{2,20}|-?[\d.]{1,12}(?:deg|turn|rad|grad))\s*")
_PLACE = re.compile(r"\s(?:-?[\d.]{1,12}(?:%|[a-z]{1,4})?|calc\([^()]{0,100}\))(?=\s|\Z)")
_LINE = 24.0  # pixels of a line of text
_EDGE = 6.0  # hundredths of a line within which a colour turns into another at once
_LOW, _HIGH = 15.0, 85.0  # hundredths of a line between which its letters stand
_THICKEST = 50.0
_BRIGHTNESS = (0.299, 0.587, 0.114)  # of red, green and blue
_LIGHT = 170.0  # of 255
_THIN = 6.0  # pixels of a line that strikes out
_LOWERED = -2.5  # pixels by which a line beneath words rises into them
_WIDE, _WIDEST = 40.0, 30.0  # pixels, and hundredths, of a line that strikes out more than a sign
_SEEN = 0.3  # of opaque
_MIDDLES = frozenset({"center", "50%"})
_NO_LINE = frozenset({"", "0", "none", "hidden", "transparent"})


def strikes(says: Mapping[str, str]) -> bool:
    """Say whether a style draws a line through words by another means than a line-through.

    Args:
        says: the value of each property, in lower case.

    >>> strikes({"background": "linear-gradient(transparent 48%,#000 48%,#000 52%,#0000 52%)"})
    True
    >>> strikes({"background": "linear-gradient(transparent 60%, yellow 60%)"})
    False
    """
    return _is_underlined_within(says) or any(
        _has_bar(found["stops"], is_light_text=_is_light(says.get("color", "")))
        or _is_flat_in_the_middle(says)
        for name in ("background", "background-image")
        for found in _GRADIENT.finditer(says.get(name, ""))
    )


def draws_through(says: Mapping[str, str]) -> bool:
    """Say whether a box that a sheet writes before or behind words is a line through them.

    Args:
        says: the value of each property, in lower case.
    """
    if says.get("position") != "absolute" or says.get("content") in {"none", "normal"}:
        return False
    if says.get("z-index", "0").startswith("-") or opacity_of(says.get("opacity", "1")) < _SEEN:
        return False
    return _is_thin(says) and _is_wide(says) and _is_at_letters(says)


def is_bar(says: Mapping[str, str], name: str, words: str) -> bool:
    """Say whether an element without words is a line, which may be drawn through others.

    Args:
        says: the value of each property, in lower case.
        name: that of the element.
        words: that stand in it.
    """
    return not words.strip() and (name == "hr" or _is_thin(says))


def _is_underlined_within(says: Mapping[str, str]) -> bool:
    written = f"{says.get('text-decoration', '')} {says.get('text-decoration-line', '')}".split()
    offset = says.get("text-underline-offset", "auto")
    share = share_of(offset) / 100 * 16
    return "underline" in written and min(pixels_of(offset), share) <= _LOWERED


def _has_bar(stops: str, *, is_light_text: bool) -> bool:
    """Say whether a ground changes its colour at once and soon back, where letters stand.

    A light stripe behind dark letters is that of a marker, and strikes nothing out.
    """
    colours = list(_stops_in(stops))
    for at in range(1, len(colours) - 1):
        (before, begin), (colour, _) = colours[at - 1], colours[at]
        if before == colour or colours[at][1] - begin > _EDGE:
            continue
        last = at
        while last + 1 < len(colours) and colours[last + 1][0] == colour:
            last += 1
        if last + 1 >= len(colours) or colours[last + 1][1] - colours[last][1] > _EDGE:
            continue
        low, high = colours[at][1], colours[last][1]
        is_marker = _is_light(colour) and not is_light_text
        if colour and not is_marker and _LOW <= low <= high <= _HIGH and high - low <= _THICKEST:
            return True
    return False


def _is_light(colour: str) -> bool:
    """Say whether a colour is known to be light, as markers are."""
    known = colour_of(colour)
    parts = [int(known[at : at + 2], 16) for at in range(1, len(known), 2)]
    return sum(part * share for part, share in zip(parts, _BRIGHTNESS, strict=False)) >= _LIGHT


def _stops_in(written: str) -> Iterator[tuple[str, float]]:
    """Yield the colours of a ground, empty for what is seen through, and where each stands."""
    parts = split_at_commas(written)
    stops = [one.strip() for one in parts if not _DIRECTION.fullmatch(one)]
    at, many = 0.0, max(1, len(stops) - 1)
    for number, one in enumerate(stops):
        places = [_place_of(found.group()) for found in _PLACE.finditer(one)]
        colour = _PLACE.sub("", one).strip()
        shown = colour if opacity_of(colour) >= _SEEN else ""
        for place in places or [100.0 * number / many]:
            at = max(at, place)
            yield shown, at


def _place_of(written: str) -> float:
    """Return a place in hundredths of a line."""
    numbers = numbers_of(written)
    is_back = " - " in written
    total = 0.0
    for number, (size, unit) in enumerate(numbers):
        share = size if unit == "%" else pixels_of(f"{size}{unit}") / _LINE * 100
        total += -share if is_back and number else share
    return total


def _is_flat_in_the_middle(says: Mapping[str, str]) -> bool:
    """Say whether a ground is drawn no higher than a line, in the middle of the words."""
    place, _, size = says.get("background", "").partition("/")
    sizes = says.get("background-size", size).replace(",", " ").split()
    places = says.get("background-position", _GRADIENT.sub(" ", place)).split()
    high = LENGTH.fullmatch(sizes[1]) if len(sizes) > 1 else None
    if high is None or not 0 < pixels_of(sizes[1]) <= _THIN or sizes[0] in {"0", "0%", "0px"}:
        return False
    where = says.get("background-position-y", "")
    found = [one for one in (where, *places) if one in _MIDDLES or _is_about_middle(one)]
    return bool(found) and "bottom" not in places and "top" not in places


def _is_about_middle(place: str) -> bool:
    return 30 <= share_of(place) <= 75  # noqa: PLR2004 - hundredths


def _is_thin(says: Mapping[str, str]) -> bool:
    """Say whether a box is seen, and no higher than a line."""
    high = says.get("height", says.get("block-size", ""))
    edges = [says.get(one, "") for one in ("border-top", "border-bottom", "border")]
    has_edge = any(_is_line(one) for one in edges)
    is_ground = any(
        opacity_of(says[one]) >= _SEEN or "gradient" in says[one]
        for one in ("background", "background-color", "background-image")
        if one in says
    )
    if has_edge and pixels_of(high) <= _THIN and "%" not in high:
        return True
    return is_ground and bool(LENGTH.fullmatch(high)) and 0 < pixels_of(high) <= _THIN


def _is_line(edge: str) -> bool:
    parts = edge.split()
    return len(parts) > 1 and not any(one in _NO_LINE for one in parts)


def _is_wide(says: Mapping[str, str]) -> bool:
    across = "inset" in says or "inset-inline" in says or {"left", "right"} <= says.keys()
    written = says.get("width", says.get("inline-size", ""))
    if not written:
        return across
    is_reckoned = "(" in written
    return is_reckoned or share_of(written) >= _WIDEST or pixels_of(written) >= _WIDE


def _is_at_letters(says: Mapping[str, str]) -> bool:
    """Say whether a box stands as high as letters do; of what is reckoned, wherever it may."""
    whole = (says.get("inset", says.get("inset-block", "")).split() or ["auto"])[0]
    places = [says.get(side, "auto") for side in ("top", "bottom")]
    places.append(whole)
    if any("(" in one and "%" not in one for one in places):
        return True
    if any(_LOW <= _place_of(one) <= _HIGH for one in places if one != "auto"):
        return True
    is_held = "auto" not in places[:2] or whole != "auto"
    return is_held and "auto" in says.get("margin", says.get("margin-block", ""))
