"""Whether words tell a move as past, and what they tell of the time to which it was.

"The release *was moved* to 13 March", read in July, may tell of the March before or of the one to
come; "*has been moved* to 13 March" is news, and tells of what is to come. What follows may settle
it: "to 13 March, *when it was done*", "to 13 March *and shipped*", "to 13 March, when it *will*".
"""

from collections.abc import Sequence
from enum import StrEnum

import attrs

from chronology.languages.moves import MoveWords

_HELPERS = 4  # words before a verb in which its auxiliary stands


class Told(StrEnum):
    """How a move is told."""

    NOW = "as news"  # what it was moved to is to come
    THEN = "as past"  # it may be over, or to come
    OVER = "with what came of it"


def told_of(told: Told, behind: str, lists: MoveWords) -> Told:
    """Return how a move is told that may be told as past, by what stands behind its new time."""
    if told is Told.NOW:
        return told
    if lists.come_true_pattern.match(behind):
        return Told.OVER
    return Told.NOW if lists.to_come_pattern.match(behind) else Told.THEN


@attrs.frozen(kw_only=True)
class Outcome:
    """A move among the words of its sentence.

    Attributes:
        lists: the words of the language.
        undone: whether its verb tells of a move still to be made.
        word: the first word of that, in small letters.
        before: the words of its sentence before it, in small letters.
        behind: the text behind the time to which something was moved.
    """

    lists: MoveWords
    undone: bool
    word: str
    before: Sequence[str]
    behind: str

    @property
    def told(self) -> Told:
        """How the move is told."""
        if self.undone:
            return Told.THEN if self._was_to_be() else Told.NOW
        if not self._is_done():
            return Told.NOW
        is_notice = not self.before  # "Moved to 3 May" is news, if no more is told
        told = Told.THEN if is_notice or self._is_past() else Told.NOW
        found = told_of(told, self.behind, self.lists)
        return Told.NOW if is_notice and found is Told.THEN else found

    def _is_done(self) -> bool:
        return self.word in self.lists.done | self.lists.kinds["noun"]

    def _is_past(self) -> bool:
        """Whether it is told in the past, or may be."""
        for word in reversed(self.before[-_HELPERS:]):
            if word in self.lists.told_helpers:
                return True
            if word in self.lists.news_helpers or word.endswith(self.lists.news_endings):
                return False
        return True

    def _was_to_be(self) -> bool:
        """Whether it was to be made then: "was to be moved", "agreed to put it off"."""
        near, telling = self.before[-_HELPERS:], self.lists.told_helpers | self.lists.deciding
        told = next((n for n, word in enumerate(near) if word in telling), None)
        if told is None or not self.lists.news_helpers.isdisjoint(near[:told]):
            return False
        return not self.lists.infinitive.isdisjoint(near[told:])
