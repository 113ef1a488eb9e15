"""The last rung: the place in a text that a quote nearly is, and what differs there.

The words of the text are indexed once. The rarest words of a quote lead to the places where it
may stand; at the best of them the quote and the text are compared word by word. So the time
for a quote depends on how rare its words are, not on the length of the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Self

import attrs

from chronology.quotes.alterations import Word, alteration, is_misread, skeleton
from chronology.quotes.folding import Folded
from chronology.quotes.model import Difference, Stretch

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*\w*|[^\W\d_]\w*(?:'\w+)*|[^\w\s]")
_MOST_WORDS = 2000  # of a quote that is compared word by word
_MOST_LEADS = 400  # places that are weighed for one quote
_RAREST = 12  # words of a quote that may lead to places
_COMMON = 100  # a word that stands more often leads nowhere
_PLACES = 3  # places that are compared word by word
_ENOUGH = 0.6  # of the letters of the quote and of the place have to agree
_FEWEST_LETTERS = 8
_SENTENCE_END = frozenset(".!?…:;\n\"'“”")


@attrs.frozen(kw_only=True)
class Match:
    """The place in a text that a quote nearly is.

    Attributes:
        stretch: where it stands, in code points of the raw text.
        differences: what differs, in the order of the quote.
        agreement: the share of letters that agree, from 0 to 1.
    """

    stretch: Stretch
    differences: tuple[Difference, ...]
    agreement: float


@attrs.frozen(kw_only=True)
class Tokens:
    """The words and marks of a folded text.

    Attributes:
        folded: the text.
        words: each word or mark, folded.
        starts: where each begins, in the folded text.
    """

    folded: Folded
    raw: str = attrs.field(repr=False)
    words: Sequence[str]
    starts: Sequence[int]

    @classmethod
    def of(cls, folded: Folded, raw: str) -> Self:
        """Divide a folded text into words and marks."""
        words, starts = [], []
        for token in _TOKEN.finditer(folded.text):
            words.append(token.group())
            starts.append(token.start())
        return cls(folded=folded, raw=raw, words=words, starts=starts)

    def stretch(self, first: int, last: int) -> Stretch:
        """Return where tokens stand in the raw text, the last one excluded."""
        if first >= last:
            at = self.folded.raw(self.starts[first], self.starts[first])[0] if first < len(self.starts) else len(self.raw)
            return at, at
        return self.folded.raw(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))

    def word(self, index: int) -> Word:
        """Return one token with the way it is written."""
        start, end = self.stretch(index, index + 1)
        before = self.raw[:start].rstrip()[-1:]
        return Word(
            folded=self.words[index],
            raw=self.raw[start:end],
            opens=not before or before in _SENTENCE_END,
        )
