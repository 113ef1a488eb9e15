"""Tables and explanations for a terminal or a notebook, by tabulate."""

from chronology.writers.terminal.layout import formats
from chronology.writers.terminal.mending import coverage_text, repair_text
from chronology.writers.terminal.tables import check_table, printed

__all__ = [
    "check_table",
    "coverage_text",
    "formats",
    "printed",
    "repair_text",
]
