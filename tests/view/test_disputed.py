"""When an event is shown as disputed."""

import datetime as dt

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view.words import is_disputed

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
OPENED = ("reported", "The bridge opened on 12 June 2022")
LATER = ("reported", "The bridge opened on 15 June 2022")
MONTH = ("reported", "The bridge opened in June 2022")
DENIED = ("denied", "The bridge did not open on 12 June 2022")
OFF = ("cancelled", "The opening of the bridge was cancelled")
PLANNED = ("planned", "The bridge will open on 1 May 2022")


@pytest.mark.parametrize(
    ("said", "acknowledged", "disputed"),
    [
        ([OPENED], "", False),
        ([OPENED, MONTH], "", False),
        ([OPENED, LATER], "", True),
        ([OPENED, LATER, MONTH], "", True),
        ([OPENED, LATER], "date-disagreement", True),  # its date is not known all the same
        ([OPENED, DENIED], "", True),
        ([OPENED, DENIED], "denied-vs-reported", False),
        ([DENIED], "", False),
        ([OPENED, PLANNED], "", False),
        ([PLANNED], "", False),
        ([PLANNED, OFF], "", False),
    ],
)
def test_what_is_disputed(
    said: list[tuple[str, str]], acknowledged: str, *, disputed: bool
) -> None:
    """Dates that disagree dispute an event; else voices do, until a person acknowledges it."""
    book = LedgerBuilder()
    bridge = book.add_event("Bridge opened")
    for mood, quote in said:
        source = book.add_source(text=f"{quote}.", published="2022-06-20")
        book.add_claim(bridge, source, quote, modality=mood)
    if acknowledged:
        book.add_decision(acknowledged, bridge, "it is known")
    made = book.build()
    (dossier,) = made.events
    assert is_disputed(dossier) is disputed
    report = contents(made, at=AT)
    (row,) = report.event_of.values()
    assert row.disputed is disputed
    assert ("disputed" in row.standing) is disputed
