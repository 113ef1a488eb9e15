"""English weekdays counted from a day named before, and weekdays with their day of the month."""

import re

from chronology.languages.english.notation import words
from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_THE,
    BY_WEEKDAY,
    FULL_WEEKDAYS,
    MONTHS,
    START,
    WEEKDAY_NAMES,
    Match,
    S,
    before,
    named,
    one_of,
    word_after,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.beside_days import BesideDay, InWeekNamed, WithNumber
from chronology.meanings.counted import FittingDay, MonthDay
from chronology.meanings.meaning import Meaning
from chronology.meanings.stepped import Which

_LONGEST_MONTH = 31
_SHORT = ("sat", "sun", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri")
_NAMED = {name.lower(): number for name, number in WEEKDAY_NAMES.items()}
_STOP = r"\s?[.,;:!?)(…–—]|\s{0,3}\Z"
_GOES_ON = (
    "and(?!\\s(?:after|before)\\b)|but|or|to|at|in|for|with|when|he|she|it|they|we|i|was|were|is|"
    "are|will|would|did|had|has"
)
_AFTER_DAY = rf"(?={_STOP}|{S}(?i:{_GOES_ON})\b)"
_WEEK = re.compile(
    r"\b(?i:week-?ends?|wk-?ends?|wknds?|weeks?|wks?)\b[^.!?]{0,60}[.!?]?[^.!?]{0,40}\Z"
)
# Behind a weekday and an ordinal: with these the ordinal counts nothing that follows.
_PLAIN = lexicon.FUNCTION_WORDS | words(
    "about after again against alone alongside although amid around because before behind beside "
    "between beyond despite during except following here inside instead just like near once "
    "outside over per pending prior regardless since still subject though through throughout today "
    "too toward towards under unless upon via whereas within without"
)
_NO_DAY = re.compile(
    r"\b(?i:ranks?|ranked|places?|placed|positions?|pos|finish(?:ed)?|seed(?:ed)?|floor|"
    r"edition|grade|level|round|century|percentile)\b[^.!?=\n]{0,40}=\s?\Z"
    r"|(?:\A|\s)[a-zA-Z]\s?=\s?\Z"
)


def _beside(match: Match) -> Meaning:
    """A weekday before or after the day named last: "the Friday before"."""
    side = named(match, "side")
    which = Which.PRECEDING if side == "before" else Which.FOLLOWING
    return BesideDay(weekday=WEEKDAY_NAMES[match["weekday"]], which=which)


def _in_week(match: Match) -> Meaning | None:
    """A day of the week or weekend named before: "next weekend …, bbq on the sat?"."""
    if not _WEEK.search(before(match, 128)):
        return None
    return InWeekNamed(weekday=_NAMED[named(match, "weekday")])


def _numbered(match: Match) -> Meaning | None:
    """A weekday with its day of the month: "Monday the 3rd without fail"."""
    day, weekday = int(match["day"]), WEEKDAY_NAMES[match["weekday"]]
    is_plain = word_after(match).lower() in _PLAIN
    if not 1 <= day <= _LONGEST_MONTH or not is_plain:
        return None
    return FittingDay(weekday=weekday, day=day)


def _with_number(match: Match) -> Meaning | None:
    """A weekday before an ordinal of which nobody can tell what it counts."""
    day = int(match["day"])
    if not 1 <= day <= _LONGEST_MONTH:
        return None
    return WithNumber(weekday=WEEKDAY_NAMES[match["weekday"]], day=day)


def _equated(match: Match) -> Meaning | None:
    """A day of the month of which a note says what is then: "Reveal = 18th"."""
    day = int(match["day"])
    is_day = 1 <= day <= _LONGEST_MONTH and not _NO_DAY.search(before(match))
    return MonthDay(day=day) if is_day else None


_NUMBERED = (
    rf"(?P<weekday>{one_of(FULL_WEEKDAYS)})(?:,?{S}the{S}|,?{S})(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
)
_NO_MONTH = rf"(?!,?{S}(?:(?:day{S})?of\b|{one_of(tuple(MONTHS))}))"

BESIDE_DAY_RULES = (
    Rule(
        name="weekday-beside-that-day",
        pattern=(
            rf"{START}(?i:the|that){S}(?P<weekday>{one_of(FULL_WEEKDAYS)}){S}"
            rf"(?i:(?P<side>before|after|following))(?:{S}(?i:that|this|then))?{_AFTER_DAY}"
        ),
        build=_beside,
        trigger=BY_WEEKDAY,
        first=(*BY_THE, "that", "That"),
    ),
    Rule(
        name="weekday-of-that-week",
        pattern=(
            rf"(?<=\bon\s)(?i:the){S}(?i:(?P<weekday>{one_of((*FULL_WEEKDAYS, *_SHORT))}))"
            rf"(?={_STOP}|{S}(?i:and|or|but|at|if|then|morning|afternoon|evening|night|eve)\b)"
        ),
        build=_in_week,
        first=BY_THE,
    ),
    Rule(
        name="day-of-that-month",
        pattern=rf"{START}{_NUMBERED}{_NO_MONTH}(?={S}[a-z])",
        build=_numbered,
        first=BY_WEEKDAY,
    ),
    Rule(
        name="weekday",
        pattern=rf"{START}(?P<expression>(?={_NUMBERED}{_NO_MONTH}{S}\w){one_of(FULL_WEEKDAYS)})",
        build=_with_number,
        first=BY_WEEKDAY,
    ),
    Rule(
        name="day-of-that-month",
        pattern=(
            rf"(?<==\s)(?i:the{S})?(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
            rf"(?={_STOP}|{S}(?i:in|at|on|over|from|for|with|after|before|until|till?)\b|{S}[-@(])"
        ),
        build=_equated,
        first=BY_FIGURE + BY_THE,
    ),
)
