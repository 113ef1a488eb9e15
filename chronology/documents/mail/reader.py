"""E-mail (RFC 5322): the headers that a reader sees, then the message."""

import re
from collections import deque
from collections.abc import Iterator
from copy import copy
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import accumulate, pairwise
from pathlib import Path
from platform import python_version

import attrs

from chronology.documents.charsets import Decoded, decoded
from chronology.documents.extracted import (
    Extracted,
    attachments,
    clauses,
    encodable,
    refused,
    without_nulls,
)
from chronology.documents.mail.flowed import unfolded
from chronology.documents.mail.forms import Forms
from chronology.documents.mail.transfer import Received, header, received
from chronology.sources import Declared

_EXTRACTOR = "mail 1"
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_LONGEST_HEADER = 2**16
_MOST_PARTS = 10_000
_MOST_MARKS = 50_000  # lines that may part them
_MOST_HEADERS = 10  # of one name that are shown
_DEEPEST = 50
_TOO_DEEP = f"parts that are nested more than {_DEEPEST} deep"
_LONGEST_AROUND = 60
_MESSAGE = "message/rfc822"
_NO_MAIL = "save the message as .eml, or its text as .txt"
_TEXTS = frozenset({"text/plain", "text/html"})
_APART = "\n\n"  # between parts that are shown one after the other
_FOLD = re.compile(r"\s+")


def extract(raw: bytes, path: Path) -> Extracted:
    """Return an e-mail's From, To, Cc, Date and Subject, then its text.

    Messages that are attached to it, or come in a digest, follow in the same form. Where a
    message comes as plain text and as HTML, the plain text is taken. Parts that are shown one
    after the other stand apart by an empty line. Lines that the sender's program broke are
    whole again (RFC 3676).

    Raises:
        DocumentUnreadable: it bears none of these headers, is nested too deep, has too many
            parts or a header of more than 65 536 characters, or holds a null byte.
    """
    message = _message_of(raw, path)
    read = _headers(message, path)
    headers = {name: one.text for name, one in read.items()}
    if not _shown_lines(headers):
        raise refused(path, "it is no e-mail: it has no From, To, Date or Subject", _NO_MAIL)
    body = _Body(path)
    body.read(message)
    own = [
        _own_head(headers, message),
        *(one for one in body.texts if one.text),
    ]
    files = [[one] for one in body.files if one.text]
    messages = [own, *files, *(one for one in body.read_enclosed() if one)]
    parts = [part for texts in messages for part in texts]
    text = _APART.join(one.text for one in parts)
    begins = list(accumulate((len(one.text) + len(_APART) for one in parts), initial=0))
    placed = list(zip(begins, parts, strict=False))
    firsts = list(accumulate((len(one) for one in messages), initial=0))
    faults = [f"of {name}: {note}" for name, one in read.items() for note in one.notes]
    return Extracted(
        text=encodable(without_nulls(text, path)),
        extractor=f"{_EXTRACTOR} (email of Python {python_version()}{body.html_extractor})",
        unread=clauses((*faults, *body.unread, attachments(body.attached))),
        mails=tuple((at + a, at + b) for at, one in placed for a, b in one.mails),
        declared=tuple(_declared(headers, message)),
        passed_over=tuple((at + a, at + b, f) for at, one in placed for a, b, f in one.passed_over),
        struck=tuple((at + a, at + b) for at, one in placed for a, b in one.struck),
        unseen=tuple((at + a, at + b) for at, one in placed for a, b in one.unseen),
        hidden=tuple((at + a, at + b, why) for at, one in placed for a, b, why in one.hidden),
        quoted=tuple((at + a, at + b) for at, one in placed for a, b in one.quoted),
        enclosed=tuple(
            (begins[first], begins[last] - len(_APART)) for first, last in pairwise(firsts[1:])
        ),
    )


def _headers(message: Message, path: Path) -> dict[str, Decoded]:
    return {name: _header(message, name, path) for name in (*_SHOWN, "Organization")}


def _shown_lines(headers: dict[str, str]) -> str:
    return "\n".join(f"{name}: {headers[name]}" for name in _SHOWN if headers[name])


def _own_head(headers: dict[str, str], message: Message) -> Extracted:
    """Return the headers as text, with where the body begins behind them."""
    text = _own_text(headers, message)
    return Extracted(text=text, extractor="", mails=((0, len(text) + len(_APART)),))


def _own_text(headers: dict[str, str], message: Message) -> str:
    """Return the headers as they are shown; several of one name stand below each other."""
    lines = [_shown_lines(headers)]
    for name in _SHOWN:
        lines += [f"{name}: {other}" for other in _repeated_headers(message, name, headers[name])]
    return "\n".join(filter(None, lines))


def _repeated_headers(message: Message, name: str, first: str) -> list[str]:
    """Return what further headers of one name say, which a mail has once (RFC 5322, 3.6)."""
    values = [str(v) for key, v in message.raw_items() if key.lower() == name.lower()]
    said = (_value_in_a_line(v, _charset(message)).text for v in values[1:_MOST_HEADERS])
    return [one for one in dict.fromkeys(said) if one and one != first]


def _message_of(raw: bytes, path: Path) -> Message:
    """Return bytes as a message.

    Raises:
        DocumentUnreadable: its parts are nested too deep, or too many, or it is none.
    """
    if raw.count(b"\n--") > _MOST_MARKS:
        raise refused(path, "it has too many parts", _NO_MAIL)
    try:
        return message_from_bytes(raw)
    except Exception as error:
        too_deep = isinstance(error, RecursionError)
        reason = "its parts are nested too deep" if too_deep else "it is no readable e-mail"
        raise refused(path, reason, _NO_MAIL) from error


def _header(message: Message, name: str, path: Path) -> Decoded:
    """Return a header in one line, its encoded words decoded."""
    # Python's own accessor puts U+FFFD for raw bytes, which may well be UTF-8 (RFC 6532).
    value = next((v for key, v in message.raw_items() if key.lower() == name.lower()), "")
    if len(value) > _LONGEST_HEADER:
        raise refused(path, f"its {name} is longer than {_LONGEST_HEADER} characters", _NO_MAIL)
    return _value_in_a_line(value, _charset(message))


def _declared(headers: dict[str, str], message: Message) -> Iterator[Declared]:
    """Yield what the headers state; a bare address names nobody, several senders neither."""
    if headers["Subject"]:
        subject = f"Subject: {headers['Subject']}"
        yield Declared(key="title", value=headers["Subject"], element=subject, words=subject)
    sender = headers["Organization"] or _display_name(headers["From"])
    if sender and "@" not in sender and not _repeated_headers(message, "From", headers["From"]):
        yield Declared(key="publisher", value=sender, element=f"From: {headers['From']}")
    for value in (headers["Date"], *_repeated_headers(message, "Date", headers["Date"])):
        if day := _day_sent(value):
            yield Declared(
                key="published", value=day, element=f"Date: {value}", words=f"Date: {value}"
            )


def _day_sent(date: str) -> str:
    """Return the day of a header's date, where it was written; empty if it is none."""
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError):
        return ""


def _display_name(sender: str) -> str:
    try:
        return parseaddr(sender)[0]
    except RecursionError:  # a name of nothing but brackets
        return ""


class _Body:
    """The parts of a message: what is shown, and what is attached."""

    def __init__(self, path: Path) -> None:
        self.texts: list[Extracted] = []
        self.files: list[Extracted] = []
        self.unread: list[str] = []
        self.attached: list[str] = []
        self.html_extractor = ""
        self._path = path
        self._parts = 0
        self._enclosed: deque[tuple[Message, int]] = deque()

    def read(self, part: Message, depth: int = 0) -> None:
        """Read a part and those in it."""
        if not self._may_enter(depth):
            self.attached.append(_name(part, part.get_content_type()))
            return
        kind = part.get_content_type()
        if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in part.defects):
            self.unread.append("what follows where the message breaks off")
        self.unread += _around_parts(part)
        if kind == _MESSAGE and (messages := [one for one in _inner(part)[:1] if _is_headed(one)]):
            self._enclosed.extend((message, depth + 1) for message in messages)
        elif _is_attached(part, kind):
            self.attached.append(_name(part, kind))
        elif kind == "multipart/alternative":
            self._alternatives(_inner(part), depth)
        elif kind == "multipart/related":
            self._related(_inner(part), _parameter(part, "start"), depth)
        elif part.is_multipart():
            for inner in _inner(part):
                self.read(inner, depth + 1)
        else:
            self._text(part, kind)

    def read_enclosed(self) -> Iterator[list[Extracted]]:
        """Yield the texts of each attached message, its headers first; what it encloses is next."""
        while self._enclosed:
            message, depth = self._enclosed.popleft()
            headers = {name: one.text for name, one in _headers(message, self._path).items()}
            self.texts = [_own_head(headers, message)]
            self.files = []
            outer = self._enclosed
            self._enclosed = deque()
            self.read(message, depth)
            self._enclosed, own = outer, self._enclosed
            self._enclosed.extendleft(reversed(own))
            yield [one for one in self.texts if one.text]
            yield from ([one] for one in self.files if one.text)

    def _may_enter(self, depth: int) -> bool:
        """Count a part, and say whether it is read; one that is nested too deep is only named."""
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise refused(self._path, "it has too many parts", _NO_MAIL)
        if depth > _DEEPEST and _TOO_DEEP not in self.unread:
            self.unread.append(_TOO_DEEP)
        return depth <= _DEEPEST

    def _alternatives(self, forms: list[Message], depth: int) -> None:
        """Read the best of several forms of one message; what else the others bring is named."""
        best = _best(forms)
        page = self._page_beside(best, forms)
        for form in forms:
            if form in best:
                self._best_form(form, depth + 1, page)
            elif form.is_multipart():
                self.attached += [_name(one, one.get_content_type()) for one in _enclosed(form)]
            elif form.get_content_type() not in _TEXTS:
                self.attached.append(_name(form, form.get_content_type()))

    def _related(self, parts: list[Message], start: str, depth: int) -> None:
        """Read the part that others are shown in; none is shown for words of its own."""
        named = [one for one in parts if start and one["Content-ID"] == start]
        for one in parts:
            kind = one.get_content_type()
            if kind in _TEXTS and one is not (named or parts)[0]:
                self.attached.append(_name(one, kind))
            else:
                self.read(one, depth + 1)

    def _page_beside(self, best: list[Message], forms: list[Message]) -> Message | None:
        """Return the HTML of a message whose plain text is read; nothing if it has none."""
        if not any(_has_text(one, "text/plain") for one in best):
            return None
        parts = (part for form in forms if form not in best for part in form.walk())
        return next((one for one in parts if _has_text(one, "text/html")), None)

    def _best_form(self, form: Message, depth: int, page: Message | None) -> None:
        """Read a form of a message; what it says otherwise than its HTML is no evidence."""
        from chronology.documents.html.reader import extract_html

        before = len(self.texts)
        self.read(form, depth)
        if page is None or len(self.texts) != before + 1:
            return
        raw = payload_of(page).raw
        read = extract_html(raw, self._path, charset=_charset(page))
        compared = Forms(self.texts[before].text, read.text)
        self.unread += filter(None, [compared.told()])
        if compared.is_another:
            self.texts[before] = attrs.evolve(read, unseen=compared.of_page)
            self.unread += read.unread
            self.html_extractor = f", {read.extractor}"
        else:
            self.texts[before] = attrs.evolve(self.texts[before], unseen=compared.differing)

    def _text(self, part: Message, kind: str) -> None:
        sent = payload_of(part)
        self.unread += sent.notes
        if kind == "text/html":
            self._html(part, sent.raw)
            return
        read = decoded(sent.raw, _charset(part))
        text = read.text.replace("\r\n", "\n").strip("\r\n")
        if _parameter(part, "format") == "flowed":
            text = unfolded(text, deletes_space=_parameter(part, "delsp") == "yes")
        self._add(part, Extracted(text=text, extractor=""))
        self.unread += read.notes

    def _add(self, part: Message, found: Extracted) -> None:
        """Add a text to the message; of a file that is shown below it, nobody knows whose it is."""
        is_file = bool(self.texts) and part.get_filename() is not None
        (self.files if is_file else self.texts).append(found)

    def _html(self, part: Message, raw: bytes) -> None:
        from chronology.documents.html.reader import extract_html

        found = extract_html(raw, self._path, charset=_charset(part))
        self._add(part, found)
        self.unread += found.unread
        self.html_extractor = f", {found.extractor}"


def _inner(part: Message) -> list[Message]:
    """Return the parts in a part; what is broken may have none, and be a text."""
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _around_parts(part: Message) -> Iterator[str]:
    """Yield what stands before and behind the parts of a message, which no program shows."""
    if not part.is_multipart() or part.get_content_maintype() != "multipart":
        return
    for words, where in ((part.preamble, "before"), (part.epilogue, "behind")):
        said = " ".join((words or "").split())
        if any(map(str.isdecimal, said)):
            yield f"words that stand {where} the parts of the message: “{said[:_LONGEST_AROUND]}”"


def _is_headed(message: Message) -> bool:
    """Say whether an attached message bears any header that is shown."""
    return any(str(message.get(name, "")).strip() for name in _SHOWN)


def _is_attached(part: Message, kind: str) -> bool:
    """Say whether a part is not shown with the message."""
    if part.get_content_disposition() == "attachment" or kind.startswith("message/"):
        return True
    return not part.is_multipart() and kind not in _TEXTS


def _name(part: Message, kind: str) -> str:
    """Return the name of an attachment, or what kind of file it is."""
    return _value_in_a_line(encodable(part.get_filename() or "")).text or kind


def _value_in_a_line(value: str, charset: str = "") -> Decoded:
    """Return a header's value in one line."""
    read = header(value, charset)
    return attrs.evolve(read, text=_FOLD.sub(" ", encodable(read.text)).strip())


def _charset(part: Message) -> str:
    return str(part.get_content_charset() or "")


def _parameter(part: Message, name: str) -> str:
    """Return a parameter of a part's Content-Type, in lower case."""
    value = part.get_param(name)
    return value.strip().lower() if isinstance(value, str) else ""


def payload_of(part: Message) -> Received:
    """Return a part's bytes as they were before they were encoded to be sent."""
    encoding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    # Without this header, Python gives the bytes as they were sent.
    bare = copy(part)
    del bare["Content-Transfer-Encoding"]
    if (found := received(_bytes_of_part(bare), encoding)) is not None:
        return found
    return Received(raw=_bytes_of_part(part))


def _bytes_of_part(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _enclosed(form: Message) -> Iterator[Message]:
    """Yield what is attached within a form of a message that is not read."""
    for part in form.walk():
        if part.get_content_disposition() == "attachment":
            yield part


def _has_text(part: Message, kind: str) -> bool:
    """Say whether a part is of a kind, and not empty."""
    if part.get_content_type() != kind or part.is_multipart():
        return False
    return bool(payload_of(part).raw.strip())


def _best(alternatives: list[Message]) -> list[Message]:
    """Return the plain text of several forms of one message, else the HTML, else the last."""
    for wanted in ("text/plain", "text/html"):
        for form in reversed(alternatives):  # of two of a kind the last is shown
            if any(_has_text(part, wanted) for part in form.walk()):
                return [form]
    return alternatives[-1:]
