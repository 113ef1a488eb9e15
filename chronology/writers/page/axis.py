"""How time is ruled: an axis that is dated at every zoom, and the day from which one looks."""

from collections.abc import Iterator
from typing import Any

from chronology.writers.page.marks import DAY

Spec = dict[str, Any]


def colour(name: str, strength: str = "") -> str:
    """Return a colour of the page's style: full, `-pale`, or `-none`, the same without ink."""
    return f"var(--{name}{strength})"


# Ticks say hours, days or months; `above_ticks` names the day, or the year, in which they lie. A
# tick may be without its name where there is no room for it, so that no name depends on one.
_YEAR = "('' + utcyear(datum.value))"
_HOUR = "utcFormat(datum.value, '%H:%M')"
_DAY_OF_MONTH = "utcFormat(datum.value, '%-d %b')"
_MONTH = "utcFormat(datum.value, utcdate(datum.value) == 1 ? '%b' : '%-d %b')"
_SPAN = "(to - from)"
_YEAR_OF_FROM = "utcyear(from)"
_NEAR = 52  # pixels from the begin of the name of a year to the tick of the next, beside its name
_OF_HOURS, _OF_YEARS = f"{_SPAN} < {4 * DAY * 1000}", f"{_SPAN} > {1300 * DAY * 1000}"
_LABEL = (
    f"{_OF_HOURS} ? {_HOUR} : {_SPAN} < {100 * DAY * 1000} ? {_DAY_OF_MONTH} : "
    f"{_OF_YEARS} ? {_YEAR} : {_MONTH}"
)
_TICKS = (
    f"{_OF_YEARS} ? max(2, min(width / 56, {_SPAN} / {365.25 * DAY * 1000})) : max(2, width / 64)"
)

_FLUSH = 16  # pixels from an edge within which a label keeps inside it
UP = 18
"""How far above the field the names of ticks stand, in pixels."""
TIME: Spec = {
    "type": "temporal",
    "scale": {"type": "utc", "domain": [{"expr": "from"}, {"expr": "to"}], "nice": False},
    "axis": {
        "orient": "top",
        "title": None,
        "grid": True,
        "gridColor": colour("line"),
        "domain": False,
        "ticks": False,
        "labelColor": colour("soft"),
        "labelFontSize": 12,
        "labelPadding": UP,  # room for a second line, the year
        "labelOverlap": True,
        "labelSeparation": 8,
        "labelFlush": _FLUSH,
        "labelBaseline": "bottom",
        "labelExpr": _LABEL,
        "tickCount": {"expr": _TICKS},
    },
}


_NEXT_YEAR = f"utc({_YEAR_OF_FROM} + 1, 0, 1)"
PIXEL = f"({_SPAN} / width)"
"""How much time a pixel has, in milliseconds."""


def first_year(gutter: int | None, up: int, *, below: bool = False) -> Spec:
    """Return the name of the year in which the field begins, where no tick may name it.

    Ticks are of whole years there, and the first of them is the begin of the next: what lies
    before it would stand in a year without a name. Near that tick the name stands outside of the
    field; where that has but a margin before the tick, in which nothing is, there is none.

    Args:
        gutter: how much room is beside the field, in pixels; `None` for what the chart says.
        up: where the name stands, in pixels from the edge of the field where time is named.
        below: whether that is the lower edge.
    """
    room = "gutter" if gutter is None else gutter
    return {
        "data": {"values": [{"at": 0}]},
        "transform": [
            {"filter": _OF_YEARS},
            {"filter": f"from - utc({_YEAR_OF_FROM}, 0, 1) > {PIXEL}"},
            {"filter": f"{_TO_NEXT_YEAR} > width * {_MARGIN}"},
            {"filter": f"{_TO_NEXT_YEAR} > {_NEAR - _OUTSIDE} - {room}"},
            *([] if below else [{"calculate": "top - 0.5", "as": "row"}]),
        ],
        "mark": {
            **_NAME,
            "baseline": "top" if below else "bottom",
            "x": {"expr": f"{_TO_NEXT_YEAR} < {_NEAR} ? {_TO_NEXT_YEAR} - {_NEAR} : 0"},
            "y": {"expr": "height" if below else "0"},
            "dy": up,
            "text": {"expr": f"'' + {_YEAR_OF_FROM}"},
        },
    }


_NAME: Spec = {
    "type": "text",
    "aria": False,
    "align": "left",
    "fontSize": 12,
    "color": colour("soft"),
}
_MARGIN = 0.03  # of the field, somewhat more than is left free before the first mark
_OUTSIDE = 4
_INSIDE = 24  # pixels from the end within which a year's name keeps, so that it is not cut
_TO_NEXT_YEAR = f"(({_NEXT_YEAR} - from) / {PIXEL})"
_MS = DAY * 1000


def above_ticks() -> Spec:
    """Return the names of the days in which hours lie, and of the years of days and months.

    Each stands where it begins, or at the edge of the field. The first is left out where the next
    one begins so near that there is no room for both, and the last where it would be cut.
    """
    midnight = f"(floor(from / {_MS}) * {_MS} + datum.n * {_MS})"
    shifted = "utcOffset('year', from, datum.n)"
    january = f"(floor({shifted} / {_MS}) * {_MS} - (utcdayofyear({shifted}) - 1) * {_MS})"
    wide = f"({_OF_HOURS} ? 76 : 34)"
    return {
        "data": {"sequence": {"start": 0, "stop": 6, "as": "n"}},
        "transform": [
            {"filter": f"!({_OF_YEARS})"},
            {"calculate": f"{_OF_HOURS} ? {midnight} : {january}", "as": "begin"},
            {"filter": "datum.begin < to"},
            {"calculate": "max(datum.begin, from)", "as": "x"},
            {"calculate": f"min(datum.x, to - {_INSIDE} * {PIXEL})", "as": "at"},
            {"window": [{"op": "lead", "field": "at", "as": "next"}], "sort": [{"field": "n"}]},
            {"filter": f"!isValid(datum.next) || datum.next - datum.at > {wide} * {PIXEL}"},
            {"filter": f"!({_OF_HOURS}) || to - datum.x > {wide} * {PIXEL}"},
            {"calculate": "top - 0.5", "as": "row"},
        ],
        "mark": {
            **_NAME,
            "baseline": "bottom",
            "y": {"expr": "0"},
            "dy": -3,
            "text": {
                "expr": f"({_OF_HOURS} ? utcFormat(datum.x, '%-d %b ') : '') + utcyear(datum.x)"
            },
        },
        "encoding": {"x": {"field": "at", "type": "temporal"}},
    }


def ruled(as_of: int | None) -> Iterator[Spec]:
    """Yield the rule at the day from which one looks, with its name; it carries the axis too."""
    data = {"values": [] if as_of is None else [{"x": as_of}]}
    x = {"field": "x", **TIME}
    line = {"type": "rule", "color": colour("ink"), "strokeDash": [4, 3], "clip": True}
    yield {
        "data": data,
        "mark": {**line, "aria": False},
        "encoding": {"x": x, "y": {"value": 0}, "y2": {"value": "height"}},
    }
    name = {"type": "text", "baseline": "top", "dy": 4, "fontSize": 11, "color": colour("ink")}
    for align, where in (("right", ">="), ("left", "<")):
        yield {
            "data": data,
            "transform": [
                {"filter": "datum.x >= from && datum.x <= to"},
                {"filter": f"datum.x - from {where} (to - from) / 2"},
                {"calculate": "top + rows - 0.5", "as": "row"},
            ],
            "mark": {
                **name,
                "align": align,
                "aria": False,
                "y": {"expr": "height + 3"},
                "text": {"expr": _AS_OF},
            },
            "encoding": {"x": {"field": "x", "type": "temporal"}},
        }
    for align, edge, where, words in (
        ("left", "0", "datum.x < from", f"'◂ ' + {_AS_OF}"),
        ("right", "width", "datum.x > to", f"{_AS_OF} + ' ▸'"),
    ):
        yield {
            "data": data,
            "transform": [{"filter": where}, {"calculate": "top + rows - 0.5", "as": "row"}],
            "mark": {
                **name,
                "align": align,
                "aria": False,
                "x": {"expr": edge},
                "y": {"expr": "height + 3"},
                "text": {"expr": words},
            },
        }


# The rule stands at the end of the day.
_AS_OF = "'as of ' + utcFormat(datum.x - 1, '%-d %b ') + utcyear(datum.x - 1)"
