"""What the styles of an OpenDocument text do to words: raise, lower, strike out or hide them."""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.beside import UNREAD
from chronology.documents.html.colours import colour_of
from chronology.documents.labels import in_text
from chronology.documents.opendocument.places import is_out_of_sight
from chronology.documents.sign_fonts import is_of_signs
from chronology.documents.trees import attribute, child, local

PARAGRAPH, STRETCH = "paragraph", "text"
PAPER, UNKNOWN = "#ffffff", ""
"""What is behind words: white paper, or what is not known, as behind those in a box."""
_SMALLEST = 1.0  # points
_POINTS = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)pt")
_SHARE = re.compile(r"(\d{1,3})(?:\.\d{1,4})?%")
_FAINTEST = 5  # hundredths of what letters are
_STANDARD = "Standard"
_MOST_PARENTS = 100
_NONE = frozenset({"", "none"})
_OF_WORDS, _OF_PARAGRAPH = "text-properties", "paragraph-properties"


@attrs.frozen(kw_only=True)
class Effect:
    """What a style does to its words.

    Attributes:
        hides: whether it hides them; nothing if it leaves that to what is about them.
        strikes: whether it strikes them out.
        tag: that of words that it raises or lowers; empty if it does neither.
        colour: that of its letters, as `#rrggbb`; empty for one that is chosen by what is behind
            them; nothing if it leaves that to what is about them.
        behind: the colour that it lays behind its words, alike.
        signs: whether its font shows signs for letters; nothing if it leaves the font as it is.
    """

    hides: bool | None
    strikes: bool
    tag: str
    colour: str | None = None
    behind: str | None = None
    signs: bool | None = None


class Styles:
    """The styles of a text, by what they are for and their names.

    Args:
        roots: the roots of `styles.xml` and `content.xml`; a style of a later one goes first.
    """

    def __init__(self, *roots: Element) -> None:
        self._known: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self._effects: dict[tuple[str, str], Effect] = {}
        self._has_coloured_pages = any(map(_colours_pages, roots))
        self._labels = dict[tuple[str, str], str]()
        self._signs = frozenset(one for root in roots for one in _fonts_of_signs(root))
        for root in roots:
            self._labels.update(_labels_in(root))
            for one in _styles_for_the_text(root):
                if local(one.tag) == "style":
                    self._known[attribute(one, "family"), attribute(one, "name")] = one
                else:
                    self._defaults[attribute(one, "family")] = one

    def of(self, family: str, name: str) -> Effect:
        """Return what a style does to its words."""
        if (family, name) not in self._effects:
            effect = _effect_of(list(self._line_of(family, name)), self._signs)
            if family == PARAGRAPH:
                own = (_ground_stated(one) for one in self._line_of(family, name, _OF_PARAGRAPH))
                behind = next((one for one in own if one is not None), effect.behind)
                is_away = is_out_of_sight(list(self._line_of(family, name, _OF_PARAGRAPH)))
                effect = attrs.evolve(effect, behind=behind, hides=is_away or effect.hides)
            self._effects[family, name] = effect
        return self._effects[family, name]

    def behind(self, family: str, name: str) -> str | None:
        """Return the colour that a table, a row, a cell or a section lays behind its words."""
        found = (_ground_stated(one) for one in self._line_of(family, name, f"{family}-properties"))
        return next((one for one in found if one is not None), None)

    def is_low(self, row: str) -> bool:
        """Say whether a row has a height in which nothing is seen."""
        return is_out_of_sight(list(self._line_of("table-row", row, "table-row-properties")))

    def label(self, style: str, level: int) -> str:
        """Return the label before an item of a list; empty for none, or one without words."""
        return self._labels.get((style, str(level)), "")

    @property
    def paper(self) -> str:
        """The colour of the pages; empty if it is not known."""
        return UNKNOWN if self._has_coloured_pages else PAPER

    def _line_of(self, family: str, name: str, kind: str = _OF_WORDS) -> Iterator[Element]:
        """Yield what a style says of its words, then those that it is made from."""
        if family == PARAGRAPH and not name:
            name = _STANDARD
        style = self._named(family, name)
        for _ in range(_MOST_PARENTS):
            if style is None:
                break
            yield from _properties(style, kind)
            style = self._named(family, attribute(style, "parent-style-name"))
        if family in self._defaults:
            yield from _properties(self._defaults[family], kind)

    def _named(self, family: str, name: str) -> Element | None:
        return self._known.get((family, name), self._known.get(("", name)))


def _colours_pages(root: Element) -> bool:
    """Say whether the pages have another colour than paper."""
    layouts = (one for one in root.iter() if local(one.tag) == "page-layout-properties")
    return any(_ground_stated(one) not in {None, PAPER} for one in layouts)


def _labels_in(root: Element) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the labels of lists that have words, by the style of the list and how deep they lie."""
    for style in (one for group in root for one in group if local(one.tag) == "list-style"):
        for level in style:
            counted = UNREAD if attribute(level, "num-format") else ""
            around = (attribute(level, "num-prefix"), counted, attribute(level, "num-suffix"))
            key = attribute(style, "name"), attribute(level, "level")
            yield key, in_text("".join(around))


def _styles_for_the_text(root: Element) -> Iterator[Element]:
    """Yield the styles of a file, without those that are only for heads and feet of pages."""
    is_common = local(root.tag) == "document-styles"
    for group in root:
        if is_common and local(group.tag) in {"automatic-styles", "master-styles"}:
            continue
        yield from (one for one in group if local(one.tag) in {"style", "default-style"})


def _properties(style: Element, kind: str) -> Iterator[Element]:
    properties = child(style, kind)
    if properties is not None:
        yield properties


def _effect_of(line: Sequence[Element], signs: frozenset[str]) -> Effect:
    """Return what a style does, by what it and those that it is made from say, nearest first.

    Args:
        line: what it and those say.
        signs: the names of the fonts of the file that show signs for letters.
    """
    display = next(filter(None, (attribute(one, "display") for one in line)), "")
    position = next(filter(None, (attribute(one, "text-position") for one in line)), "")
    strikes = (stated for one in line if (stated := _strike_stated(one)) is not None)
    colours = (_colour_stated(one) for one in line)
    grounds = (_ground_stated(one) for one in line)
    size = _POINTS.fullmatch(next(filter(None, (attribute(one, "font-size") for one in line)), ""))
    is_tiny = size is not None and float(size[1]) <= _SMALLEST
    is_tiny |= is_out_of_sight(line)
    is_tiny |= any(_is_faint(line, name) for name in ("opacity", "text-scale"))
    return Effect(
        hides=True if is_tiny else display == "none" if display else None,
        strikes=next(strikes, False),
        tag=_tag_of(position),
        colour=next((one for one in colours if one is not None), None),
        behind=next((one for one in grounds if one is not None), None),
        signs=next((one for each in line if (one := _signs_stated(each, signs)) is not None), None),
    )


def _fonts_of_signs(root: Element) -> Iterator[str]:
    """Yield the names of the fonts of a file that show signs for letters."""
    for one in (each for group in root for each in group if local(each.tag) == "font-face"):
        is_symbol = attribute(one, "font-charset") == "x-symbol"
        if is_symbol or is_of_signs(attribute(one, "font-family")):
            yield attribute(one, "name")


def _signs_stated(properties: Element, signs: frozenset[str]) -> bool | None:
    """Say whether properties name a font that shows signs for letters; `None` if they name none."""
    name, family = attribute(properties, "font-name"), attribute(properties, "font-family")
    if not name and not family:
        return None
    charset = attribute(properties, "font-charset")
    return charset == "x-symbol" or name in signs or any(map(is_of_signs, (name, family)))


def _is_faint(line: Sequence[Element], name: str) -> bool:
    """Say whether so little of letters is left that nobody sees them."""
    stated = next((one for one in line if attribute(one, name)), None)
    if stated is None or attribute(stated, "use-window-font-color") == "true":
        return False  # LibreOffice writes an opacity of nothing beside a colour that is chosen
    share = _SHARE.fullmatch(attribute(stated, name))
    return share is not None and int(share[1]) <= _FAINTEST


def _colour_stated(properties: Element) -> str | None:
    """Return the colour of letters that properties state, if any."""
    if attribute(properties, "use-window-font-color") == "true":
        return ""
    written = attribute(properties, "color")
    return colour_of(written.lower()) if written else None


def _ground_stated(properties: Element) -> str | None:
    """Return the colour behind words that properties state, if any; one that is clear is none."""
    if any(attribute(properties, name) not in _NONE for name in ("fill", "fill-image-name")):
        return UNKNOWN
    image = child(properties, "background-image")
    if image is not None and attribute(image, "href"):
        return UNKNOWN
    written = attribute(properties, "background-color")
    return colour_of(written.lower()) if written and written != "transparent" else None


def _tag_of(position: str) -> str:
    if position.startswith(("super", "33%", "58%")):
        return "sup"
    return "sub" if position.startswith(("sub", "-")) else ""


def _strike_stated(properties: Element) -> bool | None:
    names = ("text-line-through-style", "text-line-through-type")
    stated = [value for name in names if (value := attribute(properties, name))]
    return not _NONE.issuperset(stated) if stated else None
