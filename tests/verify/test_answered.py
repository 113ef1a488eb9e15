"""What another answers, and what a paper corrects, leaves open what it answers and corrects."""

from pathlib import Path

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

HEAD = (
    "From: Ann <ann@a.example>\nTo: Bo <bo@b.example>\nDate: Mon, 12 Jun 2023 09:00:00 +0000\n"
    "Subject: Re: bridge\nContent-Type: text/plain; charset=utf-8\n\n"
)
QUOTED = "On Fri, 9 Jun 2023 at 10:00, Bo <bo@b.example> wrote:\n> The bridge opened on 3 May 2021."
QUOTE = "The bridge opened on 3 May 2021"
DENYING = [
    "That is wrong.",
    "Wrong!",
    "No, it was June.",
    "No it wasn't.",
    "No.",
    "Nope, still closed",
    "Not true, it is closed.",
    "It didn't.",
    "This never happened.",
    "I don't think so.",
    "I dispute this.",
    "Are you sure?",
    "You mean June?",
    "Actually it was June.",
    "It was June, not May.",
    "They never opened it.",
    "I'm afraid not.",
    "None of this is true.",
    "That is not what happened.",
]
OTHERS = [
    "Right.",
    "Yes, I know.",
    "No problem, thanks.",
    "No way! Finally.",
    "Thanks for telling me.",
    "Not bad.",
    "Good to know, and no surprise.",
    "When did the road open?",
    "I was not there.",
]


def outcome(text: str, quote: str, name: str, folder: Path) -> ItemOutcome:
    """Return what becomes of a quote in a document."""
    (folder / name).write_text(text, encoding="utf-8")
    item = {"quote": quote, "document": name, "modality": "reported"}
    [made] = chronology.check_items([item], folder)
    return made.outcome


@pytest.mark.parametrize("answer", DENYING)
def test_an_answer_between_quoted_lines(answer: str, tmp_path: Path) -> None:
    """It denies, or doubts, the line above it, and leaves the line below alone."""
    text = (
        f"{HEAD}Hi,\n\n{QUOTED}\n{answer}\n> The tunnel was closed on 9 May 2021.\nRight.\n\nAnn\n"
    )
    assert outcome(text, QUOTE, "a.eml", tmp_path) is ItemOutcome.FAILS
    below = "The tunnel was closed on 9 May 2021"
    assert outcome(text, below, "a.eml", tmp_path) is ItemOutcome.HOLDS


@pytest.mark.parametrize("answer", OTHERS)
def test_an_answer_that_denies_nothing(answer: str, tmp_path: Path) -> None:
    """It leaves standing what it answers."""
    text = f"{HEAD}Hi,\n\n{QUOTED}\n{answer}\n\nAnn\n"
    assert outcome(text, QUOTE, "a.eml", tmp_path) is ItemOutcome.HOLDS


def test_an_answer_to_a_question(tmp_path: Path) -> None:
    """It answers the question, and not what was told before it."""
    text = f"{HEAD}Hi,\n\n{QUOTED} Did the tiles come?\nNo.\n\nAnn\n"
    assert outcome(text, QUOTE, "a.eml", tmp_path) is ItemOutcome.HOLDS


def test_an_answer_to_several(tmp_path: Path) -> None:
    """What is said of both denies either."""
    text = f"{HEAD}{QUOTED} The dam burst on 5 May 2021.\n\nBoth are wrong, I am afraid.\n\nAnn\n"
    assert outcome(text, QUOTE, "a.eml", tmp_path) is ItemOutcome.FAILS


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("No it wasn't.", ItemOutcome.FAILS), ("Great, thanks", ItemOutcome.HOLDS)],
)
def test_the_next_message_of_a_chat(answer: str, expected: ItemOutcome, tmp_path: Path) -> None:
    """It is an answer, where another writes it."""
    text = (
        "[13.11.2022, 10:02:11] Tom: The boiler was fixed on 14 March 2022.\n"
        f"[13.11.2022, 10:03:40] Ina: {answer}\n[14.11.2022, 10:00:00] Tom: Ok.\n"
    )
    assert outcome(text, "The boiler was fixed on 14 March 2022", "c.txt", tmp_path) is expected


TOLD = "14 June 2023\n\nThe dam opened on 3 May 2022. The mill was sold on 9 May 2022.\n\n"


@pytest.mark.parametrize(
    ("note", "dam", "mill"),
    [
        ("Correction: This article gave the wrong date for the opening of the dam.", False, True),
        (
            "Correction, 20 June: An earlier version gave the wrong date. The dam opened on 5 May.",
            False,
            True,
        ),
        ("Clarification: The mill was sold on 11 May 2022, not on 9 May.", True, False),
        ("An earlier version of this article misspelled the name of the mayor.", True, True),
        (
            "Correction: An earlier version said the dam opened in June. It opened on 3 May 2022.",
            True,
            True,
        ),
        ("No correction was needed.", True, True),
    ],
)
def test_a_note_that_corrects(note: str, *, dam: bool, mill: bool, tmp_path: Path) -> None:
    """It leaves open the time of which it speaks, unless it tells the same."""
    for quote, holds in (
        ("The dam opened on 3 May 2022", dam),
        ("The mill was sold on 9 May 2022", mill),
    ):
        expected = ItemOutcome.HOLDS if holds else ItemOutcome.FAILS
        assert outcome(TOLD + note, quote, "n.txt", tmp_path) is expected


PASTED = [
    "Here is what Karl sent me two weeks ago:",
    "Below the note from Karl:",
    "Karl emailed me:",
    "The report I got from Karl:",
]


@pytest.mark.parametrize("line", PASTED)
def test_what_another_sent_is_pasted_below(line: str, tmp_path: Path) -> None:
    """Nobody knows of which day it is."""
    text = (
        f"{HEAD}Bo,\n\nthe tiles came on Friday.\n\n{line}\n\nThe beams arrived yesterday.\n\nAnn\n"
    )
    beams = "The beams arrived yesterday"
    assert outcome(text, beams, "p.eml", tmp_path) is ItemOutcome.FAILS
    assert outcome(text, "the tiles came on Friday", "p.eml", tmp_path) is ItemOutcome.HOLDS
    plain = text.replace(line, "Here is where we stand:")
    assert outcome(plain, beams, "p.eml", tmp_path) is ItemOutcome.HOLDS


def test_a_time_alone(tmp_path: Path) -> None:
    """A quote that is a time and no more bears nothing of what was: it is as typed."""
    text = "12 June 2023\n\nThe tunnel was opened on Monday."
    assert outcome(text, "on Monday", "t.txt", tmp_path) is ItemOutcome.AS_TYPED
    assert outcome(text, "The tunnel was opened on Monday", "t.txt", tmp_path) is ItemOutcome.HOLDS


MARKDOWN = (
    "12 June 2023\n\n| Step | {0} | Note |\n|---|---|---|\n| Tunnel opened | 3 May 2021 | {1} |\n"
)
PAGE = (
    "<html><body><p>12 June 2023</p><table><tr><th>Step</th><th>{0}</th><th>Note</th></tr>"
    "<tr><td>Tunnel opened</td><td>3 May 2021</td><td>{1}</td></tr></table></body></html>"
)


@pytest.mark.parametrize(
    ("column", "note", "holds"),
    [
        ("Planned", "", False),
        ("Target date", "", False),
        ("Scheduled", "", False),
        ("Date", "", True),
        ("Actual", "", True),
        ("Opened", "no damage", True),
        ("Date", "was not carried out", False),
        ("Date", "ordered, not delivered", False),
        ("Date", "cancelled", False),
        ("Date", "no", False),
        ("Date", "not bad", True),
    ],
)
@pytest.mark.parametrize(("name", "text"), [("t.md", MARKDOWN), ("t.html", PAGE)])
def test_a_written_table(  # noqa: PLR0913 - a table of cases, for two formats
    *, column: str, note: str, holds: bool, name: str, text: str, tmp_path: Path
) -> None:
    """A column of plans makes plans of its dates, and a cell may tell that nothing came of it."""
    quote = "Tunnel opened | 3 May 2021" if name == "t.md" else "Tunnel opened 3 May 2021"
    expected = ItemOutcome.HOLDS if holds else ItemOutcome.FAILS
    assert outcome(text.format(column, note), quote, name, tmp_path) is expected
