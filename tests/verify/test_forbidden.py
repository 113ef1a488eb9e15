"""What is forbidden up to a day is not planned for it: "shall not sell until 19 July"."""

import pytest
from verifying import PLANNED, codes, verify

FORBIDDEN = (
    "The lessor shall not sell the land until 19 July 2024.",
    "The tenant may not sell the shop before 19 July 2024.",
    "The report must not be published before 19 July 2024.",
    "Parking is not permitted until 19 July 2024.",
    "He is not allowed to leave before 19 July 2024.",
    "No work shall begin before 19 July 2024.",
    "Neither party may terminate this lease before 19 July 2024.",
    "The letter must not be opened before 19 July 2024.",
)
PLANS = (
    "The bridge will not open until 19 July 2024.",
    "The bridge is not expected to open before 19 July 2024.",
    "The bridge will open no earlier than 19 July 2024.",
    "The tenant shall pay before 19 July 2024.",
    "The option may be exercised until 19 July 2024.",
    "The keys shall be returned no later than 19 July 2024.",
)


@pytest.mark.parametrize("sentence", FORBIDDEN)
def test_no_plan(sentence: str) -> None:
    """A plan entered for what is only forbidden until then is not verified."""
    made = verify(sentence, modality=PLANNED)
    assert codes(made) == ["modality-mismatch"]
    assert not made.claim.counts


def test_the_words_are_named() -> None:
    """The finding says which words forbid it."""
    made = verify(FORBIDDEN[0], modality=PLANNED)
    assert "“shall not sell”: forbidden until then" in made.findings[0].sentence


@pytest.mark.parametrize("sentence", PLANS)
def test_plans(sentence: str) -> None:
    """What is to come then, or must be done by then, is planned as before."""
    assert verify(sentence, modality=PLANNED).claim.counts
