"""Where a sheet says that its cells lie, looked at before anything is given the sheet.

A reader makes room for all cells up to the furthest one, wherever that claims to be; and of two
cells that claim one place, one is read and another shown. So neither is let through.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from html import unescape

import attrs

from chronology.documents.tables.columns import MOST_COLUMNS, letters_of

MOST_ROWS = 2**20
_MOST_AREAS = 1_000
_ROW_KIND, _CELL_KIND = "row", "cell"
_NAME = rb"""(?:[^\s<>/:!?"'=]*+:)?"""
_TAG = re.compile(
    rb"<" + _NAME + rb"(c|row|f)(?=[\s/>])"
    rb"""((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)(>?)([^<]*+)"""
)
_VALUES = re.compile(rb"""(?:^|[\s"'])(r|ref|t)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_CELL = re.compile(rb"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ROW = re.compile(rb"[1-9][0-9]{0,6}")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6}))?")
_FORMULA = re.compile(rb"<" + _NAME + rb"(?:f|definedName)(?=[\s>])[^<>]*+>([^<]*+)")
_CHANGES = re.compile(
    r"\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO|RTD|WEBSERVICE)\s{0,9}\(",
    re.IGNORECASE,
)
"""Functions that give another value whenever the sheet is opened, or whose words are elsewhere."""


class Misplaced(Exception):
    """Cells are not where the cells of a sheet can be; the message is a clause."""


@attrs.frozen(kw_only=True)
class Area:
    """A rectangle of cells.

    Attributes:
        first_row: its first row, from 1.
        last_row: its last.
        first: its first column, from 0.
        last: its last.
    """

    first_row: int
    last_row: int
    first: int
    last: int

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return (self.last_row - self.first_row + 1) * (self.last - self.first + 1)


class Areas:
    """Rectangles of cells whose words are not read, asked row by row.

    Args:
        areas: the rectangles; more than a thousand are too many to ask.

    Attributes:
        emptied: the cells in them that held words, such as `B7`.
    """

    def __init__(self, areas: Iterable[Area] = ()) -> None:
        self._areas: list[Area] = []
        self.emptied: list[str] = []
        for one in areas:
            if len(self._areas) == _MOST_AREAS:
                message = f"it has more than {_MOST_AREAS:,} areas of cells that change or hide"
                raise Misplaced(message)
            self._areas.append(one)

    def empty(self, number: int, cells: list[str]) -> None:
        """Empty the cells of a row that lie in one of them."""
        for one in self._areas:
            if one.first_row <= number <= one.last_row:
                for column in range(one.first, min(one.last + 1, len(cells))):
                    if cells[column]:
                        self.emptied.append(f"{letters_of(column)}{number}")
                        cells[column] = ""


@attrs.frozen(kw_only=True)
class Places:
    """Where the cells of a sheet lie.

    Attributes:
        corners: the first and last row and the first and last column; `None` without cells.
        formulas: the cells with a formula in order, each as its row and its column in one number.
        arrays: the areas that one formula fills.
        changes: whether a formula gives another value whenever the sheet is opened.
    """

    corners: Area | None
    formulas: "array[int]" = attrs.field(repr=False)
    arrays: tuple[Area, ...]
    changes: bool

    def formulas_of(self, number: int) -> Iterator[int]:
        """Yield the columns of a row whose cells have a formula."""
        first = bisect_left(self.formulas, number << 14)
        last = bisect_left(self.formulas, (number + 1) << 14)
        return (one & 0x3FFF for one in self.formulas[first:last])


def places_in(xml: bytes) -> Places:
    """Return where the cells of a sheet lie.

    Raises:
        Misplaced: a row or a cell has a place that is none, or the place of another.
    """
    walk = _Walk()
    for found in _TAG.finditer(xml):
        if not found[3]:
            message = "a tag of its sheet is never closed, or holds a tag"
            raise Misplaced(message)
        walk.take(found)
    return walk.places()


def changes_anew(formula: str) -> bool:
    """Say whether a formula gives another value whenever it is counted."""
    return _CHANGES.search(formula) is not None


def formulas_in(xml: bytes) -> Iterator[str]:
    """Yield the formulas of a sheet, and those behind the names of a workbook."""
    for found in _FORMULA.finditer(xml):
        yield _readable(found[1])


def area_of(words: str) -> Area | None:
    """Return the area that words such as `B2:C9` name; `None` if they name none of a sheet."""
    found = _AREA.fullmatch(words)
    if found is None:
        return None
    columns = sorted(_column(one.encode()) for one in (found[1], found[3] or found[1]))
    rows = sorted(int(one) for one in (found[2], found[4] or found[2]))
    return Area(first_row=rows[0], last_row=rows[1], first=columns[0], last=columns[1])


class _Walk:
    """Goes through the rows, the cells and the formulas of a sheet, as whoever reads it does."""

    def __init__(self) -> None:
        self._row = self._column = 0
        self._rows, self._columns = set[int](), set[int]()
        self._edges = (2**31, 0, 2**31, 0)
        self._formulas, self._arrays = array("Q"), list[Area]()
        self._changes = False

    def take(self, found: re.Match[bytes]) -> None:
        """Take the beginning of a row, a cell or a formula."""
        match found[1]:
            case b"c":
                self._begin_cell(found[2])
            case b"row":
                self._begin_row(found[2])
            case _:
                self._begin_formula(found[2], found[4])

    def places(self) -> Places:
        """Return what was found."""
        first_row, last_row, first, last = self._edges
        ordered = self._formulas
        if any(ordered[at - 1] > ordered[at] for at in range(1, len(ordered))):
            ordered = array("Q", sorted(ordered))
        return Places(
            corners=Area(first_row=first_row, last_row=last_row, first=first, last=last)
            if last_row
            else None,
            formulas=ordered,
            arrays=tuple(self._arrays),
            changes=self._changes,
        )

    def _begin_row(self, words: bytes) -> None:
        told = _value_told(words, b"r")
        if told is not None and _ROW.fullmatch(told) is None:
            raise _no_place(_ROW_KIND, told)
        self._row = self._row + 1 if told is None else int(told)
        if self._row > MOST_ROWS:
            raise _no_place(_ROW_KIND, b"%d" % self._row)
        if self._row in self._rows:
            message = f"row {self._row} stands in it twice"
            raise Misplaced(message)
        self._rows.add(self._row)
        self._column = -1
        self._columns.clear()

    def _begin_cell(self, words: bytes) -> None:
        self._column += 1
        told = _value_told(words, b"r")
        if told is not None:
            found = _CELL.fullmatch(told)
            if found is None:
                raise _no_place(_CELL_KIND, told)
            if int(found[2]) != self._row:
                message = f"the cell {told.decode()} stands in row {self._row}"
                raise Misplaced(message)
            self._column = _column(found[1])
        if not 0 <= self._column < MOST_COLUMNS or not self._row:
            raise _no_place(_CELL_KIND, told or b"")
        if self._column in self._columns:
            message = f"the cell {letters_of(self._column)}{self._row} stands in it twice"
            raise Misplaced(message)
        self._columns.add(self._column)
        top, bottom, left, right = self._edges
        row, column = self._row, self._column
        self._edges = (min(top, row), max(bottom, row), min(left, column), max(right, column))

    def _begin_formula(self, words: bytes, formula: bytes) -> None:
        self._formulas.append(self._row << 14 | max(0, self._column))
        self._changes = self._changes or changes_anew(_readable(formula))
        told = _value_told(words, b"ref")
        if told is not None and _value_told(words, b"t") != b"shared":
            filled = area_of(told.decode("ascii", "replace"))
            self._arrays += [] if filled is None else [filled]


def _value_told(words: bytes, name: bytes) -> bytes | None:
    """Return the value of an attribute; `None` if there is none.

    Raises:
        Misplaced: it is given twice.
    """
    if name not in words:
        return None
    found = [
        one[2] if one[2] is not None else one[3]
        for one in _VALUES.finditer(words)
        if one[1] == name
    ]
    if len(found) > 1:
        message = "a tag of its sheet says twice where it lies"
        raise Misplaced(message)
    return found[0] if found else None


def _no_place(kind: str, told: bytes) -> Misplaced:
    words = told[:30].decode("utf-8", "replace")
    return Misplaced(f"a {kind} of its sheet lies in “{words}”, where no sheet has any")


def _readable(formula: bytes) -> str:
    words = formula.decode("utf-8", "replace")
    return unescape(words) if "&" in words else words


def _column(letters: bytes) -> int:
    """Return the place of a column, from 0."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
