"""The timeline as a Vega-Lite chart: rows of marks below an axis, or how many events when.

Colours are names of the page's style, so that one picture serves by day and by night.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from chronology.writers.page.axis import TIME, UP, Spec, above_ticks, colour, first_year, ruled
from chronology.writers.page.looks import (
    GUTTER,
    MIDDLES,
    PALE,
    TAKES_NO_ROOM,
    X2,
    X,
    bar,
    layers,
    painted,
)
from chronology.writers.page.marks import Look


@attrs.frozen(kw_only=True)
class Size:
    """How large a chart and its parts are, in pixels.

    Attributes:
        row: how high a row is.
        gutter: how wide the column of names is.
        width: how wide the field is in which time runs.
        margin: what is left free at the left of all.
    """

    row: int
    gutter: int = GUTTER
    width: int = 680
    margin: int = 0


MOVING = Size(row=24)
"""Where a script scrolls the rows, and fits the field to the page."""
SHEET = 700
"""As wide as a sheet of paper has room for letters as large as others there."""
HIGH = Size(row=18)
"""The same for so many rows that they are made smaller for their number."""
ALONE = Size(row=18, margin=12)
"""In a picture of its own."""
TOP = 40
"""How much room the axis takes, in pixels."""
COLUMNS = 96
"""Into how many stretches time is divided where events are counted."""
# The drawing library brings the first one along, so that it measures words alike everywhere.
FONT = "Liberation Sans, system-ui, sans-serif"
_TITLED = 30  # pixels that a title takes
_LEFT_OF_COLUMNS = 40  # pixels, where their numbers stand


def chart(  # noqa: PLR0913 - each is one thing that a picture varies in
    values: Sequence[Mapping[str, Any]],
    domain: tuple[int, int],
    as_of: int | None,
    rows: int,
    *,
    links: bool,
    size: Size = MOVING,
    title: str = "",
) -> Spec:
    """Return the chart in Vega-Lite.

    Its parameters are what zooming and scrolling change: `top` and `rows`, which rows are in
    view; `from` and `to`, which time; `gutter` and `bar`, pixels.

    Args:
        values: the marks, as `html_picture.values` makes them.
        domain: the time in view, in milliseconds from 1970.
        as_of: the day from which one looks, in milliseconds; it is ruled.
        rows: how many rows are in view.
        links: whether each mark is a link, as a picture without a script needs it.
        size: how large its parts are.
        title: what stands above it; empty for nothing.
    """
    pairs = {(value["look"], value["tone"]) for value in values} | {(Look.GROUP, "dropped")}
    present = sorted(pairs, key=painted)
    marks = [layer for pair in present for layer in layers(*pair, links=links)]
    top = TOP + _TITLED if title else TOP
    named = [_chart_title(title)] if title else []
    return {
        "width": size.width,
        "height": rows * size.row,
        "background": None,
        "autosize": {"type": "none"},
        "padding": {"left": size.gutter + size.margin, "right": 12, "top": top, "bottom": 18},
        "params": [
            {"name": "top", "value": 0},
            {"name": "rows", "value": rows},
            {"name": "from", "value": domain[0]},
            {"name": "to", "value": domain[1]},
            {"name": "gutter", "value": size.gutter},
            {"name": "raised", "value": 0},
        ],
        "data": {"name": "marks", "values": list(values)},
        "transform": [
            {"filter": "datum.row > top - 1 && datum.row < top + rows"},
            *MIDDLES,
            *_taken(),
        ],
        "encoding": {"y": _ROWS},
        "layer": [*ruled(as_of), first_year(None, -UP), above_ticks(), *named, _ground(), *marks],
        "config": {"view": {"stroke": None}, "font": FONT},
    }


_OF_TIME = frozenset({"labelExpr", "labelBaseline", "labelPadding"})


def columns(
    counted: Sequence[Mapping[str, Any]], domain: tuple[int, int], size: Size = MOVING
) -> Spec:
    """Return a chart of how many events each stretch of time holds: surely, and at most.

    Args:
        counted: for each stretch `x`, `x2` (milliseconds), `sure`, `all` and `href`.
        domain: the time in view, in milliseconds.
        size: how large a chart with rows would be.
    """
    axis = {**TIME["axis"], "titleColor": colour("soft"), "titleFontWeight": "normal"}
    plain = {name: value for name, value in axis.items() if name not in _OF_TIME}
    upright = {**plain, "orient": "left", "tickCount": 5}
    level = {**axis, "orient": "bottom", "grid": False, "labelBaseline": "top", "labelPadding": 4}
    held = {"type": "quantitative", "title": "events", "axis": upright}
    time = {**TIME, "scale": {**TIME["scale"], "domain": list(domain)}, "axis": level}
    common = {"x": {"field": "x", **time}, "x2": X2, "href": {"field": "href"}}
    zero = {"y2": {"datum": 0}}
    return {
        "width": size.gutter + size.width - _LEFT_OF_COLUMNS,
        "height": 220,
        "background": None,
        "params": [{"name": "from", "value": domain[0]}, {"name": "to", "value": domain[1]}],
        "data": {"values": list(counted)},
        "layer": [
            *(
                {
                    "mark": {"type": "rect", "color": colour("accent", strength), "aria": False},
                    "encoding": {**common, "y": {"field": field, **held}, **zero},
                }
                for field, strength in (("all", "-pale"), ("sure", ""))
            ),
            first_year(_LEFT_OF_COLUMNS, 4, below=True),
        ],
        "config": {"view": {"stroke": None}, "font": FONT},
    }


_ROWS: Spec = {
    "field": "row",
    "type": "quantitative",
    "axis": None,
    "scale": {
        "domain": [{"expr": "top - 0.5"}, {"expr": "top + rows - 0.5"}],
        "reverse": True,
        "nice": False,
        "zero": False,
        "padding": 0,
    },
}


def _taken() -> Iterator[Spec]:
    """Yield what tells of each row from when to when it is taken, in what is in view of it.

    A line between two marks takes no room: words may stand above it.
    """
    looks = ", ".join(f"'{look}'" for look in TAKES_NO_ROOM)
    first = f"(datum.look === '{Look.LIMIT}' ? datum.x2 : datum.x)"
    is_seen = (
        f"indexof([{looks}], datum.look) < 0 && !(isValid({first}) && {first} > to)"
        " && !(isValid(datum.x2) && datum.x2 < from)"
    )
    begin = f"isValid({first}) ? max({first}, from) : from"
    end = "isValid(datum.x2) ? min(datum.x2, to) : to"
    yield {"calculate": f"{is_seen} ? ({begin}) : null", "as": "enters"}
    yield {"calculate": f"{is_seen} ? ({end}) : null", "as": "leaves"}
    yield {
        "joinaggregate": [
            {"op": "min", "field": "enters", "as": "first"},
            {"op": "max", "field": "leaves", "as": "last"},
        ],
        "groupby": ["row"],
    }


def _chart_title(words: str) -> Spec:
    """Return the title, at the left above the axis."""
    place = {"x": {"expr": "-gutter"}, "y": {"expr": "0"}, "dy": -TOP - 8}
    font = {"fontSize": 15, "fontWeight": "bold", "limit": {"expr": "width + gutter"}}
    return {
        "data": {"values": [{"says": words}]},
        "transform": [{"calculate": "top - 0.5", "as": "row"}],
        "mark": {
            "type": "text",
            "align": "left",
            "baseline": "bottom",
            "color": colour("ink"),
            "aria": False,
            **font,
            **place,
        },
        "encoding": {"text": {"field": "says"}},
    }


def _ground() -> Spec:
    """Return what keeps the lines of the axis from showing through marks that are pale."""
    pale = " || ".join(f"datum.look === '{look}'" for look in PALE)
    return {
        "transform": [{"filter": pale}],
        "mark": {"clip": True, "aria": False, **bar(fill=colour("paper"))},
        "encoding": {"x": {**X, "type": "temporal"}, "x2": X2},
    }
