"""English words between two times that make one of them, or let them share a year."""

from chronology.expressions.combined import Part, between, sharing_year
from chronology.expressions.english import lexicon
from chronology.expressions.language import Link
from chronology.expressions.meaning import (
    Clock,
    Day,
    Meaning,
    Months,
    Shifted,
    Weekday,
    Winter,
    Years,
)

_S = r"\s{1,3}"
_MOVED = rf"\b(?i:{lexicon.MOVED})\b[^.;]{{0,40}}\Z"
_BOUNDED = Clock | Day | Months | Part | Shifted | Weekday | Winter | Years


def _range(left: Meaning, right: Meaning) -> Meaning | None:
    """Join two times that the opening word already announces as the ends of a stretch."""
    if not isinstance(left, _BOUNDED) or not isinstance(right, _BOUNDED):
        return None
    return between(left, right)


def _like_range(left: Meaning, right: Meaning) -> Meaning | None:
    """Join two times of one sort: without an opening word, others may only stand together."""
    return _range(left, right) if type(left) is type(right) else None


LINKS = (
    Link(name="between", opening="(?i:between)", middle=rf"{_S}and{_S}", join=_range),
    Link(
        name="from-to",
        opening="(?i:from)",
        middle=rf"{_S}(?:to|until|till|through|up to){_S}|\s{{0,2}}[–—-]\s{{0,2}}",
        join=_range,
        unless=_MOVED,
    ),
    Link(
        name="range",
        middle=rf"{_S}(?:to|through){_S}|\s{{0,2}}[–—/-]\s{{0,2}}",
        join=_like_range,
        unless=_MOVED,
    ),
    Link(
        middle=rf"(?:,|,?{_S}(?:and|or|to|&)){_S}(?:(?:on|in|from){_S})?",
        join=sharing_year,
    ),
)
