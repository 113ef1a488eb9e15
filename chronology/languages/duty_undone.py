"""What takes words of duty back, or leaves open whether they oblige anybody.

An order that was set aside or refused, a clause that was deleted, what a party alleges, trusts or
notes, a draft.
"""

from chronology.languages.duty_clause import DutyClause, Place
from chronology.languages.tokens import LABEL_ENDS, STOPS, tokens

_NEAR = 6  # words between an instrument and the verb that refuses it, or takes it back
_BACK = 16  # words between "alleges that" and the words of duty
_LABEL = 6  # words of a label


def is_undone(clause: DutyClause, cue: Place) -> bool:
    """Say whether words of duty oblige nobody after all.

    Args:
        clause: the clause in which they stand.
        cue: the words.
    """
    is_taken_back = _is_refused(clause, cue) or _is_taken_back(clause, cue)
    is_open = _is_only_said(clause, cue) or _is_of_a_condition(clause, cue)
    is_open = is_open or _is_if_asked(clause, cue)
    return is_taken_back or is_open or _is_drafted(clause)


def _is_of_a_condition(clause: DutyClause, cue: Place) -> bool:
    """Say whether the words are those of a condition themselves: "if he *is granted* time"."""
    words, clauses = clause.words, clause.words.grammar.clauses
    for place in range(cue[0] - 1, max(-1, cue[0] - _BACK), -1):
        if words[place] in STOPS | {","} or words.is_verb(place):
            return False
        if words[place] in clauses.conditions or words.ends_one(clauses.condition_phrases, place):
            return True
    return False


def _is_drafted(clause: DutyClause) -> bool:
    """Say whether a label, or what introduces a list, makes a draft or a request of it."""
    words, known = clause.words, clause.known.open
    for place in range(min(_LABEL, len(words))):
        if words[place] in LABEL_ENDS:
            return bool(known.drafted & {words[n] for n in range(place)})
    if words.introduction is None:
        return False
    joined = words.grammar.spelling.joined
    spoken = {one.text for one in tokens(words.text, *words.introduction, joined)}
    return bool(spoken & (known.asking | known.drafted | known.undoing))


def _that_of(clause: DutyClause, cue: Place) -> int | None:
    """Return the "that" on which the clause of some words hangs; `None` for none."""
    words = clause.words
    for place in range(cue[0] - 1, max(-1, cue[0] - _BACK), -1):
        if words[place] in STOPS:
            return None
        if words[place] in words.grammar.clauses.that:
            return place
    return None


def _noun_of(clause: DutyClause, that: int) -> int:
    """Return the place of the noun before a "that": "*clause* 7, that"."""
    words, at = clause.words, that - 1
    while words[at] == "," or words[at][:1].isdigit():
        at -= 1
    return at


def _is_if_asked(clause: DutyClause, cue: Place) -> bool:
    """Say whether it is owed on a condition without a subject: "shall pay *if asked*"."""
    words, clauses = clause.words, clause.words.grammar.clauses
    hard = clauses.conditions - clauses.indirect_questions - clause.known.open_conditions
    for place in range(cue[1], clause.segment()[1]):
        if words[place] in clauses.joining:
            return False
        following = words.after_adverbs(place + 1)
        following += words[following] in clauses.echoing  # "if so required"
        is_bare = words[place] in hard and words.grammar.is_participle(words[following])
        if is_bare and words[place - 1] not in clauses.conceding:
            return True
    return False


def _is_refused(clause: DutyClause, cue: Place) -> bool:
    """Say whether the instrument is not made of whose clause it is: "*refused an order* that"."""
    words, known = clause.words, clause.known.open
    that = _that_of(clause, cue)
    if that is None or words[_noun_of(clause, that)] not in known.instruments:
        return False
    for place in range(that - 2, max(-1, that - 2 - 2 * _NEAR), -1):
        if words[place] in STOPS or words[place] in words.grammar.clauses.clause_coordinators:
            return False
        if words[place] in known.refusing and not words.is_noun(place):
            return True
    return False


def _is_taken_back(clause: DutyClause, cue: Place) -> bool:
    """Say whether it is told behind that what obliged does no longer: "the order *was quashed*"."""
    words, known = clause.words, clause.known.open
    that = _that_of(clause, cue)
    is_of_it = that is not None and words[_noun_of(clause, that)] in known.instruments
    for place in range(cue[1], words.end_of_sentence()):
        is_undoing = words[place] in known.undoing or words.begun(known.undoing_phrases, place)
        begin = words.first_auxiliary(words.before_adverbs(place - 1) + 1)
        is_told = begin < place and words.grammar.is_auxiliary(words[begin])
        is_own = clause.begin <= place <= clause.head
        is_open = words[words.before_adverbs(begin - 1)] in clause.known.modals_aside | (
            clause.known.modals | words.grammar.verbs.infinitive
        )
        is_undone = is_undoing and is_told and not (is_own or is_open)
        if is_undone and (is_of_it or _is_of_an_instrument(clause, begin)):
            return True
    return False


def _is_of_an_instrument(clause: DutyClause, verb: int) -> bool:
    """Say whether the subject of a verb is what obliges, and not another such thing."""
    words, known = clause.words, clause.known.open
    if words[verb - 1] in known.referring:
        return words[verb - 2] in STOPS | {",", "but", "and"} or words[verb - 2] in (
            words.grammar.clauses.linking
        )
    for place in range(verb - 1, max(-1, verb - _NEAR), -1):
        if words[place] in STOPS or words[place] == "," or words.is_verb(place):
            return False
        if words[place] in known.instruments:
            near = {words[n] for n in range(place - 2, place)}
            return not near & known.other
    return False


def _is_only_said(clause: DutyClause, cue: Place) -> bool:
    """Say whether a duty is only what somebody alleges, trusts or takes note of."""
    words, known, clauses = clause.words, clause.known.open, clause.words.grammar.clauses
    for place in range(cue[0] - 1, max(-1, cue[0] - _BACK), -1):
        word = words[place]
        if word in STOPS:
            return False
        is_own = word in known.own_opinions and words[place - 1] in clause.known.of_ourselves
        if not (is_own or word in known.opinions) or words.is_noun(place):
            continue
        following = words.after_adverbs(place + 1)
        if words[following] in clauses.that:
            return True
        is_direct = words.opens_noun(following) or words[following] in words.grammar.nouns.pronouns
        between = {words[n] for n in range(place + 1, cue[0])}
        if is_direct and not between & (clauses.linking | {","}):
            return is_own or words[place - 1] in clause.known.of_ourselves
    return False
