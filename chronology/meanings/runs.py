"""What words make of a time from which something runs, to which one counts, or that comes again."""

import re

from chronology.meanings.calendar import Day, InYear, Years
from chronology.meanings.clock import AtClock, PartOfDay
from chronology.meanings.counted import Timeless
from chronology.meanings.holidays import Easter, WeekdayHoliday
from chronology.meanings.meaning import Meaning
from chronology.meanings.offsets import counted_from
from chronology.meanings.parts import UnitBeside
from chronology.meanings.running import Anniversary, Countdown, HoursFrom
from chronology.meanings.sides import Beside, Side
from chronology.meanings.stepped import FromAntecedent, Shifted, Weekday
from chronology.meanings.terms import Step, TimexType

_HOURS = re.compile(r"PT(\d{1,3})H")


def anniversary(of: Meaning, years: int) -> Meaning | None:
    """Take the same day, or year, so many years on: "the second anniversary of 1 July 2023"."""
    is_named = isinstance(of, Day | Years) and not of.lacks_year
    return Anniversary(of=of, years=years) if is_named else None


def eve(of: Meaning) -> Meaning | None:
    """Take the day before one that has a name: "the eve of Palm Sunday 1942".

    "The eve of 10 May" may be any night near it.
    """
    is_day = isinstance(of, WeekdayHoliday) or (isinstance(of, Easter) and of.first == of.last)
    return UnitBeside(of=of, step=Step.DAY, back=True) if is_day and not of.lacks_year else None


def at_hour(of: Meaning, side: Side) -> Meaning | None:
    """Open a day, or a part of it, from or up to an hour: "since 5 this morning"."""
    inner = of.of if isinstance(of, PartOfDay) else of
    is_unit = isinstance(inner, Shifted) and inner.step is not Step.DAY
    is_day = isinstance(of, PartOfDay) or isinstance(inner, Shifted | FromAntecedent)
    return Beside(of=of, side=side) if is_day and not is_unit else None


def hours_from(left: Meaning, right: Meaning) -> Meaning | None:
    """Join some hours to the time with which they begin: "48 hours from 8 p.m. on 30 April"."""
    hours = _HOURS.fullmatch(left.value) if isinstance(left, Timeless) else None
    is_time = isinstance(right, AtClock | Day | PartOfDay | Weekday) and right.calendar
    return HoursFrom(begin=left, end=right, hours=int(hours[1])) if hours and is_time else None


def countdown(left: Meaning, right: Meaning, *, bounded: bool = False) -> Meaning | None:
    """Take the time until which there is still so long: "only six days until Christmas".

    Args:
        left: the length.
        right: the time.
        bounded: whether the length must only be bounded: "less than a week till".
    """
    is_length = isinstance(left, Timeless) and left.type is TimexType.DURATION
    is_length &= bool(left.mod) or not bounded
    return Countdown(of=right) if is_length and isinstance(right, InYear | Weekday) else None


def after_event(left: Meaning, right: Meaning) -> Meaning | None:
    """Count from what happened, of which the day is told: "after exchange, exchange being on"."""
    return counted_from(left, right, back=False) if isinstance(right, Day) else None
