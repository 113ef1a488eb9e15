"""How large the HTML report is, and how soon it shows its first table in a browser.

The ledgers are the seeds and those of `report_time.py`, with so many claims. The page is opened
from a file in Chromium, without a window, three times: milliseconds from the beginning of
loading until the first row of the chronology is on the screen, and until the picture is
painted, each in the middle; then how long a frame takes while its window of events is scrolled
and its timeline zoomed. A frame over the limit is an error, and the exit code is then 1. Needs
Chromium and the extras `html` and `browser`.
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
    from playwright.sync_api import Browser, Page

SEEDS = Path(__file__).parent.parent / "seeds" / "chronology.toml"
SIZES = (2000, 10_000)
SOURCES = 100
RUNS = 3
MOST_PER_FRAME = 200  # milliseconds; some 15 on a machine with nothing else to do
SCROLL, ZOOM = "pane.scrollTop = turn * 300", "zoom[turn % 2].click()"
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


def frame_time(tab: "Page", act: str) -> float:
    """Return how many milliseconds a frame takes while something is done, in the middle."""
    taken: float = tab.evaluate(
        f"""async () => {{
            const pane = document.querySelector(".window");
            const zoom = document.querySelectorAll(".zoom button");
            const frame = () => new Promise((done) => requestAnimationFrame(done));
            const times = [];
            for (let turn = 1; turn <= 20; turn += 1) {{
                const begin = performance.now();
                {act};
                await frame();
                await frame();
                times.push(performance.now() - begin);
            }}
            return times.sort((a, b) => a - b)[10];
        }}"""
    )
    return taken


def frames(browser: "Browser", page: Path) -> tuple[float, float]:
    """Return how many milliseconds a frame takes while scrolling, and while zooming."""
    tab = browser.new_page()
    tab.add_init_script(WATCH)
    tab.goto(page.as_uri(), wait_until="commit")
    tab.evaluate("window.picture")
    scrolling, zooming = frame_time(tab, SCROLL), frame_time(tab, ZOOM)
    tab.close()
    return scrolling, zooming


def line(browser: "Browser", ledger: Path, folder: Path) -> tuple[list[str], float]:
    """Return what is measured of one ledger's page, and the slowest frame."""
    made = chronology.build(ledger)
    page = folder / "report.html"
    write(made, page, at=AT)
    rows, pictures = zip(*(times(browser, page) for _ in range(RUNS)), strict=True)
    scrolling, zooming = frames(browser, page)
    cells = [
        f"{made.totals.claims:,}",
        f"{len(made.events):,}",
        f"{page.stat().st_size / 2**20:.1f} MiB",
        f"{statistics.median(rows):.0f} ms",
        f"{statistics.median(pictures):.0f} ms",
        f"{scrolling:.0f} ms",
        f"{zooming:.0f} ms",
    ]
    return cells, max(scrolling, zooming)


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
    headers = ("Claims", "Events", "Page", "First row", "Picture", "Scrolled", "Zoomed")
    rows = [cells for cells, _ in lines]
    print(tabulate(rows, headers, disable_numparse=True, stralign="right"))
    if (slowest := max(frame for _, frame in lines)) > MOST_PER_FRAME:
        sys.exit(f"a frame takes {slowest:.0f} ms, more than {MOST_PER_FRAME}")


if __name__ == "__main__":
    main()
