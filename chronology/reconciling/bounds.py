"""Bounds of dates and statements; where one is open, it is infinitely early or late."""

from chronology.claims import Statement
from chronology.timespan import TimeSpan, earlier

INFINITY = float("inf")
_BEHIND, _AHEAD = 12 * 3600, 14 * 3600  # how far clocks lie behind UTC, and ahead of it


def as_lower(bound: int | None) -> float:
    """Return a lower bound as a number; minus infinity if it is open."""
    return -INFINITY if bound is None else bound


def as_upper(bound: int | None) -> float:
    """Return an upper bound as a number; infinity if it is open."""
    return INFINITY if bound is None else bound


def made_since(statement: Statement) -> float:
    """Return the second before which a statement was certainly not made."""
    return as_lower(statement.claim.stated.at_offset(0).begin_of_the_begin)


def made_by(statement: Statement) -> float:
    """Return the second by which a statement was certainly made."""
    return as_upper(statement.claim.stated.at_offset(0).end_of_the_end)


def awaited_since(pending: Statement) -> float:
    """Return the first second at which what is pending may have been still to come, for sure."""
    return as_lower(pending.awaited.at_offset(0).begin_of_the_begin)


def awaited_by(pending: Statement) -> float:
    """Return the last second at which a pending claim may have it still to come."""
    return as_upper(pending.awaited.at_offset(0).end_of_the_end)


def dated_since(statement: Statement) -> float:
    """Return the first second of the date of a statement."""
    return as_lower(None if statement.span is None else statement.span.begin_of_the_begin)


def dated_by(statement: Statement) -> float:
    """Return the last second of the date of a statement."""
    return as_upper(None if statement.span is None else statement.span.end_of_the_end)


def seen(statement: Statement) -> TimeSpan | None:
    """Return the date of a statement; of a sighting, the time at which it was going on."""
    span = statement.span
    if span is None or not statement.sighting:
        return span
    return TimeSpan.within(
        span.begin_of_the_end, span.end_of_the_begin, timed=span.timed, offset=span.offset
    )


def seen_since(statement: Statement) -> float:
    """Return the first second of the date of a statement, or of the time of a sighting."""
    span = seen(statement)
    return as_lower(None if span is None else span.begin_of_the_begin)


def seen_by(statement: Statement) -> float:
    """Return the last second of the date of a statement, or of the time of a sighting."""
    span = seen(statement)
    return as_upper(None if span is None else span.end_of_the_end)


def begins(span: TimeSpan | None) -> tuple[int | None, int | None]:
    """Return the bounds [l, u] that plan, pending and series checks compare: the begin's.

    What must have ended by some time has begun by then.
    """
    if span is None:
        return None, None
    return span.begin_of_the_begin, earlier(span.end_of_the_begin, span.end_of_the_end)


def ends(span: TimeSpan | None) -> tuple[int | None, int | None]:
    """Return the bounds [l, u] of the end."""
    return (None, None) if span is None else (span.begin_of_the_end, span.end_of_the_end)


def is_before(bound: int | None, moment: int | None) -> bool:
    """Say whether a bound certainly lies before a moment; nothing does where one is open."""
    return bound is not None and moment is not None and bound < moment


def is_over(date: TimeSpan | None, moment: TimeSpan) -> bool:
    """Say whether a date had certainly begun before a moment, whoever's calendar it is.

    Of a date and a moment, one of which has no zone, that one may be in any.
    """
    if date is None:
        return False
    last, since = begins(date)[1], moment.begin_of_the_begin
    if last is None or since is None:
        return False
    return last - _ahead(date, moment, _BEHIND) < since - _ahead(moment, date, -_AHEAD)


def is_to_come(date: TimeSpan | None, moment: TimeSpan) -> bool:
    """Say whether a date certainly had not begun by a moment, whoever's calendar it is."""
    if date is None:
        return False
    first, until = begins(date)[0], moment.end_of_the_end
    if first is None or until is None:
        return False
    return first - _ahead(date, moment, -_AHEAD) > until - _ahead(moment, date, _BEHIND)


def _ahead(span: TimeSpan, other: TimeSpan, at_worst: int) -> int:
    """Return how far the clock of a date is ahead of UTC, or may be; 0 beside its like."""
    if span.offset is not None:
        return 0 if other.offset == span.offset else span.offset
    return 0 if other.offset is None else -at_worst
