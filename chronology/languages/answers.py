"""Answers: what somebody writes or says right behind what another told, by which it is not so.

"> The bridge was opened on 3 May." – "*That is wrong*." "*No, it was June*." "*Are you sure?*"
"""

import re
from itertools import islice

from chronology.languages.behind import after_predicate
from chronology.languages.following import denying, first_word
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.happening import helped_verb
from chronology.languages.tokens import ENDS, LABEL_ENDS, Token, tokens
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_MOST = 16  # words of an answer that are read
_SENTENCE = re.compile(r"\s{0,40}(?P<own>(?:[^.!?\n]|\n(?!\s)){1,240}[.!?]?)")


def contradiction(text: str, begin: int, told: Words, *, of_several: bool) -> Governor | None:
    """Return the words of an answer by which what was told is not so, or in doubt; or `None`.

    Args:
        text: the text.
        begin: where the answer begins.
        told: the sentence that it answers.
        of_several: whether only an answer to all that was told counts ("Both are wrong").
    """
    found = _SENTENCE.match(text, begin)
    if found is None:
        return None
    words = _answering(text, found.span("own"), told.grammar)
    first = first_word(words)
    if of_several:
        return _called_wrong(words, first, of_several=True)
    return (
        denying(words, told)
        or _refusing(words, first)
        or _called_wrong(words, first, of_several=False)
        or _not_true(words, first)
        or _not_thought(words, first)
        or _doubting(words, first)
        or _another_time(words, told)
        or _undoing(words, told)
    )


def _answering(text: str, place: tuple[int, int], grammar: Grammar) -> Words:
    """Return the words of an answer, closed by a mark as sentences are."""
    found = tuple(islice(tokens(text, *place, grammar.spelling.joined), _MOST))
    if not found or found[-1].text not in ENDS:
        found = (*found, Token(".", place[1], place[1], is_capital=False))
    spoken = tuple(token.text for token in found)
    return Words(text=text, grammar=grammar, tokens=found, spoken=spoken, first=0, last=0)


def _refusing(words: Words, first: int) -> Governor | None:
    """Read "No.", "No, it was June", "No it wasn't", "Nope, still drips"; not "No problem"."""
    grammar, own = words.grammar, words.grammar.answers
    if words[first] not in own.refusing:
        return None
    at = first + 1
    is_parted = words[at] in ENDS | LABEL_ENDS | {",", ";"}
    following = words[at + 1] if is_parted else words[at]
    subjects = grammar.nouns.pronouns | grammar.negation.referring
    opens_clause = following in subjects and not is_parted
    if following in own.courteous or not (is_parted or opens_clause):
        return None
    return words.governor(Governing.NEGATION, first, first + 1)


def _called_wrong(words: Words, first: int, *, of_several: bool) -> Governor | None:
    """Read "Wrong!", "That is wrong", "Not correct", and of several "Both are wrong"."""
    grammar = words.grammar
    at = first
    if words[first] in grammar.answers.several if of_several else _refers(words, first):
        at = first + 1
        if words[at] not in grammar.verbs.be:
            return None
        at += 1
    elif of_several:
        return None
    end = after_predicate(words, at)
    if end is None or words[end][:1].isalnum():
        return None
    return words.governor(Governing.FALSITY, first, end)


def _refers(words: Words, first: int) -> bool:
    nouns, negation = words.grammar.nouns, words.grammar.negation
    return words[first] in negation.referring | nouns.impersonal | words.grammar.answers.several


def _not_true(words: Words, first: int) -> Governor | None:
    """Read "Not true, it was let"."""
    negation = words.grammar.negation
    is_so = words[first + 1] in negation.true_predicates and not words[first + 2][:1].isalnum()
    if words[first] not in negation.plain or not is_so:
        return None
    return words.governor(Governing.FALSITY, first, first + 2)


def _not_thought(words: Words, first: int) -> Governor | None:
    """Read "I don't think so", "We do not believe that"."""
    grammar = words.grammar
    if words[first] not in grammar.nouns.pronouns:
        return None
    verb, is_negative = helped_verb(words, first + 1)
    is_belief = grammar.clauses.governing.get(words[verb]) is Governing.HEDGE
    is_belief = is_belief or words[verb] in grammar.contending.doubting
    stands_for_it = words[verb + 1] in grammar.clauses.echoing | grammar.negation.referring
    is_whole = not words[verb + 2][:1].isalnum()
    if not (is_negative and is_belief and stands_for_it and is_whole):
        return None
    return words.governor(Governing.NEGATION, first, verb + 2)


def _doubting(words: Words, first: int) -> Governor | None:
    """Read "Are you sure?", "Actually it was June", "You mean June?"."""
    grammar, own = words.grammar, words.grammar.answers
    if phrase := words.begun(own.doubts, first):
        return words.governor(Governing.HEDGE, first, first + len(phrase))
    at = words.after_adverbs(first + 1)
    is_put_right = words[first] in own.setting_right and any(map(words.is_time, range(len(words))))
    is_asked = words[first] in grammar.nouns.pronouns and words[at] in own.meaning
    if not (is_put_right or is_asked):
        return None
    return words.governor(Governing.HEDGE, first, at + 1 if is_asked else first + 1)


def _undoing(words: Words, told: Words) -> Governor | None:
    """Read "We *never sold* it", of what was told to have been sold; "That is *not what* …"."""
    grammar = words.grammar
    done = {told[n] for n in range(told.first, told.last) if told.is_verb(n)}
    done = {word for word in done if not grammar.is_auxiliary(word)}
    for place in range(len(words)):
        if words[place] not in grammar.negation.adverbs:
            continue
        verb, _ = helped_verb(words, place)
        is_same = words[verb] in done
        if is_same or words[place + 1] in grammar.invented.what:
            return words.governor(Governing.NEGATION, place, min(verb, len(words) - 1) + 1)
    return None


def _another_time(words: Words, told: Words) -> Governor | None:
    """Read "It was June, *not May*", of what was told of May."""
    times = {told[n] for n in range(len(told)) if told.is_time(n)}
    for place in range(len(words)):
        at = place + 1
        at += words[at] in words.grammar.times.prepositions
        at += words[at] in words.grammar.nouns.determiners
        if words[place] in words.grammar.negation.plain and words[at] in times:
            return words.governor(Governing.FALSITY, place, at + 1)
    return None
