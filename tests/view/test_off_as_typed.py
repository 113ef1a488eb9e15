"""First lines say of what was cancelled whether only a person typed it."""

import datetime as dt

import pytest

import chronology
from chronology.report import contents
from chronology.view.answers import answers

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["The march of 3 May 2023 was called off."], "1 event was cancelled."),
        (["A second bridge is to follow in 2026."], "1 event was cancelled (as typed)."),
        (
            ["The march of 3 May 2023 was called off.", "A second bridge is to follow in 2026."],
            "2 events were cancelled (1 as typed).",
        ),
    ],
)
def test_cancelled(texts: list[str], said: str) -> None:
    """An event is cancelled as typed where no words of a claim that calls it off bear it."""
    book = chronology.LedgerBuilder()
    for number, text in enumerate(texts):
        event = book.add_event(f"Event {number}")
        source = book.add_source(text=text, published="2024-05-20")
        book.add_claim(event, source, text, modality="cancelled")
    assert said in [one.sentence for one in answers(contents(book.build(), at=AT))]
