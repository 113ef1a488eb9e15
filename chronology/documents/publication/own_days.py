"""Whether a day of a text stands there as the text's own, or is told in one of its sentences."""

import re
from collections.abc import Sequence

from chronology.documents.publication.dated_lines import label_of, says_what_happened
from chronology.documents.publication.heads import ends_so, goes_on, is_occasion
from chronology.languages.english import pages as known

_LONGEST_LINE = 200
_MOST_WORDS = 12  # of a title before its day
_MOST_WORDS_WITH_A_STOP = 4  # "Done at Rome, 12 May 2024."
_NO_WORD = re.compile(r"[\W_]+")


def says_so_of_itself(line: str, start: int) -> bool:
    """Say whether a line begins with what calls a day the text's: "Printed on", "Updated:".

    Args:
        line: the line.
        start: where its day begins.
    """
    before = line[: min(start, _LONGEST_LINE)].lstrip(" \t#*_>•·–(©-")
    if known.ENTRY_POSTED.fullmatch(before.rstrip() + " "):
        return True
    words = before.split()
    return bool(words) and bool(label_of(f"{words[0]} ")) and bool(label_of(before))


def stands_alone(lines: Sequence[str], number: int, start: int, end: int) -> bool:
    """Say whether a day heads or signs a text, in no sentence: "Status report, 12 May 2024".

    Args:
        lines: the lines of the text.
        number: in which of them the day stands.
        start: where it begins in the line.
        end: where it ends.
    """
    line = lines[number]
    before, behind = line[:start], line[end:]
    if len(line) > _LONGEST_LINE or not ends_so(behind) or known.ENDS_A_RANGE.match(behind):
        return False
    words = _NO_WORD.sub(" ", before).split()
    has_stop = behind.rstrip().endswith((".", "!", "?"))
    if len(words) > (_MOST_WORDS_WITH_A_STOP if has_stop else _MOST_WORDS):
        return False
    if words and words[-1].lower() in known.JOINTS:
        return False
    if says_what_happened(before) or is_occasion(before):
        return False
    above = next((one for one in reversed(lines[:number]) if one.strip()), "")
    return not goes_on(lines, number, above)
