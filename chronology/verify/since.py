"""What is told to have been since a time: what lasts began then, what does not was after it."""

from chronology import expressions
from chronology.expressions import TimeExpression
from chronology.languages.lasting import lasts_from
from chronology.timespan import TimeSpan, aligned
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.spans import FROM
from chronology.verify.words import TimeWords
from chronology.vocabulary import Modality

SINCE = "since"  # the rule of words that tell what was from a time on


def some_time_since(
    span: TimeSpan | None, expression: TimeExpression, words: TimeWords, case: Case
) -> TimeSpan | None:
    """Return a time; of what was at some point since it, from it until that was told.

    "The safe was robbed since 3 May", but "the gate has been shut since 3 May": a verb that is
    not known to tell of what lasts tells not that it was on that day.

    Args:
        span: the time, as the words tell it.
        expression: the time in its words.
        words: the time words of the claim.
        case: the claim.
    """
    is_point = case.claim.modality is Modality.REPORTED and not case.event.has_extent
    is_since = expression.rule in {SINCE, FROM} and span is not None and span.is_extent
    if span is None or not is_point or not is_since or span.end_of_the_end is not None:
        return span
    document, reader = case.source.document, reader_of(case.source)
    time = case.dated.place_of(expression.start, expression.end)
    verb = None if words.verb is None else words.verb.verb
    if document is None or reader is None or verb is None or time is None:
        return span
    if lasts_from(document.legible, time, verb, reader.grammar):
        return span
    if expression.rule == FROM and expressions.edge(case.dated.text, expression.start) is not None:
        return span  # "began from 3 May on"
    first, second = aligned(span, case.stated)
    begin, end = first.begin_of_the_begin, second.end_of_the_end
    if begin is not None and end is not None and end < begin:
        return span
    return first.between(begin, end).some_time_within
