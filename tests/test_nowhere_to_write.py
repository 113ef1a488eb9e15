"""Every command that writes, where it cannot: a full disk, a read-only folder, a closed output."""

import os
import pickle
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from kills import Command, Files, commands, files_in, in_a_child, placed, run, warm_up

COMMANDS = [
    one
    for one in commands()
    if not one.is_slow and one.name not in {"report .csv", "report .xlsx", "save"}
]
NOBODY = 65_534


@attrs.frozen(kw_only=True)
class Ended:
    """How a command ended, what it said, and the files before and after it."""

    code: int
    told: str
    before: Files
    after: Files


@pytest.fixture(autouse=True, scope="module")
def _at_hand() -> Iterator[None]:
    """Have ready what every process needs, which is forked from this one."""
    before = sys.stdin
    warm_up(COMMANDS)
    yield
    sys.stdin = before


def ended(command: Command, prepare: Callable[[], object], *, is_locked: bool = False) -> Ended:
    """Run a command in a process of its own, of which something is made otherwise first."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = placed(name, command)
        for one in (folder, *folder.rglob("*")) if is_locked else ():
            one.chmod(0o555 if one.is_dir() else 0o444)
        before, (reads, writes) = files_in(folder), os.pipe()

        def act() -> int:
            os.dup2(writes, 1)
            os.dup2(writes, 2)
            os.close(writes)
            sys.stdout, sys.stderr = (os.fdopen(one, "w", closefd=False) for one in (1, 2))
            prepare()
            code = run(command)
            sys.stderr.flush()
            return code

        code, given = in_a_child(folder, act)
        os.close(writes)
        with os.fdopen(reads, "rb") as said:
            told = said.read().decode("utf-8")
        code = pickle.loads(given) if given else code  # noqa: S301 - our own child's
        return Ended(code=code, told=told, before=before, after=files_in(folder))


def fill_the_disk() -> None:
    """Let no file grow."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))


def be_nobody() -> None:
    """Be one whose rights are looked at."""
    if os.getuid() == 0:
        os.setuid(NOBODY)


def close_the_output() -> None:
    """Close the output, as `>&-` does."""
    os.close(1)
    sys.stdout = None


@pytest.mark.parametrize(
    ("prepare", "why"),
    [(fill_the_disk, "File too large"), (be_nobody, "Permission denied")],
    ids=["a full disk", "a read-only folder"],
)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_a_file_that_cannot_be_written(
    command: Command, prepare: Callable[[], object], why: str
) -> None:
    """It is told by its name, with a remedy; every file is as before, and none stays beside it."""
    found = ended(command, prepare, is_locked=prepare is be_nobody)
    assert found.after == found.before
    assert why in found.told
    assert "Traceback" not in found.told
    assert "Errno" not in found.told
    assert ".part" not in found.told
    assert found.code == 2  # also where a person was told, and went on


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one.name)
def test_an_output_that_is_closed(command: Command) -> None:
    """It is told and ends with 2; what is written is whole."""
    found = ended(command, close_the_output)
    assert (found.code, found.told) == (
        2,
        "error: the output cannot be written: Bad file descriptor\n",
    )
    assert found.after != found.before
