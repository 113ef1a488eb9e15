"""A claim whose words tell of a move: the new plan dates it, and the one before does not."""

import pytest
from verifying import (
    PENDING,
    PLANNED,
    REPORTED,
    UNVERIFIED,
    VERIFIED,
    codes,
    four,
    only_sentence,
    source_of,
    verify,
)

from chronology.claims import Shift
from chronology.events import PlantLaunch, State
from chronology.vocabulary import Modality

SLIPPED = "Version 2 slipped from March to May 2024."
WHOLE = "Version 2 slipped from March to May 2024"


@pytest.mark.parametrize(
    ("text", "span", "before"),
    [
        (SLIPPED, "2024-05-01..2024-05-31", ["March"]),
        ("Delivery will be delayed until October 2024.", "2024-10-01..2024-10-31", []),
        (
            "Originally due to open in March, the plant will now open in September.",
            "2024-09-01..2024-09-30",
            ["March"],
        ),
        (
            "The mayor said on Tuesday that the opening had slipped to June.",
            "2024-06-01..2024-06-30",
            [],
        ),
        ("It was moved from June to July and then to August.", "2024-08-01..2024-08-31", ["June"]),
        (
            "The line, due to open on 3 May 2024, was postponed on 30 April to 4 June.",
            "2024-06-04",
            ["3 May 2024"],
        ),
    ],
)
def test_a_plan_is_dated_from_the_new_one(text: str, span: str, before: list[str]) -> None:
    """What was planned before is said to be so, and gives no date."""
    result = verify(source_of(text, "2024-05-15"), modality=PLANNED, kind=PlantLaunch)

    assert (result.claim.status, four(result.claim.span)) == (VERIFIED, span)
    assert codes(result) == (["planned-before"] if before else [])
    assert all(words in result.findings[0].sentence for words in before)


def test_what_happened_instead_of_a_plan_is_reported() -> None:
    """In some words for a move the new time is a report, and in others none."""
    opened = verify(source_of("It opened in May 2024 instead of April.", "2024-06-01"))
    moved = verify(source_of("It was postponed from 3 May to 10 May.", "2024-06-01"))

    assert (four(opened.claim.span), codes(opened)) == (
        "2024-05-01..2024-05-31",
        ["planned-before"],
    )
    assert moved.claim.status is UNVERIFIED
    assert "date-ambiguous" in codes(moved)


def test_a_length_alone_moves_a_plan() -> None:
    """By how much something was moved counts from a plan that its words do not name."""
    result = verify(source_of("It was postponed by two weeks.", "2024-05-15"), modality=PLANNED)
    claim = result.claim

    assert (claim.status, claim.span, codes(result)) == (VERIFIED, None, [])
    assert claim.shift == Shift(length="P2W", words="postponed by two weeks")
    assert claim.derivation.rule == "moved-by"
    assert claim.derivation.basis == "the last plan of its voice"


@pytest.mark.parametrize("length", ["at least two weeks", "several weeks", "about six months"])
def test_a_length_that_is_not_exact_gives_no_date(length: str) -> None:
    """What is only roughly so much later has no date that anyone could derive."""
    result = verify(source_of(f"It was postponed by {length}.", "2024-05-15"), modality=PLANNED)

    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-unread"])
    assert "counts from the last plan" in only_sentence(result)


@pytest.mark.parametrize(
    ("quote", "fields", "span"),
    [
        (WHOLE, {"when": "2024-03"}, "2024-03-01..2024-03-31"),
        (WHOLE, {"when": "2024-05"}, "2024-05-01..2024-05-31"),
        (WHOLE, {"date_quote": "March"}, "2024-03-01..2024-03-31"),
        (WHOLE, {"date_quote": "May 2024"}, "2024-05-01..2024-05-31"),
    ],
)
def test_the_plan_that_is_meant(quote: str, fields: dict[str, str], span: str) -> None:
    """A person may mean the plan before: a date, or the words for it, says which is meant."""
    result = verify(source_of(SLIPPED, "2024-05-15"), quote, modality=PLANNED, **fields)

    assert (result.claim.status, four(result.claim.span)) == (VERIFIED, span)


def test_another_date_than_those_of_the_move_is_a_mismatch() -> None:
    """A date that neither of the two plans has does not follow from the words."""
    result = verify(source_of(SLIPPED, "2024-05-15"), WHOLE, modality=PLANNED, when="2024-06")

    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-mismatch"])


@pytest.mark.parametrize(
    ("quote", "date_quote"),
    [("from March to May 2024", None), (WHOLE, "from March to May 2024")],
)
def test_two_plans_cut_off_from_their_move_are_no_stretch(
    quote: str, date_quote: str | None
) -> None:
    """Words that name both times of a move are not read as what lasted from one to the other."""
    fields = {} if date_quote is None else {"date_quote": date_quote}
    result = verify(source_of(SLIPPED, "2024-05-15"), quote, modality=PLANNED, **fields)

    assert (result.claim.status, codes(result)) == (UNVERIFIED, ["date-ambiguous"])
    assert "moves it from “March” to “May 2024”" in only_sentence(result)


def test_what_is_extended_ends_then() -> None:
    """Of what lasts, the end is moved, and nothing is said of its begin."""
    text = "The contract was extended by six months to 30 June 2025."
    result = verify(source_of(text, "2024-05-15"), modality=PLANNED, kind=State)

    assert four(result.claim.span) == ".. / 2025-06-30"


@pytest.mark.parametrize("modality", [PENDING, Modality.CANCELLED])
def test_put_off_without_a_new_date(modality: Modality) -> None:
    """What was put off indefinitely has no date by that."""
    text = "The vote was put off indefinitely."
    result = verify(source_of(text, "2024-05-15"), modality=modality)

    assert result.claim.derivation.words == ""


def test_what_lasted_is_a_stretch_all_the_same() -> None:
    """A stretch of time is no move."""
    text = "The exhibition ran from June 1 to September 30, 2023."
    result = verify(source_of(text, "2024-05-15"), modality=REPORTED, kind=State)

    assert four(result.claim.span) == "2023-06-01 / 2023-09-30"


@pytest.mark.parametrize(
    ("text", "date", "holds"),
    [
        ("The opening was postponed from 30 April 2023 to 26 June 2023.", "26 June 2023", False),
        ("The opening date is changed from May 2023 to June 2023.", "June 2023", False),
        ("The hearing was moved from 30 April 2023 to 26 June 2023.", "26 June 2023", False),
        ("Completion was extended from 30 April 2023 to 26 June 2023.", "26 June 2023", False),
        ("The launch slipped from March 2023 to May 2023.", "May 2023", False),
        ("The vote was put back to 26 June 2023.", "26 June 2023", False),
        (
            "The hearing, postponed from 30 April 2023, was held on 26 June 2023.",
            "26 June 2023",
            True,
        ),
        ("The hearing was put off to 3 May 2023, and was held on 8 May 2023.", "8 May 2023", True),
        ("The trial began on 26 June 2023 instead of 30 April 2023.", "26 June 2023", True),
        ("The firm moved from Leeds to York on 26 June 2023.", "26 June 2023", True),
    ],
)
def test_a_new_time_dates_no_report(text: str, date: str, holds: bool) -> None:  # noqa: FBT001 - what is expected
    """The time to which something was only moved says of no deed that it was done then."""
    result = verify(source_of(text), text.rstrip("."), date_quote=date, modality=REPORTED)
    assert (result.claim.status is VERIFIED) is holds
