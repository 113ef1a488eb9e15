"""From a file to a ledger with its documents: nothing is read from outside its folder."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypedDict

import attrs

from chronology import documents, ledger
from chronology.arguments import checked
from chronology.errors import DocumentUnreadable, Problem
from chronology.events import Event
from chronology.ledger import Ledger
from chronology.ledger.in_folder import ledger_in
from chronology.paths import followed
from chronology.sources import Document, Source
from chronology.timespan import TimeSpan


class HowRead(TypedDict, total=False):
    """What may be said of how a file is read; see `Source`."""

    url: str
    retrieved: TimeSpan | None
    encoding: str
    sheet: str
    header: int | None


@checked
def load(path: str | Path, kinds: Iterable[type[Event]] = ()) -> Ledger:
    """Return the ledger in a file, with its documents read.

        >>> import chronology
        >>> ledger = chronology.load("seeds/chronology.toml")
        >>> len(ledger.sources), len(ledger.claims), ledger.problems
        (5, 73, ())

    What is wrong with the file or a document stands in the ledger's `problems`, each with
    its place and remedy; whatever is sound is kept.

    Args:
        path: the ledger, a TOML file, or the folder of the only one. Documents are looked for
            from its folder.
        kinds: further kinds of event, as attrs classes derived from `Event`.

    Raises:
        LedgerUnreadable: the file cannot be opened, or is larger than 64 MiB, or a folder has
            none or several.
        InvalidKind: a class cannot serve as a kind of event.
    """
    file = ledger_in(Path(path))
    read = ledger.read(file, kinds)
    folder = file.parent

    def document_of(source: Source) -> Document:
        path = inside(folder, source.file)
        return documents.read(path, **how_read(source))

    return with_documents(read, document_of)


def how_read(source: Source) -> HowRead:
    """Return what a source says of how its file is read."""
    return {
        "url": source.url,
        "retrieved": source.retrieved,
        "encoding": source.encoding,
        "sheet": source.sheet,
        "header": source.header,
    }


def with_documents(read: Ledger, document_of: Callable[[Source], Document | None]) -> Ledger:
    """Return a ledger with its documents; those that cannot be had stand in its `problems`.

    Args:
        read: the ledger.
        document_of: returns the document of a source, or raises `DocumentUnreadable`; `None`
            for one that need not be read.
    """
    problems: list[Problem] = []
    sources = tuple(_with_document(source, document_of, read, problems) for source in read.sources)
    full = attrs.evolve(read, sources=sources, problems=(*read.problems, *problems))
    return ledger.checked(full) if read.is_checked else full


def _with_document(
    source: Source,
    document_of: Callable[[Source], Document | None],
    read: Ledger,
    problems: list[Problem],
) -> Source:
    try:
        return attrs.evolve(source, document=document_of(source), defaults=read.heading.defaults)
    except DocumentUnreadable as error:
        problems.append(
            read.problem(
                ("sources", source.id, "file"), error.reason, error.remedy, words=source.file
            )
        )
        return source


def inside(folder: Path, file: str) -> Path:
    """Return a document's path, or refuse one that leads out of the ledger's folder."""
    if "\0" in file or not file.strip():
        raise DocumentUnreadable(path=file, reason="this is no file name", remedy="name a file")
    path = folder / file
    try:
        leads_out = not followed(path).is_relative_to(followed(folder))
    except (OSError, ValueError) as error:
        raise DocumentUnreadable(
            path=file, reason=f"the path cannot be followed: {error}", remedy="name a plain file"
        ) from error
    if leads_out:
        raise DocumentUnreadable(
            path=file,
            reason="the path leads out of the ledger's folder",
            remedy="copy the document into it",
        )
    return path
