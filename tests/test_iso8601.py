"""ISO 8601 intervals: what is read, what is written, what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import edtf, iso8601
from chronology.errors import IntervalError, NotExpressible
from chronology.timespan import TimeSpan


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2023-06-17", "2023-06-17/2023-06-17"),
        ("2022-35", "2022-07-01/2022-09-30"),
        ("2023-06-17/2023-06-18", "2023-06-17/2023-06-18"),
        ("2022/2023", "2022-01-01/2023-12-31"),
        ("[..2022-04-26]", "../2022-04-26"),
        ("1992/..", "1992-01-01/.."),
        ("1850~", "1849-01-01/1851-12-31"),
        ("-0043", "-0043-01-01/-0043-12-31"),
        ("Y12000", "+12000-01-01/+12000-12-31"),
        ("2023-06-24T16:00:00+04:00", "2023-06-24T16:00:00+04:00/2023-06-24T16:00:00+04:00"),
    ],
)
def test_written_are_the_outer_bounds(text: str, written: str) -> None:
    """An interval runs from the earliest to the latest bound of a span."""
    assert iso8601.format_interval(edtf.parse(text)) == written


def test_nothing_known_is_no_interval() -> None:
    """A span of which nothing is known has no interval."""
    with pytest.raises(NotExpressible, match="ISO 8601 interval: nothing is known"):
        iso8601.format_interval(TimeSpan())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2023-06-17/2023-06-18", "2023-06-17/2023-06-18"),
        ("2023-06/2024", "2023-06-01/2024-12-31"),
        ("2023-06-17/..", "2023-06-17/.."),
        ("../2023-06-17", "../2023-06-17"),
        ("2023-06-17/P2D", "2023-06-17/2023-06-18"),
        ("P2D/2023-06-18", "2023-06-17/2023-06-18"),
        ("P1M/2023-06-30", "2023-06-01/2023-06-30"),
        ("P1M/2023-02-28", "2023-02-01/2023-02-28"),
        ("2023/P1M", "2023-01-01/2024-01-30"),
        ("-0043-03-15/-0043-03-16", "-0043-03-15/-0043-03-16"),
        ("+12000-01-01/+12001-12-31", "+12000-01-01/+12001-12-31"),
        ("2024-01-31/P1M", "2024-01-31/2024-02-28"),
        ("2024-01-01/P1Y", "2024-01-01/2024-12-31"),
        ("2023-06-24T16:00:00/PT2H", "2023-06-24T16:00:00/2023-06-24T18:00:00"),
        ("PT2H/2023-06-24T01:00:00Z", "2023-06-23T23:00:00Z/2023-06-24T01:00:00Z"),
        (
            "2007-03-01T13:00:00Z/P1Y2M10DT2H30M",
            "2007-03-01T13:00:00Z/2008-05-11T15:30:00Z",
        ),
        (
            "2023-06-24T16:00:00+04:00/2023-06-24T13:00:00Z",
            "2023-06-24T12:00:00Z/2023-06-24T13:00:00Z",
        ),
    ],
)
def test_intervals_read(text: str, written: str) -> None:
    """Dates, date-times and durations give the two ends; two offsets are brought to UTC."""
    assert iso8601.format_interval(iso8601.parse_interval(text)) == written


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "an interval is written start/end"),
        ("2023-06-17", 0, "an interval is written start/end"),
        ("2023-06-17/", 0, "an interval is written start/end"),
        ("2023/2024/2025", 0, "an interval is written start/end"),
        ("2023-06-18/2023-06-17", 11, "it ends before it begins"),
        ("2023-06-17/2023-02-29", 19, "February 2023 has 28 days"),
        ("2023-06-17/Pfoo", 11, "a duration is written like P2D"),
        ("P/2023-06-17", 0, "a duration is written like P2D"),
        ("2023-06-17/PT2H", 11, "hours need a time of day beside them"),
        ("PT2H/..", 0, "a duration needs a date beside it"),
        ("2023-06-17/P99999Y", 11, "it leads out of the years 1 to 9999"),
        ("2023-W01/2024", 0, "an end is written like"),
        ("2023-06-24T16:00:00/PT0.5S", 20, "a duration is written like P2D"),
        ("2023-06-17/P1Y1Y", 11, "a duration is written like P2D"),
        ("0000-01-01/P1D", 11, "it leads out of the years 1 to 9999"),
        ("+12000-02-30/..", 0, "February 12000 has 29 days, no 30"),
        ("2023?/2024", 0, "an end is written like"),
        ("a/b", 0, "an end is written like"),
    ],
)
def test_what_is_refused(text: str, position: int, reason: str) -> None:
    """What is no interval is refused, with the place and the reason."""
    with pytest.raises(IntervalError) as raised:
        iso8601.parse_interval(text)
    assert raised.value.reason.startswith(reason)
    assert raised.value.position == position


@given(st.integers(0, 2_900_000), st.integers(0, 5_000))
def test_days_read_back(first: int, more: int) -> None:
    """The interval of a run of days reads back with the same outer bounds."""
    span = TimeSpan.days(first, first + more)
    read = iso8601.parse_interval(iso8601.format_interval(span))
    assert (read.earliest, read.latest) == (span.earliest, span.latest)


@given(st.text(max_size=30) | st.text(alphabet="0123456789-TZ:+/P.YMDWH", max_size=30))
@settings(max_examples=500)
def test_any_text_is_a_span_or_refused(text: str) -> None:
    """Any text at all gives a possible span or the one error, and nothing else."""
    try:
        read: TimeSpan | IntervalError = iso8601.parse_interval(text)
    except IntervalError as error:
        read = error
    if isinstance(read, IntervalError):
        assert 0 <= read.position <= len(text)
    else:
        assert read.is_possible
