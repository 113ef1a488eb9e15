"""What a claim says in a few words: a date that is denied is not the day of the denial."""

import datetime as dt

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view.answers import answers

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("day", "denied", "said"),
    [
        ("on 14 March 2023", "in March 2023", "denied that it was in March 2023 ("),
        ("on 14 March 2023", "on 14 March 2023", "denied that it was on 14 March 2023 ("),
        ("on 14 March 2023", "in 2023", "denied that it was in 2023 ("),
    ],
)
def test_a_denial_beside_a_report(day: str, denied: str, said: str) -> None:
    """The first lines say which day is denied, and by whom and when it was."""
    book = LedgerBuilder()
    notice = book.add_event("Notice of delay")
    ours = book.add_source(text=f"We gave notice {day}.", title="Ours", published="2023-09-04")
    theirs = book.add_source(
        text=f"Kestrel received no notice {denied}.", title="Theirs", published="2023-06-14"
    )
    book.add_claim(notice, ours, f"We gave notice {day}")
    book.add_claim(notice, theirs, f"Kestrel received no notice {denied}", modality="denied")
    found = answers(contents(book.build(), at=AT))
    assert any(said in item.in_words for answer in found for item in answer.items), found
