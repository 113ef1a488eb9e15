"""A time span as people write it, in English: "Q3 2022", "17–18 June 2023", "by 26 April 2022"."""

import calendar

from chronology.timespan.civil import DAY, Unit, civil, whole_unit

_LAST_SHORT_YEAR = 99  # up to here, a year alone would not be taken for one


def in_words(
    begin_of_the_begin: int | None,
    end_of_the_begin: int | None,
    begin_of_the_end: int | None,
    end_of_the_end: int | None,
    *,
    timed: bool,
) -> str:
    """Return the four bounds of a span, in seconds, as one English phrase."""
    begin = (begin_of_the_begin, end_of_the_begin)
    end = (begin_of_the_end, end_of_the_end)
    if begin == end:
        return _stretch(*begin, timed=timed)
    if end == (None, None):
        return _begin_alone(*begin, timed=timed)
    if begin == (None, None):
        return _end_alone(*end, timed=timed)
    if _only_the_middle_is_known(begin, end):
        return f"a time including {_stretch(begin_of_the_end, end_of_the_begin, timed=timed)}"
    return _extent(begin, end, timed=timed)


def _begin_alone(earliest: int | None, latest: int | None, *, timed: bool) -> str:
    """Say when something began of whose end nothing is known."""
    words = _stretch(earliest, latest, timed=timed)
    if latest is None:
        return words  # what began after a day ended after it, too
    return f"begun {words}" if earliest is None else f"since {words}"


def _end_alone(earliest: int | None, latest: int | None, *, timed: bool) -> str:
    """Say when something ended of whose begin nothing is known."""
    words = _stretch(earliest, latest, timed=timed)
    return f"ended {words}" if earliest is None or latest is None else f"until {words}"


def _only_the_middle_is_known(
    begin: tuple[int | None, int | None], end: tuple[int | None, int | None]
) -> bool:
    """Say whether all that is known is a stretch which the span contains."""
    return (
        begin[0] is None
        and end[1] is None
        and begin[1] is not None
        and end[0] is not None
        and end[0] <= begin[1]
    )


def _extent(
    begin: tuple[int | None, int | None], end: tuple[int | None, int | None], *, timed: bool
) -> str:
    first, last = _unit_of(begin, timed=timed), _unit_of(end, timed=timed)
    if first is None or last is None or first[0] != last[0]:
        return f"from {_stretch(*begin, timed=timed)} to {_stretch(*end, timed=timed)}"
    head, tail = _parts(*first), _parts(*last)
    while len(head) > 1 and head[-1] == tail[len(head) - 1]:
        head = head[:-1]
    for era in (" BCE", " CE"):
        if len(head) == 1 and head[0].endswith(era) and tail[-1].endswith(era):
            head = [head[0].removesuffix(era)]
    dash = "–" if len(head) == 1 and " " not in head[0] else " – "
    return f"{' '.join(head)}{dash}{' '.join(tail)}"


def _unit_of(
    stretch: tuple[int | None, int | None], *, timed: bool
) -> tuple[Unit, int, int, int] | None:
    earliest, latest = stretch
    return None if timed or earliest is None or latest is None else whole_unit(earliest, latest)


def _stretch(earliest: int | None, latest: int | None, *, timed: bool) -> str:
    """Say *some time between* two bounds."""
    if earliest is None:
        return "date unknown" if latest is None else f"by {_edge(latest, timed=timed)}"
    if latest is None:
        return f"after {_edge(earliest, timed=timed)}"
    if unit := _unit_of((earliest, latest), timed=timed):
        return " ".join(_parts(*unit))
    if timed and earliest == latest:
        return _edge(earliest, timed=True)
    if not timed and latest // DAY - earliest // DAY == 1:
        return _one_of_two_days(_edge(earliest, timed=False), _edge(latest, timed=False))
    return f"between {_edge(earliest, timed=timed)} and {_edge(latest, timed=timed)}"


def _one_of_two_days(first: str, last: str) -> str:
    day, _, month_and_year = first.partition(" ")
    return f"{day} or {last}" if last.endswith(f" {month_and_year}") else f"{first} or {last}"


def _edge(seconds: int, *, timed: bool) -> str:
    number, second = divmod(seconds, DAY)
    day = " ".join(_parts(Unit.DAY, *civil(number)))
    if not timed:
        return day
    clock = f"{second // 3600:02}:{second // 60 % 60:02}"
    return f"{day} {clock}:{second % 60:02}" if second % 60 else f"{day} {clock}"


def _parts(unit: Unit, year: int, month: int, day: int) -> list[str]:
    """Return the words of one calendar unit, the finest first."""
    era = str(year) if year > _LAST_SHORT_YEAR else f"{year} CE" if year > 0 else f"{1 - year} BCE"
    match unit:
        case Unit.DAY:
            return [str(day), calendar.month_name[month], era]
        case Unit.MONTH:
            return [calendar.month_name[month], era]
        case Unit.QUARTER:
            return [f"Q{(month + 2) // 3}", era]
        case Unit.HALF:
            return [f"H{(month + 5) // 6}", era]
        case Unit.YEAR:
            return [era]
