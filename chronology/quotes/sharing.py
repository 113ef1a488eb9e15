"""Which of many texts hold which of many quotes, word for word.

Each text is read once. Of each quote a few pairs of neighbouring words are kept as keys; of a
text only every fourth pair is looked up, so that one of four neighbouring pairs of a quote is
always met. Only where a key is met is the quote itself looked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

_STRIDE = 4
_Key = tuple[str, str]


def sharing(texts: Iterable[str], quotes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (quote, text) for each quote that stands in a text as it is written.

    Nothing is folded: fold both first to look past case, quote marks and spaces.

    Args:
        texts: any number of texts; each is read once and not kept.
        quotes: the words to look for.
    """
    long: defaultdict[_Key, list[int]] = defaultdict(list)
    short: defaultdict[_Key, list[int]] = defaultdict(list)
    tiny: list[int] = []
    for index, quote in enumerate(quotes):
        inner = quote.split(None, _STRIDE + 2)[1:-1]  # the outer words may be cut
        if len(inner) > _STRIDE:
            for key in pairwise(inner[: _STRIDE + 1]):
                long[key].append(index)
        elif len(inner) > 1:
            short[inner[0], inner[1]].append(index)
        else:
            tiny.append(index)
    for number, text in enumerate(texts):
        words = text.split()
        met = long.keys() & set(zip(words[::_STRIDE], words[1::_STRIDE], strict=False))
        found = {index for key in met for index in long[key]}
        if short:
            found.update(i for key in short.keys() & set(pairwise(words)) for i in short[key])
        found.update(tiny)
        yield from ((index, number) for index in sorted(found) if quotes[index] in text)
