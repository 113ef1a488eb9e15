"""The files that a ledger includes, found and parsed, each once, those that are included first.

Their entries count as if they stood in the ledger itself. What cannot be included is told where
it is asked for, and the rest is used.
"""

import posixpath
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath

import attrs

from chronology.errors import LedgerUnreadable, Problem
from chronology.ledger.files import LARGEST_LEDGER, FileText, text_of
from chronology.ledger.locate import KeyPath, Locations
from chronology.ledger.parsed import INCLUDE, ParsedFile
from chronology.ledger.toml_faults import LISTS
from chronology.paths import followed

MOST_FILES = 1_000
MOST_PROBLEMS = 100  # of files that cannot be included, after which no more are looked for
DEEPEST = 8
TextOf = Callable[[str], str]
"""Gives the text of a file by its name from the ledger's folder, or raises `LedgerUnreadable`."""
_AS_TEXTS = 'write include = ["more.toml"]'


def texts_in(folder: Path) -> TextOf:
    """Return what reads the files that lie in a folder, and no others."""

    def text(name: str) -> str:
        path = folder / name
        try:
            leads_out = not followed(path).is_relative_to(followed(folder))
        except (OSError, ValueError) as error:
            reason = f"the path cannot be followed: {error}"
            raise LedgerUnreadable(path=name, reason=reason, remedy="name a plain file") from error
        if leads_out:
            raise _leads_out(name)
        if not path.exists():
            reason = "there is no such file"
            raise LedgerUnreadable(path=name, reason=reason, remedy="correct its name")
        return text_of(path)

    return text


def texts_known(texts: Mapping[str, str] | None) -> TextOf:
    """Return what gives the texts of files that were read already."""

    def text(name: str) -> str:
        if texts is not None and name in texts:
            return texts[name]
        reason = "there is no such file" if texts else "a text alone includes no files"
        raise LedgerUnreadable(path=name, reason=reason, remedy="read the ledger from its file")

    return text


def with_included(top: ParsedFile, text_of_name: TextOf) -> tuple[list[ParsedFile], list[Problem]]:
    """Return a ledger's files in the order in which they are read, its own last, and what is wrong.

    Args:
        top: the ledger's own file.
        text_of_name: gives the text of another.
    """
    finding = _Finding(top, text_of_name)
    finding.include(top, (PurePath(top.locations.file).name,))
    return finding.files, finding.problems


def _leads_out(name: str) -> LedgerUnreadable:
    return LedgerUnreadable(
        path=name,
        reason="the path leads out of the ledger's folder",
        remedy="copy the file into it",
    )


class _Finding:
    """One search for the files that a ledger includes; those found stand in `files`."""

    def __init__(self, top: ParsedFile, text_of_name: TextOf) -> None:
        self.files: list[ParsedFile] = []
        self.problems: list[Problem] = []
        self._top = top
        self._text_of = text_of_name
        self._taken: set[str] = set()
        self._length = 0

    def include(self, file: ParsedFile, path: tuple[str, ...]) -> None:
        """Take a file, after all that it includes; `path` names the files that lead to it."""
        for entry in file.includes:
            if len(self.problems) >= MOST_PROBLEMS:
                break
            try:
                if (name := self._name(file, entry, path)) not in self._taken:
                    self.include(self._read(name), (*path, name))
            except LedgerUnreadable as error:
                words = entry if isinstance(entry, str) else ""
                self.problems.append(
                    file.locations.problem((INCLUDE,), error.reason, error.remedy, words=words)
                )
        self.files.append(file)

    def _name(self, file: ParsedFile, entry: object, path: tuple[str, ...]) -> str:
        """Return the name of an included file from the ledger's folder.

        Raises:
            LedgerUnreadable: it is none, leads out of that folder, or includes itself.
        """
        if not isinstance(entry, str) or not entry.strip() or "\0" in entry:
            reason = f"`{INCLUDE}` is the name of a file, or a list of names"
            raise LedgerUnreadable(path=str(entry), reason=reason, remedy=_AS_TEXTS)
        name = posixpath.normpath(posixpath.join(file.folder, entry))
        if posixpath.isabs(name) or name.split("/", 1)[0] == "..":
            raise _leads_out(name)
        if name in path:
            chain = " → ".join((*path[path.index(name) :], name))
            reason = f"the files include each other: {chain}"
            raise LedgerUnreadable(path=name, reason=reason, remedy="remove one of them")
        if len(path) > DEEPEST:
            reason = f"files are included more than {DEEPEST} deep"
            raise LedgerUnreadable(path=name, reason=reason, remedy="include it further up")
        return name

    def _read(self, name: str) -> ParsedFile:
        if len(self._taken) >= MOST_FILES:
            reason = f"more than {MOST_FILES} files are included"
            raise LedgerUnreadable(path=name, reason=reason, remedy="join some of them")
        self._taken.add(name)
        text = self._text_of(name)
        self._length += len(text)
        if self._length > LARGEST_LEDGER:
            reason = "together the files are larger than 64 MiB"
            raise LedgerUnreadable(path=name, reason=reason, remedy="make several ledgers of them")
        home = self._top.locations.file
        return ParsedFile.of(name, str(PurePath(home).parent / name) if home else name, text)


def file_texts(files: Sequence[ParsedFile]) -> tuple[FileText, ...]:
    """Return the included ones of a ledger's files, with their texts."""
    return tuple(FileText(name=file.name, text=file.text) for file in files if file.name)


# Where everything stands -------------------------------------------------------------------


def all_locations(files: Sequence[ParsedFile]) -> Locations:
    """Return where everything stands in all files of a ledger, by paths that count through them."""
    if len(files) == 1:
        return files[0].locations
    begins = {table: _begins(files, table) for table in LISTS}
    where: dict[KeyPath, int] = {}
    home: dict[KeyPath, int] = {}
    for number, file in enumerate(files):
        for own, line in file.locations.where.items():
            path = _counted_through(own, number, begins)
            where.setdefault(path, line)
            home.setdefault(path[:2], number)
    top = files[-1].locations
    return _OfSeveral(
        file=top.file,
        lines=top.lines,
        where=where,
        files=tuple(files),
        begins=begins,
        home=home,
    )


def _begins(files: Sequence[ParsedFile], table: str) -> tuple[int, ...]:
    """Return how many entries of a list of tables stand before each file."""
    counts = [0]
    for file in files:
        entries = file.tables.get(table)
        counts.append(counts[-1] + (len(entries) if isinstance(entries, list) else 0))
    return tuple(counts[:-1])


def _counted_through(path: KeyPath, number: int, begins: Mapping[str, tuple[int, ...]]) -> KeyPath:
    if len(path) > 1 and path[0] in begins and isinstance(path[1], int):
        return (path[0], path[1] + begins[str(path[0])][number], *path[2:])
    return path


@attrs.frozen(kw_only=True)
class _OfSeveral(Locations):
    """Where things stand in several files that are one ledger.

    Attributes:
        files: the files, in the order in which they are read.
        begins: by list of tables, how many entries stand before each file.
        home: the file, by number, in which the first one or two keys of each path stand.
    """

    files: tuple[ParsedFile, ...] = attrs.field(repr=False)
    begins: Mapping[str, tuple[int, ...]] = attrs.field(repr=False, hash=False)
    home: Mapping[KeyPath, int] = attrs.field(repr=False, hash=False)

    def _own(self, path: KeyPath) -> tuple[ParsedFile, KeyPath]:
        """Return the file in which a key stands, and the path by which that file knows it."""
        begins = self.begins.get(str(path[0])) if len(path) > 1 else None
        if begins is not None and isinstance(path[1], int):
            number = self._number_in(begins, path[1])
            return self.files[number], (path[0], path[1] - begins[number], *path[2:])
        number = self.home.get(path[:2], self.home.get(path[:1], len(self.files) - 1))
        return self.files[number], path

    def _number_in(self, begins: Sequence[int], position: int) -> int:
        """Return the file in which the entry of a list at a position stands."""
        return bisect_right(begins, position) - 1

    def line(self, path: KeyPath) -> int | None:
        """Return the line (from 1) of a key in its file, or of the nearest key above it."""
        file, own = self._own(path)
        return file.locations.line(own)

    def name_of(self, path: KeyPath) -> str:
        """Return the included file in which a key stands; empty for the ledger's own."""
        return self._own(path)[0].name

    def problem(
        self, path: KeyPath, reason: str, remedy: str, *, subject: str = "", words: str = ""
    ) -> Problem:
        """Return a located error; it names the file, and its path is that within the file."""
        file, own = self._own(path)
        return file.locations.problem(own, reason, remedy, subject=subject, words=words)


def in_order(problems: Sequence[Problem], files: Sequence[ParsedFile]) -> Iterator[Problem]:
    """Yield problems by their files, the ledger's own first, and by their lines."""
    numbers = {file.locations.file: number for number, file in enumerate((files[-1], *files[:-1]))}
    yield from sorted(
        problems, key=lambda p: (numbers.get(p.file, len(numbers)), p.line or 0, p.key_path)
    )
