"""Dates held against each other, whichever clocks they were read from."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import Slip, TimeSpan, edtf
from chronology.reconciling.bounds import begins
from chronology.reconciling.slips import Limits, joint, slip_of
from chronology.timespan.zones import zone_of

OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: quarters * 900)
SECONDS = st.integers(0, 2 * 10**9)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)).map(TimeSpan.of_date)
ZONES = st.sampled_from(
    ["", "UTC", "AoE", "America/Los_Angeles", "Asia/Baku", "Europe/Berlin", "Pacific/Kiritimati"]
)


def limits(span: TimeSpan, zone: str = "") -> Limits:
    """Return a date as a statement has it: a time of day in a zone is an instant."""
    span = span.on_clock_of(zone_of(zone)) if zone else span
    return Limits.of(begins(span), span, zone)


def dated(text: str) -> Limits:
    """Return a date, with its zone behind `@`: "2022-03-29@Asia/Baku"."""
    date, _, zone = text.partition("@")
    return limits(edtf.parse(date), zone)


def moment(seconds: int, offset: int | None) -> TimeSpan:
    """Return a moment of UTC as a clock so far ahead of UTC shows it."""
    shown = seconds + (offset or 0)
    return TimeSpan.within(shown, shown, timed=True, offset=offset)


# later, earlier, by how much, what is certain of them
TABLE = [
    # two instants
    ("2022-03-30T02:14:00Z", "2022-03-29T22:59:00Z", "by 3 h 15 min", "after"),
    ("2022-03-30T01:00:00Z", "2022-03-29T18:00:00-07:00", "by 0 min", "within"),
    ("2022-03-29T18:00:00-07:00", "2022-03-30T01:00:00Z", "by 0 min", "within"),
    ("2022-03-30T01:00:30Z", "2022-03-30T01:00:00Z", "by 30 s", "after"),
    ("2022-03-31T02:00:00Z", "2022-03-30T01:00:00+01:00", "by 1 day 2 h", "after"),
    ("2022-03-31T01:00:00Z", "2022-04-02T01:00:00Z", "by -2 days 0 h", "before"),
    ("2022-03-29T10:00:00@Europe/Berlin", "2022-03-29T08:30:00Z", "by -30 min", "before"),
    ("2022-03-29T10:00:00@Europe/Paris", "2022-03-29T09:30:00@Asia/Baku", "by 2 h 30 min", "after"),
    # over the hour that is left out in spring
    ("2022-03-27T03:30:00@Europe/Berlin", "2022-03-27T01:30:00@Europe/Berlin", "by 1 h", "after"),
    # an hour shown twice in autumn
    ("2022-10-30T02:30:00@Europe/Berlin", "2022-10-30T00:30:00Z", "by 0 min to 1 h", ""),
    # a day without a zone beside an instant
    ("2022-03-30T02:14:00Z", "2022-03-29", "by 0 to 1 day", ""),
    ("2022-03-30T12:00:00Z", "2022-03-29", "by 1 to 2 days", "after"),
    ("2022-03-30T11:59:59Z", "2022-03-29", "by 0 to 2 days", ""),
    ("2022-03-28T10:00:00Z", "2022-03-29", "by -2 to 0 days", ""),
    ("2022-03-28T09:59:59Z", "2022-03-29", "by -2 to -1 days", "before"),
    ("2022-03-29T12:00:00Z", "2022-03-29", "by 0 to 1 day", ""),
    ("2022-03-15T01:00:00Z", "2022-03", "by -17 to 14 days", "within"),
    ("2022-03-31T23:00:00Z", "2022-03", "by 0 to 31 days", ""),
    ("2022-04-01T01:00:00Z", "2022-03", "by 0 to 31 days", ""),
    ("2022-05-15", "2022-05-15T12:00:00Z", "by -1 to 0 days", ""),
    # whose zone is known
    ("2022-03-30T02:14:00Z", "2022-03-29@America/Los_Angeles", "by 0 days", "within"),
    ("2022-03-30T08:14:00Z", "2022-03-29@America/Los_Angeles", "by 1 day", "after"),
    ("2022-03-29@Asia/Baku", "2022-03-29T20:00:00Z", "by -1 days", "before"),
    ("2022-03-29@AoE", "2022-03-30T11:59:59Z", "by 0 days", ""),
    # two without
    ("2022-03-31", "2022-03-30", "by 1 day", "after"),
    ("2022-03-31@Asia/Baku", "2022-03-30@Asia/Tokyo", "by 1 day", "after"),
    ("2022-03-30", "2022-03", "by -1 to 29 days", "within"),
    ("2022-03-30T11:00:00", "2022-03-30T10:00:00", "by 0 days", "after"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "by", "certain"), TABLE)
def test_two_dates_on_one_clock(one: str, other: str, by: str, certain: str) -> None:
    """What is certain holds in every zone; between instants a slip is exact."""
    a, b = dated(one), dated(other)
    assert str(slip_of(a, b)) == by
    assert b.is_before(a) == (certain == "after")
    assert a.is_before(b) == (certain == "before")
    assert b.holds(a) == (certain == "within")


def by(until: str) -> TimeSpan:
    """Return all the time up to the end of a date."""
    end = edtf.parse(until)
    return TimeSpan.within(None, end.end_of_the_end, timed=end.timed, offset=end.offset)


@pytest.mark.parametrize(
    ("report", "deadline", "holds"),
    [
        ("2022-05-15", "2022-05-16T11:59:59Z", True),  # 23:59:59 anywhere on Earth
        ("2022-05-15", "2022-05-16T11:59:58Z", False),
        ("2022-05-15T09:59:59Z", "2022-05-15", True),
        ("2022-05-15T10:00:00Z", "2022-05-15", False),  # the 16th already in Kiritimati
        ("2022-05-15T10:00:00Z", "2022-05-15@UTC", True),
    ],
)
def test_a_deadline_is_met_only_if_it_is_in_every_zone(
    report: str,
    deadline: str,
    holds: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """A deadline is open to its begin; nobody is late, or in time, by an unknown zone."""
    date, _, zone = deadline.partition("@")
    assert limits(by(date), zone).holds(dated(report)) is holds


@given(at=SECONDS, other=SECONDS, first=OFFSETS, second=OFFSETS, beside=DAYS, zone=ZONES)
def test_law_of_two_ways_of_writing_one_moment(  # noqa: PLR0913, PLR0917 - what a law draws
    at: int, other: int, first: int, second: int, beside: TimeSpan, zone: str
) -> None:
    """A moment written on one clock or another is one, whatever it is held against."""
    one, same = (limits(moment(at, offset)) for offset in (first, second))
    assert slip_of(one, same) == Slip.exact(0, 0)
    assert one.holds(same)
    for against in (limits(moment(other, 3600)), limits(beside, zone)):
        assert slip_of(one, against) == slip_of(same, against)
        assert one.is_before(against) == same.is_before(against)
        assert against.is_before(one) == against.is_before(same)
        assert against.holds(one) == against.holds(same)
        assert one.holds(against) == same.holds(against)
        assert one.excludes(against) == same.excludes(against)


@given(at=SECONDS, day=DAYS, offset=OFFSETS)
def test_law_of_a_day_in_any_zone(at: int, day: TimeSpan, offset: int) -> None:
    """What is certain of a day without a zone beside an instant holds in every zone."""
    instant, bare = limits(moment(at, 0)), limits(day)
    there = bare._replace(ahead=offset)
    if bare.is_before(instant):
        assert there.is_before(instant)
    if instant.is_before(bare):
        assert instant.is_before(there)
    if bare.holds(instant):
        assert there.holds(instant)
    if instant.holds(bare):
        assert instant.holds(there)


@given(one=DAYS, other=DAYS, zone=ZONES)
def test_law_of_days_beside_days(one: TimeSpan, other: TimeSpan, zone: str) -> None:
    """Among days nothing changes, whatever the zones."""
    assert limits(other).is_before(limits(one, zone)) == other.definitely_before(one)
    assert limits(other).holds(limits(one, zone)) == other.contains(one)


@given(at=SECONDS, other=SECONDS, day=DAYS, zone=ZONES)
def test_law_of_slips_turned_round(at: int, other: int, day: TimeSpan, zone: str) -> None:
    """One date lies as far after another as that lies before it."""
    instant = limits(moment(at, 0))
    for against in (limits(moment(other, 7200)), limits(day, zone)):
        assert slip_of(instant, against) == -slip_of(against, instant)


def test_a_joint_slip_is_exact_only_if_all_are() -> None:
    """Of hours and days it counts days."""
    hours, more = Slip.exact(3600, 7200), Slip.exact(-60, 600)
    assert str(joint([hours, more])) == "by -1 min to 2 h"
    assert str(joint([hours, Slip.of("2 to 3 days")])) == "by 0 to 3 days"
    assert str(joint([hours, Slip.exact(None, 60)])) == "by at most 2 h"


@given(least=st.none() | st.integers(-(10**9), 10**9), most=st.none() | st.integers(0, 10**9))
def test_law_of_exact_slips_and_texts(least: int | None, most: int | None) -> None:
    """What is written of an exact slip is read as the same."""
    if least is not None and most is not None:
        most += least
    made = Slip.exact(least, most)
    assert Slip.of(str(made)) == made
    assert Slip.of(str(-made)) == -made
    assert made.seconds is None or made.timedeltas() == tuple(
        None if end is None else dt.timedelta(seconds=end) for end in made.seconds
    )
