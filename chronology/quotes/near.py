"""The last rung: the place in a text that a quote nearly is, and what differs there.

The rarest words of a quote lead to the places where it may stand. From there on, what agrees as
it is needs no comparing; what is left of the quote and of the text is compared word by word,
letters that scanners confuse made one. So the time for a quote depends on its own length and
on how rare its words are, not on the length of the text.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, TypeAlias

import attrs

from chronology.quotes.alignment import ENOUGH, SURELY, Pair, aligned
from chronology.quotes.alterations import alteration, leads_a_verb
from chronology.quotes.folding import Folded
from chronology.quotes.index import Index
from chronology.quotes.model import Difference, Stretch
from chronology.quotes.runs import Run, chained, run_about
from chronology.quotes.tokens import Tokens, words_within

_MOST_WORDS = 300  # that are compared one by one: the time grows with their square
_RAREST = 8  # words of a quote that may lead to places
_COMMON = 60  # places that are weighed for a quote; words that stand more often lead nowhere
_PLACES = 3  # places that are compared word by word
_NARROWEST = 60  # code points by which places are told apart
_VOTES = 5040  # shared by the places of one word; divisible by many numbers
_ROOM = 80  # code points that a text may have more than the quote, before it and behind
_FEWEST_LETTERS = 4  # that agree, for a place to be told from chance

Gap: TypeAlias = tuple[int, int, int, int]


@attrs.frozen(kw_only=True)
class Match:
    """The place in a text that a quote nearly is.

    Attributes:
        stretch: where it stands, in code points of the text as written.
        differences: what differs, in the order of the quote.
        agreement: the share of letters that agree, from 0 to 1.
    """

    stretch: Stretch
    differences: tuple[Difference, ...]
    agreement: float


@attrs.frozen(kw_only=True, slots=False)
class Searched:
    """A text in which places are looked for that quotes nearly are.

    Attributes:
        raw: the text as written.
        folded: the text after folding.
    """

    raw: str = attrs.field(repr=False)
    folded: Folded = attrs.field(repr=False)

    @cached_property
    def _index(self) -> Index:
        return Index.of(self.folded.text)

    def nearest(self, quote: str, folded: Folded) -> Match | None:
        """Return the place that a quote nearly is; `None` if there is none.

        Args:
            quote: the quote as written.
            folded: the quote after folding.
        """
        best: _Comparison | _Chain | None = None
        for comparison in self._comparisons(quote, folded):
            if best is None or comparison.agreement > best.agreement:
                best = comparison
            if best.agreement >= best.surely:
                break
        if best is None or best.agreement < ENOUGH or best.letters < _FEWEST_LETTERS:
            return None
        return best.match()

    def _comparisons(self, quote: str, folded: Folded) -> "Iterator[_Comparison | _Chain]":
        """Yield the quote beside the likeliest places, of each the quickest comparison first."""
        for anchor in self._anchors(folded.text):
            middle = run_about(folded.text, self.folded.text, anchor)
            runs = chained(folded.text, self.folded.text, middle)
            if _cover(folded.text, runs):
                yield _Chain(quote=quote, folded=folded, searched=self, runs=runs)
            yield from self._compared(quote, folded, runs)
            if len(runs) > 1:  # a run may be led astray by words that stand twice
                yield from self._compared(quote, folded, [middle])

    def _anchors(self, quote: str) -> Iterator[Pair]:
        """Yield where a word stands in the quote and in the text, the likeliest places first."""
        sole = self._index.sole(quote)
        if sole:
            yield sole
        leads = self._index.leads(quote, _RAREST, _COMMON)
        yield from (anchor for anchor in _voted(leads, len(quote)) if anchor != sole)

    def _compared(self, quote: str, folded: Folded, runs: Sequence[Run]) -> "Iterator[_Comparison]":
        """Yield the comparison of a quote with the text about what they have in common, if any."""
        length, text = len(folded.text), self.folded.text
        (i, j, _), (k, m, size) = runs[0], runs[-1]
        begin = self._at_a_space(max(0, j - i - _ROOM), j) if i else j
        end = min(len(text), m + length - k)
        if k + size < length:
            end = self._at_a_space(end + _ROOM, end + 2 * _ROOM)
        wanted = Tokens.of(quote, folded, (0, length), [(a, a + size) for a, _, size in runs])
        here = Tokens.of(
            self.raw, self.folded, (begin, end), [(b, b + size) for _, b, size in runs]
        )
        if max(len(wanted.words), len(here.words)) > _MOST_WORDS:
            return
        longest = max(runs, key=lambda run: run[2])
        at = wanted.starts.index(longest[0]), here.starts.index(longest[1])
        pairs, agreement = aligned(wanted, here, at)
        yield _Comparison(wanted=wanted, here=here, pairs=pairs, agreement=agreement)

    def _at_a_space(self, at: int, before: int) -> int:
        """Return an offset at which no word is cut: a space from there on, or an end."""
        space = self.folded.text.find(" ", at, before) if at else 0
        return space if space >= 0 else min(at, len(self.folded.text))


def _voted(leads: Iterable[tuple[int, Sequence[int]]], length: int) -> list[Pair]:
    """Return the places where the rarest words of a quote of some length stand together."""
    width = max(_NARROWEST, length // 2)
    votes: defaultdict[int, int] = defaultdict(int)
    rarest: dict[int, Pair] = {}
    led_to = 0
    for at, places in leads:
        led_to += len(places)
        if led_to > _COMMON and votes:
            break
        for position in places:
            place = (position - at) // width
            votes[place] += _VOTES // len(places)
            rarest.setdefault(place, (at, position))
    best = sorted(votes, key=lambda place: -votes[place])[:_PLACES]
    return [rarest[place] for place in best]


def _common_marks(one: str, other: str) -> int:
    """Return how many marks two stretches have in common at the end."""
    same = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b or a.isalnum():
            break
        same += 1
    return same


def _cover(quote: str, runs: Sequence[Run]) -> bool:
    """Say whether runs are all of a quote but a word or two between each and the next."""
    (begin, _, _), (last, _, length) = runs[0], runs[-1]
    return begin == 0 and last + length == len(quote)


@attrs.frozen(kw_only=True)
class _Chain:
    """A quote that agrees with a stretch of the text as it is, but for some words.

    Attributes:
        quote: the quote as written.
        folded: the quote after folding.
        searched: the text.
        runs: what agrees; the first begins with the quote, the last ends with it.
    """

    quote: str
    folded: Folded
    searched: Searched
    runs: Sequence[Run]
    surely: ClassVar = 0.7  # begin, end and a word in between agree

    @property
    def letters(self) -> int:
        """How many letters agree, about."""
        return sum(length for _, _, length in self.runs)

    @property
    def agreement(self) -> float:
        """The share of letters that agree, about."""
        return self.letters / max(len(self.folded.text), self._end - self.runs[0][1])

    @property
    def _end(self) -> int:
        return self.runs[-1][1] + self.runs[-1][2]

    def match(self) -> Match:
        """Return the place, with what differs there."""
        return Match(
            stretch=self.searched.folded.raw(self.runs[0][1], self._end),
            differences=tuple(self._difference(*pair) for pair in pairwise(self.runs)),
            agreement=self.agreement,
        )

    def _difference(self, before: Run, behind: Run) -> Difference:
        """Return what differs between two runs."""
        (i, j, length), (k, m, _) = before, behind
        searched = self.searched
        one, other = self.folded.text[i + length : k], searched.folded.text[j + length : m]
        same = _common_marks(one, other)
        quoted, quoted_words = words_within(self.quote, self.folded, (i + length, k - same))
        standing, words = words_within(searched.raw, searched.folded, (j + length, m - same))
        return Difference(
            quoted=self.quote[slice(*quoted)],
            found=searched.raw[slice(*standing)],
            quoted_start=quoted[0],
            quoted_end=quoted[1],
            start=standing[0],
            end=standing[1],
            alteration=alteration(quoted_words, words),
        )


@attrs.frozen(kw_only=True)
class _Comparison:
    """A quote beside a stretch of the text, and which of their words agree."""

    wanted: Tokens
    here: Tokens
    pairs: Sequence[Pair]
    agreement: float
    surely: ClassVar = SURELY

    @property
    def letters(self) -> int:
        """How many letters agree."""
        return sum(self.wanted.sizes[i] for i, _ in self.pairs if self.wanted.words[i][0].isalnum())

    def match(self) -> Match:
        """Return the place, with what differs there."""
        gaps = list(self._gaps())
        begin = min(self.pairs[0][1], gaps[0][2] if gaps else self.pairs[0][1])
        end = max(self.pairs[-1][1] + 1, gaps[-1][3] if gaps else 0)
        return Match(
            stretch=self.here.stretch(begin, end),
            differences=tuple(map(self._difference, gaps)),
            agreement=self.agreement,
        )

    def _gaps(self) -> Iterator[Gap]:
        """Yield what lies between the words that agree, in both, and words that look alike only.

        What the quote has before its first agreeing word stands for as many words of the text,
        and so behind its last. A "will" or a "not" before the first goes with the verb.
        """
        wanted, here = self.wanted, self.here
        (i, j), (k, m) = self.pairs[0], self.pairs[-1]
        if i:
            before = here.beyond(wanted.counted(0, i), j, -1)
            if before and any(map(leads_a_verb, here.words_between(before - 1, before))):
                before -= 1
            yield 0, i, before, j
        for (a, b), (c, d) in zip(self.pairs, [*self.pairs[1:], (k + 1, m + 1)], strict=True):
            if wanted.words[a] != here.words[b]:
                yield a, a + 1, b, b + 1
            if c - a > 1 or d - b > 1:
                yield a + 1, c, b + 1, d
        if k + 1 < len(wanted.words):
            rest = wanted.counted(k + 1, len(wanted.words))
            yield k + 1, len(wanted.words), m + 1, here.beyond(rest, m + 1, 1)

    def _difference(self, gap: Gap) -> Difference:
        i, k, j, m = gap
        quoted_start, quoted_end = self.wanted.stretch(i, k)
        start, end = self.here.stretch(j, m)
        return Difference(
            quoted=self.wanted.raw[quoted_start:quoted_end],
            found=self.here.raw[start:end],
            quoted_start=quoted_start,
            quoted_end=quoted_end,
            start=start,
            end=end,
            alteration=alteration(self.wanted.words_between(i, k), self.here.words_between(j, m)),
        )
