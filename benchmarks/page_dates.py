"""How long the date of a page takes to find, and how often it is right, beside htmldate's.

Each page of a folder is read whole, its text and marks with it, as `chronology` reads a document;
processor time, the median of several runs, then the mean over all pages. Where the folder holds
`truth.json` (a day in ISO 8601, or null, for each file's name), precision and recall are told: a
span of two days that holds the true one counts for neither.
Run: python benchmarks/page_dates.py FOLDER
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from chronology import documents, edtf

RUNS = 5
SUFFIXES = {".html", ".htm"}
Finder = Callable[[Path], str]


def ours(path: Path) -> str:
    """Return the day that we take, in EDTF; empty for none."""
    found = documents.stated(documents.read(path)).published
    return edtf.format(found) if found is not None else ""


def htmldates(path: Path) -> str:
    """Return the day that htmldate gives, empty for none."""
    from htmldate import find_date  # type: ignore[import-not-found, unused-ignore]

    return find_date(path.read_text(encoding="utf-8", errors="replace"), original_date=True) or ""


def milliseconds(finder: Finder, pages: list[Path]) -> float:
    """Return the processor time that a page takes in the mean."""
    spent = []
    for page in pages:
        runs = []
        for _ in range(RUNS):
            begin = time.process_time()
            finder(page)
            runs.append(time.process_time() - begin)
        spent.append(statistics.median(runs))
    return 1000 * statistics.mean(spent)


def judged(finder: Finder, pages: list[Path], truth: dict[str, str | None]) -> str:
    """Return precision and recall in words."""
    given = {page.name: finder(page) for page in pages if page.name in truth}
    days = {name: day for name, day in given.items() if day and day[0] != "["}
    right = sum(truth[name] == day for name, day in days.items())
    dated = sum(truth[name] is not None for name in given)
    spans = len([day for day in given.values() if day[:1] == "["])
    return (
        f"{right} of {len(days)} right (precision {right / max(1, len(days)):.3f}),"
        f" {right} of {dated} found (recall {right / max(1, dated):.3f}), {spans} spans of two days"
    )


def main(folder: Path) -> None:
    """Print what each way takes, and how often it is right."""
    pages = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    size = statistics.mean(page.stat().st_size for page in pages) / 1024
    print(f"{len(pages)} pages of {size:.0f} KB in the mean")
    told = folder / "truth.json"
    truth = json.loads(told.read_text(encoding="utf-8")) if told.exists() else {}
    ways: dict[str, Finder] = {"chronology": ours}
    try:
        import htmldate  # type: ignore[import-not-found, unused-ignore]  # noqa: F401
    except ImportError:
        print("htmldate is not installed")
    else:
        ways["htmldate"] = htmldates
    spent = {name: milliseconds(finder, pages) for name, finder in ways.items()}
    for name, finder in ways.items():
        ratio = spent["chronology"] / spent[name]
        print(f"{name:<12} {spent[name]:6.1f} ms a page ({ratio:.1f} of ours to it)")
        if truth:
            print(f"{'':<12} {judged(finder, pages, truth)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
