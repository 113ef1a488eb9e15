"""The verdict on words that stand in a text, but cut a number, a name or a word there."""

from chronology import languages
from chronology.languages import Torn
from chronology.quotes.model import Alteration, Difference, Location, Parts
from chronology.vocabulary import Cut, Verdict

_READER = languages.of().reader
# What a person may have meant to cut is for a person to see; the others are other words.
_VERDICTS = {
    Cut.WORD: (Verdict.ALTERED, Alteration.WORD),
    Cut.NUMBER: (Verdict.ALTERED, Alteration.NUMBER),
    Cut.NAME: (Verdict.ALTERED, Alteration.NAME),
    Cut.APPROXIMATION: (Verdict.NEAR, None),
    Cut.SUBJECT: (Verdict.NEAR, None),
}


def torn(text: str, place: Parts) -> Torn | None:
    """Return what words at a place are cut off from; `None` for nothing."""
    return _READER.torn(text, place[0][0], place[-1][1])


def judged_torn(place: Parts, found: Torn, places: int, length: int) -> Location:
    """Return the verdict on words that are cut off from others.

    Args:
        place: where they stand.
        found: what they are cut off from.
        places: in how many places they stand so.
        length: the length of the quote.
    """
    verdict, alteration = _VERDICTS[found.kind]
    at = 0 if found.end <= place[0][0] else length
    return Location(
        verdict=verdict,
        start=place[0][0],
        end=place[-1][1],
        parts=place,
        places=places,
        differences=(
            Difference(
                quoted="",
                found=found.words,
                quoted_start=at,
                quoted_end=at,
                start=found.start,
                end=found.end,
                alteration=alteration,
            ),
        ),
        reason=f"“{found.words}” is cut off from it ({_KINDS[found.kind]})",
    )


_KINDS = {
    Cut.WORD: "half a word",
    Cut.NUMBER: "a number",
    Cut.NAME: "a name",
    Cut.APPROXIMATION: "it makes a number another",
    Cut.SUBJECT: "it is what the verb is told of",
}
