"""What one side claims, and the text does not tell by itself: "the claimant *contends that*".

By the verb of saying ("maintains that"), by who says it ("the defendant says"), by the noun of
the clause ("the claim that", "the owners' case is that"), or by what opens the sentence
("According to the claimant").
"""

from collections.abc import Iterator

from chronology.languages.governors import Governor
from chronology.languages.subjects import subjects_before, subjects_behind
from chronology.languages.tokens import STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_OPENING = 14  # words of what opens a sentence: "On the case of the second defendant,"
_BEHIND = 6  # words behind a clause in which it is told to be so
_OWNER = 5  # words between who owns a noun and the noun: "the owners' second witness statement"


def contends(words: Words, verb: int) -> bool:
    """Say whether a verb of saying leaves open whether what is said is so."""
    own = words.grammar.contending
    if words[verb - 1] in own.rightly or words[verb + 1] in own.rightly:
        return False
    subjects = list(_subjects(words, verb))
    if any(word in own.oneself for word in subjects):
        return False
    before = words.before_adverbs(verb - 1)  # "the accused" looks like a verb
    is_party = words[before] in own.parties and words[before - 1] in words.grammar.nouns.determiners
    return is_party or words[verb] in own.verbs or any(word in own.parties for word in subjects)


def _subjects(words: Words, verb: int) -> Iterator[str]:
    """Yield the last word of each subject of a verb of saying, before it or behind it."""
    found = subjects_before(verb, words) or subjects_behind(verb + 1, words)
    yield from (subject.head[-1].lower() for subject in found if subject.head)


def contended_noun(words: Words, noun: int) -> int | None:
    """Return where the words begin by which a noun bears what one side claims; `None` for none."""
    own, word = words.grammar.contending, words[noun]
    is_granted = any(words[n] in own.accepting for n in range(noun - _OWNER, noun))
    if is_granted or _is_upheld(words):
        return None
    if word in own.nouns:
        return None if _is_own(words, noun) else noun
    if word not in own.owned:
        return None
    if words[noun - 1] in own.giving:
        return noun - 1
    owner = next((n for n in range(noun - 1, noun - _OWNER, -1) if _owns(words, n)), None)
    if owner is None:
        return None
    return owner - (words[owner] in words.grammar.nouns.genitive)


def _is_upheld(words: Words) -> bool:
    """Say whether it is told behind the stretch that it is so: "is correct", "did succeed"."""
    grammar, negation = words.grammar, words.grammar.negation
    for place in range(words.last, words.last + _BEHIND):
        word = words[place]
        if word in negation.adverbs:
            return False
        if word in (negation.true_predicates | grammar.contending.upheld) - grammar.clauses.made:
            return True
        is_own = grammar.is_auxiliary(word) or grammar.is_adverb(word) or word == ","
        if not (is_own or word in negation.before_predicates):
            return False
    return False


def _is_own(words: Words, noun: int) -> bool:
    """Say whether whoever wrote it claims it: "I stand by my claim that"."""
    return any(words[n] in words.grammar.contending.oneself for n in range(noun - _OWNER, noun))


def _owns(words: Words, place: int) -> bool:
    """Say whether a word tells whose a noun behind it is: "*their* case", "the *owners'* case"."""
    token, grammar = words.token(place), words.grammar
    if token is None:
        return False
    is_owner = words[place] in grammar.contending.owners or words[place] in grammar.nouns.genitive
    return is_owner or words.text[token.end - 1 : token.end] in {"'", "’"}


def opening_contention(words: Words) -> Governor | None:
    """Return what opens a sentence and says that one side claims it: "*On the owners' case*, …"."""
    own = words.grammar.contending
    last = words.last
    begin = next((n + 1 for n in range(last - 1, -1, -1) if words[n] in STOPS), 0)
    if words[begin] not in own.leads:
        return None
    for place in range(begin + 1, min(begin + _OPENING, last)):
        if words[place] == ",":
            return None
        is_party = words[begin] in words.grammar.clauses.reporting_openings
        is_party = is_party and words[place] in own.parties
        is_noun = words[place] in own.owned | own.nouns and words[place + 1] == ","
        if is_party or (is_noun and contended_noun(words, place) is not None):
            return words.governor(Governing.CONTENTION, begin, place + 1)
    return None


def is_hearsay(words: Words, at: int, before: int) -> bool:
    """Say whether nobody is named who says something: "*it was said* that"."""
    grammar = words.grammar
    is_passive = words[at] in grammar.clauses.hearsay and words[at - 1] in grammar.verbs.be
    return is_passive and words[before] in grammar.nouns.impersonal
