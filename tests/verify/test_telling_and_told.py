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


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("That is not true", OPEN),
        ("This is false", OPEN),
        ("The owner calls this a lie", OPEN),
        ("None of this ever happened", OPEN),
        ("It was not cheap", VERIFIED),
        ("No one was hurt", VERIFIED),
        ("It did not close", VERIFIED),
    ],
)
def test_a_denial_within_the_quote_counts(behind: str, status: str) -> None:
    """A quote of several sentences is no report of what the last of them says is not so."""
    quote = f"The mill was sold on 3 May 2023. {behind}"
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.Event(id="x", name="Mill sold"))
    book.add_claim(event, book.add_source(text=f"{quote}.", published="2023-10-03"), quote)
    assert [str(one.status) for one in book.build().claims] == [status]
