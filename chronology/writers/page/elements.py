"""Elements of a page, by the standard library's element tree: no text can become markup.

Every text passes through `printable`: a control character, or one that turns the direction of
writing, is shown as its code point.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

from chronology.printable import printable

Child = Element | str | None
"""What may stand in an element; `None` is nothing."""

# What ends its line, so that whoever compares two pages finds the place.
_OWN_LINE = frozenset(
    {"article", "blockquote", "caption", "div", "dl", "figure", "h1", "h2", "h3", "h4", "h5"}
    | {"head", "li", "meta", "nav", "option", "p", "section", "style", "table", "title", "tr"}
)


def element(tag: str, *children: Child, **attributes: str | None) -> Element:
    """Return an element with children and attributes; `None` leaves one out.

    A trailing underscore of a name is dropped and others are hyphens: `class_`, `data_label`.
    """
    made = Element(tag)
    made.tail = "\n" if tag in _OWN_LINE else None
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), printable(value))
    return filled(made, children)


def filled(made: Element, children: Iterable[Child]) -> Element:
    """Return an element with children put at its end."""
    for child in children:
        if isinstance(child, str):
            _append_text(made, printable(child))
        elif child is not None:
            made.append(child)
    return made


def _append_text(made: Element, text: str) -> None:
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text


def listed(children: Iterable[Element], between: str = ", ") -> list[Child]:
    """Return elements with a text between each two."""
    found: list[Child] = []
    for child in children:
        found += [between, child] if found else [child]
    return found


def markup(*made: Element) -> str:
    """Return elements as HTML."""
    return "".join(tostring(one, encoding="unicode", method="html") for one in made)
