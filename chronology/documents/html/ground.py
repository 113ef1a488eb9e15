"""The colour of letters and of what is behind them, as far as elements say it themselves.

Text in the colour of its ground is seen by nobody.
"""

from chronology.documents.html.colours import colour_of, is_unseen_on
from chronology.documents.html.owner import Attributes
from chronology.documents.html.stack import Element
from chronology.documents.html.style import Style
from chronology.documents.html.veils import NO_CONTRAST, Veils


def ground(name: str, attributes: Attributes, style: Style, outer: Element) -> tuple[str, str]:
    """Return the colours of an element's letters and of what is behind them; empty for unknown.

    What has a class or a name may be coloured by a style sheet, which is not read.

    Args:
        name: the element's name.
        attributes: its attributes.
        style: what its own style says.
        outer: the element around it.
    """
    may_differ = NO_CONTRAST not in outer.veils and ("class" in attributes or "id" in attributes)
    colour = "" if may_differ else outer.colour
    behind = "" if may_differ else outer.background
    if name == "font" and attributes.get("color"):
        colour = colour_of((attributes["color"] or "").strip().lower())
    if "bgcolor" in attributes:
        behind = colour_of((attributes["bgcolor"] or "").strip().lower())
    if "background" in attributes:  # a picture
        behind = ""
    return (
        colour if style.colour is None else style.colour,
        behind if style.background is None else style.background,
    )


def on(colour: str, background: str) -> Veils:
    """Return the veil of letters of a colour on a ground, if they have one."""
    return frozenset({NO_CONTRAST}) if is_unseen_on(colour, background) else frozenset()
