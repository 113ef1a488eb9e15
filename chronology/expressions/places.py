"""In which sentence, paragraph or quotation of a text a place stands."""

import re
from bisect import bisect_right
from functools import cached_property

import attrs

from chronology.languages.language import Language

_REACH = 200  # code points before a place in which the begin of its sentence is looked for
_QUOTATION = re.compile(r"[“”\"]|\n[ \t\r]{0,3}\n")
# A line that ends with its sentence ends a paragraph as well: only some texts have blank lines.
_PARAGRAPH_END = re.compile(r"(?:\n|[.!?:][\"”’)]?)[ \t\r]{0,3}\n")


@attrs.frozen(kw_only=True, slots=False)
class Places:
    """The sentences, paragraphs and quotations of one text, found when first asked for.

    Attributes:
        text: the text.
        language: its language.
    """

    text: str
    language: Language

    def sentence_of(self, place: int) -> tuple[int, int]:
        """Return where the sentence of a place begins, and the code point after it."""
        number = bisect_right(self._sentences, place)
        first = self._sentences[number - 1] if number else 0
        return first, (self._sentences[number] if number < len(self._sentences) else len(self.text))

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
        first = max(self.sentence_of(start)[0], start - _REACH)
        first = max(first, self.text.rfind("\n", first, start))
        return self.language.filler_pattern.fullmatch(self.text[first:start].strip()) is not None

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
