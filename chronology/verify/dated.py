"""`Dated`: the date of a claim with how it follows, and what refuses one."""

import attrs

from chronology import edtf, expressions
from chronology.claims import Derivation, Gap, RecalledPlan, Shift
from chronology.errors import NotExpressible
from chronology.expressions import TimeExpression
from chronology.findings import CODE_OF_TIME_FAULT
from chronology.timespan import TimeSpan, aligned, civil
from chronology.verify.case import Case
from chronology.verify.derivations import derivation
from chronology.verify.spans import as_kind, by_default
from chronology.vocabulary import Modality, Recall, TimeFaultKind

MISMATCH, AMBIGUOUS = "date-mismatch", "date-ambiguous"
UNDATED = "plan-without-a-date"
YEARLESS = "without-year"
"""How the rules are called that choose the year."""

_DEFAULT_RULES = {
    Modality.REPORTED: "by-the-statement",
    Modality.PENDING: "after-the-statement",
    Modality.PLANNED: UNDATED,
}


@attrs.frozen(kw_only=True)
class Refusal:
    """Why a date does not count.

    Attributes:
        code: that of the finding that says so.
        sentence: what is wrong, in one clause.
    """

    code: str
    sentence: str


@attrs.frozen(kw_only=True)
class Dated:
    """The date of a claim, how it follows, and what is wrong with it.

    Attributes:
        derivation: how it follows from the words.
        span: the date; `None` if there is none.
        extent: the stretch of days that the words name, where the kind does not last.
        refusal: why it does not count; `None` if it does.
        assumed: what it takes for granted, in one clause, or empty.
        beside: the time by which its sentence dates it outside the quote, or empty.
        before: the words for the plans that were given up for it and have no date.
        recall: how its own plan is told, where it was given up.
        recalled: the other plans that were given up.
        shift: by how much a plan is moved, where the words do not say to when.
        gap: how far it lies from the events that the claim names; `None` if that is not said.
        sighting: the words by which something was only going on then, or empty.
    """

    derivation: Derivation
    span: TimeSpan | None
    extent: TimeSpan | None = None
    refusal: Refusal | None = None
    assumed: str = ""
    beside: str = ""
    before: tuple[str, ...] = ()
    recall: Recall | None = None
    recalled: tuple[RecalledPlan, ...] = ()
    shift: Shift | None = None
    gap: Gap | None = None
    sighting: str = ""


def written(span: TimeSpan) -> str:
    """Return a span as people write it, with its EDTF where that says more."""
    try:
        return f"{span} ({edtf.format(span)})"
    except NotExpressible:
        return str(span)


def code_of_fault(expression: TimeExpression) -> str:
    """Return the code for an expression with a fault, or without a date."""
    fault = expression.fault
    return CODE_OF_TIME_FAULT[TimeFaultKind.UNCLEAR if fault is None else fault.kind]


def refused(expression: TimeExpression, case: Case, refusal: Refusal) -> Dated:
    """Return no date, and why the one of some words does not count."""
    return Dated(derivation=derivation(expression, case, None), span=None, refusal=refusal)


def by_the_statement(case: Case) -> Dated:
    """Return the date that follows from the statement alone."""
    span = by_default(case)
    how = Derivation(
        rule=_DEFAULT_RULES.get(case.claim.modality, "undated"),
        anchor=case.stated,
        basis="no time words read; the date of the statement",
        span=span,
    )
    return Dated(derivation=how, span=span)


def against_given(dated: Dated, case: Case) -> Dated:
    """Hold the date given against the derived one: it must equal or contain it."""
    when = case.when
    if when is None:
        return dated
    given = as_kind(when, case) or when
    if dated.span is not None and _says_it_lasted(when, dated, case):
        sentence = (
            f"{case.date_key} is of what lasted, {written(when)}, but from "
            f"“{dated.derivation.words}” follows {written(dated.extent or dated.span)}; "
            "some time between two days is written [2024-05-03..2024-05-09]"
        )
        return attrs.evolve(dated, refusal=Refusal(code=MISMATCH, sentence=sentence))
    if dated.span is not None and given.contains(dated.span):
        return attrs.evolve(dated, span=given)
    if dated.span is not None and (
        _is_its_minute(given, dated.span) or _is_when_awaited(given, dated.span, case)
    ):
        return dated
    if _is_of_another_year(given, dated, case):
        sentence = (
            f"{case.date_key} says {written(given)}, and “{dated.derivation.words}” names no year: "
            f"counted it is {written(dated.span or given)}; quote the words for its year"
        )
        return attrs.evolve(dated, refusal=Refusal(code=AMBIGUOUS, sentence=sentence))
    derived = "no date" if dated.span is None else written(dated.span)
    read = dated.derivation.words
    words = f"“{read}”" if read else "words in which no date was read"
    remedy = (
        "" if read else f"; give the words for it as `date_quote`, or leave {case.date_key} out"
    )
    sentence = f"{case.date_key} says {written(given)}, but from {words} follows {derived}{remedy}"
    return attrs.evolve(dated, refusal=Refusal(code=MISMATCH, sentence=sentence))


def _says_it_lasted(when: TimeSpan, dated: Dated, case: Case) -> bool:
    """Say whether an item's date is of several days, or of what lasted, other than its words.

    In a ledger the event tells whether it lasts; an item has nothing but its date.
    """
    told = dated.extent or dated.span
    is_item = not (case.has_ledger or case.event.has_extent) and bool(dated.derivation.words)
    is_open = when.begin_of_the_begin is None or when.end_of_the_end is None
    if told is None or not is_item or not when.is_extent or is_open:
        return False
    bounds = [(one.begin_of_the_begin, one.end_of_the_end) for one in aligned(when, told)]
    return bounds[0] != bounds[1]


def _is_of_another_year(given: TimeSpan, dated: Dated, case: Case) -> bool:
    """Say whether words without a year would be the date given, if they named that year.

    The year that was counted is the likely one, and no words exclude the other; nothing that is
    reported lies after its statement.
    """
    read, first = dated.derivation.words, given.earliest
    is_yearless = dated.derivation.rule.endswith(YEARLESS) and dated.span is not None
    if not is_yearless or first is None:
        return False
    if case.claim.modality is Modality.REPORTED and case.stated.definitely_before(given):
        return False
    for mark in (" ", ", "):
        named = expressions.find(f"{read}{mark}{civil(first.day)[0]}", None)
        if len(named) == 1 and named[0].fault is None and named[0].span is not None:
            return named[0].span != dated.span and given.contains(named[0].span)
    return False


def _is_when_awaited(given: TimeSpan, derived: TimeSpan, case: Case) -> bool:
    """Say whether a date given for what is pending is the time from which on it can have come."""
    one, other = (span.begin if case.event.has_extent else span for span in (given, derived))
    first = other.begin_of_the_begin
    is_open = first is not None and other.end_of_the_end is None
    return (
        case.claim.modality is Modality.PENDING
        and is_open
        and one.contains(other.between(first, first))
    )


def _is_its_minute(given: TimeSpan, derived: TimeSpan) -> bool:
    """Say whether a second given is the first of the minute derived: EDTF has no minutes."""
    one, other = aligned(given, derived)
    low, high = other.begin_of_the_begin, other.end_of_the_end
    is_minute = low is not None and high == low + 59 and not low % 60 and not other.is_extent
    return (
        is_minute and derived.timed and (one.begin_of_the_begin, one.end_of_the_end) == (low, low)
    )
