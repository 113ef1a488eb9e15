"""The sources of a report, looked for again in a folder: by their SHA-256, then by name."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import attrs

from chronology import documents
from chronology.building.loading import how_read, inside, with_documents
from chronology.errors import DocumentUnreadable
from chronology.ledger import Ledger, checked
from chronology.opening import NOT_THERE
from chronology.proof.verification import Fault
from chronology.sources import Document, Source
from chronology.view.payload import Hashes
from chronology.vocabulary import ReportFaultKind

_MOST_FILES = 100_000


@attrs.frozen(kw_only=True, slots=False)
class Shelf:
    """A folder in which sources are looked for.

    Attributes:
        folder: the folder.
        recorded: by source id, what the report knows of each source.
    """

    folder: Path
    recorded: Mapping[str, Hashes]

    def ledger_with_documents(self, read: Ledger) -> tuple[Ledger, tuple[Fault, ...]]:
        """Return a ledger with the documents found, and what is wrong with them."""
        faults: list[Fault] = []

        def document_of(source: Source) -> Document:
            path, fault = self._file_of(source)
            faults.extend(filter(None, [fault]))
            if path is None:
                raise _no_such_file(source.file)
            # The name that the ledger has decides how it is read, whatever it is called here.
            if path.name == Path(source.file).name:
                return documents.read(path, **how_read(source))
            raw = documents.bytes_of_document(path)
            return documents.of_bytes(raw, Path(source.file), **how_read(source))

        full = with_documents(read, document_of)
        changed = {fault.row for fault in faults if fault.kind is ReportFaultKind.SOURCE_CHANGED}
        sources = tuple(self._as_read(s) if s.id in changed else s for s in full.sources)
        return checked(attrs.evolve(full, sources=sources)), tuple(faults)

    def _as_read(self, source: Source) -> Source:
        """Return a source that changed since the report, so that its words are looked for.

        That it changed is told once; what else no longer holds is what its new words lack.
        """
        known = self.recorded[source.id].raw_sha256
        if source.document is None or source.sha256.lower() != known:
            return source
        return attrs.evolve(source, sha256=source.document.raw_sha256)

    def _file_of(self, source: Source) -> tuple[Path | None, Fault | None]:
        """Return the file of a source, and what is wrong with it."""
        known = self.recorded.get(source.id)
        if known is None or not known.raw_sha256:
            return inside(self.folder, source.file), None
        named = list(self._named(source.file))
        same = (path for path in named if _sha256(path) == known.raw_sha256)
        if path := next(same, None) or self._by_hash.get(known.raw_sha256):
            return path, None
        for path in named:
            why_not = _why_not_read(path)
            if not why_not:
                return path, _source_changed(source, known, path)
            if why_not != NOT_THERE:
                return path, _source_unreadable(source, known, why_not)
        return None, _source_missing(source, known)

    def _named(self, file: str) -> Iterator[Path]:
        """Yield where a file of this name may lie: as the ledger has it, or in the folder."""
        for name in dict.fromkeys((file, Path(file).name)):
            try:
                yield inside(self.folder, name)
            except DocumentUnreadable:
                continue

    @cached_property
    def _by_hash(self) -> Mapping[str, Path]:
        """Every file of the folder by its SHA-256."""
        return {digest: path for path in self._files() if (digest := _sha256(path))}

    def _files(self) -> Iterator[Path]:
        count = 0
        for folder, inner, names in os.walk(self.folder):
            inner.sort()
            for name in sorted(names):
                count += 1
                if count > _MOST_FILES:
                    return
                yield Path(folder, name)


def _sha256(path: Path) -> str:
    """Return the SHA-256 of a file; empty if it cannot be read, or is too large for a document."""
    try:
        if not path.is_file() or path.stat().st_size > documents.LARGEST_DOCUMENT:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _why_not_read(path: Path) -> str:
    """Return why a file cannot be read, in one clause; empty if it can."""
    try:
        documents.bytes_of_document(path)
    except DocumentUnreadable as error:
        return error.reason
    return ""


def _no_such_file(file: str) -> DocumentUnreadable:
    return DocumentUnreadable(
        path=file,
        reason="there is no such file",
        remedy="put the document there, or correct `file`",
    )


def _source_changed(source: Source, known: Hashes, path: Path) -> Fault:
    return Fault(
        kind=ReportFaultKind.SOURCE_CHANGED,
        sentence=f"source {source.id}: {source.file} is no longer the file that was reported on",
        section="sources",
        row=source.id,
        field="raw_sha256",
        recorded=known.raw_sha256,
        found=_sha256(path),
    )


def _source_unreadable(source: Source, known: Hashes, why_not: str) -> Fault:
    return Fault(
        kind=ReportFaultKind.SOURCE_UNREADABLE,
        sentence=f"source {source.id}: {source.file} cannot be read: {why_not}",
        section="sources",
        row=source.id,
        field="raw_sha256",
        recorded=known.raw_sha256,
    )


def _source_missing(source: Source, known: Hashes) -> Fault:
    return Fault(
        kind=ReportFaultKind.SOURCE_MISSING,
        sentence=f"source {source.id}: {source.file} is not in the folder, under any name",
        section="sources",
        row=source.id,
        field="raw_sha256",
        recorded=known.raw_sha256,
    )
