"""The package is a house: a module imports only from lower floors, and nothing in a cycle.

The floors stand in docs/architecture.md, once; run as a program, this prints them:
`python tests/test_floors.py`.
"""

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from chronology.doors import DOORS, opened

PACKAGE = ROOT / "chronology"
PAGE = ROOT / "docs" / "architecture.md"
LONGEST = 400  # lines, unless the docstring says why there are more
# Rooms that are to be made anew: their modules say nothing yet of why they are long. May shrink.
LONG_WITHOUT_REASON = {
    "expressions.engine",
    "languages.english.time_words.counted_days",
    "languages.english.time_words.days",
    "languages.english.time_words.lexicon",
    "languages.english.time_words.months",
    "languages.english.time_words.years",
}
REASON = re.compile(r"\bis long because\b")
# Each of their modules builds meanings of days, months and years in a way of its own.
TIME_WORDS = ("expressions", "meanings", "languages.english.time_words")
MOST_OF_ONE_NAME = 2  # private functions of a module's own, outside rules of time words


def names_in(cell: str) -> tuple[str, ...]:
    """Return the modules that a cell of a table names, without `.py` and `/`."""
    return tuple(name.removesuffix(".py").rstrip("/") for name in re.findall(r"`([^`]+)`", cell))


def rows_of(page: str, header: str) -> list[list[str]]:
    """Return the rows of the table with a header, each as its cells."""
    (_, _, table) = page.partition(f"{header}\n")
    lines = table.split("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def floors_of(page: str) -> tuple[tuple[str, ...], ...]:
    """Return the floors of the page on architecture, the lowest first."""
    rows = rows_of(page, "| floor | modules | what lives there | what it may not do |")
    assert [row[0] for row in rows] == [str(number) for number in range(len(rows))]
    return tuple(names_in(row[1]) for row in rows)


def forbidden_of(page: str) -> dict[str, set[str]]:
    """Return who may not import what, though it lies lower."""
    rows = rows_of(page, "| module | may not import | why |")
    return {name: {*names_in(row[1])} for row in rows for name in names_in(row[0])}


FLOORS = floors_of(PAGE.read_text(encoding="utf-8"))
FORBIDDEN = forbidden_of(PAGE.read_text(encoding="utf-8"))
FLOOR_OF = {name: number for number, floor in enumerate(FLOORS) for name in floor}
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
    """Return the imports of a module that come from no lower floor, or are forbidden to it."""
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
    """A module imports only from lower floors, or from its own package."""
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


# Who calls upward, and through which doors.
USERS = {
    "building.chronology": {"diff_table", "explain"},
    "building.items.model": {"item", "items_table"},
    "building.selection": {
        "check_layout", "claims_table", "event_values", "events_table", "outcomes_frame",
        "plans_frame", "plans_table", "plans_wanted", "summary_table", "view",
    },
    "claims": {"claim"},
    "difference": {"diff"},
    "findings": {"finding"},
    "reconcile.model": {"dossier"},
    "reconcile.planned": {"history"},
    "tables.table": {"arrow", "printed"},
}  # fmt: skip


def test_who_goes_through_doors() -> None:
    """Only these call upward, and they do so by the name of a door; every door is used."""
    users = {
        module: {node.args[0].value for node in calls_of_doors(path)}
        for module, path in SOURCES.items()
        if module != "doors" and any(calls_of_doors(path))
    }
    assert users == USERS
    assert set().union(*USERS.values()) | {"in_html"} == DOORS.keys()


def calls_of_doors(path: Path) -> list[Any]:
    """Return the calls by which a module goes through doors."""
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func.value) == "doors"
    ]


def test_the_test_can_fail() -> None:
    """An import from a higher floor, and a forbidden one, are found."""
    tree = ast.parse("def f():\n    from chronology.cli import main\nimport chronology.verify\n")
    assert set(faults("ledger.read", imports(tree))) == {
        "ledger.read imports cli.main",
        "ledger.read imports verify",
    }
    tree = ast.parse(
        "from chronology.reconciling import Dossier\nfrom chronology.view import View\n"
    )
    assert faults("writers.sheets", imports(tree)) == ["writers.sheets imports reconcile.Dossier"]
    assert imports_by_name(ast.parse("import importlib\nimportlib.import_module(a)"))


def cycle(edges: dict[str, set[str]]) -> list[str]:
    """Return a cycle of imports, or nothing."""
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


def test_no_cycle() -> None:
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
    assert cycle(edges) == []
    assert cycle({"a": {"b"}, "b": {"a"}}) != []


def test_every_module_has_a_floor() -> None:
    """Whoever adds a module decides on which floor it lives; what is gone stands on none."""
    tops = [name for floor in FLOORS for name in floor]
    assert sorted(tops) == sorted({module.partition(".")[0] for module in SOURCES})
    assert set(FORBIDDEN) | set().union(*FORBIDDEN.values()) <= set(tops)
    assert all(FLOOR_OF[b] < FLOOR_OF[a] for a, others in FORBIDDEN.items() for b in others)


def docstring_of(path: Path) -> str:
    """Return what a module says of itself."""
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def lines_of(path: Path) -> int:
    """Return how many lines a module has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_module_is_long_without_a_reason() -> None:
    """A module of more lines says in its docstring why it is long, and no other does."""
    long = {module for module, path in SOURCES.items() if lines_of(path) > LONGEST}
    reasons = {
        m for m, path in SOURCES.items() if REASON.search(" ".join(docstring_of(path).split()))
    }
    assert long - reasons == LONG_WITHOUT_REASON
    assert reasons <= long


def private_functions(path: Path) -> Iterator[str]:
    """Yield the names of the private functions that a module defines for itself."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("_"):
            yield node.name


def test_one_name_one_job() -> None:
    """No name stands for private functions of more than two modules, outside the rules."""
    homes: dict[str, list[str]] = {}
    for module, path in SOURCES.items():
        if not module.startswith(TIME_WORDS):
            for name in private_functions(path):
                homes.setdefault(name, []).append(module)
    homes.pop("__getattr__", None)
    assert {name: found for name, found in homes.items() if len(found) > MOST_OF_ONE_NAME} == {}


def printed() -> str:
    """Return the floors, each with its modules and their lines of code."""
    lines: dict[str, int] = {}
    for module, path in SOURCES.items():
        top = module.partition(".")[0]
        lines[top] = lines.get(top, 0) + lines_of(path)
    rows = [
        f"{number:>5}  {', '.join(f'{name} {lines[name]:,}' for name in floor)}"
        for number, floor in enumerate(FLOORS)
    ]
    return "\n".join(["floor  modules, with their lines", *rows, f"  all  {sum(lines.values()):,}"])


def test_the_floors_are_printed() -> None:
    """Each stands on a line of its own, every module with its lines (`pytest -s` shows them)."""
    print(f"\n{printed()}")  # noqa: T201 - whoever asks for output wants to see them
    assert len(printed().splitlines()) == len(FLOORS) + 2
    assert f"{len(FLOORS) - 1}  __init__ " in printed()


if __name__ == "__main__":
    sys.stdout.write(f"{printed()}\n")
