"""A claim is shown as it was entered, with what it counts as beside it; what counts is drawn."""

import csv
import io
from pathlib import Path

import pytest
from conftest import Desk
from reports import AT, FORMATS, rendered

from chronology.building import Chronology
from chronology.report import contents, verify, write
from chronology.view import Report
from chronology.writers import markdown, sheets
from chronology.writers.page import page
from chronology.writers.page.drawn_rows import rows
from chronology.writers.page.marks import Look
from chronology.writers.page.passages import witness

LEDGER = """
    [events.bridge]
    name = "Bridge"

    [sources.herald]
    file = "herald.txt"
    publisher = "Herald"
    published = 2023-05-05

    [sources.echo]
    file = "echo.txt"
    publisher = "Echo"
    published = 2023-05-09

    [[claims]]
    id = "denial"
    event = "bridge"
    source = "echo"
    quote = "the Herald was wrong as to 3 May 2023"
    retracts = ["opened"]

    [[claims]]
    id = "opened"
    event = "bridge"
    source = "herald"
    quote = "The bridge was opened on 3 May 2023"

    [[claims]]
    id = "sooner"
    event = "bridge"
    source = "herald"
    quote = "or it was opened on 1 May 2023"
    """
TEXTS = {
    "herald": "The bridge was opened on 3 May 2023, or it was opened on 1 May 2023.",
    "echo": "We asked: the Herald was wrong as to 3 May 2023.",
}


@pytest.fixture
def made(desk: Desk) -> Chronology:
    """Two reports of one paper that disagree, and another paper that takes back the first."""
    return desk.build(LEDGER, **TEXTS)


@pytest.fixture
def report(made: Chronology) -> Report:
    """The report on them."""
    return contents(made, at=AT)


def test_rows_have_both(report: Report) -> None:
    """The modality entered stands beside the one it counts as; where they are one, it is empty."""
    by_id = {row.id: row for row in report.claims}
    denial, opened = by_id["denial"], by_id["opened"]
    assert (denial.modality, denial.counts_as) == ("reported", "denied")
    assert denial.counted_modality == "denied"
    assert denial.modality_in_words == "reported, counts as denied"
    assert (opened.modality, opened.counts_as) == ("reported", "")
    assert opened.counted_modality == opened.modality_in_words == "reported"


def test_sheets_have_both(report: Report) -> None:
    """A column each."""
    file = io.StringIO(sheets.written(report, ".csv").decode("utf-8-sig"), newline="")
    told = {row["Claim"]: (row["Modality"], row["Counts as"]) for row in csv.DictReader(file)}
    assert told["denial"] == ("reported", "denied")
    assert told["opened"] == ("reported", "")


def test_markdown_tells_both(made: Chronology) -> None:
    """In the claim's footnote, and where the claims of a conflict stand side by side."""
    text = rendered(made, markdown.FORMAT, at=AT)
    assert "Bridge: reported, counts as denied by Echo" in text
    assert "| reported: 3 May 2023 | reported, counts as denied: 3 May 2023 |" in text


def test_pages_tell_both(made: Chronology) -> None:
    """In the passage of the claim, and in the conflict."""
    shown = " ".join(page.FORMAT.visible(rendered(made, page.FORMAT, at=AT)).split())
    assert "Reported, counts as denied: 3 May 2023" in shown
    assert "reported, counts as denied: 3 May 2023" in shown


def test_what_counts_is_drawn(report: Report) -> None:
    """A report that counts as a denial strikes out its date, and no date leads to its words."""
    (event,) = report.events
    assert event.status == "disputed"
    anchors = {row.id: row.anchor for row in report.claims}
    (line,) = rows(report)
    dates = {mark.target for _, mark in line.marks if mark.look is not Look.DENIED}
    assert dates == {anchors["opened"], anchors["sooner"]}
    assert [m.target for _, m in line.marks if m.look is Look.DENIED] == [anchors["denial"]]
    assert witness(event, report) != anchors["denial"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_reports_hold_both(made: Chronology, desk: Desk, tmp_path: Path, suffix: str) -> None:
    """A report in which a claim counts otherwise than entered is made again to the letter."""
    path = tmp_path / f"report{suffix}"
    write(made, path, at=AT)
    assert verify(path, desk.folder).holds
