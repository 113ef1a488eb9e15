"""Locating a quote in a source's text, and the verdict.

The ladder, first rung that holds: the exact words at the recorded place; the exact words
elsewhere; the same words after folding; the words with some left out, marked by an ellipsis.
Every offset counts code points of the text as it was read. The time taken grows with the
length of the text and of the quote, never with their product.
"""

from chronology.quotes.folding import fold
from chronology.quotes.model import Location
from chronology.quotes.positions import OffsetOutside, line_and_column
from chronology.quotes.prepared import PreparedText, locate

__all__ = ["Location", "OffsetOutside", "PreparedText", "fold", "line_and_column", "locate"]
