"""The examples that explain each rule: they are those of the table of constructions.

To bring them up to date after a change that is meant, run the tests with the environment
variable UPDATE_DOCS=1 and read the difference.
"""

import os
from collections import defaultdict

from conftest import ROOT
from test_expressions_table import ROWS, _anchor, _found

from chronology.languages.examples import FILE, examples

PATH = ROOT / "chronology" / "languages" / FILE
MOST = 2  # of one rule


def _made() -> str:
    """Return the file, from the rows of the table that a rule reads without a fault."""
    lines = defaultdict[str, list[str]](list)
    for row in ROWS:
        found = _found(row) if row["expression"] else None
        if found is None or found.span is None or found.fault is not None:
            continue
        counted = found.basis.value in {"anchor", "tense"}
        anchor = row["anchor"] if counted and _anchor(row) else ""
        cells = found.rule, found.phrase, row["sentence"], anchor, str(found.span)
        lines[found.rule].append("\t".join(cells))
    rows = [line for rule in sorted(lines) for line in lines[rule][:MOST]]
    return "\n".join(["rule\twords\tsentence\tanchor\tis", *rows, ""])


def test_examples_are_those_of_the_table() -> None:
    """Every rule of the table has examples, and they are what it reads today."""
    made = _made()
    if os.environ.get("UPDATE_DOCS"):
        PATH.write_text(made, encoding="utf-8")
    assert PATH.read_text(encoding="utf-8") == made


def test_examples_by_rule() -> None:
    """They are found by the name of their rule."""
    found = examples()
    assert [one.is_ for one in found["day"]] == ["17 June 2023", "17 June 1723"]
    assert found["weekday"][0].anchor == "2024-05-14"
