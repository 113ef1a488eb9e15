"""What frames a whole sentence, so that it tells of nothing: "*Anyone who says that* it opened …".

"*Either* it opened *or* …", "There is *nothing to show* that it did", "*Please confirm* that".
"""

from collections.abc import Iterator

from chronology.languages.causing import meant_to_be_done
from chronology.languages.contending import opening_contention
from chronology.languages.governors import Governor
from chronology.languages.inventions import inventions
from chronology.languages.second_thoughts import second_thought
from chronology.languages.short_conditions import short_condition
from chronology.languages.tokens import QUOTE_MARKS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_TOLD = frozenset({Governing.ATTRIBUTION, Governing.HEDGE})
_BEHIND = 14  # words behind a clause in which it is told that it is not so


def framing(words: Words) -> Iterator[Governor]:
    """Yield what frames the sentence of a stretch."""
    found = (
        opening_contention(words),
        _said_by_anyone(words),
        _nothing_to_show(words),
        _asked_for(words),
        _one_of_two(words),
        _would_say(words),
        meant_to_be_done(words),
        short_condition(words),
        second_thought(words),
    )
    yield from (one for one in found if one is not None)
    yield from inventions(words)


def _said_by_anyone(words: Words) -> Governor | None:
    """Read "*Anyone who says* that it opened", and of those who do that they are wrong."""
    own, clauses = words.grammar.contending, words.grammar.clauses
    for place in range(words.first):
        is_any = words[place] in own.anyone
        if not (is_any or words[place] in own.those):
            continue
        who = place + (words[place + 1] in clauses.relatives)
        saying = words.after_adverbs(who + 1)
        is_led = who > place or is_any  # "Whoever says"
        is_told = is_led and clauses.governing.get(words[saying]) in _TOLD
        if is_told and saying < words.first and (is_any or _is_called_wrong(words)):
            return words.governor(Governing.UNSAID, place, saying + 1)
    return None


def _is_called_wrong(words: Words) -> bool:
    """Say whether it is told behind a clause that somebody is wrong: "are *lying*"."""
    grammar = words.grammar
    wrong = grammar.negation.false_predicates | grammar.contending.wrong
    end = min(words.end_of_sentence(), words.last + _BEHIND)
    return any(
        words[n] in grammar.verbs.be and words[words.after_adverbs(n + 1)] in wrong
        for n in range(words.last, end)
    )


def _nothing_to_show(words: Words) -> Governor | None:
    """Read "There is *nothing to show* that", "*no evidence to confirm* that"."""
    grammar, negation = words.grammar, words.grammar.negation
    for place in range(words.first - 2):
        is_noun = words[place] in negation.no
        if not is_noun and words[place] not in negation.none:
            continue
        is_none = not is_noun or words[place + 1] in grammar.clauses.nouns
        at = place + 1 + is_noun
        is_none = is_none and words[at] in grammar.verbs.infinitive
        verb = words.after_adverbs(at + 1)
        if is_none and verb < words.first and words[verb] in grammar.clauses.governing:
            return words.governor(Governing.UNSAID, place, verb + 1)
    return None


def _asked_for(words: Words) -> Governor | None:
    """Read "*Please confirm* that it opened"; "please note that it did" tells that it did."""
    own, clauses = words.grammar.contending, words.grammar.clauses
    for place in range(words.first):
        is_asked = words[place] in own.please and words[place + 1] in clauses.showing
        if is_asked and place + 1 < words.first:
            return words.governor(Governing.QUESTION, place, place + 2)
    return None


def _would_say(words: Words) -> Governor | None:
    """Read "Only a fool *would say* that it opened"; "he would later say" tells that he did."""
    grammar = words.grammar
    for place in range(1, words.first - 1):
        if words[place] not in grammar.verbs.told_future:
            continue
        is_would = grammar.clauses.governing.get(words[place + 1]) in _TOLD
        is_clause = words[place + 2] in grammar.clauses.that or place + 2 >= words.first
        is_clause = is_clause or words.opens_noun(place + 2)
        if is_would and is_clause and not words.has_verb_between(0, place):
            return words.governor(Governing.HEDGE, place, place + 2)
    return None


def _one_of_two(words: Words) -> Governor | None:
    """Read "*Either* the tunnel opened on 3 May or the bridge did"."""
    own, clauses = words.grammar.contending, words.grammar.clauses
    for place in range(words.first + 1):
        if words[place] not in own.either:
            continue
        before, end = words[place - 1], words.end_of_sentence()
        opens = place == 0 or before in STOPS | QUOTE_MARKS | {","} or before in clauses.that
        if not opens:
            continue
        other = next((n for n in range(words.last, end) if words[n] in clauses.alternative), None)
        if other is not None and words.has_verb_between(other, end):
            return words.governor(Governing.HEDGE, place, place + 1)
    return None
