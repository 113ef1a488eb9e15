"""Plans that lean on another event: "within 30 days of the later of signing and permit".

They are held for the earliest and for the latest day of what they lean on. While no report dates
that, nothing is due by them.
"""

from collections.abc import Mapping

from chronology.claims import Claim, Statement
from chronology.reconcile.bounds import INFINITY, as_lower, as_upper, begins
from chronology.reconcile.slips import Limits
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import GapOf

Reported = Mapping[str, TimeSpan]
"""For each event that is reported, its date."""


def leans(plan: Statement) -> bool:
    """Say whether a plan is for so many days from another event, and has no date of its own."""
    claim = plan.claim.claim
    dated = plan.span is not None and begins(plan.span) != (None, None)
    return not dated and claim.gap is not None and bool(claim.after or claim.before)


def leaning_limits(plan: Statement, reported: Reported) -> tuple[Limits, ...]:
    """Return when a plan is for, from the earliest and from the latest day that it leans on.

    Nothing is returned where one of the events it leans on is not reported.
    """
    claim = plan.claim.claim
    if not all(name in reported for name in (*claim.after, *claim.before)):
        return ()
    found = tuple(_seen_from(claim, reported, latest=latest) for latest in (False, True))
    return found[:1] if found[0] == found[1] else found


def _seen_from(claim: Claim, reported: Reported, *, latest: bool) -> Limits:
    """Return when a plan is for if all that it leans on was on its earliest, or latest, day."""
    after = [_day_of(reported[name], latest=latest) for name in claim.after]
    before = [_day_of(reported[name], latest=latest) for name in claim.before]
    of = GapOf.EACH if claim.gap is None else claim.gap.of
    least = 0 if claim.gap is None or claim.gap.least is None else claim.gap.least
    most = None if claim.gap is None else claim.gap.most
    bare = claim.gap is None or claim.gap.least is None
    first, last = -INFINITY, INFINITY
    if after:
        choose = {GapOf.EACH: (max, min), GapOf.LATER: (max, max), GapOf.EARLIER: (min, min)}[of]
        first = -INFINITY if bare else choose[0](after) + least * DAY
        last = INFINITY if most is None else choose[1](after) + most * DAY + DAY - 1
    if before:
        choose = {GapOf.EACH: (max, min), GapOf.LATER: (max, max), GapOf.EARLIER: (min, min)}[of]
        last = min(last, INFINITY if bare else choose[1](before) - least * DAY + DAY - 1)
        first = max(first, -INFINITY if most is None else choose[0](before) - most * DAY)
    return Limits(first, last)


def _day_of(span: TimeSpan, *, latest: bool) -> float:
    """Return the first second of the earliest or the latest day on which an event began."""
    first, last = begins(span)
    bound = as_upper(last) if latest else as_lower(first)
    return bound if bound in {INFINITY, -INFINITY} else bound // DAY * DAY
