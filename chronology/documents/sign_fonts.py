"""Fonts that show signs where letters are written, such as arrows, stars and Greek.

Words in them are seen by nobody; a letter alone is meant as its sign.
"""

import re

_NAMES = re.compile(
    r"(?:wing|web|zapf\s?)?dings?(?:\s?[23])?|wingdings(?:\s?[23])?|(?:itc\s?)?zapf\s?dingbats|dingbats"
    r"|symbol(?:\s?mt|\s?ps)?|standard\s?symbols\s?(?:l|ps)|marlett|mt\s?extra|bookshelf\s?symbol\s?7"
    r"|monotype\s?sorts|d050000l|ms\s?(?:outlook|reference\s?specialty)|wp\s?\w{2,12}\s?symbol",
    re.IGNORECASE,
)
_SUBSET = re.compile(r"\A[A-Z]{6}\+")
_STYLE = re.compile(r"[-, ](?:regular|normal|bold|italic|roman|oblique)\Z", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W_]{2}")
_LONGEST = 60


def is_of_signs(font: str) -> bool:
    """Say whether a font shows signs for letters, as far as its name tells.

    >>> is_of_signs("Wingdings 2"), is_of_signs("ABCDEF+SymbolMT"), is_of_signs("Segoe UI Symbol")
    (True, True, False)
    """
    name = _SUBSET.sub("", font.strip(" \t\"'/")[:_LONGEST])
    return _NAMES.fullmatch(_STYLE.sub("", name)) is not None


def hides_words(text: str) -> bool:
    """Say whether a text in such a font has words that nobody sees; a letter alone is a sign."""
    return _LETTERS.search(text) is not None
