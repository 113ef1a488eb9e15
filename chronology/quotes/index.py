"""Where the words of a text stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import Self

import attrs

from chronology.quotes.places import free_places
from chronology.quotes.tokens import WORD

_LONG = 5  # code points of a word that leads to its place by itself


@attrs.frozen(kw_only=True)
class Index:
    """A folded text in which the places of a word are known.

    A word is whatever stands between two spaces, marks included: so the text is divided in
    no time, and a quote has few words of which the marks differ.

    Attributes:
        text: the folded text.
        places: for each word, where it stands.
    """

    text: str = attrs.field(repr=False)
    places: Mapping[str, Sequence[int]] = attrs.field(repr=False)

    @classmethod
    def of(cls, text: str) -> Self:
        """Index a folded text."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for word, at in _words(text):
            places[word].append(at)
        return cls(text=text, places=dict(places))

    def sole(self, quote: str) -> tuple[int, int] | None:
        """Return where a long word of a folded quote stands that stands in one place only."""
        for word, at in _words(quote):
            if len(word) >= _LONG and len(places := self.places.get(word, ())) == 1:
                return at, places[0]
        return None

    def leads(self, quote: str, most: int, common: int) -> list[tuple[int, Sequence[int]]]:
        """Return where the rarest words of a folded quote stand in it and in the text.

        Args:
            quote: the folded quote.
            most: so many words at most.
            common: so many places of each at most.
        """
        found = [
            (at, places)
            for word, at in _words(quote)
            if (places := self.places.get(word)) and WORD.search(word)
        ]
        found.sort(key=lambda lead: len(lead[1]))
        leads = [(at, places[:common]) for at, places in found[:most]]
        return leads or list(islice(self._by_bare_words(quote, common), most))

    def _by_bare_words(self, quote: str, common: int) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield the same for words without their marks, the longest first."""
        for word in sorted(WORD.finditer(quote), key=lambda word: word.start() - word.end()):
            found = free_places(self.text, word.group(), 0, len(self.text))
            if places := list(islice(found, common)):
                yield word.start(), places


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Yield what stands between spaces, and where."""
    words = text.split(" ")
    return zip(words, accumulate((len(word) + 1 for word in words), initial=0), strict=False)
