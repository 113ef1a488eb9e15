"""Where none of the words of a doubt stands, its patterns find nothing."""

import re._constants as parts  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from typing import Any

import pytest

from chronology.languages.known import known
from chronology.languages.time_doubts import Doubt

DOUBTS = [doubt for one in known().values() for doubt in one.doubts.all if doubt.words]
_Items = Iterable[tuple[Any, Any]]
REPEATS = {parts.MAX_REPEAT, parts.MIN_REPEAT}


def needs(items: _Items, words: tuple[str, ...]) -> bool:
    """Say whether whatever a parsed pattern matches holds one of some words."""
    run: list[tuple[Any, Any]] = []
    for kind, value in items:
        if kind is parts.LITERAL:
            run.append((kind, value))
            written = "".join(chr(letter) for _, letter in run).lower()
            if any(word in written for word in words):
                return True
            continue
        if any(needs([*run, *branch], words) for branch in _single(kind, value)):
            return True
        if kind is parts.BRANCH and all(needs([*run, *one], words) for one in value[1]):
            return True
        run = []
    return False


def _single(kind: Any, value: Any) -> list[_Items]:  # noqa: ANN401 - the parser has no types
    """Return what must be matched of an item that has no branches."""
    if kind is parts.SUBPATTERN:
        return [value[3]]
    return [value[2]] if kind in REPEATS and value[0] else []


@pytest.mark.parametrize("doubt", DOUBTS, ids=lambda doubt: doubt.sentence)
def test_whatever_raises_a_doubt_holds_one_of_its_words(doubt: Doubt) -> None:
    """So that leaving its patterns out where none stands loses nothing."""
    for pattern in filter(None, (doubt.before, doubt.after)):
        assert needs(list(parser.parse(pattern)), doubt.words)


def test_a_pattern_that_needs_no_word_is_told_from_one_that_does() -> None:
    """The reading of patterns that the test rests on sees what may be left out."""
    for pattern, answer in (
        ("(?i:the year|a year)", True),
        ("(?:year)?x", False),
        ("(?:years|months)", False),
        (r"\by(?:ear|east)", False),
        ("(?!year)x", False),
    ):
        assert needs(list(parser.parse(pattern)), ("year",)) is answer
