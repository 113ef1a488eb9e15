"""The sentence behind: one that says no more than that what was told is not so.

"The bridge was opened on 3 May. *That is false.*" "… *It was not.*" "… *The mayor denied this.*"
"""

import re
from itertools import islice

from chronology.languages.behind import after_predicate
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS, tokens
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_MOST = 14  # words of such a sentence
_LATER = 12  # words behind a stretch in which a clause begins that denies it
_SHORT = re.compile(r"[^.!?]{2,120}[.!?]")  # such a sentence, with its mark


def denial_behind(text: str, end: int, grammar: Grammar) -> Governor | None:
    """Return the words of the next sentence by which what was told is not so.

    Args:
        text: the text.
        end: where the sentence ends in which it is told.
        grammar: the words of the language.
    """
    sentence = _SHORT.match(text, end)
    if sentence is None:
        return None
    words = _next_words(text, sentence, grammar)
    first = next((n for n in range(len(words)) if words[n] not in QUOTE_MARKS), 0)
    return _called_false(words, first) or _denied(words, first) or _not_so(words, first)


def _next_words(text: str, sentence: re.Match[str], grammar: Grammar) -> Words:
    found = tuple(islice(tokens(text, *sentence.span(), grammar.spelling.joined), _MOST))
    spoken = tuple(token.text for token in found)
    return Words(text=text, grammar=grammar, tokens=found, spoken=spoken, first=0, last=0)


def _called_false(words: Words, first: int) -> Governor | None:
    """Read "That is false", "This claim was not true", "False."; "It was denied" is another's."""
    grammar, negation = words.grammar, words.grammar.negation
    verb = _after_reference(words, first)
    if verb is not None and words[verb] not in grammar.verbs.be | negation.turning_out:
        return None
    end = after_predicate(words, first if verb is None else verb + 1)
    if end is None or not (_is_whole(words, end) if verb else words[end] in ENDS):
        return None
    if words[end - 1] in negation.untrue | negation.true_predicates:
        return words.governor(Governing.FALSITY, first, end)
    is_disputed = grammar.clauses.governing.get(words[end - 1]) is Governing.DENIAL
    is_said = verb is not None and words[first] not in grammar.nouns.impersonal
    return words.governor(Governing.HEDGE, first, end) if is_disputed and is_said else None


def _after_reference(words: Words, first: int) -> int | None:
    """Return the place behind words for what was just told: "that", "it", "the claim"."""
    grammar = words.grammar
    if words[first] in grammar.nouns.determiners and words[first + 1] in grammar.clauses.nouns:
        return first + 2
    is_pronoun = words[first] in grammar.negation.referring | grammar.nouns.impersonal
    return first + 1 if is_pronoun else None


def _denied(words: Words, first: int) -> Governor | None:
    """Read "He denied it", "The ministry disputes this claim", "We disagree"."""
    grammar = words.grammar
    for verb in range(first + 1, len(words)):
        is_denying = grammar.clauses.governing.get(words[verb]) is Governing.DENIAL
        onward = _after_reference(words, verb + 1) if is_denying else None
        if words[verb] in grammar.negation.disagreeing:
            onward = verb + 1
        if onward is not None and (words[onward] in ENDS or words[onward] in STOPS):
            return words.governor(Governing.DENIAL, first, onward)
        if words[verb] in ENDS:
            break
    return None


def denied_later(words: Words) -> Governor | None:
    """Return what a later clause of the sentence denies: "…, *but we reject that claim*"."""
    clauses = words.grammar.clauses
    opens = clauses.clause_coordinators | {";"} | clauses.contrasting | clauses.conceding_clauses
    end = words.end_of_sentence()
    for place in range(words.last, min(end, words.last + _LATER)):
        if words[place] in opens:
            first = place + 1
            return _called_false(words, first) or _denied(words, first) or _not_so(words, first)
    return None


def _not_so(words: Words, first: int) -> Governor | None:
    """Read "It was not.", "They never did.", "Not so."."""
    grammar, negation = words.grammar, words.grammar.negation
    is_short = words[first] in negation.plain and words[first + 2] in ENDS
    if is_short and words[first + 1] in negation.true_predicates:
        return words.governor(Governing.NEGATION, first, first + 2)
    if words[first] not in grammar.nouns.pronouns | negation.referring:
        return None
    own = range(first + 1, first + 4)
    last = next((n for n in own if words[n] in ENDS), None)
    between = [words[n] for n in range(first + 1, last or first + 1)]
    is_own = all(grammar.is_auxiliary(word) or word in negation.adverbs for word in between)
    is_negative = any(word in negation.adverbs for word in between)
    if last is None or not (is_own and is_negative):
        return None
    return words.governor(Governing.NEGATION, first, last)


def _is_whole(words: Words, place: int) -> bool:
    """Say whether nothing but marks, or a new clause, follows."""
    word = words[place]
    return not word[:1].isalnum() or word in words.grammar.clauses.linking
