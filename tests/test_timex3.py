"""TIMEX3: which values are read as which stretch, and that what is written reads back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import edtf, timex3
from chronology.errors import NotExpressible, TimexError, UnknownName
from chronology.timespan import DAY, TimeSpan


def outer(span: TimeSpan) -> tuple[str, str]:
    """Return the outer bounds in ISO 8601, `..` where open."""
    return str(span.earliest or ".."), str(span.latest or "..")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-04-26", "2022-04-26", "2022-04-26"),
        ("2022-04", "2022-04-01", "2022-04-30"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-Q3", "2022-07-01", "2022-09-30"),
        ("2022-H1", "2022-01-01", "2022-06-30"),
        ("2022-H2", "2022-07-01", "2022-12-31"),
        ("2022-SP", "2022-03-01", "2022-05-31"),
        ("2022-WI", "2022-12-01", "2023-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("BC0044", "-0043-01-01", "-0043-12-31"),
        ("BC0001", "0000-01-01", "0000-12-31"),
        ("BC0044-Q1", "-0043-01-01", "-0043-03-31"),
        ("BC0044-SU", "-0043-06-01", "-0043-08-31"),
        ("BC0044-03-15", "-0043-03-15", "-0043-03-15"),
        ("2022-W15", "2022-04-11", "2022-04-17"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2022-04-26T16:30:05", "2022-04-26T16:30:05", "2022-04-26T16:30:05"),
        ("2022-04-26T16:30", "2022-04-26T16:30:00", "2022-04-26T16:30:59"),
        ("2022-04-26T16", "2022-04-26T16:00:00", "2022-04-26T16:59:59"),
        ("2022-04-26T16:30:05+04:00", "2022-04-26T16:30:05", "2022-04-26T16:30:05"),
        ("XXXX-11-22", "0000-11-22", "9999-11-22"),
        ("2022-XX", "2022-01-01", "2022-12-31"),
    ],
)
def test_values(value: str, first: str, last: str) -> None:
    """A value is some time within its unit, and is written again as it was read."""
    span = timex3.parse(value)
    assert outer(span) == (first, last)
    assert timex3.format(span) == value
    assert timex3.mod(span) == ""


@pytest.mark.parametrize(
    ("value", "same"),
    [("199X", "199"), ("19XX", "19"), ("2022-04-26T16:30+0400", "2022-04-26T16:30+04:00")],
)
def test_other_spellings(value: str, same: str) -> None:
    """Some values are written in two ways; one is ours."""
    assert timex3.format(timex3.parse(value)) == same


@pytest.mark.parametrize(
    ("value", "mod", "first", "last"),
    [
        ("2022", "BEFORE", "..", "2021-12-31"),
        ("2022", "AFTER", "2023-01-01", ".."),
        ("2022", "START", "2022-01-01", "2022-12-31"),
        ("2022", "APPROX", "2021-01-01", "2023-12-31"),
        ("2022-W15", "APPROX", "2022-04-04", "2022-04-24"),
    ],
)
def test_modifiers_read(value: str, mod: str, first: str, last: str) -> None:
    """A modifier opens a side or widens, and where it has no bounds it changes nothing."""
    assert outer(timex3.parse(value, mod)) == (first, last)


def test_no_such_modifier() -> None:
    """A modifier that TIMEX3 does not have is a wrong call."""
    with pytest.raises(UnknownName):
        timex3.parse("2022", "ROUGHLY")


def test_a_time_before_our_era() -> None:
    """A time of day of a year before our era is written and read back."""
    span = edtf.parse("-0043-03-15T12:00:00")
    assert timex3.format(span) == "BC0044-03-15T12:00:00"
    assert timex3.parse("BC0044-03-15T12:00:00") == span


def test_far_years_have_no_value() -> None:
    """A year of more than four digits has no TIMEX3 value."""
    with pytest.raises(NotExpressible, match="four digits"):
        timex3.format(edtf.parse("Y12345"))


def test_a_weekend() -> None:
    """A weekend is the Saturday and the Sunday of its week."""
    assert outer(timex3.parse("2022-W15-WE")) == ("2022-04-16", "2022-04-17")


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("1850~", "1850", "APPROX"),
        ("2022-33~", "2022-Q1", "APPROX"),
        ("2022-04-26~", "2022-04-26", "APPROX"),
        ("2022-21~", "2022-SP", "APPROX"),
        ("1850?", "1850", ""),
        ("[..2022-04-26]", "2022-04-26", "ON_OR_BEFORE"),
        ("[2022-11-29..]", "2022-11-29", "ON_OR_AFTER"),
    ],
)
def test_modifiers(text: str, value: str, mod: str) -> None:
    """What a value leaves out stands in its modifier."""
    span = edtf.parse(text)
    assert (timex3.format(span), timex3.mod(span)) == (value, mod)
    assert outer(timex3.parse(value, mod)) == outer(span)


@pytest.mark.parametrize(
    ("value", "position", "reason"),
    [
        ("P2D", 0, "it names no stretch of the calendar"),
        ("PAST_REF", 0, "it names no stretch of the calendar"),
        ("R1/P1W", 0, "it names no stretch of the calendar"),
        ("2022-04-26TEV", 10, "a part of the day has no certain bounds"),
        ("2022-W60", 6, "that year has no such week"),
        ("0000-W01", 6, "that year has no such week"),
        ("2022-13", 5, "there is no month or season 13"),
        ("2022-02-29", 8, "February 2022 has 28 days"),
        ("BC0044-02-30", 10, "February -0043 has 28 days"),
        ("2022-04-26T25", 11, "there is no hour 25"),
        ("2022/2023", 0, "a value is one stretch, its year unsigned"),
        ("[2022]", 0, "a value is one stretch, its year unsigned"),
        ("", 0, "a value is written like 2022-04-26 or 2022-Q3"),
        ("-0043", 0, "a value is one stretch, its year unsigned"),
        ("yesterday", 0, "a value is written like 2022-04-26 or 2022-Q3"),
        ("2022~", 0, "a value is written like 2022-04-26 or 2022-Q3"),
        ("2022-37", 0, "a value is written like 2022-04-26 or 2022-Q3"),
        ("BC0000", 0, "a value is written like 2022-04-26 or 2022-Q3"),
    ],
)
def test_what_is_no_value(value: str, position: int, reason: str) -> None:
    """What denotes no stretch of the calendar is refused, with the place and the reason."""
    with pytest.raises(TimexError) as raised:
        timex3.parse(value)
    assert raised.value.text == value
    assert raised.value.reason.startswith(reason)
    assert raised.value.position <= len(value)
    assert raised.value.position == position


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1992/..", "a begin and an end apart"),
        ("2023-06-17/2023-06-18", "a begin and an end apart"),
        ("[2023-06-17..2023-06-19]", "no unit of the calendar"),
        ("../..", "nothing is known of it"),
    ],
)
def test_what_has_no_value(text: str, reason: str) -> None:
    """What is no single unit has no TIMEX3 value, and the error says so."""
    with pytest.raises(NotExpressible, match=reason) as raised:
        timex3.format(edtf.parse(text))
    assert "TIMEX3" in str(raised.value)


@given(st.integers(-999, 9999), st.integers(1, 12), st.sampled_from([1, 3, 6, 12, 120, 1200]))
@settings(deadline=None)
def test_written_months_read_back(year: int, month: int, count: int) -> None:
    """Whatever run of months has a value reads back as the same bounds."""
    span = TimeSpan.months(year, month, count)
    try:
        value = timex3.format(span)
    except NotExpressible:
        return
    assert outer(timex3.parse(value)) == outer(span)


@given(st.integers(-300_000, 2_932_896), st.integers(1, 10))
@settings(deadline=None)
def test_written_days_read_back(first: int, count: int) -> None:
    """Days and weeks read back as the same bounds; other runs of days have no value."""
    span = TimeSpan.days(first, first + count - 1)
    weekday = (first + 3) % 7
    if count == 1 or (count == 7 and weekday == 0):
        assert timex3.parse(timex3.format(span)) == span
    else:
        with pytest.raises(NotExpressible):
            timex3.format(span)


@given(st.text(max_size=20) | st.text(alphabet="0123456789X-TWQHSPUFAIBC:+Z/.~?[]", max_size=16))
@settings(max_examples=500, deadline=None)
def test_any_text_is_a_span_or_refused(text: str) -> None:
    """Any text at all gives a possible span or the one error, and nothing else."""
    try:
        read: TimeSpan | TimexError = timex3.parse(text, "APPROX")
    except TimexError as error:
        read = error
    if isinstance(read, TimexError):
        assert 0 <= read.position <= len(text)
    else:
        assert read.is_possible


def test_values_of_times_count_whole_units() -> None:
    """Hours that are no single hour have no value."""
    with pytest.raises(NotExpressible, match="second, minute or hour"):
        timex3.format(TimeSpan.within(0, DAY // 12, timed=True))
