"""Quotes that say something else by what they put in, leave out or cut; beside honest ones.

`traps.tsv`: the kind, whether it is a trap, a text, and a quote of it.
"""

import csv
from pathlib import Path

import pytest

from chronology.quotes import locate

with (Path(__file__).parent / "traps.tsv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
TRAPS = [(row["kind"], row["text"], row["quote"]) for row in ROWS if row["is"] == "trap"]
HONEST = [(row["kind"], row["text"], row["quote"]) for row in ROWS if row["is"] == "honest"]


@pytest.mark.parametrize(("kind", "text", "quote"), TRAPS)
def test_what_says_something_else_is_not_verified(kind: str, text: str, quote: str) -> None:
    """Another noun in brackets, a doubt left out, a number cut: never found, and told why."""
    found = locate(text, quote)
    assert not found.verified, kind
    assert found.reason


@pytest.mark.parametrize(("kind", "text", "quote"), HONEST)
def test_what_says_the_same_is_verified(kind: str, text: str, quote: str) -> None:
    """The honest neighbour of each trap is found."""
    found = locate(text, quote)
    assert found.verified, (kind, found.reason)
