"""Which of many texts hold which of many quotes, word for word.

Each text is read once. Each quote is led to by one of its words, the one that is rarest among
all the quotes' words: only in a text that has this word is the quote itself looked for.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

_LONG = 6  # code points of a word that is rare enough to be worth counting


def sharing(texts: Iterable[str], quotes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (quote, text) for each quote that stands in a text as it is written.

    Nothing is folded: fold both first to look past case, quote marks and spaces.

    Args:
        texts: any number of texts; each is read once and not kept.
        quotes: the words to look for.
    """
    inner = [_leading(quote) for quote in quotes]
    counts = Counter(chain.from_iterable(inner))
    led_to: defaultdict[str, list[int]] = defaultdict(list)
    anywhere: list[int] = []
    for index, words in enumerate(inner):
        if words:
            led_to[min(words, key=counts.__getitem__)].append(index)
        else:
            anywhere.append(index)
    leads = frozenset(led_to)
    for number, text in enumerate(texts):
        found = [
            index
            for word in leads.intersection(text.split())
            for index in led_to[word]
            if quotes[index] in text
        ]
        found += [index for index in anywhere if quotes[index] in text]
        yield from ((index, number) for index in sorted(found))


def _leading(quote: str) -> list[str]:
    """Return the words that may lead to a quote: the long ones, if any; the outer may be cut."""
    words = quote.split()[1:-1]
    return [word for word in words if len(word) >= _LONG] or words
