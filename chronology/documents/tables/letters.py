"""What the letters of a workbook's texts look like: struck out, too small, of a colour."""

import re
from xml.etree.ElementTree import Element
from xml.parsers.expat import ParserCreate, XMLParserType

import attrs

from chronology.documents.html.colours import is_unseen_on
from chronology.documents.tables.colours import Palette
from chronology.documents.trees import attribute, local

_SMALLEST = 1  # points
_POINTS = re.compile(r"\d{1,4}(?:\.\d{1,30})?")
_OFF = frozenset({"0", "false", "off"})


def is_tiny_size(size: Element | None) -> bool:
    """Say whether letters of a size are too small for anybody to see."""
    written = "" if size is None else attribute(size, "val")
    return _POINTS.fullmatch(written) is not None and float(written) <= _SMALLEST


def strikes_out(strike: Element | None) -> bool:
    """Say whether an element strikes letters out."""
    return strike is not None and attribute(strike, "val") not in _OFF


@attrs.define
class Letters:
    """What the letters of a text look like that has several sorts of them.

    Attributes:
        is_struck: whether any are struck out.
        is_tiny: whether any are too small to be seen.
        colours: those that they have.
    """

    is_struck: bool = False
    is_tiny: bool = False
    colours: set[str] = attrs.field(factory=set)

    def add(self, name: str, attributes: dict[str, str], palette: Palette) -> None:
        """Note what an element of XML says of some of them."""
        match name:
            case "strike":
                self.is_struck |= attributes.get("val") not in _OFF
            case "sz":
                self.is_tiny |= is_tiny_size(Element("sz", attributes))
            case "color":
                self.colours.add(palette.colour(Element("color", attributes)))

    def is_unseen(self, behind: str) -> bool:
        """Say whether any of them are not seen on a colour."""
        return self.is_tiny or any(is_unseen_on(one, behind) for one in self.colours)


def letters_of_strings(raw: bytes, palette: Palette) -> dict[int, Letters]:
    """Return what the letters of the shared texts look like, where it is said."""
    found, number, depth = dict[int, Letters](), -1, 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal number, depth
        match local(name):
            case "si":
                number += 1
            case "rPr":
                depth += 1
            case told if depth:
                found.setdefault(number, Letters()).add(told, attributes, palette)

    def end(name: str) -> None:
        nonlocal depth
        depth -= local(name) == "rPr"

    parser = bounded_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(raw, True)  # noqa: FBT003 - as expat has it
    return {place: one for place, one in found.items() if one != Letters()}


def bounded_parser() -> XMLParserType:
    """Return a parser that refuses declarations of its own."""
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_declared: object) -> None:
    message = "it declares entities"
    raise ValueError(message)
