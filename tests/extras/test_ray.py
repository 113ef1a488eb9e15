"""Tables of claims reconciled on the machines of a Ray cluster: the extra `ray`."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from drawn_claims import COLUMNS, DrawnRow, tables
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_bulk_on_disk import hold, many, written

import chronology
from chronology.bulk import cluster
from chronology.bulk.disk import WORK
from chronology.bulk.form import Form
from chronology.bulk.run import reconcile_into
from chronology.bulk.work import Files, Task
from chronology.errors import ClusterFailed

WHY = "not installed: the extra `ray`; .ci/run has an environment with it"
pytest.importorskip("ray", reason=WHY)
pytest.importorskip("duckdb", reason=WHY)


@pytest.fixture(scope="module")
def connection() -> Iterator[cluster.Cluster]:
    """A cluster of two processors, begun once: whoever is connected stays connected."""
    with cluster.connected("", 2) as made:
        yield made


def skewed(count: int) -> list[DrawnRow]:
    """Return rows of which a tenth are of one series, and come last."""
    large = [
        dict.fromkeys(COLUMNS, "")
        | {
            "id": f"x{number}", "event": f"large{number // 3}", "source": "s0",
            "modality": "planned", "when": "2021-05-03", "stated": "2020-01-01",
            "kind": "commission-meeting", "series": "large", "ordinal": f"{number // 3 + 1}",
        }
        for number in range(count // 10)
    ]  # fmt: skip
    return [*many(count - len(large)), *large]


def test_by_the_command(tmp_path: Path) -> None:
    """A cluster is begun and ended by the command; one large series is done with all others."""
    path, into = written(tmp_path, skewed(200)), tmp_path / "out"
    command = [sys.executable, "-m", "chronology", "reconcile", str(path), "-o", str(into)]
    done = subprocess.run(
        [*command, "--engine", "ray", "--jobs", "2"], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("events.parquet")
    hold(into, chronology.reconcile(path))
    assert not (into / WORK).exists()


@pytest.mark.usefixtures("connection")
@settings(
    max_examples=3,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(tables(), st.sampled_from((None, "2021-05-03")), st.integers(1, 6))
def test_as_in_memory(
    tmp_path_factory: pytest.TempPathFactory, rows: list[DrawnRow], day: str | None, size: int
) -> None:
    """However rows are cut, what comes of them on a cluster is the same, row for row."""
    folder = tmp_path_factory.mktemp("ray")
    path = written(folder, rows)
    reconcile_into(path, folder / "out", as_of=day, size=size, engine="ray")
    hold(folder / "out", chronology.reconcile(path, as_of=day))


@pytest.mark.usefixtures("connection")
def test_in_python() -> None:
    """Rows of Python give on a cluster what they give here."""
    rows = skewed(120)
    assert chronology.reconcile(rows, engine="ray").to_dicts() == (
        chronology.reconcile(rows).to_dicts()
    )


class Stopped(Exception):
    """Somebody stopped a run."""


@pytest.mark.usefixtures("connection")
@pytest.mark.parametrize("engines", [("ray", "processes"), ("processes", "ray")])
def test_gone_on_with(tmp_path: Path, engines: Sequence[str]) -> None:
    """What one engine left, another goes on with: no batch that is done is done again."""
    path, into = written(tmp_path, skewed(200)), tmp_path / "out"
    told: list[tuple[str, int]] = []

    def stop(what: str, done: int, _all: int) -> None:
        if (what, done) == ("Reconciling", 2):
            raise Stopped

    with pytest.raises(Stopped):
        reconcile_into(path, into, size=40, engine=engines[0], tell=stop)
    reconcile_into(
        path, into, size=40, engine=engines[1], tell=lambda what, done, _: told.append((what, done))
    )
    assert [done for what, done in told if what == "Reconciling"][0] >= 2  # noqa: RUF015 - the first
    hold(into, chronology.reconcile(path))


@pytest.mark.usefixtures("connection")
def test_other_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with another version of this code gives nothing, and that is told."""
    monkeypatch.setattr(cluster, "own_rules", lambda: ((), "other"))
    path, into = written(tmp_path, many(30)), tmp_path / "out"
    with pytest.raises(ClusterFailed, match="another version of this code"):
        reconcile_into(path, into, engine="ray")
    assert not [*into.glob("*.parquet")]


def test_a_batch_that_is_lost(tmp_path: Path, connection: cluster.Cluster) -> None:
    """What a machine raises is told as a fault of the cluster; nothing counts as done."""

    def failing(_task: Task, name: str, _text: str) -> Files:
        raise ValueError(name)

    (tmp_path / "batch-000000.csv").write_text("2,1,0,a\n", encoding="utf-8")
    task = Task(folder=tmp_path, form=Form(names=("event",)), day=None)
    told: list[Any] = []
    with pytest.raises(ClusterFailed, match="it lost a batch: ValueError: batch-000000"):
        connection.each(failing, task, ["batch-000000"], told.append)
    assert told == []
    assert [one.name for one in tmp_path.iterdir()] == ["batch-000000.csv"]


def test_what_is_not_kept(tmp_path: Path, connection: cluster.Cluster) -> None:
    """Where nothing is kept of a run that fails, nobody is told to go on with it."""

    def failing(_task: Task, name: str, _text: str) -> Files:
        raise ValueError(name)

    (tmp_path / "batch-000000.csv").write_text("2,1,0,a\n", encoding="utf-8")
    task = Task(folder=tmp_path, form=Form(names=("event",)), day=None)
    once = cluster.Cluster(connection.ray, is_kept=False)
    with pytest.raises(ClusterFailed, match="nothing is kept of it: call it again"):
        once.each(failing, task, ["batch-000000"], lambda _: None)


def test_another_address(connection: cluster.Cluster) -> None:
    """Who is connected to one cluster, and names another, is told; the same one may be named."""
    own = connection.ray.get_runtime_context().gcs_address
    rows = many(6)
    with pytest.raises(
        ClusterFailed, match=f"connected to the one at “{own}”, and not to “other:1"
    ):
        chronology.reconcile(rows, engine="ray", address="other:1")
    named = chronology.reconcile(rows, engine="ray", address=own)
    assert named.to_dicts() == chronology.reconcile(rows).to_dicts()


def test_the_environment_stays(connection: cluster.Cluster) -> None:
    """What Ray is told by the environment is gone from it once it has begun."""
    assert connection.ray.is_initialized()
    assert os.pathsep.join(sys.path) != os.environ.get("PYTHONPATH", "")
