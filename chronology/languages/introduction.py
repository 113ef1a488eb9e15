"""What the words that introduce a list, or head it, make of its items.

"The following payments were *not made*: …", "The seller *denies* the following: …", "*Planned*: …"
"""

from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.walk import Walk
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_HEADING = 8  # words of a heading, at most


def introducing(text: str, place: tuple[int, int], grammar: Grammar) -> list[Governor]:
    """Return what governs the items of a list from its introduction.

    Args:
        text: the text.
        place: where the introduction begins, and the code point after it.
        grammar: the words of the language.
    """
    words = Words.around(text, place, place, grammar)
    speaks_of_items = any(word in grammar.nouns.pointing_on for word in words.spoken)
    is_heading = len(words) <= _HEADING and not _has_subject_and_verb(words)
    if not (speaks_of_items or is_heading):
        return []
    found = [one for one in Walk(words).governors() if one.turns]
    return found or [*_denials(words), *(_announced(words) if is_heading else [])]


def _has_subject_and_verb(words: Words) -> bool:
    grammar = words.grammar
    return any(words.is_verb(n) and not grammar.is_participle(words[n]) for n in range(len(words)))


def _denials(words: Words) -> list[Governor]:
    """Return what denies without a verb in the past: "denies the following", "not paid"."""
    grammar = words.grammar
    for place in range(len(words)):
        is_denying = grammar.clauses.governing.get(words[place]) is Governing.DENIAL
        if is_denying and not words.is_noun(place):
            return [words.governor(Governing.DENIAL, place, place + 1)]
        if words[place] in grammar.negation.plain or words.is_none(place):
            return [words.governor(Governing.NEGATION, place, place + 2)]
    return []


def _announced(words: Words) -> list[Governor]:
    """Return the words of a heading by which its items are yet to come: "Planned", "Upcoming"."""
    times = words.grammar.times
    ahead = times.scheduling | times.announcing
    place = next((n for n in range(len(words)) if words[n] in ahead), None)
    return [] if place is None else [words.governor(Governing.PLAN, place, place + 1)]
