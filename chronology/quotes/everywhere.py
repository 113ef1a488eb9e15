"""Every place in which the words of a quote stand, where `locate` says only how many there are."""

from functools import lru_cache
from itertools import islice

from chronology.quotes.folding import Folded, folded_words
from chronology.quotes.model import Parts
from chronology.quotes.places import free_places


def places_of(text: str, words: str, most: int) -> Parts:
    """Return the places in which words stand in a text, as (start, end) in its code points.

    They are looked for as written; where they do not stand so, after folding. Words that stand
    only with others left out, or only nearly, stand nowhere.

        >>> places_of("It opened on Monday; the other opened on Tuesday.", "opened on", 5)
        ((3, 12), (31, 40))

    Args:
        text: the text as it was read.
        words: the words, as a quote has them.
        most: of how many places to tell; those after them are not looked for.
    """
    if not (wanted := folded_words(words)):
        return ()
    as_written = islice(free_places(text, words, 0, len(text)), most)
    if found := tuple((at, at + len(words)) for at in as_written):
        return found
    folded = _folded_once(text)
    places = islice(folded.places(wanted, 0, len(folded.text)), most)
    return tuple(folded.raw(at, at + len(wanted)) for at in places)


@lru_cache(maxsize=4)
def _folded_once(text: str) -> Folded:
    return Folded.of(text)
