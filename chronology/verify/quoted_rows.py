"""Claims that quote several cells of a row, or more than a date: what is against them there."""

from collections.abc import Iterator, Sequence

import attrs

from chronology.claims import Context
from chronology.expressions.column_names import Label, label_of
from chronology.timespan import TimeSpan
from chronology.verify.cells import mismatch, row_against
from chronology.verify.orders import order_of
from chronology.verify.outcome import Verified
from chronology.verify.rows import InTable
from chronology.verify.standings import is_after, is_told, standing_against
from chronology.vocabulary import ClaimStatus, QuoteRole


def by_its_row(made: Verified, placed: InTable, stated: TimeSpan) -> Verified:
    """Return a claim of a row, unverified where the name of its date's column is against it.

    So it is where a status of the row is. "Planned start: 2021-01-14" reports nothing, whatever
    else of the row is quoted.
    """
    claim, found = made.claim, made.claim.evidence[0]
    if not claim.counts or found.start is None or found.end is None:
        return made
    cells = list(_cells_quoted(made, placed))
    is_told_so = any(is_told(words) for _, words in cells)
    dating = list(_dating(cells, made))
    turned = [_cell_against(one, words, stated, is_date=is_date) for one, words, is_date in dating]
    is_done = any(
        against is None and label_of(one.spot.label).does
        for (one, _, _), against in zip(dating, turned, strict=True)
    )
    against = next(filter(None, turned), None)
    if against is not None and not is_done:
        return _unverified(made, against)
    if not dating and not is_told_so:
        status = standing_against(placed, Label(), None)
        return made if status is None else _unverified(made, status)
    return made


def _dating(
    cells: Sequence[tuple[InTable, str]], made: Verified
) -> Iterator[tuple[InTable, str, bool]]:
    """Yield the cells that have the date of a claim, and whether they are nothing else.

    Where a `date_quote` says which cell it is, no other dates the claim, whatever day it has.
    """
    dated = made.claim.derivation.words
    given = [
        part for one in made.claim.evidence if one.role is QuoteRole.DATE for part in one.parts
    ]
    for own, words in cells:
        spot = own.spot
        is_meant = not given or any(spot.start < end and start < spot.end for start, end in given)
        if dated and dated in words and spot.column is not None and is_meant:
            yield own, words, words == dated


def _cells_quoted(made: Verified, placed: InTable) -> Iterator[tuple[InTable, str]]:
    """Yield each cell that a claim of a row quotes, as if it quoted that alone, and its words."""
    rows, document = placed.rows, placed.source.document
    parts = [part for one in made.claim.evidence for part in one.parts]
    for column, value in rows.cells_of(placed.spot.at).items():
        field = rows.field_of(placed.spot.at, column)
        if field is None or document is None:
            continue
        if any(field[0] < last and first < field[1] for first, last in parts):
            spot = attrs.evolve(
                placed.spot,
                start=field[0],
                end=field[1],
                value=value,
                label=rows.columns[column],
                column=column,
            )
            yield attrs.evolve(placed, spot=spot), document.text[slice(*value)]


def _cell_against(
    placed: InTable, words: str, stated: TimeSpan, *, is_date: bool
) -> Context | None:
    """Return what of a row stands against a claim that one of its cells dates."""
    label, column = label_of(placed.spot.label), placed.spot.column
    assert column is not None  # noqa: S101 - it is a cell
    if not is_date:
        return None if is_told(words) else standing_against(placed, label, column)
    read = order_of(placed.source, column).date_in(words, placed.source.fiscal)
    return row_against(placed, label, column, is_to_come=is_after(stated, read.span))


def _unverified(made: Verified, turned: Context) -> Verified:
    claim = attrs.evolve(
        made.claim, status=ClaimStatus.UNVERIFIED, span=None, typed=(), governed_by=turned
    )
    return Verified(claim=claim, findings=(*made.findings, mismatch(claim.claim, turned)))
