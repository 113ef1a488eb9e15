"""A verb that calls plans off, told of a thing, tells what was done to it."""

import pytest

import chronology
from chronology.vocabulary import ClaimStatus

DONE = """\
Happening | Your men abandoned the site on 2 December 2022
Happening | The crew abandoned ship on 3 December 2022
Row at Dunmore | Dunmore suspended its foreman on 8 December 2022
Happening | The council scrapped two old vans on 9 December 2022
Accident at the farm | The farmer ditched the tractor on 9 December 2022
Storm | The men had abandoned the site on 9 December 2022
Grounding | The captain abandoned the wreck at noon on 9 December 2022"""
CALLED_OFF = """\
Happening | The council scrapped the launch on 9 December 2022
Ferry launched | The council scrapped the ferry on 9 December 2022
Launch | The council scrapped the ferry on 9 December 2022
Opening | The council cancelled the opening on 9 December 2022
Pier opened | The council abandoned its plan to open on 9 December 2022
Happening | The company shelved the scheme on 9 December 2022
Happening | The league suspended the season on 9 December 2022
Happening | The council scrapped the dinner planned for 9 December 2022"""


def status(line: str) -> ClaimStatus:
    """Return what becomes of a report of an event."""
    event, quote = line.split(" | ")
    book = chronology.LedgerBuilder()
    letter = book.add_source(text=f"6 March 2023\n\n{quote}.", id="a", published="2023-03-06")
    book.add_claim(book.add_event(event), letter, quote)
    (claim,) = book.build().claims
    return claim.status


@pytest.mark.parametrize("line", DONE.splitlines())
def test_what_was_done_to_a_thing_calls_nothing_off(line: str) -> None:
    """Neither the thing nor the event is a plan, and the event is not called by the thing."""
    assert status(line) is ClaimStatus.VERIFIED


@pytest.mark.parametrize("line", CALLED_OFF.splitlines())
def test_a_plan_is_called_off(line: str) -> None:
    """Be it the event itself, or a noun of what can be called off."""
    assert status(line) is ClaimStatus.UNVERIFIED
