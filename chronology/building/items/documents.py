"""The documents on which items rest: each is read once, and only if an item names it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from os import PathLike, fspath, walk
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import attrs

from chronology.building.loading import inside
from chronology.building.sources import read_source
from chronology.documents import TABLES, TABLES_OF_TEXT, is_read
from chronology.documents.kinds import remedy_of
from chronology.entered import WrongValue
from chronology.errors import DocumentUnreadable, WrongType, suggest
from chronology.sources import Source

Document: TypeAlias = Source | PathLike[str] | str
Documents: TypeAlias = Document | Mapping[str, Document] | Iterable[Document]
"""A folder; paths; sources; or texts, paths and sources by name."""

_NAME_IT = "name one of the documents as `document`"


@attrs.frozen(kw_only=True)
class _Entry:
    """A document that may be named.

    Attributes:
        name: what it is called.
        path: its file; `None` if it stands in none.
        text: its text; `None` unless it was given as such.
        source: it itself, if it was read by somebody.
    """

    name: str
    path: Path | None = None
    text: str | None = None
    source: Source | None = None

    @property
    def names(self) -> Iterator[str]:
        """Its full names: nothing else is called so."""
        yield self.name
        if self.path is not None:
            yield self.path.as_posix()
        if self.source is not None:
            yield from filter(None, (self.source.id, self.source.file))

    @property
    def short_names(self) -> Iterator[str]:
        """Names that may be those of several."""
        for name in self.names:
            yield PurePosixPath(name).name
            yield PurePosixPath(name).stem


class Library:
    """The documents that may be named; nothing else is ever opened.

    Args:
        documents: a folder; paths; sources; or texts, paths and sources by name.
        most: how many documents a folder may have; left out, as many as it has.

    Raises:
        DocumentUnreadable: a folder has more.
    """

    def __init__(self, documents: Documents, most: int | None = None) -> None:
        self.folder: Path | None = None
        self.entries: list[_Entry] = []
        self._read: dict[int, Source | WrongValue] = {}
        if isinstance(documents, str | PathLike) and Path(documents).is_dir():
            self.folder = Path(documents)
            found = _entries_in(self.folder)
            self.entries = list(found if most is None else islice(found, most + 1))
            if most is not None and len(self.entries) > most:
                reason = f"more than {most} documents lie in it"
                remedy = "name a folder within"
                raise DocumentUnreadable(path=str(documents), reason=reason, remedy=remedy)
        else:
            self.entries = list(_entries_given(documents))
        self._full: dict[str, set[int]] = {}
        self._short: dict[str, set[int]] = {}
        for at, entry in enumerate(self.entries):
            for name in entry.names:
                self._full.setdefault(name, set()).add(at)
            for name in entry.short_names:
                self._short.setdefault(name, set()).add(at)

    @property
    def held(self) -> int:
        """How many code points the documents have that were read so far."""
        read = (one for one in self._read.values() if isinstance(one, Source))
        return sum(len(one.document.text) for one in read if one.document is not None)

    @property
    def stamps(self) -> tuple[tuple[str, int, int], ...]:
        """The names of its files, with when each was changed last, and its size."""
        return tuple(
            (entry.name, *_stamp(entry.path)) for entry in self.entries if entry.path is not None
        )

    def source(self, name: str) -> Source:
        """Return the document that an item names, with what it states of itself.

        Raises:
            WrongValue: there is no such document, there are several, or it cannot be read.
        """
        at = self._place_of(name)
        if at not in self._read:
            self._read[at] = _read_anew(self.entries[at], self.folder)
        found = self._read[at]
        if isinstance(found, WrongValue):
            raise found
        return found

    def named_by_text(self, text: str) -> str:
        """Return the name of the document with a text, blanks aside; empty if none has it."""
        wanted = "".join(text.split())
        for at, entry in enumerate(self.entries if wanted else ()):
            if at not in self._read:
                self._read[at] = _read_anew(entry, self.folder)
            found = self._read[at]
            document = found.document if isinstance(found, Source) else None
            if document is not None and "".join(document.text.split()) == wanted:
                return entry.name
        return ""

    def _place_of(self, name: str) -> int:
        if not name.strip():
            in_folder = self.folder is not None
            meant = [at for at, e in enumerate(self.entries) if not (in_folder and _is_a_table(e))]
            if len(meant) == 1:
                return meant[0]
            there = f"there are {len(self.entries)}"
            if len(self.entries) == 1:
                there = "the only one is a table, which may hold the items"
            reason = f"it names no document, and {there}"
            raise WrongValue(reason=reason, remedy=_NAME_IT)
        wanted = name.strip().removeprefix("./")
        found = self._full.get(wanted) or self._full.get(self._in_folder(wanted))
        found = found or self._short.get(wanted, set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            names = ", ".join(sorted(self.entries[at].name for at in found)[:5])
            reason = f"“{_begin_of_name(name)}” may be several documents: {names}"
            raise WrongValue(reason=reason, remedy="name it by its path")
        if (refused := self._of_a_kind_not_read(wanted)) is not None:
            raise refused
        known = [entry.name for entry in self.entries]
        told = suggest(_begin_of_name(name), known) if known else "put the documents there"
        raise WrongValue(reason=f"there is no document “{_begin_of_name(name)}”", remedy=told)

    def _of_a_kind_not_read(self, name: str) -> WrongValue | None:
        """Return why a file of the folder is none of its documents, if its kind is known."""
        path = Path(self._in_folder(name))
        if self.folder is None or any(part.startswith(".") for part in path.parts):
            return None
        if is_read(path.name) or not remedy_of(path) or not (self.folder / path).is_file():
            return None
        try:
            read_source(self.folder / path, id=path.as_posix(), file=path.as_posix())
        except DocumentUnreadable as error:
            reason = f"{path.as_posix()}: {_of_folder(error)}"
            return WrongValue(reason=reason, remedy=error.remedy)
        return None

    def _in_folder(self, name: str) -> str:
        """Return a path as one within the folder.

        Raises:
            WrongValue: it leads out of the folder.
        """
        if self.folder is None:
            return name
        try:
            path = inside(self.folder, name)
        except DocumentUnreadable as error:
            reason = f"“{_begin_of_name(name)}”: {_of_folder(error)}"
            raise WrongValue(reason=reason, remedy=error.remedy) from None
        except (OSError, ValueError):
            return name
        return path.resolve().relative_to(self.folder.resolve()).as_posix()


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _is_a_table(entry: _Entry) -> bool:
    """Say whether a document is a table, as the items beside it may be."""
    return entry.path is not None and entry.path.suffix.lower() in TABLES


def _entries_given(documents: Documents) -> Iterator[_Entry]:
    """Yield the documents that are given.

    Raises:
        WrongType: one is none.
    """
    if isinstance(documents, Mapping):
        for name, value in documents.items():
            if isinstance(value, str):
                yield _Entry(name=str(name), text=value)
            else:
                yield attrs.evolve(_entry(value), name=str(name))
        return
    if isinstance(documents, str | PathLike | Source):
        documents = [documents]
    given: object = documents
    if not isinstance(given, Iterable) or isinstance(given, bytes):
        raise _no_documents(given)
    for value in given:
        yield _entry(value)


def _entry(value: object) -> _Entry:
    if isinstance(value, Source):
        return _Entry(name=value.id or value.file, source=value)
    if not isinstance(value, str | PathLike):
        raise _no_documents(value)
    path = Path(fspath(value))
    return _Entry(name=path.as_posix(), path=path)


def _no_documents(value: object) -> WrongType:
    expected = "a folder, paths, sources, or texts by name"
    return WrongType(argument="documents", expected=expected, got=type(value).__name__)


def _entries_in(folder: Path) -> Iterator[_Entry]:
    """Yield the documents in a folder and the folders in it, but for hidden ones."""
    for parent, folders, files in walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and is_read(name):
                path = Path(parent) / name
                yield _Entry(name=path.relative_to(folder).as_posix(), path=path)


def _read_anew(entry: _Entry, folder: Path | None) -> Source | WrongValue:
    """Return a document with what it states of itself, or why it cannot be had."""
    if entry.source is not None:
        if entry.source.document is None:
            remedy = "make the source by chronology.read_source"
            return WrongValue(reason="its document was not read", remedy=remedy)
        return attrs.evolve(entry.source, id=entry.name)
    try:
        if entry.text is not None:
            made = read_source(text=entry.text, id=entry.name, file=_as_read(entry.name))
            return attrs.evolve(made, file=entry.name)
        if folder is not None:
            inside(folder, entry.name)  # a link may lead out of it
        return read_source(entry.path, id=entry.name, file=entry.name)
    except DocumentUnreadable as error:
        return WrongValue(reason=f"{entry.name}: {_of_folder(error)}", remedy=error.remedy)


def _as_read(name: str) -> str:
    """Return the name of the file as which a text is read: what is called a table is one."""
    suffix = PurePosixPath(name).suffix.lower()
    return f"text{suffix}" if suffix in TABLES_OF_TEXT else "text.txt"


def _of_folder(error: DocumentUnreadable) -> str:
    """Return a reason as it is told to whoever has no ledger."""
    return error.reason.replace("ledger's folder", "folder of documents")


def _begin_of_name(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


_LONGEST = 100  # code points of a name that is told
