"""Words that a text has with a space lost or added: "onMay", "sig ned".

Whoever reads a page by machine makes such slips. Which words were meant nobody can tell for sure
("nowhere", "now here"), so a quote is found nearly. Spaces between figures are never looked past.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Self

import attrs

from chronology.quotes.boundaries import cuts
from chronology.quotes.folding import Folded
from chronology.quotes.model import Difference, Stretch
from chronology.quotes.near import Match

_SPACE = re.compile(r"(?<!\d) | (?!\d)")
_FEWEST = 6  # letters of a quote by which its place is told from chance
_FEWEST_CUT = 12  # and where it begins or ends within words that have run into one another
_MOST_PLACES = 1000


@attrs.frozen(kw_only=True)
class Unspaced:
    """A text without its spaces, but those between figures.

    Attributes:
        raw: the text as written.
        folded: the text after folding.
        text: the folded text without spaces.
        begins: where each stretch between two spaces begins in it.
        stood: where the same begins in the folded text.
    """

    raw: str = attrs.field(repr=False)
    folded: Folded = attrs.field(repr=False)
    text: str = attrs.field(repr=False)
    begins: "array[int]" = attrs.field(repr=False)
    stood: "array[int]" = attrs.field(repr=False)

    @classmethod
    def of(cls, raw: str, folded: Folded) -> Self:
        """Take the spaces out of a text."""
        begins, stood, pieces = array("q", [0]), array("q", [0]), list[str]()
        at = length = 0
        for space in _SPACE.finditer(folded.text):
            pieces.append(folded.text[at : space.start()])
            length += space.start() - at
            at = space.end()
            begins.append(length)
            stood.append(at)
        pieces.append(folded.text[at:])
        return cls(raw=raw, folded=folded, text="".join(pieces), begins=begins, stood=stood)

    def found(self, quote: str, folded: Folded) -> Match | None:
        """Return where a quote stands but for spaces; `None` if nowhere.

        Args:
            quote: the quote as written.
            folded: the quote after folding.
        """
        wanted = Unspaced.of(quote, folded)
        letters = sum(map(str.isalpha, wanted.text))
        if letters < _FEWEST:
            return None
        run_together: Match | None = None
        at = self.text.find(wanted.text)
        for _ in range(_MOST_PLACES):
            if at < 0:
                break
            start, end = self._before(at), self._behind(at + len(wanted.text))
            edges = [edge for edge in (start, end) if cuts(self.folded.text, edge)]
            if not edges:
                return self._match(wanted, at)
            if (
                run_together is None
                and letters >= _FEWEST_CUT
                and all(map(self._parts_letters, edges))
            ):
                run_together = self._match(wanted, at)
            at = self.text.find(wanted.text, at + 1)
        return run_together if run_together and run_together.differences else None

    def _match(self, wanted: "Unspaced", at: int) -> Match:
        return Match(
            stretch=self.raw_stretch(at, at + len(wanted.text)),
            differences=tuple(self._differences(wanted, at)),
            agreement=1.0,
        )

    def _parts_letters(self, edge: int) -> bool:
        """Say whether letters stand on both sides of an offset: two words may run together."""
        return self.folded.text[edge - 1 : edge + 1].isalpha()

    def _before(self, at: int) -> int:
        """Return the folded offset of what begins at an offset without spaces."""
        run = bisect_right(self.begins, at) - 1
        return self.stood[run] + at - self.begins[run]

    def _behind(self, end: int) -> int:
        """Return the folded offset of what ends at an offset without spaces."""
        return self._before(end - 1) + 1 if end else 0

    def spaces(self, at: int, end: int) -> Iterator[int]:
        """Yield where spaces were taken out of a stretch, counted from its begin."""
        first = bisect_right(self.begins, at)
        for begin in self.begins[first : bisect_right(self.begins, end - 1)]:
            yield begin - at

    def _differences(self, wanted: "Unspaced", at: int) -> Iterator[Difference]:
        """Yield what of a quote is spaced otherwise, in whole words of both."""
        length = len(wanted.text)
        quoted = set(wanted.spaces(0, length))
        standing = set(self.spaces(at, at + length))
        ends = [0, *sorted(quoted & standing), length]
        other = sorted(quoted ^ standing)
        done = 0
        for begin, end in pairwise(ends):
            first = done
            while done < len(other) and other[done] < end:
                done += 1
            if done > first:
                here, there = wanted.raw_stretch(begin, end), self.raw_stretch(at + begin, at + end)
                yield Difference(
                    quoted=wanted.raw[slice(*here)],
                    found=self.raw[slice(*there)],
                    quoted_start=here[0],
                    quoted_end=here[1],
                    start=there[0],
                    end=there[1],
                    alteration=None,
                )

    def raw_stretch(self, begin: int, end: int) -> Stretch:
        """Return the raw stretch of one without spaces."""
        return self.folded.raw(self._before(begin), self._behind(end))
