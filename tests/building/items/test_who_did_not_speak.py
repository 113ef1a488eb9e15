"""A speaker whom the sentence names as one who did not say it is as typed, or wrong."""

import pytest

from chronology import check_items
from chronology.vocabulary import ItemOutcome

DAM = "the dam broke on 3 May 2024"
NOT_LEE = [
    f"Ann Marsh, not Bob Lee, said {DAM}.",
    f"Bob Lee quoted Ann Marsh as saying {DAM}.",
    f"Ann Marsh and not, as first printed, Bob Lee said {DAM}.",
    f"Had Bob Lee said {DAM}, nobody would have minded.",
    f"Ann Marsh rather than Bob Lee said {DAM}.",
]
LEE = [
    f"Bob Lee said {DAM}.",
    f"Bob Lee, not a geologist, said {DAM}.",
    f"The wall was not safe, Bob Lee said, and {DAM}.",
]


def outcome(text: str) -> ItemOutcome:
    """Return the outcome of an item with a speaker."""
    item = {"quote": DAM, "date": "2024-05-03", "modality": "reported", "speaker": "Bob Lee"}
    (made,) = check_items([item], {"p": f"Thursday, 18 July 2024\n\n{text}"})
    return made.outcome


@pytest.mark.parametrize("text", NOT_LEE)
def test_who_did_not_say_it(text: str) -> None:
    """Who is denied, supposed, or quotes another is no speaker."""
    assert outcome(text) is not ItemOutcome.HOLDS


@pytest.mark.parametrize("text", LEE)
def test_who_said_it(text: str) -> None:
    """Who is told to have said it still holds."""
    assert outcome(text) is ItemOutcome.HOLDS
