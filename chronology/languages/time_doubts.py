"""Words beside a time that leave open which time is meant."""

import re
from functools import cached_property

import attrs

from chronology.languages.notation import in_plain_letters
from chronology.meanings.meaning import Meaning
from chronology.meanings.terms import Basis, TimeFault, unclear, unread

_BEFORE = 128  # code points looked at before a time
_BESIDE = 64  # those looked at behind it
_NOTHING = "(?!)"


@attrs.frozen(kw_only=True, slots=False)
class Doubt:
    """Words beside a time that leave open which time is meant; then it is not resolved.

    Attributes:
        sentence: what is unclear, in one clause.
        before: what stands directly before the time, from the begin of a word; empty if
            anything may.
        after: what stands directly after it; empty if anything may.
        both: whether it takes both of these.
        itself: what the time itself is; empty if anything.
        unless: what stands somewhere before the time where it does not arise; empty for nothing.
        bases: on what the time must rest; empty if on anything.
        of_none_told: whether it arises only of a time that leans on none told before it.
        is_of_year: whether it arises only beside a day or month whose year is not named.
        words: letters in small ones, some of which stand in whatever raises it; empty if none
            must. Where none of them stands, its long patterns are not made ready.
    """

    sentence: str
    before: str = ""
    after: str = ""
    both: bool = False
    itself: str = ""
    unless: str = ""
    bases: frozenset[Basis] = frozenset()
    of_none_told: bool = False
    is_of_year: bool = False
    words: tuple[str, ...] = ()

    @property
    def fault(self) -> TimeFault:
        """What is wrong with a time beside which it arises."""
        return unread(self.sentence) if self.is_of_year else unclear(self.sentence)

    def stands_in(self, beside: str) -> bool:
        """Say whether one of its words stands in what is beside a time, in small letters."""
        return any(word in beside for word in self.words)

    def arises(self, before: str, words: str, after: str, meaning: Meaning) -> bool:
        """Say whether the words beside a time raise it."""
        if self.itself and not self._itself.fullmatch(words):
            return False
        if self.bases and meaning.basis not in self.bases:
            return False
        if self.is_of_year and not meaning.lacks_year:
            return False
        if self.unless and self._unless.search(before):
            return False
        is_before = bool(self.before and self._before.search(f" {before}"))
        if is_before is not self.both:
            return is_before
        return bool(self.after and self._after.match(after))

    @cached_property
    def _unless(self) -> re.Pattern[str]:
        return re.compile(self.unless)

    @cached_property
    def _itself(self) -> re.Pattern[str]:
        return re.compile(self.itself)

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return _directly_before(self.before)

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(self.after)


@attrs.frozen(kw_only=True, slots=False)
class Doubts:
    """All doubts of a language.

    Attributes:
        all: in order of preference.
    """

    all: tuple[Doubt, ...]

    def fault(
        self, text: str, start: int, end: int, meaning: Meaning, *, is_told: bool = False
    ) -> TimeFault | None:
        """Return what the words beside a time leave open; `None` if nothing.

        Args:
            text: the text.
            start: the code point at which the time begins.
            end: the code point after it.
            meaning: what it means.
            is_told: whether it leans on a time told before it.
        """
        before, after = text[max(0, start - _BEFORE) : start], text[end : end + _BESIDE]
        beside = in_plain_letters(f"{before} {after}")
        some = self._before.search(f" {before}") or self._after.match(after)
        for doubt in self.all:
            if is_told and doubt.of_none_told:
                continue
            near = some if not doubt.words else doubt.stands_in(beside)
            if near and doubt.arises(before, text[start:end], after, meaning):
                return doubt.fault
        return None

    @cached_property
    def _before(self) -> re.Pattern[str]:
        """One pattern for all without words: beside most times none of them stands."""
        patterns = (doubt.before for doubt in self._wordless if doubt.before)
        return _directly_before("|".join(patterns) or _NOTHING)

    @cached_property
    def _after(self) -> re.Pattern[str]:
        patterns = (doubt.after for doubt in self._wordless if doubt.after)
        return re.compile("|".join(patterns) or _NOTHING)

    @cached_property
    def _wordless(self) -> tuple[Doubt, ...]:
        return tuple(doubt for doubt in self.all if not doubt.words)


def _directly_before(words: str) -> re.Pattern[str]:
    """Return a pattern for words that end at a time, with the sign before them.

    `re` passes over letters in search of another sign far quicker than it tries each letter.
    """
    return re.compile(rf"\W(?=\w)(?:{words})\Z")
