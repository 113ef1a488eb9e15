"""What opens a tale, or says of what follows that it is not so, is bounded by its own piece."""

import pytest

from chronology import check_items
from chronology.vocabulary import ItemOutcome

HEAD = "Thursday, 18 July 2024\n\n"
QUOTE, DAY = "The dam broke on 3 May 2024", "2024-05-03"
CHAT = """\
[03/06/2024, 08:02:11] Ann: Suppose the shed burned. Would you tell them?
[03/06/2024, 08:04:30] Bob: The dam broke on 3 May 2024
"""
OWN_TALE = """\
[03/06/2024, 08:02:11] Ann: Imagine a storm. The dam broke on 3 May 2024
[03/06/2024, 08:04:30] Bob: ok what a plot, very well
"""

OPEN = [
    f"The following statements are withdrawn:\n\n- {QUOTE}.\n- The gate fell.",
    f"The following is untrue:\n\n## Part one\n\n{QUOTE}.",
    f"What follows is fiction.\n\n## Part one\n\n{QUOTE}.",
    f"Suppose you were there. {QUOTE}. What would you do?",
]
FREE = [
    f"The following statements are withdrawn:\n\n- The gate fell.\n\n## Done\n\n{QUOTE}.",
    f"The following statements are withdrawn:\n\n- The gate fell.\n\n{QUOTE}.",
    f"The following report is false:\n\nThe gate fell.\n\nWorks\n\n{QUOTE}.",
    f"{QUOTE}, not, as the log has it, on 5 May 2024.",
]


def outcome(text: str, quote: str = QUOTE) -> ItemOutcome:
    """Return the outcome of a reported item in a document."""
    item = {"quote": quote, "date": DAY, "modality": "reported"}
    (made,) = check_items([item], {"paper.txt": text})
    return made.outcome


@pytest.mark.parametrize("text", OPEN)
def test_what_follows_is_open(text: str) -> None:
    """What is told to be untrue, or a tale, does not hold."""
    assert outcome(HEAD + text) is not ItemOutcome.HOLDS


@pytest.mark.parametrize("text", FREE)
def test_what_is_past_it_holds(text: str) -> None:
    """A list, a section and a contrast end what a line says of them."""
    assert outcome(HEAD + text) is ItemOutcome.HOLDS


def test_a_tale_is_of_its_own_message() -> None:
    """Nobody in a chat goes on with the tale of another."""
    assert outcome(CHAT) is ItemOutcome.HOLDS
    assert outcome(OWN_TALE) is not ItemOutcome.HOLDS


def test_a_day_in_a_name_is_no_second_date() -> None:
    """“The 5 November Society” has a day in its name, and was founded on another."""
    quote = "The 5 November Society was founded on 3 May 2024"
    assert outcome(f"{HEAD}{quote}.", quote) is ItemOutcome.HOLDS
