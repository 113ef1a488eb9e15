"""What words of an item tell as done, or deny, that was taken for open before.

All stands in a text that is dated 14 June 2024.
"""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome, TypedField


def checked(quote: str, modality: str = "reported") -> chronology.CheckedItem:
    """Return what became of an item that quotes all of a text."""
    item = {"document": "a", "quote": quote, "modality": modality}
    return chronology.check_items([item], {"a": f"14 June 2024\n\n{quote}.\n"})[0]


@pytest.mark.parametrize(
    "quote",
    [
        "The full court upheld the order on Tuesday",
        "The bank withheld the sum on Tuesday",
        "A dispute arose on Tuesday",
        "Workers dug a trench on 3 June",
        "The mast swung loose on 3 June",
        "Turnover rose to $3 million in 2023",
        "The fine amounted to £2,000 in 2023",
        "Since 1992, the mill has been grinding oats",
        "The clinic has been treating seamen since 2020",
        "The line had been running since 1904",
    ],
)
def test_told_as_done(quote: str) -> None:
    """Verbs in the past, sums behind "to", and what went on since then, are reported."""
    assert checked(quote).outcome is ItemOutcome.HOLDS


@pytest.mark.parametrize(
    "quote",
    [
        "The mill will have been grinding oats since 1992",
        "The mill may have been grinding oats since 1992",
        "The mill has not been grinding oats since 1992",
        "The mill would have been grinding oats since 1992",
        "The owner has been planning to sell since 2020",
        "The owner is grinding oats in 2024",
        "The board is to rise to $3 million in 2025",
    ],
)
def test_not_told_as_done(quote: str) -> None:
    """What may have gone on, did not, or goes on now is no report."""
    assert checked(quote).outcome is not ItemOutcome.HOLDS


@pytest.mark.parametrize(
    ("quote", "is_borne"),
    [
        ("The union rejected claims that a man was hurt on 3 June", True),
        ("The union dismissed the report that a man was hurt on 3 June", True),
        ("The union denied that a man was hurt on 3 June", True),
        ("The union never rejected claims that a man was hurt on 3 June", False),
        ("The union did not deny that a man was hurt on 3 June", False),
        ("The union rejected the claim that nobody was hurt on 3 June", False),
        ("The union denied claims that the gate was not locked on 3 June", False),
        ("The union rejected the offer on 3 June", False),
    ],
)
def test_denied(quote: str, *, is_borne: bool) -> None:
    """What somebody says may be denied; what is denied twice, or is an object alone, is not."""
    made = checked(quote, "denied")
    is_known = made.holds and TypedField.MODALITY not in made.typed
    assert is_known is is_borne
