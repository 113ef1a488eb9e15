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
    ("The bank paid the bill on 8 July 2024", "The tenant did not pay."),
    ("Mr Holm signed on 8 July 2024", "He did not sign for the firm."),
    ("The council approved the loan on 8 July 2024", "The mayor did not approve the loan."),
    ("The vicar married them on 8 July 2024", "They did not marry in church."),
    ("The court heard the witness on 8 July 2024", "The court believed the witness."),
    (OPENED, "This is a view of the harbour."),
    (OPENED, "That decision, in the view of many, was right."),
    (OPENED, "This was the first chapter of the festival."),
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
