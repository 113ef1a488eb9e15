"""Files entered as sources of a ledger: each once, with what its document states of itself."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import attrs

from chronology import documents
from chronology.building.folders import (
    called_from,
    documents_below,
    holds_ledger,
    is_working_file,
    resolved,
)
from chronology.building.naming import name_for
from chronology.building.sources import SourceFields, source_of
from chronology.errors import DocumentUnreadable, Problem
from chronology.ledger import Ledger
from chronology.ledger.ids import free_id
from chronology.ledger.locate import one_line
from chronology.ledger.parsed import ParsedFile
from chronology.sources import Source

MOST_PAGES = 100  # of one web archive that are entered by themselves


@attrs.frozen(kw_only=True)
class Entered:
    """What became of entering files as sources.

    Attributes:
        sources: the new ones, in the order of the files.
        known: the files that a source used before, each with the id of that source.
        changed: those of them whose bytes are no longer the ones that their source records.
        repeated: new files that have the very bytes of another, each with the source of that one.
        left_out: what was not entered and is no fault, a sentence each.
        problems: files that cannot be entered, with reason and remedy.
    """

    sources: tuple[Source, ...]
    known: tuple[tuple[str, str], ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    repeated: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Kept(Protocol):
    """Where it is kept as which sources files were entered, for a run that goes on with it."""

    def sources(self, called: str, file: Path) -> tuple[Source, ...] | None:
        """Return the sources of a file that is still the same, without ids and documents."""

    def keep_sources(self, called: str, sources: Sequence[Source]) -> None:
        """Keep the sources of a file."""


class Entering:
    """Files, while they are entered into a ledger in a folder.

    Args:
        read: the ledger.
        elsewhere: whether documents may lie outside its folder, to be copied into it later.
        kept: where it is kept what was entered before, and looked for.
    """

    def __init__(self, read: Ledger, *, elsewhere: bool = False, kept: Kept | None = None) -> None:
        self.home = Path(read.path).parent
        self.elsewhere = elsewhere
        self.kept = kept
        written = list(_written_sources(read))
        known = {name: self.home / file for name, file in written if file}
        known |= {source.id: self.home / source.file for source in read.sources}
        known |= {
            source.id: Path(source.document.path)
            for source in read.sources
            if source.document is not None and not source.document.raw
        }
        files = [Path(read.path), *(self.home / file.name for file in read.included)]
        self.taken = {name for name, _ in written} | {source.id for source in read.sources}
        self.used = {_lies_at(path): name for name, path in reversed(known.items())}
        self.own = frozenset(map(resolved, files)) if read.path else frozenset()
        self.recorded = {one.id: one.sha256.lower() for one in read.sources if one.sha256}
        self.digests = {one.sha256.lower(): one.id for one in read.sources if one.sha256}
        self._sources: list[Source] = []
        self._known: dict[str, str] = {}
        self._changed: dict[str, str] = {}
        self._repeated: dict[str, str] = {}
        self._left_out: list[str] = []
        self._problems: list[Problem] = []

    @property
    def entered(self) -> Entered:
        """What became of the files so far."""
        return Entered(
            sources=tuple(self._sources),
            known=tuple(self._known.items()),
            changed=tuple(self._changed.items()),
            repeated=tuple(self._repeated.items()),
            left_out=tuple(self._left_out),
            problems=tuple(self._problems),
        )

    def take(
        self, paths: Iterable[Path], progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Enter files, and the documents of folders, by their names: in any order the same.

        Args:
            paths: the files and folders.
            progress: called now and again with how many files are done, and of how many.
        """
        files: dict[Path, None] = {}
        for path in paths:
            try:
                files |= dict.fromkeys(self._files(path))
            except DocumentUnreadable as error:
                self._tell(error)
        for number, file in enumerate(sorted(files), 1):
            try:
                self.enter(file)
            except DocumentUnreadable as error:
                self._tell(error)
            if progress is not None:
                progress(number, len(files))

    def enter(self, file: Path) -> None:
        """Enter one file, with all pages if it is a web archive.

        Raises:
            DocumentUnreadable: it cannot be read, or a ledger cannot name it.
        """
        if name := self.used.get(_lies_at(file)):
            self._pass_over(file, name)
            return
        called = self._nameable(file)
        sources = list(self._sources_of(file, called))
        for source in sources:
            self._keep(source, called)
        if sources:
            self.used[_lies_at(file)] = self._sources[-len(sources)].id

    def _pass_over(self, file: Path, name: str) -> None:
        """Remember a file that a source uses, and whether it is still the one recorded."""
        called = one_line(self._called(file))
        self._known[called] = name
        recorded = self.recorded.get(name)
        if recorded and documents.digest_of(file) not in {recorded, ""}:
            self._changed[called] = name

    def _files(self, path: Path) -> Iterator[Path]:
        """Yield a file, or the documents of a folder.

        Raises:
            DocumentUnreadable: it is a ledger or a report, or a folder that cannot be read.
        """
        path = self._meant(path)
        if path.is_dir():
            files, foreign = documents_below(path, self.own)
            yield from files
            self._left_out += [
                f"{one_line(str(folder))} has a ledger of its own: to read it too, include that"
                for folder in foreign
            ]
            return
        reason = remedy = ""
        if not path.exists() and not path.is_symlink():
            reason, remedy = "there is no such file", "correct its name"
        elif holds_ledger(path):
            reason = "it is a ledger, and no document"
            remedy = "to read it too, write above all tables: include = […]"
        elif is_working_file(path):
            reason, remedy = "it is a report, and no document", "name the documents it rests on"
        if reason:
            raise DocumentUnreadable(path=str(path), reason=reason, remedy=remedy)
        yield path

    def _meant(self, path: Path) -> Path:
        """Return a path from here; or from the ledger's folder, if it is a document only there."""
        inside = self.home / path
        if path.is_absolute() or not inside.exists():
            return path
        is_here = path.exists() and (self.elsewhere or called_from(self.home, path) is not None)
        return path if is_here else inside

    def _called(self, file: Path) -> str:
        return called_from(self.home, file) or file.as_posix()

    def _nameable(self, file: Path) -> str:
        """Return what a ledger calls a file, or refuse it."""
        called, reason, remedy = called_from(self.home, file), "", ""
        if any("\ud800" <= character <= "\udfff" for character in str(file)):
            reason, remedy = "its name is not UTF-8", "rename it"
        elif called is None and not self.elsewhere:
            is_link = file.is_symlink() and _lies_at(file.parent).is_relative_to(
                _lies_at(self.home)
            )
            reason = (
                "it is a link that leads out of the folder"
                if is_link
                else "it lies outside the ledger's folder"
            )
            remedy = "copy the document into it"
        if reason:
            raise DocumentUnreadable(path=str(file), reason=reason, remedy=remedy)
        return called or file.as_posix()

    def _sources_of(self, file: Path, called: str) -> Iterator[Source]:
        """Yield a file's source; of a web archive with several pages, one for each.

        Raises:
            DocumentUnreadable: it cannot be read.
        """
        if self.kept is not None and (before := self.kept.sources(called, file)):
            yield from before
            return
        pages = documents.pages_in(file)
        if len(pages) <= 1:
            source = source_of(documents.read(file), called, "", {})
            if self.kept is not None:
                self.kept.keep_sources(called, [source])
            yield source
            return
        for page in pages[:MOST_PAGES]:
            fields: SourceFields = {"url": page.url, "retrieved": page.retrieved}
            try:
                document = documents.read(file, url=page.url, retrieved=page.retrieved)
            except DocumentUnreadable as error:
                self._tell(attrs.evolve(error, path=f"{error.path}, {page.url}"))
                continue
            yield source_of(document, called, "", fields)
        if len(pages) > MOST_PAGES:
            self._left_out.append(
                f"{one_line(called)} holds {len(pages)} pages, of which the first {MOST_PAGES} are "
                "sources: enter others by hand, each with its `url`"
            )

    def _keep(self, source: Source, called: str) -> None:
        name = free_id(name_for(source), self.taken)
        same = self.digests.setdefault(source.sha256.lower(), name)
        if same != name and not source.url:
            self._repeated[one_line(called)] = same
        self.taken.add(name)
        self._sources.append(attrs.evolve(source, id=name))

    def _tell(self, error: DocumentUnreadable) -> None:
        path = one_line(error.path)
        self._problems.append(Problem(file=path, reason=error.reason, remedy=error.remedy))


def declared_sources(read: Ledger) -> set[str]:
    """Return the names of the sources that a ledger's texts have, also of faulty ones."""
    return {name for name, _ in _written_sources(read)}


def _written_sources(read: Ledger) -> Iterator[tuple[str, str]]:
    """Yield the name of each source that a ledger's texts have, also a faulty one, and its file."""
    for name, text in [*((file.name, file.text) for file in read.included), ("", read.text)]:
        file = ParsedFile.of(name, name, text)
        entries = file.tables.get("sources", {})
        for path in [*file.locations.where, *file.declared_in_broken()]:
            if len(path) > 1 and path[0] == "sources":
                entry = entries.get(path[1]) if isinstance(entries, dict) else None
                document = entry.get("file") if isinstance(entry, dict) else None
                called = file.called_from_home(document) if isinstance(document, str) else ""
                yield str(path[1]), "" if "\0" in called else called


def _lies_at(file: Path) -> Path:
    """Return where a file lies; a link is not followed, but the folders that lead to it are."""
    absolute = Path(os.path.abspath(file))  # noqa: PTH100 - a link is a document by itself
    return resolved(absolute.parent) / absolute.name
