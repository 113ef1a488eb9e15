"""Rich text: characters, tracked changes, notes, comments, what is hidden, and hostile files."""

import time

import pytest
from kinds import FILES, read, rtf, stands

from chronology import documents
from chronology.errors import DocumentUnreadable

STAMP = (123 << 20) | (3 << 16) | (15 << 11) | (10 << 6)  # 15 March 2023, 10:00
AUTHORS = "{\\*\\revtbl {Unknown;}{Ann Marsh;}}"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("It opens.\\par It closes.", "It opens.\n\nIt closes."),
        ("a\\line b\\tab c", "a\nb\tc"),
        ("\\ldblquote We\\rquote ll see\\rdblquote\\emdash so\\~it", "“We’ll see”—so\u00a0it"),
        ("caf\\'e9 {\\f1 \\'ec\\'ee\\'f1\\'f2}", "café мост"),
        ("\\u321?\\u243?d\\u378?", "Łódź"),
        ("\\u-10179?\\u-8704?!", "😀!"),
        ("{\\uc2\\u228ae}r\\uc0\\u228 r", "ärär"),
        ("har\\-bour non\\_stop \\{x\\}", "harbour non\u2011stop {x}"),
        ("a{\\*\\unknown {b}} c{\\*\\shppict{\\pict 00}}d", "a cd"),
        ('{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt the quay}} opened',
         "the quay opened"),
        ("\\trowd Item\\cell 3 May\\cell\\row next", "Item\t3 May\n\nnext"),
        ("m{\\super 2}", "m²"),
        ("a{\\v not }b{\\v1 c\\v0 d}", "abd"),
        ("{\\outlinelevel0 Quay\\par}\\pard It.", "Quay\n\nIt."),
        ("a\\bin4 \\{}}b", "ab"),
        ("one{\\footnote Paid on 3 May.} two", "one¹ two\n\n¹ Paid on 3 May."),
        ("{ {\\*\\generator x} } { \\header Board}It.", "It."),
        ("{\\header Board}{\\info{\\title T}{\\author A}}It opens.", "It opens."),
    ],
)  # fmt: skip
def test_text(body: str, text: str) -> None:
    """Characters in each of their forms, groups that are no text, notes and rows."""
    fonts = "{\\fonttbl{\\f1\\fcharset204 Arial;}}"
    assert read("a.rtf", rtf(fonts + body)).text == text


def test_tracked_changes() -> None:
    """What was deleted is no text, what was inserted is marked; both are told."""
    body = (
        f"{AUTHORS}It opens on {{\\deleted\\revauthdel1\\revdttmdel{STAMP} 3 May}}"
        f"{{\\revised\\revauth1\\revdttm{STAMP} 5 }}"
        f"{{\\revised\\revauth1\\revdttm{STAMP} May}} 2023."
    )
    document = read("a.rtf", rtf(body))
    assert document.text == "It opens on 5 May 2023."
    assert document.unread == (
        "1 tracked deletion (“3 May” by Ann Marsh, 2023-03-15): no evidence",
        "1 tracked insertion (“5 May” by Ann Marsh, 2023-03-15): read as text",
    )
    assert "".join(document.text[a:b] for a, b in document.inserted) == "5 May"


def test_what_is_told() -> None:
    """Hidden words, images, objects, heads of pages, fields of today; what is struck out."""
    body = (
        "{\\header Board}a{\\v not}{\\pict 00}{\\object{\\objdata 00}}"
        "{\\field{\\*\\fldinst DATE \\\\@ dd}{\\fldrslt 2 May}}{\\strike never}."
    )
    document = read("a.rtf", rtf(body))
    assert document.unread == (
        "that 1 passage is struck out: read as text",
        "1 image",
        "1 embedded object",
        "1 passage that no reader is shown: no evidence",
        "1 date or time that is set anew whenever the file is opened (last “2 May”): no evidence",
        "the heads and feet of its pages (“Board”)",
    )
    assert not stands(document, "never")


def test_a_comment_and_the_files_own_days() -> None:
    """A comment is a part with author and day; when the file was made dates nothing."""
    comment = f"{{\\*\\atnauthor Bo Lind}}{{\\*\\annotation{{\\*\\atndate {STAMP}}}Is it?}}"
    info = "{\\info{\\title Minutes}{\\creatim\\yr2023\\mo5\\dy1}}"
    document = read("a.rtf", rtf(f"{info}The quay.{comment}"))
    assert document.text == "The quay.\n\n[Comment by Bo Lind, 2023-03-15] Is it?"
    stated = documents.stated(document)
    assert (stated.title, stated.published) == ("Minutes", None)
    assert [str(one) for one in stated.candidates] == ["1 May 2023 ({\\creatim})"]


def test_a_file_of_libreoffice() -> None:
    """Its table, its notes and its comment."""
    document = documents.read(FILES / "libreoffice.rtf")
    assert "Sea trial\t28 August 2023" in document.text
    assert [(str(part), str(part.published)) for part in document.parts] == [
        ("the comment of Bo Lind", "16 March 2023")
    ]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is empty"),
        (b"PK\x03\x04", "it is no RTF: it does not begin with {\\rtf"),
        (b"{\\rtf1" + b"{" * 20_000, "it is nested too deep"),
    ],
)
def test_hostile_and_broken_files(raw: bytes, reason: str) -> None:
    """Each gives one clear error."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.rtf", raw)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "piece",
    [
        b"a",
        b"\\",
        b"{\\field{\\*\\fldinst }}",
        b"\\f1\\fcharset1 ",
        b"\\'e4",
        b"{\\revised a}",
        b"\n",
    ],
)
def test_a_megabyte_of_anything_takes_seconds(piece: bytes) -> None:
    """Time is linear in the length."""
    begin = time.monotonic()
    read("a.rtf", b"{\\rtf1 " + piece * (10**6 // len(piece)))
    assert time.monotonic() - begin < 60
