"""English for hours of one day: "18:00–20:00 UTC", "between 6 and 8 p.m. PDT"."""

from chronology.languages.english.moves import MOVES
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    MOVED,
    START,
    Match,
    S,
    before,
    named,
)
from chronology.languages.english.time_words.zones import (
    BRACKETED_ZONE,
    clock_behind,
    clock_of,
)
from chronology.languages.time_joints import End, Link
from chronology.languages.time_rules import Rule
from chronology.meanings.clock import AtClock, SpokenDay
from chronology.meanings.hours import Hours
from chronology.meanings.joins import day_then_hours
from chronology.meanings.meaning import Meaning
from chronology.meanings.zones import Clock

_NOON, _HOURS, _SIXTY = 12, 24, 60
_REACH = 96
_HALF = r"[ap]\.\s?m\b\.?|[ap]m\b|[AP]M\b|[AP]\.M\b\.?"
_TWO = (
    r"(?:(?P<hour>\d{1,2})[:.](?P<minute>\d\d)|(?P<early>\d{1,2}))"
    rf"(?:\s?(?P<morning>{_HALF}))?"
    r"%s"
    r"(?:(?P<hour2>\d{1,2})[:.](?P<minute2>\d\d)|(?P<late>\d{1,2}))"
    rf"(?:\s?(?P<half>{_HALF}))?"
)
_FOUR = (
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)%s"
    r"(?P<hour2>[01]\d|2[0-4])(?P<minute2>[0-5]\d)(?:\s?(?:hrs|hours|h)\b)?"
)
_BETWEEN = rf"(?i:between){S}"
_DASH = r"\s?[–—-]\s?"
_TO = rf"(?:{_DASH}|{S}(?:to|until|till){S})"
_AND = rf"{S}and{S}"
_ENDS = r"(?![\w]|[:.,/–-]\d)"
_FROM = r"(?<!\b[Ff]rom\s)"  # "from 6 to 8 p.m.": that may tell of a move


def _hours(match: Match) -> Meaning | None:
    """Hours of the day that is spoken of, until a day beside them says of which."""
    words = frozenset(before(match, _REACH).lower().split())
    if not words.isdisjoint(MOVES.kinds["moving"]) or MOVED.search(before(match, _REACH)):
        return None
    is_marked = bool(named(match, "minute") and named(match, "minute2"))
    groups = match.groupdict()
    late, early = groups.get("half"), groups.get("morning")
    if not late and not is_marked:
        return None
    if not late and "." in match[0] and not groups.get("zone"):
        return None  # "between 3.10 and 4.20" may be any figures
    last = _minute(groups.get("hour2") or groups.get("late"), groups.get("minute2"), late)
    first = _minute(groups.get("hour") or groups.get("early"), groups.get("minute"), early or late)
    if late and not early and first is not None and last is not None and first > last:
        # "11–1 p.m.": of the morning
        first = _minute(groups.get("hour") or groups.get("early"), groups.get("minute"), "am")
    if first is None or last is None or first == last:
        return None
    clock = clock_of(match) or clock_behind(match)
    return Hours(begin=_at(first, clock), end=_at(last, clock))


def _minute(hour: str | None, minute: str | None, half: str | None) -> int | None:
    """Return the minute of a day; `None` if there is none such."""
    hours, minutes = int(hour or 0), int(minute or 0)
    if half:
        if not 1 <= hours <= _NOON:
            return None
        hours = hours % _NOON + (_NOON if half[0] in "pP" else 0)
    is_one = hours < _HOURS and minutes < _SIXTY
    return hours * _SIXTY + minutes if is_one else None


def _at(minute: int, clock: Clock | None) -> AtClock:
    hours, minutes = divmod(minute, _SIXTY)
    is_utc = clock is not None and clock.offset == 0
    return AtClock(
        of=SpokenDay(),
        first=minute * _SIXTY,
        last=minute * _SIXTY + _SIXTY - 1,
        written=f"{hours:02}:{minutes:02}" + ("Z" if is_utc else ""),
        named=False,
        clock=clock,
    )


CLOCK_RANGE_LINKS = (
    Link(name="hours", middle=rf"(?:\s?,)?{S}", join=day_then_hours, changes=End.LAST),
)
_ZONED = rf"(?:\s?{BRACKETED_ZONE})"
CLOCK_RANGE_RULES = (
    *(
        Rule(
            name="hours",
            pattern=rf"{opening}{_TWO % middle}{_ZONED}?{_ENDS}",
            build=_hours,
            first=first,
        )
        for opening, middle, first in (
            (rf"\b{_BETWEEN}", _AND, ("between", "Between")),
            (rf"{_FROM}{START}", _TO, BY_FIGURE),
        )
    ),
    *(
        Rule(
            name="hours",
            pattern=rf"{opening}{_FOUR % middle}{_ZONED}{_ENDS}",
            build=_hours,
            first=first,
        )
        for opening, middle, first in (
            (rf"\b{_BETWEEN}", _AND, ("between", "Between")),
            (rf"{_FROM}{START}", _TO, BY_FIGURE),
        )
    ),
)
