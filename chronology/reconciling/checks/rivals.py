"""Plans that both stand and cannot both be met."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconciling.bounds import INFINITY, begins, ends
from chronology.reconciling.history import Alternatives, History
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.plans import (
    dates_in_words,
    is_reported,
    span_in_words,
    standing_cancellations,
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
        elif not settled and (pair := _apart(_in_force(history, world))) is not None:
            yield _exclude_each_other(dossier, *pair)


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


def _apart(plans: Sequence[Alternatives]) -> tuple[Told, Told] | None:
    """Return of some plans the one that ends first and the one that begins last, if apart.

    Of alternatives the one is meant that ends last, and begins first: they all lie apart then.
    """
    if not plans:
        return None
    ends = [max(one.told, key=lambda told: (told.when.last, told.sort_key)) for one in plans]
    begins = [min(one.told, key=lambda told: (told.when.first, told.sort_key)) for one in plans]
    soon = min(ends, key=lambda told: (told.when.last, told.sort_key))
    late = max(begins, key=lambda told: (told.when.first, told.sort_key))
    return (soon, late) if soon.when.is_before(late.when) else None


def _exclude_each_other(dossier: Dossier, first: Told, second: Told) -> Finding:
    said = [
        f"{dates_in_words([one])}{' (binding)' if one.binding else ''} by {one.by_name}"
        for one in (first, second)
    ]
    return _find(dossier, [*first.statements, *second.statements], *said)


def _find(dossier: Dossier, plans: Sequence[Statement], first: str, second: str) -> Finding:
    return Finding(
        code="rival-plans",
        sentence=f"{dossier.name}: planned {first}, {second}",
        events=(dossier.event.id,),
        claims=claim_ids(*plans),
    )
