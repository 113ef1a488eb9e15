"""What became of the tables that a ledger maps, as plain JSON values."""

from typing import Any

from chronology.ledger.mapping.model import Rejected, TableReading


def table_values(one: TableReading) -> dict[str, Any]:
    """Return what became of a table: its claims are among the others, its rejected cells here."""
    return {
        "source": one.source,
        "line": one.line,
        "in_file": one.in_file,
        "rows": one.rows,
        "columns": list(one.columns),
        "claims": one.claims,
        "rejected": [_rejected_values(why) for why in one.rejected],
    }


def _rejected_values(why: Rejected) -> dict[str, Any]:
    return {
        "column": why.column,
        "value": why.value,
        "reason": why.reason,
        "why": why.why,
        "count": why.count,
        "rows": list(why.rows),
        "is_all": why.is_all,
        "is_plain": why.is_plain,
    }
