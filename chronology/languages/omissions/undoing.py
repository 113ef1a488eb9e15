"""Words of a remark by which a thing is denied, undone, doubted or only said."""

from chronology.languages.omissions.gap import Gap, Places
from chronology.vocabulary import Governing

_UNDOING = frozenset({Governing.DENIAL, Governing.FALSITY, Governing.NEGATION})
_SAID = frozenset({Governing.ATTRIBUTION, Governing.PLAN})
_HEAD = 4  # words of a remark among which the noun stands that says what it is


def undone(gap: Gap, places: Places) -> bool:
    """Say whether words deny or undo something."""
    return any(undoes(gap, place) for place in places)


def undoes(gap: Gap, place: int) -> bool:
    """Say whether a word denies or undoes something: "not", "cancelled", "called off"."""
    negation, word = gap.grammar.negation, gap.words[place]
    if word in negation.adverbs | negation.none | negation.false_adverbs:
        return True
    if word in negation.false_predicates or word in gap.own.undoing:
        return True
    if gap.words.begun(gap.own.undoing_phrases, place):
        return True
    return gap.grammar.clauses.governing.get(word) in _UNDOING and not gap.words.is_noun(place)


def doubted(gap: Gap, places: Places) -> bool:
    """Say whether words are somebody's saying, or make of a thing none that is."""
    head = set(places[:_HEAD])
    return any(_doubts(gap, place, is_head=place in head) for place in places)


def _doubts(gap: Gap, place: int, *, is_head: bool) -> bool:
    words, grammar, word = gap.words, gap.grammar, gap.words[place]
    negation = grammar.negation
    if word in negation.hedging_adverbs | gap.own.lacking | grammar.clauses.reporting_openings:
        return True
    if word in negation.almost and not words[place + 1][:1].isdigit():
        return True
    if word in grammar.clauses.conditions or word in grammar.nouns.few or word in gap.own.saying:
        return True
    if is_head and word in gap.own.unreal:
        return True
    kind = grammar.clauses.governing.get(word)
    if kind is None or words.is_noun(place) or words.is_name(place):
        return False
    return kind not in _SAID or _is_said(gap, place)


def _is_said(gap: Gap, place: int) -> bool:
    """Say whether a word of saying is a verb: "sources *state*", not "the northern state of"."""
    word, following = gap.words[place], gap.words[place + 1]
    is_inflected = gap.grammar.is_past(word) or word.endswith(gap.grammar.verbs.present_ending)
    return is_inflected or not following[:1].isalnum()
