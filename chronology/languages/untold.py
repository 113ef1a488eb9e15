"""What a clause only asks, fears, hopes, pretends or accuses somebody of: it tells of nothing."""

from collections.abc import Sequence

from chronology.languages.governors import Governors
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words
from chronology.vocabulary import Governing, LeftOut

_NOT_SO = (Governing.QUESTION, Governing.COUNTERFACTUAL, Governing.UNSAID, Governing.ATTEMPT)
_REACH = 8  # words before a clause in which what brings it stands
_OBJECT = 12  # words from a verb to the deed of which it accuses somebody


def why_untold(clause: TimedClause, governors: Governors) -> LeftOut | None:
    """Return why a clause is no telling; `None` if it may be one.

    Args:
        clause: the clause.
        governors: what governs its verb.
    """
    if _is_conceded(clause) or governors.of(Governing.CONDITION) is not None:
        return LeftOut.CONDITION
    if governors.of(*_NOT_SO) is not None or _is_asked(clause) or _is_still_open(clause):
        return LeftOut.NOT_SO
    words = clause.words  # "Far from opening on 3 May, the ward was sold" only contrasts
    if words.ended(words.grammar.negation.gerund_phrases, clause.verb - 1):
        return LeftOut.NOT_SO
    if governors.of(Governing.NEGATION) is None and _is_a_right(clause):
        return LeftOut.RIGHT
    if _is_possible(clause) or _is_doubted(clause) or _is_accused(clause) or _is_charged(clause):
        return LeftOut.DOUBT
    return None


def _is_conceded(clause: TimedClause) -> bool:
    """Say whether a clause is a condition, be it one that is granted: "even *if* it opens"."""
    words, conditions = clause.words, clause.words.grammar.clauses.conditions
    return any(words[n] in conditions for n in range(clause.begin - 1, clause.group))


def _is_still_open(clause: TimedClause) -> bool:
    """Say whether a clause tells that something was undone at its time: "by May it *had yet to*".

    "Has yet to pay by May" may tell of a plan for May.
    """
    words, verbs = clause.words, clause.words.grammar.verbs
    own = range(clause.group, clause.verb)
    helper = next((n for n in own if words[n] in verbs.have), None)
    if helper is None or not (words[helper] in verbs.had or clause.time[1] <= clause.group):
        return False
    to = next((n for n in own if words[n] in verbs.infinitive), helper)
    return any(words[n] in verbs.still_to for n in range(helper + 1, to))


def _is_possible(clause: TimedClause) -> bool:
    """Say whether a clause only tells what is possible: "it *might* open in June"."""
    words, possible = clause.words, clause.words.grammar.drafting.possible
    return any(words[n] in possible for n in range(clause.group, clause.verb))


def _is_a_right(clause: TimedClause) -> bool:
    """Say whether a clause only tells what somebody may do: "is *entitled to* leave by May".

    "Was allowed to leave on 3 May" may tell that somebody left.
    """
    words, drafting = clause.words, clause.words.grammar.drafting
    if is_allowed(clause):
        return not any(words[n] in words.grammar.verbs.be for n in range(clause.group, clause.verb))
    if any(words[n] in drafting.able for n in range(clause.group, clause.verb)):
        return True
    is_past = words.grammar.is_past(words[clause.group])
    allowed = drafting.allowed if is_past else drafting.allowed | drafting.allowed_now
    own = range(max(0, min(clause.begin, clause.group) - 1), clause.verb)
    return any(words[n] in allowed and words[n + 1] in words.grammar.verbs.infinitive for n in own)


def is_allowed(clause: TimedClause) -> bool:
    """Say whether a clause tells what may be: of somebody who *may* act it is a right.

    "The plant may be launched in May" is a right in a contract alone.
    """
    words, allowing = clause.words, clause.words.grammar.drafting.allowing
    own = set(range(clause.group, clause.verb)) - set(range(*clause.time))  # "has on 3 May sold"
    return any(words[n] in allowing for n in own)


def _is_asked(clause: TimedClause) -> bool:
    """Say whether a clause is a question, or what somebody asks: "asked *who had paid*"."""
    words = clause.words
    ends = (words[n] for n in range(clause.end - 1, len(words)))
    if next((mark for mark in ends if mark in ENDS), "") == "?":
        return True
    clauses, drafting = words.grammar.clauses, words.grammar.drafting
    asking = drafting.asking | clauses.conditions
    opening = range(max(0, clause.begin - 1), clause.begin + 1)
    at = next((n for n in opening if words[n] in clauses.relatives), None)
    if at is None:
        return False
    return any(words[n] in asking for n in _words_before(words, at))


def _is_doubted(clause: TimedClause) -> bool:
    """Say whether somebody only fears, hopes or pretends it: "*fears that* the plant will close".

    Where no "that" brings the clause, the verb may stand in it: "they *hope* it opens".
    """
    words, grammar = clause.words, clause.words.grammar
    unsure, that = grammar.drafting.unsure, grammar.clauses.that
    at = clause.begin if words[clause.begin] in that else clause.begin - 1
    if words[at] in that:
        return _bring(words, at, unsure)
    if words[at] in unsure and not words.is_time(at):
        return True
    inner = range(clause.begin + 1, min(*clause.subject, clause.group))
    return any(words[n] in unsure and not words.is_noun(n) for n in inner)


def _bring(words: Words, that: int, bringing: frozenset[str]) -> bool:
    """Say whether a verb or noun right before a "that" brings its clause."""
    at = words.before_adverbs(that - 1)
    return words[at] in bringing


def _is_accused(clause: TimedClause) -> bool:
    """Say whether somebody is accused of it: "accused of *having sold* the land"."""
    words, grammar = clause.words, clause.words.grammar
    own = range(clause.group, clause.verb + 1)
    if any(grammar.is_gerund(words[n]) for n in own):
        led = next((n for n in _words_before(words, clause.group) if _accuses(words, n)), None)
        if led is not None:
            return True
    if not _accuses(words, clause.verb) or clause.time[0] < clause.verb:
        return False
    deeds = range(clause.verb + 1, min(clause.verb + _OBJECT, clause.time[0]))
    return any(_is_deed(words, n) for n in deeds)


def _is_deed(words: Words, at: int) -> bool:
    """Say whether a word in "-ing" behind a preposition tells of a deed: "of *having* sold"."""
    nouns = words.grammar.nouns
    is_led = words[at - 1] in nouns.prepositions
    return is_led and words.grammar.is_gerund(words[at]) and words[at + 1] not in nouns.of


def _accuses(words: Words, at: int) -> bool:
    return words[at] in words.grammar.drafting.accusing


def _is_charged(clause: TimedClause) -> bool:
    """Say whether a clause is a noun's that only alleges it: "the *allegation that* he sold it"."""
    words, clauses = clause.words, clause.words.grammar.clauses
    at = clause.begin if words[clause.begin] in clauses.that else clause.begin - 1
    if words[at] not in clauses.that:
        return False
    noun = words[at - 1]
    is_noun = words[at - 2] in words.grammar.nouns.determiners or noun not in clauses.governing
    return is_noun and clauses.nouns.get(noun) in {Governing.HEDGE, Governing.PLAN}


def _words_before(words: Words, at: int) -> Sequence[int]:
    """Return the places of the words before one, up to a mark: the nearest first."""
    found = list[int]()
    for n in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if words[n] in STOPS or words[n] in ENDS or words[n] == ",":
            break
        found.append(n)
    return found
