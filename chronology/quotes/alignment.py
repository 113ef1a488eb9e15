"""Which words of a quote agree with which words of a text, in order."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from chronology.quotes.tokens import Tokens

ROOM = 6  # tokens that a text may have more than the quote, before its longest run and behind
_FARTHEST = 4  # words that may be skipped on either side to find the way again
_SKIPS = sorted(
    ((a, b) for a in range(_FARTHEST + 1) for b in range(_FARTHEST + 1) if a or b), key=sum
)
_TELLING_LENGTH = 5  # letters of a word that finds the way alone
SURELY = 0.85  # of the letters: no better place is looked for
ENOUGH = 0.6  # of the letters of the quote and of the place have to agree

Pair = tuple[int, int]


def aligned(wanted: Tokens, here: Tokens, anchor: Pair) -> tuple[list[Pair], float]:
    """Return which words agree with which, about an anchor, and what share of letters.

    Where walking outwards from the anchor loses the way, all is compared with all.
    """
    pairs = _walked(wanted.alike, here.alike, anchor)
    agreement = _agreement(wanted, here, pairs)
    if agreement >= SURELY or _at_most(wanted, here) < max(agreement, ENOUGH):
        return pairs, agreement
    compared = _paired(wanted.alike, here.alike)
    again = _agreement(wanted, here, compared)
    return (compared, again) if again > agreement else (pairs, agreement)


def _agreement(wanted: Tokens, here: Tokens, pairs: Sequence[Pair]) -> float:
    if not pairs:
        return 0
    (i, j), (k, m) = pairs[0], pairs[-1]
    agreeing = sum(wanted.sizes[a] for a, _ in pairs)
    standing = sum(here.sizes[max(0, j - i) : m + len(wanted.words) - k])
    return agreeing / (max(sum(wanted.sizes), standing) or 1)


def _at_most(wanted: Tokens, here: Tokens) -> float:
    """Return what share of the letters of a quote agrees at most, in whatever order."""
    common = Counter(wanted.alike) & Counter(here.alike)
    sizes = dict(zip(wanted.alike, wanted.sizes, strict=True))
    return sum(sizes[word] * count for word, count in common.items()) / (sum(wanted.sizes) or 1)


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


def _paired(wanted: Sequence[str], here: Sequence[str]) -> list[Pair]:
    """Return which words of a quote agree with which tokens of a text, in order.

    From the longest run of agreeing words the rest is compared outwards, so that a word met
    twice is paired with the one that is nearer.
    """
    run = SequenceMatcher(None, wanted, here, autojunk=False).find_longest_match()
    if not run.size:
        return []
    back, ahead = run.a + ROOM, len(wanted) - run.a - run.size + ROOM
    head = _blocks(wanted[: run.a][::-1], here[max(0, run.b - back) : run.b][::-1])
    tail_at = run.a + run.size, run.b + run.size
    tail = _blocks(wanted[tail_at[0] :], here[tail_at[1] : tail_at[1] + ahead])
    pairs = [(run.a - 1 - i, run.b - 1 - j) for i, j in reversed(head)]
    pairs += [(run.a + step, run.b + step) for step in range(run.size)]
    return pairs + [(tail_at[0] + i, tail_at[1] + j) for i, j in tail]


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return [
        (block.a + step, block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
