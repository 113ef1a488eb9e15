"""How the time to build a chronology grows with its claims, in seconds of processor time.

Ledgers of three shapes are made in a temporary folder; each is built at three sizes. The last
column is the exponent of the growth from the smallest size to the largest: 1 is linear.
Run: python benchmarks/build_time.py
"""

import math
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import chronology

SIZES = (250, 500, 1000)
RUNS = 3
SOURCE = '[sources.a]\nfile = "a.txt"\npublished = 2024-05-12\n'


def claim(event: str, quote: str, more: str = "") -> str:
    """Return a claim as a ledger has it."""
    return f'[[claims]]\nevent = "{event}"\nsource = "a"\nquote = "{quote}"\n{more}'


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


def seconds(entry: Callable[[int], str], size: int) -> float:
    """Return the median time to build a ledger of so many entries, loading aside."""
    entries = [entry(number) for number in range(size)]
    quotes = [text.partition('quote = "')[2].partition('"')[0] for text in entries]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.txt").write_text(".\n\n".join(quotes), encoding="utf-8")
        path = Path(folder) / "chronology.toml"
        path.write_text(SOURCE + "".join(entries), encoding="utf-8")
        ledger = chronology.load(path)
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        made = chronology.build(ledger)
        times.append(time.process_time() - begin)
        if made.totals.verified != size:
            message = f"{made.totals.unverified} claims of the benchmark failed"
            raise SystemExit(message)
    return statistics.median(times)


def main() -> None:
    """Print the times and the exponents."""
    print(f"{'ledger':12}" + "".join(f"{size:>9}" for size in SIZES) + "  exponent")
    for entry in (visits, one_event, chain):
        times = [seconds(entry, size) for size in SIZES]
        growth = math.log(times[-1] / times[0]) / math.log(SIZES[-1] / SIZES[0])
        print(f"{entry.__name__:12}" + "".join(f"{t:8.2f}s" for t in times) + f"  {growth:.2f}")


if __name__ == "__main__":
    main()
