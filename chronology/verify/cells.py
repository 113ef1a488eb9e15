"""Claims that quote a cell of a table which is nothing but a date, or a status.

What stands in such a cell is read by the name of its column, and by nothing else: that names the
mood ("Planned end"), a deadline, the begin or the end of what lasts, and what was planned at first.
Whatever is more than a date goes the way of all words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from chronology import expressions
from chronology.claims import Binding, Claim, Context, Derivation, Evidence
from chronology.events import Event
from chronology.expressions.bracketed import bracketed
from chronology.expressions.cells import CellDate, is_plain_day
from chronology.expressions.column_names import Label, answer_in, is_going_on, label_of, standing_in
from chronology.findings import CODE_OF_CONTEXT, Finding, Sentence, claim_named
from chronology.languages import known
from chronology.languages.english.columns import CALLED_OFF, DOUBTED_STATUS
from chronology.meanings.zones import Clock, left_out_by
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.timespan.zones import zone_of
from chronology.verify.dated import AMBIGUOUS
from chronology.verify.orders import order_of
from chronology.verify.rows import InTable
from chronology.verify.standings import (
    is_after,
    named_against,
    open_plan,
    said_in_cell,
    standing_against,
    standings_in,
)
from chronology.verify.stated import speaks
from chronology.vocabulary import (
    ClaimStatus,
    Modality,
    QuoteRole,
    Recall,
    Severity,
    Standing,
    TypedField,
    Verdict,
)

UNDATED, IMPOSSIBLE = "undated", "impossible-date"
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_STATUS = 60  # code points of a status; longer ones are read as any words
_ALONE = "the cell alone"
_MOOD_TOLD = {Standing.PLANNED: Modality.PLANNED, Standing.DONE: Modality.REPORTED}
_OFF = frozenset({None, Standing.CALLED_OFF, Standing.TAKEN_BACK})
_STATUSES = frozenset({Modality.CANCELLED, Modality.DENIED})


@attrs.frozen(kw_only=True)
class CellRead:
    """What a cell says that is nothing but a date or a status.

    Attributes:
        status: whether the claim counts.
        evidence: where its words stand.
        derivation: how its date follows.
        governed_by: the words of the column's name that stand against the claim; or nothing.
        typed: the fields that no words of its row bear.
        binding: why a plan binds; `None` if it does not.
        recall: how a plan is told, where it was given up.
        findings: what is wrong.
    """

    status: ClaimStatus
    evidence: Evidence
    derivation: Derivation
    governed_by: Context | None
    typed: tuple[TypedField, ...]
    binding: Binding | None
    recall: Recall | None
    findings: tuple[Finding, ...]


def by_cell(placed: InTable, event: Event, stated: TimeSpan) -> CellRead | None:
    """Return what a cell says that is nothing but a date or a status; `None` for others."""
    claim, source, spot = placed.claim, placed.source, placed.spot
    document = source.document
    if spot.value is None or spot.column is None or document is None or _says_more(claim):
        return None
    words, label = document.text[spot.value[0] : spot.value[1]], label_of(spot.label)
    read = order_of(source, spot.column).date_in(words, source.fiscal)
    if (refused := _refused(read, words, placed)) is not None:
        return refused
    if source.changed or claim.quote.exact != document.text[spot.start : spot.end]:
        return None
    answer = _answer(words, spot.label, claim)
    if label.turns and answer is None:
        return None
    made = _Dated.of(read, label, claim, event, source) if answer is None else None
    if made is None and answer is None and not _is_status(words, claim):
        return None
    turned = row_against(placed, label, spot.column, is_to_come=is_after(stated, read.span))
    if made is None:
        turned = _turned_by_status(placed, words, answer)
    counts = turned is None and not claim.set_aside
    is_plan = counts and claim.modality is Modality.PLANNED
    typed = _typed_in_cell(made, label, words, placed, event, stated) if counts else ()
    return CellRead(
        status=ClaimStatus.SET_ASIDE if claim.set_aside else _STATUS_OF[turned is None],
        evidence=_evidence(placed),
        derivation=_derivation(made, read, words, source),
        governed_by=turned,
        typed=tuple(typed),
        binding=_binding(claim, source) if is_plan else None,
        recall=label.recall if is_plan else None,
        findings=(mismatch(claim, turned),) if turned and not claim.set_aside else (),
    )


def _clock_without(span: TimeSpan | None, zone: str) -> str:
    """Return the zone whose clock leaves a time of day out; empty if it shows it."""
    if span is None or not span.timed or span.offset is not None or not zone:
        return ""
    first, last = span.begin_of_the_begin, span.end_of_the_end
    return "" if first is None or last is None else Clock().left_out(first, last, zone_of(zone))


def _refused(read: CellDate, words: str, placed: InTable) -> CellRead | None:
    """Return that a cell gives no date: its column contradicts what is declared, or its clock."""
    claim, source = placed.claim, placed.source
    clock = _clock_without(read.span, claim.zone or source.clock)
    why = f"“{words}”: {left_out_by(clock)}" if clock else read.fault * read.is_contrary
    if not why or words not in claim.quote.exact or source.changed:
        return None
    told = Finding(
        code=IMPOSSIBLE if clock else AMBIGUOUS,
        sentence=Sentence(claim_named(claim.id), f": {why}"),
        events=(claim.event,),
        claims=(claim.id,),
    )
    return CellRead(
        status=ClaimStatus.SET_ASIDE if claim.set_aside else ClaimStatus.UNVERIFIED,
        evidence=_evidence(placed),
        derivation=Derivation(rule=UNDATED, basis=why, span=None),
        governed_by=None,
        typed=(),
        binding=None,
        recall=None,
        findings=() if claim.set_aside else (told,),
    )


def row_against(placed: InTable, label: Label, column: int, *, is_to_come: bool) -> Context | None:
    """Return what of a row stands against the mood of a claim that one column dates."""
    return (
        said_in_cell(placed)
        or named_against(placed, label, is_to_come=is_to_come)
        or open_plan(placed, label, column, is_to_come=is_to_come)
        or standing_against(placed, label, column)
    )


def _answer(words: str, name: str, claim: Claim) -> bool | None:
    """Return what a cell answers to "Cancelled?", of what is entered so; else `None`."""
    is_asked = claim.modality in _STATUSES and claim.when is None
    return answer_in(words, name) if is_asked and CALLED_OFF.search(name) else None


def _turned_by_status(placed: InTable, words: str, answer: bool | None) -> Context | None:  # noqa: FBT001 - it is the value
    """Return a status that says otherwise than a claim of what is called off or denied."""
    standing = standing_in(words)
    stands = standing not in _OFF or is_going_on(words)
    is_contrary = stands and not any(_tells(words, one) for one in _STATUSES)
    if answer or (answer is None and not is_contrary):
        return None
    spot, document = placed.spot, placed.source.document
    told = "" if document is None else document.text[spot.start : spot.end]
    made = Standing.NOT_CALLED_OFF if answer is False or standing is None else standing
    return Context(
        words=told, start=spot.start, end=spot.end, made=str(made), inside=True, turns=True
    )


_STATUS_OF = {True: ClaimStatus.VERIFIED, False: ClaimStatus.UNVERIFIED}


def _says_more(claim: Claim) -> bool:
    """Say whether a claim has other words, or leans on other claims or events."""
    others = (
        claim.date_quote, claim.antecedent, claim.modality_quote, claim.binding_quote,
        claim.speaker_quote, claim.relation_quote, claim.gap, claim.calendar,
    )  # fmt: skip
    leaning = (claim.said_at, claim.corrects, claim.retracts, claim.amends, claim.repeats)
    return any(one is not None for one in others) or any(leaning) or bool(claim.relations)


@attrs.frozen(kw_only=True)
class _Dated:
    """The date of a cell, as it holds for an event.

    Attributes:
        span: the date.
        is_typed: whether a person said that it is of the begin or the end alone.
    """

    span: TimeSpan
    is_typed: bool = False

    @classmethod
    def of(
        cls, read: CellDate, label: Label, claim: Claim, event: Event, source: Source
    ) -> "_Dated | None":
        """Return the date, held against the one given; `None` if they do not agree, or for none."""
        if read.span is None:
            return None
        span, name = read.span, claim.zone or source.clock
        if name and span.timed:
            span = span.on_clock_of(zone_of(name))
        if claim.modality is Modality.PLANNED and label.is_due:
            span = span.between(None, span.end_of_the_end)
        told = _as_kind(span, label, event)
        if claim.when is None or claim.when == told:
            return cls(span=told)
        edges = (_edge_of(span, is_end=is_end) for is_end in (True, False))
        if event.has_extent and not span.is_extent and claim.when in edges:
            return cls(span=claim.when, is_typed=True)
        return cls(span=claim.when) if claim.when.contains(told) else None


def _edge_of(span: TimeSpan, *, is_end: bool) -> TimeSpan:
    """Return what began, or ended, at some time."""
    return TimeSpan.from_to(TimeSpan(), span) if is_end else TimeSpan.since(span)


def _as_kind(span: TimeSpan, label: Label, event: Event) -> TimeSpan:
    """Return a date as it holds for an event: of what lasts perhaps its begin or end alone."""
    if not event.has_extent:
        return span.some_time_within
    if span.is_extent or not (label.ends or label.begins):
        return span
    return _edge_of(span, is_end=label.ends)


def _is_status(words: str, claim: Claim) -> bool:
    """Say whether a cell is a mere status, without any time, of what is called off or denied."""
    if claim.modality not in _STATUSES or claim.when is not None:
        return False
    is_plain = DOUBTED_STATUS.search(words) is None  # "Not cancelled", "May be cancelled"
    return is_plain and len(words) <= _LONGEST_STATUS and _has_no_time(words)


@lru_cache(maxsize=1024)
def _has_no_time(words: str) -> bool:
    return not any(map(str.isdigit, words)) and not expressions.find(words, None)


def _typed_in_cell(  # noqa: PLR0913, PLR0917 - all of which it is asked
    made: _Dated | None,
    label: Label,
    words: str,
    placed: InTable,
    event: Event,
    stated: TimeSpan,
) -> Iterator[TypedField]:
    """Yield the fields that no words of the row bear, in the order of `TypedField`."""
    claim, source = placed.claim, placed.source
    if claim.speaker and not _has_cell(placed, claim.speaker):
        yield TypedField.SPEAKER
    beside = bracketed(words)
    tells_mood = beside is not None and _MOOD_TOLD.get(beside.standing) is claim.modality
    if not tells_mood and not _bears_mood(placed, label, words, made, stated):
        yield TypedField.MODALITY
    if claim.modality is Modality.PLANNED and _binding(claim, source) is not None:
        yield TypedField.BINDING
    if made is not None and made.is_typed:
        yield TypedField.WHEN
    if claim.stated is not None and not _has_day(placed, claim.stated):
        yield TypedField.STATED
    number = getattr(event, "ordinal", None)
    if isinstance(number, int) and not _has_cell(placed, str(number)):
        yield TypedField.ORDINAL
    if not speaks(source):
        yield TypedField.LANGUAGE


def _bears_mood(
    placed: InTable, label: Label, words: str, made: _Dated | None, stated: TimeSpan
) -> bool:
    """Say whether the column's name, the status or the date itself gives the mood of a claim."""
    claim = placed.claim
    if claim.modality is Modality.REPORTED:
        is_done = any(beside.standing is Standing.DONE for beside in standings_in(placed))
        return bool(label.does or label.happened) or is_done
    if claim.modality is Modality.PLANNED:
        is_to_come = made is not None and stated.definitely_before(made.span)
        return label.ahead or is_to_come
    return _tells(words, claim.modality)


@lru_cache(maxsize=1024)
def _tells(words: str, modality: Modality) -> bool:
    return known()["en"].reader.grammar.fields.moods[modality].search(words) is not None


def _cells_of(placed: InTable) -> Iterator[str]:
    document = placed.source.document
    text = "" if document is None else document.text
    for start, end in placed.rows.cells_of(placed.spot.at).values():
        yield text[start:end]


def _has_cell(placed: InTable, words: str) -> bool:
    """Say whether some words are those of a cell of the row."""
    return words in _cells_of(placed)


def _has_day(placed: InTable, stated: TimeSpan) -> bool:
    """Say whether a cell of the row gives a time that lies within another."""
    document, source = placed.source.document, placed.source
    text = "" if document is None else document.text
    others = []
    # Plain days first: reading whatever else stands in a row takes far longer.
    for column, (start, end) in placed.rows.cells_of(placed.spot.at).items():
        words = text[start:end]
        if not is_plain_day(words):
            others.append((column, words))
        elif _lies_within(words, column, source, stated):
            return True
    return any(_lies_within(words, column, source, stated) for column, words in others)


def _lies_within(words: str, column: int, source: Source, stated: TimeSpan) -> bool:
    """Say whether a cell gives a time that lies within another."""
    read = order_of(source, column).date_in(words, source.fiscal)
    return read.span is stated or (read.span is not None and stated.contains(read.span))


def _evidence(placed: InTable) -> Evidence:
    spot = placed.spot
    return Evidence(
        role=QuoteRole.QUOTE,
        quote=placed.claim.quote,
        verdict=Verdict.EXACT,
        start=spot.start,
        end=spot.end,
        parts=((spot.start, spot.end),),
    )


def _derivation(made: _Dated | None, read: CellDate, words: str, source: Source) -> Derivation:
    if made is None:
        return _status_alone()
    basis = _ALONE
    if read.is_ordered and source.has_day_first is not None:
        whose = "the ledger" if source.day_first is None else source.id
        basis = f"the cell, and `day_first` of {whose}"
    elif read.is_ordered:
        basis = "the cell, as the other dates of its column have their figures"
    return _derived(read.rule, words, basis, made.span)


@lru_cache(maxsize=2**14)
def _derived(rule: str, words: str, basis: str, span: TimeSpan) -> Derivation:
    """Return how a date follows; of many cells with one date it is the same."""
    return Derivation(rule=rule, words=words, basis=basis, span=span)


@lru_cache(maxsize=1)
def _status_alone() -> Derivation:
    return Derivation(
        rule=UNDATED, basis="no time words read; the date of the statement", span=None
    )


def _binding(claim: Claim, source: Source) -> Binding | None:
    """Return that a plan binds, where a person says so of it or of its source."""
    is_bound = claim.binding if claim.binding is not None else source.binding
    return Binding(entered=True) if is_bound else None


def mismatch(claim: Claim, context: Context) -> Finding:
    """Return that words in a row stand against a claim; what leaves it open is a warning."""
    told = Finding(
        code=CODE_OF_CONTEXT[context.inside],
        sentence=Sentence(
            claim_named(claim.id), f": it is entered as {claim.modality}, but {context}"
        ),
        events=(claim.event,),
        claims=(claim.id,),
    )
    return told if context.turns else attrs.evolve(told, severity=Severity.WARNING)
