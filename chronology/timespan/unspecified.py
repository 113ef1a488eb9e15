"""Dates with unspecified digits: which calendar dates fit them (EDTF, `X`)."""

from collections.abc import Iterator
from itertools import product

from chronology.timespan.civil import civil, days_in_month
from chronology.timespan.notation import DATE

_DIGITS = "0123456789"
_LEAP_YEAR = 2000
_LONGEST_MONTH = 31
_MONTHS = 12
_MOST_DAYS = 4000  # that are tried one by one


def numbers_that_fit(pattern: str, last: int) -> list[int]:
    """Return the numbers from 1 to `last` that fit two digits, in order."""
    if pattern == "XX":
        return list(range(1, last + 1))
    tens, ones = (_DIGITS if digit == "X" else digit for digit in pattern)
    numbers = (int(ten + one) for ten in tens for one in ones)
    return [number for number in numbers if 1 <= number <= last]


def months_that_fit(pattern: str) -> list[int]:
    """Return the calendar months that fit two digits, in order."""
    return numbers_that_fit(pattern, _MONTHS)


def days_that_fit(pattern: str) -> list[int]:
    """Return the days of a month that fit two digits, in order."""
    return numbers_that_fit(pattern, _LONGEST_MONTH)


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


def years_that_share(year: int, significant: int) -> tuple[int, int]:
    """Return the first and the last year that share the first so many digits of a year."""
    size = abs(year)
    unit = 10 ** max(0, len(str(size)) - significant)
    low = size // unit * unit
    high = low + unit - 1
    return (low, high) if year >= 0 else (-high, -low)


def outer_dates(
    year: str, months: list[int], days: list[int]
) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
    """Return the first and the last calendar date that fits; `None` if none does.

    Args:
        year: the year's pattern.
        months: the months that fit, in order; at least one.
        days: the days that fit, in order; at least one.
    """
    if not any(days[0] <= days_in_month(_LEAP_YEAR, month) for month in months):
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


def all_days_fit(text: str, first: int, last: int) -> bool:
    """Say whether every day from one day number to another fits an EDTF date with `X`.

    Digits that are unspecified from the right alone leave no gap; otherwise so many days as a
    decade has are tried, and of a longer stretch it is denied.
    """
    match = DATE.fullmatch(text)
    if match is None or _without_a_gap(text) or (match["month"] or "").startswith(("2", "3", "4")):
        return True
    if last - first > _MOST_DAYS:
        return False
    patterns = match["year"], match["month"] or "XX", match["day"] or "XX"
    return all(_fits(patterns, civil(number)) for number in range(first, last + 1))


def _without_a_gap(text: str) -> bool:
    digits = text.rstrip("?~%").replace("-", "")
    return "X" not in digits.rstrip("X")


def _fits(patterns: tuple[str, str, str], date: tuple[int, int, int]) -> bool:
    written = (f"{'-' if date[0] < 0 else ''}{abs(date[0]):04}", f"{date[1]:02}", f"{date[2]:02}")
    return all(
        len(pattern) == len(digits)
        and all(p in ("X", d) for p, d in zip(pattern, digits, strict=True))
        for pattern, digits in zip(patterns, written, strict=True)
    )
