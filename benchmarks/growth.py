"""How time and memory grow with the claims of a ledger, and with events without a claim.

    python benchmarks/growth.py [SIZE ...]

Ledgers of each size are written to a temporary folder with their documents, a plan and a report for
each of the events, and built by one process of their own each. Printed are the seconds of the
processor, the MiB by which the process grew, what of that is for one claim (or event), and the
exponent of the growth of time from the size before: 1 is linear. It runs on Linux, which tells what
a process took.
"""

import math
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import report_time
from in_a_process import Took, done

import chronology

SIZES = (10_000, 100_000)
_MOST_SECONDS, _CLAIMS_OF_A_SOURCE = 1_800, 1_000


def claims(folder: Path, size: int) -> Path:
    """Write a ledger of so many claims."""
    return report_time.make(folder, size, max(2, size // _CLAIMS_OF_A_SOURCE))


def events(folder: Path, size: int) -> Path:
    """Write a ledger of so many events, and no claim."""
    path = folder / "chronology.toml"
    lines = (f'[events.e{number}]\nname = "Hall {number}"\n' for number in range(size))
    path.write_text("".join(lines), encoding="utf-8")
    return path


def built(make: Callable[[Path, int], Path], size: int) -> Took:
    """Return what it took to build a ledger of a size."""
    with tempfile.TemporaryDirectory() as name:
        return done(partial(chronology.build, make(Path(name), size)), _MOST_SECONDS)


def lines(make: Callable[[Path, int], Path], sizes: list[int]) -> Iterator[str]:
    """Yield a line for each size."""
    before: tuple[int, float] | None = None
    for size in sizes:
        took = built(make, size)
        each = took.grown * 1024 / size
        line = (
            f"{size:>9,} {make.__name__}: {took.seconds:7.1f} s, {took.grown:7.0f} MiB more, "
            f"{1000 * took.seconds / size:.2f} ms and {each:.1f} KiB each"
        )
        if before is not None:
            grown = math.log(took.seconds / before[1]) / math.log(size / before[0])
            line += f", exponent {grown:.2f}"
        yield line if not took.code else f"{size:>9,} {make.__name__}: {took.last_line}"
        before = (size, took.seconds)


def main() -> None:
    """Print a line for each size."""
    sizes = [*map(int, sys.argv[1:])] or [*SIZES]
    for make in (events, claims):
        for line in lines(make, sizes):
            print(line, flush=True)


if __name__ == "__main__":
    main()
