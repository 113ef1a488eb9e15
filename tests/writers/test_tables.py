"""Tables: fitted, and safe whatever stands in a ledger."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

import chronology
from chronology.cli import main
from chronology.printable import printable
from chronology.writers.terminal import formats

HOSTILE = {
    "escape": "red \x1b[31m alert",
    "bell": "ding \x07",
    "bidi": "abc \u202e cba",
    "null": "a \u0000 b",
}


def made(tmp_path: Path, name: str) -> chronology.Chronology:
    """A chronology of one event with a given name."""
    (tmp_path / "a.txt").write_text("It happened on 3 May 2024.", encoding="utf-8")
    quoted = name.encode("unicode_escape").decode().replace("\\x", "\\u00").replace('"', '\\"')
    (tmp_path / "l.toml").write_text(
        f'[sources.a]\nfile = "a.txt"\n[events.e]\nname = "{quoted}"\n'
        '[[claims]]\nevent = "e"\nsource = "a"\nquote = "on 3 May 2024"\n',
        encoding="utf-8",
    )
    ledger = chronology.load(tmp_path / "l.toml")
    assert ledger.problems == ()
    return chronology.build(ledger)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("table_format", ["simple", "html", "tsv", "github"])
def test_no_control_character_gets_out(text: str, table_format: str, tmp_path: Path) -> None:
    """Control and direction characters are shown as code points, never sent."""
    table = str(made(tmp_path, text).table(format=table_format))
    assert table == printable(table)
    assert "⟨U+" in table


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_becomes_a_formula(formula: str, tmp_path: Path) -> None:
    """In a table for spreadsheets, a text that looks like a formula is quoted."""
    rows = str(made(tmp_path, formula).table(format="tsv")).splitlines()
    assert any(cell.strip() == f"'{formula}" for row in rows for cell in row.split("\t"))


def test_html_is_escaped(tmp_path: Path) -> None:
    """No tag of a ledger reaches the page."""
    page = str(made(tmp_path, "<script>alert(1)</script>").table(format="html", findings=True))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_numbers_stay_text(tmp_path: Path) -> None:
    """A name that looks like a number is printed as it is."""
    assert "1e3" in str(made(tmp_path, "1e3").table())


def test_markdown_cell_keeps_its_bar(tmp_path: Path) -> None:
    """A bar within a name does not open another column."""
    assert "a \\| b" in str(made(tmp_path, "a | b").table(format="github"))


@pytest.mark.parametrize("table_format", formats())
def test_every_format_works(table_format: str) -> None:
    """Every format that can be asked for prints the seeds."""
    seeds = ROOT / "seeds" / "chronology.toml"
    assert "22 February 2022" in str(chronology.build(seeds).table(format=table_format)).replace(
        "~", " "
    )


def test_wrong_names() -> None:
    """A kind or format that does not exist is a typed error that knows the right ones."""
    from chronology.errors import UnknownName

    seeds = chronology.build(ROOT / "seeds" / "chronology.toml")
    with pytest.raises(UnknownName) as wrong:
        str(seeds.table(kind="vist"))
    assert (wrong.value.what, wrong.value.name) == ("kind", "vist")
    assert "visit" in wrong.value.known
    with pytest.raises(UnknownName):
        str(seeds.table(format="nonsense"))
    with pytest.raises(UnknownName):
        seeds.explain("nonsense")


@pytest.mark.parametrize("command", ["check", "explain"])
def test_a_quote_cannot_forge_a_line(command: str, tmp_path: Path) -> None:
    """A line break within a quote opens no line of its own."""
    (tmp_path / "a.txt").write_text("It happened.", encoding="utf-8")
    ledger = tmp_path / "l.toml"
    ledger.write_text(
        '[sources.a]\nfile = "a.txt"\n[events.e]\n[[claims]]\nevent = "e"\nsource = "a"\n'
        'quote = "It\\nerror: forged"\n',
        encoding="utf-8",
    )
    arguments = [command, str(ledger), *(["e"] if command == "explain" else [])]
    lines = CliRunner().invoke(main, arguments).output.splitlines()
    assert not [line for line in lines if line.startswith("error:")]
    assert any("It error: forged" in line for line in lines)


def test_json_holds_no_raw_control_character(tmp_path: Path) -> None:
    """What no terminal should be sent stands in JSON as an escape, and reads back the same."""
    made(tmp_path, "é \u009b31m \u202e")
    output = CliRunner().invoke(main, ["table", str(tmp_path / "l.toml"), "--json"]).output
    assert output == printable(output)
    assert json.loads(output)["events"][0]["name"] == "é \u009b31m \u202e"


def test_a_date_that_edtf_cannot_hold_stands_in_words(tmp_path: Path) -> None:
    """In a table with EDTF, a stretch of hours that has no EDTF form is said in words."""
    (tmp_path / "a.txt").write_text("It was opened.", encoding="utf-8")
    claim = (
        '[[claims]]\nevent = "e"\nsource = "a"\nquote = "It was opened"\nwhen = "2023-06-24T{}"\n'
    )
    (tmp_path / "l.toml").write_text(
        '[sources.a]\nfile = "a.txt"\nlanguage = "xx"\npublished = 2023-06-25\n[events.e]\n'
        + claim.format("10:00:00")
        + claim.format("12:00:00"),
        encoding="utf-8",
    )
    table = str(chronology.build(chronology.load(tmp_path / "l.toml")).table(edtf=True, width=110))
    assert "24 June 2023 between 10:00 and 12:00" in table
