"""How the time to build a chronology, and to look at it from a day, grows with its claims.

Ledgers of four shapes are made in a temporary folder; each is built at several sizes, and then
looked at from another day, in seconds of processor time. The last column is the exponent of the
growth from the smallest size to the largest: 1 is linear.
Run: python benchmarks/build_time.py [SIZE ...]
"""

import datetime as dt
import math
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import chronology

SIZES = (250, 500, 1000)
RUNS = 5
DAYS = tuple(dt.date(2024, 6, day) for day in range(1, 1 + RUNS))
SOURCE = '[sources.{name}]\nfile = "{name}.txt"\npublished = 2024-05-12\n'
PAPERS = 40


def claim(event: str, quote: str, more: str = "", source: str = "a") -> str:
    """Return a claim as a ledger has it."""
    return f'[[claims]]\nevent = "{event}"\nsource = "{source}"\nquote = "{quote}"\n{more}'


def visits(number: int) -> str:
    """Return one visit: one participant and place for all, a date for each."""
    quote = f"Visit {number} took place on {number % 28 + 1} March {1900 + number % 120}"
    event = f'[events.e{number}]\nkind = "visit"\nplace = "x"\nparticipants = ["A"]\n'
    return event + claim(f"e{number}", quote)


def one_event(number: int) -> str:
    """Return one more report of the same event."""
    event = "[events.e]\n" if number == 0 else ""
    return event + claim("e", f"Paper {number} says it opened on {number % 28 + 1} March 2020")


def chain(number: int) -> str:
    """Return an event that came after the one before."""
    after = f'after = "e{number - 1}"\n' if number else ""
    return f"[events.e{number}]\n" + claim(f"e{number}", f"Thing {number} came then", after)


def papers(number: int) -> str:
    """Return one claim of one of forty papers on an event that another tells of in its words."""
    event = number // 2
    new = f"[events.e{event}]\n" if number % 2 == 0 else ""
    words = (
        f"Hall number {event} of the fair was opened on {event % 28 + 1} March {1900 + event % 120}"
    )
    paper = (event + number % 2 * 7) % PAPERS
    return new + claim(f"e{event}", words, source=f"p{paper}")


def ledger_of(entry: Callable[[int], str], size: int) -> chronology.Ledger:
    """Return a ledger of so many entries, loaded, with documents that hold their quotes."""
    entries = [entry(number) for number in range(size)]
    texts: dict[str, list[str]] = {}
    for text in entries:
        source, quote = (text.partition(f'{key} = "')[2].partition('"')[0] for key in KEYS)
        texts.setdefault(source, []).append(quote)
    with tempfile.TemporaryDirectory() as folder:
        for name, quotes in texts.items():
            (Path(folder) / f"{name}.txt").write_text(".\n\n".join(quotes), encoding="utf-8")
        path = Path(folder) / "chronology.toml"
        sources = "".join(SOURCE.format(name=name) for name in texts)
        path.write_text(sources + "".join(entries), encoding="utf-8")
        return chronology.load(path)


KEYS = ("source", "quote")


def seconds(ledger: chronology.Ledger) -> tuple[float, float]:
    """Return the median times to build a ledger, and to look at it from another day."""
    building, looking = [], []
    for day in DAYS:
        begin = time.process_time()
        made = chronology.build(ledger)
        building.append(time.process_time() - begin)
        if made.totals.verified != len(ledger.claims):
            message = f"{made.totals.unverified} claims of the benchmark failed"
            raise SystemExit(message)
        begin = time.process_time()
        made.as_of(day)
        looking.append(time.process_time() - begin)
    return statistics.median(building), statistics.median(looking)


def main() -> None:
    """Print the times and the exponents."""
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    print(f"{'ledger':18}" + "".join(f"{size:>9}" for size in sizes) + "  exponent")
    for entry in (visits, one_event, chain, papers):
        both = zip(*(seconds(ledger_of(entry, size)) for size in sizes), strict=True)
        for what, times in zip(("build", "as_of"), both, strict=True):
            line = "".join(f"{t:8.2f}s" for t in times)
            if len(sizes) > 1:
                growth = math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])
                line += f"  {growth:.2f}"
            print(f"{entry.__name__:12}{what:6}{line}", flush=True)


if __name__ == "__main__":
    main()
