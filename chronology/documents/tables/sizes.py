"""How wide and high the cells of a sheet are, as far as it says so, and whether words fit in."""

import math
import re
from bisect import bisect_right

import attrs

from chronology.documents.tables.columns import MOST_COLUMNS
from chronology.documents.tables.hidden import told_by_element

_ROW = re.compile(rb"<(?:\w{1,20}:)?row\s([^<>]*)>")
_COLUMN = re.compile(rb"<(?:\w{1,20}:)?col\s([^<>]*)>")
_FORMAT = re.compile(rb"<(?:\w{1,20}:)?sheetFormatPr\s([^<>]*)>")
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,30})?")
_USUAL_WIDTH, _USUAL_HEIGHT = 8.43, 15.0  # letters, and points
_EMU_OF_POINT, _EMU_OF_LETTER, _EMU_OF_EDGE = 12_700, 66_675, 47_625
_ON = frozenset({"1", "true"})
_LETTERS = 1.4  # that stand in the width of one, of the narrow ones
_LINE, _TALL, _WIDE = 0.8, 0.8, 0.42  # of a size: a line, and a letter up and across, at the least
_SMALLEST = 2.0  # points
_SHORTEST_DAY = 5.0  # letters that a day takes at the least, or signs stand for it
_STACKED, _STRAIGHT = 255, 90
_MOST = 2**20


@attrs.frozen(kw_only=True)
class Layout:
    """How the style of a cell lays its words out.

    Attributes:
        wraps: whether they break into lines.
        shrinks: whether they get smaller until they fit.
        turned: by how many degrees they are, or 255 where each letter stands below another.
        size: of the letters, in points.
    """

    wraps: bool = False
    shrinks: bool = False
    turned: int = 0
    size: float = 11.0

    @property
    def is_plain(self) -> bool:
        """Whether they stand in one line, as large as they are."""
        return not (self.wraps or self.shrinks or self.turned)


class Sizes:
    """The widths of the columns of a sheet and the heights of its rows.

    Args:
        xml: the sheet.
    """

    def __init__(self, xml: bytes) -> None:
        end = xml.find(b"sheetData")
        found = _FORMAT.search(xml[:end] if end >= 0 else xml)
        usual = told_by_element(found[1]) if found else {}
        self._usual_width = _points(usual.get("defaultColWidth", "")) or _USUAL_WIDTH
        self._usual_height = _points(usual.get("defaultRowHeight", "")) or _USUAL_HEIGHT
        self._is_fixed = usual.get("customHeight", "") in _ON
        columns = (told_by_element(one[1]) for one in _COLUMN.finditer(xml[: max(end, 0)]))
        self._columns = sorted(
            (_place_told(one, "min"), _place_told(one, "max"), _points(one["width"]) or 0.0)
            for one in columns
            if "width" in one
        )
        self._begins = [first for first, _, _ in self._columns]
        self._heights: dict[int, float] = {}
        for number, one in enumerate(_ROW.finditer(xml), 1):
            if b"ht=" in one[1]:
                told = told_by_element(one[1])
                high = _points(told.get("ht", ""))
                if high is not None:
                    self._heights[_place_told(told, "r") or number] = high

    def width(self, column: int) -> float:
        """Return the width of a column, in letters; columns are counted from 0."""
        at = bisect_right(self._begins, column + 1) - 1
        if at >= 0:
            _, last, wide = self._columns[at]
            if column + 1 <= last:
                return wide
        return self._usual_width

    def height(self, row: int) -> float | None:
        """Return the height of a row in points; `None` of one that grows with its words."""
        return self._heights.get(row, self._usual_height if self._is_fixed else None)

    def column_at(self, column: int, emu: float) -> tuple[int, float]:
        """Return in which column a place so far right of another lies, and how far into it."""
        while column < MOST_COLUMNS and emu > 0:
            wide = self.width(column) * _EMU_OF_LETTER + _EMU_OF_EDGE
            if emu <= wide:
                return column, emu / wide
            column, emu = column + 1, emu - wide
        return column, 0.0

    def row_at(self, row: int, emu: float) -> tuple[int, float]:
        """Return in which row a place so far below another lies, and how far into it."""
        while row < _MOST and emu > 0:
            high = (self._heights.get(row) or self._usual_height) * _EMU_OF_POINT
            if emu <= high:
                return row, emu / high
            row, emu = row + 1, emu - high
        return row, 0.0

    def shows(self, words: str, layout: Layout, row: int, columns: tuple[int, int]) -> bool:
        """Say whether words of a cell are seen whole, and large enough.

        Args:
            words: the words.
            layout: how they are laid out.
            row: the number of its row.
            columns: the first and the last column that it reaches over.
        """
        wide = sum(map(self.width, range(columns[0], columns[1] + 1)))
        lines = words.split("\n")
        longest = max(map(len, lines))
        if layout.shrinks and not layout.wraps and not layout.turned:
            return layout.size * wide * _LETTERS / max(longest, 1) >= _SMALLEST
        high = self.height(row)
        if high is None:
            return True
        if layout.turned == _STACKED:
            return longest * layout.size * _TALL <= high
        if layout.turned:
            angle = math.radians(layout.turned % _STRAIGHT or _STRAIGHT)
            return longest * layout.size * _WIDE * math.sin(angle) <= high
        if not layout.wraps:
            return True
        needed = sum(math.ceil(len(one) / max(wide * _LETTERS, 1.0)) or 1 for one in lines)
        return needed <= 1 or needed * layout.size * _LINE <= high

    def shows_days(self, column: int) -> bool:
        """Say whether a column is wide enough for a day, for which signs stand else."""
        return self.width(column) >= _SHORTEST_DAY


def _points(written: str) -> float | None:
    return float(written) if _NUMBER.fullmatch(written) else None


def _place_told(told: dict[str, str], name: str) -> int:
    written = told.get(name, "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 8 else 0  # noqa: PLR2004 - figures
