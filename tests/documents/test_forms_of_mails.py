"""Mails that come as plain text and as HTML: what the two say otherwise is no evidence."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kinds import read, stands

from chronology.documents.mail.forms import Forms

PLAIN = (
    "Dear Bo,\n\nThe quay was opened on 4 May 2021 by the mayor, says "
    "<https://port.example/20/1>.\n\n1. First thing\n2. Second thing\n\n[image: Logo]\nAnn Marsh\n"
)
PAGE = (
    "<p>Dear Bo,</p><p>The quay was <b>opened</b> on 4 May 2021 by the mayor, says "
    "<a href='https://port.example/20/1'></a>.</p><ol><li>First thing<li>Second thing</ol>"
    "<p><img alt=Logo></p><p>Ann Marsh</p>"
)
QUOTE = "The quay was opened on 4 May 2021 by the mayor"


def mail_of(plain: str, page: str) -> bytes:
    """Return a mail in two forms."""
    made = EmailMessage()
    made["From"], made["Date"] = "Ann <a@port.example>", "Wed, 5 May 2021 09:12:44 +0000"
    made["Subject"] = "Quay"
    made.set_content(plain)
    made.add_alternative(page, subtype="html")
    return made.as_bytes()


def test_two_forms_that_say_the_same() -> None:
    """Addresses, pictures, numbers of lists and marks are no difference."""
    document = read("a.eml", mail_of(PLAIN, PAGE))
    assert (document.unread, document.unseen) == ((), ())
    assert stands(document, QUOTE)


@pytest.mark.parametrize(
    ("plain", "page", "shown"),
    [
        (PLAIN, PAGE.replace("4 May", "5 May"), "on 4 May"),
        (PLAIN, PAGE.replace("2021", "2022"), "May 2021 by"),
        (PLAIN, PAGE.replace("was", "was not"), "was opened"),
        (PLAIN.replace("was", "was not"), PAGE, "was not opened"),
        (PLAIN, PAGE.replace("opened", "closed"), "was opened on"),
        (PLAIN, PAGE.replace("The quay", "The old quay"), "The quay"),
        (PLAIN, PAGE.replace("4 May", "<del>4</del><ins>5</ins> May"), "on 4 May"),
        (PLAIN, PAGE.replace("4 May", "<span hidden>4</span> May"), "on 4 May"),
    ],
)
def test_words_on_which_they_differ_are_no_evidence(plain: str, page: str, shown: str) -> None:
    """They are told; what both say may be quoted."""
    document = read("a.eml", mail_of(plain, page))
    assert [document.text[start:end] for start, end in document.unseen] == [shown]
    told = f"say different words (first “{shown}” in the plain text): no evidence"
    assert document.unread == (f"that its plain text and its HTML {told}",)
    assert not stands(document, QUOTE)
    assert stands(document, "First thing")


def test_what_stands_in_the_html_alone_is_told() -> None:
    """Of figures only: programs add their lines there."""
    more = read("a.eml", mail_of(PLAIN + "\nBye", PAGE + "<p>It shut on 7 June.</p><p>Bye</p>"))
    assert "first “Marsh Bye”" in more.unread[0]
    at_end = read("a.eml", mail_of("a b c d", "a b c d<p>7 June"))
    assert "no evidence" in at_end.unread[0]


def test_a_plain_text_that_only_asks_to_open_the_html() -> None:
    """The HTML is read, and that is told; if both have figures, neither is evidence."""
    asks = read("a.eml", mail_of("Please open this mail in a browser.", PAGE))
    assert stands(asks, QUOTE)
    assert "that is read" in asks.unread[0]
    other = read("a.eml", mail_of("The quay is shut since 3 June 2020.", PAGE))
    assert not stands(other, QUOTE)
    assert "neither is evidence" in other.unread[0]


WORDS = st.lists(st.sampled_from(["a", "b", "not", "4", "May", "\n", "."]), max_size=30)


@given(WORDS, WORDS)
def test_forms_differ_where_their_words_do(plain: list[str], page: list[str]) -> None:
    """A form differs from itself nowhere; where it has a word more or less, somewhere."""
    one, other = " ".join(plain), " ".join(page)
    assert Forms(one, one).differing == ()
    assert not Forms(one, one).told()
    found = Forms(one, other)
    words = [word for word in plain if word.isalnum()]
    if set(words) - {word for word in page if word.isalnum()}:
        assert found.differing
    assert all(start < end <= len(one) for start, end in found.differing)
