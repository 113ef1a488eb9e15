"""Whether the words of a claim speak in its mood."""

import pytest
from verifying import PLANNED, REPORTED, UNVERIFIED, VERIFIED, codes, verify

from chronology.vocabulary import Modality


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The deal was not signed on 3 May 2023", ["modality-mismatch"]),
        ("The deal was never signed, he said on 3 May 2023", ["modality-mismatch"]),
        ("It was not only signed but sealed on 3 May 2023", []),
        ("The deal was signed on 3 May 2023", []),
    ],
)
def test_a_denial_is_no_report(text: str, found: list[str]) -> None:
    """A report whose words deny it takes no part."""
    result = verify(text)
    assert codes(result) == found
    assert result.claim.status is (UNVERIFIED if found else VERIFIED)


@pytest.mark.parametrize(
    ("text", "modality", "found"),
    [
        ("The plant will open on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The plant is scheduled to open on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The plant has not yet opened on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The plant was opened on 3 May 2025", PLANNED, ["modality-mismatch"]),
        ("The firm failed to pay its rent on 3 May 2023", REPORTED, []),
        ("The two could not agree on 3 May 2023", REPORTED, []),
        ("He would become president on 3 May 2023", REPORTED, []),
        ("The old man signed his will on 3 May 2023", REPORTED, []),
        ("No agreement was reached on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The ministers signed a paper on the plant, on 3 May 2025", PLANNED, []),
        ("The minister says the plant will open on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("It was decided that the plant will open on 3 May 2023", REPORTED, ["modality-mismatch"]),
        ("The minister said on 3 May 2023 that the plant will open", REPORTED, []),
        ("The upcoming visit on 3 May 2023 opened a new page", REPORTED, []),
        ("The opening, announced for 3 May 2025", PLANNED, []),
        ("The plan was signed for the plant to open on 3 May 2025", PLANNED, []),
    ],
)
def test_words_of_another_mood(text: str, modality: Modality, found: list[str]) -> None:
    """Words that speak of a plan only are no report, nor the reverse; mixed words are let be."""
    assert codes(verify(text, modality=modality)) == found


@pytest.mark.parametrize(
    "text",
    [
        "The mayor could not attend; her deputy opened the fair on 3 May 2023",
        "The protest, which had not been authorised, took place on 3 May 2023",
        "They arrested the man who would not leave on 3 May 2023",
        "She did not renew the lease, and the shop closed on 3 May 2023",
        "The two sides agreed on 3 May 2023 to hold talks",
        "The talks failed to end the strike on 3 May 2023",
    ],
)
def test_a_denial_of_something_else_is_no_mismatch(text: str) -> None:
    """A negation counts only where it denies all that the quote tells."""
    assert codes(verify(text)) == []
