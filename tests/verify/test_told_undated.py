"""Times without their year of what was promised on a day not named, or is so as one speaks.

All is said on Monday 18 November 2024.
"""

import pytest
from verifying import PLANNED, REPORTED, codes, four, source_of, verify

from chronology.verify import Verified
from chronology.vocabulary import ClaimStatus, Modality, TypedField

SAID = "2024-11-18"
LAST, NEXT = "2024-03-01..2024-03-31", "2025-03-01..2025-03-31"


def verified(sentence: str, modality: Modality = REPORTED, **fields: str) -> Verified:
    """Verify a claim of a sentence."""
    return verify(source_of(sentence, SAID), sentence, modality=modality, **fields)


STATES = [
    "I'm booked on one in March.",
    "I am booked on one in March.",
    "They are both booked into the same hotel in March.",
    "She is signed up for the course in March.",
    "I'm on the list for March.",
    "He's abroad in March.",
    "We're away in March.",
    "The exam's in March.",
    "The wedding is in March.",
    "You're on duty in March.",
    "We have a booking in March.",
    "We've a booking in March.",
    "The hall is reserved for us in March.",
]


@pytest.mark.parametrize("sentence", STATES)
def test_what_is_so_now_may_look_ahead(sentence: str) -> None:
    """As a report it is left open which March is meant; as a plan it is the next."""
    result = verified(sentence)
    assert (result.claim.status, "date-ambiguous" in codes(result)) == (
        ClaimStatus.UNVERIFIED,
        True,
    )


@pytest.mark.parametrize(
    "sentence", ["I'm booked on one in March.", "The wedding is in March.", "We're away in March."]
)
def test_a_plan_of_what_is_so_now_is_ahead(sentence: str) -> None:
    """What is arranged as one speaks is planned for the next such time."""
    assert four(verified(sentence, PLANNED).claim.span) == NEXT


@pytest.mark.parametrize(
    "sentence",
    [
        "I was booked on one in March.",
        "We were away in March.",
        "He's been abroad in March.",
        "It's been sold in March.",
        "I've booked one in March.",
        "The wedding was in March.",
        "We had a booking in March.",
    ],
)
def test_what_was_so_looks_back(sentence: str) -> None:
    """What was so, or has been, was so in the last one."""
    assert four(verified(sentence).claim.span) == LAST


def test_whoever_says_which_is_taken_at_their_word() -> None:
    """The date given settles which of the two is meant, and is as typed."""
    result = verified("The wedding is on 3 March.", when="2024-03-03")
    assert result.claim.status is ClaimStatus.VERIFIED
    assert TypedField.WHEN in result.claim.typed


WEEKDAYS = [
    # What is planned; the days that it may be.
    ("The council will meet on Monday.", "2024-11-18 2024-11-25"),
    ("The council will meet next Thursday.", "2024-11-21 2024-11-28"),
    ("The council will meet this Thursday.", "2024-11-21"),
    ("The council will meet this coming Thursday.", "2024-11-21"),
    ("The council will meet on Thursday.", "2024-11-21"),
    ("The council will meet next Monday.", "2024-11-25"),
    ("The council will meet this Monday.", "2024-11-18"),
    ("The council will meet next Thursday, 21 November.", "2024-11-21"),
    ("The council will meet next Thursday (21 November).", "2024-11-21"),
    ("The council will meet next Thursday, 28 November 2024.", "2024-11-28"),
]


@pytest.mark.parametrize(("sentence", "days"), WEEKDAYS)
def test_a_weekday_of_this_week_or_the_next(sentence: str, days: str) -> None:
    """Of several days none is taken, unless one is given; then it is as typed."""
    first, *others = days.split()
    alone = verified(sentence, PLANNED)
    assert four(alone.claim.span) == ("-" if others else first)
    for day in (first, *others):
        given = verified(sentence, PLANNED, when=day).claim
        assert (given.status, TypedField.WHEN in given.typed) == (
            ClaimStatus.VERIFIED,
            bool(others),
        )
    assert verified(sentence, PLANNED, when="2024-11-22").claim.status is ClaimStatus.UNVERIFIED


@pytest.mark.parametrize(
    ("said", "sentence", "day"),
    [
        ("2024-11-22", "The council met last Tuesday.", "-"),
        ("2024-11-18", "The council met last Tuesday.", "2024-11-12"),
        ("2024-11-19", "The council met last Sunday.", "2024-11-17"),
        ("2024-11-22", "The council met on Tuesday.", "2024-11-19"),
        ("2024-11-18", "The council met on Monday.", "2024-11-18"),
        ("2024-11-18", "The council met last Monday.", "2024-11-11"),
    ],
)
def test_last_of_a_day_of_this_week(said: str, sentence: str, day: str) -> None:
    """On a Friday "last Tuesday" may be that of the week before."""
    assert four(verify(source_of(sentence, said), sentence).claim.span) == day


@pytest.mark.parametrize(
    ("sentence", "when", "code"),
    [
        ("The bridge opened on 3 May.", "2024-05-03", ""),
        ("The bridge opened on 3 May.", "2022-05-03", "date-ambiguous"),
        ("The bridge opened on May 3.", "2022-05-03", "date-ambiguous"),
        ("The bridge opened in May.", "2023-05", "date-ambiguous"),
        ("The bridge opened on 3 May.", "2025-05-03", "date-mismatch"),
        ("The bridge opened on 3 May.", "2024-05-04", "date-mismatch"),
        ("The bridge opened on Friday 3 May.", "2023-05-03", "date-mismatch"),
        ("The bridge opened on 3 May 2024.", "2022-05-03", "date-mismatch"),
    ],
)
def test_another_year_than_the_one_that_is_counted(sentence: str, when: str, code: str) -> None:
    """It contradicts no words that name none, and never counts."""
    result = verified(sentence, when=when)
    assert (result.claim.status is ClaimStatus.VERIFIED, codes(result)) == (
        not code,
        [code] if code else [],
    )


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("He promised that it would be sent by 1 September.", "2025-09-01"),
        ("He promises that it will be sent by 1 September.", "2025-09-01"),
    ],
)
def test_what_is_promised_is_ahead(sentence: str, end: str) -> None:
    """What was promised on a day not named may have been for the last one; else it is ahead."""
    span = verified(sentence, PLANNED).claim.span
    assert span is None or span.latest is None or str(span.latest) == end
