"""What the styles of a workbook show of its cells: dates without their day, words struck out.

A sheet keeps a day for whatever is a date; its format may show the year alone, and then nobody
wrote a day. What is not shown is not read.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

import attrs

from chronology.documents.html.veils import colour_of, is_unseen_on
from chronology.documents.tables.columns import MOST_COLUMNS, letters_of
from chronology.documents.trees import attribute, child, local, tree_of
from chronology.errors import DocumentUnreadable

_LARGEST = 24 * 2**20  # bytes of styles; those of real workbooks are far smaller
_YEAR, _MONTH = 4, 7  # code points of an ISO date that show so much
_ALL = 15  # stands for all of a date, and fits in four bits
_STRUCK, _UNSEEN = 0, 1  # stand for nothing of it
GONE = frozenset({_STRUCK, _UNSEEN})
"""Stand for cells of which nothing is read."""
_LONGEST_FORMAT = 1000
_MOST_ROWS = 2**24
_ASIDE = re.compile(
    r'"[^"]*"?|\\.?|_.?|\*.?|\[[^\]]*\]?|E[+-]|AM/PM|A/P', re.IGNORECASE | re.DOTALL
)
_MINUTES = re.compile(
    r"(?<=[hH])[^a-zA-Z;]{0,20}[mM]{1,2}(?![mM])|[mM]{1,2}(?=[^a-zA-Z;]{0,20}[sS])"
)
_NO_DATES = frozenset({"general", "@"})
_SHOW_MONTHS = frozenset({17, 27, 34, 36, 50, 52, 55, 57})
"""Formats by number that show a month, in some country at least."""
_OF_WORDS = 3  # the section of a format that is for words
_SHOWS_NUMBER = re.compile(r"[0#?@a-zA-Z]")
_WHITE, _FIRST_OF_THEME = "#ffffff", "0"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_OFF = frozenset({"0", "false", "off"})
_WORDS = frozenset({"s", "str", "inlineStr"})


@attrs.frozen(kw_only=True)
class Style:
    """What a style shows of a cell.

    Attributes:
        length: how many code points of an ISO date it shows; `_ALL` for all.
        is_struck: whether its words are struck out.
        hides_numbers: whether no number is seen, and no date.
        hides_words: whether no words are seen.
    """

    length: int = _ALL
    is_struck: bool = False
    hides_numbers: bool = False
    hides_words: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether all of a cell is shown, and stands."""
        return self == _PLAIN

    def shown_of(self, *, is_words: bool) -> int:
        """Return how much of a cell is shown, as `Shown` keeps it."""
        if self.is_struck:
            return _STRUCK
        is_hidden = self.hides_words if is_words else self.hides_numbers
        return _UNSEEN if is_hidden else self.length


_PLAIN = Style()


@attrs.frozen(kw_only=True)
class Shown:
    """Which cells of a sheet show less than they hold.

    Attributes:
        cells: the cells in order, each as its row, its column and its style in one number.
        unread: why that could not be found out, in one clause; empty if it could.
    """

    cells: "array[int]" = attrs.field(factory=lambda: array("Q"), repr=False)
    unread: str = ""

    def of_row(self, number: int) -> dict[int, int]:
        """Return how much cells of a row show, by their columns: a length, or one of `GONE`."""
        first = bisect_left(self.cells, number << 20)
        last = bisect_left(self.cells, (number + 1) << 20)
        return {(one >> 4) & 0xFFFF: one & 0xF for one in self.cells[first:last]}

    @property
    def struck(self) -> list[str]:
        """The cells that are struck out, such as `B7`."""
        return self._alike(_STRUCK)

    @property
    def unseen(self) -> list[str]:
        """The cells that show nothing to anybody, such as `B7`."""
        return self._alike(_UNSEEN)

    def _alike(self, shown: int) -> list[str]:
        return [
            f"{letters_of((one >> 4) & 0xFFFF)}{one >> 20}"
            for one in self.cells
            if one & 0xF == shown
        ]


def shown_of(xml: bytes, styles: bytes | None, strings: bytes, path: Path) -> Shown:
    """Return which cells of a sheet show less than they hold.

    Args:
        xml: the sheet.
        styles: the styles of its workbook; `None` if it has none.
        strings: the texts that its cells share.
        path: the file, for messages.
    """
    try:
        known = () if styles is None else tuple(_styles_in(styles, path))
        struck = _struck_strings(strings) if b"strike" in strings else frozenset()
        if all(one.is_plain for one in known) and not struck and b"strike" not in xml:
            return Shown()
        return Shown(cells=_Marking(known, struck).cells_in(xml))
    except (DocumentUnreadable, ExpatError, ValueError, LookupError):
        return Shown(unread="how its cells are shown: its styles cannot be read; a day may be none")


def _styles_in(raw: bytes, path: Path) -> Iterator[Style]:
    """Yield the styles of cells, in order.

    Raises:
        DocumentUnreadable: they are no sound XML, or too large.
        ValueError: they are larger than any real ones, or none.
    """
    if not 0 < len(raw) <= _LARGEST:
        message = "no styles"
        raise ValueError(message)
    root = tree_of(raw, path, "xl/styles.xml", "save the sheet as .csv")
    formats = {
        attribute(one, "numFmtId"): attribute(one, "formatCode")
        for one in _children(root, "numFmts")
    }
    fonts, fills = _children(root, "fonts"), _children(root, "fills")
    for one in _children(root, "cellXfs"):
        number = attribute(one, "numFmtId")
        font, fill = _of_style(fonts, one, "fontId"), _of_style(fills, one, "fillId")
        hides = hidden_by(formats.get(number, ""))
        is_white = is_unseen_on(_colour_in(child(font, "color")), _filled_with(fill))
        yield Style(
            length=length_shown(formats[number]) if number in formats else _built_in(number),
            is_struck=_strikes(child(font, "strike")),
            hides_numbers=hides[0] or is_white,
            hides_words=hides[1] or is_white,
        )


def _of_style(known: list[Element], style: Element, name: str) -> Element:
    """Return the font or the fill that a style of cells has, or one that says nothing."""
    number = attribute(style, name)
    at = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 else 0  # noqa: PLR2004 - figures
    return known[at] if at < len(known) else Element("none")


def _colour_in(colour: Element | None) -> str:
    """Return a colour as `#rrggbb`; empty for one that is not known."""
    if colour is None:
        return ""
    if attribute(colour, "theme") == _FIRST_OF_THEME and not attribute(colour, "tint"):
        return _WHITE
    return colour_of(f"#{attribute(colour, 'rgb')[-6:].lower()}")


def _filled_with(fill: Element) -> str:
    """Return the colour that a fill lays behind a cell: the paper's, if it lays none."""
    pattern = child(fill, "patternFill")
    if pattern is None:
        return _WHITE if not len(fill) else ""
    match attribute(pattern, "patternType"):
        case "" | "none":
            return _WHITE
        case "solid":
            return _colour_in(child(pattern, "fgColor"))
    return ""


def _children(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return [] if found is None else list(found)


def _strikes(strike: Element | None) -> bool:
    return strike is not None and attribute(strike, "val") not in _OFF


def _built_in(number: str) -> int:
    return _MONTH if number.isdecimal() and int(number) in _SHOW_MONTHS else _ALL


def length_shown(code: str) -> int:
    """Return how many code points of an ISO date a format shows: the least of its sections."""
    if code.strip().lower() in _NO_DATES:
        return _ALL
    plain = _ASIDE.sub(" ", code[:_LONGEST_FORMAT])
    return min(map(_length_of_section, plain.split(";")))


def hidden_by(code: str) -> tuple[bool, bool]:
    """Say whether a format shows nothing of a number, and nothing of words."""
    if not code:
        return False, False
    sections = [one.strip() for one in _ASIDE.sub(" ", code[:_LONGEST_FORMAT]).split(";")]
    of_words = sections[_OF_WORDS] if len(sections) > _OF_WORDS else "@"
    return _SHOWS_NUMBER.search(sections[0]) is None, "@" not in of_words


def _length_of_section(section: str) -> int:
    """Return the same of one section, without literal words; `m` beside hours is of minutes."""
    signs = set(_MINUTES.sub("", section).lower())
    if "d" in signs or not signs & set("ymeg"):
        return _ALL
    return _MONTH if "m" in signs else _YEAR


def _struck_strings(raw: bytes) -> frozenset[int]:
    """Return which of the shared texts are struck out, or have struck words in them."""
    found, number = set[int](), -1

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal number
        match local(name):
            case "si":
                number += 1
            case "strike" if attributes.get("val") not in _OFF:
                found.add(number)

    parser = _bounded_parser()
    parser.StartElementHandler = start
    parser.Parse(raw, True)  # noqa: FBT003 - as expat has it
    return frozenset(found)


def _bounded_parser() -> XMLParserType:
    """Return a parser that refuses declarations of its own."""
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_declared: object) -> None:
    message = "it declares entities"
    raise ValueError(message)


class _Marking:
    """Finds the cells of a sheet that show less than they hold.

    Args:
        styles: the styles of the workbook.
        struck: which shared texts are struck out.
    """

    def __init__(self, styles: tuple[Style, ...], struck: frozenset[int]) -> None:
        self._styles, self._struck = styles, struck
        self._row = self._column = 0
        self._shown, self._is_shared = _ALL, False
        self._value: list[str] | None = None
        self._cells = array("Q")

    def cells_in(self, xml: bytes) -> "array[int]":
        """Return them, in order."""
        parser = _bounded_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        if self._struck:
            parser.CharacterDataHandler = self._text
        parser.Parse(xml, True)  # noqa: FBT003 - as expat has it
        found = self._cells
        is_ordered = all(found[at - 1] <= found[at] for at in range(1, len(found)))
        return found if is_ordered else array("Q", sorted(found))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match local(name):
            case "row":
                told = attributes.get("r", "")
                self._row = int(told) if told.isdecimal() else self._row + 1
                self._column = 0
            case "c":
                self._begin_cell(attributes)
            case "v" if self._is_shared:
                self._value = []
            case "strike" if attributes.get("val") not in _OFF:
                self._shown = _STRUCK

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._column += 1
        if told := _REFERENCE.fullmatch(attributes.get("r", "")):
            self._row, self._column = int(told[2]), 0
            for letter in told[1]:
                self._column = self._column * 26 + ord(letter) - ord("A") + 1
        index = attributes.get("s", "0")
        at = int(index) if index.isdecimal() else 0
        style = self._styles[at] if at < len(self._styles) else Style()
        kind = attributes.get("t", "n")
        self._shown = style.shown_of(is_words=kind in _WORDS)
        self._is_shared = kind == "s"

    @property
    def _is_on_a_sheet(self) -> bool:
        return 0 < self._column <= MOST_COLUMNS and 0 < self._row <= _MOST_ROWS

    def _text(self, words: str) -> None:
        if self._value is not None:
            self._value.append(words)

    def _end(self, name: str) -> None:
        match local(name):
            case "v" if self._value is not None:
                told, self._value = "".join(self._value).strip(), None
                if told.isdecimal() and int(told) in self._struck:
                    self._shown = _STRUCK
            case "c":
                if self._shown != _ALL and self._is_on_a_sheet:
                    self._cells.append(self._row << 20 | (self._column - 1) << 4 | self._shown)
                self._is_shared = False
