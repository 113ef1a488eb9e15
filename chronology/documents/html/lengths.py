"""Lengths of style sheets, as far as they tell whether words are in sight (CSS Values 4)."""

import re

LENGTH = re.compile(r"(?P<number>[-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(?P<unit>[a-z]{0,5}|%)")
WORDS_OF_ANY = frozenset({
    "none", "auto", "normal", "inherit", "initial", "unset", "revert", "revert-layer",
})  # fmt: skip
"""The values by which no property hides anything."""
UNKNOWN = "unknown()"
"""Stands for a value of which it is not known what it is."""
_NUMBER = re.compile(
    r"(?<![\w.#])(?P<number>[-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(?P<unit>[a-z]{1,5}|%)?"
)
_SUM = re.compile(r"calc\((?P<sum>[-+ .\da-z%]{1,100})\)")
_SETTLED = re.compile(
    r"calc\((?:[-+ ]{0,3}(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:p[xtc]|in|[cm]m)){1,9}\)"
)
_TERM = re.compile(r"[-+]?[.\d]{1,12}[a-z%]{0,5}")
_EM = 16.0
PIXELS = {
    "px": 1.0, "pt": 4 / 3, "": 1.0, "em": _EM, "rem": _EM, "ch": 8.0, "ex": 8.0, "pc": _EM,
    "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "lh": _EM, "rlh": _EM, "vw": 12.8, "vh": 8.0,
    "vi": 12.8, "vb": 8.0, "vmin": 8.0, "vmax": 12.8, "svh": 8.0, "lvh": 8.0, "dvh": 8.0,
    "svw": 12.8, "lvw": 12.8, "dvw": 12.8,
}  # fmt: skip
"""Pixels of each unit, in a window of 1280 by 800 and letters of 16."""
_FAR_LEFT, _FAR_RIGHT = 500.0, 2_000.0  # pixels beyond which nothing of a page is seen
_WHOLE = 100.0  # per cent
_FARTHEST = 1.6  # of a window, or of what is as far
_NOTHING = 1.0  # pixels


def past_brackets(written: str, at: int) -> int:
    """Return the place behind the bracket that closes what is open at a place."""
    depth = 1
    for place in range(at, len(written)):
        depth += {"(": 1, ")": -1}.get(written[place], 0)
        if not depth:
            return place + 1
    return len(written)


def pixels_of(value: str) -> float:
    """Return how many pixels a length has; none for what is no length."""
    length = LENGTH.fullmatch(value)
    return float(length["number"]) * PIXELS.get(length["unit"], 0.0) if length else 0.0


def share_of(value: str) -> float:
    """Return how many per cent a value is; none for what is no share."""
    length = LENGTH.fullmatch(value)
    return float(length["number"]) if length and length["unit"] == "%" else 0.0


def numbers_of(value: str) -> list[tuple[float, str]]:
    """Return the numbers in a value with their units."""
    return [(float(one["number"]), one["unit"] or "") for one in _NUMBER.finditer(value)]


def is_far(value: str) -> bool:
    """Say whether a length leads out of sight: to the left or upwards, or very far to the right."""
    length = LENGTH.fullmatch(value)
    if length is None:
        return False
    number = float(length["number"])
    if length["unit"] == "%":
        return number <= -_WHOLE or number > 2 * _WHOLE
    pixels = pixels_of(value)
    return pixels <= -_FAR_LEFT or pixels >= _FAR_RIGHT or length["unit"] not in PIXELS


def sums_up_far(value: str, farthest: float = _FARTHEST) -> bool:
    """Say whether what is reckoned may lead out of sight, whatever the signs of its parts.

    Args:
        value: what is reckoned.
        farthest: how many windows of words are still in sight; left out, those of a whole page.
    """
    total = 0.0
    for number, unit in numbers_of(value):
        is_share = unit in {"%", "vw", "vh", "vi", "vb", "vmin", "vmax"}
        total += abs(number) / (
            _WHOLE if is_share or not unit else _FAR_RIGHT / PIXELS.get(unit, 1e9)
        )
    return total > farthest or UNKNOWN in value


def reckoned(value: str) -> str:
    """Return what a sum of lengths comes to in pixels; empty for what is none.

    Args:
        value: a sum, such as `calc(-50vw - 10px)`, in which shares are those of a window.
    """
    found = _SUM.fullmatch(value)
    if found is None:
        return ""
    terms = _TERM.findall(found["sum"].replace(" ", ""))
    whole = 100 * PIXELS["vw"]
    each = [(whole * share_of(one) / 100 if one.endswith("%") else pixels_of(one)) for one in terms]
    return f"{sum(each):.3f}px"


def settled(value: str) -> str:
    """Return a value whose sums of lengths that each have pixels are reckoned."""
    return _SETTLED.sub(lambda found: reckoned(found[0]), value)


def is_sized(value: str) -> bool:
    """Say whether what is reckoned is certainly no size of nothing."""
    numbers = numbers_of(value)
    sizes = [number * PIXELS.get(unit, _EM) for number, unit in numbers if unit]
    factors = [number for number, unit in numbers if not unit]
    is_taken_away = " - " in value or any(number < 0 for number, _ in numbers)
    return (
        all(size > _NOTHING for size in sizes)
        and all(one > 1 / _EM for one in factors)
        and not is_taken_away
        and UNKNOWN not in value
    )
