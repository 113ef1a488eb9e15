"""Timelines of TimelineJS: its JSON, and the sheet that it is made from.

The JSON has `events`, each with `start_date` (`year`, `month`, `day`), perhaps `end_date`, and
`text` (`headline`, `text`); the sheet has the same in columns: Year, Month, Day, End Year, …,
Headline, Text. Their entries quote nobody: what stands there, the timeline says.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from chronology import edtf, expressions
from chronology.errors import EdtfError
from chronology.importers.model import Record
from chronology.importers.moods import with_mood
from chronology.timespan import TimeSpan

_MARKUP = re.compile(r"<[^<>]{0,2000}>")
_PARTS = ("year", "month", "day")
_COLUMNS = frozenset({"year", "headline"})
_LONGEST = 4  # figures of a year
_SHOWN = 60  # code points of a headline that are shown
_LONGEST_SHOWN = 60  # and of a date as an entry shows it
_ONE_DATE = "say which is right"
_NO_DATE = "write its year, month and day as figures"


def is_timeline(value: Mapping[Any, object]) -> bool:
    """Say whether an object is a timeline."""
    return isinstance(value.get("events"), list)


def is_sheet(columns: Iterable[str]) -> bool:
    """Say whether a table with some columns is the sheet of a timeline."""
    return {column.strip().lower() for column in columns} >= _COLUMNS


def records_of(timeline: Mapping[Any, Any]) -> Iterator[Record]:
    """Yield the entries of a timeline."""
    for number, era in enumerate(_list_of(timeline.get("eras")), 1):
        text = _fields_of_object(_fields_of_object(era).get("text"))
        yield _background(f"era {number}", text.get("headline"))
    for number, event in enumerate(timeline["events"], 1):
        name = f"entry {number}"
        if not isinstance(event, Mapping):
            yield Record(name=name, fault=("it is no entry", "write it as TimelineJS has it"))
            continue
        text = _fields_of_object(event.get("text"))
        yield _entry_of_timeline(
            name,
            _fields_of_object(event.get("start_date")),
            _fields_of_object(event.get("end_date")),
            text.get("headline"),
            text.get("text"),
            shown=event.get("display_date"),
        )


def records_of_rows(rows: Iterable[tuple[int, Mapping[str, str]]]) -> Iterator[Record]:
    """Yield the entries of a sheet, from its rows with their numbers."""
    for number, cells in rows:
        named = {column.strip().lower(): cell for column, cell in cells.items()}
        sort = named.get("type", "").strip().lower()
        if not named or sort == "title":
            continue  # the head of the timeline
        if sort == "era":
            yield _background(f"row {number}", named.get("headline"))
            continue
        end = {part: named.get(f"end {part}", "") for part in _PARTS}
        yield _entry_of_timeline(
            f"row {number}", named, end, named.get("headline"), named.get("text")
        )


def _list_of(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _background(name: str, headline: object) -> Record:
    """Return that an era is no entry: it is what others are seen against."""
    what = _without_markup(headline)[:_SHOWN]
    fault = (f"“{what}” is an era, the background of others", "enter it by hand if it happened")
    return Record(name=name, fault=fault)


def _fields_of_object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _entry_of_timeline(  # noqa: PLR0913 - each is a field of the format
    name: str,
    start: Mapping[str, object],
    end: Mapping[str, object],
    headline: object,
    text: object,
    *,
    shown: object = None,
) -> Record:
    what, more = _without_markup(headline), _without_markup(text)
    if not what:
        return Record(name=name, fault=("it has no headline", "give it one"))
    try:
        first, last = _in_edtf_of(start), _in_edtf_of(end)
        date = f"{first}/{last}" if last and last != first else first
        if date:
            edtf.parse(date)
    except (ValueError, EdtfError):
        return Record(name=name, fault=(f"“{what[:_SHOWN]}”: its date cannot be read", _NO_DATE))
    if not first:
        return Record(name=name, fault=(f"“{what[:_SHOWN]}”: it has no year", _NO_DATE))
    told = _as_displayed(shown or start.get("display_date") or start.get("display date"))
    if told is not None and _is_vaguer(told, date):
        date = edtf.format(told)  # figures that were filled in to place it: "May 2021" as its first
    elif (other := _shown_otherwise(told, date)) is not None:
        fault = (f"“{what[:_SHOWN]}”: it shows {other}, and its figures say {date}", _ONE_DATE)
        return Record(name=name, fault=fault)
    return with_mood(Record(name=name, what=what, date=date, text=more))


def _as_displayed(value: object) -> TimeSpan | None:
    """Return the date that an entry shows in place of its figures; `None` if none is read."""
    shown = _without_markup(value)
    told = expressions.resolve(shown[:_LONGEST_SHOWN], None) if shown else None
    if told is None or told.fault or told.span is None or told.span.is_unknown:
        return None
    return told.span


def _is_vaguer(told: TimeSpan, date: str) -> bool:
    """Say whether an entry shows a longer time than its figures, which lies around theirs."""
    own = edtf.parse(date)
    return told != own and told.contains(own)


def _shown_otherwise(told: TimeSpan | None, date: str) -> TimeSpan | None:
    """Return the date that an entry shows, where it is another than its figures say."""
    if told is None:
        return None
    own = edtf.parse(date)
    return told if own.definitely_before(told) or told.definitely_before(own) else None


def _in_edtf_of(given: Mapping[str, object]) -> str:
    """Return a date in EDTF; empty if none is given.

    Raises:
        ValueError: it has no figures where some must stand.
        EdtfError: there is no such day.
    """
    figures = [str(given.get(part) or "").strip() for part in _PARTS]
    year, month, day = figures
    if not year:
        return ""
    number = int(year)
    if len(year.lstrip("-")) > _LONGEST:
        raise ValueError(year)
    written = f"{'-' if number < 0 else ''}{abs(number):04}"
    if month:
        written += f"-{int(month):02}"
    if month and day:
        written += f"-{int(day):02}"
    edtf.parse(written)
    return written


def _without_markup(value: object) -> str:
    """Return text without its markup, in one line."""
    return (
        " ".join(html.unescape(_MARKUP.sub(" ", value)).split()) if isinstance(value, str) else ""
    )
