"""The last rung: the place in a text that a quote nearly is, and what differs there.

The rarest words of a quote lead to the places where it may stand. From there on, what agrees as
it is needs no comparing; what is left of the quote and of the text is compared word by word,
letters that scanners confuse made one. So the time for a quote depends on its own length and
on how rare its words are, not on the length of the text.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from chronology.quotes.alignment import ENOUGH, SURELY, Pair, aligned
from chronology.quotes.alterations import alteration, leads_a_verb
from chronology.quotes.folding import Folded
from chronology.quotes.index import Index
from chronology.quotes.model import Difference, Stretch
from chronology.quotes.places import cuts
from chronology.quotes.tokens import Tokens, words_within

_MOST_WORDS = 300  # that are compared one by one: the time grows with their square
_RAREST = 8  # words of a quote that may lead to places
_COMMON = 60  # places that are weighed for a quote; words that stand more often lead nowhere
_PLACES = 3  # places that are compared word by word
_NARROWEST = 60  # code points by which places are told apart
_VOTES = 5040  # shared by the places of one word; divisible by many numbers
_ROOM = 80  # code points that a text may have more than the quote, before it and behind
_FEWEST_LETTERS = 4  # that agree, for a place to be told from chance
_FARTHEST = 4  # words behind which the rest of a quote may agree as it is
_SHORTEST_REST = 12  # code points of such a rest
_FEW = 3  # spaces around and between two words
_LEFT_OUT = 40  # code points that the text may have more than the quote before such a rest

Gap: TypeAlias = tuple[int, int, int, int]
Run: TypeAlias = tuple[int, int, int]
"""Where a stretch begins in a quote and in a text, both folded, and its length."""


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
        best: _Comparison | _OneGap | None = None
        for comparison in self._comparisons(quote, folded):
            if best is None or comparison.agreement > best.agreement:
                best = comparison
            if best.agreement >= SURELY:
                break
        if best is None or best.agreement < ENOUGH or best.letters < _FEWEST_LETTERS:
            return None
        return best.match()

    def _comparisons(self, quote: str, folded: Folded) -> "Iterator[_Comparison | _OneGap]":
        """Yield the quote beside the likeliest places, of each the quickest comparison first."""
        for anchor in self._anchors(folded.text):
            middle = self._run(folded.text, anchor)
            runs = self._with_ends(folded.text, middle)
            if _leave_one_gap(folded.text, runs):
                yield _OneGap(quote=quote, folded=folded, searched=self, before=runs[0], behind=runs[1])
            yield from self._compared(quote, folded, runs)
            if len(runs) > 1:  # what agrees as it is at the ends may stand too far away
                yield from self._compared(quote, folded, [middle])

    def _anchors(self, quote: str) -> Iterator[Pair]:
        """Yield where a word stands in the quote and in the text, the likeliest places first."""
        sole = self._index.sole(quote)
        if sole:
            yield sole
        leads = self._index.leads(quote, _RAREST, _COMMON)
        yield from (anchor for anchor in _voted(leads, len(quote)) if anchor != sole)

    def _compared(
        self, quote: str, folded: Folded, runs: Sequence[Run]
    ) -> "Iterator[_Comparison]":
        """Yield the comparison of a quote with the text about what they have in common, if any."""
        length, text = len(folded.text), self.folded.text
        (i, j, _), (k, m, size) = runs[0], runs[-1]
        begin = self._at_a_space(max(0, j - i - _ROOM), j) if i else j
        end = min(len(text), m + length - k)
        if k + size < length:
            end = self._at_a_space(end + _ROOM, end + 2 * _ROOM)
        wanted = Tokens.of(quote, folded, (0, length), [(a, a + size) for a, _, size in runs])
        here = Tokens.of(self.raw, self.folded, (begin, end), [(b, b + size) for _, b, size in runs])
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

    def _run(self, quote: str, anchor: Pair) -> Run:
        """Return the stretch about an anchor that agrees as it is, in whole words."""
        i, j = anchor
        text = self.folded.text
        begin = i - _common_end(quote[:i], text[max(0, j - i) : j])
        end = i + _common_start(quote[i:], text[j : j + len(quote) - i])
        if begin or cuts(text, j - i):
            begin = quote.find(" ", begin, i) + 1 or i
        if end < len(quote) or cuts(text, j + len(quote) - i):
            end = quote.rfind(" ", i, end)
            end = end if end >= 0 else _word_end(quote, i)
        return begin, j - i + begin, end - begin

    def _with_ends(self, quote: str, middle: Run) -> list[Run]:
        """Return a run with all that is left of the quote before it, and behind it.

        Either is given where it agrees as it is once a few words have been skipped.
        """
        head, tail = self._head(quote, middle), self._tail(quote, middle)
        return [run for run in (head, middle, tail) if run]

    def _tail(self, quote: str, middle: Run) -> Run | None:
        """Return the rest of a quote behind a run that agrees, once a few words are skipped."""
        end, standing = middle[0] + middle[2], middle[1] + middle[2]
        at = end
        for _ in range(_FARTHEST + 1):
            at = quote.find(" ", at) + 1
            rest = quote[at:]
            if not at or len(rest) < _SHORTEST_REST:
                return None
            last = standing + at - end + len(rest) + _LEFT_OUT
            found = self.folded.text.find(f" {rest}", standing, last)
            if found >= 0 and not cuts(self.folded.text, found + 1 + len(rest)):
                return at, found + 1, len(rest)
        return None

    def _head(self, quote: str, middle: Run) -> Run | None:
        """Return the begin of a quote before a run that agrees, once a few words are skipped."""
        begin, standing = middle[:2]
        at = begin
        for _ in range(_FARTHEST + 1):
            at = quote.rfind(" ", 0, max(at, 0))
            if at < _SHORTEST_REST:
                return None
            first = max(0, standing - begin - _LEFT_OUT)
            found = self.folded.text.rfind(f"{quote[:at]} ", first, standing)
            if found >= 0 and not cuts(self.folded.text, found):
                return 0, found, at
        return None


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


def _word_end(text: str, at: int) -> int:
    """Return where the word ends that begins there."""
    return next((k for k in range(at, len(text)) if not text[k].isalnum()), len(text))


def _common_start(one: str, other: str) -> int:
    """Return how many characters two strings have in common at the start."""
    if other.startswith(one):
        return len(one)
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(one: str, other: str) -> int:
    """Return how many characters two strings have in common at the end."""
    if other.endswith(one):
        return len(one)
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _leave_one_gap(quote: str, runs: Sequence[Run]) -> bool:
    """Say whether two runs are all of a quote but one or two words between them."""
    if len(runs) != 2:  # noqa: PLR2004 - before the gap and behind it
        return False
    (begin, _, length), (following, _, rest) = runs
    between = quote.count(" ", begin + length, following)
    return begin == 0 and following + rest == len(quote) and between <= _FEW


@attrs.frozen(kw_only=True)
class _OneGap:
    """A quote that agrees with a stretch of the text as it is, but for a word or two."""

    quote: str
    folded: Folded
    searched: Searched
    before: Run
    behind: Run

    @property
    def letters(self) -> int:
        """How many letters agree, about."""
        return self.before[2] + self.behind[2]

    @property
    def agreement(self) -> float:
        """The share of letters that agree, about."""
        standing = self.behind[1] + self.behind[2] - self.before[1]
        return self.letters / max(len(self.folded.text), standing)

    def match(self) -> Match:
        """Return the place, with what differs there."""
        (i, j, length), (k, m, rest) = self.before, self.behind
        raw, folded = self.searched.raw, self.searched.folded
        quoted, quoted_words = words_within(self.quote, self.folded, (i + length, k))
        standing, words = words_within(raw, folded, (j + length, m))
        difference = Difference(
            quoted=self.quote[slice(*quoted)],
            found=raw[slice(*standing)],
            quoted_start=quoted[0],
            quoted_end=quoted[1],
            start=standing[0],
            end=standing[1],
            alteration=alteration(quoted_words, words),
        )
        return Match(
            stretch=folded.raw(j, m + rest),
            differences=(difference,),
            agreement=self.agreement,
        )


@attrs.frozen(kw_only=True)
class _Comparison:
    """A quote beside a stretch of the text, and which of their words agree."""

    wanted: Tokens
    here: Tokens
    pairs: Sequence[Pair]
    agreement: float

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
            alteration=alteration(
                self.wanted.words_between(i, k), self.here.words_between(j, m)
            ),
        )
