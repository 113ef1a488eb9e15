"""Tables within a text, as Markdown and pages have them: what a column, or the row, says of a date.

"| Step | *Planned* | Actual |" makes plans of the dates in its second column, and "not delivered"
beside them tells that nothing came. What stands against a claim there leaves it open.
"""

import re
from typing import NamedTuple

from chronology.claims import Context
from chronology.expressions.column_names import label_of
from chronology.languages.corrections import words_of
from chronology.languages.grammar import Grammar
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.words import TimeWords
from chronology.vocabulary import ContextPlace, Governing, Modality

_PIPE, _TAB = "|", "\t"
_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"[ \t|:+=-]+")  # the line below a header in Markdown
_BETWEEN = re.compile(r"[ \r\n]*")
_REACH = 20_000  # code points of a table above a place in which its header is sought
_LONGEST_ROW = 4_000
_LONGEST = 60  # code points of a cell that says what became of its row
_MOST = 4  # words of such a cell


class _Cell(NamedTuple):
    start: int
    end: int
    text: str


def with_its_table(case: Case, times: TimeWords, context: Context | None) -> Context | None:
    """Return what stands against a claim: what was found, or what its table says of its date.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
        context: what turns or weakens its quote where it stands.
    """
    is_decided = context is not None and (context.turns or context.doubts)
    quote, reader, document = case.evidence[0], reader_of(case.source), case.source.document
    if is_decided or case.claim.modality is not Modality.REPORTED or quote.start is None:
        return context
    if reader is None or document is None or document.rows is not None or quote.end is None:
        return context
    text = (document.whole or document).spaced
    row = _row_at(text, quote.start)
    header = [] if len(row) <= 1 else _header_above(text, row[0].start)
    if not header:
        return context
    found = _by_column(case, times, row, header) or _by_row(
        text, row, (quote.start, quote.end), reader.grammar
    )
    return context if found is None else found


def _row_at(text: str, place: int) -> list[_Cell]:
    """Return the cells of the line of a place; of one that is no row of a table, none."""
    first = text.rfind("\n", max(0, place - _LONGEST_ROW), place) + 1
    last = text.find("\n", place, place + _LONGEST_ROW)
    return _cells_of_a_line(text, first, len(text) if last < 0 else last)


def _cells_of_a_line(text: str, start: int, end: int) -> list[_Cell]:
    """Return the cells of a line of a table; none where it has no marks between them."""
    line = text[start:end]
    mark = _TAB if _TAB in line.strip() else _PIPE
    if mark not in line.strip() or end - start > _LONGEST_ROW:
        return []
    found, at = list[_Cell](), start
    for piece in line.split(mark):
        found.append(_Cell(at, at + len(piece), piece.strip()))
        at += len(piece) + 1
    if mark == _PIPE and not found[0].text:
        found = found[1:]
    return found


def _header_above(text: str, row: int) -> list[_Cell]:
    """Return the cells of the first line of the table in which a row stands."""
    first = max(0, row - _REACH)
    header, below = list[_Cell](), text.rfind("\n", first, row) + 1
    for line in reversed(list(_LINE.finditer(text, first, below))):
        is_joined = _BETWEEN.fullmatch(text, line.end(), max(line.end(), below))
        if _RULE.fullmatch(line[0]):
            below = line.start()
            continue
        cells = _cells_of_a_line(text, *line.span())
        if not cells or is_joined is None:
            break
        header, below = cells, line.start()
    is_named = any(any(map(str.isalpha, cell.text)) for cell in header)
    has_figures = any(any(map(str.isdigit, cell.text)) for cell in header)
    return header if is_named and not has_figures else []


def _by_column(
    case: Case, times: TimeWords, row: list[_Cell], header: list[_Cell]
) -> Context | None:
    """Return the name of the column by which the date of a claim is one that was planned."""
    for one in times.own:
        place = case.dated.place_of(one.start, one.end)
        at = None if place is None else _column_of(row, place[0])
        if at is None or at >= len(header):
            continue
        label = label_of(header[at].text)
        if label.ahead and not label.does:
            return _of_a_cell(header[at], "planned")
    return None


def _column_of(row: list[_Cell], place: int) -> int | None:
    return next((n for n, cell in enumerate(row) if cell.start <= place < cell.end), None)


def _by_row(
    text: str, row: list[_Cell], quote: tuple[int, int], grammar: Grammar
) -> Context | None:
    """Return what another cell says, by which nothing of the row was done: "not delivered"."""
    for cell in row:
        is_quoted = cell.start < quote[1] and quote[0] < cell.end and bool(cell.text)
        if is_quoted or len(cell.text) > _LONGEST or any(map(str.isdigit, cell.text)):
            continue
        if (kind := _undone_by(text, cell, grammar)) is not None:
            return _of_a_cell(cell, kind)
    return None


def _undone_by(text: str, cell: _Cell, grammar: Grammar) -> str | None:
    """Return what a cell makes of its row; `None` for nothing."""
    words = words_of(text, (cell.start, cell.end), grammar)
    spoken = [word for word in words.spoken if word[:1].isalpha() or word == "n't"]
    for n, word in enumerate(spoken):
        following = spoken[n + 1] if n + 1 < len(spoken) else ""
        is_helped = n > 0 and grammar.is_auxiliary(spoken[n - 1])
        if word in grammar.negation.adverbs and (is_helped or grammar.is_past(following)):
            return "not done"
    if len(spoken) > _MOST:
        return None
    if len(spoken) == 1 and spoken[0] in grammar.negation.bare_no:
        return "not done"
    made = {grammar.became(word, grammar.negation.doubting_labels) for word in spoken}
    if Governing.NEGATION in made:
        return "not done"
    return "planned" if Governing.PLAN in made else None


def _of_a_cell(cell: _Cell, made: str) -> Context:
    return Context(
        words=cell.text,
        start=cell.start,
        end=cell.end,
        made=made,
        inside=False,
        turns=False,
        doubts=True,
        place=ContextPlace.COLUMN,
    )
