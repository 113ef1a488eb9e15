"""Days in figures alone: whether the day or the month comes first, a document may settle.

"3/5/2024" is 3 May or 5 March; but in a docket that has "01/31/2024" as well, months come first,
and no date of it is read otherwise.
"""

import re
from collections.abc import Mapping

MARKS = "/.-"  # between the figures
_MONTHS_IN_YEAR = 12
_LONGEST_MONTH = 31
_IN_FIGURES = re.compile(
    r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:[12]\d{3}|\d\d)(?![\w/-]|\.\d)"
)


def day_first(text: str) -> Mapping[str, bool]:
    """Return whether days come first in the figures of a text, for each mark that settles it.

    A mark settles it where a date can be read in one way only, and none only in the other.
    """
    ways: dict[str, set[bool]] = {}
    for match in _IN_FIGURES.finditer(text):
        one, other = int(match[1]), int(match[3])
        for is_first, (day, month) in ((True, (one, other)), (False, (other, one))):
            if 1 <= month <= _MONTHS_IN_YEAR < day <= _LONGEST_MONTH:
                ways.setdefault(match[2], set()).add(is_first)
    return {mark: way for mark, found in ways.items() for way in found if len(found) == 1}
