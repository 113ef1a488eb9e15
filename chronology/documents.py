"""Files to documents: their text, its hash, and what they state of themselves.

Nothing of a document is guessed: a title, a publisher or a date is taken only where the
text states it, and with the words that do.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import attrs

from chronology import expressions
from chronology.errors import DocumentUnreadable
from chronology.sources import Document, Quote
from chronology.timespan import TimeSpan, whole_unit

EXTRACTOR = "plain text 1"
SUFFIXES = (".txt", ".md")
LARGEST_DOCUMENT = 64 * 2**20
_HEAD = 2_000  # code points in which a document states its title and date
_LONGEST_TITLE = 200


@attrs.frozen(kw_only=True)
class Stated:
    """What a document says of itself.

    Attributes:
        title: its title, or empty.
        publisher: who published it, or empty.
        published: when, as a full date; `None` if it bears none.
        published_quote: the words that say when.
    """

    title: str = ""
    publisher: str = ""
    published: TimeSpan | None = None
    published_quote: Quote | None = None


def read(path: Path) -> Document:
    """Return a plain-text or Markdown file as a document; every code point is kept.

    Raises:
        DocumentUnreadable: the file is missing, too large, of another type, or no UTF-8 text.
    """
    raw = _bytes_of(path)
    text = _decoded(raw, path)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise DocumentUnreadable(
            path=str(path),
            reason=f"a null byte stands on line {line}: it is no text",
            remedy="convert the document to plain text",
        )
    return Document(
        path=str(path),
        text=text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        extractor=EXTRACTOR,
    )


def _bytes_of(path: Path) -> bytes:
    try:
        _check_file(path)
        with path.open("rb") as file:
            raw = file.read(LARGEST_DOCUMENT + 1)
    except OSError as error:
        raise DocumentUnreadable(
            path=str(path), reason=str(error.strerror), remedy="check the file's name and rights"
        ) from error
    if len(raw) > LARGEST_DOCUMENT:
        raise DocumentUnreadable(
            path=str(path), reason="it is larger than 64 MiB", remedy="split it into parts"
        )
    return raw


def _check_file(path: Path) -> None:
    """Refuse what is no plain file of a type that is read; a pipe would never end."""
    reason = remedy = ""
    if path.is_dir():
        reason, remedy = "it is a folder", "name a file in it"
    elif path.suffix.lower() not in SUFFIXES:
        of_type = f"of type “{path.suffix}”" if path.suffix else "without a suffix"
        reason = f"documents {of_type} are not read"
        remedy = f"save its text as {' or '.join(SUFFIXES)}"
    elif not path.exists():
        reason, remedy = "there is no such file", "put the document there, or correct `file`"
    elif not path.is_file():
        reason, remedy = "it is no plain file", "save the document's text as one"
    if reason:
        raise DocumentUnreadable(path=str(path), reason=reason, remedy=remedy)


def _decoded(raw: bytes, path: Path) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DocumentUnreadable(
            path=str(path),
            reason=f"byte 0x{raw[error.start]:02x} on line {line} is not UTF-8",
            remedy="save the document as UTF-8",
        ) from error


# What a document states of itself ----------------------------------------------------------

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<body>(?:[^\n]*\n){0,40}?)---[ \t]*\r?\n")
_KEYED = re.compile(
    r"^[ \t]*(?P<key>title|publisher|date|published(?: on)?|publication date|updated)"
    r"[ \t]*(?::[ \t]*|[ \t]+(?=\d{4}-))(?P<value>[^\r\n]{1,200})$",
    re.IGNORECASE | re.MULTILINE,
)
_DATE_LED = re.compile(r"\A\s*date[ \t]+(?P<value>\d{4}-\d\d-\d\d)\b", re.IGNORECASE)
_HEADING = re.compile(r"\A\s*#[ \t]+(?P<title>[^\r\n]{1,200}?)[ \t#]*$", re.MULTILINE)
_NAME = r"(?P<name>[A-Z][\w.&’'-]{1,40}(?: (?:[A-Z][\w.&’'-]{0,40}|of|the|and)){0,5})"
_PUBLISHERS = (
    re.compile(rf"[,:] {_NAME} reports?(?= ?[.:\n]|$)", re.MULTILINE),
    re.compile(rf", {_NAME} cites\b"),
    re.compile(rf"^(?:Source|Publisher|Published by): *{_NAME}\.?\s*$", re.MULTILINE),
    re.compile(rf"^{_NAME} Press (?:Office|Service)\.?\s*\Z", re.MULTILINE),
)
_OFFICE = re.compile(r" Press (?:Office|Service)")
_UNTITLED_END = re.compile(r"[.!?:;,…]$")


def stated(text: str) -> Stated:
    """Return what a document says of itself: title, publisher and full publication date."""
    head = text[:_HEAD]
    keyed = {match["key"].lower(): match["value"].strip() for match in _keyed(head)}
    published, words = _publication_date(head)
    return Stated(
        title=_unquoted(keyed.get("title", "")) or _title(head),
        publisher=_unquoted(keyed.get("publisher", "")) or _publisher(text),
        published=published,
        published_quote=Quote(exact=words) if words else None,
    )


def _keyed(head: str) -> Iterator[re.Match[str]]:
    """Yield `key: value` lines of the front matter, or before the first paragraph."""
    matter = _FRONT_MATTER.match(head)
    body = matter["body"] if matter else "\n".join(head.splitlines()[:8])
    yield from _KEYED.finditer(body)


def _publication_date(head: str) -> tuple[TimeSpan | None, str]:
    """Return the one full day that the head states as its date, and the words for it."""
    if led := _DATE_LED.match(head):
        return _full_day(led["value"]), led.group().strip()
    for match in _keyed(head):
        if match["key"].lower() not in {"title", "publisher", "updated"}:
            day = _full_day(match["value"])
            return (day, match.group().strip()) if day else (None, "")
    for line in head.splitlines()[:8]:
        day = _full_day(line.strip())
        if day and len(line.strip()) <= len("Wednesday, 30th of September 2023, 00:00 (UTC+00:00)"):
            return day, line.strip()
    return None, ""


def _full_day(words: str) -> TimeSpan | None:
    """Return the day if the words begin with one, given with its year."""
    for found in expressions.find(words, None):
        span = found.span
        if span is None or span.begin_of_the_begin is None or span.end_of_the_end is None:
            continue
        unit = whole_unit(span.begin_of_the_begin, span.end_of_the_end)
        if unit is not None and unit[0] == "day" and found.start <= len("Wednesday, "):
            return span
    return None


def _title(head: str) -> str:
    """Return the heading, or a first line that stands alone and is no sentence."""
    if heading := _HEADING.match(head):
        return heading["title"]
    lines = head.lstrip().splitlines()
    alone = len(lines) > 1 and not lines[1].strip()
    if not alone or len(lines[0]) > _LONGEST_TITLE or _UNTITLED_END.search(lines[0].rstrip()):
        return ""
    return "" if _DATE_LED.match(head) or _full_day(lines[0]) else lines[0].strip()


def _publisher(text: str) -> str:
    """Return who the text says it is from; several different names give none."""
    for pattern in _PUBLISHERS:
        names = {_named(match) for match in pattern.finditer(text)}
        if len(names) == 1:
            return names.pop()
    return ""


def _named(match: re.Match[str]) -> str:
    whole = match.group().strip().rstrip(".")
    return whole if _OFFICE.search(whole) else match["name"]


def _unquoted(value: str) -> str:
    return value.strip().strip("\"'")
