"""Where the words of a text stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice, pairwise
from typing import Self

import attrs

from chronology.quotes.boundaries import cuts
from chronology.quotes.places import occurrences
from chronology.quotes.tokens import WORD

_WORDS_OF_RUN = 3
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
        for word, at in _words_with_places(text):
            places[word].append(at)
        return cls(text=text, places=dict(places))

    def sole(self, quote: str) -> tuple[int, int] | None:
        """Return where a long word of a folded quote stands that stands in one place only."""
        for word, at in _words_with_places(quote):
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
            for word, at in _words_with_places(quote)
            if (places := self.places.get(word)) and WORD.search(word)
        ]
        found.sort(key=lambda lead: len(lead[1]))
        if found and len(found[0][1]) <= common:
            return [(at, places[:common]) for at, places in found[:most]]
        return [*self._by_runs(quote, most, common), *self._by_bare_words(quote, most, common)]

    def _by_runs(self, quote: str, most: int, common: int) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield the same for runs of some words, where every word is common."""
        starts = [at for _, at in _words_with_places(quote)]
        step = max(_WORDS_OF_RUN, -(-len(starts) // most))
        for first, last in pairwise([*starts[::step], len(quote)]):
            run = quote[first:last].strip()
            if run.count(" ") >= _WORDS_OF_RUN - 1 and (places := self._first(run, common)):
                yield first, places

    def _by_bare_words(
        self, quote: str, most: int, common: int
    ) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield the same for words without their marks, the longest first."""
        words = {word.group(): word.start() for word in WORD.finditer(quote)}
        for word in sorted(words, key=len, reverse=True)[:most]:
            if places := self._first(word, common):
                yield words[word], places

    def _first(self, words: str, common: int) -> list[int]:
        """Return those of the first places of words at which they are not cut."""
        places = islice(occurrences(self.text, words, 0, len(self.text)), common)
        return [at for at in places if not cuts(self.text, at) and not self._cut_behind(at, words)]

    def _cut_behind(self, at: int, words: str) -> bool:
        return cuts(self.text, at + len(words))


def _words_with_places(text: str) -> Iterator[tuple[str, int]]:
    """Yield what stands between spaces, and where."""
    words = text.split(" ")
    return zip(words, accumulate((len(word) + 1 for word in words), initial=0), strict=False)
