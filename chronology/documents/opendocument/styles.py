"""What the styles of an OpenDocument text do to words: raise, lower, strike out or hide them."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.trees import attribute, child, local

PARAGRAPH, STRETCH = "paragraph", "text"
_STANDARD = "Standard"
_MOST_PARENTS = 100
_NONE = frozenset({"", "none"})


@attrs.frozen(kw_only=True)
class Effect:
    """What a style does to its words.

    Attributes:
        hides: whether it hides them; nothing if it leaves that to what is about them.
        strikes: whether it strikes them out.
        tag: that of words that it raises or lowers; empty if it does neither.
    """

    hides: bool | None
    strikes: bool
    tag: str


class Styles:
    """The styles of a text, by what they are for and their names.

    Args:
        roots: the roots of `styles.xml` and `content.xml`; a style of a later one goes first.
    """

    def __init__(self, *roots: Element) -> None:
        self._known: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self._effects: dict[tuple[str, str], Effect] = {}
        for root in roots:
            for one in _styles_for_the_text(root):
                if local(one.tag) == "style":
                    self._known[attribute(one, "family"), attribute(one, "name")] = one
                else:
                    self._defaults[attribute(one, "family")] = one

    def of(self, family: str, name: str) -> Effect:
        """Return what a style does to its words."""
        if (family, name) not in self._effects:
            self._effects[family, name] = _effect_of(list(self._line_of(family, name)))
        return self._effects[family, name]

    def _line_of(self, family: str, name: str) -> Iterator[Element]:
        """Yield what a style says of its words, then those that it is made from."""
        if family == PARAGRAPH and not name:
            name = _STANDARD
        style = self._named(family, name)
        for _ in range(_MOST_PARENTS):
            if style is None:
                break
            yield from _of_words(style)
            style = self._named(family, attribute(style, "parent-style-name"))
        if family in self._defaults:
            yield from _of_words(self._defaults[family])

    def _named(self, family: str, name: str) -> Element | None:
        return self._known.get((family, name), self._known.get(("", name)))


def _styles_for_the_text(root: Element) -> Iterator[Element]:
    """Yield the styles of a file, without those that are only for heads and feet of pages."""
    is_common = local(root.tag) == "document-styles"
    for group in root:
        if is_common and local(group.tag) in {"automatic-styles", "master-styles"}:
            continue
        yield from (one for one in group if local(one.tag) in {"style", "default-style"})


def _of_words(style: Element) -> Iterator[Element]:
    properties = child(style, "text-properties")
    if properties is not None:
        yield properties


def _effect_of(line: Sequence[Element]) -> Effect:
    """Return what a style does, by what it and those that it is made from say, nearest first."""
    display = next(filter(None, (attribute(one, "display") for one in line)), "")
    position = next(filter(None, (attribute(one, "text-position") for one in line)), "")
    strikes = (stated for one in line if (stated := _strike_stated(one)) is not None)
    return Effect(
        hides=display == "none" if display else None,
        strikes=next(strikes, False),
        tag=_tag_of(position),
    )


def _tag_of(position: str) -> str:
    if position.startswith(("super", "33%", "58%")):
        return "sup"
    return "sub" if position.startswith(("sub", "-")) else ""


def _strike_stated(properties: Element) -> bool | None:
    names = ("text-line-through-style", "text-line-through-type")
    stated = [value for name in names if (value := attribute(properties, name))]
    return not _NONE.issuperset(stated) if stated else None
