"""Claims on rows and cells of a table: each is verified in its row alone."""

from typing import Any

import pytest

import chronology
from chronology.claims import VerifiedClaim

TABLE = """unit,planned start,start,deadline,note
A,2020-01-14,2020-03-01,2020-06-01,It was opened on 1 March 2020 by the mayor
B,2021-01-14,,,The minister denied that it was opened on 1 March 2021
C,2021-01-14,,,It will be opened on 5 May 2021
"""


def verified(**fields: Any) -> VerifiedClaim:  # noqa: ANN401 - as given
    """Return the one claim on a table."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=TABLE, file="units.csv", id="units", published="2022-06-01")
    quote = fields.pop("quote", "")
    book.add_claim(book.add_event("Opening"), table, quote, **fields)
    return book.build(strict=False).claims[0]


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({"row": 2, "cell": "start"}, "1 March 2020"),
        ({"row": 2, "cell": "Start"}, "1 March 2020"),
        ({"row": 2, "cell": "planned start", "modality": "planned"}, "14 January 2020"),
        ({"row": 2, "cell": "deadline", "modality": "planned"}, "by 1 June 2020"),
        ({"row": 2, "cell": "note"}, "1 March 2020"),
        ({"row": 2, "quote": "opened on 1 March 2020"}, "1 March 2020"),
        ({"quote": "It was opened on 1 March 2020"}, "1 March 2020"),
        ({"row": 4, "cell": "note", "modality": "planned"}, "5 May 2021"),
        (
            {"row": 3, "quote": "planned start: 2021-01-14", "modality": "planned"},
            "14 January 2021",
        ),
    ],
)
def test_words_of_a_row(fields: dict[str, Any], date: str) -> None:
    """They are found, dated, and have their place in the whole table."""
    claim = verified(**fields)
    assert (claim.status.value, str(claim.span)) == ("verified", date)
    assert claim.where is not None
    assert claim.where.row == fields.get("row", 2)
    assert TABLE.splitlines()[claim.where.line - 1].startswith("ABC"[claim.where.line - 2])
    start, end = claim.evidence[0].parts[0]
    document = claim.source.document
    assert document is not None
    assert document.text[start:end] == claim.words
    assert "\n" not in claim.context


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"row": 9}, "the table has no row 9 with words in it; the last is row 4"),
        ({"row": 1}, "row 1 names the columns"),
        ({"row": 3, "cell": "start"}, "row 3 has nothing in “start”"),
        ({"row": 3, "cell": "begin"}, "the table has no column “begin”"),
        ({"row": 3, "quote": "by the mayor"}, "the words do not stand in the text"),
        ({"quote": "planned start: 2021-01-14"}, "2 places"),
    ],
)
def test_what_is_not_there(fields: dict[str, Any], reason: str) -> None:
    """It is told, and the claim does not count."""
    claim = verified(**fields)
    assert not claim.counts
    assert reason in claim.evidence[0].reason


@pytest.mark.parametrize(
    "fields",
    [
        {"row": 3, "cell": "note"},  # denied
        {"row": 4, "cell": "note"},  # planned
        {"row": 2, "cell": "planned start"},
        {"row": 3, "quote": "planned start: 2021-01-14"},
        {"quote": "by the mayor unit: B"},  # over the end of a row
        {"row": 2, "cell": "start", "when": "2020-03-02"},
    ],
)
def test_what_turns_a_row_is_found(fields: dict[str, Any]) -> None:
    """Whatever is read by the short way is read as carefully."""
    assert not verified(**fields).counts


def test_the_row_of_a_text_is_none() -> None:
    """A document that is no table has no rows."""
    book = chronology.LedgerBuilder()
    text = book.add_source(text="It was opened on 3 May 2020.", id="text", published="2021")
    book.add_claim(book.add_event("Opening"), text, "opened on 3 May 2020", row=3)
    assert "it is no table" in book.build(strict=False).claims[0].evidence[0].reason


def test_a_changed_table_is_told() -> None:
    """The recorded hash is held against the bytes, of rows too."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=TABLE, file="units.csv", id="units", sha256="0" * 64)
    book.add_claim(book.add_event("Opening"), table, "", row=2, cell="start")
    made = book.build(strict=False)
    assert made.claims[0].verdict.value == "source-changed"


def of_register(text: str, quote: str, **fields: Any) -> VerifiedClaim:  # noqa: ANN401 - as given
    """Return the one claim on a register."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=text, file="register.csv", id="register", published="2024-07-01")
    book.add_claim(book.add_event("Quay"), table, quote, **fields)
    return book.build(strict=False).claims[0]


REGISTER = "Project,Planned,Done\nQuay,2024-05-03,2024-06-03\n"


@pytest.mark.parametrize(
    "fields",
    [
        {"quote": "Done: 2024-06-03"},
        {"quote": "Done: 2024-06-03", "row": 2},
        {"quote": "2024-06-03", "row": 2},
        {"quote": "Project: Quay", "date_quote": "Done: 2024-06-03"},
    ],
)
def test_the_name_of_another_column_governs_nothing(fields: dict[str, Any]) -> None:
    """A cell behind the name of its column is a sentence of its own."""
    claim = of_register(REGISTER, **fields)
    assert (claim.status.value, str(claim.span)) == ("verified", "3 June 2024")


@pytest.mark.parametrize(
    "quote",
    ["Planned: 2024-05-03", "2024-05-03", "Planned: 2024-05-03; Done", "Quay; Planned: 2024-05-03"],
)
def test_the_name_of_its_own_column_does(quote: str) -> None:
    """What was planned is no report, whatever else is quoted."""
    assert not of_register(REGISTER, quote, row=2).counts


@pytest.mark.parametrize("fields", [{}, {"row": 2}])
def test_a_cell_within_a_cell_is_none(fields: dict[str, Any]) -> None:
    """Whoever fills a cell does not make a column."""
    table = 'Project,Planned,Note\nQuay,2024-05-03,"x; Done: 2024-01-01"\n'
    assert not of_register(table, "Done: 2024-01-01", **fields).counts
    assert of_register(table, "x; Done: 2024-01-01", **fields).counts


def test_words_over_the_bounds_of_cells_do_not_count() -> None:
    """Whole cells do."""
    table = "Project,Opened,Note\nQuay,2024-06-03,It is of stone\n"
    whole = of_register(table, "Opened: 2024-06-03; Note: It is of stone")
    assert whole.counts
    assert not of_register(table, "Opened: 2024-06-03; Note: It is").counts
    assert not of_register(table, "Quay; Opened: 2024-06-03").counts
