"""Arithmetic on the proleptic Gregorian calendar, for any astronomical year (0 is 1 BCE)."""

import calendar
import datetime as dt
from enum import StrEnum
from functools import lru_cache

from chronology.errors import NoSuchDate
from chronology.vocabulary import MONTHS

DAY = 86_400
LAST_SECOND = DAY - 1
_DAYS_IN_400_YEARS = 146_097
_KNOWN = 4096  # days that are kept as they were counted: the same are asked for again and again
_EPOCH = 719_468  # days from 0000-03-01 to 1970-01-01


class Unit(StrEnum):
    """A named stretch of the calendar."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


_FEBRUARY = 2
_LENGTHS = (0, *(calendar.monthrange(1970, month)[1] for month in range(1, 13)))
_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}


def check_date(year: int, month: int, day: int | None = None) -> None:
    """Raise `NoSuchDate` unless the calendar has the month, and the day if one is given."""
    if not 1 <= month <= 12:  # noqa: PLR2004 - the calendar's months
        raise NoSuchDate(year=year, month=month, day=day)
    length = days_in_month(year, month)
    if day is not None and not 1 <= day <= length:
        raise NoSuchDate(year=year, month=month, day=day, length=length, month_name=MONTHS[month])


@lru_cache(maxsize=_KNOWN)
def day_number(year: int, month: int, day: int) -> int:
    """Return the days from 1970-01-01 to a date, for any astronomical year.

    Source of the rule: the proleptic Gregorian calendar of ISO 8601, counted in cycles of
    400 years that begin on 1 March.
    """
    shifted = year - (month <= 2)  # noqa: PLR2004 - January and February close the cycle's year
    cycle, year_of_cycle = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_cycle = year_of_cycle * 365 + year_of_cycle // 4 - year_of_cycle // 100 + day_of_year
    return cycle * _DAYS_IN_400_YEARS + day_of_cycle - _EPOCH


@lru_cache(maxsize=_KNOWN)
def civil(number: int) -> tuple[int, int, int]:
    """Return (year, month, day) of a day number: the inverse of `day_number`."""
    cycle, day_of_cycle = divmod(number + _EPOCH, _DAYS_IN_400_YEARS)
    year_of_cycle = (
        day_of_cycle - day_of_cycle // 1460 + day_of_cycle // 36_524 - day_of_cycle // 146_096
    ) // 365
    day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle // 4 - year_of_cycle // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9  # noqa: PLR2004 - March is 0
    return cycle * 400 + year_of_cycle + (month <= 2), month, day  # noqa: PLR2004 - as in day_number


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month in days, for any astronomical year."""
    return _LENGTHS[month] + (month == _FEBRUARY and calendar.isleap(year))


def last_month(year: int, month: int, count: int) -> tuple[int, int]:
    """Return (year, month) of the last of `count` months that begin with `month`."""
    index = year * 12 + month - 1 + count - 1
    return index // 12, index % 12 + 1


@lru_cache(maxsize=_KNOWN)
def days_of_months(year: int, month: int, count: int = 1) -> tuple[int, int]:
    """Return the first and last day number of so many whole months."""
    last_year, last = last_month(year, month, count)
    end = day_number(last_year, last, days_in_month(last_year, last))
    return day_number(year, month, 1), end


def whole_unit(earliest: int, latest: int) -> tuple[Unit, int, int, int] | None:
    """Return (unit, year, month, day) if two bounds in seconds are exactly one calendar unit."""
    if earliest % DAY or latest % DAY != LAST_SECOND:
        return None
    first, last = earliest // DAY, latest // DAY
    year, month, day = civil(first)
    if first == last:
        return Unit.DAY, year, month, day
    if day != 1:
        return None
    for unit, count in _MONTHS_IN.items():
        if (month - 1) % count == 0 and days_of_months(year, month, count)[1] == last:
            return unit, year, month, day
    return None


def widened(earliest: int, latest: int) -> tuple[int, int]:
    """Widen two bounds in seconds by their own stretch on each side: what `~` adds.

    Whole months widen by months, anything else by days. The standard names no amount; an
    approximate year may be the year before or after, an approximate day the day beside it.
    """
    if months := _whole_months(earliest, latest):
        first, count = months
        return _seconds_of_months(first - count, 3 * count)
    days = (latest - earliest) // DAY + 1
    return earliest - days * DAY, latest + days * DAY


def widened_days(first: int, last: int) -> tuple[int, int]:
    """Widen two day numbers as `widened` widens seconds."""
    earliest, latest = widened(first * DAY, last * DAY + LAST_SECOND)
    return earliest // DAY, latest // DAY


def narrowed(earliest: int, latest: int) -> tuple[int, int] | None:
    """Return the bounds that `widened` widens to these, whole months first; `None` if none."""
    if (months := _whole_months(earliest, latest)) and months[1] % 3 == 0:
        third = months[1] // 3
        inner = _seconds_of_months(months[0] + third, third)
    else:
        third = ((latest - earliest) // DAY + 1) // 3 * DAY
        inner = earliest + third, latest - third
    return inner if inner[0] <= inner[1] and widened(*inner) == (earliest, latest) else None


def _whole_months(earliest: int, latest: int) -> tuple[int, int] | None:
    """Return (index of the first month, months) if two bounds are exactly whole months."""
    if earliest % DAY or latest % DAY != LAST_SECOND:
        return None
    first, after = civil(earliest // DAY), civil(latest // DAY + 1)
    count = (after[0] - first[0]) * 12 + after[1] - first[1]
    whole = first[2] == after[2] == 1 and count > 0
    return (first[0] * 12 + first[1] - 1, count) if whole else None


def _seconds_of_months(index: int, count: int) -> tuple[int, int]:
    first, last = days_of_months(index // 12, index % 12 + 1, count)
    return first * DAY, last * DAY + LAST_SECOND


def widened_by_months(first: int, last: int, months: int) -> tuple[int, int]:
    """Widen two day numbers by so many months on either side.

    Whole months stay whole; a day that its new month does not have becomes that month's last.
    """
    if whole := _whole_months(first * DAY, last * DAY + LAST_SECOND):
        begin, count = whole
        earliest, latest = _seconds_of_months(begin - months, count + 2 * months)
        return earliest // DAY, latest // DAY
    return _months_away(first, -months), _months_away(last, months)


def _months_away(number: int, months: int) -> int:
    year, month, day = civil(number)
    index = year * 12 + month - 1 + months
    year, month = index // 12, index % 12 + 1
    return day_number(year, month, min(day, days_in_month(year, month)))


def in_zone(seconds: int, zone: dt.tzinfo) -> int:
    """Return a second of UTC as the clock of a zone shows it.

    Outside the years 2 to 9998, where no zone has rules, it stays UTC.
    """
    year = civil(seconds // DAY)[0]
    if not dt.MINYEAR < year < dt.MAXYEAR:
        return seconds
    moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)
    shift = moment.astimezone(zone).utcoffset()
    return seconds + int(shift.total_seconds()) if shift else seconds


def of_zone(seconds: int, zone: dt.tzinfo, *, last: bool = False) -> int:
    """Return a second that the clock of a zone shows as a second of UTC: `in_zone` undone.

    Outside the years 2 to 9998 the clock is that of UTC. Of an hour that the clock leaves out it is
    one before that, or, as the last, one behind.

    Args:
        seconds: the second as the clock shows it.
        zone: the zone.
        last: of an hour that the clock shows twice, whether the second time is meant.
    """
    year = civil(seconds // DAY)[0]
    if not dt.MINYEAR < year < dt.MAXYEAR:
        return seconds
    shown = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)
    found = (shown.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    shifts = [int(shift.total_seconds()) for shift in found if shift is not None]
    return seconds - (min(shifts, default=0) if last else max(shifts, default=0))


def is_shown(seconds: int, zone: dt.tzinfo) -> bool:
    """Say whether the clock of a zone ever shows a second: none of an hour that it leaves out."""
    return any(
        in_zone(of_zone(seconds, zone, last=last), zone) == seconds for last in (False, True)
    )
