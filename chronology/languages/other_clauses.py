"""Clauses beside the main one that have a time: relative ones, those of time, and what was before.

"The man *who came* in 1936 has left", "*before it began* on 3 May, they", "*having opened* it in
2019, she resigned".
"""

from chronology.languages.hanging import follows_noun
from chronology.languages.opening_clauses import is_absolute, stands_in_opening
from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

_MODIFIER = 8  # words before a verb in which what makes it a modifier stands


def is_in_another_clause(time: TimeInSentence, verb: int, main: int) -> bool:
    """Say whether a verb stands in a relative clause, or in one of time."""
    words = time.words
    if is_in_relative(words, verb) or (verb < main and _opens_a_time(words, verb)):
        return True
    if verb < main and time.opening_gerund() == verb:
        return True
    if stands_in_opening(words, verb, main):
        return True
    if main < verb and is_absolute(words, verb, main):
        return True
    if _is_having(words, verb) and verb != main:
        return True
    return _is_in_contact(words, verb, main) or _is_while(words, verb, main)


def _is_having(words: Words, verb: int) -> bool:
    """Say whether something was done before: "*having opened* it in 2019, she resigned"."""
    grammar = words.grammar
    helpers = range(before_the_verb(words, verb) + 1, verb)
    return any(words[n] in grammar.verbs.have and grammar.is_gerund(words[n]) for n in helpers)


def is_in_relative(words: Words, verb: int) -> bool:
    """Say whether a verb stands in a relative clause: "which was *built* in 1936"."""
    grammar = words.grammar
    ends = STOPS | {","} | grammar.clauses.linking
    for place in range(before_the_verb(words, verb), max(-1, verb - _MODIFIER), -1):
        word = words[place]
        if word in grammar.clauses.relative_pronouns:
            return True
        if word in grammar.clauses.that and follows_noun(words, place):
            return True
        if grammar.is_verb(word) or word in ends:
            return False
    return False


def _is_in_contact(words: Words, verb: int, main: int) -> bool:
    """Say whether a clause tells of the noun before it: "the loan it *had taken* in 2019"."""
    grammar = words.grammar
    subject = before_the_verb(words, verb)
    noun = words[subject - 1]
    is_joined = noun in grammar.clauses.coordinators | grammar.clauses.temporals
    is_noun = noun[:1].isalpha() and not (
        is_joined or grammar.is_verb(noun) or noun in grammar.nouns.prepositions
    )
    is_after = 0 <= main < subject and words[main] not in grammar.clauses.governing
    is_apart = noun in grammar.clauses.that | grammar.clauses.conditions
    return is_after and is_noun and not is_apart and words[subject] in grammar.nouns.pronouns


def _is_while(words: Words, verb: int, main: int) -> bool:
    """Say whether a verb stands in a clause of time: "left, after he *was appointed* in"."""
    return main < verb and any(
        words[n] in words.grammar.clauses.temporals and not words.precedes_time(n)
        for n in range(main + 1, verb)
    )


def _opens_a_time(words: Words, verb: int) -> bool:
    """Say whether a verb stands in a clause of time that opens: "Before it *began*"."""
    clauses = words.grammar.clauses
    begin = before_the_verb(words, verb)
    for place in range(begin, max(-1, begin - _MODIFIER), -1):
        word = words[place]
        if word in clauses.temporals | clauses.simultaneous and not words.precedes_time(place):
            return place == 0 or words[place - 1] in STOPS | {",", "."}
        if word in STOPS or word == "," or words.is_verb(place):
            return False
    return False


def before_the_verb(words: Words, verb: int) -> int:
    """Return the place before a verb, its auxiliaries and what negates it."""
    grammar = words.grammar
    own, place = grammar.negation.adverbs, verb - 1
    while (
        grammar.is_auxiliary(words[place])
        or grammar.is_adverb(words[place])
        or words[place] in grammar.verbs.modals
        or words[place] in own
    ):
        place -= 1
    return place
