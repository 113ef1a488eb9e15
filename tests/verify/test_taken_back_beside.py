"""What in its own sentence takes a clause back, or vouches for it not, keeps it from holding."""

import pytest

import chronology

CLAUSE = "the raft was launched on 7 January 2025"


def _outcome(sentence: str) -> str:
    item = {"quote": CLAUSE, "date": "2025-01-07", "modality": "reported"}
    text = f"ALDMOOR, Monday, 10 February 2025\n\n{sentence.format(CLAUSE)}"
    return chronology.check_items([item], {"paper.txt": text})[0].outcome.value


@pytest.mark.parametrize(
    "sentence",
    [
        "Staff who wrote that {} had the wrong building.",
        "Readers who remember that {} are thinking of Port Ellis.",
        "Our rival, whose front page announced that {}, has since sacked its editor.",
        "They told people {}, which we never were.",
        "Should it emerge that {}, the buyer may withdraw.",
        "For this application alone both sides accept that {}.",
        "The rumour mill had decided that {}.",
        "According to the brochure {}, but the raft is still in its crate.",
        "Remember when {}? Neither do I.",
        "In the simulator, {}.",
        "During the drill, {}.",
        "In a perfect world {}.",
        "For the cameras, {}.",
        "To the outside world, {}.",
    ],
)
def test_nobody_vouches_for_it(sentence: str) -> None:
    """Its modality is as typed."""
    assert _outcome(sentence) == "as-typed"


@pytest.mark.parametrize(
    "sentence",
    [
        "The council announced that {}.",
        "Both sides accept that {}.",
        "Ann Lee, who said that {}, has left.",
        "In the harbour, {}.",
        "During the regatta, {}.",
        "During the strike, {}.",
        "For the third time, {}.",
        "To the delight of the crowd, {}.",
        "According to the log {}.",
        "On 9 January the council said that {}, but the mayor was away.",
    ],
)
def test_somebody_does(sentence: str) -> None:
    """Where, when and by whose account something happened takes nothing from it."""
    assert _outcome(sentence) == "holds"


def test_a_date_that_something_gives() -> None:
    """What a plaque gives as a date, and the sentence another for, is as typed."""
    quote = "A plaque gives its opening as 4 June 1911"
    item = {"quote": quote, "date": "1911-06-04", "modality": "reported", "event": "Opening"}
    texts = {"paper.txt": f"ALDMOOR, 10 February 2025\n\n{quote}, but it opened on 4 July 1911."}
    (made,) = chronology.check_items([item], texts)
    assert (made.outcome.value, [one.code for one in made.reasons]) == (
        "as-typed",
        ["telling-unknown"],
    )
