"""One date of an EDTF text: its components, digits that are unspecified, long years."""

import re

from chronology.edtf.faults import fault, misshapen
from chronology.edtf.qualified import qualified
from chronology.edtf.write import write_year
from chronology.timespan import Qualification, TimeSpan, day_number, days_in_month
from chronology.timespan.civil import days_of_months, widened_days
from chronology.timespan.notation import (
    CODES,
    CODES_OF_BOUNDS,
    COMPONENTS,
    DATE,
    LARGEST_PLAIN_YEAR,
    LONG_YEAR,
    PLAIN_DATE,
)
from chronology.timespan.unspecified import (
    days_that_fit,
    months_that_fit,
    outer_dates,
    years_that_fit,
    years_that_share,
)
from chronology.vocabulary import MONTHS

Days = tuple[int, int]

_MOST_YEAR_DIGITS = 100  # far beyond the age of the universe, and soon computed
_MONTHS = 12
_COUNT = "the number of significant digits"
_NO_DAYS = "a season, quarter or half has no days"


def read_date(part: str, text: str, offset: int) -> TimeSpan:
    """Read one date that begins at `offset` within `text`."""
    if match := PLAIN_DATE.fullmatch(part):
        return TimeSpan.days(*_specified(match, text, offset), written=_season(match))
    if match := DATE.fullmatch(part):
        return _marked_or_unspecified(match, text, offset)
    if match := LONG_YEAR.fullmatch(part):
        return _long_year(match, text, offset)
    raise misshapen(part, text, offset)


def _marked_or_unspecified(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a date that bears marks, or in which digits are unspecified."""
    unmarked = "-".join(part for part in match.group(*COMPONENTS) if part)
    if "X" in unmarked:
        days, written = _unspecified(match, text, offset), unmarked
    else:
        days, written = _specified(match, text, offset), _season(match)
    if len(unmarked) == match.end():
        return TimeSpan.days(*days, written=written)
    return qualified(days, written, match, text, offset)


def _specified(match: re.Match[str], text: str, offset: int) -> Days:
    """Return the first and the last day of a date in which every digit is given."""
    year, month, day = match.group(*COMPONENTS)
    if year == "-0000":
        raise fault(text, offset + match.start("year"), "the year 0 bears no sign")
    if month is None:
        return days_of_months(int(year), 1, _MONTHS)
    if day is None:
        return _month_or_code(int(year), int(month), text, offset + match.start("month"))
    if int(month) in CODES:
        raise fault(text, offset + match.start("day"), _NO_DAYS)
    _check_month(int(month), text, offset + match.start("month"))
    _check_day((int(year), int(month), int(day)), text, offset + match.start("day"))
    number = day_number(int(year), int(month), int(day))
    return number, number


def _month_or_code(year: int, number: int, text: str, position: int) -> Days:
    if number in CODES:
        return days_of_months(year, *CODES[number])
    _check_month(number, text, position)
    return days_of_months(year, number)


def _season(match: re.Match[str]) -> str:
    """Return the text of a season, or a third of a year, which the bounds alone do not tell."""
    month = match["month"]
    told = month is None or int(month) not in CODES or int(month) in CODES_OF_BOUNDS
    return "" if told else f"{match['year']}-{month}"


def _check_month(month: int, text: str, position: int) -> None:
    if not 1 <= month <= _MONTHS:
        kind = "month or season" if month > _MONTHS else "month"
        raise fault(text, position, f"there is no {kind} {month:02}")


def _check_day(date: tuple[int, int, int], text: str, position: int) -> None:
    year, month, day = date
    length = days_in_month(year, month)
    if day == 0:
        raise fault(text, position, "the days of a month are counted from 01")
    if day > length:
        reason = f"{MONTHS[month]} {write_year(year)} has {length} days"
        raise fault(text, position, reason)


# Unspecified digits ------------------------------------------------------------------------


def _unspecified(match: re.Match[str], text: str, offset: int) -> Days:
    """Return the first and the last day of the calendar that fits a date with `X`."""
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
    return day_number(*outer[0]), day_number(*outer[1])


def _coded_in_some_year(year: str, code: int) -> Days:
    first, last = next(years_that_fit(year)), next(years_that_fit(year, last_first=True))
    return days_of_months(first, *CODES[code])[0], days_of_months(last, *CODES[code])[1]


# Long years --------------------------------------------------------------------------------


def _long_year(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a year with `Y`, with an exponent or with its number of significant digits."""
    for group in ("digits", "exponent", "significant"):
        if match[group] is not None and match[group].startswith("0"):
            named = {"digits": "a long year", "exponent": "an exponent"}.get(group, _COUNT)
            raise fault(text, offset + match.start(group), f"{named} does not begin with 0")
    if match["short"] == "-0000":
        raise fault(text, offset, "the year 0 bears no sign")
    year = _year(match, text, offset)
    first, last = years_that_share(year, _significant(match))
    days = day_number(first, 1, 1), day_number(last, _MONTHS, 31)
    if first < last:
        return TimeSpan.days(*days, written=f"{write_year(year)}S{match['significant']}")
    mark = Qualification(match["mark"] or "")
    return TimeSpan.days(
        *(widened_days(*days) if mark.is_approximate else days), qualification=mark
    )


def _significant(match: re.Match[str]) -> int:
    """Return how many digits count; more than any year has are all of them."""
    digits = match["significant"]
    all_digits = digits is None or len(digits) > len(str(_MOST_YEAR_DIGITS))
    return _MOST_YEAR_DIGITS if all_digits else int(digits)


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
    if size <= LARGEST_PLAIN_YEAR:
        raise fault(text, offset, "“Y” stands before a year of five digits or more")
    return -size if match["sign"] else size
