"""The fewest dates of a run to give up, against all subsets of small runs, and in bounded time."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.reconciling.outliers import Disorder, Numbered, at_odds, disorders


@st.composite
def dates(draw: st.DrawFn) -> Numbered:
    """Draw a date of a run, its bounds closed or open."""
    low = draw(st.none() | st.integers(0, 7))
    longest = draw(st.sampled_from([0, 0, 1, 4]))
    high = draw(st.none() | st.integers(low or 0, (low or 0) + longest))
    return Numbered(draw(st.integers(1, 6)), low, high, draw(st.sampled_from([1, 1, 1, 2, 3])))


def smallest(run: Sequence[Numbered]) -> list[frozenset[int]]:
    """Return every smallest set of places without which no two of a run are at odds."""
    places = range(len(run))
    odds = [(a, b) for a in places for b in places if at_odds(run[a], run[b])]
    restoring = [
        frozenset(left)
        for size in range(len(run) + 1)
        for left in combinations(places, size)
        if all(a in left or b in left for a, b in odds)
    ]
    least = min(weight(run, left) for left in restoring)
    return [left for left in restoring if weight(run, left) == least]


def weight(run: Sequence[Numbered], places: Iterator[int] | frozenset[int]) -> int:
    """Return how many voices give these dates."""
    return sum(run[place].weight for place in places)


def undecided(found: Sequence[Disorder]) -> list[Disorder]:
    """Return those of which it cannot be told which are wrong."""
    return [one for one in found if one.outlier is None]


RUNS = st.lists(dates(), max_size=8)


@settings(max_examples=500, deadline=None)
@given(RUNS)
def test_as_few_as_all_subsets_say(run: list[Numbered]) -> None:
    """As many voices are given up as the smallest of all subsets has that restore the order."""
    assert sum(one.fewest for one in disorders(run)) == weight(run, smallest(run)[0])


@settings(max_examples=500, deadline=None)
@given(RUNS)
def test_an_outlier_is_what_every_smallest_set_holds(run: list[Numbered]) -> None:
    """What only some smallest set holds is never called an outlier, and is never passed over."""
    found, sets = list(disorders(run)), smallest(run)
    certain = [one.outlier for one in found if one.outlier is not None]
    assert sorted(certain) == sorted(frozenset.intersection(*sets))
    doubtful = {place for one in undecided(found) for place in one.members}
    assert doubtful == frozenset.union(*sets) - frozenset(certain)


@settings(max_examples=500, deadline=None)
@given(RUNS)
def test_the_sets_told_are_the_smallest(run: list[Numbered]) -> None:
    """Outliers, with one of the sets of each undecided group, are a smallest set; all are told."""
    found = list(disorders(run))
    sets = [frozenset(one.outlier for one in found if one.outlier is not None)]
    for group in undecided(found):
        sets = [left | set(chosen) for left in sets for chosen in group.sets]
    told = all(group.sets for group in undecided(found))
    assert not told or {*sets} == {*smallest(run)}


@settings(max_examples=200, deadline=None)
@given(st.lists(dates(), max_size=8, unique=True), st.randoms(use_true_random=False))
def test_the_order_in_which_dates_are_given_says_nothing(run: list[Numbered], by: Random) -> None:
    """The same dates are told of, however the run is shuffled."""
    shuffled = by.sample(run, len(run))

    def told(dates_: list[Numbered]) -> set[tuple[object, ...]]:
        return {
            (
                frozenset(dates_[place] for place in one.members),
                None if one.outlier is None else dates_[one.outlier],
                one.fewest,
            )
            for one in disorders(dates_)
        }

    assert told(shuffled) == told(run)


def test_dates_in_order_are_never_out_of_order() -> None:
    """Dates that may be in order, ties and open bounds included, are told nothing of."""
    run = [Numbered(n, n // 3, None if n % 7 else n + 2) for n in range(200)]
    assert list(disorders(run)) == []


def points(*at: int) -> list[Numbered]:
    """Return a run of sharp dates."""
    return [Numbered(number, second, second) for number, second in enumerate(at)]


MADE: dict[str, tuple[Callable[[int], int], int]] = {
    "the first dated behind all": (lambda n: 10**9 if n == 0 else n, 1),
    "neighbours swapped": (lambda n: n ^ 1, 5_000),
    "every hundredth a year late": (lambda n: n + 365 if n % 100 == 50 else n, 100),
    "turned round": (lambda n: -n, 1),
}


@pytest.mark.parametrize("name", MADE)
def test_ten_thousand_dates(name: str) -> None:
    """A long run takes bounded time and memory, whatever is wrong with it."""
    at, findings = MADE[name]
    assert len(list(disorders(points(*map(at, range(10_000)))))) == findings


def test_what_has_no_order_at_all_is_told_once() -> None:
    """Of a run of which more must be given up than kept, no single dates are named as wrong."""
    [told] = disorders(points(*range(40, 0, -1)))
    assert (told.outlier, told.fewest, len(told.members)) == (None, 39, 40)
