"""From EDTF text to `TimeSpan`: each function reads one construct of the standard."""

import calendar
import re
from collections.abc import Sequence
from itertools import groupby

import attrs

from chronology.edtf.faults import fault, misshapen
from chronology.edtf.write import write, write_range, write_year
from chronology.timespan import (
    DAY,
    Marks,
    Qualification,
    TimeSpan,
    day_number,
    days_in_month,
    marks_of,
    shifted,
    widened,
)
from chronology.timespan.civil import days_of_months
from chronology.timespan.notation import CODES, CODES_OF_BOUNDS, DATE, DATE_TIME, LONG_YEAR
from chronology.timespan.notation import DAY as PLAIN_DAY
from chronology.timespan.unspecified import (
    days_that_fit,
    months_that_fit,
    outer_dates,
    years_that_fit,
)

_MOST_YEAR_DIGITS = 100  # far beyond the age of the universe, and soon computed
_LARGEST_PLAIN_YEAR = 9999
_MONTHS = 12
_WIDEST_OFFSET = 14 * 3600
_COMPONENTS = ("year", "month", "day")


def read(text: str) -> TimeSpan:
    """Read one date, date-time, interval or set; raises `EdtfError`."""
    if plain := PLAIN_DAY.fullmatch(text):
        year, month, day = plain.groups()
        return _day((int(year), int(month), int(day)), text, plain.start(2), plain.start(3))
    if text.startswith(("[", "{")):
        return _set(text)
    if "/" in text:
        return _interval(text)
    if "T" in text:
        return _date_time(text)
    return _date(text, text, 0)


# Dates -------------------------------------------------------------------------------------


def _date(part: str, text: str, offset: int) -> TimeSpan:
    """Read one date that begins at `offset` within `text`."""
    if match := DATE.fullmatch(part):
        return _calendar_date(match, text, offset)
    if match := LONG_YEAR.fullmatch(part):
        return _long_year(match, text, offset)
    raise misshapen(part, text, offset)


def _calendar_date(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    if match["year"] == "-0000":
        raise fault(text, offset + match.start("year"), "the year 0 bears no sign")
    unmarked = "-".join(part for part in match.group(*_COMPONENTS) if part)
    partly_unspecified = "X" in unmarked
    read_part = _unspecified if partly_unspecified else _specified
    span = read_part(match, text, offset)
    if len(unmarked) < match.end():
        return _marked(span, match, text, offset)
    return attrs.evolve(span, written=unmarked) if partly_unspecified else span


def _specified(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a date in which every digit is given."""
    year, month, day = match.group(*_COMPONENTS)
    if month is None:
        return TimeSpan.year(int(year))
    if day is None:
        return _month_or_code(int(year), int(month), text, offset + match.start("month"))
    month_at, day_at = offset + match.start("month"), offset + match.start("day")
    return _day((int(year), int(month), int(day)), text, month_at, day_at)


def _day(date: tuple[int, int, int], text: str, month_at: int, day_at: int) -> TimeSpan:
    """Read a calendar day whose month and day stand at these places of the text."""
    year, month, day = date
    if month in CODES:
        raise fault(text, day_at, "a season, quarter or half has no days")
    _check_month(month, text, month_at)
    length = days_in_month(year, month)
    if not 1 <= day <= length:
        reason = f"{calendar.month_name[month]} {write_year(year)} has {length} days"
        raise fault(text, day_at, reason)
    number = day_number(year, month, day)
    return TimeSpan.days(number, number)


def _month_or_code(year: int, number: int, text: str, position: int) -> TimeSpan:
    if number not in CODES:
        _check_month(number, text, position)
        return TimeSpan.days(*days_of_months(year, number))
    span = TimeSpan.days(*days_of_months(year, *CODES[number]))
    if number in CODES_OF_BOUNDS:
        return span
    return attrs.evolve(span, written=f"{write_year(year)}-{number}")


def _check_month(month: int, text: str, position: int) -> None:
    if not 1 <= month <= _MONTHS:
        kind = "month or season" if month > _MONTHS else "month"
        raise fault(text, position, f"there is no {kind} {month:02}")


# Unspecified digits ------------------------------------------------------------------------


def _unspecified(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a date with `X`: from the first to the last calendar date that fits."""
    year, month, day = match.group(*_COMPONENTS)
    if month is not None and "X" not in month and int(month) in CODES and day is None:
        return _coded_in_some_year(year, int(month))
    months = months_that_fit(month or "XX")
    if not months:
        raise fault(text, offset + match.start("month"), f"there is no month {month}")
    days = days_that_fit(day or "XX")
    outer = outer_dates(year, months, days) if days else None
    if outer is None:
        raise fault(text, offset + match.start("day"), "no date of the calendar fits these digits")
    return TimeSpan.days(day_number(*outer[0]), day_number(*outer[1]))


def _coded_in_some_year(year: str, code: int) -> TimeSpan:
    first, last = next(years_that_fit(year)), next(years_that_fit(year, last_first=True))
    return TimeSpan.days(
        days_of_months(first, *CODES[code])[0], days_of_months(last, *CODES[code])[1]
    )


# Qualification -----------------------------------------------------------------------------


def _marked(span: TimeSpan, match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Add the marks of a date, and widen it where they say that it is approximate."""
    for component in _COMPONENTS:
        if match[f"{component}_left"] and match[f"{component}_right"]:
            position = offset + match.start(f"{component}_right")
            raise fault(text, position, f"the {component} bears one mark, before or behind it")
    marks = marks_of(match)
    parts = [part for part in match.group(*_COMPONENTS) if part]
    throughout = marks.throughout(len(parts))
    if throughout is None:
        wide = _widened_in_part(span, match, marks)
        written = _with_marks(parts, marks)
        return attrs.evolve(wide, qualification=marks.together, marks=marks, written=written)
    wide = _widened(span) if throughout.is_approximate else span
    written = f"{'-'.join(parts)}{throughout}" if span.written or "X" in match.group() else ""
    return attrs.evolve(wide, qualification=throughout, written=written)


def _widened(span: TimeSpan) -> TimeSpan:
    """Widen a date by its own length on each side: months by months, days by days."""
    first, last = _outer_seconds(span)
    return TimeSpan.within(*widened(first, last))


def _widened_in_part(span: TimeSpan, match: re.Match[str], marks: Marks) -> TimeSpan:
    """Widen a date by the units of its approximate components.

    Those that form an unbroken run from the year on count as one, of the finest one's unit.
    """
    first, last = (second // DAY for second in _outer_seconds(span))
    approximate = [
        component for component in _COMPONENTS if getattr(marks, component).is_approximate
    ]
    run = [c for c, expected in zip(approximate, _COMPONENTS, strict=False) if c == expected]
    months = sum(
        _months_of(match, component) for component in (*run[-1:], *approximate[len(run) :])
    )
    days = int("day" in approximate)
    first, last = shifted(first, last, months) if months else (first, last)
    return TimeSpan.days(first - days, last + days)


def _months_of(match: re.Match[str], component: str) -> int:
    """Return the length of a component's unit in months; a day has none."""
    if component == "year":
        digits = match["year"]
        return int(_MONTHS * 10 ** (len(digits) - len(digits.rstrip("X"))))
    if component == "month":
        code = match["month"]
        return CODES[int(code)][1] if "X" not in code and int(code) in CODES else 1
    return 0


def _outer_seconds(span: TimeSpan) -> tuple[int, int]:
    """Return the outer bounds of a date, which are never open."""
    return span.begin_of_the_begin or 0, span.end_of_the_end or 0


def _with_marks(parts: Sequence[str], marks: Marks) -> str:
    """Write components with their marks: one for all that the first ones share, then singly."""
    each = [marks.year, marks.month, marks.day][: len(parts)]
    shared = next(i for i, mark in enumerate(each) if mark is not each[0])
    grouped = shared if each[0] else 0
    before = [f"{parts[grouped - 1]}{each[0]}"] if grouped else []
    singly = [f"{mark}{part}" for mark, part in zip(each[grouped:], parts[grouped:], strict=True)]
    return "-".join([*parts[: max(0, grouped - 1)], *before, *singly])


# Long years --------------------------------------------------------------------------------


def _long_year(match: re.Match[str], text: str, offset: int) -> TimeSpan:
    """Read a year with `Y`, with an exponent or with its number of significant digits."""
    for group in ("digits", "exponent", "significant"):
        if (match[group] or "1").startswith("0"):
            raise fault(text, offset + match.start(group), "it does not begin with a zero")
    if match["short"] == "-0000":
        raise fault(text, offset, "the year 0 bears no sign")
    size, negative = _size(match, text, offset)
    low, high = _rounded(size, match["significant"])
    first, last = (-high, -low) if negative else (low, high)
    span = TimeSpan.days(day_number(first, 1, 1), day_number(last, _MONTHS, 31))
    if match["significant"]:
        year = write_year(-size if negative else size)
        return attrs.evolve(span, written=f"{year}S{match['significant']}")
    mark = Qualification(match["mark"] or "")
    return attrs.evolve(_widened(span) if mark.is_approximate else span, qualification=mark)


def _size(match: re.Match[str], text: str, offset: int) -> tuple[int, bool]:
    """Return a long year without its sign, and whether it is negative."""
    if match["short"]:
        return abs(int(match["short"])), match["short"].startswith("-")
    digits, exponent = match["digits"], match["exponent"] or "0"
    if len(exponent) > len(str(_MOST_YEAR_DIGITS)) or (
        len(digits) + int(exponent) > _MOST_YEAR_DIGITS
    ):
        reason = f"years of more than {_MOST_YEAR_DIGITS} digits are not read"
        raise fault(text, offset + match.start("digits"), reason)
    size = int(digits) * 10 ** int(exponent)
    if size <= _LARGEST_PLAIN_YEAR:
        reason = "“Y” stands before a year of five digits or more"
        raise fault(text, offset, reason)
    return size, bool(match["sign"])


def _rounded(size: int, significant: str | None) -> tuple[int, int]:
    """Return the smallest and largest year that share the first so many digits."""
    if significant is None or len(significant) > len(str(_MOST_YEAR_DIGITS)):
        return size, size
    unit = 10 ** max(0, len(str(size)) - int(significant))
    low = size // unit * unit
    return low, low + unit - 1


# Date-times --------------------------------------------------------------------------------


def _date_time(text: str) -> TimeSpan:
    match = DATE_TIME.fullmatch(text)
    if match is None:
        raise misshapen(text, text, 0)
    hour, minute, second = (int(match[part]) for part in ("hour", "minute", "second"))
    for part, value, top in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if value > top:
            raise fault(text, match.start(part), f"there is no {part} {value:02}")
    day = _date(match["date"], text, 0).begin_of_the_begin or 0
    moment = day + hour * 3600 + minute * 60 + second
    offset = _offset(match, text) if match["offset"] else None
    return TimeSpan.within(moment, moment, timed=True, offset=offset)


def _offset(match: re.Match[str], text: str) -> int:
    """Return an offset from UTC in seconds."""
    written = match["offset"]
    if written == "Z":
        return 0
    hours, _, minutes = written[1:].partition(":")
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    negative = written.startswith("-")
    if int(minutes or 0) > 59 or seconds > _WIDEST_OFFSET:  # noqa: PLR2004 - the clock's minutes
        raise fault(text, match.start("offset"), "there is no such offset from UTC")
    if negative and not seconds:
        raise fault(text, match.start("offset"), "an offset of nothing is written Z or +00:00")
    return -seconds if negative else seconds


# Intervals ---------------------------------------------------------------------------------


def _interval(text: str) -> TimeSpan:
    left, _, right = text.partition("/")
    if "/" in right:
        raise fault(text, text.index("/", len(left) + 1), "an interval has one “/”")
    if not left and not right:
        raise fault(text, 0, "an interval needs a date, or “..”, on one side")
    begin, end = _begin(left, text), _end(right, text, len(left) + 1)
    span = TimeSpan.from_to(begin, end)
    if not span.is_possible:
        raise fault(text, len(left) + 1, "it ends before it begins")
    return attrs.evolve(span, written=_interval_text(left, right, begin, end))


def _interval_text(left: str, right: str, begin: TimeSpan, end: TimeSpan) -> str:
    """Return the canonical text where bounds and parts do not tell it."""
    unknown = not left or not right
    bounded = _is_bounded(left) or _is_bounded(right)
    nothing = begin.is_unknown and end.is_unknown
    if not (unknown or bounded or nothing):
        return ""
    first = left if begin.is_unknown else _end_text(begin, left)
    last = right if end.is_unknown else _end_text(end, right)
    return f"{first}/{last}"


def _is_bounded(end: str) -> bool:
    """Say whether an end is itself "on or before" or "on or after" a date."""
    return ".." in end and end != ".."


def _end_text(span: TimeSpan, written: str) -> str:
    if not _is_bounded(written):
        return write(span)
    return span.written or write(span).strip("[]")


def _begin(part: str, text: str) -> TimeSpan:
    """Read a begin: a date, nothing, `..`, or `..date` for on or before it."""
    if part in {"", ".."}:
        return TimeSpan()
    if part.startswith(".."):
        return _on_or_before(part, text, 0)
    return _date(part, text, 0)


def _end(part: str, text: str, offset: int) -> TimeSpan:
    """Read an end: a date, nothing, `..`, or `date..` for on or after it."""
    if part in {"", ".."}:
        return TimeSpan()
    if part.endswith(".."):
        return _on_or_after(part, text, offset)
    return _date(part, text, offset)


def _on_or_before(part: str, text: str, offset: int) -> TimeSpan:
    last = _date(part[2:], text, offset + 2)
    return _range(None, last)


def _on_or_after(part: str, text: str, offset: int) -> TimeSpan:
    first = _date(part[:-2], text, offset)
    return _range(first, None)


def _range(first: TimeSpan | None, last: TimeSpan | None) -> TimeSpan:
    """Return some time from one date to another; an absent one is open."""
    ends = [end for end in (first, last) if end is not None]
    span = TimeSpan.within(
        None if first is None else first.begin_of_the_begin,
        None if last is None else last.end_of_the_end,
    )
    if all(_is_plain(end) for end in ends):
        return span
    return attrs.evolve(span, qualification=_together(ends), written=_joined(first, last))


def _is_plain(span: TimeSpan) -> bool:
    """Say whether the bounds are all there is to a span."""
    return not (span.written or span.qualification)


def _together(spans: Sequence[TimeSpan]) -> Qualification:
    """Return how sure something is that is made of others: as unsure as all together."""
    together = Qualification.NONE
    for span in spans:
        together |= span.qualification
    return together


# Sets --------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class _Member:
    """One member of a set, or a run of them that `..` joins.

    Attributes:
        span: its bounds: some time within it in a one-of set, all of it in an all-of set.
        text: its canonical text.
        is_run: whether it is a run.
    """

    span: TimeSpan
    text: str
    is_run: bool = False

    @property
    def order(self) -> tuple[float, float, str]:
        """Where the member stands in the canonical text."""
        first, last = self.span.begin_of_the_begin, self.span.end_of_the_end
        return (
            float("-inf") if first is None else first,
            float("inf") if last is None else last,
            self.text,
        )


def _set(text: str) -> TimeSpan:
    close = {"[": "]", "{": "}"}[text[0]]
    if not text.endswith(close) or len(text) <= len("[]"):
        reason = f"a set is written like {text[0]}2021,2022{close}"
        raise fault(text, len(text) - 1 if text.endswith(close) else len(text), reason)
    members = sorted(_members(text), key=lambda member: member.order)
    members = [member for member, _ in groupby(members)]
    if len(members) == 1 and not members[0].is_run:
        return members[0].span
    return _one_of(members) if close == "]" else _all_of(members)


def _members(text: str) -> list[_Member]:
    items = text[1:-1].split(",")
    members, offset = [], 1
    for index, item in enumerate(items):
        if item.startswith("..") and index > 0:
            raise fault(text, offset, "“..” without a date before it begins the list")
        if item.endswith("..") and index < len(items) - 1:
            raise fault(text, offset + len(item) - 2, "“..” without a date behind it ends the list")
        members.append(_member(item, text, offset))
        offset += len(item) + 1
    return members


def _member(item: str, text: str, offset: int) -> _Member:
    left, dots, right = item.partition("..")
    if not dots:
        date = _date(item, text, offset)
        return _Member(span=date, text=write(date))
    if not left and not right:
        raise fault(text, offset, "“..” needs a date beside it")
    first = _date(left, text, offset) if left else None
    last = _date(right, text, offset + len(left) + 2) if right else None
    stretch = _range(first, last)
    if not stretch.is_possible:
        raise fault(text, offset, "it ends before it begins")
    if text.startswith("{"):
        extent = TimeSpan.from_to(first or TimeSpan(), last or TimeSpan())
        return _Member(span=extent, text=_joined(first, last), is_run=True)
    written = stretch.written or write_range(stretch.begin_of_the_begin, stretch.end_of_the_end)
    return _Member(span=stretch, text=written, is_run=True)


def _joined(first: TimeSpan | None, last: TimeSpan | None) -> str:
    return "..".join("" if end is None else write(end) for end in (first, last))


def _one_of(members: Sequence[_Member]) -> TimeSpan:
    """Return one of several dates: some time within their hull."""
    spans = [member.span for member in members]
    earliest = _least([span.begin_of_the_begin for span in spans])
    latest = _greatest([span.end_of_the_end for span in spans])
    hull = TimeSpan.within(earliest, latest)
    if all(map(_is_plain, spans)) and _contiguous(spans):
        return hull
    return attrs.evolve(
        hull,
        qualification=_together(spans),
        written=f"[{','.join(member.text for member in members)}]",
        parts=tuple(spans),
    )


def _all_of(members: Sequence[_Member]) -> TimeSpan:
    """Return all of several dates: what began in the first and ended in the last."""
    spans = [member.span for member in members]
    return TimeSpan(
        begin_of_the_begin=_least([span.begin_of_the_begin for span in spans]),
        end_of_the_begin=_least([span.end_of_the_begin for span in spans]),
        begin_of_the_end=_greatest([span.begin_of_the_end for span in spans]),
        end_of_the_end=_greatest([span.end_of_the_end for span in spans]),
        qualification=_together(spans),
        written=f"{{{','.join(member.text for member in members)}}}",
        parts=tuple(spans),
    )


def _least(bounds: Sequence[int | None]) -> int | None:
    known = [bound for bound in bounds if bound is not None]
    return min(known) if len(known) == len(bounds) else None


def _greatest(bounds: Sequence[int | None]) -> int | None:
    known = [bound for bound in bounds if bound is not None]
    return max(known) if len(known) == len(bounds) else None


def _contiguous(stretches: Sequence[TimeSpan]) -> bool:
    """Say whether sorted stretches leave no gap, so that their outer bounds say everything."""
    reach: float = float("-inf")
    for index, stretch in enumerate(stretches):
        first, last = stretch.begin_of_the_begin, stretch.end_of_the_end
        if index and (first is not None and first > reach + 1):
            return False
        reach = max(reach, float("inf") if last is None else last)
    return True
