"""The doors by which a `Chronology` reaches who writes it: each imported when it is called.

These are the only calls upward in the house. Whoever adds one enters it here.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

DOORS = {
    "view": "chronology.view:View.of",
    "table": "chronology.writers.terminal:chronology_table",
    "plans_table": "chronology.writers.terminal:plans_table",
    "diff_table": "chronology.writers.terminal:diff_table",
    "explain": "chronology.view:View.explanation",
}
"""What stands behind each door: a module and the name of a function in it."""


def written(door: str, *chronologies: object, **options: object) -> str:
    """Return what a writer makes of the views of chronologies.

    Args:
        door: the writer's door.
        chronologies: what it is to write of.
        options: how; what the writer takes.
    """
    views = map(opened("view"), chronologies)
    return str(opened(door)(*views, **options))


def opened(door: str) -> Callable[..., Any]:
    """Return the function behind a door."""
    module, _, name = DOORS[door].partition(":")
    found: Any = import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    return found  # type: ignore[no-any-return]  # the table names functions
