"""How large the HTML report is, and how soon it shows its first table in a browser.

The ledgers are the seeds and those of `report_time.py`, with so many claims. The page is opened
from a file in Chromium, without a window, three times: milliseconds from the beginning of
loading until the first row of the chronology is on the screen, and until the picture is
painted, each in the middle. Needs Chromium and the extras `html` and `browser`.
Run: python benchmarks/report_page.py [CLAIMS]...
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from report_time import AT, make
from tabulate import tabulate

import chronology
from chronology.report import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SEEDS = Path(__file__).parent.parent / "seeds" / "chronology.toml"
SIZES = (2000, 10_000)
SOURCES = 100
RUNS = 3
WATCH = """
    const seen = (found) => new Promise((tell) => {
        const watch = () => requestAnimationFrame(
            found() ? () => requestAnimationFrame(() => tell(performance.now())) : watch
        );
        watch();
    });
    window.row = seen(() => document.querySelector("table.events tbody tr"));
    window.picture = seen(() => document.querySelector("#moving canvas"));
"""


def times(browser: "Browser", page: Path) -> tuple[float, float]:
    """Return after how many milliseconds the first row shows, and the picture."""
    tab = browser.new_page()
    tab.add_init_script(WATCH)
    tab.goto(page.as_uri(), wait_until="commit")
    row, picture = tab.evaluate("window.row"), tab.evaluate("window.picture")
    tab.close()
    return float(row), float(picture)


def line(browser: "Browser", ledger: Path, folder: Path) -> list[str]:
    """Return what is measured of one ledger's page."""
    made = chronology.build(ledger)
    page = folder / "report.html"
    write(made, page, at=AT)
    rows, pictures = zip(*(times(browser, page) for _ in range(RUNS)), strict=True)
    return [
        f"{made.totals.claims:,}",
        f"{len(made.events):,}",
        f"{page.stat().st_size / 2**20:.1f} MiB",
        f"{statistics.median(rows):.0f} ms",
        f"{statistics.median(pictures):.0f} ms",
    ]


def main() -> None:
    """Print a row for the seeds, and one for each number of claims."""
    from playwright.sync_api import sync_playwright

    sizes = [*map(int, sys.argv[1:])] or SIZES
    path = shutil.which("chromium")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        lines = [line(browser, SEEDS, Path(name))]
        for size in sizes:
            folder = Path(name) / str(size)
            folder.mkdir()
            lines.append(line(browser, make(folder, size, SOURCES), folder))
        browser.close()
    headers = ("Claims", "Events", "Page", "First row", "Picture")
    print(tabulate(lines, headers, disable_numparse=True, stralign="right"))


if __name__ == "__main__":
    main()
