"""Whether what is found on plans holds in every reading of small random worlds.

Each world is a few claims on one event within six days. What is found is held against every
reading: every day on which each source may have spoken and the event may have been. Printed are
the smallest worlds in which something found does not hold, and how often what holds in every
reading is not said.
Run: python benchmarks/plan_worlds_judged.py [WORLDS] [SEED]
"""

import random
import sys
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests"
SHOWN = 10


def main(worlds: int = 10_000, seed: int = 1) -> None:
    """Judge so many worlds."""
    sys.path[:0] = [str(TESTS), str(TESTS / "reconciling")]
    from plan_draws import drawn, smallest
    from plan_worlds import judged

    chance = random.Random(seed)  # noqa: S311 - worlds are no secrets
    held: Counter[str] = Counter()
    unsaid: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for _ in range(worlds):
        case = drawn(chance.choice)
        found = judged(case)
        if found is None:
            continue
        count.update(judged=1, unsound=bool(found.faults), wide=bool(found.wide))
        held += found.held
        unsaid += found.unsaid
        if found.faults and count["unsound"] <= SHOWN:
            small = smallest(case, lambda other: bool((again := judged(other)) and again.faults))
            again = judged(small)
            print(*small.claims, *(again.faults if again else ()), "", sep="\n")
    print(
        f"{count['judged']} worlds; in {count['unsound']} something does not hold in every reading"
    )
    print(f"in {count['wide']} a slip is wider than the readings give")
    for code, times in sorted(held.items()):
        print(f"{code}: holds in every reading {times} times, not said {unsaid[code]} times")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
