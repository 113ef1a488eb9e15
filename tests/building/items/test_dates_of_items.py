"""Dates as people, spreadsheets and models write them: read in any usual way, never guessed."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.building.items.dates import any_date
from chronology.entered import WrongValue
from chronology.expressions.column_orders import column_order
from chronology.timespan import TimeSpan

MONTHS_LATER, MONTHS_FIRST = (column_order((), declared=way) for way in (True, False))
READ = [
    ("2024-05-03", "3 May 2024"),
    ("2024-05", "May 2024"),
    ("2024", "2024"),
    ("2024-22", "summer 2024"),
    ("2024-05-01/2024-05-03", "1–3 May 2024"),
    ("1850~", "c. 1850"),
    ("20240503", "3 May 2024"),
    ("2024-W18-5", "3 May 2024"),
    ("2024/05/03", "3 May 2024"),
    ("2024-5-3", "3 May 2024"),
    ("3 May 2024", "3 May 2024"),
    ("  3 May 2024 ", "3 May 2024"),
    ("May 3, 2024", "3 May 2024"),
    ("3rd of May, 2024", "3 May 2024"),
    ("Friday, 3 May 2024", "3 May 2024"),
    ("1-3 May 2024", "1–3 May 2024"),
    ("May 2024", "May 2024"),
    ("Q3 2022", "Q3 2022"),
    ("the 1990s", "the 1990s"),
    ("c. 1850", "c. 1850"),
    ("by 3 May 2024", "by 3 May 2024"),
    ("44 BC", "44 BCE"),
    ("13/05/2024", "13 May 2024"),
    ("2024-05-03T10:00:00Z", "3 May 2024 10:00 UTC"),
    ("2024-05-03 10:00", "3 May 2024 10:00"),
    ("Fri, 03 May 2024 10:00:00 +0200", "3 May 2024 10:00 UTC+02:00"),
    (dt.date(2024, 5, 3), "3 May 2024"),
    (dt.datetime(2024, 5, 3, 10, 0), "3 May 2024 10:00"),  # noqa: DTZ001 - as a spreadsheet has it
    (2024, "2024"),
    ({"begin": "2024-05", "end": "2024-06"}, "May–June 2024"),
    (TimeSpan.days(0, 0), "1 January 1970"),
]
REFUSED = [
    "yesterday",
    "Friday",
    "May 3",
    "3 May",
    "3/5/2024",
    "03.05.2024",
    "03.05.24",
    "31 November 2024",
    "Monday, 3 May 2024",
    "Mon, 03 May 2024 10:00:00 +0200",
    "FY2023",
    "3 mai 2024",
    "opened on 3 May 2024",
    "not 2024",
    "3 May 2024 or so they say",
    "45123",
    "May 3 '24",
    "..",
    "n/a",
    "unknown",
    "TBD",
    "2024-13-01",
    "2024-02-30",
    "9" * 10_000,
    "3 May 2024 " * 1000,
    "\x00",
    45123,
    20240503,
    1714730400,
    True,
    2024.5,
    [2024],
    {"begin": "2024", "x": 1},
    {"begin": "2025", "end": "2024"},
    b"2024",
    pytest.param(object(), id="an object"),
]


@pytest.mark.parametrize(("written", "meant"), READ, ids=lambda value: str(value)[:30])
def test_read(written: object, meant: str) -> None:
    """A date in a usual writing is the date that people mean by it."""
    assert str(any_date(written)) == meant


@pytest.mark.parametrize("written", REFUSED, ids=lambda value: str(value)[:30])
def test_refused(written: object) -> None:
    """What is no date, or leaves one open, is told with what to write instead."""
    with pytest.raises(WrongValue) as told:
        any_date(written)
    assert told.value.reason
    assert told.value.remedy


def test_order_of_figures() -> None:
    """Where somebody says which comes first, days and months in figures are read."""
    assert str(any_date("3/5/2024", order=MONTHS_LATER)) == "3 May 2024"
    assert str(any_date("3/5/2024", order=MONTHS_FIRST)) == "5 March 2024"
    assert str(any_date("13/5/2024", order=MONTHS_FIRST)) == "13 May 2024"  # it has one meaning


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %B %Y"]))
def test_every_day(day: dt.date, form: str) -> None:
    """Every day with four figures of its year is itself, however it is written."""
    if 1000 <= day.year < 3000:
        written = day.strftime(form)
        assert any_date(written) == TimeSpan.of_date(day)


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Whatever stands there is a date or is refused."""
    with suppress(WrongValue):
        assert isinstance(any_date(text), TimeSpan)
