"""Verifying in several processes gives what one process gives."""

from conftest import ROOT

import chronology
from chronology.processes import in_processes


def test_several_processes_verify_as_one_does() -> None:
    """The claims of the seeds, their evidence and findings do not depend on the processes."""
    told: list[tuple[int, int]] = []
    one = chronology.build(ROOT / "seeds/chronology.toml")
    three = chronology.build(
        ROOT / "seeds/chronology.toml",
        jobs=3,
        progress=lambda done, whole: told.append((done, whole)),
    )
    assert three.claims == one.claims
    assert three.findings == one.findings
    assert told


def test_one_job_needs_no_process() -> None:
    """With one job nothing is done elsewhere."""
    assert in_processes(str.join, ",", ["a"], 1, lambda _done, _whole: None) == {}


def test_work_is_done_on_what_is_shared() -> None:
    """Each name is worked on, in any number of pieces."""
    names = [str(number) for number in range(120)]
    done = in_processes(str.join, "-", names, 2, lambda _done, _whole: None)
    assert done == {name: "-".join(name) for name in names}
