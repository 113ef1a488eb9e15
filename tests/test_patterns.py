"""Patterns that are made ready when they are used are patterns, and each of ours is one."""

import importlib
import pickle
import pkgutil
import re

import pytest

import chronology
from chronology import patterns


def test_it_behaves_as_a_pattern() -> None:
    """Every way to ask a pattern gives what the ready one gives, before and after the first."""
    text, ready = "1 May, 22 June", re.compile(r"(?P<day>\d+) (\w+)", re.ASCII)
    late = patterns.when_used(ready.pattern, re.ASCII)
    for _ in range(2):
        for ask in ("search", "match", "fullmatch"):
            found, expected = getattr(late, ask)(text), getattr(ready, ask)(text)
            assert (found and found.span()) == (expected and expected.span())
        assert late.findall(text) == ready.findall(text)
        assert late.split(text) == ready.split(text)
        assert late.sub("x", text) == ready.sub("x", text)
        assert (late.pattern, late.flags, late.groups) == (ready.pattern, ready.flags, 2)
        assert late.groupindex == ready.groupindex


def test_equal_ones_are_equal_and_cross_processes() -> None:
    """They compare by what they are, hash alike and pickle."""
    one, other = patterns.when_used("a", re.ASCII), patterns.when_used("a", re.ASCII)
    assert one == other
    assert hash(one) == hash(other)
    assert one != patterns.when_used("a")
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes


def test_every_one_of_ours_can_be_made_ready() -> None:
    """No module holds one that is no pattern."""
    made, kind = 0, type(patterns.when_used(""))
    for module in pkgutil.walk_packages(chronology.__path__, "chronology."):
        if module.name.endswith("__main__"):
            continue
        try:
            held = importlib.import_module(module.name)
        except ImportError:  # of an extra that is not installed
            continue
        for value in vars(held).values():
            if isinstance(value, kind):
                assert value.groups >= 0  # made ready
                made += 1
    assert made > 100


def test_what_is_no_pattern_is_told_when_it_is_used() -> None:
    """It raises as `re` does."""
    with pytest.raises(re.error):
        patterns.when_used("(").search("")
