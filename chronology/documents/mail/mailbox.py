"""Mailboxes (`.mbox`): the messages of a folder of mail, each read as a mail by itself.

A line behind an empty one that begins with `From ` and ends with a day and an hour begins a message
(RFC 4155); where a program writes no day there, one that a head follows. Within messages a mark
stands before such lines, which is taken away. Sentences that begin with "From" are of the message.
"""

import re
from collections.abc import Iterator
from email.utils import parseaddr
from pathlib import Path

import attrs

from chronology.documents.extracted import Extracted, clauses, counted, refused
from chronology.documents.joined import joined
from chronology.documents.mail.reader import extract as extract_mail
from chronology.documents.parts import SetOff, found_in
from chronology.documents.reference_marks import in_order
from chronology.errors import DocumentUnreadable
from chronology.parts import Part
from chronology.sources import OF_PARTS
from chronology.vocabulary import PartKind

_EXTRACTOR = "mailbox 1"
_BEGINS = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From (?P<rest>[^\r\n]{1,400})\r?\n"
    rb"(?P<head>(?=>?From |[!-9;-~]{1,100}[ \t]?:))?"
)
# As C's `asctime` writes it; a zone before the year, or behind it.
_MOMENT = re.compile(
    rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s{1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    rb"\s{1,3}\d{1,2}\s{1,3}\d{1,2}:\d\d(?::\d\d)?(?:\s[-+A-Za-z0-9]{1,9}){0,2}\s\d{4}"
    rb"(?:\s[-+A-Za-z0-9]{1,9})?\s{0,3}\Z"
)
_MARKED = re.compile(rb"^>(?=>{0,20}From )", re.MULTILINE)
_MOST = 5_000
_NO_MAILBOX = "export each message as .eml"
_SENDER = re.compile(r"From: (?P<sender>[^\n]{1,1000})")
_LONGEST_SENDER = 100
_NO_DAY = "its head does not say surely when it was sent"


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the messages of a mailbox one behind the other, each a part with author and day.

    A message that cannot be read is left out, and told.

    Raises:
        DocumentUnreadable: it does not begin as a mailbox does, holds too many messages, or none
            that can be read.
    """
    starts = _beginnings_of_messages(raw.lstrip(b"\r\n"))
    if not starts or starts[0].start():
        raise refused(path, "it is no mailbox: it does not begin with “From ”", _NO_MAILBOX)
    if len(starts) > _MOST:
        raise refused(path, f"it holds more than {_MOST} messages", "split it into parts")
    read, faults = list[Extracted](), list[DocumentUnreadable]()
    for one in _messages_of_box(
        raw.lstrip(b"\r\n"), [(found.start(), found.end()) for found in starts]
    ):
        try:
            read.append(_with_parts(extract_mail(one, path)))
        except DocumentUnreadable as error:
            faults.append(error)
    if not read:
        raise faults[0]
    whole = joined(read, f"{_EXTRACTOR} ({read[0].extractor})")
    lost = counted(len(faults), "message that cannot be read", "messages that cannot be read")
    told = f"{lost} ({faults[0].reason})" if faults else ""
    return attrs.evolve(
        whole,
        unread=(*clauses([told]), *whole.unread),
        # What one of several messages states is its own.
        declared=(OF_PARTS,) if len(read) > 1 else whole.declared,
        passed_over=in_order(whole.passed_over),
    )


def _beginnings_of_messages(raw: bytes) -> list[re.Match[bytes]]:
    """Return the lines that begin messages, in order."""
    found = list(_BEGINS.finditer(raw))
    if found and _MOMENT.search(found[0]["rest"]):
        return [one for one in found if _MOMENT.search(one["rest"])]
    return [one for at, one in enumerate(found) if not at or one["head"] is not None]


def _messages_of_box(raw: bytes, starts: list[tuple[int, int]]) -> Iterator[bytes]:
    ends = [*(start for start, _ in starts[1:]), len(raw)]
    for (_, body), end in zip(starts, ends, strict=True):
        yield _MARKED.sub(b"", raw[body:end])


def _with_parts(mail: Extracted) -> Extracted:
    """Return a message with its parts: itself, and what it quotes."""
    thread = found_in(
        mail.text, is_mail=True, of_file=SetOff(quoted=mail.quoted, enclosed=mail.enclosed)
    )
    sender = _sender_of(mail.text)
    parts = [
        attrs.evolve(one, author=one.author or sender, is_quoted=True) if _is_whole(one) else one
        for one in thread.parts
    ]
    if not any(map(_is_whole, parts)):
        parts.insert(
            0,
            Part(
                kind=PartKind.MESSAGE,
                start=0,
                end=len(mail.text),
                author=sender,
                is_quoted=True,
                doubt=_NO_DAY,
            ),
        )
    marks = (*mail.passed_over, *thread.marks)
    return attrs.evolve(
        mail,
        mails=mail.mails[:1],  # those attached to it are none of the mailbox
        parts=tuple(parts),
        passed_over=marks,
        quoted=(),
        enclosed=(),
    )


def _is_whole(part: Part) -> bool:
    """Say whether a part is the message itself, and none that it quotes."""
    return part.kind is PartKind.MESSAGE and not part.head_start


def _sender_of(text: str) -> str:
    """Return who sent a message: by name, or else by address, for several write in a mailbox."""
    found = _SENDER.match(text)
    if found is None:
        return ""
    try:
        name, address = parseaddr(found["sender"])
    except RecursionError:  # a name of nothing but brackets
        return ""
    return (name or address)[:_LONGEST_SENDER]
