"""What words between two times make of them: a stretch, one time, a time counted from another.

Each is a function from two meanings to one, or to `None` where the words do not join these two.
"""

import attrs

from chronology.meanings.calendar import Day, Months, Year, Years
from chronology.meanings.clock import AtClock, DayUntil, EndOfDay, PartOfDay
from chronology.meanings.counted import Back, Modified, Timeless
from chronology.meanings.hours import Hours
from chronology.meanings.meaning import Meaning
from chronology.meanings.moments import OneMoment
from chronology.meanings.pairs import Extent, Listed, between, either, together
from chronology.meanings.parts import PieceOf, UnitBeside, WeekdayBeside
from chronology.meanings.stepped import Ago, FromAntecedent, Shifted, Weekday, Which
from chronology.meanings.terms import Step, TimexType
from chronology.meanings.wrapped import About

_MINUTE = 60  # seconds


def stretch(left: Meaning, right: Meaning) -> Meaning | None:
    """Join two times that an opening word announces as the ends of a stretch."""
    if not left.is_end or not right.is_end or not (left.calendar or left.type is TimexType.TIME):
        return None
    if isinstance(left, AtClock) and isinstance(right, AtClock):
        left, right = _of_one_clock(left, right)
        if right.named and not left.named:
            # "Between 9am and 5pm on 3 May": the day is that of both.
            return between(attrs.evolve(left, of=right.of, named=True), right)
        if left.named and not right.named:
            # "On 3 May from 9am to 5pm"; "1 p.m. ET / 10 a.m. PT" is one time.
            is_later = left.last < right.last
            return between(left, attrs.evolve(right, of=left.of, named=True)) if is_later else None
    return between(left, right)


def _of_one_clock(left: AtClock, right: AtClock) -> tuple[AtClock, AtClock]:
    """Return two times by the clock that only one of them names: "from 9 to 11 a.m. EDT"."""
    # "From 6 to 8 p.m.": the last minute of a stretch is as sharp as its first.
    is_sharp = left.first is not None and right.last > left.last
    if is_sharp and right.first is None and right.last % _MINUTE == _MINUTE - 1:
        right = attrs.evolve(right, first=right.last - _MINUTE + 1)
    clock = left.clock or right.clock
    if left.clock is not None and right.clock is not None:
        return left, right
    return attrs.evolve(left, clock=clock), attrs.evolve(right, clock=clock)


def stretch_without(
    left: Meaning, right: Meaning, *, begin: bool = False, end: bool = False
) -> Meaning | None:
    """Leave out the first time of a stretch, or the last: "to (but excluding) 1 June 2022"."""
    if not isinstance(left, Day | Weekday) or not isinstance(right, Day | Weekday):
        return None
    whole = between(left, right)
    first = UnitBeside(of=whole.begin, step=Step.DAY, back=False) if begin else whole.begin
    last = UnitBeside(of=whole.end, step=Step.DAY, back=True) if end else whole.end
    return attrs.evolve(whole, begin=first, end=last)


def end_of_day(left: Meaning, right: Meaning) -> Meaning | None:
    """Give the end of a day at work the day that stands behind it."""
    if not isinstance(left, EndOfDay) or left.named or not _is_day(right):
        return None
    return EndOfDay(of=right, code=left.code)


def clock_elsewhere(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day elsewhere the day behind it, whose bounds are those of it."""
    if not isinstance(left, AtClock) or left.named or not _is_day(right):
        return None
    return attrs.evolve(left, of=right, first=None, named=True)


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Day | FromAntecedent | Modified | Weekday):
        return True
    return isinstance(meaning, Shifted) and meaning.step is Step.DAY


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
    is_clock = isinstance(left, AtClock | Hours | OneMoment)
    return left.on(right) if is_clock and right.takes_clock else None


def clock_of_outer_day(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day in brackets the day behind them: it is that of the time before them."""
    day = clock_of_day(left, right)
    return attrs.evolve(day, outer=True) if isinstance(day, AtClock) else day


def one_moment(left: Meaning, right: Meaning, *, of_one_day: bool = False) -> Meaning | None:
    """Take two times of day for one moment, as two clocks show it.

    Args:
        left: the one.
        right: the other.
        of_one_day: whether a day behind both is that of both: "1 p.m. ET / 10 a.m. PT on 3 May".
    """
    if not isinstance(left, AtClock) or not isinstance(right, AtClock):
        return None
    clocks = (left.clock, right.clock)
    is_one_known = any(clock is not None and not clock.is_open for clock in clocks)
    if left.clock == right.clock or not is_one_known:
        return None
    if right.outer and not left.named:
        of_left = attrs.evolve(left, of=right.of, named=True)
        return OneMoment(begin=of_left, end=attrs.evolve(right, of=left.of, named=False))
    if of_one_day and right.named and not left.named:
        begin = attrs.evolve(left, of=right.of, named=True)
        return OneMoment(begin=begin, end=right, shared=True)
    return OneMoment(begin=left, end=right)


def on_another_day(of: Meaning, days: int) -> Meaning | None:
    """Take a time of day for that of a day beside the one of another clock.

    Args:
        of: the time of day.
        days: how many days after that it is.
    """
    is_open = isinstance(of, AtClock) and not of.named
    return attrs.evolve(of, days_on=days) if is_open and isinstance(of, AtClock) else None


def day_then_clock(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day the day that stands before it."""
    if isinstance(right, OneMoment) and left.takes_clock:
        return right.begun_on(left)
    return clock_of_day(right, left)


def day_then_own_clock(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day that names no clock the day before it: "15 April (5 p.m.)".

    One that names its clock may be the same moment as another that stands before the day.
    """
    names_clock = not isinstance(right, AtClock) or right.clock is not None
    return None if names_clock else day_then_clock(left, right)


def day_until_clock(left: Meaning, right: Meaning, *, before: bool = False) -> Meaning | None:
    """Take a day up to the time of day behind it: "on 15 April by 5 p.m.".

    Args:
        left: the day.
        right: the time of day.
        before: as `DayUntil.before`.
    """
    time = day_then_clock(left, right)
    if not isinstance(time, AtClock):
        return None
    limit = time.as_limit
    return None if limit.is_day_long else DayUntil(of=limit, before=before)


def day_then_hours(left: Meaning, right: Meaning) -> Meaning | None:
    """Give hours from one time of day to another the day before them: "3 May from 9 to 11 a.m."."""
    ends = right.ends or (right, right)
    if not left.takes_clock or isinstance(right, OneMoment):
        return None
    begin, end = ends
    if not isinstance(begin, AtClock) or not isinstance(end, AtClock) or begin is end:
        return None
    is_open = not begin.named and not end.named
    return Hours(begin=begin, end=end).on(left) if is_open else None


def part_of_day(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a part of the day the day that stands after it: "at dawn on Sunday"."""
    is_part = isinstance(left, PartOfDay | Timeless)
    return left.on(right) if is_part and right.takes_clock else None


def in_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day or month the year before it: "in 1936, on 7 March", "last year, on 3 March"."""
    if isinstance(left, Shifted) and left.step is Step.YEAR and not left.told:
        if not isinstance(right, Day | Months) or not right.lacks_year:
            return None
        return attrs.evolve(right, year=Year(shift=left.shift))
    return None if left.year_named is None else right.of_year(left.year_named)


def of_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day or month the year that stands after it: "May in the year of our Lord 1823"."""
    return in_year(right, left)


def day_of_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day the year that stands after it in words."""
    return of_year(left, right) if left.grain is Step.DAY else None


def heading_list(left: Meaning, right: Meaning) -> Meaning | None:
    """Join a time to the list that it heads: "April, May and June 2022", "April, May or June"."""
    if not isinstance(right, Listed):
        return None
    if right.extent is Extent.ONE_OF:
        return either(left, right) if left.leans else None
    return together(left, right)


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
