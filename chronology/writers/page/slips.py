"""Slip curves: for each event whose plans moved, the date promised against the date stated."""

from collections.abc import Iterator
from typing import Any

from chronology.printable import in_a_line
from chronology.view import Report
from chronology.view.rows import HistoryRow
from chronology.writers.page.axis import Spec, colour
from chronology.writers.page.reach import bounds_of

MOST = 12
"""So many events have a curve each; those whose plans moved most."""
_WIDTH, _HEIGHT, _COLUMNS = 270, 150, 3
_LONGEST = 40  # code points of a name above a curve


def moved(report: Report) -> tuple[HistoryRow, ...]:
    """Return the histories that have a curve: several dated plans, those of most moves first."""
    several = [one for one in report.plans if len([*_points(one, report)]) > 1 and one.moves]
    return tuple(sorted(several, key=lambda one: -one.moves)[:MOST])


def curves(report: Report) -> Spec:
    """Return a small chart for each event whose plans moved, as Vega-Lite.

    Down to the right runs the line on which a thing is done when it is said: a plan above it
    looks ahead, and one that keeps its height holds.
    """
    shown = moved(report)
    values = [point for one in shown for point in _points(one, report)]
    axis: Spec = {
        "gridColor": colour("line"),
        "domain": False,
        "ticks": False,
        "labelColor": colour("soft"),
        "titleColor": colour("soft"),
        "titleFontWeight": "normal",
        "tickCount": 3,
        "format": "%b %Y",
        "labelOverlap": True,
    }
    scale = {"type": "utc", "nice": False, "zero": False, "padding": 10}
    common = {"type": "temporal", "scale": scale}
    x = {"field": "stated", **common, "axis": {**axis, "title": "stated"}}
    y = {"field": "promised", **common, "axis": {**axis, "title": "promised for"}}
    kind = {"field": "kind", "type": "nominal", "legend": None}
    solid = {"domain": ["plan", "came"], "range": [colour("paper"), colour("accent")]}
    diagonal = {"type": "line", "color": colour("soft"), "strokeDash": [2, 3], "strokeWidth": 1}
    line = {"type": "line", "interpolate": "step-after", "color": colour("accent")}
    dot = {"type": "point", "filled": True, "size": 45, "stroke": colour("accent"), "opacity": 1}
    order = {"order": {"field": "stated", "type": "temporal"}}
    return {
        "background": None,
        "data": {"values": values},
        "facet": {
            "field": "event",
            "type": "nominal",
            "title": None,
            "sort": [_title_of_curve(one, report) for one in shown],
            "header": {
                "labelFontSize": 12,
                "labelFontWeight": "bold",
                "labelColor": colour("ink"),
                "labelAnchor": "start",
            },
        },
        "columns": min(_COLUMNS, len(shown)),
        "spec": {
            "width": _WIDTH,
            "height": _HEIGHT,
            "layer": [
                {
                    "mark": diagonal,
                    "encoding": {"x": x, "y": {**y, "field": "stated"}, **order},
                },
                {"mark": line, "encoding": {"x": x, "y": y, **order}},
                {
                    "mark": dot,
                    "encoding": {
                        "x": x,
                        "y": y,
                        "fill": {**kind, "scale": solid},
                        "href": {"field": "href"},
                    },
                },
            ],
        },
        "resolve": {"scale": {"x": "independent", "y": "independent"}},
        "config": {"view": {"stroke": colour("line")}, "font": "Liberation Sans, sans-serif"},
    }


def _points(history: HistoryRow, report: Report) -> Iterator[dict[str, Any]]:
    """Yield a point for each dated plan, at its latest days, and one for what came of them."""
    common = {"event": _title_of_curve(history, report)}
    for plan in history.plans:
        stated = None if plan.stated is None else bounds_of(plan.stated)[3]
        promised = None if plan.date is None else bounds_of(plan.date)[3]
        if stated is not None and promised is not None:
            yield {
                **common,
                "kind": "plan",
                "stated": stated * 1000,
                "promised": promised * 1000,
                "href": f"#{plan.claim}",
            }
    came = None if history.reported is None else bounds_of(history.reported)[3]
    if came is not None:
        point = {"kind": "came", "stated": came * 1000, "promised": came * 1000}
        yield {**common, **point, "href": f"#{history.event}"}


def _title_of_curve(history: HistoryRow, report: Report) -> str:
    name = in_a_line(report.event_of[history.event].name)
    shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
    end = " (its end)" if history.of_end else ""
    return f"{shown}{end} [{history.event.removeprefix('e')}]"
