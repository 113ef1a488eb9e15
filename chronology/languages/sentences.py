"""Where sentences begin and end, as far as punctuation tells."""

import re
from bisect import bisect_right

REACH = 3000  # code points on either side of a place in which the ends of its sentence are sought
_END = re.compile(
    r"(?P<mark>[.!?…]{1,3}[\"”’')\]]{0,2})\s{1,9}(?=[\"“‘'(\[]{0,2}[A-Z0-9])"
    r"|[.!?]?[ \t\r]{0,9}\n[ \t\r]{0,9}\n\s{0,9}"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|Sen|Rep|Gov|No|Nos"
    r"|Art|Inc|Ltd|Co|Corp|vs?|cf|ca|approx|e\.g|i\.e|p|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|[ap]\.m|U\.S|U\.N|U\.K|[A-Z]\.[A-Z])\.$"
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence, or the sentences, of a stretch of text begin and end."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    ends = [match.end() for match in _END.finditer(text, first, last) if not _goes_on(text, match)]
    before, after = bisect_right(ends, start), bisect_right(ends, max(start, end - 1))
    begin = ends[before - 1] if before else first
    return begin, ends[after] if after < len(ends) else last


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Say whether a full stop only ends an abbreviation."""
    mark = match["mark"]
    if mark is None or not mark.startswith("."):
        return False
    at = match.start() + 1
    return _ABBREVIATION.search(text, max(0, at - 12), at) is not None
