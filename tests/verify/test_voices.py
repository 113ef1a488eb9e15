"""What another voice denies behind a quote is that voice's: the speaker's own word holds."""

import pytest

from chronology import LedgerBuilder
from chronology.vocabulary import ClaimStatus, Modality, TypedField

TOLD = "The bridge opened on 20 June 2024, the mayor said."
BERG = "The bridge opened on 20 June 2024, Mayor Anna Berg said."
MONEY = "Anna Berg said the mayor took the money on 20 June 2024."
HOLDS = [
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, the engineer said."),
    (TOLD, "the mayor", "The engineer said the bridge was not opened on 20 June 2024."),
    (TOLD, "the mayor", "It was not, the engineer said."),
    (TOLD, "the mayor", "The bridge was not opened, according to the engineer."),
    (BERG, "Anna Berg", "The bridge was not opened, Lars Holm said."),
    (TOLD, "the mayor", "The engineer denied that."),
    (BERG, "Anna Berg", "Lars Holm denies this."),
    (MONEY, "Anna Berg", "The mayor denies that."),
]
REFUSED = [
    (TOLD, "", "The bridge was not opened on 20 June 2024, the engineer said."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, he said."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, the mayor said later."),
    (TOLD, "the mayor", "The bridge was not opened on 20 June 2024, Mayor Berg said."),
    (TOLD, "the mayor", "He denied that."),
    (BERG, "Anna Berg", "The mayor denied that."),
    (MONEY, "Anna Berg", "She denies that."),
    (MONEY, "", "The mayor denies that."),
    (MONEY, "the mayor", "The mayor denies that."),
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


DENIERS = [
    (MONEY, "Anna Berg", "The mayor denies that.", False),
    (MONEY, "the mayor", "The mayor denies that.", True),
    (MONEY, "Lars Holm", "Lars Holm, the mayor, denies that.", True),
    (TOLD, "the mayor", "The engineer denied that.", False),
    (TOLD, "the engineer", "The engineer denied that.", True),
    (TOLD, "the mayor", "The bridge was not opened, the engineer said.", False),
    (TOLD, "the engineer", "The bridge was not opened, the engineer said.", True),
    (BERG, "Anna Berg", "He disputes this.", False),
    (BERG, "Lars Holm", "Lars Holm has denied it.", True),
    ("Anna Berg denied that the bridge opened on 20 June 2024.", "Anna Berg", "", True),
]


@pytest.mark.parametrize(("told", "speaker", "behind", "is_borne"), DENIERS)
def test_who_denies_is_whom_the_denial_names(
    told: str,
    speaker: str,
    behind: str,
    is_borne: bool,  # noqa: FBT001 - a case
) -> None:
    """Whoever says what is denied behind it is never borne as the one who denies it."""
    book = LedgerBuilder()
    source = book.add_source(text=f"{told} {behind}", published="2024-08-05", publisher="Gazette")
    quote = told[: told.index("2024") + 4]
    event = book.add_event("Bridge")
    book.add_claim(event, source, quote, speaker=speaker, modality=Modality.DENIED)
    (claim,) = book.build().claims
    assert (TypedField.SPEAKER not in claim.typed) is is_borne
