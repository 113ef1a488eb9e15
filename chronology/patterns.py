"""Patterns of `re` that are made ready when they are first used.

Making a long pattern ready takes Python milliseconds, and of a thousand of them a command uses a
few: those for pages in other languages, say, not at all where a folder holds letters.
"""

import re
from typing import Any, cast

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


def when_used(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return what has the methods and properties of a pattern, made ready at the first of them.

    Whether the pattern is one at all is seen only then; the tests ask it of each.

        >>> day = when_used(r"\d{4}-\d\d-\d\d")
        >>> day.fullmatch("2024-02-01") is not None, day.pattern
        (True, '\\d{4}-\\d\\d-\\d\\d')

    Args:
        pattern: the pattern.
        flags: as `re.compile` takes them.
    """
    return cast("re.Pattern[str]", _WhenUsed(pattern, flags))


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

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("__"):
            raise AttributeError(name)
        ready = re.compile(self.pattern, self._flags)
        self.__dict__.update({method: getattr(ready, method) for method in _METHODS})
        return getattr(ready, name)

    def __reduce__(self) -> tuple[object, ...]:
        return when_used, (self.pattern, self._flags)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _WhenUsed) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, int]:
        return self.pattern, self._flags
