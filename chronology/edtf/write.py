"""From `TimeSpan` to its canonical EDTF text."""

from functools import lru_cache
from typing import TYPE_CHECKING

from chronology.errors import NotExpressible
from chronology.timespan import (
    DAY,
    Bound,
    TimeSpan,
    Unit,
    civil,
    days_in_month,
    iso_offset,
    iso_year,
    narrowed,
    whole_unit,
)
from chronology.timespan.notation import LARGEST_PLAIN_YEAR

if TYPE_CHECKING:
    from collections.abc import Callable

_QUARTER_CODE, _HALF_CODE = 33, 40
_MONTHS = 12
_WIDEST_OFFSET = 14 * 3600
_NO_DATE = frozenset("[{/")


def write(span: TimeSpan) -> str:
    """Return the text; raises `NotExpressible` where one text cannot hold the bounds."""
    if span.written:
        return span.written
    return _write_anew(span) if span.ends or span.members else _written_once(span, span.timed)


@lru_cache(maxsize=2**14)
def _written_once(span: TimeSpan, _timed: bool) -> str:  # noqa: FBT001 - what decides, beside what makes spans equal
    """Return the text of a span without ends of its own: of many, few differ."""
    return _write_anew(span)


def _write_anew(span: TimeSpan) -> str:
    if not span.is_possible:
        raise NotExpressible(reason="its bounds leave no time at all")
    if span.ends:
        return f"{_end(span.begin)}/{_end(span.end)}"
    if span.qualification:
        return _qualified(span)
    if span.timed:
        return _timed(span)
    if span.is_extent:
        return f"{_end(span.begin)}/{_end(span.end)}"
    return _stretch(span.begin_of_the_begin, span.end_of_the_end)


def write_unit(unit: Unit, year: int, month: int, day: int) -> str:
    """Write a day, month, quarter, half or year."""
    if unit is Unit.YEAR:
        return write_year(year)
    if abs(year) > LARGEST_PLAIN_YEAR:
        raise NotExpressible(reason="a year of five digits or more has no months in EDTF")
    match unit:
        case Unit.DAY:
            return f"{write_year(year)}-{month:02}-{day:02}"
        case Unit.MONTH:
            return f"{write_year(year)}-{month:02}"
        case Unit.QUARTER:
            return f"{write_year(year)}-{_QUARTER_CODE + month // 3}"
        case Unit.HALF:
            return f"{write_year(year)}-{_HALF_CODE + month // 6}"


def write_year(year: int) -> str:
    """Write an astronomical year: four digits, `-` if negative, `Y` before more than four."""
    if abs(year) > LARGEST_PLAIN_YEAR:
        return f"Y{year}"
    return iso_year(year)


def _timed(span: TimeSpan) -> str:
    moment = span.begin_of_the_begin
    if moment is None or span != TimeSpan.within(moment, moment, offset=span.offset):
        raise NotExpressible(reason="a stretch with times of day has no EDTF form")
    if abs(civil(moment // DAY)[0]) > LARGEST_PLAIN_YEAR:
        raise NotExpressible(reason="a year of five digits or more has no months in EDTF")
    if span.offset is not None and (span.offset % 60 or abs(span.offset) > _WIDEST_OFFSET):
        raise NotExpressible(reason=f"no offset from UTC is {iso_offset(span.offset)} in EDTF")
    return f"{Bound(seconds=moment, timed=True)}{iso_offset(span.offset)}"


def _qualified(span: TimeSpan) -> str:
    """Write a day, month, quarter, half or year with its mark."""
    earliest, latest = span.begin_of_the_begin, span.end_of_the_end
    bounds = None if earliest is None or latest is None else (earliest, latest)
    if bounds is not None and span.qualification.is_approximate:
        bounds = narrowed(*bounds)
    unit = None if bounds is None or span.is_extent or span.timed else whole_unit(*bounds)
    if unit is None or span.component_marks is not None:
        raise NotExpressible(reason="only a day, month, quarter, half or year can be qualified")
    return f"{write_unit(*unit)}{span.qualification}"


def _end(stretch: TimeSpan) -> str:
    """Write one end of an interval."""
    if (
        stretch.ends
        or stretch.members
        or not _NO_DATE.isdisjoint(stretch.written)
        or ".." in stretch.written
    ):
        raise NotExpressible(reason="an end of the interval is itself a stretch")
    if stretch.written or stretch.qualification:
        return write(stretch)
    if stretch.timed:
        raise NotExpressible(reason="a stretch with times of day has no EDTF form")
    earliest, latest = stretch.begin_of_the_begin, stretch.end_of_the_end
    if earliest is None and latest is None:
        return ".."
    unit = None if earliest is None or latest is None else whole_unit(earliest, latest)
    if unit is None:
        raise NotExpressible(reason="an end of the interval is itself a stretch")
    return write_unit(*unit)


def _stretch(earliest: int | None, latest: int | None) -> str:
    if earliest is None and latest is None:
        raise NotExpressible(reason="nothing is known of it")
    unit = None if earliest is None or latest is None else whole_unit(earliest, latest)
    return write_unit(*unit) if unit is not None else f"[{write_range(earliest, latest)}]"


def write_range(earliest: int | None, latest: int | None) -> str:
    """Write a stretch of whole days as `a..b`: by years, else by months, else by days."""
    if (earliest or 0) % DAY or ((-1 if latest is None else latest) + 1) % DAY:
        raise NotExpressible(reason="a stretch that is not of whole days has no EDTF form")
    far = any(
        bound is not None and abs(civil(bound // DAY)[0]) > LARGEST_PLAIN_YEAR
        for bound in (earliest, latest)
    )
    for unit in (Unit.YEAR,) if far else (Unit.YEAR, Unit.MONTH):
        first = None if earliest is None else _unit_that_begins(earliest, unit)
        last = None if latest is None else _unit_that_ends(latest, unit)
        if (first or earliest is None) and (last or latest is None):
            return f"{first or ''}..{last or ''}"
    first = "" if earliest is None else _day_or_year(earliest, _unit_that_begins)
    last = "" if latest is None else _day_or_year(latest, _unit_that_ends)
    return f"{first}..{last}"


def _day_or_year(bound: int, unit_at: "Callable[[int, Unit], str]") -> str:
    """Write the day of a bound; in a far year, which has no days, the year that it ends."""
    date = civil(bound // DAY)
    if abs(date[0]) <= LARGEST_PLAIN_YEAR:
        return write_unit(Unit.DAY, *date)
    return unit_at(bound, Unit.YEAR) or write_unit(Unit.DAY, *date)


def _unit_that_begins(bound: int, unit: Unit) -> str:
    """Write the year or month that begins with a second; nothing if none does."""
    year, month, day = civil(bound // DAY)
    begins = day == 1 and (unit is Unit.MONTH or month == 1)
    return write_unit(unit, year, month, day) if begins else ""


def _unit_that_ends(bound: int, unit: Unit) -> str:
    """Write the year or month that ends with a second; nothing if none does."""
    year, month, day = civil(bound // DAY)
    ends = day == days_in_month(year, month) and (unit is Unit.MONTH or month == _MONTHS)
    return write_unit(unit, year, month, day) if ends else ""
