"""Words before a colon are held against a quote that has them, as against one cut behind them."""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

CLAUSE = "the web tier failed on 2 May 2024"


def outcome(quote: str, text: str) -> ItemOutcome:
    """Return what becomes of a quote as a report."""
    item = {"quote": quote, "modality": "reported"}
    return chronology.check_items([item], {"a.txt": f"20 July 2024\n\n{text}."})[0].outcome


@pytest.mark.parametrize(
    "lead",
    [
        "False alarm",
        "Reverted",
        "This is a test of the notification system",
        "Tongues are wagging",
        "Straight from the bar stool",
    ],
)
def test_an_open_lead(lead: str) -> None:
    """Nobody knows that it tells what follows it."""
    text = f"{lead}: {CLAUSE}"
    assert outcome(text, text) is ItemOutcome.AS_TYPED
    assert outcome(CLAUSE, text) is not ItemOutcome.HOLDS


@pytest.mark.parametrize(
    "lead", ["The reason is simple", "Update", "Result", "The board confirmed it"]
)
def test_a_known_lead(lead: str) -> None:
    """What is known to tell it leaves it as it is."""
    text = f"{lead}: {CLAUSE}"
    assert outcome(text, text) is ItemOutcome.HOLDS
