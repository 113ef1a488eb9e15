"""What the styles of a workbook show of its cells: dates without their day, words struck out.

A sheet keeps a day for whatever is a date; its format may show the year alone, and then nobody
wrote a day. What is not shown is not read.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError

import attrs

from chronology.documents.html.colours import is_unseen_on
from chronology.documents.tables.colours import BLACK, WHITE, Palette
from chronology.documents.tables.columns import MOST_COLUMNS, letters_of
from chronology.documents.tables.fills import filled_with, grounds_of, is_pale, layout_of
from chronology.documents.tables.formats import ALL, DAY, Format, built_in, format_of
from chronology.documents.tables.letters import (
    Letters,
    bounded_parser,
    is_tiny_size,
    letters_of_strings,
    strikes_out,
)
from chronology.documents.tables.places import Area
from chronology.documents.tables.sizes import Layout
from chronology.documents.themes import Theme, theme_in
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
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_WORDS = frozenset({"s", "str", "inlineStr"})


@attrs.frozen(kw_only=True)
class Style:
    """What a style shows of a cell.

    Attributes:
        format: what its format shows.
        is_struck: whether its words are struck out.
        is_unseen: whether its letters have the colour of the cell, or no size.
        behind: the colour of the cell; empty if it is not known.
        is_pale: whether its letters have a colour in which tables are striped.
        layout: how its words are laid out.
    """

    format: Format = attrs.field(factory=Format)
    is_struck: bool = False
    is_unseen: bool = False
    behind: str = WHITE
    is_pale: bool = False
    layout: Layout = attrs.field(factory=Layout)

    @property
    def is_plain(self) -> bool:
        """Whether all of a cell is shown, and stands."""
        shown = attrs.evolve(self.format, colours=frozenset())
        bare = attrs.evolve(self.layout, size=Layout().size)
        return attrs.evolve(self, format=shown, behind=WHITE, layout=bare) == _PLAIN

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
        laid: those whose words are laid out in a way, alike.
        layouts: the ways.
        unread: why that could not be found out, in one clause; empty if it could.
    """

    cells: "array[int]" = attrs.field(factory=lambda: array("Q"), repr=False)
    laid: "array[int]" = attrs.field(factory=lambda: array("Q"), repr=False)
    layouts: tuple[Layout, ...] = ()
    unread: str = ""

    def layouts_of(self, number: int) -> dict[int, Layout]:
        """Return how cells of a row are laid out, by their columns, where it is not plain."""
        first = bisect_left(self.laid, number << 40)
        last = bisect_left(self.laid, (number + 1) << 40)
        return {(one >> 24) & 0xFFFF: self.layouts[one & 0xFFFFFF] for one in self.laid[first:last]}

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


def shown_of(  # noqa: PLR0913 - the parts of a workbook
    xml: bytes,
    styles: bytes | None,
    strings: bytes,
    path: Path,
    *,
    theme: bytes = b"",
    striped: Sequence[Area] = (),
) -> Shown:
    """Return which cells of a sheet show less than they hold.

    Args:
        xml: the sheet.
        styles: the styles of its workbook; `None` if it has none.
        strings: the texts that its cells share.
        path: the file, for messages.
        theme: the theme of its workbook; empty if it has none.
        striped: the areas whose tables have stripes.
    """
    try:
        colours = theme_in(theme, path, "xl/theme/theme1.xml")
        palette, known = Palette(theme=colours), tuple[Style, ...]()
        if styles is not None:
            palette, known = _styles_in(styles, path, colours)
        if _PART_OF_DAY.search(xml) is None:
            known = tuple(map(_of_whole_days, known))
        letters = letters_of_strings(strings, palette) if b"rPr" in strings else {}
        if all(one.is_plain for one in known) and not letters and b"rPr" not in xml:
            return Shown()
        marking = _Marking(known, letters, palette, striped)
        cells = marking.cells_in(xml)
        return Shown(cells=cells, laid=marking.laid, layouts=tuple(one.layout for one in known))
    except (DocumentUnreadable, ExpatError, ValueError, LookupError):
        return Shown(unread="how its cells are shown: its styles cannot be read; a day may be none")


def _styles_in(raw: bytes, path: Path, theme: Theme) -> tuple[Palette, tuple[Style, ...]]:
    """Return the colours that a workbook names, and the styles of its cells, in order.

    Raises:
        DocumentUnreadable: they are no sound XML, or too large.
        ValueError: they are larger than any real ones, or none.
    """
    if not 0 < len(raw) <= _LARGEST:
        message = "no styles"
        raise ValueError(message)
    root = tree_of(raw, path, "xl/styles.xml", "save the sheet as .csv")
    palette = Palette.of(root, theme)
    return palette, tuple(_styles_of(root, palette))


def _styles_of(root: Element, palette: Palette) -> Iterator[Style]:
    formats = {
        attribute(one, "numFmtId"): attribute(one, "formatCode")
        for one in _children(root, "numFmts")
    }
    fonts, fills = _children(root, "fonts"), _children(root, "fills")
    for one in _children(root, "cellXfs"):
        number = attribute(one, "numFmtId")
        shown = format_of(formats[number]) if number in formats else built_in(number)
        font = _of_style(fonts, one, "fontId")
        fill = _of_style(fills, one, "fillId")
        behind, grounds = filled_with(fill, palette), grounds_of(fill, palette)
        own = child(font, "color")
        colours = (BLACK if own is None else palette.colour(own), *shown.colours)
        yield Style(
            format=shown,
            is_struck=strikes_out(child(font, "strike")),
            is_unseen=is_tiny_size(child(font, "sz"))
            or any(is_unseen_on(colour, one) for colour in colours for one in (behind, *grounds)),
            behind=behind,
            is_pale=not grounds and behind == WHITE and is_pale(own, palette),
            layout=layout_of(one, font),
        )


def _of_whole_days(style: Style) -> Style:
    """Return what a style shows of days without a time, of which it cannot leave any out."""
    is_day = style.format.length == DAY
    return attrs.evolve(style, format=attrs.evolve(style.format, length=ALL)) if is_day else style


def veiling_rules(styles: bytes | None, theme: bytes = b"") -> frozenset[int] | None:
    """Return which styles for rules may hide, strike out or show as another; `None` for any."""
    try:
        if not styles or len(styles) > _LARGEST:
            return None
        path = Path("xl/styles.xml")
        root = tree_of(styles, path, "xl/styles.xml", "")
        palette = Palette.of(root, theme_in(theme, path, "xl/theme/theme1.xml"))
    except DocumentUnreadable:
        return None
    rules = enumerate(_children(root, "dxfs"))
    return frozenset(at for at, one in rules if may_veil(one, palette))


def may_veil(rule: Element, palette: Palette) -> bool:
    """Say whether a style for rules may hide, strike out or show as another."""
    shown, pattern = child(rule, "numFmt"), None
    code = "" if shown is None else attribute(shown, "formatCode")
    if code and attrs.evolve(format_of(code), length=ALL) != Format(length=ALL):
        return True
    if code and format_of(code).length not in {ALL, DAY}:
        return True
    font, fill = child(rule, "font"), child(rule, "fill")
    font = Element("none") if font is None else font
    if strikes_out(child(font, "strike")) or is_tiny_size(child(font, "sz")):
        return True
    pattern = None if fill is None else child(fill, "patternFill")
    behind = "" if pattern is None else palette.colour(child(pattern, "bgColor"))
    colour = palette.colour(child(font, "color"))
    return is_unseen_on(colour or BLACK, behind or WHITE)


def _of_style(known: list[Element], style: Element, name: str) -> Element:
    """Return the font or the fill that a style of cells has, or one that says nothing."""
    number = attribute(style, name)
    at = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 else 0  # noqa: PLR2004 - figures
    return known[at] if at < len(known) else Element("none")


def _children(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return [] if found is None else list(found)


def _cells_in_order(found: "array[int]") -> "array[int]":
    is_ordered = all(found[at - 1] <= found[at] for at in range(1, len(found)))
    return found if is_ordered else array("Q", sorted(found))


class _Marking:
    """Finds the cells of a sheet that show less than they hold.

    Args:
        styles: the styles of the workbook.
        letters: what those of the shared texts look like.
        palette: the colours that the workbook names.
        striped: the areas whose tables have stripes.

    Attributes:
        laid: the cells whose words are laid out in a way, in order.
    """

    def __init__(
        self,
        styles: tuple[Style, ...],
        letters: dict[int, Letters],
        palette: Palette,
        striped: Sequence[Area],
    ) -> None:
        self.laid, self._striped = array("Q"), striped
        self._styles, self._letters, self._palette = styles, letters, palette
        self._behind, self._own = WHITE, Letters()
        self._is_of_letters = False
        self._row = self._column = 0
        self._shown, self._is_shared = ALL, False
        self._value: list[str] | None = None
        self._cells = array("Q")

    def cells_in(self, xml: bytes) -> "array[int]":
        """Return them, in order."""
        parser = bounded_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        if self._letters:
            parser.CharacterDataHandler = self._text
        parser.Parse(xml, True)  # noqa: FBT003 - as expat has it
        self.laid = _cells_in_order(self.laid)
        return _cells_in_order(self._cells)

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
            case "rPr":
                self._is_of_letters = True
            case told if self._is_of_letters:
                self._own.add(told, attributes, self._palette)

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
        self._shown, self._behind = style.shown_of(is_words=kind in _WORDS), style.behind
        self._own, self._is_of_letters = Letters(), False
        self._is_shared = kind == "s"
        if style.is_pale and self._shown == ALL and self._is_in_a_stripe():
            self._shown = _UNSEEN
        if not style.layout.is_plain and self._is_on_a_sheet:
            self.laid.append(self._row << 40 | (self._column - 1) << 24 | at)

    def _is_in_a_stripe(self) -> bool:
        return any(
            one.first_row <= self._row <= one.last_row and one.first < self._column <= one.last + 1
            for one in self._striped
        )

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
                if told.isdecimal() and int(told) in self._letters:
                    self._hide(self._letters[int(told)])
            case "rPr":
                self._is_of_letters = False
            case "c":
                self._hide(self._own)
                if self._shown != ALL and self._is_on_a_sheet:
                    self._cells.append(self._row << 20 | (self._column - 1) << 4 | self._shown)
                self._is_shared = False

    def _hide(self, letters: Letters) -> None:
        """Note what letters of a cell do not show."""
        if letters.is_struck:
            self._shown = _STRUCK
        elif self._shown != _STRUCK and letters.is_unseen(self._behind):
            self._shown = _UNSEEN
