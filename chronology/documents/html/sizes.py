"""How large letters are, by what they are given and by the letters around them (CSS Fonts 4)."""

import re
from collections.abc import Mapping

from chronology.documents.html.lengths import LENGTH, PIXELS

MEDIUM = 16.0
"""Pixels of letters of which nothing is said."""
SMALLEST = 2.0
"""Pixels below which nobody reads letters."""
_NAMED = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": MEDIUM, "large": 18.0,
    "x-large": 24.0, "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
_TIMES = {"smaller": 5 / 6, "larger": 1.2}
_OF_LETTERS = {"em": 1.0, "%": 0.01, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0, "lh": 1.2}
_IN_SHORTHAND = re.compile(
    r"(?:\A|\s)(?P<size>0|(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:[a-z]{2,4}|%)|(?:xx?-)?(?:small|large)"
    r"|medium|smaller|larger)(?=[/\s])"
)


def size_in(says: Mapping[str, str], around: float, of_root: float) -> float:
    """Return how many pixels an element's letters have; those around it where it is not told.

    Args:
        says: the value of each property, in lower case.
        around: the pixels of the letters around it.
        of_root: those of the page.
    """
    shorthand = _IN_SHORTHAND.search(says.get("font", ""))
    value = says.get("font-size", shorthand["size"] if shorthand else "")
    if value in _NAMED:
        return _NAMED[value]
    if value in _TIMES:
        return around * _TIMES[value]
    length = LENGTH.fullmatch(value)
    if length is None:
        return MEDIUM if value == "initial" else around
    number, unit = float(length["number"]), length["unit"]
    if unit in _OF_LETTERS:
        return number * _OF_LETTERS[unit] * around
    return number * (of_root if unit == "rem" else PIXELS.get(unit, MEDIUM))
