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
from chronology.languages.time_joints import End, Link
from chronology.languages.time_rules import Rule
from chronology.meanings.clock import EndOfDay, SpokenDay
from chronology.meanings.joins import clock_elsewhere, end_of_day
from chronology.meanings.meaning import Meaning

BEFORE_DAY = rf",?{S}(?:(?:on|of|for){S}(?:the{S})?|the{S})?"
DAY = (
    rf"(?:{one_of(FULL_WEEKDAYS)}|{one_of(FULL_MONTHS)}|{one_of(SHORT_MONTHS)}|\d{{1,2}}"
    r"|(?i:today|tomorrow|yesterday|tonight|that|this|next|last|same|following|day))(?![a-z])"
)
_BY_MEAL = (
    r"(?<=by\s)(?:breakfast|dinner|supper|bed)(?:[ -]?time)?|(?<=by\s)(?:dawn|dusk|nightfall"
    r"|sunset|sunrise|daybreak)|(?<=before\s)(?:dawn|breakfast|nightfall|sunrise)"
)
_MEAL = r"(?<=before\s)lunch|(?<=after\s)lunch|(?<=by\s)lunch"


def _end(match: Match) -> Meaning:
    """The close of a day, or another hour that only those who work there know."""
    part = next(code for words, code in lexicon.HOURS_OF_WORK if named(match, words))
    return EndOfDay(of=SpokenDay(), code=part, named=False)


DAY_END_RULES = (
    Rule(
        name="part-of-day",
        pattern=(
            rf"{START}(?:(?i:(?P<close>(?:the{S})?(?:{lexicon.CLOSE_OF_DAY}))"
            rf"|(?P<noon>lunch[ -]?time|{_MEAL})|(?P<begin>first{S}thing|(?:the{S})?start{S}of"
            rf"{S}(?:play|business|trading))|(?P<tea>tea-?time|{_BY_MEAL}))|(?P<code>COB|EOB|EOD|c\.o\.b\.)(?=\W))"
            rf"(?={BEFORE_DAY}{DAY})"
        ),
        build=_end,
        trigger=any_of(
            "business play trad market banking office working school day lunch thing tea"
        )
        + any_of("cob eob eod c.o.b breakfast dinner supper bed dawn dusk nightfall sun daybreak"),
        first=BY_THE
        + any_of(
            "close end start first lunch tea breakfast dinner supper bed dawn dusk nightfall "
            "sunset sunrise daybreak cob eob eod c.o.b"
        ),
    ),
)
DAY_END_LINKS = (
    Link(name="part-of-day", middle=BEFORE_DAY, join=end_of_day, fused=True, first=True),
    Link(
        name="clock",
        middle=rf",?{S}\(?(?:[A-Z][A-Za-z.]{{1,20}}{S}){{1,3}}?(?i:time)\)?,?{S}(?:on{S}(?:the{S})?)?",
        join=clock_elsewhere,
        changes=End.FIRST,
        first=True,
    ),
)
