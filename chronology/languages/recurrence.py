"""Words beside times that make them come again and again: "on 1 May and 1 November each year"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from chronology.languages.time_rules import alternation
from chronology.meanings.meaning import Meaning
from chronology.meanings.recurring import is_recurring, period_of
from chronology.meanings.terms import Step

_BESIDE = 80  # code points looked at on either side of a list of times


@attrs.frozen(kw_only=True, slots=False)
class Recurrence:
    """Words directly before or behind a list of times that make all of them come again.

    Attributes:
        periods: how often the times must come by themselves: "each month until 3 May" makes no
            day of May come again.
        least: how many of them there must be at least.
        before: the words before them, from the begin of a word; empty if it takes none.
        after: the words behind them; empty if it takes none.
    """

    periods: frozenset[Step]
    least: int = 1
    before: str = ""
    after: str = ""

    def stands(self, before: str, after: str) -> bool:
        """Say whether the words end what stands before, or begin what follows."""
        if self.before and self._before.search(before):
            return True
        return bool(self.after and self._after.match(after))

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?=\w)(?:{self.before})\Z")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(self.after)


@attrs.frozen(kw_only=True)
class Standing:
    """A time, where it stands in a text.

    Attributes:
        start: where the words begin that belong to it.
        end: where they end.
        parts: how many times it names.
        meaning: what it means.
    """

    start: int
    end: int
    parts: int
    meaning: Meaning


@attrs.frozen(kw_only=True, slots=False)
class Recurrences:
    """All such words of a language.

    Attributes:
        all: in any order.
        between: what may stand between the times of a list.
        signs: words of which one stands, or begins, in each of `all`, and of which there is one
            near whatever comes again.
    """

    all: tuple[Recurrence, ...]
    between: str
    signs: tuple[str, ...]

    def of(self, text: str, times: Sequence[Standing]) -> Iterator[int]:
        """Yield the places of the times that come again, in order."""
        if not any(map(_may_recur, times)):
            return
        signs = [sign.start() for sign in self._signs.finditer(text)]
        for first, last in self._lists(text, times):
            listed = times[first : last + 1]
            is_named = any(is_recurring(time.meaning) for time in listed)
            if is_named or (_is_near(signs, listed) and self._recurs(text, listed)):
                yield from range(first, last + 1)

    def _lists(self, text: str, times: Sequence[Standing]) -> Iterator[tuple[int, int]]:
        """Yield the first and last place of each list of times that come as often."""
        first = 0
        for place in range(1, len(times) + 1):
            if place < len(times) and self._goes_on(text, times[place - 1], times[place]):
                continue
            yield first, place - 1
            first = place

    def _goes_on(self, text: str, one: Standing, other: Standing) -> bool:
        """Say whether two times are of one list, and come as often; a clock goes with any."""
        if other.start - one.end > _BESIDE or not (_may_recur(one) and _may_recur(other)):
            return False
        often = {period_of(one.meaning), period_of(other.meaning)}
        is_alike = len(often) == 1 or not often.isdisjoint({None, Step.DAY})
        return is_alike and self._between.fullmatch(text, one.end, other.start) is not None

    def _recurs(self, text: str, listed: Sequence[Standing]) -> bool:
        start, end = listed[0].start, listed[-1].end
        period, count = period_of(listed[0].meaning), sum(time.parts for time in listed)
        before, after = text[max(0, start - _BESIDE) : start].rstrip(), text[end : end + _BESIDE]
        return any(
            words.stands(before, after)
            for words in self.all
            if period in words.periods and count >= words.least
        )

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return re.compile(self.between)

    @cached_property
    def _signs(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?=[a-zA-Z]){alternation(self.signs)}")


def _is_near(signs: list[int], listed: Sequence[Standing]) -> bool:
    """Say whether a sign stands beside some times, or among them."""
    first = bisect_left(signs, listed[0].start - _BESIDE)
    return first < len(signs) and signs[first] < listed[-1].end + _BESIDE


def _may_recur(time: Standing) -> bool:
    return is_recurring(time.meaning) or period_of(time.meaning) is not None
