"""Whom a clause addresses at its head, and what is no part of it."""

from chronology.languages.tokens import QUOTE_MARKS
from chronology.languages.words import Words

_ADDRESS = 8  # words and marks of a salutation
_NAME = 4  # words and marks of a mere name that is addressed


def behind_address(words: Words, begin: int, group: int) -> int:
    """Return the place behind whom a clause addresses: "*Dear Ann,* we paid", "*Tom,* The panels".

    Args:
        words: the sentence.
        begin: where the clause begins, with whom it addresses.
        group: the first word of its verb.
    """
    at = begin
    while words[at] in QUOTE_MARKS:
        at += 1
    if words[at] not in words.grammar.drafting.salutations:
        return _behind_a_name(words, begin, at, group)
    near = range(at + 1, min(at + _ADDRESS, group))
    mark = next((n for n in near if words[n] in {",", "!", ":"}), None)
    is_name = mark is not None and any(words.tokens[n].is_capital for n in range(at + 1, mark))
    return mark + 1 if mark is not None and is_name else begin


def _behind_a_name(words: Words, begin: int, at: int, group: int) -> int:
    """Return the place behind a mere name that a sentence follows: "*Tom,* The panels came"."""
    grammar = words.grammar
    near = range(at, min(at + _NAME, group))
    comma = next((n for n in near if words[n] == ","), at)
    following = words.token(comma + 1)
    known = grammar.drafting.vague | grammar.drafting.openings | grammar.times.names
    is_name = comma > at and all(
        words.tokens[n].is_capital
        and not (words[n] in known or grammar.is_adverb(words[n]) or words.is_time(n))
        for n in range(at, comma)
    )
    opens = grammar.nouns.determiners | grammar.nouns.pronouns
    is_sentence = following is not None and following.is_capital and following.text in opens
    behind = words.token(comma + 2)
    is_sentence &= behind is not None and not behind.is_capital  # "Bern, The Hague and"
    return comma + 1 if is_name and is_sentence and comma + 1 < group else begin
