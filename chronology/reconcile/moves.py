"""How plans moved: each from the one it follows, and what binds from what it replaces."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronology.findings import Slip
from chronology.meanings.terms import Course
from chronology.reconcile.bounds import INFINITY
from chronology.reconcile.history import History, Voice, is_of_one
from chronology.reconcile.slips import Limits, joint, slip_of
from chronology.reconcile.told import Told, is_before


@attrs.frozen(kw_only=True)
class Moved:
    """A plan that moved.

    Attributes:
        old: the plans of which it follows one.
        new: the plan.
        slip: how many days it lies after them; negative if it came forward.
        course: to which side it moved.
    """

    old: tuple[Told, ...]
    new: Told
    slip: Slip
    course: Course

    @property
    def is_recalled(self) -> bool:
        """Whether its old plan is only recalled: who tells of it so may tell what others told."""
        return any(told.recall is not None for told in self.old)


def course_of(new: Limits, old: Limits) -> Course:
    """Return to which side a plan moved: open if it did not, or that cannot be told.

    Two deadlines, and two plans "not before", move bound against bound; any others only where
    they exclude each other.
    """
    if _are_alike(new, old):
        new, old = new.counted, old.counted
    if old.last < new.first:
        return Course.LATER
    return Course.EARLIER if new.last < old.first else Course.OPEN


def _are_alike(one: Limits, other: Limits) -> bool:
    both = {one.first, other.first}, {one.last, other.last}
    return both[0] == {-INFINITY} or both[1] == {INFINITY}


def moves(history: History) -> list[Moved]:
    """Return how the plans of an event moved, in the order stated, each move once.

    Who tells a move that another told adds a witness, not a move.
    """
    found: list[Moved] = []
    every = [*_neighbours(history), *_in_one_claim(history), *_replaced(history)]
    for move in sorted(every, key=_told_first):
        if not any(_is_told(move, other) for other in found):
            found.append(move)
    return found


def _told_first(move: Moved) -> tuple[object, ...]:
    return move.is_recalled, move.new.sort_key, tuple(old.sort_key for old in move.old)


def _is_told(move: Moved, other: Moved) -> bool:
    """Say whether a move is one that was told before."""
    if move.new is other.new and {*move.old} & {*other.old}:
        return True
    if not move.is_recalled and not (move.new.binding and other.new.binding):
        return False
    return not (
        _span_of(move.old).excludes(_span_of(other.old)) or move.new.when.excludes(other.new.when)
    )


def _span_of(told: Sequence[Told]) -> Limits:
    return Limits(min(one.when.first for one in told), max(one.when.last for one in told))


def _moves_from(old: Sequence[Told], new: Told, besides: Iterable[Told] = ()) -> Iterator[Moved]:
    """Yield a move of a plan, if it lies after, or before, all that it may follow."""
    before = [when for one in old for when in one.whens]
    after = [when for one in (new, *besides) for when in one.whens]
    courses = {course_of(when, other) for when in after for other in before}
    course = courses.pop() if len(courses) == 1 else Course.OPEN
    if course is not Course.OPEN:
        slip = joint(slip_of(when.counted, other) for when in new.whens for other in before)
        yield Moved(old=tuple(old), new=new, slip=slip, course=course)


def _neighbours(history: History) -> Iterator[Moved]:
    """Yield how each voice's plans moved from those that they follow.

    What a voice told besides at the same time must have moved so too.
    """
    by_voice: dict[Voice, list[Told]] = defaultdict(list)
    for one in history.counting:
        by_voice[one.voice].append(one)
    for own in by_voice.values():
        at_once: dict[tuple[float, float], list[Told]] = defaultdict(list)
        for one in own:
            if one.recall is None:
                at_once[one.since, one.by].append(one)
        for old, new in followed(own):
            besides = at_once.get((new.since, new.by), ()) if new.recall is None else ()
            yield from _moves_from(old, new, besides)


def followed(told: Iterable[Told]) -> Iterator[tuple[tuple[Told, ...], Told]]:
    """Yield each of some plans with those that it certainly follows, none between.

    A vaguer plan moves nothing and hides nothing: what follows it follows the one before it.

    Args:
        told: plans, in the order stated.
    """
    before = _InOrder()
    for one in told:
        old = before.directly_before(one)
        if old:
            yield old, one
        if not (old and all(_is_vaguer(one, other) for other in old)):
            before.add(one)


class _InOrder:
    """Plans in the order stated, so that what lies directly before another is found at once."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.known: list[float] = []
        self.newest: list[float] = []

    def add(self, one: Told) -> None:
        """Add a plan that was stated after all before it, or may have been."""
        self.told.append(one)
        self.known.append(one.by)
        self.newest.append(max(one.since, self.newest[-1] if self.newest else -INFINITY))

    def directly_before(self, one: Told) -> tuple[Told, ...]:
        """Return the plans that are certainly before another, none certainly between."""
        end = bisect_left(self.known, one.since)
        start = bisect_left(self.known, self.newest[end - 1], 0, end) if end else 0
        before = [*self.told[start:end], *(o for o in self.told[end:] if is_before(o, one))]
        return tuple(
            other for other in before if not any(is_before(other, third) for third in before)
        )


def _is_vaguer(one: Told, other: Told) -> bool:
    return one.when != other.when and one.when.holds(other.when)


def _in_one_claim(history: History) -> Iterator[Moved]:
    """Yield how plans moved as one claim tells it, from a plan that is on record."""
    plans = {one.first.id: one for one in history.counting if one.recall is None}
    for recalled, old in history.recalled_as.items():
        new = plans.get(recalled.id)
        if new is not None and old in history.counting:
            yield from _moves_from((old,), new)


def _replaced(history: History) -> Iterator[Moved]:
    """Yield how what binds moved from what it replaces."""
    for amended, others in history.amended.items():
        for new in others:
            yield from _moves_from((amended,), new)
    binding = [one for one in history.counting if one.binding]
    for new in binding:
        own = [one for one in binding if is_of_one(one, new)]
        for old, last in followed(own):
            if last is new:
                yield from _moves_from(old, new)
