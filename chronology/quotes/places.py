"""Where words stand in a text without cutting a word or a number."""

from collections.abc import Iterable, Iterator, Sequence

from chronology.quotes.boundaries import cuts
from chronology.quotes.model import Stretch


def occurrences(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    """Yield every offset at which the words stand, overlaps included, in linear time.

    Two occurrences in a row that overlap by half or more show the period of the words.
    The run goes on by that period, or it breaks and the next occurrence lies beyond the
    break (periodicity lemma: Fine and Wilf 1965), so that nothing is compared twice.
    """
    at = text.find(words, begin, end)
    while at >= 0:
        yield at
        following = text.find(words, at + 1, end)
        period = following - at
        if 0 < period <= len(words) // 2:
            yield following
            at, rest = following, words[-period:]
            while text.startswith(rest, at + len(words), end):
                at += period
                yield at
            following = text.find(words, at + len(words) - period + 1, end)
        at = following


def free_places(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    """Yield every offset at which the words stand without cutting a word or a number."""
    length = len(words)
    for at in occurrences(text, words, begin, end):
        if not cuts(text, at) and not cuts(text, at + length):
            yield at


def continued(chains: Sequence[Stretch], places: Iterable[int], length: int) -> Iterator[Stretch]:
    """Yield, for each place of the next part, the shortest window that ends with it."""
    last = 0
    for at in places:
        while last + 1 < len(chains) and chains[last + 1][1] <= at:
            last += 1
        if chains[last][1] <= at:
            yield chains[last][0], at + length
