"""English words for when a day begins, breaks or ends at work: "by close of business on Friday"."""

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_THE,
    FULL_MONTHS,
    FULL_WEEKDAYS,
    SHORT_MONTHS,
    START,
    Match,
    S,
    any_of,
    named,
    one_of,
)
from chronology.languages.time_joints import Link
from chronology.languages.time_rules import Rule
from chronology.meanings.calendar import Day
from chronology.meanings.clock import AtClock, EndOfDay, SpokenDay
from chronology.meanings.counted import Modified
from chronology.meanings.meaning import Meaning
from chronology.meanings.stepped import FromAntecedent, Shifted, Step, Weekday

_DAYS = Day | FromAntecedent | Modified | Weekday
_BEFORE_DAY = rf",?{S}(?:(?:on|of|for){S}(?:the{S})?|the{S})?"
_DAY = (
    rf"(?:{one_of(FULL_WEEKDAYS)}|{one_of(FULL_MONTHS)}|{one_of(SHORT_MONTHS)}|\d{{1,2}}"
    r"|(?i:today|tomorrow|yesterday|tonight|that|this|next|last|same|following|day))(?![a-z])"
)
_MEAL = r"(?<=before\s)lunch|(?<=after\s)lunch|(?<=by\s)lunch"


def _end(match: Match) -> Meaning:
    """The close of a day, or another hour that only those who work there know."""
    part = next(code for words, code in lexicon.HOURS_OF_WORK if named(match, words))
    return EndOfDay(of=SpokenDay(), code=part, named=False)


def _of_day(left: Meaning, right: Meaning) -> Meaning | None:
    """Give it the day that stands behind it."""
    is_day = isinstance(right, _DAYS) or (isinstance(right, Shifted) and right.step is Step.DAY)
    if not isinstance(left, EndOfDay) or left.named or not is_day:
        return None
    return EndOfDay(of=right, code=left.code)


def _zoned(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a time of day elsewhere the day behind it; with a zone the bounds are those of it."""
    is_day = isinstance(right, _DAYS) or (isinstance(right, Shifted) and right.step is Step.DAY)
    if not isinstance(left, AtClock) or left.named or not is_day:
        return None
    return AtClock(of=right, first=None, last=left.last, written=left.written)


DAY_END_RULES = (
    Rule(
        name="part-of-day",
        pattern=(
            rf"{START}(?:(?i:(?P<close>(?:the{S})?(?:{lexicon.CLOSE_OF_DAY}))"
            rf"|(?P<noon>lunch[ -]?time|{_MEAL})|(?P<begin>first{S}thing|(?:the{S})?start{S}of"
            rf"{S}(?:play|business|trading))|(?P<tea>tea-?time))|(?P<code>COB|EOB|EOD|c\.o\.b\.)(?=\W))"
            rf"(?={_BEFORE_DAY}{_DAY})"
        ),
        build=_end,
        trigger=any_of(
            "business play trad market banking office working school day lunch thing tea"
        )
        + any_of("cob eob eod c.o.b"),
        first=BY_THE + any_of("close end start first lunch tea cob eob eod c.o.b"),
    ),
)
DAY_END_LINKS = (
    Link(name="part-of-day", middle=_BEFORE_DAY, join=_of_day, fused=True, first=True),
    Link(
        name="clock",
        middle=rf",?{S}\(?(?:[A-Z][A-Za-z.]{{1,20}}{S}){{1,3}}?(?i:time)\)?,?{S}(?:on{S}(?:the{S})?)?",
        join=_zoned,
        first=True,
    ),
)
