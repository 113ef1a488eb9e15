"""English words for stretches from one time to another, their ends included or not."""

from collections.abc import Callable

import attrs

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.limits import beside
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_THE,
    Match,
    S,
)
from chronology.languages.time_joints import Lead, Link
from chronology.languages.time_rules import Rule
from chronology.meanings.beside_named import BesideNamed
from chronology.meanings.calendar import Day, InYear, Years
from chronology.meanings.clock import AtClock, PartOfDay
from chronology.meanings.counted import MonthDay, Spoken
from chronology.meanings.fiscal import Fiscal
from chronology.meanings.meaning import Meaning
from chronology.meanings.pairs import between
from chronology.meanings.parts import Part, UnitBeside
from chronology.meanings.sides import Side
from chronology.meanings.stepped import FromAntecedent, Shifted, Step, Weekday
from chronology.meanings.wrapped import About

_Join = Callable[[Meaning, Meaning], Meaning | None]
MOVED = rf"\b(?i:{lexicon.MOVED})\b[^.;]{{0,40}}\Z"
_BOUNDED = (
    About
    | AtClock
    | BesideNamed
    | Fiscal
    | FromAntecedent
    | InYear
    | MonthDay
    | Part
    | PartOfDay
    | Shifted
    | Spoken
    | UnitBeside
    | Weekday
    | Years
)
_TO = r"(?:to|until|till?|through(?:\s{1,3}to)?|thru|up\s{1,3}to)"
_DASH = r"\s{0,2}[–—-]\s{0,2}"
_OPEN, _CLOSE = rf"(?:,?{S}\(?(?:(?:and|but){S})?", r"\)?,?)"
_WITH = rf"(?:{_OPEN}(?:including|inclusive{S}of){_CLOSE}|,?{S}\((?:inclusive|incl\.)\),?)"
_WITHOUT = rf"{_OPEN}(?:excluding|not{S}including|exclusive{S}of){_CLOSE}"
# Behind the first of two ends: "3 May 2021 (inclusive) to".
_INCLUDED = rf"(?:,?{S}\(?(?:both{S}(?:days{S}|dates{S})?)?(?:inclusive|included)\)?,?)?"


def range_of(left: Meaning, right: Meaning) -> Meaning | None:
    """Join two times that the opening word already announces as the ends of a stretch."""
    if not isinstance(left, _BOUNDED) or not isinstance(right, _BOUNDED):
        return None
    if not left.calendar and not isinstance(left, AtClock | PartOfDay):
        return None
    if isinstance(left, AtClock) and isinstance(right, AtClock) and right.named and not left.named:
        # "Between 9am and 5pm on 3 May": the day is that of both.
        return between(attrs.evolve(left, of=right.of, named=True), right)
    if isinstance(left, AtClock) and isinstance(right, AtClock) and left.named and not right.named:
        # "On 3 May from 9am to 5pm"; "1 p.m. ET / 10 a.m. PT" is one time.
        is_later = left.last < right.last
        return between(left, attrs.evolve(right, of=left.of, named=True)) if is_later else None
    return between(left, right)


def like_range(left: Meaning, right: Meaning) -> Meaning | None:
    """Join two times of one sort: without an opening word, others may only stand together."""
    if isinstance(left, About) and isinstance(left.of, Years) and isinstance(right, Years):
        return between(left, About(of=right))
    return range_of(left, right) if type(left) is type(right) else None


def _without(*, begin: bool, end: bool) -> _Join:
    def join(left: Meaning, right: Meaning) -> Meaning | None:
        """Leave out the first time, or the last."""
        if not isinstance(left, Day | Weekday) or not isinstance(right, Day | Weekday):
            return None
        stretch = between(left, right)
        return attrs.evolve(
            stretch,
            begin=UnitBeside(of=stretch.begin, step=Step.DAY, back=False)
            if begin
            else stretch.begin,
            end=UnitBeside(of=stretch.end, step=Step.DAY, back=True) if end else stretch.end,
        )

    return join


_BEGINS = rf"(?i:from|(?:beginning|starting|commencing)(?:{S}(?:on|from))?)"
_ENDING = r"(?:ending|finishing|expiring|terminating|lasting)"
_ENDS = rf"(?:{S}{_TO}|,?{S}and{S}{_ENDING}(?:{S}(?:on|until))?)"

STRETCH_LINKS = (
    Link(
        name="between",
        opening=rf"(?i:between){_WITH}?",
        middle=rf"{_INCLUDED}{S}and{_WITH}?{S}",
        join=range_of,
    ),
    Link(name="from-to", opening="(?i:from)", middle=_DASH, join=range_of, unless=MOVED),
    *(
        Link(
            name="from-to",
            opening=_BEGINS + first,
            middle=rf"{_INCLUDED}{_ENDS}{last}{S}",
            join=join,
            unless=MOVED,
        )
        for first, last, join in (
            (f"{_WITH}?", f"{_WITH}?", range_of),
            (f"{_WITH}?", _WITHOUT, _without(begin=False, end=True)),
            (_WITHOUT, _WITHOUT, _without(begin=True, end=True)),
            (_WITHOUT, f"{_WITH}?", _without(begin=True, end=False)),
        )
    ),
    Link(
        name="range",
        middle=rf"{_INCLUDED}{S}(?:(?:up{S})?to|through|thru){_WITH}?{S}|\s{{0,2}}[–—/-]\s{{0,2}}",
        join=like_range,
        unless=MOVED,
    ),
    Link(
        name="range",
        middle=rf"{_INCLUDED}{S}(?:(?:up{S})?to|until|through){_WITHOUT}{S}",
        join=_without(begin=False, end=True),
        unless=MOVED,
    ),
)

STRETCH_LEADS = (
    Lead(
        name="before",
        pattern=rf"(?i:(?:until|till?|up{S}to|to)){_WITHOUT}",
        last=("excluding", "including", "of", ")", ","),
        signal=True,
        wrap=beside(Side.BEFORE),
    ),
    Lead(
        name="after",
        pattern=rf"(?i:from){_WITHOUT}",
        last=("excluding", "including", "of", ")", ","),
        signal=True,
        wrap=beside(Side.AFTER),
    ),
    Lead(
        name="until",
        pattern=rf"(?i:until|till?|up{S}to|through|thru){_WITH}",
        last=("including", "of", ")", ","),
        signal=True,
        wrap=beside(Side.UNTIL),
    ),
    Lead(
        name="from",
        pattern=rf"(?i:from){_WITH}",
        last=("including", "of", ")", ","),
        signal=True,
        wrap=beside(Side.SINCE),
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
