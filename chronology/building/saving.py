"""A ledger to a file, with its documents beside it: what `load` reads back is the same ledger."""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path, PurePosixPath

import attrs

from chronology.building.loading import inside
from chronology.building.sources import bytes_of
from chronology.errors import (
    ChronologyError,
    DocumentUnreadable,
    InvalidLedger,
    LedgerExists,
    LedgerUnreadable,
    NotExpressible,
)
from chronology.ledger import Ledger, checked, is_ledger, loads, sound
from chronology.ledger.files import FileText, text_of
from chronology.ledger.homes import OWN
from chronology.ledger.made import kinds_in_python
from chronology.ledger.write import arranged, texts_of, texts_read
from chronology.paths import are_one
from chronology.replacing import Held, LeftBehind, write_new, write_whole
from chronology.sources import Source

_MOST_NAMED = 5
_CHANGED = "it was changed meanwhile: begin anew"


def save(ledger: Ledger, path: Path, *, replace: bool) -> Ledger:
    """Write a ledger and its documents, and return it as it was written.

    Everything that may be refused is refused before anything is written.

    Raises:
        InvalidLedger: the ledger is not sound.
        LedgerExists: another ledger is there, or this one was changed since it was read.
        LedgerUnreadable: the file cannot be written.
        DocumentUnreadable: a document changed since it was read, or cannot be copied.
        NotExpressible: a date cannot be written in a ledger.
    """
    full = sound(ledger)
    if faults := full.problems[len(ledger.problems) :]:
        raise InvalidLedger(problems=faults)
    kept = _text_to_keep(ledger, path, replace)
    full = arranged(attrs.evolve(full, text=ledger.text if kept is None else kept))
    placing = _Placing(folder=path.parent)
    try:
        sources = tuple(map(placing.placed, full.sources))
    except DocumentUnreadable:
        raise
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error
    _require_no_document(path, (*full.sources, *sources))
    full = attrs.evolve(full, sources=sources, path=str(path))
    texts = texts_of(full)
    read = loads(texts[OWN], str(path), kinds_in_python(full), included=texts)
    if read != full:
        reason = "what would be read from it is another ledger"
        raise NotExpressible(reason=reason, notation="ledger in TOML")
    try:
        with ExitStack() as folders:
            _make_folder(path.parent, folders)
            with Held(path.parent), ExitStack() as undone:
                if _text_to_keep(ledger, path, replace) != kept:
                    raise LedgerExists(path=str(path), remedy=_CHANGED, meanwhile=True)
                for file, raw in placing.to_write.items():
                    _make_folder(file.parent, undone)
                    write_new(file, raw)
                    undone.callback(file.unlink, missing_ok=True)
                _write_texts(path, texts_read(full), texts, undone)
                undone.pop_all()
            folders.pop_all()
    except ChronologyError:
        raise
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error
    return checked(attrs.evolve(read, sources=sources))


def _write_texts(
    path: Path, old: Mapping[str, str], new: Mapping[str, str], undone: ExitStack
) -> None:
    """Write the files of a ledger whose texts changed, its own in any case, and last; or none."""
    for name, text in sorted(new.items(), key=lambda one: one[0] == OWN):
        file = path.parent / name if name else path
        if text != old[name] and name:
            undone.callback(write_whole, file, _in_bytes(old[name]))
        if text != old[name] or not name:
            write_whole(file, _in_bytes(text))


def rewrite(
    path: Path,
    old: Mapping[str, str | None],
    *steps: Mapping[str, str],
    again: str = _CHANGED,
) -> None:
    """Write the files of a ledger whose texts changed; all, or none.

    Args:
        path: the ledger's file.
        old: the texts of its files by name, its own called `OWN`, as they must still be there;
            `None` for one that must not be there yet.
        steps: the texts that they are to have, one after the other; of each, files are written in
            the order of its names. Who ends between two files leaves what was written so far.
        again: what to do where somebody changed one of them.

    Raises:
        LedgerExists: somebody changed one of them meanwhile; nothing was written.
        LedgerUnreadable: one cannot be read or written.
    """
    try:
        with Held(path.parent):
            _require_as_read(path, old, again)
            _write_steps(path, old, steps)
    except ChronologyError:
        raise
    except FileExistsError as error:
        raise LedgerExists(path=str(path), remedy=again, meanwhile=True) from error
    except (OSError, ValueError) as error:
        raise _not_written(path, error, _how_to_mend(error)) from error


def _require_as_read(path: Path, old: Mapping[str, str | None], again: str) -> None:
    """Refuse to write over what somebody changed since it was read."""
    for name, text in old.items():
        file = path.parent / name if name else path
        if text is not None and text_of(file) != text:
            raise LedgerExists(path=str(file), remedy=again, meanwhile=True)


def _write_steps(
    path: Path, old: Mapping[str, str | None], steps: Iterable[Mapping[str, str]]
) -> None:
    with ExitStack() as undone:
        before = old
        for texts in steps:
            for name in (name for name, text in texts.items() if text != before[name]):
                file = path.parent / name if name else path
                if (was := before[name]) is None:
                    write_new(file, _in_bytes(texts[name]))
                    continue
                undone.callback(write_whole, file, _in_bytes(was))
                write_whole(file, _in_bytes(texts[name]))
            before = texts
        undone.pop_all()


def _in_bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="surrogateescape")


def _make_folder(folder: Path, undone: ExitStack) -> None:
    """Make a folder; `undone` removes what was made of it."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        undone.callback(one.rmdir)


def _not_written(
    path: Path, error: Exception, remedy: str = "name another file"
) -> LedgerUnreadable:
    why = getattr(error, "strerror", None) or error
    if isinstance(error, LeftBehind):
        return LedgerUnreadable(path=str(path), reason=str(why), remedy="delete both, or keep both")
    return LedgerUnreadable(path=str(path), reason=f"it cannot be written: {why}", remedy=remedy)


def _how_to_mend(error: Exception) -> str:
    is_full = isinstance(error, OSError) and error.errno in {ENOSPC, EDQUOT, EFBIG}
    return "make room" if is_full else "check its permissions"


def _require_no_document(path: Path, sources: Iterable[Source]) -> None:
    """Refuse to write a ledger over a document of one of its sources, whether here or there.

    Raises:
        LedgerUnreadable: the file is one.
    """
    for source in sources:
        document = source.document
        own = [path.parent / source.file, *([Path(document.path)] if document is not None else [])]
        if any(are_one(name, path) for name in own):
            raise LedgerUnreadable(
                path=str(path),
                reason=f"it is the document of source {source.id}, and would be overwritten",
                remedy="name another file",
            )


def _text_to_keep(ledger: Ledger, path: Path, replace: bool) -> str | None:  # noqa: FBT001 - the caller's
    """Return the text there whose comments and layout are kept; `None` if nothing is there.

    Raises:
        LedgerExists: it may not be written over.
        LedgerUnreadable: it is no ledger.
    """
    _require_home(ledger, path)
    if not _is_there(path):
        return None
    text = text_of(path)
    if text == ledger.text and _is_same(ledger.path, path):
        for file in ledger.included:
            _require_unchanged(file, path.parent / file.name)
        return text
    if not replace:
        remedy = "save elsewhere, go on from it with LedgerBuilder.open, or give replace=True"
        raise LedgerExists(path=str(path), remedy=remedy)
    if not is_ledger(text):
        raise LedgerUnreadable(
            path=str(path),
            reason="what stands there is no ledger, and would be overwritten",
            remedy="name another file",
        )
    return text


def _require_home(ledger: Ledger, path: Path) -> None:
    """Refuse to write a ledger that includes others elsewhere than it was read from.

    Raises:
        LedgerUnreadable: it would be written elsewhere.
    """
    if ledger.included and not (_is_there(path) and _is_same(ledger.path, path)):
        names = ", ".join(file.name for file in ledger.included[:_MOST_NAMED])
        more = ", …" if len(ledger.included) > _MOST_NAMED else ""
        raise LedgerUnreadable(
            path=str(path),
            reason=f"the ledger includes {names}{more}, which would not go with it",
            remedy="save it where it was opened from, or copy its folder",
        )


def _require_unchanged(file: FileText, path: Path) -> None:
    """Refuse to write over an included file that somebody changed since it was read.

    Raises:
        LedgerExists: it was changed.
        LedgerUnreadable: it is not there any more.
    """
    if text_of(path) != file.text:
        remedy = "it was changed since it was read: open the ledger again"
        raise LedgerExists(path=str(path), remedy=remedy)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError) as error:
        raise _not_written(path, error) from error


def _is_same(known: str, path: Path) -> bool:
    return bool(known) and Path(known).exists() and path.samefile(known)


@attrs.define
class _Placing:
    """Finds a place in a ledger's folder for each document.

    Attributes:
        folder: the folder.
        to_write: the bytes of each file that is not there yet.
        taken: the SHA-256 of the document at each place.
    """

    folder: Path
    to_write: dict[Path, bytes] = attrs.field(factory=dict)
    taken: dict[Path, str] = attrs.field(factory=dict)

    def placed(self, source: Source) -> Source:
        """Return a source whose document lies in the folder, or will be written there."""
        document = source.document
        if document is None:
            return source
        here = self._in_folder(Path(document.path), source)
        if here is None:
            raw = _bytes_to_copy(source)
            here = self._free(_name_in_folder(source.file, self.folder), document.raw_sha256)
            if not (self.folder / here).exists():
                self.to_write[self.folder / here] = raw
        self.taken[self.folder / here] = document.raw_sha256
        moved = attrs.evolve(document, path=str(self.folder / here), raw=b"")
        return attrs.evolve(source, file=here.as_posix(), document=moved)

    def _in_folder(self, path: Path, source: Source) -> PurePosixPath | None:
        """Return where a document lies in the folder, if it is read from there."""
        document = source.document
        if (
            document is None
            or document.raw
            or not path.is_file()
            or _sha256(path) != document.raw_sha256
        ):
            return None
        try:
            found = path.resolve().relative_to(self.folder.resolve())
        except ValueError:
            return None
        return PurePosixPath(found.as_posix())

    def _free(self, name: PurePosixPath, sha256: str) -> PurePosixPath:
        """Return a name at which nothing stands, or this very document."""
        free, number = name, 2
        while not self._is_free(self.folder / free, sha256):
            stem, dot, types = name.name.partition(".")
            free, number = name.with_name(f"{stem}-{number}{dot}{types}"), number + 1
        return free

    def _is_free(self, path: Path, sha256: str) -> bool:
        if path in self.taken:
            return self.taken[path] == sha256
        return not path.exists() or (path.is_file() and _sha256(path) == sha256)


def _name_in_folder(file: str, folder: Path) -> PurePosixPath:
    """Return a file's name in the folder: with its own folders, if these lie within."""
    try:
        inside(folder, file)
    except DocumentUnreadable:
        return PurePosixPath(Path(file).name or "document.txt")
    return PurePosixPath(Path(file).as_posix())


def _bytes_to_copy(source: Source) -> bytes:
    """Return the bytes of a source's document.

    Raises:
        DocumentUnreadable: they are not had any more.
    """
    document = source.document
    assert document is not None  # noqa: S101 - who calls it has looked
    path = Path(document.path)
    if not document.raw and path.is_file() and _sha256(path) == document.raw_sha256:
        return path.read_bytes()
    raw = bytes_of(document)
    if raw is None:
        raise DocumentUnreadable(
            path=document.path,
            reason=f"the document of source {source.id} is not as it was read, or is gone",
            remedy="read it again",
        )
    return raw


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
