"""A review as a person has it: keys, lines, what is shown."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from test_review import GAZETTE, HERALD, LEDGER

import chronology
from chronology.cli import main
from chronology.reviewing.screen import Line, Look, said
from chronology.reviewing.terminal import Terminal

DENIED = """\

[events.ferry-sale]
name = "Sale of the ferry"
tags = ["drafted"]

[[claims]]
event = "ferry-sale"
source = "herald"
quote = "the ferry was sold on 4 May 2024"
tags = ["drafted"]
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return the folder of a ledger with four proposals, one of which does not hold."""
    denied = "The council denied that the ferry was sold on 4 May 2024.\n"
    (tmp_path / "herald.txt").write_text(HERALD + denied)
    (tmp_path / "gazette.txt").write_text(GAZETTE)
    (tmp_path / "chronology.toml").write_text(LEDGER + DENIED)
    return tmp_path


def reviewed(case: Path, keys: str, width: int = 80) -> Result:
    """Run the command with what is typed, a line each."""
    typed = "".join(f"{line}\n" for line in keys.split("|"))
    return CliRunner().invoke(main, ["review", str(case), "--width", str(width)], input=typed)


def test_a_proposal_is_shown_with_its_passage_and_what_governs_it(case: Path) -> None:
    """Without colours marks tell the words apart."""
    shown = reviewed(case, "b|q").output
    assert "Proposal 4 of 4 · drafted · herald.txt:5:25" in shown
    assert "{denied that} «the ferry was sold on» [4 May 2024]." in " ".join(shown.split())
    assert "{It does not hold as it stands: unverified.}" in shown
    assert "conflict: quote-out-of-context" in shown
    assert shown.endswith("\n4 left.\n")


@pytest.mark.parametrize(
    ("keys", "summary"),
    [
        ("", "4 left."),
        ("q", "4 left."),
        ("x||Q", "4 left."),
        ("a|a|a|a|q", "4 accepted; none left."),
        ("a|a|a|a|u|q", "3 accepted; 1 left."),
        ("r|told twice|s|m|1|q", "1 merged, 1 refused; 2 left."),
        ("c|name|Bridge|q", "4 left."),
        ("c|nosuch|q", "4 left."),
        ("u|q", "4 left."),
        ("m|nosuch|q", "4 left."),
    ],
)
def test_what_was_done_is_said_at_the_end(case: Path, keys: str, summary: str) -> None:
    """Whatever is typed, the ledger is one that can be read, and the exit code is that of it."""
    result = reviewed(case, keys)
    assert result.output.splitlines()[-1] == summary
    assert result.exit_code == 0
    assert chronology.load(case).problems == ()


def test_taking_what_does_not_hold_is_said(case: Path) -> None:
    """A person may know better; then at least they know."""
    shown = reviewed(case, "b|a|q").output
    assert "accepted, though it does not hold as it stands" in shown


def test_without_proposals_nothing_is_asked(case: Path) -> None:
    """Nor is the file touched."""
    file = case / "chronology.toml"
    file.write_text(LEDGER.partition("# Drafted")[0])
    before = file.stat().st_mtime_ns
    result = CliRunner().invoke(main, ["review", str(case)], input="")
    assert (result.output, result.exit_code) == ("None left.\n", 0)
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("width", [40, 57, 80, 200])
def test_nothing_is_wider_than_asked_nor_moves_the_cursor(case: Path, width: int) -> None:
    """Long words are cut, and what is no text is shown as such."""
    name = "x" * 300 + "\\u001b[31m\\u202e"
    file = case / "chronology.toml"
    file.write_text(file.read_text().replace("Sale of the ferry", name))
    shown = reviewed(case, "b|m||c||q", width).output
    assert max(map(len, shown.splitlines())) <= width
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_colours_stand_for_marks_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """The words themselves stay as they are."""
    pieces = (said("denied", Look.CONTEXT), said(" that "), said("it opened", Look.QUOTE))
    shown = Terminal(width=80, coloured=True, screens=False)
    shown.show([Line(label="words", pieces=pieces)], "")
    told = capsys.readouterr().out
    assert told.startswith("      words  \x1b[31m\x1b[1mdenied\x1b[0m")
    assert "\x1b[32mit opened\x1b[0m" in told.replace("\x1b[0m\x1b[32m \x1b[0m\x1b[32m", " ")
