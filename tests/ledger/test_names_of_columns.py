"""What a column's name and a status say of a date decides, however the columns are mapped."""

from typing import Any

import pytest

import chronology
from chronology.claims import VerifiedClaim
from chronology.expressions.cells import cell_date
from chronology.expressions.column_names import label_of, standing_in
from chronology.expressions.column_orders import column_order
from chronology.meanings.fiscal_year import FiscalYear
from chronology.vocabulary import Severity, Standing, TypedField

PLANS = """Original completion|Baseline|Revised completion|Contract end|Commissioned (est.)|Target
Scheduled end|Revised date|Latest approved end date|Approved start|Contract completion date
Current end date|Completion (revised)|End date - original|Est. opening|Estimate|ETA|Due date
planned_start|Forecasted finish|Re-baselined finish|Launch (projected)|Handover (latest est)
Announced for|To open|Opens|Delayed until|No-cost extension to|Year (design)|Programmed finish
STD|PDUFA deadline|First flight target|Approved programme finish|Delivery by|P50 date|NET launch
Revised PC|Contract PC|EIS current|Original maturity|Extended maturity|Requested date|Need-by date
Connection date (offer)|Opening (as announced in 2018)|Date (P)|Plan v2|Promised delivery"""
NO_PLANS = """Release date|Planning permission|Original release date|Original publication date
Last revised|Date revised|Approved|Date approved|Contract signed|Contract award date|Opened
Latest inspection|First flight|Initial release|Building|Ordered|Draft published|Completion|End
Start|Since|Project no|Established|Proposal received|As-built completion|Actual end"""


def names(text: str) -> list[str]:
    """Return the names of a list."""
    return [name for line in text.split("\n") for name in line.split("|")]


def cell(header: str, **fields: Any) -> VerifiedClaim:  # noqa: ANN401 - as given
    """Return the one claim on a date behind the name of a column."""
    return claim_on(f"Project,{header}\nQuay,2021-03-01\n", "", row=2, cell=header, **fields)


def claim_on(text: str, quote: str, **fields: Any) -> VerifiedClaim:  # noqa: ANN401 - as given
    """Return the one claim on a table."""
    return book_on(text, quote, **fields).claims[0]


def book_on(text: str, quote: str, **fields: Any) -> chronology.Chronology:  # noqa: ANN401 - as given
    """Return the chronology of one claim on a table."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=text, file="t.csv", id="t", published="2023-06-01")
    book.add_claim(book.add_event("Quay"), table, quote, **fields)
    return book.build(strict=False)


@pytest.mark.parametrize("name", names(PLANS))
def test_a_date_behind_the_name_of_a_plan_is_no_report(name: str) -> None:
    """Whoever maps it so; and it bears that it was planned."""
    assert not cell(name).counts
    assert cell(name, modality="planned").counts


@pytest.mark.parametrize("name", names(NO_PLANS))
def test_other_names_tell_of_no_plan(name: str) -> None:
    """Their dates may be reported."""
    assert not label_of(name).plans
    assert cell(name).counts


@pytest.mark.parametrize("name", ["Actual end", "Opened", "Handed over", "TD reached", "Date paid"])
def test_what_was_done_is_no_plan(name: str) -> None:
    """Unless it lies after the day it was stated."""
    assert not cell(name, modality="planned").counts


def test_a_date_to_come_reports_nothing() -> None:
    """What lies after its statement was not done by then."""
    text = "Site,Opening,Open until\nA,2030-01-01,2031-01-01\n"
    for name in ("Opening", "Open until"):
        assert not claim_on(text, "", row=2, cell=name).counts
        assert claim_on(text, "", row=2, cell=name, modality="planned").counts


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Planned", Standing.PLANNED),
        ("Not started", Standing.PLANNED),
        ("Not yet open", Standing.PLANNED),
        ("pre-permit", Standing.PLANNED),
        ("Under construction", Standing.PENDING),
        ("Delayed", Standing.PENDING),
        ("In progress", Standing.UNDER_WAY),
        ("Terminated", Standing.UNDER_WAY),
        ("Cancelled", Standing.CALLED_OFF),
        ("Never commissioned", Standing.CALLED_OFF),
        ("Completed as planned", Standing.DONE),
        ("Not cancelled", None),
        ("No longer planned", None),
        ("Unplanned", None),
        ("Open", None),
        ("Phase 3", None),
    ],
)
def test_what_a_status_says(words: str, standing: Standing | None) -> None:
    """Plainly, or nothing."""
    assert standing_in(words) is standing


STATUSES = """Project,Status,Opening,Filed,Actual start,Note
Quay,Planned,2021-03-01,2020-01-01,2020-05-01,It was opened on 1 March 2021 by the mayor
Mill,In progress,2021-03-01,2020-01-01,2020-05-01,
Dam,Open,2021-03-01,2020-01-01,2020-05-01,
"""


@pytest.mark.parametrize(
    ("fields", "counts", "code"),
    [
        ({"row": 2, "cell": "Opening"}, False, "quote-out-of-context"),
        ({"quote": "Opening: 2021-03-01", "row": 2}, False, "quote-out-of-context"),
        ({"quote": "Status: Planned; Opening: 2021-03-01"}, False, "modality-mismatch"),
        ({"quote": "Project: Quay … Opening: 2021-03-01"}, False, "quote-out-of-context"),
        ({"quote": "Project: Quay; … Opening: 2021-03-01"}, False, "quote-out-of-context"),
        ({"quote": "Project: Quay", "row": 2}, False, "quote-out-of-context"),
        ({"row": 2, "cell": "Filed"}, True, ""),
        ({"row": 2, "cell": "Actual start"}, False, "quote-out-of-context"),
        ({"row": 2, "cell": "Note"}, True, ""),
        ({"row": 3, "cell": "Opening"}, False, "quote-out-of-context"),
        ({"row": 3, "cell": "Actual start"}, True, ""),
        ({"row": 4, "cell": "Opening"}, True, ""),
        ({"quote": "Project: Dam … Opening: 2021-03-01"}, True, ""),
    ],
)
def test_a_status_governs_its_row(fields: dict[str, Any], counts: bool, code: str) -> None:  # noqa: FBT001 - a case
    """Not what came before it, and not what is told by a verb."""
    made = book_on(STATUSES, fields.pop("quote", ""), **fields)
    claim = made.claims[0]
    assert claim.counts is counts
    assert [one.code for one in made.findings if one.claims] == ([code] if code else [])


def test_what_cannot_be_known_is_a_warning() -> None:
    """“Actual start” beside “Planned” is no conflict."""
    made = book_on(STATUSES, "", row=2, cell="Actual start")
    assert [one.severity for one in made.findings if one.claims] == [Severity.WARNING]


@pytest.mark.parametrize("words", ["no", "N", "false", "0", "No"])
def test_cancelled_no_cancels_nothing(words: str) -> None:
    """What asks is answered."""
    text = f"Project,Cancelled?\nQuay,{words}\nMill,yes\n"
    assert not claim_on(text, "", row=2, cell="Cancelled?", modality="cancelled").counts
    assert claim_on(text, "", row=3, cell="Cancelled?", modality="cancelled").counts


@pytest.mark.parametrize("words", ["Operational", "Issued", "Planned", "Completed"])
def test_a_status_that_says_otherwise_cancels_nothing(words: str) -> None:
    """Whatever a mapping makes of it."""
    text = f"Project,Status\nQuay,{words}\n"
    assert not claim_on(text, "", row=2, cell="Status", modality="cancelled").counts


@pytest.mark.parametrize(
    ("header", "words", "counts"),
    [
        ("Completion Date Type", "Estimated", False),
        ("Completion Date Type", "Actual", True),
        ("Start Date Type", "Estimated", True),
        ("Type of date", "Proposed", False),
        ("% complete", "40%", False),
        ("% complete", "100%", True),
        ("Is estimate", "1", False),
        ("Is estimate", "0", True),
        ("Confirmed", "No", False),
        ("Completed", "not yet", False),
        ("Type", "Planned", True),  # of an outage
        ("CD type", "Projected", False),
        ("Stage", "Stage 3 (development)", False),
        ("Served?", "no", False),
        ("State", "Ohio", True),
    ],
)
def test_columns_that_say_how_a_date_stands(header: str, words: str, counts: bool) -> None:  # noqa: FBT001 - a case
    """Of one column or of the row."""
    text = f"Trial,Start Date,Completion Date,{header}\nA,2019-01-01,2021-01-01,{words}\n"
    assert claim_on(text, "", row=2, cell="Completion Date").counts is counts


@pytest.mark.parametrize(
    ("status", "modality", "counts"),
    [
        ("Complete", "reported", True),
        ("Complete", "planned", False),
        ("Forecast", "planned", True),
        ("Forecast", "reported", False),
        ("", "reported", False),
        ("", "planned", False),
    ],
)
def test_a_column_of_both_needs_a_status(status: str, modality: str, counts: bool) -> None:  # noqa: FBT001 - a case
    """“Actual/forecast end” alone says neither."""
    text = f"Unit,Actual/Forecast end,Status\nA,2021-01-01,{status}\n"
    claim = claim_on(text, "", row=2, cell="Actual/Forecast end", modality=modality)
    assert claim.counts is counts


def test_a_name_without_end_is_read_at_once() -> None:
    """And what it says nobody knows."""
    name = "a revised completion ( " * 50_000
    assert label_of(name).is_open
    assert not cell(name.strip()).counts


APRIL = FiscalYear(begins="04-01")


@pytest.mark.parametrize(
    ("words", "said", "fiscal", "date"),
    [
        ("3/25/2021 0:00", None, None, "25 March 2021"),
        ("3/5/2021 0:00", False, None, "5 March 2021"),
        ("3/5/2021 0:00", None, None, "None"),
        ("25/3/21 9:05", True, None, "25 March 2021 09:05"),
        ("25/3/21 9:05", None, None, "None"),
        ("22-05-01", None, None, "None"),
        ("22-05-01", True, None, "22 May 2001"),
        ("22-05-01", False, None, "None"),
        ("99-12-31", None, None, "None"),
        ("3/25/21", None, None, "25 March 2021"),
        ("31/12/99", None, None, "31 December 1999"),
        ("Thu 25/03/21", None, None, "25 March 2021"),
        ("Fri 21/03/25", None, None, "21 March 2025"),
        ("May 22", None, None, "None"),
        ("May 99", None, None, "May 1999"),
        ("May-22", None, None, "May 2022"),
        ("May ’22", None, None, "May 2022"),
        ("3/25/2021 12:00:00 AM", None, None, "25 March 2021"),
        ("3/25/2021 1:30 PM", None, None, "25 March 2021 13:30"),
        ("3/25/2021 13:30 PM", None, None, "None"),
        ("25-Mar-21", None, None, "25 March 2021"),
        ("25-Mar-21 14:30", None, None, "25 March 2021 14:30"),
        ("25-Mar-65", None, None, "None"),
        ("31-Feb-21", None, None, "None"),
        ("FY22/23", None, APRIL, "between April 2022 and March 2023"),
        ("FY22/23", None, None, "None"),
        ("2022/23", None, APRIL, "between April 2022 and March 2023"),
        ("FY 2022-23", None, APRIL, "between April 2022 and March 2023"),
        ("22/23-Q4", None, APRIL, "Q1 2023"),
        ("FY22", None, APRIL, "None"),
    ],
)
def test_dates_as_spreadsheets_export_them(
    words: str,
    said: bool | None,  # noqa: FBT001 - a case
    fiscal: FiscalYear | None,
    date: str,
) -> None:
    """Where nothing of them is guessed."""
    read = column_order((), declared=said).date_in(words, fiscal)
    assert str(read.span) == date
    assert bool(read.fault) is (read.span is None)


@pytest.mark.parametrize(
    ("name", "status", "typed"),
    [
        ("Opening", "", {TypedField.MODALITY}),
        ("COD", "", {TypedField.MODALITY}),
        ("Date", "", {TypedField.MODALITY}),
        ("Opening", "Open", {TypedField.MODALITY}),
        ("Opening", "Completed", set()),
        ("Actual opening", "", set()),
        ("Opened", "", set()),
    ],
)
def test_that_it_was_done_is_as_typed_where_nothing_in_the_row_says_so(
    name: str, status: str, typed: set[TypedField]
) -> None:
    """A date before the table's own may be one that was missed: a person says that it was kept."""
    text = f"Site,{name},Status\nAlpha,2021-03-01,{status}\n"
    claim = claim_on(text, f"{name}: 2021-03-01")
    assert claim.counts
    assert set(claim.typed) & {TypedField.MODALITY} == typed


@pytest.mark.parametrize(
    ("words", "is_plan"),
    [
        ("NET March 2022", True),
        ("Not before 2022", True),
        ("not earlier than May 2022", True),
        ("no later than 30 June 2022", True),
        ("NLT 3 May 2021", True),
        ("late 2022 at the earliest", True),
        ("before March 2021", False),
        ("by 2021", False),
        ("after 2020", False),
        ("c. 2021", False),
        ("Early 2020", False),
    ],
)
def test_words_of_a_cell_that_are_a_plan(words: str, *, is_plan: bool) -> None:
    """What plans by itself reports nothing, whatever its column is called; planned, it counts."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=f"unit,When\nA,{words}\n", file="t.csv", published="2023")
    book.add_table(table, "{unit}", actual="When")
    made = book.build(strict=False)
    (claim,) = made.claims
    assert claim.counts is not is_plan
    assert [f.code for f in made.findings if f.code.endswith("mismatch")] == (
        ["modality-mismatch"] if is_plan else []
    )
    planned = chronology.LedgerBuilder()
    table = planned.add_source(text=f"unit,When\nA,{words}\n", file="t.csv", published="2020")
    planned.add_table(table, "{unit}", planned="When")
    assert planned.build(strict=False).claims[0].counts


@pytest.mark.parametrize(
    ("cell", "standing"),
    [
        ("2021-03-04 (est.)", Standing.PLANNED),
        ("March 2021 (fcst)", Standing.PLANNED),
        ("25-Mar-21 A", Standing.DONE),
        ("2021-03-25 08:00 A", Standing.DONE),
        ("2021-03-04 (revised)", None),
        ("2021-03-04 a", None),
        ("Vitamin A", None),
    ],
)
def test_a_mark_behind_a_date_says_how_it_stands(cell: str, standing: Standing | None) -> None:
    """What plainly is one of plans, or of schedules, governs its date; of others none is read."""
    read = column_order([], declared=None).date_in(cell)
    assert read.standing is standing
    assert (read.span is None) is (standing is None)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Thu 25/03/21", "25 March 2021"),
        ("Thu. 25-Mar-21", "25 March 2021"),
        ("Thursday, 25.03.21", "25 March 2021"),
        ("Thur 25 Mar 21", "25 March 2021"),
        ("Fri 25/03/21", "may be 25 March 2021 or 21 March 2025"),
        ("Wed 25/03/21", "“Wed 25/03/21” is no Wednesday, but a Thursday"),
        ("Fri 25-Mar-21", "“Fri 25-Mar-21” is no Friday, but a Thursday"),
        ("Thu 05/06/21", "“05/06/21”: 05/06/2021 is 5 June or 6 May"),
        ("Thu 25/03/65", "“25/03/65” may be of 1965 or 2065; write the year in full"),
        ("Foo 25/03/21", "“Foo 25/03/21” holds more than a date"),
        ("2021.04.05", "5 April 2021"),
        ("2021.13.05", ""),
        ("20210405", "5 April 2021"),
        ("20210231", "February 2021 has 28 days"),
        ("31012021", "“31012021” is a number and no date"),
        ("20211305", "“20211305” is a number and no date"),
        ("03/2021", "March 2021"),
        ("3/2021", "March 2021"),
        ("13/2021", "“13/2021” is no date"),
        ("00/2021", "“00/2021” is no date"),
        ("April-2021", "April 2021"),
        ("Sept.-2021", "September 2021"),
        ("Foo-2021", "“Foo-2021” is no date"),
        ("2021 Apr 7", "7 April 2021"),
    ],
)
def test_dates_as_cells_write_them(words: str, date: str) -> None:
    """A weekday must fit; nothing of them is guessed."""
    read = cell_date(words)
    told = read.fault if read.span is None else str(read.span)
    assert date in told
    assert date or read.span is None
