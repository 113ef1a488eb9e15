"""English words directly after a time that change what it means."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import S, one_of
from chronology.languages.time_joints import Tail
from chronology.meanings.calendar import Day, Months, Years
from chronology.meanings.clock import PartOfDay, SpokenDay
from chronology.meanings.counted import Timeless
from chronology.meanings.meaning import Meaning
from chronology.meanings.sides import Beside, Side
from chronology.meanings.stepped import FromAntecedent, Shifted, Step, Weekday
from chronology.meanings.terms import TimexType

_DAYS = Day | Weekday | FromAntecedent | SpokenDay


def _part_of_day(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Narrow a day to a part of it; "Monday nights" come again and again."""
    if isinstance(of, Weekday) and words["part"].lower().endswith("s"):
        code = lexicon.PARTS_OF_DAY[words["part"].lower()]
        return Timeless(value=f"XXXX-WXX-{of.weekday + 1}T{code}", type=TimexType.SET)
    is_day = isinstance(of, _DAYS) or (isinstance(of, Shifted) and of.step is Step.DAY)
    return PartOfDay(of=of, code=lexicon.PARTS_OF_DAY[words["part"].lower()]) if is_day else None


def _or_beside(of: Meaning, words: re.Match[str]) -> Meaning | None:
    """Open a time to the side that the words name: "1950 or earlier"."""
    if not isinstance(of, Day | Months | Years):
        return None
    is_before = words["side"].lower() in {"earlier", "before"}
    return Beside(of=of, side=Side.UNTIL if is_before else Side.NOT_BEFORE)


TAILS = (
    Tail(
        pattern=(rf"{S}or{S}(?i:(?P<side>earlier|before|later|after))\b(?=\s?[.,;:)]|\s{{0,3}}\Z)"),
        wrap=_or_beside,
    ),
    Tail(
        pattern=rf"{S}(?i:(?P<part>{one_of(lexicon.PARTS_OF_DAY)}))\b(?!-)",
        wrap=_part_of_day,
    ),
)
