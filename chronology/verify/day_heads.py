"""Lines that seem to head what follows with a day of its own, in a layout that no reader knows.

"THE FENLAND COURIER      Tuesday, February 3, 1953", "SITE MEETING No. 15   HELD: 23.05.2023",
"[Monday 16:12] Anna Lindqvist". Of which day the words below are is then not known.
"""

import re

from chronology.languages.english.speech import HEAD_LABEL, OTHER_LABEL

_LONGEST = 120  # code points of such a line
_FIRST = 2_000  # code points in which the first lines stand
_MOST_BEHIND = 60  # code points behind the day in it
_OPENS = re.compile(r"[\s>#*_|\[({•·-]*\Z")
_PLACE = re.compile(r"(?:\A|[\[(|–—-]|\s{3,})[ \t]*[A-Z][\w.’' -]{1,40},[ \t]*\Z")
_APART = re.compile(r"(?:\s{3,}|[|\[(–—]\s?)\Z")
_CLOSES = re.compile(r"[\s\])*_|}.]*\Z")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d")
_SENTENCE_ENDS = (".", "!", "?", ";", ",", ":")
_RULE = re.compile(r"\s*(?:[-=_*~]{3,}\s*)?")


def is_day_head(text: str, start: int, end: int) -> bool:
    """Say whether a day in a text stands in a line that seems to head what follows.

    The lines with which the text begins are none: they say of what day the whole is.

    Args:
        text: the text.
        start: where the day begins.
        end: the code point after it.
    """
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    stop = text.find("\n", end, end + _LONGEST)
    stop = min(len(text), end + _LONGEST) if stop < 0 else stop
    if stop - line > _LONGEST or start - line >= _LONGEST or _is_of_first_block(text, line):
        return False
    before, behind = text[line:start], text[end:stop]
    if OTHER_LABEL.search(before) or text.count("|", line, stop) > 1:
        return False
    if _OPENS.match(before):
        is_stamp = bool(_HOUR.search(text, start, stop)) and len(behind) <= _MOST_BEHIND
        return bool(_CLOSES.match(behind)) or (is_stamp and not behind.endswith(_SENTENCE_ENDS))
    if len(behind) > _MOST_BEHIND or behind.rstrip().endswith(_SENTENCE_ENDS):
        return False
    return any(one.search(before) for one in (HEAD_LABEL, _PLACE, _APART))


def _is_of_first_block(text: str, line: int) -> bool:
    """Say whether a line stands before the first empty line, or rule, of a text."""
    if line > _FIRST:
        return False
    return not any(_RULE.fullmatch(one) for one in text[:line].lstrip().split("\n")[:-1])
