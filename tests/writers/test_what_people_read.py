"""The page of a report as people read it, block by block, held in a golden file."""

import datetime as dt
import os
from html.parser import HTMLParser
from pathlib import Path

from conftest import ROOT

import chronology
from chronology.report import write

AT = dt.datetime(2026, 11, 22, 6, 30, tzinfo=dt.UTC)
DEPOT = ROOT / "tests" / "golden" / "depot"
BLOCKS = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "li",
        "tr",
        "caption",
        "summary",
        "figcaption",
        "legend",
        "label",
        "nav",
        "section",
        "details",
    ]
)
UNSEEN = frozenset({"script", "style", "svg", "select", "title", "head"})


class Blocks(HTMLParser):
    """Gathers a page's text, a line for each block, cells parted by bars."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.now: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """Begin a block, and in front of headings say so."""
        self.hidden += tag in UNSEEN
        if tag in BLOCKS:
            self.end()
        if tag in {"h1", "h2", "h3", "h4"}:
            self.now.append("#" * int(tag[1]) + " ")
        if tag == "li":
            self.now.append("- ")

    def handle_endtag(self, tag: str) -> None:
        """End a block or a cell."""
        self.hidden -= tag in UNSEEN
        if tag in BLOCKS:
            self.end()
        if tag in {"td", "th"}:
            self.now.append(" | ")

    def handle_data(self, data: str) -> None:
        """Take in text that is seen."""
        if not self.hidden:
            self.now.append(data)

    def end(self) -> None:
        """End a line."""
        line = " ".join("".join(self.now).split()).removesuffix(" |")
        self.lines += [line] if line.strip("-#| ") else []
        self.now = []


def read(page: str) -> str:
    """Return what people read of a page, without its appendix and the versions that made it."""
    blocks = Blocks()
    blocks.feed(page.partition('<details id="appendix"')[0])
    return "\n".join(one for one in blocks.lines if not one.startswith("Made ")) + "\n"


def test_the_page_of_a_dispute(tmp_path: Path) -> None:
    """First the answers, then who disputes what, the one table, plans, findings and sources."""
    write(chronology.build(DEPOT / "chronology.toml"), tmp_path / "report.html", at=AT)
    told = read((tmp_path / "report.html").read_text(encoding="utf-8"))
    if os.environ.get("UPDATE_DOCS"):
        (DEPOT / "page.txt").write_text(told, encoding="utf-8")
    assert told == (DEPOT / "page.txt").read_text(encoding="utf-8")


def test_no_id_is_read() -> None:
    """No id of the ledger's sources and claims stands where people read."""
    made = chronology.build(DEPOT / "chronology.toml")
    told = (DEPOT / "page.txt").read_text(encoding="utf-8")
    ids = {source.id for source in made.ledger.sources} | {claim.id for claim in made.claims}
    hyphened = {one for one in ids if "-" in one or "@" in one}
    assert len(hyphened) > 40
    assert [one for one in sorted(hyphened) if one in told] == []
