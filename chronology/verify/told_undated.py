"""Times without their year in what was promised on a day not named, and in what is so now.

And weekdays for which something is planned on such a day.

"He promised that it *would* be sent by 1 September", read in October: the September before may be
meant as well as the next one. Where something that was done is dated in the sentence before, and
counting from then gives the nearer of the two, that one is.
"""

import attrs

from chronology.expressions import Basis, Tense, TimeExpression
from chronology.languages import Attached, Governor, Reader
from chronology.languages.when_told import tells_of_a_state, tells_of_now
from chronology.meanings.meaning import outer_days
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.either_of import either_of
from chronology.verify.evidence import reader_of
from chronology.verify.surroundings import Surroundings, seen_from
from chronology.verify.times import read_as
from chronology.vocabulary import Attachment, Governing, Modality

_WEEKDAY, _WEEK = "weekday", 7
_BRINGING = frozenset({Governing.ATTRIBUTION, Governing.CONTENTION, Governing.PLAN})
_HEADING = frozenset(":\N{EN DASH}\N{EM DASH}-")  # what parts a date from its entry
_WORD = 24  # code points in which the first word of a verb stands
_OF_THE_TELLING = frozenset({Attachment.TELLING, Attachment.SOURCE})
_DONE = frozenset({Attachment.EVENT, Attachment.TELLING})


def as_promised_then(one: TimeExpression, at: Attached, case: Case) -> TimeExpression:
    """Return a time as it may be meant of a promise or plan that was made in the past.

    Args:
        one: the time.
        at: what it belongs to.
        case: the claim.
    """
    is_leaning = one.basis is Basis.TENSE and one.fault is None and one.span is not None
    if case.claim.modality is not Modality.PLANNED or not is_leaning:
        return one
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or at.verb is None or at.kind in _OF_THE_TELLING:
        return one
    told = _told_in_the_past(document.legible, at, at.verb, reader)
    past = None if told is None else read_as(one.text, case, Tense.PAST)
    if told is None or past is None or past.span is None or not _is_nearer(past.span, one, case):
        return one
    if (before := _done_before(one, case, reader)) is not None:
        meant = seen_from(before, one, Tense.FUTURE)
        if meant == past.span:
            return attrs.evolve(one, span=past.span, basis=Basis.ANTECEDENT)
    return either_of(one, [(past.span, told.words)], case)


def as_of_a_state(one: TimeExpression, at: Attached, case: Case) -> TimeExpression:
    """Return a time as it may be meant of what is so as one speaks: "I am booked on it in March".

    That may be arranged for the next March, or told of the last as if one were there.

    Args:
        one: the time.
        at: what it belongs to.
        case: the claim.
    """
    document, reader = case.source.document, reader_of(case.source)
    is_leaning = one.basis is Basis.TENSE and one.fault is None and one.span is not None
    if case.claim.modality is not Modality.REPORTED or not is_leaning or at.verb is None:
        return one
    if document is None or reader is None or at.kind in _OF_THE_TELLING:
        return one
    if not tells_of_a_state(document.legible, at.verb, reader.grammar):
        return one
    if _heads_an_entry(one, case, document.legible):
        return one
    ahead = read_as(one.text, case, Tense.FUTURE)
    if ahead is None or ahead.span is None or ahead.span == one.span:
        return one
    return either_of(one, [(ahead.span, _verb_of(document.legible, at))], case)


def _heads_an_entry(one: TimeExpression, case: Case, text: str) -> bool:
    """Say whether a time heads its line, as in a chronicle: "*May 21*: He is indicted"."""
    place = case.dated.place_of(one.start, one.end)
    if place is None:
        return False
    line = text.rfind("\n", 0, place[0]) + 1
    opens = not any(letter.isalnum() for letter in text[max(line, place[0] - _WORD) : place[0]])
    return (
        opens
        and place[0] - line < _WORD
        and text[place[1] : place[1] + _WORD].lstrip()[:1] in _HEADING
    )


def as_of_today(one: TimeExpression, case: Case) -> TimeExpression:
    """Return a weekday for which something is planned on such a day: that day, or a week on."""
    is_leaning = one.basis is Basis.TENSE and one.fault is None and one.rule == _WEEKDAY
    span, today = one.span, case.anchor
    if case.claim.modality is not Modality.PLANNED or not is_leaning:
        return one
    if span is None or today is None or outer_days(span) != outer_days(today):
        return one
    day = (outer_days(span) or (0, 0))[0]
    if span.timed or outer_days(span) != (day, day):
        return one
    return either_of(one, [(TimeSpan.days(day + _WEEK, day + _WEEK), "")], case)


def _verb_of(text: str, at: Attached) -> str:
    begin = at.verb or 0
    return at.words or text[begin : begin + _WORD].split(maxsplit=1)[0]


def _told_in_the_past(text: str, at: Attached, verb: int, reader: Reader) -> Governor | None:
    """Return the words by which a plan was told, if that was done: "*promised that* it would"."""
    end = verb + len(at.words)
    grammar = reader.grammar
    for one in reader.governors(text, verb, end).found:
        words = one.words.lower().split()
        is_own = words[0] in grammar.verbs.modals or one.end > verb
        if one.kind not in _BRINGING or is_own or not any(map(grammar.is_past, words)):
            continue
        if not tells_of_now(text, (one.start, end), grammar):
            return one
    return None


def _is_nearer(past: TimeSpan, one: TimeExpression, case: Case) -> bool:
    """Say whether the time before the statement is nearer to it than the one to come."""
    spans = (past, one.span, case.stated)
    ago, ahead, said = (None if span is None else _last(span) for span in spans)
    if ago is None or ahead is None or said is None:
        return False
    return ago <= said < ahead and said - ago < ahead - said


def _last(span: TimeSpan) -> int | None:
    days = outer_days(span)
    if days is not None:
        return days[1]
    return None if span.latest is None else span.latest.day


def _done_before(one: TimeExpression, case: Case, reader: Reader) -> TimeExpression | None:
    """Return when something was done of which the paragraph tells last before a time."""
    around = Surroundings.of(case)
    if around is None:
        return None
    for other in reversed(around.within(around.paragraph, around.sentence)):
        sentence = around.sentence_of(around.text, other.start, other.end)
        at = reader.attached(around.text, (other.start, other.end), sentence)
        past = other if other.basis is Basis.WORDS else read_as(other.text, case, Tense.PAST)
        is_done = at.kind in _DONE and at.is_done
        return past if is_done and past is not None and past.span != one.span else None
    return None
