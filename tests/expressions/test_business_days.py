"""Business days, and calendars that tell them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.meanings.business import BusinessCalendar, business_day, counted
from chronology.timespan import civil, day_number
from chronology.vocabulary import WeekDay

WEEKDAYS = tuple(WeekDay)
CALENDARS = st.builds(
    BusinessCalendar,
    weekend=st.sets(st.sampled_from(WeekDay), max_size=6).map(tuple),
    holidays=st.lists(st.dates(dt.date(2023, 1, 1), dt.date(2023, 3, 31)), max_size=30).map(tuple),
)
FROM = st.integers(day_number(2022, 12, 1), day_number(2023, 4, 30))


def is_open(day: int, calendar: BusinessCalendar) -> bool:
    """Say whether a day is a business day, by the definition alone."""
    date = dt.date(*civil(day))
    weekend = calendar.weekend or (WeekDay.SATURDAY, WeekDay.SUNDAY)
    return WEEKDAYS[date.weekday()] not in weekend and date not in calendar.holidays


@given(day=FROM, number=st.integers(-40, 40), calendar=CALENDARS)
def test_so_many_business_days_lie_between(
    day: int, number: int, calendar: BusinessCalendar
) -> None:
    """From the day after one to the day counted, exactly so many are business days."""
    found = counted(day, number, calendar)
    assert found is not None
    between = range(day + 1, found + 1) if number > 0 else range(found, day)
    assert sum(is_open(one, calendar) for one in between) == abs(number)
    assert number == 0 or is_open(found, calendar)


@given(day=FROM, number=st.integers(-40, 40), calendar=CALENDARS)
def test_what_was_passed_over_is_told(day: int, number: int, calendar: BusinessCalendar) -> None:
    """The holidays told are those on the way that are no days of the weekend."""
    found = business_day(day, number, calendar)
    assert found.day is not None
    first, last = sorted((day, found.day))
    weekdays = attrs_without_holidays(calendar)
    expected = tuple(
        one
        for one in range(first, last + 1)
        if one != day and dt.date(*civil(one)) in calendar.holidays and is_open(one, weekdays)
    )
    assert found.holidays == expected


def attrs_without_holidays(calendar: BusinessCalendar) -> BusinessCalendar:
    """Return the same weekend without a holiday."""
    return BusinessCalendar(weekend=calendar.weekend)


@given(day=FROM, number=st.integers(0, 30), calendar=CALENDARS)
def test_one_business_day_more_is_later(day: int, number: int, calendar: BusinessCalendar) -> None:
    """Counting on never goes back."""
    one, more = counted(day, number, calendar), counted(day, number + 1, calendar)
    assert one is not None
    assert more is not None
    assert more > one


@pytest.mark.parametrize(
    "wrong",
    [
        {"region": "Germany"},
        {"region": "de"},
        {"weekend": ("sunday", "someday")},
        {"weekend": tuple(WeekDay)},
        {"holidays": ("2023-02-30",)},
        {"holidays": (3,)},
        {"holidays": (dt.datetime(2023, 5, 8),)},  # noqa: DTZ001 - a time is no day
    ],
)
def test_a_calendar_that_is_none_is_refused(wrong: dict[str, object]) -> None:
    """A region that is none, a day that is none, a week without business."""
    with pytest.raises(ValueError, match=r"."):
        BusinessCalendar(**wrong)  # type: ignore[arg-type]  # that is what is tried


def test_more_than_anybody_counts_is_no_day() -> None:
    """A number without end costs no time."""
    found = business_day(0, 10**9, BusinessCalendar())
    assert (found.day, "not counted" in found.reason) == (None, True)


@pytest.mark.parametrize(
    ("calendar", "text"),
    [
        (BusinessCalendar(region="GB-ENG"), "GB-ENG"),
        (BusinessCalendar(region="GB-ENG", holidays=("2023-12-27",)), "GB-ENG and 1 holiday more"),
        (BusinessCalendar(holidays=("2023-12-27", "2023-12-28")), "a calendar of 2 holidays"),
    ],
)
def test_a_calendar_says_what_it_is(calendar: BusinessCalendar, text: str) -> None:
    """A derivation names it so."""
    assert str(calendar) == text
