"""`DueWords`: the words by which a language tells that a day is a deadline."""

import re
from functools import cached_property

import attrs

_BEFORE = 200  # code points looked at before a time
_BEHIND = 64  # those looked at behind it
_NOTHING = "(?!)"


@attrs.frozen(kw_only=True, slots=False)
class DueWords:
    """Words beside a day by which something may be done at any time up to it; patterns.

    Attributes:
        nouns: a noun that names a limit and what joins the day to it ("the deadline is").
        of_another: what stands before such a noun where it is not what the day tells of.
        adjectives: other words before the day that do so ("the rent is due on").
        behind: those behind it ("is the deadline").
    """

    nouns: str = _NOTHING
    of_another: str = _NOTHING
    adjectives: str = _NOTHING
    behind: str = _NOTHING

    def tell(self, text: str, start: int, end: int) -> bool:
        """Say whether the words beside a time make a deadline of it.

        Args:
            text: the text in which it stands.
            start: where the time begins in it.
            end: the code point after it.
        """
        before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
        if self._adjectives.search(before) or self._behind.match(behind):
            return True
        noun = self._nouns.search(before)
        return noun is not None and not self._of_another.search(before[: noun.start()])

    @cached_property
    def _nouns(self) -> re.Pattern[str]:
        return re.compile(self.nouns)

    @cached_property
    def _of_another(self) -> re.Pattern[str]:
        return re.compile(self.of_another)

    @cached_property
    def _adjectives(self) -> re.Pattern[str]:
        return re.compile(self.adjectives)

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        return re.compile(self.behind)


NO_DUE_WORDS = DueWords()
