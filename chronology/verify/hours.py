"""Times of day that stand beside a claim's date and are not read with it."""

import re

from chronology.verify.words import TimeWords

_REACH = 24  # code points on either side of a date
_CLOCK = r"(?P<clock>(?<![\d:.])(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?![\d:]|[.,]\d))"
_BEHIND = re.compile(rf"[^\d.;!?\n]{{0,16}}?{_CLOCK}")
_BEFORE = re.compile(rf"{_CLOCK}[^\d.;!?\n]{{0,16}}\Z")


def hour_beside(words: TimeWords) -> str:
    """Return a time of day in figures beside the date of a claim, and not in it; empty for none.

    Args:
        words: the time words of a claim whose date has no time of day.
    """
    if len(words.own) != 1 or words.own[0].fault is not None:
        return ""
    (date,) = words.own
    behind = _BEHIND.match(words.text, date.end, date.end + _REACH)
    found = behind or _BEFORE.search(words.text[: date.start], max(0, date.start - _REACH))
    return "" if found is None else found["clock"]
