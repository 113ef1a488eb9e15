"""Whether anything that is read can be made to take the machine: documents, ledgers and the rest.

    python benchmarks/hostile_inputs.py [WORD …]

Gives every input of `hostile_files.py` and `hostile_ledgers.py` to what reads it, each in a process
of its own that is stopped after a minute of the processor's time, and prints those that took more
than they may, ended with a traceback or were stopped; and for each kind how many there were, and
the worst seconds and MB of them. With words, only those whose names have one of them. The exit code
is 1 if there was any over its limit. It runs on Linux.
"""

import sys
from collections.abc import Callable, Iterator

import attrs
import hostile_files
import hostile_ledgers
from in_a_process import Took, pace


@attrs.define(kw_only=True)
class Worst:
    """The most that inputs of one kind took, and which of them did."""

    count: int = 0
    seconds: float = 0.0
    slowest: str = ""
    megabytes: float = 0.0
    largest: str = ""
    over: int = 0

    def add(self, name: str, seconds: float, megabytes: float) -> None:
        """Count an input."""
        self.count += 1
        if seconds >= self.seconds:
            self.seconds, self.slowest = seconds, name
        if megabytes >= self.megabytes:
            self.megabytes, self.largest = megabytes, name


def inputs(words: list[str]) -> Iterator[tuple[str, Callable[[str], Took], Callable[[Took], bool]]]:
    """Yield each input by its name, with what measures it and what judges that."""
    for name in hostile_files.wanted(words):
        yield name, hostile_files.measured, hostile_files.is_over
    for name in hostile_ledgers.wanted(words):
        yield name, hostile_ledgers.measured, hostile_ledgers.is_over


def main() -> None:
    """Print what went over, and the worst of each kind."""
    worst: dict[str, Worst] = {}
    for name, measured, is_over in inputs(sys.argv[1:]):
        took = measured(name)
        kind = name.partition(" ")[0]
        kept = worst.setdefault(kind, Worst())
        kept.add(name, took.seconds, took.grown)
        if is_over(took):
            kept.over += 1
            told = took.last_line[:90]
            print(f"OVER {name}: {took.seconds:.1f} s, {took.grown:.0f} MB, {took.code}: {told}")
            sys.stdout.flush()
    print(f"{'kind':<12}{'inputs':>7}{'over':>6}{'s':>7}{'MB':>6}  slowest; largest")
    for kind, kept in worst.items():
        print(
            f"{kind:<12}{kept.count:>7}{kept.over:>6}{kept.seconds:>7.1f}{kept.megabytes:>6.0f}"
            f"  {kept.slowest}; {kept.largest}"
        )
    total = sum(kept.count for kept in worst.values())
    over = sum(kept.over for kept in worst.values())
    print(f"{total} inputs, {over} over; ten million additions took {pace():.1f} s")
    sys.exit(over > 0)


if __name__ == "__main__":
    main()
