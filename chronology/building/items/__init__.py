"""Quotes and dates that somebody extracted, verified as the claims of a ledger are."""

from chronology.building.items.check import check_items
from chronology.building.items.model import CheckedItem, CheckedItems

__all__ = ["CheckedItem", "CheckedItems", "check_items"]
