"""A sentence that a table, a rule or the number of a page stands in goes on behind it."""

import pytest

import chronology
from chronology.vocabulary import ClaimStatus

CLOSED = "the mill was closed on 3 May 2023."


def _holds(text: str, quote: str) -> bool:
    book = chronology.LedgerBuilder()
    source, event = book.add_source(text=text), book.add_event("Closing")
    book.add_claim(event, source, quote)
    return book.build().claims[0].status is not ClaimStatus.UNVERIFIED


@pytest.mark.parametrize(
    "text",
    [
        f"It is not true that\n\nA box.\n\n{CLOSED}",
        f"It is not true that\n\nA photograph\n\n{CLOSED}",
        f"It is not true that\n\nA box.\n\nAnother one.\n\n{CLOSED}",
        f"It is not true that\n-----\n{CLOSED}",
        f"It is not true that\n\n3\n\n{CLOSED}",
        f"It is not true that\n\n- 3 -\n\nMinutes of May\n\n{CLOSED}",
        f"All is well. The owner denied\n\nA box.\n\nthat {CLOSED}",
        f"The owner never\n* * *\nsaid that {CLOSED}",
        f"The roof leaks. It is false\n\nYear\tTons\n\n2020\t12\n\nthat {CLOSED}",
        "It is not true that\n\nA box.\n\nMr Day closed the mill on 3 May 2023.",
        f"We shall see if\n\nA box.\n\n{CLOSED}",
    ],
)
def test_a_denial_reaches_over_what_stands_between(text: str) -> None:
    """The words behind a box are no evidence if those before it govern them."""
    quote = "Mr Day closed the mill on 3 May 2023" if "Day" in text else CLOSED[:-1]
    assert not _holds(text, quote)


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that it rained.\n\nA box.\n\nThe mill was closed on 3 May 2023.",
        "Not a good year\n\nThe mill was closed on 3 May 2023.",
        "What it is\n\nThe mill was closed on 3 May 2023.",
        "It is not true.\n-----\nThe mill was closed on 3 May 2023.",
        "It is said that\n\nA box.\n\nit rains. The mill was closed on 3 May 2023.",
        "The roof was never mended.\n\n3\n\nThe mill was closed on 3 May 2023.",
    ],
)
def test_a_sentence_of_its_own_stands(text: str) -> None:
    """What has ended before a block governs nothing behind it."""
    assert _holds(text, "The mill was closed on 3 May 2023")
