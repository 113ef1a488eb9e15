"""The library as users import it."""

import ast
import doctest
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from conftest import ROOT

import chronology

EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


NAMES = [name for name in chronology.__all__ if not name.startswith("__")]


@pytest.mark.parametrize("name", NAMES)
def test_exported_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every exported name is documented, with an example that runs and shows something."""
    monkeypatch.chdir(ROOT)
    found = getattr(chronology, name)
    finder = doctest.DocTestFinder(recurse=False)
    of_module = {} if inspect.ismodule(found) else {"module": False, "globs": {}}
    (test,) = (t for t in finder.find(found, name, **of_module) if t.examples)  # type: ignore[arg-type]  # its stubs know no `False`
    results = doctest.DocTestRunner().run(test)
    assert any(example.want for example in test.examples)
    assert not results.failed


def test_version() -> None:
    """The version is that of the distribution."""
    assert f'version = "{chronology.__version__}"' in (ROOT / "pyproject.toml").read_text("utf-8")


EXAMPLES_IN = (
    chronology,
    chronology.edtf,
    import_module("chronology.arguments"),
    import_module("chronology.building.builder"),
    import_module("chronology.building.chronology"),
    import_module("chronology.building.selection"),
    import_module("chronology.claims"),
    import_module("chronology.difference"),
    import_module("chronology.findings"),
    import_module("chronology.timespan.duration"),
    import_module("chronology.timespan.span"),
    import_module("chronology.ledger.strings"),
    import_module("chronology.quotes.everywhere"),
    import_module("chronology.reconciling.model"),
    import_module("chronology.sources"),
    import_module("chronology.tables.table"),
)


@pytest.mark.parametrize("module", EXAMPLES_IN, ids=lambda module: module.__name__)
def test_docstring_example(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example in a docstring prints what it says."""
    monkeypatch.chdir(ROOT)
    results = doctest.testmod(module)
    assert results.attempted
    assert not results.failed


def test_unknown_name() -> None:
    """A name that is not exported is an `AttributeError`, as in any module."""
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = chronology.nonsense


def test_import_is_light() -> None:
    """Importing the package imports none of what it depends on."""
    code = (
        "import sys, chronology; "
        "heavy = {'attrs', 'attr', 'cattrs', 'pendulum', 'tabulate', 'tomlkit', 'click'}; "
        "print(sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_building_loads_no_table_or_calendar_library() -> None:
    """Building a chronology needs neither tabulate nor pendulum; printing needs tabulate."""
    code = (
        "import sys, chronology; made = chronology.build('seeds/chronology.toml'); "
        "print(sorted({'pendulum', 'tabulate'} & sys.modules.keys())); made.table(); "
        "print('tabulate' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "[]\nTrue\n"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_example(example: Path) -> None:
    """Every example runs, says something, and complains of nothing."""
    done = subprocess.run(
        [sys.executable, "-W", "error", str(example)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip()
    assert done.stderr == ""


def test_html_in_a_notebook() -> None:
    """A notebook shows the chronology as an HTML table."""
    made = chronology.build(ROOT / "seeds" / "chronology.toml")
    assert made._repr_html_().startswith("<table>")


MUTABLE = {
    "building/saving.py: _Placing",
    "documents/html/covers.py: Laid",
    "documents/html/covers.py: _Written",
    "documents/html/dressed.py: Dressed",
    "documents/html/meant.py: Names",
    "documents/html/pushed.py: Cut",
    "documents/html/raised.py: _Stretch",
    "documents/html/rows.py: Row",
    "documents/html/sheets.py: _Block",
    "documents/markdown_unseen.py: _Folds",
    "documents/pdf/covers.py: _Letter",
    "documents/pdf/paint.py: Brush",
    "documents/pdf/pictures.py: Points",
    "documents/pdf/shapes.py: Path",
    "documents/pdf/state.py: Frame",
    "documents/pdf/writing.py: Shown",
    "documents/pdf/writing.py: Writing",
    "documents/tables/letters.py: Letters",
    "expressions/engine.py: Memory",
    "ledger/chain.py: Block",
    "ledger/described.py: Joined",
    "ledger/rewrite.py: Text",
    "ledger/rows.py: Row",
    "reviewing/review.py: Review",
    "writers/terminal/fitting.py: _Column",
}
"""What is filled while something is read, drawn or written; no model type is among it."""


def test_model_types_are_frozen_and_keyword_only() -> None:
    """Every attrs class of the package is frozen and takes keywords only, but for builders."""
    found = {
        f"{path.relative_to(ROOT / 'chronology').as_posix()}: {node.name}"
        for path in sorted((ROOT / "chronology").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for decorator in map(ast.unparse, node.decorator_list)
        if decorator.startswith("attrs.")
        if not ("attrs.frozen" in decorator and "kw_only=True" in decorator)
    }
    assert found == MUTABLE


def test_wrong_types_are_typed_errors() -> None:
    """An argument of another type is told by name."""
    from chronology.errors import WrongType

    seeds = ROOT / "seeds" / "chronology.toml"
    with pytest.raises(WrongType, match="`as_of` is a "):
        chronology.build(seeds, as_of=20.22)  # type: ignore[arg-type]
    with pytest.raises(WrongType, match="`source` is a ledger or a path"):
        chronology.build(5)  # type: ignore[arg-type]
