"""Patterns that are made ready when they are used are patterns, and each of ours is one."""

import importlib
import pickle
import pkgutil
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology import patterns
from chronology.documents.parts import aged, stamps, timed_heads


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


def test_a_long_one_waits_for_what_a_short_one_finds() -> None:
    """Where the short one finds nothing nothing is found, and then all is as without it."""
    late = patterns.when_used(r"(?P<day>\d+) May", only_if="May")
    assert (late.search("1 June"), late.match("1 June"), late.fullmatch("1 June")) == (None,) * 3
    assert (late.findall("1 June"), list(late.finditer("1 June"))) == ([], [])
    assert "sub" not in vars(late)
    ask = late.search
    for _ in range(2):
        found = ask("on 1 May", 2)
        assert found is not None
        assert found["day"] == "1"
        assert ask("1 June") is None
    assert "sub" in vars(late)
    assert late.sub("x", "1 May") == "x"
    assert pickle.loads(pickle.dumps(late)) == late  # noqa: S301 - our own bytes
    assert vars(pickle.loads(pickle.dumps(late)))["only_if"] == "May"  # noqa: S301 - ours


def test_whatever_a_long_one_finds_holds_what_its_short_one_finds() -> None:
    """So that waiting for the short one loses nothing; of every one that waits."""
    for late in ours_that_wait():
        never_waits_in_vain(late)


def never_waits_in_vain(late: re.Pattern[str]) -> None:
    """Draw texts of the long one and look for the short one in each."""

    @given(st.from_regex(re.compile(late.pattern, late.flags)))
    @settings(max_examples=20)
    def holds(text: str) -> None:
        assert re.search(vars(late)["only_if"], text)

    holds()


@cache
def ours_that_wait() -> tuple[re.Pattern[str], ...]:
    """Return our patterns that have a short one beside them."""
    kind = type(patterns.when_used(""))
    found = [
        value
        for module in (aged, stamps, timed_heads)
        for value in vars(module).values()
        if isinstance(value, kind) and vars(value)["only_if"]
    ]
    assert len(found) > 7
    return tuple(found)
