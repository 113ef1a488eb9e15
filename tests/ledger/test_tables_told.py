"""What is told of tables: rejected values, columns elsewhere, versions, what a file loses."""

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import chronology
from chronology.cli import main
from chronology.errors import DocumentUnreadable, ItemsUnreadable
from chronology.vocabulary import Severity

openpyxl = pytest.importorskip("openpyxl")
LEDGER = """[sources.works]
file = "works.csv"
published = 2024-01-01

[[tables]]
source = "works"
event = "{Scheme}"
planned = "Planned"
actual = "Target"
"""


def written(folder: Path, table: str, ledger: str = LEDGER) -> Path:
    """Return a ledger of a table in a folder."""
    (folder / "works.csv").write_text(table, encoding="utf-8")
    (folder / "chronology.toml").write_text(ledger, encoding="utf-8")
    return folder / "chronology.toml"


def many(rows: int = 20) -> str:
    """Return a table with a few values that are no dates, and dates of plans mapped as reports."""
    values = ["TBC", "2020-01-01", "n/a"]
    lines = [f"S{n},{values[n % 3]},2021-0{n % 9 + 1}-01" for n in range(rows)]
    return "\n".join(["Scheme,Planned,Target", *lines, ""])


def run(*arguments: object) -> str:
    """Return what the command prints."""
    return CliRunner().invoke(main, list(map(str, arguments))).output


def test_each_value_is_told_once_with_its_count(tmp_path: Path) -> None:
    """And the first row in which it stands."""
    made = chronology.build(written(tmp_path, many()))
    faulty = [one for one in made.ledger.readings[0].rejected if not one.is_plain]
    assert [(one.column, one.value, one.count, one.rows[0]) for one in faulty] == [
        ("Planned", "TBC", 7, 2),
        ("Planned", "n/a", 6, 4),
    ]
    assert faulty[0].rows == (2, 5, 8, 11, 14, 17, 20)
    told = [f.sentence for f in made.findings if f.code == "cells-rejected"]
    assert told == [
        (
            "works: 13 of 40 cells make no claim: “Planned” has no date: “TBC” is no date "
            "(7 cells, first row 2); “n/a” is no date (6 cells, first row 4)"
        )
    ]


def test_many_values_are_cut_in_a_finding_and_bounded_in_memory() -> None:
    """Of one reason five are told; beyond a thousand they are counted together."""
    rows = "".join(f"A{n},x{n}\n" for n in range(1_500))
    book = chronology.LedgerBuilder()
    table = book.add_source(text=f"unit,done\n{rows}", file="t.csv", id="t", published="2024")
    book.add_table(table, "{unit}", actual="done")
    made = book.build(strict=False)
    rejected = made.ledger.readings[0].rejected
    assert len(rejected) == 1_001
    assert sum(one.count for one in rejected) == 1_500
    assert rejected[0].why == "further values"
    told = next(f.sentence for f in made.findings if f.code == "cells-rejected")
    assert told.endswith("; and 996 further values, with `check --all`")


def test_json_has_the_rejected_cells(tmp_path: Path) -> None:
    """Row, column, value and reason, in both commands."""
    path = written(tmp_path, many())
    for command in ("check", "table"):
        (table,) = json.loads(run(command, path, "--json"))["tables"]
        assert (table["source"], table["line"], table["rows"], table["claims"]) == (
            "works", 5, 20, 27,
        )  # fmt: skip
        first = table["rejected"][0]
        assert (first["column"], first["value"], first["why"]) == (
            "Planned", "TBC", "“TBC” is no date",
        )  # fmt: skip
        assert first["rows"][:2] == [2, 5]


@pytest.mark.parametrize("width", [80, 100])
def test_check_sums_a_mapping_up(tmp_path: Path, width: int) -> None:
    """A line for the mapping, three of many findings alike; all of them with `--all`."""
    path = written(tmp_path, many())
    short, whole = (
        run("check", path, "--width", width, *more) for more in ([], ["--all"])
    )  # fmt: skip
    assert max(map(len, short.split("\n"))) <= width
    assert max(map(len, whole.split("\n"))) <= width
    assert short.count("conflict: modality-mismatch") == 3
    assert "And 17 more modality-mismatch of the table “works” (line 5): --all" in " ".join(
        short.split()
    )
    assert whole.count("conflict: modality-mismatch") == 20
    assert "Cells that make no claim" in whole
    assert "Cells that make no claim" not in short
    assert len(short.split("\n")) < 40


def test_a_title_above_the_header_is_told(tmp_path: Path) -> None:
    """The row that has the columns is named, once for all columns."""
    table = "Schemes of the port,,\n,,\nScheme,Planned,Target\nA,2020-01-01,\n"
    made = chronology.build(written(tmp_path, table))
    (problem,) = made.ledger.problems
    assert problem.reason == (
        "the table has no column “Planned”, nor 2 other columns of the mapping"
    )
    assert "write `header = 3` under [sources.works]" in problem.remedy


def test_another_sheet_is_told() -> None:
    """With the row, where it is not its first."""
    made = openpyxl.Workbook()
    made.active.append(["Notes"])
    sheet = made.create_sheet("Works")
    for row in (["Title"], ["Scheme", "Planned"], ["A", "2020-01-01"]):
        sheet.append(row)
    raw = io.BytesIO()
    made.save(raw)
    book = chronology.LedgerBuilder()
    table = book.add_source(data=raw.getvalue(), file="w.xlsx", id="w", published="2024")
    book.add_table(table, "{Scheme}", planned="Planned")
    (problem,) = book.build(strict=False).problems
    assert 'write `sheet = "Works"` and `header = 2` under [sources.w]' in problem.remedy


def test_a_version_without_a_new_column_is_read() -> None:
    """What it has not is told once; a column that none has is an error."""
    texts = ("Unit,Plan\nA,2030-01-01\n", "Unit,Plan,Forecast\nA,2030-01-01,2031-01-01\n")
    book = chronology.LedgerBuilder()
    for number, text in enumerate(texts, 1):
        book.add_source(
            text=text, file=f"{number}.csv", id=f"v{number}", published=f"202{number}-01-01",
            version_of="list",
        )  # fmt: skip
    book.add_table(["v1", "v2"], "{Unit}", planned=["Plan", "Forecast"])
    made = book.build()
    assert len(made.claims) == 3
    told = [f.sentence for f in made.findings if f.code == "cells-rejected"]
    assert len(told) == 1
    assert "no column “Forecast”, and other versions of it have (row 2)" in told[0]
    book.add_table(["v1", "v2"], "{Unit}", planned="Forcast")
    problems = [one.reason for one in book.build(strict=False).problems]
    assert problems == ["the table has no column “Forcast”"]


def test_what_a_file_loses_is_a_warning() -> None:
    """A line that is no JSON, a formula that no program has counted."""
    made = openpyxl.Workbook()
    for row in (["a", "b"], ["x", "=1+1"]):
        made.active.append(row)
    raw = io.BytesIO()
    made.save(raw)
    book = chronology.LedgerBuilder()
    book.add_source(text='{"a": 1}\nno\n', file="a.jsonl", id="j", published="2024")
    book.add_source(data=raw.getvalue(), file="w.xlsx", id="w", published="2024")
    told = [f for f in book.build(strict=False).findings if f.code == "source-unread"]
    assert {one.severity for one in told} == {Severity.WARNING}
    assert any("line 2: no object of JSON" in one.sentence for one in told)
    assert any("1 formula without a value, first B2" in one.sentence for one in told)


def test_another_character_set_is_offered_with_its_line(tmp_path: Path) -> None:
    """Never taken."""
    (tmp_path / "a.csv").write_bytes("Straße,Ende\nMüller,2020-01-01\n".encode("cp1252"))
    with pytest.raises(DocumentUnreadable, match=r"“Straße,Ende”, write .encoding = \"windows"):
        chronology.read_source(tmp_path / "a.csv")


def test_a_status_may_be_of_one_column() -> None:
    """Or of none of those that the table's is about."""
    text = "Unit,Start,Actual start,Status\nA,2020-01-01,2020-02-01,Phase 2\n"
    book = chronology.LedgerBuilder()
    table = book.add_source(text=text, file="t.csv", id="t", published="2024")
    means = {"Phase 2": "planned"}
    book.add_table(
        table, "{Unit}", actual=["Start", "Actual start"], status="Status", statuses=means
    )
    made = book.build(strict=False)
    assert [(c.claim.cell, c.modality.value) for c in made.claims] == [("Start", "planned")]
    reason = "“Actual start” has a date, and “Status” says planned"
    assert reason in [one.reason for one in made.ledger.readings[0].rejected]
    own = chronology.DateColumn(column="Actual start", status="")
    book = chronology.LedgerBuilder()
    table = book.add_source(text=text, file="t.csv", id="t", published="2024")
    book.add_table(table, "{Unit}", actual=["Start", own], status="Status", statuses=means)
    made = book.build(strict=False)
    assert {(c.claim.cell, c.modality.value, c.counts) for c in made.claims} == {
        ("Start", "planned", True),
        ("Actual start", "reported", True),
    }


def test_financial_years_of_a_mapping() -> None:
    """Declared there as on a source."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text="Unit,Plan\nA,FY22/23\n", file="t.csv", id="t", published="2020")
    book.add_table(table, "{Unit}", planned="Plan", fiscal_year="04-01")
    assert str(book.build()["a"].span) == "between April 2022 and March 2023"


def test_what_was_planned_at_first_counts_among_what_moved() -> None:
    """Slips that are printed are those of the statistics, of plans told with what came of them."""
    text = "Unit,Baseline,Forecast,Actual\nA,2021-01-01,2021-03-01,2021-02-01\n"
    book = chronology.LedgerBuilder()
    table = book.add_source(text=text, file="t.csv", id="t", published="2022")
    book.add_table(table, "{Unit}", planned=["Baseline", "Forecast"], actual="Actual")
    made = book.build()
    (history,) = made.plans()
    assert [str(plan.moved) for plan in history.plans if plan.moved] == ["by 59 days"]
    moved = made.plan_statistics()[0].moved
    assert (moved.late, str(moved.median_slip)) == (1, "by 59 days")


ITEMS = 'Words,Project,Phase,State\n"will be opened on Friday",Bridge,Opening,Plan\n'


def test_items_have_the_column_map_of_tables(tmp_path: Path) -> None:
    """In a file, or in Python."""
    (tmp_path / "items.csv").write_text(ITEMS, encoding="utf-8")
    text = "12 May 2024\n\nThe bridge will be opened on Friday.\n"
    (tmp_path / "herald.txt").write_text(text, encoding="utf-8")
    columns = chronology.ItemMapping(
        quote="Words", event="{Project}, {Phase}", status="State", statuses={"plan": "planned"}
    )
    made = chronology.check_items(tmp_path / "items.csv", tmp_path, columns=columns)
    assert [(one.event, one.holds, str(one.derived)) for one in made] == [
        ("Bridge, Opening", True, "17 May 2024")
    ]
    (tmp_path / "map.toml").write_text('quote = "Words"\nevent = "{Project}"\n', encoding="utf-8")
    printed = run("check", "--items", tmp_path / "items.csv", "--map", tmp_path / "map.toml")
    assert "1 item: 1 holds, 0 do not." in printed
    wrong = chronology.ItemMapping(quote="Word")
    with pytest.raises(ItemsUnreadable, match="no column “Word”; did you mean “Words”"):
        chronology.check_items(tmp_path / "items.csv", tmp_path, columns=wrong)


@pytest.mark.parametrize(
    ("text", "reason"),
    [('qoute = "Words"\n', "did you mean “quote”"), ("quote = \n", "no TOML")],
)
def test_what_is_wrong_with_a_column_map_is_told(tmp_path: Path, text: str, reason: str) -> None:
    """With its file."""
    (tmp_path / "items.csv").write_text(ITEMS, encoding="utf-8")
    (tmp_path / "map.toml").write_text(text, encoding="utf-8")
    assert reason in run("check", "--items", tmp_path / "items.csv", "--map", tmp_path / "map.toml")
