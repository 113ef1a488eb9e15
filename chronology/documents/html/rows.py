"""Boxes beside each other of which one fills all that is seen, so that the others are beyond it.

Slides of a carousel are such, and the cells of a table whose columns keep their widths.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Protocol

import attrs

from chronology.documents.html.lengths import PIXELS, numbers_of, pixels_of, share_of
from chronology.documents.html.names import CELLS
from chronology.documents.html.owner import Attributes

_FLEX = frozenset({"flex", "inline-flex", "-webkit-flex", "-webkit-box", "-ms-flexbox"})
_CUT = frozenset({"hidden", "clip", "auto", "scroll"})
_FULL = 95.0  # hundredths of a row, behind which nothing is seen
_DEEPEST = 4  # elements around one that are looked at
_WINDOW = 100 * PIXELS["vw"]
SLIDING = frozenset({
    "display", "flex", "flex-basis", "flex-shrink", "flex-flow", "flex-direction", "flex-wrap",
    "min-width", "width", "min-inline-size", "inline-size", "overflow", "overflow-x",
    "grid-auto-flow", "grid-auto-columns", "white-space", "table-layout",
})  # fmt: skip
"""The properties by which, together, a box fills its row and leaves nothing for the others."""


class Placed(Protocol):
    """An element that stands in a row of others, perhaps.

    Attributes:
        name: its name.
        attributes: its attributes.
        row: what is known of it as a row of others.
    """

    name: str
    attributes: Attributes
    row: "Row"

    @property
    def around(self) -> "Placed | None":
        """The element around it."""

    @property
    def before(self) -> "Placed | None":
        """The element before it, within the same one."""

    @property
    def last(self) -> "Placed | None":
        """The last one in it."""


@attrs.define(kw_only=True)
class Row:
    """What is known of an element in which others stand beside each other.

    Attributes:
        is_row: whether they do, and what stands farther than its end is not shown.
        is_line: whether they stand in a line of text.
        cuts: whether what stands beyond it is cut off.
        wide: how wide a table is whose columns keep their widths, in pixels; -1 of any other.
        each: how much of it each of them fills, in hundredths; 0 where they tell it themselves.
        used: how much of it those so far fill.
        scale: how much wider it is than what is seen of it.
    """

    is_row: bool = False
    is_line: bool = False
    cuts: bool = False
    wide: float = -1.0
    each: float = 0.0
    used: float = 0.0
    scale: float = 1.0


def fills(says: Mapping[str, str]) -> bool:
    """Say whether declarations may make a box fill its row, or keep columns at their widths."""
    is_kept = says.get("table-layout") == "fixed" or "grid-auto-columns" in says
    is_in_line = says.get("display") == "inline-block"
    is_wide = _share_of(says.get("width", "")) >= 2 * _FULL
    return is_kept or is_wide or _share_of_row(says, is_stiff=is_in_line) >= _FULL


def lies_beyond(one: Placed, says: Mapping[str, str]) -> bool:
    """Note how an element lays what is in it; say whether it may be beyond what its row shows.

    Args:
        one: the element; those around it and before it were noted.
        says: the value of each property, in lower case.
    """
    shows = f"{says.get('overflow', '')} {says.get('overflow-x', '')}".split()
    row = Row(cuts=not _CUT.isdisjoint(shows), each=_share_of(says.get("grid-auto-columns", "")))
    if one.name == "table" and says.get("table-layout") == "fixed":
        row.wide = pixels_of(says.get("width", "") or one.attributes.get("width") or "")
    row.scale = max(1.0, share_of(says.get("width", "")) / 100)
    row.is_line = "nowrap" in says.get("white-space", "")
    is_cut = row.cuts or any(each.row.cuts for each in islice(_those_around(one), _DEEPEST))
    row.is_row = is_cut and (row.is_line or _lays_in_a_row(says))
    one.row = row
    around = one.around
    if around is None or not around.row.is_row:
        return False
    is_beyond = around.row.used >= _FULL
    is_in_line = around.row.is_line and says.get("display") == "inline-block"
    share = around.row.each or _share_of_row(says, is_stiff=is_in_line or around.row.scale > 1)
    around.row.used += share * around.row.scale
    return is_beyond


def is_sized_cell(one: Placed) -> bool:
    """Say whether an element is a cell, or a column, that states its width by itself."""
    return one.name in CELLS | {"col"} and "width" in one.attributes


def squeezes(one: Placed, says: Mapping[str, str]) -> bool:
    """Say whether a cell takes all of a table whose columns keep their widths, beside others."""
    is_alone = one.before is None and (one.around is None or one.around.last is one)
    if one.name not in CELLS | {"col"} or is_alone:
        return False
    table = next(
        (each for each in islice(_those_around(one), _DEEPEST) if each.name == "table"), None
    )
    if table is None or table.row.wide < 0:
        return False
    own = says.get("width") or (one.attributes.get("width") or "").strip()
    of_table = 100 * pixels_of(own) / table.row.wide if table.row.wide else 0.0
    return max(share_of(own), of_table) >= _FULL


def _those_around(one: Placed) -> Iterator[Placed]:
    around = one.around
    while around is not None:
        yield around
        around = around.around


def _lays_in_a_row(says: Mapping[str, str]) -> bool:
    flow = f"{says.get('flex-direction', '')} {says.get('flex-flow', '')} {says.get('flex-wrap')}"
    is_plain = {"column", "column-reverse", "wrap", "wrap-reverse"}.isdisjoint(flow.split())
    is_grid = "column" in says.get("grid-auto-flow", "")
    return is_grid or (says.get("display") in _FLEX and is_plain)


def _share_of_row(says: Mapping[str, str], *, is_stiff: bool) -> float:
    """Return how much of its row a box fills that does not give way, in hundredths."""
    parts = says.get("flex", "").split()
    shrinks = says.get("flex-shrink", parts[1] if len(parts) > 1 else "1")
    basis = says.get("flex-basis", parts[-1] if len(parts) > 1 else "")
    least = max(_share_of(says.get(one, "")) for one in ("min-width", "min-inline-size"))
    if not (is_stiff or shrinks in {"0", "0.0"} or parts == ["none"]):
        return least
    own = (basis, says.get("width", ""), says.get("inline-size", ""))
    return max(least, *map(_share_of, own))


def _share_of(length: str) -> float:
    if "(" in length:
        return max((one for one, unit in numbers_of(length) if unit == "%"), default=0.0)
    return share_of(length) or 100 * pixels_of(length) / _WINDOW
