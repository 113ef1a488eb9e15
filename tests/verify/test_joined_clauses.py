"""The day of one clause is not that of another with a subject of its own."""

import pytest
from verifying import claim_of, codes, source_of

from chronology.events import Event
from chronology.verify import Verified, stated_by_source, verify_claim

OTHER = [
    ("Version 2 was released and a hotfix followed on 3 May", "Release of version 2"),
    ("The bridge was opened, and the tunnel was closed on 3 May", "Opening of the bridge"),
    ("Smith resigned, but the board met on 3 May", "Resignation of Smith"),
    ("The tender was launched and the contract was signed on 3 May", "Launch of the tender"),
]
OWN = [
    ("The bridge was opened, and the tunnel was closed on 3 May", "Tunnel closed"),
    ("Version 2 was released and a hotfix followed on 3 May", "Hotfix"),
    ("On 3 May the bridge was opened and the tunnel was closed", "Tunnel closed"),
    ("On 3 May the bridge was opened and the tunnel was closed", "Opening of the bridge"),
    ("The bridge was built and opened on 3 May", "Opening of the bridge"),
    ("The bridge, a toll road and the tunnel were opened on 3 May", "Opening of the bridge"),
]


def told_of(told: str, name: str) -> Verified:
    """Verify a claim of an event with a name."""
    source = source_of(f"{told}.", "2024-05-12")
    return verify_claim(claim_of(told), Event(id="e", name=name), source, stated_by_source(source))


@pytest.mark.parametrize(("told", "name"), OTHER)
def test_a_day_of_another_clause(told: str, name: str) -> None:
    """Nobody says when the event was."""
    assert codes(told_of(told, name)) == ["date-ambiguous"]


@pytest.mark.parametrize(("told", "name"), OWN)
def test_a_day_of_its_own(told: str, name: str) -> None:
    """A day that opens the sentence is of all its clauses, and one behind a verb of this."""
    assert str(told_of(told, name).claim.span) == "3 May 2024"
