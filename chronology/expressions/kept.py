"""Whether a plan that is told in the past stands all the same, or a time is not its own.

"The original deadline of 3 May stands", "had been scheduled on Monday for Friday".
"""

import re

from chronology.languages.moves import MoveWords
from chronology.languages.turns import TIME

_REACH = 400  # code points, of a sentence
_NEAR = 24  # code points, of the word before a turn
_STOP = re.compile(r"[.!?;]\s|\n\s")
_GOES_ON = re.compile(rf"\s{{1,3}}\w{{1,7}}\s{{1,3}}(?:the\s{{1,3}})?{TIME}")


def may_stand(text: str, found: re.Match[str], lists: MoveWords) -> bool:
    """Say whether a plan that a turn tells of may stand, or the time may be another's.

    Args:
        text: the text, with marks for times.
        found: the turn.
        lists: the words of the language.
    """
    start, end, old = found.start(), found.end(), found.start("old")
    if found.groupdict().get("on"):  # "in 2016, it was planned for": the comma parts nothing
        start = found.end("on") + 1
    if _compares(text, found, lists) or lists.parting_pattern.search(text, start, old):
        return True
    if text[end - 1] == TIME and _GOES_ON.match(text, end):
        return True
    first = max(0, start - _REACH)
    first = max([first, *(one.end() for one in _STOP.finditer(text, first, old))])
    last = _STOP.search(text, end, end + _REACH)
    behind = last.start() if last else end + _REACH
    return lists.keeping_pattern.search(text, first, behind) is not None


def _compares(text: str, found: re.Match[str], lists: MoveWords) -> bool:
    """Say whether words only compare with a plan: "later than first planned on 3 May"."""
    before = text[max(0, found.start() - _NEAR) : found.start()].lower().split()
    led = text[found.start() : found.start("old")].lower().split()
    is_compared = not lists.comparing.isdisjoint(before[-1:])
    return is_compared and lists.aiming.isdisjoint(led[-1:])
