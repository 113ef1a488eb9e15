"""What a mapping takes for no date, or for none that it can tell: it is told, and counted."""

from pathlib import Path

import pytest

import chronology

FILLERS = [
    "1900-01-01", "1899-12-30", "1970-01-01", "1970-01-01T00:00:00Z", "1970-01-01 00:00",
    "9999-12-31", "1 January 1900",
]  # fmt: skip
DATES = ["1900-01-02", "1900", "1970", "January 1970", "1970-01-01T09:15", "1969-12-31"]


@pytest.mark.parametrize("key", ["planned", "actual"])
@pytest.mark.parametrize("words", [*FILLERS, *DATES])
def test_days_that_programs_write_for_none(words: str, key: str) -> None:
    """They make no claim; years and other days do."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=f"unit,When\nA,{words}\n", file="t.csv", published="2023")
    book.add_table(table, "{unit}", **{key: "When"})
    (reading,) = book.build(strict=False).ledger.readings
    assert reading.claims == (words in DATES)
    why = [one.why for one in reading.rejected if not one.is_plain]
    assert len(why) == (words in FILLERS)
    assert all(one.startswith(f"“{words}” is ") for one in why)


def test_a_column_of_both_moods(tmp_path: Path) -> None:
    """It is an error at the second of the two, and gives no claims."""
    (tmp_path / "t.csv").write_text("unit,End,Start\nA,2021-01-01,2020-01-01\n", encoding="utf-8")
    (tmp_path / "chronology.toml").write_text(
        '[sources.t]\nfile = "t.csv"\npublished = 2023-01-01\n[[tables]]\nsource = "t"\n'
        'event = "{unit}"\nplanned = "End"\nactual = ["Start", "End"]\n',
        encoding="utf-8",
    )
    made = chronology.build(tmp_path / "chronology.toml")
    assert not made.claims
    (problem,) = made.ledger.problems
    assert problem.reason == "“End” is mapped as `planned`, and as `actual`"
    assert problem.key_path.startswith("tables")
    assert problem.line == 8
