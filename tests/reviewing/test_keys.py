"""A review as a person has it: keys, lines, what is shown."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from test_review import GAZETTE, HERALD, LEDGER

import chronology
from chronology.cli import main
from chronology.printable import display_width
from chronology.reviewing import Review, by_keys
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
        ("c|nosuch|a|r", "4 left."),
        ("c|nosuch||a|q", "1 accepted; 3 left."),
        ("c|date||q", "4 left."),
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


TWIN = '# same_as = { event = "bridge-opening", reason = "…" }  # perhaps\n'


def with_twin(case: Path) -> Path:
    """Return a ledger in which a comment says that two events may be one."""
    file = case / "chronology.toml"
    file.write_text(file.read_text().replace('["imported"]\n', f'["imported"]\n{TWIN}', 1))
    return file


def test_what_may_be_one_event_is_shown_with_its_passage(case: Path) -> None:
    """Its own keys stand before the others, and only there."""
    with_twin(case)
    first, _, rest = reviewed(case, "s|s|q").output.partition("Proposal 3")
    shown = " ".join(rest.split())
    assert "one with? Opening of the new bridge · 10 May 2024 · event “bridge-opening”" in shown
    assert "«The new bridge was opened on» [Friday], the mayor said." in shown
    assert "[t]win [d]ifferent [a]ccept" in shown
    assert "[t]win" not in first


@pytest.mark.parametrize(
    ("keys", "summary", "claims"),
    [
        (
            "s|s|t|q",
            "1 merged; 3 left.",
            ["mill", "bridge-opening", "ferry-stop", "bridge-opening"],
        ),
        ("s|s|d|t|q", "4 left.", ["mill", "bridge-opening", "ferry-stop", "aare-bridge"]),
        ("r||s|t|q", "1 refused; 3 left.", ["mill", "ferry-stop", "aare-bridge"]),
    ],
)
def test_what_may_be_one_event_is_merged_or_told_apart(
    case: Path, keys: str, summary: str, claims: list[str]
) -> None:
    """Either way nobody is asked again; nor where the other event is gone."""
    file = with_twin(case)
    assert reviewed(case, keys).output.splitlines()[-1] == summary
    assert [claim.event for claim in chronology.load(case).claims][:-1] == claims
    assert (TWIN in file.read_text()) == keys.startswith("r")


@pytest.mark.parametrize(
    ("typed", "participants"),
    [
        ("c|participants|Ann, Ben", ("Ann", "Ben")),
        ("c|participants|Ann|c|participants|-", ()),
        ("c|participants|Ann|c|participants|", ("Ann",)),
        ("c|participants|Ann|c||c|nosuch", ("Ann",)),
        ("c|nosuch|a|x|participants|Ann", ("Ann",)),  # asked again: none of these is a key
        ("c|taking part|Ann", ("Ann",)),
        ("c|participants|Ann|c|participants", ("Ann",)),
    ],
)
def test_a_field_is_left_or_taken_away(
    case: Path, typed: str, participants: tuple[str, ...]
) -> None:
    """An empty line leaves it, a dash alone takes it away: both are told beside the field."""
    shown = " ".join(reviewed(case, typed).output.split())
    assert "an empty line: it stays as it is. - alone: it is taken away." in shown
    assert chronology.load(case).event_of["bridge-opening"].participants == participants


@pytest.mark.parametrize(
    ("typed", "told", "written"),
    [
        ("c|speaker|the king|n", "no words of the source say so of `speaker`", False),
        ("c|speaker|the king|y", "no words of the source say so of `speaker`", True),
        ("c|speaker|the king", "no words of the source say so of `speaker`", False),
        ("c|speaker|the mayor", "", True),
        ("c|modality|planned|n", "it would not hold any more; conflict: modality-mismatch", False),
        ("c|quote|The new bridge was opened on Monday|n", "conflict: quote-altered", False),
        ("c|when|2024-05-11|y", "conflict: date-mismatch", True),
        ("c|when|2024-05-10", "", True),
    ],
)
def test_what_no_words_bear_is_told_before_it_is_written(
    case: Path, typed: str, told: str, *, written: bool
) -> None:
    """Whoever means it says so; whoever mistyped has changed nothing."""
    before = (case / "chronology.toml").read_text()
    shown = " ".join(reviewed(case, typed).output.split())
    assert told in shown
    assert ("Write it so?" in shown) == bool(told)
    assert ((case / "chronology.toml").read_text() != before) == written


def test_a_script_sees_what_it_chose(case: Path) -> None:
    """The keys and lines that were read stand among what is shown."""
    shown = reviewed(case, "a|c|1|The last ferry").output
    for line in ("> accept", "> change", "number or name: 1", "name: The last ferry"):
        assert f"\n{line}\n" in shown


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize(
    "name", ["東京都港区" * 40, "ועדת הגשר " * 30, "e\u0301" * 300, "👩‍👩‍👧" * 60]
)
def test_wide_and_narrow_letters_fit(case: Path, name: str, width: int) -> None:
    """Columns are counted as terminals do, whatever the script."""
    file = case / "chronology.toml"
    file.write_text(file.read_text().replace("Sale of the ferry", name))
    shown = reviewed(case, "b|m||c||q", width).output
    assert max(map(display_width, shown.splitlines())) <= width


@pytest.mark.parametrize("height", [18, 20, 24, 30])
def test_a_screen_is_not_higher_than_the_terminal(
    case: Path, height: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rest of a long proposal is a key away, and what is wrong stands before the passage."""
    herald = case / "herald.txt"
    herald.write_text(herald.read_text().replace("sold on", f"sold {'and sold ' * 90}on"))
    file = case / "chronology.toml"
    file.write_text(file.read_text().replace("sold on", f"sold {'and sold ' * 90}on"))
    pressed = iter("b     q")
    monkeypatch.setattr("click.getchar", lambda: next(pressed))
    by_keys(Review.of(case), Terminal(width=60, height=height, coloured=True, screens=True))
    shown = click.unstyle(capsys.readouterr().out).split("\x1b[2J")[0].split("Proposal 4")[1:]
    assert shown
    assert all("[space] the rest" in one for one in shown)
    assert "[q]uit" in shown[0]
    assert shown[0].index("It does not hold") < shown[0].index("[q]uit")
    assert len(shown[0].partition("[q]uit")[0].splitlines()) < height


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
