"""Ellipses in a quote: where its words were left out."""

import re
from collections.abc import Sequence

from chronology.quotes.folding import folded_words
from chronology.quotes.model import Stretch

_ELLIPSIS = r"(?:[…⋯]++|\.{3,}+|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?)"
_LEFT_OUT = re.compile(rf"\[\s?{_ELLIPSIS}\s?\]|\(\s?{_ELLIPSIS}\s?\)|{_ELLIPSIS}")


def between_ellipses(quote: str) -> list[Stretch]:
    """Return the stretches of a quote between its ellipses that hold any words."""
    marks = [mark.span() for mark in _LEFT_OUT.finditer(quote)]
    begins = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(quote)]
    return [(a, b) for a, b in zip(begins, ends, strict=True) if folded_words(quote[a:b])]


def outer(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the one stretch from the first words to the last, or nothing."""
    return [(stretches[0][0], stretches[-1][1])] if stretches else []
