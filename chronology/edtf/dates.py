"""One date of an EDTF text: its components, digits that are unspecified, long years."""

import calendar
import re

import attrs

from chronology.edtf.faults import fault, misshapen
from chronology.edtf.qualified import qualified, widened_by_its_length
from chronology.edtf.write import write_year
from chronology.timespan import Qualification, TimeSpan, day_number, days_in_month
from chronology.timespan.civil import days_of_months
from chronology.timespan.notation import CODES, CODES_OF_BOUNDS, COMPONENTS, DATE, LONG_YEAR
from chronology.timespan.unspecified import (
    days_that_fit,
    months_that_fit,
    outer_dates,
    years_that_fit,
    years_that_share,
)

_MOST_YEAR_DIGITS = 100  # far beyond the age of the universe, and soon computed
_LARGEST_PLAIN_YEAR = 9999
_MONTHS = 12
_NO_DAYS = "a season, quarter or half has no days"


def read_date(part: str, text: str, offset: int) -> TimeSpan:
    """Read one date that begins at `offset` within `text`."""
    if match := DATE.fullmatch(part):
        return _calendar_date(match, text, offset)
    if match := LONG_YEAR.fullmatch(part):
        return _long_year(match, text, offset)
    raise misshapen(part, text, offset)


def _calendar_date(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    if match["year"] == "-0000":
        raise fault(text, offset + match.start("year"), "the year 0 bears no sign")
    unmarked = "-".join(part for part in match.group(*COMPONENTS) if part)
    partly_unspecified = "X" in unmarked
    read_part = _unspecified if partly_unspecified else _specified
    span = read_part(match, text, offset)
    if len(unmarked) < match.end():
        return qualified(span, match, text, offset)
    return attrs.evolve(span, written=unmarked) if partly_unspecified else span


def _specified(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a date in which every digit is given."""
    year, month, day = match.group(*COMPONENTS)
    if month is None:
        return TimeSpan.year(int(year))
    if day is None:
        return _month_or_code(int(year), int(month), text, offset + match.start("month"))
    month_at, day_at = offset + match.start("month"), offset + match.start("day")
    return check_day((int(year), int(month), int(day)), text, month_at, day_at)


def check_day(date: tuple[int, int, int], text: str, month_at: int, day_at: int) -> TimeSpan:
    """Read a calendar day whose month and day stand at these places of the text."""
    year, month, day = date
    if month in CODES:
        raise fault(text, day_at, _NO_DAYS)
    _check_month(month, text, month_at)
    length = days_in_month(year, month)
    if not 1 <= day <= length:
        reason = f"{calendar.month_name[month]} {write_year(year)} has {length} days"
        raise fault(text, day_at, reason)
    number = day_number(year, month, day)
    return TimeSpan.days(number, number)


def _month_or_code(year: int, number: int, text: str, position: int) -> TimeSpan:
    if number not in CODES:
        _check_month(number, text, position)
        return TimeSpan.days(*days_of_months(year, number))
    span = TimeSpan.days(*days_of_months(year, *CODES[number]))
    if number in CODES_OF_BOUNDS:
        return span
    return attrs.evolve(span, written=f"{write_year(year)}-{number}")


def _check_month(month: int, text: str, position: int) -> None:
    if not 1 <= month <= _MONTHS:
        kind = "month or season" if month > _MONTHS else "month"
        raise fault(text, position, f"there is no {kind} {month:02}")


# Unspecified digits ------------------------------------------------------------------------


def _unspecified(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a date with `X`: from the first to the last calendar date that fits."""
    year, month, day = match.group(*COMPONENTS)
    if month is not None and "X" not in month and int(month) in CODES:
        if day is not None:
            raise fault(text, offset + match.start("day"), _NO_DAYS)
        return _coded_in_some_year(year, int(month))
    months = months_that_fit(month or "XX")
    if not months:
        kind = "month" if "X" in month else "month or season"
        raise fault(text, offset + match.start("month"), f"there is no {kind} {month}")
    days = days_that_fit(day or "XX")
    outer = outer_dates(year, months, days) if days else None
    if outer is None:
        raise fault(text, offset + match.start("day"), "no date of the calendar fits these digits")
    return TimeSpan.days(day_number(*outer[0]), day_number(*outer[1]))


def _coded_in_some_year(year: str, code: int) -> TimeSpan:
    first, last = next(years_that_fit(year)), next(years_that_fit(year, last_first=True))
    return TimeSpan.days(
        days_of_months(first, *CODES[code])[0], days_of_months(last, *CODES[code])[1]
    )


# Long years --------------------------------------------------------------------------------


def _long_year(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a year with `Y`, with an exponent or with its number of significant digits."""
    for group in ("digits", "exponent", "significant"):
        if (match[group] or "1").startswith("0"):
            raise fault(text, offset + match.start(group), "it does not begin with a zero")
    if match["short"] == "-0000":
        raise fault(text, offset, "the year 0 bears no sign")
    year = _year(match, text, offset)
    significant = min(int((match["significant"] or str(_MOST_YEAR_DIGITS))[:4]), _MOST_YEAR_DIGITS)
    first, last = years_that_share(year, significant)
    span = TimeSpan.days(day_number(first, 1, 1), day_number(last, _MONTHS, 31))
    if first < last:
        return attrs.evolve(span, written=f"{write_year(year)}S{match['significant']}")
    mark = Qualification(match["mark"] or "")
    return attrs.evolve(
        widened_by_its_length(span) if mark.is_approximate else span, qualification=mark
    )


def _year(match: re.Match[str], text: str, offset: int) -> int:
    """Return the astronomical year; raise `EdtfError` if it is too near or too far for `Y`."""
    if match["short"]:
        return int(match["short"])
    digits, exponent = match["digits"], match["exponent"] or "0"
    if len(exponent) > len(str(_MOST_YEAR_DIGITS)) or (
        len(digits) + int(exponent) > _MOST_YEAR_DIGITS
    ):
        reason = f"years of more than {_MOST_YEAR_DIGITS} digits are not read"
        raise fault(text, offset + match.start("digits"), reason)
    size = int(digits + "0" * int(exponent))
    if size <= _LARGEST_PLAIN_YEAR:
        reason = "“Y” stands before a year of five digits or more"
        raise fault(text, offset, reason)
    return -size if match["sign"] else size
