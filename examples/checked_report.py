"""Write a report on the seeds, check it again, and see what an edited date does to it.

Run: python examples/checked_report.py
"""

import datetime as dt
import tempfile
from pathlib import Path

import chronology
from chronology.report import verify, write

SEEDS = Path(__file__).parent.parent / "seeds"

with tempfile.TemporaryDirectory() as folder:
    report = Path(folder) / "report.md"
    made = chronology.build(SEEDS / "chronology.toml")
    write(made, report, at=dt.datetime(2026, 11, 22, tzinfo=dt.UTC))
    found = verify(report, SEEDS)
    print(f"as written: {found.claims} claims derived again, {len(found.faults)} faults")

    edited = report.read_text(encoding="utf-8").replace("17–18 June 2023", "17–19 June 2023", 1)
    report.write_text(edited, encoding="utf-8")
    print(f"edited: {verify(report, SEEDS).faults[0]}")
