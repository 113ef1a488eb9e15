"""What words between two times make of them: a stretch, one time, a time counted from another.

Each is a function from two meanings to one, or to `None` where the words do not join these two.
"""

import attrs

from chronology.meanings.beside_named import BesideNamed
from chronology.meanings.calendar import Day, Years
from chronology.meanings.clock import AtClock, PartOfDay
from chronology.meanings.counted import Ahead, Back, Timeless
from chronology.meanings.lengths import counted_from, length_from
from chronology.meanings.meaning import Meaning
from chronology.meanings.pairs import Extent, Listed, Range, between, either, together
from chronology.meanings.parts import PieceOf, WeekdayBeside
from chronology.meanings.stepped import Ago, Shifted, Weekday, Which
from chronology.meanings.terms import Step, TimexType
from chronology.meanings.wrapped import About


def stretch(left: Meaning, right: Meaning) -> Meaning | None:
    """Join two times that an opening word announces as the ends of a stretch."""
    if isinstance(right, BesideNamed) and left.is_end and not left.leans:
        return Range(begin=left, end=attrs.evolve(right, to=left))
    if not left.is_end or not right.is_end:
        return None
    if isinstance(left, AtClock) and isinstance(right, AtClock) and right.day_named is not None:
        # "Between 9am and 5pm on 3 May": the day is that of both.
        return between(left.on(right.day_named) or left, right)
    return between(left, right)


def of_one_day(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Return two times of day with the day that one of them names: "from 2 to 4 pm on Friday"."""
    if not (first.is_clock and last.is_clock):
        return first, last
    day, other = last.day_named, first.day_named
    return (first.on(day) if day else None) or first, (last.on(other) if other else None) or last


def like_stretch(left: Meaning, right: Meaning) -> Meaning | None:
    """Join two times of one sort: without an opening word, others may only stand together."""
    if isinstance(left, About) and isinstance(left.of, Years) and isinstance(right, Years):
        return between(left, About(of=right))
    return stretch(left, right) if type(left) is type(right) else None


def clock_of_day(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day the day that stands after it."""
    return left.on(right) if isinstance(left, AtClock) and right.takes_clock else None


def day_then_clock(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day the day that stands before it."""
    return clock_of_day(right, left)


def part_of_day(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a part of the day the day that stands after it: "at dawn on Sunday"."""
    is_part = isinstance(left, PartOfDay | Timeless)
    return left.on(right) if is_part and right.takes_clock else None


def in_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day or month the year that stands before it: "in 1936, on 7 March"."""
    return None if left.year_named is None else right.of_year(left.year_named)


def of_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day or month the year that stands after it: "May in the year of our Lord 1823"."""
    return in_year(right, left)


def day_of_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day the year that stands after it in words."""
    return of_year(left, right) if left.grain is Step.DAY else None


def lasting_from(left: Meaning, right: Meaning) -> Meaning | None:
    """Join how long something lasts to the day from which it does: "for six weeks from 4 June"."""
    return length_from(left, right, counted=True)


def heading_list(left: Meaning, right: Meaning) -> Meaning | None:
    """Join a time to the list that it heads: "April, May and June 2022", "April, May or June"."""
    if not isinstance(right, Listed):
        return None
    if right.extent is Extent.ONE_OF:
        return either(left, right) if left.leans else None
    return together(left, right)


def counted_back(left: Meaning, right: Meaning) -> Meaning | None:
    """Count back from a day: "two days before 14 July"."""
    return counted_from(left, right, back=True)


def counted_on(left: Meaning, right: Meaning) -> Meaning | None:
    """Count on from a day: "two days after 14 July"."""
    return counted_from(left, right, back=False)


def within(left: Meaning, right: Meaning) -> Meaning | None:
    """Count on from a day: "within 60 days of 1 March"; "three days of May" are no such thing."""
    is_deadline = isinstance(left, Ahead) and left.deadline
    return counted_on(left, right) if is_deadline else None


def weekday_beside(left: Meaning, right: Meaning, place: int) -> Meaning | None:
    """Count a weekday from a day that is named: "the first Monday after 3 May 2021"."""
    if not isinstance(left, Weekday) or not isinstance(right, Day):
        return None
    return WeekdayBeside(of=right, weekday=left.weekday, place=place)


def ago(left: Meaning, right: Meaning) -> Meaning | None:
    """Count back from a time that is itself counted from today: "50 years ago today"."""
    if not isinstance(left, Ago) or left.step is Step.DAY:
        return None
    is_counted = isinstance(right, Shifted) and right.step is not left.step
    is_day = isinstance(right, Weekday)
    return Back(of=right, step=left.step, shift=left.shift) if is_counted or is_day else None


def weekday_of_week(left: Meaning, right: Meaning) -> Meaning | None:
    """Take a weekday from the week that stands before it: "last week Tuesday"."""
    is_week = type(left) is Shifted and left.step is Step.WEEK
    if not is_week or not isinstance(right, Weekday) or right.which is not Which.NEAREST:
        return None
    return PieceOf(of=left, index=right.weekday, days=1)


def in_one_week(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a weekday the week that stands after the last one: "Monday to Friday last week"."""
    if not isinstance(left, Weekday) or not isinstance(right, PieceOf):
        return None
    if type(right.of) is not Shifted or right.days != 1 or left.weekday >= right.index:
        return None
    return between(attrs.evolve(right, index=left.weekday), right)


def every_week(left: Meaning, right: Meaning) -> Meaning | None:
    """Take the days on which something is open as those of every week."""
    if not left.recurring or not right.recurring:
        return None
    return Timeless(value="XXXX-WXX", type=TimexType.SET)
