"""Electronic books (EPUB): the pages of the book in their order, each read as a page of HTML."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import attrs

from chronology.documents.extracted import Extracted, clauses, counted, refused
from chronology.documents.html.allowance import Allowance
from chronology.documents.html.linked import Finder, Linked
from chronology.documents.html.reader import extract_html
from chronology.documents.joined import joined, told_once
from chronology.documents.packages import Package
from chronology.documents.trees import attribute, local
from chronology.sources import Declared

_EXTRACTOR = "epub 1"
_AGAIN = "save its text as .txt or its pages as .html"
_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_ENDINGS = (".xhtml", ".html", ".htm")
_KEYS = {"title": "title", "publisher": "publisher", "language": "language"}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}")  # of a language, in BCP 47
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LOCKED = re.compile(rb"xmlenc#(?:aes|tripledes|kw-)")


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of a book, an empty line between its pages.

    Raises:
        DocumentUnreadable: it is no such book, locked, damaged or too large, or no page of it is
            found.
    """
    package = Package(raw, path, kind="e-book", remedy=_AGAIN)
    if _LOCKED.search(package.read(_ENCRYPTION)):
        raise refused(path, "it is locked (DRM)", "enter what you quote from it as .txt")
    book = _book_of(package)
    names, note = _pages_in_order(book, package) if book is not None else ([], "")
    if not names:
        names = sorted(one for one in package.names if one.lower().endswith(_ENDINGS))
        note = "the order of its pages, which is not told: read by their names"
    if not names:
        raise refused(path, "no page of the book lies in it", _AGAIN)
    allowance = Allowance(len(raw), is_packed=True)
    sheets = _SheetsOfBook(package)
    read = (
        extract_html(
            package.read(one), path, xml=True, allowance=allowance, find=sheets.beside(one)
        )
        for one in names
    )
    pages = [attrs.evolve(one, declared=()) for one in read]
    whole = joined([one for one in pages if one.text], f"{_EXTRACTOR} ({pages[0].extractor})")
    return attrs.evolve(
        whole,
        unread=(*told_once(one for page in pages for one in page.unread), *clauses([note])),
        declared=tuple(_declared_of_book(book.root)) if book is not None else (),
    )


class _SheetsOfBook:
    """The style sheets in a book, each read once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._read = dict[str, str]()

    def beside(self, name: str) -> Finder:
        """Return what finds sheets by the addresses that a file of the book has for them."""
        folder = posixpath.dirname(name)

        def find(address: str) -> Linked | None:
            bare = unquote(address.partition("#")[0].partition("?")[0]).strip()
            found = posixpath.normpath(posixpath.join(folder, bare)).lstrip("/")
            if not self._package.has(found):
                return None
            if found not in self._read:
                self._read[found] = self._package.read(found).decode("utf-8-sig", "replace")
            return Linked(text=self._read[found], find=self.beside(found))

        return find


@attrs.frozen(kw_only=True)
class _Book:
    """The file that says what belongs to a book, and in which order.

    Attributes:
        root: the root of that file.
        folder: the folder from which it names files.
    """

    root: Element
    folder: str


def _book_of(package: Package) -> _Book | None:
    name = ""
    if package.has(_CONTAINER):
        container = package.tree(_CONTAINER)
        names = (
            attribute(one, "full-path") for one in container.iter() if local(one.tag) == "rootfile"
        )
        name = next(filter(package.has, names), "")
    name = name or next((one for one in package.names if one.endswith(".opf")), "")
    if not name:
        return None
    root = package.tree(name)
    return _Book(root=root, folder=posixpath.dirname(name))


def _pages_in_order(book: _Book, package: Package) -> tuple[list[str], str]:
    """Return the names of its pages in their order, and what is to be said of them."""
    items = {attribute(one, "id"): one for one in book.root.iter() if local(one.tag) == "item"}
    found = list[str]()
    missing = 0
    for one in book.root.iter():
        item = items.get(attribute(one, "idref")) if local(one.tag) == "itemref" else None
        if item is None or not attribute(item, "media-type").startswith(_PAGES):
            continue
        if "nav" in attribute(item, "properties").split():
            continue  # its table of contents says what stands on the other pages
        name = posixpath.normpath(posixpath.join(book.folder, unquote(attribute(item, "href"))))
        if package.has(name):
            found.append(name)
        else:
            missing += 1
    pages = dict.fromkeys(found)
    return list(pages), counted(missing, "page that is not in the file", "pages that are not in it")


def _declared_of_book(root: Element) -> Iterator[Declared]:
    """Yield what the book states of itself; `dc:date` is of the file, not of its text."""
    metadata = next((one for one in root.iter() if local(one.tag) == "metadata"), None)
    if metadata is None:
        return
    for one in metadata.iter():
        name, value = local(one.tag), " ".join((one.text or "").split())
        if name == "language" and not _TAG.fullmatch(value):
            continue
        if name in _KEYS and value:
            yield Declared(
                key=_KEYS[name], value=value, element=f"<dc:{name}>{value[:60]}</dc:{name}>"
            )
        elif name == "date" and _DAY.match(value):
            yield Declared(key="other", value=value, element=f"<dc:date>{value}</dc:date>")
