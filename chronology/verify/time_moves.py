"""Where time has moved on within a text, or its words are set off as another's.

"Next day.", "UPDATE:", a line that begins with a stamp in no known form, words that are set in:
of which day the words behind are is then not known.
"""

import re
from collections.abc import Iterator

from chronology.languages.english.speech import (
    ADJOURNS,
    COUNTED_STEP,
    MOVES_ON,
    READS_OUT,
    SLASHED,
    STAMPED,
)

_FARTHEST = 20_000  # code points before a place in which time may have moved on
_MONTHS, _DAYS = 12, 31
_NEAR = 200  # code points before a line in which the one before it ends
_MOST_LINES = 400  # of a paragraph
_FEWEST_SIGNS = 3  # spaces by which a paragraph is set in
_LISTED = re.compile(r"\s*(?:[-*•·–—+]|\(?\w{1,3}[.)]\s|\d|>|\|)")
_ASKED = re.compile(
    r"^[^\S\n]{0,12}(?:\d{1,2}\s{1,8})?(?:[QA]\b[.:]?|THE WITNESS:)\s", re.MULTILINE
)
_ENDS = '.!?:)”"]'
_SENTENCE_ENDS = re.compile(r"[a-z]{2}[\w)%]{0,20}[.!?][\"”’')*_]{0,4}(?=\s)")
_BLANK = re.compile(r"\n[^\S\n]{0,80}\n")


def moved_on(text: str, place: tuple[int, int]) -> Iterator[str]:
    """Yield the words by which what stands at a place of a text may be of another day.

    Args:
        text: the text, as far as it is one's own part of it.
        place: where the words begin, and the code point after them.
    """
    begin = max(0, place[0] - _FARTHEST)
    for found in MOVES_ON.finditer(text, begin, place[0]):
        if _begins_anew(text, found.start()) and not _is_of_the_title(text, found):
            yield " ".join(found[0].split())
    yield from (found[0] for found in ADJOURNS.finditer(text, begin, place[0]))
    paragraph = _paragraph_begin(text, place[0])
    for line in _lines_up_to(text, paragraph, place[0]):
        if (stamp := STAMPED.match(line)) is not None:
            yield stamp[0].strip()
        if SLASHED.match(line) is not None and _are_days(text[begin : place[0] + _FARTHEST]):
            yield line.split()[0]
    asked = [found.start() for found in _ASKED.finditer(text, paragraph, place[0])]
    if asked:
        begins = asked[-2:][0]
        yield from (found[0] for found in READS_OUT.finditer(text, begins, place[0]))
    if _is_set_in(text, paragraph, place[1]):
        yield "words that are set in"


def _are_days(text: str) -> bool:
    """Say whether all lines that begin with two figures may begin with a day and its month."""
    pairs = [(int(one["first"]), int(one["second"])) for one in SLASHED.finditer(text)]
    return all(1 <= min(pair) <= _MONTHS and 1 <= max(pair) <= _DAYS for pair in pairs)


def _begins_anew(text: str, at: int) -> bool:
    """Say whether no sentence goes on over the line end before a place."""
    before = text[max(0, at - _NEAR) : at].rstrip(" \t")
    return before.endswith("\n\n") or not before or before.rstrip()[-1:] in _ENDS


def _is_of_the_title(text: str, found: re.Match[str]) -> bool:
    """Say whether a number heads all of a text: "# Week 31: walls", where nothing was told before.

    Where another such heading follows, each is of its own time.
    """
    before = _SENTENCE_ENDS.search(text, 0, found.start())
    if before is not None or not COUNTED_STEP.match(found[0]):
        return False
    others = MOVES_ON.finditer(text, found.end(), found.end() + _FARTHEST)
    return not any(_begins_anew(text, one.start()) for one in others)


def _paragraph_begin(text: str, at: int) -> int:
    begin = max(0, at - _FARTHEST)
    ends = [found.end() for found in _BLANK.finditer(text, begin, at)]
    return ends[-1] if ends else text.rfind("\n", 0, begin) + 1


def _lines_up_to(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the lines from a place to another, the last whole."""
    stop = text.find("\n", end, end + _FARTHEST)
    yield from text[start : end + _FARTHEST if stop < 0 else stop].split("\n")[-_MOST_LINES:]


def _is_set_in(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph is set in between, or below, others that are not."""
    stop = _BLANK.search(text, end, end + _FARTHEST)
    own = text[start : end + _FARTHEST if stop is None else stop.start()]
    if _LISTED.match(own) or not _are_set_in(own):
        return False
    before = text[max(0, start - _FARTHEST) : start].rstrip().rpartition("\n")[2]
    behind = "" if stop is None else text[stop.end() : stop.end() + _FARTHEST].partition("\n")[0]
    is_open = bool(before) and not _are_set_in(before)
    return is_open and not (behind.strip() and _are_set_in(behind) and not _goes_in(own))


def _are_set_in(lines: str) -> bool:
    return all(_indent(line) >= _FEWEST_SIGNS for line in lines.split("\n") if line.strip())


def _goes_in(own: str) -> bool:
    """Say whether more than one line is set in: no mere first line of a paragraph."""
    return sum(bool(line.strip()) for line in own.split("\n")) > 1


def _indent(line: str) -> int:
    spaced = line.expandtabs(4)
    return len(spaced) - len(spaced.lstrip())
