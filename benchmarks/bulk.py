"""Tables of claims reconciled on the disk, beside DuckDB that only groups and sorts the same file.

Claims of a realistic mix are generated as Parquet: plans that move, reports, cancellations,
denials, what is pending, visits with participants and places, numbered series, claims taken back,
relations. Then, alternating, the processor time (that of all processes) of `reconcile_into`, and of
DuckDB reading the same file with one GROUP BY event and ORDER BY on the same cores, which is L.
Medians are printed, and written as JSON; the exponent of the growth from the smallest size to the
largest, the greatest memory of a process, and the time with one event of 10,000 claims besides.
With `profile` it says instead what each step, and each check, costs at one size.
Run: python benchmarks/bulk.py [SIZE ...] [--runs N] [--json FILE] [--event] [--profile]
"""

import argparse
import csv
import json
import math
import random
import resource
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from chronology.bulk import kernel
from chronology.bulk.form import Form, Piece
from chronology.bulk.glance import Glance
from chronology.bulk.run import reconcile_into
from chronology.reconciling import Checks

SIZES = (10_000, 100_000)
JOBS = 2
LARGE_EVENT = 10_000
NAMES = (
    "id", "event", "modality", "when", "stated", "source", "speaker", "after", "participants",
    "place", "kind", "series", "ordinal", "retracts", "binding",
)  # fmt: skip
PLACES = ("Rome", "Oslo", "Bern", "Lima", "Cork")
SPEAKERS = ("", "Minister", "Contractor", "Mayor")
MILLION = 1_000_000


def day(number: int) -> str:
    """Return a day of the years 2010 to 2029 in ISO 8601."""
    return f"{2010 + number // 336 % 20}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


def claims(size: int, seed: int = 1) -> Iterator[tuple[str, ...]]:
    """Yield so many claims, about five on each event."""
    draw = random.Random(seed)  # noqa: S311 - no secret
    number, event = 0, 0
    while number < size:
        begin = draw.randrange(5_000)
        of_event = _event(event, draw)
        planned = begin + draw.randrange(200, 600)
        moods = ["planned"] * draw.randrange(1, 5) + draw.choice(_ENDS)
        for at, mood in enumerate(moods):
            planned += draw.choice((0, 0, 30, 90)) if mood == "planned" else 0
            stated = begin + at * 60 if mood in {"planned", "pending"} else planned + 20
            yield _claim(
                number, event, mood, planned + draw.choice((-5, 0, 0, 3)), stated, draw
            ) + (of_event)
            number += 1
            if number == size:
                return
        event += 1


_ENDS: tuple[list[str], ...] = (
    [],
    ["reported"],
    ["reported", "reported"],
    ["pending"],
    ["cancelled"],
    ["denied"],
)


def _event(event: int, draw: random.Random) -> tuple[str, ...]:
    """Return the fields of an event: one of ten is a visit, one of ten is numbered."""
    sort = event % 10
    if sort == 0:
        people = f"P{draw.randrange(2_000)}; Q{event}"
        return people, PLACES[draw.randrange(len(PLACES))], "visit", "", ""
    if sort == 1:
        return "", "", "commission-meeting", f"s{event // 200}", str(event // 10 % 20 + 1)
    return "", "", "", "", ""


def _claim(  # noqa: PLR0913, PLR0917 - the fields of a claim
    number: int, event: int, mood: str, when: int, stated: int, draw: random.Random
) -> tuple[str, ...]:
    dated = mood not in {"pending", "cancelled"}
    after = f"e{max(0, event - draw.randrange(1, 4))}" if draw.random() < 0.02 else ""  # noqa: PLR2004
    return (
        f"c{number}", f"e{event}", mood, day(when) if dated else "", day(stated),
        f"source {draw.randrange(50)}", draw.choice(SPEAKERS),
        "" if after == f"e{event}" else after,
    )  # fmt: skip


def retracting(draw: random.Random, number: int) -> str:
    """Return which claim a claim takes back: one in a hundred the one before."""
    return f"c{number - 1}" if number and draw.random() < 0.01 else ""  # noqa: PLR2004


def written(folder: Path, size: int, large: int = 0) -> Path:
    """Write so many claims, and on one event more besides, as Parquet."""
    draw = random.Random(2)  # noqa: S311 - no secret
    path, made = folder / "claims.csv", folder / f"claims-{size}-{large}.parquet"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(NAMES)
        for number, row in enumerate(claims(size)):
            binding = "yes" if row[2] == "planned" and draw.random() < 0.05 else ""  # noqa: PLR2004
            writer.writerow((*row, retracting(draw, number), binding))
        for number in range(large):
            mood = ("planned", "planned", "reported")[number % 3]
            when, told = day(3_000 + number % 400), day(2_000 + number % 900)
            stated = told if mood == "planned" else day(3_500)
            writer.writerow(
                (f"x{number}", "large", mood, when, stated, f"source {number % 50}", "", *[""] * 8)
            )
    with duckdb.connect() as base:
        base.execute(
            f"COPY (SELECT * FROM read_csv('{path}', all_varchar = true)) "  # noqa: S608 - ours
            f"TO '{made}' (FORMAT parquet)"
        )
    path.unlink()
    return made


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return the processor time, of all processes, and the time that something takes."""
    before = _spent()
    begin = time.monotonic()
    work()
    return _spent() - before, time.monotonic() - begin


def _spent() -> float:
    own, others = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def grouped(path: Path, folder: Path) -> None:
    """Read, group and sort the claims, and write them: what any way of reconciling must do."""
    with duckdb.connect(config={"threads": JOBS}) as base:
        base.execute(
            'COPY (SELECT event, count(*), min("when"), max("when"), max(stated), '  # noqa: S608
            f"list(modality) FROM read_parquet('{path}') GROUP BY event ORDER BY event) "
            f"TO '{folder / 'grouped.parquet'}' (FORMAT parquet)"
        )


def measured(path: Path, folder: Path, runs: int) -> dict[str, float]:
    """Return medians of some runs of both, alternating."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for number in range(runs):
        into = folder / f"out-{path.stem}-{number}"
        cpu, wall = seconds(partial(reconcile_into, path, into, published="2030-01-01", jobs=JOBS))
        own, own_wall = seconds(lambda: grouped(path, folder))
        found["cpu"].append(cpu)
        found["wall"].append(wall)
        found["limit"].append(own)
        found["limit_wall"].append(own_wall)
    return {name: statistics.median(values) for name, values in found.items()}


def memory() -> float:
    """Return the greatest memory of a process so far, ours or another that we started, in MiB."""
    used = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return max(used) / 1024


def growth(sizes: Sequence[int], runs: int, folder: Path, *, event: bool) -> dict[str, Any]:
    """Measure each size, print it, and return all figures."""
    figures: dict[str, Any] = {"jobs": JOBS, "runs": runs, "sizes": {}}
    for size in sizes:
        path = written(folder, size)
        one = measured(path, folder, runs)
        one |= {
            "us_a_claim": one["cpu"] / size * MILLION,
            "ratio": one["cpu"] / one["limit"],
            "mib": memory(),
        }
        figures["sizes"][size] = one
        print(
            f"{size:>9,} claims: {one['cpu']:8.2f} s of processor, {one['wall']:8.2f} s; "
            f"{one['us_a_claim']:6.1f} µs a claim; L {one['limit']:.3f} s, {one['ratio']:.0f} L; "
            f"{one['mib']:.0f} MiB",
            flush=True,
        )
    if len(sizes) > 1:
        first, last = (figures["sizes"][size]["cpu"] for size in (sizes[0], sizes[-1]))
        figures["exponent"] = math.log(last / first) / math.log(sizes[-1] / sizes[0])
        print(f"exponent {figures['exponent']:.2f}")
    if event:
        base = figures["sizes"][sizes[-1]]["cpu"]
        with_one = measured(written(folder, sizes[-1] - LARGE_EVENT, LARGE_EVENT), folder, runs)
        figures["large_event"] = with_one["cpu"] / base
        print(f"one event of {LARGE_EVENT:,} claims among them: {figures['large_event']:.2f} times")
    return figures


# What it is spent on -------------------------------------------------------------------------


def costs(size: int) -> None:
    """Print what the steps of the kernel, and each check, cost of one piece of so many claims."""
    names = NAMES
    rows = [(*row, "", "") for row in claims(size)]
    form, numbers = Form(names=names), range(2, size + 2)
    cost: defaultdict[str, float] = defaultdict(float)

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - as the function
            begin = time.process_time()
            made = work(*args, **options)
            made = list(made) if hasattr(made, "__next__") else made
            cost[name] += time.process_time() - begin
            return made

        return run

    begin = time.process_time()
    glance = Glance(form)
    for number, cells in zip(numbers, rows, strict=True):
        glance.at(number, cells)
    cost["glance"] = time.process_time() - begin
    piece = Piece(form=glance.form_of_all(), numbers=numbers, rows=rows)
    checks = tuple(
        timed(f"check {name}", check) for name, check in zip(Checks._fields, Checks(), strict=True)
    )
    for name in ("entered", "verified"):
        setattr(kernel, name, timed(name, getattr(kernel, name)))
    begin = time.process_time()
    made = kernel.made_of(piece, checks=checks)
    whole = time.process_time() - begin
    lines = timed("rows of tables", made.lines)
    lines()
    timed("figures", made.figures)()
    cost["reconciling, checks aside"] = (
        whole - cost["entered"] - cost["verified"]
        - sum(spent for name, spent in cost.items() if name.startswith("check "))
    )  # fmt: skip
    for name, spent in sorted(cost.items(), key=lambda item: -item[1]):
        print(f"{spent / size * MILLION:8.2f} µs a claim  {name}")


def main() -> None:
    """Measure what is asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--json", type=Path)
    asked.add_argument("--event", action="store_true")
    asked.add_argument("--profile", action="store_true")
    given = asked.parse_args()
    if given.profile:
        costs(given.sizes[0])
        return
    with tempfile.TemporaryDirectory() as folder:
        figures = growth(given.sizes, given.runs, Path(folder), event=given.event)
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
