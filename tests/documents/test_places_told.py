"""Where words stand is told as a reader of the document counts."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.counted import Counts

_HEAD = "From: Ann <ann@port.example>\nDate: Tue, 22 Mar 2022 09:12:00 +0000\nSubject: Quay\n"
_MAIL = f"{_HEAD}\nDear Bo,\n\nThe quay was opened on 21 March 2022.\n\nAnn\n"
_BOXED = "From ann@port.example Tue Mar 22 09:12:00 2022\n"
_PAGE = (
    "<title>Quay</title><h1>The quay</h1><p>First<br>and its line.</p>"
    "<p style='display:none'>Hidden.</p><p>Second.</p>"
)
_TABLE = "<table><tr><td>Opened<td>4 May</table><p>Behind.</p>"


def _with_attached() -> str:
    outer, inner = EmailMessage(), EmailMessage()
    for mail, words in ((outer, "See below."), (inner, "It sank on 4 May 2022.")):
        mail["From"], mail["Subject"] = "ann@port.example", "Quay"
        mail.set_content(words)
    outer.add_attachment(inner)
    return outer.as_string()


@pytest.mark.parametrize(
    ("name", "text", "words", "place"),
    [
        ("a.txt", "One.\n\nTwo.\n", "Two.", "line 3"),
        ("a.md", "# One\n\nTwo.\n", "Two.", "line 3"),
        ("a.txt", "One.\nTwo.\n\fThree.\n\nFour.\n", "Two.", "page 1, line 2"),
        ("a.txt", "One.\nTwo.\n\fThree.\n\nFour.\n", "Three.", "page 2, line 1"),
        ("a.txt", "One.\nTwo.\n\fThree.\n\nFour.\n", "Four.", "page 2, line 2"),
        ("a.txt", "One.\n\fTwo and\n\fthree.\n", "Two and\n\fthree.", "page 2, line 1, to page 3"),
        ("a.eml", _MAIL, "Dear Bo,", "line 1 of the body"),
        ("a.eml", _MAIL, "The quay was opened", "line 3 of the body"),
        ("a.eml", _MAIL, "Tue, 22 Mar 2022", "line 2 of the head"),
        ("a.eml", _with_attached(), "See below.", "mail 1, line 1 of the body"),
        ("a.eml", _with_attached(), "It sank", "mail 2, line 1 of the body"),
        ("a.mbox", _BOXED + _MAIL, "The quay was", "line 3 of the body"),
        (
            "a.mbox",
            f"{_BOXED}{_MAIL}\n{_BOXED}{_MAIL.replace('21', '28')}",
            "opened on 28 March",
            "mail 2, line 3 of the body",
        ),
        ("a.html", _PAGE, "The quay", "paragraph 1"),
        ("a.html", _PAGE, "and its line.", "paragraph 2"),
        ("a.html", _PAGE, "Second.", "paragraph 3"),
        ("a.html", _PAGE + _TABLE, "Second.", "paragraph 3"),
        ("a.html", _PAGE + _TABLE, "4 May", "paragraph 4 (each row of a table is one)"),
        ("a.html", _PAGE + _TABLE, "Behind.", "paragraph 5 (each row of a table is one)"),
        ("a.csv", "what,when\nOpened,4 May\n", "4 May", "row 2"),
        ("a.rtf", r"{\rtf1 One.\par\par Two.\par Three.}", "Three.", "paragraph 3"),
    ],
)
def test_a_reader_finds_the_place(
    tmp_path: Path, name: str, text: str, words: str, place: str
) -> None:
    """Pages, bodies of mails and paragraphs are counted from their own begin, by what has words."""
    (tmp_path / name).write_text(text, newline="")
    source = _source(tmp_path / name)
    assert source.document is not None
    start = source.document.text.index(words)
    where = source.pinpoint(start, start + len(words))
    assert where is not None
    assert where.place == place


def test_the_sixth_paragraph_of_a_word_document(tmp_path: Path) -> None:
    """Empty paragraphs of a Word document are not counted; its heading is."""
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.add_heading("Minutes", 1)
    for words in ("One.", "", "Two.", "Three.", "", "Four.", "Five."):
        made.add_paragraph(words)
    made.save(tmp_path / "a.docx")
    source = _source(tmp_path / "a.docx")
    assert source.document is not None
    start = source.document.text.index("Five.")
    where = source.pinpoint(start, start + 5)
    assert where is not None
    assert (where.place, where.line, where.cited) == (
        "paragraph 6",
        11,
        f"{where.file}, paragraph 6",
    )


def test_a_line_of_a_file_is_cited_as_editors_open_it(tmp_path: Path) -> None:
    """What has no other count is cited by line and column."""
    (tmp_path / "a.txt").write_text("One.\n\nTwo.\n")
    where = _source(tmp_path / "a.txt").pinpoint(6, 10)
    assert where is not None
    assert where.cited == str(where) == f"{where.file}:3:1"


def _source(path: Path) -> chronology.Source:
    return chronology.read_source(path)


@given(st.lists(st.sampled_from(["a", "", " ", "b\tc"]), max_size=30))
def test_counting_is_that_of_a_slow_reader(lines: list[str]) -> None:
    """The number of a line is that of the lines with words up to it."""
    text = "\n".join(lines)
    counts = Counts.of(text, ())
    with_words = [at for at, line in enumerate(lines) if line.strip()]
    for number, at in enumerate(with_words, 1):
        begin = sum(len(line) + 1 for line in lines[:at])
        assert counts.line_from(0, begin) == f"line {number}"
