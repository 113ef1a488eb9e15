"""What the next sentence gainsays, tells of a story or in jest, does not count as reported."""

from pathlib import Path

import pytest

import chronology

OPENED = "The bridge opened on 8 July 2024"
SAID = "Mr Holm said the bridge opened on 8 July 2024"
GAINSAID = [
    (OPENED, "The mayor called it a hoax."),
    (OPENED, "The mayor dismissed the report as nonsense."),
    (OPENED, "The ministry has labelled this claim false."),
    (OPENED, "The owner calls this a lie."),
    (OPENED, "This sentence, printed last week, is untrue."),
    (OPENED, "That sentence, in our issue of 14 July, was wrong."),
    (OPENED, "The earlier report of 8 July 2024 is wrong."),
    (OPENED, "The earlier report in our issue of 14 July was wrong."),
    (OPENED, "The report of 14 July was wrong."),
    (OPENED, "The above report of 14 July was wrong."),
    (OPENED, "The previous statement is withdrawn."),
    (OPENED, "The earlier report of 8 June 2024 is withdrawn."),  # may be a slip of the month
    ("The mill closed this week with 8 men", "The earlier report of 14 July is withdrawn."),
    (OPENED, "The above statement in our last issue was incorrect."),
    (OPENED, "Or so they say."),
    (OPENED, "Or so the organisers would have us believe."),
    (OPENED, "At least that is what the builders claim."),
    (OPENED, "The builders want us to believe that."),
    (SAID, "Nobody believes him."),
    (SAID, "The court does not believe Holm."),
    (SAID, "Holm was lying."),
    (SAID, "He lied."),
    ("You say that we sold the mill on 8 July 2024", "We never sold it."),
    ("You wrote that we cancelled the annex on 8 July 2024", "We did not cancel the annex."),
    ("It was reported that the mill closed on 8 July 2024", "The mill did not close."),
    ("The witness said he stopped on 8 July 2024", "The jury did not believe the witness."),
    (OPENED, "So begins the latest thriller by Ann Ray."),
    (OPENED, "This is the plot of the new novel by Ann Ray."),
    (OPENED, "That is the premise of a new film."),
    (OPENED, "This is fiction."),
]
STANDING = [
    (OPENED, "The mayor called it a triumph."),
    (OPENED, "It did not open again until 9 July."),
    (OPENED, "The tunnel did not open."),
    (OPENED, "The earlier report of 14 July 2024 is withdrawn."),
    (OPENED, "The previous claim of 3 May is wrong."),
    ("The claim was lodged on 1 May 2024", "The earlier claim of 3 April 2024 is withdrawn."),
    ("The notice was served on May 9, 2024", "The earlier statement of April 3 was wrong."),
    ("The bank paid the bill on 8 July 2024", "The tenant did not pay."),
    ("Mr Holm signed on 8 July 2024", "He did not sign for the firm."),
    ("The council approved the loan on 8 July 2024", "The mayor did not approve the loan."),
    ("The vicar married them on 8 July 2024", "They did not marry in church."),
    ("The court heard the witness on 8 July 2024", "The court believed the witness."),
    (OPENED, "This is a view of the harbour."),
    (OPENED, "That decision, in the view of many, was right."),
    (OPENED, "This was the first chapter of the festival."),
    (OPENED, "Critics claim that the lifts failed on 9 July 2024; Norbau denies it."),
]


def holds(text: str, quote: str, folder: Path, *, modality: str = "reported") -> bool:
    """Say whether a quote of a document holds in a mood."""
    (folder / "a.txt").write_text(f"Published 30 July 2024\n\n{text}\n", encoding="utf-8")
    item = {"quote": quote, "document": "a.txt", "modality": modality}
    [made] = chronology.check_items([item], folder)
    return made.holds


@pytest.mark.parametrize(("told", "behind"), GAINSAID)
def test_a_sentence_behind_that_gainsays(told: str, behind: str, tmp_path: Path) -> None:
    """By it what was told does not hold."""
    assert not holds(f"{told}. {behind}", told, tmp_path)


@pytest.mark.parametrize(("told", "behind"), STANDING)
def test_a_sentence_behind_of_something_else(told: str, behind: str, tmp_path: Path) -> None:
    """Beside it what was told holds."""
    assert holds(f"{told}. {behind}", told, tmp_path)


def test_what_was_not_so_stays_denied(tmp_path: Path) -> None:
    """A denial said twice denies once."""
    told = "The bridge did not open on 8 July 2024"
    assert holds(f"{told}. It did not open.", told, tmp_path, modality="denied")


@pytest.mark.parametrize(
    "label", ["April fool: ", "April fools! ", "Just kidding: ", "Satire: ", "Joke: "]
)
def test_a_jest(label: str, tmp_path: Path) -> None:
    """What is told in jest is not told."""
    assert not holds(f"{label}{OPENED}.", OPENED, tmp_path)


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("She accepted the final plans on 8 July 2024", "reported"),
        ("He sent two plans on 8 July 2024", "reported"),
        ("He burned John's old plans on 8 July 2024", "reported"),
        ("The board approved the strategic growth plans on 8 July 2024", "reported"),
        ("The board published its programme and plans on 8 July 2024", "reported"),
        ("The mayor unveiled plans to open the pool on 8 September 2024", "planned"),
        ("The company's board plans to open it on 8 September 2024", "planned"),
        ("She said the board plans a party on 8 September 2024", "planned"),
        ("The council plans on 8 September 2024 to open it", "planned"),
    ],
)
def test_plans_that_are_things(text: str, mood: str, tmp_path: Path) -> None:
    """A plan to which something was done is no plan that somebody has."""
    other = {"reported": "planned", "planned": "reported"}[mood]
    assert holds(f"{text}.", text, tmp_path, modality=mood)
    assert not holds(f"{text}.", text, tmp_path, modality=other)


FAHY = "Ms Fahy proposed that the old pier be demolished in 2026"
WILL = "The council will demolish the pier in 2026"


@pytest.mark.parametrize(
    ("told", "behind", "stands"),
    [
        (FAHY, "The proposal was rejected.", False),
        (FAHY, "The motion was voted down.", False),
        (FAHY, "This motion was not carried.", False),
        (FAHY, "The proposal was adopted.", True),
        (WILL, "The motion was defeated.", False),
        (WILL, "The old motion to save it was not adopted.", True),
        ("The club asked to build a hall in 2026", "The request was refused.", False),
        ("The club wants to build a hall in 2026", "Its application failed.", False),
    ],
)
def test_a_proposal_that_was_lost(told: str, behind: str, stands: bool, tmp_path: Path) -> None:  # noqa: FBT001 - of a table
    """What was proposed and lost is not planned."""
    assert holds(f"{told}. {behind}", told, tmp_path, modality="planned") is stands


@pytest.mark.parametrize(
    ("sentence", "quote", "stands"),
    [
        (
            "If it is paid, dredging will start on 3 June 2025",
            "dredging will start on 3 June 2025",
            False,
        ),
        (
            "Dredging will start on 3 June 2025 if it is paid",
            "Dredging will start on 3 June 2025",
            False,
        ),
        ("If it is paid, dredging will start on 3 June 2025", "", True),
        ("Dredging will start on 3 June 2025", "", True),
    ],
)
def test_a_condition_that_is_left_out(
    sentence: str,
    quote: str,
    stands: bool,  # noqa: FBT001 - of a table
    tmp_path: Path,
) -> None:
    """A plan cut off from its condition does not hold; with it, it does."""
    assert holds(f"{sentence}.", quote or sentence, tmp_path, modality="planned") is stands


@pytest.mark.parametrize(
    ("status", "stands", "typed"),
    [
        ("retracted", False, False),
        ("corrected", False, False),
        ("void", False, False),
        ("voided - see row 7", False, False),
        ("withdrawn", False, False),
        ("confirmed", True, False),
        ("closed", True, False),
        ("done", True, False),
        ("3", True, True),
        ("Level 3", True, True),
        ("escalated", True, True),
        ("error", True, True),
    ],
)
def test_a_status_beside_a_report(status: str, stands: bool, typed: bool, tmp_path: Path) -> None:  # noqa: FBT001 - of a table
    """A status that takes a row back denies it, and beside one that is not known it is as typed."""
    table = f"Date,Event,Status\n2024-03-12,Lift stopped,done\n2024-04-11,Gate rammed,{status}\n"
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    item = {"quote": "Gate rammed", "document": "a.csv", "modality": "reported"}
    [made] = chronology.check_items([{**item, "date_quote": "2024-04-11"}], tmp_path)
    assert made.holds is stands
    assert bool(made.typed) is typed


@pytest.mark.parametrize(
    ("line", "is_own"),
    [
        ("Press release No. 7/2024 of 20 May 2024", True),
        ("News release 14/24, 20 May 2024", True),
        ("# Media Release #17 | 20 May 2024", True),
        ("Bulletin No. 12 of Monday, 20 May 2024", True),
        ("In press release No. 7/2024 of 20 May 2024", False),
    ],
)
def test_the_day_of_a_numbered_paper(line: str, is_own: bool, tmp_path: Path) -> None:  # noqa: FBT001 - of a table
    """It counts as the day of the document."""
    told = "The council approved the loan on Monday"
    (tmp_path / "a.txt").write_text(f"{line}\n\nLoan approved\n\n{told}.\n", encoding="utf-8")
    [made] = chronology.check_items([{"quote": told, "document": "a.txt"}], tmp_path)
    assert made.holds is is_own
