"""The timeline picture of a report, and the library that draws it.

Vega-Lite (University of Washington, BSD-3-Clause) comes inside `vl-convert-python`, of the
extra `html`. It draws the still picture for print and for readers without scripts, and its
runtime rides in the page for zooming. Without it the page says so in place of the picture.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from typing import Any
from xml.etree.ElementTree import fromstring

import attrs

from chronology.printable import in_a_line
from chronology.timespan.civil import DAY, LAST_SECOND, day_number
from chronology.view import Report, Version
from chronology.view.dates import Date
from chronology.view.rows import EventRow, HistoryRow
from chronology.writers.page.chart import COLUMNS, Spec, chart, columns
from chronology.writers.page.elements import markup
from chronology.writers.page.marks import (
    Bounds,
    Look,
    Mark,
    arrow,
    drawable,
    marks_of,
    marks_of_plan,
)
from chronology.writers.page.passages import witness

MOST_ROWS = 250
"""Up to so many events the still picture has a row for each; beyond, it counts them."""
_TRIMMED = 0.03  # of the bounds on each side, where that lets one see the others better
_PARTS = 50  # the margin on each side is one part of so many of the time in view


@attrs.frozen(kw_only=True)
class Row:
    """One event's line in the picture.

    Attributes:
        event: the anchor of the event.
        label: what it is called there.
        tone: how it stands, a key of `html_chart.TONES`.
        marks: what is drawn, each with its own tone.
    """

    event: str
    label: str
    tone: str
    marks: tuple[tuple[str, Mark], ...]


def available() -> bool:
    """Say whether the library that draws is installed."""
    return find_spec("vl_convert") is not None


def drawn_by() -> tuple[Version, ...]:
    """Return the version of the library that draws; nothing if it is not installed."""
    name = "vl-convert-python"
    return (Version(name=name, version=version(name)),) if available() else ()


def rows(report: Report) -> tuple[Row, ...]:
    """Return a line for each event with a date that a browser's calendar reaches."""
    # Of what lasts, the plans for its begin are drawn, or else those for its end.
    histories = {history.event: history for history in reversed(report.plans)}
    return tuple(
        _row(event, histories.get(event.anchor), report)
        for event in report.events
        if event.when is not None and drawable(bounds_of(event.when))
    )


def moving_chart(report: Report) -> Spec:
    """Return the chart that a script scrolls, zooms and filters."""
    lines = rows(report)
    values = tuple(_values(lines))
    return chart(values, _time_in_view(lines), _as_of(report), len(lines), links=False)


def still_picture(report: Report) -> str:
    """Return the picture as SVG: a row for each event, or how many each stretch may hold."""
    import vl_convert

    return _tidied(vl_convert.vegalite_to_svg(_still_chart(rows(report), report)))


@cache
def runtime() -> str:
    """Return the script of the library that draws, as it comes with the extra."""
    import vl_convert

    script: str = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    notice = files("chronology.writers.page").joinpath("vega-notice.txt").read_text("utf-8")
    return f"/*! {' '.join(notice.split())} */{_in_one_line(script)}".replace(
        "</script", r"<\/script"
    )


def _in_one_line(script: str) -> str:
    """Return a minified script without line ends, which stand in its template literals only.

    A block of one line stays as it is where a mail program changes line ends.
    """
    return script.strip().replace("\n", r"\n")


# What is drawn -----------------------------------------------------------------------------


def _row(event: EventRow, history: HistoryRow | None, report: Report) -> Row:
    tone = event.status if event.status in _HAPPENED else _TONES.get(event.status, "dropped")
    marks = [*_plan_marks(history), *_report_marks(event, report)]
    if not marks and event.when is not None:
        target = witness(event, report) or event.anchor
        hollow = marks_of_plan(bounds_of(event.when), target, _tooltip(event, event.when))
        marks = [(tone, mark) for mark in hollow]
    return Row(event=event.anchor, label=_label_of_a_row(event), tone=tone, marks=tuple(marks))


def _label_of_a_row(event: EventRow) -> str:
    """Return an event's name, and how it stands where the marks do not say so."""
    name = in_a_line(event.name)
    if event.status == "disputed":
        return f"! {name}"
    return name if event.status in _PLAIN else f"{name} ({event.status})"


def _tooltip(event: EventRow, date: Date) -> str:
    return in_a_line(f"{event.name}: {event.standing}, {date.text}")


def _report_marks(event: EventRow, report: Report) -> Iterator[tuple[str, Mark]]:
    """Yield the date that the reports share; where they disagree, what each of them says."""
    if event.status == "reported" and event.when is not None:
        told = [(event.when, witness(event, report) or event.anchor)]
    elif event.status == "disputed":
        claims = [report.claim_of[anchor] for anchor in event.claims]
        counting = [claim for claim in claims if claim.status == "verified"]
        told = [
            (claim.date, claim.anchor)
            for claim in counting
            if claim.counted_modality == "reported" and claim.date is not None
        ]
    else:
        return
    for date, target in told:
        if drawable(bounds_of(date)):
            for mark in marks_of(bounds_of(date), target, _tooltip(event, date)):
                yield event.status, mark


_HAPPENED = frozenset({"reported", "disputed"})
_PLAIN = frozenset({"reported", "planned"})
_TONES = {"planned": "planned", "pending": "planned"}


def _plan_marks(history: HistoryRow | None) -> Iterator[tuple[str, Mark]]:
    """Yield every plan, those replaced fainter, and arrows from the current ones to the end."""
    for plan in history.plans if history else ():
        if plan.date is None or not drawable(bounds_of(plan.date)):
            continue
        tone = "planned" if plan.current else "dropped"
        says = in_a_line(f"planned for {plan.date.text} by {plan.voice}")
        bounds = bounds_of(plan.date)
        for mark in marks_of_plan(bounds, plan.claim, says):
            yield tone, mark
        if plan.current and history and history.reported is not None:
            end = bounds_of(history.reported)
            slip = in_a_line(f"{history.outcome} {history.slip}".strip())
            yield from (("planned", mark) for mark in arrow(bounds, end, plan.claim, slip))


def _values(lines: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """Yield the chart's data: a record for each label and each mark; times in milliseconds."""
    for number, line in enumerate(lines):
        common = {"row": number, "event": line.event}
        label = {"look": Look.LABEL.value, "tone": line.tone, "says": line.label}
        yield {**common, **label, "href": f"#{line.event}"}
        for tone, mark in line.marks:
            yield {**common, **_value(mark), "tone": tone}


def _value(mark: Mark) -> dict[str, Any]:
    return {
        "look": mark.look.value,
        "x": _milliseconds(mark.begin),
        "x2": _milliseconds(None if mark.end is None else mark.end + 1),
        "href": f"#{mark.target}",
        "says": mark.says,
    }


def _milliseconds(seconds: int | None) -> int | None:
    return None if seconds is None else seconds * 1000


# Time --------------------------------------------------------------------------------------

_ISO = re.compile(r"(-?\d{4,12})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?")


def bounds_of(date: Date) -> Bounds:
    """Return a date's bounds in seconds from 1970; a day as a latest bound means its end."""
    first, begun, ending, last = date.bounds
    return _second(first), _second(begun, LAST_SECOND), _second(ending), _second(last, LAST_SECOND)


def _second(bound: str | None, whole_day: int = 0) -> int | None:
    """Return a bound in seconds; a day without a time counts from `whole_day` on."""
    found = _ISO.match(bound or "")
    if found is None:
        return None
    year, month, day, *clock = (int(part) if part else None for part in found.groups())
    start = day_number(year or 0, month or 1, day or 1) * DAY
    if clock[0] is None:
        return start + whole_day
    hour, minute, second = (part or 0 for part in clock)
    return start + hour * 3600 + minute * 60 + second


def _time_in_view(lines: Sequence[Row]) -> tuple[int, int]:
    """Return the time first shown: all of it, but for the few dates far from all others."""
    marks = [mark for line in lines for _, mark in line.marks]
    times = sorted(t for mark in marks for t in (mark.begin, mark.end) if t is not None)
    if not times:
        return 0, DAY * 1000
    cut = int(len(times) * _TRIMMED)
    first, last = times[0], times[-1]
    inner = times[cut], times[-1 - cut]
    if (inner[1] - inner[0]) * 2 < last - first:
        first, last = inner
    margin = max((last - first) // _PARTS, DAY)
    return (first - margin) * 1000, (last + margin) * 1000


def _as_of(report: Report) -> int | None:
    day = _second(report.head.as_of, DAY)
    return None if day is None else day * 1000


# The still picture -------------------------------------------------------------------------


def _still_chart(lines: Sequence[Row], report: Report) -> Spec:
    view = _time_in_view(lines)
    if len(lines) > MOST_ROWS:
        return columns(_counted(lines, view), view)
    return chart(tuple(_values(lines)), view, _as_of(report), len(lines), links=True)


def _counted(lines: Sequence[Row], view: tuple[int, int]) -> list[dict[str, Any]]:
    """Return for each stretch of time how many events certainly lie in it, and how many may."""
    width = (view[1] - view[0]) / COLUMNS
    sure, maybe = [0] * COLUMNS, [0] * COLUMNS
    first: dict[int, str] = {}
    for line in lines:
        begin, end = _extent(line)
        low = 0 if begin is None else int((begin - view[0]) // width)
        high = COLUMNS - 1 if end is None else int((end - view[0]) // width)
        for place in range(max(low, 0), min(high, COLUMNS - 1) + 1):
            (sure if low == high else maybe)[place] += 1
            first.setdefault(place, line.event)
    return [
        {
            "x": round(view[0] + place * width),
            "x2": round(view[0] + (place + 1) * width),
            "sure": sure[place],
            "all": sure[place] + maybe[place],
            "href": f"#{first.get(place, 'chronology')}",
        }
        for place in range(COLUMNS)
    ]


def _extent(line: Row) -> tuple[int | None, int | None]:
    """Return the outer bounds of all marks of a line, in milliseconds."""
    spans = [(mark.begin, mark.end) for _, mark in line.marks if mark.look is not Look.ARROW]
    begins, ends = [begin for begin, _ in spans], [end for _, end in spans]
    return (
        None if None in begins else _milliseconds(min(b for b in begins if b is not None)),
        None if None in ends else _milliseconds(max(e for e in ends if e is not None)),
    )


def _tidied(svg: str) -> str:
    """Return the picture with links into this page, to stand in it as an image of that size."""
    picture = fromstring(svg)  # noqa: S314 - we have just drawn it
    names: dict[str, str] = {}
    for one in picture.iter():
        one.tag = one.tag.rpartition("}")[2]
        for name, value in one.attrib.items():
            one.attrib[name] = _DRAWN_ID.sub(lambda found: _numbered(found[0], names), value)
        link = one.attrib.pop(_XLINK, None)
        if link is not None:
            one.set("href", f"#{link.rpartition('#')[2]}")
    picture.set("role", "group")
    picture.set("aria-labelledby", "picture-caption")
    return markup(picture)


def _numbered(name: str, names: dict[str, str]) -> str:
    """Return an id by its place in this picture; the library counts on from one to the next."""
    return names.setdefault(name, f"p{len(names) + 1}")


_DRAWN_ID = re.compile(r"\b(?:clip|gradient_)\d{1,9}\b")
_XLINK = "{http://www.w3.org/1999/xlink}href"
