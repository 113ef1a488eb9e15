"""What a plan counts from has a direction of its own, and is never the plan's own day."""

import pytest
from verifying import PLANNED, VERIFIED, codes, source_of, verify

PUBLISHED = "2025-01-15"
BEHIND = [
    ("The licence expires 30 days after the notice of 3 January", "2 February 2025"),
    ("Support ends two weeks after the outage of 10 January", "24 January 2025"),
    ("The report is due a month after the incident of 20 December", "January 2025"),
    ("The court will rule within two weeks of the hearing on 8 January", "by 22 January 2025"),
    ("The board meets a week after the vote of 12 January", "19 January 2025"),
    ("The warranty ends 30 days after 3 January", "2 February 2025"),
    ("Payment is due 30 days from the invoice of 30 December", "by 29 January 2025"),
]
AHEAD = [
    ("Support ends two weeks after 1 July", "15 July 2025"),
    ("The ban expires ten days after the launch of 20 January", "30 January 2025"),
    ("The ban ends two weeks after the launch of 1 July 2025", "15 July 2025"),
    ("Support ends on 3 February", "3 February 2025"),
    ("On 3 February support ends, three weeks after the release of version 6", "3 February 2025"),
]
OPEN = [
    "The lease expires six months after 1 September",
    "The office reopens three weeks after Christmas",
]
UNREAD = [
    "Support ends three weeks after the release of version 6 on 3 February",
    "The pilot will end a month after the visit of the minister on 9 January",
    "Rent will rise three months after the end of the lease on 1 March",
]


@pytest.mark.parametrize(("told", "day"), BEHIND + AHEAD)
def test_from_what_it_counts(told: str, day: str) -> None:
    """What happened lies behind, and so does what is much nearer there."""
    made = verify(source_of(f"{told}.", PUBLISHED), told, modality=PLANNED)
    assert str(made.claim.span) == day


@pytest.mark.parametrize("told", OPEN)
def test_of_two_years(told: str) -> None:
    """Where nothing tells, it may be either."""
    made = verify(source_of(f"{told}.", PUBLISHED), told, modality=PLANNED)
    assert "date-ambiguous" in codes(made)


def test_who_enters_a_day_chooses() -> None:
    """The day that was entered is one of the two."""
    source = source_of(f"{OPEN[0]}.", PUBLISHED)
    made = verify(source, OPEN[0], modality=PLANNED, when="2025-03")
    assert (made.claim.status, str(made.claim.span)) == (VERIFIED, "March 2025")


@pytest.mark.parametrize("told", UNREAD)
def test_the_day_it_counts_from_is_no_plan(told: str) -> None:
    """The day of the other is not the plan's."""
    made = verify(source_of(f"{told}.", PUBLISHED), told, modality=PLANNED)
    assert made.claim.span is None
