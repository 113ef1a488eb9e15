"""How long a report takes to write beside the chronology itself, and to show in a browser.

A ledger is made in a temporary folder: press documents of 100 sentences each, in every tenth
a second report of an event that another document told, one in five a plan. Times are of one
run in one process, in seconds of the clock; the picture and its runtime need the extra `html`.
Where Chromium and Playwright (the extra `browser`) are installed, the page is opened in it from
a file, three times: the time to the first row of the chronology on the screen, in the middle.

Run: python benchmarks/report.py [--claims N]...
"""

import datetime as dt
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click
from tabulate import tabulate

import chronology
from chronology.pipeline import Chronology
from chronology.report.writing import write

SIZES = (73, 2000, 10_000)
SEEDS = Path(__file__).parent.parent / "seeds" / "chronology.toml"
AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
IN_A_DOCUMENT = 100  # sentences
_SAID = (
    ("The {name} was opened on {day} {month} {year}", ""),
    ("The {name} was held in {month} {year}", ""),
    ("The {name} is planned for {month} {year}", 'modality = "planned"\n'),
    ("The {name} has been at work since {year}", ""),
    ("The {name} was finished by {day} {month} {year}", ""),
)
_MONTHS = ("January", "March", "May", "July", "September", "November")
_KINDS = ("event", "visit", "plant-launch", "state")


def sentence(claim: int) -> tuple[str, str, str]:
    """Return the event that a claim speaks of, its sentence, and what its entry says more."""
    event = claim - IN_A_DOCUMENT if claim % 10 == 0 and claim >= IN_A_DOCUMENT else claim
    words, more = _SAID[event % len(_SAID)]
    date = {"day": event % 28 + 1, "month": _MONTHS[event % 6], "year": 1980 + event % 44}
    return f"e{event}", words.format(name=f"bridge number {event}", **date), more


def written(folder: Path, claims: int) -> Path:
    """Write a ledger of so many claims with its documents, and return its path."""
    said = [sentence(claim) for claim in range(claims)]
    entries = [*_documents(folder, [words for _, words, _ in said])]
    entries += [
        f'[events.{event}]\nname = "Bridge {event}"\nkind = "{_KINDS[place % 4]}"\n'
        f'participants = ["Office {place % 40}"]\n'
        for place, event in enumerate(dict.fromkeys(event for event, _, _ in said))
    ]
    entries += [
        f'[[claims]]\nevent = "{event}"\nsource = "d{place // IN_A_DOCUMENT}"\n'
        f'quote = "{words}"\n{more}'
        for place, (event, words, more) in enumerate(said)
    ]
    path = folder / "chronology.toml"
    path.write_text("\n".join(entries), encoding="utf-8")
    return path


def _documents(folder: Path, sentences: list[str]) -> Iterator[str]:
    for number in range(0, len(sentences), IN_A_DOCUMENT):
        name = f"d{number // IN_A_DOCUMENT}"
        text = ".\n\n".join(sentences[number : number + IN_A_DOCUMENT])
        (folder / f"{name}.txt").write_text(f"{text}.", encoding="utf-8")
        yield f'[sources.{name}]\nfile = "{name}.txt"\npublished = 2025-01-01\n'


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many seconds something takes, and what it gives."""
    begin = time.perf_counter()
    made = act()
    return time.perf_counter() - begin, made


def first_row(page: Path) -> str:
    """Return after how many milliseconds the chronology's first row shows, in the middle."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None or find_spec("playwright") is None:
        return "no browser"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        times = [_first_row(started, page) for _ in range(3)]
        started.close()
    return f"{statistics.median(times):.0f} ms"


_WATCH = """
    window.seen = new Promise((tell) => {
        const shown = () => requestAnimationFrame(() => tell(performance.now()));
        const watch = () => requestAnimationFrame(
            document.querySelector("table.events tbody tr") ? shown : watch
        );
        watch();
    });
"""


def _first_row(browser: Any, page: Path) -> float:  # noqa: ANN401 - Playwright's browser, which is optional
    tab = browser.new_page()
    tab.add_init_script(_WATCH)
    tab.goto(page.as_uri(), wait_until="commit")
    seen = float(tab.evaluate("window.seen"))
    tab.close()
    return seen


def row(ledger: Path, folder: Path) -> list[str]:
    """Return what building the chronology of a ledger and writing its report takes."""
    build, made = timed(lambda: chronology.build(ledger))
    page = folder / "report.html"
    html = timed(lambda: write(made, page, at=AT))[0]
    return [
        f"{made.totals.claims:,}",
        f"{build:.1f} s",
        f"{html:.1f} s",
        f"{html / build:.1f}",
        f"{_written(made, folder / 'report.md'):.1f} s",
        f"{page.stat().st_size / 1e6:.1f} MB",
        first_row(page),
    ]


def _written(made: Chronology, path: Path) -> float:
    return timed(lambda: write(made, path, at=AT))[0]


@click.command()
@click.option("--claims", multiple=True, type=int, default=SIZES)
def main(claims: tuple[int, ...]) -> None:
    """Print a row for each size; 73 are the seeds themselves."""
    rows = []
    for number in claims:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            ledger = SEEDS if number == SIZES[0] else written(folder, number)
            rows.append(row(ledger, folder))
    headers = ("Claims", "Build", "HTML", "HTML/build", "Markdown", "Page", "First row")
    print(tabulate(rows, headers, disable_numparse=True, stralign="right"))


if __name__ == "__main__":
    main()
