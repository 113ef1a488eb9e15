"""How long verifying takes a claim.

The claims of a ledger are verified again and again, after they were loaded; told is the median
of the rounds, in microseconds of processor time a claim, once with what the reader keeps of
texts and sentences forgotten before each round, as where a ledger is verified once, and once
with it kept.
Run: python benchmarks/verify_time.py [LEDGER]
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import chronology
from chronology import verify
from chronology.building import evidence

ROUNDS = 41
SEEDS = Path(__file__).parent.parent / "seeds" / "chronology.toml"
Call = Callable[[], object]


def calls_of(ledger: Path) -> list[Call]:
    """Return what verifies each claim of a ledger."""
    calls: list[Call] = []

    def recorded(*given: Any) -> verify.Verified:  # noqa: ANN401 - whatever it is given
        calls.append(lambda: verify.verify_claim(*given))
        return verify.verify_claim(*given)

    with mock.patch.object(evidence, "verify_claim", recorded):
        chronology.build(ledger)
    return calls


def forget() -> None:
    """Forget what is kept of the sentences that were read, where there is a reader."""
    for name in ("sentence_words", "sentences"):
        module = sys.modules.get(f"chronology.languages.{name}")
        for value in vars(module).values() if module else ():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def median(calls: list[Call], before: Call) -> float:
    """Return the microseconds of processor time that a claim takes."""
    rounds = []
    for _ in range(ROUNDS):
        before()
        began = time.process_time()
        for call in calls:
            call()
        rounds.append((time.process_time() - began) / len(calls) * 1e6)
    return statistics.median(rounds)


def main() -> None:
    """Print how long a claim takes."""
    ledger = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    calls = calls_of(ledger)
    print(f"{len(calls)} claims of {ledger.name}")
    print(f"texts read anew: {median(calls, forget):.0f} µs a claim")
    print(f"texts known: {median(calls, lambda: None):.0f} µs a claim")


if __name__ == "__main__":
    main()
