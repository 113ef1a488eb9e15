"""A sentence that something else stands in: "It is not true that", a table, "the mill was closed".

Text boxes, tables, asides, rules and the numbers of pages stand in a text as blocks of their own.
What was read before them goes on behind them, and what governs there governs on.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from chronology.languages.grammar import Grammar
from chronology.languages.tokens import Token

_REACH = 3000  # code points above a block in which its sentence is sought
_MOST = 6  # blocks that may stand in a sentence
_NEAR = 3  # of them, where what goes on begins with a capital
_FEWEST_WORDS = 3  # of a sentence that is left unfinished
_AFTER_WORDS = frozenset({":", ",", "—", "–", "-"})
_NO_WORDS = re.compile(r"[\W_]*+(?:\d{1,5}[\W_]*+)?\Z")
_FINISHED = re.compile(r"[.!?…:;][\"”’')\]]{0,2}\Z")
_ITEM = re.compile(r"[ \t]{0,40}(?:[-*•–▪·]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])[ \t]")
_SMALL = re.compile(r"[\"“‘'(\[]{0,2}[^\W\d_]")


def begun_above(
    text: str, place: int, begin: int, grammar: Grammar
) -> tuple[int, tuple[int, int], bool] | None:
    """Return where a sentence goes on, where the block of its begin stands, and if that opens.

    Args:
        text: the text.
        place: a place in the sentence.
        begin: where it begins, as far as punctuation tells.
        grammar: that of its language.
    """
    own, *above = islice(_blocks_above(text, place), _MOST + 1)
    first = _SMALL.match(text, own[0])
    if begin > own[0] or first is None or not above:
        return None
    is_small = first[0][-1].islower()
    unfinished = [
        (number, block)
        for number, block in enumerate(above)
        if _FINISHED.search(text[max(block[0], block[1] - 4) : block[1]]) is None
    ]
    for number, block in unfinished:
        last = text[block[0] : block[1]].rstrip(" ,:—–-").rpartition(" ")[2].rpartition("\n")[2]
        last = "" if last.istitle() else last.lower()  # the month of May is no "may"
        if is_small and opens_a_clause(last, grammar):
            return own[0], block, True
        is_done = any(_ITEM.match(text, *one) is not None for one in above[:number])
        if number < _NEAR and not is_done and _opens_strictly(last, grammar):
            return own[0], block, True
    for number, block in unfinished:
        words = text[block[0] : block[1]].split()
        is_parted = number > 0 or text[block[1] : own[0]].strip()
        if is_small and is_parted and len(words) >= _FEWEST_WORDS:
            return own[0], block, False
    return None


def _blocks_above(text: str, place: int) -> Iterator[tuple[int, int]]:
    """Yield the block of a place up to it, and those above; what has no words is none."""
    floor = max(0, place - _REACH)
    start, end, at = place, place, place
    while at >= floor:
        line = text.rfind("\n", floor, at) + 1 or floor
        if at < place and _NO_WORDS.match(text, line, at) is not None:
            if start < end or end == place:
                yield start, end
            start = end = -1
        elif end < 0:
            start, end = line, line + len(text[line:at].rstrip())
        else:
            start = line
        at = line - 1
    if end >= 0:
        yield start, end


def last_word(introduction: Sequence[Token], grammar: Grammar) -> int | None:
    """Return the last word of an introduction, if a clause must follow it: "denies that:"."""
    last = len(introduction) - 1
    while last >= 0 and introduction[last].text in _AFTER_WORDS:
        last -= 1
    if last < 0:
        return None
    return last if opens_a_clause(introduction[last].text, grammar) else None


def opens_a_clause(word: str, grammar: Grammar) -> bool:
    """Say whether a clause must follow a word that stands last: "that", "not", "was"."""
    return (
        _opens_strictly(word, grammar)
        or word in grammar.verbs.infinitive
        or word in grammar.verbs.modals
        or word in grammar.clauses.relative_pronouns
        or grammar.is_auxiliary(word)
    )


def _opens_strictly(word: str, grammar: Grammar) -> bool:
    clauses = grammar.clauses
    return word in clauses.that or word in clauses.conditions or word in grammar.negation.adverbs
