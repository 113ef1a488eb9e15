"""What an element is in the layout of a page: a block, nothing, or something else than text."""

from chronology.documents.html import names
from chronology.documents.html.changed import DELETION, kind_of
from chronology.documents.html.owner import Attributes
from chronology.documents.html.style import Style


def is_block(name: str, style: Style) -> bool:
    """Say whether an element's text stands in a paragraph of its own."""
    return name in names.BLOCKS if style.display is None else style.display == "block"


def is_gone(name: str, attributes: Attributes, style: Style, *, is_kept: bool = False) -> bool:
    """Say whether an element takes no part in the layout; its own style comes first.

    With `is_kept` sheets of the page may show what has the attribute `hidden`.
    """
    if style.display is not None:
        return style.display == "none"
    closed = name == "dialog" and "open" not in attributes
    if not attributes:
        return closed
    if name == "input" and (attributes.get("type") or "").lower() == "hidden":
        return True
    keeps = is_kept and attributes.get("hidden") != "until-found"
    return closed or ("hidden" in attributes and not keeps) or "popover" in attributes


def is_no_text(name: str, attributes: Attributes) -> bool:
    """Say whether what stands in an element is no text of the page."""
    if name in names.NOT_TEXT or name in names.NEVER_SHOWN:
        return True
    return kind_of(name, attributes) == DELETION


def is_turned(name: str, attributes: Attributes, style: Style) -> bool:
    """Say whether an element's letters are shown in another order than they are written."""
    is_rtl = (attributes.get("dir") or "").strip().lower() == "rtl"
    return style.turned or (is_rtl and (name == "bdo" or style.against))
