"""A table of constructions, each row a sentence; the page in the documents is made from it.

To bring the page up to date after a change that is meant, run the tests with the environment
variable UPDATE_DOCS=1 and read the difference.
"""

import csv
import datetime as dt
import os
from collections import defaultdict

import pytest
from conftest import ROOT

from chronology.expressions import TimeExpression, find
from chronology.timespan import DAY, TimeSpan, civil

PAGE = ROOT / "docs" / "time-expressions.md"
MOST_ROWS = 3  # of one construction on the page
HEAD = """# Time expressions, construction by construction

This page is made from `tests/expressions/time_expressions.tsv`, whose every row is tested.
*Counted from* is the date of the telling, `anchor` in `chronology.expressions.find`. *Rests on*
names what the date needs besides the words: `anchor`, `antecedent` (an earlier expression of the
text) or `tense` (and the anchor with it). How a claim is dated from them: [dates](dates.md).

The words "after X" do not include X ("after 1945" is 1946 or later), nor do "before X"; "since",
"from" and "not before X" begin with X, and "by" and "until X" end with it. In the column *when*,
"by" and "after" do include the day that they print: the words "after 3 May" give "after 4 May".
"Between" is some time between: the beginning, middle and end of a month or year are its thirds. A
fault stands behind a colon.

| construction | the words, in their sentence | counted from | when | rule | rests on |
|---|---|---|---|---|---|
"""
NO_DATES = (
    "\n## Words that only look like dates\n\nIn none of these sentences is anything found.\n\n"
)


def _rows() -> list[dict[str, str]]:
    path = ROOT / "tests" / "expressions" / "time_expressions.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows()


def _anchor(row: dict[str, str]) -> dt.date | None:
    return dt.date.fromisoformat(row["anchor"]) if row["anchor"] else None


def _found(row: dict[str, str]) -> TimeExpression | None:
    """Return the expression that covers most of the words; one with a span first."""
    start = row["sentence"].index(row["expression"])
    end = start + len(row["expression"])

    def shared(one: TimeExpression) -> int:
        return min(one.phrase_end, end) - max(one.phrase_start, start)

    touching = [one for one in find(row["sentence"], _anchor(row)) if shared(one) > 0]
    return max(touching, key=lambda one: (one.span is not None, shared(one)), default=None)


def _day(second: int | None, where_open: str) -> str:
    if second is None:
        return where_open
    year, month, day = civil(second // DAY)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def _bounds(span: TimeSpan | None) -> str:
    if span is None:
        return "none"
    return f"{_day(span.begin_of_the_begin, '-inf')}..{_day(span.end_of_the_end, 'inf')}"


@pytest.mark.parametrize("row", ROWS, ids=[row["sentence"] for row in ROWS])
def test_row(row: dict[str, str]) -> None:
    """The words denote one of the stretches that the table allows; a look-alike denotes none."""
    if not row["expression"]:
        assert find(row["sentence"], _anchor(row)) == ()
        return
    found = _found(row)
    assert _bounds(None if found is None else found.span) in row["accept"].split("|")


def page() -> str:
    """Return the page: of every construction the first rows in which something is found."""
    shown: dict[str, list[str]] = defaultdict(list)
    for row in ROWS:
        found = _found(row) if row["expression"] else None
        if found is not None and len(shown[row["construction"]]) < MOST_ROWS:
            shown[row["construction"]].append(_line(row, found))
    lines = "".join(line for lines in shown.values() for line in lines)
    look_alikes = "".join(f"- {row['sentence']}\n" for row in ROWS if not row["expression"])
    return f"{HEAD}{lines}{NO_DATES}{look_alikes}"


def _marked(row: dict[str, str]) -> str:
    """Return the sentence with the words in bold: without it few could be dated."""
    before, words, after = row["sentence"].partition(row["expression"])
    return f"{before}**{words}**{after}".replace("|", "/")


def _line(row: dict[str, str], found: TimeExpression) -> str:
    when = str(found.span) if found.span is not None else "no date"
    told = f"{when}: {found.fault}" if found.fault else when
    cells = (
        row["construction"],
        _marked(row),
        row["anchor"],
        told.replace("|", "/"),
        f"`{found.rule}`",
        str(found.basis),
    )
    return f"| {' | '.join(cells)} |\n"


def test_page() -> None:
    """The page in the documents is the one made from the table."""
    if os.environ.get("UPDATE_DOCS"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()
