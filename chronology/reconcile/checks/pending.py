"""What was still pending when the time planned for it was over."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconcile.bounds import (
    INFINITY,
    as_upper,
    begins,
    is_before,
    made_by,
    made_since,
)
from chronology.reconcile.model import Dossier, World, claim_ids
from chronology.reconcile.plans import before_reported, plans_in_words
from chronology.timespan import DAY
from chronology.vocabulary import Modality


def check_pending_after_plan(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find what was still pending when the time of every plan current then was over.

    Of those plans the one that reached furthest is named, and of several claims that it was
    answered by, the one stated last.
    """
    awaited = dossier.with_modality(Modality.PENDING)
    plans = before_reported(dossier) if awaited else []
    answered = {
        plan: pending
        for pending, plan in (_furthest_current(plans, awaited) if plans else ())
        if is_before(begins(plan.span)[1], pending.stated.begin_of_the_begin)
    }
    for plan, pending in answered.items():
        yield Finding(
            code="pending-after-plan",
            sentence=f"{dossier.name}: planned {plans_in_words([plan])}, "
            f"still pending on {pending.stated}",
            events=(dossier.event.id,),
            claims=claim_ids(plan, pending),
        )


def _furthest_current(
    plans: Sequence[Statement], awaited: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement]]:
    """Yield each pending statement with that plan, of those current then, that ends last.

    Current are all that may have been: those than which none certainly made by then is
    definitely later. None is, unless one had certainly been made by then; a plan of the same
    day counts as made. All are gone through in the order stated, so that the time taken grows
    hardly faster than their number.
    """
    in_order = sorted(plans, key=made_by)
    made = [made_by(plan) for plan in in_order]
    newest = list(accumulate(map(made_since, in_order), max))
    begun = sorted(
        range(len(in_order)), key=lambda place: made_since(in_order[place]), reverse=True
    )
    furthest = _Furthest(in_order)
    for pending in sorted(awaited, key=made_by):
        while begun and made_since(in_order[begun[-1]]) <= made_by(pending):
            furthest.add(begun.pop())
        first = pending.stated.begin_of_the_begin
        certain = 0 if first is None else bisect_left(made, (first // DAY + 1) * DAY)
        if certain:
            plan = furthest.since(bisect_left(made, newest[certain - 1]))
            if plan is not None:
                yield pending, plan


class _Furthest:
    """Which plan reaches furthest, of those added, from some place in a list on.

    A tree of maxima (P. Fenwick, "A new data structure for cumulative frequency tables", 1994).
    """

    def __init__(self, plans: Sequence[Statement]) -> None:
        self.plans = plans
        self.best: list[tuple[float, str, int]] = [_NOWHERE] * (len(plans) + 1)

    def add(self, place: int) -> None:
        """Add the plan at a place."""
        plan = self.plans[place]
        reach = (as_upper(begins(plan.span)[1]), plan.id, place)
        at = len(self.plans) - place
        while at < len(self.best):
            self.best[at] = max(self.best[at], reach)
            at += at & -at

    def since(self, start: int) -> Statement | None:
        """Return the plan that reaches furthest among those added from a place on."""
        found, at = _NOWHERE, len(self.plans) - start
        while at > 0:
            found = max(found, self.best[at])
            at -= at & -at
        return None if found is _NOWHERE else self.plans[found[2]]


_NOWHERE = (-INFINITY, "", -1)
