"""Whether what a style sheet speaks of is shown elsewhere than it is written."""

from collections.abc import Mapping

from chronology.documents.html.style import style_from
from chronology.documents.html.veils import is_away

_REVERSED = frozenset({"row-reverse", "column-reverse", "wrap-reverse"})
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_OF_GRIDS = frozenset(
    f"grid-{axis}{end}" for axis in ("row", "column") for end in ("", "-start")
) | {"grid-area"}  # fmt: skip
_PLACES = ("left", "right", "top", "bottom", "inset")
_FAR = 30.0  # pixels by which words that are shifted stand elsewhere


def moves(says: Mapping[str, str]) -> bool:
    """Say whether what is so may be shown elsewhere than it is written, or puts its parts so."""
    return reverses(says) or is_moved(says) or floats(says)


def reverses(says: Mapping[str, str]) -> bool:
    """Say whether the parts of what is so are shown in another order than they are written."""
    flow = f"{says.get('flex-direction', '')} {says.get('flex-flow', '')}".split()
    return not _REVERSED.isdisjoint(flow) or (
        says.get("direction") == "rtl" and style_from(says).flex
    )


def is_moved(says: Mapping[str, str]) -> bool:
    """Say whether what is so may be shown elsewhere than it is written."""
    position = says.get("position", "")
    if says.get("order", "0") not in {"0", "initial", "unset", "inherit"}:
        return True
    if any(says.get(name, "auto")[:1].isdigit() for name in _OF_GRIDS):
        return True
    if position in _OUT_OF_FLOW:
        return True
    return position == "relative" and any(
        is_away(sign + says[name], far=_FAR)
        for name in _PLACES
        for sign in ("", "-")
        if name in says
    )


def floats(says: Mapping[str, str]) -> bool:
    """Say whether what is so is shown behind what follows it in its line."""
    return says.get("float") in {"right", "inline-end"}


def collapses(says: Mapping[str, str]) -> bool:
    """Say whether a column is not shown."""
    return says.get("visibility") in {"collapse", "hidden"}
