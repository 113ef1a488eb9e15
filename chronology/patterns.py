"""Patterns of `re` that are made ready when they are first used.

Making a long pattern ready takes Python milliseconds, and of a thousand of them a command uses a
few: those for pages in other languages, say, not at all where a folder holds letters. A long
pattern that seldom finds anything may have a short one beside it that says where it cannot.
"""

import re
from collections.abc import Callable
from typing import Any, cast

_FINDING: dict[str, Callable[[], object]] = {
    "finditer": lambda: iter(()),
    "findall": list,
    "fullmatch": lambda: None,
    "match": lambda: None,
    "search": lambda: None,
}
"""The methods that find, and what they return where nothing is found."""
_METHODS = (*_FINDING, "split", "sub", "subn")


def when_used(pattern: str, flags: int = 0, *, only_if: str = "") -> re.Pattern[str]:
    r"""Return what has the methods and properties of a pattern, made ready at the first of them.

    Whether the pattern is one at all is seen only then; the tests ask it of each.

        >>> day = when_used(r"\d{4}-\d\d-\d\d")
        >>> day.fullmatch("2024-02-01") is not None, day.pattern
        (True, '\\d{4}-\\d\\d-\\d\\d')

    Args:
        pattern: the pattern.
        flags: as `re.compile` takes them.
        only_if: a short pattern that is found in whatever this one is found in. Until it is, this
            one is not made ready.
    """
    return cast("re.Pattern[str]", _WhenUsed(pattern, flags, only_if))


def is_by(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    r"""Say whether a match is one of a pattern, be it made ready when it was used.

    >>> year, day = when_used(r"\d{4}"), when_used(r"\d{4}-\d\d-\d\d")
    >>> found = day.match("2024-02-01")
    >>> is_by(found, day), is_by(found, year)
    (True, False)
    """
    return match.re.pattern == pattern.pattern


class _WhenUsed:
    """A pattern that is not ready yet; once it is, its methods are those of the ready one."""

    def __init__(self, pattern: str, flags: int, only_if: str) -> None:
        self.pattern = pattern
        self.only_if = only_if
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("__"):
            raise AttributeError(name)
        return self._seeking(name) if self.only_if and name in _FINDING else self._ready(name)

    def _ready(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        ready = re.compile(self.pattern, self._flags)
        self.__dict__.update({method: getattr(ready, method) for method in _METHODS})
        return getattr(ready, name)

    def _seeking(self, name: str) -> Callable[..., object]:
        """Return a method that makes the pattern ready for the first text that may hold it."""
        may_hold = re.compile(self.only_if).search
        nothing = _FINDING[name]

        def seek(text: str, *bounds: int) -> object:
            ask = self.__dict__[name]
            if ask is seek:
                if not may_hold(text):
                    return nothing()
                ask = self._ready(name)
            return ask(text, *bounds)

        self.__dict__[name] = seek  # else each line of a text would ask for it anew
        return seek

    def __reduce__(self) -> tuple[object, ...]:
        return _pickled, (self.pattern, self._flags, self.only_if)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _WhenUsed) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, int]:
        return self.pattern, self._flags


def _pickled(pattern: str, flags: int, only_if: str) -> re.Pattern[str]:
    return when_used(pattern, flags, only_if=only_if)
