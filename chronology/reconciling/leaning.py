"""Plans that lean on another event: "within 30 days of the later of signing and permit".

They are held for the earliest and for the latest day of what they lean on. While no report dates
that, nothing is due by them.
"""

from collections.abc import Mapping

from chronology.claims import Gap, Statement
from chronology.meanings.gaps import day_from
from chronology.reconciling.bounds import INFINITY, as_lower, as_upper, begins
from chronology.reconciling.slips import Limits
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import GapOf

_TWO = 2  # days, the earliest and the latest of an event

Reported = Mapping[str, TimeSpan]
"""For each event that is reported, its date."""


def leans(plan: Statement) -> bool:
    """Say whether a plan is for so many days from another event, and has no date of its own."""
    claim = plan.claim.claim
    dated = plan.span is not None and begins(plan.span) != (None, None)
    return not dated and _gap_of(plan) is not None and bool(claim.after or claim.before)


def _gap_of(plan: Statement) -> Gap | None:
    """Return how far a plan lies from what it leans on: as its words say, or as entered."""
    return plan.claim.gap or plan.claim.claim.gap


def leaning_limits(plan: Statement, reported: Reported) -> tuple[Limits, ...]:
    """Return when a plan is for, from the earliest and from the latest day that it leans on.

    Nothing is returned where one of the events it leans on is not reported.
    """
    claim = plan.claim.claim
    if not all(name in reported for name in (*claim.after, *claim.before)):
        return ()
    found = tuple(_seen_from(plan, reported, latest=latest) for latest in (False, True))
    return found[:1] if found[0] == found[1] else found


def leans_on_either(plan: Statement, reported: Reported) -> bool:
    """Say whether a plan leans on one event of which two days are reported, and none between."""
    claim = plan.claim.claim
    names = (*claim.after, *claim.before)
    return len(names) == 1 and len(reported[names[0]].members) == _TWO


def _seen_from(plan: Statement, reported: Reported, *, latest: bool) -> Limits:
    """Return when a plan is for if all that it leans on was on its earliest, or latest, day."""
    claim, gap = plan.claim.claim, _gap_of(plan) or Gap()
    after = [_day_of(reported[name], latest=latest) for name in claim.after]
    before = [_day_of(reported[name], latest=latest) for name in claim.before]
    of, least, most = gap.of, gap.least, gap.most
    first, last = -INFINITY, INFINITY
    if after:
        choose = {GapOf.EACH: (max, min), GapOf.LATER: (max, max), GapOf.EARLIER: (min, min)}[of]
        first = _first_of(choose[0](after), least, plan)
        last = _last_of(choose[1](after), most, plan)
    if before:
        choose = {GapOf.EACH: (max, min), GapOf.LATER: (max, max), GapOf.EARLIER: (min, min)}[of]
        last = min(last, _last_of(choose[1](before), None if least is None else -least, plan))
        first = max(first, _first_of(choose[0](before), None if most is None else -most, plan))
    return Limits(first, last)


def _first_of(second: float, number: int | None, plan: Statement) -> float:
    """Return the begin of the day so many units from another; open if nobody can count to it."""
    day = _day_counted(second, number, plan)
    return -INFINITY if day is None else day * DAY


def _last_of(second: float, number: int | None, plan: Statement) -> float:
    """Return the end of the day so many units from another; open if nobody can count to it."""
    day = _day_counted(second, number, plan)
    return INFINITY if day is None else day * DAY + DAY - 1


def _day_counted(second: float, number: int | None, plan: Statement) -> int | None:
    gap = _gap_of(plan)
    if number is None or gap is None or second in {INFINITY, -INFINITY}:
        return None
    return day_from(int(second // DAY), number, gap.unit, plan.claim.calendar)


def _day_of(span: TimeSpan, *, latest: bool) -> float:
    """Return the first second of the earliest or the latest day on which an event began."""
    first, last = begins(span)
    bound = as_upper(last) if latest else as_lower(first)
    return bound if bound in {INFINITY, -INFINITY} else bound // DAY * DAY
