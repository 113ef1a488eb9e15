"""Notes by which a document corrects what it, or an earlier version of it, said.

"*Correction, 20 June: an earlier version of this article gave the wrong date.*"
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from chronology.languages.grammar import Grammar
from chronology.languages.sentences import sentences
from chronology.languages.tokens import Token, tokens
from chronology.languages.words import Words

_LINE = re.compile(r"[^\n]+(?:\n(?![ \t]{0,40}\n)[^\n]+){0,40}")  # a paragraph
_LONGEST = 3_000  # code points of a note
_OPENING = 14  # words in which a note says that it is one
_LABEL = 6  # words of a label
_STEM = 4  # letters by which two words are of one stem
_SHORTEST = 3  # letters of a word that says what it is about


class Correction(NamedTuple):
    """A note that corrects.

    Attributes:
        start: where it begins, in code points.
        end: where it ends.
        words: the words by which it is one.
        stems: the stems of what it speaks of.
        times: the words of times in what it says to be so.
        is_of_times: whether it corrects a time, or may.
    """

    start: int
    end: int
    words: tuple[int, int]
    stems: frozenset[str]
    times: frozenset[str]
    is_of_times: bool


def corrections(text: str, grammar: Grammar) -> tuple[Correction, ...]:
    """Return the notes of a text by which it corrects something."""
    return tuple(_corrections(text, grammar))


def _corrections(text: str, grammar: Grammar) -> Iterator[Correction]:
    for block in _LINE.finditer(text):
        start, end = block.start(), min(block.end(), block.start() + _LONGEST)
        head = _tokens(text, start, min(end, start + 200), grammar)[: _OPENING + _LABEL]
        opening = _opening(text, head, grammar)
        if opening is not None:
            yield _correction(text, (start, end), opening, grammar)


def _opening(text: str, head: tuple[Token, ...], grammar: Grammar) -> tuple[int, int] | None:
    """Return where the words stand by which a paragraph says that it corrects."""
    words = _as_words(text, head, grammar)
    first = next((n for n in range(len(words)) if words[n][:1].isalpha()), len(words))
    if words[first] in grammar.negation.correcting and not words[first + 1][:1].isalpha():
        return head[first].start, head[first].end
    for place in range(min(_OPENING, len(words))):
        if phrase := words.begun(grammar.answers.earlier, place):
            return head[place].start, head[place + len(phrase) - 1].end
    return None


def _correction(
    text: str, place: tuple[int, int], opening: tuple[int, int], grammar: Grammar
) -> Correction:
    words = _as_words(text, _tokens(text, *place, grammar), grammar)
    every = {words[n] for n in range(len(words)) if words.is_time(n)}
    so = set[str]()
    begin = opening[1]
    for start, end in sentences(text[begin : place[1]], grammar.spelling.abbreviations):
        own = _as_words(text, _tokens(text, begin + start, begin + end, grammar), grammar)
        if not _tells_of_error(own):
            so |= {own[n] for n in range(len(own)) if own.is_time(n)}
    return Correction(
        start=place[0],
        end=place[1],
        words=opening,
        stems=stems(words),
        times=frozenset(so),
        is_of_times=bool(every) or not grammar.answers.dates.isdisjoint(words.spoken),
    )


def _tells_of_error(words: Words) -> bool:
    """Say whether a sentence of a note tells what had been wrong: "an earlier version said"."""
    grammar = words.grammar
    told = grammar.negation.false_predicates | grammar.negation.false_adverbs
    told |= grammar.negation.adverbs
    return any(
        word in told or words.begun(grammar.answers.earlier, n)
        for n, word in enumerate(words.spoken)
    )


def stems(words: Words) -> frozenset[str]:
    """Return the stems of the words that say of what a stretch tells."""
    grammar = words.grammar
    small = grammar.nouns.prepositions | grammar.nouns.pronouns | grammar.nouns.determiners
    small |= grammar.clauses.joining | grammar.answers.dates | grammar.answers.errors
    return frozenset(
        word[:_STEM]
        for n, word in enumerate(words.spoken)
        if len(word) >= _SHORTEST
        and word.isalpha()
        and word not in small
        and not (words.is_time(n) or grammar.is_auxiliary(word) or grammar.is_adverb(word))
    )


def words_of(text: str, place: tuple[int, int], grammar: Grammar) -> Words:
    """Return the words of a stretch of text alone."""
    return _as_words(text, _tokens(text, *place, grammar), grammar)


def _tokens(text: str, start: int, end: int, grammar: Grammar) -> tuple[Token, ...]:
    return tuple(tokens(text, start, end, grammar.spelling.joined))


def _as_words(text: str, found: tuple[Token, ...], grammar: Grammar) -> Words:
    spoken = tuple(one.text for one in found)
    return Words(text=text, grammar=grammar, tokens=found, spoken=spoken, first=0, last=len(found))
