"""What holds for files of every kind: quotes are found, what is not read has its own remedy."""

from collections.abc import Callable
from pathlib import Path

import kinds
import pytest
from kinds import read, stands

import chronology
from chronology import documents
from chronology.documents.kinds import MODULES, suffix_of
from chronology.errors import DocumentUnreadable

SENTENCES = (
    "The first stone of the quay was laid on 4 June 2021.",
    "Work stopped on 12 August 2021, when the crane fell.",
    "It was taken up again on 6 September 2021.",
    "The deputy minister visited the site on 9 November 2021.",
    "The quay was to be finished by 31 May 2022, as the contract has it.",
    "“We shall be ready,” said Mr O’Hara on 2 February 2022.",
    "The rails came from Łódź on 17 March 2022.",
    "The storm of 8 May 2022 – the worst since 1987 – broke the mole.",
    "The new date, 15 September 2022, was told to the harbour master.",
    "The quay was handed over on 20 September 2022.",
    "The ferry Anna was ordered on 3 October 2022.",
    "Her keel was laid on 11 January 2023.",
    "The yard wrote on 5 April 2023 that the engine was late.",
    "She was launched on 21 July 2023.",
    "The sea trial was held on 28 August 2023 off Cape Wight.",
    "She was christened on 1 September 2023.",
    "Her first voyage is planned for 6 October 2023.",
    "The board meets again on 12 October 2023.",
    "Tickets are sold from 20 September 2023 on.",
    "The old ferry will be broken up in November 2023.",
)
LATIN = tuple(one.replace("Łódź", "Köln") for one in SENTENCES)


def _halved(sentences: tuple[str, ...]) -> list[str]:
    """Return sentences, each cut in two as subtitles are."""
    cut = (one.split(" ") for one in sentences)
    return [
        " ".join(half)
        for words in cut
        for half in (words[: len(words) // 2], words[len(words) // 2 :])
    ]


def _pages(sentences: tuple[str, ...]) -> list[str]:
    return [f"<p>{one}</p>" for one in sentences]


MADE: dict[str, Callable[[], bytes | str]] = {
    "a.docx": lambda: kinds.docx("".join(map(kinds.paragraph, SENTENCES))),
    "a.odt": lambda: kinds.odt("".join(f"<text:p>{one}</text:p>" for one in SENTENCES)),
    "a.rtf": lambda: kinds.rtf("\\par ".join(SENTENCES)),
    "a.epub": lambda: kinds.epub(_pages(SENTENCES)),
    "a.mhtml": lambda: kinds.mhtml("<meta charset=utf-8>" + "".join(_pages(SENTENCES))),
    "a.mbox": lambda: kinds.mbox(*map(kinds.mail, SENTENCES)),
    "a.eml": lambda: kinds.mail("\n\n".join(SENTENCES)),
    "a.srt": lambda: kinds.srt(_halved(SENTENCES)),
    "a.vtt": lambda: kinds.vtt(f"<v Ann Marsh><i>{one}</i>" for one in _halved(SENTENCES)),
    "a.json": lambda: kinds.slack(*({"user": "U1", "text": one} for one in SENTENCES)),
    "_chat.txt": lambda: "".join(
        f"[14/03/2023, 09:{n:02}:44] Ann Marsh: {one}\n" for n, one in enumerate(SENTENCES)
    ),
    "a.html": lambda: "<meta charset=utf-8>" + "".join(_pages(SENTENCES)),
    **dict.fromkeys(
        ("a.txt", "a.text", "a.log", "a.md", "a.markdown", "README", "Report v1.2 final"),
        lambda: "\n\n".join(SENTENCES),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MADE)
def test_quotes_are_found_in_every_kind(name: str) -> None:
    """All of twenty quotes stand in a file of any kind; cut ones and tagged ones too."""
    document = read(name, MADE[name]())
    assert [one for one in SENTENCES if not stands(document, one)] == []


@pytest.mark.parametrize(
    "name", ["pandoc.docx", "libreoffice.docx", "libreoffice.odt", "libreoffice.rtf"]
)
def test_quotes_are_found_in_files_of_other_programs(name: str) -> None:
    """They stand there over italics, links, marks of notes and tracked changes."""
    document = documents.read(kinds.FILES / name)
    assert [one for one in SENTENCES if not stands(document, one)] == []
    assert not stands(document, "finished by 30 April 2022")
    assert document.unread[:2] == (
        "1 tracked deletion (“30 April 2022” by Ann Marsh, 2023-03-15): no evidence",
        "1 tracked insertion (“31 May 2022” by Ann Marsh, 2023-03-15): read as text",
    )


@pytest.mark.parametrize("name", ["pandoc.odt", "pandoc.rtf", "pandoc.epub", "libreoffice.epub"])
def test_files_in_which_another_program_wrote_both_wordings(name: str) -> None:
    """What stands beside a change that was not marked as one is found."""
    document = documents.read(kinds.FILES / name)
    missing = [one for one in SENTENCES if not stands(document, one)]
    assert set(missing) <= {SENTENCES[4], SENTENCES[6]}


@pytest.mark.parametrize("encoding", ["windows-1252", "macintosh", "utf-16", "utf-16le"])
def test_quotes_are_found_in_every_character_set(encoding: str) -> None:
    """A declared set, and UTF-16 with its mark without any declaration."""
    codec = {"windows-1252": "cp1252", "macintosh": "mac_roman"}.get(encoding, encoding)
    raw = "\n".join(LATIN).encode(codec)
    for name in ("a.txt", "a.md", "README"):
        document = read(name, raw, "" if encoding == "utf-16" else encoding)
        assert [one for one in LATIN if not stands(document, one)] == []


def test_every_kind_has_its_own_remedy() -> None:
    """What is not read is refused with what can be done about just that kind."""
    others = {
        "a.jpg": "OCR", "a.tif": "OCR", "a.mp3": "transcript", "a.zip": "unpack",
        "a.html.gz": "unpack", "a.wacz": "warc.gz", "a.doc": ".docx", "a.pages": ".docx",
        "a.docm": ".docx", "a.ods": ".xlsx", "a.numbers": ".xlsx", "a.ppt": "PDF", "a.pptx": "PDF",
        "a.pst": ".mbox", "a.ics": "not imported yet",
        "a.ged": "concluded", "a.rss": "articles", "a.xml": "elements", "a.tei": "elements",
        "a.rst": ".html", "a.tex": "PDF", "a.mobi": ".epub", "a.url": "page", "a.ass": ".srt",
        "a.webarchive": "Safari", "a.sqlite": ".csv", "a.wpd": ".docx", "a.foo": ".txt",
    }  # fmt: skip
    for name, words in others.items():
        with pytest.raises(DocumentUnreadable) as caught:
            read(name, b"x")
        assert words in caught.value.remedy, name
        assert caught.value.reason.startswith("documents of type “.")


def test_what_no_letter_stands_in_is_no_type() -> None:
    """Names with full stops and no suffix are read as text, if they are."""
    for name in (
        "Report v1.2 final",
        "minutes of 3.5.2023",
        "letter to Mr. Smith",
        "README",
        "1.2",
    ):
        assert suffix_of(Path(name)) == ""
        assert documents.is_read(name)
    assert suffix_of(Path("a.DOCX")) == ".docx"
    assert suffix_of(Path("a.warc.gz")) == ".warc.gz"
    with pytest.raises(DocumentUnreadable, match="null byte"):
        read("program", b"\x7fELF\x01\0\0")


def test_one_broken_file_leaves_the_rest(tmp_path: Path) -> None:
    """A ledger with a broken document of each kind reads those that are sound."""
    broken = [f"b{suffix}" for suffix in MODULES if suffix not in {".msg", ".warc", ".warc.gz"}]
    entries = ["[sources.good]\nfile = 'good.txt'\n"]
    (tmp_path / "good.txt").write_text("The quay was opened on 2 March 2023.")
    for number, name in enumerate(broken):
        (tmp_path / name).write_bytes(b"PK\x03\x04\0\0\xff\xfe\x81")
        entries.append(f"[sources.s{number}]\nfile = '{name}'\n")
    entries.append("[events.quay]\nname = 'Quay opened'\n[[claims]]\nevent = 'quay'\n"
                   "source = 'good'\nquote = 'The quay was opened on 2 March 2023'\n")  # fmt: skip
    ledger = tmp_path / "chronology.toml"
    ledger.write_text("\n".join(entries))
    made = chronology.build(chronology.load(ledger))
    assert str(made["quay"].when) == "2 March 2023"
    assert all(problem.remedy for problem in made.problems)
    assert len(made.problems) >= len(broken) - 4  # a page of HTML is read whatever it is
