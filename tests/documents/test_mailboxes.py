"""Mailboxes and pages that browsers saved whole."""

import pytest
from kinds import mail, mbox, mhtml, read

import chronology
from chronology import documents
from chronology.errors import DocumentUnreadable

ANSWER = """It opened today.

On Tue, 14 Mar 2023 at 09:12, Ann Marsh <a@x.example> wrote:
> It opens tomorrow."""


def test_every_message_is_a_part_with_its_author_and_day() -> None:
    """What it quotes is a part in it; nothing of one message dates the whole."""
    raw = mbox(
        mail("It opens tomorrow."),
        mail(ANSWER, "Wed, 15 Mar 2023 10:00:00 +0000", "Bo Lind <b@x.example>"),
        mail(
            "I wrote > From here.\n\nFrom now on it is open.",
            "Thu, 16 Mar 2023 10:00:00 +0000",
            "c@x.example",
        ),
    )
    document = read("a.mbox", raw)
    assert [(str(part), str(part.published)) for part in document.parts] == [
        ("the message of Ann Marsh", "14 March 2023"),
        ("the message of Bo Lind", "15 March 2023"),
        ("the quoted message of Ann Marsh", "14 March 2023"),
        ("the message of c@x.example", "16 March 2023"),
    ]
    assert documents.stated(document).published is None
    book = chronology.LedgerBuilder()
    source, event = book.add_source(data=raw, file="a.mbox"), book.add_event("Opening")
    book.add_claim(event, source, "It opened today")
    book.add_claim(
        event,
        source,
        chronology.Quote(exact="It opens tomorrow", prefix="Quay\n\n"),
        modality="planned",
    )
    spans = {(one.voice, str(one.span)) for one in book.build().claims}
    assert spans == {("Bo Lind", "15 March 2023"), ("Ann Marsh", "15 March 2023")}


def test_a_line_that_begins_with_from_is_no_message() -> None:
    """Only behind an empty line; the mark before such a line of a message is taken away."""
    document = read("a.mbox", mbox(mail("He said so.\nFrom then on.\n\n>From now on it is open.")))
    assert "\n\nFrom now on it is open." in document.text
    assert len(document.parts) == 1
    assert str(documents.stated(document).published) == "14 March 2023"


MOMENTS = [
    "ann@port.example Tue Mar 14 09:00:00 2023",
    "ann at port.example  Tue Mar 14 09:00:00 2023",
    "- Tue Mar  4 09:00:00 2023",
    "1760123@xxx Tue Mar 14 09:00:00 +0000 2023",
    "MAILER-DAEMON Tue Mar 14 09:00 CET 2023",
]


@pytest.mark.parametrize("rest", MOMENTS)
def test_only_a_line_with_a_day_and_an_hour_begins_a_message(rest: str) -> None:
    """A sentence behind an empty line that begins with "From" is of the message around it."""
    line = f"From {rest}\n".encode()
    said = "It left.\n\nFrom Bern it went on.\n\nFrom: the mayor\nFrom Tuesday it is open.\n\nBye."
    document = read("a.mbox", line + mail(said) + b"\n" + line + mail("It is open."))
    assert sum(part.author == "Ann Marsh" for part in document.parts) == 2
    assert "It left.\n\nFrom Bern it went on." in document.text
    assert document.unread == ()


def test_a_mailbox_without_days_in_its_lines() -> None:
    """A head must follow then."""
    whole = (
        b"From nobody\n"
        + mail("One.\n\nFrom Bern it\nwent on.")
        + b"\nFrom nobody\n"
        + mail("Two.")
    )
    assert len(read("a.mbox", whole).parts) == 2


def test_a_message_that_cannot_be_read_is_told_of() -> None:
    """The others are read."""
    document = read("a.mbox", mbox(mail("It opens."), b"no head\n\nx\n", mail("It is open.")))
    assert len(document.parts) == 2
    assert document.unread == (
        "1 message that cannot be read (it is no e-mail: it has no From, To, Date or Subject)",
    )


def test_a_message_without_a_day() -> None:
    """It has none, and none of another message."""
    document = read("a.mbox", mbox(mail("It opens."), mail("It is open.", "yesterday")))
    assert [(str(part), part.doubt != "") for part in document.parts] == [
        ("the message of Ann Marsh", False),
        ("the message of Ann Marsh", True),
    ]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "it is empty"),
        (b"Subject: x\n\nx", "it is no mailbox: it does not begin with “From ”"),
        (b"From a b\nTo: a\n\n" * 6_000, "it holds more than 5000 messages"),
        (b"From a b\nx\n", "it is no e-mail: it has no From, To, Date or Subject"),
    ],
)
def test_hostile_and_broken_mailboxes(raw: bytes, reason: str) -> None:
    """Each gives one clear error."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.mbox", raw)
    assert caught.value.reason == reason


def test_a_saved_page_is_read_as_a_page() -> None:
    """The day on which a browser saved it is no date of its text; images are not opened."""
    head = '<head><meta charset="utf-8"><title>Quay opened</title></head>'
    page = f"<html>{head}<body><p>Café open.</p></body></html>"
    document = read("a.mhtml", mhtml(page))
    assert document.text == "Café open."
    assert document.unread == ("1 file that the page shows or uses",)
    stated = documents.stated(document)
    assert (stated.title, stated.published, str(stated.retrieved), stated.url) == (
        "Quay opened",
        None,
        "14 March 2023",
        "https://herald.example/quay",
    )
    dated = page.replace(
        "<title>", '<meta property="article:published_time" content="2023-03-02"><title>'
    )
    assert str(documents.stated(read("a.mht", mhtml(dated))).published) == "2 March 2023"


@pytest.mark.parametrize("raw", [b"x", b"Content-Type: text/plain\n\nx", b"\0" * 100])
def test_what_is_no_saved_page(raw: bytes) -> None:
    """One clear error."""
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.mhtml", raw)
    assert caught.value.reason == "no page of HTML is in it"
