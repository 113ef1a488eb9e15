"""Tables in release schedules: their cells, and the milestones in a row.

Read are tables with bars, those whose columns are ruled with `=====  =====` or `-----  -----`,
and the `list-table` of reStructuredText. A row whose words run over the border of two columns is
not understood.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from chronology import Modality
from releases.words import VERBS, VERSION, Milestone, Words, date_in, label_in, mood_in, name_in

Said = tuple[Modality, Words] | None

_COLUMNS = re.compile(r"\s*(?:={2,}(?:\s+={2,})+|-{2,}(?:\s+-{2,})+)\s*")
_BARS = re.compile(r"\s*[|+][-=:|+\s]+")
LISTED = re.compile(r"\s*\.\. list-table::")
_CELL = re.compile(r"\s*(?P<row>\*[ \t]{1,4})?-(?:[ \t]{1,4}|$)")
_WHAT = re.compile(
    r"(?i)\b(?:releases?|versions?|milestones?|events?|deliverables?|tasks?|activity|phase|stage"
    r"|step|what|item|name|type)\b"
)
_PART = re.compile(r"(?i)\b(?:milestones?|events?|phase|stage|step|type)\b")
_FORMER = re.compile(
    r"(?i)\b(?:original(?:ly)?|baseline|initial(?:ly)?|first|old|previous|prior)\b"
)
_NEWER = re.compile(r"(?i)\b(?:revised|current|new|updated|latest|rescheduled)\b")


class Table:
    """The table in which a reader is, if any."""

    def __init__(self) -> None:
        self.header: list[Words] = []
        self.columns: list[tuple[int, int]] = []
        self.start: int | None = None

    def takes(self, line: Words, last: Words | None) -> bool:
        """Say whether a line is a row or a rule; its columns and their heads are kept."""
        if _COLUMNS.fullmatch(line.text):
            self._rule(line, last)
        elif not line.text.strip():
            self.columns, self.header, self.start = [], [], None
        is_row = bool(self.columns or line.text.lstrip().startswith(("|", "+-", "+=")))
        self.start = line.start if is_row and self.start is None else self.start
        return is_row

    def _rule(self, line: Words, last: Words | None) -> None:
        is_new = not self.columns
        self.columns = [match.span() for match in re.finditer("=+|-+", line.text)]
        self.columns[-1] = (self.columns[-1][0], 1000)
        if is_new and "-" in line.text and last is not None and last.text.strip():
            self.header = self.cells(last)

    def cells(self, line: Words) -> list[Words]:
        """Return the cells of a row; none of a rule, nor of a row that runs over a border."""
        if _COLUMNS.fullmatch(line.text) or _BARS.fullmatch(line.text):
            return []
        if self.columns:
            borders = [line.text[start - 1 : start + 1] for start, _ in self.columns[1:]]
            runs_over = any(len(border.replace(" ", "")) > 1 for border in borders)
            return [] if runs_over else [line.part(a, b) for a, b in self._widths()]
        bars = [match.start() for match in re.finditer(r"(?<!\\)\|", line.text)]
        bars += [] if line.text.rstrip().endswith("|") else [len(line.text)]
        return [line.part(start + 1, end) for start, end in pairwise(bars)]

    def _widths(self) -> list[tuple[int, int]]:
        """Return where each column begins, and where the next one does."""
        starts = [start for start, _ in self.columns]
        return list(pairwise([*starts, 1000]))


def listed_rows(lines: list[Words]) -> list[list[Words]]:
    """Return the cells of a `list-table`, row by row, from the lines of its block."""
    rows: list[list[Words]] = []
    for line in lines:
        cell = _CELL.match(line.text)
        if cell is not None and cell["row"]:
            rows.append([])
        if cell is not None and rows:
            rows[-1].append(line.part(cell.end(), len(line.text)))
    return rows


# Rows


class Column(NamedTuple):
    """What the head of a column says of the dates below."""

    label: str
    said: Said
    plan: int  # 1 for the newest of several plans, -1 for the former one; else 0


def columns_of(header: list[Words]) -> list[Column]:
    """Return what each head says; "original" and "revised" only where they go together."""
    found = [_column(head) for head in header]
    plans = [bool(column.plan) for column in found]
    others = [
        {other.label for other in found if other is not column and (other.plan or other.said)}
        for column in found
    ]
    return [
        column
        if not plan or column.label in other
        else Column(label_in(head.text), _marked(head), 0)
        for column, plan, other, head in zip(found, plans, others, header, strict=True)
    ]


def _column(head: Words) -> Column:
    former, newer = _FORMER.search(head.text), _NEWER.search(head.text)
    word = former or newer
    if word is None:
        return Column(label_in(head.text), _marked(head), 0)
    label = label_in(head.text.replace(word[0], ""))
    return Column(label, (Modality.PLANNED, head.part(*word.span())), -1 if former else 1)


def _marked(head: Words) -> Said:
    """Return the mood of a head; "released" over a column only names what is in it."""
    said = mood_in(head)
    return None if said is not None and VERBS.fullmatch(said[1].text) else said


def milestones_in(
    row: Words, cells: list[Words], header: list[Words], around: Said
) -> Iterator[Milestone]:
    """Yield the milestones of a row."""
    columns = columns_of(header)[: len(cells)]
    cells = cells[: len(columns)]
    dates = [date_in(cell.text) for cell in cells]
    name, named = _name(cells, dates, header)
    if not name:
        return
    plain = [
        (cell, column)
        for cell, date, column in zip(cells, dates, columns, strict=True)
        if not date and cell.text and cell not in named
    ]
    off = {column.label: said for cell, column in plain if (said := _called_off(cell))}
    for label, said in off.items():
        yield Milestone(_joined(name, label), named[0], None, *said)
    status = next(filter(None, (mood_in(cell) for cell, _ in plain)), None)
    newest = {c.label for c, date in zip(columns, dates, strict=True) if date and c.plan > 0}
    for cell, date, column in zip(cells, dates, columns, strict=True):
        if date is None or name_in(cell.text[: date[0]]):
            continue
        own = mood_in(cell) or column.said
        is_former = column.plan < 0 and column.label in newest
        if is_former or (own is None and column.label in off):
            continue
        said = own or (None if column.label else status) or around
        yield Milestone(_joined(name, column.label), row, cell.part(*date), *(said or (None, None)))


def _joined(name: str, label: str) -> str:
    return f"{name} {label.lower()}".strip()


def _called_off(cell: Words) -> tuple[Modality, Words] | None:
    said = mood_in(cell)
    is_off = said is not None and said[0] is Modality.CANCELLED
    return said if is_off and said and said[1].start == cell.start else None


def _name(
    cells: list[Words], dates: list[tuple[int, int] | None], header: list[Words]
) -> tuple[str, list[Words]]:
    """Return the name of a row, and the cells in which it stands."""
    plain = [
        (cell, head)
        for cell, date, head in zip(cells, dates, header, strict=False)
        if not date and cell.text and not (mood_in(cell) and not label_in(cell.text))
    ]
    told = [(cell, head) for cell, head in plain if _WHAT.search(head.text)] or plain[:1]
    if not told:
        return "", []
    name = name_in(told[0][0].text)
    part = next((cell for cell, head in told[1:] if _PART.search(head.text)), None)
    if part is not None and name_in(part.text) and VERSION.fullmatch(name):
        return f"{name} {name_in(part.text)}", [told[0][0], part]
    return name, [told[0][0]]
