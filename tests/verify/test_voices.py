"""What another voice denies behind a quote is that voice's: the speaker's own word holds."""

import pytest

from chronology import LedgerBuilder
from chronology.vocabulary import ClaimStatus

TOLD = "The bridge opened on 20 June 2024, the mayor said."
BERG = "The bridge opened on 20 June 2024, Mayor Anna Berg said."
HOLDS = [
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, the engineer said."),
    (TOLD, "the mayor", "The engineer said the bridge was not opened on 20 June 2024."),
    (TOLD, "the mayor", "It was not, the engineer said."),
    (TOLD, "the mayor", "The bridge was not opened, according to the engineer."),
    (BERG, "Anna Berg", "The bridge was not opened, Lars Holm said."),
]
REFUSED = [
    (TOLD, "", "The bridge was not opened on 20 June 2024, the engineer said."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, he said."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, the mayor said later."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, Mayor Berg said."),
    (TOLD, "the mayor", "The engineer denied that."),
    (TOLD, "the mayor", "That is false, the engineer said."),
    (BERG, "Anna Berg", "The bridge was not opened, the mayor said."),
    (BERG, "Anna Berg", "The bridge was not opened, Ms Berg said."),
    (BERG, "Lars Holm", "The bridge was not opened, the engineer said."),
    ("The bridge opened on 20 June 2024.", "Anna Berg", "The bridge was not opened, Ms Holm said."),
]


def is_verified(told: str, speaker: str, behind: str) -> bool:
    """Say whether what was told counts."""
    book = LedgerBuilder()
    source = book.add_source(text=f"{told} {behind}", published="2024-08-05", publisher="Gazette")
    quote = told[: told.index("2024") + 4]
    book.add_claim(book.add_event("Bridge"), source, quote, speaker=speaker)
    (claim,) = book.build().claims
    return claim.status is ClaimStatus.VERIFIED


@pytest.mark.parametrize(("told", "speaker", "behind"), HOLDS)
def test_a_denial_of_another_voice_is_that_voices(told: str, speaker: str, behind: str) -> None:
    """Both speakers are named in their own sentences, and nobody is both."""
    assert is_verified(told, speaker, behind)


@pytest.mark.parametrize(("told", "speaker", "behind"), REFUSED)
def test_what_may_be_the_same_voice_is_taken_back(told: str, speaker: str, behind: str) -> None:
    """Where no speaker is entered, or the one who denies may be that one, the claim fails."""
    assert not is_verified(told, speaker, behind)
