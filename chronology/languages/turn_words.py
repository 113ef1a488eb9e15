"""The words and times that a turn of phrase cannot be without, in their order.

    >>> put = needed("(postponed|put off)", {})
    >>> turn = needed("@put [on ON] (to|until) NEW", {"put": put})
    >>> [sorted(words) for words in turn] == [["postponed", "put"], ["to", "until"], [TIME]]
    True
    >>> are_in(turn, words_of(f"postponed to {TIME}")), are_in(turn, words_of(f"to {TIME}, put"))
    (True, False)

Its pattern is long, and a look at the words of a text tells of most turns that they are not there.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from chronology.languages.turns import LENGTH, PARTS, SLOTS, TIME

Needed: TypeAlias = tuple[frozenset[str], ...]
"""Sets of words, or of the mark of a time or a length: of each one is needed, in this order."""

_LITERAL = re.compile(r"[a-z][a-z-]*")
_WORD = re.compile(rf"\w+|[{TIME}{LENGTH}]")
_SLOT = re.compile(rf"({'|'.join(SLOTS)})(?:\+|'s)?")
# Letters that are as "i", "s" and "k" to a pattern that regards no case, and no others' small ones.
_SMALL = str.maketrans("İıſ\N{KELVIN SIGN}", "iisk")


def needed(turn: str, names: Mapping[str, Needed]) -> Needed:
    """Return what stands, in this order, wherever a turn does.

    Args:
        turn: the words, in the notation of `chronology.languages.turns`.
        names: the same of what its names stand for.
    """
    return tuple(_needed(iter(PARTS.findall(turn)), names, end=""))


def words_of(text: str) -> list[str]:
    """Return the words and marks of a text, as they are compared with those that a turn needs."""
    return _WORD.findall(text.translate(_SMALL).lower())


def are_in(turn: Needed, words: Sequence[str]) -> bool:
    """Say whether all that a turn needs stands among some words, in its order."""
    left = iter(words)
    return all(any(word in one for word in left) for one in turn)


def _needed(parts: Iterator[str], names: Mapping[str, Needed], end: str) -> list[frozenset[str]]:
    """Return what is needed by all that stands up to a closing mark."""
    branches = [list[frozenset[str]]()]
    for part in parts:
        if part == end:
            break
        if part == "|":
            branches.append([])
        elif part == "(":
            branches[-1] += _needed(parts, names, ")")
        elif part == "[":
            _needed(parts, names, "]")  # which may be left out
        elif part[0] == "@":
            branches[-1] += names[part[1:]]
        elif slot := _SLOT.fullmatch(part):
            branches[-1].append(frozenset({SLOTS[slot[1]]}))
        elif _LITERAL.fullmatch(part):
            branches[-1] += [frozenset({word}) for word in _WORD.findall(part)]
    if len(branches) == 1:
        return branches[0]
    return [frozenset().union(*(min(one, key=len) for one in branches))] if all(branches) else []
