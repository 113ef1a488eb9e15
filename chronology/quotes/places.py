"""Where words stand in a text without cutting a word or a number."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from chronology.quotes.model import Stretch

IGNORED = frozenset(
    "\u00ad\u034f\u061c\u180e\ufeff"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
APOSTROPHES = "'’‘ʼ"
_WITHIN_NUMBERS = frozenset(".,:/-‐‑‒–—−")
_BETWEEN_GROUPS = frozenset(f" \u00a0\u2009\u202f{APOSTROPHES}")
# Scripts without spaces between words, as a class of a pattern: Thai to Myanmar, Khmer, kana,
# and the unified ideographs of Unicode's first three planes.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")
_GROUP = 3  # digits of a group of a large number


def occurrences(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    """Yield every offset at which the words stand, overlaps included, in linear time.

    Two occurrences in a row that overlap by half or more show the period of the words.
    The run goes on by that period, or it breaks and the next occurrence lies beyond the
    break (periodicity lemma: Fine and Wilf 1965), so that nothing is compared twice.
    """
    at = text.find(words, begin, end)
    while at >= 0:
        yield at
        following = text.find(words, at + 1, end)
        period = following - at
        if 0 < period <= len(words) // 2:
            yield following
            at, rest = following, words[-period:]
            while text.startswith(rest, at + len(words), end):
                at += period
                yield at
            following = text.find(words, at + len(words) - period + 1, end)
        at = following


def free_places(text: str, words: str, begin: int, end: int) -> Iterator[int]:
    """Yield every offset at which the words stand without cutting a word or a number."""
    length = len(words)
    for at in occurrences(text, words, begin, end):
        if not cuts(text, at) and not cuts(text, at + length):
            yield at


def cuts(text: str, at: int) -> bool:
    """Say whether an offset lies inside a word or a number.

    Characters without width are looked past. What joins digits belongs to the number: points,
    commas, colons, strokes and dashes, and a space or an apostrophe before three digits. The
    apostrophe of "can't" belongs to the word, for what follows denies. Chinese, Japanese, Thai
    and their like put no spaces between words: there any two letters may be parted.
    """
    left, right = at - 1, at
    if at and at < len(text) and text[left].isalnum() and text[at].isalnum():
        return not _UNSPACED.search(text, left, at + 1)
    if _parts_words(text[left:at] or " ", text[at : at + 1] or " "):
        return False
    while left >= 0 and (text[left] in IGNORED or unicodedata.combining(text[left])):
        left -= 1
    while right < len(text) and text[right] in IGNORED:
        right += 1
    return left >= 0 and right < len(text) and _belong_together(text, left, right)


def _parts_words(before: str, after: str) -> bool:
    """Say whether a space surely ends a word here, as it nearly always does."""
    return (
        " " in {before, after}
        and before.isascii()
        and after.isascii()
        and not before.isdigit()
        and not after.isdigit()
    )


def _number_goes_on(text: str, left: int, joint: int, right: int) -> bool:
    """Say whether a number goes on over what stands between two of its characters."""
    if text[joint] in _WITHIN_NUMBERS:
        return text[left].isdecimal() and text[right : right + 1].isdecimal()
    return text[joint] in _BETWEEN_GROUPS and _is_grouped(text, left, right)


def _is_grouped(text: str, left: int, right: int) -> bool:
    """Say whether a digit ends one group of a large number, and another begins the next."""
    group = text[right : right + 4]
    first = text[max(0, left - 3) : left + 1]
    three = len(group) >= _GROUP and group[:_GROUP].isdecimal() and not group[_GROUP:].isdecimal()
    return three and first[-1:].isdecimal() and not (len(first) > _GROUP and first.isdecimal())


def _belong_together(text: str, left: int, right: int) -> bool:
    before, after = text[left], text[right]
    if before.isalnum() and unicodedata.combining(after):
        return True
    if before.isalnum() and after.isalnum():
        return not (_UNSPACED.match(before) or _UNSPACED.match(after))
    if before.isdecimal():
        return _number_goes_on(text, left, right, right + 1)
    if after.isdecimal():
        return left > 0 and _number_goes_on(text, left - 1, left, right)
    if before in "nN" and after in APOSTROPHES:
        return (
            text[right + 1 : right + 2] in {"t", "T"} and not text[right + 2 : right + 3].isalnum()
        )
    return False


def continued(chains: Sequence[Stretch], places: Iterable[int], length: int) -> Iterator[Stretch]:
    """Yield, for each place of the next part, the shortest window that ends with it."""
    last = 0
    for at in places:
        while last + 1 < len(chains) and chains[last + 1][1] <= at:
            last += 1
        if chains[last][1] <= at:
            yield chains[last][0], at + length
