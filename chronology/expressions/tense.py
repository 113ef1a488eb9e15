"""Which way the words around an expression look: back or ahead.

Between the nearest commas the cue before an expression decides ("the man arrested on Monday
will appear"), or else the one after. Beyond them the nearest does, measured in code points:
first within the clause, then within the sentence. Only the cue before and the cue after need
be looked at, so that a long sentence with many cues costs no more than a short one.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TypeAlias

import attrs

from chronology.expressions.language import NEUTRAL, Language
from chronology.expressions.model import Tense

_Cue: TypeAlias = tuple[int, int, Tense | None]
_REACH = 200  # code points on either side in which a verb of telling is looked for
_QUOTATION = re.compile(r"[“”\"]|\n[ \t\r]{0,3}\n")
# A line that ends with its sentence ends a paragraph as well: only some texts have blank lines.
_PARAGRAPH_END = re.compile(r"(?:\n|[.!?:][\"”’)]?)[ \t\r]{0,3}\n")


@attrs.frozen(kw_only=True, slots=False)
class Tenses:
    """The cues of one text.

    Attributes:
        text: the text.
        language: its language.
        is_past: whether what is told is known to have happened; then "would" is no future.
    """

    text: str
    language: Language
    is_past: bool = False

    def at(self, start: int, end: int) -> Tense | None:
        """Return the tense that the words around an expression tell, if they tell any."""
        near = self._neighbours(start, end)
        if inside := _within(near, self._phrases, start):
            return inside[0][2]
        for breaks in (self._clauses, self._sentences):
            inside = _within(near, breaks, start)
            if inside:
                return min(inside, key=lambda cue: _gap(cue, start, end))[2]
            if self._is_told(start):
                return None
        return None

    def _is_told(self, start: int) -> bool:
        """Whether the clause of a time only tells that somebody told something."""
        place = bisect_right(self._clauses, start)
        first = self._clauses[place - 1] if place else 0
        last = self._clauses[place] if place < len(self._clauses) else len(self.text)
        first, last = max(first, start - _REACH), min(last, start + _REACH)
        return self.language.telling_pattern.search(self.text, first, last) is not None

    def same_sentence(self, start: int, end: int) -> bool:
        """Say whether two places stand in one sentence."""
        return bisect_right(self._sentences, start) == bisect_right(self._sentences, end)

    def same_paragraph(self, start: int, end: int) -> bool:
        """Say whether two places stand in one paragraph."""
        return bisect_right(self._paragraphs, start) == bisect_right(self._paragraphs, end)

    def in_quotation(self, start: int) -> bool:
        """Say whether a place stands between quotation marks that open in its paragraph."""
        return bisect_right(self._quoted, start) % 2 == 1

    def opens_sentence(self, start: int) -> bool:
        """Say whether nothing but a preposition stands before a place in its sentence."""
        place = bisect_right(self._sentences, start)
        first = max(self._sentences[place - 1] if place else 0, start - _REACH)
        first = max(first, self.text.rfind("\n", first, start))
        return self.language.filler_pattern.fullmatch(self.text[first:start].strip()) is not None

    def _neighbours(self, start: int, end: int) -> list[_Cue]:
        """Return the last cue that ends before an expression and the first after it."""
        before = bisect_right(self._cue_ends, start) - 1
        after = bisect_left(self._cue_starts, end)
        return [self._cues[i] for i in (before, after) if 0 <= i < len(self._cues)]

    @cached_property
    def _cues(self) -> list[_Cue]:
        return [
            (*match.span(), None if match.lastgroup == NEUTRAL else Tense(match.lastgroup or ""))
            for match in self.language.cue_pattern.finditer(self.text)
            if not (self.is_past and self.language.conditional_pattern.match(match[0]))
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
    def _paragraphs(self) -> list[int]:
        return [match.end() for match in _PARAGRAPH_END.finditer(self.text)]

    @cached_property
    def _quoted(self) -> list[int]:
        """Where quotations begin and end, in turn; what a paragraph leaves open ends with it."""
        edges: list[int] = []
        for mark in _QUOTATION.finditer(self.text):
            is_open = len(edges) % 2 == 1
            if mark[0] != "“" if is_open else mark[0] in {"“", '"'}:
                edges.append(mark.end())
        return edges

    @cached_property
    def _phrases(self) -> list[int]:
        return [match.end() for match in self.language.phrase_pattern.finditer(self.text)]

    @cached_property
    def _clauses(self) -> list[int]:
        return [match.end() for match in self.language.clause_pattern.finditer(self.text)]


def _within(cues: list[_Cue], breaks: list[int], start: int) -> list[_Cue]:
    """Return the cues between the same two breaks as a place."""
    place = bisect_right(breaks, start)
    return [cue for cue in cues if bisect_right(breaks, cue[0]) == place]


def _gap(cue: _Cue, start: int, end: int) -> int:
    """Return the code points between a cue and an expression."""
    return start - cue[1] if cue[1] <= start else cue[0] - end
