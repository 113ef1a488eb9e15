"""Which way the figures of the columns of a table are: asked for each cell, found once."""

from weakref import WeakKeyDictionary

from chronology.expressions.column_orders import ColumnOrder, column_order
from chronology.parts import Rows
from chronology.sources import Source

_ORDERS: WeakKeyDictionary[Rows, dict[tuple[int, bool | None, str], ColumnOrder]] = (
    WeakKeyDictionary()
)


def order_of(source: Source, column: int) -> ColumnOrder:
    """Return the order of a column's figures: as declared, or as it shows."""
    document, declared = source.document, source.has_day_first
    rows = None if document is None else document.rows
    if document is None or rows is None:
        return column_order((), declared=declared)
    if (known_orders := _ORDERS.get(rows)) is None:
        known_orders = _ORDERS.setdefault(rows, {})
    key = column, declared, document.text
    if key not in known_orders:
        cells = rows.words_in(document.text, column)
        known_orders[key] = column_order(cells, declared=declared)
    return known_orders[key]
