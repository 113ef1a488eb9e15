"""The colours that a theme of Office names, as workbooks and Word documents refer to them."""

import colorsys
from collections.abc import Mapping
from pathlib import Path

from chronology.documents.html.colours import colour_of
from chronology.documents.trees import attribute, child, tree_of
from chronology.errors import DocumentUnreadable

Theme = Mapping[str, str]
"""Colours as `#rrggbb`, by their names in a theme: `dk1`, `lt1`, `accent1`."""
OFFICE: Theme = {
    "dk1": "#000000", "lt1": "#ffffff", "dk2": "#44546a", "lt2": "#e7e6e6",
    "accent1": "#4472c4", "accent2": "#ed7d31", "accent3": "#a5a5a5", "accent4": "#ffc000",
    "accent5": "#5b9bd5", "accent6": "#70ad47", "hlink": "#0563c1", "folHlink": "#954f72",
}  # fmt: skip
"""Those of a document without a theme of its own."""
_LARGEST = 2**20  # bytes; those of real documents are some 10,000


def theme_in(raw: bytes, path: Path, member: str) -> Theme:
    """Return the colours of a theme; those of Office where it does not say them.

    Args:
        raw: the theme; empty if there is none.
        path: the file, for messages.
        member: what holds the theme.
    """
    if not 0 < len(raw) <= _LARGEST:
        return OFFICE
    try:
        root = tree_of(raw, path, member, "")
    except DocumentUnreadable:
        return OFFICE
    elements = child(root, "themeElements")
    scheme = child(elements, "clrScheme") if elements is not None else None
    found = dict(OFFICE)
    for name in OFFICE if scheme is not None else ():
        one = child(scheme, name) if scheme is not None else None
        own = child(one, "srgbClr") if one is not None else None
        system = child(one, "sysClr") if one is not None else None
        if own is not None:
            found[name] = colour_of(f"#{attribute(own, 'val').lower()}")
        elif system is not None:
            found[name] = colour_of(f"#{attribute(system, 'lastClr').lower()}") or found[name]
    return found


def lightened(colour: str, share: float) -> str:
    """Return a colour nearer to white by a share of the way, or to black by one below zero."""
    if not colour or not share:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, depth = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + share) if share < 0 else light + (1 - light) * share
    made = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), depth)
    return "#" + "".join(f"{round(255 * part):02x}" for part in made)
