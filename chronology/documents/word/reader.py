"""Word documents (DOCX): their text, its notes and comments; what was changed in them is told.

Mammoth turns the document into HTML, which is read as any page is. Footnotes and endnotes stand
behind the text, and behind them the comments, each with its author and day.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import attrs

from chronology.documents.beside import Beside
from chronology.documents.extracted import Extracted, encodable, refused, version_of
from chronology.documents.html.allowance import Allowance
from chronology.documents.html.reader import extract_html
from chronology.documents.html.veils import HIDING
from chronology.documents.joined import APART
from chronology.documents.packages import Package
from chronology.documents.remarks import Remark, with_remarks
from chronology.documents.themes import OFFICE, theme_in
from chronology.documents.trees import attribute, local
from chronology.documents.word.bound import stores_in
from chronology.documents.word.labels import Labels
from chronology.documents.word.markup import (
    BEGINS,
    DOUBT_BEGINS,
    DOUBT_ENDS,
    ENDS,
    make_ready,
    words_of,
)
from chronology.documents.word.slim import number_of, slimmed
from chronology.documents.word.styles import Styles
from chronology.errors import DocumentUnreadable
from chronology.sources import Declared
from chronology.vocabulary import Hidden

_EXTRACTOR = "docx 1"
_AGAIN = "open it in a word processor and save it again as .docx, or its text as .txt"
_MAIN, _RELATIONS, _TYPES = "word/document.xml", "_rels/.rels", "[Content_Types].xml"
_CORE = "docProps/core.xml"
_CHANGED = ("footnotes.xml", "endnotes.xml")
_NEEDED = ("styles.xml", "numbering.xml", *_CHANGED)
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
strike => s
"""
_BACK = re.compile(r'(?: |\u00a0)?<a href="#(?:foot|end)note-ref-[\w-]{1,20}">↑</a>')
_NOTE = re.compile(r'<li id="(?:foot|end)note-[\w-]{1,20}">(?:<p>)?')
_MARK = re.compile(r'(?P<link><a href="#(?:foot|end)note-[^<>]{1,80}>)\[(?P<number>\d{1,6})\]</a>')
_DOUBT = f'<span style="animation:{HIDING}">'
_MARKS = (
    (BEGINS, "<ins>"),
    (ENDS, "</ins>"),
    (DOUBT_BEGINS, _DOUBT),
    (DOUBT_ENDS, "</span>"),
)
_UNMARKED = dict.fromkeys(ord(mark) for mark, _ in _MARKS)
_EDGE = re.compile(r"(?:header|footer)\d*\.xml\Z")
_UNKNOWN = re.compile(r"An unrecognised element was ignored: (?:\{[^}]*\})?(?P<name>[\w:.-]{1,60})")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ALWAYS, _OF_ONE, _MOST_ELEMENTS = 40_000, 2, 100_000
"""Elements that any document may have, bytes of the file for one more, and how many at the most."""
_MOST_OF_EDGES = 20_000  # elements of heads and feet
_LARGE_EDGE = ("head or foot that is too large", "heads and feet that are too large")
_MOST_RELATIONS = 20_000


def extract(raw: bytes, path: Path) -> Extracted:
    """Return the text of a Word document, its notes and comments behind it.

    What a tracked change deleted is no text, and told; what one inserted is text, and told. Its
    pages are not known: they are made whenever it is shown.

    Raises:
        DocumentUnreadable: it is no such document, locked, damaged, nested too deep or too large.
    """
    package = Package(raw, path, kind="Word document", remedy=_AGAIN)
    main = _main_of(package, path)
    found, folder = Beside(), main.rpartition("/")[0]
    styles = _styles_of(package, folder)
    room = _Elements(len(raw), path)
    files = _files_ready(package, main, room, found, styles)
    markup, unknown = _as_html(package, files, main, path)
    markup, found.notes = _with_numbers(markup)
    read = extract_html(
        markup.encode(),
        path,
        charset="utf-8",
        tells_changes=False,
        allowance=Allowance(len(raw), is_packed=True),
        doubt=Hidden.LAID_OUT,
    )
    remarks = list(_comments(package, folder, styles, room))
    found.edges = list(_edges(package, styles, found))
    body = attrs.evolve(
        read,
        extractor=f"{_EXTRACTOR} ({version_of('mammoth')}, {read.extractor})",
        unread=(*read.unread, *found.told(_not_known(unknown))),
        declared=tuple(_declared_by_core(package)),
        headings=read.headings or None,
    )
    return with_remarks(body, remarks, APART)


def _main_of(package: Package, path: Path) -> str:
    """Return the name of the file in which the text stands."""
    if package.has(_RELATIONS):
        for one in package.tree(_RELATIONS):
            if attribute(one, "Type").endswith("/officeDocument"):
                name = attribute(one, "Target").lstrip("/")
                if package.has(name):
                    return name
    if package.has(_MAIN):
        return _MAIN
    raise refused(path, "it is no Word document: no text lies in it", _AGAIN)


def _styles_of(package: Package, folder: str) -> Styles:
    known = {
        name: package.tree(place)
        for name in ("styles", "numbering", "fontTable")
        if package.has(place := f"{folder}/{name}.xml".lstrip("/"))
    }
    themes = sorted(one for one in package.names if one.startswith(f"{folder}/theme/theme"))
    theme = OFFICE
    if themes:
        with suppress(DocumentUnreadable):
            theme = theme_in(package.read(themes[0]), Path(themes[0]), themes[0])
    labels = Labels(known.get("numbering"))
    return Styles(known.get("styles"), labels, theme, known.get("fontTable"))


class _Elements:
    """How many elements a document may have, by the size of its file: what reading them takes."""

    def __init__(self, size: int, path: Path) -> None:
        self._most = min(_MOST_ELEMENTS, _ALWAYS + size // _OF_ONE)
        self._left, self._path = self._most, path

    def require(self, number: int) -> None:
        """Refuse a document that has more elements, before any work is done on them.

        Raises:
            DocumentUnreadable: it has.
        """
        if number > self._left:
            reason = f"it has more than {self._most:,} paragraphs, runs and cells"
            remedy = "split it into parts, or save its text as .txt"
            raise refused(self._path, f"{reason}, for its size", remedy)

    def take(self, number: int) -> None:
        """Count elements, and refuse a document that has more, as `require` does."""
        self.require(number)
        self._left -= number


def _files_ready(
    package: Package, main: str, room: _Elements, found: Beside, styles: Styles
) -> dict[str, bytes]:
    """Return the files that are turned into a page, without what no page shows.

    Raises:
        DocumentUnreadable: they have more elements than any document of words.
    """
    folder, files = main.rpartition("/")[0], dict[str, bytes]()
    stores = stores_in(package)
    for name in (main, *(f"{folder}/{one}".lstrip("/") for one in _NEEDED)):
        if not package.has(name):
            continue
        root = package.tree(name)
        is_read = name == main or name.endswith(_CHANGED)
        room.require(number_of(root))
        make_ready(root, found if is_read else Beside(), styles, stores)
        room.take(slimmed(root))
        files[name] = tostring(root, encoding="utf-8")
    return files


def _as_html(
    package: Package, files: dict[str, bytes], main: str, path: Path
) -> tuple[str, list[str]]:
    """Return the document as HTML, and the names of elements that are not known.

    Mammoth is given no more than it needs: no images, and nothing that is not in the archive.
    """
    import mammoth

    rewritten = io.BytesIO()
    folder, _, name = main.rpartition("/")
    relations = [f"{folder}/_rels/{one}.rels".lstrip("/") for one in (name, *_CHANGED)]
    others = (_TYPES, _RELATIONS, *relations)
    with zipfile.ZipFile(rewritten, "w") as archive:
        for place in filter(package.has, others):
            root = package.tree(place)
            if len(root) > _MOST_RELATIONS:
                reason = f"more than {_MOST_RELATIONS:,} files or links are named in it"
                raise refused(path, reason, _AGAIN)
            archive.writestr(place, tostring(root, encoding="utf-8"))
        for place, content in files.items():
            archive.writestr(place, content)
    try:
        made = mammoth.convert_to_html(
            rewritten,
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except RecursionError as error:
        raise refused(path, "it is nested too deep", _AGAIN) from error
    except Exception as error:
        raise refused(path, f"it is damaged ({type(error).__name__})", _AGAIN) from error
    markup = _BACK.sub("", encodable(made.value))
    for mark, tag in _MARKS:
        markup = markup.replace(mark, tag)
    unknown = (_UNKNOWN.match(one.message) for one in made.messages)
    return markup, sorted({one["name"] for one in unknown if one is not None})


def _with_numbers(markup: str) -> tuple[str, int]:
    """Return HTML with each note's number before it and raised where it is noted, and how many."""
    numbers = count(1)
    numbered = _NOTE.sub(lambda found: f"{found.group()}<sup>{next(numbers)}</sup> ", markup)
    return _MARK.sub(r"\g<link>\g<number></a>", numbered), next(numbers) - 1


def _not_known(unknown: list[str]) -> str:
    """Name elements that were passed over and that nobody told of."""
    ignored = [one for one in unknown if one.rpartition(":")[2] not in _TOLD_OTHERWISE]
    return f"elements that are not known ({', '.join(ignored[:3])})" if ignored else ""


_TOLD_OTHERWISE = frozenset({"oMath", "oMathPara", "altChunk", "control"})


def _edges(package: Package, styles: Styles, found: Beside) -> Iterator[str]:
    """Yield what stands in the heads and feet of its pages, which are no part of the text.

    Those that hold more than all of a document may hold are counted as left out.
    """
    left = _MOST_OF_EDGES
    for name in package.names:
        if not _EDGE.search(name) or name.count("/") != 1:
            continue
        root = package.tree(name)
        number = number_of(root)
        if number > left:
            found.left_out[_LARGE_EDGE] += 1
            continue
        left -= number
        yield _unmarked(words_of(_ready(root, styles)))


def _ready(root: Element, styles: Styles) -> Element:
    make_ready(root, Beside(), styles)
    return root


def _comments(package: Package, folder: str, styles: Styles, room: _Elements) -> Iterator[Remark]:
    name = f"{folder}/comments.xml".lstrip("/")
    if not package.has(name):
        return
    root = package.tree(name)
    room.take(number_of(root))
    for one in _ready(root, styles):
        if local(one.tag) == "comment" and (words := words_of(one)):
            day = _DAY.match(attribute(one, "date"))
            yield Remark(
                words=_unmarked(words),
                author=attribute(one, "author"),
                day=day.group() if day else "",
            )


def _unmarked(words: str) -> str:
    return words.translate(_UNMARKED)


def _declared_by_core(package: Package) -> Iterator[Declared]:
    """Yield what its properties state; the days on which the file was made are not its own."""
    if not package.has(_CORE):
        return
    for one in package.tree(_CORE):
        value = " ".join((one.text or "").split())
        name = local(one.tag)
        element = f"<{_PREFIXES.get(name, '')}{name}> in {_CORE}"
        if name == "title" and value:
            yield Declared(key="title", value=value, element=element)
        elif name in {"created", "modified"} and _DAY.match(value):
            yield Declared(key="other", value=value, element=element)


_PREFIXES = {"title": "dc:", "created": "dcterms:", "modified": "dcterms:"}
