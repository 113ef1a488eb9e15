"""A text without letters that nobody sees, in which heads of messages read as they are shown.

One letter without width in a head would make the words behind it those of the message before.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable

import attrs

from chronology.parts import Part

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202c"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""Letters without width, by Unicode's `Default_Ignorable_Code_Point`; what turns words is none."""


class Bare:
    """A text without such letters, and where its places are in the text as it is.

    Args:
        text: the text as it is.

    Attributes:
        text: the text without them.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._cuts = [found.span() for found in _UNSEEN.finditer(text)]
        self.text = _UNSEEN.sub("", text) if self._cuts else text
        self._begins, self._gone, gone = [0], [0], 0  # of what is kept, in the bare text
        for begin, end in self._cuts:
            self._begins.append(begin - gone)
            gone += end - begin
            self._gone.append(gone)
        self._starts = [begin for begin, _ in self._cuts]

    def __bool__(self) -> bool:
        """Say whether any letter was taken out."""
        return bool(self._cuts)

    def place(self, at: int) -> int:
        """Return where a place of the text as it is stands in the bare one."""
        number = bisect_left(self._starts, at)
        if not number:
            return at
        begin, end = self._cuts[number - 1]
        return begin - self._gone[number - 1] if at < end else at - self._gone[number]

    def back(self, at: int) -> int:
        """Return where a place of the bare text stands in the text as it is."""
        if at >= len(self.text):
            return self._length
        number = bisect_left(self._begins, at + 1, lo=1) - 1
        return at + self._gone[number]

    def places(self, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Return where stretches of the text as it is stand in the bare one."""
        return tuple((self.place(begin), self.place(end)) for begin, end in pairs)

    def placed(self, part: Part) -> Part:
        """Return a part of the text as it is, as it stands in the bare one."""
        return _part_placed(part, self.place)

    def part(self, part: Part) -> Part:
        """Return a part of the bare text, as it stands in the text as it is."""
        return _part_placed(part, self.back)


def _part_placed(part: Part, place: Callable[[int], int]) -> Part:
    return attrs.evolve(
        part,
        start=place(part.start),
        end=place(part.end),
        head_start=place(part.head_start) if part.head else part.head_start,
        head_end=place(part.head_end) if part.head else part.head_end,
    )
