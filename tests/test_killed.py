"""Commands that write, killed while they do so, or on a full disk: nothing is lost.

Each is killed a few times here; `benchmarks/kills.py` kills all of them, hundreds of times.
"""

import random
import sys
from collections.abc import Iterator

import pytest
from kills import Command, Whole, commands, trial, warm_up

COMMANDS = [
    one
    for one in commands()
    if not one.is_slow and one.name not in {"report .csv", "report .xlsx", "import anew"}
]
KILLS = ("line", "line", "full")


@pytest.fixture(autouse=True, scope="module")
def _at_hand() -> Iterator[None]:
    """Have ready what every process needs, which is forked from this one."""
    before = sys.stdin
    warm_up(COMMANDS)
    yield
    sys.stdin = before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_a_kill_loses_nothing(command: Command) -> None:
    """Every file is as before or whole, and where it is run again all is as if none had been."""
    whole = Whole.of(command, is_timed=False)
    dice = random.Random(command.name)  # noqa: S311 - repeatable
    for how in KILLS:
        ended, lost = trial(command, whole, how, dice)
        assert (ended in {"killed", "refused", "ended"}, lost) == (True, [])
