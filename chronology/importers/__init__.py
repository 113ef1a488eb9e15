"""What others extracted or kept elsewhere, into a ledger: each row evidenced anew, or refused."""

from chronology.importers.importing import import_items
from chronology.importers.model import Imported, Refused
from chronology.importers.telling import summary

__all__ = ["Imported", "Refused", "import_items", "summary"]
