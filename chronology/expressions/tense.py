"""Which way the words around an expression look: back or ahead.

The nearest cue decides, measured in code points: first within the expression's clause,
then within its sentence. Only the cue before and the cue after need be looked at, so that
a long sentence with many cues costs no more than a short one.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property

import attrs

from chronology.expressions.language import Language
from chronology.expressions.model import Tense


@attrs.frozen(kw_only=True, slots=False)
class Tenses:
    """The cues of one text.

    Attributes:
        text: the text.
        language: its language.
    """

    text: str
    language: Language

    def at(self, start: int, end: int) -> Tense | None:
        """Return the tense that the words around an expression tell, if they tell any."""
        near = self._neighbours(start, end)
        for breaks in (self._clauses, self._sentences):
            place = bisect_right(breaks, start)
            inside = [cue for cue in near if bisect_right(breaks, cue[0]) == place]
            if inside:
                return min(inside, key=lambda cue: _gap(cue, start, end))[2]
        return None

    def same_sentence(self, start: int, end: int) -> bool:
        """Say whether two places stand in one sentence."""
        return bisect_right(self._sentences, start) == bisect_right(self._sentences, end)

    def _neighbours(self, start: int, end: int) -> list[tuple[int, int, Tense]]:
        """Return the last cue that ends before an expression and the first after it."""
        before = bisect_right(self._cue_ends, start) - 1
        after = bisect_left(self._cue_starts, end)
        return [self._cues[i] for i in (before, after) if 0 <= i < len(self._cues)]

    @cached_property
    def _cues(self) -> list[tuple[int, int, Tense]]:
        return [
            (*match.span(), Tense(match.lastgroup or ""))
            for match in self.language.cue_pattern.finditer(self.text)
        ]

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [cue[0] for cue in self._cues]

    @cached_property
    def _cue_ends(self) -> list[int]:
        return [cue[1] for cue in self._cues]

    @cached_property
    def _sentences(self) -> list[int]:
        return [match.end() for match in self.language.sentence_pattern.finditer(self.text)]

    @cached_property
    def _clauses(self) -> list[int]:
        return [match.end() for match in self.language.clause_pattern.finditer(self.text)]


def _gap(cue: tuple[int, int, Tense], start: int, end: int) -> int:
    """Return the code points between a cue and an expression."""
    return start - cue[1] if cue[1] <= start else cue[0] - end
