"""How long a report of many claims takes to write and to check, beside building the chronology.

A ledger is made in a temporary folder: half as many events as claims, each planned in one
source and reported in another. Seconds are processor time. Writing should take at most three
times as long as building.
Run: python benchmarks/report_time.py [CLAIMS] [SOURCES]
"""

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import chronology
from chronology.building import Chronology
from chronology.report import verify, write
from chronology.writers import formats, sheets

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
MONTHS = ("January", "March", "May", "July", "August", "October")
Result = TypeVar("Result")


def day(number: int) -> str:
    """Return a date in words."""
    return f"{number % 28 + 1} {MONTHS[number % 6]} {1950 + number % 60}"


def ledger(events: int, sources: int) -> Iterator[str]:
    """Yield the ledger's entries."""
    for number in range(sources):
        yield f'[sources.s{number}]\nfile = "s{number}.txt"\npublished = 2024-05-12\n'
    for number in range(events):
        yield f'[events.e{number}]\nname = "Opening of hall {number}"\nplace = "x"\n'
        for source, quote, modality in told(number, sources):
            yield f'[[claims]]\nevent = "e{number}"\nsource = "s{source}"\nquote = "{quote}"\n'
            yield f'modality = "{modality}"\n'


def told(number: int, sources: int) -> Iterator[tuple[int, str, str]]:
    """Yield what is said of an event: (source, words, modality)."""
    plan = f"hall {number} had been planned to open on {day(number + 1)}"
    yield number % sources, plan, "planned"
    yield (number + 1) % sources, f"hall {number} opened on {day(number)}", "reported"


def make(folder: Path, claims: int, sources: int) -> Path:
    """Write documents and ledger, and return the ledger's path."""
    texts: dict[int, list[str]] = {number: [] for number in range(sources)}
    for number in range(claims // 2):
        for source, quote, _ in told(number, sources):
            texts[source].append(f"It is known that {quote}, as everybody in town could see.")
    for number, sentences in texts.items():
        (folder / f"s{number}.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    path = folder / "chronology.toml"
    path.write_text("".join(ledger(claims // 2, sources)), encoding="utf-8")
    return path


def timed(call: Callable[[], Result]) -> tuple[Result, float]:
    """Return what a call gives, and the seconds of processor time it took."""
    begin = time.process_time()
    result = call()
    return result, time.process_time() - begin


def main() -> None:
    """Print the times, their ratio to building, and the sizes."""
    claims, sources = (*map(int, sys.argv[1:]), 10_000, 100)[:2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = make(folder, claims, min(claims, sources))
        read, loading = timed(lambda: chronology.load(path))
        made, building = timed(lambda: chronology.build(read))
        print(f"{made.totals}\nload {loading:.1f} s, build {building:.1f} s")
        for suffix in (*formats.SUFFIXES, *sheets.SUFFIXES):
            print(line(made, folder / f"report{suffix}", building))


def line(made: Chronology, report: Path, building: float) -> str:
    """Write a report, check it where it can be, and return what that took."""
    _, writing = timed(lambda: write(made, report, at=AT))
    size = report.stat().st_size / 2**20
    told = f"{report.suffix}: write {writing:.1f} s ({writing / building:.2f} of building)"
    told += f", {size:.1f} MiB"
    if report.suffix in formats.SUFFIXES:
        found, checking = timed(lambda: verify(report, report.parent))
        told += f", verify {checking:.1f} s" if found.holds else f", {found}"
    return told


if __name__ == "__main__":
    main()
