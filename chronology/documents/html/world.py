"""How an element of a page is shown if one set of the rules of its sheets holds."""

from collections.abc import Mapping
from typing import Protocol

import attrs

from chronology.documents.html.colours import colour_of, is_unseen_on
from chronology.documents.html.owner import Attributes
from chronology.documents.html.style import Style, style_from
from chronology.documents.html.veils import NO_CONTRAST, Veils

_INK, _PAPER = "#000000", "#ffffff"  # of a page that says nothing else
_OF_LINKS = "#0000ee"
_OWN_GROUND = frozenset({"button", "mark", "dialog", "select", "input", "textarea", "fieldset"})
COLOURING = frozenset({"bgcolor", "background", "color", "text", "face"})
"""The attributes that colour an element, or choose its font, without any style."""


class Painted(Protocol):
    """An element that has a name and attributes."""

    name: str
    attributes: Attributes


@attrs.frozen(kw_only=True)
class World:
    """How an element is shown if one set of the rules holds."""

    gone: bool = False
    visible: bool = True
    veils: Veils = frozenset()
    doubted: Veils = frozenset()
    colour: str = _INK
    ground: str = _PAPER

    @property
    def hides(self) -> bool:
        """Whether nobody sees it."""
        return self.gone or not self.visible or bool(self.veils)

    @property
    def may_hide(self) -> bool:
        """Whether it is not known that it is seen."""
        return self.hides or bool(self.doubted)

    def within(self, says: Mapping[str, str], one: Painted) -> "World":
        """Return how an element in it is shown of which a style says something."""
        if one.name == "font" and (face := one.attributes.get("face")):
            says = {"font-family": face.strip().lower(), **says}
        style = style_from(says)
        colour, ground = self._painted(says, style, one)
        own = colour_of(says.get("color", ""))
        behind = colour_of(says.get("background-color", says.get("background", "")))
        unseen = frozenset({NO_CONTRAST}) if is_unseen_on(own, behind) else frozenset[str]()
        alike = frozenset({NO_CONTRAST}) if is_unseen_on(colour, ground) else frozenset[str]()
        return World(
            gone=self.gone or style.display == "none" or "url(" in says.get("content", ""),
            visible=self.visible if style.visible is None else style.visible,
            veils=(self.veils - style.unveiled - {NO_CONTRAST}) | style.veiled | unseen,
            doubted=(self.doubted - style.undoubted - {NO_CONTRAST}) | style.doubted | alike,
            colour=colour,
            ground=ground,
        )

    def _painted(self, says: Mapping[str, str], style: Style, one: Painted) -> tuple[str, str]:
        """Return the colours of an element's letters and ground; empty for one not known."""
        colour, ground = painted(one.name, one.attributes)
        if style.colour is not None:
            colour = style.colour
        elif colour is None or "color" in says:
            colour = self.colour
        written = says.get("background-color", says.get("background", ""))
        is_bare = says.get("position") == "relative" and not written
        if "currentcolor" in written:
            ground = colour
        elif style.background is not None and not (is_bare and style.background == ""):
            ground = style.background
        return colour, self.ground if ground is None else ground

    def of_page(self, says: Mapping[str, str], one: Painted) -> "World":
        """Return it as what a page says of itself as a whole colours it; no page hides itself."""
        made = self.within(says, one)
        is_dark = "dark" in says.get("color-scheme", "") and "light" not in says["color-scheme"]
        return attrs.evolve(
            self,
            colour="" if is_dark and made.colour == _INK else made.colour,
            ground="" if is_dark and made.ground == _PAPER else made.ground,
            doubted=made.doubted & {"color"},
        )

    def among_others(self) -> "World":
        """Return it where sheets that are not read may colour it otherwise."""
        return attrs.evolve(self, colour="", ground="", doubted=self.doubted - {NO_CONTRAST})


def painted(name: str, attributes: Attributes) -> tuple[str | None, str | None]:
    """Return the colours that an element gives its letters and its ground without any style.

    They are empty where they are not known, and `None` where those around it hold.

    Args:
        name: the element's name.
        attributes: its attributes.
    """
    colour = {"a": _OF_LINKS}.get(name)
    behind = "" if name in _OWN_GROUND or attributes.get("background") else None
    written = attributes.get("color") if name == "font" else attributes.get("text")
    if written and name in {"font", "body"}:
        colour = colour_of(written.strip().lower())
    if "bgcolor" in attributes:
        behind = colour_of((attributes["bgcolor"] or "").strip().lower())
    return colour, behind
