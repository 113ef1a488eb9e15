"""Pages that a browser saved whole (`.mhtml`, RFC 2557), without what they show besides."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path

import attrs

from chronology.documents.extracted import Extracted, clauses, counted, refused
from chronology.documents.html.reader import extract_html
from chronology.documents.mail.reader import payload_of
from chronology.sources import Declared

_EXTRACTOR = "saved page 1"
_AGAIN = "save the page again, as .html"
_MOST_PARTS = 10_000
_MOST_MARKS = 50_000  # lines that may part them
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_LONGEST = 2_000
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of a page that was saved with its images and styles.

    Its address, and the day on which it was saved, are what the browser wrote there.

    Raises:
        DocumentUnreadable: no page of HTML is in it, or it is nested too deep.
    """
    if raw.count(b"\n--") > _MOST_MARKS:
        raise refused(path, "it has too many parts", _AGAIN)
    try:
        whole = message_from_bytes(raw)
        parts = [part for part, _ in zip(whole.walk(), range(_MOST_PARTS), strict=False)]
    except Exception as error:
        raise refused(path, "it is no page that a browser saved", _AGAIN) from error
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    if not pages:
        raise refused(path, "no page of HTML is in it", _AGAIN)
    page = _root(whole, pages)
    sent = payload_of(page)
    found = extract_html(sent.raw, path, charset=str(page.get_content_charset() or ""))
    others = sum(not part.is_multipart() for part in parts) - len(pages)
    told = (
        *sent.notes,
        counted(len(pages) - 1, "frame of the page", "frames of the page"),
        counted(others, "file that the page shows or uses", "files that the page shows or uses"),
    )
    return attrs.evolve(
        found,
        extractor=f"{_EXTRACTOR} ({found.extractor})",
        unread=(*found.unread, *clauses(told)),
        declared=(*found.declared, *_declared_by_browser(whole, page, found)),
    )


def _root(whole: Message, pages: list[Message]) -> Message:
    """Return the page that is meant: the one that the head names, or else the first."""
    start = whole.get_param("start")
    return next((one for one in pages if start and one.get("Content-ID") == start), pages[0])


def _declared_by_browser(whole: Message, page: Message, found: Extracted) -> Iterator[Declared]:
    """Yield where the page was, and when it was saved, unless it says so itself."""
    known = {one.key for one in found.declared}
    named = ((name, str(part.get(name, ""))) for part in (whole, page) for name in _ADDRESSES)
    address = next(((n, v.strip()) for n, v in named if v.strip().startswith("http")), None)
    if address is not None and "url" not in known and len(address[1]) <= _LONGEST:
        yield Declared(key="url", value=address[1], element=f"{address[0]}: {address[1]}")
    written = str(whole.get("Date", ""))[:100]
    try:
        day = parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError, RecursionError):
        return
    if "retrieved" not in known:
        yield Declared(key="retrieved", value=day, element=f"Date: {written}")
