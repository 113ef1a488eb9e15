"""Claims by the million: tables of claims reconciled without a ledger, and within bounds.

A row is its own evidence. What comes of it is what `build` gives for the same claims.
"""

from chronology.bulk.given import TableLike
from chronology.bulk.run import Reconciliation, reconcile

__all__ = ["Reconciliation", "TableLike", "reconcile"]
