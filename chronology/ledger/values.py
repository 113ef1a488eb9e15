"""Values of a ledger that are neither dates nor quotes, and what is wrong with one."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import attrs

from chronology.entered import WrongValue, told
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.vocabulary import EventEdge, FiscalNaming, GapOf, GapUnit


def fiscal_year(value: object) -> FiscalYear:
    """Return when the financial year begins: its day alone, or a table that says more of it."""
    if isinstance(value, FiscalYear):
        return value
    table = value if isinstance(value, Mapping) else {"begins": value}
    unknown = sorted(set(map(str, table)) - {field.name for field in attrs.fields(FiscalYear)})
    if unknown:
        reason = f"a fiscal year has no key `{unknown[0]}`"
        raise WrongValue(reason=reason, remedy=_A_FISCAL_YEAR, words=unknown[0])
    named, quarters = table.get("named_by"), table.get("quarters")
    if named is not None and str(named) not in {*FiscalNaming}:
        reason = f"a fiscal year is not named by “{named}”"
        raise WrongValue(reason=reason, remedy=_A_FISCAL_YEAR, words=str(named))
    if not isinstance(quarters, bool | None):
        reason = f"{told(quarters)} stands where true or false belongs"
        raise WrongValue(reason=reason, remedy=_A_FISCAL_YEAR)
    begins = str(table.get("begins", ""))
    naming = None if named is None else FiscalNaming(str(named))
    try:
        return FiscalYear(begins=begins, named_by=naming, quarters=quarters)
    except ValueError as error:
        raise WrongValue(reason=str(error), remedy=_A_FISCAL_YEAR, words=begins) from error


def calendar(value: object) -> BusinessCalendar:
    """Return which days are business days: a country, or a table of weekend and holidays."""
    if isinstance(value, BusinessCalendar):
        return value
    table = value if isinstance(value, Mapping) else {"region": value}
    unknown = sorted({*map(str, table)} - {one.name for one in attrs.fields(BusinessCalendar)})
    if unknown:
        reason = f"a calendar has no key `{unknown[0]}`"
        raise WrongValue(reason=reason, remedy=_A_CALENDAR, words=unknown[0])
    if not table:
        raise WrongValue(reason="a calendar that says nothing", remedy=_A_CALENDAR)
    region = table.get("region", "")
    if not isinstance(region, str):
        raise WrongValue(reason=f"{told(region)} is no country", remedy=_A_CALENDAR)
    days: dict[str, list[object]] = {}
    for key in ("weekend", "holidays"):
        listed = table.get(key, [])
        if not isinstance(listed, list | tuple):
            reason = f"{told(listed)} stands where a list of days belongs"
            raise WrongValue(reason=reason, remedy=_A_CALENDAR)
        days[key] = [day if isinstance(day, dt.date) else str(day) for day in listed]
    try:
        return BusinessCalendar(
            region=region, weekend=map(str, days["weekend"]), holidays=days["holidays"]
        )
    except ValueError as error:
        raise WrongValue(reason=str(error), remedy=_A_CALENDAR) from error


def written_calendar(value: BusinessCalendar) -> str | dict[str, object]:
    """Return a calendar as a ledger writes it."""
    if value == BusinessCalendar(region=value.region) and value.region:
        return value.region
    table: dict[str, object] = {
        "region": value.region,
        "weekend": [day.value for day in value.weekend],
        "holidays": [*value.holidays],
    }
    kept = {key: entry for key, entry in table.items() if entry}
    return kept or {"holidays": []}


def gap_unit(value: object) -> GapUnit:
    """Return what a gap is counted in."""
    return _member(value, GapUnit, "unit of a gap")


def gap_of(value: object) -> GapOf:
    """Return from which of several events a gap is counted."""
    return _member(value, GapOf, "way to count from several events")


def edge_named(value: object) -> EventEdge:
    """Return an edge of what lasts by its name."""
    return _member(value, EventEdge, "edge of what lasts")


_Member = TypeVar("_Member", bound=StrEnum)


def _member(value: object, of: type[_Member], what: str) -> _Member:
    known = [one.value for one in of]
    if str(value) in known:
        return of(str(value))
    remedy = f"known are {', '.join(known)}"
    raise WrongValue(reason=f"“{value}” is no {what}", remedy=remedy, words=str(value))


_A_CALENDAR = (
    'write "GB-ENG" (country and part), or { weekend = ["saturday", "sunday"], holidays = '
    "[2023-05-08] }"
)
_A_FISCAL_YEAR = (
    'write "04-01", or { begins = "04-01", named_by = "end", quarters = true }: "begin" or "end", '
    "true or false"
)
