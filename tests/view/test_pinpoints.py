"""What a page bears is printed where a quote of it is shown: its number, a line's, its Bates."""

import csv
import io
import os
import re
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT
from reports import AT, rendered

import chronology
from chronology.cli import main
from chronology.report import contents
from chronology.writers import formats, sheets

GOLDEN = ROOT / "tests" / "golden" / "deposition"
SAID = """
    Q. You were the harbour master then, were you not? A. I was, and had been so for eleven years
    before that. I saw the quay when the minister had asked all of us to come down and look at what
    had been built there since the winter, which was a good deal more than we thought. Q. Was it
    open to traffic? A. Not then. The new quay was opened to traffic by the minister himself, after
    a short ceremony that was held on the eastern side, on 2 March 2023. Q. And who was there? A. I
    do not remember all of them. There was the chief engineer with two of his men, and someone of
    the ferry company, whose name I have forgotten. Q. When did the first ship berth? A. That was a
    week later, on 9 March 2023, and it could not have been sooner, for the cranes were not yet
    tested and nobody would have signed for them before that was done.
"""
LEDGER = """
    [sources.deposition]
    file = "deposition.txt"
    published = 2023-04-01

    [events.quay]
    name = "Quay opened"

    [[claims]]
    id = "quay-opened"
    event = "quay"
    source = "deposition"
    quote = '''
    The new quay was opened to traffic by the minister himself, after a short ceremony that was held
    on the eastern side, on 2 March 2023'''
"""
SECOND = """
    [sources.note]
    file = "note.txt"
    published = 2023-04-01

    [[claims]]
    event = "quay"
    source = "note"
    quote = "The new quay was opened on 2 March 2023"
"""
PLACE = (
    "page 1, printed page 41, printed line 8, ACME-0001234,"
    " to page 2, printed page 42, printed line 1, ACME-0001235"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A transcript of two pages whose lines are counted, with Bates numbers, and its ledger."""
    lines = textwrap.wrap(" ".join(SAID.split()), 40)
    pages = [
        "\n".join(
            [
                f"Page {41 + at}",
                *(
                    f"{number:3}   {line}"
                    for number, line in enumerate(lines[begin : begin + 11], 1)
                ),
                f"ACME-{1234 + at:07}",
            ]
        )
        for at, begin in enumerate(range(0, len(lines), 11))
    ]
    (tmp_path / "deposition.txt").write_text("\f".join(pages), encoding="utf-8")
    path = tmp_path / "chronology.toml"
    path.write_text(textwrap.dedent(LEDGER), encoding="utf-8")
    return path


def test_golden(ledger: Path) -> None:
    """`explain` says what was passed over, and where on the page the words stand."""
    result = CliRunner().invoke(main, ["explain", str(ledger), "quay"])
    if os.environ.get("UPDATE_DOCS"):
        (GOLDEN / "explain.txt").write_text(result.output, encoding="utf-8")
    assert result.output == (GOLDEN / "explain.txt").read_text(encoding="utf-8")
    assert PLACE in result.output


def test_the_sheet_of_claims_has_the_page(ledger: Path) -> None:
    """In a column of its own."""
    report = contents(chronology.build(ledger), at=AT)
    text = sheets.written(report, ".csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["Page"] == PLACE


def test_tables_of_events_have_the_page(ledger: Path) -> None:
    """In a column that is asked for; of several documents, each by its name."""
    assert chronology.build(ledger).table(columns=["what", "page"]).texts == (
        ("Quay opened", PLACE),
    )
    with ledger.open("a", encoding="utf-8") as file:
        file.write(SECOND)
    (ledger.parent / "note.txt").write_text("One.\fThe new quay was opened on 2 March 2023.")
    places = f"deposition.txt, {PLACE}; note.txt, page 2"
    assert chronology.build(ledger).table(columns=["page"]).texts == ((places,),)


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_reports_have_the_page(ledger: Path, suffix: str) -> None:
    """Behind the place in the file."""
    shown = rendered(chronology.build(ledger), formats.format_of(f"report{suffix}"), at=AT)
    told = re.sub(r"<[^>]*>|\s+", " ", shown)
    assert PLACE in told.replace("\\-", "-")
