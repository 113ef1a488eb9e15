"""Spans, slips and lengths to and from the standard library's types, pendulum's, and texts."""

import datetime as dt

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import edtf
from chronology.errors import OutOfRange, WrongType
from chronology.slip import Slip
from chronology.timespan import Duration, TimeSpan

DAYS = st.dates()
ZONES = st.none() | st.integers(-720, 840).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
MOMENTS = st.datetimes(timezones=ZONES).map(lambda moment: moment.replace(microsecond=0))
LEAST = st.none() | st.integers(-(10**6), 10**6)


# Spans -------------------------------------------------------------------------------------


@given(day=DAYS)
def test_law_of_days(day: dt.date) -> None:
    """A day comes back as it went in, from either library."""
    span = TimeSpan.of_date(day)
    assert span == TimeSpan.of_date(pendulum.date(day.year, day.month, day.day))
    assert span.earliest is not None
    assert span.earliest.date() == day
    interval = span.interval()
    assert interval is not None
    assert (interval.start, interval.end) == (day, day)


@given(moment=MOMENTS)
def test_law_of_moments(moment: dt.datetime) -> None:
    """A moment comes back with its offset."""
    span = TimeSpan.of_date(moment)
    assert span.earliest is not None
    assert span.earliest.datetime() == moment
    assert span.earliest.datetime().utcoffset() == moment.utcoffset()
    assert TimeSpan.of_date(pendulum.instance(moment, tz=None)) == span
    assert TimeSpan.of_date(span.earliest.pendulum()) == span


@given(begin=DAYS, end=DAYS)
def test_law_of_intervals(begin: dt.date, end: dt.date) -> None:
    """An interval of pendulum's is an extent, and comes back with both ends."""
    first, last = sorted((begin, end))
    given_ = pendulum.Date(last.year, last.month, last.day) - pendulum.Date(
        first.year, first.month, first.day
    )
    span = TimeSpan.of_interval(given_)
    assert span == TimeSpan.from_to(TimeSpan.of_date(first), TimeSpan.of_date(last))
    back = span.interval()
    assert back is not None
    assert (back.start, back.end) == (first, last)
    assert TimeSpan.of_interval(back) == span


@given(begin=st.datetimes(), end=st.datetimes())
def test_law_of_intervals_between_times(begin: dt.datetime, end: dt.datetime) -> None:
    """The same of times of day."""
    first, last = sorted(at.replace(microsecond=0) for at in (begin, end))
    given_ = pendulum.instance(last, tz=None) - pendulum.instance(first, tz=None)
    back = TimeSpan.of_interval(given_).interval()
    assert back is not None
    assert (back.start, back.end) == (first, last)


INTERVALS = [
    ("2024-05", "2024-05-01", "2024-05-31"),
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-05-03/2024-05-05", "2024-05-03", "2024-05-05"),
    ("[2023,2024-05-03]", "2023-01-01", "2024-05-03"),
    ("2024-05-03T10:00:00Z", "2024-05-03T10:00:00+00:00", "2024-05-03T10:00:00+00:00"),
]


@pytest.mark.parametrize(("text", "begin", "end"), INTERVALS)
def test_an_interval_reaches_from_one_outer_bound_to_the_other(
    text: str, begin: str, end: str
) -> None:
    """What is uncertain may have been at any time of it."""
    interval = edtf.parse(text).interval()
    assert interval is not None
    assert (interval.start.isoformat(), interval.end.isoformat()) == (begin, end)


@pytest.mark.parametrize("text", ["../2024", "2024/..", "2024/"])
def test_what_is_open_is_no_interval(text: str) -> None:
    """Neither side is made up."""
    assert edtf.parse(text).interval() is None


def test_years_that_no_type_reaches_are_refused() -> None:
    """They are told, not cut."""
    with pytest.raises(OutOfRange):
        edtf.parse("-0043-03-15").interval()


def test_an_interval_that_is_none_is_refused() -> None:
    """A length is not a stretch of time; nor is one that ends first."""
    with pytest.raises(WrongType, match=r"a pendulum\.Interval"):
        TimeSpan.of_interval(pendulum.duration(days=2))  # type: ignore[arg-type]
    backwards = pendulum.Date(2024, 5, 3) - pendulum.Date(2024, 5, 5)
    with pytest.raises(WrongType, match="no earlier than it begins"):
        TimeSpan.of_interval(backwards)


# Slips -------------------------------------------------------------------------------------


@given(least=LEAST, most=LEAST)
def test_law_of_slips_and_texts(least: int | None, most: int | None) -> None:
    """What is written of a slip is read as the same."""
    slip = Slip(least=least, most=most)
    assert Slip.of(str(slip)) == slip
    assert Slip.of(str(slip).removeprefix("by ")) == slip


@given(days=st.integers(-(10**6), 10**6))
def test_law_of_slips_and_lengths(days: int) -> None:
    """A number of days is that of either library's type, and comes back."""
    slip = Slip(least=days, most=days)
    assert Slip.of(days) == Slip.of(dt.timedelta(days=days)) == slip
    assert Slip.of(pendulum.duration(days=days)) == slip
    assert slip.timedeltas() == (dt.timedelta(days=days),) * 2
    assert [length.in_days() for length in slip.pendulum() if length is not None] == [days, days]


def test_a_slip_without_an_end() -> None:
    """What is unbounded is nothing."""
    assert Slip.of("at least 3 days").timedeltas() == (dt.timedelta(days=3), None)
    assert Slip(least=None, most=-2).pendulum() == (None, pendulum.duration(days=-2))


NO_SLIPS = [
    "",
    "days",
    "3 weeks",
    "by 3",
    "at least",
    "3 to days",
    "9" * 40,
    dt.timedelta(hours=36),
]


@pytest.mark.parametrize(
    "text", [*NO_SLIPS, 2.5, True, None, dt.timedelta(hours=36), pendulum.duration(months=1)]
)
def test_what_is_no_slip_is_refused(text: object) -> None:
    """A month is no number of days, and half a day no whole one."""
    with pytest.raises(WrongType):
        Slip.of(text)  # type: ignore[arg-type]


# Lengths -----------------------------------------------------------------------------------

LASTED = [
    "2024-05-03", "2024-05", "2024", "2024-05-03/2024-05-05", "2024-05/2024-07", "2024-05-03/..",
    "2024/2025-03-01", "[2023,2024]", "2024-05-30/2024-06-02", "../2024",
]  # fmt: skip


@pytest.mark.parametrize("text", LASTED)
def test_a_length_of_days_is_read_as_it_is_written(text: str) -> None:
    """Days touched, and the seconds that follow from them."""
    lasted = edtf.parse(text).duration
    assert Duration.of(str(lasted)) == lasted


@given(begin=MOMENTS, seconds=st.integers(0, 10**8))
def test_law_of_lengths_by_the_clock(begin: dt.datetime, seconds: int) -> None:
    """A length of either library holds what a span of that length touches."""
    at = TimeSpan.of_date(begin).begin_of_the_begin or 0
    lasted = TimeSpan(
        begin_of_the_begin=at,
        end_of_the_begin=at,
        begin_of_the_end=at + seconds,
        end_of_the_end=at + seconds,
        timed=True,
    ).duration
    for length in (dt.timedelta(seconds=seconds), pendulum.duration(seconds=seconds)):
        read = Duration.of(length)
        assert (read.shortest, read.longest) == (seconds, seconds)
        assert read.most_days is not None
        assert read.fewest_days <= lasted.fewest_days <= read.most_days
        assert read.timedeltas() == (dt.timedelta(seconds=seconds),) * 2
        assert Duration.of(str(read)) == read
    assert lasted.timedeltas() == (dt.timedelta(seconds=seconds),) * 2
    assert [length.total_seconds() for length in lasted.pendulum() if length is not None] == [
        seconds
    ] * 2


def test_lengths_between_two_times_of_day() -> None:
    """At least and at most, as they are written."""
    assert Duration.of("1:30:00 to 2 days 1:00:00").timedeltas() == (
        dt.timedelta(minutes=90),
        dt.timedelta(days=2, hours=1),
    )
    assert Duration.of("at least 1:30:00").timedeltas() == (dt.timedelta(minutes=90), None)
    interval = pendulum.Date(2024, 6, 3) - pendulum.Date(2024, 5, 3)
    assert Duration.of(interval).shortest == 31 * 86_400


NO_LENGTHS = ["", "3 weeks", "1:30", "at most 3 days", "3 to 1:30:00", -dt.timedelta(days=1)]


@pytest.mark.parametrize("text", [*NO_LENGTHS, 5, pendulum.duration(years=1)])
def test_what_is_no_length_is_refused(text: object) -> None:
    """A year is no length; nor is less than nothing."""
    with pytest.raises(WrongType):
        Duration.of(text)  # type: ignore[arg-type]
