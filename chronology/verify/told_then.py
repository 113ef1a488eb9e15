"""Times in what was said on an earlier day of which the same sentence tells.

"In May the city promised that it would clear the square by 30 June", read in September: the 30 June
after that May, and no later one. "Tomorrow" and "next year" may be the speaker's or the writer's,
and what "it *will* open" by may still lie ahead: then it is one of two, unless the date given holds
only one.
"""

from collections.abc import Iterator
from itertools import chain

import attrs

from chronology import expressions
from chronology.expressions import Basis, Tense, TimeExpression
from chronology.languages import Attached, Governor
from chronology.languages.when_told import tells_of_now
from chronology.meanings.meaning import outer_days
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.either_of import either_of
from chronology.verify.evidence import reader_of
from chronology.verify.surroundings import is_short, seen_from
from chronology.verify.times import read_as
from chronology.vocabulary import Attachment, Governing, Modality

_SAYING = frozenset({Attachment.TELLING, Attachment.SOURCE})
_BRINGING = frozenset(
    {
        Governing.ATTRIBUTION,
        Governing.CONTENTION,
        Governing.PLAN,
        Governing.HEDGE,
        Governing.DENIAL,
    }
)
_LEANING = frozenset({Basis.TENSE, Basis.ANCHOR})
_WAYS = {Modality.PLANNED: Tense.FUTURE, Modality.REPORTED: Tense.PAST}
_REACH = 600  # code points of a sentence on either side of a time
_HELPERS = 24  # code points before a verb in which its auxiliaries stand
_MONTH = 31  # days of a telling that is sharp enough to say when a plan was stated


@attrs.frozen(kw_only=True)
class Telling:
    """A time before the statement at which something was said, and the verb by which it was.

    Attributes:
        time: the time.
        days: the numbers of its first and its last day.
        at: what it belongs to.
    """

    time: TimeExpression
    days: tuple[int, int]
    at: Attached

    @property
    def is_sharp(self) -> bool:
        """Whether it is a month or less."""
        return self.days[1] - self.days[0] < _MONTH


def said_before(expression: TimeExpression, at: Attached, case: Case) -> Telling | None:
    """Return when it was said that something was to be, or was, at a time; `None` if now.

    Args:
        expression: the time.
        at: what it belongs to.
        case: the claim.
    """
    if case.claim.modality not in _WAYS or case.claim.antecedent is not None:
        return None
    if at.verb is None:
        return None
    tellings = list(_tellings(expression, case))
    if not tellings:
        return None
    if at.is_put_off or at.is_meant_for:  # "announced a strike for 20 January"
        return next((one for one in tellings if one.at.verb == at.verb), None)
    governors = list(_bringing(at, case))
    by_verb = (one for governor in governors for one in tellings if _is_verb_of(governor, one))
    bringing = [one for one in governors if not _is_modal(one, case)]
    by_source = (one for one in tellings if any(_is_of_who_told(one, of) for of in bringing))
    behind = (one for one in tellings if _is_behind(one, at))
    return next(chain(by_verb, by_source, behind), None)


def _is_verb_of(governor: Governor, telling: Telling) -> bool:
    verb = telling.at.verb
    return verb is not None and governor.start <= verb < governor.end


def _is_modal(governor: Governor, case: Case) -> bool:
    """Say whether it is but the auxiliary of the verb itself, and brings no clause: "will"."""
    reader = reader_of(case.source)
    first = governor.words.lower().split()[0]
    return reader is not None and first in reader.grammar.verbs.modals


def _is_behind(telling: Telling, at: Attached) -> bool:
    """Say whether the saying closes what is said: "It would open by July, he said in June."."""
    saying, said = telling.at.verb, at.verb
    if telling.at.kind is not Attachment.TELLING or saying is None or said is None:
        return False
    return saying > said


def _is_of_who_told(telling: Telling, governor: Governor) -> bool:
    """Say whether what brings a clause stands behind what was made then: "signed in May says"."""
    verb = telling.at.verb
    is_before = verb is not None and verb < governor.start and not telling.at.in_relative
    return telling.at.kind is Attachment.SOURCE or (
        telling.at.kind is Attachment.TELLING and is_before
    )


def _bringing(at: Attached, case: Case) -> Iterator[Governor]:
    """Yield what brings the clause of a verb as what was said or planned, the nearest first."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or at.verb is None:
        return
    found = reader.governors(document.legible, at.verb, at.verb + len(at.words)).found
    yield from (one for one in found if one.kind in _BRINGING)


def _tellings(expression: TimeExpression, case: Case) -> Iterator[Telling]:
    """Yield the times of a sentence at which something was said."""
    document, reader, quote = case.source.document, reader_of(case.source), case.evidence[0]
    own = case.dated.place_of(expression.start, expression.end)
    if document is None or reader is None or own is None:
        return
    if quote.start is None or quote.end is None:
        return
    for one, place in _other_times(own, case):
        past = _as_past(one, case)
        if past is None:
            continue
        at = reader.attached(document.legible, place, (quote.start, quote.end))
        is_done = at.is_done and case.claim.modality is Modality.PLANNED
        if at.kind in _SAYING or is_done:
            yield Telling(time=past[0], days=past[1], at=at)


def _other_times(
    own: tuple[int, int], case: Case
) -> Iterator[tuple[TimeExpression, tuple[int, int]]]:
    """Yield the other times of a sentence, each with where it stands."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None:
        return
    begin, end = reader.sentence(document.legible, *own)
    begin, end = max(begin, own[0] - _REACH), min(end, own[1] + _REACH)
    words = document.spaced[begin:end]
    begin += len(words) - len(words.lstrip())
    found = expressions.find(
        words.strip(),  # as the sentence alone is read
        case.anchor,
        day_first=case.day_first,
        fiscal=case.fiscal,
        zone=case.zone,
        business=case.business,
    )
    for one in expressions.phrases(found):
        start, stop = begin + one.phrase_start, begin + one.phrase_end
        if stop <= own[0] or own[1] <= start:
            yield one, (begin + one.start, begin + one.end)


def _as_past(one: TimeExpression, case: Case) -> tuple[TimeExpression, tuple[int, int]] | None:
    """Return a short time before its source speaks, with its days; `None` for another."""
    past = one if one.basis is Basis.WORDS else read_as(one.text, case, Tense.PAST)
    if past is None or past.span is None or not is_short(past):
        return None
    days = outer_days(past.span)
    told = case.anchor or case.stated
    return (past, days) if days and past.span.definitely_before(told) else None


def as_told_then(
    expression: TimeExpression, at: Attached, telling: Telling, case: Case
) -> TimeExpression:
    """Return a time as it was meant when it was said.

    Where it may as well be meant as of the statement, it is either, unless the date given holds
    only one.
    """
    return _seen_at(expression, telling, case, stands=_still_stands(at, telling, case))


def as_planned_on(expression: TimeExpression, on: TimeExpression, case: Case) -> TimeExpression:
    """Return the time of a plan as it was meant when the plan was made: "in May it was due in".

    Args:
        expression: the time.
        on: when the plan was made.
        case: the claim.
    """
    if (past := _as_past(on, case)) is None:
        return expression
    telling = Telling(time=past[0], days=past[1], at=Attached(kind=Attachment.TELLING))
    return _seen_at(expression, telling, case, stands=False)


def _seen_at(
    expression: TimeExpression, telling: Telling, case: Case, *, stands: bool
) -> TimeExpression:
    if expression.fault is not None or expression.span is None:
        return expression
    if expression.basis is Basis.ANTECEDENT:
        return _on_the_telling(expression, telling)
    if expression.basis not in _LEANING:
        return expression
    way = _WAYS.get(case.claim.modality, Tense.FUTURE)
    spans = list(dict.fromkeys(_seen_then(expression, telling, way)))
    if not spans or spans == [expression.span]:
        return expression
    if len(spans) == 1 and expression.basis is Basis.TENSE and not stands:
        return attrs.evolve(expression, span=spans[0], basis=Basis.ANTECEDENT)
    return either_of(expression, [(span, telling.time.text) for span in spans], case)


def _on_the_telling(expression: TimeExpression, telling: Telling) -> TimeExpression:
    """Return what a time is that leans on the telling: "said on 1 May it would go the next day"."""
    told = telling.time.span
    read = expressions.find(expression.phrase, told, antecedent=told)
    found = expressions.phrases(read)
    is_one = len(found) == 1 and found[0].fault is None and found[0].span is not None
    return attrs.evolve(expression, span=found[0].span) if is_one else expression


def _seen_then(expression: TimeExpression, telling: Telling, way: Tense) -> Iterator[TimeSpan]:
    """Yield what a time is, counted from the first and from the last day of a telling."""
    for day in telling.days:
        told = attrs.evolve(telling.time, span=TimeSpan.days(day, day))
        if (span := seen_from(told, expression, way)) is not None:
            yield span


def _still_stands(at: Attached, telling: Telling, case: Case) -> bool:
    """Say whether a verb tells of what still is so: "announced in June that it *will* open"."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or at.verb is None or telling.at.verb is None:
        return True
    first, last = sorted((at.verb - _HELPERS, telling.at.verb))
    stretch = max(0, first), max(last, at.verb)
    return tells_of_now(document.legible, stretch, reader.grammar)
