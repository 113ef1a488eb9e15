"""The words of a sentence, read once; an item of a list goes on with what introduces it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from chronology.languages.grammar import Grammar
from chronology.languages.interrupted import begun_above, last_word
from chronology.languages.lists import Item, is_mark, item_around
from chronology.languages.sentences import sentence_around
from chronology.languages.tokens import Token, tokens


class SentenceWords(NamedTuple):
    """The words of a sentence, what they are alone and where they begin: asked for often.

    Attributes:
        tokens: the words and marks.
        spoken: their texts alone.
        starts: where they begin.
        introduction: where words stand that introduce a list of which this is an item, and are
            no part of its sentence ("The following were not paid:").
    """

    tokens: tuple[Token, ...]
    spoken: tuple[str, ...]
    starts: tuple[int, ...]
    introduction: tuple[int, int] | None = None

    @classmethod
    def of(cls, found: Sequence[Token]) -> "SentenceWords":
        """Return words as such."""
        spoken = tuple(token.text for token in found)
        return cls(tuple(found), spoken, tuple(token.start for token in found))


def sentence_words(text: str, place: tuple[int, int], grammar: Grammar) -> SentenceWords:
    """Return the words of the sentence, or sentences, of a place."""
    begin, end = sentence_around(text, *place, grammar.spelling.abbreviations)
    item = item_around(text, place[0])
    above = begun_above(text, place[0], begin, grammar) if item is None else None
    if above is not None:
        own, block, opens = above
        return _read_on(text, block, (own, max(end, own)), grammar, opens=opens)
    found = _sentence(text, begin, end, item, grammar)
    return _own_item(found, place[0], grammar) if "(" in found.spoken else found


@lru_cache(maxsize=64)
def _sentence(
    text: str, begin: int, end: int, item: Item | None, grammar: Grammar
) -> SentenceWords:
    if item is None:
        return SentenceWords.of(_tokens_of(text, begin, end, grammar))
    own = _tokens_of(text, max(begin, item.begin), min(end, item.end), grammar)
    first, _ = sentence_around(
        text, item.introduced - 1, item.introduced, grammar.spelling.abbreviations
    )
    introduction = _tokens_of(text, first, item.introduced, grammar)
    if (last := last_word(introduction, grammar)) is not None:
        return SentenceWords.of((*introduction[: last + 1], *own))
    return SentenceWords.of(own)._replace(introduction=(first, item.introduced))


@lru_cache(maxsize=64)
def _read_on(
    text: str, block: tuple[int, int], own: tuple[int, int], grammar: Grammar, *, opens: bool
) -> SentenceWords:
    """Return the words of a sentence that begins in a block farther up."""
    first, _ = sentence_around(text, block[1] - 1, block[1], grammar.spelling.abbreviations)
    begun = _tokens_of(text, max(first, block[0]), block[1], grammar)
    last = last_word(begun, grammar) if opens else len(begun) - 1
    kept = begun if last is None else begun[: last + 1]
    return SentenceWords.of((*kept, *_tokens_of(text, *own, grammar)))


def _tokens_of(text: str, begin: int, end: int, grammar: Grammar) -> tuple[Token, ...]:
    found = tuple(tokens(text, begin, end, grammar.spelling.joined))
    if any(map(str.islower, text[begin:end])):
        return found
    # Capitals throughout show no names.
    return tuple(token._replace(is_capital=False) for token in found)


def _own_item(found: SentenceWords, place: int, grammar: Grammar) -> SentenceWords:
    """Leave out the items before that of a place: "shall (a) pay, (b) *close* the road"."""
    marks = [n for n in range(len(found.spoken)) if is_mark(found.spoken, n)]
    own = bisect_right(marks, place, key=found.starts.__getitem__) - 1
    if own < 0:
        return found
    first = next((n for n in reversed(range(own + 1)) if _is_first(found.spoken[marks[n] + 1])), 0)
    introduction = found.tokens[: marks[first]]
    last = last_word(introduction, grammar)
    if last is None:
        return found
    end = marks[own + 1] if own + 1 < len(marks) else len(found.tokens)
    return SentenceWords.of((*introduction[: last + 1], *found.tokens[marks[own] + 3 : end]))


def _is_first(label: str) -> bool:
    return label in {"a", "i", "1"}
