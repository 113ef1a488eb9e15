"""TIMEX3 values to `TimeSpan` and back (TimeML 1.2.1; ISO 24617-1).

TIMEX3 is how corpora and taggers of time expressions write a date: as EDTF does, but for
quarters (`2022-Q3`), halves (`2022-H1`), seasons (`2022-SU`), weeks (`2022-W15`), decades
(`199`), centuries (`19`) and years before our era (`BC0044`). A value is one stretch: what
begins at one time and ends at another has none.

    >>> from chronology import edtf, timex3
    >>> print(timex3.parse("2022-Q3"))
    Q3 2022
    >>> timex3.format(edtf.parse("2022-35"))
    '2022-Q3'
"""

import datetime as dt
import re

import attrs

from chronology import edtf
from chronology.errors import (
    NotationError,
    NotExpressible,
    TimexError,
    UnknownName,
    WrongType,
)
from chronology.timespan import (
    DAY,
    Bound,
    Qualification,
    TimeSpan,
    Unit,
    civil,
    day_number,
    iso_offset,
    iso_year,
    narrowed,
    whole_unit,
    widened,
)
from chronology.timespan.notation import CODES, LARGEST_PLAIN_YEAR

_DAYS_IN_WEEK = 7
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_SEASON_OF_CODE = {code: season for season, code in _SEASONS.items()}
_SEASON_WRITTEN = re.compile(r"(?P<year>-?[0-9]{4})-(?P<code>2[1-4])[?~%]?")
_UNSPECIFIED = re.compile(r"[0-9X]{4}(?:-[0-9]{2})?-(?:XX|[0-9]{2})|X[0-9X]{3}")
_DATE = re.compile(r"-?[0-9X]{4}(?:-(?P<month>[0-9X]{2})(?:-[0-9X]{2})?)?")
_PART_OF_DAY = re.compile(r".{4,10}T(?:MO|MI|AF|EV|NI|DT)")
_WITHIN_YEAR = re.compile(r"(?P<year>-?[0-9]{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12]))")
_SEASON = re.compile(r"(?P<year>-?[0-9X]{4})-(?P<season>SP|SU|FA|WI)")
_WEEK = re.compile(r"(?P<year>[0-9]{4})-W(?P<week>[0-9]{2})(?P<weekend>-WE)?")
_YEARS = re.compile(r"(?P<digits>[0-9]{2,3})X{0,2}")
_BEFORE_CHRIST = re.compile(r"BC(?!0000)(?P<year>[0-9]{4})")
_TIME = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2}))?"
    r"(?::(?P<second>[0-9]{2}))?(?P<offset>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_MODIFIERS = (
    "",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
)
_NAME = "TIMEX3 value"


def parse(value: str, mod: str = "") -> TimeSpan:
    """Return the time span that a TIMEX3 value denotes.

    Args:
        value: the value of a DATE or a TIME.
        mod: its modifier, if any. `APPROX` widens as `~` does in EDTF; `BEFORE`,
            `ON_OR_BEFORE`, `AFTER` and `ON_OR_AFTER` open one side. `START`, `MID`, `END` and
            those of durations have no bounds of their own: the span stays as it is.

    Raises:
        TimexError: the value is none, or denotes no stretch of the calendar (a duration, a
            set, `PAST_REF`).
        UnknownName: TIMEX3 has no such modifier.
    """
    if mod not in _MODIFIERS:
        raise UnknownName(what="modifier", name=mod, known=_MODIFIERS[1:])
    if not isinstance(value, str):
        raise WrongType(argument="value", expected="a text", got=type(value).__name__)
    span = _parsed(value)
    first, last = span.begin_of_the_begin or 0, span.end_of_the_end or 0
    earliest: int | None
    latest: int | None
    match mod:
        case "APPROX" if not span.timed:
            return _approximate(span)
        case "BEFORE" | "ON_OR_BEFORE":
            earliest, latest = None, first - 1 if mod == "BEFORE" else last
        case "AFTER" | "ON_OR_AFTER":
            earliest, latest = last + 1 if mod == "AFTER" else first, None
        case _:
            return span
    return TimeSpan.within(earliest, latest, timed=span.timed, offset=span.offset)


def format(span: TimeSpan) -> str:  # noqa: A001 - the public name pairs with `parse`
    """Return the TIMEX3 value of a span; `mod` says whether it is approximate or open.

    That a date is uncertain (`?`) TIMEX3 does not say.

    Raises:
        NotExpressible: the span is no single stretch that TIMEX3 has a value for.
    """
    if span.is_extent:
        raise NotExpressible(reason="a begin and an end apart have no TIMEX3 value", notation=_NAME)
    years = [bound.parts[0] for bound in (span.earliest, span.latest) if bound is not None]
    if not all(-LARGEST_PLAIN_YEAR < year <= LARGEST_PLAIN_YEAR for year in years):
        raise NotExpressible(reason="its years have four digits", notation=_NAME)
    if "X" in span.written and _UNSPECIFIED.fullmatch(span.written):
        return span.written
    if season := _SEASON_WRITTEN.fullmatch(span.written):
        return f"{year_value(int(season['year']))}-{_SEASON_OF_CODE[season['code']]}"
    earliest, latest = span.begin_of_the_begin, span.end_of_the_end
    if earliest is None or latest is None:
        return _value_of_edge(span, earliest, latest)
    if span.timed:
        return _value_of_time(span, earliest, latest)
    if span.qualification.is_approximate:
        earliest, latest = narrowed(earliest, latest) or (earliest, latest)
    if (earliest % DAY, (latest + 1) % DAY) == (0, 0) and (
        value := value_of_days(earliest // DAY, latest // DAY)
    ):
        return value
    raise NotExpressible(reason="no unit of the calendar has these bounds", notation=_NAME)


def mod(span: TimeSpan) -> str:
    """Return the TIMEX3 modifier of a span: `APPROX`, `ON_OR_BEFORE`, `ON_OR_AFTER` or none."""
    if span.is_extent or span.is_unknown:
        return ""
    if span.begin_of_the_begin is None:
        return "ON_OR_BEFORE"
    if span.end_of_the_end is None:
        return "ON_OR_AFTER"
    return "APPROX" if span.qualification.is_approximate else ""


def value_of_days(first: int, last: int) -> str:
    """Return the value of a stretch of whole days, given by day numbers; empty if it has none."""
    if unit := whole_unit(first * DAY, last * DAY + DAY - 1):
        return _value_of_unit(*unit)
    if _weekday(first) == 0 and last - first == _DAYS_IN_WEEK - 1:
        return _week_value(first)
    return _value_of_years(first, last)


def year_value(year: int) -> str:
    """Return the value of an astronomical year: 0 is `BC0001`."""
    return iso_year(year) if year > 0 else f"BC{1 - year:04}"


# Writing -----------------------------------------------------------------------------------


def _value_of_unit(unit: Unit, year: int, month: int, day: int) -> str:
    match unit:
        case Unit.DAY:
            return f"{year_value(year)}-{month:02}-{day:02}"
        case Unit.MONTH:
            return f"{year_value(year)}-{month:02}"
        case Unit.QUARTER:
            return f"{year_value(year)}-Q{(month + 2) // 3}"
        case Unit.HALF:
            return f"{year_value(year)}-H{(month + 5) // 6}"
        case Unit.YEAR:
            return year_value(year)


def _value_of_years(first: int, last: int) -> str:
    """Return a decade (`199`) or a century (`19`); empty for anything else."""
    year = civil(first)[0]
    for count, dropped in ((10, 1), (100, 2)):
        begins = year % count == 0 and 0 < year <= LARGEST_PLAIN_YEAR
        if begins and (first, last + 1) == (
            day_number(year, 1, 1),
            day_number(year + count, 1, 1),
        ):
            return f"{year:04}"[:-dropped]
    return ""


def _week_value(monday: int) -> str:
    """Return an ISO 8601 week: it belongs to the year in which its Thursday lies."""
    thursday = monday + 3
    year = civil(thursday)[0]
    week = (thursday - day_number(year, 1, 1)) // _DAYS_IN_WEEK + 1
    return f"{year_value(year)}-W{week:02}"


def _weekday(number: int) -> int:
    return (number + 3) % _DAYS_IN_WEEK  # 1970-01-01 was a Thursday


def _value_of_edge(span: TimeSpan, earliest: int | None, latest: int | None) -> str:
    """Return the value of the day that "by" or "after" names."""
    edge = latest if earliest is None else earliest
    if edge is None:
        raise NotExpressible(reason="nothing is known of it", notation=_NAME)
    if span.timed:
        return _value_of_time(span, edge, edge)
    return _value_of_unit(Unit.DAY, *civil(edge // DAY))


def _value_of_time(span: TimeSpan, earliest: int, latest: int) -> str:
    year, month, day, *_ = Bound(seconds=earliest).parts
    first = (
        f"{year_value(year)}-{month:02}-{day:02}T{str(Bound(seconds=earliest, timed=True))[-8:]}"
    )
    for unit, written in ((1, first), (60, first[:-3]), (3600, first[:-6])):
        if earliest % unit == 0 and latest - earliest == unit - 1:
            return f"{written}{iso_offset(span.offset)}"
    raise NotExpressible(reason="no second, minute or hour has these bounds", notation=_NAME)


# Reading -----------------------------------------------------------------------------------


def _parsed(value: str) -> TimeSpan:
    if value in _REFERENCES or value.startswith(("P", "R")):
        raise TimexError(text=value, position=0, reason="it names no stretch of the calendar")
    if _PART_OF_DAY.fullmatch(value):
        reason = "a part of the day has no certain bounds"
        raise TimexError(text=value, position=value.rindex("T"), reason=reason)
    if value.startswith(("[", "{", "-")) or "/" in value:
        raise TimexError(text=value, position=0, reason="a value is one stretch, its year unsigned")
    counted = _counted_astronomically(value)
    try:
        return _read(counted)
    except NotationError as error:
        position = error.position + len(value) - len(counted)
        position = min(max(0, position), max(0, len(value) - 1))
        raise TimexError(text=value, position=position, reason=error.reason) from None


def _counted_astronomically(value: str) -> str:
    """Return a value in which a year before our era is written as EDTF writes it."""
    match = _BEFORE_CHRIST.match(value)
    return f"{iso_year(1 - int(match['year']))}{value[match.end() :]}" if match else value


def _read(value: str) -> TimeSpan:
    for pattern, read in _READERS:
        if match := pattern.fullmatch(value):
            return read(match)
    if (plain := _DATE.fullmatch(value)) and plain["month"] not in map(str, CODES):
        return edtf.parse(value)
    raise TimexError(text=value, position=0, reason="a value is written like 2022-04-26 or 2022-Q3")


def _within_year(match: re.Match[str]) -> TimeSpan:
    code = 32 + int(match["quarter"]) if match["quarter"] else 39 + int(match["half"])
    return edtf.parse(f"{match['year']}-{code}")


def _season(match: re.Match[str]) -> TimeSpan:
    return edtf.parse(f"{match['year']}-{_SEASONS[match['season']]}")


def _years(match: re.Match[str]) -> TimeSpan:
    return edtf.parse(match["digits"].ljust(4, "X"))


def _week(match: re.Match[str]) -> TimeSpan:
    try:
        monday = dt.date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    except ValueError:
        raise TimexError(
            text=match.string, position=match.start("week"), reason="that year has no such week"
        ) from None
    first = day_number(monday.year, monday.month, monday.day)
    return TimeSpan.days(first + (5 if match["weekend"] else 0), first + _DAYS_IN_WEEK - 1)


def _time(match: re.Match[str]) -> TimeSpan:
    """Read an hour, a minute or a second of a day."""
    minute, second = match["minute"] or "00", match["second"] or "00"
    clock = f"{match['hour']}:{minute}:{second}{_offset(match['offset'] or '')}"
    moment = edtf.parse(f"{match['date']}T{clock}")
    length = 1 if match["second"] else 60 if match["minute"] else 3600
    first = moment.begin_of_the_begin or 0
    return TimeSpan.within(first, first + length - 1, timed=True, offset=moment.offset)


def _offset(text: str) -> str:
    """Return an offset with its colon, which TIMEX3 may leave out."""
    return f"{text[:3]}:{text[3:]}" if text[3:].isdigit() else text


_READERS = (
    (_WITHIN_YEAR, _within_year),
    (_SEASON, _season),
    (_YEARS, _years),
    (_WEEK, _week),
    (_TIME, _time),
)


def _approximate(span: TimeSpan) -> TimeSpan:
    """Widen a span as EDTF's `~` does."""
    if span.written:
        return edtf.parse(f"{span.written}~")
    wide = TimeSpan.within(*widened(span.begin_of_the_begin or 0, span.end_of_the_end or 0))
    return attrs.evolve(wide, qualification=Qualification.APPROXIMATE)
