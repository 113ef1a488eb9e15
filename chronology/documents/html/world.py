"""How an element of a page is shown if one set of the rules of its sheets holds."""

from collections.abc import Mapping
from typing import Protocol

import attrs

from chronology.documents.html.colours import (
    colour_of,
    colours_in,
    is_unseen_on,
    is_unsure,
    laid_on,
    opacity_of,
)
from chronology.documents.html.lengths import LENGTH, pixels_of
from chronology.documents.html.owner import Attributes
from chronology.documents.html.sizes import MEDIUM, SMALLEST, size_in
from chronology.documents.html.style import Style, style_from
from chronology.documents.html.veils import FAINTEST, NO_CONTRAST, Veils, share_left

_INK, _PAPER = "#000000", "#ffffff"  # of a page that says nothing else
_DARK = "#121212"  # of one that asks for a dark desk
_GROUNDS = ("background", "background-color", "background-image")
_THICK = 6.0  # pixels of a shadow within a box that is more than its edge
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
    """How an element is shown if one set of the rules holds.

    Attributes:
        gone: whether it takes no part in the layout.
        visible: whether its text is seen, if nothing veils it.
        veils: the ways in which its text is made such that nobody sees it.
        doubted: those of which it is not known.
        colour: that of its letters, as `#rrggbb`; empty where it is not known.
        ground: that behind them, alike.
        grounds: colours that may be behind them, where the ground is a picture or a shade.
        left: how much of it the transparency of it and of those around it leaves.
        size: pixels of its letters.
        root: those of the page's.
    """

    gone: bool = False
    visible: bool = True
    veils: Veils = frozenset()
    doubted: Veils = frozenset()
    colour: str = _INK
    ground: str = _PAPER
    grounds: frozenset[str] = frozenset()
    left: float = 1.0
    size: float = MEDIUM
    root: float = MEDIUM

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
        written = says.get("background-color", says.get("background", ""))
        behind = laid_on(colour_of(written), self.ground, opacity_of(written))
        unseen = frozenset({NO_CONTRAST}) if is_unseen_on(own, behind) else frozenset[str]()
        grounds = self._behind(says) if ground != self.ground or _paints(says) else self.grounds
        is_alike = any(is_unseen_on(colour, one) for one in (ground, *grounds))
        alike = frozenset({NO_CONTRAST}) if is_alike else frozenset[str]()
        left = self.left * share_left(says)
        size = size_in(says, self.size, self.root)
        own_veils = style.veiled - {"font-size"} | _faint(left, size) | unseen
        return World(
            gone=self.gone or style.display == "none" or "url(" in says.get("content", ""),
            visible=self.visible if style.visible is None else style.visible,
            veils=(self.veils - style.unveiled - {NO_CONTRAST, "font-size"}) | own_veils,
            doubted=(self.doubted - style.undoubted - {NO_CONTRAST, *_lifted(says)})
            | style.doubted
            | alike
            | _not_read(says),
            colour=colour,
            ground=ground,
            grounds=grounds,
            left=left,
            size=size,
            root=self.root,
        )

    def _behind(self, says: Mapping[str, str]) -> frozenset[str]:
        """Return the colours of which one may be behind an element: of shades, or around it."""
        written = " ".join(says.get(name, "") for name in _GROUNDS)
        found = colours_in(written)
        if "url(" in written and not found:
            return frozenset({self.ground}) if self.ground else self.grounds
        return found | _shaded(says)

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
            own = style.background or colour_of(written)
            ground = laid_on(own, self.ground, opacity_of(written))
        return colour, self.ground if ground is None else ground

    def of_page(self, says: Mapping[str, str], one: Painted) -> "World":
        """Return it as what a page says of itself as a whole colours it; no page hides itself."""
        made = self.within(says, one)
        is_dark = "dark" in says.get("color-scheme", "") and "light" not in says["color-scheme"]
        return attrs.evolve(
            self,
            colour=_PAPER if is_dark and made.colour == _INK else made.colour,
            ground=_DARK if is_dark and made.ground == _PAPER else made.ground,
            grounds=made.grounds,
            doubted=made.doubted & {"color", NO_CONTRAST},
            size=made.size,
            root=made.size if one.name == "html" else self.root,
        )

    def among_others(self) -> "World":
        """Return it where sheets that are not read may colour it otherwise."""
        return attrs.evolve(
            self,
            colour="",
            ground="",
            grounds=frozenset[str](),
            doubted=self.doubted - {NO_CONTRAST},
        )


def _paints(says: Mapping[str, str]) -> bool:
    return any(name in says for name in _GROUNDS) or bool(_shaded(says))


def _shaded(says: Mapping[str, str]) -> frozenset[str]:
    """Return the colours of shadows that fall into a box, and fill it."""
    shadow = says.get("box-shadow", "")
    lengths = [pixels_of(part) for part in shadow.split() if LENGTH.fullmatch(part)]
    is_thick = "inset" in shadow and any(abs(one) >= _THICK for one in lengths)
    return colours_in(shadow) if is_thick else frozenset()


def _faint(left: float, size: float) -> Veils:
    """Return the veils of what is too transparent or too small to be seen."""
    return frozenset(
        name
        for name, is_so in (("opacity", left <= FAINTEST), ("font-size", size < SMALLEST))
        if is_so
    )


def _not_read(says: Mapping[str, str]) -> Veils:
    """Return the veil of a ground whose colour is none that is read."""
    written = says.get("background-color", says.get("background", ""))
    is_picture = "gradient(" in written or "url(" in written or "image" in written
    return frozenset({"ground"}) if is_unsure(written) and not is_picture else frozenset()


def _lifted(says: Mapping[str, str]) -> Veils:
    written = says.get("background-color", says.get("background", ""))
    return frozenset({"ground"}) if colour_of(written) else frozenset()


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
