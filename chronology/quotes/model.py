"""What became of looking for a quote: where its words stand, how they differ, the verdict."""

from enum import StrEnum

import attrs

from chronology.vocabulary import Hidden, QuoteFold, Verdict

Stretch = tuple[int, int]
Parts = tuple[Stretch, ...]


class Alteration(StrEnum):
    """What a changed word does to what the sentence says."""

    NUMBER = "a number"
    MONTH = "a month"
    WEEKDAY = "a weekday"
    PART_OF_YEAR = "a part of the year"
    TIME = "a word of time"
    NEGATION = "a negation"
    MODAL = "a modal or auxiliary verb"
    ANTONYM = "a word of opposite meaning"
    NAME = "a name"
    WORD = "another word"


@attrs.frozen(kw_only=True)
class Difference:
    """Words of a quote that stand otherwise in the source.

    Attributes:
        quoted: the words as the quote has them; empty if it leaves some out.
        found: the words as the source has them; empty if the quote adds some.
        quoted_start: where the quoted words begin, in code points of the quote.
        quoted_end: where they end, exclusive.
        start: where the source's words begin, in code points of the text.
        end: where they end, exclusive.
        alteration: what the change does; `None` where only the wording differs.
    """

    quoted: str
    found: str
    quoted_start: int
    quoted_end: int
    start: int
    end: int
    alteration: Alteration | None = None

    def __str__(self) -> str:
        kind = f" ({self.alteration})" if self.alteration else ""
        if not self.quoted:
            return f"“{self.found}” is left out{kind}"
        if not self.found:
            return f"“{self.quoted}” is added{kind}"
        return f"“{self.quoted}” stands where the source has “{self.found}”{kind}"


@attrs.frozen(kw_only=True)
class Location:
    """Where a quote's words stand in a text, and what became of looking for them.

    Attributes:
        verdict: the rung of the ladder that held, or why none did.
        start: where the words begin, in code points of the raw text; `None` if not found.
        end: where they end, exclusive; `None` if not found.
        parts: one (start, end) for each stretch found; several when words were left out.
        places: how many places the words stand in; when `ambiguous`, the first is given.
        differences: for `near` and `altered`, what differs, in the order of the quote.
        reason: one clause for a person when the words are not verified, otherwise empty.
        folds: the conventions of quoting that they were read with.
        hidden: why readers of the source are not shown the words, if they are not.
    """

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    parts: Parts = ()
    places: int = 0
    differences: tuple[Difference, ...] = ()
    reason: str = ""
    folds: tuple[QuoteFold, ...] = ()
    hidden: Hidden | None = None

    @property
    def verified(self) -> bool:
        """Whether the words count as found."""
        return self.verdict.verified

    def text_of(self, text: str) -> str:
        """Return the source's own words, with ` … ` where some were left out."""
        return " … ".join(text[start:end] for start, end in self.parts)
