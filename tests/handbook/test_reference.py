"""The reference is complete, and says what the code says.

UPDATE_DOCS=1 writes docs/reference/ anew: from docstrings, the schema, and ledgers that are built.
"""

import os
import re
import sys
from pathlib import Path

import commands_page
import findings_page
import ledger_page
import pytest
import python_page
from conftest import ROOT

import chronology
from chronology.cli import main
from chronology.findings import CODES

# The one is started by a client, and speaks to it; the other prints what the extra `bulk` allows,
# and tests/extras runs its page.
WAITS = {"mcp", "reconcile"}
REFERENCE = ROOT / "docs" / "reference"


def held(name: str, text: str) -> None:
    """Hold a page against what is made of the code, or write it."""
    path = REFERENCE / name
    if os.environ.get("UPDATE_DOCS"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="signatures are written by version")
def test_python_page() -> None:
    """Every public name stands on its page, as its signature and docstring have it."""
    held("python.md", python_page.page())


def test_every_public_name_has_its_place() -> None:
    """The groups of the page hold every public name once."""
    names = [name for group in python_page.GROUPS.values() for name in group]
    assert sorted(names) == sorted(chronology.__all__)


def test_ledger_page() -> None:
    """Every key of the schema stands on its page, with an example."""
    held("ledger.md", ledger_page.page())
    for section, table in ledger_page.sections().items():
        assert ledger_page.EXAMPLES[section].keys() == table["properties"].keys(), section


KEYS = [(section, key) for section, keys in ledger_page.EXAMPLES.items() for key in keys]


@pytest.mark.parametrize(("section", "key"), KEYS)
def test_the_example_of_a_key_is_read(section: str, key: str, tmp_path: Path) -> None:
    """A ledger that writes the key as its example does has no fault."""
    for name, text in ledger_page.DOCUMENTS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "ledger.toml").write_text(ledger_page.written(section, key), encoding="utf-8")
    assert chronology.load(tmp_path / "ledger.toml").problems == ()


def test_findings_page(tmp_path: Path) -> None:
    """Every code stands on its page, with a ledger that gives it and what is then printed."""
    findings = {}
    for code in CODES:
        (tmp_path / code).mkdir()
        findings[code] = findings_page.found(code, tmp_path / code)
        assert findings[code], code
    held("findings.md", findings_page.page(findings))
    assert findings_page.CASES.keys() == CODES.keys()


def test_commands_page() -> None:
    """Every command stands on its page with its options, and an example that tests run."""
    path = REFERENCE / "commands.md"
    held("commands.md", commands_page.with_options(path.read_text(encoding="utf-8")))
    text = path.read_text(encoding="utf-8")
    assert commands_page.sections(text).keys() == main.commands.keys()
    for name, body in commands_page.sections(text).items():
        assert f"<!-- options: {name} -->" in body
        is_shown = re.search(rf"^\$ (printf .* \| )?chronology {name} ", body, re.MULTILINE)
        assert is_shown or name in WAITS, name
