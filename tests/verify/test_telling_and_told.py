"""What was told and proved false: that it was told stands, what was told does not."""

import pytest

import chronology

PROMISED = "Mr Lunt promised on 21 August 2023 to send the results"
ASSURED = "The builder assured us on 18 August 2023 that the roof was finished"
VERIFIED, OPEN = "verified", "unverified"


@pytest.mark.parametrize(
    ("quote", "behind", "name", "status"),
    [
        (PROMISED, "He did not.", "Mr Lunt promised to send the results", VERIFIED),
        (PROMISED, "He did not.", "Results sent", OPEN),
        (PROMISED, "He did not.", "Results sent as promised", OPEN),
        (PROMISED, "He did not.", "Promised results sent", OPEN),
        (ASSURED, "It was not.", "Builder assured us that the roof was finished", VERIFIED),
        (ASSURED, "It was not.", "Roof finished", OPEN),
        (ASSURED, "It was not.", "Roof finished, as assured", OPEN),
    ],
)
def test_the_telling_stands_and_what_was_told_does_not(
    quote: str, behind: str, name: str, status: str
) -> None:
    """Only an event that is named as the telling is reported by it."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.Event(id="x", name=name))
    source = book.add_source(text=f"{quote}. {behind}", published="2023-10-03")
    book.add_claim(event, source, quote)
    assert [str(one.status) for one in book.build().claims] == [status]
