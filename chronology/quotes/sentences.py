"""Where sentences begin."""

import re

from chronology.languages.english.quoting import sentence_words as known
from chronology.quotes.boundaries import LINE_END

_STOP = re.compile(r"[.!?…؟۔।][\"'”’»›)\]]{0,3}(?=\s)|[。！？]")
_BREAK = re.compile(rf"{LINE_END}[ \t\u00a0]*+(?:(?={LINE_END})|[-–—*·](?=\s)|[•▪◦‣●])")
_NOT_SPACE = re.compile(r"\S")
_LAST_WORD = re.compile(r"(?<!\w)[^\W\d_]{1,8}\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]{1,8}(?!\w)")
_LONGEST_WORD = 8
_GOES_ON = frozenset(",;:)]-–—")


def sentence_starts(text: str) -> list[int]:
    """Return the raw offset at which each sentence starts, the white space before it included.

    A sentence ends with a stop before white space, unless the next word is in lower case or
    the stop belongs to an abbreviation; at an empty line; and before a bullet on a new line.
    In doubt it ends, so that no elision passes from one sentence into another.
    """
    stops = {stop.end() for stop in _STOP.finditer(text) if _ends(text, stop)}
    return sorted({0} | stops | {line.start() for line in _BREAK.finditer(text)})


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = _NOT_SPACE.search(text, stop.end())
    if following is None:
        return True
    if following.group().islower() or following.group() in _GOES_ON:
        return False
    return not (stop.group() == "." and _abbreviates(text, stop.start(), following.start()))


def _abbreviates(text: str, stop: int, following: int) -> bool:
    """Say whether the full stop at an offset belongs to an abbreviation before another word."""
    word = _LAST_WORD.search(text[max(0, stop - _LONGEST_WORD - 1) : stop])
    first = _FIRST_WORD.match(text, following)
    if word is None or (first is not None and first.group() in known.OPENERS):
        return False
    short = word.group()
    if len(short) == 1 and short.isupper():
        return True
    if text[following].isdigit():
        return short.lower() in known.BEFORE_NUMBERS
    return short.lower() in known.BEFORE_NAMES
