"""Cascade layers of sheets: which of two rules holds, whatever their selectors (Cascade 5)."""

import math
from typing import TypeAlias

from chronology.documents.html.style import unescaped

Layer: TypeAlias = tuple[float, ...]
"""Where a layer comes among others: a later one holds, unless what it says is important."""

_LAST = math.inf
UNLAYERED: Layer = (_LAST,)
"""What stands in no layer, which comes last."""


class Layers:
    """The layers of a page's sheets, in the order in which they are first named."""

    def __init__(self) -> None:
        self._known = dict[tuple[Layer, str], int]()
        self._many = dict[Layer, int]()

    def name(self, said: str, around: Layer) -> None:
        """Note the layers that a statement names: `@layer base, theme`."""
        for one in _names_in(said):
            self._named(one, around)

    def of_block(self, prelude: str, around: Layer) -> Layer:
        """Return the layer that a block stands in; that around it of one that opens none."""
        if not prelude.lower().startswith("@layer"):
            return around
        named = _names_in(prelude)
        return self._named(named[0], around) if named else self._within(around, "")

    def _named(self, name: str, around: Layer) -> Layer:
        for part in name.split("."):
            around = self._within(around, part)
        return around

    def _within(self, around: Layer, name: str) -> Layer:
        """Return a layer within another; one without a name is another each time."""
        number = self._known.get((around, name)) if name else None
        if number is None:
            number = self._many.get(around, 0)
            self._many[around] = number + 1
            self._known[around, name] = number
        return (*around[:-1], number, _LAST)


def _names_in(said: str) -> list[str]:
    bare = unescaped(said)[len("@layer") :]
    return [one.strip() for one in bare.split(",") if one.strip()]


def order_of(layer: Layer, *, is_important: bool) -> Layer:
    """Return by what rules of layers are sorted, those last that hold before others."""
    return tuple(-one for one in layer) if is_important else layer
