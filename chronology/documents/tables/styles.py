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

from chronology.documents.html.colours import colour_of, is_unseen_on
from chronology.documents.tables.columns import MOST_COLUMNS, letters_of
from chronology.documents.tables.formats import ALL, DAY, Format, built_in, format_of
from chronology.documents.trees import attribute, child, local, tree_of
from chronology.errors import DocumentUnreadable

_LARGEST = 24 * 2**20  # bytes of styles; those of real workbooks are far smaller
_STRUCK, _UNSEEN = 0, 1  # stand for nothing of it
ADDED_TO, YEARLESS = 2, 3
"""Stand for cells that show words beside their own, and for those that show of a day no year."""
GONE = frozenset({_STRUCK, _UNSEEN, ADDED_TO})
"""Stand for cells of which nothing is read."""
_MOST_ROWS = 2**24
_PART_OF_DAY = re.compile(rb"<(?:\w{1,20}:)?v>\s{0,9}\d{1,7}\.\d")
_WHITE, _BLACK, _FIRST_OF_THEME = "#ffffff", "#000000", "0"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_OFF = frozenset({"0", "false", "off"})
_WORDS = frozenset({"s", "str", "inlineStr"})


@attrs.frozen(kw_only=True)
class Style:
    """What a style shows of a cell.

    Attributes:
        format: what its format shows.
        is_struck: whether its words are struck out.
        is_unseen: whether its letters have the colour of the cell.
    """

    format: Format = attrs.field(factory=Format)
    is_struck: bool = False
    is_unseen: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether all of a cell is shown, and stands."""
        return attrs.evolve(self, format=attrs.evolve(self.format, colours=frozenset())) == _PLAIN

    def shown_of(self, *, is_words: bool) -> int:
        """Return how much of a cell is shown, as `Shown` keeps it."""
        if self.is_struck:
            return _STRUCK
        shown = self.format
        if self.is_unseen or (shown.hides_words if is_words else shown.hides_numbers):
            return _UNSEEN
        if shown.adds_to_words if is_words else shown.adds_to_numbers:
            return ADDED_TO
        if is_words:
            return ALL
        return YEARLESS if shown.is_yearless else shown.length


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
        if _PART_OF_DAY.search(xml) is None:
            known = tuple(map(_of_whole_days, known))
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
        shown = format_of(formats[number]) if number in formats else built_in(number)
        font, behind = (
            _of_style(fonts, one, "fontId"),
            _filled_with(_of_style(fills, one, "fillId")),
        )
        colours = (_colour_in(child(font, "color")), *shown.colours)
        yield Style(
            format=shown,
            is_struck=_strikes(child(font, "strike")),
            is_unseen=any(is_unseen_on(colour, behind) for colour in colours),
        )


def _of_whole_days(style: Style) -> Style:
    """Return what a style shows of days without a time, of which it cannot leave any out."""
    is_day = style.format.length == DAY
    return attrs.evolve(style, format=attrs.evolve(style.format, length=ALL)) if is_day else style


def veiling_rules(styles: bytes | None) -> frozenset[int] | None:
    """Return which styles for rules may hide, strike out or show as another; `None` for any."""
    try:
        if not styles or len(styles) > _LARGEST:
            return None
        root = tree_of(styles, Path("xl/styles.xml"), "xl/styles.xml", "")
    except DocumentUnreadable:
        return None
    return frozenset(at for at, one in enumerate(_children(root, "dxfs")) if may_veil(one))


def may_veil(rule: Element) -> bool:
    """Say whether a style for rules may hide, strike out or show as another."""
    shown, pattern = child(rule, "numFmt"), None
    code = "" if shown is None else attribute(shown, "formatCode")
    if code and attrs.evolve(format_of(code), length=ALL) != Format(length=ALL):
        return True
    if code and format_of(code).length not in {ALL, DAY}:
        return True
    font, fill = child(rule, "font"), child(rule, "fill")
    font = Element("none") if font is None else font
    if _strikes(child(font, "strike")):
        return True
    pattern = None if fill is None else child(fill, "patternFill")
    behind = "" if pattern is None else _colour_in(child(pattern, "bgColor"))
    colour = _colour_in(child(font, "color"))
    return is_unseen_on(colour or _BLACK, behind or _WHITE)


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
        self._shown, self._is_shared = ALL, False
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
                if self._shown != ALL and self._is_on_a_sheet:
                    self._cells.append(self._row << 20 | (self._column - 1) << 4 | self._shown)
                self._is_shared = False
