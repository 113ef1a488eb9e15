"""Calendars imported, with the extra `ics`; what is said without it."""

import sys
from pathlib import Path

import pytest

import chronology
from chronology.errors import ItemsUnreadable, MissingExtra
from chronology.importers import import_items

WHY = "needs the extra ics"
CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VEVENT
UID:1@x.example
DTSTAMP:20240101T000000Z
DTSTART;VALUE=DATE:20240503
DTEND;VALUE=DATE:20240505
SUMMARY:Fair\\, summer
LOCATION:Orlow
END:VEVENT
BEGIN:VEVENT
UID:2@x.example
DTSTAMP:20240101T000000Z
LAST-MODIFIED:20240203T000000Z
DTSTART;TZID=Europe/Berlin:20240503T003000
DURATION:PT1H
SUMMARY:Call
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:3@x.example
DTSTAMP:20240101T000000Z
DTSTART:20240503T100000Z
SUMMARY:Weekly
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
UID:4@x.example
DTSTAMP:20240101T000000Z
SUMMARY:Without a begin
END:VEVENT
END:VCALENDAR
"""


def put(folder: Path, text: str) -> Path:
    """Write a calendar."""
    path = folder / "cal.ics"
    path.write_text(text, encoding="utf-8", newline="\r\n")
    return path


def test_without_the_extra_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra to install is named."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtra, match=r"sourced-chronology\[ics\]"):
        import_items(put(tmp_path, CALENDAR), tmp_path)


def test_entries_are_plans(tmp_path: Path) -> None:
    """An entry is a plan, stated when it was last changed, and never a report."""
    pytest.importorskip("icalendar", reason=WHY)
    made = import_items(put(tmp_path, CALENDAR), tmp_path)
    assert (len(made.claims), made.counts) == (3, {"left-out": 2})
    read = chronology.build(tmp_path)
    assert read.evidence_holds
    told = {(str(c.claim.modality), str(c.span), str(c.stated)) for c in read.claims}
    assert told == {
        ("planned", "3–4 May 2024", "1 January 2024"),
        ("planned", "3 May 2024", "3 February 2024"),
        ("cancelled", "None", "3 February 2024"),
    }
    assert import_items(tmp_path / "cal.ics", tmp_path).known == 3


def _calendar(*parts: str) -> str:
    return "\n".join(
        ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", *parts, "END:VCALENDAR\n")
    )


def _event(*lines: str) -> str:
    return "\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


def test_lengths_versions_and_tasks(tmp_path: Path) -> None:
    """A length gives the end, versions of one entry are of one event, and tasks are told."""
    pytest.importorskip("icalendar", reason=WHY)
    text = _calendar(
        _event("UID:1", "DTSTAMP:20230101T000000Z", "DTSTART;VALUE=DATE:20230503", "SUMMARY:Fair"),
        _event(
            *("UID:1", "DTSTAMP:20230101T000000Z", "LAST-MODIFIED:20230402T120000Z"),
            *("DTSTART;VALUE=DATE:20230510", "SUMMARY:Fair"),
        ),
        _event(
            *("UID:2", "DTSTAMP:20230101T000000Z", "DTSTART;VALUE=DATE:20230606"),
            *("DURATION:P2D", "SUMMARY:Course"),
        ),
        _event(
            *("UID:3", "DTSTAMP:20230101T000000Z", "DTSTART;VALUE=DATE:20230611"),
            "SUMMARY:Canceled: Dinner",
        ),
        "BEGIN:VTODO\nUID:4\nDTSTAMP:20230101T000000Z\nSUMMARY:Buy nails\nEND:VTODO",
    )
    made = import_items(put(tmp_path, text), tmp_path)
    assert (len(made.claims), len(made.events), made.counts) == (5, 3, {"left-out": 1})
    assert "Buy nails" in made.refused[0].reason
    read = chronology.build(tmp_path)
    told = {(str(c.claim.modality), str(c.span)) for c in read.claims}
    assert told == {
        ("planned", "3 May 2023"),
        ("planned", "10 May 2023"),
        ("planned", "6–7 June 2023"),
        ("planned", "11 June 2023"),
        ("cancelled", "None"),
    }
    assert import_items(tmp_path / "cal.ics", tmp_path).known == 5


@pytest.mark.parametrize("text", ["nothing", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "\0\0"])
def test_what_is_no_calendar(tmp_path: Path, text: str) -> None:
    """It is told, and nothing is written."""
    pytest.importorskip("icalendar", reason=WHY)
    with pytest.raises(ItemsUnreadable):
        import_items(put(tmp_path, text), tmp_path)
    assert not (tmp_path / "chronology.toml").exists()
