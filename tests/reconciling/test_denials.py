"""What is denied of a day within what is reported, or reported of one within what is denied."""

import pytest

from chronology import Event, LedgerBuilder, State

REPORTED = "The road was closed from 1 to 5 August 2022"


def codes(event: Event, reported: str, denied: str, on: str = "2022-09-05") -> set[str]:
    """Return the codes that a report and a denial of one event bring."""
    book = LedgerBuilder()
    road = book.add_event(event)
    said = book.add_source(text=f"{reported}.", published="2022-08-26")
    book.add_claim(road, said, reported)
    answer = book.add_source(text=f"{denied}.", published=on)
    book.add_claim(road, answer, denied, modality="denied")
    made = book.build()
    assert not [claim for claim in made.claims if not claim.counts]
    return {finding.code for finding in made.findings}


@pytest.mark.parametrize(
    ("reported", "denied", "is_disputed"),
    [
        (REPORTED, "The road was not closed on 4 August 2022", True),
        (REPORTED, "The road was not closed on 1 August 2022", True),
        (REPORTED, "The road was not closed from 1 to 5 August 2022", True),
        (REPORTED, "The road was not closed from 2 to 4 August 2022", True),
        (REPORTED, "The road was not closed in August 2022", True),
        (REPORTED, "The road was not closed on 6 August 2022", False),
        (REPORTED, "The road was not closed from 4 to 9 August 2022", False),
        (REPORTED, "The closure did not begin on 4 August 2022", False),
        (REPORTED, "The closure did not begin on 1 August 2022", True),
        (REPORTED, "The closure did not end on 4 August 2022", False),
        ("The road was closed on 4 August 2022", REPORTED.replace("was", "was not"), True),
        ("The road was closed on 4 August 2022", "The road was not closed on 4 August 2022", True),
        ("The road was closed on 6 August 2022", "The road was not closed on 4 August 2022", False),
        ("The road was closed on 6 August 2022", REPORTED.replace("was", "was not"), False),
        ("The closure began on 6 August 2022", "The closure did not begin on 4 August 2022", False),
        ("The road was closed on 4 August 2022", "The road was not closed on 9 August 2022", False),
    ],
)
def test_what_lasts(reported: str, denied: str, *, is_disputed: bool) -> None:
    """A day within what went on cannot be denied, nor a day reported of what was denied whole."""
    event = State(id="road", name="Road closure")
    assert codes(event, reported, denied) == ({"denied-vs-reported"} if is_disputed else set())


@pytest.mark.parametrize(
    ("reported", "denied", "is_disputed"),
    [
        (REPORTED, "The road was not closed on 4 August 2022", True),
        ("The road was closed between 1 and 5 August 2022",
         "The road was not closed on 4 August 2022", False),
        ("The road was closed in August 2022", "The road was not closed on 4 August 2022", False),
        (REPORTED, "The road was not closed on 6 August 2022", False),
    ],
)  # fmt: skip
def test_what_happens(reported: str, denied: str, *, is_disputed: bool) -> None:
    """Of what does not last, only a named stretch is reported for each of its days."""
    event = Event(id="road", name="Road closed")
    assert codes(event, reported, denied) == ({"denied-vs-reported"} if is_disputed else set())


def test_forecasts_deny_nothing() -> None:
    """What was said not to be on a day to come denies no report of that day."""
    event = State(id="road", name="Road closure")
    said = codes(event, REPORTED, "The road is not closed on 4 August 2022", "2022-07-30")
    assert said == set()
