"""Reports in their formats: what a reader is shown, and that nothing in it is markup."""

import csv
import io
import json
import os
import re
import xml.etree.ElementTree as ET
import zipfile
from html import unescape
from pathlib import Path

import attrs
import cmarkgfm  # type: ignore[import-untyped]
import pytest
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from reports import AT, LEDGER, rendered, written_to

import chronology
from chronology.errors import MissingExtra, ReportUnreadable, UnknownName, WrongType
from chronology.printable import in_a_line
from chronology.report import contents, write
from chronology.view import Report
from chronology.writers import markdown, sheets

GOLDEN = ROOT / "tests" / "golden"
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "<javascript:alert(1)>",
    "a | b\n| --- |\n# heading",
    "*bold* _it_ `code` ~~gone~~ $x$ [^c1] &lt; &#60;",
    "http://example.org www.example.org",
    "-->\n<!-- chronology-report payload",
    "1. one\n- two\n> three",
    "\u202eesrever\u2066 \u200f\u00ad\x1b[31m\x00",
    "```\nfenced\n```",
    "back\\slash \\",
    '=HYPERLINK("http://example.org")',
    "+1", "-1", "@SUM(A1)", "\t=1",
)  # fmt: skip
LINES = "\n".join(HOSTILE).replace("\x00", "")


def html(text: str) -> str:
    """Return Markdown as GitHub's own library renders it, raw HTML let through."""
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    made: str = cmarkgfm.github_flavored_markdown_to_html(text, options=options)
    return made


def seeds_report() -> str:
    """Return the report of the seeds in Markdown."""
    made = chronology.build(ROOT / "seeds" / "chronology.toml")
    return rendered(made, markdown.FORMAT, at=AT)


# Markdown ----------------------------------------------------------------------------------


def test_golden() -> None:
    """What people read of the seeds is what they read before, but for versions."""
    ours = r"(?<=by chronology )\d+\.\d+\.\d+|\d+\\?\.\d+\.\d+\+[0-9a-f]{12}"
    shown = re.sub(ours, "(version)", markdown.visible(seeds_report()))
    path = GOLDEN / "report.md"
    if os.environ.get("UPDATE_DOCS"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def test_every_claim_is_a_footnote_that_is_shown() -> None:
    """As GitHub renders it, each claim of the seeds is a footnote with its words and its rule."""
    page = html(seeds_report())
    assert len(re.findall(r'<li id="fn-', page)) == 73
    assert page.count("Version of the rules:") == 73
    assert "[^c" not in page


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_is_markup(words: str) -> None:
    """A text in a cell, an item and a paragraph comes out as it went in, and as nothing else."""
    safe = markdown.text(words)
    made = html(f"| a | b |\n| --- | --- |\n| {safe} | x |\n\n- {safe}\n\n{safe}\n")
    assert set(re.findall(r"<(\w+)", made)) <= {
        "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "p",
    }  # fmt: skip
    shown = in_a_line(words)
    assert [unescape(part) for part in re.findall(r"<p>(.*?)</p>", made)] == [shown]
    assert [unescape(part) for part in re.findall(r"<li>(.*?)</li>", made)] == [shown]
    assert unescape(re.findall(r"<td>(.*?)</td>", made)[0]) == shown


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_any_text_stays_text(words: str) -> None:
    """Whatever a document holds, Markdown shows it as text; an e-mail address may be a link."""
    shown = in_a_line(words)
    made = re.sub(r'<a href="mailto:[^"]*">', "", html(f"- {markdown.text(words)}\n"))
    assert set(re.findall(r"<(\w+)", made)) <= {"ul", "li"}
    assert unescape(re.sub("<[^>]*>", "", made)).strip() == shown


def test_direction_marks_are_shown() -> None:
    """A character that turns the reading direction stands as its code point."""
    assert markdown.text("a\u202eb") == "a⟨U+202E⟩b"


def hostile_report(folder: Path) -> Report:
    """Return the report of a ledger with hostile text wherever text may stand."""
    words = json.dumps("\n".join(HOSTILE[:8]))[1:-1]  # a TOML text is written like one of JSON
    ledger = LEDGER
    for old in ('The bridge"', 'The Herald"', 'Bridge opened"', 'about another bridge"'):
        ledger = ledger.replace(old, f'{words}"', 1)
    documents = {
        "herald": LINES + " 1 March 2022. The bridge will open on 10 May 2022. "
        "the mayor said the bridge opened on 20 February 2022 </script>",
        "mail": "<b>The bridge opened on 12 June 2022</b>. Nobody came. " + LINES,
    }
    return contents(chronology.build(written_to(folder, ledger, **documents)), at=AT)


def test_a_hostile_ledger_in_markdown(tmp_path: Path) -> None:
    """Script tags, links and comments of ledger and documents come out as text."""
    report = hostile_report(tmp_path)
    assert report.conflicts
    page = html(markdown.render(report, '{"payload":1}', {}))
    tags = set(re.findall(r"<(\w+)", page.replace("<!--", "")))
    assert not tags & {"script", "img", "b", "javascript"}
    assert not re.search(r'href="(?!#fn)', page)


def test_the_payload_is_the_last_comment(tmp_path: Path) -> None:
    """A document that looks like a payload does not stand in for it."""
    report = hostile_report(tmp_path)
    assert markdown.payload_in(markdown.render(report, '{"payload":1}', {})) == '{"payload":1}'


# Tables ------------------------------------------------------------------------------------


def rows_of(raw: bytes) -> list[list[str]]:
    """Return the rows of a CSV file."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_csv_of_the_seeds() -> None:
    """A row for each claim, with the words, the rule and the hash of the file it rests on."""
    report = contents(chronology.build(ROOT / "seeds" / "chronology.toml"), at=AT)
    headers, *rows = rows_of(sheets.written(report, ".csv"))
    assert len(rows) == 73
    first = dict(zip(headers, rows[0], strict=True))
    assert first["Time words"] == "Since 1992"
    assert first["EDTF"] == "1992/.."
    assert len(first["SHA-256 of the file"]) == 64


def test_no_cell_of_csv_is_a_formula(tmp_path: Path) -> None:
    """A cell that would begin like a formula begins with an apostrophe."""
    report = with_notes(hostile_report(tmp_path))
    cells = [cell for row in rows_of(sheets.written(report, ".csv")) for cell in row]
    assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r\n＝＋－＠")]
    assert '\'=HYPERLINK("http://example.org")' in cells


def with_notes(report: Report) -> Report:
    """Return a report in which each claim's note is a hostile text."""
    notes = (HOSTILE[-1 - number] for number, _ in enumerate(report.claims))
    claims = tuple(attrs.evolve(c, note=n) for c, n in zip(report.claims, notes, strict=True))
    return attrs.evolve(report, claims=claims)


def test_no_cell_of_xlsx_is_a_formula_or_a_link(tmp_path: Path) -> None:
    """In XLSX every text is a text: no formula, no link, whatever it begins with."""
    report = with_notes(hostile_report(tmp_path))
    with zipfile.ZipFile(io.BytesIO(sheets.written(report, ".xlsx"))) as book:
        pages = [name for name in book.namelist() if "worksheets/" in name]
        assert len(pages) == 12
        for name in book.namelist():
            if name.endswith((".xml", ".rels")):
                tree = ET.fromstring(book.read(name))  # noqa: S314 - we wrote it a moment ago
                tags = {element.tag.rpartition("}")[2] for element in tree.iter()}
                assert not tags & {"f", "hyperlink", "hyperlinks"}
        assert "=HYPERLINK" in book.read("xl/sharedStrings.xml").decode()


def test_long_cells_of_xlsx_say_what_was_cut(tmp_path: Path) -> None:
    """A text longer than a cell holds is cut, and its length is told."""
    report = contents(chronology.build(written_to(tmp_path)), at=AT)
    long = tuple(attrs.evolve(claim, note="x" * 40_000) for claim in report.claims)
    raw = sheets.written(attrs.evolve(report, claims=long), ".xlsx")
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        assert "… (40000 characters in all)" in book.read("xl/sharedStrings.xml").decode()


def test_xlsx_is_read_by_others(tmp_path: Path) -> None:
    """Another library reads the sheets, their headers and their numbers."""
    openpyxl = pytest.importorskip("openpyxl")
    report = contents(chronology.build(written_to(tmp_path)), at=AT)
    (tmp_path / "report.xlsx").write_bytes(sheets.written(report, ".xlsx"))
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert book.sheetnames == [
        "In short", "Chronology", "Findings", "Events", "Plans", "Statistics", "On time", "Slips",
        "Claims", "Sources", "Decisions", "Totals",
    ]  # fmt: skip
    totals = {row[0]: row[1] for row in book["Totals"].values}
    assert totals["claims in all"] == 5


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the package for XLSX, the message says what to install."""
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    made = chronology.build(written_to(tmp_path))
    with pytest.raises(MissingExtra, match=r"pip install 'sourced-chronology\[xlsx\]'"):
        write(made, tmp_path / "report.xlsx", at=AT)


# Files -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["report", "report.txt", "report.odt"])
def test_unknown_formats(name: str, tmp_path: Path) -> None:
    """A file's name that asks for no format is refused, with those that there are."""
    made = chronology.build(written_to(tmp_path))
    with pytest.raises(UnknownName, match="format of reports"):
        write(made, tmp_path / name, at=AT)


def test_a_report_overwrites_nothing_it_is_made_from(tmp_path: Path) -> None:
    """Neither the ledger nor a source can be written over."""
    path = written_to(tmp_path, LEDGER.replace("mail.txt", "mail.md"))
    (tmp_path / "mail.txt").rename(tmp_path / "mail.md")
    made = chronology.build(path)
    before = (tmp_path / "mail.md").read_bytes()
    with pytest.raises(ReportUnreadable, match="made from this file"):
        write(made, tmp_path / "mail.md", at=AT)
    assert (tmp_path / "mail.md").read_bytes() == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A file that cannot be written is told."""
    made = chronology.build(written_to(tmp_path))
    with pytest.raises(ReportUnreadable, match="cannot be written"):
        write(made, tmp_path / "none" / "report.md", at=AT)


def test_a_time_of_another_type(tmp_path: Path) -> None:
    """The time of a report is a datetime, and nothing else."""
    made = chronology.build(written_to(tmp_path))
    with pytest.raises(WrongType, match="`at` is a datetime"):
        write(made, tmp_path / "report.md", at="now")  # type: ignore[arg-type]


def test_the_reasons_for_the_order_add_up() -> None:
    """Each event but the first of its list follows another for one reason, and all are told."""
    found = re.search(r"### Why in this order\n(?P<told>.*?)\n##", seeds_report(), re.DOTALL)
    assert found is not None
    counted = re.findall(r"\((\d+) of (\d+) events that follow another\)", found["told"])
    one_by_one = found["told"].count("\n- ") - len(counted)
    assert {int(of) for _, of in counted} == {sum(int(n) for n, _ in counted) + one_by_one}


def test_a_conflict_of_a_quote_that_stands_shows_it(tmp_path: Path) -> None:
    """A date that cannot be is shown in its source's words, with the footnote."""
    ledger = """
        [sources.mail]
        file = "mail.txt"
        published = 2022-06-20
        [events.bridge]
        name = "Bridge opened"
        [[claims]]
        event = "bridge"
        source = "mail"
        quote = "The bridge opened on Tuesday, 12 June 2022"
    """
    path = written_to(tmp_path, ledger, mail="The bridge opened on Tuesday, 12 June 2022.")
    shown = rendered(chronology.build(path), markdown.FORMAT, at=AT)
    conflicts = shown.partition("### Conflicts")[2].partition("\n## ")[0]
    assert "weekday-mismatch" in conflicts
    assert "The bridge opened on Tuesday, 12 June 2022" in conflicts.partition("|")[2]
    assert "[^c1]" in conflicts
