"""The words and marks of a stretch of text, as they are compared one by one."""

import re
from collections.abc import Iterable, Sequence
from typing import Self

import attrs

from chronology.quotes.alterations import Word, skeleton
from chronology.quotes.boundaries import IGNORED, UNSPACED
from chronology.quotes.folding import Folded
from chronology.quotes.model import Stretch

_WITHOUT_WIDTH = re.escape("".join(sorted(IGNORED)))  # a number goes on behind them
_TOKEN = re.compile(
    # A comma behind a date joins it to nothing.
    rf"\d+(?:(?:[.:/{_WITHOUT_WIDTH}]|(?<!\d{{4}}-\d\d-\d\d),)\d+)*\w*"
    rf"|[{UNSPACED}]|[^\W\d_]\w*(?:'\w+)*|[^\w\s]\u0338?"
)
WORD = re.compile(r"\w+")
_SYMBOLS = frozenset("$€£¥₽₼%=≠<>≤≥±+")  # they count as words: another sign is another sum


@attrs.frozen(kw_only=True)
class Tokens:
    """The words and marks of a stretch of folded text, and where they stand as written.

    A run of words of which it is known that they agree is one token.

    Attributes:
        raw: the whole text as written.
        folded: the whole text after folding.
        words: each word, mark or run, folded.
        starts: where each begins, in the folded text.
        alike: each word with letters that scanners confuse made one.
        sizes: how many letters each has; none for a mark.
        begin: where the stretch begins, in the folded text.
    """

    raw: str = attrs.field(repr=False)
    folded: Folded = attrs.field(repr=False)
    words: Sequence[str] = attrs.field(repr=False)
    starts: Sequence[int] = attrs.field(repr=False)
    alike: Sequence[str] = attrs.field(repr=False)
    sizes: Sequence[int] = attrs.field(repr=False)
    begin: int = 0

    @classmethod
    def of(cls, raw: str, folded: Folded, bounds: Stretch, runs: Iterable[Stretch] = ()) -> Self:
        """Divide a stretch of folded text into words and marks, and runs that are not divided."""
        found, (at, end) = list[tuple[int, str]](), bounds
        for begin, stop in (*runs, (end, end)):
            tokens = _TOKEN.finditer(folded.text, at, begin)
            found += [(token.start(), token.group()) for token in tokens]
            if begin < stop:
                found.append((begin, folded.text[begin:stop]))
            at = stop
        words = [word for _, word in found]
        return cls(
            raw=raw,
            folded=folded,
            words=words,
            starts=[start for start, _ in found],
            alike=[word if " " in word else skeleton(word) for word in words],
            sizes=[_letters(word) for word in words],
            begin=bounds[0],
        )

    def stretch(self, first: int, last: int) -> Stretch:
        """Return where tokens stand in the text as written; the last one is excluded."""
        if first == last:  # the place between two words
            before = self.starts[first - 1] + len(self.words[first - 1]) if first else self.begin
            at = self.folded.raw(before, before)[1]
            return at, at
        end = self.starts[last - 1] + len(self.words[last - 1])
        return self.folded.raw(self.starts[first], end)

    def words_between(self, first: int, last: int) -> list[Word]:
        """Return the words among tokens, as written; punctuation is passed over."""
        found = []
        for index in range(first, last):
            if self.sizes[index]:
                start, end = self.stretch(index, index + 1)
                found.append(Word(folded=self.words[index], raw=self.raw[start:end]))
        return found

    def counted(self, first: int, last: int) -> int:
        """Return how many of the tokens are words."""
        return sum(size > 0 for size in self.sizes[first:last])

    def beyond(self, count: int, at: int, way: int) -> int:
        """Return where so many words end, or begin, counted from a token; marks do not count."""
        while count and (at > 0 if way < 0 else at < len(self.words)):
            count -= self.sizes[at - 1 if way < 0 else at] > 0
            at += way
        return at


def words_within(raw: str, folded: Folded, bounds: Stretch) -> tuple[Stretch, list[Word]]:
    """Return where the words and marks of a stretch of folded text stand as written; the words.

    Without any, it is the place where the stretch begins.
    """
    tokens = list(_TOKEN.finditer(folded.text, *bounds))
    if not tokens:
        at = folded.raw(bounds[0], bounds[0])[1]
        return (at, at), []
    words = []
    for token in tokens:
        if _counts(token.group()):
            start, end = folded.raw(*token.span())
            words.append(Word(folded=token.group(), raw=raw[start:end]))
    return folded.raw(tokens[0].start(), tokens[-1].end()), words


def _letters(token: str) -> int:
    """Return how many letters a word or a run has; none for a mark."""
    return len(token) - token.count(" ") if _counts(token) or " " in token else 0


def _counts(token: str) -> bool:
    """Say whether a token is a word or a number, or a sign that changes a number."""
    return token[0].isalnum() or token[0] in _SYMBOLS
