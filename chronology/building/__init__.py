"""From a ledger to a `Chronology`: load it, verify its claims, reconcile them, apply decisions.

The package is called `building` since `chronology.build` is the function.
"""

from chronology.building.builder import LedgerBuilder
from chronology.building.chronology import Chronology
from chronology.building.loading import load
from chronology.building.run import build
from chronology.building.sources import read_source

__all__ = ["Chronology", "LedgerBuilder", "build", "load", "read_source"]
