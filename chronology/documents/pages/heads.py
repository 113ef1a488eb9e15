"""On how many pages a line must stand to be a running head: the more it reads like a sentence.

A refrain, a clause that two sections end with, the address that two letters begin with are text;
a quote that left them out would say what its document does not.
"""

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from chronology.documents.pages.lines import PageLine
from chronology.languages.english.page_marks import (
    DOUBTING,
    OF_DOCUMENTS,
    SAYING,
    TAKING_BACK,
)

NEVER = 1 << 30
"""More pages than any document has."""

_FEW, _MORE = 2, 3
_SENTENCE_ENDS = re.compile(r"[,;:]\Z|[.!?][\"'”’)]?\Z")
_FEWEST_WORDS = 4  # of a sentence that ends with a full stop
_LONG_WORD = 4  # letters of one that a title has in capitals
_WORD = re.compile(r"[^\W\d_]+")
_WIDER = 1.35  # of the space between lines is that before a running head, at least
_OTHER_SIZE = 0.08  # of a letter's size is a difference that is seen


def usual_leading(pages: Sequence[Sequence[PageLine]]) -> float:
    """Return how far lines of pages lie apart, in points; `nan` where nobody knows."""
    steps = [
        step
        for page in pages
        for line, behind in pairwise(page)
        if (step := round(line.y - behind.y, 1)) > 0
    ]
    return median_low(steps) if steps else math.nan


def is_set_apart(line: PageLine, inner: PageLine, leading: float) -> bool:
    """Say whether a page shows that a line does not go on into the one nearer its middle.

    Args:
        line: the line at the edge.
        inner: the next one towards the middle.
        leading: how far lines lie apart.
    """
    if math.isnan(line.y) or math.isnan(inner.y) or math.isnan(leading):
        return max(line, inner, key=lambda one: one.begin).apart
    is_other = abs(line.size - inner.size) > _OTHER_SIZE * inner.size
    return is_other or abs(line.y - inner.y) > _WIDER * leading


def fewest_pages(line: PageLine, *, apart: bool) -> int:
    """Return on how many pages a line with words must stand to be none of the text.

    Args:
        line: the line.
        apart: whether it is set apart from the text.
    """
    words = line.words
    if words[:1].islower() or TAKING_BACK.search(words) or DOUBTING.fullmatch(words):
        return NEVER
    is_placed = not math.isnan(line.y)
    if OF_DOCUMENTS.search(words) and not words.endswith((",", ";", ":")):
        return _FEW
    if _says_something(words):
        return _MORE if apart and is_placed else NEVER
    if _is_title(words):
        within = _MORE if words.isupper() or not is_placed else NEVER
        return _FEW if apart else within
    beside = _FEW if is_placed else _MORE
    return beside if apart else NEVER


def _says_something(words: str) -> bool:
    is_long = len(words.split()) >= _FEWEST_WORDS or words.endswith((",", ";", ":"))
    return SAYING.search(words) is not None or (
        is_long and _SENTENCE_ENDS.search(words) is not None
    )


def _is_title(words: str) -> bool:
    """Say whether at least half of the long words of a line begin with capitals."""
    long = [word for word in _WORD.findall(words) if len(word) >= _LONG_WORD]
    return sum(word[0].isupper() for word in long) * 2 >= len(long) > 0 or words.isupper()
