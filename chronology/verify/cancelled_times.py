"""Of which year, or week, a day is that was called off, or put off, and is named without it.

"The concert on 9 October was cancelled", said in September: what was called off lay ahead when
it was, and may be over since. Only a day that is much nearer ahead is taken; else nobody can say
which was meant. A day on which it was called off is another matter.
"""

import re

import attrs

from chronology.expressions import Basis, Tense, TimeExpression
from chronology.meanings.meaning import outer_days
from chronology.verify.case import Case
from chronology.verify.dated import AMBIGUOUS, Refusal
from chronology.verify.evidence import reader_of
from chronology.verify.missed import tells_of_a_miss
from chronology.verify.put_off import is_put_off
from chronology.verify.times import read_as
from chronology.vocabulary import Modality

_TOLD = {Modality.CANCELLED: "called", Modality.PENDING: "put"}
_MUCH_NEARER = 3  # times as near
_WORD = re.compile(r"\w+")
_NEAR = 12  # code points from the begin of a sentence to the time that opens it: "On "
_MOST_BETWEEN = 1  # words between a verb and its own time: "cancelled on"


def of_what_was_cancelled(time: TimeExpression, case: Case) -> TimeExpression | Refusal:
    """Return a time of what was called off as it is meant, or why nobody can say which it is.

    Args:
        time: the time, as it was read.
        case: the claim.
    """
    mood = case.claim.modality
    is_of_it = mood is Modality.CANCELLED or (mood is Modality.PENDING and is_put_off(time, case))
    if not is_of_it or time.basis is Basis.WORDS or _is_of_the_cancelling(time, case):
        return time
    before, ahead = (read_as(time.text, case, tense) for tense in (Tense.PAST, Tense.FUTURE))
    if before is None or ahead is None or before.span == ahead.span:
        return time
    given = next((one for one in (before, ahead) if one.span == case.claim.when), None)
    is_to_come = _is_much_nearer(ahead, before, case) and not tells_of_a_miss(case)
    meant = given or (ahead if is_to_come else None)
    if meant is not None:
        return attrs.evolve(time, span=meant.span)
    sentence = (
        f"“{time.text}” may be {before.span}, or {ahead.span}: what was {_TOLD[mood]} off lay "
        f"ahead when it was, and may be over; say which by {case.date_key}"
    )
    return Refusal(code=AMBIGUOUS, sentence=sentence)


def _is_much_nearer(ahead: TimeExpression, before: TimeExpression, case: Case) -> bool:
    """Say whether the next such day is much nearer to the statement than the last."""
    days = [None if one.span is None else outer_days(one.span) for one in (before, ahead)]
    said = outer_days(case.stated)
    if said is None or days[0] is None or days[1] is None:
        return False
    return (days[1][0] - said[1]) * _MUCH_NEARER < said[0] - days[0][1]


def _is_of_the_cancelling(time: TimeExpression, case: Case) -> bool:
    """Say whether a time is that at which it was called off: "was cancelled on 3 May".

    What opens a sentence is of its main verb: "On 3 May the council cancelled it".
    """
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    place = case.dated.place_of(time.start, time.end)
    if reader is None or document is None or place is None:
        return False
    if quote.start is None or quote.end is None:
        return False
    first, _ = reader.sentence(document.legible, *place)
    opening = _WORD.findall(document.legible[first : place[1]].lower())
    if opening and opening[0] in reader.grammar.nouns.prepositions and place[0] <= first + _NEAR:
        return True
    stretch = (quote.start, place[0])
    forms = [*reader.grammar.called_off.forms(document.legible, stretch)]
    between = document.legible[forms[-1].end : place[0]] if forms else ""
    return bool(forms) and len(_WORD.findall(between)) <= _MOST_BETWEEN
