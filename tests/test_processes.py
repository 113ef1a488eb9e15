"""Verifying in several processes gives what one process gives."""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.processes import StartMethod, in_processes, uncollected

SEEDS = ROOT / "seeds/chronology.toml"


@contextmanager
def another_thread() -> Iterator[None]:
    """Have a thread run beside this one."""
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        yield
    finally:
        end.set()
        thread.join()


def nobody(_done: int, _whole: int) -> None:
    """Tell nobody."""


def test_several_processes_verify_as_one_does() -> None:
    """The claims of the seeds, their evidence and findings do not depend on the processes."""
    one = chronology.build(SEEDS)
    three = chronology.build(SEEDS, jobs=3)
    assert three == one
    assert [c.where for d in three for c in d.claims] == [c.where for d in one for c in d.claims]
    sources = {id(source) for source in three.ledger.sources}
    assert {id(claim.source) for claim in three.claims} <= sources


def test_processes_are_spawned_where_threads_run() -> None:
    """A fork would copy what another thread holds, and might hang; the result is the same."""
    with another_thread():
        two = chronology.build(SEEDS, jobs=2)
    assert two == chronology.build(SEEDS)


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_never_goes_back(jobs: int) -> None:
    """It counts claims to the last of them, whoever verified them."""
    told: list[tuple[int, int]] = []
    made = chronology.build(SEEDS, jobs=jobs, progress=lambda *at: told.append(at))
    assert told == sorted(told)
    assert {whole for _, whole in told} == {len(made.ledger.claims)}
    assert told[-1] == (len(made.ledger.claims), len(made.ledger.claims))


def test_one_job_needs_no_process() -> None:
    """With one job nothing is done elsewhere."""
    assert in_processes(str.join, ",", ["a"], 1, nobody) == {}


@pytest.mark.parametrize("method", get_args(StartMethod))
def test_work_is_done_on_what_is_shared(method: StartMethod) -> None:
    """Each name is worked on, in any number of pieces, however processes are started."""
    names = [str(number) for number in range(120)]
    done = in_processes(str.join, "-", names, 2, nobody, method=method)
    assert done == {name: "-".join(name) for name in names}


@given(pieces=st.integers(0, 3))
def test_no_name_is_no_work(pieces: int) -> None:
    """Nothing is started for nothing."""
    assert in_processes(str.join, "-", [], pieces, nobody) == {}


def test_what_cannot_be_pickled_is_left() -> None:
    """Whoever asked for it does it alone."""
    assert in_processes(str.join, lambda: None, ["a"], 2, nobody, method="spawn") == {}


UNGUARDED = f"""
import threading
import chronology
end = threading.Event()
threading.Thread(target=end.wait, daemon=True).start()
made = chronology.build({str(SEEDS)!r}, jobs=2)
end.set()
print(len(made.claims))
"""


def test_a_script_without_a_guard_gets_its_chronology(tmp_path: Path) -> None:
    """A spawned process cannot do its work there; this one does it."""
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.splitlines()[-1] == str(len(chronology.build(SEEDS).claims))


@pytest.mark.parametrize("is_on", [True, False])
def test_cycles_are_looked_for_again(is_on: bool) -> None:  # noqa: FBT001 - a case
    """Whatever happens meanwhile, Python looks for cycles afterwards if it did before."""
    (gc.enable if is_on else gc.disable)()
    try:
        with uncollected():
            assert gc.isenabled() is False
        assert gc.isenabled() is is_on
        with pytest.raises(KeyError), uncollected():
            raise KeyError
        assert gc.isenabled() is is_on
    finally:
        gc.enable()
