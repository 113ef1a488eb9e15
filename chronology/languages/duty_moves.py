"""A last day, or a day in court, that is moved or fixed: "is extended from … to", "is relisted".

Only the present passive of an order or a contract does so, and what does it in being said
("hereby"); "was adjourned to" may be anybody's telling. A last day binds where it "has been"
moved, too, for that day is a duty whoever tells of it.
"""

from collections.abc import Iterator

from chronology.languages.duty_clause import DutyClause, Place
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import NEAR

_FROM = 12  # words of "by 76 days from 15 September 2023 to"
_SUBJECT = 16  # words before a verb in which the noun stands that it moves
_GRANTED = 18  # words between a grant and its last day


def of_a_moved_day(clause: DutyClause, at: int) -> Iterator[Place]:
    """Yield the verb by which a last day, or a day in court, is moved or fixed.

    Args:
        clause: the clause.
        at: the word before what leads its time in.
    """
    words, known = clause.words, clause.known
    if words[at + 1] in known.days.moving:
        at += 1  # "stood *over* to"
    if words[at] in known.days.hereby_fixing and words[at + 1] in known.days.fixed_at:
        yield from _of_a_passive(clause, at)
        return
    if words[at + 1] not in known.extending:
        return
    moved = _before_the_old_day(clause, at)
    if words[moved] in known.extended | known.days.moving:
        yield from _of_a_passive(clause, moved)
    else:
        yield from _of_a_longer_term(clause, at)


def _before_the_old_day(clause: DutyClause, at: int) -> int:
    """Go back over the old day and the length: "extended *by 76 days, from 15 September* to"."""
    words, known = clause.words, clause.known
    place = at
    while place > max(0, at - _FROM):
        word = words[place]
        is_between = word in known.days.between or words.is_time(place)
        is_between = is_between or word in words.grammar.nouns.numbers
        if not is_between:
            break
        place -= 1
    return place if place == at or words[place + 1] in known.days.leading else at


def _of_a_passive(clause: DutyClause, at: int) -> Iterator[Place]:
    words, known = clause.words, clause.known
    last = at
    while words[at - 1] in known.days.moving:  # "stood over"
        at -= 1
    begin = _helped_from(clause, at, known.hereby | known.days.further)
    told = {words[n] for n in range(begin, at)}
    before = words[words.before_adverbs(begin - 1)]
    is_open = before in known.modals_aside | words.grammar.verbs.infinitive
    if not told or is_open or told & words.grammar.negation.adverbs:
        return
    is_present = not told - known.days.now
    is_of_a_term = words[last] in known.extended and _is_subject(clause, begin, known.terms)
    is_of_court = is_present and _is_subject(clause, begin, known.days.sittings)
    is_of_a_day = is_present and _is_a_last_day(clause, begin)
    if told & known.past:
        return
    if told & known.hereby:
        yield next(n for n in range(begin, at) if words[n] in known.hereby), last + 1
    elif is_of_a_term or is_of_court or is_of_a_day:
        yield begin, last + 1


def _is_subject(clause: DutyClause, verb: int, nouns: frozenset[str]) -> bool:
    """Say whether one of some nouns stands in the subject of a verb, over what tells of it."""
    words = clause.words
    for place in range(verb - 1, max(-1, verb - _SUBJECT), -1):
        is_reduced = words.grammar.is_participle(words[place]) and not words.grammar.is_auxiliary(
            words[place - 1]
        )
        is_other = words.is_verb(place) and not is_reduced
        if words[place] in STOPS | ENDS | {","} or is_other:
            return False
        if words[place] in nouns:
            return True
    return False


def _is_a_last_day(clause: DutyClause, verb: int) -> bool:
    """Say whether what is moved is a last day by its name: "the Date for Completion"."""
    words, known = clause.words, clause.known
    for place in range(verb - 1, max(-1, verb - _SUBJECT), -1):
        if words[place] in STOPS | ENDS | {","}:
            return False
        if words.ended(known.deadlines, place) or words.ended(known.days.named, place):
            return True
    return False


def _of_a_longer_term(clause: DutyClause, end: int) -> Iterator[Place]:
    """Yield the verb by which somebody moves a last day: "*extended* the deadline … to"."""
    words, known = clause.words, clause.known
    for place in range(end, max(-1, end - 3 * NEAR), -1):
        if words[place] in STOPS | ENDS:
            return
        if words[place] in known.extended and not clause.is_weak(place):
            if any(words[n] in known.terms for n in range(place + 1, place + 4)):
                yield words.first_auxiliary(place), place + 1
            return


def of_a_grant(clause: DutyClause) -> Iterator[Place]:
    """Yield the verb by which more time is granted: "*is granted* an extension of time to"."""
    words, known = clause.words, clause.known
    if clause.time is None:
        return
    low, high = clause.segment()
    start = clause.time[0]
    if words[start - 1] not in known.extending and words[start] not in known.until:
        return
    for place in range(max(low, start - _GRANTED), start):
        if words.begun(known.days.more_time, place):
            yield from _granting(clause, (low, place), (start, high))
            return


def _granting(clause: DutyClause, before: Place, behind: Place) -> Iterator[Place]:
    """Yield what grants more time: before it, or behind its day: "… to 3 May *is granted*"."""
    words, known = clause.words, clause.known
    for place in range(before[1] - 1, before[0] - 1, -1):
        if words[place] in known.days.granting:
            yield from _firmly(clause, place, is_bare=True)
            return
        if words[place] in STOPS | ENDS or words.is_verb(place):
            break
    given = (n for n in range(*behind) if words[n] in known.days.granting)
    if (later := next(given, None)) is not None:
        yield from _firmly(clause, later, is_bare=False)


def _firmly(clause: DutyClause, verb: int, *, is_bare: bool) -> Iterator[Place]:
    """Yield the words of a verb that grants, if it does; alone only where somebody grants."""
    words = clause.words
    begin = _helped_from(clause, verb, clause.known.hereby)
    is_weak = clause.is_weak(begin) or words[begin - 1] in words.grammar.clauses.conditions
    if not is_weak and (is_bare or begin < verb):
        yield begin, verb + 1


def _helped_from(clause: DutyClause, verb: int, adverbs: frozenset[str]) -> int:
    """Return where the auxiliaries of a verb begin, over some adverbs: "*is hereby* granted"."""
    words = clause.words
    while words.grammar.is_auxiliary(words[verb - 1]) or words[verb - 1] in adverbs:
        verb -= 1
    return verb
