"""Claims reconciled on a Ray cluster of this machine, beside processes on the same processors.

The claims are those of bulk.py, and with `--skew` besides as many more that a tenth of all are of
one series. Each engine gets the same file; Ray is begun before, so that its start is not counted,
and its workers by a small table. That both give the same rows is held. Needs the extra `ray`; says
so where it is missing.
Run: python benchmarks/on_ray.py [SIZE ...] [--runs N] [--skew] [--jobs N] [--address A]
"""

import argparse
import csv
import math
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random

import duckdb
from bulk import NAMES, claims, day, retracting, written

from chronology.bulk.cluster import connected
from chronology.bulk.run import reconcile_into
from chronology.bulk.sheets import SHEETS
from chronology.errors import ChronologyError

JOBS = 2
SIZES = (3_000, 30_000)
PUBLISHED = "2030-01-01"


def skewed(folder: Path, size: int) -> Path:
    """Write so many claims, a tenth of them of one series."""
    path, draw = folder / f"skewed-{size}.csv", Random(2)  # noqa: S311 - no secret
    large = size // 10
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(NAMES)
        for number, row in enumerate(claims(size - large)):
            writer.writerow((*row, retracting(draw, number), ""))
        for number in range(large):
            of_series = ("", "", "commission-meeting", "large", str(number // 5 + 1), "", "")
            mood = "reported" if number % 5 == 4 else "planned"  # noqa: PLR2004 - the last of five
            told = day(number // 5 + number % 5)
            row = (f"x{number}", f"large{number // 5}", mood, day(number // 5 + 300), told)
            writer.writerow((*row, f"source {number % 50}", "", "", *of_series))
    return path


def spent(path: Path, into: Path, engine: str, jobs: int) -> float:
    """Return the seconds that an engine takes."""
    begin = time.monotonic()
    reconcile_into(path, into, published=PUBLISHED, engine=engine, jobs=jobs)
    return time.monotonic() - begin


def differing(one: Path, other: Path) -> list[str]:
    """Return the tables of which rows, or their order, differ."""
    found = []
    with duckdb.connect() as base:
        base.execute("SET preserve_insertion_order = true")
        for sheet in SHEETS:
            rows = [
                base.execute("SELECT * FROM read_parquet(?)", [str(into / f"{sheet.name}.parquet")])
                .fetchall()
                for into in (one, other)
            ]  # fmt: skip
            if rows[0] != rows[1]:
                found.append(sheet.name)
    return found


def measure(path: Path, folder: Path, size: int, jobs: int, runs: int) -> list[str]:
    """Print what both engines take for a table, alternating; return the tables that differ."""
    took: dict[str, float] = {}
    outs = {engine: folder / f"{path.stem}-{engine}" for engine in ("processes", "ray")}
    for _ in range(runs):
        for engine, into in outs.items():
            shutil.rmtree(into, ignore_errors=True)
            took[engine] = min(spent(path, into, engine, jobs), took.get(engine, math.inf))
    wrong = differing(*outs.values())
    print(
        f"{path.stem:24} processes {took['processes']:7.1f} s, "
        f"{size / took['processes']:,.0f} claims a second; ray {took['ray']:7.1f} s, "
        f"{size / took['ray']:,.0f}; {took['ray'] / took['processes']:.2f} times; "
        f"{'the same rows' if not wrong else 'OTHER ROWS: ' + ', '.join(wrong)}",
        flush=True,
    )
    return wrong


def main() -> None:
    """Measure each size; end with 1 if the engines gave other rows than each other."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    asked.add_argument("--runs", type=int, default=2)
    asked.add_argument("--jobs", type=int, default=JOBS)
    asked.add_argument("--skew", action="store_true")
    asked.add_argument("--address", default="")
    given = asked.parse_args()
    begin, wrong = time.monotonic(), list[str]()
    os.environ.setdefault("RAY_worker_niceness", "0")  # else all others go before its workers
    try:
        with connected(given.address, given.jobs), tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            spent(written(folder, 100), folder / "first", "ray", given.jobs)
            print(f"begun in {time.monotonic() - begin:.1f} s")
            for size in given.sizes:
                wrong += measure(written(folder, size), folder, size, given.jobs, given.runs)
                if given.skew:
                    wrong += measure(skewed(folder, size), folder, size, given.jobs, given.runs)
    except ChronologyError as error:
        sys.exit(str(error))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
