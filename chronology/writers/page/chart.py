"""The timeline as a Vega-Lite chart: how each mark looks, and how time is ruled.

Colours are names of the page's style, so that one picture serves by day and by night.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from chronology.writers.page.axis import TIME, UP, Spec, above_ticks, colour, first_year, ruled
from chronology.writers.page.lettering import surely_fits
from chronology.writers.page.marks import Look

ROW, STILL_ROW = 24, 18
"""How high a row is, in pixels: where a script scrolls them, and in a still picture."""
TOP = 40
"""How much room the axis takes, in pixels."""
GUTTER = 300
"""How wide the column of names is, in pixels."""
WIDTH = 680
"""How wide the field is in which time runs, in pixels, until a script fits it to the page."""
COLUMNS = 96
"""Into how many stretches time is divided where events are counted."""
_BAR = 11
_FRAME = 15  # of a plan, so that it stands around what came of it
_DOT = 70  # square pixels
_BELOW = 7  # pixels from a row's middle to its arrows, so that none runs through other plans
# The drawing library brings the first one along, so that it measures words alike everywhere.
FONT = "Liberation Sans, system-ui, sans-serif"
_NAMES = 12.5  # font size, pixels
_OF_A_LETTER = 5.6  # pixels, of the words at an edge
_LEFT_OF_COLUMNS = 40  # pixels, where their numbers stand
_APART = 14  # pixels between a name and the field
_CUT = f"datum.long || gutter < {GUTTER}"  # zero is no limit

TONES = {"reported": "accent", "disputed": "conflict", "planned": "accent", "dropped": "soft"}
"""How an event stands, and the colour of the page's style that says so."""


def chart(  # noqa: PLR0913 - each is one thing that a picture varies in
    values: Sequence[Mapping[str, Any]],
    domain: tuple[int, int],
    as_of: int | None,
    rows: int,
    *,
    links: bool,
    row: int = ROW,
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
        row: how high a row is, in pixels.
    """
    pairs = {(value["look"], value["tone"]) for value in values} | {(Look.GROUP, "dropped")}
    present = sorted(pairs, key=_painted)
    marks = [layer for pair in present for layer in _layers(*pair, links=links)]
    return {
        "width": WIDTH,
        "height": rows * row,
        "background": None,
        "autosize": {"type": "none"},
        "padding": {"left": GUTTER, "right": 12, "top": TOP, "bottom": 18},
        "params": [
            {"name": "top", "value": 0},
            {"name": "rows", "value": rows},
            {"name": "from", "value": domain[0]},
            {"name": "to", "value": domain[1]},
            {"name": "gutter", "value": GUTTER},
            {"name": "raised", "value": 0},
        ],
        "data": {"name": "marks", "values": list(values)},
        "transform": [
            {"filter": "datum.row > top - 1 && datum.row < top + rows"},
            {"calculate": "(datum.x + datum.x2) / 2", "as": "middle"},
            {"calculate": "max(datum.x, from)", "as": "entering"},
            {"calculate": "min(datum.x2, to)", "as": "leaving"},
            *_taken(),
        ],
        "encoding": {"y": _ROWS},
        "layer": [*ruled(as_of), first_year(None, -UP), above_ticks(), _ground(), *marks],
        "config": {"view": {"stroke": None}, "font": FONT},
    }


_OF_TIME = frozenset({"labelExpr", "labelBaseline", "labelPadding"})


def is_long(name: str) -> bool:
    """Say whether a name may not fit beside the field, and is to be cut there if so."""
    return not surely_fits(name, GUTTER - _APART, _NAMES)


def columns(counted: Sequence[Mapping[str, Any]], domain: tuple[int, int]) -> Spec:
    """Return a chart of how many events each stretch of time holds: surely, and at most.

    Args:
        counted: for each stretch `x`, `x2` (milliseconds), `sure`, `all` and `href`.
        domain: the time in view, in milliseconds.
    """
    axis = {**TIME["axis"], "titleColor": colour("soft"), "titleFontWeight": "normal"}
    plain = {name: value for name, value in axis.items() if name not in _OF_TIME}
    upright = {**plain, "orient": "left", "tickCount": 5}
    level = {**axis, "orient": "bottom", "grid": False, "labelBaseline": "top", "labelPadding": 4}
    held = {"type": "quantitative", "title": "events", "axis": upright}
    time = {**TIME, "scale": {**TIME["scale"], "domain": list(domain)}, "axis": level}
    common = {"x": {"field": "x", **time}, "x2": _X2, "href": {"field": "href"}}
    zero = {"y2": {"datum": 0}}
    return {
        "width": GUTTER + WIDTH - 40,
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
    looks = ", ".join(f"'{look}'" for look in _TAKES_NO_ROOM)
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


def _ground() -> Spec:
    """Return what keeps the lines of the axis from showing through marks that are pale."""
    pale = " || ".join(f"datum.look === '{look}'" for look in _PALE)
    return {
        "transform": [{"filter": pale}],
        "mark": {"clip": True, "aria": False, **_bar(fill=colour("paper"))},
        "encoding": {"x": {**_X, "type": "temporal"}, "x2": _X2},
    }


def _layers(look: str, tone: str, *, links: bool) -> Iterator[Spec]:
    """Yield the layers that draw the marks of one look and tone."""
    for mark, x, x2 in _DRAWN[Look(look)](TONES[tone]):
        encoding: Spec = {"href": {"field": "href"}} if links else {"tooltip": {"field": "says"}}
        encoding |= {"x": {**x, "type": "temporal"}} if x else {}
        encoding |= {"x2": x2} if x2 else {}
        encoding |= {"text": {"field": "says"}} if look in _NAMES_OF_ROWS else {}
        own = f"datum.look === '{look}' && datum.tone === '{tone}'"
        where = mark.get("where", "true")
        yield {
            "transform": [{"filter": f"{own} && {where}"}],
            "mark": {"clip": look not in _NAMES_OF_ROWS, "aria": False, **_drawn(mark)},
            "encoding": encoding,
        }


_Layer = tuple[Spec, Spec | None, Spec | None]
_Drawing = Callable[[str], Iterable[_Layer]]
_X, _X2 = {"field": "x"}, {"field": "x2"}
_MIDDLE = {"field": "middle"}
_ENTERING, _LEAVING = {"field": "entering"}, {"field": "leaving"}
_LEFT, _RIGHT = {"value": 0}, {"value": "width"}


def _bar(**more: object) -> Spec:
    return {"type": "bar", "orient": "horizontal", "size": _BAR, **more}


def _fading(name: str, begin: str, end: str) -> Spec:
    """Return a gradient from one strength of a colour to another, left to right."""
    return {
        "gradient": "linear",
        "x1": 0,
        "y1": 0,
        "x2": 1,
        "y2": 0,
        "stops": [
            {"offset": 0, "color": colour(name, begin)},
            {"offset": 1, "color": colour(name, end)},
        ],
    }


def _drawn(mark: Spec) -> Spec:
    return {name: value for name, value in mark.items() if name != "where"}


def _filled(begin: str, end: str) -> _Drawing:
    def drawn(name: str) -> Iterable[_Layer]:
        return [(_bar(fill=_fading(name, begin, end)), _X, _X2)]

    return drawn


def _certain(name: str) -> Iterable[_Layer]:
    return [(_bar(fill=colour(name), stroke=colour(name), strokeWidth=1.5), _X, _X2)]


def _open(known: Spec, seen: Spec, edge: Spec, begin: str, end: str) -> _Drawing:
    """Return what fades to an edge of the picture; a line stands where the bound is known.

    Where that lies out of view, it fades from the edge at which it enters.
    """

    def drawn(name: str) -> Iterable[_Layer]:
        line = {"type": "tick", "orient": "vertical", "size": _BAR, "thickness": 2, "opacity": 1}
        return [
            (_bar(fill=_fading(name, begin, end)), seen, edge),
            ({**line, "color": colour(name)}, known, None),
        ]

    return drawn


def _beyond(_: str) -> Iterable[_Layer]:
    """Return a word at the edge of the field for what lies outside of the time in view."""
    text = {"type": "text", "baseline": "middle", "fontSize": 11, "color": colour("soft")}
    before = {**text, "align": "left", "x": 4, "where": "isValid(datum.x2) && datum.x2 < from"}
    after = {**text, "align": "right", "where": "isValid(datum.x) && datum.x > to"}
    pixel, needed = "(to - from) / width", f"(length(datum.says) * {_OF_A_LETTER} + 24)"
    fits = f"!isValid(datum.first) || datum.first - from > {needed} * {pixel}"
    before["text"] = {"expr": f"{fits} ? '◂ ' + datum.says : '◂'"}
    fits = f"!isValid(datum.last) || to - datum.last > {needed} * {pixel}"
    after |= {"x": {"expr": "width - 4"}, "text": {"expr": f"{fits} ? datum.says + ' ▸' : '▸'"}}
    around = {"stroke": colour("paper"), "strokeWidth": 5, "strokeJoin": "round"}
    return [(one, None, None) for word in (before, after) for one in ({**word, **around}, word)]


def _possible(name: str) -> Iterable[_Layer]:
    stroke = {"stroke": colour(name), "strokeWidth": 1, "strokeOpacity": 0.7}
    return [(_bar(fill=colour(name, "-pale"), **stroke), _X, _X2)]


def _hollow(x: Spec, x2: Spec, begin: str = "", end: str = "") -> _Drawing:
    def drawn(name: str) -> Iterable[_Layer]:
        stroke = colour(name) if begin == end else _fading(name, begin, end)
        frame = {"fill": colour("paper"), "stroke": stroke, "strokeWidth": 1.5}
        return [({**_bar(**frame), "size": _FRAME}, x, x2)]

    return drawn


def _layers_of_day(name: str) -> Iterable[_Layer]:
    dot = {"type": "point", "shape": "diamond", "filled": True, "size": _DOT, "opacity": 1}
    return [
        (_bar(fill=colour(name)), _X, _X2),
        ({**dot, "color": colour(name)}, _MIDDLE, None),
    ]


def _plan_day(name: str) -> Iterable[_Layer]:
    dot = {"type": "point", "shape": "diamond", "size": _DOT, "strokeWidth": 1.5, "opacity": 1}
    return [
        (_bar(fill=colour("paper"), stroke=colour(name), strokeWidth=1.5), _X, _X2),
        ({**dot, "fill": colour("paper"), "stroke": colour(name)}, _MIDDLE, None),
    ]


def _arrow(name: str) -> Iterable[_Layer]:
    head = {"type": "point", "shape": "triangle", "filled": True, "size": 30, "opacity": 1}
    turned = {
        "angle": {"expr": "datum.x2 < datum.x ? -90 : 90"},
        "xOffset": {"expr": "datum.x2 < datum.x ? 3 : -3"},
    }
    line = {"type": "rule", "strokeWidth": 1.2, "yOffset": _BELOW}
    return [
        ({**line, "color": colour(name)}, _X, _X2),
        ({**head, **turned, "color": colour(name), "yOffset": _BELOW}, _X2, None),
    ]


def _limit(name: str) -> Iterable[_Layer]:
    """Return a limit: a line at the last moment, and a short stroke from the side that is free."""
    line = {"type": "tick", "orient": "vertical", "size": 15, "thickness": 2.5, "opacity": 1}
    stroke = {"type": "text", "text": "▸", "align": "right", "baseline": "middle", "dx": -1}
    return [
        ({**stroke, "fontSize": 10, "color": colour(name)}, _X2, None),
        ({**line, "color": colour(name)}, _X2, None),
    ]


def _binds(name: str) -> Iterable[_Layer]:
    """Return the second line beside a plan that binds."""
    line = {"type": "tick", "orient": "vertical", "size": 15, "thickness": 1.5, "opacity": 1}
    return [({**line, "xOffset": 4, "color": colour(name)}, _X2, None)]


def _cross(_: str) -> Iterable[_Layer]:
    """Return what strikes out a plan that was cancelled."""
    cross = {"type": "text", "text": "✕", "align": "center", "baseline": "middle", "fontSize": 20}
    return [({**cross, "color": colour("ink")}, _X, None)]


def _move(name: str) -> Iterable[_Layer]:
    """Return the line from a plan to the one that replaced it."""
    rule = {"type": "rule", "strokeWidth": 1, "strokeDash": [3, 2], "yOffset": -_BELOW}
    return [({**rule, "color": colour(name)}, _X, _X2)]


def _group(_: str) -> Iterable[_Layer]:
    """Return the name of a group of rows, and a line above it."""
    name = {"type": "text", "align": "left", "baseline": "middle", "fontWeight": "bold"}
    place = {"x": {"expr": "-gutter"}, "limit": {"expr": "width + gutter - 8"}}
    return [({**name, **place, "fontSize": 12, "color": colour("soft")}, None, None)]


def _label(name: str) -> Iterable[_Layer]:
    ink = colour("conflict") if name == "conflict" else colour("ink")
    text = {
        "type": "text",
        "align": "left",
        "baseline": "middle",
        "fontSize": _NAMES,
        "color": ink,
        "x": {"expr": "-gutter"},
        "limit": {"expr": f"raised > 0 ? width + gutter - 8 : {_CUT} ? gutter - {_APART} : 0"},
        "dy": {"expr": "-raised"},
    }
    # Above the bars a name stands in the field, where the rule of the day would strike it out.
    around = {"stroke": colour("paper"), "strokeWidth": 4, "strokeJoin": "round"}
    return [({**text, **around, "where": "raised > 0"}, None, None), (text, None, None)]


_DRAWN: Mapping[Look, _Drawing] = {
    Look.LABEL: _label,
    Look.GROUP: _group,
    Look.MOVE: _move,
    Look.OPEN_BEFORE: _open(_X2, _LEAVING, _LEFT, "-none", "-pale"),
    Look.OPEN_AFTER: _open(_X, _ENTERING, _RIGHT, "-pale", "-none"),
    Look.PLAN: _hollow(_X, _X2),
    Look.PLAN_OPEN_AFTER: _hollow(_X, _RIGHT, "", "-none"),
    Look.FADES_IN: _filled("-pale", ""),
    Look.FADES_OUT: _filled("", "-pale"),
    Look.POSSIBLE: _possible,
    Look.CERTAIN: _certain,
    Look.LIMIT: _limit,
    Look.BINDS: _binds,
    Look.PLAN_DAY: _plan_day,
    Look.ARROW: _arrow,
    Look.BEYOND: _beyond,  # above the lines, which would strike it out
    Look.DAY: _layers_of_day,
    Look.CANCELLED: _cross,
}
_TAKES_NO_ROOM = (Look.LABEL, Look.GROUP, Look.BEYOND, Look.ARROW, Look.MOVE)
_PALE = (Look.FADES_IN, Look.FADES_OUT, Look.POSSIBLE)
_NAMES_OF_ROWS = frozenset({Look.LABEL, Look.GROUP})
_ORDER = {look: place for place, look in enumerate(_DRAWN)}


def _painted(pair: tuple[str, str]) -> tuple[int, str]:
    """Return where in the order of painting a look and tone come: the surest last."""
    return _ORDER[Look(pair[0])], pair[1]
