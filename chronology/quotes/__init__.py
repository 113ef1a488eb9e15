"""Locating a quote in a source's text, and the verdict.

    >>> from chronology.quotes import locate
    >>> text = "A plant may be launched in the third quarter of 2022."
    >>> print(locate(text, "a plant may be launched").verdict)
    normalised
    >>> found = locate(text, "launched in the fourth quarter of 2022")
    >>> print(found.verdict, "-", found.reason)
    altered - “fourth” stands where the source has “third” (a number)

The ladder, first rung that holds: the exact words at the recorded place; the exact words
elsewhere; the same words after folding; the words with some left out, marked by an ellipsis; a
place that the words nearly are. Only the last never counts as found: it is `near`, or
`altered` if a number, a month, a negation, a modal, a name or the like differs.

Every offset counts code points of the text as it was read; `utf16_offset` and
`line_and_column` turn them into what browsers and editors count. The time taken grows with
the length of the text and of the quote, never with their product.
"""

from chronology.quotes.conventions import OF_PAGES, loosened, with_empty_lines
from chronology.quotes.divided import rejoined
from chronology.quotes.everywhere import places_of
from chronology.quotes.folding import fold
from chronology.quotes.model import Alteration, Difference, Location
from chronology.quotes.positions import OffsetOutside, line_and_column, utf16_offset
from chronology.quotes.prepared import PreparedText, locate
from chronology.quotes.seen import seen
from chronology.quotes.sharing import sharing
from chronology.quotes.shown import compared

__all__ = [
    "OF_PAGES",
    "Alteration",
    "Difference",
    "Location",
    "OffsetOutside",
    "PreparedText",
    "compared",
    "fold",
    "line_and_column",
    "locate",
    "loosened",
    "places_of",
    "rejoined",
    "seen",
    "sharing",
    "utf16_offset",
    "with_empty_lines",
]
