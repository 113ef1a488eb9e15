"""What a date says of its event: of what lasts begin and end, of what happens a point."""

import attrs

from chronology import expressions
from chronology.events import Event
from chronology.expressions import Aspect, Edge, Move, TimeExpression
from chronology.expressions.engine import DATELINE
from chronology.languages.reader import Reader
from chronology.meanings.meaning import outer_days
from chronology.timespan import TimeSpan, civil
from chronology.verify.case import Case
from chronology.verify.edges import edge_of
from chronology.verify.evidence import reader_of
from chronology.verify.passage import Passage
from chronology.vocabulary import Modality

UNTIL = "until"  # the rule of words that tell when something ended
FROM = "from"  # the rule of words that tell when it began
AS_AT = "as-at"  # the rule of words that tell up to when one looked
AS_OF = "as-of"  # the rule of words that tell when it began, or only when it was looked at
_LENGTH_FROM = "length-from"  # the rule of lengths from a day: "five years from 1 April"
_OPENING = 8  # code points before a time in which the mark stands behind which it opens
_LIMITS = {"not-before", "not-until"}  # the rules of words that deny something up to a limit


def as_told(expression: TimeExpression, case: Case) -> TimeSpan | None:
    """Return what the words date: a dateline dates the telling, not the event."""
    if expression.rule != DATELINE:
        if case.claim.modality is Modality.PLANNED and _is_deadline(expression, case, case.dated):
            return _until(expression.span)
        is_denied = case.claim.modality is Modality.DENIED and expression.rule in _LIMITS
        if is_denied or expression.span is None:
            return _up_to(expression.span)
        if _is_looked_back_from(expression, case):
            return expression.span.between(None, expression.span.end_of_the_end)
        return _of_a_stretch(expression, case)
    stated = expression.span or case.stated
    return begin_only(_by_statement(case.claim.modality, stated), case.event)


def _is_looked_back_from(expression: TimeExpression, case: Case) -> bool:
    """Say whether a day is only that up to which one looks: "As of Friday, 14 had been poured"."""
    is_report = case.claim.modality is Modality.REPORTED and not case.event.has_extent
    place = case.dated.place_of(expression.phrase_start, expression.phrase_end)
    if expression.rule not in {AS_OF, AS_AT} or not is_report or place is None:
        return False
    if expression.rule == AS_AT:
        return True
    text, document = case.dated.text, case.source.document
    text, start = (
        (text, expression.phrase_start) if document is None else (document.legible, place[0])
    )
    before = text[max(0, start - _OPENING) : start].rstrip(' \t"\N{LEFT DOUBLE QUOTATION MARK}')
    return not before or not before[-1].isalnum()


def _of_a_stretch(expression: TimeExpression, case: Case) -> TimeSpan | None:
    """Return a time; of a stretch of which only one point is meant, some time within it.

    "Some time between 2015 and 2019", and what "opened between 2015 and 2019": it opened once.
    """
    span, reader, document = expression.span, reader_of(case.source), case.source.document
    place = case.dated.place_of(expression.phrase_start, expression.phrase_end)
    is_stretch = span is not None and span.is_extent and case.event.has_extent
    if span is None or not is_stretch or reader is None or document is None or place is None:
        return span
    edge = expressions.edge(case.dated.text, expression.start)
    is_once = _is_between(expression, reader) and edge is not None
    is_point = is_once or reader.some_time(document.legible, place)
    return span.some_time_within if is_point else span


def _is_between(expression: TimeExpression, reader: Reader) -> bool:
    """Say whether words name two days between which something was: "between 1 and 5 May"."""
    return expression.phrase.split()[0].lower() in reader.grammar.edges.ranging


def of_a_deadline(span: TimeSpan | None, move: Move, case: Case) -> TimeSpan | None:
    """Return the time of a plan before a move: up to its end, if a deadline was moved."""
    times = [one for one in (move.old, move.new) if one is not None]
    if case.claim.modality is not Modality.PLANNED:
        return span
    is_due = any(_is_deadline(one, case, case.quoted) for one in times)
    return _until(span) if is_due else span


def _is_deadline(expression: TimeExpression, case: Case, passage: Passage) -> bool:
    """Say whether a plan is kept at any time up to the end of one of its times."""
    span = expression.span
    if expression.is_deadline or span is None or span.begin_of_the_begin is None:
        return expression.is_deadline
    return expressions.is_due(*_in_its_place(expression, case, passage))


def _in_its_place(expression: TimeExpression, case: Case, passage: Passage) -> tuple[str, int, int]:
    """Return a text, and where a time of a claim's words stands in it: the source's, if it does."""
    document = case.source.document
    place = passage.place_of(expression.start, expression.end)
    if document is None or place is None:
        return passage.text, expression.start, expression.end
    return document.legible, *place


def _until(span: TimeSpan | None) -> TimeSpan | None:
    """Return the time up to the end of a deadline: what is due within a week may come at once."""
    if span is None or span.end_of_the_end is None:
        return span
    either = tuple(one.between(None, one.end_of_the_end) for one in span.members if span.timed)
    return attrs.evolve(span.between(None, span.end_of_the_end), members=either)


def _up_to(span: TimeSpan | None) -> TimeSpan | None:
    """Return the time before a limit: "no notice was received before 3 July" denies all of it."""
    if span is None or span.begin_of_the_begin is None:
        return span
    return span.between(None, span.begin_of_the_begin - 1)


def as_aspect(
    span: TimeSpan | None, expression: TimeExpression, words: str, case: Case
) -> TimeSpan | None:
    """Return the begin or the end alone, where the words tell no more of what lasts."""
    if span is not None and _is_of_what_lasts(case) and _is_over(expression, words, case):
        return _over(span, expression, words, case)
    if span is None or not may_be_told_in_part(span, case):
        return span
    if _went_on_for(expression, case):
        return for_all_of(span)
    if expression.rule == FROM or _will_be_as_of(expression, case):
        return TimeSpan.since(span)
    if expression.rule == UNTIL:
        return _up_to_the_end(span, expression, words, case)
    return _beside_an_edge(span, expression, words, case)


def _will_be_as_of(expression: TimeExpression, case: Case) -> bool:
    """Say whether a plan begins then: what *was* shut as of a day may have been before it."""
    return expression.rule == AS_OF and case.claim.modality is Modality.PLANNED


def _beside_an_edge(span: TimeSpan, expression: TimeExpression, words: str, case: Case) -> TimeSpan:
    """Return the begin or the end alone, where the verb before a time is one of those."""
    (edge, text), reader = _edge(expression, words, case), reader_of(case.source)
    if edge is None or reader is None:
        return span
    aspect = edge_of(edge, text, case.event, reader.grammar)
    if _may_be_denied_for_all_of_it(edge, aspect, case):
        return span
    if aspect is None and _is_unsided(edge, span, case):
        return span
    if aspect is None:
        return as_seen(span)
    return TimeSpan.since(span) if aspect is Aspect.BEGIN else _only_end(span)


def _may_be_denied_for_all_of_it(edge: Edge, aspect: Aspect | None, case: Case) -> bool:
    """Say whether a verb of what began by it tells the state as well: "was not closed on 3 May"."""
    is_denied = case.claim.modality is Modality.DENIED
    return is_denied and aspect is Aspect.BEGIN and edge.aspect is not Aspect.BEGIN


def _is_unsided(edge: Edge, span: TimeSpan, case: Case) -> bool:
    """Say whether a time may be of the begin or the end, and does not tell that it was so then.

    What is completed need not run by then; and what is to close by a day may begin or end by it.
    """
    is_due = case.claim.modality is Modality.PLANNED and span.begin_of_the_begin is None
    return edge.aspect is Aspect.COMPLETING or is_due


def _went_on_for(expression: TimeExpression, case: Case) -> bool:
    """Say whether words tell that something went on for all of a time: "throughout 2019"."""
    reader, document = reader_of(case.source), case.source.document
    time = case.dated.place_of(expression.start, expression.end)
    is_denied = case.claim.modality is Modality.DENIED
    if reader is None or document is None or time is None or is_denied or expression.mod:
        return False
    return bool(reader.all_of(document.legible, time))


def for_all_of(span: TimeSpan) -> TimeSpan:
    """Return what went on for all of a time: begun by its first day, ended on its last or later."""
    first, last = span.earliest, span.latest
    if first is None or last is None:
        return as_seen(span)
    begin, end = (TimeSpan.days(one.day, one.day) for one in (first, last))
    return attrs.evolve(
        as_seen(span),
        end_of_the_begin=begin.end_of_the_end,
        begin_of_the_end=end.begin_of_the_begin,
    )


def open_edge(expression: TimeExpression, words: str, case: Case) -> str:
    """Return the verb that tells of begin or end without telling of which; empty for none."""
    (edge, text), reader = _edge(expression, words, case), reader_of(case.source)
    if edge is None or reader is None or expression.rule in {FROM, UNTIL}:
        return ""
    is_open = edge_of(edge, text, case.event, reader.grammar) is None
    return edge.words if is_open and edge.aspect is not Aspect.COMPLETING else ""


def _over(span: TimeSpan, expression: TimeExpression, words: str, case: Case) -> TimeSpan:
    """Return the end alone, whatever begin stands with it: "terminated with effect from 3 May"."""
    if expression.rule == UNTIL:
        return _up_to_the_end(span, expression, words, case)
    if expression.rule == _LENGTH_FROM:
        return _only_end(_end_of_a_length(span))
    return _only_end(span.begin if expression.rule in {FROM, AS_OF} else span.end)


def _is_over(expression: TimeExpression, words: str, case: Case) -> bool:
    """Say whether the verb of a time ends the event for good, whatever begin stands with it."""
    (edge, text), reader = _edge(expression, words, case), reader_of(case.source)
    if edge is None or reader is None or edge.aspect is not Aspect.OVER:
        return False
    return edge_of(edge, text, case.event, reader.grammar) is Aspect.OVER


def _edge(expression: TimeExpression, words: str, case: Case) -> tuple[Edge | None, str]:
    """Return the verb of begin or end that has a time, and the text in which it was found."""
    text, start, end = words, expression.start, expression.end
    if expression.rule == _LENGTH_FROM:
        inner = expressions.find(text[start:end], case.anchor, day_first=case.day_first)
        start += inner[-1].start if inner else 0
    told = expressions.edge(text, start)
    if told is not None:
        return told, text
    text, start, _ = _in_its_place(expression, case, case.dated)
    reader = reader_of(case.source)
    first = 0 if reader is None else reader.sentence(text, start, start + 1)[0]
    text, start = text[first : start + 1], start - first
    return expressions.edge(text, start), text


def _end_of_a_length(span: TimeSpan) -> TimeSpan:
    """Return the last day of so many units from a day: the eve of its anniversary, or it may be."""
    outer = outer_days(span)
    if outer is None:
        return span
    first, last = outer
    is_eve = civil(last + 1)[1:] == civil(first)[1:]
    return TimeSpan.days(last if is_eve else last - 1, last).some_time_within


def _only_end(span: TimeSpan) -> TimeSpan:
    return TimeSpan.from_to(TimeSpan(), span)


def _up_to_the_end(span: TimeSpan, expression: TimeExpression, words: str, case: Case) -> TimeSpan:
    """Return the end of what lasted until a time, or at least until then."""
    last = _last_of(span, expression, words, case)
    document, reader = case.source.document, reader_of(case.source)
    time = case.dated.place_of(expression.start, expression.end)
    if document is None or reader is None or time is None:
        return TimeSpan.from_to(TimeSpan(), last)
    if reader.at_least(document.legible, time):
        last = TimeSpan.within(last.begin_of_the_begin, None, timed=last.timed)
    return TimeSpan.from_to(TimeSpan(), last)


def _last_of(span: TimeSpan, expression: TimeExpression, words: str, case: Case) -> TimeSpan:
    """Return the day, month or year up to which something lasted: "valid until *4 May 2019*"."""
    found = expressions.find(
        words[expression.start : expression.end], case.anchor, day_first=case.day_first
    )
    inner = (expressions.resolve(one.text, case.anchor) for one in found[-1:])
    last = next((one.span for one in inner if one is not None and one.fault is None), None)
    is_same = last is not None and last.end_of_the_end == span.end_of_the_end
    return last if last is not None and is_same else span


def may_be_told_in_part(span: TimeSpan, case: Case) -> bool:
    """Say whether a date, of what lasts, may be that of its begin, its end or a part alone."""
    return not span.is_extent and _is_of_what_lasts(case)


def _is_of_what_lasts(case: Case) -> bool:
    return case.event.has_extent and not case.claim.during


def as_seen(span: TimeSpan) -> TimeSpan:
    """Return what was going on at a time: begun by then, and ended no earlier."""
    return attrs.evolve(
        TimeSpan.within(None, None, timed=span.timed, offset=span.offset),
        end_of_the_begin=span.end_of_the_end,
        begin_of_the_end=span.begin_of_the_begin,
        qualification=span.qualification,
    )


def as_end(span: TimeSpan | None, case: Case) -> TimeSpan | None:
    """Return the end alone of what lasts: what is "extended to 30 June" ends then."""
    if span is None or span.is_extent or not case.event.has_extent or case.claim.during:
        return span
    return TimeSpan.from_to(TimeSpan(), span)


def as_kind(span: TimeSpan | None, case: Case) -> TimeSpan | None:
    """Return an extent for what lasts, and "some time within" for what happens at a point.

    What happened `during` something else has no extent of its own in these words. "Since"
    says when something began: of what lasts the end stays open, a point lies there.
    """
    if span is None:
        return None
    lasts = case.event.has_extent
    if span.is_extent and span.begin_of_the_end is None and span.end_of_the_end is None:
        return span if lasts else span.begin
    return span if lasts and not case.claim.during else span.some_time_within


def days_named(span: TimeSpan | None, expression: TimeExpression, case: Case) -> TimeSpan | None:
    """Return the stretch of days that words name, where the kind of event does not last."""
    if span is None or case.event.has_extent or case.claim.during or not span.is_extent:
        return None
    reader = reader_of(case.source)
    if reader is not None and _is_between(expression, reader):
        return None
    return None if span.begin_of_the_end is None else span


def by_default(case: Case) -> TimeSpan | None:
    """Return the date of a claim without time words, from the statement alone."""
    return begin_only(_by_statement(case.claim.modality, case.stated), case.event)


def _by_statement(modality: Modality, stated: TimeSpan) -> TimeSpan | None:
    """Return when something was that had happened, or had not yet, when it was stated."""
    if modality is Modality.REPORTED:
        return stated.between(None, stated.end_of_the_end)
    if modality is Modality.PENDING:
        return stated.between(stated.begin_of_the_begin, None)
    return None


def begin_only(span: TimeSpan | None, event: Event) -> TimeSpan | None:
    """Return the default date of what lasts: only its begin is bounded by the statement."""
    if span is None or not event.has_extent or span.is_unknown:
        return span
    return TimeSpan.since(span)
