"""The timeline picture of a report, and the library that draws it.

Vega-Lite (University of Washington, BSD-3-Clause) comes inside `vl-convert-python`, of the
extra `html`. It draws the still picture for print and for readers without scripts, and its
runtime rides in the page for zooming. Without it the page says so in place of the picture.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

import attrs

from chronology.printable import in_a_line
from chronology.view import Report, Version
from chronology.view.cancelled import called_off_by, contested, is_held_though_cancelled
from chronology.view.dates import Date
from chronology.view.payload import sha256_of
from chronology.view.rows import EventRow, HistoryRow, PlanRow
from chronology.view.told import dates_reported
from chronology.vocabulary import EventStatus, Outcome
from chronology.writers.page import slips
from chronology.writers.page.axis import Spec
from chronology.writers.page.chart import COLUMNS, STILL_ROW, chart, columns, is_long
from chronology.writers.page.inlined import tidied
from chronology.writers.page.marks import (
    Bounds,
    Look,
    Mark,
    arrow,
    binds,
    cancelled,
    drawable,
    marks_of,
    marks_of_plan,
    word_at_the_edge,
)
from chronology.writers.page.passages import witness
from chronology.writers.page.reach import bounds_of, end_of, time_in_view

MOST_ROWS = 80
"""Up to so many events the still picture has a row for each; beyond, it counts them."""
MOST_ALONE = 500
"""The same for a picture of its own, which need not fit a page."""
_LONGEST = 160  # code points of the words that a mark tells


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


DRAWER = "vl-convert-python"
"""The name of the library that draws."""


def available() -> bool:
    """Say whether the library that draws is installed."""
    return find_spec("vl_convert") is not None


def drawn_by() -> tuple[Version, ...]:
    """Return the version of the library that draws; nothing if it is not installed."""
    return (Version(name=DRAWER, version=version(DRAWER)),) if available() else ()


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
    return chart(values, _in_view(lines), end_of(report.head.seen_from), len(lines), links=False)


def still_picture(report: Report) -> str:
    """Return the picture as SVG: a row for each event, or how many each stretch may hold."""
    import vl_convert

    return tidied(vl_convert.vegalite_to_svg(_still_chart(rows(report), report)), "p")


def slip_curves(report: Report) -> str:
    """Return as SVG how far plans slipped, and which moved; nothing where none did."""
    import vl_convert

    if not slips.shown(report):
        return ""
    return tidied(vl_convert.vegalite_to_svg(slips.drawn(report)), "s")


def chart_of_its_own(report: Report) -> Spec:
    """Return the chart of a picture that stands by itself: rows for more events than a page."""
    return _still_chart(rows(report), report, MOST_ALONE)


KNOWN_RUNTIMES: Mapping[str, str] = {
    "1.9.0.post1": "80af08126e744afa198f7c9829452fba2f04d19ca944c3edad34d5af905d9c9a",
}
"""The SHA-256 of the runtime, by the version of the library that brings it."""


def runtime(standing: str = "") -> str:
    """Return the script of the library that draws, as it comes with the extra.

    Making it takes a second of processor time, so that one which stands in a file and has the
    SHA-256 that is known of this version is taken as it is.
    """
    if standing and sha256_of(standing) == KNOWN_RUNTIMES.get(drawn_by()[0].version):
        return standing
    return _made_runtime()


@cache
def _made_runtime() -> str:
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
    tone = _tone(event)
    marks = [*_plan_marks(history, event, report), *_report_marks(event, report)]
    if not marks and event.when is not None:
        target = witness(event, report) or event.anchor
        says = _tooltip(event, event.when, target, report)
        hollow = marks_of_plan(bounds_of(event.when), target, says)
        marks = [(tone, mark) for mark in hollow]
    marks += _cross(event, report)
    if event.when is not None:
        marks.append((tone, _word_beyond(event, event.when, report)))
    return Row(
        event=event.anchor, label=_label_of_a_row(event, history), tone=tone, marks=tuple(marks)
    )


def _tone(event: EventRow) -> str:
    """Return how an event stands, as its marks show it."""
    if event.disputed and event.status in _HAPPENED:
        return "disputed"
    return event.status if event.status in _HAPPENED else _TONES.get(event.status, "dropped")


def _word_beyond(event: EventRow, date: Date, report: Report) -> Mark:
    happened = event.status in _HAPPENED
    status = "planned" if event.status == EventStatus.CANCELLED else event.status
    says = in_a_line(date.text if happened else f"{status}: {date.text}")
    target = witness(event, report) or event.anchor
    return word_at_the_edge(bounds_of(date), target, says, planned=not happened)


def _label_of_a_row(event: EventRow, history: HistoryRow | None) -> str:
    """Return an event's name, and how it stands where the marks do not say so."""
    name = in_a_line(event.name)
    if event.disputed:
        name = f"! {name}"
    if event.status == EventStatus.DISPUTED:
        return name
    if _is_denied(history):
        return f"{name} ({Outcome.DENIED})"
    return name if event.status in _PLAIN else f"{name} ({event.status})"


def _is_denied(history: HistoryRow | None) -> bool:
    """Say whether a source denies that something happened as planned, and nobody reports it."""
    return history is not None and history.outcome == Outcome.DENIED


def _tooltip(event: EventRow, date: Date, claim: str, report: Report) -> str:
    return in_a_line(f"{event.name}: {event.standing}, {date.text}{_quoted_words(claim, report)}")


def _quoted_words(claim: str, report: Report) -> str:
    """Return the words of a claim as a mark tells them, cut where they are long."""
    row = report.claim_of.get(claim)
    if row is None:
        return ""
    words = in_a_line(row.passages[0].quoted)
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    return f" — “{shown}” ({report.source_of[row.source].name})"


def _report_marks(event: EventRow, report: Report) -> Iterator[tuple[str, Mark]]:
    """Yield the date that the reports share; where they disagree, what each of them says."""
    for date, target in _reports_told(event, report):
        says = _tooltip(event, date, target, report)
        for mark in marks_of(bounds_of(date), target, says):
            yield _tone(event), mark


def _reports_told(event: EventRow, report: Report) -> list[tuple[Date, str]]:
    """Return when an event is reported, and the row that says so, if a calendar reaches that."""
    told: list[tuple[Date, str]] = []
    if event.status == EventStatus.REPORTED and event.when is not None:
        told = [(event.when, witness(event, report) or event.anchor)]
    elif event.status == EventStatus.DISPUTED:
        told = dates_reported(event, report)
    return [(date, target) for date, target in told if drawable(bounds_of(date))]


_HAPPENED = frozenset({"reported", "disputed"})
_PLAIN = frozenset({"reported", "planned"})
_TONES = {"planned": "planned", "pending": "planned"}


def _plan_marks(
    history: HistoryRow | None, event: EventRow, report: Report
) -> Iterator[tuple[str, Mark]]:
    """Yield every plan, those replaced fainter, each joined to its move and to the end.

    Where the event was cancelled, a cross stands at the day on which that was said.
    """
    plans = history.plans if history else ()
    known = {plan.claim: bounds_of(plan.date) for plan in plans if plan.date is not None}
    ends = _times_reported(history, event, report) if history else []
    is_off = event.status == EventStatus.CANCELLED
    for plan in plans:
        if plan.date is None or not drawable(bounds_of(plan.date)):
            continue
        tone = "dropped" if plan.replaced or plan.given_up or is_off else "planned"
        if plan.current and _is_denied(history):
            tone = "disputed"
        says = in_a_line(
            f"planned: {plan.date.text}, {plan.voice}{_quoted_words(plan.claim, report)}"
        )
        bounds = bounds_of(plan.date)
        for old in filter(drawable, (known[one] for one in plan.follows if one in known)):
            moved = arrow(old, bounds, plan.claim, plan.moved, Look.MOVE)
            yield from (("dropped", mark) for mark in moved)
        for mark in marks_of_plan(bounds, plan.claim, says):
            yield tone, mark
        if plan.binds:
            yield from ((tone, mark) for mark in binds(bounds, plan.claim, says))
        if plan.current and plan.held and _is_held_against(plan, plans):
            slip = in_a_line(plan.came)
            arrows = (mark for end in ends for mark in arrow(bounds, end, plan.claim, slip))
            yield from (("disputed" if event.disputed else "planned", mark) for mark in arrows)


def _times_reported(history: HistoryRow, event: EventRow, report: Report) -> list[Bounds]:
    """Return when what was planned is reported: where reports disagree, each of their dates."""
    if history.of_end:
        return [bounds_of(history.reported)] if history.reported else []
    return [bounds_of(date) for date, _ in _reports_told(event, report)]


def _is_held_against(plan: PlanRow, plans: Sequence[PlanRow]) -> bool:
    """Say whether what is reported is held against a plan: what binds comes before the last."""
    return plan.binds or not any(one.binds and one.current for one in plans)


def _cross(event: EventRow, report: Report) -> Iterator[tuple[str, Mark]]:
    """Yield the cross that tells when an event was called off, as the last claim says.

    That is so, too, where another voice says otherwise.
    """
    is_off = event.status == EventStatus.CANCELLED
    standing = event.standing if is_off else EventStatus.CANCELLED.value
    is_off |= is_held_though_cancelled(event, report)
    is_off |= any(one.event is event for one in contested(report))
    for claim in called_off_by(event, report) if is_off else ():
        if claim.stated is not None and drawable(bounds_of(claim.stated)):
            says = f"{event.name}: {standing}{_quoted_words(claim.anchor, report)}"
            for mark in cancelled(bounds_of(claim.stated), claim.anchor, in_a_line(says)):
                yield "dropped", mark


def _values(lines: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """Yield the chart's data: a record for each label and each mark; times in milliseconds."""
    for number, line in enumerate(lines):
        common = {"row": number, "event": line.event}
        label = {"look": Look.LABEL.value, "tone": line.tone, "says": line.label}
        long = {"long": True} if is_long(line.label) else {}
        yield {**common, **label, **long, "href": f"#{line.event}"}
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


def _in_view(lines: Sequence[Row]) -> tuple[int, int]:
    return time_in_view([mark for line in lines for _, mark in line.marks])


def _milliseconds(seconds: int | None) -> int | None:
    return None if seconds is None else seconds * 1000


# The still picture -------------------------------------------------------------------------


def has_rows(report: Report) -> bool:
    """Say whether a picture of its own has a row for each event, rather than columns."""
    return len(rows(report)) <= MOST_ALONE


def _still_chart(lines: Sequence[Row], report: Report, most: int = MOST_ROWS) -> Spec:
    view = _in_view(lines)
    if len(lines) > most:
        return columns(_counted(lines, view), view)
    values, as_of = tuple(_values(lines)), end_of(report.head.seen_from)
    return chart(values, view, as_of, len(lines), links=True, row=STILL_ROW)


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


_LINES = frozenset({Look.ARROW, Look.MOVE})


def _extent(line: Row) -> tuple[int | None, int | None]:
    """Return the outer bounds of all marks of a line, in milliseconds."""
    spans = [(mark.begin, mark.end) for _, mark in line.marks if mark.look not in _LINES]
    begins, ends = [begin for begin, _ in spans], [end for _, end in spans]
    return (
        None if None in begins else _milliseconds(min(b for b in begins if b is not None)),
        None if None in ends else _milliseconds(max(e for e in ends if e is not None)),
    )
