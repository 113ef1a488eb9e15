"""What a page lays over its own words: boxes with a ground that are placed on others (CSS 2, E).

A box that is positioned is painted over what stands in the flow, and over what was positioned
before it or lies lower. How far it reaches is told in lines, as far as it says so; else it may
reach over all of the box that it is placed in.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Protocol

import attrs

from chronology.documents.html.reach import (
    REPLACED,
    Reach,
    cell_of,
    has_ground,
    height_of,
    is_laid,
    is_pulled,
    reach_of,
)
from chronology.documents.html.strikes import is_bar
from chronology.vocabulary import Hidden

_STEPS = 200_000  # looks at boxes that may lie over others
_DEEPEST = 8  # elements around one, of which a box is looked for
_NEAR = 200  # letters, within which the next box follows

Stretch = tuple[int, int, Hidden]


class Box(Protocol):
    """An element as it stands in the text."""

    name: str
    begin: int
    end: int

    @property
    def around(self) -> "Box | None":
        """The element around it."""

    @property
    def is_named(self) -> bool:
        """Whether sheets may speak of it by a class or a name."""


@attrs.define(kw_only=True, eq=False)
class Laid:
    """An element that is placed on others.

    Attributes:
        box: the element.
        number: the how manieth it is.
        z: how high it lies.
        is_fixed: whether it stays in the window.
        holds: whether what stands in it has its height.
        outermost: the outermost one around it.
        reach: how far it would reach over others; `None` if over none.
        is_grounded: whether nothing is seen through it.
    """

    box: Box
    number: int
    z: int = 0
    is_fixed: bool = False
    holds: bool = False
    outermost: "Laid | None" = None
    reach: Reach | None = None
    is_grounded: bool = False


@attrs.define(kw_only=True, eq=False)
class _Written:
    """A box that a sheet writes before or behind an element."""

    name: str
    begin: int
    end: int
    around: Box | None
    is_named: bool = False


class Covers:
    """The boxes of a page that are laid on others, in their order.

    Attributes:
        has_others: whether there are sheets that are not read.
    """

    def __init__(self) -> None:
        self.has_others = False
        self._laid = list[Laid]()
        self._by_box = dict[int, Laid]()  # of those that others are placed in
        self._pulled = list[Box]()
        self._cells = dict[tuple[int, tuple[str, ...]], list[Box]]()
        self._covered = list[tuple[int, int]]()
        self._left = _STEPS

    def note(self, box: Box, says: Mapping[str, str], words: str) -> None:
        """Note an element that is shown, and the words that stand in it."""
        is_grounded = has_ground(says, box.name) or is_bar(says, box.name, words)
        reach = reach_of(says, box.name, words)
        if is_laid(says) or reach is not None:
            laid = self._lay(box, says, reach, is_grounded=is_grounded)
            if says.get("position", "static") != "static":
                self._by_box[id(box)] = laid
        if is_grounded and (box.name in REPLACED or "height" in says):
            self._grounds(box.around)
        if any(cell := cell_of(says)):
            others = self._cells.setdefault((id(box.around), cell), [])
            if is_grounded:
                self._covered += [(one.begin, one.end) for one in others]
                others.clear()
            others.append(box)
        if words.strip() and is_pulled(says, words):
            self._pulled.append(box)

    def written(self, box: Box, says: Mapping[str, str]) -> None:
        """Note what a sheet writes before or behind an element, which may be an empty box."""
        reach = reach_of(says, "", "")
        if reach is not None and has_ground(says, ""):
            around = box if id(box) in self._by_box else box.around
            made = _Written(name="", begin=box.begin, end=box.begin, around=around)
            self._lay(made, says, reach, is_grounded=True)

    def _lay(
        self, box: Box, says: Mapping[str, str], reach: Reach | None, *, is_grounded: bool
    ) -> Laid:
        laid = Laid(
            box=box,
            number=len(self._laid),
            z=height_of(says),
            is_fixed=says.get("position") == "fixed",
            holds=says.get("z-index", "auto") != "auto",
            outermost=self._outermost(box),
            reach=reach,
            is_grounded=is_grounded,
        )
        self._laid.append(laid)
        return laid

    def _outermost(self, box: Box) -> Laid | None:
        around = box.around
        while around is not None:
            if (laid := self._by_box.get(id(around))) is not None:
                return laid.outermost or laid
            around = around.around
        return None

    def _grounds(self, around: Box | None) -> None:
        """Give what an element is placed in the ground that the element has."""
        for _ in range(_DEEPEST):
            if around is None:
                return
            if (laid := self._by_box.get(id(around))) is not None:
                laid.is_grounded = True
                return
            around = around.around

    def stretches(self, text: str) -> Iterator[Stretch]:
        """Yield where something may lie over words."""
        ordered = sorted(self._laid, key=lambda one: one.box.begin)
        begins = [one.box.begin for one in ordered]
        found = list(self._covered)
        for laid in self._laid:
            if laid.is_grounded and laid.reach is not None:
                for begin, end in self._reached(laid, laid.reach, text):
                    found += self._left_of(laid, begin, end, ordered, begins)
        grounded = [one.box.begin for one in ordered if one.is_grounded]
        for box in self._pulled:
            at = bisect_left(grounded, box.end)
            if at < len(grounded) and grounded[at] - box.end <= _NEAR:
                found.append((box.begin, box.end))
        yield from ((begin, end, Hidden.MAYBE) for begin, end in found if begin < end)

    def _reached(self, laid: Laid, reach: Reach, text: str) -> Iterator[tuple[int, int]]:
        """Yield the stretches that a box may reach over, those in itself left out."""
        box = laid.box
        end = len(text) if box.end < 0 else box.end
        begin, until = self._placed_in(laid, len(text))
        if reach.whole:
            yield begin, box.begin
            yield end, until
            return
        if reach.first:
            until_first = _lines_behind(text, begin, reach.first)
            yield begin, min(until_first, box.begin)
            yield end, min(until_first + end - box.begin, until)
        if reach.last:
            from_last = _lines_before(text, until, reach.last)
            yield max(begin, from_last), box.begin
            yield max(from_last, end), until
        least, most = (begin, until) if self.has_others else (0, len(text))
        if reach.before:
            before = _lines_before(text, begin if reach.first else box.begin, reach.before)
            yield max(least, before), box.begin
        if reach.behind:
            yield end, min(most, _lines_behind(text, end, reach.behind))

    def _placed_in(self, laid: Laid, length: int) -> tuple[int, int]:
        around = laid.box.around
        while around is not None and not laid.is_fixed:
            if id(around) in self._by_box or self._may_hold(around):
                return around.begin, length if around.end < 0 else around.end
            around = around.around
        return 0, length

    def _may_hold(self, around: Box) -> bool:
        """Say whether sheets that are not read may place others in an element."""
        return self.has_others and around.is_named

    def _left_of(
        self, laid: Laid, begin: int, end: int, ordered: list[Laid], begins: list[int]
    ) -> Iterator[tuple[int, int]]:
        """Yield what of a stretch no box is drawn with that lies over another."""
        around = laid.outermost
        if around is not None and not (
            around.box.begin <= begin and (around.box.end < 0 or end <= around.box.end)
        ):
            laid = around
        at = begin
        for number in range(bisect_left(begins, begin), len(ordered)):
            one = ordered[number]
            self._left -= 1
            if one.box.begin >= end or self._left < 0:
                break
            if one.box.begin < at or one is laid:
                continue
            lies_over = (one.z, one.number) > (laid.z, laid.number)
            if lies_over and not (one.box.begin <= laid.box.begin < one.box.end):
                yield at, one.box.begin
                at = one.box.end if one.box.end >= 0 else end
            elif one.holds:
                yield at, max(at, one.box.end)
                at = max(at, one.box.end)
        yield at, end


def _lines_before(text: str, at: int, many: int) -> int:
    """Return where the last lines before a place begin that have words."""
    while many > 0 and at > 0:
        begin = text.rfind("\n", 0, at - 1) + 1
        many -= bool(text[begin:at].strip())
        at = begin
    return max(at, 0)


def _lines_behind(text: str, at: int, many: int) -> int:
    """Return where the first lines behind a place end that have words."""
    while many > 0 and at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end + 1
        many -= bool(text[at:end].strip())
        at = end
    return at
