"""A row of a table that doubts what it tells: "collision (alleged)", "Status: unconfirmed"."""

import re
from collections.abc import Iterator
from itertools import islice

import attrs

from chronology.claims import Context
from chronology.expressions.column_names import (
    is_status,
    is_unknown,
    label_of,
    standing_of,
    status_columns,
)
from chronology.languages.grammar import Grammar
from chronology.verify.cells import mismatch
from chronology.verify.evidence import reader_of
from chronology.verify.outcome import Verified
from chronology.verify.rows import InTable
from chronology.vocabulary import ClaimStatus, Governing, Modality, Standing, TypedField

_OF_FACTS = frozenset({Modality.REPORTED, Modality.CANCELLED})
_REMARK = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST = 3  # words of a remark that says no more than that something is doubted
_DOUBTED = "not certain"


def doubted_by_row(made: Verified, placed: InTable) -> Verified:
    """Return a claim of a row, unverified where a cell of the row leaves open what it tells.

    A cell that has figures of its own may doubt these alone: it counts where it is quoted.
    """
    reader = reader_of(placed.source)
    if reader is None or not made.claim.counts or placed.claim.modality not in _OF_FACTS:
        return made
    for start, end, is_quoted in _cells_that_doubt(made, placed):
        found = _doubt_in(start, end, placed, reader.grammar)
        if found is None and is_quoted:
            found = _adjective_in(start, end, placed, reader.grammar)
        if found is not None:
            context = attrs.evolve(found, inside=is_quoted)
            claim = attrs.evolve(
                made.claim,
                status=ClaimStatus.UNVERIFIED,
                span=None,
                typed=(),
                governed_by=context,
            )
            told = mismatch(claim.claim, context)
            return Verified(claim=claim, findings=(*made.findings, told))
    return as_typed(made) if _has_unknown_status(placed) else made


def _has_unknown_status(placed: InTable) -> bool:
    """Say whether nobody can tell whether a row stands by its status: "Status: Level 3"."""
    rows, document = placed.rows, placed.source.document
    if document is None or placed.claim.modality is not Modality.REPORTED:
        return False
    cells = rows.cells_of(placed.spot.at)
    return any(
        is_unknown(words) and standing_of(words, column, name) is not Standing.DONE
        for column in status_columns(rows.columns)
        if column.of is None and column.at in cells
        if is_status(name := rows.columns[column.at])
        if (words := document.text[slice(*cells[column.at])])
    )


def as_typed(made: Verified) -> Verified:
    """Return a claim whose mood is as typed."""
    typed = {*made.claim.typed, TypedField.MODALITY}
    kept = tuple(field for field in TypedField if field in typed)
    if kept == made.claim.typed:
        return made
    return attrs.evolve(made, claim=attrs.evolve(made.claim, typed=kept))


def _cells_that_doubt(made: Verified, placed: InTable) -> Iterator[tuple[int, int, bool]]:
    """Yield where each cell stands that may doubt a claim, and whether it is quoted."""
    rows, document = placed.rows, placed.source.document
    if document is None:
        return
    parts = [part for one in made.claim.evidence for part in one.parts]
    for column, (start, end) in rows.cells_of(placed.spot.at).items():
        is_quoted = any(start < last and first < end for first, last in parts)
        has_figures = any(map(str.isdigit, document.text[start:end]))
        if is_quoted or not (has_figures or _is_of_dates(rows.columns[column])):
            yield start, end, is_quoted


def _is_of_dates(column: str) -> bool:
    """Say whether a column has dates: "Planned start: TBC" leaves open no more than its own."""
    label = label_of(column)
    return label.ahead or label.is_due or label.ends or label.begins or bool(label.happened)


def _doubt_in(start: int, end: int, placed: InTable, grammar: Grammar) -> Context | None:
    """Return what a cell says in brackets, or wholly, by which something is left open."""
    document = placed.source.document
    text = "" if document is None else document.text[start:end]
    remarks = [(*found.span(1), found[1]) for found in _REMARK.finditer(text)]
    for first, last, words in (*remarks, (0, len(text), text)):
        if _says_doubt_alone(words, grammar):
            return _doubt_at(words, start + first, start + last)
    return None


def _adjective_in(start: int, end: int, placed: InTable, grammar: Grammar) -> Context | None:
    """Return the adjective that opens a cell and doubts its thing: "*alleged* collision"."""
    document = placed.source.document
    found = [] if document is None else list(islice(_WORD.finditer(document.text, start, end), 2))
    if len(found) < 2:  # noqa: PLR2004 - an adjective and its noun
        return None
    adjective, noun = (one[0].lower() for one in found)
    is_led = noun in grammar.nouns.prepositions | grammar.verbs.infinitive
    if is_led or adjective not in grammar.negation.doubting_adjectives:
        return None
    first, last = found[0].span()
    return _doubt_at(found[0][0], first, last)


def _doubt_at(words: str, start: int, end: int) -> Context:
    return Context(
        words=words, start=start, end=end, made=_DOUBTED, inside=False, turns=False, doubts=True
    )


def _says_doubt_alone(words: str, grammar: Grammar) -> bool:
    """Say whether words say no more than that something is doubted."""
    spoken = [word.lower() for word in _WORD.findall(words)]
    told = [grammar.became(word, grammar.negation.doubting_labels) for word in spoken]
    is_bare = all(
        kind is Governing.HEDGE or grammar.is_adverb(word)
        for word, kind in zip(spoken, told, strict=True)
    )
    return 0 < len(spoken) <= _MOST and is_bare and Governing.HEDGE in told
