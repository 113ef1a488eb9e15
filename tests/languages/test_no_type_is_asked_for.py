"""What a meaning allows it says itself: no language, and no engine, asks of which class it is."""

import ast
from pathlib import Path

import pytest
from conftest import ROOT

ROOMS = ("languages", "expressions")
MODULES = [path for room in ROOMS for path in sorted((ROOT / "chronology" / room).rglob("*.py"))]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: "/".join(path.parts[-3:]))
def test_no_class_of_meanings_is_asked_for(module: Path) -> None:
    """No `isinstance`, `type` or pattern of `match` has a class of `chronology.meanings`."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    meanings = {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("chronology.meanings")
        for name in node.names
    }
    asked = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if (isinstance(node, ast.Call) and ast.unparse(node.func) in {"isinstance", "issubclass"})
        or (isinstance(node, ast.Compare) and "type(" in ast.unparse(node))
        or isinstance(node, ast.MatchClass)
        if meanings & {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    ]
    assert asked == []
