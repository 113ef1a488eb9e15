"""From verified claims to events in order, with every disagreement in the open.

`reconcile` groups claims by event, combines reports, keeps plans as histories, runs the
checks and puts the events in order. It never drops a disagreement.
"""

from chronology.reconciling.checks import Check, Checks, EventCheck, each
from chronology.reconciling.fared import Awaited, Fared, PlanStatistics
from chronology.reconciling.group import roots
from chronology.reconciling.model import Dossier, Version, World
from chronology.reconciling.order import Step
from chronology.reconciling.planned import Plan, PlanHistory
from chronology.reconciling.run import Reconciled, reconcile

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
