"""EDTF text to `TimeSpan` and back (ISO 8601-2:2019 in the Library of Congress profile).

Read here: dates, date-times with offsets, intervals with open (`..`) and unknown (empty)
ends, seasons, quarters and other codes 21–41, unspecified digits from the right, years with
`Y`, qualification of a whole date (`?`, `~`, `%`), and one-of sets (`[…]`). What level 2
adds beyond these is refused with a reason, never read half.

`~` and `%` widen a date by one unit of its own precision on each side: an approximate day by
a day, an approximate month by a month, an approximate year by a year. The standard names no
amount; this one is ours.
"""

import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs

from chronology.errors import EdtfError, NotExpressible
from chronology.timespan import (
    DAY,
    Bound,
    Qualification,
    TimeSpan,
    Unit,
    civil,
    day_number,
    days_in_month,
    iso_year,
    narrowed,
    whole_unit,
    widened,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_YEAR = r"-?\d{4}|Y-?[1-9]\d{4,17}"
_DATE = re.compile(
    rf"(?P<year>{_YEAR})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[?~%]?)", re.ASCII
)
_UNSPECIFIED = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX|-?XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?P<mark>[?~%]?)",
    re.ASCII,
)
_DATE_TIME = re.compile(
    rf"(?P<date>(?:{_YEAR})-\d\d-\d\d)T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
    r"(?P<offset>Z|[+-]\d\d(?::\d\d)?)?",
    re.ASCII,
)
_CODES = {  # code: (first month, months), LoC profile level 2
    **{code: (month, 3) for code, month in zip(range(21, 25), (3, 6, 9, 12), strict=True)},
    **{code: (month, 3) for code, month in zip(range(25, 29), (3, 6, 9, 12), strict=True)},
    **{code: (month, 3) for code, month in zip(range(29, 33), (9, 12, 3, 6), strict=True)},
    **{code: (month, 3) for code, month in zip(range(33, 37), (1, 4, 7, 10), strict=True)},
    **{code: (month, 4) for code, month in zip(range(37, 40), (1, 5, 9), strict=True)},
    **{code: (month, 6) for code, month in zip(range(40, 42), (1, 7), strict=True)},
}
_QUARTER_CODE, _HALF_CODE = 33, 40
_CODES_OF_BOUNDS = frozenset({33, 34, 35, 36, 40, 41})  # the bounds alone tell these


def parse(text: str, zone: dt.tzinfo | None = dt.UTC) -> TimeSpan:
    """Return the time span that an EDTF text denotes.

    Args:
        text: one date, date-time, interval or one-of set.
        zone: the zone into which a date-time with an offset is converted; a bare date
            floats and is never converted. `None` leaves the time of day as written.

    Raises:
        EdtfError: the text is not EDTF, or names a date that does not exist.
    """
    span = _read(text, zone)
    plain = attrs.evolve(span, written="")
    return plain if span.written and _is_written(plain, text) else span


def _read(text: str, zone: dt.tzinfo | None) -> TimeSpan:
    if text.startswith("["):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    if "T" in text:
        return _date_time(text, zone)
    return _date(text, text, 0)


def _is_written(span: TimeSpan, text: str) -> bool:
    """Say whether the bounds and the qualification alone give the text."""
    try:
        return format(span) == text
    except NotExpressible:
        return False


def format(span: TimeSpan) -> str:  # noqa: A001 - the public name pairs with `parse`
    """Return the canonical EDTF text of a span.

    Raises:
        NotExpressible: one EDTF string cannot hold these bounds.
    """
    if span.written:
        return span.written
    if not span.is_possible:
        raise NotExpressible(reason="its bounds leave no time at all")
    if span.qualification:
        return _format_qualified(span)
    if span.timed:
        return _format_timed(span)
    if span.is_extent:
        return f"{_format_end(span.begin)}/{_format_end(span.end)}"
    return _format_stretch(span.begin_of_the_begin, span.end_of_the_end)


# Reading -----------------------------------------------------------------------------------


def _date(part: str, text: str, offset: int) -> TimeSpan:
    """Read one date that begins at `offset` within `text`."""
    if match := _DATE.fullmatch(part):
        return _qualified(_calendar_date(match, text, offset), match["mark"], part)
    if match := _UNSPECIFIED.fullmatch(part):
        return _qualified(_unspecified_date(match, text, offset), match["mark"], part)
    raise EdtfError(text=text, position=offset + _first_fault(part), reason=_shape_fault(part))


def _calendar_date(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    if match["year"] == "-0000":
        raise EdtfError(text=text, position=offset, reason="the year 0 bears no sign")
    year = int(match["year"].removeprefix("Y"))
    if match["month"] is None:
        return TimeSpan.year(year)
    month = int(match["month"])
    if match["day"] is None:
        return _month_or_code(year, month, text, offset + match.start("month"))
    day = int(match["day"])
    _check_month(month, text, offset + match.start("month"))
    _check_day(year, month, day, text, offset + match.start("day"))
    return TimeSpan.day(year, month, day)


def _month_or_code(year: int, number: int, text: str, position: int) -> TimeSpan:
    if number in _CODES:
        return _coded(year, number)
    _check_month(number, text, position)
    return TimeSpan.months(year, number)


def _coded(year: int, code: int) -> TimeSpan:
    """Return a season, quarter, four-month block or half; a season remembers its code."""
    span = TimeSpan.months(year, *_CODES[code])
    if code in _CODES_OF_BOUNDS:
        return span
    return attrs.evolve(span, written=f"{iso_year(year)}-{code}")


def _check_month(month: int, text: str, position: int) -> None:
    if not 1 <= month <= 12:  # noqa: PLR2004 - the calendar's months
        raise EdtfError(text=text, position=position, reason=f"there is no month {month:02}")


def _check_day(year: int, month: int, day: int, text: str, position: int) -> None:
    length = days_in_month(year, month)
    if not 1 <= day <= length:
        name = dt.date(2000, month, 1).strftime("%B")
        raise EdtfError(text=text, position=position, reason=f"{name} {year} has {length} days")


def _unspecified_date(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    first, last = _years(match["year"])
    month, day = match["month"], match["day"]
    if month in {None, "XX"} and day in {None, "XX"}:
        return TimeSpan.year(first).hull(TimeSpan.year(last))
    if first != last or month == "XX":
        position = offset + match.start("month" if month != "XX" else "day")
        raise EdtfError(
            text=text, position=position, reason="digits are unspecified from the right only"
        )
    _check_month(int(month), text, offset + match.start("month"))
    return TimeSpan.months(first, int(month))


def _years(digits: str) -> tuple[int, int]:
    """Return the first and last year that a year with `X` may be."""
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return min(low, high), max(low, high)


def _qualified(span: TimeSpan, mark: str, written: str) -> TimeSpan:
    if not mark and "X" not in written:
        return span
    if mark in {"~", "%"}:
        span = _widened(span)
    return attrs.evolve(span, qualification=Qualification(mark), written=written)


def _widened(span: TimeSpan) -> TimeSpan:
    """Widen a stretch by its own length on each side: months by months, days by days."""
    earliest, latest = span.begin_of_the_begin, span.end_of_the_end
    if earliest is None or latest is None:
        return span
    return TimeSpan.within(*widened(earliest, latest))


def _date_time(text: str, zone: dt.tzinfo | None) -> TimeSpan:
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        raise EdtfError(
            text=text,
            position=text.index("T"),
            reason="a date-time is written like 2023-06-24T16:00:00+04:00",
        )
    hour, minute, second = (int(match[part]) for part in ("hour", "minute", "second"))
    for part, value, top in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if value > top:
            raise EdtfError(text=text, position=match.start(part), reason=f"no {part} {value:02}")
    day = _date(match["date"], text, 0).begin_of_the_begin or 0
    seconds = day + hour * 3600 + minute * 60 + second
    if match["offset"]:
        offset = _offset(match, text)
        seconds = seconds if zone is None else _converted(seconds, offset, zone)
    return TimeSpan.within(seconds, seconds, timed=True)


def _offset(match: re.Match[str], text: str) -> int:
    """Return an offset from UTC in seconds."""
    written = match["offset"]
    if written == "Z":
        return 0
    hours, _, minutes = written[1:].partition(":")
    if int(hours) > 14 or int(minutes or 0) > 59:  # noqa: PLR2004 - the widest zone, the clock
        raise EdtfError(text=text, position=match.start("offset"), reason="no such offset")
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    return -seconds if written[0] == "-" else seconds


def _converted(seconds: int, offset: int, zone: dt.tzinfo) -> int:
    utc = seconds - offset
    year = civil(utc // DAY)[0]
    if not dt.MINYEAR < year < dt.MAXYEAR:
        return utc  # no zone has rules out there
    moment = Bound(seconds=utc).datetime().replace(tzinfo=dt.UTC)
    shift = moment.astimezone(zone).utcoffset()
    return utc + int(shift.total_seconds()) if shift else utc


def _interval(text: str) -> TimeSpan:
    left, _, right = text.partition("/")
    if "/" in right:
        second = text.index("/", len(left) + 1)
        raise EdtfError(text=text, position=second, reason="an interval has one “/”")
    begin, end = _interval_end(left, text, 0), _interval_end(right, text, len(left) + 1)
    if begin is None and end is None:
        raise EdtfError(text=text, position=0, reason="an interval needs a date on one side")
    span = TimeSpan.from_to(begin or TimeSpan(), end or TimeSpan())
    if not span.is_possible:
        raise EdtfError(text=text, position=len(left) + 1, reason="it ends before it begins")
    ends = [end for end in (begin, end) if end is not None]
    if left and right and _is_plain(ends):
        return span
    return attrs.evolve(span, qualification=_sureness(ends), written=text)


def _is_plain(parts: "Iterable[TimeSpan]") -> bool:
    """Say whether the bounds of the parts are all there is to them."""
    return not any(part.written or part.qualification for part in parts)


def _sureness(parts: "Iterable[TimeSpan]") -> Qualification:
    """Return how sure a date is that is made of others: as unsure as all of them together."""
    marks = {part.qualification for part in parts} - {Qualification.NONE}
    return Qualification.BOTH if len(marks) > 1 else next(iter(marks), Qualification.NONE)


def _interval_end(part: str, text: str, offset: int) -> TimeSpan | None:
    return None if part in {"", ".."} else _date(part, text, offset)


def _one_of(text: str) -> TimeSpan:
    if not text.endswith("]") or len(text) <= len("[]"):
        raise EdtfError(text=text, position=len(text), reason="a set is written like [2021,2022]")
    offset, stretches = 1, []
    for item in text[1:-1].split(","):
        stretches.append(_set_item(item, text, offset))
        offset += len(item) + 1
    hull = stretches[0]
    for stretch in stretches[1:]:
        hull = hull.hull(stretch)
    if _is_plain(stretches) and _contiguous(stretches):
        return hull
    return attrs.evolve(hull, qualification=_sureness(stretches), written=text)


def _set_item(item: str, text: str, offset: int) -> TimeSpan:
    left, dots, right = item.partition("..")
    if not dots:
        return _date(item, text, offset)
    if not left and not right:
        raise EdtfError(text=text, position=offset, reason="“..” needs a date beside it")
    first = _date(left, text, offset) if left else TimeSpan()
    last = _date(right, text, offset + len(left) + 2) if right else TimeSpan()
    span = TimeSpan.within(first.begin_of_the_begin, last.end_of_the_end)
    if not span.is_possible:
        raise EdtfError(text=text, position=offset, reason="it ends before it begins")
    return attrs.evolve(span, qualification=_sureness([first, last]))


def _contiguous(stretches: list[TimeSpan]) -> bool:
    """Say whether the stretches leave no gap, so that their outer bounds say everything."""
    far = float("inf")
    edges = sorted(
        (
            -far if s.begin_of_the_begin is None else s.begin_of_the_begin,
            far if s.end_of_the_end is None else s.end_of_the_end,
        )
        for s in stretches
    )
    reach = edges[0][1]
    for first, last in edges[1:]:
        if first > reach + 1:
            return False
        reach = max(reach, last)
    return True


def _first_fault(part: str) -> int:
    """Return the offset of the first character that no date could have there."""
    shape: list[Callable[[str], bool]] = [str.isdigit] * 4
    shape += [lambda c: c == "-", str.isdigit, str.isdigit] * 2
    start = part.startswith("-")
    for index, fits in enumerate(shape, start):
        if index >= len(part) or not (fits(part[index]) and part[index].isascii()):
            return min(index, max(0, len(part) - 1))
    return min(len(shape) + start, max(0, len(part) - 1))


def _shape_fault(part: str) -> str:
    if not part:
        return "a date is missing"
    if part.startswith("{"):
        return "sets of all members are not read yet"
    if part.startswith("Y"):
        return "“Y” stands before a year of five digits or more"
    if "T" in part:
        return "a time of day stands in a date of its own, not in an interval or a set"
    return "a date is written like 2023, 2023-06, 2023-06-17 or 2022-33 (Q1)"


# Writing -----------------------------------------------------------------------------------


def _format_timed(span: TimeSpan) -> str:
    moment = span.begin_of_the_begin
    if moment is None or span != TimeSpan.within(moment, moment):
        raise NotExpressible(reason="a stretch with times of day has no EDTF form")
    return str(Bound(seconds=moment, timed=True))


def _format_qualified(span: TimeSpan) -> str:
    """Write a day, month, quarter, half or year with its mark."""
    earliest, latest = span.begin_of_the_begin, span.end_of_the_end
    bounds = None if earliest is None or latest is None else (earliest, latest)
    if bounds is not None and span.qualification is not Qualification.UNCERTAIN:
        bounds = narrowed(*bounds)
    unit = None if bounds is None or span.is_extent or span.timed else whole_unit(*bounds)
    if unit is None:
        raise NotExpressible(reason="only a day, month, quarter, half or year can be qualified")
    return f"{_format_unit(*unit)}{span.qualification}"


def _format_stretch(earliest: int | None, latest: int | None) -> str:
    if earliest is None and latest is None:
        raise NotExpressible(reason="nothing is known of it")
    unit = None if earliest is None or latest is None else whole_unit(earliest, latest)
    if unit is not None:
        return _format_unit(*unit)
    first = "" if earliest is None else _format_day(earliest, 0)
    last = "" if latest is None else _format_day(latest, DAY - 1)
    return f"[{first}..{last}]"


def _format_end(stretch: TimeSpan) -> str:
    earliest, latest = stretch.begin_of_the_begin, stretch.end_of_the_end
    if earliest is None and latest is None:
        return ".."
    unit = None if earliest is None or latest is None else whole_unit(earliest, latest)
    if unit is None:
        raise NotExpressible(reason="an end of the interval is itself a stretch")
    return _format_unit(*unit)


def _format_unit(unit: Unit, year: int, month: int, day: int) -> str:
    written = str(Bound(seconds=day_number(year, month, day) * DAY))
    year_text = written.rsplit("-", 2)[0]
    match unit:
        case Unit.DAY:
            return written
        case Unit.MONTH:
            return written.rsplit("-", 1)[0]
        case Unit.QUARTER:
            return f"{year_text}-{_QUARTER_CODE + month // 3}"
        case Unit.HALF:
            return f"{year_text}-{_HALF_CODE + month // 6}"
        case Unit.YEAR:
            return year_text


def _format_day(seconds: int, of_the_day: int) -> str:
    """Write the day of a bound, which must be that second of it."""
    if seconds % DAY != of_the_day:
        raise NotExpressible(reason="a stretch that is not of whole days has no EDTF form")
    return str(Bound(seconds=seconds))
