"""Words that a page of a PDF draws where nobody sees them: too small, or beyond its edge.

They are text all the same, for what a page shows is not worked out; that they are there is told.
"""

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from chronology.documents.extracted import counted
from chronology.documents.pdf.drawn import Piece

if TYPE_CHECKING:
    from pypdf import PageObject

_SMALLEST = 1.0  # points of letters
_BEYOND = 36.0  # points beyond the edge of a page


def number_unseen(page: "PageObject", pieces: Iterable[Piece]) -> int:
    """Return how many pieces of text nobody sees.

    Args:
        page: the page.
        pieces: what it draws, with its place where that is known.
    """
    box = page.mediabox
    left, right = float(box.left) - _BEYOND, float(box.right) + _BEYOND
    low, high = float(box.bottom) - _BEYOND, float(box.top) + _BEYOND
    is_upright = not page.rotation
    return sum(
        piece.size < _SMALLEST
        or (is_upright and (not left <= piece.x <= right or not low <= piece.y <= high))
        for piece in pieces
        if not math.isnan(piece.y) and any(map(str.isalnum, piece.text))
    )


def in_words(number: int) -> str:
    """Say of how many pieces nobody sees them; nothing of none."""
    pieces = counted(number, "piece of text is", "pieces of text are")
    unseen = "drawn so small, or so far out, that nobody sees"
    return (
        f"that {pieces} {unseen} {'it' if number == 1 else 'them'}: read as text" if number else ""
    )
