"""A plan moved by a length, counted from the time that the plan names."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology import edtf
from chronology.meanings.offsets import moved_by
from chronology.timespan import TimeSpan


@pytest.mark.parametrize(
    ("plan", "length", "back", "moved"),
    [
        ("2024-01-31", "P1M", False, "2024-02-29"),
        ("2023-02-28", "P1M", False, "2023-03-28"),
        ("2024-02", "P1M", False, "2024-03"),
        ("2024", "P1Y", False, "2025"),
        ("2024-05", "P2W", False, "2024-05-15/2024-06-14"),
        ("2024-05-15", "P2W", True, "2024-05-01"),
        ("2024-34", "P1Q", False, "2024-35"),
        ("2024-05-15", "PXW", False, None),
        ("2024-05-15", "PT2H", False, None),
        ("2024-05-15/..", "P2W", False, None),
    ],
)
def test_a_plan_moved(plan: str, length: str, moved: str | None, *, back: bool) -> None:
    """Both ends are moved; of a length that is not known, or an open plan, nothing follows."""
    found = moved_by(edtf.parse(plan), length, back=back)
    if moved is None:
        assert found is None
        return
    expected = edtf.parse(moved)
    assert found is not None
    assert (found.begin_of_the_begin, found.end_of_the_end) == (
        expected.begin_of_the_begin,
        expected.end_of_the_end,
    )


HOURS = [
    ("2022-03-28T22:59:00Z", "P1D", False, "2022-03-29T22:59:00Z"),
    ("2022-03-28T18:00:00-07:00", "P1D", False, "2022-03-29T18:00:00-07:00"),
    ("2022-03-28T18:00:00-07:00", "P2W", True, "2022-03-14T18:00:00-07:00"),
    ("2022-03-28T22:59:00Z", "PT2H", False, "2022-03-29T00:59:00Z"),
    ("2022-03-28T22:59:00Z", "PT90M", True, "2022-03-28T21:29:00Z"),
    ("2022-03-28T22:59:00Z", "PT24H", False, "2022-03-29T22:59:00Z"),
    ("2022-03-28", "PT48H", False, "2022-03-30"),
    ("2022-03-28T22:59:00Z", "P1M", False, "2022-04-28"),
]


@pytest.mark.parametrize(("plan", "length", "back", "moved"), HOURS)
def test_a_time_of_day_moved(plan: str, length: str, moved: str, *, back: bool) -> None:
    """It stays on its clock by whole days, goes on by hours, and is lost by months."""
    found, expected = moved_by(edtf.parse(plan), length, back=back), edtf.parse(moved)
    assert found is not None
    assert (found.begin_of_the_begin, found.end_of_the_end, found.offset) == (
        expected.begin_of_the_begin,
        expected.end_of_the_end,
        expected.offset,
    )


@given(st.dates(dt.date(1000, 1, 1), dt.date(3000, 1, 1)), st.integers(1, 999), st.booleans())
def test_days_are_counted(day: dt.date, count: int, back: bool) -> None:  # noqa: FBT001 - drawn
    """So many days from a day are as the standard library counts them."""
    other = day - dt.timedelta(days=count) if back else day + dt.timedelta(days=count)
    assert moved_by(TimeSpan.of_date(day), f"P{count}D", back=back) == TimeSpan.of_date(other)
