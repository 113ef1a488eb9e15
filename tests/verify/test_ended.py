"""What tells of its subject only that it was called off reports nothing of it."""

import pytest
from verifying import claim_of, source_of

from chronology import check_items
from chronology.events import Event
from chronology.verify import stated_by_source, verify_claim


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("2024-07-26 08:30 maintenance cancelled, part missing", False),
        ("26 July 2024: concert cancelled", False),
        ("26 July 2024: concert called off", False),
        ("26 July 2024: order for pumps cancelled", False),
        ("The concert was cancelled on 26 July 2024", False),
        ("The hearing was adjourned on 26 July 2024", True),
        ("Match rained off on 26 July 2024", False),
        ("The firm cancelled its order on 26 July 2024", True),
        ("The board cancelled the lease on 26 July 2024", True),
        ("26 July 2024: ship scrapped", True),
        ("26 July 2024: mine abandoned", True),
        ("The fair, once cancelled, was held on 26 July 2024", True),
        ("The fair was held on 26 July 2024 after being postponed", True),
    ],
)
def test_what_is_only_called_off(text: str, holds: bool) -> None:  # noqa: FBT001 - a case
    """As an item it is no report; nor is it where somebody else did something."""
    item = {"quote": text, "modality": "reported"}
    (checked,) = check_items([item], {"a": text + "\n"})
    assert checked.holds is holds, [str(one) for one in checked.reasons]


@pytest.mark.parametrize(
    ("name", "counts"),
    [("Concert", False), ("The concert is cancelled", True), ("Cancellation", True), ("X", True)],
)
def test_what_it_is_called(name: str, counts: bool) -> None:  # noqa: FBT001 - a case
    """In a ledger the name of the event decides: what is called off did not take place."""
    source = source_of("The concert was cancelled on 26 May 2023.")
    event = Event(id="e", name=name)
    claim = claim_of("The concert was cancelled on 26 May 2023")
    result = verify_claim(claim, event, source, stated_by_source(source))
    assert result.claim.counts is counts
