"""Of which year, or week, a day is that was called off, or put off, and is named without it.

"The concert on 9 October was cancelled", said in September: what was called off lay ahead when
it was, and may be over since. Only a day that is much nearer ahead is taken; else nobody can say
which was meant. A day on which it was called off is another matter. "The concert on 9 October
cannot be held" denies what is to come likewise.
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

_OFF = "what was {} off lay ahead when it was, and may be over"
_TOLD = {
    Modality.CANCELLED: _OFF.format("called"),
    Modality.PENDING: _OFF.format("put"),
    Modality.DENIED: "what cannot be has not been yet, unless it is long over",
}
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
    if time.basis is Basis.WORDS or not _is_ended(time, case):
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
        f"“{time.text}” may be {before.span}, or {ahead.span}: {_TOLD[mood]}; "
        f"say which by {case.date_key}"
    )
    return Refusal(code=AMBIGUOUS, sentence=sentence)


def _is_ended(time: TimeExpression, case: Case) -> bool:
    """Say whether a time is that of a plan which is called off, put off, or cannot be kept."""
    mood = case.claim.modality
    if mood is Modality.DENIED:
        return _cannot_be(time, case)
    is_of_it = mood is Modality.CANCELLED or (mood is Modality.PENDING and is_put_off(time, case))
    return is_of_it and not _is_of_the_cancelling(time, case)


def _cannot_be(time: TimeExpression, case: Case) -> bool:
    """Say whether a sentence tells, as of now, that what it has for a time cannot be.

    "The opening on 1 October cannot be kept", but not "was not held on 3 May, for it cannot be":
    there the time has a verb of its own.
    """
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    place = case.dated.place_of(time.start, time.end)
    if reader is None or document is None or place is None:
        return False
    if quote.start is None or quote.end is None:
        return False
    sentence = reader.sentence(document.legible, *place)
    end = reader.grammar.called_off.impossible_behind(document.legible, sentence, place)
    if end is None:
        return False
    found = reader.attached(document.legible, place, (quote.start, quote.end))
    if found.is_meant_for or found.verb is None or found.verb >= end:
        return True
    return found.verb > place[0] and (found.in_relative or not found.is_done)


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
