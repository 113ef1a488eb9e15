"""What came of plans: an event's date held against what binds, the first plan and the last."""

from collections.abc import Iterator, Sequence

import attrs

from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.history import Alternatives, History, once
from chronology.reconciling.slips import Limits, joint, slip_of
from chronology.reconciling.told import Told
from chronology.slip import Slip
from chronology.timespan import DAY
from chronology.vocabulary import Against, Outcome


@attrs.frozen(kw_only=True)
class Came:
    """What came of some plans, of which any may be the one that counts.

    Attributes:
        outcome: late, early, met, or not to be told.
        slip: how many days the event lies after them.
        told: the plans.
    """

    outcome: Outcome
    slip: Slip
    told: tuple[Told, ...]


def came_of(plans: Alternatives, history: History) -> Came:
    """Return what came of plans: what holds against each of them, else it cannot be told.

    Nor can it be where a report tells only of what was not done, nor where a plan may be for the
    end of what lasts, or for all of it, and that would change it. By how much it was missed is
    told of the begin, but for a deadline, which may be for the end alone.
    """
    known = history.reckoned
    if plans not in known:
        known[plans] = _came_of(plans, history)
    came: Came = known[plans]
    return came


def _came_of(plans: Alternatives, history: History) -> Came:
    event, counted_to = history.event or Limits(), history.counted_to or Limits()
    end, of_end = history.ended or Limits(), unsided(plans, history)
    found = {outcome_of(when, event) for when in plans.whens}
    found |= {outcome_of(when, end) for when in of_end}
    known = plans.whole and not history.undone
    return Came(
        outcome=found.pop() if known and len(found) == 1 else Outcome.CANNOT_TELL,
        slip=joint(
            (
                *(slip_of(counted_to, when) for when in plans.whens),
                *(slip_of(end, when) for when in of_end if when.first == -INFINITY),
            )
        )
        if known
        else Slip(least=None, most=None),
        told=plans.told,
    )


def unsided(plans: Alternatives, history: History) -> tuple[Limits, ...]:
    """Return the times of which it is not told whether begin or end is planned for them."""
    if history.ended is None:
        return ()
    return tuple(when for one in plans.told if one.is_unsided for when in one.whens)


def hangs_on_side(plans: Alternatives, history: History) -> bool:
    """Say whether something else holds of plans if they are for the end than for the begin."""
    event, end = history.event or Limits(), history.ended or Limits()
    of_end = {outcome_of(when, end) for when in unsided(plans, history)}
    return bool(of_end) and of_end != {outcome_of(when, event) for when in plans.whens}


def outcome_of(when: Limits, event: Limits) -> Outcome:
    """Return what came of one plan."""
    if when.is_before(event):
        return Outcome.LATE
    if event.is_before(when):
        return Outcome.EARLY
    return Outcome.MET if when.holds(event) else Outcome.CANNOT_TELL


@once
def held_against(history: History) -> tuple[tuple[Against, Came], ...]:
    """Return what came of the first plan, of what binds and of the last plan."""
    return tuple(_held_against(history))


def _held_against(history: History) -> Iterator[tuple[Against, Came]]:
    if history.event is None:
        return
    if history.baseline:
        yield Against.BASELINE, came_of(history.baseline, history)
    if history.binding:
        yield Against.BINDING, decided([came_of(plans, history) for plans in history.binding])
    if history.last:
        yield Against.LAST, came_of(history.last, history)


@once
def decisive(history: History) -> Came | None:
    """Return what came of an event's plans; `None` if it is not reported, or was never planned.

    It is held against the binding plans that stand; where nothing binds, against the first plan
    and the last word of whoever gave it.
    """
    if history.event is None or not history.baseline:
        return None
    plans = history.binding or (history.baseline, history.promised)
    came = decided([came_of(one, history) for one in plans if one])
    if came.outcome is Outcome.MET and history.unknown and not history.binding:
        return attrs.evolve(came, outcome=Outcome.CANNOT_TELL)
    return came


def decided(came: Sequence[Came]) -> Came:
    """Return what came of several plans of which each counts: the worst of all that is certain."""
    for outcome in (Outcome.LATE, Outcome.EARLY, Outcome.CANNOT_TELL):
        own = [one for one in came if one.outcome is outcome]
        if own:
            return max(own, key=_missed_by) if outcome is Outcome.LATE else min(own, key=_missed_by)
    return attrs.evolve(came[0], told=tuple({told: 0 for one in came for told in one.told}))


def _missed_by(came: Came) -> tuple[float, float]:
    least, most = came.slip.seconds or (
        None if days is None else days * DAY for days in (came.slip.least, came.slip.most)
    )
    return (
        float("-inf") if least is None else least,
        float("inf") if most is None else most,
    )
