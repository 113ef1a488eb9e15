"""How wide a name is at most, so that the drawing library need not measure each again and again.

Measuring takes it a millisecond, and a name that may be cut is measured several times.
"""

_NARROW = frozenset(" !'(),-./:;I[\\]fijlrt|")
_BROAD = frozenset("mwMW%&@")
_FULL = 1.02  # of the font size
_LAST_LATIN = "\u024f"


def surely_fits(name: str, pixels: float, size: float) -> bool:
    """Say whether a name is narrower than so many pixels in any font like Liberation Sans.

    Of letters that are not Latin that is never sure.

    >>> surely_fits("Opening of the hall", 286, 12.5), surely_fits("Opening of the hall", 90, 12.5)
    (True, False)

    Args:
        name: the name.
        pixels: the room.
        size: the size of the font, in pixels.
    """
    is_latin = all(letter <= _LAST_LATIN for letter in name)
    return is_latin and at_most(name, size) < pixels


def at_most(name: str, size: float) -> float:
    """Return how many pixels a name of Latin letters takes at most, and about of any other."""
    return sum(map(_width, name)) * size


def _width(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    if letter in _BROAD or not letter.isascii():
        return _FULL
    return 0.79 if letter.isupper() else 0.6
