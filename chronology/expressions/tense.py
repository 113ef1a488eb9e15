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


@attrs.frozen(kw_only=True)
class _Sentence:
    """The cues of one sentence, and what parts them.

    Attributes:
        start: the code point at which it begins.
        end: the code point after it.
        cues: begin, end and tense of each.
        clauses: where clauses begin within it.
        phrases: where clauses or phrases begin within it.
    """

    start: int
    end: int
    cues: list[_Cue]
    clauses: list[int]
    phrases: list[int]

    def neighbours(self, start: int, end: int) -> list[_Cue]:
        """Return the last cue that ends before an expression and the first after it."""
        before = bisect_right(self.cues, start, key=lambda cue: cue[1]) - 1
        after = bisect_left(self.cues, end, key=lambda cue: cue[0])
        return [self.cues[i] for i in (before, after) if 0 <= i < len(self.cues)]

    def clause_of(self, start: int) -> tuple[int, int]:
        """Return where the clause of a place begins and ends."""
        place = bisect_right(self.clauses, start)
        first = self.clauses[place - 1] if place else self.start
        last = self.clauses[place] if place < len(self.clauses) else self.end
        return first, last


@attrs.frozen(kw_only=True, slots=False)
class Tenses:
    """The cues of one text; only those of sentences that are asked for are looked for.

    Attributes:
        text: the text.
        language: its language.
        is_past: whether what is told is known to have happened; then "would" is no future.
    """

    text: str
    language: Language
    is_past: bool = False
    _read: dict[int, _Sentence] = attrs.field(factory=dict, init=False)

    def at(self, start: int, end: int) -> Tense | None:
        """Return the tense that the words around an expression tell, if they tell any."""
        sentence = self._sentence(start)
        near = sentence.neighbours(start, end)
        if inside := _within(near, sentence.phrases, start):
            return inside[0][2]
        for inside in (_within(near, sentence.clauses, start), near):
            if inside:
                return min(inside, key=lambda cue: _gap(cue, start, end))[2]
            if self._is_told(sentence, start):
                return None
        return None

    def _is_told(self, sentence: _Sentence, start: int) -> bool:
        """Whether the clause of a time only tells that somebody told something."""
        first, last = sentence.clause_of(start)
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

    def _sentence(self, start: int) -> _Sentence:
        """Return the sentence of a place, read when it is first asked for."""
        place = bisect_right(self._sentences, start)
        if place not in self._read:
            first = self._sentences[place - 1] if place else 0
            last = self._sentences[place] if place < len(self._sentences) else len(self.text)
            self._read[place] = self._reading(first, last)
        return self._read[place]

    def _reading(self, start: int, end: int) -> _Sentence:
        clauses = self.language.clause_pattern.finditer(self.text, start, end)
        phrases = self.language.phrase_pattern.finditer(self.text, start, end)
        return _Sentence(
            start=start,
            end=end,
            cues=[
                (*match.span(), _told(match.lastgroup or ""))
                for match in self.language.cue_pattern.finditer(self.text, start, end)
                if not (self.is_past and self.language.conditional_pattern.match(match[0]))
            ],
            clauses=[match.end() for match in clauses],
            phrases=[match.end() for match in phrases],
        )

    @cached_property
    def _sentences(self) -> list[int]:
        """Where sentences begin, but for the first."""
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


def _told(group: str) -> Tense | None:
    """Return the tense that the cues of a group tell."""
    return None if group == NEUTRAL else Tense(group)


def _within(cues: list[_Cue], breaks: list[int], start: int) -> list[_Cue]:
    """Return the cues between the same two breaks as a place."""
    place = bisect_right(breaks, start)
    return [cue for cue in cues if bisect_right(breaks, cue[0]) == place]


def _gap(cue: _Cue, start: int, end: int) -> int:
    """Return the code points between a cue and an expression."""
    return start - cue[1] if cue[1] <= start else cue[0] - end
