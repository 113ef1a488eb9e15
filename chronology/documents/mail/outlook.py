"""Messages that Outlook saved (`.msg`): written as a mail, and read as any mail is."""

import io
from base64 import b64encode
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from chronology.documents.extracted import (
    Extracted,
    attachments,
    clauses,
    encodable,
    refused,
    version_of,
)
from chronology.documents.mail.reader import extract as extract_mail

if TYPE_CHECKING:
    from oxmsg import Message

_EXTRACTOR = "outlook 1"
_AGAIN = "open it in Outlook and save it as .eml or .txt"
_MISSING = "install it: pip install 'sourced-chronology[msg]'"
_MOST_ATTACHMENTS = 1_000
_FIRST_YEAR = 1970
_LARGEST = 128 * 2**20  # bytes that its streams may claim together
_BOUNDARY = "_between_forms_"  # stands in no base64, nor in a head
_RICH = 0x1009  # the property that holds the text as rich text


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of a message as Outlook saved it, as that of the mail that it was.

    Raises:
        DocumentUnreadable: the package python-oxmsg is not installed; it is no such message, or
            damaged.
    """
    try:
        import oxmsg
    except ImportError as error:
        reason = "messages of Outlook need the package python-oxmsg"
        raise refused(path, reason, _MISSING) from error
    _checked(raw, path)
    try:
        mail, told = _as_mail(oxmsg.Message.load(io.BytesIO(raw)))
    except Exception as error:
        reason = f"it is no message of Outlook, or damaged ({type(error).__name__})"
        raise refused(path, reason, _AGAIN) from error
    found = extract_mail(mail, path)
    return attrs.evolve(
        found,
        extractor=f"{_EXTRACTOR} ({version_of('python-oxmsg')}, {found.extractor})",
        unread=(*found.unread, *clauses(told)),
    )


def _checked(raw: bytes, path: Path) -> None:
    """Refuse a file whose streams, which may lie over each other, claim more than they can hold.

    Raises:
        DocumentUnreadable: it is none of streams, or claims too much.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as file:
            total = sum(file.get_size(name) for name in file.listdir())
    except Exception as error:
        raise refused(path, "it is no message of Outlook, or damaged", _AGAIN) from error
    if total > _LARGEST:
        raise refused(path, "it is damaged: its parts are larger than the whole", _AGAIN)


def _as_mail(message: "Message") -> tuple[bytes, list[str]]:
    """Return a message as a mail, and what is not in it, one clause each."""
    told = list[str]()
    headers = {name.lower(): value for name, value in message.message_headers.items()}
    date = headers.get("date") or _sent(message)
    if date and not headers.get("date"):
        told.append("the time zone of its sender: its day is that of UTC")
    to = headers.get("to") or ", ".join(
        _receiver(one.name, one.email_address) for one in message.recipients
    )
    values = {
        "From": message.sender or "",
        "To": to,
        "Cc": headers.get("cc", ""),
        "Date": date,
        "Subject": message.subject,
    }
    lines = [
        f"{name}: {' '.join(value.split())}" for name, value in values.items() if value.strip()
    ]
    body, page = message.body, message.html_body
    if not (body or "").strip() and not page and message.properties.binary_prop_value(_RICH):
        told.append("its text, which it holds as rich text alone")
    forms = [("plain", body or ""), ("html", page or "")]
    written = [_form_as_part(kind, content) for kind, content in forms if content.strip()]
    head = "\r\n".join(lines).replace("\0", " ")
    sent_body = "".join(
        f"\r\n--{_BOUNDARY}\r\n{one}" for one in written or [_form_as_part("plain", "")]
    )
    names = [one.file_name or "a message" for one in message.attachments[:_MOST_ATTACHMENTS]]
    told.append(attachments([encodable(name) for name in names]))
    kind = f"Content-Type: multipart/alternative; boundary={_BOUNDARY}"
    whole = f"{head}\r\n{kind}\r\n{sent_body}\r\n--{_BOUNDARY}--\r\n"
    return encodable(whole).encode(), told


def _form_as_part(kind: str, content: str) -> str:
    """Return a form of the message's text as a part of a mail."""
    sent = b64encode(encodable(content.replace("\0", "")).encode()).decode("ascii")
    return (
        f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{sent}"
    )


def _sent(message: "Message") -> str:
    """Return when a message was sent, in UTC; empty if it was not, for which nought stands."""
    sent = message.sent_date
    return format_datetime(sent) if sent is not None and sent.year >= _FIRST_YEAR else ""


def _receiver(name: str, address: str) -> str:
    """Return a receiver as a head of a mail names him; once, where name and address are one."""
    return f"{name} <{address}>" if name and address and name != address else name or address
