"""What the timeline picture draws: for each event its marks, certain, possible and planned.

A mark never shows more than is known. Where the bounds say that something was certainly going
on, it is solid; from there it fades to the outer bounds. Where only the outer bounds are
known it is pale from one to the other: it happened somewhere in there. Where a bound is open
it fades to the edge of the picture. Plans are hollow; one for a day at the latest is a limit and
no bar; one that binds ends in a double line, and stands in a double frame if it is for a day. What
somebody denies is struck; an hourglass stands where it was said that something is still to come. A
line joins a plan to the one that replaced it, and an arrow what binds, or else the last plan, to
the report.
"""

from collections.abc import Iterator
from enum import StrEnum

import attrs

DAY = 86_400
_LAST_DRAWN = 8_640_000_000_000  # seconds from 1970 that a browser's calendar reaches


class Look(StrEnum):
    """How a mark is drawn."""

    CERTAIN = "certain"
    DAY = "day"
    POSSIBLE = "possible"
    FADES_IN = "fades-in"
    FADES_OUT = "fades-out"
    OPEN_BEFORE = "open-before"
    OPEN_AFTER = "open-after"
    PLAN = "plan"
    PLAN_DAY = "plan-day"
    LIMIT = "limit"
    BINDS = "binds"
    BINDS_DAY = "binds-day"
    DENIED = "denied"
    CANCELLED = "cancelled"
    PENDING = "pending"
    PLAN_OPEN_AFTER = "plan-open-after"
    ARROW = "arrow"
    MOVE = "move"
    LABEL = "label"
    GROUP = "group"
    BEYOND = "beyond"


Bounds = tuple[int | None, int | None, int | None, int | None]
"""The four bounds of a time span in seconds from 1970, `None` where open."""


@attrs.frozen(kw_only=True)
class Mark:
    """One mark of the picture.

    Attributes:
        look: how it is drawn.
        begin: where it begins, seconds from 1970; `None` at the picture's left edge.
        end: where it ends; `None` at the right edge.
        target: the passage that it leads to, an id in the page.
        says: what it says to who points at it.
    """

    look: Look
    begin: int | None
    end: int | None
    target: str
    says: str


def marks_of(bounds: Bounds, target: str, says: str) -> Iterator[Mark]:
    """Yield the marks of what was reported, or is shown as the event's own date."""
    for look, begin, end in _shape(bounds):
        yield Mark(look=look, begin=begin, end=end, target=target, says=says)


def marks_of_plan(bounds: Bounds, target: str, says: str) -> Iterator[Mark]:
    """Yield the marks of a plan: hollow, from its outer bound to the other."""
    begin, end = outer(bounds)
    if begin is None and end is None:
        return
    look = Look.PLAN
    if begin is None:
        look = Look.LIMIT
    elif end is None:
        look = Look.PLAN_OPEN_AFTER
    elif end - begin < DAY:
        look = Look.PLAN_DAY
    yield Mark(look=look, begin=begin, end=end, target=target, says=says)


def binds(bounds: Bounds, target: str, says: str) -> Iterator[Mark]:
    """Yield what makes the end of a plan that binds double: a line, or of a day another frame."""
    begin, end = outer(bounds)
    at = begin if end is None else end
    if begin is not None and end is not None and end - begin < DAY:
        yield Mark(look=Look.BINDS_DAY, begin=begin, end=end, target=target, says=says)
        return
    if at is not None:
        yield Mark(look=Look.BINDS, begin=at, end=at, target=target, says=says)


def arrow(
    plan: Bounds, later: Bounds, target: str, says: str, look: Look = Look.ARROW
) -> Iterator[Mark]:
    """Yield the line from a plan to what was reported or planned then, unless the two overlap."""
    (first, last), (begin, end) = outer(plan), outer(later)
    if look is Look.MOVE and begin is None:  # a limit stands at its end
        begin = end
    if last is not None and begin is not None and last < begin:
        yield Mark(look=look, begin=last, end=begin, target=target, says=says)
    elif first is not None and end is not None and end < first:
        yield Mark(look=look, begin=first, end=end, target=target, says=says)


def denied(bounds: Bounds, target: str, says: str) -> Iterator[Mark]:
    """Yield what strikes out a date that somebody denies: in its middle, or at its bound."""
    known = [bound for bound in outer(bounds) if bound is not None]
    if known:
        first, last = min(known), max(known)
        yield Mark(look=Look.DENIED, begin=first, end=last, target=target, says=says)


def cancelled(stated: Bounds, target: str, says: str) -> Iterator[Mark]:
    """Yield the cross where something was called off: in the middle of that time, or its bound."""
    yield from _said_then(Look.CANCELLED, stated, target, says)


def pending(stated: Bounds, target: str, says: str) -> Iterator[Mark]:
    """Yield what tells that something was still to come then: in the middle of that time."""
    yield from _said_then(Look.PENDING, stated, target, says)


def _said_then(look: Look, stated: Bounds, target: str, says: str) -> Iterator[Mark]:
    known = [bound for bound in outer(stated) if bound is not None]
    if known:
        middle = sum(known) // len(known)
        yield Mark(look=look, begin=middle, end=middle, target=target, says=says)


def outer(bounds: Bounds) -> tuple[int | None, int | None]:
    """Return the outer two of four bounds, both within what a browser's calendar reaches."""
    return bounds[0], bounds[3]


def drawable(bounds: Bounds) -> bool:
    """Say whether a browser's calendar reaches a date; it ends some 270,000 years from now."""
    known = [bound for bound in bounds if bound is not None]
    return bool(known) and all(abs(bound) <= _LAST_DRAWN for bound in known)


def word_at_the_edge(bounds: Bounds, target: str, says: str, *, planned: bool) -> Mark:
    """Return the word that stands at the edge while the date itself is out of view."""
    begin, end = outer(bounds)
    if planned and begin is None:  # a limit stands at its end
        begin = end
    return Mark(look=Look.BEYOND, begin=begin, end=end, target=target, says=says)


def _shape(bounds: Bounds) -> Iterator[tuple[Look, int | None, int | None]]:
    first, _, _, last = bounds
    if first is not None and last is not None and last - first < DAY:
        yield Look.DAY, first, last
        return
    core = _core(bounds)
    if core is None:
        yield from _somewhere(bounds)
        return
    begin, end = core
    if first is None or first < begin:
        yield (Look.OPEN_BEFORE if first is None else Look.FADES_IN), first, begin
    yield Look.CERTAIN, begin, end
    if last is None or last > end:
        yield (Look.OPEN_AFTER if last is None else Look.FADES_OUT), end, last


def _core(bounds: Bounds) -> tuple[int, int] | None:
    """Return from when to when something was certainly going on, to the day."""
    first, begun, ending, last = bounds
    if begun is None or ending is None:
        return None
    if begun > ending:  # both may lie in one day: then it was going on that day
        return (ending, begun) if begun - ending < DAY else None
    begin = first if first is not None and begun - first < DAY else begun
    end = last if last is not None and last - ending < DAY else ending
    return begin, end


def _somewhere(bounds: Bounds) -> Iterator[tuple[Look, int | None, int | None]]:
    """Yield the marks of what has no certain day, only bounds."""
    first, begun, ending, last = bounds
    if first is not None and last is not None:
        yield Look.POSSIBLE, first, last
    elif last is not None:
        yield Look.OPEN_BEFORE, None, last
    elif first is not None:
        if begun is not None:
            yield Look.POSSIBLE, first, begun
        yield Look.OPEN_AFTER, first if begun is None else begun, None
    else:
        known = [bound for bound in (begun, ending) if bound is not None]
        yield Look.OPEN_BEFORE, None, min(known)
        if len(known) > 1:
            yield Look.POSSIBLE, min(known), max(known)
        yield Look.OPEN_AFTER, max(known), None
