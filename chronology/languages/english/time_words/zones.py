"""English names of the clocks by which times of day are told, and what they mean."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import Match, S
from chronology.meanings.zones import Clock

_MINUTE, _HOUR = 60, 3600
_WIDEST = (-12 * _HOUR, 14 * _HOUR)

_FIXED = {name: Clock(offset=int(hours * _HOUR)) for name, hours in lexicon.ZONE_HOURS.items()}
_PAIRED = {
    name: Clock(offset=int(hours * _HOUR), region=zone)
    for zone, names in lexicon.ZONE_PAIRS.items()
    for name, hours in names.items()
}
_REGIONAL = {
    name: Clock(region=zone) for zone, names in lexicon.ZONE_REGIONS.items() for name in names
}
_SHARED = {name: Clock(names=called) for name, called in lexicon.SHARED_ZONES.items()}
CLOCKS: Mapping[str, Clock] = MappingProxyType({**_FIXED, **_PAIRED, **_REGIONAL, **_SHARED})
"""What each name means, in small letters where it is one of words."""

_OFFSET = r"(?P<sign>[+-])(?P<ahead>\d{1,2})(?::?(?P<minutes>\d\d))?"
ZONE_NAMES = lexicon.ZONES.replace(" ", S)
_NO_RANGE = rf"(?!:?\d|\s?(?:{ZONE_NAMES})\b|\s?[ap]\.?m\b)"
ZONE = (
    rf"(?P<zone>{ZONE_NAMES})(?:\s?{_OFFSET}{_NO_RANGE}"
    rf"|(?P<unread>\s?[+-]\s?\d{{1,2}}(?::?\d\d)?{_NO_RANGE}))?(?!\w)"
)
"""A name of a clock, with how far it is ahead: "UTC", "UTC+3", "GMT -05:00"."""
BRACKETED_ZONE = rf"(?P<open>\(\s?)?{ZONE}(?(open)\s?\))"
"""The same, perhaps in brackets."""
NUMBERS = r"(?P<numbers>[+-]\d{4})(?!\w|[.:,]\d)"
"""How far a clock is ahead of UTC, as mails write it: "+0200"."""
UNREAD = Clock(names=("?",))
"""A clock of which it is not known how far it is ahead: no zone bears that name."""
# "3 p.m. Nepal time", "15:00 NPT": a clock that we do not know.
_OTHER = re.compile(
    r"\s?\(?(?:[A-Z]{2,4}T\b|(?:[A-Z][a-z]{1,16}\s){1,3}[Tt]ime\b|[A-Z]{2,5}\s[Tt]ime\b)"
)
_SPACES = re.compile(r"\s+")


def clock_of(match: Match) -> Clock | None:
    """Return by which clock a match of a rule tells a time; `None` if it names none."""
    groups = match.groupdict()
    if numbers := groups.get("numbers"):
        return clock_of_numbers(numbers)
    if not (zone := groups.get("zone")):
        return None
    clock = clock_named(zone)
    if groups.get("unread"):
        return UNREAD  # "10:00 UTC - 12:00" may be a stretch
    if groups.get("sign") is None:
        return clock
    if clock.offset != 0 or _may_be_range(match):
        return UNREAD
    return clock_of_numbers(f"{match['sign']}{match['ahead']}:{match['minutes'] or '00'}")


def clock_behind(match: Match) -> Clock | None:
    """Return `UNREAD` if words behind a time of day name a clock that we do not know."""
    return UNREAD if _OTHER.match(match.string, match.end()) else None


def clock_of_numbers(written: str) -> Clock:
    """Return the clock that is so far ahead of UTC: "+02:00", "-0730", "+3", "Z"."""
    if written == "Z":
        return Clock(offset=0)
    figures = written[1:].replace(":", "")
    is_short = len(figures) <= 2  # noqa: PLR2004 - hours alone
    hours, minutes = (int(figures), 0) if is_short else divmod(int(figures), 100)
    seconds = (hours * _HOUR + minutes * _MINUTE) * (-1 if written[0] == "-" else 1)
    is_one = _WIDEST[0] <= seconds <= _WIDEST[1] and minutes < _MINUTE
    return Clock(offset=seconds) if is_one else UNREAD


def clock_named(zone: str) -> Clock:
    """Return the clock of a name, or of so many hours ahead; `UNREAD` if we know none."""
    if zone[0] in "+-" or zone == "Z":
        return clock_of_numbers(zone)
    name = _SPACES.sub(" ", zone)
    return CLOCKS.get(name) or CLOCKS.get(name.lower()) or UNREAD


def _may_be_range(match: Match) -> bool:
    """Say whether "9:00 UTC-11:00" may be from nine to eleven: no bracket shows that it is not."""
    if match["sign"] == "+" or match.groupdict().get("open") or match["ahead"].startswith("0"):
        return False
    return int(match["ahead"]) > int(match.groupdict().get("hour") or 0)
