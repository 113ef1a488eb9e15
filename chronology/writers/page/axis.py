"""How time is ruled: an axis that is dated at every zoom, and the day from which one looks."""

from collections.abc import Iterator
from typing import Any

from chronology.writers.page.marks import DAY

Spec = dict[str, Any]


def colour(name: str, strength: str = "") -> str:
    """Return a colour of the page's style: full, `-pale`, or `-none`, the same without ink."""
    return f"var(--{name}{strength})"


# The first label says the year, and so does every January; days and hours say theirs, and
# so does a tick within a month.
_YEAR = "('' + utcyear(datum.value))"
_FIRST = "datum.index == 0"
_HOUR = (
    f"{_FIRST} || utchours(datum.value) == 0 ? "
    f"[utcFormat(datum.value, '%-d %b'), {_YEAR}] : utcFormat(datum.value, '%H:%M')"
)
_DAY_OF_MONTH = (
    f"{_FIRST} || (utcmonth(datum.value) == 0 && utcdate(datum.value) < 8) ? "
    f"[utcFormat(datum.value, '%-d %b'), {_YEAR}] : utcFormat(datum.value, '%-d %b')"
)
_IN_MONTH = "utcFormat(datum.value, utcdate(datum.value) == 1 ? '%b' : '%-d %b')"
_MONTH = (
    f"{_FIRST} || (utcmonth(datum.value) == 0 && utcdate(datum.value) < 8) ? "
    f"[{_IN_MONTH}, {_YEAR}] : {_IN_MONTH}"
)
_SPAN = "(to - from)"
_YEAR_OF_FROM = "utcyear(from)"
_NEAR = 52  # pixels between the edge and a tick beside whose name there is no room for another
_LABEL = (
    f"{_SPAN} < {4 * DAY * 1000} ? ({_HOUR}) : {_SPAN} < {100 * DAY * 1000} ? ({_DAY_OF_MONTH}) : "
    f"{_SPAN} < {1300 * DAY * 1000} ? ({_MONTH}) : {_YEAR}"
)
_TICKS = (
    f"{_SPAN} > {1300 * DAY * 1000} ? "
    f"max(2, min(width / 56, {_SPAN} / {365.25 * DAY * 1000})) : max(2, width / 64)"
)

_LAST_DAY = "datum.x - 1"  # the rule stands at its end
_AS_OF = f"'as of ' + utcFormat({_LAST_DAY}, '%-d %b ') + utcyear({_LAST_DAY})"

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
        "labelFlush": 16,  # pixels from an edge within which a label keeps inside it
        "labelBaseline": "bottom",
        "labelExpr": _LABEL,
        "tickCount": {"expr": _TICKS},
    },
}


_NEXT_YEAR = f"utc({_YEAR_OF_FROM} + 1, 0, 1)"
_PIXEL = f"({_SPAN} / width)"


def first_year(beside: int, near: int, *, below: bool = False) -> Spec:
    """Return the name of the year in which the field begins, where no tick may name it.

    Ticks are of whole years there, and the first of them is the begin of the next: what lies
    before it would stand in a year without a name. It stands lower where that tick is near.

    Args:
        beside: where the name stands, in pixels from the edge of the field where time is named.
        near: the same where the next year begins near by.
        below: whether that is the lower edge.
    """
    return {
        "data": {"values": [{"at": 0}]},
        "transform": [
            {"filter": f"{_SPAN} > {1300 * DAY * 1000}"},
            {"filter": f"from - utc({_YEAR_OF_FROM}, 0, 1) > {_PIXEL}"},
            *([] if below else [{"calculate": "top - 0.5", "as": "row"}]),
        ],
        "mark": {
            "type": "text",
            "aria": False,
            "align": "left",
            "baseline": "top" if below else "bottom",
            "fontSize": 12,
            "color": colour("soft"),
            "x": 0,
            "y": {"expr": "height" if below else "0"},
            "dy": {"expr": f"({_NEXT_YEAR} - from) / {_PIXEL} < {_NEAR} ? {near} : {beside}"},
            "text": {"expr": f"'' + {_YEAR_OF_FROM}"},
        },
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
                "text": {
                    "expr": "'as of ' + utcFormat(datum.x - 1, '%-d %b ') + utcyear(datum.x - 1)"
                },
            },
            "encoding": {"x": {"field": "x", "type": "temporal"}},
        }
