"""`chronology new`: a ledger for a folder of documents, with what they state of themselves."""

import hashlib
import os
import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chronology import drafting, edtf
from chronology.building import build, load
from chronology.cli import main
from chronology.documents import stated
from chronology.errors import DocumentUnreadable, LedgerExists
from chronology.ledger import loads

SEEDS = ROOT / "seeds"
NOTE = """\
---
title: "The bridge: an opening"
publisher: Gazette
date: 2023-06-24 10:00:00 +0400
---

# Another heading

Opened on 3 May 2022.
"""
# As a reader finds them in the five documents: (title, publisher, date, the words for the date).
STATED_BY_THE_SEEDS = {
    "000_91d5a1dc9731b053.txt": ("", "Azernews", "2023-06-24", "date 2023-06-24"),
    "001_34dd5c3b2638bfe8.txt": (
        "Rustam Minnikhanov meets President of Azerbaijan Ilham Aliyev",
        "Tatarstan President's Press Office",
        "",
        "",
    ),
    "002_c9bbf8b3100a7939.txt": ("", "Trend", "2024-04-17", "date 2024-04-17"),
    "003_adb87583c557ecc5.txt": ("", "", "2022-04-26", "date 2022-04-26"),
    "004_cce68e04d03525b8.txt": ("", "Kazinform", "2023-09-25", "date 2023-09-25"),
}


def run(*arguments: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments))


def folder_with(folder: Path, **files: str | bytes) -> Path:
    """Write files into a new folder."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(raw)
    return folder


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """Return a folder with the five seeds and files of other sorts."""
    folder = tmp_path / "Press cuttings"
    folder.mkdir()
    for file in SEEDS.glob("*.txt"):
        shutil.copy(file, folder)
    others: dict[str, str | bytes] = {
        "note.md": NOTE,
        "heading.md": "# On bridges #\n\nOn 3 May 2022 the bridge was opened.\n",
        "undated.txt": "The bridge was opened last year, and nobody knows when.",
        "scan.bin": bytes(range(256)),
        "empty.txt": b"",
        ".hidden.txt": "x",
    }
    return folder_with(folder, **others)


def test_sources_bear_what_their_documents_state(press: Path) -> None:
    """Title, publisher and date stand in the ledger where the text states them, and only there."""
    result = run("new", str(press))
    assert result.exit_code == 2  # one file could not be read
    expected = {
        **STATED_BY_THE_SEEDS,
        "note.md": ("The bridge: an opening", "Gazette", "2023-06-24", "date: 2023-06-24"),
        "heading.md": ("On bridges", "", "", ""),
        "undated.txt": ("", "", "", ""),
        "empty.txt": ("", "", "", ""),
    }
    ledger = load(press / "chronology.toml")
    assert ledger.problems == ()
    assert ledger.heading.title == "Press cuttings"
    assert {
        source.file: (
            source.title,
            source.publisher,
            edtf.format(source.published) if source.published else "",
            source.published_quote.exact if source.published_quote else "",
        )
        for source in ledger.sources
    } == expected
    assert {source.file: source.sha256 for source in ledger.sources} == {
        name: hashlib.sha256((press / name).read_bytes()).hexdigest() for name in expected
    }


def test_a_new_ledger_passes_its_check(press: Path) -> None:
    """The ledger loads, every word for a date is found again, and `check` ends with 0."""
    run("new", str(press))
    result = run("check", str(press / "chronology.toml"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert build(press / "chronology.toml").findings == ()


def test_copies_of_one_file_are_told(tmp_path: Path) -> None:
    """Each is a source, and the second is said to have the bytes of the first."""
    result = run(
        "new", str(folder_with(tmp_path, **{"a.txt": "It opened.", "b.txt": "It opened."}))
    )
    assert "b.txt has the very bytes of source a." in result.stdout


def test_what_could_not_be_read_is_told(press: Path) -> None:
    """A file of another type is named with a remedy, a folder within is mentioned."""
    (press / "older").mkdir()
    result = run("new", str(press))
    assert result.stderr == (
        f"error: {press / 'scan.bin'}: documents of type “.bin” are not read; "
        "save its text as .txt or .md\n"
    )
    assert "Not looked into: older." in result.stdout
    assert ".hidden" not in result.stdout


def test_the_second_time_nothing_is_written(press: Path) -> None:
    """A ledger is never overwritten."""
    run("new", str(press))
    ledger = press / "chronology.toml"
    ledger.write_text("# my work\n", encoding="utf-8")
    result = run("new", str(press))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"error: {ledger} exists already; `chronology add '{ledger}' '{press}'` enters what is "
        "new; or move it away first, nothing was written\n"
    )
    assert ledger.read_text(encoding="utf-8") == "# my work\n"


def test_the_ledger_and_the_summary_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written, and what is said of it, read as people need it."""
    monkeypatch.chdir(tmp_path)
    texts = {"b.txt": "date 2023-06-24 Opened, Trend reports.\n", "a.md": "# A\n\nText.\n"}
    folder_with(tmp_path / "my papers", **texts)
    sha256 = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
    result = run("new", "my papers")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == """\
Wrote my papers/chronology.toml with 2 sources:
  a: a.md, undated
  b: b.txt, Trend, 24 June 2023
Undated: a. Give it a `published`, and `placed_by` with the words of its own that place it.
Next: enter claims in it, then run `chronology check 'my papers/chronology.toml'`.
"""
    )
    assert (
        (tmp_path / "my papers" / "chronology.toml").read_text(encoding="utf-8")
        == f"""\
[chronology]
title = "my papers"

[sources.a]
file = "a.md"
title = "A"
sha256 = "{sha256["a.md"]}"

[sources.b]
file = "b.txt"
publisher = "Trend"
published = 2023-06-24
published_quote = "date 2023-06-24"
sha256 = "{sha256["b.txt"]}"

# Now enter what the documents say. An event is what claims are about:
#
#   [events.NAME]
#   kind = "visit"              # or commission-meeting, plant-launch, state, event
#   name = "Visit to Baku"
#
# and a claim is one source saying so, in its own words:
#
#   [[claims]]
#   event = "NAME"
#   source = "a"
#   quote = "the words, copied from the document"
#   modality = "planned"        # or pending; leave it out for what is reported
#
# Then run:  chronology check 'my papers/chronology.toml'
"""
    )


def test_the_example_in_the_ledger_works(tmp_path: Path) -> None:
    """The lines that a new ledger proposes are a ledger, once the hash marks are gone."""
    folder_with(tmp_path, **{"a.txt": "the words, copied from the document\n"})
    run("new", str(tmp_path))
    path = tmp_path / "chronology.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("#   ", ""), encoding="utf-8")
    ledger = load(path)
    assert ledger.problems == ()
    assert [(claim.event, claim.source) for claim in ledger.claims] == [("NAME", "a")]


# Hostile folders ---------------------------------------------------------------------------

HOSTILE = [
    "a b.txt",
    "-rf.txt",
    "--help.md",
    'it\'s "quoted".txt',
    "two\nlines.txt",
    "[sources.x].txt",
    "a = 1 # b.md",
    "\x1b[31mred.txt",
    "Über Straße.txt",
    "会议.txt",
    "\u202etxt.md",
    "....txt",
    "'''.txt",
    "\\n.txt",
    "same.txt",
    "same.md",
    "same-2.txt",
    "SAME.txt",
    "x" * 200 + ".txt",
]


def test_hostile_file_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the files are called, the ledger loads, and each has an id of its own."""
    monkeypatch.setenv("COLUMNS", "10000")
    names = [name for name in HOSTILE if not name.startswith(".")]
    folder = folder_with(tmp_path / "odd\n[x]", **{name: f"Text {name}" for name in names})
    result = run("new", str(folder))
    assert (result.exit_code, result.stderr) == (0, "")
    assert not any(ord(character) < 32 and character != "\n" for character in result.output)
    assert len(result.stdout.splitlines()) == len(names) + 3
    ledger = load(folder / "chronology.toml")
    assert ledger.problems == ()
    assert sorted(source.file for source in ledger.sources) == sorted(names)
    assert all(len(source.id) <= 43 for source in ledger.sources)
    told = build(ledger).findings  # of the text of one that turns letters round
    assert {finding.code for finding in told} <= {"source-unread"}


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    """A file whose name is not UTF-8 is named as far as it goes, and the rest is entered."""
    folder = folder_with(tmp_path, **{"a.txt": "A"})
    raw = os.fsencode(folder) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(raw)).write_text("B", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    result = run("new", str(folder))
    assert result.exit_code == 2
    assert result.stderr == f"error: {folder}/caf\ufffd.txt: its name is not UTF-8; rename it\n"
    assert [source.file for source in load(folder / "chronology.toml").sources] == ["a.txt"]


def test_links_that_lead_out_are_not_entered(tmp_path: Path) -> None:
    """A link out of the folder, or to nowhere, is told; one within it is a document."""
    folder = folder_with(tmp_path / "in", **{"a.txt": "A"})
    (tmp_path / "secret.txt").write_text("S", encoding="utf-8")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "lost.txt").symlink_to(folder / "gone.txt")
    (folder / "z.txt").symlink_to(folder / "a.txt")
    result = run("new", str(folder))
    assert result.exit_code == 2
    assert [line.split(": ", 2)[2] for line in result.stderr.splitlines()] == [
        "there is no such file; put the document there, or correct `file`",
        "it is a link that leads out of the folder; copy the document into it",
    ]
    assert [source.file for source in load(folder / "chronology.toml").sources] == [
        "a.txt",
        "z.txt",
    ]


def test_a_folder_without_documents_gives_a_ledger_to_begin_with(tmp_path: Path) -> None:
    """An empty folder gets a ledger, too, and it is no error."""
    result = run("new", str(tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")
    assert run("check", str(tmp_path / "chronology.toml")).exit_code == 0


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    """A missing folder, or a file in its place, is told with exit code 2."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name in ("gone", "file"):
        result = run("new", str(tmp_path / name))
        assert (result.exit_code, result.stdout) == (2, "")
        assert "there is no such folder; name the documents' folder" in result.stderr
        with pytest.raises(DocumentUnreadable):
            drafting.new(tmp_path / name)


def test_a_dangling_link_in_the_ledgers_place_is_not_followed(tmp_path: Path) -> None:
    """The ledger is never written over a link to somewhere else."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "chronology.toml").symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(LedgerExists):
        drafting.new(tmp_path / "in")
    assert not (tmp_path / "elsewhere.toml").exists()


# What a text states ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("date 2023-06-24 Opened.", "2023-06-24", "date 2023-06-24"),
        ("---\ndate: 2023-06-24\n---\nText", "2023-06-24", "date: 2023-06-24"),
        ("---\r\ndate: 2023-06-24\r\n---\r\nText", "2023-06-24", "date: 2023-06-24"),
        ('---\ndate: "2023-06-24"\n---\n', "2023-06-24", 'date: "2023-06-24"'),
        ("---\ndate: 2023-06-24 10:00:00 +0200\n---\n", "2023-06-24", "date: 2023-06-24"),
        ("---\ndate: 2023-06-24T10:00:00+02:00\n---\n", "2023-06-24", ""),
        ("---\npublished: June 24, 2023\n---\n", "2023-06-24", "published: June 24, 2023"),
        ("Date: 3 May 2022\nUpdated: 4 May 2022\n", "2022-05-03", "Date: 3 May 2022"),
        ("Title\n\n3 May 2022\n\nText of 4 May 2022.", "2022-05-03", "3 May 2022"),
        ("Published on 3 May 2022\n\nText", "2022-05-03", "Published on 3 May 2022"),
        ("3 May 2022, 16:00 (UTC+04:00)\n\nx", "2022-05-03", "3 May 2022, 16:00 (UTC+04:00)"),
        # What is no statement of the publication date, or none that can be had without guessing
        ("On 3 May 2022 the bridge was opened.\n", "", ""),
        ("Text of 3 May 2022.\n", "", ""),
        ("3 May 2022 - Baku\n\nText", "", ""),
        ("BAKU, Azerbaijan, April 17. Text", "", ""),
        ("3 May 2022\n4 May 2022\n", "", ""),
        ("Date: 3 May 2022\nPublished: 4 May 2022\n", "", ""),
        ("24 June 2023 to 26 June 2023\n\nText", "", ""),
        ("---\ndate: June 2023\n---\n", "", ""),
        ("Date: 06/05/2023\n", "", ""),
        ("date 2023-02-30 Text", "", ""),
        ("Wednesday, 3 May 2022\n\nText", "", ""),
        ("date ٢٠٢٣-٠٦-٢٤ Text", "", ""),
        ("x" * 3000 + "\n\nDate: 3 May 2022\n", "", ""),
        ("", "", ""),
    ],
)
def test_a_publication_date_is_taken_only_where_it_is_stated(
    text: str, date: str, words: str
) -> None:
    """A full date in the head, alone or under a key; never a date that the text tells of."""
    found = stated(text)
    assert (edtf.format(found.published) if found.published else "") == date
    assert (found.published_quote.exact if found.published_quote else "") == words


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        ("# Heading\n\nText", "Heading", ""),
        ("## Heading ##\r\n\r\nText", "Heading", ""),
        ("Heading\n=======\n\nText", "Heading", ""),
        ("---\ndate: 2023-06-24\n---\n# Heading\n", "Heading", ""),
        ("---\ntitle: One\ntitle: Two\n---\n", "One", ""),
        ('---\ntitle: "A \\"b\\": c"\n---\n', 'A "b": c', ""),
        ("---\ntitle: 'it''s'\n---\n", "it's", ""),
        ("---\ntitle: >\n  folded\n---\n", "", ""),
        ("A line alone\n\nText", "A line alone", ""),
        ("A sentence.\n\nText", "", ""),
        ("Two lines\nof one paragraph\n", "", ""),
        ("3 May 2022\n\nText", "", ""),
        ("One line", "", ""),
        ("---\npublisher: 'Gazette'\n---\n", "", "Gazette"),
        ("Opened, Trend reports.", "", "Trend"),
        ("Opened, Trend reports. Closed, Azernews reports.", "", ""),
        ("Opened, Trend reports. Closed, Trend reports.", "", "Trend"),
        ("Opened, Kazinform cites the office.", "", "Kazinform"),
        ("Source: The Gazette\n", "", "The Gazette"),
        ("Text.\n\nMayor's Press Office\n", "", "Mayor's Press Office"),
        ("He reports that all is well.", "", ""),
        ("The Press Office said so.", "", ""),
    ],
)
def test_a_title_and_a_publisher_are_taken_only_where_stated(
    text: str, title: str, publisher: str
) -> None:
    """A heading or a line that stands alone; a name in the words that name a publisher."""
    found = stated(text)
    assert (found.title, found.publisher) == (title, publisher)


def test_words_for_a_date_that_stand_twice_are_told_apart(tmp_path: Path) -> None:
    """The words are quoted with their place, so that the check finds them."""
    folder_with(tmp_path, **{"a.txt": "3 May 2022\n\nAgain:\n\n3 May 2022\n"})
    drafting.new(tmp_path)
    made = build(tmp_path / "chronology.toml")
    quote = made.ledger.sources[0].published_quote
    assert quote is not None
    assert (quote.exact, quote.start) == ("3 May 2022", 0)
    assert made.findings == ()


LIKELY = "date: 2023-06/\n\r\"'#=-May,T|>\\"


@settings(deadline=None, max_examples=100)
@given(text=st.text(max_size=80) | st.text(alphabet=LIKELY, max_size=60))
@example(text="date 2023-06-24\n\ndate 2023-06-24")
@example(text='---\ntitle: "\n---\n')
def test_any_document_gives_a_sound_ledger(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a document holds, its source is read back as written, and its words are found."""
    folder = tmp_path_factory.mktemp("any")
    (folder / "a.txt").write_bytes(text.replace("\0", "").encode("utf-8", "replace"))
    made = drafting.new(folder)
    path = folder / "chronology.toml"
    raw = path.read_text(encoding="utf-8")
    assert loads(raw) == made.ledger
    assert set(tomllib.loads(raw)) == {"chronology", "sources"}
    # What a lone return hides from whoever sees a terminal is told; that is no fault of the ledger.
    told = {"source-unread"} if "\r" in text else set()
    assert {finding.code for finding in build(path).findings} <= told


def test_the_dates_that_were_not_taken_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document that tells several dates has none, and each is told with its place."""
    monkeypatch.chdir(tmp_path)
    page = (
        '<title>The bridge is open</title><meta property="article:published_time"'
        ' content="2023-08-18"><h1>The bridge is open</h1><p>Posted 3 May 2022</p><p>It is.</p>'
    )
    folder_with(tmp_path / "papers", **{"a.html": page})
    told = run("new", "papers").stdout
    assert "a: a.html, undated" in told
    assert 'not taken: 18 August 2023 (<meta property="article:published_time"' in told
    assert "not taken: 3 May 2022 (“Posted 3 May 2022”): another day is told as well" in told
