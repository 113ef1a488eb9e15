"""Which of many texts hold which of many quotes, word for word.

Each text is read once. Each quote is led to by one of its words, a rare one among all the quotes'
words: only in a text that has this word is the quote itself looked for.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

_LONG = 6  # code points of a word that texts seldom have by chance
_MOST = 32  # words of a quote of which one leads to it
_FEW = 8  # quotes that may share a word before a shorter one is rather looked for


def sharing(texts: Iterable[str], quotes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (quote, text) for each quote that stands in a text as it is written.

    Nothing is folded: fold both first to look past case, quote marks and spaces.

    Args:
        texts: any number of texts; each is read once and not kept.
        quotes: the words to look for.
    """
    # The outer words may be cut; of many words, the first are looked through for a rare one.
    inner = [quote.split(None, _MOST + 1)[1:-1] for quote in quotes]
    counts = Counter(chain.from_iterable(inner))
    rare = {word for word, count in counts.items() if count <= _FEW and len(word) >= _LONG}
    led_to: defaultdict[str, list[int]] = defaultdict(list)
    anywhere: list[int] = []
    for index, words in enumerate(inner):
        if words:
            led_to[_leading(words, rare, counts)].append(index)
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


def _leading(words: Sequence[str], rare: Collection[str], counts: Mapping[str, int]) -> str:
    """Return the word that leads to a quote: a long one, unless all of these are in many quotes."""
    for word in words:
        if word in rare:
            return word
    return min(words, key=counts.__getitem__)
