"""How the timeline is read: each look beside its meaning, in a page and in a picture of its own."""

import re
from collections.abc import Iterator

from chronology.writers.page.axis import colour

LOOKS = (
    ("day", "to the day"),
    ("certain", "certainly going on"),
    ("possible", "some time in here"),
    ("open", "open on this side; the line is what is known"),
    ("plan", "planned; below, an arrow to what was reported; grey if replaced"),
    ("limit", "planned by then: a limit"),
    ("binding", "a plan that binds"),
    ("cancelled", "cancelled"),
    ("as-of", "the day looked from"),
    ("disputed", "disputed: the reports disagree, or somebody denies it"),
)
"""The looks of marks, by classes of the page's style, and what each means."""

_SIZE = re.compile(r'width="(\d+)" height="(\d+)" viewBox="0 0 (\d+) (\d+)"')
_GROUND = re.compile(
    r'(<rect width="\d+" height=")\d+(" fill="#ffffff"></rect>|" fill="#ffffff"/>)'
)
_LINE = 18  # pixels from one line of the legend to the next
_COLUMN = 400
_BESIDE = 34  # pixels between the begin of a mark and its meaning
_ABOVE = 14


def with_legend(svg: str, *, font: str) -> str:
    """Return a picture of the timeline with its legend below.

    Args:
        svg: the picture, as the library draws it: its size stands in its first element.
        font: the fonts of its words.
    """
    found = _SIZE.search(svg)
    if found is None:
        return svg
    width, height = int(found[1]), int(found[2])
    columns = max(1, width // _COLUMN)
    lines = -(-len(LOOKS) // columns)
    whole = height + _ABOVE + lines * _LINE + _ABOVE
    sized = _SIZE.sub(f'width="{width}" height="{whole}" viewBox="0 0 {width} {whole}"', svg, 1)
    grown = _GROUND.sub(rf"\g<1>{whole}\g<2>", sized, count=1)
    items = "".join(_items(columns, height + _ABOVE, font))
    before, closing, after = grown.rpartition("</svg>")
    return f"{before}<g>{items}</g>{closing}{after}"


def _items(columns: int, top: int, font: str) -> Iterator[str]:
    for place, (look, meaning) in enumerate(LOOKS):
        x, y = place % columns * _COLUMN + 1, top + place // columns * _LINE
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
    "binding": f'<path d="M13,0v12m5,0v-12" stroke="{_ACCENT}" stroke-width="2" fill="none"/>',
    "cancelled": f'<path d="M9,1l10,10m0,-10l-10,10" stroke="{colour("ink")}" fill="none"/>',
    "as-of": f'<path d="M14,0v12" stroke="{colour("ink")}" stroke-dasharray="4,3"/>',
    "disputed": f'<rect y="1" width="28" height="10" fill="{colour("conflict")}"/>',
}
"""The marks of the legend, in a box of 28 by 12 pixels."""
