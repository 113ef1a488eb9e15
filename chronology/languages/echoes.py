"""What a denial behind a sentence denies: that something was told, or what was told.

"He told her that they were clean. *They were not.*": they were not clean, and he told her all the
same. Which of the two an echo denies, its auxiliary tells: what was told "was not", and it "did
not" tell. Where it may be either, or no echo is spoken, that it was told is left open.
"""

import attrs

from chronology.languages.governors import Denies, Governor, of_the_telling
from chronology.languages.tokens import STOPS, tokens
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_FAR = 24  # words between a verb and the clause or infinitive that it brings


def of_what_is_told(denial: Governor, words: Words, verb: int | None) -> Governor | None:
    """Return a denial behind a sentence as it stands against a stretch of it.

    The same for a verb that brings no clause of its own. Of a stretch that ends before such a
    clause, a doubt, or `None` where nothing but the clause can be denied; of one that holds the
    clause too, the denial, with what it makes of the telling alone.

    Args:
        denial: the words that deny.
        words: the sentence before them, seen from the stretch.
        verb: the verb of the stretch.
    """
    if verb is None or (content := _content_of(words, verb)) is None:
        return denial
    is_infinitive = words[content] in words.grammar.verbs.infinitive
    is_echo = _is_echo(denial, words) and (is_infinitive or not _may_echo(denial, words, verb))
    denial = attrs.evolve(denial, denies_telling=Denies.NO if is_echo else Denies.MAYBE)
    return of_the_telling(denial) if words.last <= content else denial


def _content_of(words: Words, verb: int) -> int | None:
    """Return where begins what a verb tells, promises or orders; `None` if it brings nothing."""
    grammar = words.grammar
    clauses, verbs, word = grammar.clauses, grammar.verbs, words[verb]
    is_telling = word in clauses.governing
    if not is_telling and word not in verbs.to_infinitive:
        return None
    for place in range(verb + 1, min(len(words), verb + _FAR)):
        if words[place] in STOPS:
            break
        is_clause = words[place] in clauses.that and words.has_verb_between(place, len(words))
        if is_clause or _is_infinitive(words, place):
            return place
    is_bare = is_telling and word not in clauses.only_with_that
    following = _after_time(words, words.after_adverbs(verb + 1))
    is_clause = words.opens_noun(following) or words[following] in grammar.nouns.pronouns
    has_verb = words.has_verb_between(following, words.end_of_sentence())
    return following if is_bare and is_clause and has_verb else None


def _after_time(words: Words, place: int) -> int:
    """Return the place behind a time that parts a verb from its clause: "said *on 3 May* it"."""
    at = place + (words[place] in words.grammar.nouns.prepositions)
    while at < len(words) and words.is_time(at):
        at += 1
    return at if at > place + 1 or words.is_time(place) else place


def _is_infinitive(words: Words, place: int) -> bool:
    is_led = words[place] in words.grammar.verbs.infinitive
    return is_led and not words.opens_noun(place + 1) and not words.is_time(place + 1)


def _is_echo(denial: Governor, words: Words) -> bool:
    """Say whether a denial is a pronoun and auxiliaries: "They did not."."""
    grammar = words.grammar
    own = grammar.nouns.pronouns | grammar.negation.referring | grammar.negation.adverbs
    return denial.kind is Governing.NEGATION and all(
        word in own or word in grammar.verbs.modals or grammar.is_auxiliary(word)
        for word in _said_in(denial, words)
    )


def _may_echo(denial: Governor, words: Words, verb: int) -> bool:
    """Say whether the auxiliaries of a denial may stand for a verb: "did not" for "told"."""
    verbs = words.grammar.verbs
    helpers = {words[n] for n in range(words.first_auxiliary(verb), verb)}
    own = next((kind for kind in (verbs.have, verbs.be) if helpers & kind), verbs.do)
    return not own.isdisjoint(_said_in(denial, words))


def _said_in(denial: Governor, words: Words) -> tuple[str, ...]:
    joined = words.grammar.spelling.joined
    return tuple(one.text for one in tokens(denial.words, 0, len(denial.words), joined))
