"""The package is a house: a module imports only from floors above it, and nothing in a circle."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = ROOT / "chronology"

FLOORS = (
    ("errors", "vocabulary", "graphs", "printable", "processes"),
    ("timespan",),
    ("edtf", "sources"),
    ("timex3", "iso8601"),
    ("languages",),
    ("quotes", "expressions"),
    ("claims", "documents"),
    ("events", "findings"),
    ("ledger", "verify", "copies", "reconcile"),
    ("difference",),
    ("tables", "explain"),
    ("building",),
    ("draft", "exporters", "report"),
    ("cli",),
    ("__init__", "__main__"),
)
FLOOR_OF = {name: number for number, floor in enumerate(FLOORS) for name in floor}


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
    """Return the imports of a module that do not come from a floor above it."""
    home = module.partition(".")[0]
    return [
        f"{module} imports {name}"
        for name in imported
        if (other := name.partition(".")[0]) != home and FLOOR_OF[other] >= FLOOR_OF[home]
    ]


SOURCES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@pytest.mark.parametrize("module", SOURCES)
def test_floor(module: str) -> None:
    """A module imports only from floors above its own, or from its own package."""
    tree = ast.parse(SOURCES[module].read_text(encoding="utf-8"))
    if module != "__init__":  # it names its modules as text, and imports them for typing only
        assert faults(module, imports(tree)) == []


def test_the_test_can_fail() -> None:
    """An import from below, and one from the same floor, are both found."""
    tree = ast.parse("def f():\n    from chronology.cli import main\nimport chronology.verify\n")
    assert set(faults("ledger.read", imports(tree))) == {
        "ledger.read imports cli.main",
        "ledger.read imports verify",
    }


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
