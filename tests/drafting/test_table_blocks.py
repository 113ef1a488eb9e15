"""For a document that is a table `[[tables]]` is proposed, commented out."""

from pathlib import Path

import pytest

import chronology
from chronology import drafting
from chronology.drafting.told import summary

WORKS = """\
Scheme,Reported on,Contract end,Actual end,Status
Weir,01/03/2021,30/06/2022,,On site
Lock,01/03/2022,30/06/2022,15/11/2022,Complete
"""
WORKS_BLOCK = """\
# works.csv is a table: take off the `#`, once these lines say what its columns are.
# [[tables]]
# source = "works"
# event = "{Scheme}"
# planned = "Contract end"
# actual = "Actual end"
# # "Reported on": `stated`, if that is when a row was told
# status = "Status"
# # each of these is planned, reported, cancelled, pending or denied:
# statuses = { "On site" = "…", "Complete" = "…" }
"""
PAID = "date,payee,amount\n2024-08-29,Residents,250\n2024-08-30,Council,150\n"
PAID_BLOCK = """\
# works.csv is a table: take off the `#`, once these lines say what its columns are.
# [[tables]]
# source = "works"
# event = "{payee}"
# actual = "date"  # or `planned`: the name does not say
"""


@pytest.mark.parametrize(("table", "block"), [(WORKS, WORKS_BLOCK), (PAID, PAID_BLOCK)])
def test_a_mapping_is_proposed(table: str, block: str, tmp_path: Path) -> None:
    """Columns of dates are planned or actual as their names say; the ledger stays as sound."""
    (tmp_path / "works.csv").write_text(table, encoding="utf-8")
    made = drafting.draft(tmp_path)
    text = (tmp_path / "chronology.toml").read_text(encoding="utf-8")
    assert text.endswith(block)
    assert chronology.load(tmp_path).problems == ()
    assert "commented out" in summary(made)
    assert not drafting.draft(tmp_path).written


def test_what_is_proposed_holds(tmp_path: Path) -> None:
    """Without its marks of a comment, a proposal is a mapping that makes claims."""
    (tmp_path / "paid.csv").write_text(PAID, encoding="utf-8")
    drafting.draft(tmp_path)
    path = tmp_path / "chronology.toml"
    head, mark, block = path.read_text(encoding="utf-8").partition("# [[tables]]")
    bare = "\n".join(line.removeprefix("# ") for line in (mark + block).splitlines())
    path.write_text(head + bare, encoding="utf-8")
    made = chronology.build(tmp_path)
    assert [event.name for event in made.ledger.events] == ["Residents", "Council"]


@pytest.mark.parametrize(
    "table",
    [
        "name,amount\nAnn,3\nBob,4\n",
        "date\n2024-08-29\n2024-08-30\n",
        '"{a}",date\nAnn,2024-08-29\nBob,2024-08-30\n',
    ],
)
def test_no_mapping_is_proposed(table: str, tmp_path: Path) -> None:
    """A table without dates, or without anything that they could be of, is left to the person."""
    (tmp_path / "works.csv").write_text(table, encoding="utf-8")
    assert drafting.draft(tmp_path).tables == ()
