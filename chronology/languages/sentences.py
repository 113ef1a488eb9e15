"""Where sentences begin and end, as far as punctuation tells."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from chronology.languages.entries import ENTRY_OF_A_NAME

REACH = 3000  # code points on either side of a place in which the ends of its sentence are sought
STEP = 3000  # code points by which the windows in endless sentences differ
_LONGEST = 12  # code points of an abbreviation, at most
_NOTE = r"(?:[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])"  # the mark of a footnote
_END = re.compile(
    rf"(?P<mark>[.!?…]{{1,3}}[\"”’')\]]{{0,2}}){_NOTE}{{0,3}}"
    r"[*_]{0,3}\u2060*+\s{1,9}+\u2060*+"
    r"(?=[*_]{0,3}[\"“‘'(\[]{0,2}[A-Z0-9])"
    r"|[.!?]?[ \t\r]{0,9}\n[ \t\r]{0,9}\n\s{0,9}+(?![a-z]{2})"
    r"|\n(?=[ \t]{0,9}(?:[-*•–|]|\d{1,3}[.)])[ \t])"  # an item of a list, a row of a table
    rf"|{ENTRY_OF_A_NAME}"
)


def sentence_around(
    text: str, start: int, end: int, abbreviations: re.Pattern[str]
) -> tuple[int, int]:
    """Return where the sentence, or the sentences, of a stretch of text begin and end."""
    # Steps, so that many quotes of one endless sentence are read in few windows.
    first = max(0, start - REACH - start % STEP)
    last = min(len(text), end + REACH + (-end) % STEP)
    ends = _ends(text, abbreviations)
    before, after = bisect_right(ends, start), bisect_right(ends, max(start, end - 1))
    begin = ends[before - 1] if before else 0
    return max(begin, first), min(ends[after], last) if after < len(ends) else last


def sentences(text: str, abbreviations: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends, without the white space around it."""
    start = 0
    for match in chain(_END.finditer(text), (None,)):
        if match is not None and _goes_on(text, match, abbreviations):
            continue
        end = len(text) if match is None else match.end()
        words = text[start:end]
        if words.strip():
            yield end - len(words.lstrip()), start + len(words.rstrip())
        start = end


@lru_cache(maxsize=8)
def _ends(text: str, abbreviations: re.Pattern[str]) -> tuple[int, ...]:
    """Return where the sentences of a text end; many quotes are looked at in one text."""
    found = _END.finditer(text)
    return tuple(match.end() for match in found if not _goes_on(text, match, abbreviations))


def _goes_on(text: str, match: re.Match[str], abbreviations: re.Pattern[str]) -> bool:
    """Say whether a full stop only ends an abbreviation."""
    mark = match["mark"]
    if mark is None or not mark.startswith("."):
        return False
    if match[0].count("\n") > 1:
        return False  # a paragraph ends, be it with "5:40 a.m."
    at = match.start() + 1
    return abbreviations.search(text, max(0, at - _LONGEST), at) is not None
