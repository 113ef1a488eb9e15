"""Tables as text by tabulate, never wider than asked for.

Columns give way where it costs least: first down to a comfortable width, then to a tight one.
What is still too wide is measured as it is printed, and every column gives way further, in
the end within words. A table whose headers alone do not fit is turned on its side: a line for
each cell, its header before it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from chronology.printable import display_width

WRAPPED = frozenset(
    {
        "plain", "simple", "grid", "simple_grid", "rounded_grid", "heavy_grid", "mixed_grid",
        "double_grid", "fancy_grid", "outline", "simple_outline", "rounded_outline", "pretty",
        "heavy_outline", "mixed_outline", "double_outline", "fancy_outline", "psql", "presto",
    }
)  # fmt: skip
"""The formats whose cells may take several lines."""
_UNFRAMED = frozenset({"plain", "simple"})
_UNPADDED = frozenset({"pretty"})  # where tabulate adds nothing to headers
_HEADER_PADDING = 2  # columns that tabulate adds to a header
_WIDEST_CHARACTER = 2  # columns
Rows = tuple[tuple[str, ...], ...]


@attrs.frozen(kw_only=True)
class Table:
    """A table to be shown, in one part or in several that stand below each other.

    Attributes:
        headers: the names of its columns.
        parts: of each part, the cells of its rows.
        comfortable: by header, how narrow a column may become without being hard to read.
        tight: likewise, how narrow where it must.
        most: by header, how wide a column may be at the most.
    """

    headers: tuple[str, ...]
    parts: tuple[Rows, ...]
    comfortable: Mapping[str, int] = attrs.field(factory=dict)
    tight: Mapping[str, int] = attrs.field(factory=dict)
    most: Mapping[str, int] = attrs.field(factory=dict)

    @property
    def rows(self) -> Rows:
        """The rows of all parts."""
        return tuple(row for part in self.parts for row in part)


def fitted(table: Table, style: str, width: int | None) -> list[str]:
    """Return each part of a table as text, no line of it wider than so many columns.

    Args:
        table: the table.
        style: a table format of tabulate.
        width: the columns there are; `None` for no limit.
    """
    if width is None or not table.rows:
        return _printed(table, style)
    by_column = zip(*table.rows, strict=True)
    columns = [_Column.of(n, cells) for n, cells in zip(table.headers, by_column, strict=True)]
    for column in columns:
        column.width = min(column.width, table.most.get(column.name, column.width))
    return (
        _narrowed(columns, table, style, width)
        or _squeezed(columns, table, style, width)
        or _on_its_side(table, style, width)
    )


def _frame(style: str, columns: int) -> int:
    """Return how many columns of text a table's lines and gaps take, at the most."""
    return 2 * columns if style in _UNFRAMED else 3 * columns + 1


def _may_fit(least: Iterable[int], style: str, width: int) -> bool:
    """Say whether columns can fit, of which each is at least so wide; else none need be printed."""
    widths = list(least)
    padding = len(widths) * _HEADER_PADDING if style in _UNPADDED else 0
    gaps = (2 if style in _UNFRAMED else 3) * (len(widths) - 1)
    return sum(widths) - padding + gaps <= width


def _widest(texts: Iterable[str]) -> int:
    return max(map(display_width, texts), default=0)


def _narrowed(columns: Sequence["_Column"], table: Table, style: str, width: int) -> list[str]:
    """Return the table with the columns that may narrow as wide as fits; nothing if none does.

    They become as narrow as is comfortable first, then as is tight; what is still too wide is
    what tabulate adds to headers, and is measured.
    """
    movable = [column for column in columns if column.name in table.tight]
    for least in (table.comfortable, table.tight):
        excess = sum(c.width for c in columns) + _frame(style, len(columns)) - width
        _narrow(movable, excess, least, _Column.cost)
    while _may_fit((column.header for column in columns), style, width):
        widths = [column.width if column in movable else None for column in columns]
        texts = _printed(table, style, widths)
        excess = _widest(texts) - width
        if excess <= 0:
            return texts
        before = [column.width for column in movable]
        _narrow(movable, excess, table.tight, _Column.cost)
        if before == [column.width for column in movable]:
            break
    return []


def _squeezed(columns: Sequence["_Column"], table: Table, style: str, width: int) -> list[str]:
    """Return the table with every column as narrow as need be; nothing if it cannot fit."""
    least = {column.name: column.least for column in columns}
    for column in columns:
        column.width = column.printed
    while _may_fit(least.values(), style, width):
        widths = [column.width for column in columns]
        headers = [column.width - _HEADER_PADDING for column in columns]
        texts = _printed(table, style, widths, headers)
        excess = _widest(texts) - width
        if excess <= 0:
            return texts
        if all(column.width <= column.least for column in columns):
            break
        _narrow(columns, excess, least, _Column.harm)
    return []


def _on_its_side(table: Table, style: str, width: int) -> list[str]:
    """Return a table in two columns: for each row its headers, and the cells behind them."""
    names = min(max(map(display_width, table.headers)), width // 2)
    widths = [names, width - _frame(style, 2) - names]
    turned = [tuple(_in_two_columns(table.headers, part)) for part in table.parts]
    return _printed(Table(headers=(), parts=tuple(turned)), style, widths)


def _in_two_columns(headers: Sequence[str], rows: Rows) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(rows):
        if number:
            yield "", ""
        yield from zip(headers, row, strict=True)


@attrs.define(kw_only=True, eq=False)
class _Column:
    """A column on its way to fitting.

    Attributes:
        name: its header.
        cells: the widths of its cells, ascending.
        words: the widths of the longest words of its cells, ascending.
        width: how wide it may be.
    """

    name: str
    cells: list[int]
    words: list[int]
    width: int

    @classmethod
    def of(cls, name: str, cells: Sequence[str]) -> "_Column":
        widths = sorted(map(display_width, cells))
        words = sorted(map(_longest_word, cells))
        return cls(name=name, cells=widths, words=words, width=max(display_width(name), widths[-1]))

    @property
    def printed(self) -> int:
        """How wide it is printed, if its header stands in one line."""
        return max(self.header, min(self.width, self.cells[-1]))

    @property
    def header(self) -> int:
        """How wide its header is printed in one line."""
        return display_width(self.name) + _HEADER_PADDING

    @property
    def least(self) -> int:
        """How narrow it may become: no word of its header is broken."""
        return max(_longest_word(self.name), _WIDEST_CHARACTER) + _HEADER_PADDING

    def cost(self) -> tuple[int, int]:
        """Return how many cells would wrap in a column one narrower; the widest goes first."""
        return len(self.cells) - bisect_right(self.cells, self.width - 1), -self.width

    def harm(self) -> tuple[int, int, int]:
        """Return how many words would be broken in a column one narrower, then the cost."""
        return len(self.words) - bisect_right(self.words, self.width - 1), *self.cost()


def _longest_word(cell: str) -> int:
    """Return the width of the longest piece of a cell that is not broken without need."""
    return max(map(display_width, cell.replace("-", "- ").split()), default=0)


def _narrow(
    columns: Sequence[_Column],
    excess: int,
    least: Mapping[str, int],
    cost: Callable[[_Column], tuple[int, ...]],
) -> None:
    """Narrow columns by so much, where it costs least, and none below its least."""
    while excess > 0:
        open_ = [column for column in columns if column.width > least.get(column.name, 0)]
        if not open_:
            return
        min(open_, key=cost).width -= 1
        excess -= 1


def _printed(
    table: Table,
    style: str,
    widths: Sequence[int | None] | None = None,
    header_widths: Sequence[int] | None = None,
) -> list[str]:
    """Return each part as tabulate prints it, with columns as wide as said."""
    from tabulate import tabulate

    limits = () if widths is None else widths
    headers: Sequence[Any] = table.headers
    if header_widths is not None:
        headers = [*map(_Words, headers)]
    return [
        str(
            tabulate(
                [list(map(_as_printed, row, limits)) for row in rows] if limits else rows,
                headers,
                tablefmt=style,
                disable_numparse=True,
                maxcolwidths=None if widths is None else list(widths),
                maxheadercolwidths=None if header_widths is None else list(header_widths),
            )
        )
        for rows in table.parts
    ]


class _Words:
    """A cell that tabulate breaks into lines, and takes for nothing but words.

    A text that looks like a number or a truth it makes one before it breaks it, whatever it is
    told: "1,500" it cannot, and "False" becomes "True".
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def __str__(self) -> str:
        return self._text


def _as_printed(cell: str, width: int | None) -> "str | _Words":
    return cell if width is None else _Words(cell)


# Prose -------------------------------------------------------------------------------------


def folded(words: str, width: int | None) -> str:
    """Return a sentence in lines no wider than so many columns."""
    if width is None or display_width(words) <= width:
        return words
    return _printed(Table(headers=(), parts=(((words,),),)), "plain", [width])[0]


def folded_pair(text: str, marks: str, label: int, width: int) -> list[str]:
    """Return a line and the marks below it in pieces no wider than so many columns.

    Args:
        text: the line; its first `label` characters say what it is.
        marks: what is marked in it, character below character.
        label: how many.
        width: the columns there are.
    """
    if display_width(f"{text}\n{marks}") <= width:
        return [text, marks]
    head, lines = text[:label], []
    start = label
    while start < len(text):
        end = start + 1
        while end < len(text) and display_width(text[start : end + 1]) <= width - label:
            end += 1
        lines.append(f"{head}{text[start:end]}")
        if below := marks[start:end].strip() and marks[start:end].rstrip():
            lines.append(f"{' ' * label}{below}")
        start, head = end, " " * label
    return lines
