"""One file of a ledger, parsed: its tables, where everything stands in it, what is broken."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from chronology.errors import Problem
from chronology.ledger.locate import KeyPath, Locations, locate
from chronology.ledger.salvage import BrokenBlock, parse_what_can_be, without

INCLUDE = "include"


@attrs.frozen(kw_only=True)
class ParsedFile:
    """A ledger's own file, or one that it includes.

    Attributes:
        name: the file, as it is called from the ledger's folder; empty for the ledger's own.
        text: its text as it was read.
        locations: where everything stands in it.
        tables: what of it could be parsed.
        broken: the blocks that could not.
    """

    name: str
    text: str = attrs.field(repr=False)
    locations: Locations
    tables: Mapping[str, Any] = attrs.field(repr=False, hash=False)
    broken: tuple[BrokenBlock, ...]

    @classmethod
    def of(cls, name: str, path: str, original: str) -> "ParsedFile":
        """Parse a text.

        Args:
            name: the file, as it is called from the ledger's folder.
            path: the file, as the user wrote it.
            original: its text.
        """
        text = original.removeprefix("\ufeff")
        tables, broken = parse_what_can_be(text) if text.strip() else ({}, [])
        locations = locate(path, text)
        if broken:
            sound = locate(path, without(text, broken))
            locations = attrs.evolve(sound, lines=locations.lines)
        return cls(
            name=name, text=original, locations=locations, tables=tables, broken=tuple(broken)
        )

    @property
    def folder(self) -> str:
        """Its folder, as it is called from the ledger's folder; empty for that folder itself."""
        return posixpath.dirname(self.name)

    @property
    def includes(self) -> Sequence[object]:
        """The names of the files that it includes, if they are names."""
        value = self.tables.get(INCLUDE, [])
        return value if isinstance(value, list) else [value]

    def declared_in_broken(self) -> Iterator[KeyPath]:
        """Yield the paths that stand in blocks which could not be read."""
        lines = self.text.removeprefix("\ufeff").split("\n")
        for block in self.broken:
            yield from locate("", "\n".join(lines[block.first : block.after])).where

    def faults(self) -> Iterator[Problem]:
        """Yield what is wrong with the blocks that could not be read."""
        for block in self.broken:
            marker = (block.column, block.column + 1)
            yield self.locations.at(block.line + 1, marker, block.reason, block.remedy)

    def called_from_home(self, file: str) -> str:
        """Return a file that is called from this one's folder as it is called from the ledger's."""
        if not self.folder or not file.strip() or "\0" in file:
            return file
        return posixpath.normpath(posixpath.join(self.folder, file))


def called_from(folder: str, file: str) -> str:
    """Return a file that is called from the ledger's folder as it is called from one within."""
    if not folder or posixpath.isabs(file):
        return file
    return posixpath.relpath(posixpath.join("/", file), posixpath.join("/", folder))
