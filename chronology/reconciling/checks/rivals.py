"""Plans that both stand and cannot both be met."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconciling.bounds import INFINITY, begins, ends
from chronology.reconciling.called_off import standing_cancellations
from chronology.reconciling.history import Alternatives, History
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.plans import (
    dates_in_words,
    is_reported,
    span_in_words,
)
from chronology.reconciling.slips import Limits
from chronology.reconciling.told import Told
from chronology.timespan import TimeSpan

Side: TypeAlias = Callable[[TimeSpan | None], tuple[int | None, int | None]]


def check_rivals(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Find two plans that exclude each other: of one voice at one time, or of two that stand.

    What stands is the last word of each voice, and what binds. A plan that was over when the
    newest was stated has been answered by events, and not by a rival; a report settles them all,
    but for what one voice said at one time.
    """
    called_off = bool(standing_cancellations(dossier.spoken))
    for history in dossier.planning:
        settled = called_off or is_reported(dossier.reports, history)
        contradicting = _contradicting(history)
        if contradicting:
            yield _contradicts_itself(dossier, contradicting, ends if history.of_end else begins)
        elif not settled and (apart := _apart(_in_force(history, world))):
            yield _exclude_each_other(dossier, apart)


def _contradicting(history: History) -> list[Statement]:
    """Return what one voice told at one time and cannot all be met, binding or not."""
    for one in history.counting:
        if one.recall is None and not one.agrees:
            return [*one.statements]
    return []


def _contradicts_itself(dossier: Dossier, plans: Sequence[Statement], bounds: Side) -> Finding:
    """Return that one voice told at one time of two plans whose sides exclude each other."""
    limits = [(Limits.of(bounds(one.span)), one) for one in plans]
    soon = min(limits, key=lambda entry: (entry[0].last, entry[1].id))[1]
    late = max(limits, key=lambda entry: (entry[0].first, entry[1].id))[1]
    name = soon.speaker or soon.voice or soon.source
    said = [f"{span_in_words(one, behind_planned=True)} by {name}" for one in (soon, late)]
    return _find(dossier, [soon, late], *said)


def _in_force(history: History, world: World) -> list[Alternatives]:
    """Return the last words of all voices and what binds, of those not over."""
    newest = _newest(history.counting, world)
    standing = [*(last for last in history.last_words.values() if last.whole), *history.binding]
    return [one for one in standing if one and min(when.last for when in one.whens) >= newest]


def _newest(told: Sequence[Told], world: World) -> float:
    """Return the second by which the newest plan was stated, at the latest that may have been."""
    seen = INFINITY if world.as_of is None else world.as_of
    return max((min(one.by, seen) for one in told if one.recall is None), default=-INFINITY)


def _apart(plans: Sequence[Alternatives]) -> list[Told]:
    """Return plans that exclude another: first that which ends first, last that which begins last.

    Of alternatives the one is meant that ends last, and begins first: they all lie apart then.
    """
    if not plans:
        return []
    ends = [max(one.told, key=lambda told: (told.when.last, told.sort_key)) for one in plans]
    begins = [min(one.told, key=lambda told: (told.when.first, told.sort_key)) for one in plans]
    soon = min(ends, key=lambda told: (told.when.last, told.sort_key))
    late = max(begins, key=lambda told: (told.when.first, told.sort_key))
    if not soon.when.is_before(late.when):
        return []
    between = [
        one
        for plan in plans
        for one in plan.told
        if len(plan.told) == 1 and one not in {soon, late}
        if soon.when.is_before(one.when) or one.when.is_before(late.when)
    ]
    return [soon, *sorted(dict.fromkeys(between), key=_by_time), late]


def _by_time(told: Told) -> tuple[float, float, str]:
    return told.when.last, told.when.first, told.first.id


def _exclude_each_other(dossier: Dossier, plans: Sequence[Told]) -> Finding:
    """Return that plans exclude each other; of many the first and the last are named."""
    named = [*plans[:_MOST], plans[-1]] if len(plans) > _MOST + 1 else plans
    said = [
        f"{dates_in_words([one])}{' (binding)' if one.binding else ''} by {one.by_name}"
        for one in named
    ]
    if len(plans) > len(named):
        said.insert(-1, f"otherwise by {len(plans) - len(named)} more")
    return _find(dossier, [plan for one in plans for plan in one.statements], *said)


_MOST = 3  # so many rival plans are named besides the last of them


def _find(dossier: Dossier, plans: Sequence[Statement], *said: str) -> Finding:
    return Finding(
        code="rival-plans",
        sentence=f"{dossier.name}: planned {', '.join(said)}",
        events=(dossier.event.id,),
        claims=claim_ids(*plans),
    )
