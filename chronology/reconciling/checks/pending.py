"""What was still to come when the time planned for it was over."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconciling.bounds import INFINITY, awaited_by, awaited_since, made_by
from chronology.reconciling.history import History, Voice
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.plans import dates_in_words, in_order, planned
from chronology.reconciling.told import Told
from chronology.timespan import DAY
from chronology.vocabulary import Modality


@attrs.frozen(kw_only=True, eq=False)
class _Witness:
    """What tells that an event was still to come: a pending claim, or another voice's plan.

    Attributes:
        statement: the claim, or the plan.
        plan: the plan; `None` for a pending claim.
        since: the second from which on it may have been stated, or from which on its words have
            the event as still to come.
        known: the second before which a plan was certainly stated before it.
        until: the second by which a plan may have been.
    """

    statement: Statement
    plan: Told | None
    since: float
    known: float
    until: float

    @classmethod
    def of_pending(cls, pending: Statement) -> "_Witness":
        """Return a pending claim; a plan of the same day was made before it."""
        since, until = awaited_since(pending), awaited_by(pending)
        known = since if since == -INFINITY else (since // DAY + 1) * DAY
        return cls(statement=pending, plan=None, since=since, known=known, until=until)

    @classmethod
    def of_plan(cls, plan: Told) -> "_Witness":
        """Return a plan for a time to come."""
        since = plan.since
        return cls(statement=plan.first, plan=plan, since=since, known=since, until=since - 1)

    def __str__(self) -> str:
        if self.plan is None:
            return f"still pending on {self.statement.awaited}"
        stated = self.statement.stated
        return f"still planned {dates_in_words([self.plan])} by {self.plan.by_name} on {stated}"

    @property
    def voice(self) -> Voice | None:
        """Whose plan it is; nobody answers a plan of their own by another."""
        return None if self.plan is None else self.plan.voice

    def answers(self, plan: Told) -> bool:
        """Say whether the time of a plan was over when this was stated."""
        return plan.voice != self.voice and plan.when.in_utc.last < self.since


def check_pending_after_plan(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find what was still to come when the time of every plan current then was over.

    Of those plans the one that reached furthest is named, and what binds, whatever is forecast;
    of several witnesses, the one that spoke last.
    """
    for history in dossier.planning:
        for plan, witness in _answered(dossier, history).items():
            yield Finding(
                code="pending-after-plan",
                sentence=f"{dossier.name}: {planned(history)} {dates_in_words([plan])}, {witness}",
                events=(dossier.event.id,),
                claims=claim_ids(*in_order([plan]), witness.statement),
            )


def still_to_come(dossier: Dossier, history: History) -> frozenset[Told]:
    """Return the plans of which a claim says, when their time was over, that it is to come yet."""
    found = _answered(dossier, history)
    return frozenset(plan for plan, witness in found.items() if witness.plan is None)


def _answered(dossier: Dossier, history: History) -> dict[Told, _Witness]:
    """Return the plans whose time was over when a witness spoke, each with the last of those."""
    witnesses = _witnesses(dossier, history)
    if not witnesses:
        return {}
    found = {
        plan: witness
        for witness, plan in _furthest_current(history.counting, witnesses)
        if witness.answers(plan) and not any(o.since <= witness.until for o in history.unknown)
    }
    for plans in history.binding:
        plan = max(plans.told, key=lambda one: (one.when.last, one.sort_key))
        made = max(one.by for one in plans.told)
        after = [one for one in witnesses if made < one.known and one.answers(plan)]
        if after:
            found.setdefault(plan, after[-1])
    return found


def _witnesses(dossier: Dossier, history: History) -> list[_Witness]:
    """Return what tells that an event was still to come, in the order stated."""
    pending = [
        _Witness.of_pending(one)
        for one in dossier.with_modality(Modality.PENDING)
        if one.of_end == history.of_end
    ]
    plans = [
        _Witness.of_plan(one)
        for one in history.counting
        if one.recall is None and not dossier.reports and _is_to_come(one)
    ]
    return sorted((*pending, *plans), key=lambda one: (made_by(one.statement), one.statement.id))


def _is_to_come(plan: Told) -> bool:
    """Say whether a plan was certainly for a time that was not over when it was stated.

    What is planned "not before" a day had not happened before it.
    """
    day = plan.by // DAY * DAY if plan.by < INFINITY else plan.by
    return all(
        when.first >= day if when.last == INFINITY else when.counted.last >= plan.by
        for when in plan.whens
    )


def _furthest_current(
    plans: Sequence[Told], witnesses: Sequence[_Witness]
) -> Iterator[tuple[_Witness, Told]]:
    """Yield each witness with that plan, of those current then, that ends last.

    Of the plans of others, where the witness is a plan itself; but none, if a plan of its own voice
    was not over. Current are all that may have been: those than which none certainly made by then
    is definitely later. None is, unless one had certainly been made by then. All are gone through
    in the order stated, so that the time taken grows hardly faster than their number.
    """
    in_order = sorted(plans, key=_made)
    made = [*map(_made, in_order)]
    newest = list(accumulate((one.since for one in in_order), max))
    begun = sorted(range(len(in_order)), key=lambda place: in_order[place].since, reverse=True)
    furthest = _Furthest(in_order)
    found: dict[_Witness, Told] = {}
    for witness in sorted(witnesses, key=lambda one: one.until):
        while begun and in_order[begun[-1]].since <= witness.until:
            furthest.add(begun.pop())
        certain = bisect_left(made, witness.known)
        if certain:
            place = bisect_left(made, newest[certain - 1])
            plan = furthest.since(place, besides=witness.voice)
            own = furthest.since(place)
            if plan is not None and own is not None and own.when.in_utc.last < witness.since:
                found[witness] = plan
    return ((one, found[one]) for one in witnesses if one in found)


def _made(plan: Told) -> float:
    """Return by when a plan was certainly made; a recalled one, on the day before its source."""
    return plan.by if plan.recall is None else plan.by + DAY


class _Furthest:
    """Which plan reaches furthest, of those added, from some place in a list on.

    A tree of maxima (P. Fenwick, "A new data structure for cumulative frequency tables", 1994),
    each with that of the other voices.
    """

    def __init__(self, plans: Sequence[Told]) -> None:
        self.plans = plans
        self.best: list[_Best] = [(_NOWHERE, _NOWHERE)] * (len(plans) + 1)

    def add(self, place: int) -> None:
        """Add the plan at a place."""
        plan = self.plans[place]
        reach = (plan.when.last, plan.binding, plan.voice, place)
        at = len(self.plans) - place
        while at < len(self.best):
            self.best[at] = _better(self.best[at], (reach, _NOWHERE))
            at += at & -at

    def since(self, start: int, *, besides: Voice | None = None) -> Told | None:
        """Return the plan that reaches furthest among those added from a place on.

        Args:
            start: the place.
            besides: the voice whose plans are left out.
        """
        found, at = (_NOWHERE, _NOWHERE), len(self.plans) - start
        while at > 0:
            found = _better(found, self.best[at])
            at -= at & -at
        reach = found[1] if besides is not None and found[0][2] == besides else found[0]
        return None if reach is _NOWHERE else self.plans[reach[3]]


_Reach = tuple[float, bool, Voice, int]
_Best = tuple[_Reach, _Reach]  # the furthest, and the furthest of the other voices
_NOWHERE: _Reach = (-INFINITY, False, ("", ""), -1)


def _better(one: _Best, other: _Best) -> _Best:
    """Return the furthest of both, and the furthest of other voices than its."""
    best = max(one[0], other[0])
    others = (reach for reach in (*one, *other) if reach[2] != best[2])
    return best, max(others, default=_NOWHERE)
