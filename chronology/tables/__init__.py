"""Tables as values: `Table`, a `Column` of one's own, and what stands in them."""

from chronology.tables.table import Column, Table

__all__ = ["Column", "Table"]
