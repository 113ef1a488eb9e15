"""Tables of claims reconciled on the disk: the extra `bulk`."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import test_docs
from conftest import ROOT
from drawn_claims import COLUMNS, DrawnRow, tables
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chronology
from chronology.bulk import run
from chronology.bulk.disk import WORK
from chronology.bulk.run import reconcile_into
from chronology.errors import DocumentUnreadable

WHY = "not installed: the extra `bulk`, or what reads it; .ci/run has an environment with both"


def duckdb() -> Any:  # noqa: ANN401 - a module
    """Return DuckDB, or skip the test with the reason."""
    return pytest.importorskip("duckdb", reason=WHY)


def written(folder: Path, rows: Sequence[DrawnRow]) -> Path:
    """Write rows as a file of CSV."""
    path = folder / "claims.csv"
    lines = [",".join(COLUMNS), *(",".join(row.values()) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(into: Path, name: str) -> list[tuple[object, ...]]:
    """Return the rows of a table that was written."""
    base = duckdb().connect()
    base.execute("SET preserve_insertion_order = true")
    found: list[tuple[object, ...]] = base.execute(
        f"SELECT * FROM read_parquet('{into / name}.parquet')"  # noqa: S608 - ours
    ).fetchall()
    base.close()
    return found


def hold(into: Path, made: chronology.Reconciliation) -> None:
    """Hold what was written to be what is made in memory, row for row."""
    for name, table in made.tables.items():
        assert read(into, name) == [*table.rows], name


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(tables(), st.sampled_from((None, "2021-05-03", "2022")), st.integers(1, 6))
def test_as_in_memory(
    tmp_path_factory: pytest.TempPathFactory, rows: list[DrawnRow], day: str | None, size: int
) -> None:
    """However rows are cut into batches, what comes of them is the same, row for row."""
    duckdb()
    folder = tmp_path_factory.mktemp("bulk")
    path = written(folder, rows)
    reconcile_into(path, folder / "out", as_of=day, size=size)
    hold(folder / "out", chronology.reconcile(path, as_of=day))


def many(count: int) -> list[DrawnRow]:
    """Return rows on many events, of which some are tied, and somebody is in two places."""
    rows: list[DrawnRow] = []
    for number in range(count):
        event = number // 3
        row = dict.fromkeys(COLUMNS, "") | {
            "id": f"c{number}", "event": f"e{event}", "source": f"s{number % 4}",
            "modality": ("planned", "planned", "reported")[number % 3],
            "when": f"202{number % 3}-0{event % 9 + 1}-1{number % 9}", "stated": "2023-01-01",
        }  # fmt: skip
        if row["modality"] == "planned":
            row["stated"] = f"2019-0{number % 9 + 1}-01"
        if event % 4 == 0:
            place = ("Rome", "Oslo")[event // 4 % 2]
            row |= {"kind": "visit", "place": place, "participants": f"Ada; P{event % 5}"}
            if row["modality"] == "reported":
                row["when"] += f"/2022-0{event % 9 + 1}-27"
        if event % 4 == 1:
            row |= {"kind": "commission-meeting", "series": f"s{event % 8}", "ordinal": f"{event}"}
        if number % 17 == 5:
            row["after"] = f"e{max(0, event - 2)}" if event > 1 else ""
        if number % 23 == 7:
            row["retracts"] = f"c{number - 4}"
        if number % 29 == 8:
            row["modality"] = "unheard"
        rows.append(row)
    return rows


@pytest.mark.parametrize("jobs", [1, 2])
def test_batches_and_processes(tmp_path: Path, jobs: int) -> None:
    """Many batches, done by several processes, give what one piece gives."""
    duckdb()
    path = written(tmp_path, many(180))
    made = reconcile_into(path, tmp_path / "out", jobs=jobs, size=40)
    whole = chronology.reconcile(path)
    hold(tmp_path / "out", whole)
    assert made.rows == {name: len(table) for name, table in whole.tables.items()}
    assert "two-places" in str(whole.findings)
    assert not (tmp_path / "out" / WORK).exists()


_KILLED = """
import os, sys
from pathlib import Path
from chronology.bulk.run import reconcile_into

left = int(sys.argv[3])
def tell(*_):
    global left
    left -= 1
    if left < 0:
        os._exit(9)

reconcile_into(Path(sys.argv[1]), Path(sys.argv[2]), size=40, tell=tell)
"""


def test_killed_at_any_point(tmp_path: Path) -> None:
    """A run that is killed, again and again, ends with the same; no batch is done twice."""
    duckdb()
    path, into = written(tmp_path, many(180)), tmp_path / "out"
    for steps in (1, 4, 7, 3, 12):
        command = [sys.executable, "-c", _KILLED, str(path), str(into), str(steps)]
        code = subprocess.run(command, check=False, cwd=ROOT).returncode
        assert code in {0, 9}
        if code == 9:
            assert not (into / "reconcile.json").exists()
    reconcile_into(path, into, size=40)
    hold(into, chronology.reconcile(path))


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    """The same table is not reconciled twice; another, or with other words of it, is."""
    duckdb()
    path, into = written(tmp_path, many(30)), tmp_path / "out"
    steps: list[str] = []

    def tell(what: str, _done: int, _all: int) -> None:
        steps.append(what)

    first = reconcile_into(path, into)
    assert reconcile_into(path, into, tell=tell) == first
    assert steps == []
    reconcile_into(path, into, as_of="2020", tell=tell)
    assert "Reconciling" in steps
    hold(into, chronology.reconcile(path, as_of="2020"))


def test_work_of_another_run(tmp_path: Path) -> None:
    """What was left of a run on another table is not gone on with."""
    duckdb()
    path, into = written(tmp_path, many(30)), tmp_path / "out"
    (into / WORK).mkdir(parents=True)
    (into / WORK / "run.json").write_text(json.dumps({"digest": "x"}), encoding="utf-8")
    (into / WORK / "spooled.json").write_text("[1]", encoding="utf-8")
    reconcile_into(path, into)
    hold(into, chronology.reconcile(path))


def test_parquet_and_frames(tmp_path: Path) -> None:
    """Parquet, and frames of Polars and pandas, give what the rows give."""
    pytest.importorskip("nanoarrow", reason=WHY)
    polars, pandas = (pytest.importorskip(name, reason=WHY) for name in ("polars", "pandas"))
    base = duckdb().connect()
    rows = many(30)
    path = written(tmp_path, rows)
    parquet = tmp_path / "claims.parquet"
    base.execute(
        f"COPY (SELECT * FROM read_csv('{path}', all_varchar = true)) TO '{parquet}' "  # noqa: S608 - ours
        "(FORMAT parquet)"
    )
    base.close()
    wanted = chronology.reconcile(rows).to_dicts()
    assert chronology.reconcile(parquet).to_dicts() == wanted
    assert chronology.reconcile(polars.DataFrame(rows)).to_dicts() == wanted
    assert chronology.reconcile(pandas.DataFrame(rows)).to_dicts() == wanted


def test_a_damaged_arrow_file_ends_nothing(tmp_path: Path) -> None:
    """A file of Arrow is read as it is; one that crashes its reader is refused, with its name."""
    pytest.importorskip("nanoarrow", reason=WHY)
    arrow = pytest.importorskip("pyarrow", reason=WHY)
    rows, path = many(30), tmp_path / "claims.arrow"
    table = arrow.table({name: [row.get(name) for row in rows] for name in rows[0]})
    with arrow.OSFile(str(path), "wb") as sink, arrow.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    assert chronology.reconcile(path).to_dicts() == chronology.reconcile(rows).to_dicts()
    whole = path.read_bytes()
    for place in range(200, 1200, 250):
        path.write_bytes(whole[:place] + bytes(255 - one for one in whole[place:]))
        with pytest.raises(DocumentUnreadable, match=r"claims\.arrow"):
            chronology.reconcile(path)


def test_results_as_frames() -> None:
    """What comes of a table is read by Polars as it is."""
    pytest.importorskip("nanoarrow", reason=WHY)
    polars = pytest.importorskip("polars", reason=WHY)
    frame = polars.DataFrame(chronology.reconcile(many(9)).events)
    assert frame["event"].to_list() != []
    assert frame["position"].to_list() == [1, 2, 3]


def test_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page shows is what its command prints, and its session what Python prints."""
    duckdb()
    monkeypatch.chdir(tmp_path)
    test_docs.test_page(test_docs.BULK, tmp_path)
    test_docs.test_python_sessions(test_docs.BULK, tmp_path)


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without DuckDB the tables are CSV, and whoever asked is told how to have more."""
    monkeypatch.setattr(run, "_has_duckdb", lambda: False)
    made = reconcile_into(written(tmp_path, many(30)), tmp_path / "out")
    assert "sourced-chronology[bulk]" in made.remark
    lines = (tmp_path / "out" / "events.csv").read_text("utf-8").splitlines()
    assert len(lines) == made.rows["events"] + 1
