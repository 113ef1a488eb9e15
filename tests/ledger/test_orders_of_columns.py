"""A column holds one order of days and months; what contradicts the declared one is told."""

from pathlib import Path

import pytest

import chronology
from chronology.vocabulary import ClaimStatus

TABLE = "unit,done\nA,05/06/2020\nB,28/06/2020\nC,3.4.2020\nD,5/6/20\nE,07/08/2020 00:00\n"
WHY = "`day_first = false` is declared, and “28/06/2020” (row 3) has its day first"
DECLARED = {
    "ledger": {"ledger": "[chronology]\nday_first = false\n"},
    "source": {"source": "day_first = false\n"},
    "mapping": {"mapping": "day_first = false\n"},
}


def built(folder: Path, table: str, claims: str = "", **said: str) -> chronology.Chronology:
    """Return the chronology of a table, mapped unless claims are given."""
    (folder / "t.csv").write_text(table, encoding="utf-8")
    mapping = '[[tables]]\nsource = "t"\nevent = "{unit}"\nactual = "done"\n'
    (folder / "chronology.toml").write_text(
        f'{said.get("ledger", "")}[sources.t]\nfile = "t.csv"\npublished = 2021-01-01\n'
        f"{said.get('source', '')}{claims or mapping + said.get('mapping', '')}",
        encoding="utf-8",
    )
    return chronology.build(folder / "chronology.toml")


@pytest.mark.parametrize("where", DECLARED)
def test_a_mapped_column_against_its_declaration(tmp_path: Path, where: str) -> None:
    """What fits both ways is rejected, and the cell that contradicts is named with its row."""
    made = built(tmp_path, TABLE, **DECLARED[where])
    assert [(one.name, str(one.span)) for one in made if one.span] == [
        ("C", "4 March 2020"), ("B", "28 June 2020"),
    ]  # fmt: skip
    (reading,) = made.ledger.readings
    why = {one.value: one.why for one in reading.rejected}
    assert why == {
        value: f"“{value}” may be read in two ways: {WHY}"
        for value in ("05/06/2020", "5/6/20", "07/08/2020 00:00")
    }


CELLS = ['cell = "done"', 'quote = "05/06/2020"', 'quote = "done: 05/06/2020"']


@pytest.mark.parametrize("cell", CELLS)
def test_claims_by_hand(tmp_path: Path, cell: str) -> None:
    """A claim of such a cell is unverified, and says why."""
    claim = f'[events.a]\n[[claims]]\nid = "c"\nevent = "a"\nsource = "t"\nrow = 2\n{cell}\n'
    made = built(tmp_path, TABLE, claim, source="day_first = false\n")
    (claim_,) = made.claims
    assert claim_.status is ClaimStatus.UNVERIFIED
    (told,) = [one.sentence for one in made.findings if one.code == "date-ambiguous"]
    assert WHY in told


def test_prose_in_a_cell(tmp_path: Path) -> None:
    """Words around such a date in a cell do not make it certain."""
    table = TABLE + "F,opened on 05/06/2020 at last\n"
    claim = (
        '[events.a]\n[[claims]]\nid = "c"\nevent = "a"\nsource = "t"\n'
        'quote = "opened on 05/06/2020 at last"\n'
    )
    made = built(tmp_path, table, claim, source="day_first = false\n")
    assert [one.status for one in made.claims] == [ClaimStatus.UNVERIFIED]
    agreeing = built(tmp_path, table, claim, source="day_first = true\n")
    assert [str(one.span) for one in agreeing.claims] == ["5 June 2020"]


def test_a_declaration_that_nothing_contradicts_holds(tmp_path: Path) -> None:
    """Other marks and other columns are no contradiction."""
    table = "unit,done,other\nA,05/06/2020,28/06/2020\nB,06/28/2020,\nC,28.06.2020,\n"
    made = built(tmp_path, table, source="day_first = false\n")
    assert [str(one.span) for one in made] == ["6 May 2020", "28 June 2020", "28 June 2020"]


def test_items() -> None:
    """The dates of items are a column, too; those that fit one way only are read."""
    texts = {"t": "It opened on 5 June 2020. It closed on 28 June 2020."}
    items = [
        {"quote": "It opened on 5 June 2020", "date": "05/06/2020"},
        {"quote": "It closed on 28 June 2020", "date": "28/06/2020"},
    ]
    first, second = chronology.check_items(items, texts, day_first=False)
    assert [one.reason for one in first.problems] == [
        f"“05/06/2020” may be read in two ways: {WHY.replace('row 3', 'items[1]')}"
    ]
    assert not second.problems
    assert not any(one.problems for one in chronology.check_items(items, texts, day_first=True))
