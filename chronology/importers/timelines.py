"""Timelines of TimelineJS: its JSON, and the sheet that it is made from.

The JSON has `events`, each with `start_date` (`year`, `month`, `day`), perhaps `end_date`, and
`text` (`headline`, `text`); the sheet has the same in columns: Year, Month, Day, End Year, …,
Headline, Text. Their entries quote nobody: what stands there, the timeline says.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from chronology import edtf
from chronology.errors import EdtfError
from chronology.importers.model import Record

_MARKUP = re.compile(r"<[^<>]{0,2000}>")
_PARTS = ("year", "month", "day")
_COLUMNS = frozenset({"year", "headline"})
_LONGEST = 4  # figures of a year
_NO_DATE = "write its year, month and day as figures"


def is_timeline(value: Mapping[Any, object]) -> bool:
    """Say whether an object is a timeline."""
    return isinstance(value.get("events"), list)


def is_sheet(columns: Iterable[str]) -> bool:
    """Say whether a table with some columns is the sheet of a timeline."""
    return {column.strip().lower() for column in columns} >= _COLUMNS


def records_of(timeline: Mapping[Any, Any]) -> Iterator[Record]:
    """Yield the entries of a timeline."""
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
        )


def records_of_rows(rows: Iterable[tuple[int, Mapping[str, str]]]) -> Iterator[Record]:
    """Yield the entries of a sheet, from its rows with their numbers."""
    for number, cells in rows:
        named = {column.strip().lower(): cell for column, cell in cells.items()}
        if not named or named.get("type", "").strip().lower() in {"title", "era"}:
            continue  # the head of the timeline, and its backgrounds
        end = {part: named.get(f"end {part}", "") for part in _PARTS}
        yield _entry_of_timeline(
            f"row {number}", named, end, named.get("headline"), named.get("text")
        )


def _fields_of_object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _entry_of_timeline(
    name: str,
    start: Mapping[str, object],
    end: Mapping[str, object],
    headline: object,
    text: object,
) -> Record:
    what, more = _without_markup(headline), _without_markup(text)
    if not what:
        return Record(name=name, fault=("it has no headline", "give it one"))
    try:
        first, last = _in_edtf_of(start), _in_edtf_of(end)
    except (ValueError, EdtfError):
        return Record(name=name, fault=(f"“{what[:60]}”: its date cannot be read", _NO_DATE))
    if not first:
        return Record(name=name, fault=(f"“{what[:60]}”: it has no year", _NO_DATE))
    date = f"{first}/{last}" if last and last != first else first
    return Record(name=name, what=what, date=date, text=more)


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
