"""Days that seem to be of the words beside them, in a layout that no reader knows.

"THE FENLAND COURIER      Tuesday, February 3, 1953", "SITE MEETING No. 15   HELD: 23.05.2023",
"[Monday 16:12] Anna Lindqvist", "P.S. 15 May." head what follows; a field of a row, "(Ann Marsh,
2 May 2021)" and "— The Herald, 3 May 1911" are of what they stand beside. Of which day the words
are is then not known.
"""

import re

from chronology.languages.english.speech import (
    BESIDE_NAMES,
    HEAD_LABEL,
    OF_A_MESSAGE,
    OTHER_LABEL,
    POSTSCRIPT,
)

_LONGEST = 120  # code points of such a line
_FIRST = 2_000  # code points in which the first lines stand
_MOST_BEHIND = 60  # code points behind the day in it
_OPENS = re.compile(r"[\s>#*_|\[({•·-]*\Z")
_PLACE = re.compile(r"(?:\A|[\[(|–—-]|\s{3,})[ \t]*[A-Z][\w.’' -]{1,40},[ \t]*\Z")
_APART = re.compile(r"(?:\s{3,}|[|\[(–—]\s?)\Z")
_CLOSES = re.compile(r"[\s\])*_|}.]*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[a-z]{3,}\. ")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d")
_SENTENCE_ENDS = (".", "!", "?", ";", ",", ":")
_FIELD_BEGINS = re.compile(r"(?:[\t|;]|\A)[ \t]{0,8}\Z|[,;]\"?\Z")
_FIELD_ENDS = re.compile(r"\"?[,;](?!\s)|[ \t]{0,8}[\t|]|\"?[;,]?[ \t]*\Z")
_SOURCE_BEGINS = re.compile(r"[(\[](?:[A-Z][^()\[\]\n]{0,60}[,;:] ?|[A-Z][\w.’'-]{0,40} )?\Z")
_SOURCE_ENDS = re.compile(r"[)\]][.,;]?\s*\Z")
_SIGNED_BEGINS = re.compile(r"[\s>*_]*[—–-]{1,2} ?[A-Z@][^\n]{0,60}?[,;(|] ?\Z")
_FAR = 400  # code points of a line, and a little more, in which its source is looked for
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
    if is_of_a_postscript(text, start):
        return True
    if stop - line > _LONGEST or start - line >= _LONGEST or _is_of_first_block(text, line):
        return False
    before, behind = text[line:start], text[end:stop]
    is_led = behind.rstrip().endswith(":") and _introduces(before, behind)
    if is_led or OTHER_LABEL.search(before) or text.count("|", line, stop) > 1:
        return is_led
    if _OPENS.match(before):
        is_stamp = bool(_HOUR.search(text, start, stop)) and len(behind) <= _MOST_BEHIND
        return bool(_CLOSES.match(behind)) or (is_stamp and not behind.endswith(_SENTENCE_ENDS))
    if len(behind) > _MOST_BEHIND or behind.rstrip().endswith(_SENTENCE_ENDS):
        return False
    return any(one.search(before) for one in (HEAD_LABEL, _PLACE, _APART))


def _introduces(before: str, behind: str) -> bool:
    """Say whether a line that ends with a colon introduces a message of its day.

    It calls it one, or has but names and an hour beside the day: "Keller to Voss (3 May 2023):".
    """
    words = f"{before} {behind}"
    if len(words) > _LONGEST or _SENTENCE.search(words):
        return False
    if any(one.search(before) for one in (OF_A_MESSAGE, HEAD_LABEL)):
        return True
    small = (word for word in _WORD.findall(words) if word[0].islower())
    return bool(before.strip() or _HOUR.search(behind)) and all(map(BESIDE_NAMES.match, small))


def is_of_a_postscript(text: str, start: int) -> bool:
    """Say whether a day in a text is that on which the words behind it were added."""
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    return start - line < _LONGEST and POSTSCRIPT.match(text[line:start]) is not None


def is_of_its_row(text: str, place: tuple[int, int], start: int, end: int) -> bool:
    """Say whether a day is a field of the row in which a place of a text stands.

    Args:
        text: the text.
        place: where the place begins, and the code point after it.
        start: where the day begins.
        end: the code point after it.
    """
    line, stop = _line_around(text, *place)
    if not line <= start < end <= stop or (place[0] < end and start < place[1]):
        return False
    before, behind = text[line:start], text[end:stop]
    if not (_FIELD_BEGINS.search(before) and _FIELD_ENDS.match(behind)):
        return False
    between = text[min(end, place[1]) : max(start, place[0])]
    return any(sign in between for sign in ",;|\t") and bool(before.strip() or behind.strip())


def is_its_source(text: str, place: tuple[int, int], start: int, end: int) -> bool:
    """Say whether a day behind a place of a text is of what the words there are taken from.

    Args:
        text: the text.
        place: where the place begins, and the code point after it.
        start: where the day begins.
        end: the code point after it.
    """
    line, stop = _line_around(text, start, end)
    if start < place[1] or start - place[1] > _FAR:
        return False
    before, behind = text[line:start], text[end:stop]
    if line <= place[0]:
        opens = _SOURCE_BEGINS.search(before[-_LONGEST:])
        if opens is None or _SOURCE_ENDS.match(behind) is None:
            return False
        is_named = len(opens.group()) > 1
        return is_named or bool(text[place[1] : start - 1].strip())  # else it explains the time
    is_next = not text[_line_around(text, *place)[1] : line].strip(" \n>")
    return (
        is_next and _SIGNED_BEGINS.match(before) is not None and _CLOSES.match(behind) is not None
    )


def _line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the line of a stretch begins and ends; of a long one, what is near."""
    line = text.rfind("\n", max(0, start - _FAR), start) + 1 or max(0, start - _FAR)
    stop = text.find("\n", end, end + _FAR)
    return line, min(len(text), end + _FAR) if stop < 0 else stop


def _is_of_first_block(text: str, line: int) -> bool:
    """Say whether a line stands before the first empty line, or rule, of a text."""
    if line > _FIRST:
        return False
    return not any(_RULE.fullmatch(one) for one in text[:line].lstrip().split("\n")[:-1])
