"""Bounds that docs/limits.md states: how many faults are listed, and how long a quote may be."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from kinds import docx, paragraph

import chronology
from chronology import documents
from chronology.cli import main
from chronology.errors import MOST_FAULTS, DocumentUnreadable, InvalidLedger
from chronology.quotes import locate
from chronology.verify.evidence import LONGEST_QUOTE
from chronology.vocabulary import Verdict

HEAD = '[chronology]\ntitle = "A"\n'
SOURCE = '[sources.a]\nfile = "a.txt"\npublished = 2023-06-01\n'
CLAIM = '[[claims]]\nevent = "e"\nsource = "a"\nmodality = "reported"\nquote = """\n'


def _with_faults(folder: Path, count: int) -> Path:
    path = folder / "l.toml"
    events = "".join(f'[events.e{n}]\nname = "E"\nnosuch = 1\n' for n in range(count))
    path.write_text(HEAD + events, "utf-8")
    return path


@pytest.mark.parametrize("more", [-1, 0, 1, 50])
@pytest.mark.parametrize("command", ["check", "table"])
def test_the_first_hundred_faults_are_printed(command: str, more: int, tmp_path: Path) -> None:
    """A command prints the first hundred faults of a ledger, and counts the rest."""
    path = _with_faults(tmp_path, MOST_FAULTS + more)
    done = CliRunner().invoke(main, [command, str(path)])
    assert done.exit_code == 2
    listed = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert len(listed) == min(MOST_FAULTS, MOST_FAULTS + more) + (more > 0)
    is_one = "and 1 more error, which is not listed" in listed[-1]
    are_several = f"and {more} more errors, which are not listed" in listed[-1]
    assert (is_one, are_several) == (more == 1, more > 1)


def test_the_first_hundred_faults_are_in_json(tmp_path: Path) -> None:
    """JSON has the first hundred, and how many are left out; nothing of that where none is."""
    done = CliRunner().invoke(main, ["check", str(_with_faults(tmp_path, 150)), "--json"])
    told = json.loads(done.stdout)
    assert (len(told["problems"]), told["problems_left_out"]) == (100, 50)
    done = CliRunner().invoke(main, ["check", str(_with_faults(tmp_path, 100)), "--json"])
    told = json.loads(done.stdout)
    assert len(told["problems"]) == 100
    assert "problems_left_out" not in told


def test_an_invalid_ledger_has_all_faults_and_prints_a_hundred() -> None:
    """In Python every fault is at hand, and the text of the error is short all the same."""
    book = chronology.LedgerBuilder()
    herald = book.add_source(text="It is to open in May 2024.", id="herald")
    for number in range(150):
        event = book.add_event(f"Bridge {number}")
        book.add_claim(event, herald, "to open in May 2024", modality="plannned")
    with pytest.raises(InvalidLedger) as caught:
        book.build()
    assert len(caught.value.problems) == 150
    assert str(caught.value).count("plannned") == MOST_FAULTS
    assert "50 more" in str(caught.value)


@pytest.mark.parametrize(
    ("lines", "verdict"), [(LONGEST_QUOTE // 10, Verdict.EXACT), (10_001, Verdict.NEAR)]
)
def test_a_quote_that_is_too_long(lines: int, verdict: Verdict, tmp_path: Path) -> None:
    """A quote over 100,000 characters is not looked for, told so, and never verified."""
    quote = "quay open\n" * lines
    (tmp_path / "a.txt").write_text("quay open\n" * (LONGEST_QUOTE // 10), "utf-8")
    ledger = f'{HEAD}{SOURCE}[events.e]\nname = "E"\n{CLAIM}{quote}"""\n'
    (tmp_path / "l.toml").write_text(ledger, "utf-8")
    made = chronology.build(chronology.load(tmp_path / "l.toml"))
    assert [one.verdict for one in made.claims[0].evidence] == [verdict]
    assert ("100,000 characters" in made.claims[0].evidence[0].reason) == (verdict is Verdict.NEAR)


def test_a_quote_leaves_out_no_more_than_can_be_looked_at() -> None:
    """However plain it is what was left out: such a quote is near, and says why."""
    text = f"The quay {'of the word ' * 2_000}opened."
    found = locate(text, "The quay … opened")
    assert (found.verdict, found.reason) == (
        Verdict.NEAR,
        "more than 3,000 characters were left out at once",
    )


LINES = "Opened on 4 May 2021.\n" + "\n" * 70_000


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.txt", LINES.encode()),
        ("a.md", LINES.encode()),
        ("a.rtf", b"{\\rtf1 a" + b"\\par a" * 90_000 + b"}"),
        ("a.docx", docx(paragraph("a") * 20_000)),
        ("a.docx", docx("<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 20_000 + "</w:tbl>")),
    ],
)
def test_a_file_of_far_more_pieces_than_words(name: str, raw: bytes) -> None:
    """It is refused with a remedy, and the number of pieces decides, not the clock."""
    with pytest.raises(DocumentUnreadable, match=r"far more|more than .* for its size") as told:
        documents.of_bytes(raw, Path(name))
    assert told.value.remedy


def test_as_many_lines_as_words_need() -> None:
    """A long text is read though each second line of it is empty."""
    text = "\n\n".join(["The quay was opened again."] * 31_000)
    assert documents.of_bytes(text.encode(), Path("a.txt")).text == text


def test_heads_of_pages_that_are_too_large() -> None:
    """The document is read without them, and that is said."""
    raw = docx(paragraph("Opened."), header="<w:p/>" * 30_000)
    document = documents.of_bytes(raw, Path("a.docx"))
    assert document.text == "Opened."
    assert "1 head or foot that is too large" in document.unread
