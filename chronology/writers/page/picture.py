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

from chronology.printable import in_a_line
from chronology.view import Report, Version
from chronology.view.payload import sha256_of
from chronology.writers.page import slips
from chronology.writers.page.axis import Spec
from chronology.writers.page.chart import ALONE, COLUMNS, HIGH, SHEET, Size, chart, columns
from chronology.writers.page.drawn_rows import Row, rows
from chronology.writers.page.inlined import tidied
from chronology.writers.page.looks import gutter_for, is_long
from chronology.writers.page.marks import Look, Mark
from chronology.writers.page.reach import end_of, time_in_view
from chronology.writers.page.slip_charts import panels

MOST_ROWS = 80
"""Up to so many events the still picture has a row for each; beyond, it counts them."""
MOST_ALONE = 500
"""The same for a picture of its own, which need not fit a page."""
_GUTTERS = 110, 285  # pixels of the column of names on paper: at least, at most
_UPRIGHT = 42
"""So many rows of full size a sheet of paper has; of more, the height says how large they are."""
DRAWER = "vl-convert-python"
"""The name of the library that draws."""


def available() -> bool:
    """Say whether the library that draws is installed."""
    return find_spec("vl_convert") is not None


def drawn_by() -> tuple[Version, ...]:
    """Return the version of the library that draws; nothing if it is not installed."""
    return (Version(name=DRAWER, version=version(DRAWER)),) if available() else ()


def moving_chart(report: Report) -> Spec:
    """Return the chart that a script scrolls, zooms and filters."""
    lines = rows(report)
    values = tuple(_values(lines))
    return chart(values, _in_view(lines), end_of(report.head.seen_from), len(lines), links=False)


def still_picture(report: Report) -> str:
    """Return the picture as SVG: a row for each event, or how many each stretch may hold."""
    import vl_convert

    return tidied(vl_convert.vegalite_to_svg(chart_on_paper(report)), "p")


def slip_curves(report: Report) -> str:
    """Return as SVG how far plans slipped, and which moved; nothing where none did.

    Each chart is an image of its own, so that a page sets as many in a line as have room.
    """
    import vl_convert

    if not slips.shown(report):
        return ""
    drawn = (
        tidied(vl_convert.vegalite_to_svg(chart), f"s{place}-", title, look)
        for place, (look, title, chart) in enumerate(panels(report), 1)
    )
    return "".join(drawn)


def chart_of_its_own(report: Report) -> Spec:
    """Return the chart of a picture that stands by itself: rows for more events than a page."""
    return _still_chart(rows(report), report, MOST_ALONE, ALONE)


def chart_on_paper(report: Report) -> Spec:
    """Return the chart for a sheet: as narrow as one, so that its letters are not made smaller."""
    lines = rows(report)
    gutter = gutter_for((line.label for line in lines), *_GUTTERS)
    upright = Size(row=ALONE.row, gutter=gutter, width=SHEET - gutter)
    return _still_chart(lines, report, MOST_ROWS, upright if len(lines) <= _UPRIGHT else HIGH)


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


def has_rows(report: Report, *, on_paper: bool = False) -> bool:
    """Say whether a picture of its own has a row for each event, rather than columns."""
    return len(rows(report)) <= (MOST_ROWS if on_paper else MOST_ALONE)


def _still_chart(lines: Sequence[Row], report: Report, most: int, size: Size) -> Spec:
    view = _in_view(lines)
    if len(lines) > most:
        return columns(_counted(lines, view), view, size)
    values, as_of = tuple(_values(lines)), end_of(report.head.seen_from)
    title = in_a_line(report.head.title) if size is ALONE else ""
    return chart(values, view, as_of, len(lines), links=True, size=size, title=title)


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
