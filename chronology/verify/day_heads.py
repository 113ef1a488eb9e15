"""Days that seem to be of the words beside them, in a layout that no reader knows.

"THE FENLAND COURIER      Tuesday, February 3, 1953", "SITE MEETING No. 15   HELD: 23.05.2023",
"[Monday 16:12] Anna Lindqvist", "P.S. 15 May." head what follows; a field of a row, "(Ann Marsh,
2 May 2021)" and "— The Herald, 3 May 1911" are of what they stand beside. Of which day the words
are is then not known.
"""

import re

from chronology.languages.english.speech import (
    BESIDE_NAMES,
    CHANGED_LABEL,
    DATELINE_ENDS,
    DELIVERED_LABEL,
    HEAD_LABEL,
    OCCASION,
    OF_A_MESSAGE,
    OF_ITS_DAY,
    OTHER_LABEL,
    POSTSCRIPT,
    STANDS_FOR_ANOTHER,
)

_LONGEST = 120  # code points of such a line
_FIRST = 2_000  # code points in which the first lines stand
_MOST_BEHIND = 60  # code points behind the day in it
_OPENS = re.compile(r"[\s>#*_|\[({•·-]*\Z")
_PLACE = re.compile(r"(?:\A|[\[(|–—-]|\s{3,})[ \t]*[A-Z][\w.’' -]{1,40},[ \t]*\Z")
_APART = re.compile(r"(?:\s{3,}|[|·•\[(–—]\s?)\Z")
_CLOSES = re.compile(r"[\s\])*_|}.]*\Z")
_NAMED = re.compile(r"[^\w\n]*(?:[A-Z][\w.’'@-]{0,30}[,:]?[^\w\n]{0,3}){0,5}\Z")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[a-z]{3,}\. ")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d")
_MOST_WORDS = 14  # of a title
_MOST_MARKS = 20  # code points before the day with which a line begins
_LINE_OPENS = re.compile(
    r"[^\w\n]*(?:\d{1,3}[.)]\s{1,3}|[A-Z]{2,3},?\s|\d{1,2}[:.h]?\d\d(?:Z|:\d\d)?,?\s)?[^\w\n]*\Z"
)
_TOWN = re.compile(r"[^\w\n]*(?:[A-Z][\w.’'-]{1,30} ?){1,3}, ?\Z")
_LINE_GOES_ON = re.compile(
    r"(?:[^\w\n(\"“'‘:]|at )*(?:\(?\d{1,2}[:.h]?\d\d\S{0,8}\s{1,3}(?:[ap]\.?m\.?\s)?)?"
    r"[^\w\n]*[A-Z]|[*_\])>]{0,3}(?::|\s[–—-]\s|\.\s|\t|[)\]>])"
)
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
    if is_of_a_postscript(text, start):
        return True
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    stop = text.find("\n", end, end + _LONGEST)
    stop = min(len(text), end + _LONGEST) if stop < 0 else stop
    if stop - line > _LONGEST or start - line >= _LONGEST or _is_of_first_block(text, line):
        return False
    label, behind = _label_of(text, line, start), text[end:stop]
    if DELIVERED_LABEL.match(label) or CHANGED_LABEL.search(label):
        return not CHANGED_LABEL.search(label) and not behind.rstrip().endswith(_SENTENCE_ENDS)
    if behind.rstrip().endswith(":") and _introduces(text[line:start], behind):
        return True
    if _is_in_a_title(text, (line, stop), (start, end)):
        return True
    return text.count("|", line, stop) <= 1 and _is_a_days_own(
        text[line:start], text[start:stop], end - start
    )


def _is_a_days_own(before: str, rest: str, length: int) -> bool:
    """Say whether a line is a day's, and of nothing else, with a label or a place at most.

    Args:
        before: what stands in it before the day.
        rest: the day, and what stands behind it.
        length: the code points of the day.
    """
    behind = rest[length:]
    if OTHER_LABEL.search(before):
        return False
    if _OPENS.match(before):
        is_stamp = bool(_HOUR.search(rest)) and len(behind) <= _MOST_BEHIND
        return bool(_CLOSES.match(behind)) or (is_stamp and not behind.endswith(_SENTENCE_ENDS))
    if len(behind) > _MOST_BEHIND or behind.rstrip().endswith(_SENTENCE_ENDS):
        return False
    return any(one.search(before) for one in (HEAD_LABEL, _PLACE, _APART))


def _is_in_a_title(text: str, line: tuple[int, int], day: tuple[int, int]) -> bool:
    """Say whether a day in figures stands in a title, and is its own."""
    before = text[line[0] : day[0]]
    if not any(map(str.isdigit, text[day[0] : day[1]])) or STANDS_FOR_ANOTHER.search(before):
        return False
    is_told_about = OF_ITS_DAY.search(before) is not None and OCCASION.search(before) is None
    return not is_told_about and _is_a_title(text, *line)


def _is_a_title(text: str, line: int, stop: int) -> bool:
    """Say whether a line stands alone, and is no sentence: "Letter from Ann Kay of 2 May 2023"."""
    words = text[line:stop].strip()
    behind = text[stop + 1 : stop + _LONGEST].partition("\n")[0]
    is_apart = text[max(0, line - 2) : line] == "\n\n" and not behind.strip()
    return is_apart and not words.endswith(_SENTENCE_ENDS) and len(words.split()) <= _MOST_WORDS


def opens_its_line(text: str, start: int, end: int) -> bool:
    """Say whether a day begins a line as that of what stands in it: "2 May 2023 The steel left".

    Args:
        text: the text.
        start: where the day begins.
        end: the code point after it.
    """
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    before = text[line:start]
    if _TOWN.match(before) is not None and DATELINE_ENDS.match(text, end) is not None:
        return True
    if start - line > _MOST_MARKS or _LINE_OPENS.match(before) is None:
        return False
    return _LINE_GOES_ON.match(text, end) is not None


def is_of_delivery(text: str, start: int) -> bool:
    """Say whether a day in a text is that on which a speech was held: "Aired", "Delivered on:"."""
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    if start - line >= _LONGEST:
        return False
    return DELIVERED_LABEL.match(_label_of(text, line, start)) is not None


def _label_of(text: str, line: int, start: int) -> str:
    """Return what stands before a day in its line, or the line above where it begins its own."""
    before = text[line:start]
    return _line_above(text, line) if _OPENS.match(before) else before


def _line_above(text: str, line: int) -> str:
    """Return the last line above one that is not empty; of a long one, its end."""
    above = text[max(0, line - _LONGEST) : line].rstrip()
    return above[above.rfind("\n") + 1 :]


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
    if line <= place[0]:
        return _is_bracketed(text, (line, stop), place[1], (start, end))
    if text[_line_around(text, *place)[1] : line].strip(" \n>"):
        return False
    is_dashed = _SIGNED_BEGINS.match(text[line:start]) is not None
    is_signed = is_dashed and _CLOSES.match(text[end:stop]) is not None
    is_stamp = stop - line <= _MOST_BEHIND and _HOUR.search(text, line, stop) is not None
    return is_signed or (is_stamp and _NAMED.match(text[line:start]) is not None)


def _is_bracketed(text: str, line: tuple[int, int], at: int, day: tuple[int, int]) -> bool:
    """Say whether a day closes a line in brackets, and not as what explains a time before it."""
    opens = _SOURCE_BEGINS.search(text[line[0] : day[0]][-_LONGEST:])
    if opens is None or _SOURCE_ENDS.match(text[day[1] : line[1]]) is None:
        return False
    return len(opens.group()) > 1 or bool(text[at : day[0] - 1].strip())


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
