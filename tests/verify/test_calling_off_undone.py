"""What did not call a plan off, or only may, is no cancellation, whatever its verb is."""

import pytest

import chronology

STANDING = """\
The council cancelled the opening on 3 May 2024.
Organisers have cancelled the opening on 3 May 2024.
The council is cancelling the opening on 3 May 2024.
The council decided to cancel the opening on 3 May 2024.
The council said it had been forced to cancel the opening on 3 May 2024.
The council announced that the opening on 3 May 2024 would be cancelled.
We regret that we have had to cancel the opening on 3 May 2024.
The airline cancels its flight of 3 May 2024.
The opening on 3 May 2024 had to be called off because of rain.
The opening on 3 May 2024 will be cancelled.
The opening on 3 May 2024 was reportedly cancelled.
The opening on 3 May 2024 was cancelled, not postponed.
The strike on 3 May 2024 was called off after the union did not get enough votes.
After cancelling the opening on 3 May 2024, the council met."""
UNDONE = """\
The council did not cancel the opening on 3 May 2024.
The council refused to cancel the opening on 3 May 2024.
The minister did not call off the visit on 3 May 2024.
The council considered cancelling the opening on 3 May 2024.
The council may cancel the opening on 3 May 2024.
The council said it might cancel the opening on 3 May 2024.
The council failed to cancel the opening on 3 May 2024.
The council denied having cancelled the opening on 3 May 2024.
Rather than cancel the opening on 3 May 2024, the council moved it indoors.
Instead of scrapping the opening on 3 May 2024, the council moved it.
Before cancelling the opening on 3 May 2024, the council should consult residents.
The council decided against cancelling the opening on 3 May 2024.
The council agreed not to cancel the opening on 3 May 2024.
The council threatened to cancel the opening on 3 May 2024.
The council stopped short of cancelling the opening on 3 May 2024.
The minister said the council would cancel the opening on 3 May 2024 if it rained.
It would be wrong to cancel the opening on 3 May 2024.
The threat to cancel the opening on 3 May 2024 was withdrawn.
The decision to cancel the opening on 3 May 2024 was overturned.
There were calls to cancel the opening on 3 May 2024.
The union asked the council to call off the opening on 3 May 2024.
The opening on 3 May 2024 was in danger of being cancelled.
Please cancel my appointment on 3 May 2024."""


def entered(sentence: str) -> chronology.Chronology:
    """Return what becomes of a sentence of April 2024 that is entered as cancelled."""
    book = chronology.LedgerBuilder()
    herald = book.add_source(text=f"10 April 2024\n\n{sentence}", id="a", published="2024-04-10")
    event = book.add_event("Opening")
    book.add_claim(event, herald, sentence.rstrip("."), modality="cancelled")
    return book.build()


@pytest.mark.parametrize("sentence", STANDING.splitlines())
def test_what_calls_off_does(sentence: str) -> None:
    """Also where it is only announced, by whoever may call it off."""
    made = entered(sentence)
    assert made["opening"].claims[0].counts
    assert made.findings == ()


@pytest.mark.parametrize("sentence", UNDONE.splitlines())
def test_what_calls_nothing_off_is_told(sentence: str) -> None:
    """The claim does not count, and the words that leave it undone are named."""
    made = entered(sentence)
    claim = made["opening"].claims[0]
    assert not claim.counts
    assert claim.governed_by is not None
    assert "modality-mismatch" in {finding.code for finding in made.findings}


@pytest.mark.parametrize(
    ("sentence", "when", "date"),
    [
        ("The concert on 9 May was cancelled.", "", "9 May 2024"),
        ("The fair on 12 June has been called off.", "", "12 June 2024"),
        ("The fair on 12 November was cancelled.", "", None),
        ("The fair on 12 November was cancelled.", "2023-11-12", "12 November 2023"),
        ("The fair on 12 November was cancelled.", "2024-11-12", "12 November 2024"),
        ("The fair on 12 March was cancelled.", "", None),
        ("The hearing on Friday was cancelled.", "", None),
        ("The fair was cancelled on 12 March.", "", "12 March 2024"),
        ("On 12 March the council cancelled the fair.", "", "12 March 2024"),
        ("The fair on 12 March 2024 was cancelled.", "", "12 March 2024"),
    ],
)
def test_a_day_without_its_year_is_known_only_where_it_is_much_nearer_ahead(
    sentence: str, when: str, date: str | None
) -> None:
    """What was called off lay ahead when it was, and may be over when it is told."""
    book = chronology.LedgerBuilder()
    herald = book.add_source(text=f"10 April 2024\n\n{sentence}", id="a", published="2024-04-10")
    book.add_claim(
        book.add_event("Fair"),
        herald,
        sentence.rstrip("."),
        modality="cancelled",
        when=when or None,
    )
    made = book.build()
    claim = made["fair"].claims[0]
    assert (str(claim.span) if claim.counts else None) == date
    assert claim.counts or {"date-ambiguous"} == {finding.code for finding in made.findings}
