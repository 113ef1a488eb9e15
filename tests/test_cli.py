"""The command line as users run it: output, errors, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from chronology.cli import main

SEEDS = str(ROOT / "seeds" / "chronology.toml")
GOLDEN = ROOT / "tests" / "golden"
MILL = GOLDEN / "mill"


def run(*arguments: str, columns: int = 110) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments), env={"COLUMNS": str(columns)})


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("table.txt", ("table", SEEDS, "--findings", "--notes")),
        ("table-2022.txt", ("table", SEEDS, "--as-of", "2022-12-31", "--findings")),
        ("table-edtf.md", ("table", SEEDS, "--edtf", "--format", "github")),
        ("table-kind.html", ("table", SEEDS, "--kind", "plant-launch", "--format", "html")),
        ("check.txt", ("check", SEEDS)),
        ("explain-centre.txt", ("explain", SEEDS, "centre-opening")),
        ("explain-order.txt", ("explain", SEEDS, "az-tat-4", "ministers-talk")),
    ],
)
def test_golden(name: str, arguments: tuple[str, ...]) -> None:
    """What people read on the seeds is what they read before, to the letter."""
    result = run(*arguments)
    assert result.exit_code == 0
    if os.environ.get("UPDATE_DOCS"):
        (GOLDEN / name).write_text(result.output, encoding="utf-8")
    assert result.output == (GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [80, 50])
@pytest.mark.parametrize("option", ["repair", "coverage"])
def test_golden_of_what_to_do(option: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What people read of repairs and coverage, to the letter; nothing in the folder changes."""
    monkeypatch.chdir(GOLDEN)
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in MILL.iterdir()}
    result = run("check", "mill/chronology.toml", f"--{option}", columns=columns)
    assert result.exit_code == 1
    assert max(map(len, result.output.splitlines())) <= columns
    name = f"{option}-{columns}.txt"
    if os.environ.get("UPDATE_DOCS"):
        (GOLDEN / name).write_text(result.output, encoding="utf-8")
    assert result.output == (GOLDEN / name).read_text(encoding="utf-8")
    after = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in MILL.iterdir()}
    assert after == before


def test_repair_and_coverage_together() -> None:
    """Both may be asked for at once, as text and as JSON; `--all` folds nothing."""
    ledger = str(MILL / "chronology.toml")
    text = run("check", ledger, "--repair", "--coverage", "--all").output
    assert text.index("8 quotes do not hold") < text.index("4 of 6 dated sentences")
    values = json.loads(run("check", ledger, "--repair", "--coverage", "--json").output)
    assert len(values["repairs"]) == 8
    assert values["coverage"]["unused"] == ["letter.txt"]
    assert json.loads(run("check", ledger, "--coverage", "--json").output).keys() == {"coverage"}


def test_repair_of_what_holds() -> None:
    """Where all evidence holds there is nothing to repair, and the command ends with 0."""
    result = run("check", SEEDS, "--repair")
    assert (result.exit_code, result.output) == (0, "Every quote holds: nothing to repair.\n")


@pytest.mark.parametrize("columns", [80, 100, 110, 160])
def test_table_fits_the_terminal(columns: int) -> None:
    """No line of the table is wider than the terminal."""
    lines = run("table", SEEDS, columns=columns).output.splitlines()
    table = lines[: lines.index("Without a date:")]
    assert max(map(len, table)) <= columns


def test_json_of_table() -> None:
    """A program reads events in order, each claim's offsets, and totals that add up."""
    values = json.loads(run("table", SEEDS, "--json").output)
    totals = values["totals"]
    assert totals["claims"] == sum(
        totals[part] for part in ("verified", "unverified", "set_aside", "not_yet")
    )
    assert len(values["claims"]) == totals["claims"]
    by_id = {event["id"]: event for event in values["events"]}
    assert by_id["az-tat-3"]["date"] == {
        "text": "April 2023",
        "edtf": "2023-04",
        "edtf_pair": None,
        "earliest": "2023-04-01",
        "latest": "2023-04-30",
        "bounds": ["2023-04-01", "2023-04-30", "2023-04-01", "2023-04-30"],
    }
    claim = next(c for c in values["claims"] if c["event"] == "az-tat-3")
    evidence = claim["evidence"][0]
    text = (ROOT / "seeds" / "000_91d5a1dc9731b053.txt").read_text(encoding="utf-8")
    assert text[evidence["start"] : evidence["end"]] == evidence["exact"]


def test_json_of_explain() -> None:
    """A program reads why one event stands before another."""
    values = json.loads(run("explain", SEEDS, "az-tat-4", "ministers-talk", "--json").output)
    assert (values["first"], values["second"]) == ("ministers-talk", "az-tat-4")
    assert values["label"] == "stated"
    assert [claim["event"] for claim in values["claims"]] == ["az-tat-4"]


def test_json_of_check() -> None:
    """A program reads whether the evidence holds."""
    values = json.loads(run("check", SEEDS, "--json").output)
    assert values["evidence_holds"] is True
    assert {claim["verdict"] for claim in values["claims"]} == {"exact", "elided"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("explain", SEEDS, "az-tat-33"), "did you mean “az-tat-3”?"),
        (("table", SEEDS, "--kind", "visitt"), "did you mean “visit”?"),
        (("table", SEEDS, "--format", "unsafehtml"), "no table format “unsafehtml”"),
        (("table", SEEDS, "--as-of", "2022-02-30"), "“2022-02-30” is no day"),
        (("table", "nowhere.toml"), "there is no such file"),
        (("table",), "Missing argument 'LEDGER'"),
        (("new", "nowhere"), "there is no such folder"),
    ],
)
def test_wrong_call(arguments: tuple[str, ...], words: str) -> None:
    """A wrong call is told on stderr, with what would be right, and ends with 2."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_failed_evidence_ends_with_1(tmp_path: Path) -> None:
    """A quote whose year was changed fails, is named with its claim, and `check` ends with 1."""
    (tmp_path / "a.txt").write_text("The plant was opened in March 2021.", encoding="utf-8")
    ledger = tmp_path / "chronology.toml"
    ledger.write_text(
        '[sources.a]\nfile = "a.txt"\n[events.e]\n[[claims]]\nevent = "e"\nsource = "a"\n'
        'quote = "opened in March 2022"\n',
        encoding="utf-8",
    )
    result = run("check", str(ledger))
    assert result.exit_code == 1
    assert "conflict: quote-altered" in result.output
    assert "1 unverified" in result.output
    assert run("table", str(ledger)).exit_code == 0


def test_module_and_plain_output() -> None:
    """`python -m chronology` works, without colours or errors where output is no terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "chronology", "table", SEEDS],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_output_without_unicode() -> None:
    """Where the output takes ASCII only, nothing fails and nothing is dropped."""
    done = subprocess.run(
        [sys.executable, "-m", "chronology", "table", SEEDS],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert b"17\\u201318 June 2023" in done.stdout


def test_help_names_exit_codes() -> None:
    """Every command's help says what its exit codes mean."""
    for command in ((), ("table",), ("check",), ("explain",), ("new",)):
        result = run(*command, "--help")
        assert result.exit_code == 0
        assert "Exit codes:" in result.output


def test_version() -> None:
    """The command knows the distribution's version."""
    assert run("--version").output.startswith("chronology, version ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written() -> None:
    """A full disk is told, not traced."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "chronology", "table", SEEDS],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("error: the output cannot be written")
