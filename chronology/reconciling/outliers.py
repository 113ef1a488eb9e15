"""The fewest of numbered dates without which the rest are in the order of their numbers.

Two dates are at odds where the one of the lower number certainly lies after the other. So dates
are in order if each lies, or may lie, at or after the latest that those before it must have
reached: one bound tells all that a beginning leaves to what follows. Of each place in the run
and each number of dates given up we keep the highest such bound from which the rest can be
brought in order; so all is told, exactly, in steps of dates times dates given up.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import attrs

_BEFORE_ALL, _AFTER_ALL = -(10**30), 10**30
_IN_NO_WAY = -(10**31)
_MOST_STEPS = 5_000_000
_MANY = 12
_MOST_SETS = 3


class Numbered(NamedTuple):
    """A date of a run: its number, its bounds in seconds, how many voices give it."""

    number: int
    low: int | None
    high: int | None
    weight: int = 1

    @property
    def least(self) -> int:
        """Its lower bound; one before all others where that is open."""
        return _BEFORE_ALL if self.low is None else self.low

    @property
    def most(self) -> int:
        """Its upper bound; one after all others where that is open."""
        return _AFTER_ALL if self.high is None else self.high


@attrs.frozen(kw_only=True)
class Disorder:
    """Dates that are at odds with each other, directly or over others.

    Attributes:
        members: their places, by number.
        outlier: the place of one that every smallest set holds, the last of `members`; `None`
            where it cannot be told which are wrong.
        fewest: how many voices must be wrong at the least; 0 where there are too many to tell.
        sets: the smallest sets, where they are few.
    """

    members: tuple[int, ...]
    outlier: int | None = None
    fewest: int = 0
    sets: tuple[tuple[int, ...], ...] = ()


def at_odds(first: Numbered, second: Numbered) -> bool:
    """Say whether the date of a lower number certainly lies after that of a higher one."""
    return first.number < second.number and first.least > second.most


def disorders(dates: Sequence[Numbered]) -> Iterator[Disorder]:
    """Yield what is out of order in a run: what each smallest set holds, one by one; then the rest.

    Args:
        dates: those of one run, in any order.
    """
    places = sorted(range(len(dates)), key=lambda n: (dates[n].number, dates[n].most))
    for members in _hanging_together(places, dates):
        weighed = _Weighed.of([dates[place] for place in members])
        if weighed is None or weighed.is_without_order:
            yield Disorder(members=members, fewest=weighed.budget if weighed else 0)
            continue
        wrong = {members[index] for index in weighed.in_every_set()}
        for place in members:
            if place in wrong:
                others = [n for n in members if n not in wrong and _clash(dates, place, n)]
                yield Disorder(members=(*others, place), outlier=place, fewest=dates[place].weight)
        for rest in _hanging_together([place for place in members if place not in wrong], dates):
            yield _undecided(rest, dates)


def _clash(dates: Sequence[Numbered], one: int, other: int) -> bool:
    return at_odds(dates[one], dates[other]) or at_odds(dates[other], dates[one])


def _undecided(members: tuple[int, ...], dates: Sequence[Numbered]) -> Disorder:
    weighed = _Weighed.of([dates[place] for place in members])
    if weighed is None:
        return Disorder(members=members)
    sets = weighed.sets()
    named = tuple(tuple(members[index] for index in found) for found in sets)
    return Disorder(
        members=tuple(members[index] for index in weighed.in_some_set()),
        fewest=weighed.budget,
        sets=named if len(named) <= _MOST_SETS else (),
    )


def _hanging_together(
    places: Sequence[int], dates: Sequence[Numbered]
) -> Iterator[tuple[int, ...]]:
    """Yield the places that hang together: of those before and after a cut, none are at odds.

    The places are sorted by number and then by upper bound, so that of two before and after a
    cut whose bounds are at odds the first has the lower number.
    """
    places = [places[index] for index in _suspect([dates[place] for place in places])]
    latest = list(accumulate((dates[place].least for place in places), max))
    soonest = list(accumulate((dates[place].most for place in reversed(places)), min))[::-1]
    start = 0
    for cut in range(1, len(places) + 1):
        if cut == len(places) or latest[cut - 1] <= soonest[cut]:
            yield tuple(places[start:cut])
            start = cut


def _suspect(dates: Sequence[Numbered]) -> Iterator[int]:
    """Yield the places of sorted dates that are at odds with any other."""
    latest = list(accumulate((date.least for date in dates), max, initial=_BEFORE_ALL))
    soonest = list(accumulate((d.most for d in reversed(dates)), min, initial=_AFTER_ALL))[::-1]
    for place, date in enumerate(dates):
        if latest[place] > date.most or date.least > soonest[place + 1]:
            yield place


@attrs.frozen(kw_only=True)
class _Weighed:
    """Sorted dates, with what may be given up of them.

    Attributes:
        dates: the dates.
        budget: how many voices must be given up.
        highest: for each place, and for each number of voices that may still be given up, the
            highest bound reached before it from which the rest can be brought in order.
    """

    dates: Sequence[Numbered]
    budget: int
    highest: Sequence[Sequence[int]]

    @classmethod
    def of(cls, dates: Sequence[Numbered]) -> "_Weighed | None":
        """Return the dates weighed; `None` where that takes too many steps."""
        budget = 1
        while budget * len(dates) <= _MOST_STEPS:
            highest = _highest(dates, budget)
            for fewest, bound in enumerate(highest[0]):
                if bound >= _BEFORE_ALL:
                    kept = [row[: fewest + 1] for row in highest]
                    return cls(dates=dates, budget=fewest, highest=kept)
            budget *= 2
        return None

    @property
    def is_without_order(self) -> bool:
        """Whether more of many must be given up than are kept: then single ones tell nothing."""
        return len(self.dates) > _MANY and 2 * self.budget > sum(d.weight for d in self.dates)

    def in_every_set(self) -> list[int]:
        """Return the places that every smallest set gives up."""
        return [place for place, (kept, _) in enumerate(self._ways()) if not kept]

    def in_some_set(self) -> list[int]:
        """Return the places that some smallest set gives up."""
        return [place for place, (_, given) in enumerate(self._ways()) if given]

    def _ways(self) -> Iterator[tuple[bool, bool]]:
        """Yield of each date whether some smallest set keeps it, and whether one gives it up."""
        reached = [_BEFORE_ALL] + [_AFTER_ALL + 1] * self.budget
        for date, after in zip(self.dates, self.highest[1:], strict=True):
            left = after[::-1]  # by how many were given up so far
            kept = any(
                bound <= date.most and max(bound, date.least) <= highest
                for bound, highest in zip(reached, left, strict=True)
            )
            given = any(
                bound <= highest
                for bound, highest in zip(reached, left[date.weight :], strict=False)
            )
            yield kept, given
            reached = _reached(reached, date)

    def sets(self) -> list[tuple[int, ...]]:
        """Return the smallest sets, but of many only one more than are told."""
        found: list[tuple[int, ...]] = []
        ways: list[tuple[int, int, tuple[int, ...]]] = [(_BEFORE_ALL, self.budget, ())]
        at = [0]
        while ways and len(found) <= _MOST_SETS:
            (bound, left, given), place = ways.pop(), at.pop()
            if place == len(self.dates):
                found.append(given)
                continue
            date, after = self.dates[place], self.highest[place + 1]
            if bound <= date.most and max(bound, date.least) <= after[left]:
                ways.append((max(bound, date.least), left, given))
                at.append(place + 1)
            if left >= date.weight and bound <= after[left - date.weight]:
                ways.append((bound, left - date.weight, (*given, place)))
                at.append(place + 1)
        return found


def _highest(dates: Sequence[Numbered], budget: int) -> list[list[int]]:
    after = [_AFTER_ALL] * (budget + 1)
    rows = [after]
    for date in reversed(dates):
        least, most = date.least, date.most
        keeping = [min(most, bound) if least <= bound else _IN_NO_WAY for bound in after]
        giving = ([_IN_NO_WAY] * date.weight + after)[: budget + 1]
        after = list(map(max, keeping, giving))
        rows.append(after)
    return rows[::-1]


def _reached(reached: Sequence[int], date: Numbered) -> list[int]:
    """Return the lowest bounds reached behind a date, by how many were given up."""
    never, least, most = _AFTER_ALL + 1, date.least, date.most
    keeping = [max(bound, least) if bound <= most else never for bound in reached]
    giving = ([never] * date.weight + list(reached))[: len(reached)]
    return list(map(min, keeping, giving))
