"""Where the words of a claim stand in a table: a row, or a cell of it, which is read by itself.

The rest of the table is no context of theirs: neither the row above nor the column beside says
what they mean. So all that is asked of words in their sentence is asked in that row, or cell,
alone; and it takes no longer in a long table than in a short one.
"""

from typing import Any

import attrs

from chronology.claims import Claim, Evidence
from chronology.errors import suggest
from chronology.parts import BEHIND_NAME, Rows
from chronology.sources import Document, Quote, Source
from chronology.verify.evidence import locate_in
from chronology.verify.outcome import Verified
from chronology.vocabulary import QuoteRole

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
        last = f"; the last is row {rows.numbers[-1]}" if len(rows) else ""
        return f"the table has no row {row} with words in it{last}"
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
        found: where its quote stands in the table, if it was looked for there; else `None`.
    """

    claim: Claim
    source: Source
    spot: Spot
    found: int | None = None

    @property
    def inner(self) -> Claim:
        """The claim with the places of its quotes as they are in its row alone."""
        by = self.spot.start
        starts = {
            role.value: attrs.evolve(quote, start=max(0, quote.start - by))
            for role, quote in self.claim.quotes
            if quote.start is not None
        }
        if self.found is not None:
            starts["quote"] = attrs.evolve(self.claim.quote, start=self.found - by)
        changed: dict[str, Any] = starts
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
        own = attrs.evolve(
            whole, text=words_at(self.spot, whole), parts=(), passed_over=(), whole=whole
        )
        return attrs.evolve(self.source, document=own)

    def put_back(self, verified: Verified) -> Verified:
        """Return what was verified in the row alone, with every place as it is in the table."""
        made, by = verified.claim, self.spot.start
        context = made.governed_by
        moved = context and attrs.evolve(context, start=context.start + by, end=context.end + by)
        return attrs.evolve(
            verified,
            claim=attrs.evolve(
                made,
                claim=self.claim,
                evidence=tuple(_further_on(one, by) for one in made.evidence),
                governed_by=moved,
                told_by=self.source,
            ),
        )


def in_table(claim: Claim, source: Source) -> InTable | None:
    """Return a claim as one of a row of a table; `None` where its words stand in no one row."""
    document = source.document
    if document is None or document.rows is None:
        return None
    if claim.row is not None:
        spot = spot_of(claim.row, claim.cell, document)
        return None if isinstance(spot, str) else InTable(claim=claim, source=source, spot=spot)
    found = locate_in(source, claim.quote)
    if not found.verified or found.start is None or found.end is None:
        return None
    at = document.rows.index_at(found.start)
    if at is None or found.end > document.rows.ends[at]:
        return None
    own = Spot(at=at, start=document.rows.starts[at], end=document.rows.ends[at])
    beside = (quote for role, quote in claim.quotes if role is not QuoteRole.QUOTE)
    is_of_row = all(_stands_in(quote, own, document, source) for quote in beside)
    return InTable(claim=claim, source=source, spot=own, found=found.start) if is_of_row else None


def _stands_in(quote: Quote, spot: Spot, document: Document, source: Source) -> bool:
    """Say whether further words of a claim stand in the row of its quote."""
    own = attrs.evolve(document, text=words_at(spot, document), parts=(), whole=document)
    return locate_in(attrs.evolve(source, document=own), quote).verified


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
