"""Every form of a report tells why a plan binds, and which it amends."""

import csv
import io
from pathlib import Path

import pytest
from conftest import Desk
from reports import AT, FORMATS, rendered

from chronology.building import Chronology
from chronology.exporters.json import claim_values
from chronology.report import contents, verify, write
from chronology.view.words import binding_in_words
from chronology.writers import markdown, sheets
from chronology.writers.page import page

LEDGER = """
    [events.bridge]
    name = "Bridge"

    [sources.contract]
    file = "contract.txt"
    published = 2022-06-01

    [sources.herald]
    file = "herald.txt"
    published = 2023-08-20

    [[claims]]
    id = "promise"
    event = "bridge"
    source = "contract"
    quote = "shall complete the bridge by 15 September 2023"
    modality = "planned"

    [[claims]]
    id = "extension"
    event = "bridge"
    source = "herald"
    quote = "the parties fixed 30 November 2023"
    modality = "planned"
    amends = "promise"

    [[claims]]
    id = "forecast"
    event = "bridge"
    source = "herald"
    quote = "will open in March 2024"
    modality = "planned"
    """
TEXTS = {
    "contract": "The Contractor shall complete the bridge by 15 September 2023.",
    "herald": "Last week the parties fixed 30 November 2023. It will open in March 2024.",
}
BINDS = {"promise": "“shall”", "extension": "as entered", "forecast": ""}


@pytest.fixture
def made(desk: Desk) -> Chronology:
    """A contract, its extension and a forecast."""
    return desk.build(LEDGER, **TEXTS)


def test_rows(made: Chronology) -> None:
    """Words stand in quotation marks; what is only entered says so."""
    report = contents(made, at=AT)
    assert {row.id: row.binds for row in report.claims} == BINDS
    anchors = {row.id: row.anchor for row in report.claims}
    amended = {row.id: row.amends for row in report.claims}
    assert amended == {"promise": (), "extension": (anchors["promise"],), "forecast": ()}
    assert {one.id: binding_in_words(one.binding) for one in made.claims} == BINDS


def test_json(made: Chronology) -> None:
    """The words and whether they are entered, apart."""
    told = {one.id: claim_values(one) for one in made.claims}
    assert told["promise"]["binding"] == {"words": "shall", "entered": False}
    assert told["extension"]["binding"] == {"words": "", "entered": True}
    assert told["extension"]["amends"] == ["promise"]
    assert told["forecast"]["binding"] is None


def test_sheets(made: Chronology) -> None:
    """A column of the sheet of claims."""
    report = contents(made, at=AT)
    file = io.StringIO(sheets.written(report, ".csv").decode("utf-8-sig"), newline="")
    assert {row["Claim"]: row["Binds"] for row in csv.DictReader(file)} == BINDS


def test_markdown_and_pages(made: Chronology) -> None:
    """In the passage of the claim."""
    text = rendered(made, markdown.FORMAT, at=AT)
    assert "Binds: “shall”" in text
    assert "Amends: [^c1] in “" in text
    shown = " ".join(page.FORMAT.visible(rendered(made, page.FORMAT, at=AT)).split())
    assert "Binds “shall”" in shown
    assert "Amends #c1 by 15 September 2023, " in shown


def test_explained(made: Chronology) -> None:
    """`explain` says by which words a plan binds, and what it amends."""
    told = str(made.explain("bridge"))
    assert "  binds: “shall”\n" in told
    assert "  binds: as entered\n  amends promise\n  as typed: binding" in told


@pytest.mark.parametrize("suffix", FORMATS)
def test_reports_check_again(made: Chronology, desk: Desk, tmp_path: Path, suffix: str) -> None:
    """What binds is derived again when a report is checked."""
    path = tmp_path / f"report{suffix}"
    write(made, path, at=AT)
    assert verify(path, desk.folder).holds
