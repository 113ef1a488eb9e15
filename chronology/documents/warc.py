"""WARC (ISO 28500): the first page of a web archive that is HTML or plain text."""

import gzip
import io
import zlib
from collections.abc import Iterable, Iterator
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from chronology.documents import http_body
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
from chronology.documents.html import extract_html
from chronology.documents.http_body import Body
from chronology.documents.quiet import quiet
from chronology.errors import DocumentUnreadable
from chronology.sources import Declared

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]

_EXTRACTOR = "warc 1"
_MOST_BYTES = 2**30  # unpacked, after which the archive is not searched further
_STEP = 2**16
_GZIP_MARK = b"\x1f\x8b"
_HTML = ("text/html", "application/xhtml+xml")
_READ = (*_HTML, "text/plain")
_DAMAGE = "fetch it again, or save the page as .html"
_MISSING = "install it: pip install 'sourced-chronology[warc]'"


@attrs.frozen(kw_only=True)
class _Response:
    """A page as a server sent it."""

    body: bytes = attrs.field(repr=False)
    kind: str
    charset: str
    url: str
    date: str
    notes: tuple[str, ...] = ()


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of the first page in a web archive that was sent as HTML or plain text.

    An archive or a page that is damaged or cut off is read as far as it goes.

    Raises:
        DocumentUnreadable: the package warcio is not installed; it is no web archive, or one
            damaged before its first page; it holds no such page, or one larger than 64 MiB, or
            packed in a way that is not known.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
    except ImportError as error:
        raise refused(path, "web archives need the package warcio", _MISSING) from error
    archive = _Archive(path)
    stream = _Unpacked(raw)
    with quiet("warcio") as warnings:
        try:
            archive.read(ArchiveIterator(stream))
        except DocumentUnreadable:
            raise
        except Exception as error:  # noqa: BLE001 - what damage raises in warcio has no end
            archive.fault = reason_of(error)
    archive.fault = stream.fault or archive.fault
    damage = "faults in the archive that were passed over" if warnings else ""
    if archive.response is None:
        if archive.fault:
            reason = f"it is no readable web archive ({archive.fault})"
            raise refused(path, reason, _DAMAGE)
        reason = f"none of its {archive.others} responses is a page of HTML or text"
        raise refused(path, reason, "save the page as .html")
    return _extracted(archive.response, path, [*archive.unread(), damage])


class _Unpacked:
    """An archive's bytes, unpacked; where they are damaged or cut off, they end."""

    def __init__(self, raw: bytes) -> None:
        packed = raw.startswith(_GZIP_MARK)
        self._file = gzip.GzipFile(fileobj=io.BytesIO(raw)) if packed else io.BytesIO(raw)
        self._offset = 0
        self.fault = ""

    def read(self, size: int) -> bytes:
        """Return the next bytes, no more than a number of them."""
        if self.fault:
            return b""
        try:
            # `read` would lose, with what is damaged, what stands before it.
            piece = self._file.read1(size)
        except (EOFError, OSError, zlib.error) as error:
            self.fault = reason_of(error)
            return b""
        self._offset += len(piece)
        return piece

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._offset


def _extracted(page: _Response, path: Path, unread: Iterable[str]) -> Extracted:
    if page.kind in _HTML:
        xml = page.kind != "text/html"
        found = extract_html(page.body, path, charset=page.charset, xml=xml)
        library = f"{version_of('warcio')}; {found.extractor}"
    else:
        read = decoded(page.body, page.charset)
        text = encodable(without_nulls(read.text, path))
        found = Extracted(text=text, extractor="", unread=read.notes)
        library = version_of("warcio")
    return attrs.evolve(
        found,
        extractor=f"{_EXTRACTOR} ({library})",
        unread=clauses((*found.unread, *page.notes, *unread)),
        declared=(*found.declared, *_declared(page)),
    )


def _declared(page: _Response) -> Iterator[Declared]:
    """Yield when and where the page was fetched: nothing of when it was published."""
    for key, name, value in (
        ("retrieved", "WARC-Date", page.date),
        ("url", "WARC-Target-URI", page.url),
    ):
        if value:
            yield Declared(key=key, value=value, element=f"{name}: {value}")


class _Archive:
    """The records of a web archive: the one that is read, and how many are not."""

    def __init__(self, path: Path) -> None:
        self.response: _Response | None = None
        self.others = 0
        self.fault = ""
        self._path = path
        self._bytes = 0
        self._stopped = False

    def read(self, records: "Iterable[ArcWarcRecord]") -> None:
        """Read the records, one at a time."""
        for record in records:
            if record.rec_type in {"response", "resource", "revisit"}:
                self._take(record)
            self._pass_over(record)
            if self._stopped:
                return

    def unread(self) -> Iterator[str]:
        """Yield what of the archive is not in the text."""
        more = "more than " if self._stopped else ""
        others = counted(self.others, "other response")
        yield f"{more}{others}" if others or not self._stopped else "what follows the page"
        yield f"what follows where the archive breaks off ({self.fault})" if self.fault else ""

    def _take(self, record: "ArcWarcRecord") -> None:
        if self.response is None and record.rec_type == "response" and _is_page(record):
            self.response = self._page(record)
        else:
            self.others += 1

    def _page(self, record: "ArcWarcRecord") -> _Response:
        body = self._body(record)
        if body.too_large:
            raise refused(self._path, "its page is larger than 64 MiB", "save the page in parts")
        kind, charset = _content_type(record)
        return _Response(
            body=body.raw,
            kind=kind,
            charset=charset,
            url=encodable(record.rec_headers.get_header("WARC-Target-URI") or ""),
            date=encodable(record.rec_headers.get_header("WARC-Date") or ""),
            notes=body.notes,
        )

    def _body(self, record: "ArcWarcRecord") -> Body:
        """Return a page as it was before it was sent, and what of it is missing."""
        sent = Body(raw=record.raw_stream.read(http_body.LARGEST_BODY + 1), notes=_cut(record))
        if sent.too_large:
            return sent
        chunks = _header(record, "Transfer-Encoding").rpartition(",")[2].strip() == "chunked"
        whole = http_body.joined(sent.raw) if chunks else sent
        encoding = _header(record, "Content-Encoding")
        try:
            found = http_body.unpacked(whole.raw, encoding)
        except KeyError as error:
            packing = one_line(encoding[:20])
            raise refused(
                self._path, f"its page is compressed with “{packing}”", _DAMAGE
            ) from error
        notes = dict.fromkeys((*sent.notes, *whole.notes, *found.notes))
        return Body(raw=found.raw, notes=tuple(notes))

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


def _header(record: "ArcWarcRecord", name: str) -> str:
    return (record.http_headers.get_header(name) or "").strip().lower()


def _cut(record: "ArcWarcRecord") -> tuple[str, ...]:
    """Return what the archive itself says of a page that it did not take whole (WARC 1.1)."""
    why = record.rec_headers.get_header("WARC-Truncated")
    return (f"the end of the page, which the archive cut off ({why[:40]})",) if why else ()


def _is_page(record: "ArcWarcRecord") -> bool:
    if record.http_headers is None:
        return False
    fetched = (record.http_headers.get_statuscode() or "").startswith("2")
    return fetched and _content_type(record)[0] in _READ


def _content_type(record: "ArcWarcRecord") -> tuple[str, str]:
    """Return the type of a page and its character set, as the server sent them."""
    header = Message()
    header["Content-Type"] = " ".join(
        (record.http_headers.get_header("Content-Type") or "").split()
    )
    return header.get_content_type(), str(header.get_content_charset() or "")
