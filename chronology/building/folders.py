"""What lies in a ledger's folder: documents, and what is none."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import attrs

from chronology.documents import is_document
from chronology.documents.folder import contents
from chronology.documents.own_reports import is_own_report
from chronology.errors import ChronologyError, DocumentUnreadable
from chronology.ledger import Ledger, is_ledger
from chronology.ledger.files import text_of
from chronology.paths import followed

_MOST_FILES = 10_000
_DEEPEST = 12  # folders within each other


@attrs.frozen(kw_only=True)
class LeftOver:
    """Files that no source of a ledger uses, as they are called from its folder.

    Attributes:
        documents: those of types that are read.
        others: those of other types.
    """

    documents: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def left_over(read: Ledger) -> LeftOver:
    """Return the files that no source of a ledger uses.

    They are looked for in the ledger's folder, in those directly within it, and in those that its
    documents lie in. Hidden files, ledgers and reports that this program wrote are passed over, and
    so is a folder within that has a ledger of its own.
    """
    if not read.path:
        return LeftOver()
    home = Path(read.path).parent
    named = [*(source.file for source in read.sources), *read.faulty_files]
    used = {resolved(home / file) for file in named}
    used |= {resolved(Path(read.path)), *(resolved(home / one.name) for one in read.included)}
    of_documents = [(home / source.file).parent for source in read.sources if source.document]
    found: dict[Path, str] = {}
    for folder in dict.fromkeys([home, *of_documents, *_folders_within(home, used)]):
        for file in _files_in(folder):
            if _may_be_used(file, home, used) and not is_working_file(file):
                found.setdefault(resolved(file), _named_at_home(file, home))
    names = [(name, is_document(file)) for file, name in found.items()]
    return LeftOver(
        documents=tuple(name for name, is_document in names if is_document),
        others=tuple(name for name, is_document in names if not is_document),
    )


def documents_below(folder: Path, own: Collection[Path] = ()) -> tuple[list[Path], list[Path]]:
    """Return the files in a folder and in all within it that may be documents, by name.

    Hidden ones, ledgers and reports that this program wrote are passed over; so are links to
    folders, and folders that have a ledger of their own, which are returned too.

    Args:
        folder: the folder.
        own: the files of the ledger for which it is asked.

    Raises:
        DocumentUnreadable: the folder is not there, or cannot be read, or holds too much.
    """
    files: list[Path] = []
    foreign: list[Path] = []
    waiting = [(folder, 0)]
    while waiting:
        at, depth = waiting.pop()
        here, within = contents(at)
        documents = [file for file in here if not is_working_file(file)]
        files += [file for file in documents if not own or resolved(file) not in own]
        reason = f"more than {_MOST_FILES} files lie in it" if len(files) > _MOST_FILES else ""
        reason = f"its folders lie more than {_DEEPEST} deep" if depth > _DEEPEST else reason
        if reason:
            raise DocumentUnreadable(path=str(folder), reason=reason, remedy="name folders within")
        for inner in reversed(within):
            if _has_another_ledger(inner, own):
                foreign.append(inner)
            elif not inner.is_symlink():
                waiting.append((inner, depth + 1))
    return sorted(files), sorted(foreign)


def is_working_file(file: Path) -> bool:
    """Say whether a file is no document but of this work: a ledger, a report, a signature."""
    suffix = file.suffix.lower()
    return suffix == ".sig" or holds_ledger(file) or is_own_report(file)


def holds_ledger(file: Path) -> bool:
    """Say whether a file of TOML is a ledger that says anything."""
    if file.suffix.lower() != ".toml":
        return False
    try:
        text = text_of(file)
    except ChronologyError:
        return False
    return bool(text.strip()) and is_ledger(text)


def resolved(path: Path) -> Path:
    """Return a path as the system has it, or as it is where it cannot be followed."""
    try:
        return followed(path)
    except (OSError, ValueError):
        return path


def called_from(home: Path, file: Path) -> str | None:
    """Return a file as a ledger in a folder calls it; `None` if it lies outside.

    Of a link its own place counts, and where it leads to.
    """
    if not resolved(file).is_relative_to(resolved(home)):
        return None
    name = os.path.relpath(Path(os.path.abspath(file)), os.path.abspath(home))  # noqa: PTH100 - a link is not followed
    if name.split(os.sep, 1)[0] == os.pardir:
        return resolved(file).relative_to(resolved(home)).as_posix()
    return Path(name).as_posix()


def _has_another_ledger(folder: Path, own: Collection[Path]) -> bool:
    """Say whether a folder has a ledger that is none of some files."""
    return any(resolved(file) not in own and holds_ledger(file) for file in _files_in(folder))


def _files_in(folder: Path) -> Iterable[Path]:
    try:
        return contents(folder)[0]
    except DocumentUnreadable:
        return ()


def _folders_within(home: Path, used: Collection[Path]) -> Iterator[Path]:
    """Yield the folders in a ledger's, but those of another one."""
    try:
        folders = contents(home)[1]
    except DocumentUnreadable:
        return
    for folder in folders:
        if not folder.is_symlink() and not _has_another_ledger(folder, used):
            yield folder


def _may_be_used(file: Path, home: Path, used: Collection[Path]) -> bool:
    """Say whether a source could use a file: a plain one, within the folder, not used so far."""
    leads_to = resolved(file)
    return leads_to not in used and leads_to.is_relative_to(resolved(home)) and file.is_file()


def _named_at_home(file: Path, home: Path) -> str:
    return file.relative_to(home).as_posix() if file.is_relative_to(home) else file.as_posix()
