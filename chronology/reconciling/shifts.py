"""Plans that words move by a length: "postponed by two weeks" counts from the last plan."""

from collections.abc import Iterable, Sequence

import attrs

from chronology.claims import Shift
from chronology.meanings.meaning import outer_days
from chronology.meanings.offsets import moved_by
from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.slips import Limits
from chronology.reconciling.told import Told, as_one, is_before
from chronology.timespan import DAY, TimeSpan


def shifted(told: Sequence[Told]) -> tuple[list[Told], list[Told]]:
    """Return plans, those that words move by a length dated by the last plan of their voice.

    And those that could not be dated: no plan is known from which they count.

    Args:
        told: plans, in the order stated.
    """
    found: list[Told] = []
    unknown: list[Told] = []
    for one in told:
        shift = one.first.shift
        if shift is None or not one.when.is_unknown:
            found.append(one)
            continue
        base = _moved_from(one, found, told)
        whens = [moved for old in base for when in old.whens if (moved := _moved(when, shift))]
        if any(_is_told_again(one, old) for old in base):
            whens = [*(when for old in base for when in old.whens), *whens]
        if whens:
            found.append(attrs.evolve(one, whens=tuple(dict.fromkeys(whens))))
        else:
            unknown.append(one)
    return found, unknown


def _moved_from(one: Told, before: Iterable[Told], told: Sequence[Told]) -> list[Told]:
    """Return the plan that is moved: what its own words tell, what it amends, or the last."""
    own = [other for other in told if other.recall is not None and other.first.id == one.first.id]
    if own:
        return own
    amended = [other for other in told if {plan.id for plan in other.statements} & {*one.amends}]
    if one.amends:
        return [other for other in amended if not other.when.is_unknown]
    stated = [other for other in before if other.voice == one.voice and other.recall is None]
    earlier = [other for other in stated if is_before(other, one)]
    if not earlier:
        return []
    newest = max(other.since for other in earlier)
    same_voice = (other for other in told if other.voice == one.voice and other.recall is None)
    dated = (other for other in same_voice if not other.when.is_unknown)
    perhaps = (o for o in dict.fromkeys((*stated, *dated)) if not is_before(one, o))
    bases = as_one(other for other in perhaps if other.by >= newest)
    return bases if all(base.agrees for base in bases) else []


def _is_told_again(one: Told, old: Told) -> bool:
    """Say whether a plan was moved by the same length before: who tells it again may mean that."""
    before, now = old.first.shift, one.first.shift
    return (
        before is not None
        and now is not None
        and (before.length, before.back) == (now.length, now.back)
    )


def _moved(when: Limits, shift: Shift) -> Limits | None:
    """Return a time moved by a length; `None` if the length is not known to the day.

    It keeps its time of day, on its own clock, where whole days are counted.
    """
    if not when.is_open:
        return _limits(when, shift)
    bounds = [when.first, when.last]
    for side, bound in enumerate(bounds):
        if abs(bound) < INFINITY:
            moved = _limits(when._replace(first=bound, last=bound), shift)
            if moved is None:
                return None
            bounds[side] = moved.last if side else moved.first
    return when._replace(first=bounds[0], last=bounds[1])


def _limits(when: Limits, shift: Shift) -> Limits | None:
    """Return a closed time moved by a length: of hours, to the days in which it may be."""
    moved = moved_by(_with_clock(when), shift.length, back=shift.back)
    if moved is None:
        hours = moved_by(_sharp(when), shift.length, back=shift.back)
        outer = None if hours is None else outer_days(hours)
        moved = None if outer is None else TimeSpan.days(*outer)
    if moved is None:
        return None
    return Limits.of((moved.begin_of_the_begin, moved.end_of_the_end), moved, when.zone)


def _with_clock(when: Limits) -> TimeSpan:
    """Return a time with its clock, or the days of one that is told in days."""
    span = when.as_date()
    return span if span.timed else _in_days(when)


def _in_days(when: Limits) -> TimeSpan:
    return TimeSpan.days(int(when.first // DAY), int(when.last // DAY))


def _sharp(when: Limits) -> TimeSpan:
    return TimeSpan.within(int(when.first), int(when.last), timed=True)
