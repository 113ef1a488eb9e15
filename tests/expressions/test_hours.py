"""Hours of deadlines: however they are written, they bound the time to the minute."""

import datetime as dt

import pytest

from chronology.expressions import Tense, TimeExpression, find

ANCHOR = dt.date(2026, 3, 2)
_DAY = "2026-06-23"


def last_of(sentence: str) -> TimeExpression:
    """Return the construction of the last time in a sentence."""
    return find(sentence, ANCHOR)[-1]


def bounds(sentence: str) -> tuple[str, str]:
    """Return the outer bounds of it, `..` for an open one."""
    span = last_of(sentence).span
    assert span is not None
    first, last = span.bounds[0], span.bounds[3]
    return ".." if first is None else str(first), ".." if last is None else str(last)


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("no later than 12 noon on 23 June 2026", "12:00:59"),
        ("not later than noon on 23 June 2026", "12:00:59"),
        ("by midday on 23 June 2026", "12:00:59"),
        ("by 23 June 2026 at noon", "12:00:59"),
        ("before noon on 23 June 2026", "11:59:59"),
        ("by 12:00 noon on 23 June 2026", "12:00:59"),
        ("by 12.00 noon on 23 June 2026", "12:00:59"),
        ("by 12.00 on 23 June 2026", "12:00:59"),
        ("by 23 June 2026 at 17.00", "17:00:59"),
        ("by 16.00 hours on 23 June 2026", "16:00:59"),
        ("before 16.30 hrs on 23 June 2026", "16:29:59"),
        ("by 17h00 on 23 June 2026", "17:00:59"),
        ("by 14 h 30 on 23 June 2026", "14:30:59"),
        ("by 4 o'clock in the afternoon on 23 June 2026", "16:00:59"),
        ("by four o'clock in the afternoon of 23 June 2026", "16:00:59"),
        ("by 11 o'clock in the morning on 23 June 2026", "11:00:59"),
        ("by five o'clock p.m. on 23 June 2026", "17:00:59"),
        ("by 23 June 2026 (5 p.m.)", "17:00:59"),
        ("by 5 p.m. of 23 June 2026", "17:00:59"),
    ],
)
def test_a_deadline_is_told_to_the_minute(words: str, last: str) -> None:
    """A limit by the clock is that minute, whichever way its hour is written."""
    assert bounds(f"The bid must be filed {words}.") == ("..", f"{_DAY}T{last}")


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("on 23 June 2026 by 17:00", "17:00:59"),
        ("on 23 June 2026, not later than 5 p.m.", "17:00:59"),
        ("on 23 June 2026, no later than noon", "12:00:59"),
        ("on Tuesday, 23 June 2026 at or before 14.00 hours", "14:00:59"),
        ("on 23 June 2026 before 5 p.m.", "16:59:59"),
    ],
)
def test_a_day_by_an_hour(words: str, last: str) -> None:
    """A day by an hour of it holds what came on that day; a plan for it may be met before."""
    sentence = f"The bid must be filed {words}."
    assert bounds(sentence) == (f"{_DAY}T00:00:00", f"{_DAY}T{last}")
    assert last_of(sentence).is_deadline


@pytest.mark.parametrize(
    "sentence",
    [
        "The price fell by 12.50 on 23 June 2026.",
        "Shares must be sold at 12.50 on 23 June 2026.",
        "The fee must be cut by 12.00 on 23 June 2026.",
        "They won by 2h30 on 23 June 2026.",
        "He finished in 2h30 on 23 June 2026.",
        "The meeting began at noon on 23 June 2026.",
        "It closed around noon on 23 June 2026.",
        "The bid must be filed on 23 June 2026.",
        "He closed the hall on 23 June 2026 (12 noon).",
        "The vote took 16.00 hours of work on 23 June 2026.",
    ],
)
def test_no_hour_is_read(sentence: str) -> None:
    """What may be a price, a length or a rough time leaves the bounds of the day."""
    assert bounds(sentence) == (_DAY, _DAY)


@pytest.mark.parametrize("hour", ["midnight", "5 o'clock", "12 o'clock at night"])
def test_an_open_hour_stays_open(hour: str) -> None:
    """An hour that may be either of two bounds no more than its day does."""
    assert bounds(f"The bid must be filed by {hour} on 23 June 2026.") == ("..", _DAY)


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("by 5 p.m. EST on July 10, 2026", 2),
        ("on July 10, 2026, by 5 p.m. EST", 2),
        ("by 5 p.m. EST on January 10, 2026", 0),
        ("by 5 p.m. EDT on July 10, 2026", 0),
        ("by 5 p.m. ET on July 10, 2026", 0),
    ],
)
def test_a_winter_clock_in_summer(words: str, several: int) -> None:
    """A limit by a clock that may be another then is either of two."""
    span = last_of(f"The brief must be filed {words}.").span
    assert span is not None
    assert len(span.members) == several


@pytest.mark.parametrize(
    "words", ["within 24 hours of the accident", "within two hours after receipt"]
)
def test_hours_from_what_is_not_dated(words: str) -> None:
    """Hours that count from another event give no time, and never count from the telling."""
    sentence = f"The Tenant shall report it {words}."
    [time] = find(sentence, ANCHOR, tense=Tense.FUTURE, decided=True)
    assert (time.span, time.fault is not None) == (None, True)
