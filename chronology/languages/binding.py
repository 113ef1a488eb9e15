"""Whether the clause of a time obliges somebody, and with which words: "shall", "must … by".

The words of the verb that has the time count, and nothing of a neighbouring clause; else what
is said of a last day or of what is owed ("the deadline is", "is payable on"), an order on which
the clause hangs ("orders that it be"), and a limit of duties in a note without a verb
("Delivery: no later than"). Where it is doubtful nothing is told.
"""

from collections.abc import Iterator

import attrs

from chronology.languages.duty_asked import allowed, asked_for
from chronology.languages.duty_clause import DutyClause, Place
from chronology.languages.duty_days import of_a_deadline, of_a_debt, of_a_limit
from chronology.languages.duty_undone import is_undone
from chronology.languages.duty_verbs import of_an_order, of_the_verb, tells_a_plan
from chronology.languages.duty_wishes import is_only_wished
from chronology.languages.governors import Governor, Governors
from chronology.vocabulary import Governing

_KEEPING = frozenset({Governing.QUANTITY})  # "most of the parts shall be delivered by"


@attrs.frozen(kw_only=True)
class Obliging:
    """Words by which a plan obliges somebody.

    Attributes:
        words: the words as the text has them.
        start: the code point of the text at which they begin.
        end: the code point after them.
        plans: whether they oblige only in a document that binds: "is to be" is else a plan.
    """

    words: str
    start: int
    end: int
    plans: bool = False


def obliging(clause: DutyClause, governors: Governors) -> Obliging | None:
    """Return the words by which a clause obliges somebody; `None` if it does not, or may not.

    Args:
        clause: the clause.
        governors: what governs its verb.
    """
    words = clause.words
    if words[words.end_of_sentence() - 1] == "?" or "?" in words.spoken[words.first : words.last]:
        return None
    cues = list(_words_of_duty(clause))
    sure = (one for one in cues if not tells_a_plan(one, words))
    cue: Place | None = next(sure, None) or next(iter(cues), None)
    if (
        cue is None
        or is_only_wished(clause)
        or any(_undoes(one, cue, clause) for one in governors.found)
    ):
        return None
    if is_undone(clause, cue):
        return None
    told = _words_at(clause, cue)
    return told and attrs.evolve(told, plans=tells_a_plan(cue, words))


def expecting(clause: DutyClause, governors: Governors) -> Obliging | None:
    """Return the words by which a clause only expects or allows; `None` if it does neither.

    Args:
        clause: the clause.
        governors: what governs its verb.
    """
    words, grammar = clause.words, clause.words.grammar
    of_expecting = clause.known.expecting | grammar.verbs.mere_plans
    for place in range(max(clause.begin, 0), clause.head + 1):
        if words[place] in of_expecting and not words.is_name(place):
            token = words.tokens[place]
            told = words.text[token.start : token.end]
            return Obliging(words=told, start=token.start, end=token.end)
    for one in governors.found:
        begin, end = words.place_of(one.start), words.place_of(one.end)
        if of_expecting & {words[n] for n in range(begin, end)}:
            return Obliging(words=one.words, start=one.start, end=one.end)
    return _words_at(clause, allowed(clause))


def asking(clause: DutyClause) -> Obliging | None:
    """Return the words by which a clause is only asked for, or weighed; `None` for none.

    Args:
        clause: the clause.
    """
    return _words_at(clause, asked_for(clause))


def _words_at(clause: DutyClause, place: Place | None) -> Obliging | None:
    """Return words of a clause as the text has them."""
    if place is None:
        return None
    words = clause.words
    begin, end = words.tokens[place[0]].start, words.tokens[place[1] - 1].end
    return Obliging(words=words.text[begin:end], start=begin, end=end)


def _words_of_duty(clause: DutyClause) -> Iterator[Place]:
    """Yield the words by which a clause obliges, the surest first."""
    if clause.verb is not None:
        yield from of_the_verb(clause)
    yield from of_an_order(clause)
    yield from of_a_deadline(clause)
    yield from of_a_debt(clause)
    yield from of_a_limit(clause)


def _undoes(one: Governor, cue: Place, clause: DutyClause) -> bool:
    """Say whether words that govern a clause leave it open whether it obliges."""
    words, known = clause.words, clause.known
    begin, end = words.place_of(one.start), words.place_of(one.end)
    told = {words[n] for n in range(begin, end)}
    is_own = cue[0] <= begin < cue[1] or begin <= cue[0] < end
    before = {words[n] for n in range(begin - 3, begin)}
    match one.kind:
        case Governing.ATTRIBUTION:
            return bool(told & known.opinions or before & (known.onlookers | known.drafts))
        case Governing.PLAN:
            duties = known.duties | known.promises | known.orders | known.modals | known.ensuring
            is_of_duty = is_own or told & (duties | known.necessities | known.telling_ahead)
            is_mere = told & (known.opinions | words.grammar.verbs.mere_plans)
            return not is_of_duty or bool(is_mere or before & known.drafts)
        case Governing.NEGATION:
            return not clause.denies_a_limit()
        case Governing.HEDGE if any(_is_believed(word, clause) for word in told):
            return True
        case Governing.CONDITION:
            return not told & known.open_conditions or _has_the_time(begin, clause)
    return one.kind not in _KEEPING and not (is_own or clause.is_note())


def _has_the_time(condition: int, clause: DutyClause) -> bool:
    """Say whether a time is that of a condition: "*unless* it pays *by 3 May*, the claim shall"."""
    words, time = clause.words, clause.time
    if time is None or not condition < time[0] < clause.begin:
        return False
    return any(words[n] == "," for n in range(time[1], clause.begin)) and not any(
        words[n] == "," and words.is_time(n - 1) is False for n in range(condition, time[0])
    )


def _is_believed(word: str, clause: DutyClause) -> bool:
    """Say whether a word tells only what somebody thinks: "*reckons* it must"."""
    return clause.words.grammar.clauses.governing.get(word) is Governing.HEDGE
