"""The elements that are open at a point of an HTML file.

A parser that builds the whole tree takes time and memory that grow with the square of what
a hostile page nests or leaves open, as the standard's own rules do. Text needs only to know
which elements are open: every step below takes the same time, however deep they are nested.
"""

from collections.abc import Iterator

import attrs

from chronology.documents.html import names
from chronology.documents.html.changed import Changing
from chronology.documents.html.dates import Place, Scope
from chronology.documents.html.dressed import Dressed
from chronology.documents.html.owner import Owner
from chronology.documents.html.veils import Veils


@attrs.frozen(kw_only=True)
class Element:
    """An open element.

    Attributes:
        name: its name, in lower case.
        block: whether its text stands in a paragraph of its own.
        apart: whether it is a box in the line, which touches no word.
        laid_out: whether it takes part in the page's layout.
        visible: whether its text is seen, if it takes part and nothing veils it.
        veils: the ways in which its text is made such that nobody sees it.
        colour: that of its letters, as `#rrggbb`; empty where it is not known.
        background: that behind them, alike.
        white_space: `folded`, `kept`, or `lines` where only line ends are kept.
        flex: whether what stands in it is laid out as boxes.
        struck: the number of the passage struck out that it belongs to; 0 for none.
        owner: whose its statements are.
        scopes: the parts of the page that it stands in, the outermost first.
        scope: the part that it begins, if it begins one.
        place: what it is noted as, if it is a headline or bears a date.
        turned: whether its letters are shown in another order than they are written.
        dressed: itself, as style sheets see it; `None` where there are none.
        changing: the tracked change that it stands in, if it stands in one.
    """

    name: str
    block: bool
    apart: bool = False
    laid_out: bool
    visible: bool = True
    veils: Veils = frozenset()
    colour: str = ""
    background: str = ""
    white_space: str = "folded"
    flex: bool = False
    struck: int = 0
    owner: Owner = Owner.PAGE
    scopes: tuple[Scope, ...] = ()
    scope: Scope | None = None
    place: Place | None = None
    changing: Changing | None = None
    turned: bool = False
    dressed: Dressed | None = None

    @property
    def shown(self) -> bool:
        """Whether its text is shown."""
        return self.laid_out and self.seen

    @property
    def seen(self) -> bool:
        """Whether its text is seen, if it takes part in the layout."""
        return self.visible and not self.veils


def begins_comments(element: Element, outer: Element) -> bool:
    """Say whether what readers wrote begins with an element."""
    return element.owner is Owner.READER and outer.owner is not Owner.READER


def is_word_apart(element: Element, outer: Element) -> bool:
    """Say whether words in an element and about it are two, though no white space parts them."""
    return element.apart or element.seen is not outer.seen or element.struck != outer.struck


class OpenElements:
    """The open elements, outermost first, each found by name in constant time."""

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._alive: list[bool] = []
        self._places: dict[str, list[int]] = {}

    @property
    def innermost(self) -> Element | None:
        """The element opened last."""
        return self._elements[-1] if self._elements else None

    def push(self, element: Element) -> None:
        """Open an element."""
        self._places.setdefault(element.name, []).append(len(self._elements))
        self._elements.append(element)
        self._alive.append(True)

    def holds(self, name: str, up_to: frozenset[str] = names.TABLE_SCOPE) -> bool:
        """Say whether such an element is open, within the innermost of certain others."""
        return self._is_within(self._last_of(name), up_to)

    def make_room(self, name: str) -> Iterator[Element]:
        """Yield the elements that end because one of a name starts, innermost first."""
        if name in names.BREAKS_OUT and self._is_within(
            self._last(names.FOREIGN), names.BACK_IN_HTML
        ):
            yield from self._pop_to(self._first_foreign())
        if name in names.CLOSES_P and "p" in self._places:
            yield from self._close({"p"}, names.BUTTON_SCOPE)
        if name in names.HEADINGS and self.innermost and self.innermost.name in names.HEADINGS:
            yield from self._pop_to(len(self._elements) - 1)
        if name in {"a", "nobr"}:
            yield from self._end_formatting(name)
        if name in names.CLOSED_BY:
            closed, up_to = names.CLOSED_BY[name]
            while self._is_within(self._last(closed), up_to):
                yield from self._close(closed, up_to)

    def end(self, name: str) -> Iterator[Element]:
        """Yield the elements that an end tag ends, innermost first; none if it is astray."""
        if name in names.FORMATTING:
            yield from self._end_formatting(name)
        elif name in names.HEADINGS:
            yield from self._close(names.HEADINGS, names.SCOPE)
        elif name == "p":
            yield from self._close({"p"}, names.BUTTON_SCOPE)
        elif name == "li":
            yield from self._close({"li"}, names.LIST_SCOPE)
        elif name in names.SCOPE or name in names.TABLE_PARTS:
            yield from self._close({name}, names.TABLE_SCOPE - {name})
        elif name in names.SPECIAL:
            yield from self._close({name}, names.SCOPE)
        else:
            yield from self._close({name}, names.SPECIAL)

    def _close(self, closed: frozenset[str] | set[str], up_to: frozenset[str]) -> Iterator[Element]:
        """Yield the innermost open element of some names, and those in it.

        None if it is parted by one of certain others.
        """
        place = self._last(closed)
        if self._is_within(place, up_to):
            yield from self._pop_to(place)

    def _end_formatting(self, name: str) -> Iterator[Element]:
        """End `<b>` and the like: alone, if a block that goes on was opened within it."""
        place = self._last_of(name)
        if not self._is_within(place, names.SCOPE):
            return
        if self._is_within(place, names.SPECIAL) or not self._elements[place].laid_out:
            yield from self._pop_to(place)
        else:
            self._forget(name)
            self._alive[place] = False

    def _pop_to(self, place: int) -> Iterator[Element]:
        while len(self._elements) > place:
            element = self._elements.pop()
            if self._alive.pop():
                self._forget(element.name)
            yield element

    def _forget(self, name: str) -> None:
        """Forget the place of the innermost element of a name; only names that are open stay."""
        places = self._places[name]
        places.pop()
        if not places:
            del self._places[name]

    def _first_foreign(self) -> int:
        """Return the place of the outermost `svg` or `math` not parted by HTML within it."""
        inside = self._last(names.BACK_IN_HTML)
        return min(
            place
            for name in names.FOREIGN
            for place in self._places.get(name, ())[-1:]
            if place > inside
        )

    def _is_within(self, place: int, up_to: frozenset[str]) -> bool:
        """Say whether there is such a place, and none of certain elements opens behind it."""
        if place < 0 or place == len(self._elements) - 1:
            return place >= 0
        return place > self._last(up_to)

    def _last_of(self, name: str) -> int:
        """Return the place of the innermost open element of a name; -1 for none."""
        places = self._places.get(name)
        return places[-1] if places else -1

    def _last(self, wanted: frozenset[str] | set[str]) -> int:
        """Return the place of the innermost open element of some names; -1 for none."""
        last = -1
        if len(wanted) <= len(self._places):
            for name in wanted:
                last = max(last, self._last_of(name))
            return last
        for name, places in self._places.items():
            if name in wanted and places[-1] > last:
                last = places[-1]
        return last
