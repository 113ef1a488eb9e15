"""Words divided at a line end by a hyphen that may be their own: "two-" and "year".

Folding drops a hyphen at a line end, for most divided words have none of their own. Where the
words are not found so, the hyphens of both texts are looked past, and then each hyphen that
one text has and the other has not must stand at a line end.
"""

import re

from chronology.quotes.boundaries import HYPHENATION
from chronology.quotes.folding import Folded, folded_words

_WITHIN_WORDS = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=\u00ad*[^\W\d_])")
# Before a capital or a digit a hyphen at a line end is always the word's own.
_OWN = re.compile(rf"(?<=\w)(?=[-\u2010]){HYPHENATION.pattern}(?=[^\W_])(?![^\W\d_A-ZÀ-ÞА-Я])")
_DIVIDED = re.compile(rf"(?<=[^\W\d_]){HYPHENATION.pattern}(?=[^\W\d_A-ZÀ-ÞА-Я])")
_JOINER = "\u2060"  # has no width
_SOFT = "\u00ad"  # as long as a hyphen, and folded away
_MARK = "\ue000"  # a hyphen that may be the word's own, or not


def rejoined(text: str) -> str:
    """Return a text whose divided words are whole; it is as long as before.

    What divides them becomes characters without width, where a small letter goes on.
    """
    return _DIVIDED.sub(_unseen, text) if divides(text) else text


def _unseen(end_of_line: re.Match[str]) -> str:
    return _JOINER * len(end_of_line.group())


def divides(text: str) -> bool:
    """Say whether a text divides words at line ends."""
    return HYPHENATION.search(text) is not None


def without_hyphens(text: str) -> Folded:
    """Fold a text, and look past hyphens within words."""
    return Folded.of(_WITHIN_WORDS.sub(_SOFT, _OWN.sub(_hyphen_padded, text)))


def _hyphen_padded(own: re.Match[str]) -> str:
    """Return a hyphen with as many soft ones behind it as the line end has characters."""
    return "-" + _SOFT * (len(own.group()) - 1)


def same_words(one: str, other: str) -> bool:
    """Say whether two texts are the same words if hyphens at line ends may be the words' own."""
    here, there = (
        folded_words(HYPHENATION.sub(_MARK, _OWN.sub("-", text))) for text in (one, other)
    )
    at = 0
    for character in here:
        if character == _MARK:
            at += there[at : at + 1] in {"-", _MARK}
            continue
        if there[at : at + 1] == _MARK:
            at += 1
            if character == "-":
                continue
        if there[at : at + 1] != character:
            return False
        at += 1
    return at == len(there)
