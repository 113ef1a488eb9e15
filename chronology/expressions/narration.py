"""Whether a text tells of a time far from its anchor.

A report counts from the day it is published: "in October" is the October nearest to that
day. A history does not: there "in October" is that of the year it has come to. The text
itself shows which it is. Times that it dates with their year, far from the anchor, speak for
a narrative; times counted from the anchor ("today", "on Monday", "last week"), and dates
close to it, speak for a report. News that recalls an old year has some of the first kind and
more of the second.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

import attrs

from chronology.meanings.meaning import Meaning, View, outer_days
from chronology.meanings.terms import Basis
from chronology.timespan import civil

_NOWHERE = View(today=None)
_FAR = 366  # days
_LONGEST_MONTH = 31  # days
_FEWEST = 3  # full dates of which one may say that they are what the text tells of
_LEAP = 5  # years that a narrative seldom leaps
_YEARS_FOR_A_DATE = 3  # so many years without a month say as much as one full date
_WEIGHT = 2  # so many of them does one time counted from the anchor outweigh


@attrs.frozen(kw_only=True)
class Narration:
    """What a text tells of.

    Attributes:
        is_far: whether of a time far from the anchor; `None` where that depends on which day
            of an uncertain anchor is the right one.
        passing: which of the expressions, by their place in the list, name a year only in
            passing: what follows goes on from what came before.
    """

    is_far: bool | None = False
    passing: frozenset[int] = frozenset()

    @classmethod
    def of(cls, known: "Known", ends: tuple[int | None, int | None]) -> "Narration":
        """Return what a text tells of, from the times of which its words tell.

        Args:
            known: what they mean, by `told_by`.
            ends: the earliest and latest day number of the anchor.
        """
        is_far = {_is_far(known, end) for end in set(ends)}
        return cls(is_far=is_far.pop() if len(is_far) == 1 else None, passing=_passing(known))


Known: TypeAlias = list[tuple[Meaning, tuple[int, int] | None]]


def told_by(meanings: Iterable[Meaning]) -> Known:
    """Return meanings, each with its outer days if the words alone date it within one year."""
    return [(meaning, _dated(meaning)) for meaning in meanings]


def _is_far(known: Known, today: int | None) -> bool:
    far: set[tuple[int, int]] = set()
    years: set[tuple[int, int]] = set()
    close = 0
    for meaning, days in _each(known):
        if meaning.basis is Basis.ANCHOR and meaning.calendar and not meaning.is_told:
            close += 1
        elif days is None:
            continue
        elif days[1] - days[0] >= _LONGEST_MONTH:
            # No history tells of what is to come: bonds fall due in 2034, 2035 and 2036.
            years |= {days} if today is None or days[0] <= today else set()
        elif today is None or today - days[0] > _FAR:
            far.add(days)
        elif days[0] - today <= _FAR:
            close += 1
    return len(far) + len(years) // _YEARS_FOR_A_DATE >= _FEWEST + _WEIGHT * close


def _each(known: Known) -> Iterator[tuple[Meaning, tuple[int, int] | None]]:
    """Yield the times, of those that are listed each by itself."""
    for meaning, days in known:
        if len(meaning.each) > 1:
            yield from ((one, _dated(one)) for one in meaning.each)
        else:
            yield meaning, days


def _dated(meaning: Meaning) -> tuple[int, int] | None:
    """Return the outer days of a time that the words alone date within one year."""
    if meaning.basis is not Basis.WORDS or not meaning.calendar:
        return None
    reading = meaning.each[-1].seen_from(_NOWHERE)
    span = reading.of or reading.span
    days = None if span is None else outer_days(span)
    return days if days is not None and days[1] - days[0] <= _FAR else None


def _passing(known: Known) -> frozenset[int]:
    """Return the places of years after which the text goes back to where it was."""
    dated = [(place, days) for place, (_, days) in enumerate(known) if days is not None]
    passing = set()
    told: int | None = None
    for (place, days), (_, following) in pairwise(dated):
        here, after = civil(days[0])[0], civil(following[0])[0]
        if told is not None and here != told and _goes_back(told, here, after, days):
            passing.add(place)
        else:
            told = here
    if told is not None and dated and abs(civil(dated[-1][1][0])[0] - told) > _LEAP:
        passing.add(dated[-1][0])
    return frozenset(passing)


def _goes_back(told: int, here: int, after: int, days: tuple[int, int]) -> bool:
    """Whether the next year named is that of before, or much nearer to it than to this one."""
    if days[1] - days[0] >= _LONGEST_MONTH and after == told:
        return True
    return abs(here - told) > _LEAP and abs(after - told) < abs(after - here)
