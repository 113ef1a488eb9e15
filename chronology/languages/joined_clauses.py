"""Verbs of a sentence that stand in another clause than one of them, with a subject of its own.

"The mill *was sold* and the owner left on 3 May": the owner left then, and nobody says when the
mill was sold.
"""

from collections.abc import Iterator

from chronology.languages.grammar import Grammar
from chronology.languages.other_clauses import before_the_verb
from chronology.languages.tokens import STOPS
from chronology.languages.words import Words

_SUBJECT = 12  # words of a subject


def joined_verbs(text: str, verb: int, grammar: Grammar) -> Iterator[str]:
    """Yield the verbs of clauses that "and" joins with that of a verb, each with its own subject.

    Args:
        text: the text.
        verb: the code point at which the verb begins.
        grammar: the words of the language.
    """
    words = Words.around(text, (verb, verb + 1), (verb, verb + 1), grammar)
    own = words.place_of(verb)
    for place in range(len(words)):
        is_verb = words.tells_past(place) and words.is_verb(place)
        if place == own or not is_verb or grammar.is_auxiliary(words[place]):
            continue
        joint = _joint_of(words, max(place, own))
        if joint is not None and joint > min(place, own):
            yield words[place]


def _joint_of(words: Words, verb: int) -> int | None:
    """Return what joins the clause of a verb to that before it; `None` without a subject."""
    last = before_the_verb(words, verb)
    joints = words.grammar.clauses.linking | {",", ";"}
    near = range(last, max(-1, last - _SUBJECT), -1)
    joint = next((n for n in near if words[n] in joints or words[n] in STOPS), None)
    if joint is None or words[joint] not in joints:
        return None
    subject = range(joint + 1, last + 1)
    if any(words.is_verb(n) for n in subject):
        return None
    return joint if any(_heads_a_subject(words, n) for n in subject) else None


def _heads_a_subject(words: Words, place: int) -> bool:
    """Say whether a word may name a subject, and is no mere part of a time or a place."""
    grammar, word = words.grammar, words[place]
    if words[place - 1] in grammar.nouns.prepositions or words.is_time(place):
        return False
    small = grammar.nouns.prepositions | grammar.clauses.relatives | grammar.clauses.temporals
    small |= grammar.nouns.determiners | grammar.clauses.that | grammar.clauses.conditions
    return word[:1].isalpha() and not (word in small or grammar.is_adverb(word))
