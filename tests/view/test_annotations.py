"""`check --format annotations`: what is wrong, at its line, and no text that begins a command."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from chronology.cli import main
from chronology.view.annotations import AnnotationRow
from chronology.writers.annotations import annotations_text

LEDGER = """\
[sources.a]
file = "a.txt"
published = 2024-05-12
published_quote = "13 May 2024"

[events.quay]
name = "quay"

[[claims]]
event = "quay"
source = "a"
quote = "The quay was closed"

[[claims]]
event = "quay"
source = "b"
quote = "x"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger and items at fault, which is the current one."""
    (tmp_path / "a.txt").write_text("12 May 2024\n\nThe quay was opened.\n", encoding="utf-8")
    (tmp_path / "chronology.toml").write_text(LEDGER, encoding="utf-8")
    items = [{"quote": "The quay\n::error::was closed"}, {"quote": "The quay was opened"}, {}]
    lines = [json.dumps({"document": "a.txt", **one}) for one in items]
    (tmp_path / "a,b.jsonl").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(*arguments: str) -> tuple[int, list[str]]:
    """Return the exit code of a command, and the lines that it writes to stdout."""
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.stdout.splitlines()


@pytest.mark.usefixtures("folder")
def test_of_a_ledger() -> None:
    """Claims, sources and entries that cannot be read, each with its line."""
    code, lines = printed("check", "chronology.toml", "--format", "annotations")
    assert code == 2
    assert [line.partition("::")[2].partition("::")[0] for line in lines] == [
        "error file=chronology.toml,line=1,title=quote-altered",
        "error file=chronology.toml,line=9,title=quote-altered",
        "error file=chronology.toml,line=16,title=unreadable",
    ]


@pytest.mark.usefixtures("folder")
def test_of_items() -> None:
    """Items at their lines; what their file is called, and what they quote, is escaped."""
    code, lines = printed("check", "--items", "a,b.jsonl", "--format", "annotations")
    assert code == 2
    assert lines[0].startswith("::error file=a%2Cb.jsonl,line=1,title=quote-missing::line 1: ")
    assert "%0A::error::was closed" in lines[0]
    assert lines[1].startswith("::error file=a%2Cb.jsonl,line=3,title=unreadable::quote: ")
    assert len(lines) == 2


@pytest.mark.usefixtures("folder")
def test_json_is_json() -> None:
    """`--format json` is `--json`; `github` stays a table in Markdown."""
    assert printed("check", "chronology.toml", "--format", "json") == printed(
        "check", "chronology.toml", "--json"
    )
    _, lines = printed("check", "chronology.toml", "--format", "github")
    assert lines[0].startswith("|")


@given(st.text(), st.text(), st.text())
def test_nothing_begins_a_command(file: str, title: str, sentence: str) -> None:
    """Whatever stands in a row, it is one line, and its fields end where they end."""
    row = AnnotationRow(is_error=True, file=file, line=3, title=title, sentence=sentence)
    made = annotations_text([row])
    assert made.splitlines()[1:] in ([], [""]) or "\n" not in made
    assert "\n" not in made
    assert "\r" not in made
    fields = made.split("::")[1]
    assert fields.count(",") == 1 + bool(file) - (not title)
