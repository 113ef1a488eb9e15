"""What words beside one time make of it: a part, a side, its week.

Each is a function from a meaning to another, or to `None` where the words do nothing to it. What
a meaning allows, it says itself (`Meaning.grain`, `Meaning.has_sides` …); so a language only
names what its words do.
"""

import attrs

from chronology.meanings.calendar import Day, Months, Years
from chronology.meanings.clock import PartOfDay, SpokenDay
from chronology.meanings.counted import Modified, Spoken, Timeless
from chronology.meanings.fiscal import Fiscal
from chronology.meanings.meaning import DAYS_IN_WEEK, Meaning
from chronology.meanings.pairs import Extent, Range
from chronology.meanings.parts import Edge, Part, Parts, PieceOf, UnitBeside, WeekOf
from chronology.meanings.rest import Rest
from chronology.meanings.seasons import Winter
from chronology.meanings.sides import Beside, NotUntil, Onward, Side
from chronology.meanings.stepped import Shifted
from chronology.meanings.terms import Step, TimexType
from chronology.meanings.wrapped import About, Near

_UNITS = Months | Shifted | Spoken | Years  # each named as one of the calendar, or some
_CENTURY = 100  # years
_AROUND = 5  # years on either side of the turn of a century
_IF_DAY_LONG = {Side.BEFORE: Side.UNTIL, Side.AFTER: Side.NOT_BEFORE}


def part(of: Meaning, index: int, parts: int, mod: str) -> Meaning | None:
    """Divide what is longer than a day; a day keeps its bounds: "late May", "late on Monday"."""
    if of.grain is None:
        return None
    if of.grain is Step.DAY:
        return Modified(of=of, mod=mod)
    return Part(of=of, index=index, parts=parts, mod=mod)


def two_parts(of: Meaning, index: int, parts: int, mod: str) -> Meaning | None:
    """Take a part and the one behind it: "early to mid 2025"."""
    begin, end = part(of, index, parts, mod), part(of, index + 1, parts, mod)
    return Parts(of=begin, last=end, mod=mod) if begin and end else None


def beside(of: Meaning, side: Side) -> Beside | None:
    """Open a time to one side: "before May", "since 1992"."""
    if not of.has_sides:
        return None
    limit = of.as_limit
    # Before an evening whose bounds are those of its day may be on that day.
    meant = _IF_DAY_LONG.get(side, side) if limit.is_day_long else side
    return Beside(of=limit, side=meant)


def through(of: Meaning) -> Beside | None:
    """Take a time to be the last; through the rest of a month is within it."""
    return None if isinstance(of, Rest) else beside(of, Side.UNTIL)


def since(of: Meaning, *, opens: bool = False) -> Beside | None:
    """Open a time from its begin on.

    Args:
        of: the time.
        opens: as `Beside.opens`.
    """
    opened = beside(of, Side.SINCE)
    return None if opened is None else attrs.evolve(opened, opens=opens)


def onward(of: Meaning, *, opens: bool = False) -> Onward | None:
    """Open a date that is still to come: "as of 3 May 2023, 12 had died" tells of that day.

    Args:
        of: the date.
        opens: as `Beside.opens`.
    """
    return Onward(of=of, opens=opens) if of.is_date else None


def from_then(of: Meaning, *, opens: bool = False) -> Meaning | None:
    """Open a full date, and another if it is still to come: "from 3 May 2023", "from May"."""
    if isinstance(of, Day) and not of.leans:
        return Beside(of=of, side=Side.SINCE)
    return onward(of, opens=opens)


def then(of: Meaning) -> Meaning | None:
    """Take what did not happen until a time to have happened then."""
    return of if of.has_sides else None


def then_or_later(of: Meaning) -> Meaning | None:
    """Take it so where the clause looks back."""
    return NotUntil(of=of) if of.has_sides else None


def open_ended(of: Meaning, side: Side) -> Meaning | None:
    """Open what the calendar names, where words behind it do: "1950 or earlier"."""
    return beside(of, side) if isinstance(of, Day | Months | Years) else None


def about(of: Meaning) -> Meaning | None:
    """Widen what the calendar bounds sharply, both ends of a stretch: "c. 1380–1400"."""
    if type(of) is Range and isinstance(of.begin, Years) and isinstance(of.end, Years):
        return attrs.evolve(of, begin=About(of=of.begin), end=About(of=of.end))
    return About(of=of) if isinstance(of, Day | Months | Years | Shifted | Near) else None


def week(of: Meaning) -> Meaning | None:
    """Widen a day to its week: "the week of 3 May"."""
    return WeekOf(of=of) if isinstance(of, Day) else None


def weekend(of: Meaning) -> Meaning | None:
    """Widen a day to the Saturday and Sunday of its week: "the weekend of 3 May"."""
    whole = week(of)
    return None if whole is None else Edge(of=whole, step=Step.DAY, count=-2)


def part_of_day(of: Meaning, code: str) -> Meaning | None:
    """Narrow a day to a part of it: "Monday night"."""
    is_day = of.grain is Step.DAY and of.type is TimexType.DATE
    return PartOfDay(of=of, code=code) if is_day else None


def every_part_of_day(of: Meaning, code: str) -> Meaning | None:
    """Take a part of a day that comes again and again: "Monday nights"."""
    value = f"{of.recurring}T{code}"
    return Timeless(value=value, type=TimexType.SET) if of.recurring else None


def near_clock(of: Meaning, mod: str) -> Meaning | None:
    """Take what is minutes or hours from a time of day to be on that day."""
    return None if of.day_named is None else Modified(of=of.day_named, mod=mod)


def piece(of: Meaning, ordinal: int, step: Step) -> Meaning | None:
    """Take a day or a week from the edge of what is longer: "the last week of March".

    Args:
        of: what is longer.
        ordinal: which, from 1; negative from the end.
        step: the unit.
    """
    if not isinstance(of, _UNITS):
        return None
    days = DAYS_IN_WEEK if step is Step.WEEK else 1
    return PieceOf(of=of, index=_index(ordinal), days=days)


def edge(of: Meaning, step: Step, count: int) -> Meaning | None:
    """Take some units from the edge of what is longer: "the first two weeks of April".

    Args:
        of: what is longer.
        step: the unit.
        count: how many; negative from the end.
    """
    return Edge(of=of, step=step, count=count) if isinstance(of, _UNITS) else None


def _index(ordinal: int) -> int:
    return ordinal if ordinal < 0 else ordinal - 1


def rest(of: Meaning) -> Meaning | None:
    """Take what is left of a longer time: "the rest of the year"."""
    return Rest(of=of) if isinstance(of, _UNITS | Winter | Fiscal) else None


def years_of_century(of: Meaning, ordinal: int, count: int) -> Meaning | None:
    """Take some years from a century: "the second decade of the 19th century".

    Args:
        of: the century.
        ordinal: as at `piece`.
        count: how many years.
    """
    if not isinstance(of, Years) or of.count != _CENTURY:
        return None
    return Years(first=of.first + _index(ordinal) * count % _CENTURY, count=count)


def turn_of_century(of: Meaning) -> Meaning | None:
    """Take the years around the beginning of a century, five on either side."""
    if not isinstance(of, Years) or of.count != _CENTURY:
        return None
    begin, end = Years(first=of.first - _AROUND), Years(first=of.first + _AROUND)
    return Range(begin=begin, end=end, extent=Extent.ONE_OF)


def unit_beside(of: Meaning, step: Step, *, back: bool) -> Meaning | None:
    """Take the unit directly before or after a time: "the week before Christmas"."""
    return None if of.core is None else UnitBeside(of=of.core, step=step, back=back)


def kept(of: Meaning) -> Meaning | None:
    """Take words along that change nothing: "later that year", "the month of May"."""
    return of if isinstance(of, _UNITS | SpokenDay) else None
