"""XML as a tree: without entities, of bounded depth and size; nothing that it names is fetched."""

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from chronology.documents.extracted import refused

if TYPE_CHECKING:
    from chronology.errors import DocumentUnreadable

_DEEPEST = 200
_MOST_ELEMENTS = 1_000_000


def tree_of(raw: bytes, path: Path, name: str, remedy: str) -> Element:
    """Return the root of a file of XML; names of a namespace are written `{namespace}name`.

    Args:
        raw: the XML.
        path: the file in which it stands, for messages.
        name: what it is called in there.
        remedy: what to do if it cannot be read.

    Raises:
        DocumentUnreadable: it is no XML, declares entities, is nested too deep or has too many
            elements.
    """
    growing = _Growing(path, name, remedy)
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.text
    parser.StartDoctypeDeclHandler = growing.declaring
    try:
        parser.Parse(raw, True)  # noqa: FBT003 - as expat has it
    except (ExpatError, ValueError, LookupError) as error:
        raise refused(path, f"“{name}” in it is no sound XML", remedy) from error
    return growing.root()


class _Growing:
    """A tree in the making."""

    def __init__(self, path: Path, name: str, remedy: str) -> None:
        self._builder = TreeBuilder()
        self._path, self._name, self._remedy = path, name, remedy
        self._depth = self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > _DEEPEST:
            raise self._refused(why="is nested too deep")
        if self._elements > _MOST_ELEMENTS:
            raise self._refused(why=f"has more than {_MOST_ELEMENTS} elements")
        named = {_with_bracket(key): value for key, value in attributes.items()}
        self._builder.start(_with_bracket(name), named)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_with_bracket(name))

    def text(self, words: str) -> None:
        self._builder.data(words)

    def declaring(self, name: str, system: str | None, public: str | None, has_own: int) -> None:
        """Refuse declarations within the file: entities may stand for files, or for gigabytes."""
        del name, system, public
        if has_own:
            raise self._refused(why="declares entities")

    def root(self) -> Element:
        return self._builder.close()

    def _refused(self, *, why: str) -> "DocumentUnreadable":
        return refused(self._path, f"“{self._name}” in it {why}", self._remedy)


def _with_bracket(name: str) -> str:
    return "{" + name if "}" in name else name


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute of any namespace; empty if there is none."""
    return next((value for key, value in element.attrib.items() if local(key) == name), "")


def child(element: Element, name: str) -> Element | None:
    """Return the first child of a name."""
    return next((one for one in element if local(one.tag) == name), None)
