"""Files to documents: their text, its hash, and what they state of themselves.

Which kinds are read stands in `kinds`. What of a file is not in the text is said in the document's
`unread`; nothing is fetched or run.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import attrs

from chronology.documents.backwards import backwards_in, told_backwards
from chronology.documents.contents import HEAD, held_to_name, of_another_kind
from chronology.documents.extracted import clauses, require_words
from chronology.documents.kinds import (
    ARCHIVES,
    MAILS,
    MAY_BE_DECLARED,
    MODULES,
    OF_ARCHIVES,
    OF_TABLES,
    SUFFIXES,
    TABLES,
    TABLES_OF_TEXT,
    of_another_type,
    suffix_of,
)
from chronology.documents.markdown_marks import SUFFIXES as MARKDOWN
from chronology.documents.parts import SetOff, found_in
from chronology.documents.reference_marks import in_order
from chronology.documents.stated import Stated, stated
from chronology.documents.titles import fit_title
from chronology.errors import DocumentUnreadable
from chronology.opening import NOT_THERE, bytes_of, no_file
from chronology.sources import Declared, Document
from chronology.timespan import TimeSpan

if TYPE_CHECKING:
    from chronology.documents.extracted import Extracted
    from chronology.documents.warc.captures import Page

__all__ = [
    "ARCHIVES",
    "LARGEST_DOCUMENT",
    "OWN_READERS",
    "SUFFIXES",
    "TABLES",
    "TABLES_OF_TEXT",
    "Reader",
    "Stated",
    "add_reader",
    "bytes_of_document",
    "digest_of",
    "fit_title",
    "is_document",
    "is_read",
    "of_bytes",
    "pages_in",
    "read",
    "stated",
]

_SAVE = "save the document's text as a file"
LARGEST_DOCUMENT = 64 * 2**20
Reader: TypeAlias = Callable[[bytes], str]
"""Gives the text of a file's bytes."""
OWN_READERS: dict[str, Reader] = {}
"""Those that a user added, by the type of file."""


def add_reader(suffix: str, reader: Reader) -> None:
    """Have files of a type read by a user's function from now on; ours come first.

    Args:
        suffix: the type, such as `.docket`.
        reader: gives the text of a file's bytes.
    """
    OWN_READERS[suffix.lower()] = reader


def is_read(name: str) -> bool:
    """Say whether documents of a file's type are read."""
    return suffix_of(Path(name)) in MODULES or name.lower().endswith(tuple(OWN_READERS))


def is_document(path: Path) -> bool:
    """Say whether a file is of a type that is read; of JSON, whether it begins as an export does.

    A folder holds files of JSON that nobody takes for documents, such as settings.
    """
    if not is_read(path.name) or suffix_of(path) != ".json":
        return is_read(path.name)
    from chronology.documents.exports.slack import is_export

    try:
        with path.open("rb") as file:
            return is_export(file.read(4096))
    except OSError:
        return False


def read(  # noqa: PLR0913 - what a source says of how it is read
    path: str | Path,
    *,
    url: str = "",
    retrieved: TimeSpan | None = None,
    encoding: str = "",
    sheet: str = "",
    header: int | None = None,
) -> Document:
    """Return a file as a document: its text, and what of the file is not in it.

    The file's name decides the format: see `SUFFIXES`. Of plain text and Markdown every code
    point is kept; of the other formats the text as a reader is shown it.

    Args:
        path: the file.
        url: of a web archive, which page is read; empty for its first one.
        retrieved: of a page that the archive has several times, when the one meant was captured.
        encoding: the character set of a text that is neither UTF-8 nor UTF-16 with its mark.
        sheet: of a workbook, which sheet is read; empty for its first one.
        header: of a table, the number of the row that names its columns, where that is not the
            first.

    Raises:
        DocumentUnreadable: the file is missing, larger than 64 MiB, of another type, or not
            what its name says; or its text cannot be had, or needs a package that is not
            installed.
    """
    path = Path(path)
    _checked_suffix(path)
    return of_bytes(
        bytes_of_document(path),
        path,
        url=url,
        retrieved=retrieved,
        encoding=encoding,
        sheet=sheet,
        header=header,
    )


def of_bytes(  # noqa: PLR0913 - as `read`
    raw: bytes,
    path: Path,
    *,
    url: str = "",
    retrieved: TimeSpan | None = None,
    encoding: str = "",
    sheet: str = "",
    header: int | None = None,
) -> Document:
    """Return bytes as the document that a file of this name would be; all else as for `read`.

    Raises:
        DocumentUnreadable: as `read`, but for what is wrong with the file itself.
    """
    suffix = suffix_of(path)
    if suffix in OWN_READERS and suffix not in MODULES:
        return _by_own_reader(raw, path, OWN_READERS[suffix])
    if suffix not in MODULES:
        reason, remedy = of_another_type(path)
        raise DocumentUnreadable(path=str(path), reason=reason, remedy=remedy)
    module = MODULES[suffix]
    if encoding and (module not in MAY_BE_DECLARED or suffix == ".xlsx"):
        reason = f"`encoding` is for files of text alone: a {suffix} says itself how it is written"
        raise DocumentUnreadable(path=str(path), reason=reason, remedy="leave it out")
    reader = import_module(f"{__name__}.{module}")
    told: dict[str, object] = {"encoding": encoding} if module in MAY_BE_DECLARED else {}
    told |= {"url": url, "retrieved": retrieved} if module == OF_ARCHIVES else {}
    told |= {"sheet": sheet, "header": header} if module == OF_TABLES else {}
    held_to_name(raw, path)
    try:
        found: Extracted = reader.extract(raw, path, **told)
    except DocumentUnreadable as error:
        raise of_another_kind(raw, path) or error from error
    backwards = backwards_in(found.text)
    unread = clauses([*found.unread, told_backwards(len(backwards))])
    document = Document(
        path=str(path),
        text=found.text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        text_sha256=hashlib.sha256(found.text.encode()).hexdigest(),
        extractor=found.extractor,
        lost=found.lost,
        unread=unread or _nothing(found.text, suffix),
        pages=found.pages,
        mails=found.mails,
        paragraphs=found.paragraphs,
        declared=tuple(_fit(found.declared, path)),
        comments=found.comments,
        passed_over=found.passed_over,
        struck=found.struck,
        unseen=tuple(sorted((*found.unseen, *backwards))),
        inserted=found.inserted,
        hidden=found.hidden,
        printed_pages=found.printed_pages,
        printed_lines=found.printed_lines,
        page_figures=found.page_figures,
        scanned=found.scanned,
    )
    return _with_parts(document, suffix, found)


def _with_parts(document: Document, suffix: str, found: "Extracted") -> Document:
    """Return a document with the parts that stand in its text, or that its format tells."""
    if found.parts is not None:
        return attrs.evolve(document, parts=found.parts)
    require_words(document.text, Path(document.path))
    thread = found_in(
        document.text,
        is_mail=suffix in MAILS,
        quotes_others=suffix in MARKDOWN,
        of_file=SetOff(
            headings=None if found.headings is None else dict(found.headings),
            quoted=found.quoted,
            enclosed=found.enclosed,
            comments=found.comments,
            blocks=found.blocks,
            posts=found.posts,
        ),
    )
    if not thread.parts:
        return document
    passed = in_order((*document.passed_over, *thread.marks))
    return attrs.evolve(document, parts=thread.parts, passed_over=passed)


def _fit(declared: Iterable[Declared], path: Path) -> Iterator[Declared]:
    """Yield what a file states, without titles that name nothing."""
    for one in declared:
        title = fit_title(one.value, path.name) if one.key == "title" else one.value
        if title:
            yield attrs.evolve(one, value=title)


def pages_in(path: Path) -> "tuple[Page, ...]":
    """Return the pages of a web archive, each as a source names it; of other files none.

    Raises:
        DocumentUnreadable: as `read`, but for what is wrong with a page.
    """
    if MODULES.get(_checked_suffix(path)) != OF_ARCHIVES:
        return ()
    from chronology.documents.warc.reader import pages_in

    return pages_in(bytes_of_document(path), path)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal; empty if they cannot be had."""
    try:
        return hashlib.sha256(bytes_of_document(path)).hexdigest() if path.is_file() else ""
    except (DocumentUnreadable, OSError):
        return ""


def _by_own_reader(raw: bytes, path: Path, reader: Reader) -> Document:
    """Return what a user's reader gives of a file.

    Raises:
        DocumentUnreadable: it fails, or gives no text.
    """
    name = getattr(reader, "__qualname__", type(reader).__name__)
    try:
        text: object = reader(raw)
    except Exception as error:
        reason = f"its reader {name} fails: {type(error).__name__}: {error}"
        raise DocumentUnreadable(path=str(path), reason=reason, remedy="mend it") from error
    if not isinstance(text, str) or any("\ud800" <= sign <= "\udfff" for sign in text):
        reason = f"its reader {name} gives no text"
        raise DocumentUnreadable(path=str(path), reason=reason, remedy="have it give a `str`")
    return Document(
        path=str(path),
        text=text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        extractor=f"{getattr(reader, '__module__', '')}.{name}",
    )


def _nothing(text: str, suffix: str) -> tuple[str, ...]:
    """Say that a file has no text, unless every character of it is text."""
    return () if text.strip() or MODULES[suffix] == "plain" else ("its text: none was found",)


def bytes_of_document(path: Path) -> bytes:
    """Return the bytes of a document's file.

    Raises:
        DocumentUnreadable: it cannot be read, is no plain file, or is larger than 64 MiB.
    """
    try:
        raw = bytes_of(path, LARGEST_DOCUMENT)
    except OSError as error:
        raise _not_opened(path, error) from error
    if len(raw) > LARGEST_DOCUMENT:
        raise DocumentUnreadable(
            path=str(path), reason="it is larger than 64 MiB", remedy="split it into parts"
        )
    return raw


def _not_opened(path: Path, error: OSError) -> DocumentUnreadable:
    return DocumentUnreadable(
        path=str(path), reason=str(error.strerror), remedy="check the file's name and rights"
    )


def _head_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


def _checked_suffix(path: Path) -> str:
    """Return the suffix; refuse what is no plain file of a type that is read.

    A pipe, which would never end, is not even opened.
    """
    reason = remedy = ""
    suffix = suffix_of(path)
    try:
        if path.is_dir():
            reason, remedy = "it is a folder", "name a file in it"
        elif suffix not in MODULES and suffix not in OWN_READERS:
            reason, remedy = of_another_type(path)
            told = of_another_kind(_head_of(path), path) if path.is_file() else None
            reason, remedy = (told.reason, told.remedy) if told else (reason, remedy)
        elif reason := no_file(path):
            there = reason != NOT_THERE
            remedy = _SAVE if there else "put the document there, or correct `file`"
    except OSError as error:
        raise _not_opened(path, error) from error
    if reason:
        raise DocumentUnreadable(path=str(path), reason=reason, remedy=remedy)
    return suffix
