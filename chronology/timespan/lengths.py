"""Exact lengths of time as people write them: `3 h 15 min`, `1 day 3 h`; and read again."""

import re

from chronology.timespan.civil import DAY

_HOUR, _MINUTE = 3600, 60
_COUNT = r"\d{1,18}"
_LENGTH = re.compile(
    rf"(?P<sign>-)?(?:(?P<days>{_COUNT}) days?(?: |$))?(?:(?P<hours>{_COUNT}) h(?: |$))?"
    rf"(?:(?P<minutes>{_COUNT}) min(?: |$))?(?:(?P<seconds>{_COUNT}) s)?",
    re.ASCII,
)


def length_in_words(seconds: int) -> str:
    """Return a length, negative with a `-`; of a day or more with its hours, be they none.

    So it is told from a number of calendar days, which are of no exact length.

        >>> length_in_words(11_700), length_in_words(-90_000), length_in_words(172_800)
        ('3 h 15 min', '-1 day 1 h', '2 days 0 h')
    """
    days, rest = divmod(abs(seconds), DAY)
    hours, minutes, second = rest // _HOUR, rest % _HOUR // _MINUTE, rest % _MINUTE
    parts = [
        f"{days} day{'' if days == 1 else 's'}" if days else "",
        f"{hours} h" if hours or days else "",
        f"{minutes} min" if minutes or not abs(seconds) else "",
        f"{second} s" if second else "",
    ]
    return ("-" if seconds < 0 else "") + " ".join(filter(None, parts))


def length_of(words: str) -> int | None:
    """Return the seconds of a length as `length_in_words` writes it; `None` if it is none."""
    found = _LENGTH.fullmatch(words)
    exact = ("hours", "minutes", "seconds")
    if found is None or words != words.rstrip() or not any(found[part] for part in exact):
        return None
    days, hours, minutes, seconds = (int(found[part] or 0) for part in ("days", *exact))
    length = days * DAY + hours * _HOUR + minutes * _MINUTE + seconds
    return -length if found["sign"] else length
