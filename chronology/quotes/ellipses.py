"""Ellipses in a quote: where its words were left out."""

import re
from collections.abc import Sequence

from chronology.quotes.folding import folded_words
from chronology.quotes.model import Stretch

_ELLIPSIS = r"(?:[…⋯]++|\.{3,}+|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?)"
_MARKS = ("…", "⋯", "..", ". .", ".\u00a0.")  # one of them is in every ellipsis
_LETTER = re.compile(r"[^\W_]")
_LEFT_OUT = re.compile(rf"\[\s?{_ELLIPSIS}\s?\]|\(\s?{_ELLIPSIS}\s?\)|{_ELLIPSIS}")


def between_ellipses(quote: str) -> list[Stretch]:
    """Return the stretches of a quote between its ellipses that hold any words.

    The white space around them is left to the ellipses.
    """
    may_leave_out = any(mark in quote for mark in _MARKS)
    marks = [mark.span() for mark in _LEFT_OUT.finditer(quote)] if may_leave_out else []
    if not marks:
        return [_trimmed(quote, 0, len(quote))] if _holds_words(quote) else []
    begins = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(quote)]
    stretches = zip(begins, ends, strict=True)
    return [_trimmed(quote, a, b) for a, b in stretches if _holds_words(quote[a:b])]


def _trimmed(quote: str, begin: int, end: int) -> Stretch:
    """Return a stretch without the white space around it."""
    words = quote[begin:end]
    return end - len(words.lstrip()), begin + len(words.rstrip())


def _holds_words(stretch: str) -> bool:
    """Say whether anything is left of a stretch after folding; a letter or digit always is."""
    return _LETTER.search(stretch) is not None or bool(folded_words(stretch))


def outer(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the one stretch from the first words to the last, or nothing."""
    return [(stretches[0][0], stretches[-1][1])] if stretches else []
