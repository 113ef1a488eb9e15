"""Business days: counted by a declared calendar, and never by a guessed one."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, cast

import attrs

from chronology.errors import MissingExtra
from chronology.timespan import civil
from chronology.vocabulary import WeekDay

_MESSAGE_DAYS = "no day of the week is left for business"
_REGION = re.compile(r"[A-Z]{2,3}(?:-[A-Z0-9]{1,8})?", re.ASCII)
_WEEKDAYS = tuple(WeekDay)
_MOST = 10_000  # business days that are counted one by one; no term is longer
_THURSDAY = 3  # 1970-01-01


def _as_day(value: object) -> dt.date:
    if isinstance(value, str):
        return dt.date.fromisoformat(value)
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        message = f"{value} is no day"
        raise ValueError(message)  # noqa: TRY004 - what a ledger holds is a wrong value
    return dt.date(value.year, value.month, value.day)


def _as_days(days: Iterable[object]) -> tuple[dt.date, ...]:
    return tuple(sorted({*map(_as_day, days)}))


def _as_weekend(days: Iterable[WeekDay | str]) -> tuple[WeekDay, ...]:
    return tuple(sorted({*map(WeekDay, days)}, key=_WEEKDAYS.index))


@attrs.frozen(kw_only=True)
class BusinessCalendar:
    """Which days are no business days: those of the weekend, and holidays.

    Holidays are listed by hand, or are those of a country or its part, for which the extra
    `business-days` is needed (the package `holidays`: public holidays with the days on which
    they are kept instead, and the weekend of the country).

        >>> may = BusinessCalendar(holidays=["2023-05-08"])
        >>> str(may)
        'a calendar of 1 holiday'

    Attributes:
        region: ISO 3166 country, or country and subdivision: "GB-ENG"; empty for none.
        weekend: the days of the week that are none; left out, those of the region, or else
            Saturday and Sunday.
        holidays: more days that are none, in order.

    Raises:
        ValueError: the region is not written so, a day is none of the week or the calendar, or
            the weekend is the whole week.
    """

    region: str = attrs.field(default="")
    weekend: tuple[WeekDay, ...] = attrs.field(default=(), converter=_as_weekend)
    holidays: tuple[dt.date, ...] = attrs.field(default=(), converter=_as_days)

    @region.validator
    def _check_region(self, _: object, region: str) -> None:
        if region and not _REGION.fullmatch(region):
            message = f"“{region}” is no country or part of one, such as GB-ENG"
            raise ValueError(message)

    @weekend.validator
    def _check_weekend(self, _: object, weekend: tuple[WeekDay, ...]) -> None:
        if len(weekend) == len(_WEEKDAYS):
            raise ValueError(_MESSAGE_DAYS)

    def __str__(self) -> str:
        number = len(self.holidays)
        listed = f"{number} holiday{'s' if number != 1 else ''}"
        if self.region:
            return f"{self.region} and {listed} more" if number else self.region
        return f"a calendar of {listed}"


@attrs.frozen(kw_only=True)
class BusinessDay:
    """The day that lies so many business days from another.

    Attributes:
        day: its day number; `None` if nobody can count to it.
        holidays: the weekdays that were passed over on the way, as day numbers.
        reason: why nobody can, in one clause, with what to do; empty if it was counted.
    """

    day: int | None
    holidays: tuple[int, ...] = ()
    reason: str = ""


def business_day(day: int, number: int, calendar: BusinessCalendar) -> BusinessDay:
    """Return the day so many business days after another, which does not count itself.

        >>> import datetime as dt
        >>> first_of_may = dt.date(2023, 5, 1).toordinal() - 719163
        >>> found = business_day(first_of_may, 10, BusinessCalendar())
        >>> str(dt.date.fromordinal(found.day + 719163))
        '2023-05-15'

    Args:
        day: the other, as days since 1970-01-01; it need be no business day.
        number: how many; negative for before. None is the day itself.
        calendar: which days are business days.
    """
    if abs(number) > _MOST:
        return BusinessDay(day=None, reason=f"{abs(number)} business days are not counted")
    step, left, passed = (1 if number > 0 else -1), abs(number), []
    try:
        while left:
            day += step
            if _is_weekend(day, calendar):
                continue
            if _is_holiday(day, calendar):
                passed.append(day)
                continue
            left -= 1
    except (MissingExtra, _NoHolidays) as error:
        return BusinessDay(day=None, reason=str(error))
    return BusinessDay(day=day, holidays=tuple(sorted(passed)))


def counted(day: int, number: int, calendar: BusinessCalendar) -> int | None:
    """Return `business_day` alone: the day number, or `None` if nobody can count to it."""
    return business_day(day, number, calendar).day


def why_uncounted(day: int, calendar: BusinessCalendar) -> str:
    """Return why nobody can count business days by a calendar from a day; empty if one can.

        >>> why_uncounted(19_000, BusinessCalendar())
        ''

    Args:
        day: the day, as days since 1970-01-01.
        calendar: which days are business days.
    """
    return business_day(day, 1, calendar).reason


class _NoHolidays(LookupError):
    """Nobody knows the holidays of a region in a year."""


class _Known(Protocol):
    """What the package `holidays` knows of a region in a year."""

    weekend: set[int]
    start_year: int
    end_year: int

    def __contains__(self, day: object) -> bool: ...
    def is_working_day(self, day: object) -> bool: ...


def _is_weekend(day: int, calendar: BusinessCalendar) -> bool:
    weekday = (day + _THURSDAY) % len(_WEEKDAYS)
    if calendar.weekend:
        return _WEEKDAYS[weekday] in calendar.weekend
    if not calendar.region:
        return _WEEKDAYS[weekday] in {WeekDay.SATURDAY, WeekDay.SUNDAY}
    date = dt.date(*civil(day))
    known = _known(calendar.region, date.year)
    is_made_up_for = known.is_working_day(date)  # a Saturday on which one works for another day
    return weekday in known.weekend and not is_made_up_for


def _is_holiday(day: int, calendar: BusinessCalendar) -> bool:
    date = dt.date(*civil(day))
    if date in calendar.holidays:
        return True
    return bool(calendar.region) and date in _known(calendar.region, date.year)


@lru_cache(maxsize=64)
def _known(region: str, year: int) -> _Known:
    try:
        import holidays
    except ImportError as error:
        raise MissingExtra(
            what=f"counting business days by {region}", extra="business-days"
        ) from error
    country, _, part = region.partition("-")
    try:
        found = holidays.country_holidays(country, subdiv=part or None, years=year)
    except NotImplementedError as error:
        message = f"the package holidays knows no holidays of {region}; list them in `calendar`"
        raise _NoHolidays(message) from error
    known = cast("_Known", found)
    if not known.start_year <= year <= known.end_year:
        message = (
            f"the package holidays knows those of {region} from {known.start_year} to"
            f" {known.end_year}, not of {year}"
        )
        raise _NoHolidays(message)
    return known
