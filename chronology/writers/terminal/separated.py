"""A table for programs: comma-separated values, as RFC 4180 has them, or cells between tabs."""

import csv
import io
from typing import Any

from chronology.printable import in_a_line
from chronology.tables import Table
from chronology.writers.sheets import harmless


def in_csv(table: Table) -> str:
    """Return a table with every value, dates in several columns, lists between semicolons.

    No cell can become a formula, and none runs over a line.
    """
    columns = list(table.plain())
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    for row in zip(*(column.values for column in columns), strict=True):
        writer.writerow([_cell(value) for value in row])
    return file.getvalue().rstrip("\n")


def in_tsv(table: Table) -> str:
    """Return the cells of a table as people read them, between tabs, and nothing else."""
    rows = (table.headers, *table.texts)
    return "\n".join("\t".join(map(_between_tabs, row)) for row in rows)


def _between_tabs(text: str) -> str:
    return str(harmless(in_a_line(" ".join(text.split()))))


def _cell(value: Any) -> str | int | float:  # noqa: ANN401 - a plain value
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    return value if isinstance(value, int | float) else harmless(in_a_line(str(value)))
