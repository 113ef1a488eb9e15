"""E-mail (RFC 5322): the headers that a reader sees, then the message."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path
from platform import python_version

from chronology.documents.charsets import decoded
from chronology.documents.extracted import (
    Extracted,
    attachments,
    clauses,
    encodable,
    refused,
    without_nulls,
)
from chronology.sources import Declared

_EXTRACTOR = "mail 1"
_SHOWN = ("From", "To", "Date", "Subject")
_LONGEST_HEADER = 2**16
_MOST_PARTS = 10_000
_DEEPEST = 50
_NO_MAIL = "save the message as .eml, or its text as .txt"
_FOLD = re.compile(r"\s+")


def extract(raw: bytes, path: Path) -> Extracted:
    """Return an e-mail's From, To, Date and Subject, then its text.

    Where a message comes as plain text and as HTML, the plain text is taken. Parts that are
    shown one after the other stand apart by an empty line.

    Raises:
        DocumentUnreadable: it bears none of these headers, is nested too deep, has too many
            parts or a header of more than 65 536 characters, or holds a null byte.
    """
    message = _parsed(raw, path)
    headers = {name: _header(message, name, path) for name in (*_SHOWN, "Organization")}
    lines = [f"{name}: {headers[name]}" for name in _SHOWN if headers[name]]
    if not lines:
        raise refused(path, "it is no e-mail: it has no From, To, Date or Subject", _NO_MAIL)
    body = _Body(path)
    body.read(message)
    text = "\n\n".join(["\n".join(lines), *filter(None, body.texts)])
    return Extracted(
        text=encodable(without_nulls(text, path)),
        extractor=f"{_EXTRACTOR} (email of Python {python_version()}{body.html_extractor})",
        unread=clauses((*body.unread, attachments(body.attached))),
        declared=tuple(_declared(headers)),
    )


def _parsed(raw: bytes, path: Path) -> Message:
    try:
        return message_from_bytes(raw)
    except Exception as error:
        too_deep = isinstance(error, RecursionError)
        reason = "its parts are nested too deep" if too_deep else "it is no readable e-mail"
        raise refused(path, reason, _NO_MAIL) from error


def _header(message: Message, name: str, path: Path) -> str:
    """Return a header in one line, its encoded words decoded."""
    value = message.get(name)
    if value is None:
        return ""
    if len(str(value)) > _LONGEST_HEADER:
        raise refused(path, f"its {name} is longer than {_LONGEST_HEADER} characters", _NO_MAIL)
    return _words(value)


def _declared(headers: dict[str, str]) -> Iterator[Declared]:
    """Yield what the headers state; a bare address names nobody."""
    if headers["Subject"]:
        subject = f"Subject: {headers['Subject']}"
        yield Declared(key="title", value=headers["Subject"], element=subject, words=subject)
    sender = headers["Organization"] or _display_name(headers["From"])
    if sender and "@" not in sender:
        yield Declared(key="publisher", value=sender, element=f"From: {headers['From']}")
    try:
        day = parsedate_to_datetime(headers["Date"]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError):
        return
    date = f"Date: {headers['Date']}"
    yield Declared(key="published", value=day, element=date, words=date)


def _display_name(sender: str) -> str:
    try:
        return parseaddr(sender)[0]
    except RecursionError:  # a name of nothing but brackets
        return ""


class _Body:
    """The parts of a message: what is shown, and what is attached."""

    def __init__(self, path: Path) -> None:
        self.texts: list[str] = []
        self.unread: list[str] = []
        self.attached: list[str] = []
        self.html_extractor = ""
        self._path = path
        self._parts = 0

    def read(self, part: Message, depth: int = 0) -> None:
        """Read a part and those in it."""
        self._parts += 1
        if depth > _DEEPEST or self._parts > _MOST_PARTS:
            reason = (
                "its parts are nested too deep" if depth > _DEEPEST else "it has too many parts"
            )
            raise refused(self._path, reason, _NO_MAIL)
        kind = part.get_content_type()
        if _is_attached(part, kind):
            self.attached.append(_name(part, kind))
        elif kind == "multipart/alternative":
            for chosen in _best(_inner(part)):
                self.read(chosen, depth + 1)
        elif part.is_multipart():
            for inner in _inner(part):
                self.read(inner, depth + 1)
        else:
            self._text(part, kind)

    def _text(self, part: Message, kind: str) -> None:
        content = part.get_payload(decode=True)
        raw = content if isinstance(content, bytes) else b""
        charset = str(part.get_content_charset() or "")
        if kind == "text/html":
            self._html(raw, charset)
            return
        read = decoded(raw, charset)
        self.texts.append(read.text.replace("\r\n", "\n").strip("\r\n"))
        self.unread += read.notes

    def _html(self, raw: bytes, charset: str) -> None:
        from chronology.documents.html import extract_html

        found = extract_html(raw, self._path, charset=charset)
        self.texts.append(found.text)
        self.unread += found.unread
        self.html_extractor = f", {found.extractor}"


def _inner(part: Message) -> list[Message]:
    """Return the parts in a part; what is broken may have none, and be a text."""
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _is_attached(part: Message, kind: str) -> bool:
    """Say whether a part is not shown with the message."""
    if part.get_content_disposition() == "attachment" or kind == "message/rfc822":
        return True
    return not part.is_multipart() and kind not in {"text/plain", "text/html"}


def _name(part: Message, kind: str) -> str:
    """Return the name of an attachment, or what kind of file it is."""
    return _words(part.get_filename() or "") or kind


def _words(value: str) -> str:
    """Return a header's value in one line; an encoding that does not exist is left as written."""
    try:
        text = str(make_header(decode_header(value)))
    except (ValueError, LookupError):
        text = str(value)
    return _FOLD.sub(" ", encodable(text)).strip()


def _has_text(part: Message, kind: str) -> bool:
    """Say whether a part is of a kind, and not empty."""
    if part.get_content_type() != kind or part.is_multipart():
        return False
    content = part.get_payload(decode=True)
    return isinstance(content, bytes) and bool(content.strip())


def _best(alternatives: list[Message]) -> list[Message]:
    """Return the plain text of several forms of one message, else the HTML, else the last."""
    for wanted in ("text/plain", "text/html"):
        for form in alternatives:
            if any(_has_text(part, wanted) for part in form.walk()):
                return [form]
    return alternatives[-1:]
