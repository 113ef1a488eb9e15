"""Columns whose dates are of what their rows tell, and statuses that leave it open."""

import pytest

from chronology.expressions.column_names import is_unknown
from chronology.expressions.row_remarks import dates_its_row

DEEDS = (
    "Date|When|Day|Opened|Delivered|Paid on|Date of birth|Completion date|Departure|Invoice date|"
    "Hearing date|Date received|Built|Start|End|Event date|Actual finish|Last inspected|Created at|"
    "Bridge opened|Construction start|Year|Launch date (UTC)|Handed over|Datum"
)
OTHERS = (
    "Valid until|Expiry|Sell by|Use before|Wanted by|Best case|Earliest start|Renewal|Review on|"
    "Cut-off|Soll|Prognose|Sunset|Recall|Follow-up|Contract date|Milestone|Slot|Appointment|"
    "Reserved|Ready from|Stage 2 from|Latest|Guarantee ends|Lease end|Best before|Warranty to|"
    "Frist|Ideal|Window|Embargo|Requested"
)


@pytest.mark.parametrize("name", DEEDS.split("|"))
def test_columns_of_a_deed_or_of_any_date_date_their_rows(name: str) -> None:
    """A deed that is done, or a name that says no more than “Date”."""
    assert dates_its_row(name)


@pytest.mark.parametrize("name", OTHERS.split("|"))
def test_the_date_of_any_other_column_may_be_of_something_else(name: str) -> None:
    """What is not known to be of a deed is as typed."""
    assert not dates_its_row(name)


RECORDS = (
    "Keyed in|Entered|Recorded|Created|Row created|Uploaded|Archived on|Logged|Modified|Last change"
    "|Date keyed|Scanned on|Paid|Next inspection|Birthday|DOB|Warranty until|Payable by|Opened"
)
OF_THE_ROW = "Date|When|Done|Completed|Held|Date reopened|Reopened|Event date|Finished|Go-live"


@pytest.mark.parametrize("name", RECORDS.split("|"))
def test_beside_a_deed_no_other_deed_has_its_day(name: str) -> None:
    """When it was recorded, or something else done, is not when the pier was reopened."""
    assert not dates_its_row(name, ("Pier was reopened",))


@pytest.mark.parametrize("name", OF_THE_ROW.split("|"))
def test_beside_a_deed_its_own_name_and_mere_time_have_its_day(name: str) -> None:
    """So has what is done of every row."""
    assert dates_its_row(name, ("Pier was reopened",))


@pytest.mark.parametrize("name", ["Founded", "Opened", "Sold", "Evicted"])
def test_beside_a_mere_name_a_deed_has_its_own_day(name: str) -> None:
    """Then the column tells what was done."""
    assert dates_its_row(name, ("Acme Ltd",))


@pytest.mark.parametrize("words", ["20 %", "0 %", "?", "0", "★", "open", "partly", "Level 3"])
def test_a_status_that_does_not_say_that_all_is_done_leaves_it_open(words: str) -> None:
    """Figures, signs and halves tell of no deed."""
    assert is_unknown(words)


@pytest.mark.parametrize("words", ["Done", "completed", "Paid", "-", "", "2024-05-03", "Closed"])
def test_a_status_that_tells_how_things_stand_is_known(words: str) -> None:
    """An empty cell, and a day, are no status."""
    assert not is_unknown(words)
