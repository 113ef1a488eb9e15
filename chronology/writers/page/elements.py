"""Elements of a page, by the standard library's element tree: no text can become markup.

Every text passes through `printable`: a control character, or one that turns the direction of
writing, is shown as its code point.
"""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, tostring

import attrs

from chronology.printable import parts_leftward, printable

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
    """Return elements as HTML; names that are read from right to left turn nothing beside them."""
    for one in made:
        _isolate(one)
    return "".join(tostring(one, encoding="unicode", method="html") for one in made)


_AS_THEY_ARE = frozenset(
    {"bdi", "blockquote", "option", "output", "q", "script", "style", "svg", "title"}
)


def _isolate(made: Element) -> None:
    """Put what is read from right to left in isolation, except quotes and what is so already."""
    if made.tag in _AS_THEY_ARE:
        return
    for place, child in reversed([*enumerate(made)]):
        _isolate(child)
        child.tail = _isolated(made, child.tail, place + 1)
    made.text = _isolated(made, made.text, 0)


def _isolated(made: Element, text: str | None, place: int) -> str | None:
    """Put elements for the parts of a text into one, and return what stands before the first."""
    if text is None or text.isascii():
        return text
    before, last = "", None
    for part, is_leftward in parts_leftward(text):
        if is_leftward:
            last = Element("bdi")
            last.text = part
            made.insert(place, last)
            place += 1
        elif last is None:
            before = part
        else:
            last.tail = part
    return before


# Tables ------------------------------------------------------------------------------------

NUMBERS = "numbers"
Cell = Sequence[Child] | str | None


@attrs.frozen(kw_only=True)
class Line:
    """One row of a table.

    Attributes:
        cells: what stands in it, one for each header.
        id: its anchor in the page, if it has one.
        look: a class of the page's style, if it has one.
    """

    cells: tuple[Cell, ...]
    id: str | None = None
    look: str | None = None


def table(caption: str, headers: Sequence[str], lines: Iterable[Line], look: str) -> Element:
    """Return a table whose second column names its rows.

    On narrow screens its rows become cards, or it scrolls in a box of its own if it holds
    numbers that are compared down a column.
    """
    made = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(element("th", h, scope="col") for h in headers))),
        element("tbody", *(_row_of(line, headers) for line in lines)),
        class_=look,
    )
    if look == NUMBERS:
        return element("section", made, class_="box", aria_label=caption, tabindex="0")
    return element("div", made, class_="box")


def _row_of(line: Line, headers: Sequence[str]) -> Element:
    cells = [
        _cell_of(name, cell, named=place == 1)
        for place, (name, cell) in enumerate(zip(headers, line.cells, strict=True))
    ]
    return element("tr", *cells, id=line.id, class_=line.look)


def _cell_of(header: str, cell: Cell, *, named: bool) -> Element:
    content = [cell] if isinstance(cell, str) or cell is None else cell
    if named:
        return element("th", *content, scope="row", data_label=header)
    return element("td", *content, data_label=header)
