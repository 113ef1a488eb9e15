"""Days that lie so many units from others."""

from chronology.meanings.business import BusinessCalendar, counted
from chronology.meanings.stepped import same_day
from chronology.vocabulary import GapUnit

_DAYS = {GapUnit.DAYS: 1, GapUnit.WEEKS: 7}
_MONTHS = {GapUnit.MONTHS: 1, GapUnit.YEARS: 12}


def day_from(
    day: int, number: int, unit: GapUnit, calendar: BusinessCalendar | None = None
) -> int | None:
    """Return the day so many units from another; `None` if nobody can count to it.

        >>> from chronology.timespan import civil, day_number
        >>> civil(day_from(day_number(2024, 1, 31), 1, GapUnit.MONTHS))
        (2024, 2, 29)
        >>> civil(day_from(day_number(2023, 5, 1), 10, GapUnit.BUSINESS_DAYS, BusinessCalendar()))
        (2023, 5, 15)

    Args:
        day: the other, as days since 1970-01-01.
        number: how many units; negative for before.
        unit: of which.
        calendar: which days are business days; without one these are not counted.
    """
    if unit is GapUnit.BUSINESS_DAYS:
        return None if calendar is None else counted(day, number, calendar)
    if unit in _MONTHS:
        return same_day(day, number * _MONTHS[unit])
    return day + number * _DAYS[unit]
