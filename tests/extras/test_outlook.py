"""Messages that Outlook saved, with the extra `msg`; what is said without it."""

import sys

import pytest
from kinds import FILES, read, stands

import chronology
from chronology import documents
from chronology.errors import DocumentUnreadable

MESSAGE = FILES / "aspose-email-foss.msg"


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package to install is named."""
    monkeypatch.setitem(sys.modules, "oxmsg", None)
    with pytest.raises(DocumentUnreadable) as caught:
        documents.read(MESSAGE)
    assert caught.value.reason == "messages of Outlook need the package python-oxmsg"
    assert caught.value.remedy == "install it: pip install 'sourced-chronology[msg]'"


def test_a_message_is_read_as_the_mail_that_it_was() -> None:
    """With the message that it quotes, as a part; its attachment and its zone are told."""
    pytest.importorskip("oxmsg", reason="needs the extra msg")
    document = documents.read(MESSAGE)
    assert document.text.startswith('From: "Ann Marsh" <ann@port.example>\nTo: Bo Lind <')
    assert [(str(part), str(part.published)) for part in document.parts] == [
        ("the message of Ann Marsh", "14 March 2023"),
        ("the quoted message of Cy Dorn", "13 March 2023"),
    ]
    assert document.unread == (
        "the time zone of its sender: its day is that of UTC",
        "1 attachment: plan.pdf",
    )
    stated = documents.stated(document)
    assert (stated.title, str(stated.published)) == ("The new quay", "14 March 2023")
    assert stands(document, "The ferry will sail on 2 June 2023.")
    book = chronology.LedgerBuilder()
    source = book.add_source(MESSAGE)
    book.add_claim(book.add_event("Opening"), source, "the new quay was opened yesterday")
    assert str(book.build().claims[0].span) == "13 March 2023"


@pytest.mark.parametrize("raw", [b"x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_hostile_and_broken_messages(raw: bytes) -> None:
    """Each gives one clear error, and so does every cut of a sound one."""
    pytest.importorskip("oxmsg", reason="needs the extra msg")
    with pytest.raises(DocumentUnreadable) as caught:
        read("a.msg", raw)
    assert caught.value.reason == "it is no message of Outlook, or damaged"
    whole = MESSAGE.read_bytes()
    for end in range(600, len(whole) - 1, 997):
        try:
            read("a.msg", whole[:end])
        except DocumentUnreadable as error:
            assert error.remedy  # noqa: PT017 - that it is this one is what matters
