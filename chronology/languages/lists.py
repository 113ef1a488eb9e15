"""Items of a list, and the words that introduce them: "The defendant denies that: (a) …".

An item goes on with the sentence of its introduction, and what governs there governs it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

_ITEM = re.compile(r"[ \t]{0,40}(?:[-*•–▪·]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])[ \t]{1,20}")
_ROMAN, _FIGURES, _LETTERS = (
    re.compile("[ivxIVX]+"),
    re.compile("[0-9]+"),
    re.compile("[a-hj-zA-Z]"),
)
_LABEL = re.compile("[ivx]{1,5}|[a-z]|[0-9]{1,2}")
_OPENS = (":", "—", ":-", "–")
_LINES = 40  # lines above an item in which its introduction is sought
_REACH = 4000  # code points of them
_OWN = 6  # lines of an item above a place in it


@attrs.frozen(kw_only=True)
class Item:
    """An item of a list.

    Attributes:
        begin: the code point at which its words begin, behind its mark.
        end: where the next item begins, or the paragraph ends.
        introduced: where the words end that introduce the list.
    """

    begin: int
    end: int
    introduced: int


def item_around(text: str, place: int) -> Item | None:
    """Return the item of a list in which a place stands; `None` if it stands in none."""
    above = _above(text, place)
    own = _own_line(above)
    introduction = None if own is None else _introduction(above, own.style)
    if own is None or introduction is None:
        return None
    return Item(begin=own.words, end=_end_of_item(text, place), introduced=introduction.end)


def _own_line(above: "Iterator[_Line]") -> "_Line | None":
    """Return the line with which the item begins."""
    for line in islice(above, _OWN):
        if line.is_item or line.is_blank:
            return line if line.is_item else None
    return None


def _introduction(above: "Iterator[_Line]", style: str) -> "_Line | None":
    """Return the last line of what introduces items, if nothing but such stands between."""
    is_apart = False  # whether lines stand between that must go on with an item
    for line in above:
        if line.is_open and line.style != style:
            return None if is_apart else line
        if not line.is_blank:
            is_apart = not line.is_item
    return None


def is_mark(spoken: Sequence[str], place: int) -> bool:
    """Say whether an item begins with the words from a place on: "(", "a", ")"."""
    opening, *inside = spoken[place : place + 3]
    is_closed = opening == "(" and inside[1:] == [")"]
    return is_closed and _LABEL.fullmatch(inside[0]) is not None


@attrs.frozen(kw_only=True)
class _Line:
    """A line of a text.

    Attributes:
        begin: where it begins.
        words: where its words begin, behind the mark of an item.
        end: where its last word or mark ends.
        style: how the item is marked that begins with it ("(a)"); empty if none does.
        is_blank: whether it holds nothing.
        is_open: whether it ends so that a list may follow.
    """

    begin: int
    words: int
    end: int
    style: str
    is_blank: bool
    is_open: bool

    @property
    def is_item(self) -> bool:
        """Whether an item of a list begins with it."""
        return bool(self.style)

    @classmethod
    def of(cls, text: str, begin: int, end: int) -> "_Line":
        """Return the line of a text between two code points."""
        mark = _ITEM.match(text, begin, end)
        written = text[begin:end].rstrip()
        return cls(
            begin=begin,
            words=mark.end() if mark else begin,
            end=begin + len(written),
            style=_style(mark.group().strip()) if mark else "",
            is_blank=not written,
            is_open=written.endswith(_OPENS),
        )


def _style(mark: str) -> str:
    """Return how items are marked: "(b)" and "(c)" alike, and "(ii)" otherwise."""
    return _LETTERS.sub("a", _FIGURES.sub("1", _ROMAN.sub("i", mark)))


def _above(text: str, place: int) -> Iterator[_Line]:
    first = max(0, place - _REACH)
    end = text.find("\n", place)
    end = len(text) if end < 0 else min(end, place + _REACH)
    for _ in range(_LINES):
        begin = text.rfind("\n", first, end) + 1
        if begin == 0 and first > 0:
            return
        yield _Line.of(text, begin, end)
        if begin == 0:
            return
        end = begin - 1


def _end_of_item(text: str, place: int) -> int:
    """Return where the item ends in which a place stands."""
    at = place
    while (at := text.find("\n", at, place + _REACH)) >= 0:
        following = _Line.of(text, at + 1, _line_end(text, at + 1))
        if following.is_item or following.is_blank:
            return at
        at += 1
    return min(len(text), place + _REACH)


def _line_end(text: str, begin: int) -> int:
    end = text.find("\n", begin, begin + _REACH)
    return min(len(text), begin + _REACH) if end < 0 else end
