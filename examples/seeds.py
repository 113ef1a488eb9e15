"""What the library gives you: the five seeds as typed objects.

Run it from the project's folder: python examples/seeds.py
"""

import datetime as dt
import os
import sys
from pathlib import Path

import chronology

LEDGER = Path(__file__).parent.parent / "seeds" / "chronology.toml"


def main() -> None:
    """Print plans and what came of them, then how one date follows from its words."""
    made = chronology.build(LEDGER)

    print("Plans of which no source says what came:")
    for finding in made.findings:
        if finding.code == "plan-unreported":
            print(f"  {finding.sentence}")

    print("\nWhat was known at the end of 2022:")
    for event in made.as_of(dt.date(2022, 12, 31)).events[-8:]:
        print(f"  {event.span or 'no date'}: {event.name} ({event.status})")

    print("\nHow one date follows:")
    for claim in made.event("az-tat-3").claims:
        how = claim.derivation
        print(f"  “{claim.claim.quote.exact}”")
        print(f"  “{how.words}” by rule {how.rule}, counted from {how.anchor}: {claim.span}")


if __name__ == "__main__":
    try:
        main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads, as `head` does, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
