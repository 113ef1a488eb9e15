"""How a command ends where its output goes nowhere, and over names of any script."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from reports import DOCUMENTS, written_to

BARE = {"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii"}


def ended(words: str, folder: Path, **others: str) -> tuple[int, str]:
    """Run a shell's line in a folder, in which `chronology` is the command."""
    python = f'chronology() {{ "{sys.executable}" -m chronology "$@"; }}'
    done = subprocess.run(
        ["bash", "-c", f"{python}; {words}"],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **others},
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


@pytest.mark.parametrize("words", ["table .", "schema", "--help", "--version"])
def test_an_output_that_is_full(tmp_path: Path, words: str) -> None:
    """It is told, with the exit code of what cannot be done."""
    written_to(tmp_path)
    code, told = ended(f"chronology {words} > /dev/full", tmp_path)
    assert (code, told) == (2, "error: the output cannot be written: No space left on device\n")


@pytest.mark.parametrize("words", ["table .", "schema", "report . -o a.md"])
def test_an_output_that_is_closed(tmp_path: Path, words: str) -> None:
    """Who closed it is told that nothing was shown; what is written to a file is whole."""
    written_to(tmp_path)
    code, told = ended(f"chronology {words} >&-", tmp_path)
    assert (code, told) == (2, "error: the output cannot be written: Bad file descriptor\n")
    if "report" in words:
        assert "chronology-report payload" in (tmp_path / "a.md").read_text("utf-8")


def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    """Nothing is said of it."""
    written_to(tmp_path)
    told = ended("chronology report . -o a.md; chronology table . | head -1", tmp_path)[1]
    assert "Traceback" not in told
    assert "error" not in told


@pytest.mark.parametrize("to", ["2>/dev/full", "2>&-"])
def test_errors_that_nobody_can_read(tmp_path: Path, to: str) -> None:
    """The exit code is the same."""
    assert ended(f"chronology table nosuch.toml {to}", tmp_path)[0] == 2


@pytest.mark.parametrize("name", ["جسر", "🌉", "two\nlines"])
@pytest.mark.parametrize("locale", [{}, BARE], ids=["as it is", "C"])
def test_names_of_any_script(tmp_path: Path, name: str, locale: dict[str, str]) -> None:
    """Folders of any name are read and written, whatever the locale, and a home is not needed."""
    folder = tmp_path / name
    folder.mkdir()
    for document, text in DOCUMENTS.items():
        (folder / f"{document}.txt").write_text(text, encoding="utf-8")
    line = "chronology new * && chronology draft * && chronology report * -o a.json"
    code, told = ended(line, tmp_path, HOME="/nowhere", **locale)
    assert "Traceback" not in told
    assert code == 0, told
    assert (tmp_path / "a.json").is_file()


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are told with the remedy, and nothing breaks."""
    folder = tmp_path / "\udce9t\udce9"
    folder.mkdir()
    (folder / "mail.txt").write_text("The bridge opened.")
    code, told = ended("chronology new *", tmp_path)
    assert code == 2
    assert "its name is not UTF-8; rename it" in told
    assert "Traceback" not in told


def test_a_closed_input_of_review(tmp_path: Path) -> None:
    """Keys cannot be read from it: that is told in a sentence."""
    written_to(tmp_path)
    code, told = ended("chronology review . <&-", tmp_path)
    assert code == 2
    assert told.startswith("error: stdin: it is closed; ")
    assert len(told.splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
@pytest.mark.parametrize(
    ("made", "what"), [("mkfifo r.json", "pipe"), ("ln -s /dev/null r.json", "device")]
)
def test_an_output_that_keeps_nothing(made: str, what: str, tmp_path: Path) -> None:
    """A pipe is not waited for, and a report that nobody would have is not called written."""
    written_to(tmp_path)
    code, told = ended(f"{made}; chronology report . -o r.json", tmp_path)
    assert code == 2
    assert f"r.json: it cannot be written: it is a {what}" in told
