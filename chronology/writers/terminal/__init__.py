"""Tables and explanations for a terminal or a notebook, by tabulate."""

from chronology.writers.terminal.layout import formats
from chronology.writers.terminal.mending import coverage_text, repair_text
from chronology.writers.terminal.tables import (
    check_table,
    chronology_table,
    diff_table,
    plans_table,
)

__all__ = [
    "check_table",
    "chronology_table",
    "coverage_text",
    "diff_table",
    "formats",
    "plans_table",
    "repair_text",
]
