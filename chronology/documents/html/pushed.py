"""What is pushed out of a box that cuts off what has no room in it (CSS Overflow, CSS 2, 8 to 10).

How much room the parts of such a box take beside their words is added up, as far as they say so.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Protocol

import attrs

from chronology.documents.html.boxes import is_cut
from chronology.documents.html.lengths import PIXELS, numbers_of, pixels_of, share_of
from chronology.documents.html.names import CELLS, names
from chronology.documents.html.owner import Attributes
from chronology.documents.html.reach import REPLACED, side_of, translated
from chronology.vocabulary import Hidden

PUSHING = names(
    "margin margin-top margin-bottom margin-left padding padding-top padding-bottom padding-left"
    " top bottom left right inset position transform translate vertical-align border border-top"
    " border-bottom min-height display float width"
)
"""The properties by which, together with those that cut, words may be pushed out of a box."""
_LINE = 16.0  # pixels that a line takes at the least
_UNTOLD = 150.0  # pixels that a picture is high which does not say so
_WHOLE = 100.0  # per cent
_PLACED = frozenset({"absolute", "fixed"})
_IN_LINE = names("a abbr b bdi bdo br button cite code em i img input label mark q s small span"
                 " strong sub sup svg time u")  # fmt: skip
_ROWS = frozenset({"flex", "grid", "inline-flex", "inline-grid"})
_MOST_AROUND = 8  # boxes that cut, around one
_LONGEST_WORDS = 2_000  # of an element of which the lines are counted


@attrs.define(kw_only=True, eq=False)
class Cut:
    """A box that cuts off what has no room, and what its parts take of it so far.

    Attributes:
        begin: where its words begin.
        end: where they end; -1 while that is not known.
        high: its pixels from top to bottom; endless where they are not told.
        wide: alike, from left to right.
        around: the box like it around it.
        taken: pixels that its parts take below each other, beside their words.
        beside: the most that one takes of those beside each other.
        breaks: lines that are ended by themselves.
    """

    begin: int
    end: int = -1
    high: float
    wide: float
    around: "Cut | None" = None
    taken: float = 0.0
    beside: float = 0.0
    breaks: int = 0

    def loses(self, text: str) -> bool:
        """Say whether not all of its words may have room."""
        lines = sum(1 for one in text[self.begin : self.end].split("\n") if one.strip())
        taken = self.taken + self.beside
        if not lines or not (taken or self.breaks >= lines):
            return False
        return max(lines, self.breaks + 1) * _LINE + taken > max(self.high, _LINE) + _LINE / 2

    def itself_and_around(self) -> Iterator["Cut"]:
        """Yield it and those around it, the innermost first."""
        here: Cut | None = self
        for _ in range(_MOST_AROUND):
            if here is None:
                return
            yield here
            here = here.around


def cut_of(says: Mapping[str, str], begin: int, around: Cut | None) -> Cut | None:
    """Return the box that an element is by which others are cut off; `None` if it is none.

    Args:
        says: the value of each property, in lower case.
        begin: where its words begin.
        around: the box like it that it stands in.
    """
    if not is_cut(says):
        return None
    high, wide = (
        min((pixels_of(one) for one in said if _is_measured(one)), default=math.inf)
        for said in (
            (says.get("height", ""), says.get("max-height", "")),
            (says.get("width", ""), says.get("max-width", "")),
        )
    )
    return Cut(begin=begin, high=high, wide=wide, around=around)


def _is_measured(length: str) -> bool:
    return pixels_of(length) > 0 and length.strip("0123456789.") in PIXELS


def is_pushed_out(says: Mapping[str, str], cut: Cut) -> bool:
    """Say whether an element itself is shifted out of the box that it stands in.

    Args:
        says: the value of each property, in lower case.
        cut: the box.
    """
    across, down = translated(says)
    position = says.get("position", "static")
    sides = {side: side_of(says, "inset", side) for side in ("top", "bottom", "left", "right")}
    if position in _PLACED and any(
        share_of(one) >= _WHOLE or pixels_of(one) <= -_LINE for one in sides.values()
    ):
        return not any(
            pixels_of(one) < 0 < _longest_side(says) + pixels_of(one) for one in sides.values()
        )
    if position != "static":
        down += pixels_of(sides["top"]) - pixels_of(sides["bottom"])
        across += pixels_of(sides["left"]) - pixels_of(sides["right"])
    across += sum(pixels_of(side_of(says, name, "left")) for name in ("margin", "padding"))
    down -= pixels_of(says.get("vertical-align", ""))
    return abs(down) >= cut.high or across >= cut.wide


def _longest_side(says: Mapping[str, str]) -> float:
    return max(pixels_of(says.get(name, "")) for name in ("height", "width"))


def room_of(says: Mapping[str, str], name: str, attributes: Attributes, words: str) -> float:
    """Return how many pixels an element takes from top to bottom beside its words.

    Args:
        says: the value of each property, in lower case.
        name: the element's.
        attributes: the element's.
        words: that stand in it.
    """
    edges = [side_of(says, of, side) for of in ("margin", "padding") for side in ("top", "bottom")]
    edges += [one for of in ("border", "border-top", "border-bottom")
              for one in says.get(of, "").split()[:1]]  # fmt: skip
    around = sum(max(0.0, pixels_of(one)) for one in edges)
    said = [says.get(one, "") for one in ("height", "min-height")]
    high = max(map(pixels_of, said))
    if name in REPLACED and not high:
        written = (attributes.get("height") or "").strip()
        high = max((one for one, _ in numbers_of(written)), default=_UNTOLD)
    lines = sum(1 for one in words.split("\n") if one.strip())
    return around + max(0.0, high - lines * _LINE)


def stands_beside(says: Mapping[str, str], name: str, around: Mapping[str, str]) -> bool:
    """Say whether an element stands beside others, not below them.

    Args:
        says: the value of each property, in lower case.
        name: the element's.
        around: what the element around it says.
    """
    display = says.get("display", "inline" if name in _IN_LINE else "block")
    is_column = "column" in f"{around.get('flex-direction', '')} {around.get('flex-flow', '')}"
    is_in_row = around.get("display") in _ROWS and not is_column
    is_floated = says.get("float", "none") in {"left", "right"}
    return display.startswith("inline") or is_in_row or is_floated or name in CELLS


class Pushing(Protocol):
    """An element of which it is noted what room it takes.

    Attributes:
        name: its name.
        attributes: its attributes.
        begin: where it begins in the text.
        says: the value of each property of its style.
        cut: the box that cuts off what stands in it, if one does.
    """

    name: str
    attributes: Attributes
    begin: int
    says: Mapping[str, str]
    cut: Cut | None

    @property
    def around(self) -> "Pushing | None":
        """The element around it."""


class Cuts:
    """The boxes of a page that cut words off, in their order."""

    def __init__(self) -> None:
        self._all = list[Cut]()

    def note(
        self, one: Pushing, says: Mapping[str, str], text: str, end: int
    ) -> Iterator[tuple[int, int, Hidden]]:
        """Note what an element takes of the box that it stands in; yield it if it is pushed out.

        Args:
            one: the element, which has the box around it.
            says: the value of each property, in lower case.
            text: of the page.
            end: where the element ends in it.
        """
        one.says = says
        if one.cut is not None:
            if one.name == "br":
                one.cut.breaks += 1
                return
            if is_pushed_out(says, one.cut):
                yield one.begin, end, Hidden.MAYBE
            if says.get("position") in _PLACED:  # which takes no room of what it stands in
                apart = attrs.evolve(one.cut, begin=one.begin, taken=0.0, beside=0.0, breaks=0)
                one.cut = self._kept(apart, end)
            else:
                _take_room(one, says, text[one.begin : min(end, one.begin + _LONGEST_WORDS)])
        if (own := cut_of(says, one.begin, one.cut)) is not None:
            one.cut = self._kept(own, end)

    def _kept(self, cut: Cut, end: int) -> Cut:
        cut.end = end
        self._all.append(cut)
        return cut

    def without_room(self, text: str) -> Iterator[tuple[int, int, Hidden]]:
        """Yield the boxes that may not have room for all of their words."""
        yield from ((one.begin, one.end, Hidden.MAYBE) for one in self._all if one.loses(text))


def _take_room(one: Pushing, says: Mapping[str, str], words: str) -> None:
    """Take the room of an element from the boxes that it stands in."""
    room = room_of(says, one.name, one.attributes, words)
    around = one.around
    is_beside = stands_beside(says, one.name, around.says if around is not None else {})
    for cut in one.cut.itself_and_around() if one.cut is not None else ():
        cut.beside = max(cut.beside, room if is_beside else 0.0)
        cut.taken += 0.0 if is_beside else room
