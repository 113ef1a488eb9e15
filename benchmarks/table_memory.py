"""How much memory and time a table of many rows takes, each row with a plan and a report.

    python benchmarks/table_memory.py [ROWS]

The table is made, mapped by `[[tables]]`, loaded, verified and reconciled; what is printed is the
most memory that was in use, and the seconds. On two cores that others used too: 1,000 rows 4 s
and 64 MB, 8,000 rows 11 s and 111 MB, 50,000 rows 50 to 60 s (32 s of processor time) and 347 MB;
the goal is 400 MB.
"""

import datetime as dt
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

import chronology

ROWS = 50_000
_LEDGER = """
[sources.works]
file = "works.csv"
publisher = "Office of Works"
published = 2024-12-31

[[tables]]
source = "works"
event = "{number}"
name = "{name}"
planned = "planned end"
actual = "actual end"
"""


def table_of(rows: int) -> str:
    """Return a table with two dates in each row, the same each time."""
    drawn, first = random.Random(4), dt.date(2000, 1, 3)  # noqa: S311 - no secret
    lines = ["number,name,district,planned end,actual end"]
    for number in range(rows):
        planned = first + dt.timedelta(days=drawn.randrange(8_000))
        actual = planned + dt.timedelta(days=drawn.randrange(-30, 400))
        lines.append(f"w{number:06},Works {number},District {number % 60},{planned},{actual}")
    return "\n".join(lines) + "\n"


def megabytes() -> int:
    """Return the most memory that was in use so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Build a chronology of a table, and print what it took."""
    rows = int(sys.argv[1]) if sys.argv[1:] else ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "works.csv").write_text(table_of(rows), encoding="utf-8")
        (folder / "chronology.toml").write_text(_LEDGER, encoding="utf-8")
        begun, before = time.perf_counter(), megabytes()
        made = chronology.build(folder / "chronology.toml")
        took = time.perf_counter() - begun
        print(f"{rows:,} rows: {took:.1f} s, {megabytes()} MB ({before} MB before): {made.totals}")


if __name__ == "__main__":
    main()
