"""English words for the periods of accounts, and for what is left of a time."""

from chronology.languages.english.time_words.words import (
    BY_NUMBER,
    NUMBER,
    START,
    Match,
    S,
    any_of,
    is_number,
    named,
    number_of,
)
from chronology.languages.time_joints import Lead, Link, does
from chronology.languages.time_rules import Rule
from chronology.meanings.changes import rest
from chronology.meanings.counted import Timeless
from chronology.meanings.counting import ending_as, ending_with
from chronology.meanings.meaning import Meaning
from chronology.meanings.terms import TimexType

_ENDED = rf"(?:{S}periods?)?{S}(?:ended|ending|to)\b"
_UNIT = r"(?P<unit>month|week|day)s?"
_LETTERS = {"month": "M", "week": "W", "day": "D"}
# "With two weeks to 4 July" is how long one must wait, and no time that ends then.
_REMAINING = r"(?i:\b(?:with|just|only|still|left|is|are|was|were|takes?|took|up)\s{1,3}\Z)"


def _shared_unit(match: Match) -> Meaning | None:
    """A length of which the unit stands behind the next: "the three and nine months ended"."""
    count = named(match, "count")
    if not is_number(count):
        return None
    value = f"P{number_of(count)}{_LETTERS[named(match, 'unit')]}"
    return Timeless(value=value, type=TimexType.DURATION)


PERIOD_RULES = (
    Rule(
        name="length",
        pattern=(
            rf"{START}(?i:(?P<count>{NUMBER})-?(?={S}(?:and|&){S}(?:{NUMBER})[\s-]{_UNIT}(?:{S}periods?)?"
            rf"{S}(?:ended|ending)\b))"
        ),
        build=_shared_unit,
        trigger=any_of("ended ending"),
        first=BY_NUMBER,
    ),
)
PERIOD_LINKS = (
    Link(
        name="length-to",
        middle=rf"{_ENDED}{S}(?:on{S})?",
        join=ending_with,
        unless=_REMAINING,
    ),
    Link(middle=rf"{S}(?:and|&){S}(?:the{S})?", join=ending_as),
)
PERIOD_LEADS = (
    Lead(
        name="rest-of",
        pattern=rf"(?i:(?:the{S})?(?:rest|remainder|remaining{S}(?:part|months|weeks|days)){S}of(?:{S}the)?)",
        last=("of", "the"),
        wrap=does(rest),
    ),
)
