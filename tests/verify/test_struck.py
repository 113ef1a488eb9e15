"""What a document has struck out: it stands in the text, and proves nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from verifying import UNVERIFIED, VERIFIED, source_of, verify

from chronology.documents import of_bytes
from chronology.sources import Document
from chronology.verify import Verified
from chronology.vocabulary import Verdict

QUOTE = "It was opened on 3 May 2020"


def document_of(file: str, content: str) -> Document:
    """Return a file as it is read."""
    return of_bytes(content.encode(), Path(file))


def of_file(file: str, content: str, quote: str = QUOTE) -> Verified:
    """Verify a claim that quotes a file."""
    document = document_of(file, content)
    return verify(source_of(document.text, document=document), quote)


STRUCK = [
    ("note.md", "~~It was opened on 3 May 2020.~~"),
    ("note.md", "~~It was opened~~ on 3 May 2020."),
    ("note.md", "It was opened on ~~3 May~~ 2020."),
    ("note.md", "~It was opened on 3 May 2020.~"),
    ("note.md", "It was opened on ~3 May~ 2020, ~5 days late."),
    ("note.md", "**~~It was opened on 3 May 2020.~~**"),
    ("note.md", "<del>It was opened on 3 May 2020.</del>"),
    ("note.md", "<s>It was opened on 3 May 2020.</s>"),
    ("note.md", "<DEL class='x'>It was\nopened on 3 May 2020.</DEL>"),
    ("note.txt", "~~It was opened on 3 May 2020.~~"),
    ("note.txt", "<del>It was opened on 3 May 2020.</del>"),
    ("note.txt", "<strike>It was opened on 3 May 2020.</strike>"),
    ("page.html", "<p><s>It was opened on 3 May 2020.</s></p>"),
    ("page.html", "<p><strike>It was opened</strike> on 3 May 2020.</p>"),
    ("page.html", "<p>It was opened on <s><b>3 May</b></s> 2020.</p>"),
    ("page.html", "<p style='text-decoration: line-through'>It was opened on 3 May 2020.</p>"),
    (
        "page.html",
        "<div style='text-decoration-line:line-through'>It was opened on 3 May 2020</div>",
    ),
    (
        "mail.eml",
        (
            "From: a@b.c\nDate: Mon, 4 May 2020 10:00:00 +0000\nContent-Type: text/html\n\n"
            "<p>It was shut.</p><p><s>It was opened on 3 May 2020.</s></p>"
        ),
    ),
    ("page.html", "<s><p>It was opened on 3 May 2020.</p><p>More.</p></s>"),
]


@pytest.mark.parametrize(("file", "content"), STRUCK)
def test_a_quote_of_what_is_struck_out_is_unverified(file: str, content: str) -> None:
    """A document that struck its words out does not say them, and the reason says so."""
    found = of_file(file, content)
    assert found.claim.status is UNVERIFIED
    assert any("struck out" in clause for clause in document_of(file, content).unread)


@pytest.mark.parametrize(
    "markup",
    [
        "<p><del>It was opened on 3 May 2020.</del></p>",
        "<p>It was shut.</p><p><del>It was opened</del> on 3 May 2020.</p>",
        "<p>It was <del>not</del> opened on <del>3</del><ins>13</ins> May 2020.</p>",
        "<del><p>It was opened on 3 May 2020.</p><p>More.</p></del>",
    ],
)
def test_what_a_page_says_was_deleted_is_no_evidence(markup: str) -> None:
    """It stands in the text no more, as in a word processor's file, and that is told."""
    assert of_file("page.html", markup).claim.status is UNVERIFIED
    assert any("tracked deletion" in clause for clause in document_of("page.html", markup).unread)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("page.html", f"<p><s>{QUOTE}.</s></p>"),
        ("page.html", f"<p><s>It was</s>{QUOTE[6:]}.</p>"),
        ("note.md", f"~~{QUOTE}.~~"),
        ("note.txt", f"<s>{QUOTE}.</s>"),
        ("note.md", f"~~{QUOTE} <s>and shut</s>.~~"),
    ],
)
def test_the_reason_says_so(file: str, content: str) -> None:
    """Whoever quotes struck words is told that they are."""
    evidence = of_file(file, content).claim.evidence[0]
    assert evidence.verdict is Verdict.NEAR
    assert "struck out" in evidence.reason


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("note.md", "~~It was shut.~~ It was opened on 3 May 2020."),
        ("note.md", "It was opened on 3 May 2020. ~~It was shut.~~"),
        ("note.md", "It is ~~ 5 m long.\n\nIt was opened on 3 May 2020.\n\nIt is ~~ 6 m long."),
        ("note.md", "~~~\nIt was opened on 3 May 2020.\n~~~"),
        ("note.md", "\\~~It was opened on 3 May 2020.\\~~"),
        ("note.txt", "It was opened on 3 May 2020. <del>It was shut.</del>"),
        ("note.txt", "a <s b. It was opened on 3 May 2020. </s"),
        ("note.txt", "<small>It was opened on 3 May 2020.</small>"),
        ("note.txt", "</s>It was opened on 3 May 2020.<s>"),
        (
            "mail.eml",
            (
                "From: a@b.c\nDate: Mon, 4 May 2020 10:00:00 +0000\nContent-Type: text/html\n\n"
                "<p>It was <sup>x</sup></p><p><del>It was shut.</del></p>"
                "<p>It was opened on 3 May<sup><a href='#n1'>1</a></sup> 2020.</p>"
            ),
        ),
        ("page.html", "<p><del>It was shut.</del> It was opened on 3 May 2020.</p>"),
        ("page.html", "<p>It was opened on 3 May 2020.<s> It was shut.</s></p>"),
        ("page.html", "<p><del> </del>It was opened on 3 May 2020.</p>"),
        ("page.html", "<p><ins>It was opened on 3 May 2020.</ins></p>"),
        ("page.html", "<p><s style='text-decoration:none'>It was opened on 3 May 2020.</s></p>"),
    ],
)
def test_what_stands_beside_is_verified(file: str, content: str) -> None:
    """What is not struck out itself is said."""
    assert of_file(file, content).claim.status is VERIFIED


@given(
    st.lists(
        st.sampled_from(["~~", "~", "<s>", "</s>", "<del>", "</del>", "a", " ", "\n", "\\"]),
        max_size=14,
    ).map("".join),
    st.sampled_from(["note.md", "page.html"]),
)
def test_struck_passages_are_stretches_in_order(content: str, file: str) -> None:
    """Whatever is struck out, and in whatever way it is nested, each passage is of the text."""
    document = document_of(file, content)
    for begin, end in document.struck:
        assert 0 <= begin < end <= len(document.text)
        assert document.strikes_out(begin, end)
    assert list(document.struck) == sorted(document.struck)
