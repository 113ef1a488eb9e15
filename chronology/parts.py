"""`Part`: a stretch of a document with a day or an author of its own; and how parts lie in it.

A thread of mail holds the messages that it quotes, a chat those of all who write in it, a diary
its entries. What is said there is said by whoever wrote the part, on its day, and not by who
published the whole.
"""

import datetime as dt
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import overload

import attrs

from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind


@attrs.frozen(kw_only=True)
class OpenDay:
    """A day that only the day on which the whole was published makes known.

    Programs for chats write "Yesterday", and leave the year out of days that lie less than a year
    back.

    Attributes:
        days_back: how many days before it; `None` for a day of the calendar.
        month: the month of a day without a year.
        number: the day in it.
        weekday: its weekday, 0 for Monday; without one, no year can be told.
    """

    days_back: int | None = None
    month: int = 0
    number: int = 0
    weekday: int | None = None

    def seen_from(self, published: TimeSpan | None) -> TimeSpan | None:
        """Return the day, seen from the day of publication; `None` if that is none, or not sure."""
        if published is None or published.earliest is None or published.latest is None:
            return None
        first, last = str(published.earliest)[:10], str(published.latest)[:10]
        if first != last:
            return None
        try:
            seen = dt.date.fromisoformat(first)
            if self.days_back is not None:
                return TimeSpan.of_date(seen - dt.timedelta(days=self.days_back))
            year = seen.year - ((self.month, self.number) > (seen.month, seen.day))
            day = dt.date(year, self.month, self.number)
        except (ValueError, OverflowError):
            return None
        return TimeSpan.of_date(day) if self.weekday == day.weekday() else None


@attrs.frozen(kw_only=True)
class Part:
    """A stretch of a document with a day or an author of its own.

    What lies deeper in it, such as a message quoted in a quoted one, is a part of its own.

    Attributes:
        kind: what it is.
        start: where it begins, in code points of the document's text.
        end: where it ends, half open.
        author: who wrote it, as its head names them; empty if it names nobody.
        published: when, as its head says; `None` if it does not, or not surely.
        if_month_first: the same where the head's figures may name two days and months come
            first in the document; `published` holds if days do, and neither if that is open.
        told: the day that its head names, be it taken as its own or not; `None` if it names none.
        open_day: a day of its head that counts from the day on which the whole was published.
        head: the words that say so, in one line; empty for a part that has none.
        head_start: where they begin, in code points; equal to `head_end` for none.
        head_end: where they end.
        is_quoted: whether it is another's word than that of who published the document.
        is_added: whether it may have been added after the document was published.
        of_the_whole: whether its day is that of the whole, as that of a turn of a transcript is, or
            of a signed letter that is all of a document.
        zone: the time zone by which it counts days and hours; empty if none is declared.
        doubt: why its day is not taken, in one clause; empty if nothing speaks against it.
        number: of a row of a table, its number as a spreadsheet shows it; 0 for any other part.
    """

    kind: PartKind
    start: int
    end: int
    author: str = ""
    published: TimeSpan | None = None
    if_month_first: TimeSpan | None = None
    told: TimeSpan | None = None
    open_day: OpenDay | None = None
    head: str = ""
    head_start: int = 0
    head_end: int = 0
    is_quoted: bool = False
    is_added: bool = False
    of_the_whole: bool = False
    zone: str = ""
    doubt: str = ""
    number: int = 0

    def __str__(self) -> str:
        if self.number:
            return f"{self.kind} {self.number}"
        of = f" of {self.author}" if self.author else ""
        return f"the {self.kind}{of}"


BEHIND_NAME = ": "
"""Between the name of a table's column and what stands in it."""
BETWEEN = "; "
"""Between the cells of a row."""


def _numbers() -> "array[int]":
    return array("I")


@lru_cache(maxsize=8)
def _places_by_name(columns: tuple[str, ...]) -> dict[str, int]:
    """Return the places of columns by their names, also written without regard to capitals."""
    plain: dict[str, list[int]] = {}
    for at, name in enumerate(columns):
        plain.setdefault(_plain_name(name), []).append(at)
    told = {name: places[0] for name, places in plain.items() if len(places) == 1}
    return {**told, **{name: at for at, name in enumerate(columns)}}


def _plain_name(name: str) -> str:
    return " ".join(name.split()).casefold()


@attrs.frozen(kw_only=True, eq=False)
class Rows(Sequence[Part]):
    """The rows of a table in its text, each a part, and where their cells stand.

    They are numbers in arrays, for there may be very many; a part is made when it is asked for.
    Rows without any words are none of them.

    Attributes:
        columns: the names of the columns, in order; no two are alike.
        numbers: the number of each row, as a spreadsheet shows it.
        starts: where each row begins in the text, in code points.
        ends: where each ends, half open.
        first_cells: for each row, which of all cells is its first.
        cell_columns: of each cell that has words, the place of its column, from 0.
        cell_starts: where its words begin, without the name of the column.
        cell_ends: where they end.
        shown: of rows that are some of a larger table, by the place of a column, the cells of that
            table which show which way the column's figures are: where each stands, and its words.
    """

    columns: tuple[str, ...] = ()
    numbers: "array[int]" = attrs.field(factory=_numbers, repr=False)
    starts: "array[int]" = attrs.field(factory=_numbers, repr=False)
    ends: "array[int]" = attrs.field(factory=_numbers, repr=False)
    first_cells: "array[int]" = attrs.field(factory=_numbers, repr=False)
    cell_columns: "array[int]" = attrs.field(factory=_numbers, repr=False)
    cell_starts: "array[int]" = attrs.field(factory=_numbers, repr=False)
    cell_ends: "array[int]" = attrs.field(factory=_numbers, repr=False)
    shown: Mapping[int, tuple[tuple[str, str], ...]] = attrs.field(factory=dict, repr=False)
    # The row that was asked for last: whoever verifies one asks for its cells again and again.
    _last: list[tuple[int, dict[int, tuple[int, int]]]] = attrs.field(
        factory=list, init=False, repr=False
    )
    _places: Mapping[str, int] = attrs.field(
        init=False,
        repr=False,
        default=attrs.Factory(lambda self: _places_by_name(self.columns), takes_self=True),
    )

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Part: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Part, ...]: ...

    def __getitem__(self, at: int | slice) -> Part | tuple[Part, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        return Part(
            kind=PartKind.ROW, start=self.starts[at], end=self.ends[at], number=self.numbers[at]
        )

    def index_of(self, number: int) -> int | None:
        """Return the place among these of the row with a number; `None` if it has no words."""
        at = bisect_left(self.numbers, number)
        return at if at < len(self.numbers) and self.numbers[at] == number else None

    def index_at(self, offset: int) -> int | None:
        """Return the place among these of the row in which a code point stands; else `None`."""
        at = bisect_right(self.starts, offset) - 1
        return at if at >= 0 and offset < self.ends[at] else None

    def cells_of(self, at: int) -> dict[int, tuple[int, int]]:
        """Return where the cells of a row stand, by the place of their column."""
        for last, known in self._last:
            if last == at:
                return known
        is_last = at + 1 >= len(self.first_cells)
        end = len(self.cell_columns) if is_last else self.first_cells[at + 1]
        begin = self.first_cells[at]
        places = zip(self.cell_starts[begin:end], self.cell_ends[begin:end], strict=True)
        found = dict(zip(self.cell_columns[begin:end], places, strict=True))
        self._last[:] = [(at, found)]
        return found

    def field_of(self, at: int, column: int) -> tuple[int, int] | None:
        """Return where a cell of a row stands, with its column's name; `None` if it is empty."""
        if (value := self.cells_of(at).get(column)) is None:
            return None
        return value[0] - len(BEHIND_NAME) - len(self.columns[column]), value[1]

    def words_in(self, text: str, column: int | None = None) -> Iterator[tuple[str, str]]:
        """Yield what stands in a column of the table with this text, from top to bottom.

        With each goes its row ("row 5"), and before them those that a larger table shows. Without
        a column it is all of the table.
        """
        if column is not None:
            yield from self.shown.get(column, ())
        at, last = 0, len(self.first_cells)
        for cell, own in enumerate(self.cell_columns):
            while at < last and self.first_cells[at] <= cell:
                at += 1
            if column is None or own == column:
                words = text[self.cell_starts[cell] : self.cell_ends[cell]]
                yield f"row {self.numbers[at - 1]}", words

    def column_called(self, name: str) -> int | None:
        """Return the place of a column by its name, capitals and blanks aside; else `None`."""
        if (at := self._places.get(name)) is not None:
            return at
        return self._places.get(_plain_name(name))


@attrs.frozen(kw_only=True)
class Stretch:
    """Text that belongs to one part and to none in it.

    Attributes:
        start: where it begins, in code points.
        end: where it ends, half open.
        part: the innermost part; `None` for what is the document's own.
        head_of: the part whose head it is; `None` if it is none.
    """

    start: int
    end: int
    part: Part | None
    head_of: Part | None = None


@attrs.frozen(kw_only=True, slots=False)
class Layout:
    """How the parts of a document lie in its text.

    Attributes:
        stretches: the whole text in order, cut wherever the innermost part changes.
    """

    stretches: tuple[Stretch, ...]

    @classmethod
    def of(cls, parts: Iterable[Part], length: int) -> "Layout":
        """Return the layout of parts in a text; what overlaps without lying within is cut."""
        pieces = [
            (start, end, part, is_head)
            for part in parts
            for start, end, is_head in (
                (part.head_start, part.head_end, True),
                (part.start, part.end, False),
            )
            if start < end
        ]
        pieces.sort(key=lambda one: (one[0], -one[1], one[3]))
        return cls(stretches=tuple(_stretches(pieces, length)))

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.stretches]

    def at(self, offset: int) -> Stretch | None:
        """Return the stretch in which a code point lies; `None` if there is none."""
        at = bisect_right(self._starts, offset) - 1
        return self.stretches[at] if at >= 0 and offset < self.stretches[at].end else None

    def between(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the stretches that hold any of a passage."""
        first = max(0, bisect_right(self._starts, start) - 1)
        for one in self.stretches[first : bisect_left(self._starts, end)]:
            if one.end > start:
                yield one


_Piece = tuple[int, int, Part, bool]


def _stretches(pieces: Iterable[_Piece], length: int) -> Iterator[Stretch]:
    """Yield the stretches of a text; the pieces are in order, the outer before the inner."""
    around: list[_Piece] = []
    done = 0
    for start, end, part, is_head in pieces:
        while around and around[-1][1] <= start:
            yield from _until(around[-1][1], done, around)
            done = max(done, around.pop()[1])
        yield from _until(start, done, around)
        done = max(done, start)
        limit = min(end, around[-1][1] if around else length)
        if limit > start:
            around.append((start, limit, part, is_head))
    while around:
        yield from _until(around[-1][1], done, around)
        done = max(done, around.pop()[1])
    yield from _until(length, done, around)


def _until(end: int, start: int, around: list[_Piece]) -> Iterator[Stretch]:
    if start < end:
        own = around[-1] if around else None
        head_of = own[2] if own is not None and own[3] else None
        outer = next((one[2] for one in reversed(around) if not one[3]), None)
        yield Stretch(start=start, end=end, part=outer, head_of=head_of)
