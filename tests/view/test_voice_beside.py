"""Beside a source stands whose word it is and when, without what its title says."""

import pytest
from reports import AT

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view.told import told_row

QUOTE = "the hall opened on 2 May 2024"


@pytest.mark.parametrize(
    ("title", "publisher", "words", "voice"),
    [
        ("", "Gazette", QUOTE, ""),  # it is called "Gazette, 5 June 2024"
        ("", "Gazette", f"Ann Lee said {QUOTE}", "Ann Lee"),
        ("Minutes, 5 June 2024", "Gazette", QUOTE, "Gazette"),
        ("Gazette, 5 June 2024", "Gazette", QUOTE, ""),
        ("Minutes", "Gazette", QUOTE, "Gazette, 5 June 2024"),
        ("Minutes, 4 June 2024", "Gazette", QUOTE, "Gazette, 5 June 2024"),
        ("Minutes of 15 June 2024", "Gazette", QUOTE, "Gazette, 5 June 2024"),
        ("Minutes", "", QUOTE, "5 June 2024"),
    ],
)
def test_voice_beside_a_title(title: str, publisher: str, words: str, voice: str) -> None:
    """A day or name that the title ends with is told once; another day is never left out."""
    book = LedgerBuilder()
    hall = book.add_event("Hall")
    source = book.add_source(
        text=f"{words}.", publisher=publisher, title=title, published="2024-06-05"
    )
    speaker = "Ann Lee" if "Ann Lee" in words else ""
    book.add_claim(hall, source, QUOTE, speaker=speaker)
    report = contents(book.build(), at=AT)
    (claim,) = report.claims
    row = told_row(claim, report)
    assert row.voice == voice
    assert row.who == (voice or row.source)
