"""Rules for words of time: a pattern, what it means, and what triggers it."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

import attrs

from chronology.meanings.meaning import Meaning

NEUTRAL = "neutral"  # the group of cues that tell no tense
FIGURE = r"\d"  # the trigger of rules for what is written with digits
LONG_FIGURE = r"\d{4}"  # and of those that need four in a row
MARKED_FIGURE = r"\d{1,2}(?=[/.:-]\d)"  # that need a mark between two figures
LETTERED_FIGURE = r"\d{1,2}(?=[A-Z])"  # that need a letter beside them
SHORT_FIGURE = r"[’'](?=\d)"  # whose century is left out
LINE = "\n"  # the first of the words of rules for what stands at the begin of a line
FIGURES = {
    "long": LONG_FIGURE,
    "marked": MARKED_FIGURE,
    "lettered": LETTERED_FIGURE,
    "any": FIGURE,
    "short": SHORT_FIGURE,
}


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, of two that begin alike the longer one.

    Words that begin alike share their first letters in the pattern: `re` tries one branch
    after the other, and one look at a letter then rules out many words.
    """
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    may_end = branches.pop("", None) is not None
    patterns = [re.escape(letter) + alternation(rest) for letter, rest in branches.items()]
    if len(patterns) == 1 and not may_end:
        return patterns[0]
    return f"(?:{'|'.join(patterns)}){'?' * may_end}" if patterns else ""


@attrs.frozen(kw_only=True)
class Construction:
    """What words mean that hold several times: "17 and 18 June".

    Attributes:
        whole: what all of them mean together.
        parts: for each time, where it begins and ends, and what it means.
    """

    whole: Meaning
    parts: tuple[tuple[int, int, Meaning], ...]


@attrs.frozen(kw_only=True)
class Apart:
    """What words mean that name several times with a gap between: "2, 3 and 9 March".

    Attributes:
        parts: for each time, where it begins and ends, and what it means.
    """

    parts: tuple[tuple[int, int, Meaning], ...]


@attrs.frozen(kw_only=True, slots=False)
class Rule:
    """Words that denote a time by themselves.

    Attributes:
        name: the stable name that reports give; a function where it depends on the words.
        pattern: the words; a group `expression` marks the part that is the expression, if
            the rest is only its surroundings.
        build: what the words mean; `None` if they only look like a time.
        trigger: beginnings of words as they are written, whole words with a space after them,
            some of `FIGURES`, or `LINE` alone; empty if there are none. One such word stands
            among the words, so that only near it they are sought.
        first: as `trigger`, for the first of the words.
    """

    name: str | Callable[[re.Match[str]], str]
    pattern: str
    build: Callable[[re.Match[str]], Meaning | Construction | Apart | None]
    trigger: tuple[str, ...] = ()
    first: tuple[str, ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready."""
        return re.compile(self.pattern)

    @cached_property
    def expression(self) -> str | int:
        """The group of the pattern that is the expression; 0 if all is."""
        return "expression" if "expression" in self.compiled.groupindex else 0

    def name_of(self, match: re.Match[str]) -> str:
        """Return the name for these words."""
        return self.name if isinstance(self.name, str) else self.name(match)


@attrs.frozen(kw_only=True)
class Group:
    """Rules that are tried at the same places.

    Attributes:
        trigger: the place of the rules' trigger in `Language.triggers`.
        first: the place of their first words there.
        rules: each with its place in the order of preference.
    """

    trigger: int
    first: int
    rules: tuple[tuple[int, Rule], ...]
