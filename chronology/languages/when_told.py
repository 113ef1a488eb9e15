"""Whether words tell of what was, of what is as one speaks, or of what is to come."""

from chronology.languages.grammar import Grammar
from chronology.languages.tokens import tokens
from chronology.languages.words import Words
from chronology.vocabulary import Governing


def tells_of_now(text: str, stretch: tuple[int, int], grammar: Grammar) -> bool:
    """Say whether a verb tells of what is, or will be, as one speaks: "said it *will* open".

    Args:
        text: the text in which the stretch stands.
        stretch: the code point at which it begins, and the one after it.
        grammar: the words of its language.
    """
    return not grammar.verbs.of_now.isdisjoint(_spoken(text, stretch, grammar))


def tells_of_the_past(text: str, stretch: tuple[int, int], grammar: Grammar) -> bool:
    """Say whether words tell what became of something, or that it is still open.

    Args:
        text: the text in which the stretch stands.
        stretch: the code point at which it begins, and the one after it.
        grammar: the words of its language.
    """
    still = grammar.verbs.still_to | grammar.negation.adverbs
    return any(grammar.is_past(word) or word in still for word in _spoken(text, stretch, grammar))


def tells_of_what_comes(text: str, stretch: tuple[int, int], grammar: Grammar) -> bool:
    """Say whether words tell of what is to come: "will be long".

    Args:
        text: the text in which the stretch stands.
        stretch: the code point at which it begins, and the one after it.
        grammar: the words of its language.
    """
    modals = grammar.verbs.modals
    coming = {word for word, kind in modals.items() if kind is Governing.PLAN}
    coming -= grammar.verbs.told_future
    return not coming.isdisjoint(_spoken(text, stretch, grammar))


def tells_of_a_state(text: str, verb: int, grammar: Grammar) -> bool:
    """Say whether a verb tells what is so as one speaks: "*is booked*", "*'m* on the list".

    Args:
        text: the text in which the verb stands.
        verb: the code point at which it, or its auxiliaries, begin.
        grammar: the words of its language.
    """
    place = (verb, verb + 1)
    words = Words.around(text, place, place, grammar)
    own, verbs = words.first, grammar.verbs
    while grammar.is_auxiliary(words[own]) or grammar.is_adverb(words[own]):
        own += 1
    first = own
    while grammar.is_auxiliary(words[first - 1]) or grammar.is_adverb(words[first - 1]):
        first -= 1
    helpers = {words[n] for n in range(first, own)}
    of_now = (verbs.be & verbs.of_now) - verbs.past
    is_now = bool(helpers & of_now) and helpers.isdisjoint(verbs.unfinite_be)
    has = words[own - 1] in verbs.have & verbs.of_now and not grammar.is_participle(words[own])
    return (is_now and not grammar.is_gerund(words[own])) or has


def _spoken(text: str, stretch: tuple[int, int], grammar: Grammar) -> frozenset[str]:
    return frozenset(one.text for one in tokens(text, *stretch, grammar.spelling.joined))
