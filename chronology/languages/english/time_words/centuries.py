"""English words for the century told before: "the second half of the century"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    END,
    START,
    Match,
    S,
    any_of,
    named,
    number_of,
    one_of,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.centuries import CENTURY, OfCentury
from chronology.meanings.meaning import Meaning
from chronology.meanings.parts import Part

_PIECES = {"quarter": 25, "third": 33, "half": 50, "decade": 10}
_PARTS = {
    "early": (0, "START"),
    "beginning": (0, "START"),
    "start": (0, "START"),
    "opening": (0, "START"),
    "mid": (1, "MID"),
    "middle": (1, "MID"),
    "late": (2, "END"),
    "end": (2, "END"),
    "close": (2, "END"),
}
_THE_CENTURY = rf"(?:the|that|the{S}same|that{S}same){S}century"
_NTH = rf"(?P<ordinal>{one_of(lexicon.ORDINALS)})"
_COUNT = "two|three|four|five"


def _piece(match: Match) -> Meaning | None:
    """A quarter, a half or a decade of it, or several decades at its edge."""
    years = _PIECES[named(match, "piece").removesuffix("s")]
    place, count = (
        lexicon.ORDINALS[named(match, "ordinal")],
        number_of(named(match, "count") or "1"),
    )
    first = (place - 1) * years if place > 0 else CENTURY - years * count
    if (count > 1 and place > 1) or first + years * count > CENTURY:
        return None
    return OfCentury(first=first, count=years * count)


def _part(match: Match) -> Meaning:
    index, mod = _PARTS[named(match, "part")]
    return Part(of=OfCentury(), index=index, parts=3, mod=mod)


CENTURY_RULES = (
    Rule(
        name="of-that-century",
        pattern=(
            rf"{START}(?i:(?:the{S})?{_NTH}{S}(?:(?P<count>{_COUNT}){S})?"
            rf"(?P<piece>{one_of(_PIECES)})s?{S}of{S}{_THE_CENTURY}){END}"
        ),
        build=_piece,
        trigger=any_of("centur"),
    ),
    Rule(
        name="of-that-century",
        pattern=rf"{START}(?i:(?:the{S})?(?P<part>{one_of(_PARTS)}){S}(?:of|in){S}{_THE_CENTURY}){END}",
        build=_part,
        trigger=any_of("centur"),
    ),
)
