"""English for one moment as two clocks show it: "8 p.m. EDT (0000 GMT) on Friday"."""

import re

from chronology.languages.english.time_words.words import Match, S
from chronology.languages.english.time_words.zones import ZONE_NAMES, clock_named
from chronology.languages.time_joints import End, Link, Tail, joins
from chronology.meanings.clock import ByClock
from chronology.meanings.joins import clock_of_outer_day, on_another_day, one_moment
from chronology.meanings.meaning import Meaning
from chronology.meanings.terms import Step

_CLOCK_BEFORE = re.compile(r"\d(?:[:.]\d\d|\s?[ap]\.?m\b)[^\n]{0,40}\Z")
_REACH = 64


def _by_clock(of: Meaning, words: Match) -> Meaning | None:
    """Give a day the clock named behind it, if a time of day stands before: "9 pm, 3 May EST"."""
    before = words.string[max(0, words.start() - _REACH) : words.start()]
    is_day = of.takes_clock and of.grain is Step.DAY
    if not is_day or _CLOCK_BEFORE.search(before) is None:
        return None
    return ByClock(of=of, clock=clock_named(words["zone"]))


def _days_on(of: Meaning, words: Match) -> Meaning | None:
    """Take a time of day for that of a day beside the other clock's: "01:00 UTC (+1 day)"."""
    return on_another_day(of, -1 if (words["side"] or words["word"]) in _BEFORE else 1)


_BEFORE = frozenset({"-", "\N{MINUS SIGN}", "previous"})
MOMENT_TAILS = (
    Tail(
        pattern=(
            r"\s?\((?:(?P<side>[+-]|\N{MINUS SIGN})\s?1(?:\s?(?:d|days?)\b\)?|\))"
            r"|(?P<word>next|following|previous)\sday\))"
        ),
        wrap=_days_on,
    ),
    Tail(pattern=rf"\s(?P<zone>{ZONE_NAMES})(?![\w+-])", wrap=_by_clock),
)
MOMENT_LINKS = (
    Link(
        name="clock",
        middle=rf"\)(?:\s?,)?{S}(?:on{S}(?:the{S})?)?",
        join=clock_of_outer_day,
        changes=End.FIRST,
        first=True,
    ),
    Link(
        name="one-moment",
        middle=rf"\s?[(\[]\s?(?:(?:or|i\.e\.,?){S})?",
        join=one_moment,
        first=True,
    ),
    Link(
        name="one-moment",
        middle=rf"\s?/\s?|,?{S}or{S}",
        join=joins(one_moment, of_one_day=True),
        first=True,
    ),
)
