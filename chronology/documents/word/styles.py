"""What the styles of a Word document do to its words: hide them, or strike them out."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.sign_fonts import is_of_signs
from chronology.documents.themes import OFFICE, Theme
from chronology.documents.trees import attribute, child, local
from chronology.documents.word.labels import Labels

_OFF = frozenset({"0", "false", "off", "none"})
_HIDES = ("vanish", "specVanish")
_STRIKES = ("strike", "dstrike")
_MOST_PARENTS = 100
_OF_SIGNS = "2"  # the character set of fonts that show signs for letters


@attrs.frozen(kw_only=True)
class _Style:
    kind: str
    parent: str
    properties: Element | None
    whole: Element


class Styles:
    """The styles of a document, asked what becomes of a run of words.

    Args:
        root: the root of `styles.xml`; nothing if the document has none.
        labels: the labels of its lists.
        theme: the colours of its theme.
        fonts: the root of its table of fonts; nothing if it has none.
    """

    def __init__(
        self,
        root: Element | None = None,
        labels: Labels | None = None,
        theme: Theme = OFFICE,
        fonts: Element | None = None,
    ) -> None:
        self._signs = frozenset(_fonts_of_signs(fonts if fonts is not None else ()))
        self.labels = labels or Labels()
        self.theme = theme
        self._known: dict[str, _Style] = {}
        self._defaults: dict[str, str] = {}
        self._everywhere: Element | None = None
        self._stated: dict[tuple[str, str, str], bool | None] = {}
        self._nearest: dict[tuple[str, str, str, str | None], Element | None] = {}
        for one in root if root is not None else ():
            if local(one.tag) == "docDefaults":
                own = child(one, "rPrDefault")
                self._everywhere = child(own, "rPr") if own is not None else None
            elif local(one.tag) == "style":
                self._add(one)

    def _add(self, style: Element) -> None:
        name, kind = attribute(style, "styleId"), attribute(style, "type")
        based = child(style, "basedOn")
        parent = attribute(based, "val") if based is not None else ""
        if attribute(style, "default") not in {"", *_OFF}:
            self._defaults.setdefault(kind, name)
        made = _Style(kind=kind, parent=parent, properties=child(style, "rPr"), whole=style)
        self._known.setdefault(name, made)

    def hides(self, run: Element | None, paragraph: str, table: str | None) -> bool:
        """Say whether a run is hidden: by itself, or by a style.

        Args:
            run: the run's own properties.
            paragraph: the name of the style of its paragraph; empty for the default.
            table: that of the innermost table about it; nothing if it stands in none.
        """
        return any(self._is_on(name, run, paragraph, table) for name in _HIDES)

    def hides_on_screen(self, run: Element | None, paragraph: str, table: str | None) -> bool:
        """Say whether a run is hidden where the document is shown as a page of the web."""
        return self._is_on("webHidden", run, paragraph, table)

    def is_complex(self, run: Element | None, paragraph: str, table: str | None) -> bool:
        """Say whether a run has the size of scripts that are written from right to left."""
        return any(self._is_on(name, run, paragraph, table) for name in ("cs", "rtl"))

    def strikes(self, run: Element | None, paragraph: str, table: str | None) -> bool:
        """Say whether a run is struck out, once or doubly, by itself or by a style."""
        return any(self._is_on(name, run, paragraph, table) for name in _STRIKES)

    def nearest(
        self, name: str, run: Element | None, paragraph: str, table: str | None
    ) -> Element | None:
        """Return a property of a run: its own, or that of its style, its paragraph's, its table's.

        Args:
            name: the property's.
            run: as for `hides`.
            paragraph: as for `hides`.
            table: as for `hides`.
        """
        own = child(run, name) if run is not None else None
        if own is not None:
            return own
        chosen = child(run, "rStyle") if run is not None else None
        of_run = attribute(chosen, "val") if chosen is not None else ""
        lines = (("character", of_run), ("paragraph", paragraph), ("table", table))
        asked = (name, of_run, paragraph, table)
        if asked not in self._nearest:
            properties = (
                one
                for kind, style in lines
                if style is not None
                for one in self._line_of(kind, style)
            )
            found = (child(one, name) for one in (*properties, self._everywhere) if one is not None)
            self._nearest[asked] = next((one for one in found if one is not None), None)
        return self._nearest[asked]

    def value(self, name: str, run: Element | None, paragraph: str, table: str | None) -> str:
        """Return the value of a property of a run; empty if none is stated. See `nearest`."""
        found = self.nearest(name, run, paragraph, table)
        return attribute(found, "val") if found is not None else ""

    def shows_signs(self, run: Element | None, paragraph: str, table: str | None) -> bool:
        """Say whether the font of a run shows signs for letters."""
        found = self.nearest("rFonts", run, paragraph, table)
        names = [] if found is None else [attribute(found, one) for one in ("ascii", "hAnsi")]
        return any(one in self._signs or is_of_signs(one) for one in names)

    def shading_of(self, paragraph: str) -> Element | None:
        """Return the shading that the style of a paragraph gives to it."""
        for style in self._styles_of("paragraph", paragraph):
            properties = child(style.whole, "pPr")
            found = child(properties, "shd") if properties is not None else None
            if found is not None:
                return found
        return None

    def of_paragraph(self, paragraph: str) -> Iterator[Element]:
        """Yield what a style says of its paragraphs, then what those say that it is based on."""
        for style in self._styles_of("paragraph", paragraph):
            properties = child(style.whole, "pPr")
            if properties is not None:
                yield properties

    def parts_of_tables(self, table: str) -> Iterator[tuple[str, Element]]:
        """Yield what the style of a table says of some of its rows, columns and cells."""
        for style in self._styles_of("table", table):
            for one in style.whole:
                if local(one.tag) == "tblStylePr":
                    yield attribute(one, "type"), one

    def shades_cells(self, table: str) -> bool:
        """Say whether the style of a table shades any of its cells."""
        asked = ("shd", "table", table)
        if asked not in self._stated:
            lines = self._styles_of("table", table)
            self._stated[asked] = any(
                local(each.tag) == "shd" for one in lines for each in one.whole.iter()
            )
        return self._stated[asked] is True

    def _is_on(self, name: str, run: Element | None, paragraph: str, table: str | None) -> bool:
        own = _stated(run, name)
        if own is not None:
            return own
        if _stated(self._everywhere, name):
            return True
        chosen = child(run, "rStyle") if run is not None else None
        of_run = attribute(chosen, "val") if chosen is not None else ""
        stated = (
            self._by_style(name, kind, style)
            for kind, style in (("table", table), ("paragraph", paragraph), ("character", of_run))
        )
        # styles of several kinds toggle: two that hide show again, as word processors have it
        return sum(one is True for one in stated) % 2 == 1

    def _by_style(self, name: str, kind: str, style: str | None) -> bool | None:
        if style is None:
            return None
        asked = (name, kind, style)
        if asked not in self._stated:
            values = (_stated(one, name) for one in self._line_of(kind, style))
            self._stated[asked] = next((value for value in values if value is not None), None)
        return self._stated[asked]

    def _line_of(self, kind: str, style: str) -> Iterator[Element | None]:
        """Yield the properties of a style, and of those that it is based on."""
        return (one.properties for one in self._styles_of(kind, style))

    def _styles_of(self, kind: str, style: str) -> Iterator[_Style]:
        """Yield a style, and those that it is based on."""
        known = self._known.get(style)
        name = style if known is not None and known.kind == kind else self._defaults.get(kind, "")
        for _ in range(_MOST_PARENTS):
            one = self._known.get(name)
            if one is None:
                return
            yield one
            name = one.parent


def _fonts_of_signs(fonts: Iterable[Element]) -> Iterator[str]:
    """Yield the names of the fonts of a table that show signs for letters."""
    for one in fonts:
        charset = child(one, "charset")
        if charset is not None and attribute(charset, "val").lstrip("0") == _OF_SIGNS:
            yield attribute(one, "name")


def _stated(properties: Element | None, name: str) -> bool | None:
    one = child(properties, name) if properties is not None else None
    return None if one is None else attribute(one, "val") not in _OFF
