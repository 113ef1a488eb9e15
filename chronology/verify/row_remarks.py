"""What the rest of its row makes of a claim that reports it: other dates, answers and remarks.

"Void" and "Truth" may take back all that a row tells, and nobody can tell by the name of a column:
where such a cell is a mere yes, no or calling-off, its mood is as typed. And a date is that of its
own column: where the event is called as another is, it is not the event's.
"""

from collections.abc import Iterator
from itertools import islice

import attrs

from chronology.events import Event
from chronology.expressions import find
from chronology.expressions.column_names import Label, awaits_what_follows, label_of
from chronology.expressions.row_remarks import (
    answers_openly,
    calls_off,
    dates_its_row,
    is_an_answer,
    is_of_any_event,
    remarks_against,
    speaks_of_its_row,
    undoes,
)
from chronology.findings import Finding, Sentence, claim_named, parts_of
from chronology.languages.doubtful_entries import is_known_column, is_of_remarks, judged_in_a_row
from chronology.languages.fields import Fields
from chronology.languages.grammar import Grammar
from chronology.verify.dated import AMBIGUOUS
from chronology.verify.doubted_rows import as_typed
from chronology.verify.evidence import reader_of
from chronology.verify.named import stems_of
from chronology.verify.outcome import Verified
from chronology.verify.rows import InTable
from chronology.vocabulary import ClaimStatus, Modality, QuoteRole

_MOST_ROWS = 200  # whose cells are looked at for what else stands in a column


def held_to_its_row(made: Verified, placed: InTable, event: Event) -> Verified:
    """Return a claim of a row, unverified where its date is of another column than its event.

    It is as typed where another cell of the row may take back all that the row tells, or where
    the column of its date does not tell that its days are of what the row tells.
    """
    reader = reader_of(placed.source)
    claim = made.claim
    if reader is None or not claim.counts or claim.claim.modality is not Modality.REPORTED:
        return made
    own = _column_of_date(made, placed)
    if own is not None and (other := _called_as_another(own, event, placed, reader.grammar.fields)):
        return _of_another_column(made, placed.rows.columns[own], other)
    is_of_another = own is not None and not dates_its_row(
        placed.rows.columns[own], _quoted_beside(made, placed, own)
    )
    is_open = is_of_another or _may_be_taken_back(placed, own, reader.grammar)
    return as_typed(made) if is_open else made


def _column_of_date(made: Verified, placed: InTable) -> int | None:
    """Return the column of the date by which a claim of a row is dated; `None` for none."""
    words = made.claim.derivation.words
    if placed.spot.column is not None:
        return placed.spot.column
    evidence = made.claim.evidence
    dating = [one for one in evidence if one.role is QuoteRole.DATE] or evidence
    parts = [part for one in dating for part in one.parts]
    found = (
        column
        for column, start, end in _cells_of_row(placed)
        if words
        and words in _text_of_table(placed)[start:end]
        and any(start < last and first < end for first, last in parts)
    )
    return next(found, None)


def _quoted_beside(made: Verified, placed: InTable, own: int) -> tuple[str, ...]:
    """Return what stands in the cells that a claim quotes beside that of its date."""
    text = _text_of_table(placed)
    parts = [part for one in made.claim.evidence for part in one.parts]
    return tuple(
        text[start:end]
        for column, start, end in _cells_of_row(placed)
        if column != own and any(start < last and first < end for first, last in parts)
    )


def _called_as_another(own: int, event: Event, placed: InTable, fields: Fields) -> str:
    """Return the name of the column by which an event is called, if not by its date's; or ""."""
    columns = placed.rows.columns
    named = stems_of(event.name, fields)
    cells = list(_cells_of_row(placed))
    told = next((_text_of_table(placed)[a:b] for column, a, b in cells if column == own), "")
    if not named or not named.isdisjoint(stems_of(columns[own], fields) | _told_in(told, fields)):
        return ""
    is_general = is_of_any_event(columns[own])
    for column, start, end in cells:
        is_called_so = not named.isdisjoint(stems_of(columns[column], fields))
        is_deed = any(fields.stem(word) in named for word in _deeds(columns[column], placed))
        if column == own or not (is_called_so and is_deed):
            continue
        if not is_general or _has_a_day(_text_of_table(placed)[start:end]):
            return columns[column]
    return ""


def _told_in(cell: str, fields: Fields) -> frozenset[str]:
    """Return what a cell that tells by one date is called: "*Reported* to the board on 3 May"."""
    return stems_of(cell, fields) if len(find(cell, None)) == 1 else frozenset()


def _deeds(name: str, placed: InTable) -> Iterator[str]:
    """Yield the words of a column's name that tell what was done: "Delivered"."""
    reader = reader_of(placed.source)
    for word in name.replace("_", " ").lower().split():
        if reader is not None and reader.grammar.is_past(word):
            yield word


def _has_a_day(words: str) -> bool:
    return any(map(str.isdigit, words))


def _of_another_column(made: Verified, own: str, other: str) -> Verified:
    """Return a claim unverified, since its event is called as another column than its date's."""
    claim = attrs.evolve(made.claim, status=ClaimStatus.UNVERIFIED, span=None, typed=())
    told = f"“{claim.derivation.words}” is of “{own}”, and its event is called by “{other}”"
    finding = Finding(
        code=AMBIGUOUS,
        sentence=Sentence(claim_named(claim.claim.id), ": ", *parts_of(told)),
        events=(claim.claim.event,),
        claims=(claim.claim.id,),
    )
    return Verified(claim=claim, findings=(*made.findings, finding))


def _may_be_taken_back(placed: InTable, own: int | None, grammar: Grammar) -> bool:
    """Say whether another cell of a row may take back what the row tells.

    What is called off later takes back nothing of what the column of a date tells: "Filed".
    """
    columns, text = placed.rows.columns, _text_of_table(placed)
    is_general = own is not None and is_of_any_event(columns[own])
    label = Label() if own is None else label_of(columns[own])
    is_told = bool(label.does or label.happened)
    deed = _column_of_deed(placed, own, grammar)
    for column, start, end in _cells_of_row(placed):
        words, name = text[start:end], columns[column]
        if column == own:
            continue
        if is_general and undoes(name) and _has_a_day(words):
            return True
        if awaits_what_follows(words, label) or (not is_told and calls_off(words, name)):
            return True
        is_judged = judged_in_a_row(name, words, grammar, is_first=column == deed)
        if speaks_of_its_row(words, name) or is_judged:
            return True
        if remarks_against(words, name):
            return True
        if answers_openly(words, name) and _asks(words, column, placed):
            return True
    return False


def _column_of_deed(placed: InTable, own: int | None, grammar: Grammar) -> int | None:
    """Return the first column of which nobody knows what it names: it tells the deed."""
    columns, text = placed.rows.columns, _text_of_table(placed)
    return next(
        (
            column
            for column, start, end in _cells_of_row(placed)
            if column != own and any(map(str.isalpha, text[start:end]))
            if not (is_known_column(columns[column], grammar) or is_of_remarks(columns[column]))
        ),
        None,
    )


def _asks(words: str, column: int, placed: InTable) -> bool:
    """Say whether a letter is an answer, as all cells of its column are: "Y", but not "Sex: F"."""
    if len(words.strip()) > 1 or not words.strip().isalpha():
        return True
    cells = islice(placed.rows.words_in(_text_of_table(placed), column), _MOST_ROWS)
    return all(is_an_answer(cell) for _, cell in cells)


def _cells_of_row(placed: InTable) -> Iterator[tuple[int, int, int]]:
    """Yield the column of each cell of a row, and where its words stand."""
    for column, (start, end) in placed.rows.cells_of(placed.spot.at).items():
        yield column, start, end


def _text_of_table(placed: InTable) -> str:
    document = placed.source.document
    return "" if document is None else document.text
