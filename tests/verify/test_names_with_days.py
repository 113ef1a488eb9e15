"""A day that is a thing's name, or tells of its money, paper or licence, dates nothing done."""

import pytest
from verifying import PLANNED, source_of, verify

PUBLISHED = "2024-05-12"
NAMES = [
    "API version 2023-11-01 was removed",
    "Schema 2023-11-01 was deleted",
    "The old snapshot 2023-11-01 was archived",
    "The bug was fixed in version 2024-04-03",
    "The team deployed build 2024-04-03",
    "Ticket 2024-04-03 was closed",
    "Version 2024-04-03 broke the client",
]
THINGS = [
    "Q1 results were published",
    "The firm published Q1 results",
    "March figures were released",
    "The figures for 2023 were published",
    "The results of 2022 were published",
    "Data of 1 April was lost",
    "Log4j 2.17.1 (28 December 2021) was installed",
    "The team installed Log4j 2.17.1 (28 December 2021)",
    "The invoice from 3 April was paid",
    "The certificate valid until 3 April was replaced",
    "The certificate, valid until 3 April, was replaced",
    "The list as of 3 May was leaked",
    "Version 2 was released with data as of 3 May",
    "Version 2 was released with a support period until 3 May",
    "The router was sold with a guarantee until 1 April",
]
DAYS = [
    ("The bridge opened 2023-11-01", "1 November 2023"),
    ("The bridge was opened to traffic 2023-11-01", "1 November 2023"),
    ("Version 2 was released 2023-11-01", "1 November 2023"),
    ("On 2023-11-01 version 2 was removed", "1 November 2023"),
    ("2023-11-01 Version 2 was removed", "1 November 2023"),
    ("Contract signed in Berlin 2023-11-01", "1 November 2023"),
    ("The bridge was opened (3 May 2024)", "3 May 2024"),
    ("The road was closed from 3 May", "3 May 2024"),
    ("From 3 May the road was closed", "3 May 2024"),
    ("Sales for 2023 rose", "2023"),
    ("In 2023 results were published", "2023"),
    ("The invoice from Acme was paid on 3 May", "3 May 2024"),
    ("The firm employed 300 people as of 3 May", "3 May 2024"),
]


@pytest.mark.parametrize("told", NAMES + THINGS)
def test_no_day_of_the_doing(told: str) -> None:
    """What was done to the thing was done by the day of the statement."""
    assert str(verify(source_of(f"{told}.", PUBLISHED), told).claim.span) == "by 12 May 2024"


@pytest.mark.parametrize(("told", "day"), DAYS)
def test_days_of_the_doing(told: str, day: str) -> None:
    """A day of the verb's own dates what it tells."""
    assert str(verify(source_of(f"{told}.", PUBLISHED), told).claim.span) == day


@pytest.mark.parametrize(
    "told",
    [
        "Version 2024-11-01 is to be retired",
        "The certificate valid until 3 June will be replaced",
        "The permit until 3 June will be renewed",
    ],
)
def test_a_thing_plans_nothing(told: str) -> None:
    """A version is not retired on the day by which it is called, nor is a permit renewed by its."""
    made = verify(source_of(f"{told}.", PUBLISHED), told, modality=PLANNED)
    assert made.claim.span is None


@pytest.mark.parametrize(
    "told", ["Posts must be submitted by 15 June thirty days before the vote", "The vote is due"]
)
def test_a_length_is_no_paper(told: str) -> None:
    """A deadline stays one, whatever length stands behind it."""
    made = verify(source_of(f"{told}.", PUBLISHED), told, modality=PLANNED)
    assert str(made.claim.span) == ("by 15 June 2024" if "June" in told else "None")
