"""WARC (ISO 28500): a page of a web archive, chosen by its address.

An archive is searched once for all that it answers, and the bytes of its pages are kept for the
sources that name the others.
"""

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterable, Iterator
from email.message import Message
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from chronology.documents.charsets import decoded
from chronology.documents.extracted import (
    Extracted,
    clauses,
    counted,
    encodable,
    one_line,
    reason_of,
    refused,
    version_of,
    without_nulls,
)
from chronology.documents.html.allowance import Allowance
from chronology.documents.html.reader import extract_html
from chronology.documents.quiet import quiet
from chronology.documents.warc import http_body
from chronology.documents.warc.captures import HTML, Capture, Captures, Page, with_revisits
from chronology.documents.warc.http_body import Body
from chronology.sources import OTHER_PAGE, Declared
from chronology.timespan import TimeSpan

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]

_EXTRACTOR = "warc 1"
_ALWAYS, _PACKED_WELL = 8 * 2**20, 20  # bytes of any page, and how well words can be packed
_MOST_BYTES = 2**30  # unpacked, after which the archive is not searched further
_MOST_RECORDS = 100_000  # likewise
_MOST_BETWEEN = 2**20  # bytes of the head of one record, and of what stands before it
_MOST_KEPT = 2**26  # bytes of pages, as they were sent
_MOST_NAMED = 1_000  # other pages that a document knows of
_LONGEST_HEADER = 2_000  # code points
_STEP = 2**16
_GZIP_MARK = b"\x1f\x8b"
_DAMAGE = "fetch it again, or save the page as .html"
_MISSING = "install it: pip install 'sourced-chronology[warc]'"


@attrs.frozen(kw_only=True)
class _Sent:
    """What a server sent, as it stands in the archive, and what is needed to read it."""

    raw: bytes = attrs.field(repr=False)
    kind: str
    charset: str
    encoding: str
    chunked: bool
    notes: tuple[str, ...]


def extract(raw: bytes, path: Path, url: str = "", retrieved: TimeSpan | None = None) -> Extracted:
    """Return the text of a page in a web archive.

    An archive or a page that is damaged or cut off is read as far as it goes.

    Args:
        raw: the archive.
        path: its file.
        url: the page's address; empty for the only page of HTML, or the only plain text.
        retrieved: when it was captured, if it was so several times.

    Raises:
        DocumentUnreadable: the package warcio is not installed; it is no web archive, or one
            damaged before its first page; it does not hold the page, or several states of it that
            may be meant; the page is larger than 64 MiB, or packed in a way that is not known.
    """
    archive = _archive_of(raw, path)
    captures = Captures(all=archive.captures, path=path)
    page = captures.chosen(url, retrieved)
    if page is None:
        if archive.fault:
            reason = f"it is no readable web archive ({archive.fault})"
            raise refused(path, reason, _DAMAGE)
        reason = f"none of its {archive.answers} responses is a page of HTML or text"
        raise refused(path, reason, "save the page as .html")
    sent = archive.kept.get(page.body) or _archive_of(raw, path, only=page.body).kept[page.body]
    found = _extracted(page, sent, path, archive.unread(), size=len(raw))
    others = () if url else islice(captures.beside(page), _MOST_NAMED)
    return attrs.evolve(found, declared=(*found.declared, *map(_other_page, others)))


def pages_in(raw: bytes, path: Path) -> tuple[Page, ...]:
    """Return the pages of a web archive, each once for each content that it had.

    Raises:
        DocumentUnreadable: as `extract`, but for what is wrong with a page.
    """
    archive = _archive_of(raw, path)
    return tuple(Captures(all=archive.captures, path=path).pages())


def _archive_of(raw: bytes, path: Path, only: int | None = None) -> "_Archive":
    """Return what an archive holds; that of the archive searched last is still known.

    Args:
        raw: the archive.
        path: its file.
        only: the record whose bytes are kept; else those of all pages, as far as there is room.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
    except ImportError as error:
        raise refused(path, "web archives need the package warcio", _MISSING) from error
    digest = hashlib.sha256(raw).digest()
    if only is None and _LAST and _LAST[0].digest == digest:
        return _LAST[0]
    archive = _Archive(digest, only)
    stream = _Unpacked(raw)
    with quiet("warcio") as warnings:
        try:
            archive.read(ArchiveIterator(stream), stream)
        except Exception as error:  # noqa: BLE001 - what damage raises in warcio has no end
            archive.fault = reason_of(error)
    archive.fault = stream.fault or archive.fault
    archive.has_faults = bool(warnings)
    if only is None:
        _LAST[:] = [archive]
    return archive


class _Unpacked:
    """An archive's bytes, unpacked; where they are damaged or cut off, they end."""

    def __init__(self, raw: bytes) -> None:
        packed = raw.startswith(_GZIP_MARK)
        self._file = gzip.GzipFile(fileobj=io.BytesIO(raw)) if packed else io.BytesIO(raw)
        self._offset = 0
        self._between = 0
        self._is_between = True
        self.fault = ""

    def begin(self, *, record: bool) -> None:
        """Remember what is read from now on: what a record holds, or what leads to the next."""
        self._is_between, self._between = not record, 0

    def read(self, size: int) -> bytes:
        """Return the next bytes, no more than a number of them."""
        if self._between > _MOST_BETWEEN:
            # Whoever looks for the end of a line would put the rest together piece by piece.
            self.fault = "the head of a record is longer than 1 MiB"
        if self.fault:
            return b""
        try:
            # `read` would lose, with what is damaged, what stands before it.
            piece = self._file.read1(size)
        except (EOFError, OSError, zlib.error) as error:
            self.fault = reason_of(error)
            return b""
        self._offset += len(piece)
        self._between += len(piece) if self._is_between else 0
        return piece

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._offset


def _extracted(
    page: Capture, sent: _Sent, path: Path, unread: Iterable[str], *, size: int
) -> Extracted:
    body = _body(sent, path)
    if body.too_large:
        raise refused(path, "its page is larger than 64 MiB", "save the page in parts")
    if len(body.raw) > _ALWAYS + _PACKED_WELL * size:
        reason = "its page is far larger than words that are packed in an archive of this size"
        raise refused(path, reason, "save the page as .html, or its text as .txt")
    if sent.kind in HTML:
        xml = sent.kind != "text/html"
        allowance = Allowance(size, is_packed=True)
        found = extract_html(body.raw, path, charset=sent.charset, xml=xml, allowance=allowance)
        library = f"{version_of('warcio')}; {found.extractor}"
    else:
        read = decoded(body.raw, sent.charset)
        text = encodable(without_nulls(read.text, path))
        found = Extracted(text=text, extractor="", unread=read.notes)
        library = version_of("warcio")
    return attrs.evolve(
        found,
        extractor=f"{_EXTRACTOR} ({library})",
        unread=clauses((*found.unread, *body.notes, *unread)),
        declared=(*found.declared, *_declared(page)),
    )


def _declared(page: Capture) -> Iterator[Declared]:
    """Yield when and where the page was fetched: nothing of when it was published."""
    for key, name, value in (
        ("retrieved", "WARC-Date", page.date),
        ("url", "WARC-Target-URI", page.url),
    ):
        if value:
            yield Declared(key=key, value=value, element=f"{name}: {value}")


def _other_page(one: Capture) -> Declared:
    """Return what tells of a page that could have been chosen, and of when it is."""
    element = f"WARC-Target-URI: {one.url}, WARC-Date: {one.date}"
    return Declared(key=OTHER_PAGE, value=one.url, element=element)


def _body(sent: _Sent, path: Path) -> Body:
    """Return a page as it was before it was sent, and what of it is missing."""
    first = Body(raw=sent.raw, notes=sent.notes)
    if first.too_large:
        return first
    whole = http_body.joined(first.raw) if sent.chunked else first
    try:
        found = http_body.unpacked(whole.raw, sent.encoding)
    except KeyError as error:
        packing = one_line(sent.encoding[:20])
        raise refused(path, f"its page is compressed with “{packing}”", _DAMAGE) from error
    notes = dict.fromkeys((*first.notes, *whole.notes, *found.notes))
    return Body(raw=found.raw, notes=tuple(notes))


class _Archive:
    """The answers in a web archive, and the bytes of its pages, as they were sent.

    Args:
        digest: the SHA-256 of the archive.
        only: the record whose bytes are kept; `None` for all pages.
    """

    def __init__(self, digest: bytes, only: int | None) -> None:
        self.digest = digest
        self.captures: tuple[Capture, ...] = ()
        self.kept: dict[int, _Sent] = {}
        self.answers = 0
        self.fault = ""
        self.has_faults = False
        self._only = only
        self._stopped = False
        self._bytes = 0
        self._room = _MOST_KEPT

    def read(self, records: "Iterable[ArcWarcRecord]", stream: _Unpacked) -> None:
        """Read the records, one at a time, as the bytes come from a stream."""
        captures: list[Capture] = []
        revisits: dict[int, tuple[str, str]] = {}
        try:
            for number, record in enumerate(records):
                stream.begin(record=True)
                if record.rec_type in {"response", "resource", "revisit"}:
                    self.answers += 1
                if record.rec_type == "revisit":
                    revisits[number] = _referred(record)
                if record.rec_type in {"response", "revisit"}:
                    captures.append(self._capture(record, number))
                self._pass_over(record)
                self._stopped |= number + 1 >= _MOST_RECORDS
                if self._stopped:
                    return
                stream.begin(record=False)
        finally:
            self.captures = with_revisits(captures, revisits)

    def unread(self) -> Iterator[str]:
        """Yield what of the archive is not in the text of one of its pages."""
        more = "more than " if self._stopped else ""
        others = counted(self.answers - 1, "other response")
        yield f"{more}{others}" if others or not self._stopped else "what follows the page"
        yield f"what follows where the archive breaks off ({self.fault})" if self.fault else ""
        yield "faults in the archive that were passed over" if self.has_faults else ""

    def _capture(self, record: "ArcWarcRecord", number: int) -> Capture:
        kind, charset = _content_type(record)
        headers = record.http_headers
        status = headers.get_statuscode() if headers is not None else ""
        known = Capture(
            number=number,
            url=_of_record(record, "WARC-Target-URI"),
            date=_of_record(record, "WARC-Date"),
            status=encodable(status or "")[:_LONGEST_HEADER],
            kind=kind,
            target=encodable(headers.get_header("Location") or "")[:_LONGEST_HEADER]
            if headers is not None
            else "",
            body=number,
        )
        if record.rec_type != "response" or not (known.is_page or known.is_plain):
            return known
        raw = record.raw_stream.read(http_body.LARGEST_BODY + 1)
        self._bytes += len(raw)
        if number == self._only or (self._only is None and len(raw) <= self._room):
            self._room -= len(raw)
            self.kept[number] = _Sent(
                raw=raw,
                kind=kind,
                charset=charset,
                encoding=_header(record, "Content-Encoding"),
                chunked=_header(record, "Transfer-Encoding").rpartition(",")[2].strip()
                == "chunked",
                notes=_cut(record),
            )
        return attrs.evolve(known, content=hashlib.sha256(raw).digest())

    def _pass_over(self, record: "ArcWarcRecord") -> None:
        """Unpack the rest of a record; an archive may unpack to a thousand times its size."""
        while step := record.raw_stream.read(_STEP):
            self._bytes += len(step)
            if self._bytes > _MOST_BYTES:
                self._stopped = True
                return
        # What ends before its stated length was cut off; warcio says nothing of it.
        if getattr(record.raw_stream, "limit", 0) > 0:
            self.fault = "it ends in the middle of a record"


_LAST: list[_Archive] = []
"""The archive that was searched last: a crawl is one file of many sources."""


def _of_record(record: "ArcWarcRecord", name: str) -> str:
    return encodable(record.rec_headers.get_header(name) or "")[:_LONGEST_HEADER]


def _referred(record: "ArcWarcRecord") -> tuple[str, str]:
    """Return of which page, and of when, a record says that it was found unchanged."""
    url = _of_record(record, "WARC-Refers-To-Target-URI") or _of_record(record, "WARC-Target-URI")
    return url, _of_record(record, "WARC-Refers-To-Date")


def _header(record: "ArcWarcRecord", name: str) -> str:
    return (record.http_headers.get_header(name) or "").strip().lower()


def _cut(record: "ArcWarcRecord") -> tuple[str, ...]:
    """Return what the archive itself says of a page that it did not take whole (WARC 1.1)."""
    why = record.rec_headers.get_header("WARC-Truncated")
    return (f"the end of the page, which the archive cut off ({why[:40]})",) if why else ()


def _content_type(record: "ArcWarcRecord") -> tuple[str, str]:
    """Return the type of a page and its character set, as the server sent them."""
    if record.http_headers is None:
        return "", ""
    header = Message()
    header["Content-Type"] = " ".join(
        (record.http_headers.get_header("Content-Type") or "").split()
    )
    return header.get_content_type(), str(header.get_content_charset() or "")
