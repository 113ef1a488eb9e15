"""Claims reconciled with all checks, beside FollowTheMoney that groups the same as statements.

The claims of `bulk.py` are written as Parquet, and as statements in CSV, one for each claim: its
event as the entity, its date as a value of a property that its modality names, its source as the
dataset. Then, alternating, the processor time of `chronology reconcile`, and of what
FollowTheMoney's command `aggregate-statements` does with its statements, which are sorted by entity
as it asks. Medians of some runs.

FollowTheMoney (licence MIT) is no dependency of this project, and needs ICU: install it into a
Python of its own, and name that.
Run: python benchmarks/beside_statements.py PYTHON [SIZE] [RUNS]
"""

import csv
import statistics
import subprocess
import sys
import tempfile
from functools import partial
from itertools import groupby
from pathlib import Path

from bulk import JOBS, NAMES, claims, seconds, written

from chronology.bulk.run import reconcile_into

SIZE = 30_000
RUNS = 3
PROPERTIES = {
    "planned": "startDate", "reported": "endDate", "denied": "modifiedAt", "pending": "recordId",
    "cancelled": "recordId",
}  # fmt: skip
COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "lang",
    "original_value", "external", "first_seen", "last_seen", "origin", "id",
)  # fmt: skip
AGGREGATES = """\
import sys, time
from followthemoney import model
from followthemoney.cli.cli import cli
begin = time.process_time()
names = ["aggregate-statements", "-i", sys.argv[1], "-o", sys.argv[2], "-f", "csv"]
cli(names, standalone_mode=False)
print(time.process_time() - begin)
"""


def stated(path: Path, size: int) -> int:
    """Write the claims as statements, sorted by entity, and return how many those are.

    An entity has a statement of its own besides, which says that it is one.
    """
    at = {name: place for place, name in enumerate(NAMES)}
    own = sorted(claims(size), key=lambda row: row[at["event"]])
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for event, rows in groupby(own, key=lambda row: row[at["event"]]):
            writer.writerow(
                (event, event, "id", "checksum", "Event", event, "table", *[""] * 6, event)
            )
            for row in rows:
                mood, day = row[at["modality"]], row[at["when"]] or row[at["speaker"]] or "said"
                kind = "date" if PROPERTIES[mood] != "recordId" else "identifier"
                writer.writerow(
                    (
                        event, event, PROPERTIES[mood], kind, "Event", day, row[at["source"]], "",
                        mood, "false", row[at["stated"]], row[at["stated"]], "", row[at["id"]],
                    )
                )  # fmt: skip
                count += 1
    return count


def aggregated(python: str, path: Path, into: Path) -> float:
    """Let FollowTheMoney roll the statements up into entities, and return its processor time.

    That of importing it is not counted; that of what it reads only once is.
    """
    command = [python, "-c", AGGREGATES, str(path), str(into)]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(made.stdout)


def main(python: str, size: int, runs: int) -> None:
    """Measure both, and print how many claims a second of a processor each takes."""
    found: dict[str, list[float]] = {"reconciled": [], "aggregated": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table, statements = written(folder, size), folder / "statements.csv"
        count = stated(statements, size)
        for number in range(runs):
            into = folder / f"out-{number}"
            own, _ = seconds(
                partial(reconcile_into, table, into, published="2030-01-01", jobs=JOBS)
            )
            found["reconciled"].append(own)
            found["aggregated"].append(aggregated(python, statements, folder / "entities.json"))
    for what, times in found.items():
        middle = statistics.median(times)
        print(f"{what}: {middle:.2f} s of processor, {count / middle:,.0f} claims a second")


if __name__ == "__main__":
    main(
        sys.argv[1],
        int(sys.argv[2]) if len(sys.argv) > 2 else SIZE,  # noqa: PLR2004
        int(sys.argv[3]) if len(sys.argv) > 3 else RUNS,  # noqa: PLR2004
    )
