"""Calendars (iCalendar, RFC 5545): each entry is a plan, stated when it was last changed.

That an entry stands in a calendar does not say that it took place.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chronology.errors import ItemsUnreadable, MissingExtra
from chronology.importers.model import Record
from chronology.importers.moods import is_called_off

_ONE_DAY = dt.timedelta(days=1)
_OTHERS = {"VTODO": "task", "VJOURNAL": "note", "VFREEBUSY": "time that is taken"}
_SHOWN = 60  # code points of a summary that are shown
_CANCELLED = "CANCELLED"
_STATED = ("LAST-MODIFIED", "CREATED", "DTSTAMP")


def records_in(raw: bytes, path: Path) -> Iterator[Record]:
    """Yield the entries of a calendar.

    Raises:
        ItemsUnreadable: it is no calendar.
        MissingExtra: the extra `ics` is not installed.
    """
    try:
        import icalendar
    except ImportError as error:
        raise MissingExtra(what="a calendar (.ics)", extra="ics") from error
    try:
        calendars: Any = icalendar.Calendar.from_ical(raw, multiple=True)
        entries = [entry for one in calendars for entry in one.walk("VEVENT")]
        others = [entry for one in calendars for sort in _OTHERS for entry in one.walk(sort)]
    except Exception as error:  # a parser that is not ours raises what it will
        raise _no_calendar(path, f": {str(error)[:200]}") from error
    if not calendars:
        raise _no_calendar(path)
    made = [_sound(f"entry {number}", one) for number, one in enumerate(entries, 1)]
    return iter([*made, *(_other(number, one) for number, one in enumerate(others, 1))])


def _other(number: int, entry: Any) -> Record:  # noqa: ANN401 - as `_entry_of_calendar`
    """Return that a task or a note is no entry of an event."""
    sort = _OTHERS[str(entry.name).upper()]
    reason = f"“{_told_by(entry, 'SUMMARY')[:_SHOWN]}” is a {sort}, and no event"
    return Record(name=f"{sort} {number}", fault=(reason, "enter it by hand if it is one"))


def _sound(name: str, entry: Any) -> Record:  # noqa: ANN401 - of a package that may be missing
    """Return an entry; of one whose values cannot be read, that."""
    try:
        return _entry_of_calendar(name, entry)
    except Exception as error:  # noqa: BLE001 - values are read when they are asked for
        told = f"a value of it cannot be read: {str(error)[:200]}"
        return Record(name=name, fault=(told, "export the calendar anew"))


def _no_calendar(path: Path, why: str = "") -> ItemsUnreadable:
    remedy = "export it anew as iCalendar (.ics)"
    return ItemsUnreadable(path=str(path), reason=f"it is no whole calendar{why}", remedy=remedy)


def _entry_of_calendar(name: str, entry: Any) -> Record:  # noqa: ANN401 - of a package that may be missing
    what = _told_by(entry, "SUMMARY")
    if not what:
        return Record(name=name, fault=("it has no summary", "give it one"))
    if "RRULE" in entry or "RDATE" in entry:
        reason = f"“{what[:60]}”: it comes again and again"
        return Record(name=name, fault=(reason, "enter the days that matter one by one"))
    begin = _moment(entry, "DTSTART")
    end = _moment(entry, "DTEND") or _end_of_length(entry, begin)
    if begin is None:
        reason = f"“{what[:60]}”: it has no begin that can be read"
        return Record(name=name, fault=(reason, "give it a DTSTART"))
    status = _told_by(entry, "STATUS").upper()
    stated = next(filter(None, (_moment(entry, key) for key in _STATED)), None)
    return Record(
        name=name,
        what=what,
        date=_days_of_entry(begin, end),
        modality="cancelled" if status == _CANCELLED or is_called_off(what) else "planned",
        stated="" if stated is None else _iso_day(stated),
        place=_told_by(entry, "LOCATION"),
        text=_told_by(entry, "DESCRIPTION"),
        of=" ".join(filter(None, (_told_by(entry, "UID"), _told_by(entry, "RECURRENCE-ID")))),
    )


def _told_by(entry: Any, key: str) -> str:  # noqa: ANN401 - as `_entry_of_calendar`
    value = entry.get(key)
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(str(value).split()) if value is not None else ""


def _moment(entry: Any, key: str) -> dt.date | None:  # noqa: ANN401 - as `_entry_of_calendar`
    value = entry.get(key)
    value = value[0] if isinstance(value, list) and value else value
    found = getattr(value, "dt", None)
    return found if isinstance(found, dt.date) else None


def _end_of_length(entry: Any, begin: dt.date | None) -> dt.date | None:  # noqa: ANN401 - as `_entry_of_calendar`
    """Return the end of an entry that says how long it lasts instead."""
    value = entry.get("DURATION")
    length = getattr(value[0] if isinstance(value, list) and value else value, "dt", None)
    return begin + length if begin is not None and isinstance(length, dt.timedelta) else None


def _days_of_entry(begin: dt.date, end: dt.date | None) -> str:
    """Return a day, or the days from one to another: the end of a day's entry is the day after."""
    first, last = _iso_day(begin), None
    if end is not None:
        is_whole_day = not isinstance(end, dt.datetime)
        last = _iso_day(end - _ONE_DAY if is_whole_day else end)
    return f"{first}/{last}" if last is not None and last > first else first


def _iso_day(moment: dt.date) -> str:
    """Return the day of a moment, on the clock of its own zone."""
    day = moment.date() if isinstance(moment, dt.datetime) else moment
    return day.isoformat()
