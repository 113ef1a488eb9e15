"""A day without its year of what was only arranged may be one to come: then nobody can know it."""

import pytest
from verifying import PLANNED, codes, source_of, verify

PUBLISHED = "2024-05-12"
ARRANGED = [
    "The launch on 3 June was announced",
    "The launch on 3 June was questioned by two councillors",
    "A go-live on 3 June was ruled out",
    "We announced the maintenance on 3 June",
    "The board approved the merger of Acme and Bolt on 3 July",
    "The merger of Acme and Bolt on 3 July was approved",
    "Launch on 3 June confirmed by the board",
    "Ministers backed the referendum on 9 July",
    "The update was authorised for rollout on 30 May",
    "The crew were cleared to sail on 1 June",
    "The mine was given clearance to reopen on 3 June",
    "The hearing, on 29 May, was announced",
    "Two screenings on 2 June were added",
    "The wedding on 21 June was kept secret",
    "The committee agreed on 3 June",
    "The sale in September was criticised by residents",
    "The deadline on 3 June was extended",
]
DONE = [
    ("The launch was announced on 3 June", "3 June 2023"),
    ("On 3 June the board approved the launch", "3 June 2023"),
    ("The board approved the launch on 3 May", "3 May 2024"),
    ("The launch on 3 May was announced", "3 May 2024"),
    ("The launch on 3 June 2023 was announced", "3 June 2023"),
    ("The council approved the budget on 3 June", "3 June 2023"),
    ("The budget was approved by the council on 3 June", "3 June 2023"),
    ("The mayor opened the festival on 3 June", "3 June 2023"),
    ("The meeting on 3 June was held in Leeds", "3 June 2023"),
    ("The fire on 3 June was put out by dawn", "3 June 2023"),
    ("Smith on 3 June was arrested", "3 June 2023"),
    ("The company on Friday was fined", "10 May 2024"),
    ("Officers questioned the suspect on 3 June", "3 June 2023"),
    ("The board discussed the budget on Friday", "10 May 2024"),
]


@pytest.mark.parametrize("told", ARRANGED)
def test_what_was_arranged_may_lie_ahead(told: str) -> None:
    """The past of the verb tells not that the thing was then."""
    assert "date-ambiguous" in codes(verify(source_of(f"{told}.", PUBLISHED), told))


@pytest.mark.parametrize(("told", "day"), DONE)
def test_what_was_done(told: str, day: str) -> None:
    """The day of the verb, and one much nearer than the next, is that of the past."""
    assert str(verify(source_of(f"{told}.", PUBLISHED), told).claim.span) == day


@pytest.mark.parametrize("told", ["3 June was agreed", "The board chose 3 June"])
def test_a_day_that_was_chosen(told: str) -> None:
    """Nothing is told to have been done on it."""
    assert str(verify(source_of(f"{told}.", PUBLISHED), told).claim.span) == "by 12 May 2024"


def test_who_enters_a_day_chooses() -> None:
    """It is as typed, whichever of the two it is."""
    source = source_of(f"{ARRANGED[0]}.", PUBLISHED)
    assert codes(verify(source, ARRANGED[0], when="2023-06-03")) == []


def test_what_is_expected_looks_ahead() -> None:
    """What is expected as one speaks lies ahead."""
    told = "It is expected to reach its end in November"
    made = verify(source_of(f"{told}.", "2022-01-13"), told, modality=PLANNED)
    assert str(made.claim.span) == "November 2022"
