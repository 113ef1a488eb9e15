"""English words for times of day, and for parts of a day that do not name it."""

import re

import attrs

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_LONG_FIGURE,
    BY_MARKED_FIGURE,
    END,
    START,
    Match,
    S,
    any_of,
    before,
    named,
    say,
    word_after,
    word_before,
)
from chronology.languages.english.time_words.zones import (
    BRACKETED_ZONE,
    NUMBERS,
    ZONE,
    clock_behind,
    clock_of,
)
from chronology.languages.time_rules import Rule
from chronology.meanings.clock import AtClock, PartOfDay, SpokenDay
from chronology.meanings.counted import Timeless
from chronology.meanings.meaning import Meaning
from chronology.meanings.stepped import FromAntecedent, Shifted
from chronology.meanings.terms import Step, TimexType
from chronology.meanings.zones import Clock

_SIXTY = 60
_HOURS_IN_DAY = 24
_NOON = 12
_HALF_OF_DAY = r"(?P<half>[ap]\.\s?m\b\.?|[ap]m\b|[AP]M\b|[AP]\.M\b\.?)"
_AT = "|".join(
    rf"(?<=\b{word}\s)"
    for word in ("at", "by", "from", "until", "around", "about", "after", "before", "since")
)
S1 = r"\s"
_FUNCTION = "|".join(sorted(lexicon.FUNCTION_WORDS))


# "Between 9 and 11 a.m.": of the first only its figure is written.
_FIRST_OF_TWO = re.compile(
    r"(?:(?<![\w:.])\d{1,2}|\d[:.]\d\d)\s?(?:[-–—]|to|and|until|till|or)\s{0,2}\Z"
)


def clock_match(match: Match) -> Meaning | None:
    """A time of day, on the day that is spoken of until a day beside it says which."""
    hour, minute = int(match["hour"]), int(named(match, "minute") or 0)
    half = named(match, "half")
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    if hour >= _HOURS_IN_DAY or minute >= _SIXTY:
        return None
    clock = clock_of(match) or clock_behind(match)
    is_last = _FIRST_OF_TWO.search(before(match)) is not None
    return _at(hour, minute, clock=clock, second=named(match, "second"), exact=not is_last)


def _at(
    hour: int, minute: int, *, clock: Clock | None, second: str = "", exact: bool = True
) -> AtClock:
    first = (hour * _SIXTY + minute) * _SIXTY + int(second or 0)
    is_utc = clock is not None and clock.offset == 0
    return AtClock(
        of=SpokenDay(),
        first=first if exact else None,
        last=first if second else first + _SIXTY - 1,
        written=f"{hour:02}:{minute:02}" + ("Z" if is_utc else ""),
        named=False,
        clock=clock,
    )


def _o_clock(match: Match) -> Meaning:
    """An hour of twelve: whether of the morning or the evening its words may say behind it."""
    word = named(match, "hour")
    hour = int(word) if word.isdecimal() else lexicon.NUMBERS[word]
    told = _hour_told(hour, named(match, "part") or named(match, "late"), named(match, "half"))
    return _at(hour if told is None else told, 0, clock=clock_of(match), exact=told is not None)


def _hour_told(hour: int, part: str, half: str) -> int | None:
    """Return the hour of twenty-four; `None` if the words leave it open ("12 at night")."""
    if half:
        return hour % _NOON + (_NOON if half.startswith("p") else 0)
    first, last, is_later = _HOURS_OF_PART.get(part, (1, 0, False))
    return hour + (_NOON if is_later else 0) if first <= hour <= last else None


# "Twelve in the morning" some take for noon, and some for midnight.
_HOURS_OF_PART = {
    "morning": (1, 11, False),
    "afternoon": (1, 6, True),
    "evening": (4, 11, True),
    "night": (7, 11, True),
}


def _noon(match: Match) -> Meaning:
    """Noon, loosely; as a limit it is that minute. Midnight may be either end of its day."""
    if named(match, "word") == "midnight":
        return _at(0, 0, clock=clock_of(match), exact=False)
    noon = _at(_NOON, 0, clock=clock_of(match), exact=False)
    return attrs.evolve(noon, limit=_NOON * _SIXTY * _SIXTY)


def _part_of_today(match: Match) -> Meaning | None:
    """A part of the anchor's day: "this morning", "tonight"; "Last Week Tonight" is a title."""
    if match[0] == "Tonight" and (word_before(match)[:1].isupper() or word_after(match) == "Show"):
        return None
    if word_before(match).lower() == "the" and word_after(match) == "of":
        return None  # "the last night of January"
    word = named(match, "part") or "night"
    back = named(match, "which") == "last"
    return PartOfDay(of=Shifted(step=Step.DAY, shift=-1 if back else 0), code=_CODES[word])


def _part_of_that_day(match: Match) -> Meaning:
    """A part of a day named before: "that afternoon", "the next morning"."""
    shift = {"next": 1, "following": 1, "previous": -1}.get(
        named(match, "which").removeprefix("the "), 0
    )
    return PartOfDay(of=FromAntecedent(shift=shift), code=_CODES[named(match, "part")])


def _some_part(match: Match) -> Meaning:
    """A part of the day that is spoken of: "in the morning"; "at night" is of no day."""
    code = _CODES[named(match, "part") or named(match, "part2") or named(match, "part3")]
    if match["part"]:
        return Timeless(value=f"XXXX-XX-XXT{code}", type=TimexType.TIME)
    return PartOfDay(of=SpokenDay(), code=code, named=False)


def _overnight(match: Match) -> Meaning:  # noqa: ARG001 - every such phrase means the same
    """The night before or after the day that is spoken of: which is not said."""
    return Timeless(value="XXXX-XX-XXTNI", type=TimexType.TIME)


_CODES = lexicon.PARTS_OF_DAY
BY_PART_OF_DAY = any_of(" ".join(["tonight", *lexicon.PARTS_OF_DAY]))

CLOCK_RULES = (
    Rule(
        name="clock",
        pattern=(
            rf"{START}(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?)?\s?"
            rf"(?:{_HALF_OF_DAY}(?:\s?{BRACKETED_ZONE})?)"
        ),
        build=clock_match,
        first=BY_FIGURE,
    ),
    Rule(
        name="clock",
        pattern=(
            rf"{START}(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)\s?"
            rf"(?:{BRACKETED_ZONE}|{NUMBERS}|(?:hrs|hours|h)\b)"
        ),
        build=clock_match,
        first=BY_MARKED_FIGURE,
    ),
    Rule(
        name="clock",
        pattern=rf"{START}(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)\s?{BRACKETED_ZONE}",
        build=clock_match,
        first=BY_MARKED_FIGURE,
    ),
    Rule(
        name="clock",
        pattern=(
            rf"(?=[012]\d{{3}}\s?h)(?:{_AT}|{START}(?=0))(?P<hour>[01]\d"
            rf"|2[0-3])(?P<minute>[0-5]\d)\s?"
            rf"(?:hours|hrs|h)\b(?!\s(?:of|a|per|later|earlier|before|after)\b)"
        ),
        build=clock_match,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="some-part-of-day",
        pattern=rf"{START}(?i:overnight)(?=\s?[.,;)]|\s{{0,3}}\Z|\s(?:{_FUNCTION})\b)",
        build=_overnight,
        first=any_of("overnight"),
    ),
    Rule(
        name="clock",
        pattern=rf"{START}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?{ZONE}",
        build=clock_match,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="clock",
        pattern=rf"(?:{_AT})(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![\w:]|[.,]\d)",
        build=clock_match,
        first=BY_MARKED_FIGURE,
    ),
    Rule(
        name="clock",
        pattern=(
            rf"{START}(?P<hour>[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
            rf"|twelve){S}o[’']clock\b(?:{S}in{S}the{S}(?P<part>morning|afternoon|evening)\b"
            rf"|{S}at{S}(?P<late>night)\b|{S}{_HALF_OF_DAY})?(?:{S}{BRACKETED_ZONE})?"
        ),
        build=_o_clock,
        trigger=("clock",),
    ),
    Rule(
        name="clock",
        pattern=rf"\b(?i:(?P<word>noon|midday|midnight))\b(?:{S}{BRACKETED_ZONE})?",
        build=_noon,
        first=any_of("noon midday midnight"),
    ),
    Rule(
        name="clock",
        pattern=(
            rf"{START}12(?:[:.]00)?\s{{0,3}}(?i:(?P<word>noon|midday|midnight))\b(?:{S}{BRACKETED_ZONE})?"
        ),
        build=_noon,
        trigger=any_of("noon midday midnight"),
        first=BY_FIGURE,
    ),
    Rule(
        name="part-of-day",
        pattern=say(
            "[early|late|later|earlier]"
            " ({which: this|last} {part: morning|afternoon|evening|night}|tonight)"
        ),
        build=_part_of_today,
        trigger=BY_PART_OF_DAY,
    ),
    Rule(
        name="part-of-that-day",
        pattern=say(
            "[early|late|later|earlier] {which: that [same]|the (same|next|following|previous)}"
            " {part of part_of_day}"
        ),
        build=_part_of_that_day,
        trigger=BY_PART_OF_DAY,
    ),
    Rule(
        name="some-part-of-day",
        pattern=(
            rf"{START}(?i:(?<=at{S1})(?P<part>night|noon|dawn|dusk|daybreak)"
            rf"|(?<=in{S1})the{S}(?P<part2>morning|afternoon|evening)(?!{S}of\b)"
            rf"|(?<=in{S1})(?P<part3>morning|afternoon|evening)){END}"
        ),
        build=_some_part,
        trigger=BY_PART_OF_DAY,
    ),
)
