"""Plans that both stand and cannot both be met."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from chronology.findings import Finding
from chronology.reconcile.bounds import INFINITY
from chronology.reconcile.history import Alternatives, History
from chronology.reconcile.model import Dossier, World, claim_ids
from chronology.reconcile.plans import in_order, span_in_words, standing_cancellations
from chronology.reconcile.told import Told


def check_rivals(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Find two plans that exclude each other: of one voice at one time, or of two that stand.

    What stands is the last word of each voice, and what binds. A plan that was over when the
    newest was stated has been answered by events, and not by a rival; a report settles them all,
    but for what one voice said at one time.
    """
    for history in dossier.planning:
        pair = _contradicting(history)
        if pair is None and not dossier.reports and not standing_cancellations(dossier.spoken):
            pair = _apart(_standing(history, world))
        if pair is not None:
            yield _exclude_each_other(dossier, *pair)


def _contradicting(history: History) -> tuple[Told, Told] | None:
    """Return two plans that a voice told at one time and that exclude each other."""
    by_time: dict[object, list[Alternatives]] = defaultdict(list)
    for one in history.counting:
        if one.recall is None:
            by_time[one.told_at].append(Alternatives(told=(one,)))
    pairs = (_apart(several) for several in by_time.values() if len(several) > 1)
    return next((pair for pair in pairs if pair is not None), None)


def _standing(history: History, world: World) -> list[Alternatives]:
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
    return (soon, late) if soon.when.last < late.when.first else None


def _exclude_each_other(dossier: Dossier, first: Told, second: Told) -> Finding:
    told = [
        f"{span_in_words(one, behind_planned=True)}{' (binding)' if one.binding else ''} "
        f"by {one.by_name}"
        for one in (first, second)
    ]
    return Finding(
        code="rival-plans",
        sentence=f"{dossier.name}: planned {told[0]}, {told[1]}",
        events=(dossier.event.id,),
        claims=claim_ids(*in_order([first, second])),
    )
