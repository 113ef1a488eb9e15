"""Words of one cell of a table that look like another, and words that are written backwards."""

from pathlib import Path

import pytest

import chronology
from chronology import documents

TABLES = {
    "first": 'Project,Status\n"Pier; Actual end: 2020-02-02",Done\n',
    "newline": 'Project,Status,Note\nQuay,"Done\nMill: closed; Actual end: 2020-02-02",x\n',
    "line separator": "Project,Actual end\nQuay,2021-01-01\u2028"
    "Project: Pier; Actual end: 2020-02-02\n",
    "next line": "Project,Actual end\nQuay,2021-01-01\u0085Project: Pier; Actual end: 2020-02-02\n",
    "tabulator": 'Project,Actual end\nQuay,"2021-01-01\x0bActual end: 2020-02-02"\n',
    "no separator": "Project,Actual end\nQuay,2021-01-01 Actual  end: 2020-02-02\n",
    "name": "Project,Actual end\nActual end: 2020-02-02,2021-01-01\n",
    "prose": 'Project,Note\nQuay,"It was opened on 2 February 2020, as minute: 4 tells."\n',
    "plain": "Project,Actual end\nPier,2020-02-02\n",
}


def holds(name: str, data: str, quote: str, **fields: object) -> bool:
    """Say whether a quote of a table counts."""
    book = chronology.LedgerBuilder()
    source = book.add_source(data=data.encode(), file=name, published="2024-06-01")
    book.add_claim(book.add_event("Opening"), source, quote, **fields)  # type: ignore[arg-type]
    (claim,) = book.build().claims
    return claim.counts


@pytest.mark.parametrize(
    ("table", "quote", "expected"),
    [
        ("first", "Actual end: 2020-02-02", False),
        ("first", "Pier; Actual end: 2020-02-02", True),
        ("first", "Project: Pier; Actual end: 2020-02-02", False),
        ("newline", "Actual end: 2020-02-02", False),
        ("newline", "Mill: closed; Actual end: 2020-02-02", False),
        ("line separator", "Project: Pier; Actual end: 2020-02-02", False),
        ("line separator", "Actual end: 2020-02-02", False),
        ("next line", "Project: Pier; Actual end: 2020-02-02", False),
        ("tabulator", "Actual end: 2020-02-02", False),
        ("no separator", "Actual end: 2020-02-02", False),
        ("name", "Actual end: 2020-02-02", False),
        ("name", "Project: Actual end: 2020-02-02; Actual end: 2021-01-01", False),
        ("prose", "It was opened on 2 February 2020, as minute: 4 tells.", True),
        ("prose", "Note: It was opened on 2 February 2020, as minute: 4 tells.", True),
        ("plain", "Actual end: 2020-02-02", True),
        ("plain", "Project: Pier; Actual end: 2020-02-02", True),
    ],
)
def test_words_of_a_cell_stand_for_no_other(table: str, quote: str, expected: bool) -> None:  # noqa: FBT001
    """What reads "Column: value" is that of the table's own columns, and not within a cell.

    A quote that does not begin so shows itself that its words stand amid a cell.
    """
    assert holds("a.csv", TABLES[table], quote) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.csv", "Project,Opened\nA,\u202e2021-01-10\u202c\n", False),
        ("a.csv", "Opened,Project\n2021-01-10,\u202eA\u202c\n", True),
        ("a.csv", "Project,Opened\nA,\u200e2021-01-10\n", True),
        ("a.csv", "Project,Opened\nA,\u202d2021-01-10\u202c\n", True),
        ("a.txt", "It was Opened: \u202e2021-01-10\u202c.\n", False),
        ("a.md", "It was Opened: \u202e2021-01-10.\n", False),
        ("a.html", "<p>It was Opened: &#x202e;2021-01-10&#x202c;.</p>", False),
    ],
)
def test_words_that_are_written_backwards_are_no_evidence(
    name: str,
    text: str,
    expected: bool,  # noqa: FBT001 - a table
) -> None:
    """A reader is shown other figures than the file has."""
    assert holds(name, text, "Opened: 2021-01-10", when="2021-01-10") is expected
    told = " ".join(documents.of_bytes(text.encode(), Path(name)).unread)
    assert ("written backwards" in told) is ("\u202e" in text or "202e" in text)
