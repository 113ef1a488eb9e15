"""What lasts is held against what was planned of its end, and never by a guess of which."""

import pytest

import chronology

BEGAN = "The works began on 4 November 2024"


def found(planned: str, *reported: str) -> str:
    """Return the codes of what came of a plan for works, by their reports."""
    book = chronology.LedgerBuilder()
    event = book.add_event("The works", lasts=True)
    source = book.add_source(text=f"{planned}.", published="2024-10-05")
    book.add_claim(event, source, planned, modality="planned")
    told = book.add_source(text=f"{'. '.join(reported)}.", published="2025-03-10")
    for one in reported:
        book.add_claim(event, told, one)
    return " ".join(one.code for one in book.build().findings)


@pytest.mark.parametrize(
    "planned",
    [
        "The works will be completed by 31 January 2025",
        "The contractor shall complete the works by 31 January 2025",
        "The works are to be wrapped up by 31 January 2025",
        "The works will be done by 31 January 2025",
        "The works will reach completion by 31 January 2025",
        "Completion of the works is due by 31 January 2025",
        "The works will be finalised by 31 January 2025",
        "The works will be brought to a close by 31 January 2025",
    ],
)
def test_what_is_to_be_completed_is_to_end(planned: str) -> None:
    """That works began does not complete them; that they were completed late is late."""
    assert found(planned, BEGAN) == "plan-unreported"
    assert found(planned, BEGAN, "The works were completed on 7 March 2025") == "late"
    assert found(planned, BEGAN, "The works were wrapped up on 7 January 2025") == "met"


@pytest.mark.parametrize(
    "planned",
    [
        "The works will close by 31 January 2025",
        "The works will be handed over by 31 January 2025",
        "The works will be signed off by 31 January 2025",
    ],
)
def test_which_side_is_due_may_not_be_told(planned: str) -> None:
    """A deadline that tells neither begin nor end is kept, or late, only if it is so for both."""
    assert found(planned, BEGAN) == "cannot-tell"
    assert found(planned, BEGAN, "The works ended on 7 January 2025") == "met"
    assert found(planned, "The works began on 4 February 2025") == "late"


def test_a_forecast_denies_nothing() -> None:
    """What was said beforehand not to come is no denial of what came."""
    book = chronology.LedgerBuilder()
    event = book.add_event("Bridge opens")
    for text, day, modality in (
        ("The bridge will open in June 2024", "2024-01-10", "planned"),
        ("The bridge will not open in June 2024", "2024-02-01", "denied"),
        ("The bridge opened on 28 June 2024", "2024-07-01", "reported"),
    ):
        source = book.add_source(text=f"{text}.", published=day)
        book.add_claim(event, source, text, modality=modality)
    (finding,) = book.build().findings
    assert finding.code == "met"
    assert "forecast otherwise by" in finding.sentence
