"""Whether words tell a move as past, and what they tell of the time to which it was.

"The release *was moved* to 13 March", read in July, may tell of the March before or of the one to
come; "*has been moved* to 13 March" is news, and tells of what is to come. What follows may settle
it: "to 13 March, *when it was done*", "to 13 March *and shipped*", "to 13 March, when it *will*".
"""

from collections.abc import Sequence
from enum import StrEnum

import attrs

from chronology.languages.moves import Mover, MoveWords

_HELPERS = 4  # words before a verb in which its auxiliary stands


class Told(StrEnum):
    """How a move is told."""

    NOW = "as news"  # what it was moved to is to come
    THEN = "as past"  # it may be over, or to come
    OVER = "with what came of it"


@attrs.frozen(kw_only=True)
class Outcome:
    """A move among the words of its sentence.

    Attributes:
        lists: the words of the language.
        mover: what its verb or noun means; `None` where it has none.
        word: the first word of that, in small letters.
        before: the words of its sentence before it, in small letters.
        behind: the text behind the time to which something was moved.
    """

    lists: MoveWords
    mover: Mover | None
    word: str
    before: Sequence[str]
    behind: str

    @property
    def told(self) -> Told:
        """How the move is told."""
        if self.mover is None:
            return Told.NOW
        if self._is_done() and self.lists.come_true_pattern.match(self.behind):
            return Told.OVER
        is_to_come = self.lists.to_come_pattern.match(self.behind) is not None
        return Told.THEN if self._is_past() and not is_to_come else Told.NOW

    def _is_done(self) -> bool:
        return self.word in self.lists.done | self.lists.kinds["noun"]

    def _is_past(self) -> bool:
        """Whether it is told in the past, or may be: a notice alone is news ("Moved to 3 May")."""
        near = self.before[-_HELPERS:]
        if not near or not self._is_done():
            return False
        for word in reversed(near):
            if word in self.lists.told_helpers:
                return True
            if word in self.lists.news_helpers or word.endswith(self.lists.news_endings):
                return False
        return True
