"""Time spans: calendar arithmetic, four bounds, comparisons, and how people read them."""

import datetime as dt
from collections.abc import Callable
from itertools import product

import attrs
import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.errors import OutOfRange
from chronology.timespan import (
    DAY,
    Bound,
    NoSuchDate,
    Qualification,
    TimeSpan,
    Unit,
    civil,
    day_number,
    days_in_month,
    earlier,
    iso_year,
    later,
    narrowed,
    sort_key,
    whole_unit,
    widened,
)

EPOCH = dt.date(1970, 1, 1)
day, month, months, year = TimeSpan.day, TimeSpan.months, TimeSpan.months, TimeSpan.year
from_to, since, within = TimeSpan.from_to, TimeSpan.since, TimeSpan.within

far_days = st.integers(-(10**12), 10**12)
small_bounds = st.none() | st.integers(0, 4)
small_spans = st.builds(
    TimeSpan,
    begin_of_the_begin=small_bounds,
    end_of_the_begin=small_bounds,
    begin_of_the_end=small_bounds,
    end_of_the_end=small_bounds,
).filter(lambda span: span.is_possible)


def readings(span: TimeSpan) -> set[tuple[int, int]]:
    """Return every (begin, end) that a span allows on a line a little longer than its bounds."""
    bounds = attrs.evolve(
        span,
        begin_of_the_begin=-1 if span.begin_of_the_begin is None else span.begin_of_the_begin,
        begin_of_the_end=-1 if span.begin_of_the_end is None else span.begin_of_the_end,
        end_of_the_begin=5 if span.end_of_the_begin is None else span.end_of_the_begin,
        end_of_the_end=5 if span.end_of_the_end is None else span.end_of_the_end,
    )
    first = range(bounds.begin_of_the_begin or 0, (bounds.end_of_the_begin or 0) + 1)
    last = range(bounds.begin_of_the_end or 0, (bounds.end_of_the_end or 0) + 1)
    return {(begin, end) for begin, end in product(first, last) if begin <= end}


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
        (year(170000002), ("Y170000002-01-01", "Y170000002-12-31") * 2),
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


@pytest.mark.parametrize("year_", [-43, 0, 10000, 170000002])
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
        (12000, "Y12000"),
        (-12000, "Y-12000"),
    ],
)
def test_years_as_iso_writes_them(year_: int, written: str) -> None:
    """A year has four digits, a sign if it is negative, and `Y` if it is longer."""
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
        (TimeSpan.days(19508, 19509), "31 May 2023 or 1 June 2023"),
        (TimeSpan.days(19525, 19527), "between 17 June 2023 and 19 June 2023"),
        (months(2023, 4, 2), "between 1 April 2023 and 31 May 2023"),
        (months(2022, 2, 3), "between 1 February 2022 and 30 April 2022"),
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
        (within(day(2022, 11, 29).begin_of_the_begin, None), "after 29 November 2022"),
        (TimeSpan(), "date unknown"),
        (since(year(1992)), "since 1992"),
        (since(day(2023, 6, 17)), "since 17 June 2023"),
        (since(within(None, day(2022, 4, 26).end_of_the_end)), "begun by 26 April 2022"),
        (
            since(within(day(2022, 4, 26).begin_of_the_begin, None)),
            "after 26 April 2022",
        ),
        (from_to(TimeSpan(), year(2020)), "until 2020"),
        (from_to(TimeSpan(), within(None, year(2020).end_of_the_end)), "ended by 31 December 2020"),
        (
            from_to(TimeSpan(), within(year(2020).begin_of_the_begin, None)),
            "ended after 1 January 2020",
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
            "between 24 June 2023 16:00 and 24 June 2023 18:00",
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


@given(small_spans, small_spans)
@settings(max_examples=400)
def test_before_is_what_the_readings_say(a: TimeSpan, b: TimeSpan) -> None:
    """`possibly_before` and `definitely_before` are decided reading by reading."""
    pairs = [(end, begin) for _, end in readings(a) for begin, _ in readings(b)]
    assert a.possibly_before(b) == any(end < begin for end, begin in pairs)
    if a.definitely_before(b):
        assert all(end < begin for end, begin in pairs)
    elif a.end_of_the_end is not None and b.begin_of_the_begin is not None:
        assert not all(end < begin for end, begin in pairs)


@given(small_spans, small_spans)
@settings(max_examples=400)
def test_contains_is_what_the_readings_say(a: TimeSpan, b: TimeSpan) -> None:
    """A span contains another iff every reading of the other is one of its own."""
    assert a.contains(b) == (readings(b) <= readings(a))


@given(small_spans, small_spans)
@settings(max_examples=400)
def test_the_intersection_has_the_common_readings(a: TimeSpan, b: TimeSpan) -> None:
    """What both allow is in the intersection, nothing else is, and the order does not matter."""
    both = a.intersection(b)
    assert (readings(both) if both else set()) == readings(a) & readings(b)
    assert both == b.intersection(a)
    assert a.intersection(a) == a


@given(small_spans, small_spans, small_spans)
def test_the_hull_is_the_narrowest_that_contains_both(
    a: TimeSpan, b: TimeSpan, c: TimeSpan
) -> None:
    """The hull contains both, and whatever contains both bound by bound contains the hull."""
    hull = a.hull(b)
    assert hull == b.hull(a)
    assert hull.contains(a)
    assert hull.contains(b)
    if a.intersection(c) == a and b.intersection(c) == b:
        assert hull.intersection(c) == hull


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


@given(small_spans)
def test_the_sort_key_never_runs_backwards(span: TimeSpan) -> None:
    """The first part of the key is no later than the second; closed bounds are taken as is."""
    first, last = span.sort_key
    assert first <= last
    if span.begin_of_the_begin is not None and span.end_of_the_end is not None:
        assert (first, last) == (span.begin_of_the_begin, span.end_of_the_end)
    assert span.sort_key == sort_key(*attrs.astuple(span)[:4])


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
