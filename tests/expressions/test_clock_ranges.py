"""Hours of one day, windows in which something may happen, and one moment with two days."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import find, phrases, read

ANCHOR = dt.date(2022, 3, 28)

HOURS = [
    ("The window is 29 March 2022, 18:00–20:00 UTC.", "29 18:00", "29 20:00"),
    ("Launch is planned for 18:00-20:00 UTC on 29 March.", "29 18:00", "29 20:00"),
    ("Launch is planned between 18:00 and 20:00 UTC on 29 March 2022.", "29 18:00", "29 20:00"),
    ("Launch is planned for 18:00 UTC to 20:00 UTC on 29 March 2022.", "29 18:00", "29 20:00"),
    ("Launch is planned for 18:00 to 20:00 UTC on 29 March 2022.", "29 18:00", "29 20:00"),
    ("Launch is planned from 18:00 to 20:00 UTC on 29 March 2022.", "29 18:00", "29 20:00"),
    ("Launch is planned for 29 March 2022 from 18:00 to 20:00 UTC.", "29 18:00", "29 20:00"),
    ("On 29 March 2022, between 18:00 UTC and 20:00 UTC, it flies.", "29 18:00", "29 20:00"),
    ("The pass is on 29 March 2022 between 1800 and 2000 UTC.", "29 18:00", "29 20:00"),
    ("The pass is on 29 March 2022, 1800-2000 GMT.", "29 18:00", "29 20:00"),
    ("The pass is on Tuesday, 18.00-20.00 CEST.", "29 16:00", "29 18:00"),
    ("Launch is on 29 March 2022, 6-8 p.m. PDT.", "30 01:00", "30 03:00"),
    ("Launch is on 29 March 2022 from 6 p.m. to 8 p.m. PDT.", "30 01:00", "30 03:00"),
    ("Launch is on 29 March 2022, 11:30 a.m. to 1 p.m. EDT.", "29 15:30", "29 17:00"),
    ("The meeting is on 29 March 2022, 11-1 p.m. EDT.", "29 15:00", "29 17:00"),
    ("It is open between 9 and 11 a.m. EDT on 29 March 2022.", "29 13:00", "29 15:00"),
    ("The outage is on 29 March 2022, 22:00-02:00 UTC.", "29 22:00", "30 02:00"),
    ("The outage is on 29 March 2022, 11 p.m.–1 a.m. EDT.", "30 03:00", "30 05:00"),
    (
        "The launch window opens at 18:00 UTC on 29 March 2022 and closes at 20:00 UTC.",
        "29 18:00",
        "29 20:00",
    ),
    (
        "The window will open at 18:00 UTC on 29 March 2022 and will close at 20:00 UTC.",
        "29 18:00",
        "29 20:00",
    ),
    (
        "A window opening at 6 p.m. PDT on 29 March 2022 and closing at 8 p.m. is kept.",
        "30 01:00",
        "30 03:00",
    ),
]


@pytest.mark.parametrize(("text", "first", "last"), HOURS, ids=[row[0] for row in HOURS])
def test_hours_of_a_day(text: str, first: str, last: str) -> None:
    """They are read as the stretch that they are, on the clock that stands behind the last."""
    (found,) = [one for one in phrases(find(text, ANCHOR)) if one.calendar]
    assert found.span is not None
    begin, end = found.span.at_offset(0).begin.earliest, found.span.at_offset(0).end.latest
    assert begin is not None
    assert end is not None
    assert (f"{begin.datetime():%d %H:%M}", f"{end.datetime():%d %H:%M}") == (first, last)


NO_HOURS = [
    ("They won 18:20 on 29 March 2022.", "29 March 2022"),
    ("They lost 6-8 on 29 March 2022.", "29 March 2022"),
    ("Genesis 18:20-22 was read on 29 March 2022.", "29 March 2022"),
    ("Between 3.10 and 4.20 per cent on 29 March 2022 stayed away.", "29 March 2022"),
    ("The ratio was 10:20-30:40 on 29 March 2022.", "29 March 2022"),
    ("Between 6 and 8 people came on 29 March 2022.", "29 March 2022"),
    ("It cost 18.00 USD on 29 March 2022.", "29 March 2022"),
    ("Rooms 18-20 open on 29 March 2022.", "29 March 2022"),
    ("He opened the window on 29 March 2022.", "29 March 2022"),
    ("The shop window was broken on 29 March 2022.", "29 March 2022"),
    ("The application window opens on 29 March 2022.", "29 March 2022"),
    ("The transfer window closes on 29 March 2022.", "29 March 2022"),
    ("The window does not open on 29 March 2022.", "29 March 2022"),
    ("The museum opens on 29 March 2022.", "29 March 2022"),
    ("The museum opens at 10:00 UTC on 29 March 2022.", "29 March 2022 10:00 UTC"),
    ("The launch window opened at 18:00 UTC on 29 March 2022.", "29 March 2022 18:00 UTC"),
    ("The window is small. It opens on 29 March 2022.", "29 March 2022"),
    ("The launch window opens on 29 March 2022.", "29 March 2022 or later"),
    ("A two-hour window opens at 18:00 UTC on 29 March 2022.", "29 March 2022 18:00 UTC or later"),
    ("The weather window closes on 29 March 2022.", "by 29 March 2022"),
]


@pytest.mark.parametrize(("text", "when"), NO_HOURS, ids=[row[0] for row in NO_HOURS])
def test_what_are_no_hours(text: str, when: str) -> None:
    """Scores, verses and prices are none; a window that opens says only from when on."""
    found = [one for one in phrases(find(text, ANCHOR)) if one.calendar]
    assert [str(one.span) for one in found] == [when]


@pytest.mark.parametrize(
    "text",
    [
        "Daily 08:00 - 20:00, Su 08:00 - 14:00. It opened on 3 May 2021.",
        "It opened on 3 May 2021. Hours are 9-5 p.m. CET.",
        "On 3 May 2021 it opened, with 10:00-18:00 as its hours.",
    ],
)
def test_hours_of_no_day(text: str) -> None:
    """Hours that stand beside no day are of no date, whatever day was named before."""
    found = [one for one in phrases(find(text, ANCHOR)) if one.span is not None]
    assert [str(one.span) for one in found] == ["3 May 2021"]


MOVED = [
    "Launch was moved from 18:00 to 20:00 UTC on 29 March 2022.",
    "Launch slipped on 29 March 2022 from 6 p.m. to 8 p.m. PDT.",
    "On 29 March 2022 launch moved from 6 p.m. to 8 p.m. PDT.",
    "Launch was retimed from 18:00 to 20:00 UTC on 29 March 2022.",
    "Launch was pushed from 18:00 UTC to 20:00 UTC on 29 March 2022.",
]


@pytest.mark.parametrize("text", MOVED)
def test_a_move_from_one_hour_to_another_is_no_stretch(text: str) -> None:
    """The two stay two."""
    found = read(text, ANCHOR)
    assert [bool(move.old and move.new) for move in found.moves] == [True]


@given(st.integers(0, 23), st.integers(0, 23))
def test_hours_never_end_before_they_begin(first: int, last: int) -> None:
    """The last is of the next day where it is the earlier."""
    text = f"The pass is on 29 March 2022, {first:02}:00-{last:02}:30 UTC."
    (found,) = [one for one in phrases(find(text, ANCHOR)) if one.calendar]
    assert found.span is not None
    low, high = found.span.begin_of_the_begin, found.span.end_of_the_end
    assert low is not None
    assert high is not None
    assert (high - low) // 3600 == (last - first) % 24


ONE_MOMENT = [
    "Launch is on 5 April 2022 18:00 PDT (6 April 01:00 UTC).",
    "Launch is at 18:00 PDT on 5 April / 01:00 UTC on 6 April 2022.",
    "NET April 5, 2022, 6:00 p.m. PDT (0100 UTC April 6)",
    "Launch is Tuesday, 5 April 2022, 18:00 PDT / Wednesday, 6 April 2022, 01:00 UTC.",
    "Launch is on 6 April 2022, 01:00 UTC (5 April, 6 p.m. PDT).",
    "Launch is on 5 April 2022, 18:00 PDT / 01:00 UTC (+1 day).",
    "Launch is on 5 April 2022, 18:00 PDT / 01:00 UTC (+1).",
    "Launch is at 18:00 PDT on 5 April 2022 / 01:00 UTC (+1d).",
    "Launch is on 6 April 2022, 01:00 UTC / 18:00 PDT (-1 day).",
    "Launch is on 5 April 2022, 18:00 PDT / 01:00 UTC (next day).",
    "Launch is on 6 April 2022, 01:00 UTC / 18:00 PDT (previous day).",
    "Launch is on 5 April 2022 at 18.00 PDT.",
    "Launch is at 18.00 PDT on 5 April 2022.",
    "Launch is on 5 April 2022, 18.00 PDT (01.00 UTC).",
]


@pytest.mark.parametrize("text", ONE_MOMENT)
def test_one_moment_with_two_days(text: str) -> None:
    """The day before the first clock is that of the first, and the other's may be told by steps."""
    (found,) = [one for one in phrases(find(text, ANCHOR)) if one.calendar]
    assert found.span is not None
    assert found.span.offset is not None
    first = found.span.at_offset(0).begin.earliest
    assert first is not None
    assert f"{first.datetime():%Y-%m-%d %H:%M}" == "2022-04-06 01:00"


NOT_ONE = [
    "Launch is at 18:00 PDT / 01:00 UTC on 5 April 2022.",  # on which of the two?
    "Launch is on 5 April 2022 18:00 PDT (5 April 01:00 UTC).",
    "Launch is on 5 April 2022, 18:00 PDT / 01:00 UTC (-1 day).",
    "Launch is on 5 April 2022, 18:00 PDT / 7 April 2022, 01:00 UTC.",
    "Launch is on 5 April 2022 at 01:00 UTC (+1 day).",  # from which day?
]


@pytest.mark.parametrize("text", NOT_ONE)
def test_no_moment_is_chosen_silently(text: str) -> None:
    """Two times that are not one, or a step from a day that is not named, are refused."""
    (found,) = [one for one in phrases(find(text, ANCHOR)) if one.calendar]
    assert found.span is None
    assert found.fault is not None
