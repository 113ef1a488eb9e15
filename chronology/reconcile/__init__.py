"""From verified claims to events in order, with every disagreement in the open.

`reconcile` groups claims by event, combines reports, keeps plans as histories, runs the
checks and puts the events in order. It never drops a disagreement.
"""

from chronology.reconcile.checks import Check, Checks, EventCheck, each
from chronology.reconcile.fared import Awaited, Fared, PlanStatistics
from chronology.reconcile.group import roots
from chronology.reconcile.model import Dossier, Version, World
from chronology.reconcile.order import Step
from chronology.reconcile.planned import Plan, PlanHistory
from chronology.reconcile.run import Reconciled, reconcile

__all__ = [
    "Awaited",
    "Check",
    "Checks",
    "Dossier",
    "EventCheck",
    "Fared",
    "Plan",
    "PlanHistory",
    "PlanStatistics",
    "Reconciled",
    "Step",
    "Version",
    "World",
    "each",
    "reconcile",
    "roots",
]
