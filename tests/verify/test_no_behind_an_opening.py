"""A subject that is "no" denies its verb, also behind a phrase that opens the sentence."""

import pytest
from verifying import UNVERIFIED, VERIFIED, verify

DAY = "on 5 June 2023"


@pytest.mark.parametrize(
    "subject", ["no keys", "nobody", "none of the keys", "nothing", "few keys"]
)
@pytest.mark.parametrize(
    "opening",
    [
        "Contrary to rumours",
        "Despite reports",
        "In the end",
        "According to police",
        "After the fire",
    ],
)
def test_nothing_was_done(opening: str, subject: str) -> None:
    """What is reported of it is denied."""
    told = f"{opening}, {subject} was stolen {DAY}"
    assert verify(f"{told}.", told).claim.status is UNVERIFIED


@pytest.mark.parametrize(
    "told",
    [
        "The bridge, no longer safe, was closed",
        "Jones, no stranger to trouble, was arrested",
        "The plant, none of it new, was sold",
        "The ship, no. 7 of her class, was launched",
        "The firm, nothing daunted, opened",
        "The works, no less than five years late, were completed",
        "The council, few of whose members had read it, approved the plan",
        "With no time to lose, the crew abandoned the ship",
        "At last, no more than a year late, the line was opened",
    ],
)
def test_of_an_aside(told: str) -> None:
    """What an aside denies is denied of something else."""
    assert verify(f"{told} {DAY}.", f"{told} {DAY}").claim.status is VERIFIED
