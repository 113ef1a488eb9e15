"""English words for stretches from one time to another, their ends included or not."""

from chronology.languages.english.move_lists import UNTIL_LASTING
from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_THE,
    Match,
    S,
)
from chronology.languages.time_joints import Lead, Link, does, joins
from chronology.languages.time_rules import Rule
from chronology.meanings.changes import beside
from chronology.meanings.counted import MonthDay
from chronology.meanings.joins import like_stretch, stretch, stretch_without
from chronology.meanings.meaning import Meaning
from chronology.meanings.sides import Side

MOVED = rf"\b(?i:{lexicon.MOVED})\b{UNTIL_LASTING}{{0,40}}\Z"
_TO = r"(?:to|until|till?|through(?:\s{1,3}to)?|thru|up\s{1,3}to)"
_DASH = r"\s{0,2}[–—-]\s{0,2}"
_OPEN, _CLOSE = rf"(?:,?{S}\(?(?:(?:and|but){S})?", r"\)?,?)"
_WITH = rf"(?:{_OPEN}(?:including|inclusive{S}of){_CLOSE}|,?{S}\((?:inclusive|incl\.)\),?)"
_WITHOUT = rf"{_OPEN}(?:excluding|not{S}including|exclusive{S}of){_CLOSE}"
# Behind the first of two ends: "3 May 2021 (inclusive) to".
_INCLUDED = rf"(?:,?{S}\(?(?:both{S}(?:days{S}|dates{S})?)?(?:inclusive|included)\)?,?)?"


_BEGINS = rf"(?i:from|(?:beginning|starting|commencing)(?:{S}(?:on|from))?)"
_ENDING = r"(?:ending|finishing|expiring|terminating|lasting)"
_ENDS = rf"(?:{S}{_TO}|,?{S}and{S}{_ENDING}(?:{S}(?:on|until))?)"

STRETCH_LINKS = (
    Link(
        name="between",
        opening=rf"(?i:between){_WITH}?",
        middle=rf"{_INCLUDED}{S}and{_WITH}?{S}",
        join=stretch,
    ),
    Link(name="from-to", opening="(?i:from)", middle=_DASH, join=stretch, unless=MOVED),
    *(
        Link(
            name="from-to",
            opening=_BEGINS + first,
            middle=rf"{_INCLUDED}{_ENDS}{last}{S}",
            join=join,
            unless=MOVED,
        )
        for first, last, join in (
            (f"{_WITH}?", f"{_WITH}?", stretch),
            (f"{_WITH}?", _WITHOUT, joins(stretch_without, end=True)),
            (_WITHOUT, _WITHOUT, joins(stretch_without, begin=True, end=True)),
            (_WITHOUT, f"{_WITH}?", joins(stretch_without, begin=True)),
        )
    ),
    Link(
        name="range",
        middle=rf"{_INCLUDED}{S}(?:(?:up{S})?to|through|thru){_WITH}?{S}|\s{{0,2}}[–—/-]\s{{0,2}}",
        join=like_stretch,
        unless=MOVED,
    ),
    Link(
        name="range",
        middle=rf"{_INCLUDED}{S}(?:(?:up{S})?to|until|through){_WITHOUT}{S}",
        join=joins(stretch_without, end=True),
        unless=MOVED,
    ),
)

STRETCH_LEADS = (
    Lead(
        name="before",
        pattern=rf"(?i:(?:until|till?|up{S}to|to|by|(?:no|not){S}later{S}than)){_WITHOUT}",
        last=("excluding", "including", "of", ")", ","),
        signal=True,
        wrap=does(beside, Side.BEFORE),
    ),
    Lead(
        name="after",
        pattern=rf"(?i:from){_WITHOUT}",
        last=("excluding", "including", "of", ")", ","),
        signal=True,
        wrap=does(beside, Side.AFTER),
    ),
    Lead(
        name="until",
        pattern=rf"(?i:until|till?|up{S}to|through|thru|by){_WITH}",
        last=("including", "of", ")", ","),
        signal=True,
        wrap=does(beside, Side.UNTIL),
    ),
    Lead(
        name="from",
        pattern=rf"(?i:from){_WITH}",
        last=("including", "of", ")", ","),
        signal=True,
        wrap=does(beside, Side.SINCE),
    ),
)


def _end_day(match: Match) -> Meaning | None:
    """A day of a month that is not named, as the end of a stretch: "from Monday to the 14th"."""
    day = int(match["day"])
    return MonthDay(day=day) if 1 <= day <= 31 else None  # noqa: PLR2004 - the longest month


_NTH = r"(?P<expression>the\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th))"
_NO_MORE = (
    rf"(?=\s?[.,;:!?)]|\s{{0,3}}\Z|{S}(?:{'|'.join(sorted(lexicon.FUNCTION_WORDS - {'of'}))})\b)"
)
_BEHIND_DAY = "|".join(
    rf"(?<={day}\s{to}\s)" for day in ("day", "row") for to in ("to", "until", "and")
)

STRETCH_RULES = (
    Rule(
        name="day-of-that-month",
        pattern=rf"(?:{_BEHIND_DAY}){_NTH}{_NO_MORE}",
        build=_end_day,
        trigger=BY_FIGURE,
        first=BY_THE,
    ),
    Rule(
        name="day-of-that-month",
        pattern=(
            rf"(?:(?<=[Ff]rom\s)(?=the\s\d{{1,2}}[a-z]{{2}}\s(?:to|until)\sthe\s\d)"
            rf"|(?<=\d(?:st|nd|rd|th)\sto\s)|(?<=\d(?:st|nd|rd|th)\suntil\s)){_NTH}"
            rf"(?:(?=\s(?:to|until)\s)|{_NO_MORE})"
        ),
        build=_end_day,
        trigger=BY_FIGURE,
        first=BY_THE,
    ),
)
