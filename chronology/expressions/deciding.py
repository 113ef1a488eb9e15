"""Whether a time beside a word for a move is when it was made: "was delayed in April"."""

import re
from collections.abc import Sequence

import attrs

from chronology.languages.moves import Mover, MoveWords

_WORD = re.compile(r"[\w’'-]{1,30}")
_COMMA = ","


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


@attrs.frozen(kw_only=True)
class Decision:
    """A time beside a verb that moves something, with the words around both.

    Attributes:
        lists: the words of the language.
        mover: what the verb means.
        verb: its first word.
        before: the words of its sentence before it, in small letters.
        led: the same before the time.
        gap: what stands between the two.
        behind: what stands behind both.
        has_length: whether by how much it was moved stands between them.
        is_ahead: whether the time stands before the verb.
    """

    lists: MoveWords
    mover: Mover
    verb: str
    before: Sequence[str]
    led: Sequence[str]
    gap: str
    behind: str
    has_length: bool
    is_ahead: bool

    @property
    def is_told(self) -> bool:
        """Whether it is the time at which something was moved."""
        return self._is_past() and self._is_of_a_date() and self._is_of_the_verb()

    def _is_past(self) -> bool:
        is_done = self.verb.lower() in self.lists.done
        return is_done and self.lists.present.isdisjoint(self.before[-3:])

    def _is_of_a_date(self) -> bool:
        """Whether it moves what has a date: "the line was extended in 2016" moves none."""
        beside = _words(self.gap + self.behind) | {*self.before}
        return not beside.isdisjoint(self.lists.dates)

    def _is_of_the_verb(self) -> bool:
        """Whether no other word has the time: "was delayed and is now due on 3 June"."""
        lists, gap = self.lists, _words(self.gap)
        if self.is_ahead:
            is_first = lists.opening.issuperset(self.led) and _COMMA not in self.gap[2:]
            return is_first or (not gap and not lists.prepositions.isdisjoint(self.led[-1:]))
        going_on = lists.present | lists.kinds["due"] | (lists.opening - lists.prepositions)
        if self.mover.not_of and not self.has_length:
            going_on |= lists.aims  # "pushed for a vote in May"
        is_free = going_on.isdisjoint(gap) and _COMMA not in self.gap
        return is_free and lists.aims.isdisjoint(self.led[-1:])
