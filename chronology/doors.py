"""The doors by which values reach who writes them: each imported when it is called.

These are the only calls upward in the house. Whoever adds one enters it here.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

DOORS = {
    "view": "chronology.view:View.of",
    "explain": "chronology.view:View.explanation",
    "events_table": "chronology.view.event_tables:events_table",
    "event_values": "chronology.view.event_tables:event_values",
    "summary_table": "chronology.view.event_tables:summary_table",
    "plans_table": "chronology.view.plan_tables:plans_table",
    "plans_wanted": "chronology.view.plan_tables:PlansWanted",
    "plans_frame": "chronology.view.plan_tables:plans_frame",
    "outcomes_frame": "chronology.view.plan_tables:outcomes_frame",
    "claims_table": "chronology.view.tables:claims_table",
    "diff_table": "chronology.view.tables:diff_table",
    "check_layout": "chronology.writers.terminal.layout:check_layout",
    "items_table": "chronology.view.items:items_table",
    "printed": "chronology.writers.terminal:printed",
    "arrow": "chronology.exporters.arrow:stream",
    "dossier": "chronology.view.pieces:of_dossier",
    "claim": "chronology.view.pieces:of_claim",
    "finding": "chronology.view.pieces:of_finding",
    "history": "chronology.view.pieces:of_history",
    "item": "chronology.view.items:of_item",
    "diff": "chronology.view.pieces:of_diff",
    "in_html": "chronology.writers.notebook:in_html",
}
"""What stands behind each door: a module and the name of a function in it."""


def made(door: str, *chronologies: object, **options: object) -> Any:  # noqa: ANN401 - each door has its own
    """Return what stands behind a door makes of the views of chronologies.

    Args:
        door: the door.
        chronologies: what it is to make something of.
        options: how; what the function takes.
    """
    views = map(opened("view"), chronologies)
    return opened(door)(*views, **options)


def shown(door: str, value: object) -> str:
    """Return a single value as HTML, for a notebook.

    Args:
        door: the door of what makes it readable.
        value: the value.
    """
    return str(opened("in_html")(opened(door)(value)))


def opened(door: str) -> Callable[..., Any]:
    """Return the function behind a door."""
    module, _, name = DOORS[door].partition(":")
    found: Any = import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    return found  # type: ignore[no-any-return]  # the table names functions
