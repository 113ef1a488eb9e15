"""A day without its year of what "cannot be" is to come, or nobody can say which it is."""

import pytest
from verifying import UNVERIFIED, VERIFIED, codes, four, source_of, verify

from chronology.vocabulary import Modality

STATED = "2024-07-02"  # a Tuesday


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The opening of the bath on 1 October cannot be kept.", "2024-10-01"),
        ("The opening on 1 October is not possible.", "2024-10-01"),
        ("The date of 1 October cannot be kept.", "2024-10-01"),
        ("The fair in August cannot be held.", "2024-08-01..2024-08-31"),
        ("On 1 October the bath cannot be opened.", "2024-10-01"),
        ("Your appointment on 1 October can’t be kept.", "2024-10-01"),
        ("The handover on 1 October can no longer be kept.", "2024-10-01"),
        ("The opening on 1 October, which the mayor promised, cannot be kept.", "2024-10-01"),
        ("The hearing fixed for 1 October cannot be held.", "2024-10-01"),
        ("The concert on 9 July at the town hall is not taking place.", "2024-07-09"),
    ],
)
def test_what_cannot_be_is_to_come(sentence: str, date: str) -> None:
    """The coming day is meant, where it is much nearer."""
    claim = verify(source_of(sentence, STATED), modality=Modality.DENIED).claim
    assert (claim.status, four(claim.span)) == (VERIFIED, date)


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting on Friday cannot be kept.",
        "The deadline of 1 October cannot be met.",
        "The vote on 3 May cannot be held.",
        "The exam on 30 June cannot be repeated.",
    ],
)
def test_it_is_never_one_before(sentence: str) -> None:
    """Where the day before is about as near nobody can say which is meant."""
    result = verify(source_of(sentence, STATED), modality=Modality.DENIED)
    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-ambiguous"])


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The concert on 9 May cannot have taken place.", "2024-05-09"),
        ("The concert on 9 May was not held.", "2024-05-09"),
        ("The concert on 9 May could not be held.", "2024-05-09"),
        ("The match was not held on 3 May, because the pitch cannot be used.", "2024-05-03"),
        ("On 3 May the match was not held, because the pitch cannot be used.", "2024-05-03"),
        ("The council did not open the pool on 3 May; it cannot say why.", "2024-05-03"),
        ("The lesson on 3 May 2024 cannot be held.", "2024-05-03"),
    ],
)
def test_what_was_not(sentence: str, date: str) -> None:
    """What is told of then, with a verb of its own or its year, looks back as ever."""
    claim = verify(source_of(sentence, STATED), modality=Modality.DENIED).claim
    assert (claim.status, four(claim.span)) == (VERIFIED, date)
