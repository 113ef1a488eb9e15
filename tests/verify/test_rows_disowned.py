"""A cell that speaks of its row as one that was entered leaves open what the row tells."""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome, TypedField

DECIDED = "Ref: G-5; Applicant: {who}; Decision: Approved; Decided on: 2023-09-12"
OF_THE_ROW = [
    ("Comment", "Entered in error"),
    ("Comment", "keyed in twice"),
    ("Remarks", "mis-keyed"),
    ("Remark", "should read 2023-10-12"),
    ("Comment", "typo, should be 12 May"),
    ("Comment", "this line is a placeholder"),
    ("Notes", "Record created for training"),
    ("Notes", "not our grant"),
    ("Flag", "row to be removed"),
    ("Comment", "logged against the wrong trust"),
    ("Comment", "replaced by G-12"),
    ("Comment", "error - disregard"),
    ("QA", "Bogus"),
    ("Source", "sample data"),
    ("Kind", "practice"),
    ("Kind", "exercise only"),
    ("Comment", "superseded"),
    ("Comment", "see no 6: it was gate 3"),
    ("Comment", "belongs to 2022"),
    ("Comment", "duplicate of no 1"),
]
HARMLESS = [
    ("Comment", ""),
    ("Comment", "paid by cheque"),
    ("Remarks", "Chair abstained"),
    ("Notes", "testing of water planned"),
    ("Comment", "Trust was founded in 1972"),
    ("Comment", "exercise equipment included"),
    ("Comment", "sample of rock attached"),
    ("Comment", "see annex 3"),
    ("Comment", "two windows replaced by new ones"),
    ("Comment", "contact: J. Void"),
    ("Vote", "Unanimous"),
]
UNREAL = [
    "Dummy Applicant",
    "Test Client",
    "Sample Trust Ltd",
    "John Doe (example)",
    "XXX TEST XXX",
]
REAL = ["Canal Trust", "Drill Hall Trust", "Test Valley Council", "Examplar Theatre"]


def _outcome(
    column: str, cell: str, who: str = "Canal Trust", *, first: bool = False
) -> tuple[ItemOutcome, tuple[TypedField, ...]]:
    names = ["Ref", "Applicant", "Decision", "Decided on"]
    rows = [
        ["G-1", "Rowing Club", "Approved", "2023-02-14"],
        ["G-5", who, "Approved", "2023-09-12"],
    ]
    table = [[*names, column], [*rows[0], ""], [*rows[1], f'"{cell}"']]
    table = [[one[-1], *one[:-1]] for one in table] if first else table
    text = "".join(",".join(row) + "\n" for row in table)
    item = {"quote": DECIDED.format(who=who), "date": "2023-09-12", "modality": "reported"}
    [made] = chronology.check_items([item], {"grants.csv": text})
    return made.outcome, () if made.claim is None else made.claim.typed


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize(("column", "cell"), OF_THE_ROW)
def test_a_remark_on_the_row(column: str, cell: str, *, first: bool) -> None:
    """Whatever its column is called, and before the rest or behind it: the mood is as typed."""
    outcome, typed = _outcome(column, cell, first=first)
    assert outcome is ItemOutcome.AS_TYPED
    assert typed == (TypedField.MODALITY,)


@pytest.mark.parametrize(("column", "cell"), HARMLESS)
def test_a_remark_on_what_it_tells(column: str, cell: str) -> None:
    """A cell that tells something besides takes nothing back."""
    assert _outcome(column, cell)[0] is ItemOutcome.HOLDS


@pytest.mark.parametrize("who", UNREAL)
def test_nobody_real(who: str) -> None:
    """A row of a test applicant tells of no application."""
    assert _outcome("Comment", "", who)[0] is ItemOutcome.AS_TYPED


@pytest.mark.parametrize("who", REAL)
def test_names_that_look_alike(who: str) -> None:
    """Names that only begin so are names."""
    assert _outcome("Comment", "", who)[0] is ItemOutcome.HOLDS


@pytest.mark.parametrize("name", ["No", "NO", "No.", "Nr", "Entry no"])
def test_a_column_of_numbers(name: str) -> None:
    """A column called "No" numbers its rows, and denies nothing."""
    text = f"{name},Date,Event\n1,2024-05-02,Fence cut\n5,2024-05-08,Gate 2 was rammed\n"
    quote = f"{name}: 5; Date: 2024-05-08; Event: Gate 2 was rammed"
    item = {"quote": quote, "date": "2024-05-08", "modality": "reported"}
    [made] = chronology.check_items([item], {"log.csv": text})
    assert made.holds


def test_a_table_given_as_a_text() -> None:
    """A text that is named as a table is read as one; any other is a text."""
    table = "Ref,Event,Opened on\n1,Kiosk,2024-05-02\n"
    quote = "Ref: 1; Event: Kiosk; Opened on: 2024-05-02"
    item = {"quote": quote, "date": "2024-05-02", "modality": "reported"}
    [as_table] = chronology.check_items([item], {"kiosks.csv": table})
    [as_text] = chronology.check_items([item], {"kiosks": table})
    assert (as_table.holds, as_text.holds) == (True, False)
