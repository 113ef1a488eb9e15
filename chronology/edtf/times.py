"""Date-times of an EDTF text, with their offsets."""

import re

from chronology.edtf.dates import read_date
from chronology.edtf.faults import fault, misshapen
from chronology.timespan import TimeSpan
from chronology.timespan.notation import DATE_TIME

_WIDEST_OFFSET = 14 * 3600


def read_date_time(text: str) -> TimeSpan:
    """Read a date-time; raises `EdtfError`."""
    match = DATE_TIME.fullmatch(text)
    if match is None:
        raise misshapen(text, text, 0)
    hour, minute, second = (int(match[part]) for part in ("hour", "minute", "second"))
    for part, value, top in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if value > top:
            raise fault(text, match.start(part), f"there is no {part} {value:02}")
    day = read_date(match["date"], text, 0).begin_of_the_begin or 0
    moment = day + hour * 3600 + minute * 60 + second
    offset = _offset(match, text) if match["offset"] else None
    return TimeSpan.within(moment, moment, timed=True, offset=offset)


def _offset(match: re.Match[str], text: str) -> int:
    """Return an offset from UTC in seconds."""
    written = match["offset"]
    if written == "Z":
        return 0
    hours, _, minutes = written[1:].partition(":")
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    negative = written.startswith("-")
    if int(minutes or 0) > 59 or seconds > _WIDEST_OFFSET:  # noqa: PLR2004 - the clock's minutes
        raise fault(text, match.start("offset"), "there is no such offset from UTC")
    if negative and not seconds:
        raise fault(text, match.start("offset"), "an offset of nothing is written Z or +00:00")
    return -seconds if negative else seconds
