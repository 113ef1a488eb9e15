"""English words between two times that make one of them, or let them share a year."""

from collections.abc import Callable

import attrs

from chronology.languages.english.time_words.day_ends import DAY_END_LINKS
from chronology.languages.english.time_words.offsets import OFFSET_LINKS
from chronology.languages.english.time_words.periods import PERIOD_LINKS
from chronology.languages.english.time_words.stretches import MOVED, STRETCH_LINKS
from chronology.languages.time_joints import Link
from chronology.meanings.calendar import Day, Months, Year, Years
from chronology.meanings.clock import AtClock, PartOfDay
from chronology.meanings.counted import Back, Modified, Timeless
from chronology.meanings.fiscal import fiscal_years, sharing_fiscal_year
from chronology.meanings.lengths import length_from
from chronology.meanings.meaning import Meaning
from chronology.meanings.pairs import Extent, Listed, between, either, sharing_year, together
from chronology.meanings.parts import PieceOf, WeekdayBeside
from chronology.meanings.stepped import Ago, FromAntecedent, Shifted, Step, Weekday, Which
from chronology.meanings.terms import TimexType

_S = r"\s{1,3}"
_DAYS = Day | FromAntecedent | Modified | PartOfDay | Shifted | Weekday


def _at_clock(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day the day that stands after it."""
    if not isinstance(left, AtClock) or left.named or not isinstance(right, _DAYS):
        return None
    return attrs.evolve(left, of=right, named=True)


def _part_of_day(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a part of the day the day that stands after it: "at dawn on Sunday"."""
    if not isinstance(right, _DAYS):
        return None
    if isinstance(left, PartOfDay) and not left.named:
        return PartOfDay(of=right, code=left.code)
    is_part = isinstance(left, Timeless) and left.type is TimexType.TIME
    code = left.value.rpartition("T")[2] if isinstance(left, Timeless) else ""
    return PartOfDay(of=right, code=code) if is_part else None


def _day_then_clock(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day the day that stands before it."""
    return _at_clock(right, left)


def _in_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day or month the year that stands before it: "in 1936, on 7 March"."""
    if not isinstance(left, Years) or left.count > 1:
        return None
    if not isinstance(right, Day | Months) or not right.leans:
        return None
    return attrs.evolve(right, year=Year(number=left.first))


def _of_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day or month the year that stands after it: "May in the year of our Lord 1823"."""
    return _in_year(right, left)


def _of_written_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a day the year that stands after it in words."""
    return _of_year(left, right) if isinstance(left, Day) else None


def _like_list(left: Meaning, right: Meaning) -> Meaning | None:
    """Join a time to the list that it heads: "April, May and June 2022", "April, May or June"."""
    if not isinstance(right, Listed):
        return None
    if right.extent is Extent.ONE_OF:
        return either(left, right) if left.leans else None
    return together(left, right)


def _weekday_beside(place: int) -> Callable[[Meaning, Meaning], Meaning | None]:
    def join(left: Meaning, right: Meaning) -> Meaning | None:
        """Count a weekday from a day that is named: "the first Monday after 3 May 2021"."""
        if not isinstance(left, Weekday) or not isinstance(right, Day):
            return None
        return WeekdayBeside(of=right, weekday=left.weekday, place=place)

    return join


def _ago(left: Meaning, right: Meaning) -> Meaning | None:
    """Count back from a time that is itself counted from today: "50 years ago today"."""
    if not isinstance(left, Ago) or left.step is Step.DAY:
        return None
    is_counted = isinstance(right, Shifted) and right.step is not left.step
    is_day = isinstance(right, Weekday)
    return Back(of=right, step=left.step, shift=left.shift) if is_counted or is_day else None


def _of_week(left: Meaning, right: Meaning) -> Meaning | None:
    """Take a weekday from the week that stands before it: "last week Tuesday"."""
    is_week = type(left) is Shifted and left.step is Step.WEEK
    is_day = isinstance(right, Weekday) and right.which is Which.NEAREST
    if not is_week or not isinstance(right, Weekday) or not is_day:
        return None
    return PieceOf(of=left, index=right.weekday, days=1)


def _in_one_week(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a weekday the week that stands after the last one: "Monday to Friday last week"."""
    is_week = isinstance(right, PieceOf) and type(right.of) is Shifted and right.days == 1
    if not isinstance(left, Weekday) or not isinstance(right, PieceOf) or not is_week:
        return None
    begin = attrs.evolve(right, index=left.weekday)
    return between(begin, right) if left.weekday < right.index else None


def _weekly(left: Meaning, right: Meaning) -> Meaning | None:
    """Take the days on which something is open as those of every week."""
    if not isinstance(left, Weekday) or not isinstance(right, Weekday):
        return None
    return Timeless(value="XXXX-WXX", type=TimexType.SET)


_WEEKDAYS_BESIDE = tuple(
    Link(
        name="weekday-beside",
        opening=rf"(?i:the{words})",
        middle=rf"{_S}(?:{side}){_S}",
        join=_weekday_beside(place),
        fused=True,
    )
    for words, side, place in (
        (rf"(?:{_S}(?:first|next))?", "after|following", 1),
        (rf"{_S}second", "after|following", 2),
        (rf"{_S}third", "after|following", 3),
        (rf"(?:{_S}last)?", "before|preceding", -1),
        (rf"{_S}second", "before|preceding", -2),
    )
)

LINKS = (
    *_WEEKDAYS_BESIDE,
    *DAY_END_LINKS,
    Link(name="ago", middle=_S, join=_ago, fused=True),
    Link(name="weekday", middle=rf"{_S}(?:on{_S})?", join=_of_week, fused=True),
    Link(
        name="clock",
        middle=_S,
        join=_at_clock,
        fused=True,
        first=True,
    ),
    Link(
        name="part-of-day",
        middle=rf"{_S}on{_S}(?:the{_S})?",
        join=_part_of_day,
        fused=True,
        first=True,
    ),
    Link(
        name="clock",
        middle=rf"\)?(?:\s?,)?{_S}(?:on{_S}(?:the{_S})?)?",
        join=_at_clock,
        fused=False,
        first=True,
    ),
    Link(
        name="clock",
        middle=rf"(?:\s?,)?{_S}(?:at{_S}(?:about{_S}|around{_S})?)?",
        join=_day_then_clock,
        first=True,
    ),
    Link(
        middle=rf"\s{{0,2}}[,–-]\s{{0,2}}|(?:\s?,)?{_S}(?:and|or|to|through|until){_S}(?:the{_S})?",
        join=sharing_fiscal_year,
        first=True,
    ),
    Link(
        name="range",
        middle=rf"\s?[–-]\s?|{_S}(?:to|and|through|until){_S}",
        join=fiscal_years,
        first=True,
    ),
    Link(name="in-year", middle=rf",?{_S}(?:in|on){_S}", join=_in_year),
    Link(
        name="in-year",
        middle=rf",?{_S}(?i:(?:in{_S})?the{_S}year{_S}(?:of{_S}our{_S}lord{_S})?)",
        join=_of_year,
        fused=True,
    ),
    Link(name="in-year", middle=rf"{_S}(?:in|of){_S}", join=_of_year, fused=True),
    Link(name="in-year", middle=rf",{_S}", join=_of_written_year, fused=True),
    Link(name="in-year", middle=_S, join=_of_year, fused=True),
    *OFFSET_LINKS,
    *PERIOD_LINKS,
    Link(
        name="length-from",
        middle=rf"{_S}(?:beginning|commencing|starting){_S}(?:on{_S})?",
        join=length_from,
    ),
    Link(
        name="every",
        opening=rf"(?i:(?:open|opens|works?|working|daily|hours:?)(?:{_S}from)?)",
        middle=rf"{_S}(?:to|through|thru){_S}|\s{{0,2}}[–—-]\s{{0,2}}",
        join=_weekly,
    ),
    Link(
        name="range",
        middle=rf"{_S}(?:to|until|till|through|thru|and){_S}|\s{{0,2}}[–—-]\s{{0,2}}",
        opening=r"(?i:from|between)",
        join=_in_one_week,
        unless=MOVED,
    ),
    Link(
        name="range",
        middle=rf"{_S}(?:to|through|thru){_S}|\s{{0,2}}[–—-]\s{{0,2}}",
        join=_in_one_week,
        unless=MOVED,
    ),
    *STRETCH_LINKS,
    Link(name="pair", middle=rf"{_S}(?:and|&){_S}(?:the{_S})?", join=together),
    Link(name="pair", middle=rf"{_S}or{_S}(?:the{_S})?", join=either),
    Link(name="pair", middle=rf",{_S}", join=_like_list),
    Link(
        middle=(
            rf"(?:,|,?{_S}(?:and|or|to|&)){_S}(?:(?:again|then|also|later){_S})?"
            rf"(?:(?:on|in|from){_S})?"
        ),
        join=sharing_year,
    ),
)
