"""XML as a tree: without entities, of bounded depth and size; nothing that it names is fetched.

What is counted is counted while it is read: whatever is beyond a bound is never held in memory.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from chronology.documents.extracted import refused

if TYPE_CHECKING:
    from chronology.errors import DocumentUnreadable

_DEEPEST = 200
_MOST_NODES = 1_000_000  # elements and attributes of all trees of a file
_MOST_LETTERS = 8_000_000  # code points of their texts
_LONGEST_TAG = 256 * 2**10  # bytes
_STEP = 2**15  # bytes that are read at once
_MOST_NAMES = 20_000  # of elements and attributes, in a tree


class Room:
    """How much the trees of one file may still hold together.

    Attributes:
        nodes: elements and attributes.
        letters: code points of texts and of the values of attributes.
    """

    def __init__(self) -> None:
        self.nodes, self.letters = _MOST_NODES, _MOST_LETTERS


def tree_of(
    raw: bytes | Iterable[bytes], path: Path, name: str, remedy: str, room: Room | None = None
) -> Element:
    """Return the root of a file of XML; names of a namespace are written `{namespace}name`.

    Args:
        raw: the XML, whole or piece by piece.
        path: the file in which it stands, for messages.
        name: what it is called in there.
        remedy: what to do if it cannot be read.
        room: how much the tree may hold, shared with others of the file.

    Raises:
        DocumentUnreadable: it is no XML, declares entities, is nested too deep or has too many
            elements, attributes or letters.
    """
    growing = _Growing(path, name, remedy, room or Room())
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.text
    parser.StartDoctypeDeclHandler = growing.declaring
    try:
        given = 0
        for piece in (raw,) if isinstance(raw, bytes) else raw:
            for at in range(0, len(piece), _STEP):
                parser.Parse(piece[at : at + _STEP], False)  # noqa: FBT003 - as expat has it
                given += len(piece[at : at + _STEP])
                if given - parser.CurrentByteIndex > _LONGEST_TAG:
                    raise growing.too_much(
                        why=f"has a tag of more than {_LONGEST_TAG // 2**10} KiB"
                    )
        parser.Parse(b"", True)  # noqa: FBT003 - the same
    except (ExpatError, ValueError, LookupError) as error:
        raise refused(path, f"“{name}” in it is no sound XML", remedy) from error
    return growing.root()


class _Growing:
    """A tree in the making."""

    def __init__(self, path: Path, name: str, remedy: str, room: Room) -> None:
        self._builder = TreeBuilder()
        self._path, self._name, self._remedy = path, name, remedy
        self._room = room
        self._depth = 0
        self._names: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._room.nodes -= 1 + len(attributes)
        if self._depth > _DEEPEST:
            raise self.too_much(why="is nested too deep")
        if self._room.nodes < 0:
            raise self.too_much(why=f"has, with the others, more than {_MOST_NODES:,} elements")
        if attributes:
            self._count(sum(map(len, attributes.values())))
            attributes = {self._named(key): value for key, value in attributes.items()}
        self._builder.start(self._named(name), attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(self._named(name))

    def text(self, words: str) -> None:
        self._count(len(words))
        self._builder.data(words)

    def declaring(self, name: str, system: str | None, public: str | None, has_own: int) -> None:
        """Refuse declarations within the file: entities may stand for files, or for gigabytes."""
        del name, system, public
        if has_own:
            raise self.too_much(why="declares entities")

    def root(self) -> Element:
        return self._builder.close()

    def too_much(self, *, why: str) -> "DocumentUnreadable":
        return refused(self._path, f"“{self._name}” in it {why}", self._remedy)

    def _count(self, letters: int) -> None:
        self._room.letters -= letters
        if self._room.letters < 0:
            raise self.too_much(why=f"has, with the others, more than {_MOST_LETTERS:,} characters")

    def _named(self, name: str) -> str:
        """Return a name as it is written in a tree, always the same string."""
        known = self._names.get(name)
        if known is None:
            if len(self._names) >= _MOST_NAMES:
                raise self.too_much(why=f"has more than {_MOST_NAMES:,} names of elements")
            known = self._names[name] = "{" + name if "}" in name else name
        return known


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute of any namespace; empty if there is none."""
    return next((value for key, value in element.attrib.items() if local(key) == name), "")


def child(element: Element, name: str) -> Element | None:
    """Return the first child of a name."""
    return next((one for one in element if local(one.tag) == name), None)
