"""Selecting, sorting and counting on the command line, alike in `table`, `plans` and `check`."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from chronology.cli import main
from chronology.printable import display_width

SEEDS = str(ROOT / "seeds" / "chronology.toml")
GOLDEN = ROOT / "tests" / "golden"
COMMANDS = ["table", "plans", "check"]


def run(*arguments: str, columns: int = 110) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments), env={"COLUMNS": str(columns)})


def rows_of(*arguments: str) -> list[dict[str, Any]]:
    """Return the rows that a command gives to programs."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    rows: list[dict[str, Any]] = json.loads(result.output)
    return rows


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        (
            "table-where.txt",
            ("table", SEEDS, "--where", "kind=visit", "--where", "during=2023", "--sort", "what",
             "--columns", "when,what,who,sources"),
        ),
        ("table-summary.txt", ("table", SEEDS, "--summary", "--by", "kind")),
        ("plans-where.txt", ("plans", SEEDS, "--where", "kind=plant-launch")),
        ("plans-summary.txt", ("plans", SEEDS, "--summary", "--by", "kind")),
        ("check-where.txt", ("check", SEEDS, "--where", "finding=warning", "--sort", "id")),
        ("check-summary.txt", ("check", SEEDS, "--summary", "--by", "source")),
    ],
)  # fmt: skip
def test_golden(name: str, arguments: tuple[str, ...]) -> None:
    """What people read, to the letter; no line is wider than the terminal."""
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    if os.environ.get("UPDATE_DOCS"):
        (GOLDEN / name).write_text(result.output, encoding="utf-8")
    assert result.output == (GOLDEN / name).read_text(encoding="utf-8")
    assert max(map(display_width, result.output.splitlines())) <= 110


CONDITIONS = [
    "kind=visit", "participant=Rustam Minnikhanov", "place=Kazakhstan", "series=az-tat",
    "during=2022", "finding=plan-unreported", "finding=warning", "status=planned",
]  # fmt: skip


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_condition_selects_alike(command: str, condition: str) -> None:
    """The three commands tell of the same events."""
    import chronology

    key, _, value = condition.partition("=")
    wanted = chronology.build(SEEDS).where(**{key: value})  # type: ignore[arg-type]
    asked = (command, SEEDS, "--where", condition, "--columns")
    if command == "table":
        assert {row["id"] for row in rows_of(*asked, "id")} == {one.id for one in wanted}
    elif command == "plans":
        names = {row["event"] for row in rows_of(*asked, "event,says")}
        assert names == {one.name for one in wanted if one.plans}
    else:
        got = {row["id"] for row in rows_of(*asked, "id")}
        assert got == {claim.id for one in wanted for claim in one.claims}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_whole_in_json_is_selected_too(command: str) -> None:
    """Without columns, the JSON of a command tells of the events selected."""
    values = json.loads(run(command, SEEDS, "--where", "kind=forum", "--json").output)
    if command == "plans":
        assert [one["event"] for one in values["plans"]] == ["forum-11", "kostanay-forum"]
    else:
        assert len(values["claims"]) == 4


def test_certainly_and_reverse() -> None:
    """What may be, and what must be; in the one order, and in the other."""
    may = rows_of("table", SEEDS, "--where", "during=2023", "--columns", "id")
    must = rows_of("table", SEEDS, "--where", "during=2023", "--certainly", "--columns", "id")
    assert len(must) < len(may)
    up = rows_of("table", SEEDS, "--sort", "what", "--columns", "what")
    down = rows_of("table", SEEDS, "--sort", "what", "--reverse", "--columns", "what")
    assert up == down[::-1]


def test_csv_is_a_format() -> None:
    """Of all three."""
    for command in COMMANDS:
        lines = run(command, SEEDS, "--format", "csv").output.splitlines()
        assert "," in lines[0]
        assert len(lines) > 5


WRONG = [
    (("table", "--where", "kind"), "“kind” is no condition"),
    (("table", "--where", "colour=red"), "KEY one of kind, participant"),
    (("plans", "--where", "kind=vist"), "did you mean “visit”"),
    (("check", "--certainly"), "--certainly is for a time"),
    (("table", "--where", "during=2022", "--where", "during=2023"), "one `during` is enough"),
    (("table", "--where", "during=soon"), "soon"),
    (("table", "--columns", "when,wat"), "did you mean “what”"),
    (("plans", "--columns", "when"), "no column “when”"),
    (("check", "--sort", "verdit"), "did you mean “verdict”"),
    (("plans", "--summary", "--by", "place"), "no grouping “place”"),
    (("check", "--format", "gridd"), "did you mean “grid”"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=str)
def test_wrong_calls(arguments: tuple[str, ...], told: str) -> None:
    """Each is told in a sentence, and ends with 2."""
    result = run(arguments[0], SEEDS, *arguments[1:])
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())


def test_check_tells_of_faults_on_the_events_selected(tmp_path: Path) -> None:
    """A fault elsewhere is not told, but fails the command all the same."""
    (tmp_path / "a.txt").write_text("The bridge opened on 3 May 2020.", encoding="utf-8")
    (tmp_path / "l.toml").write_text(
        '[sources.a]\nfile = "a.txt"\n[events.bridge]\n[events.mill]\nkind = "state"\n'
        '[[claims]]\nevent = "bridge"\nsource = "a"\nquote = "The bridge opened on 3 May 2020"\n'
        '[[claims]]\nevent = "mill"\nsource = "a"\nquote = "The mill stood still in June 1950"\n',
        encoding="utf-8",
    )
    ledger = str(tmp_path / "l.toml")
    whole, some = run("check", ledger), run("check", ledger, "--where", "kind=event")
    assert "quote-missing" in whole.output
    assert "quote-missing" not in some.output
    assert (whole.exit_code, some.exit_code) == (1, 1)


def test_faults_in_html_are_no_markup(tmp_path: Path) -> None:
    """What is at fault stands in a page as it is."""
    (tmp_path / "a.txt").write_text("The bridge opened on 3 May 2020.", encoding="utf-8")
    quote = "The <script>alert(1)</script> bridge opened on 3 May 2020"
    (tmp_path / "l.toml").write_text(
        '[sources.a]\nfile = "a.txt"\n[events.bridge]\n'
        f'[[claims]]\nevent = "bridge"\nsource = "a"\nquote = "{quote}"\n',
        encoding="utf-8",
    )
    page = run("check", str(tmp_path / "l.toml"), "--format", "html").output
    assert "quote-" in page
    assert "<script" not in page
