"""A picture as it stands in a page: its links lead into the page, and it has a name."""

import re
from xml.etree.ElementTree import Element, fromstring

from chronology.writers.page.elements import markup


def tidied(svg: str, prefix: str, name: str = "", look: str = "") -> str:
    """Return a drawn picture with links into this page, to stand in it as an image of that size.

    Args:
        svg: the picture, as the library draws it.
        prefix: what its ids begin with: `p` of the timeline, `s1-` of the first curve of slips.
        name: what a chart of slips is called; left out for the timeline.
        look: its class in the page's style.
    """
    picture = fromstring(svg)  # noqa: S314 - we have just drawn it
    names: dict[str, str] = {}
    for one in picture.iter():
        one.tag = one.tag.rpartition("}")[2]
        for key, value in one.attrib.items():
            one.attrib[key] = _DRAWN_ID.sub(lambda found: _numbered(found[0], names, prefix), value)
        link = one.attrib.pop(_XLINK, None)
        if link is not None:
            one.set("href", f"#{link.rpartition('#')[2]}")
    return markup(_image_called(picture, name, look) if name else _one_image(picture))


def _one_image(picture: Element) -> Element:
    """Return the timeline as one image with a name: the table says the same, by keyboard too.

    Its marks lead to passages for who points at them, and are no stops of the keyboard.
    """
    for one in picture.iter():
        for name in _TOLD_OF_PARTS:
            one.attrib.pop(name, None)
        if one.tag == "a":
            one.set("tabindex", "-1")
    title = Element("title", {"id": "picture-name"})
    title.text = NAMED
    drawn = Element("g", {"aria-hidden": "true"})
    drawn.extend(picture)
    for one in list(picture):
        picture.remove(one)
    picture.extend((title, drawn))
    picture.set("role", "img")
    picture.set("aria-labelledby", "picture-name")
    return picture


NAMED = "Timeline of the events; the table of the chronology says the same"
"""What the still picture is called."""
_TOLD_OF_PARTS = ("role", "aria-hidden", "aria-label", "aria-roledescription")


def _image_called(picture: Element, name: str, look: str) -> Element:
    picture.set("class", look)
    picture.set("role", "group")
    picture.set("aria-label", name)
    return picture


def _numbered(name: str, names: dict[str, str], prefix: str) -> str:
    """Return an id by its place in this picture; the library counts on from one to the next."""
    return names.setdefault(name, f"{prefix}{len(names) + 1}")


_DRAWN_ID = re.compile(r"\b(?:clip|gradient_)\d{1,9}\b")
_XLINK = "{http://www.w3.org/1999/xlink}href"
