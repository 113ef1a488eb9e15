"""What is told of text that pages of a PDF write and do not show."""

from collections.abc import Iterable, Iterator

from chronology.documents.extracted import counted
from chronology.vocabulary import Hidden


def in_words(hidden: Iterable[Hidden]) -> Iterator[str]:
    """Yield of how many pieces nobody sees them, and of how many that they are not drawn.

    Args:
        hidden: why each piece is not seen.
    """
    why = list(hidden)
    layer = why.count(Hidden.LAYER)
    if number := len(why) - layer:
        pieces = counted(number, "piece of text is", "pieces of text are")
        unseen = f"drawn so that nobody sees {'it' if number == 1 else 'them'}"
        yield f"that {pieces} {unseen}: no evidence"
    if layer:
        pieces = counted(layer, "piece of text is", "pieces of text are")
        yield f"that {pieces} a layer on a picture that is not drawn: no evidence of the picture"
