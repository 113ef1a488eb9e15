"""The charts of slips: a curve for each event whose plans moved, and bars of how many by how long.

Each is a picture of its own, so that a page sets as many beside each other as have room.
"""

from collections.abc import Iterator

from chronology.view import Report
from chronology.view.rows import HistoryRow
from chronology.writers.page import slips
from chronology.writers.page.axis import Spec, colour

_WIDTH, _HEIGHT, _COLUMNS = 264, 118, 3
_BARS = 180  # pixels; beside them stand the names of lengths
_MOST_TICKS = 5
_TICKS_WANTED = 4
_LONGEST_TITLE = 320  # pixels
_OF_MONTH = "utcFormat(datum.value, '%b %Y')"
_OF_DAY = "utcFormat(datum.value, datum.index == 0 ? '%-d %b %Y' : '%-d %b')"
_TICK = f"utcdate(datum.value) == 1 ? {_OF_MONTH} : {_OF_DAY}"


def panels(report: Report) -> Iterator[tuple[str, str, Spec]]:
    """Yield each chart as Vega-Lite, behind its look, a class of the page's style, and its name."""
    for look, charts in (("curve", _curves(report)), ("bars", _bars(report))):
        for title, chart in charts:
            yield look, title, {**chart, "background": None, "config": _CONFIG}


def drawn(report: Report, *, on_paper: bool = False) -> Spec:
    """Return all charts in one: the curves above how many slipped by how long."""
    columns = _COLUMNS - 1 if on_paper else _COLUMNS
    parts = [
        {"concat": [chart for _, chart in charts], "columns": columns}
        for charts in (list(_curves(report)), list(_bars(report)))
        if charts
    ]
    padding = {"left": 10, "right": 10, "top": 8, "bottom": 8}
    return {
        "background": None,
        "padding": padding,
        "vconcat": parts,
        "spacing": 28,
        "resolve": {"scale": {"color": "independent"}},
        "config": _CONFIG,
    }


_CONFIG: Spec = {
    "view": {"stroke": colour("line")},
    "font": "Liberation Sans, sans-serif",
    "axis": {"labelLimit": 0},  # of numbers and months, that need not be measured
    "title": {
        "anchor": "start",
        "frame": "group",
        "fontSize": 12,
        "fontWeight": "bold",
        "color": colour("ink"),
        "limit": _LONGEST_TITLE,
    },
}


def _curves(report: Report) -> Iterator[tuple[str, Spec]]:
    for history in slips.moved(report):
        title = slips.title_of_curve(history, report)
        yield title, {"title": title, **curve(history, report)}


def curve(history: HistoryRow, report: Report) -> Spec:
    """Return the curve of an event whose plans moved.

    Up to the right runs the line on which a thing is done when it is said: a plan above it
    looks ahead, and one that keeps its height holds.
    """
    axis: Spec = {
        "gridColor": colour("line"),
        "domain": False,
        "ticks": False,
        "labelColor": colour("soft"),
        "titleColor": colour("soft"),
        "titleFontWeight": "normal",
        "tickCount": _TICKS_WANTED,
        "labelExpr": _TICK,
        "labelOverlap": True,
        "aria": False,  # each point says its days
    }
    scale = {"type": "utc", "nice": False, "zero": False, "padding": 10}
    common = {"type": "temporal", "scale": scale}
    x = {"field": "stated", **common, "axis": {**axis, "title": "stated", "labelFlush": True}}
    y = {"field": "promised", **common, "axis": {**axis, "title": "promised for"}}
    ink = {"field": "ink", "type": "nominal", "legend": None, "scale": _INKS}
    fill = {**ink, "field": "fill"}
    links = {"href": {"field": "href"}, "description": {"field": "says"}}
    dashes = {"strokeDash": [2, 3], "strokeWidth": 1, "aria": False}
    diagonal = {"type": "line", "color": colour("soft"), **dashes}
    line = {"type": "line", "interpolate": "step-after", "aria": False}
    dot = {"type": "point", "filled": True, "size": 45, "strokeWidth": 2, "opacity": 1}
    order = {"order": {"field": "stated", "type": "temporal"}}
    return {
        "data": {"values": [*slips.points(history, report)]},
        "width": _WIDTH,
        "height": _HEIGHT,
        "layer": [
            {"mark": diagonal, "encoding": {"x": x, "y": {**y, "field": "stated"}, **order}},
            {
                "transform": [{"filter": "datum.line != ''"}],
                "mark": line,
                "encoding": {"x": x, "y": y, "detail": {"field": "line"}, "color": ink, **order},
            },
            {
                "transform": [{"filter": "datum.kind != 'recalled' && datum.kind != 'joined'"}],
                "mark": dot,
                "encoding": {"x": x, "y": y, "fill": fill, "stroke": ink, **links},
            },
            *_voices_named(ink),
            {
                "transform": [{"filter": "datum.kind == 'recalled'"}],
                "mark": _RECALLED,
                "encoding": {"x": x, "y": y, **links},
            },
        ],
    }


def _voices_named(ink: Spec) -> Iterator[Spec]:
    """Yield how voices are named: first a ground from which lines are kept, then the letters."""
    own: Spec = {"text": {"field": "voice"}}
    for mark, encoding in (({**_VOICE, **_AROUND}, own), (_VOICE, {**own, "color": ink})):
        yield {
            "transform": [{"filter": "datum.voice != ''"}],
            "mark": mark,
            "encoding": encoding,
        }


_INKS = {
    "domain": [*map(str, range(len(slips.INKS))), slips.CAME, "plan"],
    "range": [*map(colour, slips.INKS), colour("ink"), colour("paper")],
}
# Below the line on which a thing is done when it is said there are no plans.
_VOICE: Spec = {
    "type": "text",
    "fontSize": 10.5,
    "align": "right",
    "baseline": "bottom",
    "x": _WIDTH - 5,
    "y": {"expr": f"{_HEIGHT - 4} - 13 * datum.place"},
    "limit": _WIDTH - 10,
    "aria": False,
}
# No line runs through a name.
_AROUND: Spec = {"stroke": colour("paper"), "strokeWidth": 4, "strokeJoin": "round"}
_RECALLED = {
    "type": "point",
    "filled": False,
    "size": 130,
    "stroke": colour("soft"),
    "strokeDash": [2, 2],
    "opacity": 1,
}


def _bars(report: Report) -> Iterator[tuple[str, Spec]]:
    """Yield bars of how many plans moved, and how many events came, by how long.

    In full colour stand those that certainly did, pale those that may have.
    """
    told = {
        "Events against their first plan": [
            (row.length, row.came, row.came_possible) for row in report.spread
        ],
        "Plans that moved": [(row.length, row.moves, row.moves_possible) for row in report.spread],
    }
    widest = max((most for rows in told.values() for _, _, most in rows), default=1)
    for what, rows in told.items():
        values = [
            {
                "length": length,
                "from": start,
                "to": end,
                "sure": sure,
                "says": f"{what}, {length}: {end - start} {'certainly' if sure else 'perhaps'}",
            }
            for length, least, most in rows
            for start, end, sure in ((0, least, True), (least, most, False))
            if end > start
        ]
        if values:
            lengths = [length for length, _, _ in rows]
            yield what, {"title": what, **_bar_chart(values, lengths, widest)}


def _bar_chart(values: list[Spec], lengths: list[str], most: int) -> Spec:
    axis: Spec = {"labelColor": colour("soft"), "title": None, "domain": False, "ticks": False}
    axis["aria"] = False  # each bar says what it counts
    names = {**axis, "labelLimit": 200, "labelPadding": 8, "labelFontSize": 11}
    ticks = [*range(0, most + 1, max(1, -(-most // _MOST_TICKS)))]
    counts = {**axis, "values": ticks, "format": "d", "gridColor": colour("line")}
    shade = {"domain": [True, False], "range": [colour("accent"), colour("accent", "-pale")]}
    y = {"field": "length", "type": "nominal", "scale": {"domain": lengths}, "axis": names}
    x = {"field": "from", "type": "quantitative", "scale": {"domain": [0, most]}, "axis": counts}
    return {
        "data": {"values": values},
        "width": _BARS,
        "height": {"step": 18},
        "mark": {"type": "bar", "height": 11},
        "encoding": {
            "y": y,
            "x": x,
            "x2": {"field": "to"},
            "color": {"field": "sure", "type": "nominal", "scale": shade, "legend": None},
            "description": {"field": "says"},
        },
    }
