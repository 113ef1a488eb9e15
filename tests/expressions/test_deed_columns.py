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


@pytest.mark.parametrize("words", ["20 %", "0 %", "?", "0", "★", "open", "partly", "Level 3"])
def test_a_status_that_does_not_say_that_all_is_done_leaves_it_open(words: str) -> None:
    """Figures, signs and halves tell of no deed."""
    assert is_unknown(words)


@pytest.mark.parametrize("words", ["Done", "completed", "Paid", "-", "", "2024-05-03", "Closed"])
def test_a_status_that_tells_how_things_stand_is_known(words: str) -> None:
    """An empty cell, and a day, are no status."""
    assert not is_unknown(words)
