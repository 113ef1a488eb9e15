"""`Passage`: the source's own words for a quote, each with its place in the source's text.

Cues and times are read in these words, never in the ledger's spelling. Words divided at a line
end are joined; what cannot be seen is left out, and so are reference marks: "6 July 2021³" names
a year. Wrongly decoded characters are put right ("3â€“5 May"). So offsets in the words are not
those of the text; where a quote leaves words out, its parts stand side by side.
"""

import re

import attrs

from chronology.claims import Evidence
from chronology.sources import Document, Source
from chronology.vocabulary import Verdict

GAP = " … "  # between the parts of a quote that leaves words out
_FOUND = frozenset({Verdict.EXACT, Verdict.NORMALISED, Verdict.ELIDED})
UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]|(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
"""What a reader does not see, a hyphen that divides a word at a line end included."""


@attrs.frozen(kw_only=True)
class Passage:
    """The source's own words for a quote.

    Attributes:
        text: the words, without what cannot be seen.
        places: for each character of them its code point in the source's text; empty where the
            quote was not found, and the words are those of the ledger.
    """

    text: str
    places: tuple[int, ...] = ()

    @classmethod
    def of(cls, found: Evidence, source: Source) -> "Passage":
        """Return the words in which a quote was found; where it was not, the quote's own."""
        document = source.document
        if found.verdict not in _FOUND or document is None or not found.parts:
            return cls(text=found.quote.exact)
        characters: list[str] = []
        places: list[int] = []
        for start, end in found.parts:
            if characters:
                characters.append(GAP)
                places.extend([places[-1]] * len(GAP))
            for place in _seen(document, start, end):
                characters.append(document.legible[place])
                places.append(place)
        return cls(text="".join(characters), places=tuple(places))

    @classmethod
    def at(cls, start: int, end: int, source: Source) -> "Passage":
        """Return the words of a stretch of a source's text, be it quoted or not."""
        if source.document is None:
            return cls(text="")
        places = _seen(source.document, start, end)
        text = "".join(source.document.legible[place] for place in places)
        return cls(text=text, places=tuple(places))

    def place_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a stretch of the words stands in the source's text; `None` if nowhere.

        A stretch that runs over words that were left out stands nowhere.
        """
        if not self.places or not start < end <= len(self.places) or GAP in self.text[start:end]:
            return None
        return self.places[start], self.places[end - 1] + 1


def _seen(document: Document, start: int, end: int) -> list[int]:
    """Return the places of the characters of a stretch of text that a reader sees as words."""
    unseen = [found.span() for found in UNSEEN.finditer(document.legible, start, end)]
    places: list[int] = []
    at = start
    for begin, stop in sorted([*unseen, *document.of_pages_within(start, end)]):
        places.extend(range(at, begin))
        at = max(at, stop)
    return [*places, *range(at, end)]
