"""The colours of a workbook: as they are, of its theme, or by their number."""

import re
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.html.colours import colour_of
from chronology.documents.themes import OFFICE, Theme, lightened
from chronology.documents.trees import attribute, child

WHITE, BLACK = "#ffffff", "#000000"
_OF_THEME = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
_FIRST = (BLACK, WHITE, "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff", "#00ffff")
_SYSTEM = {64: BLACK, 65: WHITE}
_SHARE = re.compile(r"-?\d{0,3}(?:\.\d{1,30})?")


@attrs.frozen(kw_only=True)
class Palette:
    """The colours that a workbook names.

    Attributes:
        theme: those of its theme.
        indexed: those that it has by their number; empty for those that all workbooks have.
    """

    theme: Theme = attrs.field(factory=lambda: OFFICE)
    indexed: tuple[str, ...] = ()

    @classmethod
    def of(cls, styles: Element, theme: Theme) -> "Palette":
        """Return that of a workbook.

        Args:
            styles: the root of its styles.
            theme: the colours of its theme.
        """
        colours = child(styles, "colors")
        own = child(colours, "indexedColors") if colours is not None else None
        indexed = (
            tuple(_written_colour(attribute(one, "rgb")) for one in own) if own is not None else ()
        )
        return cls(theme=theme, indexed=indexed)

    def colour(self, told: Element | None) -> str:
        """Return a colour as `#rrggbb`; empty for one that is not known, or none."""
        if told is None:
            return ""
        tint = attribute(told, "tint")
        share = float(tint) if tint not in {"", "-"} and _SHARE.fullmatch(tint) else 0.0
        return lightened(self._plain(told), share)

    def _plain(self, told: Element) -> str:
        number = attribute(told, "theme") or attribute(told, "indexed")
        if not (number.isascii() and number.isdecimal() and len(number) < len("100")):
            return _written_colour(attribute(told, "rgb"))
        at = int(number)
        if attribute(told, "theme"):
            return self.theme.get(_OF_THEME[at], "") if at < len(_OF_THEME) else ""
        if at in _SYSTEM:
            return _SYSTEM[at]
        known = self.indexed or (*_FIRST, *_FIRST)
        return known[at] if at < len(known) else ""


def _written_colour(rgb: str) -> str:
    return colour_of(f"#{rgb[-6:].lower()}")
