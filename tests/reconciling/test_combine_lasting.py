"""What reports of something that lasts give together, against every begin and end there may be."""

import datetime as dt
from typing import TYPE_CHECKING

from conftest import verified
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.building.statements import statements_of
from chronology.claims import Claim
from chronology.reconciling.combine import Combined, combine
from chronology.sources import Quote
from chronology.timespan import DAY, TimeSpan
from chronology.verify.spans import as_seen

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST, DAYS = dt.date(2019, 5, 4).toordinal() - dt.date(1970, 1, 1).toordinal(), 8
STATED = TimeSpan.year(2024)


def days(first: int, last: int) -> TimeSpan:
    """Return some time from one of a few days to another."""
    return TimeSpan.days(FIRST + first, FIRST + last)


@st.composite
def told(draw: st.DrawFn) -> TimeSpan:
    """Draw a date that tells of a begin, of an end, or that it was going on."""
    first = draw(st.integers(0, DAYS - 1))
    within = days(first, draw(st.integers(first, min(first + 2, DAYS - 1))))
    makers: list[Callable[[TimeSpan], TimeSpan]] = [
        TimeSpan.since,
        lambda span: TimeSpan.from_to(TimeSpan(), span),
        as_seen,
    ]
    return draw(st.sampled_from(makers))(within)


@st.composite
def extents(draw: st.DrawFn) -> TimeSpan:
    """Draw a date that tells of both; of a single day it may be that others tell of more."""
    first = draw(st.integers(0, DAYS - 2))
    last = draw(st.integers(first + 1, DAYS - 1))
    return TimeSpan.from_to(days(first, first), days(last, last))


def combined(spans: list[TimeSpan]) -> Combined:
    """Return what as many sources give together, each its date."""
    claims = [
        verified(
            Claim(id=f"c{n}", event="x", source=f"s{n}", quote=Quote(exact=f"c{n}")), span, STATED
        )
        for n, span in enumerate(spans)
    ]
    found = combine(statements_of(claims), "x", "x")
    assert found is not None
    return found


def readings(spans: list[TimeSpan]) -> list[tuple[int, int]]:
    """Return every begin and end, by days, with which all dates are right."""
    moments = [(FIRST + n) * DAY for n in range(-1, DAYS + 1)]
    return [
        (begin, end)
        for begin in moments
        for end in moments
        if begin <= end and all(_allows(span, begin, end) for span in spans)
    ]


def _allows(span: TimeSpan, begin: int, end: int) -> bool:
    bounds = (
        (span.begin_of_the_begin, span.end_of_the_begin, begin),
        (span.begin_of_the_end, span.end_of_the_end, end),
    )
    return all(
        (low is None or low // DAY <= day // DAY) and (high is None or day // DAY <= high // DAY)
        for low, high, day in bounds
    )


TOLD = st.tuples(st.lists(told(), min_size=1, max_size=5), st.lists(extents(), max_size=1))


@settings(max_examples=500, deadline=None)
@given(TOLD)
def test_reports_disagree_only_where_no_begin_and_end_fit_all(
    given_: tuple[list[TimeSpan], list[TimeSpan]],
) -> None:
    """Begins, ends, sightings and one extent are disputed exactly where no reading is left."""
    spans = [span for part in given_ for span in part]
    found, possible = combined(spans), readings(spans)
    assert found.disputed == (not possible)
    assert bool(found.findings) == found.disputed
    assert all(_allows(found.span, *reading) for reading in possible)


@settings(max_examples=200, deadline=None)
@given(st.lists(told().map(lambda span: as_seen(span.some_time_within)), min_size=1, max_size=6))
def test_sightings_never_disagree(spans: list[TimeSpan]) -> None:
    """However many say that it was going on, and whenever, nothing is wrong with it."""
    assert combined(spans).findings == ()


@settings(max_examples=200, deadline=None)
@given(TOLD)
def test_the_order_of_sources_says_nothing(
    given_: tuple[list[TimeSpan], list[TimeSpan]],
) -> None:
    """The same reports give the same, whichever comes first."""
    spans = [span for part in given_ for span in part]
    back = combined(spans[::-1])
    assert (back.span, back.disputed) == (combined(spans).span, combined(spans).disputed)
