"""Stretches of a quote that stand in a text as they are, one behind another.

Both are folded. A run has whole words; between two runs a word or two of the quote differ.
"""

import re
from typing import TypeAlias

from chronology.quotes.boundaries import cuts

_WORD = re.compile(r"\w+")  # as the index of a text has them: an underscore is of a word
_SKIPPED = 3  # spaces passed to find where a quote agrees again: two words are skipped at most
_SHORTEST_RUN = 12  # code points that have to agree there, unless the quote ends before
_LEFT_OUT = 40  # code points that the text may have more than the quote before them
_MOST_RUNS = 40  # what differs in more places is no near match

Run: TypeAlias = tuple[int, int, int]
"""Where a stretch begins in a quote and in a text, both folded, and its length."""


def run_about(quote: str, text: str, anchor: tuple[int, int]) -> Run:
    """Return the stretch about an anchor that agrees as it is, in whole words."""
    i, j = anchor
    begin = i - _common_end(quote[:i], text[max(0, j - i) : j])
    end = i + _common_start(quote[i:], text[j : j + len(quote) - i])
    if begin or cuts(text, j - i):
        begin = quote.find(" ", begin, i) + 1 or i
    if end < len(quote) or cuts(text, j + len(quote) - i):
        end = quote.rfind(" ", i, end)
        end = end if end >= 0 else _word_end(quote, i)
    return begin, j - i + begin, end - begin


def chained(quote: str, text: str, middle: Run) -> list[Run]:
    """Return a run with those that follow it, and go before it, a few words further on."""
    runs = [middle]
    while len(runs) < _MOST_RUNS and (following := _following(quote, text, runs[-1])):
        runs.append(following)
    while len(runs) < _MOST_RUNS and (leading := _leading(quote, text, runs[0])):
        runs.insert(0, leading)
    return runs


def _following(quote: str, text: str, run: Run) -> Run | None:
    """Return what agrees as it is behind a run, once a word or two have been skipped."""
    end, standing = run[0] + run[2], run[1] + run[2]
    at = end
    for _ in range(_SKIPPED):
        at = quote.find(" ", at) + 1
        if not at:
            return None
        stop = quote.find(" ", at + _SHORTEST_RUN)
        piece = quote[at - 1 :] if stop < 0 else quote[at - 1 : stop]
        found = text.find(piece, standing, standing + at - end + len(piece) + _LEFT_OUT)
        if found >= 0 and not cuts(text, found + len(piece)):
            return at, found + 1, _length(quote, text, at, found + 1, len(piece) - 1)
    return None


def _length(quote: str, text: str, at: int, standing: int, least: int) -> int:
    """Return how far quote and text agree from some places on, in whole words."""
    same = _common_start(quote[at:], text[standing : standing + len(quote) - at])
    if at + same == len(quote) and not cuts(text, standing + same):
        return same
    return max(least, quote.rfind(" ", at, at + same) - at)


def _leading(quote: str, text: str, run: Run) -> Run | None:
    """Return what agrees as it is before a run, once a word or two have been skipped."""
    begin, standing = run[:2]
    end = begin
    for _ in range(_SKIPPED):
        end = quote.rfind(" ", 0, max(end, 0))
        if end < 0:
            return None
        start = quote.rfind(" ", 0, max(0, end - _SHORTEST_RUN)) + 1
        piece = quote[start : end + 1]
        first = max(0, standing - begin + start - _LEFT_OUT)
        found = text.rfind(piece, first, standing)
        if found >= 0 and not cuts(text, found):
            more = _common_end(quote[:start], text[max(0, found - start) : found])
            if more < start or cuts(text, found - more):
                more = start - (quote.find(" ", start - more, start) + 1 or start)
            return start - more, found - more, end - start + more
    return None


def _word_end(text: str, at: int) -> int:
    """Return where the word ends that begins there."""
    word = _WORD.match(text, at)
    return word.end() if word else at + 1


def _common_start(one: str, other: str) -> int:
    """Return how many characters two strings have in common at the start.

    `os.path.commonprefix` gives the same, character by character; this halves.
    """
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
    return len(one) if other.endswith(one) else _common_start(one[::-1], other[::-1])
