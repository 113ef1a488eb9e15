"""The ledger: the plain-text file in which a person keeps sources, events and claims."""

from chronology.ledger.made import sound
from chronology.ledger.model import Heading, Ledger, checked
from chronology.ledger.read import is_ledger, loads, read

__all__ = ["Heading", "Ledger", "checked", "is_ledger", "loads", "read", "sound"]
