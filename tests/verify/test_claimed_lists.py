"""What introduces a list as what one side claims governs each of its items."""

import pytest
from verifying import UNVERIFIED, VERIFIED, source_of, verify

ITEMS = "\n\n1. The crane was sold on 3 May 2021.\n2. It was moved on 5 May 2021."


@pytest.mark.parametrize(
    ("introduction", "status"),
    [
        ("The plaintiff alleges:", UNVERIFIED),
        ("The plaintiff alleges the following:", UNVERIFIED),
        ("The plaintiff alleges that:", UNVERIFIED),
        ("The defendant contends:", UNVERIFIED),
        ("Our claims:", UNVERIFIED),
        ("It is believed that:", UNVERIFIED),
        ("The minister said:", VERIFIED),
        ("The report states:", VERIFIED),
        ("The following sales were made:", VERIFIED),
        ("The log of the yard tells:", VERIFIED),
    ],
)
def test_what_introduces_a_list_governs_its_items(introduction: str, status: object) -> None:
    """A claim of one side is no fact because it stands in a list; a report of one is."""
    source = source_of(introduction + ITEMS, "2023-06-14")
    assert verify(source, "The crane was sold on 3 May 2021").claim.status is status
