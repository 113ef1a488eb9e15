"""Character sets: by marks, as declared, as stated; another is offered and never taken."""

from pathlib import Path

import pytest
from kinds import read
from reports import AT
from verifying import VERIFIED

import chronology
from chronology.errors import DocumentUnreadable, WrongType
from chronology.report import verify, write

GERMAN = "Der Bürgermeister eröffnete die Brücke am 2. März 2023."
OFFERED = {
    "cp1252": GERMAN,
    "cp1251": "Мост был открыт 2 марта 2023 года.",
    "koi8-r": "Мост был открыт 2 марта 2023 года.",
    "cp1253": "Η γέφυρα άνοιξε στις 2 Μαρτίου 2023.",
    "shift_jis": "橋は2023年3月2日に開通した。",
    "big5": "大橋於2023年3月2日開通",
    "euc_kr": "다리는 2023년 3월 2일에 개통되었다",
    "mac_roman": GERMAN,
    "utf-16-le": "The quay was opened on 2 March 2023.",
    "utf-16-be": "The quay was opened on 2 March 2023.",
}


@pytest.mark.parametrize("codec", OFFERED)
def test_a_guess_is_offered_and_reads_right_when_it_is_taken(codec: str) -> None:
    """The remedy shows the line, so that a person sees that it is right."""
    text = OFFERED[codec]
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.txt", text.encode(codec))
    assert f"if it reads “{text}”, write `encoding = " in caught.value.remedy
    declared = caught.value.remedy.split('"')[1]
    assert read("a.txt", text.encode(codec), declared).text == text


def test_what_decides() -> None:
    """A mark before a declared set, a declared one before a stated one."""
    assert read("a.txt", GERMAN.encode("utf-16")).text == GERMAN
    assert read("a.txt", b"\xef\xbb\xbf" + GERMAN.encode(), "windows-1251").text == GERMAN
    stated = f"-*- coding: latin-1 -*-\n{GERMAN}"
    assert read("a.txt", stated.encode("latin-1")).text == stated
    assert read("a.html", f"<p>{GERMAN}".encode("mac_roman"), "macintosh").text == GERMAN
    timed = f"1\n00:00:01,000 --> 00:00:02,000\n{GERMAN}"
    assert read("a.srt", timed.encode("cp1252"), "windows-1252").text == timed


@pytest.mark.parametrize(
    ("name", "raw", "encoding", "reason"),
    [
        ("a.txt", b"x", "rot13", "`encoding` names no character set that is known: “rot13”"),
        ("a.html", b"x", "utf-7", "`encoding` names no character set that is known: “utf-7”"),
        ("a.txt", b"a\nb\x81", "windows-1252",
         "line 2 is not in cp1252, which the ledger says it is in"),
        ("a.txt", b"\xff\xfea", "",
         "line 1 is not in utf-16-le, which its byte order mark says it is in"),
        ("a.pdf", b"x", "utf-8",
         "`encoding` is for files of text alone: a .pdf says itself how it is written"),
        ("a.txt", b"\xff\xfea\0\0\0", "", "a null byte stands on line 1: it is no text"),
    ],
)  # fmt: skip
def test_what_is_refused(name: str, raw: bytes, encoding: str, reason: str) -> None:
    """Sets that nobody declares, texts that are not in theirs, files that say it themselves."""
    with pytest.raises(DocumentUnreadable) as caught:
        read(name, raw, encoding)
    assert caught.value.reason == reason


def test_a_ledger_declares_a_set(tmp_path: Path) -> None:
    """By the key `encoding` of a source; a report of it is checked again in the same way."""
    (tmp_path / "a.txt").write_bytes("The café was opened on 2 March 2023.".encode("cp1252"))
    ledger = tmp_path / "chronology.toml"
    entry = "[sources.a]\nfile = 'a.txt'\n"
    rest = ("[events.e]\nname = 'Opening'\n[[claims]]\nevent = 'e'\nsource = 'a'\n"
            "quote = 'The café was opened on 2 March 2023'\n")  # fmt: skip
    ledger.write_text(entry + rest, encoding="utf-8")
    (problem,) = chronology.build(ledger).problems
    assert 'write `encoding = "windows-1252"`' in problem.remedy
    ledger.write_text(f"{entry}encoding = 'windows-1252'\n{rest}", encoding="utf-8")
    made = chronology.build(ledger)
    assert made.claims[0].status is VERIFIED
    report = tmp_path / "report.html"
    write(made, report, at=AT)
    assert verify(report, tmp_path).faults == ()


def test_python_declares_a_set() -> None:
    """As the ledger does; a text that is given is in none."""
    source = chronology.read_source(
        data=GERMAN.encode("cp1252"), file="a.txt", encoding="windows-1252"
    )
    assert source.document is not None
    assert (source.document.text, source.encoding) == (GERMAN, "windows-1252")
    with pytest.raises(WrongType):
        chronology.read_source(text=GERMAN, encoding="windows-1252")
