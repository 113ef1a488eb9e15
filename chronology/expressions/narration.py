"""Whether a text tells of a time far from its anchor.

A report counts from the day it is published: "in October" is the October nearest to that
day. A history does not: there "in October" is that of the year it has come to. The text
itself shows which it is. Times that it dates with their year, far from the anchor, speak for
a narrative; times counted from the anchor ("today", "on Monday", "last week"), and dates
close to it, speak for a report. News that recalls an old year has some of the first kind and
more of the second.
"""

from collections.abc import Iterable

import attrs

from chronology.expressions.meaning import Meaning, View, outer_days
from chronology.expressions.model import Basis

_FAR = 366  # days
_LONGEST_MONTH = 31  # days
_FEWEST = 3  # full dates of which one may say that they are what the text tells of
_WEIGHT = 2  # so many of them does one time counted from the anchor outweigh


@attrs.frozen(kw_only=True)
class Narration:
    """What a text tells of.

    Attributes:
        is_far: whether of a time far from the anchor; `None` where that depends on which day
            of an uncertain anchor is the right one.
    """

    is_far: bool | None = False

    @classmethod
    def of(cls, meanings: Iterable[Meaning], ends: tuple[int | None, int | None]) -> "Narration":
        """Return what a text tells of, from the meanings of its expressions.

        Args:
            meanings: those of its expressions.
            ends: the earliest and latest day number of the anchor.
        """
        known = list(meanings)
        early, late = (_is_far(known, end) for end in ends)
        return cls(is_far=late if early == late else None)


def _is_far(meanings: Iterable[Meaning], today: int | None) -> bool:
    far: set[tuple[int, int]] = set()
    close = 0
    for meaning in meanings:
        if meaning.basis is Basis.ANCHOR and meaning.calendar:
            close += 1
        elif meaning.basis is Basis.WORDS and (days := _month_or_day(meaning)):
            if today is None or abs(days[0] - today) > _FAR:
                far.add(days)
            else:
                close += 1
    return len(far) >= _FEWEST + _WEIGHT * close


def _month_or_day(meaning: Meaning) -> tuple[int, int] | None:
    """Return the outer days of a time that is no longer than a month."""
    reading = meaning.seen_from(View(today=None))
    span = reading.of or reading.span
    days = None if span is None else outer_days(span)
    return days if days is not None and days[1] - days[0] < _LONGEST_MONTH else None
