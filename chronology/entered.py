"""Values as people enter them, in a ledger's file or in Python: dates, texts, a modality.

`date_of` reads a date or says what is wrong with it. The converters of the model read what they
can and leave the rest as it is: then the checks of the ledger name it, beside all else that is
wrong, with its place and its remedy.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import TypeAlias, cast

import attrs

from chronology import edtf
from chronology.edtf.faults import A_DATE
from chronology.errors import EdtfError
from chronology.timespan import TimeSpan
from chronology.vocabulary import GapOf, GapUnit, Modality

DateLike: TypeAlias = TimeSpan | str | int | dt.date
"""What is taken for a date: EDTF text, a year, a `datetime.date` (also pendulum's), a span."""

Texts: TypeAlias = str | Iterable[str]
"""What is taken for texts: one, or several."""

_NO_YEAR = 1_000_000_000
_IN_WORDS = re.compile(r"[^\W\d_]{3}")
_DAY_FIRST = re.compile(r"^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s*$", re.ASCII)
_NAMES = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    tuple: "a list",
    dict: "a table",
}


@attrs.frozen(kw_only=True)
class WrongValue(Exception):
    """A value cannot stand where it does.

    Attributes:
        reason: why not, in one clause.
        remedy: how to mend it, in one clause.
        words: the words at fault; may be empty.
    """

    reason: str
    remedy: str
    words: str = ""


def name_of_type(plain: type) -> str:
    """Return what people call values of a plain type: “a text”."""
    return _NAMES[plain]


def told(value: object) -> str:
    """Return what a value is, for a message: a text as it stands, else its sort."""
    for plain, name in _NAMES.items():
        if isinstance(value, plain):
            return f"“{value}”" if plain is str else name
    return f"“{value}”"


# Dates -------------------------------------------------------------------------------------


def date_of(value: object, zone: dt.tzinfo | None) -> TimeSpan:
    """Return the span that an entered date means.

    Args:
        value: a span, EDTF text, a year, a date or date-time, or a table of begin and end.
        zone: the zone on whose clock a time with an offset is told; it keeps its offset there.

    Raises:
        WrongValue: it is no date.
    """
    if isinstance(value, TimeSpan):
        return _bounded(_possible(_on_clock(value, zone)), value)
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return _on_clock(TimeSpan.of_date(value), zone)
    if isinstance(value, dt.date):
        return TimeSpan.of_date(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _NO_YEAR:
        value = f"-{-value:04}" if value < 0 else f"{value:04}"
    if isinstance(value, Mapping):
        return _begin_and_end(value, zone)
    if not isinstance(value, str):
        raise WrongValue(
            reason=f"{told(value)} is no date",
            remedy='write 2023-06-17, or "2023-06", or "2022-35" for a third quarter',
        )
    try:
        return _possible(_bounded(_on_clock(_days_or_hours(value), zone), value))
    except EdtfError as error:
        in_words = _IN_WORDS.search(value) or _DAY_FIRST.search(value)
        raise WrongValue(
            reason=f"“{value}”: {A_DATE}" if in_words else error.headline,
            remedy=open_ended(value) or _USUAL,
            words=value[error.position :] or value,
        ) from None


def open_ended(value: str) -> str:
    """Return the remedy where only the brackets of an open stretch lack: "..2024-03-31"."""
    bare = value.strip()
    if not (bare.startswith("..") or bare.endswith("..")) or len(bare) > _LONGEST_OPEN:
        return ""
    try:
        _days_or_hours(f"[{bare}]")
    except (EdtfError, WrongValue):
        return ""
    return f'write "[{bare}]", with brackets'


# One step beyond EDTF, whose intervals and sets hold whole days alone: "[..2026-06-23T12:00]".
_USUAL = 'write a date like 2023-06-17, "2023-06" or "[..2023-06-17]"'
_LONGEST_OPEN = 60  # code points of a date that lacks its brackets
_MOMENT = (
    r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
)
_HOURS = re.compile(rf"\[(?P<first>{_MOMENT})?\.\.(?P<last>{_MOMENT})?\]|(?P<one>{_MOMENT})")
_MINUTE = re.compile(r"(?<=T[0-9]{2}:[0-9]{2})(?=Z|[+-]|$)")


def _days_or_hours(value: str) -> TimeSpan:
    """Return the span of EDTF text, or of a stretch of hours: "[..2026-06-23T12:00]".

    Without seconds a time is that minute, as it is in words.
    """
    found = _HOURS.fullmatch(value)
    if found is None or not (found["first"] or found["last"] or found["one"]):
        return edtf.parse(value)
    first = _moment(found["first"] or found["one"], ":00")
    last = _moment(found["last"] or found["one"], ":59")
    known = [one for one in (first, last) if one is not None]
    if len({one.offset is None for one in known}) > 1:
        raise WrongValue(
            reason=f"“{value}”: only one of its times has an offset", remedy="give both an offset"
        )
    if first is not None and last is not None and first.offset is not None:
        last = last.at_offset(first.offset)
    begin = None if first is None else first.begin_of_the_begin
    end = None if last is None else last.end_of_the_end
    return known[0].between(begin, end)


def _moment(text: str | None, seconds: str) -> TimeSpan | None:
    return None if text is None else edtf.parse(_MINUTE.sub(seconds, text))


def in_hours(span: TimeSpan) -> str | None:
    """Return a stretch of hours as `date_of` reads it; `None` if it is none, or more than that."""
    if not span.timed or span.is_extent or not span.is_plain:
        return None
    bounds = span.begin_of_the_begin, span.end_of_the_end
    first, last = ("" if one is None else edtf.format(span.between(one, one)) for one in bounds)
    return f"[{first}..{last}]"


def dates_of(value: object, zone: dt.tzinfo | None) -> tuple[TimeSpan, ...]:
    """Return the spans that one entered date means, or a list of them; as `date_of`."""
    entries = value if isinstance(value, list | tuple) else [value]
    return tuple(date_of(entry, zone) for entry in entries)


def _on_clock(span: TimeSpan, zone: dt.tzinfo | None) -> TimeSpan:
    return span if zone is None or span.offset is None else span.on_clock_of(zone)


def _bounded(span: TimeSpan, value: object) -> TimeSpan:
    if span.is_unknown:
        raise WrongValue(reason=f"“{value}” bounds nothing", remedy="leave the date out")
    return span


def _possible(span: TimeSpan) -> TimeSpan:
    if not span.is_possible:
        raise WrongValue(reason="it ends before it begins", remedy="exchange the two dates")
    return span


def _begin_and_end(value: Mapping[str, object], zone: dt.tzinfo | None) -> TimeSpan:
    if not value or set(value) - {"begin", "end"}:
        raise WrongValue(
            reason="a date in two parts has the keys `begin` and `end`",
            remedy='write { begin = "…", end = "…" }',
        )
    parts = {key: date_of(part, zone) for key, part in value.items()}
    return _possible(TimeSpan.from_to(parts.get("begin", TimeSpan()), parts.get("end", TimeSpan())))


# Converters --------------------------------------------------------------------------------


def as_date(value: DateLike | None) -> TimeSpan | None:
    """Return a date as a span."""
    if value is None or isinstance(value, TimeSpan):
        return value
    try:
        return date_of(value, None)
    except WrongValue:
        return cast("TimeSpan", value)


def as_dates(value: DateLike | Iterable[DateLike]) -> tuple[TimeSpan, ...]:
    """Return one date or several as spans."""
    if isinstance(value, DateLike) or not isinstance(value, Iterable):
        value = [value]
    return tuple(cast("TimeSpan", as_date(entry)) for entry in value)


def as_texts(value: Texts) -> tuple[str, ...]:
    """Return one text or several as several."""
    given: object = value
    if type(given) is tuple:
        return given
    if isinstance(given, str):
        return (given,)
    return cast("tuple[str, ...]", tuple(given) if isinstance(given, Iterable) else given)


def as_modality(value: Modality | str) -> Modality:
    """Return a modality by its name."""
    try:
        return Modality(value)
    except ValueError:
        return cast("Modality", value)


def as_gap_unit(value: GapUnit | str) -> GapUnit:
    """Return what a gap is counted in by its name."""
    try:
        return GapUnit(value)
    except ValueError:
        return cast("GapUnit", value)


def as_gap_of(value: GapOf | str) -> GapOf:
    """Return from which of several events a gap counts, by its name."""
    try:
        return GapOf(value)
    except ValueError:
        return cast("GapOf", value)


def as_file(value: str | PathLike[str]) -> str:
    """Return a file's name as a ledger has it, with `/` between folders."""
    return Path(fspath(value)).as_posix() if isinstance(value, PathLike) else value
