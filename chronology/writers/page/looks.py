"""How each mark of the timeline looks: layers of the chart for each look and tone.

A mark that would be too narrow to see is drawn some pixels wide. A day is a diamond until one is
so near that its hours have room: then it is a pale bar, for nobody says at which of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from chronology.writers.page.axis import PIXEL, Spec, colour
from chronology.writers.page.lettering import at_most, surely_fits
from chronology.writers.page.marks import Look

GUTTER = 300
"""How wide the column of names is, in pixels, where nothing else is said."""
_BAR = 11
_FRAME = 15  # of a plan, so that it stands around what came of it
_DOT, _RING, _OUTER_RING = 92, 190, 350  # square pixels of what was, of a plan, of one that binds
_BELOW = 7  # pixels from a row's middle to its arrows, so that none runs through other plans
_LEAST = 5  # pixels that a bar has at least
_AS_BAR = 14  # pixels from which on a day is a bar
_SHORTEST = 12  # pixels of an arrow, below which it would lie under the marks that it joins
_NAMES = 12.5  # font size, pixels
_OF_A_LETTER = 5.6  # pixels, of the words at an edge
APART = 14
"""Pixels between a name and the field."""
_USUAL = 0.88  # of what a name takes at most
_CUT = f"datum.long || gutter < {GUTTER}"  # zero is no limit

TONES = {"reported": "accent", "disputed": "conflict", "planned": "accent", "dropped": "soft"}
"""How an event stands, and the colour of the page's style that says so."""

MIDDLES = (
    {"calculate": "(datum.x + datum.x2) / 2", "as": "middle"},
    {"calculate": f"(datum.x2 - datum.x) / {PIXEL}", "as": "wide"},
    {"calculate": f"datum.middle - max(datum.wide, {_LEAST}) / 2 * {PIXEL}", "as": "left"},
    {"calculate": f"datum.middle + max(datum.wide, {_LEAST}) / 2 * {PIXEL}", "as": "right"},
    {"calculate": "max(datum.x, from)", "as": "entering"},
    {"calculate": "min(datum.x2, to)", "as": "leaving"},
)
"""What layers ask of each mark: where its middle is, how wide it is, where it enters and leaves."""


def gutter_for(names: Iterable[str], least: int, most: int) -> int:
    """Return how wide the column of names is to be, so that they have room, within bounds."""
    widest = max((at_most(name, _NAMES) for name in names), default=0)
    return round(min(max(widest * _USUAL + APART, least), most))


def is_long(name: str) -> bool:
    """Say whether a name may not fit beside the field, and is to be cut there if so."""
    return not surely_fits(name, GUTTER - APART, _NAMES)


def with_its_end(name: str, end: str) -> str:
    """Return a name with how it stands behind it; where both do not fit, the name is cut.

    >>> with_its_end("Opening of the hall", " (cancelled)")
    'Opening of the hall (cancelled)'
    """
    shown = name
    while shown and is_long(whole := f"{shown}{'' if shown is name else '…'}{end}"):
        shown = shown[:-1].rstrip()
    return whole if shown else f"{name}{end}"


def layers(look: str, tone: str, *, links: bool) -> Iterator[Spec]:
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
X, X2 = {"field": "x"}, {"field": "x2"}
_MIDDLE = {"field": "middle"}
_IS_LONG = f"abs(datum.wide) > {_SHORTEST}"
# In a square from -1 to 1, as the drawing library takes a shape of one's own.
_STRUCK = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0M-0.7,0.7L0.7,-0.7"
_ENTERING, _LEAVING = {"field": "entering"}, {"field": "leaving"}
_LEFT, _RIGHT = {"value": 0}, {"value": "width"}
_SEEN = {"field": "left"}, {"field": "right"}  # what is narrow has some pixels
_IS_NARROW, _IS_WIDE = f"datum.wide < {_AS_BAR}", f"datum.wide >= {_AS_BAR}"


def bar(**more: object) -> Spec:
    """Return a bar of a row."""
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
        return [(bar(fill=_fading(name, begin, end)), X, X2)]

    return drawn


def _certain(name: str) -> Iterable[_Layer]:
    return [(bar(fill=colour(name), stroke=colour(name), strokeWidth=1.5), *_SEEN)]


def _open(known: Spec, seen: Spec, edge: Spec, begin: str, end: str) -> _Drawing:
    """Return what fades to an edge of the picture; a line stands where the bound is known.

    Where that lies out of view, it fades from the edge at which it enters.
    """

    def drawn(name: str) -> Iterable[_Layer]:
        line = {"type": "tick", "orient": "vertical", "size": _BAR, "thickness": 2, "opacity": 1}
        return [
            (bar(fill=_fading(name, begin, end)), seen, edge),
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
    return [(bar(fill=colour(name, "-pale"), **stroke), *_SEEN)]


def _hollow(x: Spec, x2: Spec, begin: str = "", end: str = "") -> _Drawing:
    def drawn(name: str) -> Iterable[_Layer]:
        stroke = colour(name) if begin == end else _fading(name, begin, end)
        frame = {"fill": colour("paper"), "stroke": stroke, "strokeWidth": 1.5}
        return [({**bar(**frame), "size": _FRAME}, x, x2)]

    return drawn


def _layers_of_day(name: str) -> Iterable[_Layer]:
    """Return a diamond with a seam, so that it stands out from what it lies upon."""
    dot = {"type": "point", "shape": "diamond", "size": _DOT, "opacity": 1}
    look = {"fill": colour(name), "stroke": colour("paper"), "strokeWidth": 1}
    as_bar = [({**mark, "where": _IS_WIDE}, x, x2) for mark, x, x2 in _possible(name)]
    return [*as_bar, ({**dot, **look, "where": _IS_NARROW}, _MIDDLE, None)]


def _plan_day(name: str) -> Iterable[_Layer]:
    """Return a hollow diamond, so large that it stands around what came of it."""
    frame = bar(fill=colour("paper"), stroke=colour(name), strokeWidth=1.5)
    ring = {**_ring(name, _RING), "fill": colour("paper"), "where": _IS_NARROW}
    return [({**frame, "size": _FRAME, "where": _IS_WIDE}, X, X2), (ring, _MIDDLE, None)]


def _ring(name: str, size: int) -> Spec:
    look = {"fill": None, "stroke": colour(name), "strokeWidth": 1.5, "opacity": 1}
    return {"type": "point", "shape": "diamond", "size": size, **look}


def _struck_look(name: str) -> Iterable[_Layer]:
    """Return a struck circle around the date that somebody denies."""
    look = {"fill": None, "stroke": colour(name), "strokeWidth": 1.6, "opacity": 1}
    return [({"type": "point", "shape": _STRUCK, "size": 230, **look}, _MIDDLE, None)]


def _arrow(name: str) -> Iterable[_Layer]:
    head = {"type": "point", "shape": "triangle", "filled": True, "size": 30, "opacity": 1}
    turned = {
        "angle": {"expr": "datum.x2 < datum.x ? -90 : 90"},
        "xOffset": {"expr": "datum.x2 < datum.x ? 3 : -3"},
    }
    line = {"type": "rule", "strokeWidth": 1.2}
    look = {"color": colour(name), "yOffset": _BELOW, "where": _IS_LONG}
    return [({**line, **look}, X, X2), ({**head, **turned, **look}, X2, None)]


def _limit(name: str) -> Iterable[_Layer]:
    """Return a limit: a line at the last moment, and a short stroke from the side that is free."""
    line = {"type": "tick", "orient": "vertical", "size": 15, "thickness": 2.5, "opacity": 1}
    stroke = {"type": "text", "text": "▸", "align": "right", "baseline": "middle", "dx": -1}
    return [
        ({**stroke, "fontSize": 10, "color": colour(name)}, X2, None),
        ({**line, "color": colour(name)}, X2, None),
    ]


def _binds(name: str) -> Iterable[_Layer]:
    """Return the second line beside a plan that binds."""
    line = {"type": "tick", "orient": "vertical", "size": 15, "thickness": 1.5, "opacity": 1}
    return [({**line, "xOffset": 4, "color": colour(name)}, X2, None)]


def _binds_day(name: str) -> Iterable[_Layer]:
    """Return the second line around a day that binds, which is no other day."""
    ring = {**_ring(name, _OUTER_RING), "strokeWidth": 1.2, "where": _IS_NARROW}
    beside = [({**line, "where": _IS_WIDE}, x, x2) for line, x, x2 in _binds(name)]
    return [(ring, _MIDDLE, None), *beside]


def _cross(_: str) -> Iterable[_Layer]:
    """Return what strikes out a plan that was cancelled."""
    cross = {"type": "text", "text": "✕", "align": "center", "baseline": "middle", "fontSize": 20}
    return [({**cross, "color": colour("ink")}, X, None)]


def _hourglass(_: str) -> Iterable[_Layer]:
    """Return what tells that something was still to come; a path, for fonts may lack the sign."""
    look = {"fill": colour("paper"), "stroke": colour("ink"), "strokeWidth": 1.3, "opacity": 1}
    return [({"type": "point", "shape": _HOURGLASS, "size": 150, **look}, X, None)]


_HOURGLASS = "M-0.8,-1L0.8,-1L-0.8,1L0.8,1Z"


def _move(name: str) -> Iterable[_Layer]:
    """Return the line from a plan to the one that replaced it."""
    rule = {"type": "rule", "strokeWidth": 1, "strokeDash": [3, 2], "yOffset": -_BELOW}
    return [({**rule, "color": colour(name)}, X, X2)]


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
        "limit": {"expr": f"raised > 0 ? width + gutter - 8 : {_CUT} ? gutter - {APART} : 0"},
        "dy": {"expr": "-raised"},
    }
    # Above the bars a name stands in the field, where the rule of the day would strike it out.
    # It is so wide that no line of the axis shows between two words.
    around = {"stroke": colour("paper"), "strokeWidth": 8, "strokeJoin": "round"}
    return [({**text, **around, "where": "raised > 0"}, None, None), (text, None, None)]


_DRAWN: Mapping[Look, _Drawing] = {
    Look.LABEL: _label,
    Look.GROUP: _group,
    Look.MOVE: _move,
    Look.OPEN_BEFORE: _open(X2, _LEAVING, _LEFT, "-none", "-pale"),
    Look.OPEN_AFTER: _open(X, _ENTERING, _RIGHT, "-pale", "-none"),
    Look.PLAN: _hollow(*_SEEN),
    Look.PLAN_OPEN_AFTER: _hollow(X, _RIGHT, "", "-none"),
    Look.FADES_IN: _filled("-pale", ""),
    Look.FADES_OUT: _filled("", "-pale"),
    Look.POSSIBLE: _possible,
    Look.CERTAIN: _certain,
    Look.LIMIT: _limit,
    Look.BINDS: _binds,
    Look.BINDS_DAY: _binds_day,
    Look.PLAN_DAY: _plan_day,
    Look.ARROW: _arrow,
    Look.BEYOND: _beyond,  # above the lines, which would strike it out
    Look.DAY: _layers_of_day,
    Look.DENIED: _struck_look,
    Look.CANCELLED: _cross,
    Look.PENDING: _hourglass,
}
TAKES_NO_ROOM = (Look.LABEL, Look.GROUP, Look.BEYOND, Look.ARROW, Look.MOVE)
"""Marks beside and above which words may stand."""
PALE = (Look.FADES_IN, Look.FADES_OUT, Look.POSSIBLE)
"""Marks through which the lines of the axis would show."""
_NAMES_OF_ROWS = frozenset({Look.LABEL, Look.GROUP})
_ORDER = {look: place for place, look in enumerate(_DRAWN)}


def painted(pair: tuple[str, str]) -> tuple[int, str]:
    """Return where in the order of painting a look and tone come: the surest last."""
    return _ORDER[Look(pair[0])], pair[1]
