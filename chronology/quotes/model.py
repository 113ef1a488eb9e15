"""What became of looking for a quote: where its words stand, and the verdict."""

import attrs

from chronology.vocabulary import Verdict

Stretch = tuple[int, int]
Parts = tuple[Stretch, ...]


@attrs.frozen(kw_only=True)
class Location:
    """Where a quote's words stand in a text, and what became of looking for them.

    Attributes:
        verdict: the rung of the ladder that held, or why none did.
        start: where the words begin, in code points of the raw text; `None` if not found.
        end: where they end, exclusive; `None` if not found.
        parts: one (start, end) for each stretch found; several when words were left out.
        places: how many places the words stand in; when `ambiguous`, the first is given.
        reason: one clause for a person when the words are not verified, otherwise empty.
    """

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    parts: Parts = ()
    places: int = 0
    reason: str = ""

    @property
    def verified(self) -> bool:
        """Whether the words count as found."""
        return self.verdict.verified

    def text_of(self, text: str) -> str:
        """Return the source's own words, with ` … ` where some were left out."""
        return " … ".join(text[start:end] for start, end in self.parts)
