"""The verdict on words that stand in a text, but cut a number, a name or a word there."""

from collections.abc import Sequence

import attrs

from chronology import languages
from chronology.languages import Torn
from chronology.quotes.boundaries import cuts
from chronology.quotes.conventions import Passed
from chronology.quotes.model import Alteration, Difference, Location, Parts
from chronology.quotes.seen import Seen, is_interrupted, seen
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


def torn(text: str, place: Parts, passed: Sequence[Passed] = ()) -> Torn | None:
    """Return what words at a place are cut off from, as a reader sees it; `None` for nothing.

    Args:
        text: the text as it was read.
        place: where the words stand.
        passed: what the text's page or its markup put there, in order.
    """
    start, end = place[0][0], place[-1][1]
    if not is_interrupted(text, passed, start, end):
        return _READER.torn(text, start, end)
    view = seen(text, passed, (start, end))
    if view.start == view.end:
        return None
    found = _halved(view) or _READER.torn(view.text, view.start, view.end)
    if found is None:
        return None
    first, last = view.raw(found.start, found.end)
    return attrs.evolve(found, words=" ".join(found.words.split()), start=first, end=last)


def _halved(view: Seen) -> Torn | None:
    """Return the other half of a word or a number that a stretch cuts; `None` for none."""
    for at in (view.start, view.end):
        if cuts(view.text, at):
            first = len(view.text[:at].rstrip().rpartition(" ")[0])
            begin, end = (
                (first, at) if at == view.start else (at, _end_of_the_other_half(view.text, at))
            )
            words = view.text[begin:end].strip()
            kind = Cut.NUMBER if any(map(str.isdigit, words)) else Cut.WORD
            return Torn(kind=kind, words=words, start=begin, end=end)
    return None


def _end_of_the_other_half(text: str, at: int) -> int:
    """Return where the word ends that stands behind an offset."""
    words = text[at:].split(maxsplit=1)
    return text.index(words[0], at) + len(words[0]) if words else len(text)


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
