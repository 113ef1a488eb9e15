"""What is told of text that pages of a PDF write and do not show."""

from collections.abc import Iterable, Iterator

from chronology.documents.extracted import counted
from chronology.vocabulary import Hidden


def worst(hidden: Iterable[Hidden | None]) -> Hidden | None:
    """Return why several pieces are not seen, taken as one: one that is but scanned comes last."""
    why = [one for one in hidden if one is not None]
    return next((one for one in why if one is not Hidden.SCANNED), why[0] if why else None)


def in_words(hidden: Iterable[Hidden]) -> Iterator[str]:
    """Yield of how many pieces nobody sees them, and of how many that they are not drawn.

    Args:
        hidden: why each piece is not seen.
    """
    why = list(hidden)
    layer, scanned = why.count(Hidden.LAYER), why.count(Hidden.SCANNED)
    if number := len(why) - layer - scanned:
        pieces = counted(number, "piece of text is", "pieces of text are")
        unseen = f"drawn so that nobody sees {'it' if number == 1 else 'them'}"
        yield f"that {pieces} {unseen}: no evidence"
    if layer:
        pieces = counted(layer, "piece of text is", "pieces of text are")
        yield f"that {pieces} a layer on a picture that is not drawn: no evidence of the picture"
    if scanned:
        pieces = counted(scanned, "piece of text is", "pieces of text are")
        yield f"that {pieces} what a machine read off the picture of a page: look at the page"
