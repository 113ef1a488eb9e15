"""Where the words of a claim stand in a table: a row, or a cell of it, which is read by itself.

The rest of the table is no context of theirs: neither the row above nor the column beside says
what they mean. So all that is asked of words in their sentence is asked in that row, or cell,
alone; and it takes no longer in a long table than in a short one.
"""

import re
from itertools import pairwise
from typing import Any

import attrs

from chronology.claims import Claim, Evidence
from chronology.errors import suggest
from chronology.parts import BEHIND_NAME, BETWEEN, Rows
from chronology.quotes import Location
from chronology.sources import Document, Quote, Source
from chronology.verify.evidence import locate_in
from chronology.verify.outcome import Verified
from chronology.vocabulary import QuoteRole

_LIKE_CELLS = re.compile(
    rf"[^\W\d_][^;:\n]{{0,80}}{re.escape(BEHIND_NAME)}[^\n]*?"
    rf"{re.escape(BETWEEN.strip())}\s{{0,9}}[^\W\d_][^;:\n]{{0,80}}{re.escape(BEHIND_NAME)}"
)
LONGEST_ROW = 20_000
"""Code points of a row that may be a quote as a whole."""


@attrs.frozen(kw_only=True)
class Spot:
    """A row of a table, or one cell of it with the name of its column.

    Attributes:
        at: the place of the row among the table's rows.
        start: where it begins in the table's text, in code points.
        end: where it ends, half open.
        value: where the words of the cell stand without its column's name; `None` for a row.
        label: the name of the column; empty for a row.
        column: the place of the column; `None` for a row.
    """

    at: int
    start: int
    end: int
    value: tuple[int, int] | None = None
    label: str = ""
    column: int | None = None


def spot_of(row: int, cell: str, document: Document) -> Spot | str:
    """Return where a row of a table stands, or a cell of it; a text says why nowhere.

    Args:
        row: the row's number.
        cell: the name of the column; empty for the whole row.
        document: the table.
    """
    rows = document.rows
    if rows is None:
        return "it is no table, and has no rows"
    at = rows.index_of(row)
    if at is None:
        return _no_row(row, rows, document.text)
    if not cell:
        return Spot(at=at, start=rows.starts[at], end=rows.ends[at])
    column = rows.column_called(cell)
    if column is None:
        return f"the table has no column “{cell}”: {suggest(cell, rows.columns)}"
    label, value = rows.columns[column], rows.cells_of(at).get(column)
    if value is None:
        return f"row {row} has nothing in “{label}”"
    start = value[0] - len(BEHIND_NAME) - len(label)
    return Spot(at=at, start=start, end=value[1], value=value, label=label, column=column)


def _no_row(row: int, rows: Rows, text: str) -> str:
    """Say that a table has no such row: one that names the columns is none of them."""
    first = rows.numbers[0] if len(rows) else row + 1
    lines = text[: rows.starts[0] if len(rows) else LONGEST_ROW].split("\n")
    if 0 < row < first and row <= len(lines) and lines[row - 1].strip():
        return f"row {row} names the columns, or stands above them: it says nothing itself"
    last = f"; the last is row {rows.numbers[-1]}" if len(rows) else ""
    return f"the table has no row {row} with words in it{last}"


def words_at(spot: Spot, document: Document) -> str:
    """Return the words of a row, or of a cell behind the name of its column."""
    return document.text[spot.start : spot.end]


def quoting_its_row(claim: Claim, source: Source | None) -> Claim:
    """Return a claim with its row, or cell, for its quote, where it gives none."""
    document = None if source is None else source.document
    if claim.quote.exact or claim.row is None or document is None:
        return claim
    spot = spot_of(claim.row, claim.cell, document)
    if isinstance(spot, str) or spot.end - spot.start > LONGEST_ROW:
        return claim
    return attrs.evolve(claim, quote=Quote(exact=words_at(spot, document)))


@attrs.frozen(kw_only=True)
class InTable:
    """A claim whose words stand in one row of a table, to be verified in that row alone.

    Attributes:
        claim: the claim.
        source: its source.
        spot: the row, or cell.
        places: where its quotes stand in the table, if they were looked for there.
        others: where cells of the row stand that it does not quote: they say nothing of it.
        fault: how its words pass over the bounds of cells; empty if they do not.
    """

    claim: Claim
    source: Source
    spot: Spot
    places: tuple[tuple[QuoteRole, int], ...] = ()
    others: tuple[tuple[int, int], ...] = ()
    fault: str = ""

    @property
    def inner(self) -> Claim:
        """The claim with the places of its quotes as they are in its row, or cells, alone.

        What stands before and behind words whose place is known need not stand there.
        """
        by, known = self.spot.start, dict(self.places)
        changed: dict[str, Any] = {}
        for role, quote in self.claim.quotes:
            start = known.get(role) if quote.start is None else quote.start
            own = attrs.evolve(quote, start=None if start is None else max(0, start - by))
            is_placed = role in known and (self.spot.value is not None or self.others)
            changed[role.value] = attrs.evolve(own, prefix="", suffix="") if is_placed else own
        return attrs.evolve(self.claim, row=None, cell="", **changed)

    @property
    def rows(self) -> Rows:
        """The rows of the table."""
        assert self.source.document is not None  # noqa: S101 - for the type checker
        assert self.source.document.rows is not None  # noqa: S101 - as above
        return self.source.document.rows

    @property
    def within(self) -> Source:
        """The source as if its document held nothing but that row, or cell."""
        whole = self.source.document
        assert whole is not None  # noqa: S101 - for the type checker
        text = words_at(self.spot, whole)
        for start, end in self.others:
            begin, stop = start - self.spot.start, end - self.spot.start
            text = f"{text[:begin]}{' ' * (stop - begin)}{text[stop:]}"
        own = attrs.evolve(whole, text=text, parts=(), passed_over=(), whole=whole)
        return attrs.evolve(self.source, document=own)

    def put_back(self, verified: Verified) -> Verified:
        """Return what was verified in the row alone, with every place as it is in the table."""
        made, by, given = verified.claim, self.spot.start, dict(self.claim.quotes)
        context = made.governed_by
        moved = context and attrs.evolve(context, start=context.start + by, end=context.end + by)
        return attrs.evolve(
            verified,
            claim=attrs.evolve(
                made,
                claim=self.claim,
                evidence=tuple(
                    attrs.evolve(_further_on(one, by), quote=given.get(one.role, one.quote))
                    for one in made.evidence
                ),
                governed_by=moved,
                told_by=self.source,
            ),
        )


def in_table(claim: Claim, source: Source) -> InTable | None:
    """Return a claim as one of a row of a table; `None` where its words stand in no one row."""
    document = source.document
    if document is None or document.rows is None:
        return None
    if claim.row is None:
        return _by_its_words(claim, source, document, document.rows)
    spot = spot_of(claim.row, claim.cell, document)
    if isinstance(spot, str):
        return None
    placed = InTable(claim=claim, source=source, spot=spot)
    return placed if spot.value is not None else _in_its_cells(placed, document)


def _by_its_words(claim: Claim, source: Source, document: Document, rows: Rows) -> InTable | None:
    """Return a claim that names no row in the one in which its words stand."""
    found = locate_in(source, claim.quote)
    if not (found.verified or _leaves_out(found)) or found.start is None or found.end is None:
        return None
    at = rows.index_at(found.start)
    if at is None or found.end > rows.ends[at]:
        return None
    own = Spot(at=at, start=rows.starts[at], end=rows.ends[at])
    beside = (quote for role, quote in claim.quotes if role is not QuoteRole.QUOTE)
    if not all(_parts_in(quote, own, document, source) for quote in beside):
        return None
    places = ((QuoteRole.QUOTE, found.start),)
    return _in_its_cells(InTable(claim=claim, source=source, spot=own, places=places), document)


def _parts_in(
    quote: Quote, spot: Spot, document: Document, source: Source
) -> tuple[tuple[int, int], ...]:
    """Return where the words of a quote stand in a row, in the table's code points."""
    own = attrs.evolve(document, text=words_at(spot, document), parts=(), whole=document)
    start = None if quote.start is None else max(0, quote.start - spot.start)
    found = locate_in(attrs.evolve(source, document=own), attrs.evolve(quote, start=start))
    parts = found.parts if found.verified or _leaves_out(found) else ()
    return tuple((start + spot.start, end + spot.start) for start, end in parts)


def _leaves_out(found: Location) -> bool:
    """Say whether all words of a quote stand there, whatever an ellipsis of it left out.

    What stands in cells that are not quoted is weighed with the rest of the row.
    """
    return len(found.parts) > 1 and found.places == 1 and not found.differences


def _in_its_cells(placed: InTable, document: Document) -> InTable:
    """Return a claim of a row as one of the cells that it quotes; no other cell governs them."""
    spot, rows, known = placed.spot, placed.rows, dict(placed.places)
    found = {
        role: _parts_in(
            attrs.evolve(quote, start=known.get(role, quote.start)), spot, document, placed.source
        )
        for role, quote in placed.claim.quotes
    }
    if not all(found.values()):
        return placed
    parts = [one for own in found.values() for one in own]
    faults = (_over_bounds(one, rows, spot, document) for one in parts)
    values, fields = rows.cells_of(spot.at), _fields_of(rows, spot.at)
    quoted = [
        column
        for column, (start, end) in fields.items()
        if any(begin < end and start < stop for begin, stop in parts)
    ]
    bounded = attrs.evolve(
        placed,
        places=tuple((role, own[0][0]) for role, own in found.items()),
        fault=next(filter(None, faults), ""),
    )
    if len(quoted) != 1:
        left = (field for column, field in fields.items() if column not in quoted)
        others = tuple(_with_marks(one, parts, spot) for one in left)
        return attrs.evolve(bounded, others=others)
    (column,) = quoted
    start, end = fields[column]
    label = rows.columns[column]
    own = Spot(at=spot.at, start=start, end=end, value=values[column], label=label, column=column)
    return attrs.evolve(bounded, spot=own)


def _with_marks(
    field: tuple[int, int], parts: list[tuple[int, int]], spot: Spot
) -> tuple[int, int]:
    """Return a cell with the marks that part it from its neighbours, if an ellipsis left it out."""
    start, end, width = *field, len(BETWEEN)
    is_left_out = any(
        before[1] <= start and end <= behind[0] for before, behind in pairwise(sorted(parts))
    )
    if not is_left_out:
        return field
    first, last = max(spot.start, start - width), min(spot.end, end + width)
    is_free = not any(begin < start and first < stop for begin, stop in parts)
    return first if is_free else start, last


def _fields_of(rows: Rows, at: int) -> dict[int, tuple[int, int]]:
    """Return where the cells of a row stand with the names of their columns, by these."""
    fields = ((column, rows.field_of(at, column)) for column in rows.cells_of(at))
    return {column: field for column, field in fields if field is not None}


def _over_bounds(part: tuple[int, int], rows: Rows, spot: Spot, document: Document) -> str:
    """Say how quoted words pass over the bounds of cells; empty if they do not.

    They are of one cell, or whole cells with the names of their columns; and what only looks like
    a cell behind the name of its column, within another's, is none.
    """
    start, end = part
    words = document.text[start:end]
    end -= len(words) - len(words.rstrip(BETWEEN))  # "Project: Mill; …"
    values, fields = rows.cells_of(spot.at), _fields_of(rows, spot.at)
    for column, field in fields.items():
        if not (field[0] < end and start < field[1]):
            continue
        value, is_alone = values[column], field[0] <= start and end <= field[1]
        own = document.text[max(start, value[0]) : min(end, value[1])]
        follows = document.text[value[0] : start].rstrip().endswith(BETWEEN.strip())
        is_forged = is_alone and (_LIKE_CELLS.match(words) or (follows and BEHIND_NAME in own))
        if is_forged or _names_a_column(own, rows.columns):
            name = rows.columns[column]
            return f"its words look like a cell of their own, and stand within “{name}”"
        if is_alone:
            return ""
    is_whole = any(start == one[0] for one in fields.values()) and any(
        end == one[1] for one in fields.values()
    )
    return "" if is_whole else "its words run over the bounds of cells: quote whole cells, or one"


def _names_a_column(words: str, columns: tuple[str, ...]) -> bool:
    """Say whether words of one cell have the name of a column before a colon, as cells do."""
    plain, mark = " ".join(words.split()), BEHIND_NAME.strip()
    if mark not in plain:
        return False
    for name in columns:
        sought = " ".join(name.split()) + mark
        at = plain.find(sought)
        while at >= 0:
            if at == 0 or not plain[at - 1].isalnum():
                return True
            at = plain.find(sought, at + 1)
    return False


def why_nowhere(claim: Claim, source: Source) -> str:
    """Return why the row that a claim names cannot be read; empty if it names none, or can."""
    if claim.row is None or source.document is None:
        return ""
    spot = spot_of(claim.row, claim.cell, source.document)
    if isinstance(spot, str):
        return spot
    if not claim.quote.exact:
        length = spot.end - spot.start
        return f"row {claim.row} has {length:,} characters; name the `cell`, or quote its words"
    return ""


def _further_on(found: Evidence, by: int) -> Evidence:
    """Return what became of a quote, so many code points further on."""
    if found.start is None or found.end is None:
        return found
    return attrs.evolve(
        found,
        start=found.start + by,
        end=found.end + by,
        parts=tuple((start + by, end + by) for start, end in found.parts),
        differences=tuple(
            attrs.evolve(one, start=one.start + by, end=one.end + by) for one in found.differences
        ),
    )
