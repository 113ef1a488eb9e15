"""What makes a duty of somebody's own, or only a wish of others: then it binds nobody.

"It must open by May, *readers demand*", "To meet *its own plan* the firm must", "or *lose* face".
"""

from chronology.languages.duty_clause import DutyClause
from chronology.languages.tokens import ENDS, QUOTE_MARKS
from chronology.languages.words import NEAR

_SPEAKER = 7  # words behind a clause in which one is told whose it is
_NEXT = 3  # words behind "own", or behind "or", that tell of what


def is_only_wished(clause: DutyClause) -> bool:
    """Say whether what a clause demands is only its subject's own aim, or what others want."""
    return _is_told_behind(clause) or _is_ones_own(clause) or _is_at_ones_risk(clause)


def _behind(clause: DutyClause) -> int:
    """Return the place behind the time of a clause, or behind its verb."""
    return clause.head + 1 if clause.time is None else clause.time[1]


def _is_told_behind(clause: DutyClause) -> bool:
    """Say whether those who say so behind it only want it: ", readers demand", ", critics say"."""
    words, known = clause.words, clause.known
    begin = _behind(clause)
    while words[begin] in QUOTE_MARKS:
        begin += 1
    if words[begin] != "," and words[begin - 1] != "," and words[begin - 1] not in QUOTE_MARKS:
        return False
    end = next((n for n in range(begin, begin + _SPEAKER) if words[n] in ENDS), begin + _SPEAKER)
    told = {words[n] for n in range(begin, end)}
    is_saying = any(word in words.grammar.clauses.governing for word in told)
    is_opinion = bool(told & known.opinions) and not told & known.authorities
    return is_opinion or bool(is_saying and told & known.onlookers)


def _is_ones_own(clause: DutyClause) -> bool:
    """Say whether it only serves a plan of one's own: "to meet its *own* timetable"."""
    words, known = clause.words, clause.known
    low, high = clause.segment()
    for place in range(low, high):
        if words[place] in known.own and any(
            words[n] in known.self_set for n in range(place + 1, place + 1 + _NEXT)
        ):
            return True
    return False


def _is_at_ones_risk(clause: DutyClause) -> bool:
    """Say whether it is told what one would lose else: "or *lose* face", "or *go* bankrupt"."""
    words, known = clause.words, clause.known
    begin = _behind(clause)
    for place in range(begin, begin + NEAR):
        if words[place] in ENDS:
            return False
        if words[place] in words.grammar.clauses.alternative:
            behind = {words[n] for n in range(place + 1, place + 1 + _NEXT)}
            return bool(behind & known.losing)
    return False
