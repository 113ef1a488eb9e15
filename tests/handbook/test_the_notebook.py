"""The notebook runs from the first cell to the last, and ends in two pictures."""

import ast
import json
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT

NOTEBOOK = json.loads((ROOT / "examples/chronology.ipynb").read_text(encoding="utf-8"))
CODE = [cell for cell in NOTEBOOK["cells"] if cell["cell_type"] == "code"]


def shown(cells: list[dict[str, Any]]) -> Iterator[object]:
    """Run cells as a notebook does, and yield what each would show."""
    names: dict[str, Any] = {}
    for cell in cells:
        *body, last = ast.parse("".join(cell["source"])).body
        if isinstance(last, ast.Expr):
            exec(compile(ast.Module(body, []), "cell", "exec"), names)  # noqa: S102 - our own notebook
            yield eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307 - as above
        else:
            exec(compile(ast.Module([*body, last], []), "cell", "exec"), names)  # noqa: S102 - as above
            yield None


def test_the_notebook_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """It shows a chronology, says what was found, and draws the timeline and the slips."""
    made, *_, timeline, slips = [value for value in shown(CODE) if value is not None]
    assert made._repr_html_().startswith("<table>")  # type: ignore[attr-defined]
    assert "late by" in capsys.readouterr().out
    for picture in (timeline, slips):
        assert picture._repr_svg_().startswith("<svg")  # type: ignore[attr-defined]


def test_outputs_are_not_kept() -> None:
    """What a run shows does not stand in the file, where it would grow old."""
    assert [cell["outputs"] for cell in CODE] == [[] for _ in CODE]
    assert {cell["execution_count"] for cell in CODE} == {None}
