"""Times of day on clocks that words name, or that are declared."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import TimeSpan, expressions
from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.zones import CLOCKS
from chronology.timespan.zones import zone_of

ANCHOR = dt.date(2022, 3, 30)


def when(text: str, zone: str = "") -> TimeSpan | None:
    """Return the one time of a text; two are one if they are one moment."""
    found = expressions.find(text, ANCHOR, zone=zone_of(zone) if zone else None)
    assert len({one.span and one.span.at_offset(0) for one in found}) == 1, found
    return found[0].span


NAMED = [
    ("It lifted off at 18:00 PDT on Tuesday 29 March 2022.", "2022-03-30 01:00"),
    ("It lifted off at 01:00 UTC on Wednesday 30 March 2022.", "2022-03-30 01:00"),
    ("It lifted off at 01:00 GMT on 30 March 2022.", "2022-03-30 01:00"),
    ("It lifted off on 30 March 2022 at 02:14 UTC.", "2022-03-30 02:14"),
    ("It lifted off on 30 March 2022, 02:14 UTC.", "2022-03-30 02:14"),
    ("It lifted off at 0214 UTC on 30 March 2022.", "2022-03-30 02:14"),
    ("It lifted off at 9:45 p.m. EDT on June 3, 2021.", "2021-06-04 01:45"),
    ("It lifted off at 9:45 p.m. EST on January 3, 2021.", "2021-01-04 02:45"),
    ("It lifted off at 9:45 p.m. ET on January 3, 2021.", "2021-01-04 02:45"),
    ("It lifted off at 9:45 p.m. ET on June 3, 2021.", "2021-06-04 01:45"),
    ("It opened at 3 pm Pacific time on 4 May 2022.", "2022-05-04 22:00"),
    ("It opened at 3 pm Moscow time on 4 May 2022.", "2022-05-04 12:00"),
    ("It opened at 3 pm Moscow time on 4 May 2012.", "2012-05-04 11:00"),
    ("It opened at 15:00 CEST on 4 May 2022.", "2022-05-04 13:00"),
    ("It opened at 15:00 UTC+3 on 4 May 2022.", "2022-05-04 12:00"),
    ("It opened at 15:00 (UTC+05:30) on 4 May 2022.", "2022-05-04 09:30"),
    ("It opened at 15:00 GMT-5 on 4 May 2022.", "2022-05-04 20:00"),
    ("It opened at 15:00 UTC-05:00 on 4 May 2022.", "2022-05-04 20:00"),
    ("It opened on 2022-05-04T15:00+02:00.", "2022-05-04 13:00"),
    ("It opened on 2022-05-04T15:00Z.", "2022-05-04 15:00"),
    ("It opened on 2022-05-04 15:00 -0700.", "2022-05-04 22:00"),
    ("It opened on 2022-05-04 15:00 PDT.", "2022-05-04 22:00"),
    ("It opened on 2022-05-04 15:00 UTC.", "2022-05-04 15:00"),
    ("It opened on 2022-05-04 15:00:00 (GMT).", "2022-05-04 15:00"),
    ("Sent: 4 May 2022 14:05 +0200", "2022-05-04 12:05"),
    ("It closed at 23:59 AoE on 15 May 2022.", "2022-05-16 11:59"),
    ("It closed on 15 May 2022, 23:59 Anywhere on Earth.", "2022-05-16 11:59"),
    ("It closed at 11:59 p.m. anywhere on earth on 15 May 2022.", "2022-05-16 11:59"),
    # the clock behind the day
    ("It began at 9:34 p.m., March 19, 2003 EST.", "2003-03-20 02:34"),
    ("It began at 21:34 on 19 March 2003 UTC.", "2003-03-19 21:34"),
    ("It began at 9:34 pm on 19 March 2003 ET.", "2003-03-20 02:34"),
    # one moment as two clocks show it
    ("At 01:00 UTC Friday 24 June / 18:00 PDT Thursday 23 June 2022.", "2022-06-24 01:00"),
    ("At 18:00 PDT on 29 March 2022 (01:00 UTC on 30 March 2022).", "2022-03-30 01:00"),
    ("At 18:00 PDT on 29 March 2022 (01:00 UTC).", "2022-03-30 01:00"),
    ("On 29 March 2022 at 18:00 PDT (01:00 UTC).", "2022-03-30 01:00"),
    ("It was at 18:00 PDT (01:00 UTC) on 29 March 2022.", "2022-03-30 01:00"),
    ("It was at 18:00 PDT (01:00 UTC on 30 March 2022).", "2022-03-30 01:00"),
    ("At 1 p.m. ET / 10 a.m. PT on 4 May 2022 it opened.", "2022-05-04 17:00"),
    ("It closed at 5 p.m. ET (2 p.m. PT) on 4 May 2022.", "2022-05-04 21:00"),
    ("It broke out at 10:30 p.m. (2030 GMT) on 29 March 2022.", "2022-03-29 20:30"),
    ("It broke out at 10:30 p.m. (0430 GMT) on 29 March 2022.", "2022-03-30 04:30"),
    ("It broke out at 2:30 a.m. (2130 GMT) on 29 March 2022.", "2022-03-28 21:30"),
    ("It broke out at 3 pm BST (1400 GMT) on 4 May 2022.", "2022-05-04 14:00"),
    ("It broke out at 3 pm local time (1100 GMT) on Tuesday.", "2022-03-29 11:00"),
]


@pytest.mark.parametrize(("text", "utc"), NAMED)
def test_a_time_on_a_named_clock_is_an_instant(text: str, utc: str) -> None:
    """It is known to the minute, on the clock that the words name."""
    span = when(text)
    assert span is not None
    assert span.offset is not None
    first = span.at_offset(0).earliest
    assert first is not None
    assert f"{first.datetime():%Y-%m-%d %H:%M}" == utc
    assert span.duration.longest == (0 if "15:00:00" in text else 59)


DAY_ONLY = [
    "It opened at 3 pm BST on 4 May 2022.",
    "It opened at 3 pm IST on 4 May 2022.",
    "It opened at 15:00 CST on 4 May 2022.",
    "It opened at 3 pm local time on 4 May 2022.",
    "It opened at 3 pm Central time on 4 May 2022.",
    "It opened at 9:00 UTC-11:00 on 4 May 2022.",  # eleven hours behind, or until eleven
    "It opened between 9:00 and 11:00 CST on 4 May 2022.",
    "It was open from 9 to 11 a.m. EDT on 4 May 2022.",
    "It landed at midnight UTC on 4 May 2022.",
]


@pytest.mark.parametrize("text", DAY_ONLY)
def test_where_the_clock_is_not_known_only_the_day_is(text: str) -> None:
    """A name of several zones, or the end of a stretch, tells the day, which has no zone."""
    assert when(text) == TimeSpan.day(2022, 5, 4)


DECLARED = [
    ("It opened at 3 pm BST on 4 May 2022.", "Europe/London", 3600),
    ("It opened at 3 pm IST on 4 May 2022.", "Asia/Kolkata", 19_800),
    ("It opened at 3 pm CDT on 4 May 2022.", "America/Chicago", -18_000),
    ("It opened at 3 pm local time on 4 May 2022.", "Asia/Baku", 14_400),
    ("It opened at 3 pm on 4 May 2022.", "Asia/Baku", 14_400),
    ("It opened at 3 pm on 4 May 2022.", "AoE", -43_200),
    ("It opened on 2022-05-04T15:00.", "Asia/Baku", 14_400),
    ("It opened at 3 pm EDT on 4 May 2022.", "Asia/Baku", -14_400),
]


@pytest.mark.parametrize(("text", "zone", "offset"), DECLARED)
def test_a_zone_that_is_declared_decides(text: str, zone: str, offset: int) -> None:
    """It tells what no words do, and never stands against words."""
    span = when(text, zone)
    assert span is not None
    assert span.offset == offset
    assert str(span.earliest) == "2022-05-04T15:00:00"


def test_a_zone_of_another_name_decides_nothing() -> None:
    """BST is no time of New York."""
    assert when("It opened at 3 pm BST on 4 May 2022.", "America/New_York") == TimeSpan.day(
        2022, 5, 4
    )


def test_standard_time_written_in_summer_may_be_either() -> None:
    """Many write EST where EDT goes: an hour stays open."""
    span = when("It lifted off at 9:45 p.m. EST on June 3, 2021.")
    assert span is not None
    assert [str(bound) for bound in span.at_offset(0).bounds[:2]] == [
        "2021-06-04T01:45:00",
        "2021-06-04T02:45:59",
    ]


SIDES = [
    ("It closed before 15:00 UTC on 4 May 2022.", None, "2022-05-04T14:59:59"),
    ("Papers are due by 23:59 AoE on 15 May 2022.", None, "2022-05-16T11:59:59"),
    ("It is closed until 15:00 UTC on 4 May 2022.", None, "2022-05-04T15:00:59"),
    ("It happened after 15:00 UTC on 4 May 2022.", "2022-05-04T15:01:00", None),
    ("It has been closed since 15:00 UTC on 4 May 2022.", "2022-05-04T15:00:00", None),
]


@pytest.mark.parametrize(("text", "first", "last"), SIDES)
def test_what_lies_beside_an_instant(text: str, first: str | None, last: str | None) -> None:
    """It keeps the clock."""
    span = when(text)
    assert span is not None
    assert span.offset is not None
    outer = (span.at_offset(0).earliest, span.at_offset(0).latest)
    assert tuple(None if bound is None else str(bound) for bound in outer) == (first, last)


FAULTY = [
    "It was at 02:00 UTC Friday 24 June / 18:00 PDT Thursday 23 June 2022.",
    "It was at 18:00 PDT Thursday 23 June / 03:00 UTC Friday 24 June 2022.",
    "It was at 18:00 PDT (02:00 UTC) on 23 June 2022.",
    "It was at 10 p.m. ET / 2 a.m. GMT on 4 May 2022.",  # of whose day?
    "It was at 10:30 p.m. (1115 GMT) on 29 March 2022.",
]


@pytest.mark.parametrize("text", FAULTY)
def test_two_clocks_that_show_no_one_moment(text: str) -> None:
    """Nothing is chosen silently."""
    found = expressions.find(text, ANCHOR)
    assert {one.span for one in found} == {None}
    assert all(one.fault is not None and "one moment" in one.fault.sentence for one in found)


def test_times_of_one_clock_are_no_one_moment() -> None:
    """Two times with one name of a clock are two."""
    found = expressions.find("It was at 3 pm ET or at 5 pm ET on 4 May 2022.", ANCHOR)
    assert all(one.rule != "one-moment" for one in found)


UNKNOWN = [
    "It opened at 15:00 NPT on 4 May 2022.",
    "It opened at 15:00 (NPT) on 4 May 2022.",
    "It opened at 15:00 Nepal time on 4 May 2022.",
    "It opened on 2022-05-04 15:00 NPT.",
    "It opened at 3 pm Hong Kong time on 4 May 2022.",
    "It opened at 3 p.m. Eastern Indonesia Time on 4 May 2022.",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_clock_that_we_do_not_know_is_not_the_one_declared(text: str) -> None:
    """Its words go before the zone of the source; only the day is known."""
    spans = {one.span for one in expressions.find(text, ANCHOR, zone=ZoneInfo("Asia/Baku"))}
    assert all(span is None or span.offset is None for span in spans)


IN_ONE_YEAR = [
    ("At 01:00 UTC Friday 24 June / 18:00 PDT Thursday 23 June 2016.", "2016-06-24T01:00:00"),
    ("At 01:00 UTC on 24 June 2016 / 18:00 PDT on 23 June.", "2016-06-24T01:00:00"),
    ("At 18:00 PST on 31 December (02:00 UTC on 1 January 2017).", "2017-01-01T02:00:00"),
    ("At 18:00 PST on 31 December 2016 (02:00 UTC on 1 January).", "2017-01-01T02:00:00"),
]


@pytest.mark.parametrize(("text", "utc"), IN_ONE_YEAR)
def test_one_of_two_days_names_the_year(text: str, utc: str) -> None:
    """The other is that day, or one beside it."""
    span = when(text)
    assert span is not None
    assert str(span.at_offset(0).earliest) == utc


INNOCENT = [
    ("It opened at 3 pm on 4 May 2022.", None),
    ("It has been open since 4 May 2022.", None),
    ("It rained on 4 May 2022 (3 mm).", None),
    ("On 4 May 2022 EST opened its shop.", None),
    ("On 4 May 2022 / 5 May 2022 it was closed.", None),
]


@pytest.mark.parametrize(("text", "offset"), INNOCENT)
def test_what_names_no_clock_floats(text: str, offset: int | None) -> None:
    """A date, or a time of day without a clock, is of no zone."""
    found = expressions.find(text, ANCHOR)
    assert found
    assert {one.span.offset for one in found if one.span is not None} == {offset}


def test_every_name_of_a_clock_means_one() -> None:
    """Every name that is found has its meaning, and every region its rules."""
    for name, clock in CLOCKS.items():
        assert not clock.region or ZoneInfo(clock.region).key == clock.region
        shown = name if name == name.upper() or name == "local time" else name.title()
        shown = {"Aoe": "AoE"}.get(shown, shown).replace("Us ", "US ").replace("Uk ", "UK ")
        shown = shown.replace("Anywhere On", "Anywhere on")
        found = expressions.find(f"It opened at 15:00 {shown} on 4 May 2022.", ANCHOR)
        assert shown in found[0].text, shown
        assert (found[0].span is not None and found[0].span.offset is None) == clock.is_open
    assert lexicon.SHARED_ZONES.keys() <= CLOCKS.keys()


@given(
    moment=st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2060, 1, 1)),  # noqa: DTZ001 - of UTC
    hours=st.tuples(st.integers(-12, 14), st.integers(-12, 14)),
)
def test_law_two_writings_of_one_moment_are_one(
    moment: dt.datetime, hours: tuple[int, int]
) -> None:
    """Whatever two offsets a moment is written with, it is one; and so are both in one cell."""
    written = [
        f"{moment + dt.timedelta(hours=ahead):%H:%M} (UTC{ahead:+03}:00) on "
        f"{moment + dt.timedelta(hours=ahead):%d %B %Y}"
        for ahead in hours
    ]
    first, second = (when(f"It lifted off at {text}.") for text in written)
    assert first is not None
    assert second is not None
    assert first.at_offset(0) == second.at_offset(0)
    both = when(f"It lifted off at {written[0]} ({written[1]}).")
    assert both is not None
    assert both.at_offset(0) == first.at_offset(0)
