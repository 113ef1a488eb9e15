"""Merged cells of a sheet: the first is shown, and what the others hold is seen by nobody."""

import re
from collections.abc import Iterator

from chronology.documents.tables.columns import letters_of

_MERGED = re.compile(
    rb"""<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref=["']"""
    rb"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']"
)
_MOST_SIDE_BY_SIDE = 1_000
_MOST = 100_000


class Merged:
    """The merged cells of a sheet, asked row by row.

    Args:
        xml: the sheet.

    Attributes:
        emptied: the cells behind merged ones that held words, such as `B7`.
        unread: how many merged cells were not looked at.
    """

    def __init__(self, xml: bytes) -> None:
        self.emptied: list[str] = []
        self.unread = 0
        places = sorted(_places_in(xml))
        self.unread = max(0, len(places) - _MOST)
        self._waiting = places[:_MOST][::-1]
        self._open: list[tuple[int, int, int, int]] = []
        self._ends = {(one[0], one[2]): (one[1], one[3]) for one in places[:_MOST]}

    def reaches(self, row: int, column: int) -> tuple[int, int]:
        """Return the last row and the last column that a cell is shown over."""
        return self._ends.get((row, column), (row, column))

    def empty(self, number: int, cells: list[str]) -> None:
        """Empty the cells of a row that stand behind a merged one; rows are asked in order."""
        if not (self._waiting or self._open):
            return
        while self._waiting and self._waiting[-1][0] <= number:
            self._open.append(self._waiting.pop())
        self._open = [one for one in self._open if one[1] >= number]
        self.unread += max(0, len(self._open) - _MOST_SIDE_BY_SIDE)
        del self._open[_MOST_SIDE_BY_SIDE:]
        for first_row, _, first, last in self._open:
            begin = first + (number == first_row)
            for column in range(begin, min(last + 1, len(cells))):
                if cells[column]:
                    self.emptied.append(f"{letters_of(column)}{number}")
                    cells[column] = ""


def _places_in(xml: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield the first and the last row and column of merged cells; columns from 0."""
    for found in _MERGED.finditer(xml):
        rows, columns = (
            (int(found[2]), int(found[4])),
            (_column_of_letters(found[1]), _column_of_letters(found[3])),
        )
        yield min(rows), max(rows), min(columns), max(columns)


def _column_of_letters(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
