"""The package is a house: a module imports only from floors above it, and nothing in a circle."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from chronology.doors import DOORS, opened

PACKAGE = ROOT / "chronology"

FLOORS = (
    ("errors", "vocabulary", "graphs", "printable", "processes", "doors"),
    ("timespan",),
    ("edtf", "sources"),
    ("timex3", "iso8601"),
    ("languages",),
    ("quotes", "expressions"),
    ("claims", "documents"),
    ("events", "findings"),
    ("ledger", "verify", "copies", "reconcile"),
    ("difference",),
    ("building",),
    ("view",),
    ("writers", "exporters", "drafting"),
    ("proof",),
    ("report",),
    ("cli",),
    ("__init__", "__main__"),
)
FLOOR_OF = {name: number for number, floor in enumerate(FLOORS) for name in floor}
# Who may not import what, though it lies above: writers derive and reconcile nothing.
FORBIDDEN = {
    "writers": {"verify", "copies", "reconcile", "expressions", "quotes", "difference", "building"},
    "exporters": {"verify", "copies", "expressions", "quotes"},
}
# Who imports by name, and why that is no way up.
IMPORTS_BY_NAME = {
    "__init__": "it names the public modules and loads each when it is used",
    "doors": "it is the way up",
    "documents": "a reader is a module of its own package, loaded when a file asks for it",
    "writers.formats": "a format is a module of its own package, loaded when it is asked for",
}


def module_name(path: Path) -> str:
    """Return a file's dotted name below the package: `reconcile.order`, `cli`."""
    parts = list(path.relative_to(PACKAGE).with_suffix("").parts)
    if len(parts) > 1 and parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield what a module imports of this package, also within functions and for typing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            top, _, rest = node.module.partition(".")
            if top == "chronology":
                yield from (f"{rest}.{alias.name}" if rest else alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (
                alias.name.removeprefix("chronology.")
                for alias in node.names
                if alias.name.startswith("chronology.")
            )


def faults(module: str, imported: Iterator[str]) -> list[str]:
    """Return the imports of a module that come from no floor above it, or are forbidden to it."""
    home = module.partition(".")[0]
    return [
        f"{module} imports {name}"
        for name in imported
        if (other := name.partition(".")[0]) != home
        and (FLOOR_OF[other] >= FLOOR_OF[home] or other in FORBIDDEN.get(home, ()))
    ]


def imports_by_name(tree: ast.AST) -> bool:
    """Say whether a module imports others by names that it makes when it runs."""
    named = (node.id for node in ast.walk(tree) if isinstance(node, ast.Name))
    reached = (node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    return not {"import_module", "__import__"}.isdisjoint((*named, *reached))


SOURCES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@pytest.mark.parametrize("module", SOURCES)
def test_floor(module: str) -> None:
    """A module imports only from floors above its own, or from its own package."""
    tree = ast.parse(SOURCES[module].read_text(encoding="utf-8"))
    if module != "__init__":  # it names its modules as text, and imports them for typing only
        assert faults(module, imports(tree)) == []


@pytest.mark.parametrize("module", SOURCES)
def test_no_other_way_up(module: str) -> None:
    """Nobody imports by name but the doors, and those who say why."""
    tree = ast.parse(SOURCES[module].read_text(encoding="utf-8"))
    assert imports_by_name(tree) == (module in IMPORTS_BY_NAME)


@pytest.mark.parametrize("door", DOORS)
def test_door(door: str) -> None:
    """Behind every door stands something that can be called."""
    assert callable(opened(door))


def test_only_chronologies_go_through_doors() -> None:
    """A chronology is the only one that calls upward, and it does so by name of a door."""
    users = {
        module: {node.args[0].value for node in calls_of_doors(path)}
        for module, path in SOURCES.items()
        if module != "doors" and any(calls_of_doors(path))
    }
    assert users == {"building.chronology": DOORS.keys() - {"view"}}


def calls_of_doors(path: Path) -> list[Any]:
    """Return the calls by which a module goes through doors."""
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("doors.")
    ]


def test_the_test_can_fail() -> None:
    """An import from below, one from the same floor, and a forbidden one are all found."""
    tree = ast.parse("def f():\n    from chronology.cli import main\nimport chronology.verify\n")
    assert set(faults("ledger.read", imports(tree))) == {
        "ledger.read imports cli.main",
        "ledger.read imports verify",
    }
    tree = ast.parse("from chronology.reconcile import Dossier\nfrom chronology.view import View\n")
    assert faults("writers.sheets", imports(tree)) == ["writers.sheets imports reconcile.Dossier"]
    assert imports_by_name(ast.parse("import importlib\nimportlib.import_module(a)"))


def circle(edges: dict[str, set[str]]) -> list[str]:
    """Return a circle of imports, or nothing."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def resolved(name: str) -> str:
    """Return the module that an imported name stands in."""
    while name not in SOURCES and "." in name:
        name = name.rpartition(".")[0]
    return name


def test_no_circle() -> None:
    """No two modules import each other, however long the way round."""
    edges = {
        module: {
            resolved(name)
            for name in imports(ast.parse(path.read_text(encoding="utf-8")))
            if resolved(name) in SOURCES and resolved(name) != module
        }
        for module, path in SOURCES.items()
        if module != "__init__"
    }
    assert circle(edges) == []
    assert circle({"a": {"b"}, "b": {"a"}}) != []


def test_every_module_has_a_floor() -> None:
    """Whoever adds a module decides on which floor it lives."""
    assert {module.partition(".")[0] for module in SOURCES} == set(FLOOR_OF)
