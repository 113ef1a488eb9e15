"""The date of what is pending: no earlier than the time at which words have it still to come.

"Had not been delivered by 17 March" tells nothing of a delivery by 17 March: it came no earlier, or
never. So do "was not yet open on 17 March" and "was still awaited as of 17 March".
"""

from chronology import timex3
from chronology.errors import NotationError
from chronology.expressions import TimeExpression
from chronology.timespan import DAY, TimeSpan
from chronology.verify.case import Case
from chronology.vocabulary import Modality

STILL_TO_COME = "still to come then, so that it came no earlier"
"""How a derivation says that its words bound what is pending."""


def is_of_waiting(told: TimeSpan | None, case: Case) -> bool:
    """Say whether a time tells when something was still to come, and not when it is to be."""
    is_pending = case.claim.modality is Modality.PENDING
    return is_pending and told is not None and not case.stated.definitely_before(told)


def no_earlier(span: TimeSpan | None, expression: TimeExpression, case: Case) -> TimeSpan | None:
    """Return when what is pending can have come: from the time on that its words name.

    Words that name a stretch ("by March") may mean its begin, "by the end of March" its last day.
    """
    first = _first_named(span, expression)
    if span is None or first is None:
        return None
    since = span.between(first, None)
    if not case.event.has_extent or case.claim.during:
        return since
    is_end = span.is_extent and span.begin.is_unknown
    return TimeSpan.from_to(TimeSpan(), since) if is_end else TimeSpan.since(since)


def _first_named(span: TimeSpan | None, expression: TimeExpression) -> int | None:
    """Return the first second of the time that words name, whatever stands before it."""
    first, last = _outer(span)
    if first is not None or last is None or span is None:
        return first
    begun = last - last % (_MINUTE if span.timed else DAY)
    try:
        named = timex3.parse(expression.value)
    except NotationError:
        return begun
    first, end = named.begin_of_the_begin, named.end_of_the_end
    if first is None or end is None or expression.mod == _END:
        return begun
    return min(first - max(0, last - end), begun)  # "by about" reaches as far back as on


def _outer(span: TimeSpan | None) -> tuple[int | None, int | None]:
    """Return the first and the last second that words name of the side of which they tell."""
    if span is None:
        return None, None
    told = span.end if span.is_extent and span.begin.is_unknown else span.begin
    whole = span if told.end_of_the_end is None else told
    return told.begin_of_the_begin, whole.end_of_the_end


_END = "END"
_MINUTE = 60
