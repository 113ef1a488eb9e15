"""Names of times written in small letters, where the words beside them allow no other reading."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs

from chronology.languages.bare import NOTHING
from chronology.languages.time_rules import alternation

_BESIDE = 32  # code points looked at on either side of a name


@attrs.frozen(kw_only=True, slots=False)
class SmallName:
    """Names in small letters, and what must stand beside them.

    Attributes:
        names: how each is written where it is capitalised, letter for letter.
        before: what stands directly before the name; empty if anything may.
        unless: what may not stand directly before it; empty if anything may.
        after: what stands directly after it; empty if anything may.
    """

    names: Mapping[str, str]
    before: str = ""
    unless: str = ""
    after: str = ""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Say whether what stands at a place is a time's name."""
        before = text[max(0, start - _BESIDE) : start]
        if self.before and not self._before.search(before):
            return False
        if self.unless and self._unless.search(before):
            return False
        return self._after.match(text, end, end + _BESIDE) is not None

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.before})\Z", re.IGNORECASE)

    @cached_property
    def _unless(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.unless})\Z", re.IGNORECASE)

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(self.after, re.IGNORECASE)


@attrs.frozen(kw_only=True, slots=False)
class SmallNames:
    """All such names of a language.

    Attributes:
        all: in any order.
    """

    all: tuple[SmallName, ...]

    def edits(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where names of times stand in small letters, and how they are read."""
        for found in self._pattern.finditer(text):
            name = found[0].replace("’", "'")
            for small in self._by_name[name]:
                if small.stands(text, *found.span()):
                    yield found.start(), small.names[name]
                    break

    def is_time(self, text: str, start: int, end: int) -> bool:
        """Say whether a name is a time's, in whatever letters it is written."""
        listed = self._by_name.get(text[start:end].lower().replace("’", "'"), ())
        return any(small.stands(text, start, end) for small in listed)

    @cached_property
    def _by_name(self) -> dict[str, tuple[SmallName, ...]]:
        names = {name for small in self.all for name in small.names}
        return {name: tuple(s for s in self.all if name in s.names) for name in names}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = alternation(sorted(self._by_name, key=len, reverse=True)) or NOTHING
        words = names.replace("'", "['’]")
        return re.compile(rf"(?<![\w.@/#'’&-]){words}(?![\w@/&-]|\.\w)")
