"""Columns that a page draws line by line across both: they are read one after the other.

Only prose is: in a table the words of a row belong together. So both columns must begin each line
at the same place and be of lines that run on from one into the next.
"""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import attrs

from chronology.documents.pdf.drawn import Line, Piece

_FEWEST = 6  # lines of each column
_SWITCHES = 6  # from one column to the other
_SLACK = 3.0  # points by which lines of a column begin elsewhere
_INDENT = 30.0  # points of the first line of a paragraph
_ALIGNED = 0.8  # of the lines of a column
_WORDS = 3.5  # of a line, on average
_RUN_ON = 0.35  # of the lines that go on in the midst of a sentence
_OPEN = 0.5  # of the lines that end within one
_NARROWEST = 0.5  # of a letter's size is its width, at least on average less than this
_ENDS = frozenset(".!?:;")


@attrs.frozen(kw_only=True)
class _Cell:
    """What of a line stands in one column.

    Attributes:
        line: the place of the line on its page.
        column: 0 for the left one, 1 for the right one.
        pieces: what it is made of.
    """

    line: int
    column: int
    pieces: Sequence[Piece]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces).strip()


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, columns one after the other where they were drawn in turns."""
    right = _right_edge(lines)
    if math.isnan(right):
        return list(lines)
    cells = [cell for at, line in enumerate(lines) for cell in _cells(line, at, right)]
    of_right = [cell.line for cell in cells if cell.column]
    first, last = min(of_right), max(of_right)
    block = [cell for cell in cells if first <= cell.line <= last]
    switches = sum(a.column != b.column for a, b in pairwise(block))
    columns = [[cell for cell in block if cell.column == number] for number in (0, 1)]
    if switches < _SWITCHES or not all(_is_prose(column) for column in columns):
        return list(lines)
    if any(_is_wider(cell, right) or _reaches(cell, right) for cell in columns[0]):
        return list(lines)
    ends_in_line = last + 1 < len(lines)
    made = [_line_of_cell(cell) for column in columns for cell in column]
    if not ends_in_line:
        made[-1] = made[-1][:-1]
    if _letters(made) != _letters(lines[first : last + 1]):  # some line is of neither column
        return list(lines)
    return [*lines[:first], *made, *lines[last + 1 :]]


def _right_edge(lines: Sequence[Line]) -> float:
    """Return where the right one of two columns begins, if there are two; else `nan`."""
    begins = Counter[int]()
    lefts = Counter[int]()
    for line in lines:
        placed = [piece for piece in line if piece.text.strip() and not math.isnan(piece.y)]
        if placed:
            lefts[round(placed[0].x)] += 1
        for piece in placed:
            begins[round(piece.x)] += 1
    if len(begins) < 2:  # noqa: PLR2004 - two columns
        return math.nan
    left = max(lefts, key=lambda x: (lefts[x], -x))
    size = max((piece.size for line in lines for piece in line if piece.size > 0), default=0)
    others = {x: n for x, n in begins.items() if x > left + 8 * size and n >= _FEWEST}
    if not others:
        return math.nan
    return max(others, key=lambda x: (others[x], -x)) - _SLACK


def _cells(line: Line, at: int, right: float) -> list[_Cell]:
    """Return what of a line stands in each column; a line that is not placed has none."""
    pieces = [piece for piece in line if piece.text != "\n"]
    if not pieces or any(math.isnan(piece.y) for piece in pieces):
        return []
    split = next((n for n, piece in enumerate(pieces) if piece.x >= right), len(pieces))
    if any(piece.x < right for piece in pieces[split:]):
        return []
    parts = (pieces[:split], pieces[split:])
    made = (_Cell(line=at, column=column, pieces=part) for column, part in enumerate(parts) if part)
    return [cell for cell in made if cell.text]


def _is_prose(column: Sequence[_Cell]) -> bool:
    if len(column) < _FEWEST:
        return False
    texts = [cell.text for cell in column]
    begins = [cell.pieces[0].x for cell in column]
    usual = Counter(map(round, begins)).most_common(1)[0][0]
    aligned = sum(-_SLACK <= x - usual <= _INDENT for x in begins)
    run_on = sum(text[0].islower() for text in texts)
    is_open = sum(text[-1] not in _ENDS for text in texts)
    return (
        aligned >= _ALIGNED * len(column)
        and sum(len(text.split()) for text in texts) >= _WORDS * len(column)
        and run_on >= _RUN_ON * len(column)
        and is_open >= _OPEN * len(column)
    )


def _is_wider(cell: _Cell, right: float) -> bool:
    """Say whether a line of the left column surely runs into the right one."""
    first = cell.pieces[0]
    return first.x + 0.7 * _NARROWEST * first.size * len(cell.text) > right


def _reaches(cell: _Cell, right: float) -> bool:
    """Say whether words of the left column are drawn where the space between columns should be."""
    return any(
        piece.text.strip() and piece.x + piece.size * min(1.0, len(piece.text) / 2) > right
        for piece in cell.pieces
    )


def _letters(lines: Sequence[Line]) -> Counter[str]:
    return Counter("".join(piece.text for line in lines for piece in line if piece.text.strip()))


def _line_of_cell(cell: _Cell) -> Line:
    pieces = list(cell.pieces)
    end = pieces[-1]
    pieces[-1] = attrs.evolve(end, text=end.text.rstrip(" "))
    return [*pieces, attrs.evolve(end, text="\n")]
