r"""Sources with their documents, from a path, a text or bytes.

What a document states of itself is entered, in the same way as `chronology new` does.
"""

import hashlib
from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, TypedDict, Unpack

import attrs

from chronology import documents
from chronology.arguments import checked
from chronology.building.naming import name_for
from chronology.entered import DateLike, as_date
from chronology.errors import WrongType
from chronology.languages import language_told
from chronology.ledger.ids import free_id
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.sources import Document, PartEntry, PlacedBy, Quote, Source
from chronology.timespan import TimeSpan
from chronology.verify.evidence import subtag
from chronology.verify.sources import says_published

_LONGEST_PATH = 4096  # code points; more are a document


class SourceFields(TypedDict, total=False):
    """What may be said of a source besides its id, its file and its document; see `Source`."""

    title: str
    publisher: str
    published: DateLike | None
    published_quote: Quote | str | None
    placed_by: PlacedBy | None
    retrieved: DateLike | None
    zone: str
    language: str
    encoding: str
    day_first: bool | None
    fiscal_year: FiscalYear | str | None
    calendar: BusinessCalendar | Mapping[str, object] | str | None
    url: str
    sha256: str
    sheet: str
    header: int | None
    strict_quotes: bool
    binding: bool
    version_of: str
    version: int | None
    parts: Sequence[PartEntry]
    complete: bool
    note: str


@checked
def read_source(
    path: str | PathLike[str] | None = None,
    *,
    text: str | None = None,
    data: bytes | None = None,
    id: str = "",  # noqa: A002 - the field's own name
    file: str = "",
    **fields: Unpack[SourceFields],
) -> Source:
    r"""Return a source with its document, which is given by its path, as a text or as bytes.

    Its title, publisher and publication date are entered where the document states them, as
    `chronology new` does; what is given in `fields` counts instead. The SHA-256 of its bytes is
    recorded.

        >>> import chronology
        >>> text = "12 May 2024\n\nThe bridge was opened on Friday, the mayor said."
        >>> source = chronology.read_source(text=text, publisher="Herald")
        >>> print(source.id, source.file, source.published)
        herald herald.txt 12 May 2024

    Args:
        path: the file of the document.
        text: the document's text, instead; it is read as a file of the name `file` would be, or
            else as a `.txt` file.
        data: the document's bytes, instead; `file` says of what type they are.
        id: the name by which claims refer to it; made from file, publisher or title if left out.
        file: the file's name in a ledger, and so its type; made from the id if left out.
        fields: further fields of `Source`, such as `publisher` and `published`.

    Raises:
        DocumentUnreadable: the document cannot be read.
        WrongType: not exactly one of path, text and data is given, data without `file`, or a text
            with `encoding`.
    """
    name, raw = _given(path, text, data, file)
    if text is not None and fields.get("encoding"):
        what = "left out: a text that is given is kept as UTF-8"
        raise WrongType(argument="encoding", expected=what, got="a character set")
    document = _document(Path(name), raw, fields)
    if raw is not None and _bytes_of_text(document) != raw:
        document = attrs.evolve(document, raw=raw)
    source = source_of(document, file or name, id, fields)
    if raw is None or file:
        return source
    short = id or free_id(source.publisher or source.title or "text", ())
    return attrs.evolve(source, id=short, file=f"{short}.txt")


def _document(path: Path, raw: bytes | None, fields: SourceFields) -> Document:
    """Return the document in a file, or in bytes; of a web archive the page that is named.

    Raises:
        DocumentUnreadable: it cannot be read.
    """
    url, retrieved = fields.get("url"), as_date(fields.get("retrieved"))
    page: dict[str, Any] = {"url": url} if isinstance(url, str) else {}
    page |= {"retrieved": retrieved} if isinstance(retrieved, TimeSpan) else {}
    page |= {key: fields[key] for key in ("encoding", "sheet") if isinstance(fields.get(key), str)}
    page |= {"header": fields["header"]} if type(fields.get("header")) is int else {}
    if raw is None:
        return documents.read(path, **page)
    return documents.of_bytes(raw, path, **page)


def source_of(document: Document, file: str, name: str, fields: SourceFields) -> Source:
    """Return a document as a source, with what it states of itself unless that is given.

    Args:
        document: what was read.
        file: its name in a ledger.
        name: the source's id; made from the file's name if empty.
        fields: what is given.
    """
    stated = documents.stated(document)
    found: SourceFields = {
        "title": documents.fit_title(stated.title, file),
        "publisher": stated.publisher,
        "retrieved": stated.retrieved,
        "url": stated.url,
        "language": _language(document.text, stated.language),
        "sha256": document.raw_sha256,
    }
    if as_date(fields.get("published", stated.published)) == stated.published:
        found["published"] = stated.published
        found["published_quote"] = stated.published_quote
        found["note"] = f"published: {stated.published_by}" if stated.published_by else ""
        if stated.published_quote and found["title"] == stated.published_quote.exact.strip():
            found["title"] = ""  # "Berlin, 3 June 2023" says when it is of, and names nothing
    found.update(fields)
    made = _with_words_that_say(Source(id=name, file=file, document=document, **found), fields)
    return made if name else attrs.evolve(made, id=free_id(name_for(made), ()))


def _with_words_that_say(made: Source, fields: SourceFields) -> Source:
    """Return a source; words that a page shows its day by, and no rule reads, as a note alone."""
    quote = made.published_quote
    if quote is None or "published_quote" in fields or says_published(made):
        return made
    note = made.note if "note" in fields else f"published: “{quote.exact}”"
    return attrs.evolve(made, published_quote=None, note=note)


def bytes_of(document: Document) -> bytes | None:
    """Return the bytes of a document that stands in no file; `None` if they were not kept."""
    return document.raw or _bytes_of_text(document)


def _given(
    path: str | PathLike[str] | None, text: str | None, data: bytes | None, file: str
) -> tuple[str, bytes | None]:
    """Return the name of a document, and its bytes if they stand in no file."""
    types = {"path": str | PathLike, "text": str, "data": bytes}
    values = {"path": path, "text": text, "data": data}
    given = {name: value for name, value in values.items() if value is not None}
    if len(given) != 1:
        got = f"call with {' and '.join(given) or 'none'}"
        one = "given, or else `text`, or else `data`: one of the three"
        raise WrongType(argument="path", expected=one, got=got)
    for name, value in given.items():
        if not isinstance(value, types[name]):
            kind = {"path": "a path", "text": "a text", "data": "bytes"}[name]
            raise WrongType(argument=name, expected=kind, got=type(value).__name__)
    if isinstance(path, str) and ("\n" in path or len(path) > _LONGEST_PATH):
        raise WrongType(argument="path", expected="a path; give words as `text`", got="text")
    if path is not None:
        return Path(path).as_posix(), None
    if not isinstance(file, str):
        raise WrongType(argument="file", expected="a name", got=type(file).__name__)
    if data is not None:
        if not file:
            what = "the name of what `data` is, such as a.pdf"
            raise WrongType(argument="file", expected=what, got="blank")
        return file, data
    return file or "text.txt", str(text).encode("utf-8", errors="surrogatepass")


def _bytes_of_text(document: Document) -> bytes | None:
    """Return the bytes of a document that is its text and nothing else."""
    raw = document.text.encode()
    return raw if hashlib.sha256(raw).hexdigest() == document.raw_sha256 else None


def _language(text: str, declared: str) -> str:
    """Return the language of a document: that of its words, where they are plain, or the declared.

    A page in German may still be declared English, as the template has it that it was made from.
    """
    told, given = language_told(text), declared.replace("_", "-")
    return given if given and told in {"", subtag(given)} else told or "en"
