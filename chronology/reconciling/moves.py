"""How plans moved: each from the one it follows, and what binds from what it replaces."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from chronology.meanings.terms import Course
from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.history import History, Voice, is_of_one, once
from chronology.reconciling.slips import Limits, course_of, joint, moved_by
from chronology.reconciling.told import Told, is_before, is_vaguer
from chronology.slip import Slip
from chronology.timespan import DAY

if TYPE_CHECKING:
    from chronology.claims import Statement


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


@once
def moves(history: History) -> Sequence[Moved]:
    """Return how the plans of an event moved, in the order stated, each move once.

    Who tells a move that another told adds a witness, not a move.
    """
    every = [*_neighbours(history), *_in_one_claim(history), *_replaced(history)]
    known = _Known()
    return [move for move in sorted(every, key=_told_first) if known.takes(move)]


def _told_first(move: Moved) -> tuple[object, ...]:
    """Return by what moves are in order; of those told at one time the most precise is first."""
    new, old = move.new, _span_of(move.old)
    *told, claim = new.sort_key
    ids = claim, tuple(one.sort_key for one in move.old)
    return move.is_recalled, *told, old.last - old.first, old.first, *ids


class _Known:
    """The moves that were told, so that one told again is found without looking at them all."""

    def __init__(self) -> None:
        self._old_of: dict[Statement, set[Statement]] = defaultdict(set)
        self._spans: dict[tuple[Limits, Limits], None] = {}

    def takes(self, move: Moved) -> bool:
        """Say whether a move was not told before, and remember it then."""
        old = {one for told in move.old for one in told.statements}
        if any(not old.isdisjoint(self._old_of.get(one, ())) for one in move.new.statements):
            return False
        spans = _span_of(move.old), move.new.when
        if move.is_recalled and any(_may_be_equal(spans, other) for other in self._spans):
            return False
        for one in move.new.statements:
            self._old_of[one] |= old
        self._spans[spans] = None
        return True


def _may_be_equal(some: tuple[Limits, Limits], others: tuple[Limits, Limits]) -> bool:
    """Say whether both the old and the new time of two moves may be the same."""
    return all(
        course_of(one, other) is Course.OPEN for one, other in zip(some, others, strict=True)
    )


def _span_of(told: Sequence[Told]) -> Limits:
    return told[0].when._replace(
        first=min(one.when.first for one in told), last=max(one.when.last for one in told)
    )


def _moves_from(old: Sequence[Told], new: Told, besides: Iterable[Told] = ()) -> Iterator[Moved]:
    """Yield a move of a plan, if it lies after, or before, all that it may follow."""
    before = [when for one in old for when in one.whens]
    after = [when for one in (new, *besides) for when in one.whens]
    courses = {_course(when, other, new) for when in after for other in before}
    course = courses.pop() if len(courses) == 1 else Course.OPEN
    if course is not Course.OPEN:
        slip = joint(moved_by(when, other) for when in after for other in before)
        yield Moved(old=tuple(old), new=new, slip=slip, course=course)


def _course(when: Limits, old: Limits, new: Told) -> Course:
    """Return to which side a plan moved: what is to come by a day was not done when it was stated.

    "By 15 January", said in November, is later than "in September".
    """
    is_deadline = when.first == -INFINITY < old.first
    is_free = new.recall is None and not new.amends and not new.binding
    if is_deadline and is_free and new.since - DAY > old.in_utc.last:
        return Course.LATER
    return course_of(when, old)


def _neighbours(history: History) -> Iterator[Moved]:
    """Yield how each voice's plans moved from those that they follow.

    What a voice told besides at the same time must have moved so too.
    """
    by_voice: dict[Voice, list[Told]] = defaultdict(list)
    for one in history.counting:
        by_voice[one.voice].append(one)
    for voice, own in by_voice.items():
        besides = _Besides(own)
        unknown = [one for one in history.unknown if one.voice == voice]
        for old, new in followed(own):
            if not any(_may_be_told_before(one, old) for one in unknown):
                yield from _moves_from(old, new, besides.of(new))


def _may_be_told_before(unknown: Told, old: Sequence[Told]) -> bool:
    """Say whether a move to an unknown time, told after some plans, may be told before one."""
    return any(not is_before(one, unknown) and not is_before(unknown, one) for one in old)


class _Besides:
    """What a voice told besides a plan at the same time, or may have."""

    def __init__(self, told: Iterable[Told]) -> None:
        self.told = [one for one in told if one.recall is None]
        self.wide = [one for one in self.told if one.is_wide][:_MOST]

    def of(self, new: Told) -> list[Told]:
        """Return what may have been told with a plan: nothing, of one that is recalled."""
        if new.recall is not None:
            return []
        others = self.told[:_MOST] if new.is_wide else self.wide
        return [
            one
            for one in others
            if one is not new and not is_before(one, new) and not is_before(new, one)
        ]


def followed(told: Sequence[Told]) -> Iterator[tuple[tuple[Told, ...], Told]]:
    """Yield each of some plans with those that it may follow, if it certainly follows one.

    A plan that is certainly between hides those before it; a vaguer one moves nothing and hides
    nothing: what follows it follows the one before it, or may, if that one may be before it.

    Args:
        told: plans, in the order stated.
    """
    wide = [one for one in told if one.is_wide]
    before = _InOrder()
    not_hidden: dict[Told, list[Told]] = {}
    for one in told:
        if one.perhaps_another:
            continue
        certain = before.directly_before(one)
        seen = [other for first in certain for other in not_hidden.get(first, ())]
        perhaps = _perhaps_between(one, certain, told if one.is_wide else wide) if certain else ()
        old = tuple(dict.fromkeys((*certain, *seen, *perhaps)))
        if certain:
            yield old, one
        clearer = [other for other in old if is_vaguer(one, other)]
        if not (certain and {*certain} <= {*clearer}):
            before.add(one)
            not_hidden[one] = clearer


_MOST = 1000  # plans stated at times that are only roughly known, and held against each other


def _perhaps_between(one: Told, certain: Sequence[Told], told: Sequence[Told]) -> Iterator[Told]:
    """Yield the plans that may lie between a plan and those that it certainly follows."""
    for other in told[:_MOST]:
        if other is one or other in certain or is_before(one, other):
            continue
        if is_before(other, one) and not other.perhaps_another:
            continue
        if not any(is_before(other, first) for first in certain):
            yield other


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


def _in_one_claim(history: History) -> Iterator[Moved]:
    """Yield how plans moved as one claim tells it: it says itself from what."""
    plans = {
        one.first.id: one
        for told in history.counting
        for one in told.each
        if one.first.recall is None
    }
    old: dict[str, list[Told]] = defaultdict(list)
    for recalled, known in history.recalled_as.items():
        old[recalled.id].append(known)
    for one in history.counting:
        if one.first.recall is not None:
            old[one.first.id].append(one)
    for claim, told in old.items():
        new = plans.get(claim)
        if new is not None:
            yield from _moves_from([one for one in told if one is not new], new)


def _replaced(history: History) -> Iterator[Moved]:
    """Yield how what binds moved from what it replaces."""
    amends: dict[Told, list[Told]] = defaultdict(list)
    for amended, others in history.amended.items():
        for new in others:
            amends[new].append(amended)
    for new in history.bound:
        own = [one for one in history.bound if is_of_one(one, new)]
        besides = _Besides(own).of(new)
        for amended in amends[new]:
            yield from _moves_from((amended,), new, besides)
        for old, last in followed(own):
            if last is new:
                yield from _moves_from(old, new, besides)
