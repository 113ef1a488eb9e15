"""The checks: each a plain function from what is known to findings, in one named tuple.

A check takes the events and the `World`. Most look at one event at a time: those are
functions of one `Dossier`, made checks by `each`. A module holds a family of them. The
disagreements of reports (`combine`) and of the order (`order`) are found where reports and
bounds are combined.
"""

from typing import NamedTuple

from chronology.reconciling.checks import (
    denials,
    outcomes,
    pending,
    places,
    plan_order,
    plans,
    reports,
    rivals,
    same,
    series,
    series_order,
    versions,
)
from chronology.reconciling.checks.kinds import Check, EventCheck, each, found_by

__all__ = ["Check", "Checks", "EventCheck", "each", "found_by"]


class Checks(NamedTuple):
    """Every check of the reconciler, by what it finds."""

    reported_in_future: Check = each(reports.check_reported_in_future)
    reported_before_pending: Check = each(reports.check_reported_before_pending)
    denied_vs_reported: Check = each(denials.check_denied)
    held_though_cancelled: Check = each(denials.check_cancelled)
    two_places: Check = places.check_two_places
    possible_same_event: Check = same.check_possible_same_event
    outcome: Check = each(outcomes.check_outcome)
    history: Check = each(plans.check_history)
    rival_plans: Check = each(rivals.check_rivals)
    pending_after_plan: Check = each(pending.check_pending_after_plan)
    plan_denied: Check = each(plans.check_plan_denied)
    plan_unreported: Check = each(plans.check_unreported)
    stale_plan: Check = each(plans.check_stale)
    planned_after_reported: Check = each(plans.check_planned_after_reported)
    plan_order: Check = plan_order.check_plan_order
    report_corrected: Check = each(versions.check_corrected)
    report_unchanged: Check = each(versions.check_unchanged)
    plan_dropped: Check = versions.check_dropped
    series_order: Check = series_order.check_series_order
    ordinal_clash: Check = series.check_ordinal_clash
    series_gap: Check = series.check_series_gap

    def __repr__(self) -> str:
        """Return it briefly: all of ours are the default of many calls."""
        return "Checks()" if self == Checks() else f"Checks{tuple(self)!r}"
