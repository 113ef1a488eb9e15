"""The checks: each a plain function from what is known to findings, in one named tuple.

A check takes the events and the `World`. Most look at one event at a time: those are
functions of one `Dossier`, made checks by `each`. The disagreements of reports
(`combine`) and of the order (`network`) are found where reports and bounds are combined.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from typing import NamedTuple

from chronology.errors import InvalidCheck
from chronology.findings import Finding
from chronology.reconcile import denials, places, plans, reports, same, series
from chronology.reconcile.model import Dossier, World

EventCheck = Callable[[Dossier, World], Iterable[Finding]]
Check = Callable[[Sequence[Dossier], World], Iterable[Finding]]


def each(check: EventCheck) -> Check:
    """Return the check of all events that looks at one after the other."""

    @wraps(check)
    def of_all(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
        for dossier in dossiers:
            yield from _iterable(check(dossier, world), check)

    return of_all


def found_by(check: Check, dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Yield what a check finds.

    Raises:
        InvalidCheck: it gives something else than findings.
    """
    for finding in _iterable(check(dossiers, world), check):
        if not isinstance(finding, Finding):
            raise InvalidCheck(check=_name(check), got=type(finding).__name__)
        yield finding


def _iterable(
    found: Iterable[Finding], check: Callable[..., Iterable[Finding]]
) -> Iterable[Finding]:
    if not isinstance(found, Iterable):
        raise InvalidCheck(check=_name(check), got=type(found).__name__)
    return found


def _name(check: Callable[..., Iterable[Finding]]) -> str:
    return getattr(check, "__name__", type(check).__name__)


class Checks(NamedTuple):
    """Every check of the reconciler, by what it finds."""

    reported_in_future: Check = each(reports.check_reported_in_future)
    reported_before_pending: Check = each(reports.check_reported_before_pending)
    denied_vs_reported: Check = each(denials.check_denied)
    held_though_cancelled: Check = each(denials.check_cancelled)
    two_places: Check = places.check_two_places
    possible_same_event: Check = same.check_possible_same_event
    outcome: Check = each(plans.check_outcome)
    history: Check = each(plans.check_history)
    rival_plans: Check = each(plans.check_rivals)
    pending_after_plan: Check = each(plans.check_pending_after_plan)
    plan_unreported: Check = each(plans.check_unreported)
    stale_plan: Check = each(plans.check_stale)
    planned_after_reported: Check = each(plans.check_planned_after_reported)
    series_order: Check = series.check_series_order
    ordinal_clash: Check = series.check_ordinal_clash
    series_gap: Check = series.check_series_gap
