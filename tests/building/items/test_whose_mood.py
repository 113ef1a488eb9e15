"""Only the mood of the verb of the date, or of what the event is called by, counts."""

import pytest

from chronology import CheckedItem, check_items
from chronology.vocabulary import ItemOutcome, Modality, TypedField

HEAD = "Thursday, 18 July 2024\n\n"
DAY = "2024-05-03"
ENDED = (Modality.DENIED, Modality.CANCELLED, Modality.PENDING)

DONE = [
    ("Bridge opened", "Nobody was hurt when the bridge was opened on 3 May 2024."),
    ("Bridge opened", "The bridge, which was not cheap, was opened on 3 May 2024."),
    ("Bridge opened", "The bridge was opened on 3 May 2024 without a speech."),
    ("Bridge opened", "On 3 May 2024 the bridge was opened without incident."),
    ("Bridge opened", "The bridge was opened on 3 May 2024 though the band had cancelled."),
    ("Bridge opened", "The bridge, not yet painted, was opened on 3 May 2024."),
    ("Bridge opened", "The bridge has yet to be paid for, but was opened on 3 May 2024."),
    ("Bridge opened", "The bridge was opened on 3 May 2024 as the lamps had not arrived."),
    ("Bridge opened", "The unfinished bridge was opened on 3 May 2024."),
    ("Mill sold", "Without waiting for the survey, the owners sold the mill on 3 May 2024."),
    ("Ferry launched", "Never one to hurry, the yard launched the ferry on 3 May 2024."),
    ("Clinic reopened", "The clinic, abandoned since 2019, reopened on 3 May 2024."),
    ("Treaty signed", "Neither side had hoped for it, yet the treaty was signed on 3 May 2024."),
    ("Strike began", "The strike began on 3 May 2024 after talks collapsed."),
    ("Jones appointed", "Jones was appointed on 3 May 2024 instead of Hale."),
    ("Film shown", "The film was shown on 3 May 2024 to an audience of barely forty."),
]

UNDONE = [
    (Modality.DENIED, "Bridge opened", "The bridge was not opened on 3 May 2024."),
    (Modality.DENIED, "Agreement", "The talks ended on 3 May 2024 without an agreement."),
    (Modality.DENIED, "Injuries", "Nobody was hurt on 3 May 2024."),
    (Modality.DENIED, "Nobody hurt", "Nobody was hurt when the bridge was opened on 3 May 2024."),
    (Modality.DENIED, "Meeting", "No meeting took place on 3 May 2024."),
    (Modality.DENIED, "Payment", "On 3 May 2024 the bank received no payment."),
    (Modality.DENIED, "Gate opened", "The gate was closed, not opened, on 3 May 2024."),
    (Modality.DENIED, "Attack", "It is untrue that the camp was attacked on 3 May 2024."),
    (Modality.CANCELLED, "Concert", "On 3 May 2024 the concert was called off."),
    (Modality.CANCELLED, "Parade", "The mayor pulled the plug on the parade on 3 May 2024."),
    (Modality.CANCELLED, "Permit", "The permit was revoked on 3 May 2024 without notice."),
    (Modality.PENDING, "Bridge opened", "The bridge had not yet been opened on 3 May 2024."),
    (Modality.PENDING, "Ruling", "On 3 May 2024 the court adjourned without a ruling."),
    (Modality.PENDING, "Licence", "The licence was still awaited on 3 May 2024."),
]


def checked(text: str, event: str, modality: Modality) -> CheckedItem:
    """Return what becomes of an item that quotes the only sentence of a paper."""
    item = {"quote": text.rstrip("."), "date": DAY, "event": event, "modality": str(modality)}
    (made,) = check_items([item], {"paper": HEAD + text})
    return made


@pytest.mark.parametrize(("event", "text"), DONE)
def test_what_was_done_stays_done(event: str, text: str) -> None:
    """A word that denies, ends or leaves open something beside it makes nothing undone."""
    assert checked(text, event, Modality.REPORTED).outcome is ItemOutcome.HOLDS
    for modality in ENDED:
        made = checked(text, event, modality)
        assert made.outcome is not ItemOutcome.HOLDS, modality
        assert made.outcome is ItemOutcome.FAILS or TypedField.MODALITY in made.typed


@pytest.mark.parametrize(("modality", "event", "text"), UNDONE)
def test_what_was_not_done_holds(modality: Modality, event: str, text: str) -> None:
    """Words of the verb of the date, or of what the event is called by, bear its mood."""
    assert checked(text, event, modality).outcome is ItemOutcome.HOLDS
