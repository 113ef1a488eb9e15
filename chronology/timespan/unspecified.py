"""Dates with unspecified digits: which calendar dates fit them (EDTF, `X`)."""

from collections.abc import Iterator
from itertools import product

from chronology.timespan.civil import days_in_month

_DIGITS = "0123456789"
_LEAP_YEAR = 2000
_LONGEST_MONTH = 31
_MONTHS = 12


def fits(pattern: str, number: int) -> bool:
    """Say whether a number, written with as many digits as the pattern, fits it."""
    digits = f"{number:0{len(pattern)}}"
    return all(p in ("X", d) for p, d in zip(pattern, digits, strict=True))


def months_that_fit(pattern: str) -> list[int]:
    """Return the calendar months that fit two digits, in order."""
    return [month for month in range(1, _MONTHS + 1) if fits(pattern, month)]


def days_that_fit(pattern: str) -> list[int]:
    """Return the days of a month that fit two digits, in order."""
    return [day for day in range(1, _LONGEST_MONTH + 1) if fits(pattern, day)]


def years_that_fit(pattern: str, *, last_first: bool = False) -> Iterator[int]:
    """Yield the astronomical years that fit `-` and four digits; there is no year -0000."""
    negative = pattern.startswith("-")
    choices = [_DIGITS if digit == "X" else digit for digit in pattern.removeprefix("-")]
    if last_first != negative:
        choices = [digits[::-1] for digits in choices]
    for digits in product(*choices):
        year = int("".join(digits))
        if year or not negative:
            yield -year if negative else year


def outer_dates(
    year: str, months: list[int], days: list[int]
) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
    """Return the first and the last calendar date that fits; `None` if none does.

    Args:
        year: the year's pattern.
        months: the months that fit, in order.
        days: the days that fit, in order.
    """
    if not any(day <= days_in_month(_LEAP_YEAR, month) for month in months for day in days):
        return None
    first = _first_date(years_that_fit(year), months, days)
    last = _first_date(years_that_fit(year, last_first=True), months[::-1], days[::-1])
    return None if first is None or last is None else (first, last)


def _first_date(
    years: Iterator[int], months: list[int], days: list[int]
) -> tuple[int, int, int] | None:
    """Return the first date of the calendar in the order given."""
    for year in years:
        for month in months:
            for day in days:
                if day <= days_in_month(year, month):
                    return year, month, day
    return None
