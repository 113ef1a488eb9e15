"""What a thing was meant for lies back or ahead by what its sentence tells of it."""

import pytest
from verifying import PLANNED, REPORTED, codes, source_of, verify

PUBLISHED = "2024-04-22"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The visit, planned for February, went ahead.", "February 2024"),
        ("The vote, scheduled for 2 February, was lost.", "2 February 2024"),
        ("The parts, pledged for 10 March, are still with the builder.", "10 March 2024"),
        ("The parts, pledged for 10 May, are still with the builder.", "10 May 2024"),
        ("The fair is planned for 10 March.", "10 March 2025"),
        ("The fair, planned for 10 June, will be long.", "10 June 2024"),
    ],
)
def test_what_became_of_it_tells(text: str, span: str) -> None:
    """What went ahead, or is still awaited, was meant for the nearest such time."""
    quote = ",".join(text.split(",")[:2])
    assert str(verify(source_of(text, PUBLISHED), quote, modality=PLANNED).claim.span) == span


@pytest.mark.parametrize(
    "text",
    [
        "The report, promised for June, is on track.",
        "The hall, planned for November, has won a prize for its design.",
        "The trial, scheduled for 12 December, has drawn wide interest.",
        "The parts, pledged for 10 December, are still with the builder.",
        "The lift, planned for 3 March, remains a dream.",
    ],
)
def test_what_tells_neither_is_left_open(text: str) -> None:
    """Where neither year is much nearer, what is told of the thing settles nothing."""
    assert codes(verify(source_of(text, PUBLISHED), modality=PLANNED)) == ["date-ambiguous"]


@pytest.mark.parametrize(
    "text",
    [
        "The committee thanked Mrs Bell, who retires on 30 September.",
        "The trust hired Mr Lee, who joins on 8 October.",
    ],
)
def test_who_does_something_in_the_present_may_be_to_do_it(text: str) -> None:
    """A report of what is told in the present is one of two days; a plan lies ahead."""
    assert codes(verify(source_of(text, PUBLISHED), modality=REPORTED)) == ["date-ambiguous"]


def test_who_did_it_did_it_before() -> None:
    """What is told in the past had happened."""
    text = "They honoured Mrs Bell, who retired on 30 September."
    found = verify(source_of(text, PUBLISHED), "who retired on 30 September", modality=REPORTED)
    assert str(found.claim.span) == "30 September 2023"
