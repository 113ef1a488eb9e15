"""A kind of event of one's own, as one attrs class.

Run it from anywhere: python examples/own_kind.py
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import ClassVar

import attrs

import chronology

LEDGER = """
[sources.gazette]
file = "gazette.txt"
published = 2024-05-12

[events.first-hearing]
kind = "hearing"
court = "Bern"
docket = "24-117"

[[claims]]
event = "first-hearing"
source = "gazette"
quote = "The case was heard on 3 May"
"""


@attrs.frozen(kw_only=True)
class Hearing(chronology.Event):
    """A day in court.

    Attributes:
        court: which court.
        docket: the number under which it keeps the case.
    """

    kind: ClassVar[str] = "hearing"
    key: ClassVar[tuple[str, ...]] = ("court", "docket")

    court: str = ""
    docket: str = ""


def main() -> None:
    """Write a small ledger with a hearing in it, and print its chronology."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "gazette.txt").write_text("The case was heard on 3 May.", encoding="utf-8")
        path = Path(folder) / "chronology.toml"
        path.write_text(LEDGER, encoding="utf-8")
        ledger = chronology.load(path, kinds=[Hearing])
        made = chronology.build(ledger)
    print(made.table())
    hearing = made.event("first-hearing").event
    if isinstance(hearing, Hearing):
        print(f"\nDocket {hearing.docket}")


if __name__ == "__main__":
    try:
        main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads, as `head` does, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
