"""What takes the times beside a word for a move: that word, or another one.

"The postponed hearing will run from March to May": there the hearing runs, and nothing moves.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

import attrs

from chronology.languages.moves import MoveWords

_WORD = re.compile(r"[\w’'-]{1,30}")
_COMMA = ","
_NEAR = 5  # words


class Taking(StrEnum):
    """Whether a word for a move takes the times beside it."""

    TAKES = "takes"
    OPEN = "may take"
    NOT = "takes not"


@attrs.frozen(kw_only=True)
class Takers:
    """A word for a move, with the words around it.

    Attributes:
        lists: the words of the language.
        before: the words of its sentence before it, in small letters.
        between: what stands between it and the times.
        word: the word itself, in small letters.
        is_joined: whether it is the rest of a longer word: "long-delayed".
    """

    lists: MoveWords
    before: Sequence[str]
    between: str
    word: str
    is_joined: bool

    def taking(self, *, moves_from: bool, is_participle: bool) -> Taking:
        """Return whether the word takes the times.

        Args:
            moves_from: whether one of these is told to be given up, be there a new one or not.
            is_participle: whether the word may only tell which thing is meant.
        """
        lasting = self._of_a_noun() if moves_from else Taking.TAKES
        lasting = self._lasting() if lasting is Taking.TAKES else lasting
        if self.is_joined or (is_participle and self._tells_which()) or lasting is Taking.NOT:
            return Taking.NOT
        is_open = lasting is Taking.OPEN or (moves_from and self._is_of_many())
        return Taking.OPEN if is_open else Taking.TAKES

    def _of_a_noun(self) -> Taking:
        """Return whether it is a noun for what lasts: "a *delay* from 3 May to 9 June".

        Where it is told of what, that may have been moved: "a delay in the opening from …".
        """
        lists, last = self.lists, self.before[-1:]
        if self.word not in lists.enduring or not lists.helpers.isdisjoint(last):
            return Taking.TAKES
        words = [word.lower() for word in _WORD.findall(self.between)]
        if lists.of | lists.leaving >= set(words):
            return Taking.NOT
        behind_nouns = lists.behind_nouns | lists.passive | lists.helpers | lists.having
        is_noun = words[0] in behind_nouns or not lists.articles.isdisjoint(last)
        return Taking.OPEN if is_noun else Taking.TAKES

    def _tells_which(self) -> bool:
        """Whether it stands between an article and a noun: "the newly extended season"."""
        words = list(self.before)
        while words and words[-1] in self.lists.intensifiers:
            words.pop()
        return bool(words) and words[-1] in self.lists.determiners_of_things

    def _lasting(self) -> Taking:
        """Return whether a verb of lasting stands between: "rescheduled and will now run"."""
        words = [word.lower() for word in _WORD.findall(self.between)]
        lists = self.lists
        helping = lists.passive | lists.helpers | lists.having
        lasting = [
            before in helping or word not in lists.participles
            for before, word in zip(["", *words], words, strict=False)
            if word in lists.lasting and before not in lists.determiners_of_things
        ]
        if not lasting:
            return Taking.TAKES
        return Taking.NOT if any(lasting) else Taking.OPEN

    def _is_of_many(self) -> bool:
        """Whether many things are moved, or what lasts: "trains are delayed from 3 to 7 June"."""
        words, lists = list(self.before), self.lists
        helping = lists.passive | lists.helpers | lists.having
        while words and (words[-1] in helping or words[-2:-1] == ["be"]):
            words.pop()  # with a verb beside its own: "will be diverted or"
        if not lists.of.isdisjoint(words[-_NEAR:-1]):
            return False  # the opening of the service
        moved = _WORD.findall(self.between.lower())
        ends = [*words[-1:], *[word for word in moved if word in lists.services][-1:]]
        return not lists.services.isdisjoint(ends)


def changes(between: str, lists: MoveWords) -> str:
    """Return the verb between what happens and two times that may move it; empty for none.

    "The hearing *went* from June to July" may tell of a move, or of how long it lasted.
    """
    words: list[str] = _WORD.findall(between.lower())
    if _COMMA in between or not (lists.lasting | lists.standing).isdisjoint(words):
        return ""
    skipped = lists.passive | lists.helpers | lists.intensifiers | lists.having
    rest = [word for word in words if word not in skipped]
    is_noun = len(words) > 1 and words[1] in skipped and words[0] not in skipped
    if not rest or is_noun or re.fullmatch(lists.changing, rest[0]) is None:
        return ""
    return rest[0]
