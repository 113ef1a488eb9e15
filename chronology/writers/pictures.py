"""The timeline, or the slip curves, of a chronology as a picture of its own: SVG or PNG."""

import re
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import Any

import attrs

from chronology.errors import MissingExtra, NothingToDraw, UnknownName
from chronology.view import Report
from chronology.writers.page import picture, slip_charts, slips
from chronology.writers.page.chart import ALONE, FONT
from chronology.writers.page.drawn_rows import rows
from chronology.writers.page.legend import looks_in, with_legend

SUFFIXES = (".svg", ".png")
_NAME = re.compile(r"var\(--([a-z-]{1,30})\)")
_NAMED = re.compile(r"--([a-z-]{1,30}): (#[0-9a-f]{6,8});")
_SCALE = 2  # pixels of a PNG for one of the picture


@attrs.frozen(kw_only=True)
class Picture:
    """A picture, as SVG; a notebook shows it.

    Attributes:
        svg: the picture.
    """

    svg: str = attrs.field(repr=False)

    def png(self) -> bytes:
        """Return the same in pixels."""
        import vl_convert

        made: bytes = vl_convert.svg_to_png(self.svg, scale=_SCALE)
        return made

    def _repr_svg_(self) -> str:
        return self.svg


_NO_MOVES = "no event has plans of one voice that moved; sources without a `publisher` are several"


def drawn(report: Report, *, of_slips: bool = False, on_paper: bool = False) -> Picture:
    """Return the timeline of a report by day, or the curves of its slips.

    Args:
        report: what it shows.
        of_slips: whether the curves are wanted.
        on_paper: whether it stands on a sheet of paper, below a heading.

    Raises:
        MissingExtra: the extra `html` is not installed.
        NothingToDraw: no event has a date, or no plan moved.
    """
    if not picture.available():
        raise MissingExtra(what="a picture", extra="html")
    if of_slips and not slips.shown(report):
        raise NothingToDraw(reason=_NO_MOVES)
    if not of_slips and not rows(report):
        raise NothingToDraw(reason="no event has a date")
    import vl_convert

    if of_slips:
        return Picture(
            svg=vl_convert.vegalite_to_svg(_by_day(slip_charts.drawn(report, on_paper=on_paper)))
        )
    of = picture.chart_on_paper if on_paper else picture.chart_of_its_own
    svg = vl_convert.vegalite_to_svg(_by_day(of(report)))
    if not picture.has_rows(report, on_paper=on_paper):
        return Picture(svg=svg)
    looks = looks_in(rows(report), ruled=report.head.seen_from is not None)
    told = with_legend(svg, looks, font=FONT, left=0 if on_paper else ALONE.margin)
    return Picture(svg=_NAME.sub(lambda name: _colours()[name[1]], told))


def suffix_of(path: PurePath) -> str:
    """Return the suffix of a picture's file; raises `UnknownName` if it is of another kind."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnknownName(what="format of pictures", name=suffix or str(path), known=SUFFIXES)
    return suffix


def _by_day(spec: Any) -> Any:  # noqa: ANN401 - JSON holds any value
    """Return a chart with the page's colours by day in place of their names, on white."""
    if isinstance(spec, dict):
        made = {name: _by_day(value) for name, value in spec.items() if name != "href"}
        return {**made, "background": "#ffffff"} if "background" in made else made
    if isinstance(spec, list):
        return [_by_day(value) for value in spec]
    if isinstance(spec, str) and (found := _NAME.fullmatch(spec)):
        return _colours()[found[1]]
    return spec


@cache
def _colours() -> dict[str, str]:
    """Return the colours of the page's style by day, by name."""
    style = files("chronology.writers.page").joinpath("page.css").read_text("utf-8")
    return dict(_NAMED.findall(style.partition("@media")[0]))
