"""Plans that are told to have been missed, or to be over, and whose next such day is to come.

"The road was due to open on 3 August but never did", said in June, is of an August before, and "had
been due to open in August. It is still closed" may be. "The match was postponed to 3 May. It ended
2-1", said in June, is hardly of the May to come. Either is named then, and `when` says which.
"""

import re

import attrs

from chronology.expressions import Basis, Move, Read, TimeExpression
from chronology.languages.english.missed import DID_NOT_COME, HOW_IT_WENT, WAS_TO_HAVE
from chronology.meanings.meaning import outer_days
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.either_of import either_of
from chronology.verify.evidence import reader_of

_WAS_TO_HAVE = re.compile(WAS_TO_HAVE, re.IGNORECASE)
_DID_NOT_COME = re.compile(DID_NOT_COME, re.IGNORECASE)
_HOW_IT_WENT = re.compile(HOW_IT_WENT, re.IGNORECASE)
_PARAGRAPH = "\n\n"
_REACH = 600  # code points of a sentence on either side
_MUCH_NEARER = 3  # times as near


def tells_of_a_miss(case: Case) -> str:
    """Return the words by which what a claim's words planned is told not to have come; or empty."""
    own, behind = _own_and_behind(case)
    found = _WAS_TO_HAVE.search(own) or _DID_NOT_COME.search(own) or _DID_NOT_COME.search(behind)
    return "" if found is None else found[0]


def tells_how_it_went(case: Case) -> str:
    """Return the words behind a claim's sentence that tell how what it plans has gone; or empty."""
    reader, (_, behind) = reader_of(case.source), _own_and_behind(case)
    found = _HOW_IT_WENT.match(behind)
    if reader is None or found is None:
        return ""
    verb = found["verb"].lower()
    return (
        found[0] if reader.grammar.is_past(verb) and not reader.grammar.is_auxiliary(verb) else ""
    )


def _own_and_behind(case: Case) -> tuple[str, str]:
    """Return the sentence of a claim's time words, and the one behind it in its paragraph."""
    document, reader, dating = case.source.document, reader_of(case.source), case.dating
    if document is None or reader is None or dating.start is None or dating.end is None:
        return "", ""
    text = document.legible
    first, last = reader.sentence(text, dating.start, dating.end)
    first, last = max(first, dating.start - _REACH), min(last, dating.end + _REACH)
    rest = text[last : last + _REACH].partition(_PARAGRAPH)[0]
    begin = last + len(rest) - len(rest.lstrip())
    if not rest.strip():
        return text[first:last], ""
    _, end = reader.sentence(text, begin, begin + 1)
    return text[first:last], text[begin : min(end, last + len(rest))]


def or_before(read: Read, before: Read, words: str, case: Case) -> Read:
    """Return what was read with each time that is to come as it may be of before as well.

    Args:
        read: the times, as they are read of the plan.
        before: the same, as they are before the statement.
        words: the words that tell of it.
        case: the claim.
    """
    past = {(one.start, one.end): one.span for one in before.expressions}
    swapped = {
        (one.start, one.end): either_of(one, [(span, words)], case)
        for one in read.expressions
        if (span := past.get((one.start, one.end))) is not None
        and _may_be_the_last(one, span, case)
    }
    return Read(
        expressions=tuple(swapped.get((one.start, one.end), one) for one in read.expressions),
        moves=tuple(_swapped(move, swapped) for move in read.moves),
    )


def _may_be_the_last(one: TimeExpression, past: TimeSpan, case: Case) -> bool:
    if one.basis is not Basis.TENSE or one.span is None or one.fault is not None:
        return False
    ends = [None if span.latest is None else span.latest.day for span in (past, one.span)]
    said = outer_days(case.stated)
    if said is None or ends[0] is None or ends[1] is None:
        return False
    return ends[0] <= said[1] < ends[1]


def only_much_nearer(before: Read, ahead: Read, case: Case) -> Read:
    """Return those times of before the statement that are much nearer to it than those to come."""
    coming = {(one.start, one.end): one.span for one in ahead.expressions}
    near = (
        one
        for one in before.expressions
        if _is_much_nearer(one, coming.get((one.start, one.end)), case)
    )
    return attrs.evolve(before, expressions=tuple(near))


def _is_much_nearer(one: TimeExpression, coming: TimeSpan | None, case: Case) -> bool:
    days = [None if span is None else outer_days(span) for span in (one.span, coming)]
    past, ahead, said = *days, outer_days(case.stated)
    if past is None or ahead is None or said is None:
        return False
    return (said[0] - past[1]) * _MUCH_NEARER < ahead[0] - said[1]


def _swapped(move: Move, swapped: dict[tuple[int, int], TimeExpression]) -> Move:
    old, new = (
        one if one is None else swapped.get((one.start, one.end), one)
        for one in (move.old, move.new)
    )
    return attrs.evolve(move, old=old, new=new)
