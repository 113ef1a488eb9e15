"""The last rung: the place in a text that a quote nearly is, and what differs there.

The words of the text are indexed once, by what is left of them when letters that scanners
confuse are one. The rarest words of a quote lead to the places where it may stand; at the best
of them the quote and the text are compared word by word. So the time for a quote depends on
how rare its words are, not on the length of the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Self

import attrs

from chronology.quotes.alterations import Word, alteration, leads_a_verb, skeleton
from chronology.quotes.folding import Folded
from chronology.quotes.model import Difference, Stretch
from chronology.quotes.places import IGNORED

_WITHOUT_WIDTH = re.escape("".join(sorted(IGNORED)))  # a number goes on behind them
_TOKEN = re.compile(rf"\d+(?:[.,:/{_WITHOUT_WIDTH}]\d+)*\w*|[^\W\d_]\w*(?:'\w+)*|[^\w\s]\u0338?")
_SYMBOLS = frozenset("$€£¥₽₼%=≠<>≤≥±+")  # they count as words: another sign is another sum
_MOST_WORDS = 300  # of a quote that is compared word by word: the time grows with their square
_RAREST = 8  # words of a quote that may lead to places
_COMMON = 60  # places that are weighed for a quote; words that stand more often lead nowhere
_PLACES = 3  # places that are compared word by word
_NARROWEST = 8  # words by which places are told apart
_VOTES = 5040  # shared by the places of one word; divisible by many numbers
_ROOM = 6  # tokens that a text may have more than the quote, before its longest run and behind
_SURELY = 0.85  # of the letters: no better place is looked for
_FEWEST_LETTERS = 4  # that agree, for a place to be told from chance
_ENOUGH = 0.6  # of the letters of the quote and of the place have to agree

_FARTHEST = 4  # words that may be skipped on either side to find the way again
_SKIPS = sorted(
    ((a, b) for a in range(_FARTHEST + 1) for b in range(_FARTHEST + 1) if a or b), key=sum
)
_TELLING_LENGTH = 5  # letters of a word that finds the way alone

Pair = tuple[int, int]
Gap = tuple[int, int, int, int]


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


@attrs.frozen(kw_only=True)
class Tokens:
    """The words and marks of a text, folded, and where they stand as written.

    Attributes:
        raw: the text as written.
        folded: the text after folding.
        words: each word or mark, folded.
        starts: where each begins, in the folded text.
        alike: each word with letters that scanners confuse made one.
        sizes: how many letters each word has; none for a mark.
    """

    raw: str = attrs.field(repr=False)
    folded: Folded = attrs.field(repr=False)
    words: Sequence[str] = attrs.field(repr=False)
    starts: Sequence[int] = attrs.field(repr=False)
    alike: Sequence[str] = attrs.field(repr=False)
    sizes: Sequence[int] = attrs.field(repr=False)

    @classmethod
    def of(cls, raw: str, folded: Folded) -> Self:
        """Divide a folded text into words and marks."""
        found = [(token.group(), token.start()) for token in _TOKEN.finditer(folded.text)]
        words = [word for word, _ in found]
        return cls(
            raw=raw,
            folded=folded,
            words=words,
            starts=[start for _, start in found],
            alike=[skeleton(word) for word in words],
            sizes=[len(word) if _counts(word) else 0 for word in words],
        )

    def stretch(self, first: int, last: int) -> Stretch:
        """Return where tokens stand in the text as written; the last one is excluded."""
        if first == last:  # the place between two words
            before = self.starts[first - 1] + len(self.words[first - 1]) if first else 0
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


@attrs.frozen(kw_only=True)
class Index:
    """A text made ready for near matches.

    Attributes:
        tokens: its words and marks.
        places: for each word, letters that scanners confuse made one, the tokens that are it.
    """

    tokens: Tokens
    places: Mapping[str, Sequence[int]] = attrs.field(repr=False)

    @classmethod
    def of(cls, raw: str, folded: Folded) -> Self:
        """Index the words of a text."""
        tokens = Tokens.of(raw, folded)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for position, word in enumerate(tokens.alike):
            places[word].append(position)
        return cls(tokens=tokens, places=dict(places))

    def nearest(self, quote: str, folded: Folded) -> Match | None:
        """Return the place that a quote nearly is; `None` if there is none.

        Args:
            quote: the quote as written.
            folded: the quote after folding.
        """
        wanted = Tokens.of(quote, folded)
        if not 0 < len(wanted.words) <= _MOST_WORDS:
            return None
        agreement, pairs = 0.0, list[Pair]()
        for anchor in self._anchors(wanted):
            found, agreeing = self._aligned(wanted, anchor)
            if agreeing > agreement:
                agreement, pairs = agreeing, found
            if agreement >= _SURELY:
                break
        letters = sum(len(wanted.words[i]) for i, _ in pairs if wanted.words[i].isalnum())
        if agreement < _ENOUGH or letters < _FEWEST_LETTERS:
            return None
        return self._match(wanted, pairs, agreement)

    def _anchors(self, wanted: Tokens) -> list[Pair]:
        """Return words that quote and text have in common, where the rarest stand together."""
        width = max(_NARROWEST, len(wanted.words) // 2)
        votes: defaultdict[int, int] = defaultdict(int)
        rarest: dict[int, Pair] = {}
        for index, places in self._leads(wanted):
            weight = _VOTES // len(places)
            for position in places:
                place = (position - index) // width
                votes[place] += weight
                rarest.setdefault(place, (index, position))
        best = sorted(votes, key=lambda place: -votes[place])[:_PLACES]
        return [rarest[place] for place in best]

    def _leads(self, wanted: Tokens) -> list[tuple[int, Sequence[int]]]:
        """Return the rarest words of a quote that the text has, and where they stand in both."""
        found = [
            (index, places)
            for index, word in enumerate(wanted.alike)
            if wanted.sizes[index] and (places := self.places.get(word))
        ]
        found.sort(key=lambda lead: len(lead[1]))
        rare, places_led_to = list[tuple[int, Sequence[int]]](), 0
        for lead in found:
            places_led_to += len(lead[1])
            if places_led_to > _COMMON or len(rare) == _RAREST:
                break
            rare.append(lead)
        return rare or [(index, places[:_COMMON]) for index, places in found[:1]]

    def _aligned(self, wanted: Tokens, anchor: Pair) -> tuple[list[Pair], float]:
        """Return which words agree with which, about an anchor, and what share of letters.

        Where walking outwards from the anchor loses the way, all is compared with all.
        """
        pairs = _walked(wanted.alike, self.tokens.alike, anchor)
        agreement = self._agreement(wanted, pairs)
        if agreement >= _SURELY:
            return pairs, agreement
        i, j = anchor
        first = max(0, j - i - _ROOM)
        last = j - i + len(wanted.words) + _ROOM
        compared = _paired(wanted.alike, self.tokens.alike[first:last], first)
        again = self._agreement(wanted, compared)
        return (compared, again) if again > agreement else (pairs, agreement)

    def _agreement(self, wanted: Tokens, pairs: Sequence[Pair]) -> float:
        if not pairs:
            return 0
        (i, j), (k, m) = pairs[0], pairs[-1]
        agreeing = sum(wanted.sizes[a] for a, _ in pairs)
        here = sum(self.tokens.sizes[max(0, j - i) : m + len(wanted.words) - k])
        return agreeing / (max(sum(wanted.sizes), here) or 1)

    def _match(self, wanted: Tokens, pairs: Sequence[Pair], agreement: float) -> Match:
        gaps = list(self._gaps(wanted, pairs))
        begin = min(pairs[0][1], gaps[0][2] if gaps else pairs[0][1])
        end = max(pairs[-1][1] + 1, gaps[-1][3] if gaps else 0)
        return Match(
            stretch=self.tokens.stretch(begin, end),
            differences=tuple(self._difference(wanted, gap) for gap in gaps),
            agreement=agreement,
        )

    def _gaps(self, wanted: Tokens, pairs: Sequence[Pair]) -> Iterator[Gap]:
        """Yield what lies between the words that agree, in both, and words that look alike only.

        What the quote has before its first agreeing word stands for as many words of the text,
        and so behind its last. A "will" or a "not" before the first goes with the verb.
        """
        (i, j), (k, m) = pairs[0], pairs[-1]
        if i:
            before = self._so_many(wanted.counted(0, i), j, -1)
            if before and any(map(leads_a_verb, self.tokens.words_between(before - 1, before))):
                before -= 1
            yield 0, i, before, j
        for (a, b), (c, d) in zip(pairs, [*pairs[1:], (k + 1, m + 1)], strict=True):
            if wanted.words[a] != self.tokens.words[b]:
                yield a, a + 1, b, b + 1
            if c - a > 1 or d - b > 1:
                yield a + 1, c, b + 1, d
        if k + 1 < len(wanted.words):
            yield (
                k + 1,
                len(wanted.words),
                m + 1,
                self._so_many(wanted.counted(k + 1, len(wanted.words)), m + 1, 1),
            )

    def _so_many(self, count: int, at: int, way: int) -> int:
        """Return where so many words end, or begin, counted from a token; marks do not count."""
        while count and (at > 0 if way < 0 else at < len(self.tokens.words)):
            count -= self.tokens.sizes[at - 1 if way < 0 else at] > 0
            at += way
        return at

    def _difference(self, wanted: Tokens, gap: Gap) -> Difference:
        i, k, j, m = gap
        quoted_start, quoted_end = wanted.stretch(i, k)
        start, end = self.tokens.stretch(j, m)
        return Difference(
            quoted=wanted.raw[quoted_start:quoted_end],
            found=self.tokens.raw[start:end],
            quoted_start=quoted_start,
            quoted_end=quoted_end,
            start=start,
            end=end,
            alteration=alteration(wanted.words_between(i, k), self.tokens.words_between(j, m)),
        )


def _walked(wanted: Sequence[str], here: Sequence[str], anchor: Pair) -> list[Pair]:
    """Return which words agree with which, walking from an anchor to both sides."""
    return [*reversed(_steps(wanted, here, anchor, -1)), anchor, *_steps(wanted, here, anchor, 1)]


def _steps(wanted: Sequence[str], here: Sequence[str], anchor: Pair, way: int) -> list[Pair]:
    """Return the agreeing words beyond a pair; a few words may be missing, added or other."""
    i, j = anchor[0] + way, anchor[1] + way
    pairs: list[Pair] = []
    while 0 <= i < len(wanted) and 0 <= j < len(here):
        if wanted[i] == here[j]:
            pairs.append((i, j))
            i, j = i + way, j + way
            continue
        skip = next((skip for skip in _SKIPS if _rejoins(wanted, here, (i, j), skip, way)), None)
        if skip is None:
            break
        i, j = i + skip[0] * way, j + skip[1] * way
    return pairs


def _rejoins(wanted: Sequence[str], here: Sequence[str], at: Pair, skip: Pair, way: int) -> bool:
    """Say whether the words agree again once some are skipped: one long word, or two."""
    i, j = at[0] + skip[0] * way, at[1] + skip[1] * way
    if not _agree(wanted, here, i, j):
        return False
    at_the_end = not 0 <= i + way < len(wanted)
    long = len(wanted[i]) >= _TELLING_LENGTH
    return long or at_the_end or _agree(wanted, here, i + way, j + way)


def _agree(wanted: Sequence[str], here: Sequence[str], i: int, j: int) -> bool:
    return 0 <= i < len(wanted) and 0 <= j < len(here) and wanted[i] == here[j]


def _paired(wanted: Sequence[str], here: Sequence[str], first: int) -> list[Pair]:
    """Return which words of a quote agree with which tokens of a text, in order.

    From the longest run of agreeing words the rest is compared outwards, so that a word met
    twice is paired with the one that is nearer.
    """
    run = SequenceMatcher(None, wanted, here, autojunk=False).find_longest_match()
    if not run.size:
        return []
    back, ahead = run.a + _ROOM, len(wanted) - run.a - run.size + _ROOM
    head = _blocks(wanted[: run.a][::-1], here[max(0, run.b - back) : run.b][::-1])
    tail_at = run.a + run.size, run.b + run.size
    tail = _blocks(wanted[tail_at[0] :], here[tail_at[1] : tail_at[1] + ahead])
    pairs = [(run.a - 1 - i, run.b - 1 - j) for i, j in reversed(head)]
    pairs += [(run.a + step, run.b + step) for step in range(run.size)]
    pairs += [(tail_at[0] + i, tail_at[1] + j) for i, j in tail]
    return [(i, first + j) for i, j in pairs]


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [
        (block.a + step, block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


def _counts(token: str) -> bool:
    """Say whether a token is a word or a number, or a sign that changes a number."""
    return token[0].isalnum() or token[0] in _SYMBOLS
