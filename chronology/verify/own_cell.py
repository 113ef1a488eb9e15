"""The one cell of a quoted row by which it is dated, read as cells are.

"Event: Pier was reopened; Date: 2022-06; Keyed in: 2022-07-01" names two dates, and its columns say
which of them is the deed's. And what is nothing but a date in its cell is read as one, whatever
running text would make of it: "Done: 3 Jun 22", "When: May 22" beside a "Jun 98".
"""

from collections.abc import Iterator

import attrs

from chronology import expressions
from chronology.claims import Derivation
from chronology.expressions.cells import CellDate
from chronology.expressions.column_names import label_of
from chronology.expressions.row_remarks import dates_its_row
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.dated import AMBIGUOUS, Dated, Refusal, against_given
from chronology.verify.orders import order_of
from chronology.verify.rows import InTable
from chronology.verify.spans import as_kind
from chronology.vocabulary import Modality

_BASIS = "the cell alone"


@attrs.frozen(kw_only=True)
class OwnCell:
    """The cell of a row that dates it.

    Attributes:
        quote: its words, where they stand in the row alone.
        read: what they say, if running text has them otherwise; else `None`.
    """

    quote: Quote
    read: CellDate | None = None


def own_cell(placed: InTable) -> OwnCell | None:
    """Return the cell that dates a claim of several cells; `None` where none, or any of two, may.

    A cell that has more than a date may have the date as well: then nobody says which it is.
    """
    claim, spot, document = placed.claim, placed.spot, placed.source.document
    if spot.value is not None or document is None or claim.modality is not Modality.REPORTED:
        return None
    quoted = list(_cells_read(placed, document.text))
    dated = [(column, start, read) for column, start, read in quoted if _may_say_when(read)]
    if any(read is None for _, _, read in quoted) or claim.quote.exact == "":
        return None
    columns = placed.rows.columns
    if len(dated) > 1:
        words = tuple(
            _words_of_cell(placed, column) for column, _, read in quoted if not _may_say_when(read)
        )
        dated = [one for one in dated if dates_its_row(columns[one[0]], words)]
    if len(dated) != 1:
        return None
    ((column, start, read),) = dated
    if read is None or (label_of(columns[column]).plans and not label_of(columns[column]).does):
        return None
    exact = _words_of_cell(placed, column)
    same = read.span is not None and _read_in_text(exact) == read.span
    quote = Quote(exact=exact, start=start - spot.start)
    if claim.date_quote is not None and claim.date_quote.exact != exact:
        return None
    return OwnCell(quote=quote, read=None if same else read)


def _cells_read(placed: InTable, text: str) -> Iterator[tuple[int, int, CellDate | None]]:
    """Yield the column of each cell that is quoted, its place, and what it says when.

    Of one that says when, and is more than a date, nothing is told.
    """
    others = placed.others
    for column, (start, end) in placed.rows.cells_of(placed.spot.at).items():
        if any(first <= start and end <= last for first, last in others):
            continue
        words = text[start:end]
        read = order_of(placed.source, column).date_in(words, placed.source.fiscal)
        is_more = not _may_say_when(read) and any(map(str.isdigit, words)) and _has_a_time(words)
        yield column, start, None if is_more else read


def _may_say_when(read: CellDate | None) -> bool:
    return read is not None and (read.span is not None or bool(read.either))


def _has_a_time(words: str) -> bool:
    return bool(expressions.find(words, None))


def _read_in_text(words: str) -> TimeSpan | None:
    """Return what words say that are all of a text; `None` where they are more than one time."""
    found = expressions.phrases(expressions.find(words, None))
    is_alone = len(found) == 1 and found[0].text == words and found[0].fault is None
    return found[0].span if is_alone else None


def _words_of_cell(placed: InTable, column: int) -> str:
    document = placed.source.document
    start, end = placed.rows.cells_of(placed.spot.at)[column]
    return "" if document is None else document.text[start:end]


def by_own_cell(case: Case, read: CellDate) -> Dated:
    """Return the date that a claim has by the cell that dates its row."""
    words = case.dated.text
    span = read.span if read.span is not None else case.when
    told = Derivation(rule=read.rule or "none", words=words, basis=_BASIS, span=span)
    if read.span is None and (case.when is None or case.when not in read.either):
        nothing = attrs.evolve(told, span=None)
        refusal = Refusal(code=AMBIGUOUS, sentence=read.fault)
        return Dated(derivation=nothing, span=None, refusal=refusal)
    dated = as_kind(span, case)
    return against_given(Dated(derivation=attrs.evolve(told, span=dated), span=dated), case)
