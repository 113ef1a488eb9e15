"""Time spans: calendar arithmetic, four bounds, comparisons, clocks, and how people read them."""

import calendar
import copy
import datetime as dt
import pickle
from collections.abc import Callable
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import edtf
from chronology.errors import EdtfError, NoSuchDate, OutOfRange, WrongShape, WrongType
from chronology.timespan import (
    DAY,
    Bound,
    Duration,
    Lean,
    Qualification,
    TimeSpan,
    Unit,
    civil,
    day_number,
    days_in_month,
    earlier,
    from_columns,
    iso_offset,
    iso_year,
    later,
    narrowed,
    sort_key,
    to_columns,
    whole_unit,
    widened,
)

EPOCH = dt.date(1970, 1, 1)
day, month, months, year = TimeSpan.day, TimeSpan.months, TimeSpan.months, TimeSpan.year
from_to, since, within = TimeSpan.from_to, TimeSpan.since, TimeSpan.within

far_days = st.integers(-(10**12), 10**12)
small_bounds = st.none() | st.integers(0, 4)
FIRST, LAST = -3, 7  # the seconds of a short line that holds all small bounds, on any small clock
BOUNDS = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")
LOWER, UPPER = BOUNDS[::2], BOUNDS[1::2]


def small(offsets: st.SearchStrategy[int | None]) -> st.SearchStrategy[TimeSpan]:
    """Return spans with bounds of a few seconds, on clocks a few seconds ahead of UTC."""
    made = st.builds(
        lambda bounds, offset: TimeSpan(**dict(zip(BOUNDS, bounds, strict=True)), offset=offset),
        st.tuples(*[small_bounds] * 4),
        offsets,
    )
    return made.filter(lambda span: span.is_possible)


floating, on_clocks = small(st.none()), small(st.integers(-2, 2))
small_spans = floating | on_clocks
pairs = st.tuples(floating, floating) | st.tuples(on_clocks, on_clocks)
triples = st.tuples(floating, floating, floating) | st.tuples(on_clocks, on_clocks, on_clocks)


def readings(span: TimeSpan) -> set[tuple[int, int]]:
    """Return every (begin, end), in seconds of UTC, that a span allows on the short line."""
    moved = span.at_offset(0)
    lower = [FIRST if (bound := getattr(moved, name)) is None else bound for name in LOWER]
    upper = [LAST if (bound := getattr(moved, name)) is None else bound for name in UPPER]
    first, last = (range(low, high + 1) for low, high in zip(lower, upper, strict=True))
    return {(begin, end) for begin, end in product(first, last) if begin <= end}


def same_time(a: TimeSpan | None, b: TimeSpan | None) -> bool:
    """Say whether two spans allow the same time, on whatever clock they are read."""
    if a is None or b is None:
        return a is b
    return a.at_offset(0) == b.at_offset(0)


offsets_of_datetime = st.integers(-86_399, 86_399)
aware = st.builds(
    lambda moment, offset: moment.replace(
        microsecond=0, tzinfo=dt.timezone(dt.timedelta(seconds=offset))
    ),
    st.datetimes(min_value=dt.datetime(2, 1, 1), max_value=dt.datetime(9998, 12, 31)),  # noqa: DTZ001 - the zone follows
    offsets_of_datetime,
)
ZONES = ["Asia/Baku", "America/New_York", "Europe/Berlin", "Asia/Kathmandu", "UTC"]


def outer(span: TimeSpan) -> tuple[str, str]:
    """Return the outer bounds as ISO dates, `..` where open."""
    return str(span.earliest or ".."), str(span.latest or "..")


def four(span: TimeSpan) -> tuple[str, ...]:
    """Return all four bounds as ISO dates, `..` where open."""
    return (*outer(span.begin), *outer(span.end))


# The calendar -------------------------------------------------------------------------------


@given(st.dates())
def test_days_agree_with_datetime(date: dt.date) -> None:
    """Wherever `datetime` reaches, days are counted as it counts them."""
    number = day_number(date.year, date.month, date.day)
    assert number == (date - EPOCH).days
    assert civil(number) == (date.year, date.month, date.day)


@given(far_days)
def test_days_and_dates_are_inverse_in_any_year(number: int) -> None:
    """A day number gives a date that gives the day number, however far away."""
    assert day_number(*civil(number)) == number


@given(far_days)
def test_the_next_day_is_the_next_date(number: int) -> None:
    """The next day number is the next day of the month, or the first of the next month."""
    year_, month_, day_ = civil(number)
    if day_ < days_in_month(year_, month_):
        expected = (year_, month_, day_ + 1)
    else:
        expected = (year_ + month_ // 12, month_ % 12 + 1, 1)
    assert civil(number + 1) == expected


@pytest.mark.parametrize(
    ("date", "number"),
    [
        ((1970, 1, 1), 0),
        ((1969, 12, 31), -1),
        ((2000, 2, 29), 11016),
        ((0, 3, 1), -719468),
        ((-43, 3, 15), -735160),
        ((-4713, 11, 24), -2440588),
        ((10000, 1, 1), 2932897),
    ],
)
def test_known_day_numbers(date: tuple[int, int, int], number: int) -> None:
    """Days beyond `datetime` are where astronomers count them (Julian day 0: 4714 BCE)."""
    assert day_number(*date) == number
    assert civil(number) == date


@pytest.mark.parametrize(
    ("year_", "length"),
    [(2023, 28), (2024, 29), (1900, 28), (2000, 29), (0, 29), (-4, 29), (-100, 28), (10000, 29)],
)
def test_leap_years(year_: int, length: int) -> None:
    """February is long in every fourth year, but for centuries that 400 does not divide."""
    assert days_in_month(year_, 2) == length


@given(st.integers(-5000, 15000), st.integers(1, 12))
def test_whole_units_are_recognised(year_: int, month_: int) -> None:
    """Bounds that are exactly a month, quarter, half or year are known as one, others are not."""
    lengths = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
    for unit, count in lengths.items():
        span = months(year_, month_, count)
        found = whole_unit(span.begin_of_the_begin or 0, span.end_of_the_end or 0)
        begins_there = (month_ - 1) % count == 0
        assert found == ((unit, year_, month_, 1) if begins_there else None)


# Constructors -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "bounds"),
    [
        (day(2023, 6, 17), ("2023-06-17",) * 4),
        (day(-43, 3, 15), ("-0043-03-15",) * 4),
        (month(2023, 4), ("2023-04-01", "2023-04-30") * 2),
        (months(2022, 7, 3), ("2022-07-01", "2022-09-30") * 2),
        (months(2022, 11, 4), ("2022-11-01", "2023-02-28") * 2),
        (year(2024), ("2024-01-01", "2024-12-31") * 2),
        (year(0), ("0000-01-01", "0000-12-31") * 2),
        (year(170000002), ("170000002-01-01", "170000002-12-31") * 2),
        (TimeSpan.days(0, 1), ("1970-01-01", "1970-01-02") * 2),
        (TimeSpan.of_date(dt.date(2023, 6, 17)), ("2023-06-17",) * 4),
        (
            from_to(day(2023, 6, 17), day(2023, 6, 18)),
            ("2023-06-17", "2023-06-17", "2023-06-18", "2023-06-18"),
        ),
        (
            from_to(month(2023, 4), year(2024)),
            ("2023-04-01", "2023-04-30", "2024-01-01", "2024-12-31"),
        ),
        (since(year(1992)), ("1992-01-01", "1992-12-31", "..", "..")),
        (from_to(TimeSpan(), year(1992)), ("..", "..", "1992-01-01", "1992-12-31")),
        (TimeSpan(), ("..",) * 4),
    ],
    ids=str,
)
def test_bounds_of_each_constructor(span: TimeSpan, bounds: tuple[str, ...]) -> None:
    """Each constructor sets the four bounds that its name says."""
    assert four(span) == bounds


def test_a_day_has_all_its_seconds() -> None:
    """A day runs from its second 00:00:00 to its second 23:59:59."""
    span = day(1970, 1, 2)
    assert (span.begin_of_the_begin, span.end_of_the_end) == (DAY, 2 * DAY - 1)


def test_a_datetime_is_one_second() -> None:
    """A `datetime` gives its second, and the time of day is kept."""
    span = TimeSpan.of_date(dt.datetime(2023, 6, 24, 16, 30, 5))  # noqa: DTZ001 - bounds are civil
    assert span.begin_of_the_begin == span.end_of_the_end
    assert span.timed
    assert outer(span) == ("2023-06-24T16:30:05", "2023-06-24T16:30:05")


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: day(2022, 11, 31), "November 2022 has 30 days, no 31"),
        (lambda: day(2023, 2, 29), "February 2023 has 28 days, no 29"),
        (lambda: day(2023, 2, 0), "February 2023 has 28 days, no 0"),
        (lambda: day(2023, 13, 1), "there is no month 13"),
        (lambda: month(2023, 0), "there is no month 0"),
    ],
    ids=["november-31", "february-29", "day-0", "month-13", "month-0"],
)
def test_no_date_is_made_of_what_the_calendar_lacks(
    call: Callable[[], TimeSpan], words: str
) -> None:
    """A day or month that does not exist is refused, never moved on to the next month."""
    with pytest.raises(NoSuchDate) as raised:
        call()
    assert str(raised.value) == words


# Bounds as people see them -------------------------------------------------------------------


@given(st.datetimes())
def test_a_bound_is_the_datetime_it_stands_for(moment: dt.datetime) -> None:
    """A bound turns into `datetime` and pendulum, and writes ISO 8601 as they do."""
    moment = moment.replace(microsecond=0)
    bound = TimeSpan.of_date(moment).earliest
    assert bound is not None
    assert bound.datetime() == moment
    assert bound.date() == moment.date()
    assert str(bound) == moment.isoformat()
    assert bound.parts == moment.timetuple()[:6]


def test_a_bound_as_pendulum() -> None:
    """Pendulum's date-time has the same parts, and no zone."""
    bound = Bound(seconds=20 * DAY + 3661, timed=True)
    made = bound.pendulum()
    assert made == pendulum.naive(1970, 1, 21, 1, 1, 1)
    assert made.tzinfo is None


@given(aware)
def test_an_offset_is_kept(moment: dt.datetime) -> None:
    """A `datetime` with a zone gives its clock and its offset, and a bound gives it back."""
    span = TimeSpan.of_date(moment)
    ahead = moment.utcoffset()
    assert ahead is not None
    assert span.offset == ahead.total_seconds()
    assert span.earliest is not None
    made = span.earliest.datetime()
    assert (made, made.utcoffset()) == (moment, ahead)
    assert made.replace(tzinfo=None) == moment.replace(tzinfo=None)
    assert span.earliest.date() == moment.date()
    assert str(span.earliest) == moment.replace(tzinfo=None).isoformat()


@pytest.mark.parametrize(
    ("date", "written", "offset"),
    [
        (pendulum.date(2023, 6, 17), "2023-06-17", None),
        (pendulum.datetime(2023, 6, 24, 16, tz="Asia/Baku"), "2023-06-24T16:00:00", 14_400),
        (pendulum.datetime(2023, 6, 24, 16), "2023-06-24T16:00:00", 0),
        (pendulum.datetime(2023, 1, 24, 16, tz="America/New_York"), "2023-01-24T16:00:00", -18_000),
        (pendulum.naive(2023, 6, 24, 16), "2023-06-24T16:00:00", None),
    ],
)
def test_a_pendulum_date_is_a_date(date: dt.date, written: str, offset: int | None) -> None:
    """Pendulum's dates and date-times are read as the standard library's, offset and all."""
    span = TimeSpan.of_date(date)
    assert outer(span) == (written, written)
    assert (span.offset, span.timed) == (offset, isinstance(date, dt.datetime))


@given(aware)
def test_a_bound_as_pendulum_keeps_the_offset(moment: dt.datetime) -> None:
    """Pendulum's date-time of a bound with an offset is the same instant on the same clock."""
    bound = TimeSpan.of_date(moment).earliest
    assert bound is not None
    made = bound.pendulum()
    assert made == moment
    assert made.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (None, ""),
        (0, "Z"),
        (14_400, "+04:00"),
        (-12_600, "-03:30"),
        (-1_800, "-00:30"),
        (50_400, "+14:00"),
    ],
)
def test_offsets_as_iso_writes_them(seconds: int | None, written: str) -> None:
    """An offset has hours and minutes; none is empty, and that of UTC is `Z`."""
    assert iso_offset(seconds) == written


@pytest.mark.parametrize("year_", [1, 9999])
def test_the_first_and_last_year_in_range(year_: int) -> None:
    """`datetime` and pendulum reach from the first day of year 1 to the last of 9999."""
    span = year(year_)
    for bound, date in (
        (span.earliest, dt.date(year_, 1, 1)),
        (span.latest, dt.date(year_, 12, 31)),
    ):
        assert bound is not None
        assert bound.date() == bound.datetime().date() == bound.pendulum().date() == date


@pytest.mark.parametrize("year_", [-43, 0, 10000, 170000002, 10**99])
@pytest.mark.parametrize("convert", [Bound.date, Bound.datetime, Bound.pendulum])
def test_out_of_range(year_: int, convert: Callable[[Bound], object]) -> None:
    """Where `datetime` and pendulum do not reach, the year and the target are named."""
    bound = year(year_).earliest
    assert bound is not None
    with pytest.raises(OutOfRange) as raised:
        convert(bound)
    assert raised.value.year == year_
    assert str(raised.value).startswith(f"the year {year_} is outside the range of ")


@pytest.mark.parametrize(
    ("year_", "written"),
    [
        (2023, "2023"),
        (5, "0005"),
        (0, "0000"),
        (-43, "-0043"),
        (9999, "9999"),
        (12000, "12000"),
        (-12000, "-12000"),
    ],
)
def test_years_as_iso_writes_them(year_: int, written: str) -> None:
    """A year has four digits or as many as it needs, and a sign if it is negative."""
    assert iso_year(year_) == written


def test_bounds_are_ordered_and_do_not_compare_by_precision() -> None:
    """Bounds sort by second; whether the time of day was given makes no difference."""
    assert Bound(seconds=1) < Bound(seconds=2)
    assert Bound(seconds=1, timed=True) == Bound(seconds=1)
    assert (Bound(seconds=-1).day, Bound(seconds=0).day) == (-1, 0)


# Words --------------------------------------------------------------------------------------

AT_FOUR = within(1687622400, 1687622400, timed=True)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (day(2023, 6, 17), "17 June 2023"),
        (month(2023, 4), "April 2023"),
        (months(2022, 1, 3), "Q1 2022"),
        (months(2022, 7, 3), "Q3 2022"),
        (months(2022, 10, 3), "Q4 2022"),
        (months(2022, 1, 6), "H1 2022"),
        (months(2022, 7, 6), "H2 2022"),
        (year(1992), "1992"),
        (year(170000002), "170000002"),
        (year(0), "1 BCE"),
        (day(-43, 3, 15), "15 March 44 BCE"),
        (year(44), "44 CE"),
        # Some time between two days that are no unit
        (TimeSpan.days(19525, 19526), "17 or 18 June 2023"),
        (TimeSpan.days(19508, 19509), "31 May or 1 June 2023"),
        (TimeSpan.days(19525, 19527), "between 17 and 19 June 2023"),
        (TimeSpan.days(19357, 19358), "31 December 2022 or 1 January 2023"),
        (TimeSpan.days(19359, 19538), "between 2 January and 30 June 2023"),
        (months(2023, 4, 2), "April or May 2023"),
        (months(2022, 12, 2), "December 2022 or January 2023"),
        (months(2022, 2, 3), "between February and April 2022"),
        (months(2022, 11, 4), "between November 2022 and February 2023"),
        (months(2022, 1, 24), "2022 or 2023"),
        (months(2022, 1, 36), "between 2022 and 2024"),
        (months(1970, 1, 120), "the 1970s"),
        (months(-1, 1, 24), "2 or 1 BCE"),
        (months(0, 1, 24), "1 BCE or 1 CE"),
        (months(-43, 1, 36), "between 44 and 42 BCE"),
        # Extents
        (from_to(day(2023, 6, 17), day(2023, 6, 18)), "17–18 June 2023"),
        (from_to(day(2023, 6, 17), day(2023, 7, 17)), "17 June – 17 July 2023"),
        (from_to(day(2022, 12, 28), day(2023, 1, 4)), "28 December 2022 – 4 January 2023"),
        (from_to(day(2022, 6, 17), day(2023, 6, 17)), "17 June 2022 – 17 June 2023"),
        (from_to(month(2023, 4), month(2023, 5)), "April–May 2023"),
        (from_to(month(2022, 11), month(2023, 2)), "November 2022 – February 2023"),
        (from_to(months(2022, 1, 3), months(2022, 4, 3)), "Q1–Q2 2022"),
        (from_to(year(2019), year(2021)), "2019–2021"),
        (from_to(year(-43), year(-39)), "44–40 BCE"),
        (from_to(year(-9), year(5)), "10 BCE – 5 CE"),
        (from_to(month(-43, 3), month(-42, 5)), "March 44 BCE – May 43 BCE"),
        (from_to(months(2022, 1, 6), months(2022, 7, 3)), "from H1 2022 to Q3 2022"),
        (from_to(day(2022, 6, 17), year(2023)), "from 17 June 2022 to 2023"),
        # Open bounds
        (within(None, day(2022, 4, 26).end_of_the_end), "by 26 April 2022"),
        (within(day(2022, 11, 29).begin_of_the_begin, None), "29 November 2022 or later"),
        (TimeSpan(), "date unknown"),
        (since(year(1992)), "since 1992"),
        (since(day(2023, 6, 17)), "since 17 June 2023"),
        (since(within(None, day(2022, 4, 26).end_of_the_end)), "begun by 26 April 2022"),
        (
            since(within(day(2022, 4, 26).begin_of_the_begin, None)),
            "26 April 2022 or later",
        ),
        (from_to(TimeSpan(), year(2020)), "until 2020"),
        (from_to(TimeSpan(), within(None, year(2020).end_of_the_end)), "ended by 31 December 2020"),
        (
            from_to(TimeSpan(), within(year(2020).begin_of_the_begin, None)),
            "ended 2020 or later",
        ),
        (
            from_to(
                within(None, day(2022, 11, 29).end_of_the_end),
                within(day(2022, 11, 29).begin_of_the_begin, None),
            ),
            "a time including 29 November 2022",
        ),
        # Times of day
        (AT_FOUR, "24 June 2023 16:00"),
        (TimeSpan.of_date(dt.datetime(2023, 6, 24, 0, 0, 7)), "24 June 2023 00:00:07"),  # noqa: DTZ001 - civil
        (
            within(1687622400, 1687629600, timed=True),
            "24 June 2023 between 16:00 and 18:00",
        ),
        (within(None, 1687622400, timed=True), "by 24 June 2023 16:00"),
        (since(AT_FOUR), "since 24 June 2023 16:00"),
        # How sure
        (attrs.evolve(year(2020), qualification=Qualification.UNCERTAIN), "2020 (uncertain)"),
        (
            attrs.evolve(
                within(*widened(0, 31 * DAY - 1)), qualification=Qualification.APPROXIMATE
            ),
            "c. January 1970",
        ),
        (
            attrs.evolve(TimeSpan.days(-1, 1), qualification=Qualification.BOTH),
            "c. 1 January 1970 (uncertain)",
        ),
        (
            attrs.evolve(since(year(2020)), qualification=Qualification.APPROXIMATE),
            "since 2020 (approximate)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_spans_in_words(span: TimeSpan, words: str) -> None:
    """A span reads as people write it."""
    assert str(span) == words


def test_different_bounds_read_differently() -> None:
    """Begun by a day, ended by it, and happened by it are three things.

    Begun after a day is happened after it: whatever begins after a day ends after it.
    """
    by = within(None, day(2022, 4, 26).end_of_the_end)
    after = within(day(2022, 4, 26).begin_of_the_begin, None)
    spans = [by, since(by), from_to(TimeSpan(), by), after, from_to(TimeSpan(), after)]
    assert len({str(span) for span in spans}) == len(spans)
    assert str(since(after)) == str(after)


# Comparisons --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "definitely", "possibly"),
    [
        (day(2023, 6, 17), day(2023, 6, 18), True, True),
        (day(2023, 6, 17), day(2023, 6, 17), False, True),
        (day(2023, 6, 18), day(2023, 6, 17), False, False),
        (day(2023, 6, 18), month(2023, 6), False, True),
        (year(2022), months(2022, 1, 3), False, True),
        (within(None, 0), within(1, None), True, True),
        (within(1, None), within(None, 0), False, False),
        (TimeSpan(), year(2022), False, True),
        (since(year(1992)), year(1991), False, False),
        (since(year(1992)), year(1993), False, True),
        (since(year(1992)), from_to(TimeSpan(), year(1990)), False, False),
    ],
    ids=str,
)
def test_before(first: TimeSpan, second: TimeSpan, *, definitely: bool, possibly: bool) -> None:
    """What ended before another began in every reading, in some, or in none."""
    assert first.definitely_before(second) is definitely
    assert first.possibly_before(second) is possibly


@given(pairs)
@settings(max_examples=300)
def test_before_is_what_the_readings_say(two: tuple[TimeSpan, TimeSpan]) -> None:
    """`possibly_before` and `definitely_before` are decided reading by reading."""
    a, b = two
    ended, begun = [end for _, end in readings(a)], [begin for begin, _ in readings(b)]
    assert a.possibly_before(b) == (min(ended) < max(begun))
    bounded = a.end_of_the_end is not None and b.begin_of_the_begin is not None
    assert a.definitely_before(b) == (bounded and max(ended) < min(begun))


@given(pairs)
@settings(max_examples=300)
def test_contains_is_what_the_readings_say(two: tuple[TimeSpan, TimeSpan]) -> None:
    """A span contains another iff every reading of the other is one of its own."""
    a, b = two
    assert a.contains(b) == (readings(b) <= readings(a))
    assert a.contains(a)


@given(pairs)
@settings(max_examples=300)
def test_the_intersection_has_the_common_readings(two: tuple[TimeSpan, TimeSpan]) -> None:
    """What both allow is in the intersection, nothing else is, and it lies in both."""
    a, b = two
    both = a.intersection(b)
    assert (readings(both) if both else set()) == readings(a) & readings(b)
    if both:
        assert a.contains(both)
        assert b.contains(both)


@given(triples)
def test_the_hull_is_the_narrowest_that_contains_both(
    three: tuple[TimeSpan, TimeSpan, TimeSpan],
) -> None:
    """The hull contains both, and whatever contains both bound by bound contains the hull."""
    a, b, c = three
    hull = a.hull(b)
    assert hull.contains(a)
    assert hull.contains(b)
    if same_time(a.intersection(c), a) and same_time(b.intersection(c), b):
        assert same_time(hull.intersection(c), hull)


@given(triples)
def test_hull_and_intersection_do_not_depend_on_order(
    three: tuple[TimeSpan, TimeSpan, TimeSpan],
) -> None:
    """Hull and intersection commute, associate, and of a span with itself are the span."""
    a, b, c = three
    assert a.hull(b) == b.hull(a)
    assert a.hull(b).hull(c) == a.hull(b.hull(c))
    assert a.hull(a) == a == a.intersection(a)
    assert a.intersection(b) == b.intersection(a)
    left, right = a.intersection(b), b.intersection(c)
    assert (left and left.intersection(c)) == (right and a.intersection(right))


@given(small_spans, small_spans)
def test_hull_and_intersection_commute_also_where_one_floats(a: TimeSpan, b: TimeSpan) -> None:
    """The order of two spans makes no difference, also if only one has a known clock."""
    assert a.hull(b) == b.hull(a)
    assert a.intersection(b) == b.intersection(a)


wider = st.tuples(st.sampled_from(BOUNDS), st.none() | st.integers(1, 3))


def widen(span: TimeSpan, by: tuple[str, int | None]) -> TimeSpan:
    """Return a span with one bound further out by so much, or open."""
    name, much = by
    bound = getattr(span, name)
    changed: dict[str, Any] = {name: None}
    if bound is not None and much is not None:
        changed[name] = bound - much if name in LOWER else bound + much
    return attrs.evolve(span, **changed)


@given(pairs, wider)
@settings(max_examples=300)
def test_knowing_less_never_decides_more(
    two: tuple[TimeSpan, TimeSpan], by: tuple[str, int | None]
) -> None:
    """Widening a bound makes nothing certain and nothing that was possible impossible."""
    a, b = two
    wide = widen(a, by)
    assert wide.contains(a)
    assert a.definitely_before(b) or not wide.definitely_before(b)
    assert b.definitely_before(a) or not b.definitely_before(wide)
    assert wide.possibly_before(b) or not a.possibly_before(b)
    assert b.possibly_before(wide) or not b.possibly_before(a)
    assert a.relations(b) <= wide.relations(b)
    assert b.relations(a) <= b.relations(wide)


# Leaning ------------------------------------------------------------------------------------

OPPOSITE = {Lean.BEFORE: Lean.AFTER, Lean.AFTER: Lean.BEFORE, Lean.NEITHER: Lean.NEITHER}


@given(small_spans, small_spans)
@settings(max_examples=300)
def test_leaning_is_seen_alike_from_both_sides(a: TimeSpan, b: TimeSpan) -> None:
    """If one leans before another, the other leans after it; what is certain leans that way."""
    assert a.lean(b) is OPPOSITE[b.lean(a)]
    assert a.lean(a) is Lean.NEITHER
    if a.definitely_before(b):
        assert a.lean(b) is Lean.BEFORE


@pytest.mark.parametrize(
    ("first", "second", "lean"),
    [
        # Neither outer bound is later, and one is earlier
        ("2022", "2023", Lean.BEFORE),
        ("2022-01", "2022", Lean.BEFORE),
        ("2022", "2022-12", Lean.BEFORE),
        ("2022-01/2022-06", "2022-03/2022-09", Lean.BEFORE),
        ("[..2022-04]", "[..2022-05]", Lean.BEFORE),
        ("[2022-04..]", "[2022-05..]", Lean.BEFORE),
        ("[..2022]", "[2021..]", Lean.BEFORE),
        # One lies inside the other: the middles decide
        ("2022-03", "2022", Lean.BEFORE),
        ("2022-10", "2022", Lean.AFTER),
        ("2022-06-30", "[2022-06-29..2022-07-01]", Lean.NEITHER),
        # An open bound puts the middle on its side of everything
        ("[..2022]", "2021", Lean.BEFORE),
        ("[2020..]", "2021", Lean.AFTER),
        ("1992/..", "2500", Lean.AFTER),
        ("../1992", "-0500", Lean.BEFORE),
        # Two open bounds, and two equal spans, lean nowhere
        ("../..", "2022", Lean.NEITHER),
        ("2022", "2022", Lean.NEITHER),
        ("2022", "2022-01/2022-12", Lean.NEITHER),
        ("[..2022]", "[..2022]", Lean.NEITHER),
        # Instants, not clocks
        ("2023-06-24T16:00:00+04:00", "2023-06-24T13:00:00Z", Lean.BEFORE),
        ("2023-06-24T16:00:00+04:00", "2023-06-24T12:00:00Z", Lean.NEITHER),
    ],
)
def test_which_way_a_pair_leans(first: str, second: str, lean: Lean) -> None:
    """The outer bounds decide, or the middles where one span lies inside the other."""
    a, b = edtf.parse(first), edtf.parse(second)
    assert a.lean(b) is lean
    assert b.lean(a) is OPPOSITE[lean]


# Clocks -------------------------------------------------------------------------------------


@given(on_clocks, on_clocks, st.integers(-50_000, 50_000))
def test_another_clock_shows_the_same_time(a: TimeSpan, b: TimeSpan, offset: int) -> None:
    """On a clock with another offset a span stands the same to every other, and comes back."""
    moved = a.at_offset(offset)
    assert moved.offset == offset
    assert moved.at_offset(a.offset or 0) == a
    assert moved.definitely_before(b) == a.definitely_before(b)
    assert moved.possibly_before(b) == a.possibly_before(b)
    assert moved.relations(b) == a.relations(b)
    assert moved.lean(b) is a.lean(b)
    assert moved.contains(b) == a.contains(b)
    assert moved.duration.shortest == a.duration.shortest
    assert moved.duration.longest == a.duration.longest


@given(aware, st.integers(-1439, 1439))
def test_another_clock_keeps_the_instant(moment: dt.datetime, minutes: int) -> None:
    """What a moved clock shows is the instant that `datetime` names."""
    bound = TimeSpan.of_date(moment).at_offset(minutes * 60).earliest
    assert bound is not None
    assert bound.datetime() == moment
    assert bound.datetime().utcoffset() == dt.timedelta(minutes=minutes)


@given(aware, aware)
def test_two_moments_compare_by_instant(one: dt.datetime, other: dt.datetime) -> None:
    """Of two moments with offsets the earlier is the one that came first, whatever clocks show."""
    a, b = TimeSpan.of_date(one), TimeSpan.of_date(other)
    assert a.definitely_before(b) == a.possibly_before(b) == (one < other)
    assert a.contains(b) == (one == other)
    assert (a.intersection(b) is not None) == (one == other)
    assert a.lean(b) is (
        Lean.BEFORE if one < other else Lean.AFTER if one > other else Lean.NEITHER
    )


@given(aware, st.sampled_from(ZONES))
def test_a_zone_shows_what_datetime_says(moment: dt.datetime, name: str) -> None:
    """A moment on the clock of a zone is the civil time that `datetime` gives there."""
    zone = ZoneInfo(name)
    span = TimeSpan.of_date(moment).in_zone(zone)
    assert span == TimeSpan.of_date(moment.astimezone(zone).replace(tzinfo=None))
    assert (span.offset, span.timed) == (None, True)


@pytest.mark.parametrize(
    "span",
    [year(2022), since(year(1992)), TimeSpan.of_date(dt.datetime(2023, 6, 24, 16))],  # noqa: DTZ001 - floats
)
def test_what_floats_stays(span: TimeSpan) -> None:
    """A date, or a time without an offset, is the same on every clock."""
    assert span.at_offset(14_400) is span
    assert span.in_zone(ZoneInfo("Asia/Baku")) is span


def test_where_zones_have_no_rules_the_clock_is_that_of_utc() -> None:
    """Outside the years 2 to 9998 a moment is shown as UTC."""
    moment = edtf.parse("-0044-03-15T12:00:00+01:00")
    assert str(moment.in_zone(ZoneInfo("Asia/Baku")).earliest) == "-0044-03-15T11:00:00"


def test_from_one_clock_to_another() -> None:
    """A meeting that began on one clock and ended on another is told on UTC."""
    begin, end = (
        edtf.parse(text) for text in ("2023-06-24T16:00:00+04:00", "2023-06-24T14:00:00+01:00")
    )
    meeting = from_to(begin, end)
    assert (meeting.offset, meeting.timed) == (0, True)
    assert outer(meeting) == ("2023-06-24T12:00:00", "2023-06-24T13:00:00")
    assert meeting.duration.shortest == meeting.duration.longest == 3600
    assert from_to(begin, edtf.parse("2023-06-24T17:00:00+04:00")).offset == 14_400


# How long -----------------------------------------------------------------------------------

POINTS = [0, 1, DAY - 1, DAY, DAY + 5, 2 * DAY - 1, 2 * DAY, 3 * DAY - 1]
days_apart = st.builds(
    lambda bounds: TimeSpan(**dict(zip(BOUNDS, bounds, strict=True))),
    st.tuples(*[st.none() | st.sampled_from(POINTS)] * 4),
).filter(lambda span: span.is_possible)


@given(days_apart)
@settings(max_examples=300)
def test_duration_is_what_the_readings_say(span: TimeSpan) -> None:
    """The shortest and longest duration, in seconds and days, are those of some reading."""
    lower = [POINTS[0] if (bound := getattr(span, name)) is None else bound for name in LOWER]
    upper = [POINTS[-1] if (bound := getattr(span, name)) is None else bound for name in UPPER]
    extents = [
        (begin, end)
        for begin, end in product(POINTS, POINTS)
        if begin <= end and lower[0] <= begin <= upper[0] and lower[1] <= end <= upper[1]
    ]
    seconds = [end - begin for begin, end in extents]
    touched = [end // DAY - begin // DAY + 1 for begin, end in extents]
    is_open = span.begin_of_the_begin is None or span.end_of_the_end is None
    assert span.duration == Duration(
        shortest=min(seconds),
        longest=None if is_open else max(seconds),
        fewest_days=min(touched),
        most_days=None if is_open else max(touched),
        timed=False,
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-06-17", "1 day"),
        ("2023-06-17/2023-06-18", "2 days"),
        ("2023-06", "1 to 30 days"),
        ("2023-06/2023-07", "2 to 61 days"),
        ("2004/2004-06", "1 to 182 days"),
        ("1992/..", "at least 1 day"),
        ("..2004-06-01/2004-06-20..", "at least 20 days"),
        ("{2021,2023}", "367 to 1095 days"),
        ("[2023-06-17,2023-06-19]", "1 to 3 days"),
        ("2023-06-24T16:00:00", "0:00:00"),
    ],
)
def test_durations_in_words(text: str, words: str) -> None:
    """A duration is told in calendar days touched, or by the clock where the time is known."""
    assert str(edtf.parse(text).duration) == words


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        ((0, 0), (7200, 7200), "2:00:00"),
        ((0, 60), (3600, 3661), "0:59:00 to 1:01:01"),
        ((0, 0), (DAY + 5, DAY + 5), "1 day 0:00:05"),
        ((0, 0), (5, 2 * DAY), "0:00:05 to 2 days 0:00:00"),
        ((0, 0), (7200, None), "at least 2:00:00"),
    ],
)
def test_hours_in_words(begin: tuple[int, int], end: tuple[int, int | None], words: str) -> None:
    """Where times of day are known, a duration is told by the clock."""
    assert str(from_to(within(*begin, timed=True), within(*end, timed=True)).duration) == words


@given(small_spans)
def test_a_point_within_covers_every_reading(span: TimeSpan) -> None:
    """Some time within a span lies between its outer bounds; what is no extent is itself."""
    point = span.some_time_within
    assert not point.is_extent
    assert (point.begin_of_the_begin, point.end_of_the_end) == (
        span.begin_of_the_begin,
        span.end_of_the_end,
    )
    assert point.some_time_within is point
    assert (point is span) == (not span.is_extent)


@given(small_spans)
def test_begin_and_end_make_the_span_again(span: TimeSpan) -> None:
    """From its begin to its end is the span itself, with all that is known of it."""
    written = attrs.evolve(span, qualification=Qualification.UNCERTAIN, written="as written")
    assert from_to(span.begin, span.end) == span
    if not span.is_extent:
        assert from_to(written.begin, written.end) == written
        assert written.some_time_within == written


def test_how_sure_it_is_survives_being_read_as_a_point() -> None:
    """An uncertain extent is an uncertain point, but no longer written as it was."""
    extent = attrs.evolve(
        from_to(year(2019), year(2021)),
        qualification=Qualification.UNCERTAIN,
        written="2019?/2021",
    )
    point = extent.some_time_within
    assert (point.qualification, point.written) == (Qualification.UNCERTAIN, "")


@given(
    st.builds(
        TimeSpan,
        begin_of_the_begin=small_bounds,
        end_of_the_begin=small_bounds,
        begin_of_the_end=small_bounds,
        end_of_the_end=small_bounds,
    )
)
def test_a_span_is_possible_iff_it_has_a_reading(span: TimeSpan) -> None:
    """Bounds that leave no reading are known as impossible."""
    assert span.is_possible == bool(readings(span))


def test_spans_have_no_order_of_their_own() -> None:
    """Of two uncertain dates `<` is not defined; there is no silent answer."""
    with pytest.raises(TypeError):
        _ = year(2022) < year(2023)


def test_knowing_nothing() -> None:
    """Only a span with four open bounds is unknown, and it contains every other."""
    assert TimeSpan().is_unknown
    assert not since(year(1992)).is_unknown
    assert TimeSpan().contains(year(2022))
    assert not year(2022).contains(TimeSpan())


@pytest.mark.parametrize(
    ("pick", "a", "b", "picked"),
    [
        (later, 1, 2, 2),
        (later, None, 2, 2),
        (later, 1, None, 1),
        (later, None, None, None),
        (earlier, 1, 2, 1),
        (earlier, None, 2, 2),
        (earlier, 1, None, 1),
        (earlier, None, None, None),
    ],
)
def test_an_open_bound_gives_way(
    pick: Callable[[int | None, int | None], int | None],
    a: int | None,
    b: int | None,
    picked: int | None,
) -> None:
    """Of two bounds on the same side the tighter one holds."""
    assert pick(a, b) == picked


# Sorting ------------------------------------------------------------------------------------


def test_open_bounds_sort_where_the_known_ones_are() -> None:
    """What happened by a day stands at that day, and what is unknown stands last."""
    in_order = [
        since(year(1992)),
        day(2022, 4, 25),
        within(None, day(2022, 4, 26).begin_of_the_begin),
        day(2022, 4, 26),
        within(None, day(2022, 4, 26).end_of_the_end),
        within(day(2022, 4, 27).begin_of_the_begin, None),
        month(2022, 5),
        TimeSpan(),
    ]
    keys = [span.sort_key for span in in_order]
    assert keys == sorted(set(keys))


def test_what_includes_a_day_sorts_with_the_day() -> None:
    """Of a visit of which one day in the middle is known, that day is the place."""
    the_day = day(2022, 11, 29)
    visit = from_to(within(None, the_day.end_of_the_end), within(the_day.begin_of_the_begin, None))
    assert visit.sort_key == the_day.sort_key


@given(floating)
def test_the_sort_key_never_runs_backwards(span: TimeSpan) -> None:
    """The first part of the key is no later than the second; closed bounds are taken as is."""
    first, last = span.sort_key
    assert first <= last
    if span.begin_of_the_begin is not None and span.end_of_the_end is not None:
        assert (first, last) == (span.begin_of_the_begin, span.end_of_the_end)
    assert span.sort_key == sort_key(*attrs.astuple(span)[:4])


@given(floating, floating)
def test_what_is_certainly_earlier_sorts_first(a: TimeSpan, b: TimeSpan) -> None:
    """A span that ended before another began sorts before it."""
    if a.definitely_before(b):
        assert a.sort_key < b.sort_key


def test_moments_on_different_clocks_sort_by_instant() -> None:
    """Of two moments with offsets the one that came first sorts first, whatever clocks show."""
    noon, one = (edtf.parse(text) for text in ("2023-06-24T16:00:00+04:00", "2023-06-24T13:00:00Z"))
    assert noon.definitely_before(one)
    assert noon.sort_key < one.sort_key


# Approximate dates ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (day(2023, 6, 17), ("2023-06-16", "2023-06-18")),
        (month(2023, 1), ("2022-12-01", "2023-02-28")),
        (months(2022, 1, 3), ("2021-10-01", "2022-06-30")),
        (year(2020), ("2019-01-01", "2021-12-31")),
        (year(0), ("-0001-01-01", "0001-12-31")),
    ],
    ids=str,
)
def test_approximate_dates_widen_by_their_own_length(
    span: TimeSpan, expected: tuple[str, str]
) -> None:
    """An approximate day widens by a day on each side, a month by a month, a year by a year."""
    bounds = widened(span.begin_of_the_begin or 0, span.end_of_the_end or 0)
    assert outer(within(*bounds)) == expected


@given(far_days, st.integers(1, 28))
def test_what_was_widened_can_be_narrowed_again(first: int, count: int) -> None:
    """Narrowing undoes widening, for any run of days shorter than every month but February."""
    bounds = first * DAY, (first + count) * DAY - 1
    assert narrowed(*widened(*bounds)) == bounds


@given(far_days, st.integers(1, 1000))
def test_what_was_widened_is_always_narrowed(first: int, count: int) -> None:
    """Of any run of days that was widened, one is found that widens to the same."""
    wide = widened(first * DAY, (first + count) * DAY - 1)
    inner = narrowed(*wide)
    assert inner is not None
    assert widened(*inner) == wide


def test_of_two_that_widen_to_the_same_the_month_is_meant() -> None:
    """Thirty days around February and February itself both widen to January to March."""
    wide = widened(30 * DAY, 60 * DAY - 1)
    assert wide == widened(31 * DAY, 59 * DAY - 1)
    assert outer(within(*(narrowed(*wide) or ()))) == ("1970-02-01", "1970-02-28")


@given(st.integers(-9999, 99999), st.integers(1, 12), st.integers(1, 24))
def test_widened_months_can_be_narrowed_again(year_: int, month_: int, count: int) -> None:
    """Narrowing undoes widening, for any run of months."""
    span = months(year_, month_, count)
    bounds = span.begin_of_the_begin or 0, span.end_of_the_end or 0
    assert narrowed(*widened(*bounds)) == bounds


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_what_is_narrowed_was_widened(first: int, length: int) -> None:
    """Bounds that nothing widens to are not narrowed."""
    inner = narrowed(first, first + length)
    assert inner is None or widened(*inner) == (first, first + length)


# Columns ------------------------------------------------------------------------------------


@given(st.lists(small_spans | days_apart))
def test_columns_hold_the_bounds(spans: list[TimeSpan]) -> None:
    """Columns of integers hold the bounds of spans and their clock, and give them back."""
    columns = to_columns(spans)
    assert list(columns) == [*BOUNDS, "offset", "timed"]
    for name, column in columns.items():
        assert column == [getattr(span, name) for span in spans]
    names = (*BOUNDS, "offset", "timed")
    plain = [TimeSpan(**{name: getattr(span, name) for name in names}) for span in spans]
    assert from_columns(columns) == plain
    assert to_columns(from_columns(columns)) == columns


def test_columns_without_clocks_float() -> None:
    """Four columns of bounds are enough: the spans then float and have no time of day."""
    columns = to_columns([edtf.parse("2023-06-24T16:00:00+04:00")])
    (span,) = from_columns({name: columns[name] for name in BOUNDS})
    assert (span.offset, span.timed) == (None, False)


def test_columns_may_come_with_others() -> None:
    """Columns that are none of the four are left alone, and any order will do."""
    columns: dict[str, list[int | None]] = {"number": [1]}
    columns |= dict(reversed(to_columns([year(2022)]).items()))
    assert from_columns(columns) == [year(2022)]


@pytest.mark.parametrize("text", ["Y292277026597", "Y-292277022657", "Y17E11", "Y-1E99"])
def test_columns_hold_no_year_beyond_64_bits(text: str) -> None:
    """A bound that 64 bits do not hold is refused, with its year and the reach."""
    span = edtf.parse(text)
    with pytest.raises(OutOfRange) as raised:
        to_columns([year(2022), span])
    assert edtf.format(year(raised.value.year)) == edtf.format(edtf.parse(text))
    assert str(raised.value) == (
        f"the year {raised.value.year} is outside the range of 64-bit seconds "
        "(292 billion years either way)"
    )


@pytest.mark.parametrize("text", ["Y292277026595", "Y-292277022655"])
def test_columns_hold_the_years_within_64_bits(text: str) -> None:
    """The last whole years that 64 bits hold are held."""
    assert from_columns(to_columns([edtf.parse(text)])) == [edtf.parse(text)]


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({}, "the column “begin_of_the_begin” is missing"),
        (
            {"begin_of_the_begin": [0], "end_of_the_begin": [0], "begin_of_the_end": [0]},
            "the column “end_of_the_end” is missing",
        ),
        ({**{name: [0] for name in BOUNDS}, BOUNDS[2]: [0, 1]}, "the columns are not equally long"),
        ({**{name: [0] for name in BOUNDS}, BOUNDS[0]: []}, "the columns are not equally long"),
    ],
)
def test_columns_of_another_shape(columns: dict[str, list[int | None]], reason: str) -> None:
    """Columns that are missing or of unequal length are refused, and named."""
    with pytest.raises(WrongShape) as raised:
        from_columns(columns)
    assert raised.value.reason == reason
    assert str(raised.value) == f"not a table of time spans: {reason}"


# What must hold where clocks and calendars mix ------------------------------------------------


def test_what_floats_takes_no_clock_from_another() -> None:
    """A bare date beside a time with an offset stays a date, in the hull and in an interval."""
    date, moment = edtf.parse("2023-06-25"), edtf.parse("2023-06-24T16:00:00+04:00")
    assert date.hull(moment).offset is None
    assert date.hull(moment).contains(date)
    later = edtf.parse("2023-06-24T20:00:00Z")
    assert date.hull(moment).hull(later).contains(date)
    assert from_to(moment, date).end == date
    assert str(from_to(moment, date)) == "from 24 June 2023 16:00 UTC+04:00 to 25 June 2023"


def test_a_hull_with_what_floats_is_not_suddenly_later() -> None:
    """Widening a date by a time on another clock puts nothing definitely before it."""
    date, moment = edtf.parse("2023-06-24"), edtf.parse("2023-06-24T23:00:00-12:00")
    early = edtf.parse("2023-06-24T05:00:00Z")
    assert not early.definitely_before(date)
    assert not early.definitely_before(date.hull(moment))


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("[2023-06-01,2023-06-30]", "2023-06-30", "2023-06-15"),
        ("[1667,1671]", "1667-05", "1669"),
        ("[1667,1671]", "1671", "[1669,1671]"),
        ("2023-06-X1", "2023-06-21", "2023-06-15"),
        ("1XX5", "1915", "1906"),
        ("1560-X2", "1560-12", "1560-06"),
        ("201X", "2013", "2020"),
        ("XXXX-12-XX", "1066-12-25", "1066-11-25"),
    ],
)
def test_a_set_contains_its_members_alone(text: str, inside: str, outside: str) -> None:
    """A one-of set, or a date with digits missing, does not contain what lies between."""
    span = edtf.parse(text)
    assert span.contains(edtf.parse(inside))
    assert not span.contains(edtf.parse(outside))
    assert span.contains(span)


@pytest.mark.parametrize("text", ["1850~", "2022-21", "201X", "1992/", "1850?/1860"])
def test_a_span_with_itself_is_itself(text: str) -> None:
    """What a span is beyond its bounds is kept where nothing else comes in."""
    span = edtf.parse(text)
    assert span.intersection(span) == span
    assert span.hull(span) == span


def test_what_is_made_of_unsure_dates_is_unsure() -> None:
    """The hull of an approximate and an uncertain date is both."""
    hull = edtf.parse("1850~").hull(edtf.parse("1860?"))
    assert hull.qualification is Qualification.BOTH


A_SPAN: Any = edtf.parse("2022")  # `Any`, for these calls are wrong on purpose
A_NUMBER: Any = 2022


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (edtf.parse, A_NUMBER),
        (edtf.level, A_NUMBER),
        (edtf.format, A_NUMBER),
        (A_SPAN.definitely_before, A_NUMBER),
        (A_SPAN.hull, None),
        (A_SPAN.lean, dt.date(2022, 1, 1)),
        (A_SPAN.in_zone, "Europe/Berlin"),
        (TimeSpan.of_date, "2022-01-01"),
    ],
)
def test_wrong_calls_say_what_belongs_there(
    call: Callable[[object], object], argument: object
) -> None:
    """A call with an argument of the wrong type raises our own error, which says what belongs."""
    with pytest.raises(WrongType) as raised:
        call(argument)
    assert raised.value.expected


def test_names_of_months_do_not_follow_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """English words stay English where the process has another locale."""
    monkeypatch.setattr(calendar, "month_name", ["", *["Juni"] * 12])
    monkeypatch.setattr(calendar, "month_abbr", ["", *["Jun"] * 12])
    assert str(edtf.parse("2023-04-17")) == "17 April 2023"
    with pytest.raises(EdtfError, match="April 2023 has 30 days"):
        edtf.parse("2023-04-31")


@pytest.mark.parametrize("text", ["2023-02-30", "", "next week"])
def test_errors_can_be_pickled(text: str) -> None:
    """An error crosses from one process to another with its fields."""
    with pytest.raises(EdtfError) as raised:
        edtf.parse(text)
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own bytes
    assert (again.text, again.position, again.reason) == (
        raised.value.text,
        raised.value.position,
        raised.value.reason,
    )
    assert str(copy.copy(raised.value)) == str(raised.value)


def test_a_span_shows_itself_at_the_prompt() -> None:
    """The representation gives the words and the bounds."""
    assert repr(edtf.parse("2022-35")) == "<TimeSpan Q3 2022: 2022-07-01..2022-09-30>"
    assert repr(edtf.parse("1992/..")) == "<TimeSpan since 1992: 1992-01-01..1992-12-31 to ..>"
