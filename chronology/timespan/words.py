"""A time span as people write it, in English: "Q3 2022", "17–18 June 2023", "by 26 April 2022"."""

from collections.abc import Sequence

import attrs

from chronology.timespan.bound import iso_offset
from chronology.timespan.civil import DAY, Unit, civil, day_number, days_of_months, whole_unit
from chronology.vocabulary import MONTHS

Stretch = tuple[int | None, int | None]

_LAST_SHORT_YEAR = 99  # up to here, a year alone would not be taken for one
_MONTHS = 12
_YEARS_OF_DECADE = 10


@attrs.frozen(kw_only=True)
class Style:
    """How a span is put into words.

    Attributes:
        short: whether months are written with three letters.
        timed: whether times of day are shown.
        offset: seconds ahead of UTC of the clock that is shown; `None` if not given.
    """

    short: bool = False
    timed: bool = False
    offset: int | None = None

    def month(self, month: int) -> str:
        """Return a month's name."""
        return MONTHS[month][:3] if self.short else MONTHS[month]


def in_words(begin: Stretch, end: Stretch, style: Style, *, unknown: bool = False) -> str:
    """Return the bounds of a begin and of an end, in seconds, as one English phrase.

    Args:
        begin: the earliest and the latest second of the begin; `None` is open.
        end: the same of the end.
        style: how it is put.
        unknown: whether an end that is open is one that nobody knows.
    """
    if begin == end:
        return stretch_in_words(begin, style)
    if end == (None, None):
        words = stretch_in_words(begin, style)
        return f"from {words} to an unknown end" if unknown else _begin_alone(begin, style)
    if begin == (None, None):
        words = stretch_in_words(end, style)
        return f"from an unknown beginning to {words}" if unknown else _end_alone(end, style)
    if middle := _known_middle(begin, end):
        some = "" if style.timed or middle[1] - middle[0] < DAY else "some of "
        return f"a time including {some}{_throughout(*middle, style)}"
    return _extent(begin, end, style)


def _begin_alone(begin: Stretch, style: Style) -> str:
    """Say when something began of whose end nothing is known."""
    earliest, latest = begin
    words = stretch_in_words(begin, style)
    if latest is None:
        return words  # what began after a day ended after it, too
    return f"begun {words}" if earliest is None else f"since {words}"


def _end_alone(end: Stretch, style: Style) -> str:
    """Say when something ended of whose begin nothing is known."""
    words = stretch_in_words(end, style)
    return f"ended {words}" if None in end else f"until {words}"


def _known_middle(begin: Stretch, end: Stretch) -> tuple[int, int] | None:
    """Return the stretch which the span contains, if that is all that is known of it."""
    if begin[0] is not None or end[1] is not None or begin[1] is None or end[0] is None:
        return None
    return (end[0], begin[1]) if end[0] <= begin[1] else None


def _throughout(earliest: int, latest: int, style: Style) -> str:
    """Say *from the first second to the last*, as days, months or years where they are whole."""
    if style.timed:
        return f"{_edge(earliest, style)} to {_edge(latest, style)}"
    if unit := whole_unit(earliest, latest):
        return " ".join(unit_in_words(*unit, style))
    first, last = _outer_units(earliest, latest)
    return _joined(unit_in_words(*first, style), unit_in_words(*last, style), "–")


def _extent(begin: Stretch, end: Stretch, style: Style) -> str:
    if None in begin or None in end:
        return f"begun {stretch_in_words(begin, style)}, ended {stretch_in_words(end, style)}"
    if style.timed and begin[0] == begin[1] and end[0] == end[1]:
        return _hours(begin[0] or 0, end[0] or 0, style)
    first, last = _unit_of(begin, style), _unit_of(end, style)
    if first is None or last is None or first[0] != last[0]:
        return f"from {stretch_in_words(begin, style)} to {stretch_in_words(end, style)}"
    return _joined(unit_in_words(*first, style), unit_in_words(*last, style), "–")


def _hours(begin: int, end: int, style: Style) -> str:
    """Say from when to when by the clock."""
    if begin // DAY != end // DAY:
        return f"from {_edge(begin, style)} to {_edge(end, style)}"
    day = _edge(begin, attrs.evolve(style, timed=False))
    return f"{day} {_clock(begin)}–{_clock(end)}{_zone(style)}"


def _unit_of(stretch: Stretch, style: Style) -> tuple[Unit, int, int, int] | None:
    earliest, latest = stretch
    if style.timed or earliest is None or latest is None:
        return None
    return whole_unit(earliest, latest)


def stretch_in_words(stretch: Stretch, style: Style) -> str:
    """Say *some time between* two bounds in seconds."""
    earliest, latest = stretch
    if style.timed and latest is not None and latest % 60 == 59 and latest - 59 != earliest:  # noqa: PLR2004 - seconds
        latest -= 59  # a minute is said as one
    if earliest is None:
        return "date unknown" if latest is None else f"by {_edge(latest, style)}"
    if latest is None:
        return _from_then_on(earliest, style)
    if style.timed:
        return _clock_times(earliest, latest, style)
    if unit := whole_unit(earliest, latest):
        return " ".join(unit_in_words(*unit, style))
    return _decade(earliest, latest) or _units(earliest, latest, style)


def _from_then_on(earliest: int, style: Style) -> str:
    """Say *then or later*, of a whole year or month by its name."""
    year, month, day = civil(earliest // DAY)
    if style.timed or earliest % DAY or day > 1:
        return f"{_edge(earliest, style)} or later"
    unit = Unit.YEAR if month == 1 else Unit.MONTH
    return f"{' '.join(unit_in_words(unit, year, month, day, style))} or later"


def _units(earliest: int, latest: int, style: Style) -> str:
    """Say a stretch of several years, months or days."""
    first, last = _outer_units(earliest, latest)
    head, tail = unit_in_words(*first, style), unit_in_words(*last, style)
    if _follow(first, last):
        return _joined(head, tail, " or ")
    return f"between {_joined(head, tail, ' and ')}"


def _clock_times(earliest: int, latest: int, style: Style) -> str:
    """Say *some time between* two seconds; a whole minute is said as one."""
    if earliest == latest or (earliest % 60 == 0 and latest == earliest + 59):
        return _edge(earliest, style)
    if earliest // DAY != latest // DAY:
        return f"between {_edge(earliest, style)} and {_edge(latest, style)}"
    times = f"between {_clock(earliest)} and {_clock(latest)}{_zone(style)}"
    return f"{_edge(earliest, attrs.evolve(style, timed=False))} {times}"


def _decade(earliest: int, latest: int) -> str:
    """Return the name of ten whole years that share all digits but the last, or nothing."""
    (year, month, day), after = civil(earliest // DAY), civil(latest // DAY + 1)
    whole = (month, day) == after[1:] == (1, 1) and not earliest % DAY and not (latest + 1) % DAY
    named = whole and year % _YEARS_OF_DECADE == 0 < year % 100 and year > _LAST_SHORT_YEAR
    return f"the {year}s" if named and after[0] == year + _YEARS_OF_DECADE else ""


def _outer_units(
    earliest: int, latest: int
) -> tuple[tuple[Unit, int, int, int], tuple[Unit, int, int, int]]:
    """Return the first and the last year, month or day of a stretch: the longest that fit."""
    first, last = civil(earliest // DAY), civil(latest // DAY)
    for unit, count in ((Unit.YEAR, _MONTHS), (Unit.MONTH, 1)):
        months = [1, 1] if unit is Unit.YEAR else [first[1], last[1]]
        begins = day_number(first[0], months[0], 1) * DAY == earliest
        ends = (days_of_months(last[0], months[1], count)[1] + 1) * DAY - 1 == latest
        if begins and ends:
            return (unit, first[0], months[0], 1), (unit, last[0], months[1], 1)
    return (Unit.DAY, *first), (Unit.DAY, *last)


def _follow(first: tuple[Unit, int, int, int], last: tuple[Unit, int, int, int]) -> bool:
    """Say whether the second of two units of one kind is the next one after the first."""
    if first[0] is Unit.DAY:
        return day_number(*last[1:]) - day_number(*first[1:]) == 1
    months = (last[1] - first[1]) * _MONTHS + last[2] - first[2]
    return months == (_MONTHS if first[0] is Unit.YEAR else 1)


def _joined(head: Sequence[str], tail: Sequence[str], joint: str) -> str:
    """Join the words of two units and say once what they share: "17–18 June 2023"."""
    head = list(head)
    while len(head) > 1 and head[-1] == tail[len(head) - 1]:
        head = head[:-1]
    for era in (" BCE", " CE"):
        if len(head) == 1 and head[0].endswith(era) and tail[-1].endswith(era):
            head = [head[0].removesuffix(era)]
    if joint == "–" and (len(head) > 1 or " " in head[0]):
        joint = " – "
    return f"{' '.join(head)}{joint}{' '.join(tail)}"


def _edge(seconds: int, style: Style) -> str:
    day = " ".join(unit_in_words(Unit.DAY, *civil(seconds // DAY), style))
    return f"{day} {_clock(seconds)}{_zone(style)}" if style.timed else day


def _clock(seconds: int) -> str:
    clock = f"{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}"
    return f"{clock}:{seconds % 60:02}" if seconds % 60 else clock


def _zone(style: Style) -> str:
    offset = iso_offset(style.offset)
    return f" UTC{offset.removeprefix('Z')}" if offset else ""


def unit_in_words(unit: Unit, year: int, month: int, day: int, style: Style) -> list[str]:
    """Return the words of one calendar unit, the finest first."""
    era = year_in_words(year)
    match unit:
        case Unit.DAY:
            return [str(day), style.month(month), era]
        case Unit.MONTH:
            return [style.month(month), era]
        case Unit.QUARTER:
            return [f"Q{(month + 2) // 3}", era]
        case Unit.HALF:
            return [f"H{(month + 5) // 6}", era]
        case Unit.YEAR:
            return [era]


def year_in_words(year: int) -> str:
    """Return an astronomical year as people count it: 0 is 1 BCE."""
    if year > _LAST_SHORT_YEAR:
        return str(year)
    return f"{year} CE" if year > 0 else f"{1 - year} BCE"
