"""English hours of deadlines: "by 16.00 hours", "17h00", "on 15 April, not later than 5 p.m."."""

import re

from chronology.languages.english.time_words.clock import clock_match
from chronology.languages.english.time_words.day_ends import BEFORE_DAY, DAY
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_MARKED_FIGURE,
    START,
    Match,
    S,
    before,
)
from chronology.languages.english.time_words.zones import BRACKETED_ZONE
from chronology.languages.time_joints import End, Link, joins
from chronology.languages.time_rules import Rule
from chronology.meanings.joins import day_then_own_clock, day_until_clock
from chronology.meanings.meaning import Meaning

_TWO = r"(?P<hour>[01]\d|2[0-3])"
_ANY = r"(?P<hour>[01]?\d|2[0-3])"
_MINUTE = r"(?P<minute>[0-5]\d)"
_ROUND_MINUTE = r"(?P<minute>[03]0|[14]5|5[59])"
# "On 15 April 2023 (17h00)", "Monday, 16.00 hours".
_BEHIND_DAY = re.compile(r"(?:\b[12]\d{3}|day)(?:,|\s\(|,?\s{1,3}at)?\s{0,3}\Z")
_AT = re.compile(r"\b(?i:at|by|before|until|from|than|to)\s{1,3}\Z")
_ONLY_AT = re.compile(r"\b(?i:at|before|until)\s{1,3}\Z")  # "they won by 2h30"
_BEFORE_DAY = re.compile(rf"{BEFORE_DAY}{DAY}")
_NO_CLOCK = r"(?!\s(?:of|an?|per|each|every|later|earlier|before|after|long|work|flight)\b)"
# What has a price or a size may fall by 12.50 on a day, but nobody must do something by that.
_MUST = re.compile(
    r"(?i:\b(?:shall|must|due|deadlines?|required|(?:is|are|was|were)\s{1,3}to|later\s{1,3}than"
    r"|clos(?:es?|ing)|received|submitted|lodged|filed|delivered|served)\b[^.;]{0,80}\Z)"
)
_AMOUNT = re.compile(
    r"(?i:\b(?:pric(?:es?|ed)|shares?|stock|rates?|index|fell|falls?|rose|rises?|dropped|drops?|up"
    r"|down|cut|reduc\w{1,4}|increas\w{1,4}|rais\w{1,4}|lower\w{0,3}|traded|sold|units?|wages?"
    r"|fees?|paid|option|exercis\w{1,4}|bought|buy|sell|won|lost|beat|grew|grow)\b[^.;]{0,80}\Z)"
)


def _told(match: Match) -> Meaning | None:
    """A time of day, where the words before it or behind it show that it is one."""
    text, is_long = before(match), len(match["hour"]) > 1
    is_told = (_AT if is_long else _ONLY_AT).search(text) or _BEHIND_DAY.search(text)
    return clock_match(match) if is_told else None


def _due(match: Match) -> Meaning | None:
    """The same, without a word for hours: "must be filed by 12.00 on 15 April"."""
    text = before(match)
    if _MUST.search(text) is None or _AMOUNT.search(text) is not None:
        return None
    is_beside = _BEFORE_DAY.match(match.string, match.end()) and _AT.search(text)
    return clock_match(match) if is_beside or _BEHIND_DAY.search(text) else None


HOUR_RULES = (
    Rule(
        name="clock",
        pattern=(
            rf"{START}{_TWO}\.{_MINUTE}\s{{0,2}}(?:hours|hrs|h)\b{_NO_CLOCK}"
            rf"(?:\s?{BRACKETED_ZONE})?"
        ),
        build=_told,
        first=BY_MARKED_FIGURE,
    ),
    Rule(
        name="clock",
        pattern=rf"{START}{_ANY}\s?h\s?{_MINUTE}(?![\w:]|[.,]\d)(?:\s?{BRACKETED_ZONE})?",
        build=_told,
        first=BY_FIGURE,
    ),
    Rule(
        name="clock",
        pattern=rf"{START}{_ANY}\.{_ROUND_MINUTE}(?!\w|[.,:/–-]?\d|\s?(?:%|[€£$])){_NO_CLOCK}",
        build=_due,
        first=BY_MARKED_FIGURE,
    ),
)

_LATEST = rf"(?:at{S}the{S}latest{S})?by|(?:(?:and|but){S})?(?:no|not){S}later{S}than"
_UNTIL = rf"(?:\s?,)?{S}\(?(?:{_LATEST}|(?:at|on){S}or{S}before){S}"

HOUR_LINKS = (
    Link(
        name="by",
        middle=_UNTIL,
        join=day_until_clock,
        changes=End.LAST,
        first=True,
    ),
    Link(
        name="before",
        middle=rf"(?:\s?,)?{S}\(?(?:before|prior{S}to){S}",
        join=joins(day_until_clock, before=True),
        changes=End.LAST,
        first=True,
    ),
    Link(
        name="clock",
        middle=rf"{S}\((?:at{S})?",
        join=day_then_own_clock,
        behind=r"\s?\)",
        changes=End.LAST,
        first=True,
    ),
)
