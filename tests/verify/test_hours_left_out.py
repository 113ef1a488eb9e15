"""An hour that a clock leaves out is no time: no claim of it holds, and no span is turned round."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology import edtf
from chronology.timespan import in_zone, is_shown, of_zone
from chronology.vocabulary import ClaimStatus

CASES = [
    ("Europe/Zurich", "28/03/2021 01:59", True),
    ("Europe/Zurich", "28/03/2021 03:00", True),
    ("Europe/Zurich", "31/10/2021 02:30", True),
    ("Europe/Zurich", "2021-03-28T02:30", False),
    ("Europe/Zurich", "28 March 2021 at 2:15 a.m.", False),
    ("Europe/Zurich", "2021-03-28T02:30+01:00", True),
    ("America/New_York", "2021-03-14T02:30", False),
    ("America/New_York", "2021-03-28T02:30", True),
    ("Pacific/Apia", "2011-12-30T12:00", False),
    ("UTC", "2021-03-28T02:30", True),
]


@pytest.mark.parametrize(
    ("zone", "words", "is_there", "is_cell"),
    [
        *((*case, is_cell) for case in CASES for is_cell in (True, False)),
        ("Europe/Zurich", "28/03/2021 02:30", False, True),  # prose reads the day alone
    ],
)
def test_an_hour_left_out_is_impossible(
    zone: str, words: str, *, is_there: bool, is_cell: bool
) -> None:
    """In cells and in prose alike."""
    book = chronology.LedgerBuilder(zone=zone)
    if is_cell:
        text = f"unit,Opened\nA,{words}\n"
        table = book.add_source(text=text, file="t.csv", published="2022", day_first=True)
        book.add_table(table, "{unit}", actual="Opened")
    else:
        text = f"The unit opened on {words}."
        source = book.add_source(text=text, published="2022", day_first=True)
        book.add_claim(book.add_event("Unit"), source, f"The unit opened on {words}")
    made = book.build(strict=False)
    (claim,) = made.claims
    assert (claim.status is ClaimStatus.VERIFIED) is is_there
    told = [one.sentence for one in made.findings if one.code == "impossible-date"]
    assert bool(told) is not is_there
    assert all(f"the clock of {zone} leaves that hour out" in one for one in told)


@given(
    st.integers(-20 * 365 * 24 * 60, 60 * 365 * 24 * 60),
    st.sampled_from(["Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]),
)
def test_the_first_second_is_never_after_the_last(minutes: int, name: str) -> None:
    """And what a clock shows goes there and back."""
    zone, shown = ZoneInfo(name), minutes * 60
    first, last = of_zone(shown, zone), of_zone(shown, zone, last=True)
    assert first <= last
    assert is_shown(shown, zone) is (in_zone(first, zone) == shown == in_zone(last, zone))


@pytest.mark.parametrize("name", ["Europe/Zurich", "America/New_York"])
@pytest.mark.parametrize("day", ["2021-03-28", "2021-03-14", "2021-10-31", "2021-11-07"])
@pytest.mark.parametrize("hour", range(24))
def test_no_span_is_turned_round(name: str, day: str, hour: int) -> None:
    """Whatever a clock leaves out or shows twice."""
    span = edtf.parse(f"{day}T{hour:02}:30:00").on_clock_of(ZoneInfo(name))
    assert span.begin_of_the_begin is not None
    assert span.end_of_the_end is not None
    assert span.begin_of_the_begin <= span.end_of_the_end
