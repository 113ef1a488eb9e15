"""How the timeline is read: each look beside its meaning, in a page and in a picture of its own."""

import re
from collections.abc import Iterable, Iterator, Sequence

from chronology.writers.page.axis import colour
from chronology.writers.page.drawn_rows import Row
from chronology.writers.page.marks import Look

LOOKS = (
    ("day", "to the day"),
    ("certain", "certainly going on"),
    ("possible", "some time in here"),
    ("open", "open on this side; the line is what is known"),
    ("plan", "planned; grey if replaced or given up"),
    ("limit", "planned by then: a limit"),
    ("binding", "a plan that binds has a double line"),
    ("open-plan", "planned for then or later"),
    ("move", "from a plan to the one that replaced it"),
    ("arrow", "from a plan to what was reported"),
    ("cancelled", "cancelled"),
    ("pending", "still to come when that was said"),
    ("denied", "somebody denies this date"),
    ("as-of", "the day looked from"),
    ("disputed", "disputed: the reports disagree, or somebody denies it"),
)
"""The looks of marks, by classes of the page's style, and what each means."""

_OF_MARKS = {
    Look.DAY: ("day", "possible"),
    Look.CERTAIN: ("certain",),
    Look.POSSIBLE: ("possible",),
    Look.FADES_IN: ("certain",),
    Look.FADES_OUT: ("certain",),
    Look.OPEN_BEFORE: ("open",),
    Look.OPEN_AFTER: ("open",),
    Look.PLAN: ("plan",),
    Look.PLAN_DAY: ("plan",),
    Look.LIMIT: ("limit",),
    Look.BINDS: ("binding",),
    Look.BINDS_DAY: ("binding",),
    Look.PLAN_OPEN_AFTER: ("open-plan",),
    Look.MOVE: ("move",),
    Look.ARROW: ("arrow",),
    Look.CANCELLED: ("cancelled",),
    Look.PENDING: ("pending",),
    Look.DENIED: ("denied",),
}


def looks_in(rows: Iterable[Row], *, ruled: bool) -> tuple[tuple[str, str], ...]:
    """Return the looks that a picture has, and what each means.

    Args:
        rows: what is drawn.
        ruled: whether the day looked from is.
    """
    drawn = {(tone, mark.look) for row in rows for tone, mark in row.marks}
    there = {name for _, look in drawn for name in _OF_MARKS.get(look, ())}
    there |= {"as-of"} if ruled else set()
    there |= {"disputed"} if any(tone == "disputed" for tone, _ in drawn) else set()
    return tuple(one for one in LOOKS if one[0] in there)


_SIZE = re.compile(r'width="(\d+)" height="(\d+)" viewBox="0 0 (\d+) (\d+)"')
_GROUND = re.compile(
    r'(<rect width="\d+" height=")\d+(" fill="#ffffff"></rect>|" fill="#ffffff"/>)'
)
_LINE = 18  # pixels from one line of the legend to the next
_COLUMN = 340
_BESIDE = 34  # pixels between the begin of a mark and its meaning
_ABOVE = 14


def with_legend(svg: str, looks: Sequence[tuple[str, str]], *, font: str, left: int = 0) -> str:
    """Return a picture of the timeline with its legend below.

    Args:
        svg: the picture, as the library draws it: its size stands in its first element.
        looks: what the legend tells, as `looks_in` gives it.
        font: the fonts of its words.
        left: how far from the left edge it stands, in pixels.
    """
    found = _SIZE.search(svg)
    if found is None:
        return svg
    width, height = int(found[1]), int(found[2])
    columns = max(1, width // _COLUMN)
    lines = -(-len(looks) // columns)
    whole = height + _ABOVE + lines * _LINE + _ABOVE
    sized = _SIZE.sub(f'width="{width}" height="{whole}" viewBox="0 0 {width} {whole}"', svg, 1)
    grown = _GROUND.sub(rf"\g<1>{whole}\g<2>", sized, count=1)
    items = "".join(_items(looks, columns, (left, height + _ABOVE), font))
    before, closing, after = grown.rpartition("</svg>")
    return f"{before}<g>{items}</g>{closing}{after}"


def _items(
    looks: Sequence[tuple[str, str]], columns: int, corner: tuple[int, int], font: str
) -> Iterator[str]:
    left, top = corner
    for place, (look, meaning) in enumerate(looks):
        x, y = left + place % columns * _COLUMN + 1, top + place // columns * _LINE
        words = f'font-family="{font}" font-size="11px" fill="{colour("ink")}"'
        yield f'<g transform="translate({x},{y})">{_KEYS[look]}'
        yield f'<text x="{_BESIDE}" y="10" {words}>{meaning}</text></g>'


_ACCENT, _PALE = colour("accent"), colour("accent", "-pale")
_KEYS = {
    "day": f'<path d="M14,0l6,6l-6,6l-6,-6Z" fill="{_ACCENT}"/>',
    "certain": f'<rect y="1" width="28" height="10" fill="{_PALE}"/>'
    f'<rect x="8" y="1" width="12" height="10" fill="{_ACCENT}"/>',
    "possible": f'<rect y="1" width="28" height="10" fill="{_PALE}" stroke="{_ACCENT}"/>',
    "open": f'<rect y="1" width="26" height="10" fill="{_PALE}"/>'
    f'<rect x="26" y="1" width="2" height="10" fill="{_ACCENT}"/>',
    "plan": f'<rect y="1" width="28" height="10" fill="none" stroke="{_ACCENT}"/>',
    "limit": f'<rect x="13" width="3" height="12" fill="{_ACCENT}"/>'
    f'<path d="M7,3l5,3l-5,3Z" fill="{_ACCENT}"/>',
    "binding": f'<path d="M7,0v12m4,0v-12" stroke="{_ACCENT}" stroke-width="2" fill="none"/>'
    f'<path d="M21,0l6,6l-6,6l-6,-6Zm0,3l3,3l-3,3l-3,-3Z" stroke="{_ACCENT}" fill="none"/>',
    "open-plan": f'<path d="M27,1h-27v10h27" stroke="{_ACCENT}" fill="none"/>',
    "move": f'<path d="M0,6h28" stroke="{colour("soft")}" stroke-dasharray="3,2"/>',
    "arrow": f'<path d="M0,6h26m-5,-3l5,3l-5,3" stroke="{_ACCENT}" fill="none"/>',
    "denied": f'<path d="M8,6a6,6,0,1,1,12,0a6,6,0,1,1,-12,0M10,10l8,-8" '
    f'stroke="{colour("conflict")}" stroke-width="1.6" fill="none"/>',
    "cancelled": f'<path d="M9,1l10,10m0,-10l-10,10" stroke="{colour("ink")}" fill="none"/>',
    "pending": f'<path d="M9,0.5h10l-10,11h10Z" stroke="{colour("ink")}" stroke-width="1.3" '
    f'fill="{colour("paper")}"/>',
    "as-of": f'<path d="M14,0v12" stroke="{colour("ink")}" stroke-dasharray="4,3"/>',
    "disputed": f'<rect y="1" width="28" height="10" fill="{colour("conflict")}"/>',
}
"""The marks of the legend, in a box of 28 by 12 pixels."""
